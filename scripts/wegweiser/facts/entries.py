"""Loads `words/<code>.yml`: which words of a language say numbers, units, negation and the like."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from wegweiser import read, schema
from wegweiser.errors import Several, WegweiserError

FOLDER = Path(__file__).parent / "words"
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


def _pattern(value: Any) -> str:
    try:
        re.compile(schema.words(value))
    except re.error as error:
        raise schema.Wrong(f"Schreiben Sie einen gültigen regulären Ausdruck ({error}).") from None
    return str(value)


def _list(value: Any) -> tuple[str, ...]:
    return tuple(schema.list_of(schema.words)(value))


def _keyed(*allowed: str) -> schema.Convert:
    def convert(value: Any) -> dict[str, tuple[str, ...]]:
        out: dict[str, tuple[str, ...]] = schema.by_key(_list)(value)
        faults = [
            read.Fault(
                value.lines[key], "unknown-field", f"Die Angabe „{key}“ gibt es hier nicht.",
                f"Erlaubt: {', '.join(allowed) or 'ganze Zahlen'}.", key, value.columns[key],
            )
            for key in out
            if (key not in allowed if allowed else not key.isdecimal())
        ]  # fmt: skip
        if faults:
            raise schema.Wrong(faults=faults)
        return out

    return convert


SCHEMA = {
    **{name: schema.Field(_list, ()) for name in _LISTS},
    "numbers": schema.Field(_keyed()),
    "ordinals": schema.Field(_keyed(), {}),
    "months": schema.Field(_keyed(*map(str, range(1, 13)))),
    "units": schema.Field(_keyed(*UNITS)),
    "dual": schema.Field(_keyed(*UNITS), {}),
    "meanings": schema.Field(schema.by_key(_list), {}),  # by value, such as "dur:1440m": words that say the same
    "negation_pattern": schema.Field(_pattern, ""),
    "thousands": schema.Field(schema.one_of(".", ","), ""),  # the sign between thousands; without it, either
}


def load(lang: str) -> Loaded:
    path = FOLDER / f"{lang}.yml"
    source, faults = read.text(path)
    loaded, more = read.tree(source)
    values, wrong = schema.fields(loaded, SCHEMA, "die Wörter einer Sprache")
    faults = [*faults, *more] or wrong
    if faults:
        raise Several([WegweiserError(f.message, f.advice, f"facts/words/{path.name}:{f.line}") for f in faults])
    return Loaded(list(_entries(values)), values["negation_pattern"], values["thousands"])


def _entries(values: Mapping[str, Any]) -> Iterator[Entry]:
    for name in _LISTS:
        yield from (_entry(name, "", text) for text in values[name])
    for name, label in _KEYED.items():
        for key, texts in values[name].items():
            yield from (_entry(label, int(key) if key.isdecimal() else key, text) for text in texts)
    for value, texts in values["meanings"].items():
        yield from (_entry("meaning", value, text) for text in texts)


def _entry(label: str, value: Any, text: str) -> Entry:
    bare = text.removesuffix(TIMED).removesuffix(STATED).strip()
    return Entry(label, value, bare, (), bare[:1].isupper(), text.endswith(TIMED), text.endswith(STATED))
