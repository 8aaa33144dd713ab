"""The directory by district: a plain list without scripts, with them a field that narrows it down."""

from __future__ import annotations

import pytest
import yaml
from playwright.sync_api import Browser

from .visit import CONTENT, Visit, visiting

pytestmark = pytest.mark.browser
PAGE = "de/beratung/vor-ort.html"
AREAS = [area["name"] for area in yaml.safe_load((CONTENT / "_data" / "areas.yml").read_text(encoding="utf-8"))]


def shown(visit: Visit) -> set[str]:
    names = visit.page.locator("[data-places] li, [data-places] summary").filter(visible=True)
    return {name.strip() for name in names.all_inner_texts()}


def status(query: str, found: set[str]) -> str:
    """What a screen reader is told."""
    return "" if not query else str(len(found)) if len(found) > 5 else ", ".join(found)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("köln", {"Köln"}),
        ("KOELN", {"Köln"}),
        ("koln", {"Köln"}),
        ("mulheim an", {"Mülheim an der Ruhr"}),
        ("rhein sieg", {"Rhein-Sieg-Kreis"}),
        ("beispiel", {"Beispielstadt"}),
        ("Stadt Köln", {"Köln"}),
        ("50667 Köln", {"Köln"}),
        ("Kreis Soest", {"Kreis Soest"}),
        ("kreis", {name for name in AREAS if "kreis" in name.lower()}),
        ("", set(AREAS)),
    ],
)
def test_a_city_is_found_as_people_type_it(query: str, found: set[str], chromium: Browser, base: str) -> None:
    with visiting(chromium, base, scripts=True) as visit:
        visit.open(PAGE)
        visit.page.get_by_label("Ihre Stadt oder Ihr Kreis").fill(query)
        assert shown(visit) == found
        assert visit.page.locator("[data-places] [role=status]").inner_text() == status(query, found)
        assert visit.page.locator("[data-empty]").is_visible() == (found != {"Beispielstadt"})


def test_nothing_found_is_said_and_the_address_stays_silent(chromium: Browser, base: str) -> None:
    with visiting(chromium, base, scripts=True) as visit:
        visit.open(PAGE)
        field = visit.page.get_by_label("Ihre Stadt oder Ihr Kreis")
        for nowhere in ("كولن", "50667"):  # no area has given any postcode yet
            field.fill(nowhere)
            assert shown(visit) == set()
        field.fill("Paris")
        assert shown(visit) == set()
        assert visit.page.locator("[data-places] [role=status]").inner_text() == "Nichts gefunden"
        field.press("Enter")
        assert visit.page.url == base + PAGE


def test_without_scripts_every_district_is_there_and_opens(chromium: Browser, base: str) -> None:
    with visiting(chromium, base, scripts=False) as visit:
        visit.open(PAGE)
        assert shown(visit) == set(AREAS)
        visit.page.locator("summary", has_text="Beispielstadt").click()
        card = visit.page.locator('[data-contact="beispiel-fluechtlingsberatung"]').filter(visible=True)
        assert "Diese Stelle gibt es nicht" in card.inner_text()
