"""Cuts a unit of text, its markup already removed, into words and says where each one starts.

A word with hyphens or a gender sign is one word. So is an abbreviation such as "z. B.", a number, a date, an amount, a
telephone number, an address of the internet; these are plain: nobody has to know or decipher them.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

HYPHENS = r"\-‐‑·"
# Not a letter to \w: the vowel signs of many scripts, accents typed apart, soft hyphens, joiners.
_RANGES = [*range(0x300, 0x3100), *range(0xA66F, 0xAC00)]
_JOINED = (
    "".join(sign for sign in map(chr, _RANGES) if unicodedata.category(sign)[0] == "M") + "\u00ad\u200b-\u200d\u2060"
)
_RUN = rf"[^\W_]++(?:[{_JOINED}]++[^\W_]*+)*+"
_MONTH = "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
_S = r"[ \u00a0\u202f]"
_SHORT = rf"(?:z\.{_S}?B|d\.{_S}?h|u\.{_S}?a|u\.{_S}?U|z\.{_S}?T|v\.{_S}?a|o\.{_S}?Ä|i\.{_S}?d\.{_S}?R)\."
# Bounded, since it is tried at many places: "a.a.a.a…" must not be read to its end from each of them.
_LINK = (
    r"(?:https?://|www\.)[^\s<>„“”]*[^\s<>„“”.,:;!?)]|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}"
    r"|[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}\.(?:de|com|org|net|eu|nrw|info)\b(?:/[^\s<>„“”]*+)?"
)
_NUMBER = (
    rf"(?:\d{{1,2}}\.{_S}?(?:{_MONTH})\b(?:{_S}\d{{4}}\b)?"
    rf"|(?:\+|0)\d++(?:{_S}?[/(){HYPHENS}]?{_S}?\d)*+(?![.,:]\d)"
    rf"|\d++(?:[.,:/–{HYPHENS}]\d++)*+(?:{_S}?(?:Euro|EUR|Cent|Prozent|Uhr)\b|{_S}?[€%])?)(?![{HYPHENS}]?\w)"
)
# Tried first, since it is nearly every word: letters only, and nothing behind them that could belong to them.
_USUAL = r"[^\W\d_]{2,}+(?=[\s,]|[.;:!?](?:\s|\Z)|\Z)"
_WORD = re.compile(
    rf"{_USUAL}|(?P<short>(?<!\w){_SHORT})|(?P<plain>(?<![^\s(<„])(?:{_LINK})|(?<!\w){_NUMBER})"
    rf"|{_RUN}(?:(?:[{HYPHENS}'’ʼ]|[*:_/]{{1,2}}[{HYPHENS}]?(?=in(?:nen)?\b)){_RUN})*+"
)


class Word(NamedTuple):
    """One word as written."""

    text: str
    start: int
    plain: bool  # neither rare nor long, whatever its letters
    short: bool  # an abbreviation that nobody counts as a word: "z. B."


@lru_cache(maxsize=1024)
def words(text: str) -> tuple[Word, ...]:
    """The words of a unit, in order, in time proportional to its length; kept, since many rules ask for the same."""
    return tuple(
        Word(match[0], match.start(), match.lastgroup is not None, match.lastgroup == "short")
        for match in _WORD.finditer(text)
    )
