"""Dates and times that have to be deciphered, and how to write each of them in words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from wegweiser.model import Severity

_MONTHS = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()
_DAYS = {
    "Mo": "Montag", "Di": "Dienstag", "Mi": "Mittwoch", "Do": "Donnerstag", "Fr": "Freitag", "Sa": "Samstag",
    "So": "Sonntag",
}  # fmt: skip
_SHORT = {
    "Jan": 1, "Feb": 2, "Febr": 2, "Mär": 3, "Mrz": 3, "Apr": 4, "Jun": 6, "Jul": 7, "Aug": 8, "Sep": 9, "Sept": 9,
    "Okt": 10, "Nov": 11, "Dez": 12,
}  # fmt: skip

_FREE = r"(?<![\w.,§])"  # nothing before that makes the digits part of something longer
_D, _M = r"(?P<d>0?[1-9]|[12]\d|3[01])", r"(?P<m>0?[1-9]|1[0-2])"
_FROM = r"(?:(?P<from>\d{1,2})\.(?P<to>\s?[-–—/]\s?|\sbis\s(?:zum\s)?))?"  # 3.–9.11., 24./25.12.
_Y, _YY = r"(?P<y>(?:19|20)\d\d)", r"(?P<yy>['’´`‘]?\d\d)"
_DASH = r"\s?[-‐‑–—]\s?"
_T = r"(?:[01]?\d|2[0-4])"
_CLOCK = r"(?:[01]?\d|2[0-4])[:.][0-5]\d"
_TIME = rf"{_T}(?:[:.][0-5]\d)?(?![\d:])"
_DAY = r"(?:Mo|Di|Mi|Do|Fr|Sa|So)\b\.?"
_JOINT = r"(?:\s?[-‐‑–—/+&,]\s?|\s(?:bis|und|oder|u\.|sowie)\s)"
_LONG_DAY = "(?:" + "|".join(_DAYS.values()) + ")"
_MONTH = "(?:" + "|".join(_MONTHS) + ")"
_UNIT = (
    "€|%|Euro|Cent|Prozent|k?[gm]\\b|cm|Kilo|Meter|Liter|GB|MB|Punkt|Stern|Uhr|h\\b|Grad|°|Jahr|Monat|Woche|Tag"
    "|Stunde|Mal\\b|Mi[ol]|Zimmer|Person|Kind"
)
_NO_UNIT = rf"(?!\d|[.,:]\d|\s?(?:{_UNIT}))"
_NO_PARTNER = rf"(?!\s(?:bis|und|oder)\s(?:etwa\s|ca\.\s)?{_TIME}\sUhr)"  # 8:30 bis 12:30 Uhr
_THEN_TIME = rf"{_TIME}(?:\s?(?:Uhr|h\b)|{_DASH}\d|\sbis\s\d)"
_WHEN = r"(?<!\w)(?:[Aa]m|[Vv]om|[Zz]um|[Bb]is|[Aa]b|[Ss]eit|[Dd]e[nm])\s(?:zum\s)?"
_ON = r"(?<!\w)(?:[Aa]m|[Jj]eden|[Ii]mmer|[Aa]b|[Bb]is|[Vv]om|[Nn]ächsten|[Zz]um)\s"
_AT = r"(?<!\w)(?:[Uu]m|[Aa]b|[Gg]egen|[Bb]is|[Vv]on)\s"
_STAND = r"(?<!\w)(?:[Ss]tand|[Aa]b|[Ss]eit|[Bb]is|[Ii]n|[Vv]on):?\s"
_SEASON = "Sommer|Winter|Herbst|Frühjahr|Frühling"
_ABBREVIATED = f"(?P<short>{'|'.join(sorted(_SHORT, key=len, reverse=True))})"
_GOES_ON = (
    r"(?=\s?$|\s?[,;)!?]|\.\s?$"
    r"|\s(?:ist|sind|war|wird|werden|gibt|hat|haben|beginnt|findet|fand|gilt|bis|und)\b)"
)

# Before a number that is no day: the number of a part, a place, a version.
_NUMBERED = re.compile(
    r"(?:§+|\b(?:Nr\.|Nummern?|Ziff(?:\.|er|ern)|Abschnitte?|Kap(?:\.|itel)|Punkte?|Version|Stufe|Anlage|Art(?:\.|ikel)"
    r"|Teil|Abs(?:\.|atz)|Abbildung|Tabelle|Zimmer|Raum|Räume|Seiten?|Gleis|Linien?|Bus(?:se)?|Android|iOS|Windows"
    r"|Typ|Pos(?:\.|ition)|[Uu]nter|Feld|Zeile|Spalte|Anhang|Bluetooth|USB|Schritt|Frage|Modul|Az\.:?|Aktenzeichen:?"
    r"|Drucksache|Urteil|Ausgabe|Heft|Haus|Straße"
    r"|[Ss]tr\.))\s?$"
)


class Hard(NamedTuple):
    """A date or time that has to be deciphered."""

    start: int
    end: int
    words: str  # the same in words
    severity: Severity


def _date(match: re.Match[str]) -> str:
    part = match.groupdict()
    day = f"{int(part['d'])}. " if part.get("d") else ""
    if part.get("from"):
        day = f"{int(part['from'])}. {'und' if '/' in part['to'] else 'bis'} {day}"
    return f"{day}{_MONTHS[int(part['m']) - 1]}{_year(part.get('y') or part.get('yy'))}"


def _year(digits: str | None) -> str:
    number = (digits or "").strip(" '’´`‘")
    if len(number) == 2:
        number = f"{20 if int(number) <= 50 else 19}{number}"
    return f" {number}" if number else ""


def _kept(match: re.Match[str]) -> str:
    """Only the year is written out: Sommer '24."""
    return f"{match['kept'].strip()}{_year(match['yy'])}"


