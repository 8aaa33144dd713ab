"""Puts pieces of a text together to dates, times, periods and amounts, with all that each may mean."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any

from wegweiser.facts import lexicon, numerals
from wegweiser.facts.model import FIRM, HINT, WORD, Mention
from wegweiser.facts.times import clock_values, period
from wegweiser.facts.tokens import Token
from wegweiser.language import SOURCE

ENDING = r"(?:['’ʼ-]?[^\W\d_]{1,4})?"  # of a number: 5th, 5-го, 14'ü
_BESIDE = re.compile(rf"{ENDING}[\s.'’\"\-–‑]{{0,3}}")
_NEAR = re.compile(rf"{ENDING}[\s.,()/'’-]{{0,3}}(?:[^\W\d_]{{1,4}}[\s.]{{1,2}})?")
_NUMBERS = ("digits", "number", "ordinal")


class Reading:
    """One walk over the pieces of a text."""

    def __init__(self, text: str, lang: str, words: lexicon.Lexicon, found: list[Token]) -> None:
        self.text, self.lang, self.words, self.tokens = text, lang, words, found
        self.out: list[Mention] = []
        self.used = 0  # tokens before this one are part of a fact

    def all(self) -> list[Mention]:
        while self.used < len(self.tokens):
            at = self.used
            self.used = self._address(at) or self._date(at) or self._half_to(at) or self._measure(at) or at + 1
        return self.out

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

    def _whole(self, at: int, most: int) -> int | None:
        """A whole number of at most so many digits."""
        labels = self._labels(at)
        written = next((str(labels[label]) for label in _NUMBERS if label in labels), "")
        return int(written) if written.isdecimal() and len(written) <= most else None

    def _date(self, at: int) -> int:
        """5 May 2026, May 5, May 2026; a month alone counts little."""
        day, month, last, first = None, self._labels(at).get("month"), at, at
        if month is None:
            day, month, last = self._whole(at, 2), self._beside(at + 1, _NEAR).get("month"), at + 1
            if day is None or month is None:
                return 0
        while self._beside(last + 1, _NEAR).get("month") == month:  # mayo/أيار
            last += 1
        if day is None and "digits" in self._beside(last + 1, _NEAR) and not self._measured(last + 1):
            day = self._whole(last + 1, 2)
            last += day is not None
        year = self._whole(last + 1, 4) if "digits" in self._beside(last + 1, _NEAR) else None
        year = year if year and year > 999 else None
        last += year is not None
        weight = FIRM if any("digits" in self.tokens[number].labels for number in range(at, last + 1)) else WORD
        if day is None and year is None:
            return self._add(first, last, {f"month:{month}"}, weight)
        values = {"date:" + "-".join(str(part) for part in (year, month, day) if part is not None)}
        values |= {f"num:{day}"} if year is None else {f"num:{year}"} if day is None else set()
        return self._add(first, last, values, weight)

    def _measured(self, at: int) -> bool:
        """Whether a unit follows: "im Mai 14 Tage"."""
        return bool(self._beside(at + 1).keys() & {"unit", "clock", "euro", "percent", "cent", "am", "pm"})

    def _half_to(self, at: int) -> int:
        """German alone: "halb drei" is 2:30."""
        hour = self._whole(at + 1, 2) if self.lang == SOURCE and "half" in self._labels(at) else None
        if hour is None or "unit" in self._beside(at + 2) or not self._beside(at + 1):
            return 0
        hour = (hour - 1) % 12
        weight = FIRM if "digits" in self._labels(at + 1) else HINT
        return self._add(at, at + 1, {f"time:{hour}:30", f"time:{hour + 12}:30", f"num:{hour + 1}"}, weight)

    def _measure(self, at: int) -> int:
        """A number and what it counts."""
        labels = self._labels(at)
        if "time" in labels:
            hour, minute = map(int, str(labels["time"]).split(":"))
            return self._time(at, at + ("clock" in self._beside(at + 1)), hour, minute)
        if not labels.keys() & {*_NUMBERS, "one", "half"}:
            return self._word(at, labels)
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
        said = "clock" in after or ("clock" in before and self._free(at)) or bool(after.keys() & {"am", "pm", "night"})
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

    def _numbers_written(self, labels: Mapping[str, Any]) -> object:
        return labels.get("digits") or labels.get("number") or labels.get("ordinal")

    def _free(self, at: int) -> bool:
        """Whether the piece before is not part of another fact."""
        return not self.out or self.out[-1].end <= self.tokens[at - 1].start or self.out[-1].weight == HINT

    def _time(self, first: int, last: int, hour: int, minute: int) -> int:
        return self._add(first, last, clock_values(hour, minute, self._half_of_day(first, last), self.lang))

    def _half_of_day(self, first: int, last: int) -> str:
        """ "am", "pm", "night" or "", from words close by that no other number can claim."""
        for token in (*self._around(last, 1), *self._around(first - 1, -1)):
            for half in ("am", "pm", "night"):
                if half in token.labels:
                    return half
        return ""

    def _around(self, at: int, step: int) -> Iterator[Token]:
        """Up to four pieces on one side, as far as the next number. Before a number, "am" and "m" are other words."""
        edge = self.tokens[max(at, 0)].end if step > 0 else self.tokens[at + 1].start
        for number in range(at, at + 5 * step, step):
            if not 0 <= number < len(self.tokens):
                return
            token = self.tokens[number]
            far = token.start - edge if step > 0 else edge - token.end
            if far > 25 or (far > 0 and token.labels.keys() & {"digits", "time"}):
                return
            if step > 0 or token.end - token.start > 3:
                yield token

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
