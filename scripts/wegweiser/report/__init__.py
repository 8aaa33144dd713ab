"""The forms in which findings are shown: one output a file, found by name."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from wegweiser import plugs
from wegweiser.model import Finding, Measure
from wegweiser.site import Site

Draw = Callable[..., str]  # of findings, site and measures; a form may know more options


def formats() -> dict[str, Draw]:
    return {name: module.draw for name, module in plugs.found("wegweiser.report").items()}


def draw(name: str, findings: Sequence[Finding], site: Site, measures: Sequence[Measure], **options: bool) -> str:
    return formats()[name](worst_first(findings, measures), site, measures, **options)


def worst_first(findings: Sequence[Finding], measures: Sequence[Measure]) -> list[Finding]:
    """The whole site's findings, then page by page, the worst page first and its gravest finding on top."""
    score = {measure.path: measure.score or 0 for measure in measures}
    counts: dict[str, list[int]] = {}
    for finding in findings:
        count = counts.setdefault(finding.path, [0, 0])
        if finding.severity != "hint":
            count[finding.severity == "warning"] -= 1
    whole = {finding.path for finding in findings if not finding.lang}

    def order(finding: Finding) -> tuple[object, ...]:
        path = finding.path
        weight = ("error", "warning", "hint").index(finding.severity)
        return path not in whole, counts[path], -score.get(path, 0), path, weight, finding

    return sorted(findings, key=order)
