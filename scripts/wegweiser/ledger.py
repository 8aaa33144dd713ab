"""Which translation was made from which German text: content/_data/ledger/<language>/<page>.jsonl, a line a piece.

A line names the German and the translated piece by their digests. What was accepted stays true whatever happens to
dates, commits or other pieces, so two branches' ledgers are joined by keeping the lines of both. Line 1 may hold the
verdict of a back-translation, for the translation whose pieces it names.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal

from wegweiser import disk, read, segments
from wegweiser.model import Finding

FOLDER = "content/_data/ledger"
_DIGEST = re.compile("[0-9a-f]{16}")
Verdict = Literal["same", "differs"]
Pair = tuple[str, str]  # digests of the German and of the translated piece


@dataclass(frozen=True, slots=True)
class Back:
    """A blind translation back into German, and what a comparison of it with the original said."""

    verdict: Verdict
    of: str  # digest of the translated pieces
    on: str  # day
    by: str  # "machine", or the role of who did it
    differed: int = 0  # pieces that did not say the same at first
    mended: int = 0


@dataclass(frozen=True, slots=True)
class Ledger:
    """What was accepted of one translation."""

    pairs: frozenset[Pair] = frozenset()
    backs: tuple[Back, ...] = ()
    digest: str = ""  # of its file

    def back(self, pieces: Sequence[str]) -> Back | None:
        """The verdict on exactly these translated pieces; of two, the one that warns."""
        found = [back for back in self.backs if back.of == whole(pieces)]
        return min(found, key=lambda back: back.verdict) if found else None


EMPTY = Ledger()


def whole(pieces: Iterable[str]) -> str:
    """A digest of the digests of all translated pieces."""
    return sha256("".join(pieces).encode()).hexdigest()[:16]


def path(root: Path, lang: str, name: str) -> Path:
    return root / FOLDER / lang / f"{name}.jsonl"


def load(root: Path, keys: Iterable[tuple[str, str]]) -> tuple[dict[tuple[str, str], Ledger], list[Finding]]:
    """The ledgers of these pages (language, name), and the lines that say nothing we understand."""
    ledgers, findings = {}, []
    there = {file.relative_to(root / FOLDER).as_posix() for file in (root / FOLDER).glob("*/**/*.jsonl")}
    for lang, name in keys:
        if f"{lang}/{name}.jsonl" in there:
            ledgers[lang, name], faults = parse(path(root, lang, name))
            shown = f"{FOLDER}/{lang}/{name}.jsonl"
            findings += [
                Finding(shown, f.line, 1, lang, f.rule, "warning", f.message, f.advice, f.quote) for f in faults
            ]
    return ledgers, findings


def parse(file: Path) -> tuple[Ledger, list[read.Fault]]:
    """One ledger. A line that a merge or an editor has spoilt counts as not accepted."""
    text, faults = read.text(file)
    pairs, backs = set(), []
    for number, line in enumerate(text.split("\n"), 1):
        row = _row(line)
        if pair := _pair(row):
            pairs.add(pair)
        elif back := _back(row):
            backs.append(back)
        elif line.strip():
            advice = "Löschen Sie die Zeile, und rufen Sie auf: wegweiser translate accept"
            faults.append(read.Fault(number, "broken-ledger", "Diese Zeile ist unbrauchbar.", advice, line[:80]))
    return Ledger(frozenset(pairs), tuple(backs), segments.digest(text)), faults


def _row(line: str) -> Mapping[str, Any]:
    try:
        row = json.loads(line) if line.strip() else {}
    except (ValueError, RecursionError):
        return {}
    return row if isinstance(row, dict) else {}


def _pair(row: Mapping[str, Any]) -> Pair | None:
    german, own = row.get("de"), row.get("tr")
    good = isinstance(german, str) and isinstance(own, str) and _DIGEST.fullmatch(german) and _DIGEST.fullmatch(own)
    return (german, own) if good else None  # type: ignore[return-value]


def _back(row: Mapping[str, Any]) -> Back | None:
    texts = [row.get(key) for key in ("back", "of", "on", "by")]
    if texts[0] not in ("same", "differs") or not all(isinstance(text, str) for text in texts):
        return None
    counts = [value if isinstance(value := row.get(key), int) else 0 for key in ("differed", "mended")]
    return Back(*texts, *counts)  # type: ignore[arg-type]


def write(file: Path, pairs: Iterable[Pair], back: Back | None = None) -> None:
    """In one step, the verdict first, then a line a piece in the order of the page."""
    rows: list[Mapping[str, Any]] = []
    if back:
        rows.append({"back": back.verdict, "of": back.of, "on": back.on, "by": back.by})
        rows[0] |= {"differed": back.differed, "mended": back.mended}  # type: ignore[operator]
    rows += [{"de": german, "tr": own} for german, own in dict.fromkeys(pairs)]
    disk.put(file, "".join(json.dumps(row) + "\n" for row in rows).encode())
