"""Figures that are slow to get and that only some reports show, so no build ever waits for them."""

from __future__ import annotations

from dataclasses import asdict

from wegweiser import measure, sentences
from wegweiser.language import SOURCE
from wegweiser.model import Measure
from wegweiser.readability.legacy import legacy as formulas
from wegweiser.readability.other import hardness
from wegweiser.site import Site

Legacy = dict[str, float | None]


def legacy(site: Site, measured: Measure) -> Legacy | None:
    """The well-known formulas of a German page; nothing for a translation or a page that is too short."""
    if measured.lang != SOURCE:
        return None
    figures = asdict(formulas(_units(site, measured)))
    return {name: round(value, 1) for name, value in figures.items()} if None not in figures.values() else None


def rank(site: Site, measured: Measure) -> float | None:
    """How hard a translation is beside the others of its language (larger is harder); nothing for a German page."""
    return round(hardness(_units(site, measured), measured.lang), 3) if measured.lang != SOURCE else None


def _units(site: Site, measured: Measure) -> list[str]:
    name = measured.path.removeprefix(f"{site.settings.content}/{measured.lang}/").removesuffix(".md")
    return measure.units(sentences.read(site.pages[measured.lang, name]))
