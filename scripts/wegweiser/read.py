"""Reading text files and YAML so that every fault has its line; nothing raises on what an editor can write.

YAML becomes `Table`s and `Rows`, which know where each key and entry stands. Keys stay as they are written: YAML would
read `on` as true. So do numbers: YAML would read `0211` as 137.
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
DEEPEST = 50  # brackets in brackets; a hundred thousand end the C parser, and with it the program
LARGEST = 100_000  # values after all aliases; nine lines of them can stand for a billion
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C loader is ten times as fast, where it was built
_QUOTE = "Setzen Sie den ganzen Wert in Anführungszeichen"
_ADVICE = (  # what the parser says, and what helps
    ("mapping values", f"{_QUOTE}, wenn ein Doppelpunkt darin steht. Sonst prüfen Sie Einrückung und Zeile darüber."),
    ("quoted scalar", "Schließen Sie das Anführungszeichen."),
    ("flow ", "Schließen Sie die Klammer. Ist sie nur Text, setzen Sie den ganzen Wert in Anführungszeichen."),
    ("escape", "Schreiben Sie statt eines umgekehrten Schrägstrichs zwei."),
    ("expected key", f"{_QUOTE}; stehen schon welche darin, in einfache: '…'. Prüfen Sie auch die Einrückung."),
    ("block end", f"{_QUOTE}; stehen schon welche darin, in einfache: '…'. Prüfen Sie auch die Einrückung."),
    ("large", "Schreiben Sie die Werte aus, statt mit & und * auf andere zu verweisen."),
    ("alias", f"{_QUOTE}: Ein Stern am Anfang hat in YAML eine eigene Bedeutung."),
    ("", f"{_QUOTE}, wenn er mit einem Sonderzeichen beginnt. Prüfen Sie auch die Einrückung."),
)


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
    """A number without quotation marks, as it is written."""


class Table(dict[str, Any]):
    """A YAML mapping that knows where it and each key stand, and how each plain value is written."""

    line: int
    lines: dict[str, int]
    columns: dict[str, int]
    written: dict[str, str]
    repeated: list[tuple[str, int, int]]
    weight: int


class Rows(list[Any]):
    """A YAML list that knows where each entry stands, and how each plain one is written."""

    lines: list[int]
    columns: list[int]
    written: list[str]
    weight: int


class _Loader(_LOADER):  # type: ignore[misc]
    """Safe YAML, with lines, and tolerant of the tags MkDocs allows in mkdocs.yml."""


def _table(loader: Any, node: Any) -> Table:
    table = Table()
    table.line, table.lines, table.columns, table.written = node.start_mark.line + 1, {}, {}, {}
    own = [(_key(key), key.start_mark.line + 1, key.start_mark.column + 1) for key, _ in node.value]
    table.repeated = [name for n, name in enumerate(own) if name[0] in [other[0] for other in own[:n]]]
    loader.flatten_mapping(node)
    for key_node, value_node in node.value:
        key = _key(key_node)
        table.lines[key], table.columns[key] = key_node.start_mark.line + 1, key_node.start_mark.column + 1
        table.written[key] = _plain(value_node)
        table[key] = loader.construct_object(value_node, deep=True)
    table.weight = _weigh(table.values(), node)
    return table


def _rows(loader: Any, node: Any) -> Rows:
    rows = Rows(loader.construct_object(child, deep=True) for child in node.value)
    rows.lines = [child.start_mark.line + 1 for child in node.value]
    rows.columns = [child.start_mark.column + 1 for child in node.value]
    rows.written = [_plain(child) for child in node.value]
    rows.weight = _weigh(rows, node)
    return rows


def _key(node: Any) -> str:
    return _plain(node) or "…"


def _plain(node: Any) -> str:
    return str(node.value) if isinstance(node, yaml.ScalarNode) else ""


def _weigh(values: Iterable[Any], node: Any) -> int:
    weight = 1 + sum(getattr(value, "weight", 1) for value in values)
    if weight > LARGEST:
        raise yaml.constructor.ConstructorError(None, None, "too large", node.start_mark)
    return weight


def _date(loader: Any, node: Any) -> Any:
    try:
        return loader.construct_yaml_timestamp(node)
    except (ValueError, OverflowError):  # 30 February: for the schema to refuse, which knows what is wanted
        return node.value


_Loader.add_constructor("tag:yaml.org,2002:map", _table)
_Loader.add_constructor("tag:yaml.org,2002:seq", _rows)
_Loader.add_constructor("tag:yaml.org,2002:int", lambda loader, node: Number(node.value))
_Loader.add_constructor("tag:yaml.org,2002:float", lambda loader, node: Number(node.value))
_Loader.add_constructor("tag:yaml.org,2002:timestamp", _date)
_Loader.add_multi_constructor("", lambda loader, suffix, node: None)


def text(path: Path) -> tuple[str, list[Fault]]:
    """The text of a file with LF line ends and no byte order mark, or the reasons why it cannot be used."""
    try:
        if not path.is_file():
            what = "Der Verweis führt ins Leere." if path.is_symlink() else "Hier steht keine gewöhnliche Datei."
            return "", [Fault(1, "unreadable-file", what, "Legen Sie die Datei selbst hier ab.")]
        raw = path.read_bytes()
    except OSError as error:
        why = "Es fehlen die Rechte" if isinstance(error, PermissionError) else error.strerror
        advice = "Geben Sie allen, die bauen, das Recht, sie zu lesen."
        return "", [Fault(1, "unreadable-file", f"Die Datei lässt sich nicht lesen: {why}.", advice)]
    if faults := list(_unfit(raw)):
        return "", faults
    try:
        decoded = raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        return "", [_not_utf8(raw, error.start)]
    if strange := Reader.NON_PRINTABLE.search(decoded):
        line, column, quote = _place(decoded, strange.start())
        advice = "Löschen Sie den Text an dieser Stelle und tippen Sie ihn neu."
        what = f"In der Zeile steht ein unsichtbares Steuerzeichen (U+{ord(strange[0]):04X})."
        return "", [Fault(line, "control-character", what, advice, Reader.NON_PRINTABLE.sub("", quote), column)]
    return decoded, []


def _unfit(raw: bytes) -> Iterator[Fault]:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        what = "Die Datei ist in UTF-16 gespeichert (in Windows auch „Unicode“ genannt)."
        yield Fault(1, "not-utf8", what, "Speichern Sie sie in Ihrem Editor mit der Kodierung UTF-8.")
    elif b"\0" in raw:
        line = raw[: raw.index(b"\0")].count(b"\n") + 1
        what = "Die Datei ist keine Textdatei."
        yield Fault(line, "binary-file", what, "Speichern Sie den Inhalt als Text in UTF-8, oder löschen Sie die Datei.")
    elif len(longest := max(raw.split(b"\n"), key=len)) > LONGEST_LINE:
        line = raw[: raw.index(longest)].count(b"\n") + 1
        what = f"Die Zeile ist viel zu lang: {len(longest)} Bytes."
        yield Fault(line, "overlong-line", what, f"Brechen Sie die Zeile um: höchstens {LONGEST_LINE} Bytes.")
    elif len(raw) > LONGEST_FILE:
        what = f"Die Datei ist viel zu groß: {len(raw)} Bytes."
        yield Fault(1, "oversized-file", what, f"Teilen Sie die Datei: höchstens {LONGEST_FILE} Bytes.")


def _not_utf8(raw: bytes, start: int) -> Fault:
    line, column, quote = _place(raw.decode("cp1252", errors="replace"), start)
    advice = "Speichern Sie sie in Ihrem Editor mit der Kodierung UTF-8."
    return Fault(line, "not-utf8", "Die Datei ist nicht in UTF-8 gespeichert.", advice, quote, column)


def _place(source: str, at: int) -> tuple[int, int, str]:
    """Line, column and words of a place in a text."""
    start = source.rfind("\n", 0, at) + 1
    return source.count("\n", 0, at) + 1, at - start + 1, source[start:].partition("\n")[0].strip()[:80]


def tree(source: str, first_line: int = 1) -> tuple[Any, list[Fault]]:
    """The YAML of a text as Tables, Rows and plain values; faults carry the line in the file."""
    depth = 0
    for bracket in re.finditer(r"[\[{\]}]", source):
        depth += 1 if bracket[0] in "[{" else -1
        if depth > DEEPEST:
            return None, [_broken(source, bracket.start(), first_line, "flow ")]
    try:
        value = yaml.load(source, _Loader)
    except yaml.MarkedYAMLError as error:
        said = f"{error.context} {error.problem}"
        opened = "quoted scalar" in said or "flow " in said  # the fault is where it was opened
        mark = (error.context_mark if opened else None) or error.problem_mark or error.context_mark
        return None, [_broken(source, _offset(source, mark), first_line, said)]
    except (yaml.YAMLError, ValueError, RecursionError, OverflowError):  # thousands of lists in lists
        return None, [_broken(source, 0, first_line, "")]
    return value, list(_shift(value, first_line - 1, set()))


def _offset(source: str, mark: Any) -> int:
    lines = source.split("\n")[: mark.line] if mark else []
    return sum(len(line) + 1 for line in lines) + (mark.column if mark else 0)


def _broken(source: str, at: int, first_line: int, said: str) -> Fault:
    line, column, quote = _place(source, at)
    advice = next(advice for words, advice in _ADVICE if words in said)
    if source[at : at + 1] == "\t":
        advice = "Ersetzen Sie den Tabulator am Anfang der Zeile durch Leerzeichen."
    what = "Die Angaben lassen sich ab hier nicht lesen (YAML)."
    return Fault(line + first_line - 1, "broken-yaml", what, advice, quote, column)


def _shift(value: Any, by: int, done: set[int]) -> Iterable[Fault]:
    """Move all lines from the YAML to its file, and report keys that stand twice (YAML would drop one in silence)."""
    if not isinstance(value, Table | Rows) or id(value) in done:
        return
    done.add(id(value))
    if isinstance(value, Table):
        value.line += by
        value.lines = {key: line + by for key, line in value.lines.items()}
        for key, line, column in value.repeated:
            advice = "Löschen Sie eine der beiden Angaben."
            yield Fault(line + by, "repeated-field", f"„{key}“ steht zweimal.", advice, key, column)
    else:
        value.lines = [line + by for line in value.lines]
    for child in value.values() if isinstance(value, Table) else value:
        yield from _shift(child, by, done)
