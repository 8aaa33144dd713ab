"""Findings as SARIF 2.1.0, which forges and editors read: where, how grave, and what each rule is for."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

from wegweiser import __version__, read, rulebook
from wegweiser.model import Finding, Measure
from wegweiser.rulebook import Rule
from wegweiser.site import Site

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT = "%SRCROOT%"
_LEVELS = {"error": "error", "warning": "warning", "hint": "note"}


def draw(findings: Sequence[Finding], site: Site, measures: Sequence[Measure]) -> str:
    rules = {name: _rule(rule) for name, rule in rulebook.rules().items()}
    rules |= {finding.rule: {"id": finding.rule} for finding in findings if finding.rule not in rules}
    run = {
        "tool": {
            "driver": {"name": "wegweiser", "version": __version__, "language": "de", "rules": list(rules.values())}
        },
        "language": "de",
        "automationDetails": {"id": "wegweiser/check/"},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "Der Ordner der Website"}}},
        "results": list(_results(findings, site, {name: number for number, name in enumerate(rules)})),
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    parts = [("Falsch", example) for example in rule.bad] + [("Richtig", example) for example in rule.good]
    described: dict[str, Any] = {
        "id": rule.name,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.why or rule.title},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},  # each result has its own
        "properties": {"levels": [_LEVELS[severity] for severity in rule.severities]},
        "help": {
            "text": "\n\n".join(f"{word}: {example}" for word, example in parts),
            "markdown": "\n\n".join(f"**{word}**\n\n{_fenced(example)}" for word, example in parts),
        },
    }
    return described


def _fenced(example: str) -> str:
    """An example is Markdown itself: it is shown as it is written."""
    fence = "`" * 3
    while fence in example:
        fence += "`"
    return f"{fence}\n{example}\n{fence}"


def _results(findings: Sequence[Finding], site: Site, numbers: Mapping[str, int]) -> Iterator[dict[str, Any]]:
    seen: Counter[str] = Counter()

    @cache
    def lines(path: str) -> list[str]:
        return read.text(Path(site.settings.root, path))[0].split("\n")

    for finding in findings:
        print_ = _fingerprint(finding, seen)
        where = {
            "artifactLocation": {"uri": quote(finding.path, errors="surrogateescape"), "uriBaseId": _ROOT},
            "region": _region(finding, lines(finding.path)),
        }
        yield {
            "ruleId": finding.rule,
            "ruleIndex": numbers[finding.rule],
            "level": _LEVELS[finding.severity],
            "message": {"text": "\n".join(filter(None, [finding.message, finding.advice]))},
            "locations": [{"physicalLocation": where}],
            "partialFingerprints": {"wegweiserFinding/v1": print_},
        }


def _fingerprint(finding: Finding, seen: Counter[str]) -> str:
    """The same for the same words, wherever on their page they are moved; the second of its kind has its own."""
    words = "\0".join([finding.path, finding.rule, finding.quote or finding.message])
    seen[words] += 1
    return hashlib.sha256(f"{words}\0{seen[words]}".encode("utf-8", "surrogateescape")).hexdigest()[:32]


def _region(finding: Finding, lines: Sequence[str]) -> dict[str, int]:
    """To the end of the quoted words, where they stand on that line as they were quoted."""
    line = lines[finding.line - 1] if finding.line <= len(lines) else ""
    # A link's place is its bracket, and its words are quoted.
    behind = finding.quote and line.startswith(f"[{finding.quote}", finding.column - 1) and finding.quote[0] != "["
    column = finding.column + 1 if behind else finding.column
    region = {"startLine": finding.line, "startColumn": column}
    if finding.quote and line.startswith(finding.quote, column - 1):
        region["endColumn"] = column + len(finding.quote)
    return region
