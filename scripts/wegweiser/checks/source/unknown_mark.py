"""A `[[…]]` that stands for nothing.

A term that is not in the glossary would stay unexplained, a contact that is not in contacts.yml would be missing on the
page a reader needs it on.
"""

from collections.abc import Iterator

from wegweiser import expand
from wegweiser.model import Document, Page, Span
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
