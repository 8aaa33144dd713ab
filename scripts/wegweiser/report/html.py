"""The state of the site as one page to print or send: no script, nothing from elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from wegweiser import overrides, survey
from wegweiser.model import Finding, Measure
from wegweiser.report import _figures
from wegweiser.site import Site


def draw(findings: Sequence[Finding], site: Site, measures: Sequence[Measure]) -> str:
    loader = FileSystemLoader(str(overrides.ours()))
    engine = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    engine.filters["figure"] = lambda value: "–" if value is None else f"{value:.2f}".replace(".", ",")
    made = survey.make(site, findings, measures)
    return engine.get_template("report.html").render(
        survey=made,
        site_name=site.settings.site_name,
        findings=[finding for finding in findings if finding.severity == "error"],
        legacy={measure.path: _figures.legacy(site, measure) for measure in measures},
    )
