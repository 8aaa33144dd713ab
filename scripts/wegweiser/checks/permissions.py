"""What an editor allows with `<!-- erlaubt: regel: Grund -->`: rules on wording, for the block below, with a reason."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterable, Sequence

from wegweiser.document import Allowed, Document
from wegweiser.model import Finding, Page, Severity

_ALL = "Alle Regeln: wegweiser rules"


def apply(
    page: Page,
    document: Document,
    findings: Iterable[Finding],
    may: Collection[str],
    whole: Collection[str],
    known: Collection[str],
) -> tuple[list[Finding], int]:
    """The findings that stay, with those on the comments themselves, and how many were silenced.

    Rules in `may` can be allowed. Those in `whole` speak of the page: for them, a comment above it covers all of it.
    """
    findings = list(findings)
    kept, told = findings, []
    for allowed in document.allowed:
        lines = _lines(document, allowed, allowed.rule in whole)
        if allowed.rule not in may:
            told.append(_unknown(page, allowed, may, known))
            continue
        if not any(_speaks_of(allowed, lines, finding) for finding in findings):
            what = f"Hier findet „{allowed.rule}“ nichts."
            told.append(_finding(page, allowed, "needless-permission", "hint", what, "Löschen Sie den Kommentar."))
        kept = [finding for finding in kept if not _speaks_of(allowed, lines, finding)]
    return kept + told, len(findings) - len(kept)


def _speaks_of(allowed: Allowed, lines: range, finding: Finding) -> bool:
    return finding.rule == allowed.rule and finding.line in lines


def _lines(document: Document, allowed: Allowed, whole: bool) -> range:
    """A comment above everything else speaks of the page as well: of its title, and of where its text begins."""
    if not document.blocks or allowed.at.line > document.blocks[0].at.line:
        return allowed.lines
    if whole:
        return range(1, document.first_line + len(document.lines))
    begins = next((block.at.line for block in document.blocks if block.kind not in ("heading", "title")), 0)
    return range(1, max(allowed.lines.stop, begins + 1))


def _unknown(page: Page, allowed: Allowed, may: Collection[str], known: Collection[str]) -> Finding:
    name = allowed.rule
    if name in known:
        what, advice = f"„{name}“ lässt sich nicht erlauben.", "Erlauben lassen sich nur Regeln zur deutschen Sprache. "
    else:
        near: Sequence[str] = difflib.get_close_matches(name, sorted(may), 1)
        what, advice = f"Die Regel „{name}“ gibt es nicht.", f"Meinten Sie „{near[0]}“? " if near else ""
    return _finding(page, allowed, "unknown-permission", "error", what, advice + _ALL)


def _finding(page: Page, allowed: Allowed, rule: str, severity: Severity, what: str, advice: str) -> Finding:
    at = allowed.at
    return Finding(page.path, at.line, at.column, page.lang, rule, severity, what, advice, at.text[:120])
