"""What rules on translations share: the written pieces, where words of them stand, and what may be German in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from wegweiser import sentences
from wegweiser.beside import Beside, Pair
from wegweiser.checks import occurrences
from wegweiser.document import Link
from wegweiser.grammar import scripts
from wegweiser.model import Span
from wegweiser.segments import Segment
from wegweiser.site import Site

# Names of offices in brackets, addresses; quotations come from `occurrences`.
_NAMED = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|https?://\S+|www\.\S+|\S+@\S+\.\w+|\b[\w-]+\.(?:de|org|com|eu|nrw)\b")
_GERMAN_BOXES = ("box brief", "box aushang")  # sheets to print, which a German office or firm reads
_WORD = re.compile(r"[^\W\d_]+")


def written(beside: Beside) -> Iterator[tuple[Segment, Segment | None]]:
    """Every piece that somebody translated, with its German one if there is one."""
    for pair in beside.pairs:
        if pair.own and pair.own.kind != "card":
            yield pair.own, pair.german


def place(beside: Beside, own: Segment, start: int, end: int) -> Span:
    """Where a part of a piece's text stands in the source."""
    if own.block:
        return sentences.place(beside.document, own.block, start, end)
    return Span(own.text[start:end], own.at.line, own.at.column)


def bare(own: Segment) -> str:
    """The text of a piece with spaces for all that may be German: quotations, brackets, addresses, German names."""
    names = [mark.key for mark in own.marks if mark.kind == "term" and not mark.words]
    return _bare(own.plain, (*names, *(link.text for link in own.links if _leads_to_german(link))))


@lru_cache(maxsize=512)  # several rules ask this of a piece, one after the other
def _bare(text: str, names: tuple[str, ...]) -> str:
    for name in names:
        text = text.replace(name, " " * len(name))
    for start, end in occurrences.quotations(text):
        text = text[:start] + " " * (end - start) + text[end:]
    return _NAMED.sub(lambda match: " " * len(match[0]), text)


def _leads_to_german(link: Link) -> bool:
    return "://" in link.target or link.target.startswith(("leicht/", "../leicht/"))


def stays_german(beside: Beside, own: Segment, german: Segment | None) -> bool:
    """Whether a piece is German on purpose: of a sheet to print, or a cell whose neighbour explains it."""
    if not own.block or not own.block.inside:
        return False
    if any(around in _GERMAN_BOXES for around in own.block.inside):
        return True
    if own.kind != "cell" or not german or german.plain != own.plain:
        return False
    return any(_explains(pair, own.at.line) for pair in beside.pairs)


def _explains(pair: Pair, line: int) -> bool:
    """Whether this is a translated cell of the same row."""
    own, german = pair.own, pair.german
    return bool(own and german and own.kind == "cell" and own.at.line == line and own.plain != german.plain)


def is_copy(own: Segment, german: Segment | None, site: Site) -> bool:
    """Whether a piece is still the German one, in at least four words that are neither names nor quoted."""
    if not german or abs(len(own.plain) - len(german.plain)) > 8:
        return False
    if own.plain != german.plain and _letters(own.plain) != _letters(german.plain):
        return False
    words = (match for match in _WORD.finditer(bare(own)) if len(match[0]) > 2 and not match[0].isupper())
    known = [match[0] for match in words if not occurrences.is_exempt(own.plain, *match.span(), site)]
    _, links = scripts.german("")
    return len(known) >= 4 and any(word.islower() and word not in links for word in known)  # else a row of names


def _letters(text: str) -> str:
    return "".join(_WORD.findall(text)).casefold()
