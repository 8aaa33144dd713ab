"""Reading text files and YAML so that every fault has its line; nothing raises on what an editor can write.

YAML becomes `Table`s and `Rows`, which know where each key and entry stands. Numbers and keys stay as they are written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from yaml.reader import Reader

LONGEST_FILE = 1_000_000  # bytes; a page is some 3 kB
LONGEST_LINE = 10_000
DEEPEST = 50  # brackets in brackets: a hundred thousand end the C parser, and with it the program
LARGEST = 100_000  # values, aliases counted out: nine short lines of them can stand for a billion
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C loader is ten times as fast, where it was built
_QUOTES = "Setzen Sie den ganzen Wert in Anführungszeichen"
_ABOVE = "Prüfen Sie die Zeile darüber: Steht dort „Name: Wert“, mit Leerzeichen? Prüfen Sie auch die Einrückung."
_ADVICE = (  # a word of what the YAML parser says → what helps
    ("mapping values", f"{_QUOTES}: Es steht ein Doppelpunkt darin."),
    ("escape", "Schreiben Sie statt des umgekehrten Schrägstrichs zwei davon."),
    ("quoted scalar", "Schließen Sie das Anführungszeichen."),
    ("flow ", f"Schließen Sie die Klammer. Ist sie nur Text? {_QUOTES}."),
    ("expected key", f"{_QUOTES}; sind schon welche darin, in einfache ('…'). Prüfen Sie auch die Einrückung."),
    ("block end", f"{_QUOTES}; sind schon welche darin, in einfache ('…'). Prüfen Sie auch die Einrückung."),
    ("too large", "Schreiben Sie die Werte aus, statt mit & und * auf andere zu verweisen."),
    ("", f"{_QUOTES}, wenn er mit einem Sonderzeichen beginnt. Prüfen Sie auch die Einrückung."),
)
_OPENED = ("quoted scalar", "flow ")  # must be closed where they were opened, not where the parser lost its way


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault of one file, before anybody knows its path."""

    line: int
    rule: str
    message: str
    advice: str
    quote: str = ""
    column: int = 1


class Number(str):
    """A number without quotation marks, as it is written: YAML would read `0211` as 137."""


class Table(dict[str, Any]):
    """A YAML mapping that knows where itself and each key stand, and how each plain value is written."""

    line: int
    column: int
    lines: dict[str, int]
    columns: dict[str, int]
    written: dict[str, str]
    weight: int


class Rows(list[Any]):
    """A YAML list that knows where each entry stands, and how each plain one is written."""

    lines: list[int]
    columns: list[int]
    written: list[str]
    weight: int


class _Loader(_LOADER):  # type: ignore[misc]
    """Safe YAML, with lines, and tolerant of the tags MkDocs allows in mkdocs.yml."""

    faults: list[Fault]


def _table(loader: Any, node: Any) -> Table:
    loader.faults += _repeated(node)
    loader.flatten_mapping(node)
    table = Table()
    table.line, table.column = node.start_mark.line + 1, node.start_mark.column + 1
    table.lines, table.columns, table.written = {}, {}, {}
    for key_node, value_node in node.value:
        key = _key(key_node)
        table.lines[key], table.columns[key] = key_node.start_mark.line + 1, key_node.start_mark.column + 1
        table.written[key] = _written(value_node)
        table[key] = loader.construct_object(value_node, deep=True)
    table.weight = _weight(table.values(), node)
    return table


def _repeated(node: Any) -> Iterator[Fault]:
    """Keys that stand twice: YAML would drop one of them in silence."""
    seen = set()
    for key_node, _ in node.value:
        key, mark = _key(key_node), key_node.start_mark
        if key in seen:
            advice = "Löschen Sie eine der beiden Angaben."
            yield Fault(mark.line + 1, "repeated-field", f"„{key}“ steht zweimal.", advice, key, mark.column + 1)
        seen.add(key)


def _rows(loader: Any, node: Any) -> Rows:
    rows = Rows(loader.construct_object(child, deep=True) for child in node.value)
    rows.lines = [child.start_mark.line + 1 for child in node.value]
    rows.columns = [child.start_mark.column + 1 for child in node.value]
    rows.written = [_written(child) for child in node.value]
    rows.weight = _weight(rows, node)
    return rows


def _key(node: Any) -> str:
    return _written(node) or "…"  # a key is the word that stands there: YAML 1.1 would read `on` as true


def _written(node: Any) -> str:
    return str(node.value) if isinstance(node, yaml.ScalarNode) else ""


def _weight(values: Iterable[Any], node: Any) -> int:
    weight = 1 + sum(getattr(value, "weight", 1) for value in values)
    if weight > LARGEST:
        raise yaml.constructor.ConstructorError(None, None, "too large", node.start_mark)
    return weight


def _date(loader: Any, node: Any) -> Any:
    try:
        return loader.construct_yaml_timestamp(node)
    except (ValueError, OverflowError):  # 30 February: the schema says what it wants instead
        return node.value


_Loader.add_constructor("tag:yaml.org,2002:map", _table)
_Loader.add_constructor("tag:yaml.org,2002:seq", _rows)
_Loader.add_constructor("tag:yaml.org,2002:int", lambda loader, node: Number(node.value))
_Loader.add_constructor("tag:yaml.org,2002:float", lambda loader, node: Number(node.value))
_Loader.add_constructor("tag:yaml.org,2002:timestamp", _date)
_Loader.add_multi_constructor("", lambda loader, suffix, node: None)


