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

from wegweiser import disk, read
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
    ledgers, findings, wanted = {}, [], set(keys)
    for file in sorted((root / FOLDER).glob("*/**/*.jsonl")):
        lang, _, name = file.relative_to(root / FOLDER).with_suffix("").as_posix().partition("/")
        shown = f"{FOLDER}/{lang}/{name}.jsonl"
        faults: list[read.Fault] = []
        if (lang, name) in wanted:
            ledgers[lang, name], faults = parse(file)
        elif not read.there(root / "content" / lang / f"{name}.md"):  # else a fault of the page is told already
            advice = "Wurde die Seite umbenannt? Dann benennen Sie auch diese Datei um. Sonst löschen Sie sie."
            faults = [read.Fault(1, "unknown-ledger", "Zu dieser Datei gibt es keine Übersetzung.", advice)]
        findings += [Finding(shown, f.line, 1, lang, f.rule, "warning", f.message, f.advice, f.quote) for f in faults]
    return ledgers, findings


def parse(file: Path) -> tuple[Ledger, list[read.Fault]]:
    """One ledger. A line that a merge or an editor has spoilt counts as not accepted; the others stay."""
    raw = file.read_bytes()
    pairs, backs, faults = set(), [], []
    for number, line in enumerate(raw.decode("utf-8-sig", "replace").splitlines(), 1):
        row = _row(line)
        if pair := _pair(row):
            pairs.add(pair)
        elif back := _back(row):
            backs.append(back)
        elif line.strip():
            what, advice = "Diese Zeile ist unbrauchbar.", "Löschen Sie sie, und bestätigen Sie die Übersetzung neu."
            faults.append(read.Fault(number, "broken-ledger", what, advice, line[:80]))
    return Ledger(frozenset(pairs), tuple(backs), sha256(raw).hexdigest()), faults


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


def write(file: Path, pairs: Iterable[Pair], backs: Iterable[Back] = ()) -> None:
    """In one step, the verdicts first, then a line a piece in the order of the page."""
    rows: list[Mapping[str, Any]] = []
    for back in dict.fromkeys(backs):
        told = {"back": back.verdict, "of": back.of, "on": back.on, "by": back.by}
        rows.append({**told, "differed": back.differed, "mended": back.mended})
    rows += [{"de": german, "tr": own} for german, own in dict.fromkeys(pairs)]
    disk.put(file, "".join(json.dumps(row) + "\n" for row in rows).encode())
