"""The pieces a page is translated in: title, summary and every block; and how to put another text in the place of one.

What is not replaced stays as it is, to the byte.
"""

from __future__ import annotations

import json
import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal

import yaml

from wegweiser import blocks
from wegweiser.document import Document, Link, Mark
from wegweiser.model import Block, Page, Span

Kind = Literal["page", "summary", "heading", "paragraph", "item", "cell", "title", "card"]
FIELDS: Mapping[Kind, str] = {"page": "title", "summary": "summary"}
_QUOTES = str.maketrans(dict.fromkeys("„“”«»‹›‟", '"') | dict.fromkeys("’‘‚ʼ`´", "'"))
_LINES = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Segment:
    """One piece. A card and a list stand for themselves in every language: nobody translates them."""

    kind: Kind
    text: str  # as the source has it, without the comments that silence a rule
    at: Span
    block: Block | None = None  # of the body, but for a card
    marks: tuple[Mark, ...] = ()
    links: tuple[Link, ...] = ()

    @property
    def plain(self) -> str:
        """What the reader reads."""
        return self.block.text if self.block else self.text

    @property
    def shape(self) -> tuple[object, ...]:
        """What its counterpart in another language must have in common with it."""
        if self.kind == "card":
            return self.kind, self.text
        return (self.kind, self.block.level, self.block.inside) if self.block else (self.kind,)

    @property
    def digest(self) -> str:
        """Names its text: white space, quotation marks and ways to encode a letter make no difference."""
        return digest(self.text)


def digest(text: str) -> str:
    """A quarter of a SHA-256 is far more than enough to tell the pieces of one page apart."""
    plain = " ".join(unicodedata.normalize("NFC", text).translate(_QUOTES).split())
    return sha256(plain.encode()).hexdigest()[:16]


def of(page: Page, document: Document) -> tuple[Segment, ...]:
    """All pieces of a page in their order."""
    title = Segment("page", page.title, Span(page.title, page.lines.get("title", 1), 1))
    summary = Segment("summary", page.summary, Span(page.summary, page.lines.get("summary", 1), 1))
    return (title, summary, *sorted(_body(document), key=lambda segment: (segment.at.line, segment.at.column)))


def _body(document: Document) -> Iterator[Segment]:
    at_marks, at_links = ([(one.at.line, one.at.column) for one in found] for found in (document.marks, document.links))
    for block in document.blocks:
        text = blocks.COMMENT.sub("", block.written)
        marks, links = document.marks[_within(at_marks, block)], document.links[_within(at_links, block)]
        yield Segment(block.kind, text, block.at, block, marks, links)
    for mark in document.marks:
        if mark.alone:
            yield Segment("card", mark.at.text, mark.at, None, (mark,))


def _within(places: Sequence[tuple[int, int]], block: Block) -> slice:
    """Which of these places lie in a block."""
    return slice(bisect_left(places, (block.at.line, block.at.column)), bisect_right(places, block.until))


def replace(source: str, texts: Sequence[tuple[Segment, str]]) -> str:
    """A page file with other texts in the place of these pieces; a text may have several lines."""
    starts = [0, *(match.end() for match in _LINES.finditer(source))]
    line_end = match[0] if (match := _LINES.search(source)) else "\n"
    changes = sorted((*_extent(source, starts, segment), segment, text) for segment, text in texts)
    for start, end, segment, text in reversed(changes):
        if segment.block:
            indent = " " * (segment.block.at.column - 1) if segment.block.inside else ""
            written = f"{line_end}{indent}".join(text.split("\n"))
        else:
            written = json.dumps(text, ensure_ascii=False)
        source = source[:start] + written + source[end:]
    return source


def _extent(source: str, starts: Sequence[int], segment: Segment) -> tuple[int, int]:
    """Where a piece begins and ends in its file."""
    if segment.block:
        line, column = segment.block.until
        start = starts[segment.at.line - 1] + segment.at.column - 1
        return start, starts[line - 1] + column - 1
    start, end = _value(source[starts[1] :], FIELDS[segment.kind])
    return starts[1] + start, starts[1] + end


def _value(matter: str, key: str) -> tuple[int, int]:
    """Where the value of a key of the front matter begins and ends, with its quotation marks."""
    depth, is_key, found = 0, False, ""
    for event in yaml.parse(matter, yaml.SafeLoader):
        if isinstance(event, yaml.CollectionStartEvent | yaml.CollectionEndEvent):
            depth += 1 if isinstance(event, yaml.CollectionStartEvent) else -1
            is_key = depth == 1
        elif isinstance(event, yaml.ScalarEvent) and depth == 1:
            if not is_key and found == key and event.start_mark and event.end_mark:
                return event.start_mark.index, event.end_mark.index
            found, is_key = event.value, not is_key
    raise ValueError(key)
