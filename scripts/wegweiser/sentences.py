"""The sentences of a block, and where words of it stand in the source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from wegweiser.model import Block, Document, Span

_FAR = 2_000  # letters; further inside a block a place is not worth the time
_SENTENCE_END = re.compile(r"(?<=[.!?؟۔።፧])[\"“”»)]*\s+(?=[^\s\d])")
_NO_END = re.compile(r"(?:\b(?:[^\W\d_]|bzw|usw|ca|Nr|Abs|Art|Dr|Str|inkl|ggf|evtl)|\b\d+)\.$")


def sentences(block: Block, document: Document | None = None) -> Iterator[Span]:
    """The sentences of a block, placed where they begin, or without its document where the block does."""
    start = 0
    for match in [*_SENTENCE_END.finditer(block.text), None]:
        end = match.end() if match else len(block.text)
        if match and _NO_END.search(block.text[start : match.start()].rstrip()):
            continue
        if words := block.text[start:end].strip():
            yield place(document, block, words, start) if document else replace(block.at, text=words)
        start = end


def place(document: Document, block: Block, words: str, start: int) -> Span:
    """Where words that begin at `start` of a block's text stand in the source, whatever markup is before them."""
    if start >= _FAR:
        return replace(block.at, text=words)
    top, position = block.at.line - document.first_line, block.at.column - 1
    source = "\n".join(document.lines[top : top + 100])
    for letter in block.text[:start]:  # all letters of the text stand in the source, in the same order
        while position < len(source) and source[position] != letter and (letter, source[position]) != (" ", "\n"):
            position += 1
        position += 1
    position = max(source.find(words.split()[0], position), position)
    if position >= len(source):
        return replace(block.at, text=words)
    above = source.count("\n", 0, position)
    return Span(words, block.at.line + above, position - source.rfind("\n", 0, position))
