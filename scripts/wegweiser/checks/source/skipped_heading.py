"""Ein Zwischentitel, der eine Stufe überspringt.

Wer sich eine Seite vorlesen lässt, springt von Titel zu Titel. Eine fehlende Stufe klingt wie ein fehlender Teil
(WCAG 2.2, 1.3.1).
"""

from collections.abc import Iterator

from wegweiser.document import Document
from wegweiser.model import Page, Span
from wegweiser.site import Site

SEVERITY = "warning"
BAD = "### Kosten"
GOOD = "## Kosten"


def check(page: Page, document: Document, site: Site) -> Iterator[tuple[Span, str, str]]:
    level = 1
    for block in document.blocks:
        if block.kind == "heading":
            if block.level > level + 1:
                yield (
                    block.at,
                    "Der Zwischentitel überspringt eine Stufe.",
                    f"Schreiben Sie „{'#' * (level + 1)} {block.text}“.",
                )
            level = block.level
