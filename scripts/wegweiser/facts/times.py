"""Times of day and periods: 15 Uhr, 3 pm and الساعة 3 بعد الظهر are the same, so are two weeks and 14 days."""

from __future__ import annotations

from fractions import Fraction

from wegweiser.language import SOURCE

_MINUTES = {"minute": 1, "hour": 60, "day": 1440, "week": 10080}
_MONTHS = {"month": 1, "year": 12}


def clock_values(hour: int, minute: int, half: str, lang: str) -> set[str]:
    """What a time may mean. One up to 12 may be after noon, where nothing says which half of the day is meant."""
    pm = {"am": False, "pm": True, "night": 6 <= hour < 12}.get(half)
    values = set() if minute else {f"num:{hour}"}
    if hour > 12:
        return values | {_time(hour, minute)}
    if pm is not None:
        # Where the other side does not say which half of the day it means.
        loose = {f"half:{hour % 12}:{minute:02}"} if lang == SOURCE else set()
        noon = (hour % 12) + (12 if pm else 0)
        return values | loose | {_time(noon if half != "night" or hour != 12 else 0, minute)}
    return values | {_time(hour, minute), f"half:{hour % 12}:{minute:02}"}


def range_values(hour: Fraction) -> set[str]:
    """What a bare number may mean beside a time: in "2 to 4 pm" the 2 is 14:00 or, before noon, 2:00."""
    if hour.denominator != 1 or hour > 24:
        return set()
    return {_time(int(hour), 0)} | ({_time(int(hour) % 12 + 12, 0)} if hour <= 12 else set())


def _time(hour: int, minute: int) -> str:
    return f"time:{0 if hour == 24 else hour}:{minute:02}"


def period(number: Fraction, unit: str) -> str:
    """A week is seven days, a year twelve months; but four weeks are no month."""
    if unit in _MINUTES:
        return f"dur:{number * _MINUTES[unit]}m"
    return f"dur:{number * _MONTHS[unit]}M"
