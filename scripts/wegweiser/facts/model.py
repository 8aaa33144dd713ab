"""What the comparison of two texts finds: facts, differences between them, and doubts about single words."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from typing import Literal

HINT, WORD, FIRM = range(3)  # weights: may help to match; contradicts another word; must be found on the other side


@dataclass(frozen=True, slots=True)
class Fact:
    """A number, date, time, period, amount, address … as written, with all that it may mean."""

    start: int
    end: int
    text: str
    values: frozenset[str]  # such as "dur:20160m" and "num:2"; equal facts share one
    firm: bool  # must stand on the other side, too


@dataclass(slots=True)
class Mention:
    """A fact while it is read."""

    start: int
    end: int
    values: set[str]
    weight: int = FIRM
    hour: Fraction | None = None  # of a number that a time beside it may tell more of
    fact: Fact = field(init=False)


@dataclass(frozen=True, slots=True)
class Difference:
    """A fact that only one side has, or that each side tells in another way."""

    kind: Literal["lost", "added", "changed"]
    german: Fact | None
    own: Fact | None


@dataclass(frozen=True, slots=True)
class Doubt:
    """A sentence that seems to say the opposite of the German one; the words say why."""

    kind: Literal["negation", "duty", "order"]
    change: Literal["lost", "added", "changed"]  # of a negation; the others are always changed
    german_sentence: int  # its index, or -1: somewhere in the German block
    own_sentence: int  # its index, or -1: somewhere in the block
    german_words: tuple[str, ...]
    own_words: tuple[str, ...]
    german_start: int  # of the first of these words, or of the whole sentence
    german_end: int
    start: int  # the same in the own sentence
    end: int
