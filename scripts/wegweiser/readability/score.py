"""The score of German text, from 1 (very easy) to 7 (very hard), as learners of German would give it.

It is a sum of a few features, each with a weight that is never negative: what makes a text harder never lowers it.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from wegweiser.readability.features import Measured, measure
from wegweiser.readability.reasons import Reason, reasons
from wegweiser.readability.units import ENOUGH, Group, groups
from wegweiser.readability.weights import floored, weights

__all__ = ["PageScore", "Reason", "Scored", "page", "unit"]

_GERMAN = re.compile("[A-Za-zÄÖÜäöüß]")
_TOP = 5


@dataclass(frozen=True, slots=True)
class Scored:
    """One unit of text."""

    score: float | None  # None: not German, or too short to say
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class PageScore:
    """A page: the mean of its units, weighted by their words."""

    score: float | None
    p90: float | None  # nine of ten units are not harder
    reasons: tuple[Reason, ...]
    scores: tuple[float | None, ...]  # one for each unit; a unit of one or two words has that of what it joined


@lru_cache(maxsize=1024)  # of a hard page, each sentence is asked for again
def unit(text: str, exempt: frozenset[str] = frozenset()) -> Scored:
    """A sentence, heading or list item; a word in `exempt` (lower case) is never rare or too long."""
    measured = measure(text, exempt)
    if measured.word_count < ENOUGH or not _GERMAN.search(text):
        return Scored(None, ())
    return Scored(_score(measured), reasons(measured))


def page(units: Sequence[str], exempt: frozenset[str] = frozenset()) -> PageScore:
    """All units of a page in their order."""
    scored = [(group, unit(" ".join(group.texts), exempt)) for group in groups(units)]
    known = [(group, result.score, result.reasons) for group, result in scored if result.score is not None]
    scores: list[float | None] = [None] * len(units)
    for group, score, _ in known:
        for member in group.members:
            scores[member] = score
    counting = _counting([(group, score) for group, score, _ in known])
    if not counting:
        return PageScore(None, None, (), tuple(scores))
    mean = sum(count * score for count, score in counting) / sum(count for count, _ in counting)
    p90 = sorted(score for _, score in counting)[math.ceil(0.9 * len(counting)) - 1]
    why = _strongest(reason for _, _, found in known for reason in found)
    return PageScore(mean, p90, why, tuple(scores))


def _strongest(found: Iterable[Reason]) -> tuple[Reason, ...]:
    """One reason for each feature, the weightiest first."""
    by_feature: dict[str, Reason] = {}
    for reason in found:
        if reason.feature not in by_feature or reason.weight > by_feature[reason.feature].weight:
            by_feature[reason.feature] = reason
    return tuple(sorted(by_feature.values(), key=lambda reason: -reason.weight)[:_TOP])


def _score(measured: Measured) -> float:
    model = weights()
    return floored(model.intercept + sum(map(float.__mul__, model.coefficients, measured.values)))


def _counting(known: list[tuple[Group, float]]) -> list[tuple[int, float]]:
    """Words and score of what the mean is made of: pieces of one or two words count only where they raise it."""
    whole = [(group.count, score) for group, score in known if not group.pieces]
    pieces = [(group.count, score) for group, score in known if group.pieces]
    if not whole:
        return pieces
    mean = sum(count * score for count, score in whole) / sum(count for count, _ in whole)
    return whole + [(count, score) for count, score in pieces if score > mean]
