"""Findings for people: `path:line:column: severity rule: what is wrong`, and below it what to write instead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from wegweiser.language import SOURCE
from wegweiser.model import Finding, Measure
from wegweiser.report import _figures
from wegweiser.site import Site

_WORDS = {"error": ("Fehler", "Fehler"), "warning": ("Warnung", "Warnungen"), "hint": ("Hinweis", "Hinweise")}
_GRADES = {"red": "rot", "yellow": "gelb"}
_MOST = 10  # findings of one file, and pages in a list: what an editor mends in one go


def draw(findings: Sequence[Finding], site: Site, measures: Sequence[Measure], every: bool = False) -> str:
    lines = [
        *_findings(findings, len(findings) if every else _MOST),
        *_hard(measures),
        *_hardest(site, measures),
        summary(findings, measures),
    ]
    return "".join(line + "\n" for line in lines)


def _findings(findings: Sequence[Finding], most: int) -> Iterator[str]:
    for _, group in groupby(findings, key=lambda finding: finding.path):
        found = list(group)
        yield from map(one, found[:most])
        if len(found) > most:
            yield f"… und {len(found) - most} weitere (wegweiser check --all)"


def one(finding: Finding) -> str:
    quote = f" „{finding.quote}“" if finding.quote and finding.quote not in finding.message else ""
    return (
        f"{finding.path}:{finding.line}:{finding.column}: {finding.severity} {finding.rule}: {finding.message}{quote}"
        + (f"\n    {finding.advice}" if finding.advice else "")
    )


def _hard(measures: Sequence[Measure]) -> Iterator[str]:
    """The German pages that are not easy enough, the hardest first."""
    hard = sorted((m for m in measures if m.grade in _GRADES), key=lambda m: (-(m.score or 0), m.path))
    if hard:
        yield "Noch nicht leicht genug (1 = sehr leicht, 7 = sehr schwer):"
    for measure in hard[:_MOST]:
        yield f"    {_number(measure.score)} {_GRADES[measure.grade or 'red']:4}  {measure.path}"
    if len(hard) > _MOST:
        yield f"    … und {len(hard) - _MOST} weitere (wegweiser check --format json)"


def _hardest(site: Site, measures: Sequence[Measure]) -> Iterator[str]:
    """Where translations of one language alone are shown: the pages that are harder than its others."""
    langs = {measure.lang for measure in measures}
    if len(langs) == 1 and SOURCE not in langs and len(measures) > 1:
        ranked = sorted(((_figures.rank(site, measure), measure.path) for measure in measures), reverse=True)
        yield "Die schwersten Seiten dieser Sprache:"
        yield from (f"    {path}" for _, path in ranked[:5])


def _number(score: float | None) -> str:
    return f"{score or 0:.1f}".replace(".", ",")


def known(older: int) -> str:
    return f"{older} {'älterer Fund' if older == 1 else 'ältere Funde'} in baseline.json"


def summary(findings: Sequence[Finding], measures: Sequence[Measure]) -> str:
    counts = [(sum(f.severity == severity for f in findings), *words) for severity, words in _WORDS.items()]
    shown = [f"{count} {one if count == 1 else many}" for count, one, many in counts if count] or ["nichts gefunden"]
    older, allowed = sum(measure.older for measure in measures), sum(measure.allowed for measure in measures)
    if allowed:
        shown.append(f"{allowed} erlaubt")
    if older:
        shown.append(known(older))
    if held := sum(measure.held for measure in measures):
        shown.append(f"{held} Kleinigkeiten auf leichten Seiten nur mit --all")
    pages = len(measures)
    return f"{pages} {'Seite' if pages == 1 else 'Seiten'} geprüft: {', '.join(shown)}."
