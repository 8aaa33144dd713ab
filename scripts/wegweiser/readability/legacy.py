"""Three well-known formulas for German and one for Arabic, for the record only.

They are textstat's, but not over textstat's sentences: it ends one at every full stop, also in "z. B." and "1.000", and
at no end of a line. Here every unit of a page is one sentence. None of its English formulas is used, since these
fetch a dictionary from the network.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from wegweiser.readability.units import groups

_ENDS = re.compile(r"[.!?؟۔]+")
_GERMAN = re.compile("[A-Za-zÄÖÜäöüß]")
_ENOUGH = 10  # words; of less the formulas say nothing


@dataclass(frozen=True, slots=True)
class Legacy:
    """The figures of one German page; None for too short a text."""

    flesch_amstad: float | None  # 0 very hard … 100 very easy
    wiener_1: float | None  # school years, 4 … 15
    lix: float | None  # below 40 easy … above 60 hard


def legacy(units: Sequence[str]) -> Legacy:
    """Of the units of one page, markup removed."""
    text = _text(units, _ENOUGH)
    if text is None or not _GERMAN.search(text):
        return Legacy(None, None, None)
    from textstat.backend import metrics  # type: ignore[import-untyped,unused-ignore]  # late: it takes a second

    return Legacy(
        metrics.flesch_reading_ease(text, "de"), metrics.wiener_sachtextformel(text, 1, "de"), metrics.lix(text)
    )


def osman(units: Sequence[str]) -> float | None:
    """How easy an Arabic page is, 200 at most; None for a page without a sentence."""
    text = _text(units, 1)
    if text is None:
        return None
    from textstat.backend import metrics  # type: ignore[import-untyped,unused-ignore]

    return float(metrics.osman(text))


def _text(units: Sequence[str], enough: int) -> str | None:
    found = groups(units)
    if sum(group.count for group in found) < enough:
        return None
    return " ".join(_ENDS.sub("", " ".join(group.texts)) + "." for group in found)
