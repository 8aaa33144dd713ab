"""The state of the site as one page to print or send: no script, nothing from elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from wegweiser import language, overrides
from wegweiser.model import Finding, Measure
from wegweiser.report import _figures
from wegweiser.site import Site

if TYPE_CHECKING:
    from wegweiser.survey import Unread


def draw(findings: Sequence[Finding], site: Site, measures: Sequence[Measure]) -> str:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # here: a check has no use for them

    from wegweiser import survey

    loader = FileSystemLoader(str(overrides.ours()))
    engine = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    engine.filters |= {"number": _number, "figure": _figure, "day": _day}
    made = survey.make(site, findings, measures)
    return engine.get_template("report.html").render(
        survey=made,
        site_name=site.settings.site_name,
        errors=_by_path([finding for finding in findings if finding.severity == "error"]),
        sources=_by_source(made.unread),
        loose=any("" in {**area.confirmed, **area.unconfirmed} for area in made.districts),
        unconfirmed=[site.data.contacts[card] for card in made.unconfirmed],
        languages={there.lang: language.get(there.lang) for there in made.translated},
        legacy={measure.path: _figures.legacy(site, measure) for measure in measures},
    )


def _number(value: int) -> str:
    return f"{value:,}".replace(",", ".")


def _figure(value: float | None, places: int = 1) -> str:
    return "–" if value is None else f"{value:.{places}f}".replace(".", ",")


def _day(value: date) -> str:
    return f"{value.day}.{value.month}.{value.year}"


def _by_path(findings: Iterable[Finding]) -> dict[str, list[Finding]]:
    found: dict[str, list[Finding]] = {}
    for finding in findings:
        found.setdefault(finding.path, []).append(finding)
    return found


def _by_source(unread: Iterable[Unread]) -> list[list[Unread]]:
    """Whoever reads a source reads it for all pages: the one with the most pages first."""
    found: dict[str, list[Unread]] = {}
    for entry in unread:
        found.setdefault(entry.source, []).append(entry)
    return sorted(found.values(), key=len, reverse=True)
