"""HTML im Text.

Es könnte etwas von anderen Servern laden, die Seite für Vorleseprogramme zerstören oder ein Skript mitbringen. Auch die
Kopie für Unterkünfte entsteht aus demselben Text. Nur der Kommentar <!-- erlaubt: regel: Grund --> ist erlaubt.
"""

from collections.abc import Iterator

from wegweiser.document import Document
from wegweiser.model import Page, Span
from wegweiser.site import Site

SEVERITY = "error"
BAD = "Das ist <b>wichtig</b>."
GOOD = "Das ist **wichtig**."


def check(page: Page, document: Document, site: Site) -> Iterator[tuple[Span, str, str]]:
    for kind, at in document.refused:
        if kind == "html" and "erlaubt" in at.text.lower():
            what = "Dieser Kommentar ist nicht richtig geschrieben."
            yield at, what, "Schreiben Sie in eine eigene Zeile über dem Absatz: <!-- erlaubt: regel: Grund -->"
        elif kind == "html":
            yield (
                at,
                "HTML ist nicht erlaubt.",
                "Schreiben Sie Markdown, zum Beispiel **fett** oder eine Liste mit „- “.",
            )
