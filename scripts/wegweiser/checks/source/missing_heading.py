"""Viel Text ohne Zwischentitel.

Die meisten lesen nicht, sie suchen. Wer sich eine Seite vorlesen lässt, springt von Titel zu Titel. DIN ISO 24495-1
verlangt, dass man findet, was man braucht; die amerikanischen Leitlinien raten zu kurzen Abschnitten mit Titeln.
"""

from collections.abc import Iterator

from wegweiser import sentences
from wegweiser.document import Document
from wegweiser.model import Page, Severity, Span
from wegweiser.site import Site

SEVERITY = "warning"
SEVERITIES = ("warning", "error")
GERMAN_ONLY = WHOLE_PAGE = True
LIMITS = ("words_without_heading",)
_PART = "\n\n".join(["Gehen Sie bitte bald selbst zum Amt in Ihrer Stadt."] * 11)
BAD = ("\n\n".join([_PART] * 2), f"## Zum Amt\n\n{_PART}\n\n- Ausweis\n\n{_PART}", "\n\n".join([_PART] * 5))
GOOD = "Gehen Sie zum Amt.\n\n## Das brauchen Sie\n\nNehmen Sie Ihren Pass mit."
SILENT = (
    "Gehen Sie zum Amt.",
    f"{_PART}\n\n## Dort\n\n{_PART}\n\n### Danach\n\n{_PART}",
)
_FAR = 2.5  # so many times the limit is an error: nobody finds anything there


def check(page: Page, document: Document, site: Site) -> Iterator[tuple[Span, str, str, Severity]]:
    limit = site.settings.limit("words_without_heading", page.level)
    count, over = 0, None
    for sentence in document.sentences:
        if sentence.block.kind == "heading":
            if over:
                yield _found(over, count, limit)
            count, over = 0, None
        else:
            count += len(sentence.text.split())  # roughly: this is no matter of one word
            if count > limit and not over:
                over = sentences.at(document, sentence)
    if over:
        yield _found(over, count, limit)


def _found(at: Span, count: int, limit: float) -> tuple[Span, str, str, Severity]:
    return (
        at,
        f"{count} Wörter stehen hier ohne Zwischentitel.",
        "Schreiben Sie einen Zwischentitel vor den nächsten Gedanken, zum Beispiel „## Das brauchen Sie“.",
        "error" if count > _FAR * limit else "warning",
    )
