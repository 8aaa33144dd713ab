"""What a YAML mapping may hold: a dict of `Field`s for each kind of file.

Hand-written, since no validating library tells lines. `fields` returns the good values of a `read.Table` and a `Fault`
for each bad one.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from wegweiser.read import Fault, Number, Rows, Table


class Wrong(ValueError):
    """A value that a field cannot take: what it may hold instead, or all the faults inside it."""

    def __init__(self, advice: str = "", faults: Iterable[Fault] = ()) -> None:
        super().__init__(advice)
        self.faults = tuple(faults)


Convert = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Field:
    """One key of a schema. Without a default it must be there."""

    convert: Convert
    default: Any = ...


def fields(table: Any, schema: Mapping[str, Field], what: str, line: int = 1) -> tuple[dict[str, Any], list[Fault]]:
    """The values of a mapping by its schema, all its faults at once. A faulty optional value counts as its default."""
    if not isinstance(table, Table):
        return {}, [Fault(line, "wrong-shape", f"Hier müssen Zeilen wie „Name: Wert“ stehen: {what}.", _least(schema))]
    faults, values = [], {key: field.default for key, field in schema.items()}
    named = set(table)  # what needs no second finding because it is missing
    for key, value in table.items():
        line, column = table.lines[key], table.columns[key]
        if key not in schema:
            near = difflib.get_close_matches(key, schema, 1, 0.7)
            named.update(near)
            advice = f"Meinten Sie „{near[0]}“?" if near else "Erlaubt: " + ", ".join(schema) + "."
            faults.append(Fault(line, "unknown-field", f"Die Angabe „{key}“ gibt es nicht.", advice, key, column))
        elif value is not None or schema[key].default is ...:
            try:
                values[key] = schema[key].convert(value)
            except Wrong as wrong:
                faults += wrong.faults or [_wrong(table, key, str(wrong))]
    for key in schema:
        if values[key] is ... and key not in named:
            what, advice = f"Es fehlt „{key}“.", f"Ergänzen Sie „{key}: …“."
            faults.append(Fault(table.line, "missing-field", what, advice, "", table.column))
    return values, faults


def _wrong(table: Table, key: str, advice: str) -> Fault:
    written, value = table.written[key][:80], table[key]
    what = "ist leer" if value in (None, "") else "hat einen falschen Wert"
    return Fault(table.lines[key], "wrong-value", f"„{key}“ {what}.", advice, written, table.columns[key])


def _least(schema: Mapping[str, Field]) -> str:
    required = [key for key, field in schema.items() if field.default is ...] or list(schema)[:1]
    return f"Schreiben Sie mindestens {' und '.join(f'„{key}: …“' for key in required)}."


def words(value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        raise Wrong("Schreiben Sie einen Text, wenn nötig in Anführungszeichen.")
    return value.strip()


def flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise Wrong("Schreiben Sie true (ja) oder false (nein).")
    return value


def day(value: Any) -> date:
    advice = "Schreiben Sie einen Tag als Jahr-Monat-Tag, zum Beispiel 2026-03-31."
    if type(value) is date:
        return value
    if not isinstance(value, str) or not re.fullmatch(r"\d{4}-\d\d?-\d\d?", value):
        raise Wrong(advice)
    try:
        return date(*map(int, value.split("-")))
    except ValueError:
        raise Wrong(f"Diesen Tag gibt es nicht. {advice}") from None


def one_of(*choices: str) -> Convert:
    def convert(value: Any) -> str:
        if value not in choices:
            near = difflib.get_close_matches(value, choices, 1) if isinstance(value, str) else []
            raise Wrong((f"Meinten Sie „{near[0]}“? " if near else "") + "Erlaubt: " + ", ".join(choices) + ".")
        return str(value)

    return convert


def list_of(convert: Convert) -> Convert:
    def convert_all(value: Any) -> tuple[Any, ...]:
        if not isinstance(value, Rows):
            raise Wrong("Schreiben Sie eine Liste in eckigen Klammern, zum Beispiel [eins, zwei].")
        out: list[Any] = []
        faults: list[Fault] = []
        for number, item in enumerate(value):
            line, column, quote = value.lines[number], value.columns[number], value.written[number][:80]
            try:
                out.append(convert(item))
            except Wrong as wrong:
                fault = Fault(line, "wrong-value", "Der Eintrag passt hier nicht.", str(wrong), quote, column)
                faults += wrong.faults or [fault]
        if faults:
            raise Wrong(faults=faults)
        return tuple(out)

    return convert_all


def matching(pattern: str, advice: str) -> Convert:
    def convert(value: Any) -> str:
        if not isinstance(value, str) or isinstance(value, Number) or not re.fullmatch(pattern, value):
            raise Wrong(advice)
        return value

    return convert


def record(schema: Mapping[str, Field], make: Callable[..., Any]) -> Convert:
    """A mapping inside a mapping, made into a value of ours."""

    def convert(value: Any) -> Any:
        if not isinstance(value, Table):
            raise Wrong(f"Schreiben Sie eine Gruppe: {{{', '.join(f'{key}: …' for key in schema)}}}")
        values, faults = fields(value, schema, "eine Gruppe")
        if faults:
            raise Wrong(faults=faults)
        return make(**values)

    return convert


def by_key(convert: Convert, keys: Iterable[str] = ()) -> Convert:
    allowed = tuple(keys)

    def convert_all(value: Any) -> dict[str, Any]:
        if not isinstance(value, Table):
            raise Wrong("Schreiben Sie Paare, zum Beispiel {de: Wort, en: word}.")
        out, faults = {}, []
        for key, item in value.items():
            if allowed and key not in allowed:
                advice = "Steht im Text ein Komma oder Doppelpunkt? Dann setzen Sie ihn in Anführungszeichen."
                advice += f" Erlaubt: {', '.join(allowed)}."
                what = f"Die Sprache „{key}“ gibt es nicht."
                faults.append(Fault(value.lines[key], "unknown-language", what, advice, key, value.columns[key]))
            elif item is not None:
                try:
                    out[key] = convert(item)
                except Wrong as wrong:
                    faults += wrong.faults or [_wrong(value, key, str(wrong))]
        if faults:
            raise Wrong(faults=faults)
        return out

    return convert_all