def there(path: Path) -> bool:
    """Whether something bears this name, be it readable or not."""
    try:
        path.lstat()
    except OSError as error:
        return isinstance(error, PermissionError)
    return True


def text(path: Path) -> tuple[str, list[Fault]]:
    """The text of a file with LF line ends and no byte order mark, or the reason why it cannot be used."""
    try:
        if not path.is_file():
            what = (
                "Die Datei ist ein Verweis, der ins Leere führt."
                if path.is_symlink()
                else "Hier steht keine gewöhnliche Datei."
            )
            return "", [Fault(1, "unreadable-file", what, "Legen Sie die Datei selbst hier ab.")]
        raw = path.read_bytes()
    except OSError as error:
        why = "es fehlt das Recht" if isinstance(error, PermissionError) else error.strerror
        advice = "Prüfen Sie die Rechte der Datei: Wer baut, muss sie lesen dürfen."
        return "", [Fault(1, "unreadable-file", f"Die Datei lässt sich nicht lesen ({why}).", advice)]
    if fault := _unfit(raw):
        return "", [fault]
    decoded = raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    if strange := Reader.NON_PRINTABLE.search(decoded):
        line, column, quote = _place(decoded, strange.start())
        what = f"In der Zeile steht ein unsichtbares Steuerzeichen (U+{ord(strange[0]):04X})."
        advice = "Löschen Sie die Wörter an dieser Stelle und tippen Sie sie neu."
        return "", [Fault(line, "control-character", what, advice, Reader.NON_PRINTABLE.sub("", quote), column)]
    return decoded, []


def _unfit(raw: bytes) -> Fault | None:
    advice = "Speichern Sie sie in Ihrem Editor mit der Kodierung UTF-8."
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        what = "Die Datei ist in UTF-16 gespeichert (Windows sagt auch „Unicode“)."
        return Fault(1, "not-utf8", what, advice)
    if b"\0" in raw:
        advice = "Speichern Sie den Inhalt als Text mit der Kodierung UTF-8, oder löschen Sie die Datei."
        return Fault(_line(raw, raw.index(b"\0")), "binary-file", "Die Datei ist keine Textdatei.", advice)
    longest = max(raw.split(b"\n"), key=len)
    if len(longest) > LONGEST_LINE:
        what, advice = (
            f"Die Zeile ist zu lang ({len(longest)} Bytes).",
            f"Brechen Sie sie um: höchstens {LONGEST_LINE} Bytes.",
        )
        return Fault(_line(raw, raw.index(longest)), "overlong-line", what, advice)
    if len(raw) > LONGEST_FILE:
        what, advice = f"Die Datei ist zu groß ({len(raw)} Bytes).", f"Teilen Sie sie: höchstens {LONGEST_FILE} Bytes."
        return Fault(1, "oversized-file", what, advice)
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line, column, quote = _place(raw.decode("cp1252", "replace"), error.start)
        return Fault(line, "not-utf8", "Die Datei ist nicht in UTF-8 gespeichert.", advice, quote, column)
    return None


def _line(raw: bytes, position: int) -> int:
    return raw.count(b"\n", 0, position) + 1


def _place(source: str, at: int) -> tuple[int, int, str]:
    """Line, column and words of a place in a text."""
    start = source.rfind("\n", 0, at) + 1
    return source.count("\n", 0, at) + 1, at - start + 1, source[start:].partition("\n")[0].strip()[:80]


def tree(source: str, first_line: int = 1) -> tuple[Any, list[Fault]]:
    """The YAML of a text as Tables, Rows and plain values; lines count from the text's first line in its file."""
    padded = "\n" * (first_line - 1) + source
    depth = 0
    for bracket in re.finditer(r"[\[{\]}]", padded):
        depth += 1 if bracket[0] in "[{" else -1
        if depth > DEEPEST:
            return None, [_broken(padded, bracket.start(), "flow ")]
    try:
        loader = _Loader(padded)
        loader.faults = []
        return loader.get_single_data(), loader.faults
    except yaml.MarkedYAMLError as error:
        said = next(word for word, _ in _ADVICE if word in f"{error.context} {error.problem}")
        mark = (error.context_mark if said in _OPENED else None) or error.problem_mark or error.context_mark
        return None, [_broken(padded, _offset(padded, mark), said)]
    except (yaml.YAMLError, ValueError, RecursionError, OverflowError):  # lists in lists in lists …
        return None, [_broken(padded, first_line - 1, "")]


def _offset(source: str, mark: Any) -> int:
    lines = source.split("\n")[: mark.line] if mark else []
    return sum(len(line) + 1 for line in lines) + (mark.column if mark else 0)


def _broken(source: str, at: int, said: str) -> Fault:
    line, column, quote = _place(source, at)
    advice = dict(_ADVICE)[said]
    if source[at : at + 1] == "\t":
        advice = "Ersetzen Sie den Tabulator am Anfang der Zeile durch Leerzeichen."
    elif said == "mapping values" and ":" not in source[at - column + 1 : at]:
        advice = _ABOVE
    return Fault(line, "broken-yaml", "Ab hier lassen sich die Angaben nicht lesen (YAML).", advice, quote, column)