def _years(match: re.Match[str]) -> str:
    """2025/26, or the month 2025-03."""
    first, second = match["y"], match["second"]
    if match["sign"] == "-" and 1 <= int(second) <= 12 and int(second) <= int(first[2:]):
        return f"{_MONTHS[int(second) - 1]} {first}"
    return f"{first} bis {first[:2]}{second}"


def _month(match: re.Match[str]) -> str:
    return f"{match['d'] or ''}{_MONTHS[_SHORT[match['short']] - 1]}{_year(match['y'] or match['yy'])}"


_TOKEN = re.compile(r"\b(Mo|Di|Mi|Do|Fr|Sa|So)\b\.?")


def _days(match: re.Match[str]) -> str:
    text = _TOKEN.sub(lambda day: _DAYS[day[1]], match.groupdict().get("at") or match[0]).strip()
    text = re.sub(_DASH, " bis ", text)
    return re.sub(r"\s?[/+&]\s?|\su\.\s", " und ", text)


def _dashed(match: re.Match[str]) -> str:
    return re.sub(_DASH, " bis ", match[0])


_HOUR = re.compile(_TIME)


def _clock(match: re.Match[str]) -> str:
    times = [re.sub(r"^0(?=\d)", "", time.replace(".", ":")).removesuffix(":00") for time in _HOUR.findall(match[0])]
    return f"{' bis '.join(times)} Uhr"


