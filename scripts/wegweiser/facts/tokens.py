"""Cuts out of a text what can be part of a fact: groups of digits, dates, phones, addresses, and words that count."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from wegweiser.facts import lexicon, numerals

_S = r"[ \u00a0\u202f]"
_END = "(?:de|com|org|net|eu|nrw|info)"
_REST = r"[^\s<>„“”«»]*[^\s<>„“”«».,:;!?)]"
_LINKS = (
    r"(?P<mail>(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8})"
    rf"|(?P<url>(?:https?://|www\.){_REST}"
    rf"|(?<![\w@.-])[a-z0-9-]{{1,63}}(?:\.[a-z0-9-]{{1,63}}){{0,4}}\.{_END}\b(?:/{_REST})?)|"
)
_BETWEEN = r"[ \u00a0\u202f/)–‐‑-]{0,3}"  # digits of a phone number
_NUMBERS = (
    r"(?P<iso>(?<!\d)\d{4}(?P<x>[-/.])\d{1,2}(?P=x)\d{1,2}(?!\d))"
    r"|(?P<day>(?<!\d)\d{1,2}(?P<z>[-/.])\s?\d{1,2}(?P=z)\s?(?:\d{4}|\d\d)(?!\d)"
    r"|(?<![\d.])\d{1,2}\.(?:0?[1-9]|1[0-2])\.(?!\d))"
    r"|(?P<time>(?<!\d)\d{1,2}:\d\d(?!\d))"
    rf"|(?P<phone>(?=(?:\+\s?|\(?0)(?:{_BETWEEN}\d){{4}})(?:\+\s?|\(?0)(?:(?:\(0\)|{_BETWEEN})\d++)++)"
    r"|(?P<ethiopic>[፩-፼]++)"
    rf"|(?P<digits>\d{{1,3}}(?:(?:{_S}|[.,'’٬])\d{{3}})++(?!\d)(?:[.,٫]\d\d?(?!\d))?|\d++(?:[.,٫]\d++)?)"
    r"|(?P<sign>[€%٪§])"
)
_PLAIN, _WITH_LINKS = re.compile(_NUMBERS), re.compile(_LINKS + _NUMBERS)
_ADDRESS = re.compile(rf"@|://|www\.|[a-z0-9]\.{_END}\b")
_ANY = re.compile(rf"[\d@፩-፼€%٪§]|://|[Ww]{{3}}\.|[A-Za-z0-9]\.{_END}\b")
_SIGNS = {"€": "euro", "%": "percent", "٪": "percent", "§": "paragraph"}


def any_in(text: str, words: lexicon.Lexicon) -> bool:
    """Whether a text may hold a fact; nearly all that hold none are known by this."""
    if _ANY.search(text):
        return True
    return words.says(text, lexicon.TELLING) and bool(words.find(text, words.cut(text), lexicon.TELLING))


class Token(NamedTuple):
    """A piece of a text and what it can be, by label: "number", "unit", "digits", "phone" …"""

    labels: Mapping[str, Any]
    start: int
    end: int


def tokens(text: str, words: lexicon.Lexicon) -> list[Token]:
    """From left to right."""
    small = numerals.ascii_digits(words.small(text))
    linked = _ADDRESS.search(small)
    numbers = [_token(match) for match in (_WITH_LINKS if linked else _PLAIN).finditer(small)]
    said = words.find(text, words.cut(text), lexicon.NUMERIC)
    out, until = [], 0
    for token in sorted([*numbers, *(Token(*one) for one in said)], key=lambda token: token.start):
        if token.start >= until:
            out.append(token)
        if linked and ("mail" in token.labels or "url" in token.labels):
            until = token.end
    return out


def _token(match: re.Match[str]) -> Token:
    kind = match.lastgroup or ""  # the outermost
    if kind == "ethiopic":
        return Token({"digits": str(numerals.ethiopic(match[0]))}, *match.span())
    return Token({_SIGNS[match[0]] if kind == "sign" else kind: match[0]}, *match.span())
