"""The walk over the pieces of a text that "reading" builds on, and the dates among them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from typing import Any, NamedTuple

from wegweiser.facts import lexicon
from wegweiser.facts.model import FIRM, WORD, Mention
from wegweiser.facts.tokens import Token
from wegweiser.language import SOURCE

ENDING = r"(?:['’ʼ-]?[^\W\d_]{1,4})?"  # of a number: 5th, 5-го, 14'ü
_BESIDE = re.compile(rf"{ENDING}[\s.'’\"\-–‑]{{0,3}}")
NEAR = re.compile(rf"{ENDING}[\s.,()/'’-]{{0,3}}(?:[^\W\d_]{{1,4}}[\s.]{{1,2}})?")
NUMBERS = ("digits", "number", "ordinal")
_OF = re.compile(r"['’\w]{0,5}\s(?:[^\W\d_]{1,4}\s)?")  # between "the month of" and its name
_YEARS = range(1900, 2101)


class _Day(NamedTuple):
    """Parts of a date, and the last piece of it."""

    year: int | None
    month: int
    day: int | None
    last: int


class Walk:
    """The pieces of a text, and what stands beside each."""

    def __init__(self, text: str, lang: str, words: lexicon.Lexicon, found: list[Token]) -> None:
        self.text, self.lang, self.words, self.tokens = text, lang, words, found
        self.out: list[Mention] = []
        self.used = 0  # tokens before this one are part of a fact

    def _add(self, first: int, last: int, values: set[str], weight: int = FIRM, hour: Fraction | None = None) -> int:
        start, end = self.tokens[first].start, self.tokens[last].end
        self.out.append(Mention(start, end, values, weight, hour))
        return last + 1

    def _labels(self, at: int) -> Mapping[str, Any]:
        return self.tokens[at].labels if 0 <= at < len(self.tokens) else {}

    def _beside(self, at: int, gap: re.Pattern[str] = _BESIDE) -> Mapping[str, Any]:
        """What the piece at this place says, if nothing stands between it and the one before."""
        if not 0 < at < len(self.tokens):
            return {}
        start, end = self.tokens[at - 1].end, self.tokens[at].start
        return self._labels(at) if end - start < 16 and gap.fullmatch(self.text, start, end) else {}

    def _whole(self, at: int, most: int) -> int | None:
        """A whole number of at most so many digits."""
        labels = self._labels(at)
        written = next((str(labels[label]) for label in NUMBERS if label in labels), "")
        return int(written) if written.isdecimal() and len(written) <= most else None

    def _measured(self, at: int) -> bool:
        """Whether a unit follows: "im Mai 14 Tage"."""
        return bool(self._beside(at + 1).keys() & {"unit", "clock", "euro", "percent", "cent", "am", "pm"})

    def _date(self, at: int) -> int:
        """5 May 2026, May 5, May 2026, in the year 2026 May 5; a month alone counts little."""
        found = self._late(at) or self._parts(at)
        if not found:
            return 0
        year, month, day, last = found
        weight = FIRM if any("digits" in self.tokens[number].labels for number in range(at, last + 1)) else WORD
        if day is None and year is None:
            return self._add(at, last, {f"month:{month}"}, weight)
        values = {"date:" + "-".join(str(part) for part in (year, month, day) if part is not None)}
        values |= {f"num:{day}"} if year is None else {f"num:{year}"} if day is None else set()
        return self._add(at, last, values, weight)

    def _late(self, at: int) -> _Day | None:
        """Pashto, at times others: the year comes first."""
        year = self._whole(at, 4) if self.lang != SOURCE and "digits" in self._labels(at) else None
        if year not in _YEARS:
            return None
        first = self._over(at + 1, "year")
        found = self._parts(first) if self._beside(first, NEAR) else None
        return found._replace(year=year) if found and found.day and not found.year else None

    def _parts(self, at: int) -> _Day | None:
        day, month, last = None, self._labels(at).get("month"), at
        if month is None:
            last = self._over(at + 1, "month")
            gap = NEAR if last == at + 1 else _OF
            day, month = self._whole(at, 2), self._beside(last, gap).get("month")
            if day is None or month is None:
                return None
        while self._beside(last + 1, NEAR).get("month") == month:  # mayo/أيار
            last += 1
        place = self._over(last + 1, "month")
        if day is None and self._is_day(place):
            day = self._whole(place, 2)
            last = last if day is None else place
        place = self._over(last + 1, "year")
        year = self._whole(place, 4) if "digits" in self._beside(place, NEAR) else None
        year = year if year and year > 999 else None
        return _Day(year, int(month), day, last if year is None else place)

    def _is_day(self, at: int) -> bool:
        """Whether a number behind a month can be its day; Pashto may have a word for it there."""
        said = self._beside(at, NEAR).keys()
        return bool(said & {"digits", *(["ordinal"] if self.lang == "ps" else [])}) and not self._measured(at)

    def _over(self, at: int, unit: str) -> int:
        """The place behind "month" or "year" in "5 of the month May of the year 2026"."""
        beside = self._beside(at, NEAR) if self.lang != SOURCE else {}
        return at + 1 if beside.get("unit") == unit and "month" not in beside else at
