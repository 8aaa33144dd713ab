"""Ein Titel mit zu vielen Wörtern.

Titel liest man im Vorbeigehen, auf dem Telefon, in der Liste der Treffer und beim Vorlesen. Kurze Titel findet man
wieder (DIN ISO 24495-1: Leserinnen und Leser müssen finden, was sie brauchen).
"""

from collections.abc import Iterator

from wegweiser.document import Document
from wegweiser.model import Page, Severity, Span
from wegweiser.readability.units import count_words
from wegweiser.site import Site

SEVERITY = "warning"
SEVERITIES = ("warning", "hint")
GERMAN_ONLY = MILD_ON_GREEN = TITLES = True
LIMITS = ("words_in_heading",)
BAD = (
    "## Was Sie tun können, wenn das Amt Ihnen kein Geld gibt",
    '!!! tip "Was Sie tun können, wenn das Amt Ihnen kein Geld gibt"\n\n    Fragen Sie.',
)
GOOD = ("## Das Amt gibt Ihnen kein Geld",)
SILENT = ("Gehen Sie bitte bald selbst zum Amt in Ihrer Stadt.",)
_SOME = 2  # words more, as in a good question; only a hint


def check(page: Page, document: Document, site: Site) -> Iterator[tuple[Span, str, str, Severity]]:
    most = int(site.settings.limit("words_in_heading", page.level))
    for block in document.blocks:
        if block.kind in ("heading", "title") and (count := count_words(block.text)) > most:
            yield (
                block.at,
                f"Der Titel hat {count} Wörter.",
                f"Nennen Sie nur die Sache oder die Frage, mit höchstens {most} Wörtern: „Kein Geld vom Amt?“",
                "warning" if count > most + _SOME else "hint",
            )
