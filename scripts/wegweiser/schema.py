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

from wegweiser.read import Fault, Table


class Wrong(ValueError):
    """A value that a field cannot take: the message says what it may hold."""


Convert = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Field:
    """One key of a schema. Without a default it must be there."""

    convert: Convert
    default: Any = ...


def fields(table: Any, schema: Mapping[str, Field], what: str, line: int = 1) -> tuple[dict[str, Any], list[Fault]]:
    """The values of a mapping by its schema, all its faults at once. A faulty optional value counts as its default."""
    if not isinstance(table, Table):
        return {}, [
            Fault(
                line,
                "wrong-shape",
                f"Hier muss stehen: {what} mit „Name: Wert“ in jeder Zeile.",
                "Ergänzen Sie: " + _required(schema),
            )
        ]
    faults, values = [], {key: field.default for key, field in schema.items()}
    for key in table:
        if key not in schema:
            near = difflib.get_close_matches(key, schema, 1)
            advice = f"Meinten Sie „{near[0]}“?" if near else "Erlaubt: " + ", ".join(schema) + "."
            faults.append(Fault(table.lines[key], "unknown-field", f"Die Angabe „{key}“ gibt es nicht.", advice, key))
            continue
        if table[key] is None and schema[key].default is not ...:
            continue
        try:
            values[key] = schema[key].convert(table[key])
        except Wrong as wrong:
            quote = "" if isinstance(table[key], dict | list) else str(table[key])[:80]  # aliases make lists endless
            faults.append(
                Fault(table.lines[key], "wrong-value", f"„{key}“ hat einen falschen Wert.", str(wrong), quote)
            )
    for key in schema:
        if values[key] is ... and not any(fault.quote == key or table.lines.get(key) == fault.line for fault in faults):
            faults.append(
                Fault(table.line, "missing-field", f"Es fehlt „{key}“.", f"Schreiben Sie eine Zeile „{key}: …“ dazu.")
            )
    return values, faults


def _required(schema: Mapping[str, Field]) -> str:
    return ", ".join(key for key, field in schema.items() if field.default is ...) or "die Angaben"


def words(value: Any) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int | float) or not str(value).strip():
        raise Wrong("Schreiben Sie einen Text, wenn nötig in Anführungszeichen.")
    return str(value).strip()


def flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise Wrong("Schreiben Sie true (ja) oder false (nein).")
    return value


def day(value: Any) -> date:
    try:
        return value if type(value) is date else date.fromisoformat(str(value))
    except ValueError:
        raise Wrong("Schreiben Sie einen Tag als Jahr-Monat-Tag, zum Beispiel 2026-03-31.") from None


def one_of(*choices: str) -> Convert:
    def convert(value: Any) -> str:
        if value not in choices:
            near = difflib.get_close_matches(str(value), choices, 1)
            raise Wrong((f"Meinten Sie „{near[0]}“? " if near else "") + "Erlaubt: " + ", ".join(choices) + ".")
        return str(value)

    return convert


def list_of(convert: Convert) -> Convert:
    def convert_all(value: Any) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise Wrong("Schreiben Sie eine Liste in eckigen Klammern, zum Beispiel [eins, zwei].")
        return tuple(convert(item) for item in value)

    return convert_all


def matching(pattern: str, advice: str) -> Convert:
    def convert(value: Any) -> str:
        if not isinstance(value, str) or not re.fullmatch(pattern, value):  # YAML reads 0211 without quotes as 137
            raise Wrong(advice)
        return value

    return convert


def record(schema: Mapping[str, Field], make: Callable[..., Any]) -> Convert:
    """A mapping inside a mapping, made into a value of ours."""

    def convert(value: Any) -> Any:
        values, faults = fields(value, schema, "eine Gruppe")
        if faults:
            raise Wrong(" ".join(f"{fault.message} {fault.advice}" for fault in faults))
        return make(**values)

    return convert


def by_key(convert: Convert, keys: Iterable[str] = ()) -> Convert:
    allowed = tuple(keys)

    def convert_all(value: Any) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise Wrong("Schreiben Sie Paare, zum Beispiel {de: Wort, en: word}.")
        strange = [key for key in value if allowed and key not in allowed]
        if strange:
            advice = "Steht im Text ein Komma? Dann gehört er in Anführungszeichen."
            raise Wrong(f"Die Sprache „{strange[0]}“ gibt es nicht: {', '.join(allowed)}. {advice}")
        return {key: convert(item) for key, item in value.items() if item is not None}

    return convert_all
