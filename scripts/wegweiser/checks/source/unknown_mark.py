"""Eine Markierung [[…]], die für nichts steht.

Ein Wort, das nicht im Glossar steht, bliebe unerklärt. Ein Kontakt, der nicht in contacts.yml steht, fehlte auf der
Seite, auf der ihn jemand braucht.
"""

from collections.abc import Iterator

from wegweiser import expand
from wegweiser.document import Document
from wegweiser.model import Page, Span
from wegweiser.site import Site

SEVERITY = "error"
BAD = "Fragen Sie nach der [[Dulldung]]."
GOOD = "Fragen Sie nach der [[Duldung]]."


def check(page: Page, document: Document, site: Site) -> Iterator[tuple[Span, str, str]]:
    for mark, message, advice in expand.unknown(document, site.data):
        yield mark.at, message, advice
    for kind, at in document.refused:
        if kind == "mark":
            yield (
                at,
                "Die doppelte Klammer [[ ist nicht geschlossen.",
                "Schreiben Sie [[Wort]] in einer Zeile, ohne weitere Klammern darin.",
            )
