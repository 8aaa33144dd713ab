"""Puts pieces of a text together to dates, times, periods and amounts, with all that each may mean."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import chain
from typing import Any

from wegweiser.facts import numerals
from wegweiser.facts.dates import NEAR, NUMBERS, Walk
from wegweiser.facts.model import FIRM, HINT, WORD, Mention
from wegweiser.facts.times import clock_values, period
from wegweiser.language import SOURCE

_HALVES = frozenset(("am", "pm", "night"))
# What stands between "half" and the hour.
_HALF_TO = {"de": "", "en": "past", "ru": "", "uk": "на"}
_BEFORE_HOUR = ("tr", "ps")  # "akşam 6"
_NO_AND = ("tr", "ps")
_AND = re.compile(r"\w{0,3}\s(?:(?:و|et|and|and a|û|u|iyo)\s[^\W\d_]|و)|\w{0,2}ን\s\w")

_AND_A = re.compile(r"\sand\s")


class Reading(Walk):
    """One walk over the pieces of a text."""

    def all(self) -> list[Mention]:
        while self.used < len(self.tokens):
            at = self.used
            self.used = self._address(at) or self._date(at) or self._half_to(at) or self._measure(at) or at + 1
        return self.out

    def _address(self, at: int) -> int:
        """Whatever is a fact by itself."""
        labels = self.tokens[at].labels
        if "mail" in labels:
            return self._add(at, at, {f"mail:{labels['mail']}"})
        if "url" in labels:
            bare = re.sub(r"^(?:https?://)?(?:www\.)?", "", labels["url"]).rstrip("/")
            return self._add(at, at, {f"url:{bare}"})
        if "phone" in labels:
            return self._add(at, at, {f"tel:{numerals.phone(labels['phone'])}"})
        if "iso" in labels:
            year, month, day = map(int, re.findall(r"\d+", labels["iso"]))
            return self._add(at, at, {f"date:{year}-{month}-{day}"})
        if "day" in labels:
            written = re.findall(r"\d+", labels["day"])
            century = "20" if len(written[-1]) == 2 else ""
            in_year = f"{century}{written[2]}-" if written[2:] else ""
            return self._add(at, at, {f"date:{in_year}{int(written[1])}-{int(written[0])}"})
        return 0

    def _half_to(self, at: int) -> int:
        """ "Halb drei" and "половина третьего" are 2:30, "half past three" is 3:30."""
        hour = self._whole(at + 1, 2) if self.lang in _HALF_TO and "half" in self._labels(at) else None
        if hour is None or "unit" in self._beside(at + 2) or not self._is_half_to(at):
            return 0
        hour = (hour - (self.lang != "en")) % 12
        weight = FIRM if "digits" in self._labels(at + 1) else HINT
        return self._add(at, at + 1, {f"time:{hour}:30", f"time:{hour + 12}:30", f"num:{hour + 1}"}, weight)

    def _is_half_to(self, at: int) -> bool:
        if self.lang == SOURCE:
            return bool(self._beside(at + 1))
        between = self.text[self.tokens[at].end : self.tokens[at + 1].start].strip().lower()
        return between == _HALF_TO[self.lang] and (self.lang == "en" or "ordinal" in self._labels(at + 1))

    def _and_half(self, at: int, labels: Mapping[str, Any]) -> int:
        """Half past an hour, or a number and a half: "سه و نیم", "trois heures et demie", "üç buçuk"."""
        hour = self._whole(at, 2) if self.lang != SOURCE else None
        between = self._beside(at + 1) or self._beside(at + 1, _AND_A)
        half = at + 1 + (bool(between.keys() & {"unit", "one"}) and "half" not in between)
        if hour is None or "half" not in self._labels(half) or not self._joined(half):
            return 0
        unit = self._labels(half - 1).get("unit") or self._beside(half + 1).get("unit")
        last = half + ("unit" in self._beside(half + 1) or "clock" in self._beside(half + 1))
        values = {f"num:{hour}.5"} | ({period(Fraction(2 * hour + 1, 2), str(unit))} if unit else set())
        if unit in (None, "hour") and hour <= 24:
            values |= clock_values(hour, 30, self._half_of_day(at, last), self.lang)
        return self._add(at, last, values, FIRM if "digits" in labels else HINT)

    def _joined(self, half: int) -> bool:
        """Whether an "and" stands before the half, if the language needs one."""
        token, before = self.tokens[half], self.tokens[half - 1 - ("one" in self._labels(half - 1))]
        if token.start - before.end > 12:
            return False
        return self.lang in _NO_AND or _AND.fullmatch(self.text, before.end, token.start + 1) is not None

    def _measure(self, at: int) -> int:
        """A number and what it counts."""
        labels = self._labels(at)
        if "time" in labels:
            hour, minute = map(int, str(labels["time"]).split(":"))
            return self._time(at, at + ("clock" in self._beside(at + 1)), hour, minute)
        if not labels.keys() & {*NUMBERS, "one", "half"}:
            return self._word(at, labels)
        if done := self._and_half(at, labels):
            return done
        last = at
        if "one" in labels and "half" in self._beside(at + 1):  # eine halbe Stunde
            labels, last = self._labels(at + 1), at + 1
        elif "half" in labels and "one" in self._beside(at + 1):  # half an hour
            last = at + 1
        if hours := self._hours(at, last, labels):
            return hours
        return self._amount(at, last, labels)

    def _word(self, at: int, labels: Mapping[str, Any]) -> int:
        """Words that hold a number themselves, or stand for one."""
        if "dual" in labels:
            return self._add(at, at, {period(Fraction(2), str(labels["dual"])), "num:2"})
        if "meaning" in labels:
            return self._add(at, at, set(str(labels["meaning"]).split()), HINT)
        if "unit" in labels:  # perhaps "a week", in a language without an article
            return self._add(at, at, {period(Fraction(1), str(labels["unit"]))}, HINT)
        return 0

    def _numbers(self, labels: Mapping[str, Any]) -> list[str]:
        if "digits" in labels:
            return list(numerals.amounts(str(labels["digits"]), self.words.thousands))
        if "half" in labels:
            return ["0.5"]
        return [str(labels.get("number") or labels.get("ordinal") or 1)]

    def _hours(self, first: int, at: int, labels: Mapping[str, Any]) -> int:
        """A time of day: 10 Uhr, 10 Uhr 30, 10.30, saat 10, 3 pm."""
        after, before = self._beside(at + 1), self._labels(at - 1) if self._beside(at) else {}
        written = re.fullmatch(r"(\d{1,2})(?:[.](\d\d))?", str(self._numbers_written(labels)))
        if not written:
            return 0
        said = "clock" in after or ("clock" in before and self._free(at)) or bool(after.keys() & _HALVES)
        said = said or self._told_before(at)
        hour, minute = int(written[1]), int(written[2] or 0)
        if (
            not (said or written[2])
            or "euro" in {*after, *before}
            or ("unit" in after and "clock" not in {*after, *before})
        ):
            return 0
        last = at + ("clock" in after)
        if "clock" in after and not written[2] and "digits" in self._beside(last + 1):
            minutes = str(self._labels(last + 1)["digits"])
            if re.fullmatch(r"[0-5]\d", minutes) and not self._measured(last + 1):
                minute, last = int(minutes), last + 1
        done = self._time(first, last, hour, minute)
        made = self.out[-1]
        made.hour = None if minute or self.lang == SOURCE or self._half_of_day(first, last) else Fraction(hour)
        made.weight = FIRM if "digits" in labels else WORD if said and "number" in labels else HINT
        made.values |= {f"num:{number}" for number in self._numbers(labels)} if not minute or written[2] else set()
        if "unit" in after:  # saat: hour and o'clock
            made.values |= {period(Fraction(hour), str(after["unit"]))}
        return done

    def _told_before(self, at: int) -> bool:
        """Whether the words before say that this is a time: "akşam 6", "вечером в 8", "saet di 8an de"."""
        if self.lang == SOURCE or not self._beside(at, NEAR) or not self._free(at):
            return False
        near = self._labels(at - 1).keys()
        return bool(near & _HALVES or (near & {"clock"} and self._half_of_day(at, at)))

    def _numbers_written(self, labels: Mapping[str, Any]) -> object:
        return labels.get("digits") or labels.get("number") or labels.get("ordinal")

    def _free(self, at: int) -> bool:
        """Whether the piece before is not part of another fact."""
        return not self.out or self.out[-1].end <= self.tokens[at - 1].start or self.out[-1].weight == HINT

    def _time(self, first: int, last: int, hour: int, minute: int) -> int:
        return self._add(first, last, clock_values(hour, minute, self._half_of_day(first, last), self.lang))

    def _half_of_day(self, first: int, last: int) -> str:
        """ "am", "pm", "night" or "", from words close by that no other number can claim."""
        sides = [self._around(last, 1), self._around(first - 1, -1)]
        for number in chain.from_iterable(reversed(sides) if self.lang in _BEFORE_HOUR else sides):
            for half in ("am", "pm", "night"):
                if half in self.tokens[number].labels:
                    return half
        return ""

    def _around(self, at: int, step: int) -> Iterator[int]:
        """Up to four pieces on one side, as far as the next number. Before a number, "am" and "m" are other words."""
        edge = self.tokens[max(at, 0)].end if step > 0 else self.tokens[at + 1].start
        for number in range(at, at + 5 * step, step):
            if not 0 <= number < len(self.tokens):
                return
            token = self.tokens[number]
            far = token.start - edge if step > 0 else edge - token.end
            if far > 25 or (far > 0 and token.labels.keys() & {"digits", "time"}):
                return
            least = 3 if self.text[token.start].isascii() else 1
            if (step > 0 or token.end - token.start > least) and not self._claimed(number + step, step, far):
                yield number

    def _claimed(self, at: int, step: int, far: int) -> bool:
        """Whether a piece stands nearer to a number on its other side: "akşam" in "10’da açılır, akşam 6’da"."""
        number = at + step * ("clock" in self._labels(at))
        if far <= 0 or not self._labels(number).keys() & {"time", *NUMBERS}:
            return False
        before, after = (at - 1, at) if step > 0 else (at, at + 1)
        return self.tokens[after].start - self.tokens[before].end < far

    def _amount(self, first: int, at: int, labels: Mapping[str, Any]) -> int:
        """A number with its unit, or alone."""
        numbers, after = self._numbers(labels), self._beside(at + 1)
        before = self._labels(at - 1) if self._beside(at) and self._free(at) else {}
        values, last = {f"num:{number}" for number in numbers}, at + 1
        weight = FIRM if "digits" in labels else WORD if "number" in labels else HINT
        if "unit" in after and not (after["unit"] == "year" and len(numbers[0]) == 4):
            if "ordinal" not in labels:
                values |= {period(Fraction(number), str(after["unit"])) for number in numbers}
            weight = FIRM if "number" in labels else weight if "digits" in labels or "ordinal" in labels else WORD
        elif "euro" in after or "euro" in before:
            values |= {f"eur:{number}" for number in numbers}
            last -= "euro" not in after
        elif "cent" in after and "digits" in labels:
            values |= {f"eur:{float(Fraction(number) / 100):g}" for number in numbers}
        elif "percent" in after or "percent" in before:
            values |= {f"pct:{number}" for number in numbers}
            last -= "percent" not in after
        else:
            last = at
            values |= {f"par:{number}" for number in numbers} if "paragraph" in {*after, *before} else set()
        if last == at and weight == HINT and "ordinal" not in labels:
            return 0
        if last == at and not before.keys() & {"paragraph"}:
            weight = self._ordinal(at, weight)
        bare = Fraction(numbers[0]) if last == at and "digits" in labels and len(numbers[0]) < 3 else None
        return self._add(first, last, values, weight, bare)

    def _ordinal(self, at: int, weight: int) -> int:
        """German "3. Klasse": other languages may have a word for it, so the number need not be found."""
        token = self.tokens[at]
        small = self.lang == SOURCE and "digits" in token.labels and (self._whole(at, 2) or 99) <= 12
        return HINT if small and re.match(r"\.\s[^\W\d_]", self.text[token.end : token.end + 3]) else weight
