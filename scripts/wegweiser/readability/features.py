"""What makes a unit of text hard, as figures that can only grow when something is added to the unit.

So no trick makes a text look easier: neither an abbreviation put in nor a full stop taken out. A share or a mean would
fall when easy words are added; sums, counts and extremes never do.
"""

from __future__ import annotations

import math
import re
from typing import NamedTuple

from wegweiser.readability.judge import COMMON, Judged, judge
from wegweiser.readability.nominal import is_nominalisation

NAMES = ("letters", "rarest", "third_rarest", "nominalisations", "passive", "genitive", "long_word")
_NOUN = 0.5  # a noun is easier to get over than a verb or adjective as long
_PLAIN = 3  # letters that any number or address counts as
_FLOOR, _CEILING = 3.0, 6.0  # Zipf figures; the rarest word of a sentence makes no difference outside
_LONG, _TOO_LONG = 12, 22  # letters
_ENOUGH = 3  # nominalisations; more make a sentence no harder
PASSIVE = frozenset("wird werden wurde wurden worden würde würden".split())
GENITIVE = frozenset("des eines dieses jenes seines ihres ihrer deren dessen".split())
PARTICIPLE = re.compile(r"(?:\w*ge\w{2,}|(?:be|ent|er|ver|zer|über|unter|miss)\w{2,}|\w{3,}ier)(?:t|en)")


class Measured(NamedTuple):
    """One unit."""

    values: tuple[float, ...]  # in the order of NAMES
    words: list[Judged]
    word_count: int  # without abbreviations such as "z. B."


def measure(text: str, exempt: frozenset[str] = frozenset()) -> Measured:
    """The features of a unit; a word in `exempt` (lower case) counts for its length, never for being rare or long."""
    found = judge(text, exempt)
    letters = 0.0
    nominalisations = longest = count = 0
    for word in found:
        count += not word.short
        letters += _letters(word)
        longest = max(longest, word.longest)
        nominalisations += not word.exempt and is_nominalisation(word.joined)
    rare = sorted([word.zipf for word in found] + [COMMON] * 3)
    lower = [word.joined for word in found if word.text[0].islower()]
    values = (
        math.log1p(letters),
        max(0.0, _CEILING - max(_FLOOR, rare[0])),
        COMMON - rare[2],
        float(min(nominalisations, _ENOUGH)),
        float(not PASSIVE.isdisjoint(lower) and any(map(PARTICIPLE.fullmatch, lower))),
        float(not GENITIVE.isdisjoint(lower)),
        float(min(max(longest - _LONG, 0), _TOO_LONG - _LONG)),
    )
    return Measured(values, found, count)


def _letters(word: Judged) -> float:
    if word.exempt and not word.joined.isalpha():
        return _PLAIN
    noun = word.text[0].isupper() and not word.text[:2].isupper()  # SHOUTING makes nothing easier
    return word.letters * (_NOUN if noun else 1.0)
