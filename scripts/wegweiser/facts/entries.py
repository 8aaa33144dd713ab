"""Loads `words/<code>.yml`: which words of a language say numbers, units, negation and the like."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import yaml

FOLDER = Path(__file__).parent / "words"
_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
TIMED = "<time>"  # ends a phrase that counts only before a time or an event: "vor <time>" is no place
STATED = "<statement>"  # ends a word that denies nothing in a question, such as Somali "ma"
UNITS = ("minute", "hour", "day", "week", "month", "year")
_LISTS = (
    "one half euro cent percent paragraph clock am pm night negation loose_negation neutral must may need_not must_not "
    "before after until from events"
).split()
_KEYED = {"numbers": "number", "ordinals": "ordinal", "months": "month", "units": "unit", "dual": "dual"}


class Entry(NamedTuple):
    """A word or phrase. In `words`, a star stands for any letters."""

    label: str
    value: Any
    text: str
    words: tuple[str, ...] = ()
    capital: bool = False
    timed: bool = False
    stated: bool = False


class Loaded(NamedTuple):
    """One file."""

    entries: list[Entry]
    pattern: str
    thousands: str


def load(lang: str) -> Loaded:
    """Read as plain text: the files are our own and a test holds their schema; one German page needs thirteen."""
    loaded = yaml.load((FOLDER / f"{lang}.yml").read_text(encoding="utf-8"), _LOADER)
    return Loaded(list(_entries(loaded)), loaded.get("negation_pattern", ""), loaded.get("thousands", ""))


def _entries(values: Mapping[str, Any]) -> Iterator[Entry]:
    for name in _LISTS:
        yield from (_entry(name, "", text) for text in values.get(name, ()))
    for name, label in _KEYED.items():
        for key, texts in values.get(name, {}).items():
            yield from (_entry(label, int(key) if key.isdecimal() else key, text) for text in texts)
    for value, texts in values.get("meanings", {}).items():
        yield from (_entry("meaning", value, text) for text in texts)


def _entry(label: str, value: Any, text: str) -> Entry:
    bare = text.removesuffix(TIMED).removesuffix(STATED).strip()
    return Entry(label, value, bare, (), bare[:1].isupper(), text.endswith(TIMED), text.endswith(STATED))
