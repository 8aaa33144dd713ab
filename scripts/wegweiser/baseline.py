"""baseline.json: how many findings on wording a site already had, so that only what is new is shown.

The numbers only ever go down. Who wants to start over deletes the file.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from wegweiser import read, rulebook
from wegweiser.errors import WegweiserError
from wegweiser.model import Finding, Measure
from wegweiser.read import Fault

FILE = "baseline.json"
Counts = Mapping[str, Mapping[str, int]]  # path → rule → findings
_AGAIN = (
    f"Machen Sie die Änderung rückgängig. Oder löschen Sie {FILE}, und rufen Sie auf: wegweiser check --write-baseline"
)


def apply(root: Path, findings: Iterable[Finding], measures: Sequence[Measure]) -> tuple[list[Finding], list[Measure]]:
    """The findings that the baseline does not cover, and on each page how many it does."""
    findings = list(findings)
    known, faults = load(root)
    now, kept = counted(findings), []
    older: Counter[str] = Counter()
    for finding in findings:
        before = known.get(finding.path, {}).get(finding.rule, 0)
        count = now.get(finding.path, {}).get(finding.rule, 0)
        if not before or not _counts(finding):
            kept.append(finding)
        elif count <= before:
            older[finding.path] += 1
        else:
            worse = f"{finding.message} (Diese Seite ist schlechter geworden: {count} Funde statt {before}.)"
            kept.append(replace(finding, message=worse))
    kept += [Finding(FILE, f.line, f.column, "", f.rule, _severity(f), f.message, f.advice, f.quote) for f in faults]
    return kept, [replace(measure, older=older[measure.path]) for measure in measures]


def counted(findings: Iterable[Finding]) -> dict[str, dict[str, int]]:
    """What a baseline holds of these findings."""
    counts: dict[str, Counter[str]] = {}
    for finding in findings:
        if _counts(finding):
            counts.setdefault(finding.path, Counter())[finding.rule] += 1
    return {path: dict(sorted(rules.items())) for path, rules in sorted(counts.items())}


def _counts(finding: Finding) -> bool:
    """Hints are never held against anybody, and a wrong link is not a matter of wording."""
    return finding.severity != "hint" and finding.rule in rulebook.of_language()


def write(root: Path, findings: Iterable[Finding]) -> str:
    """Write the file, or lower the numbers of the one there is, and say what was done."""
    now, path = counted(findings), root / FILE
    if not read.there(path):
        _save(path, now)
        return f"{FILE}: {_told(now)} festgehalten. Gemeldet wird ab jetzt nur, was dazukommt."
    known, faults = load(root)
    if any(_severity(fault) == "error" for fault in faults):
        raise WegweiserError(faults[0].message, faults[0].advice, f"{FILE}:{faults[0].line}:{faults[0].column}")
    lowered = {
        page: kept
        for page, rules in sorted(known.items())
        if (kept := {rule: min(n, now[page][rule]) for rule, n in rules.items() if now.get(page, {}).get(rule)})
    }
    _save(path, lowered)
    new = _sum(now) - _sum(lowered)
    said = f"{FILE}: jetzt {_told(lowered)} (vorher {_sum(known)})."
    if new:
        said += f" Neues kommt nicht dazu ({new}): Beheben Sie es. Nur wer {FILE} vorher löscht, fängt neu an."
    return said


def _save(path: Path, counts: Counts) -> None:
    lines = [f"  {json.dumps(page, ensure_ascii=False)}: {json.dumps(rules)}" for page, rules in counts.items()]
    new = path.with_name(f".{FILE}.{os.getpid()}")
    try:
        new.write_text("{\n" + ",\n".join(lines) + "\n}\n" if lines else "{}\n", encoding="utf-8", newline="\n")
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)


def _sum(counts: Counts) -> int:
    return sum(sum(rules.values()) for rules in counts.values())


def _told(counts: Counts) -> str:
    found, pages = _sum(counts), len(counts)
    return f"{found} {'Fund' if found == 1 else 'Funde'} auf {pages} {'Seite' if pages == 1 else 'Seiten'}"


def load(root: Path) -> tuple[Counts, list[Fault]]:
    """The baseline of a site and what is wrong with it; without the file, none."""
    path = root / FILE
    text, faults = read.text(path) if read.there(path) else ("{}", [])
    if faults:
        return {}, faults
    try:
        value: Any = json.loads(text, object_pairs_hook=_Pairs)
    except json.JSONDecodeError as error:
        return {}, [Fault(error.lineno, "broken-baseline", "Ab hier ist es kein JSON.", _AGAIN, "", error.colno)]
    except (RecursionError, ValueError):
        return {}, [Fault(1, "broken-baseline", "Die Datei lässt sich nicht lesen.", _AGAIN)]
    if not isinstance(value, _Pairs):
        return {}, [Fault(1, "broken-baseline", "Die Datei muss mit { beginnen und mit } enden.", _AGAIN)]
    faults = list(_faults(root, value, text.split("\n")))
    good = {page: rules for page, rules in value if isinstance(rules, _Pairs)}
    return {page: {r: n for r, n in rules if _number(n)} for page, rules in good.items()}, faults


class _Pairs(tuple[Any, ...]):
    """A JSON object as its pairs: a merge may have left a page twice."""


def _number(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value > 0


def _faults(root: Path, pages: _Pairs, lines: Sequence[str]) -> Iterator[Fault]:
    names = Counter(page for page, _ in pages)
    for page, rules in pages:
        line = next((n for n, words in enumerate(lines, 1) if json.dumps(page, ensure_ascii=False) in words), 1)
        if names[page] > 1:
            yield Fault(line, "broken-baseline", f"„{page}“ steht zweimal da.", _AGAIN)
        elif not isinstance(rules, _Pairs) or not all(_number(count) for _, count in rules):
            what = f"Bei „{page}“ muss stehen, wie viele Funde jede Regel hatte."
            yield Fault(line, "broken-baseline", what, _AGAIN)
        elif not (root / page).is_file():
            what = f"Die Seite „{page}“ gibt es nicht mehr."
            yield Fault(line, "unknown-baseline", what, "Nehmen Sie sie heraus: wegweiser check --write-baseline")
        else:
            yield from _strange(page, [rule for rule, _ in rules], rulebook.of_language(), line)


def _strange(page: str, rules: Sequence[str], known: Collection[str], line: int) -> Iterator[Fault]:
    for rule in rules:
        if rule not in known:
            what = f"Bei „{page}“ steht „{rule}“. Das ist keine Regel zur deutschen Sprache."
            yield Fault(line, "unknown-baseline", what, "Nehmen Sie sie heraus: wegweiser check --write-baseline")


def _severity(fault: Fault) -> Any:
    return "warning" if fault.rule == "unknown-baseline" else "error"
