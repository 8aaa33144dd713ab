"""A sentence as words and signs, for rules that look at more than one word at a time."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

_TOKEN = re.compile(r"[^\W\d_]++(?:[-‐‑'’·*:_/][^\W_]++)*+|\d++(?:[.,:]\d++)*+|[^\w\s]")
BREAKS = frozenset(",;:()[]–—!?")


class Token(NamedTuple):
    """A word, a number or a sign."""

    text: str
    low: str
    start: int
    end: int

    @property
    def is_noun(self) -> bool:
        """Written like a noun: of the first word of a sentence that says nothing."""
        return self.text[0].isupper()

    @property
    def is_word(self) -> bool:
        return self.text[0].isalnum()


@lru_cache(maxsize=2048)
def tokens(text: str) -> tuple[Token, ...]:
    """The words and signs of a sentence; full stops and quotation marks are left out, since no clause ends there."""
    return tuple(
        Token(match[0], match[0].lower(), match.start(), match.end())
        for match in _TOKEN.finditer(text)
        if match[0][0].isalnum() or match[0] in BREAKS or match[0] in "§&"
    )


@lru_cache(maxsize=2048)
def segments(text: str) -> tuple[tuple[Token, ...], ...]:
    """The words between commas, brackets, colons and dashes. A dash inside "8–12" separates nothing here either way."""
    out: list[tuple[Token, ...]] = []
    run: list[Token] = []
    for token in tokens(text):
        if token.text in BREAKS:
            out.append(tuple(run))
            run = []
        else:
            run.append(token)
    out.append(tuple(run))
    return tuple(segment for segment in out if segment)
