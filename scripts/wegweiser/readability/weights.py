"""The fitted model: what `fit.py` wrote into weights.json."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from wegweiser.readability.features import NAMES

FILE = "weights.json"
_BEND = 2.0


def floored(sum_: float) -> float:
    """A sum as a score from 1 to 7, bent softly at 1, so that easy pages still differ from very easy ones."""
    above = _BEND * (sum_ - 1)
    return min(1 + (above if above > 30 else math.log1p(math.exp(above))) / _BEND, 7.0)


@dataclass(frozen=True, slots=True)
class Weights:
    """A linear model; values are in the order of features.NAMES."""

    intercept: float
    coefficients: tuple[float, ...]
    easy: tuple[float, ...]  # mean features of sentences that learners found easy: what reasons are measured from


@cache
def weights() -> Weights:
    """Of the shipped model."""
    data = json.loads(files(__package__).joinpath(FILE).read_text(encoding="utf-8"))
    return Weights(
        data["intercept"],
        tuple(data["coefficients"][name] for name in NAMES),
        tuple(data["easy"][name] for name in NAMES),
    )
