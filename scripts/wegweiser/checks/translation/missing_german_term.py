"""Ein deutscher Name, den man sucht oder liest, steht auf der übersetzten Seite nirgends auf Deutsch.

Auf der Tür, auf dem Brief und im Internet steht „Flüchtlingsberatung“, nicht die Übersetzung. Wer nur sie kennt, findet
die Stelle nicht. Bei markierten Wörtern schreibt das Programm das deutsche Wort selbst dazu; diese Regel sieht nach den
amtlichen Wörtern und Namen, die auf der deutschen Seite nur in Anführungszeichen stehen.
"""

from collections.abc import Iterator
from functools import lru_cache

from wegweiser.beside import Beside
from wegweiser.checks import occurrences, pieces
from wegweiser.known import Data
from wegweiser.model import Span
from wegweiser.site import Site

SEVERITY = "warning"
BAD = ("Look for “toleration” in the letter.", "Suchen Sie „Duldung“ im Brief.")
GOOD = ("Look for “Duldung” (toleration) in the letter.", "Suchen Sie „Duldung“ im Brief.")


def check(beside: Beside, site: Site) -> Iterator[tuple[Span, str, str]]:
    shown = None
    for own, german in pieces.written(beside):
        if not german or not any(mark in german.plain for mark in "„»"):
            continue
        for start, end in occurrences.quotations(german.plain):
            name = german.plain[start + 1 : end - 1]
            if name not in _names(site.data):
                continue
            shown = shown or _shown(beside)
            if name not in shown:
                advice = f"Schreiben Sie das deutsche Wort dazu: „{name}“, und in Klammern Ihr Wort."
                yield own.at, f"Das deutsche Wort „{name}“ steht nirgends auf dieser Seite.", advice


@lru_cache(maxsize=4)
def _names(data: Data) -> frozenset[str]:
    return frozenset((*data.terms, *(contact.name for contact in data.contacts.values())))


def _shown(beside: Beside) -> str:
    """All words of the page, and the German ones that its marks add."""
    page = beside.page
    blocks = (block.text for block in beside.document.blocks)
    return "\n".join((page.title, page.summary, *blocks, *(mark.key for mark in beside.document.marks)))
