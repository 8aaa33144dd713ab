"""The word lists are our own files and are read without a schema; here each is held to one."""

from __future__ import annotations

import re
from typing import Any

import pytest

from wegweiser import language, read, schema
from wegweiser.facts import entries


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
    **{name: schema.Field(_list, ()) for name in entries._LISTS},
    "numbers": schema.Field(_keyed()),
    "ordinals": schema.Field(_keyed(), {}),
    "months": schema.Field(_keyed(*map(str, range(1, 13)))),
    "units": schema.Field(_keyed(*entries.UNITS)),
    "dual": schema.Field(_keyed(*entries.UNITS), {}),
    "meanings": schema.Field(schema.by_key(_list), {}),  # by value, such as "dur:1440m": words that say the same
    "negation_pattern": schema.Field(_pattern, ""),
    "thousands": schema.Field(schema.one_of(".", ","), ""),  # the sign between thousands; without it, either
}


def _faults(source: str) -> list[read.Fault]:
    loaded, faults = read.tree(source)
    return [*faults, *schema.fields(loaded, SCHEMA, "die Wörter einer Sprache")[1]]


@pytest.mark.parametrize("lang", sorted(language.known()))
def test_every_list_is_as_it_must_be(lang: str) -> None:
    source = (entries.FOLDER / f"{lang}.yml").read_text(encoding="utf-8")
    assert not _faults(source)
    assert entries.load(lang).entries


@pytest.mark.parametrize(
    ("spoilt", "told"),
    [
        ("numbers: {zwei: [two]}", "„zwei“ gibt es hier nicht"),
        ("units: {fortnite: [x]}", "„fortnite“"),
        ("negaton: [x]", "Meinten Sie „negation“?"),
        ("negation_pattern: '('", "regulären Ausdruck"),
        ("negation: not", "eine Liste"),
        ("negation: [not, not", "Klammer"),
        ("negation: [no]\nnegation: [not]", "zweimal"),
    ],
)
def test_a_spoilt_list_is_told(spoilt: str, told: str) -> None:
    faults = _faults(f"numbers: {{}}\nmonths: {{}}\nunits: {{}}\n{spoilt}\n")
    assert any(told in f"{fault.message} {fault.advice}" for fault in faults), faults
