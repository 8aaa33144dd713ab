"""On pages that are easy as a whole, only what matters most is shown: an editor who always finds faults stops reading.

What good writers do now and then (a passive, a genitive, a sentence of 16 words) is a fault only in numbers. So on a
green page of some length rules of style share a budget, and what is beyond it is shown by `check --all` alone.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from wegweiser.model import Finding, Measure

_SOME = 100  # words; of less, nobody can say that it is easy on the whole
_WORDS = 300  # in so many words one warning and three hints
_BUDGET = {"warning": 1, "hint": 3}


def apply(
    findings: Iterable[Finding], measures: Iterable[Measure], language: Collection[str], mild: Collection[str]
) -> tuple[list[Finding], list[Measure]]:
    """What is shown, and with each measure how much is not; of the rules on language, those in `mild` may wait."""
    easy = {m.path: m.words for m in measures if m.grade == "green" and m.words >= _SOME}
    kept: list[Finding] = []
    held: dict[str, int] = {}
    for path, group in groupby(sorted(findings, key=lambda finding: finding.path), key=lambda finding: finding.path):
        found = list(group)
        shown = list(_shown(found, easy[path], language, mild)) if path in easy else found
        held[path] = len(found) - len(shown)
        kept += shown
    return kept, [replace(m, held=held[m.path]) if held.get(m.path) else m for m in measures]


def _shown(findings: list[Finding], words: int, language: Collection[str], mild: Collection[str]) -> Iterator[Finding]:
    """All that says just what to write; of style first the warnings, and of each rule one before a second."""
    left = {severity: max(1, number * words // _WORDS) for severity, number in _BUDGET.items()}
    style = []
    for finding in findings:
        if finding.rule in mild and finding.severity != "error":
            style.append(finding)
        else:
            if finding.rule in language and finding.severity != "error":
                left[finding.severity] -= 1
            yield finding
    for finding in _by_turns(style):
        if finding.severity == "warning" and left["warning"] > 0:
            left["warning"] -= 1
            yield finding
        elif left["hint"] > 0:
            left["hint"] -= 1
            yield replace(finding, severity="hint")


def _by_turns(findings: Iterable[Finding]) -> list[Finding]:
    """Warnings before hints; within these the first finding of every rule, then the second of every rule …"""
    count: dict[tuple[str, str], int] = {}

    def turn(finding: Finding) -> int:
        key = finding.severity, finding.rule
        count[key] = count.get(key, 0) + 1
        return count[key]

    ranked = [(finding.severity != "warning", turn(finding), finding.line, finding) for finding in sorted(findings)]
    return [finding for *_, finding in sorted(ranked)]
