"""Zu viel fette Schrift.

Wenn alles hervorsticht, sticht nichts hervor. Fett hilft sparsam: ein Wort oder zwei in einem Absatz. So steht es auch
in den öffentlichen Beschreibungen von DIN 8581-1 zu Schrift und Gestaltung.
"""

from collections.abc import Iterator
from typing import Any

from wegweiser.document import Document
from wegweiser.model import Page, Span
from wegweiser.readability.words import words
from wegweiser.site import Site

SEVERITY = "hint"
GERMAN_ONLY = MILD_ON_GREEN = WHOLE_PAGE = True
BAD = (
    "**Gehen Sie bitte bald zum Amt.** Nehmen Sie Ihren Ausweis mit.",
    "**Gehen Sie zum Amt und nehmen Sie den Ausweis mit und rufen Sie vorher dort an.**\n\n" + "Das ist gut. " * 60,
)
GOOD = ("Das ist **wichtig**.", "Gehen Sie **nicht** zum Amt.", "- **Pass:** Den brauchen Sie immer, auch im Bus.")
_SHARE = 0.1
_FEW = 5  # bold words that never are too many
_RUN = 12  # a whole sentence in bold


def check(page: Page, document: Document, site: Site) -> Iterator[tuple[Span, str, str]]:
    runs = [(run, line) for token in document.tokens if token.type == "inline" for run, line in _bold(token)]
    if not runs:
        return
    counts = [sum(1 for _ in words(run)) for run, _ in runs]
    total = sum(1 for block in document.blocks for _ in words(block.text))
    long = [place for place, count in zip(runs, counts, strict=True) if count > _RUN]
    much = sum(counts) > max(_FEW, _SHARE * total)
    if long or much:
        run, line = (long or runs)[0]
        at = _place(document, run, line)
        what = f"{sum(counts)} von {total} Wörtern sind fett." if much else "Ein ganzer Satz ist fett."
        yield at, what, "Machen Sie nur die wenigen Wörter fett, die man auf keinen Fall übersehen darf."


def _bold(token: Any) -> Iterator[tuple[str, int]]:
    """The bold words of an inline token."""
    inside, text = 0, ""
    for child in token.children or []:
        if child.type == "strong_open":
            inside += 1
        elif child.type == "strong_close":
            inside -= 1
            if not inside:
                yield text, token.map[0] if token.map else 0
                text = ""
        elif inside:
            text += child.content or " "


def _place(document: Document, run: str, line: int) -> Span:
    first = run.split(" ")[0]
    for number in range(line, len(document.lines)):
        if (column := document.lines[number].find(f"**{first}")) >= 0:
            shown = document.lines[number][column:]
            return Span(shown[: len(run) + 4], number + document.first_line, column + 1)
    return Span(document.lines[line].strip(), line + document.first_line, 1)
