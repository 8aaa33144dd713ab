"""Reading text and YAML so that every fault has its line: hand-written, since no validating library tells lines.

YAML becomes `Table`s that know the line of each key; a schema is a dict of `Field`s; `fields` returns the good values and
a `Fault` for each bad one. Nothing raises on what an editor can write.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

LONGEST_FILE = 1_000_000  # bytes; a page is some 3 kB
LONGEST_LINE = 10_000
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C loader is ten times as fast, where it was built


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault of one file, before anybody knows its path."""

    line: int
    rule: str
    message: str
    advice: str
    quote: str = ""
    column: int = 1


class Table(dict[str, Any]):
    """A YAML mapping that knows the line of itself and of each key."""

    line: int
    lines: dict[str, int]
    repeated: dict[str, int]


class _Loader(_LOADER):  # type: ignore[misc]
    """Safe YAML, with lines, and tolerant of the tags MkDocs allows in mkdocs.yml."""


def _table(loader: Any, node: Any) -> Table:
    loader.flatten_mapping(node)
    table = Table()
    table.line, table.lines, table.repeated = node.start_mark.line + 1, {}, {}
    for key_node, value_node in node.value:
        key, line = str(loader.construct_object(key_node, deep=True)), key_node.start_mark.line + 1
        if key in table.lines:
            table.repeated[key] = line
        table.lines[key] = line
        table[key] = loader.construct_object(value_node, deep=True)
    return table


_Loader.add_constructor("tag:yaml.org,2002:map", _table)
_Loader.add_multi_constructor("", lambda loader, suffix, node: None)


def text(path: Path) -> tuple[str, list[Fault]]:
    """The text of a file with LF line ends and no byte order mark, or the reasons why it cannot be used."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        return "", [Fault(1, "unreadable-file", f"Die Datei lässt sich nicht lesen ({error.strerror}).", "Prüfen Sie die Rechte der Datei.")]
    faults = []
    if b"\0" in raw:
        line = raw[: raw.index(b"\0")].count(b"\n") + 1
        return "", [Fault(line, "binary-file", "Die Datei ist keine Textdatei.", "Speichern Sie die Seite als Text in UTF-8.")]
    longest = max(raw.split(b"\n"), key=len)
    if len(longest) > LONGEST_LINE:
        line = raw[: raw.index(longest)].count(b"\n") + 1
        faults.append(
            Fault(line, "overlong-line", f"Die Zeile hat {len(longest)} Bytes.", f"Brechen Sie sie um: höchstens {LONGEST_LINE} Bytes.")
        )
    elif len(raw) > LONGEST_FILE:
        faults.append(
            Fault(1, "oversized-file", f"Die Datei hat {len(raw)} Bytes.", f"Teilen Sie sie: höchstens {LONGEST_FILE} Bytes.")
        )
    try:
        decoded = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        faults.append(
            Fault(
                line, "not-utf8", "Die Datei ist nicht in UTF-8 gespeichert.", "Speichern Sie sie in Ihrem Editor mit der Kodierung UTF-8."
            )
        )
    return ("", faults) if faults else (decoded.replace("\r\n", "\n").replace("\r", "\n"), [])


def tree(source: str, first_line: int = 1) -> tuple[Any, list[Fault]]:
    """The YAML of a text as Tables, lists and plain values; faults carry the line in the file."""
    try:
        value = yaml.load(source, _Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = (mark.line if mark else 0) + first_line
        return None, [_broken(source, line, first_line)]
    except (yaml.YAMLError, ValueError, RecursionError, OverflowError):  # odd characters, a 13th month, a thousand brackets
        return None, [_broken(source, first_line, first_line)]
    faults = list(_shift(value, first_line - 1))
    return value, faults


def _broken(source: str, line: int, first_line: int) -> Fault:
    lines = source.split("\n")
    quote = lines[line - first_line].strip()[:80] if line - first_line < len(lines) else ""
    return Fault(
        line,
        "broken-yaml",
        "Das YAML lässt sich nicht lesen.",
        "Oft hilft: Werte mit Doppelpunkt in Anführungszeichen setzen, Einrückung mit Leerzeichen, Klammern schließen.",
        quote,
    )


def _shift(value: Any, by: int) -> Iterable[Fault]:
    """Move all lines from the YAML to its file, and report keys that stand twice (YAML would drop one in silence)."""
    if isinstance(value, Table):
        value.line += by
        value.lines = {key: line + by for key, line in value.lines.items()}
        for key, line in value.repeated.items():
            yield Fault(line + by, "repeated-field", f"„{key}“ steht zweimal.", "Löschen Sie eine der beiden Angaben.", key)
        for child in value.values():
            yield from _shift(child, by)
    elif isinstance(value, list):
        for child in value:
            yield from _shift(child, by)


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
        return {}, [Fault(line, "wrong-shape", f"Hier muss stehen: {what} mit „Name: Wert“ in jeder Zeile.", "Ergänzen Sie: " + _required(schema))]
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
            faults.append(Fault(table.lines[key], "wrong-value", f"„{key}“ hat einen falschen Wert.", str(wrong), str(table[key])[:80]))
    for key, field in schema.items():
        if values[key] is ... and not any(fault.quote == key or table.lines.get(key) == fault.line for fault in faults):
            faults.append(Fault(table.line, "missing-field", f"Es fehlt „{key}“.", f"Schreiben Sie eine Zeile „{key}: …“ dazu."))
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
            raise Wrong(f"Die Sprache „{strange[0]}“ ist nicht eingerichtet. Eingerichtet: {', '.join(allowed)}.")
        return {key: convert(item) for key, item in value.items() if item is not None}

    return convert_all
