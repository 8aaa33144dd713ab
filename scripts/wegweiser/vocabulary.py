"""Finds the words and phrases of a long list in a text, in a time that hardly grows with the list.

By hand: a pattern of a thousand alternatives is tried at every letter; the libraries for it are compiled or given up.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_WORD = re.compile(r"\w+")


class Vocabulary:
    """Whole words and phrases, as they are written. With `hyphens`, a part of a hyphenated word is another word."""

    def __init__(self, phrases: Iterable[str], hyphens: bool = False) -> None:
        self._hyphens = hyphens
        self._by_word: dict[str, list[tuple[str, int]]] = {}  # by its first word: a phrase, and where in it that stands
        for phrase in sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase)):
            if first := _WORD.search(phrase):
                self._by_word.setdefault(first[0], []).append((phrase, first.start()))

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """From left to right, the longest at a place."""
        until = 0
        for word in _WORD.finditer(text):
            for phrase, offset in self._by_word.get(word[0], ()):
                start = word.start() - offset
                end = start + len(phrase)
                if start >= until and text.startswith(phrase, start) and self._is_whole(text, start, end):
                    yield start, end
                    until = end
                    break

    def _is_whole(self, text: str, start: int, end: int) -> bool:
        return not any(
            sign.isalnum() or sign == "_" or (self._hyphens and sign == "-")
            for sign in (text[start - 1 : start], text[end : end + 1])
        )