_Rewrite = Callable[[re.Match[str]], str]
# What is hard is the group "at", where a pattern has one.
_DATES: tuple[tuple[Severity, str, _Rewrite], ...] = (
    ("error", rf"{_FREE}{_FROM}{_D}\.\s?{_M}\.(?:\s?{_Y}|{_YY})(?!\d|[.:]\d|\s?Uhr)", _date),
    ("error", rf"{_FREE}{_FROM}{_D}\.{_M}\.(?!\d)", _date),
    ("error", rf"{_WHEN}(?P<at>{_D}\.{_M}){_NO_UNIT}(?!\.)", _date),
    ("error", rf"{_FREE}{_Y}[-/.]{_M}[-/.]{_D}(?![\d-])", _date),
    ("error", rf"{_FREE}(?<![/-]){_D}(?P<sep>[/-]){_M}(?P=sep)(?:{_Y}|{_YY})(?![\d/-])", _date),
    ("error", rf"{_FREE}(?<![/-])(?<!\d\s){_M}[/.]{_Y}(?![\d/-]|\s\d|\s?(?:€|Euro))", _date),
    ("error", rf"{_STAND}(?P<at>{_M}/{_YY})(?![\d/-])", _date),
    ("error", r"(?P<kept>(?<!\w)(?:\w{3,12}\s)?)(?<!\S)(?P<yy>['’´`‘]\d\d)(?![\w'’‘])", _kept),
    ("error", rf"(?<!\w)(?P<kept>(?:\d{{1,2}}\.\s)?{_MONTH}|{_SEASON})\s(?P<yy>\d\d){_GOES_ON}", _kept),
    ("error", rf"{_FREE}(?<![/-])(?<!\d\s){_Y}(?P<sign>[-–/])(?P<second>\d\d)(?![\d/-]|\.\d)", _years),
    ("warning", rf"{_FREE}(?P<d>\d{{1,2}}\.\s?){_ABBREVIATED}\b(?:\.?\s(?:{_Y}|{_YY}\b)|\.)?", _month),
    ("warning", rf"(?<!\w)(?P<d>){_ABBREVIATED}(?:\.?\s{_Y}|\.(?=\s?[-–]\s?\w)(?P<yy>))", _month),
    ("warning", rf"{_FREE}\d{{1,2}}\.?{_DASH}\d{{1,2}}\.\s{_MONTH}\b", _dashed),
)
_AROUND: tuple[tuple[Severity, str, _Rewrite], ...] = (
    ("warning", rf"(?<!\w){_DAY}(?:{_JOINT}{_DAY})+(?!\w|[-–]\w)", _days),
    ("warning", rf"(?<!\w){_LONG_DAY}{_DASH}{_LONG_DAY}", _dashed),
    ("warning", rf"(?<!\w)(?!So\s){_DAY}(?=[:,]?\s(?:(?:ab|von|bis|um|nur)\s)?\(?{_THEN_TIME})", _days),
    ("warning", rf"(?<!\w)So\b\.?(?=[:,]?\s{_THEN_TIME})", _days),
    ("warning", rf"(?<!\w){_DAY}(?=,?\s(?:den\s)?\d{{1,2}}\.\s?(?:{_MONTH}|\d))", _days),
    ("warning", rf"{_ON}(?P<at>{_DAY})(?!\s[A-ZÄÖÜ]|\w|-\w)", _days),
    ("warning", rf"^(?!So\b){_DAY}(?=:\s|\s?$)|^So\.?(?=\s?$)|(?<=[,;|]\s)(?!So\b){_DAY}(?=:\s)", _days),
    ("warning", rf"{_FREE}{_TIME}{_DASH}{_TIME}\s?(?:Uhr|h\b)", _clock),
    ("warning", rf"{_FREE}{_CLOCK}{_DASH}{_CLOCK}{_NO_UNIT}", _clock),
    ("warning", rf"{_FREE}(?:{_T}{_DASH}{_T}:[0-5]\d|{_T}:[0-5]\d{_DASH}{_T}){_NO_UNIT}", _clock),
    ("warning", rf"{_FREE}(?:{_CLOCK}\s?h\b|{_T}\sh\b(?=\s?(?:bis|und|[-–])))", _clock),
    ("warning", rf"{_AT}(?P<at>{_T}\s?h\b)(?!-)", _clock),
    ("hint", rf"{_FREE}{_T}[:.]00\s?Uhr", _clock),
    ("warning", rf"{_FREE}{_T}:[0-5]\d{_NO_UNIT}(?!{_DASH}\d){_NO_PARTNER}", _clock),
    ("warning", rf"{_AT}(?P<at>{_T}\.[0-5]\d){_NO_UNIT}(?!\.\d|{_DASH}\d){_NO_PARTNER}", _clock),
)
_FORMS = tuple((severity, re.compile(pattern), rewrite) for severity, pattern, rewrite in (*_DATES, *_AROUND))
# Cheap, since most sentences have neither a digit nor a short day or month.
_ANY = re.compile(r"\d|[MDFS][oira]\b|tag\s?[-–—]|(?:Jan|Febr?|Mrz|Apr|Sept?|Okt|Nov|Dez)\b")
_OUTLINE = re.compile(r"\d\.\d\. [A-ZÄÖÜ]")


def hard(text: str) -> Iterator[Hard]:
    """Every hard date and time of a unit of text, in order and without overlaps."""
    if not _ANY.search(text):
        return
    until = 0
    for found in sorted(_all(text), key=lambda found: (found.start, -found.end)):
        if found.start >= until:
            yield found
            until = found.end


def _all(text: str) -> Iterator[Hard]:
    for severity, pattern, rewrite in _FORMS:
        for match in pattern.finditer(text):
            part = match.groupdict()
            start, end = match.span("at") if part.get("at") else match.span()
            numbers = ("m" in part or "second" in part) and not (part.get("d") and part.get("y"))
            if numbers and (_NUMBERED.search(text, max(start - 20, 0), start) or (not start and _OUTLINE.match(text))):
                continue
            if end == len(text) and text[end - 2 : end - 1].isalpha() and text[end - 1] == ".":
                end -= 1  # "Mo-Fr." at the end: the sentence's own full stop
            yield Hard(start, end, rewrite(match), severity)
