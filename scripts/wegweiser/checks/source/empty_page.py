"""Eine Seite ohne Text: Wer sie öffnet, sucht eine Antwort."""

from collections.abc import Iterator

from wegweiser.document import Document
from wegweiser.model import Page, Span
from wegweiser.site import Site

SEVERITY = "error"
BAD = ""
GOOD = "Gehen Sie zum Amt."


def check(page: Page, document: Document, site: Site) -> Iterator[tuple[Span, str, str]]:
    if not document.blocks and not document.marks and not document.refused:
        yield (
            Span("", page.body_line, 1),
            "Die Seite hat keinen Text.",
            "Schreiben Sie die Antwort zuerst: Was soll man tun, wo, was kostet es?",
        )
