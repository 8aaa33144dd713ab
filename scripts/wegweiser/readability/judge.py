"""How hard each word of a unit is by itself: how many letters it has, and how rare it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from wegweiser.readability.frequencies import zipf
from wegweiser.readability.words import HYPHENS, Word, words

COMMON = 8.0  # Zipf figure above any word's
_ABBREVIATION = 3  # letters; an all-capital part up to here needs not be known: EU-Bürger, SIM-Karte
_KNOWN = 2.0  # Zipf figure; below it are typing errors and pieces of words
_HYPHEN = re.compile(rf"[{HYPHENS}]")
_SIGNS = re.compile(r"[\W_]+")
_AFTER = re.compile(r"[*:_/'’ʼ].*", re.DOTALL)
_INFLECTED = ("", "s", "es", "n", "en")


class Judged(NamedTuple):
    """One word and what makes it hard."""

    text: str
    joined: str  # its letters and digits alone
    letters: int
    longest: int  # letters of its longest part; 0 if the word may be long
    zipf: float  # COMMON if the word may be rare
    exempt: bool
    short: bool


def judge(text: str, exempt: frozenset[str]) -> list[Judged]:
    """All words of a unit."""
    return [_word(word, exempt) for word in words(text)]


def _word(word: Word, exempt: frozenset[str]) -> Judged:
    text = word.text
    if word.plain:
        return Judged(text, text, len(text), 0, COMMON, True, word.short)
    if text.isalnum():
        if exempt and _exempt(text, exempt):
            return Judged(text, text, len(text), 0, COMMON, True, False)
        return Judged(text, text, len(text), len(text), zipf(text), False, False)
    joined = _SIGNS.sub("", text)
    size = len(joined)
    if exempt and (text.lower() in exempt or _exempt(joined, exempt)):
        return Judged(text, joined, size, 0, COMMON, True, False)
    parts = list(_readable_parts(text, exempt))
    if parts:
        return Judged(text, joined, size, max(map(len, parts)), max(zipf(joined), min(map(_part, parts))), False, False)
    stem = _SIGNS.sub("", _AFTER.sub("", text))  # Bürger*innen, geht's
    known = max(map(zipf, {joined, stem, joined.lstrip("0123456789")}))
    return Judged(text, joined, size, size, known, False, False)


def _exempt(word: str, exempt: frozenset[str]) -> bool:
    return word.lower() in _forms(exempt)


@lru_cache(maxsize=8)
def _forms(exempt: frozenset[str]) -> frozenset[str]:
    return frozenset(word + end for word in exempt for end in _INFLECTED)


def _readable_parts(text: str, exempt: frozenset[str]) -> Iterator[str]:
    """The parts of Aufenthalts-Erlaubnis or E-Mail; none if a hyphen was put somewhere to make a word look short."""
    parts = [_SIGNS.sub("", part) for part in _HYPHEN.split(text)]
    if len(parts) < 2 or not all(part and (part[0].isupper() or part.isdigit()) for part in parts):
        return
    nouns = [part for part in parts if not (part.isdigit() or (part.isupper() and len(part) <= _ABBREVIATION))]
    if nouns and all(len(part) > 2 and (_part(part) >= _KNOWN or _exempt(part, exempt)) for part in nouns):
        yield from (part for part in nouns if not _exempt(part, exempt))


def _part(part: str) -> float:
    """Zipf figure of a part, with or without what joins it to the next: Aufenthalts-, Familien-."""
    return max(zipf(part[: len(part) - len(end)]) for end in ("", "s", "es") if part.endswith(end))
