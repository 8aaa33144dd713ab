"""Ein Kontakt oder Wert, den die deutsche Seite hat und die Übersetzung nicht, oder umgekehrt.

Eine verlorene Notrufnummer ist das Schlimmste, was eine Übersetzung anrichten kann. Deshalb wird die Seite
zurückgehalten, bis sie stimmt.
"""

from collections import Counter
from collections.abc import Iterator

from wegweiser.document import Document, Mark
from wegweiser.model import Page, Span
from wegweiser.site import Site

SEVERITY = "error"
BAD = ("Call for help.", "Rufen Sie Hilfe.\n\n[[kontakt:notruf-112]]")  # translation, original
GOOD = ("Call for help.\n\n[[kontakt:notruf-112]]", "Rufen Sie Hilfe.\n\n[[kontakt:notruf-112]]")


def check(page: Page, document: Document, original: Document, site: Site) -> Iterator[tuple[Span, str, str]]:
    there, here = _marks(original), _marks(document)
    for text, count in (there - here).items():
        at = Span(text, page.body_line, 1)
        yield (
            at,
            f"Es fehlt {text} (auf Deutsch {there[text]}-mal, hier {here[text]}-mal).",
            f"Schreiben Sie {text} an dieselbe Stelle wie auf der deutschen Seite{f', {count}-mal' * (count > 1)}.",
        )
    for mark in document.marks:
        if (text := _text(mark)) in here - there:
            yield mark.at, f"{text} steht hier öfter als auf der deutschen Seite.", "Löschen Sie es an dieser Stelle."


def _marks(document: Document) -> Counter[str]:
    return Counter(_text(mark) for mark in document.marks if mark.kind != "term")


def _text(mark: Mark) -> str:
    return f"[[{mark.kind}:{mark.key}]]"
