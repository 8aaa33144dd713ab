"""HTML in Markdown.

It could load things from other servers, break the page for screen readers or carry a script; and the copy for shelters
is drawn from the same text by other templates. The comment `<!-- erlaubt: regel: Grund -->` alone is allowed.
"""

from collections.abc import Iterator

from wegweiser.model import Document, Page, Span
from wegweiser.site import Site

SEVERITY = "error"
BAD = "Das ist <b>wichtig</b>."
GOOD = "Das ist **wichtig**."


def check(page: Page, document: Document, site: Site) -> Iterator[tuple[Span, str, str]]:
    for kind, at in document.refused:
        if kind == "html":
            yield (
                at,
                "HTML ist nicht erlaubt.",
                "Schreiben Sie Markdown, zum Beispiel **fett** oder eine Liste mit „- “.",
            )
