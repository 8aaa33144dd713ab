"""Digits of any script, and what a number written with them may mean: "1.200", "1,200", "1 200", "١٬٢٠٠", "፲፪፻"."""

from __future__ import annotations

import re
import unicodedata

_FOREIGN = re.compile(r"(?![0-9])\d")
_ETHIOPIC = dict(zip(map(chr, range(0x1369, 0x137D)), [*range(1, 10), *range(10, 110, 10), 10_000], strict=True))
_GROUPED = re.compile(r"[\s'’٬]")
_COUNTRY = re.compile(r"(?:\+\s?|00)49[\s/-]?(?:\(0\))?")


def ascii_digits(text: str) -> str:
    """The same text, as long, with the digits 0 to 9 in place of those of other scripts."""
    return text if text.isascii() else _FOREIGN.sub(lambda match: str(unicodedata.decimal(match[0])), text)


def ethiopic(signs: str) -> int:
    """፳፻፳፮ = 20 · 100 + 26."""
    total = small = 0
    for sign in signs:
        value = _ETHIOPIC[sign]
        if value < 100:
            small += value
        elif value == 100:
            total, small = total + (small or 1) * 100, 0
        else:
            total, small = (total + small or 1) * value, 0
    return total + small


def amounts(written: str, thousands: str) -> tuple[str, ...]:
    """What a number may mean: "1.200" is one or the other thing, by the language's sign between thousands."""
    bare = _GROUPED.sub("", written)
    if "٫" in bare:
        return (_plain(*re.sub(r"[.,]", "", bare).split("٫", 1)),)
    signs = [sign for sign in bare if sign in ".,"]
    if not signs:
        return (_plain(bare),)
    whole, _, part = bare.rpartition(signs[-1])
    if len(set(signs)) == 1 and len(signs) > 1:
        return (_plain(re.sub(r"[.,]", "", bare)),)
    if len(signs) > 1 or len(part) != 3 or len(whole) > 3 or whole == "0":
        return (_plain(re.sub(r"[.,]", "", whole), part),)
    both = _plain(whole + part), _plain(whole, part)
    return both if not thousands else both[:1] if signs[0] == thousands else both[1:]


def _plain(whole: str, part: str = "") -> str:
    part = part.rstrip("0")
    return (whole.lstrip("0") or "0") + (f".{part}" if part else "")


def phone(written: str) -> str:
    """+49 211 …, 0049 211 … and 0211 … are one number."""
    national = _COUNTRY.sub("0", written, count=1)
    return re.sub(r"\D", "", national.replace("+", "00"))
