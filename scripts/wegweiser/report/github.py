"""Findings as workflow commands: GitHub Actions shows each beside its line in a pull request."""

from __future__ import annotations

from collections.abc import Sequence

from wegweiser.model import Finding, Measure
from wegweiser.report import text
from wegweiser.site import Site

_COMMANDS = {"error": "error", "warning": "warning", "hint": "notice"}


def draw(findings: Sequence[Finding], site: Site, measures: Sequence[Measure]) -> str:
    return "".join(line + "\n" for line in [*map(_command, findings), text.summary(findings, measures)])


def _command(finding: Finding) -> str:
    fields = {"file": finding.path, "line": finding.line, "col": finding.column, "title": finding.rule}
    where = ",".join(f"{name}={_property(str(value))}" for name, value in fields.items())
    quote = f" „{finding.quote}“" if finding.quote and finding.quote not in finding.message else ""
    said = f"{finding.message}{quote}" + (f"\n{finding.advice}" if finding.advice else "")
    return f"::{_COMMANDS[finding.severity]} {where}::{_data(said)}"


def _data(value: str) -> str:
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _data(value).replace(":", "%3A").replace(",", "%2C")
