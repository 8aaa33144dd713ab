"""Reading text files and YAML so that every fault has its line; nothing raises on what an editor can write.

YAML becomes `Table`s, which know the line of each key.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
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


class _Loader(_LOADER):  # type: ignore[misc]
    """Safe YAML, with lines, and tolerant of the tags MkDocs allows in mkdocs.yml."""

    faults: list[Fault]


def _table(loader: Any, node: Any) -> Table:
    loader.flatten_mapping(node)
    table = Table()
    table.line, table.lines = node.start_mark.line + 1, {}
    for key_node, value_node in node.value:
        # A key is the word that stands there: YAML 1.1 would read `on` as true.
        key = key_node.value if isinstance(key_node.value, str) else "…"
        line = key_node.start_mark.line + 1
        if key in table.lines:  # YAML would drop one of them in silence
            what = f"„{key}“ steht zweimal."
            loader.faults.append(Fault(line, "repeated-field", what, "Löschen Sie eine der beiden Angaben.", key))
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
        what = f"Die Datei lässt sich nicht lesen ({error.strerror})."
        return "", [Fault(1, "unreadable-file", what, "Prüfen Sie die Rechte der Datei.")]
    faults = list(_raw_faults(raw))
    return ("", faults) if faults else (raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n"), [])


def _raw_faults(raw: bytes) -> Iterator[Fault]:
    if b"\0" in raw:
        advice = "Speichern Sie die Seite als Text mit der Kodierung UTF-8."
        yield Fault(_line(raw, raw.index(b"\0")), "binary-file", "Die Datei ist keine Textdatei.", advice)
        return
    longest = max(raw.split(b"\n"), key=len)
    if len(longest) > LONGEST_LINE:
        advice = f"Brechen Sie sie um: höchstens {LONGEST_LINE} Bytes."
        yield Fault(_line(raw, raw.index(longest)), "overlong-line", f"Die Zeile hat {len(longest)} Bytes.", advice)
    elif len(raw) > LONGEST_FILE:
        advice = f"Teilen Sie sie: höchstens {LONGEST_FILE} Bytes."
        yield Fault(1, "oversized-file", f"Die Datei hat {len(raw)} Bytes.", advice)
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as error:
        advice = "Speichern Sie sie in Ihrem Editor mit der Kodierung UTF-8."
        yield Fault(_line(raw, error.start), "not-utf8", "Die Datei ist nicht in UTF-8 gespeichert.", advice)


def _line(raw: bytes, position: int) -> int:
    return raw.count(b"\n", 0, position) + 1


def tree(source: str, first_line: int = 1) -> tuple[Any, list[Fault]]:
    """The YAML of a text as Tables, lists and plain values; lines count from the text's first line in its file."""
    padded = "\n" * (first_line - 1) + source
    try:
        loader = _Loader(padded)
        loader.faults = []
        return loader.get_single_data(), loader.faults
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        return None, [_broken(padded, mark.line if mark else first_line - 1)]
    except (
        yaml.YAMLError,
        ValueError,
        RecursionError,
        OverflowError,
    ):  # odd characters, a 13th month, a thousand brackets
        return None, [_broken(padded, first_line - 1)]


def _broken(padded: str, number: int) -> Fault:
    quote = padded.split("\n")[number].strip()[:80] if number <= padded.count("\n") else ""
    advice = (
        "Oft hilft: Werte mit Doppelpunkt in Anführungszeichen setzen, mit Leerzeichen einrücken, Klammern schließen."
    )
    return Fault(number + 1, "broken-yaml", "Das YAML lässt sich nicht lesen.", advice, quote)
