"""Findings for people: `path:line:column: severity rule: what is wrong`, and below it what to write instead."""

from __future__ import annotations

from collections.abc import Sequence

from wegweiser.model import Finding
from wegweiser.site import Site

_WORDS = {"error": ("Fehler", "Fehler"), "warning": ("Warnung", "Warnungen"), "hint": ("Hinweis", "Hinweise")}


def draw(findings: Sequence[Finding], site: Site) -> str:
    return "".join(one(finding) + "\n" for finding in findings) + summary(findings, len(site.pages)) + "\n"


def one(finding: Finding) -> str:
    quote = f" „{finding.quote}“" if finding.quote and finding.quote not in finding.message else ""
    return (
        f"{finding.path}:{finding.line}:{finding.column}: {finding.severity} {finding.rule}: {finding.message}{quote}"
        + (f"\n    {finding.advice}" if finding.advice else "")
    )


def summary(findings: Sequence[Finding], pages: int) -> str:
    counts = [(sum(f.severity == severity for f in findings), *words) for severity, words in _WORDS.items()]
    found = (
        ", ".join(f"{count} {one if count == 1 else many}" for count, one, many in counts if count) or "nichts gefunden"
    )
    return f"{pages} Seiten geprüft: {found}."
