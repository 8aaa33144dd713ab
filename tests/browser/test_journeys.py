"""What a reader does: choose a language, open a page, change the language there, land on a stub or a wrong address."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser

from .visit import CONTENT, Visit, has, languages, matter, sources, stubs, visiting

pytestmark = pytest.mark.browser
FIRST_DAYS = "ankommen/erste-tage"
SWITCH = """[...document.querySelectorAll("[data-language-switch]")].map(part => [...part.querySelectorAll("a")].map(
    link => [link.hreflang, link.lang, getComputedStyle(link).direction, link.textContent, link.href]))"""


def test_the_page_stays_when_the_language_changes(visit: Visit) -> None:
    visit.open("" if visit.base.startswith("http") else "index.html")
    visit.follow('[data-language-switch] a[hreflang="ar"]')
    assert visit.shown()[:3] == ("ar/index.html", "ar", "rtl")
    visit.follow(f'a[data-page="{FIRST_DAYS}"]:not([hreflang])')
    arabic = visit.shown()
    address = sources()[FIRST_DAYS].address
    assert arabic == (f"ar/{address}", "ar", "rtl", matter(CONTENT / "ar" / f"{FIRST_DAYS}.md")[0]["title"])
    visit.follow(f'[data-language-switch] a[hreflang="de"][data-page="{FIRST_DAYS}"]')
    assert visit.shown() == (f"de/{address}", "de", "ltr", sources()[FIRST_DAYS].title)
    visit.follow(f'[data-language-switch] a[hreflang="ar"][data-page="{FIRST_DAYS}"]')
    assert visit.shown() == arabic


def test_the_switch_offers_every_language(visit: Visit, tree: Path) -> None:
    wanted = [[code, lang["tag"], lang["direction"], lang["name"]] for code, lang in languages().items()]
    below = ["index.html", *(source.address for source in sources().values() if source.sensitive)]
    paths = [f"{lang}/{address}" for lang in ("de", "ar") for address in below] + stubs(tree, "ti")[:1]
    for path in ["index.html", *paths]:
        visit.open(path)
        switches = visit.page.evaluate(SWITCH)
        assert switches
        for entries in switches:
            names = [name for *_, name in wanted]
            assert [[*entry[:3], next((n for n in names if n in entry[3]), "")] for entry in entries] == wanted
            same = path.partition("/")[2] or "index.html"
            assert [entry[4] for entry in entries] == [f"{visit.base}{code}/{same}" for code in languages()]


def stub_faults(visit: Visit, tree: Path, path: str) -> list[str]:
    """What a page without translation fails to tell its reader."""
    visit.open(path)
    address = path.partition("/")[2]
    source = next(source for source in sources().values() if source.address == address)
    page, faults = visit.page, []
    title = page.locator('main [lang="de"][dir="ltr"]', has_text=source.title).filter(visible=True)
    if not title.count():
        faults.append("German title")
    contacts: list[dict[str, Any]] = yaml.safe_load((CONTENT / "_data" / "contacts.yml").read_text(encoding="utf-8"))
    urgent = [card for card in contacts if card.get("emergency") and not card.get("withdrawn")]
    assert urgent
    for card in urgent:
        number = page.locator(f'[data-contact="{card["id"]}"] a[href="tel:{card["phone"]}"]')
        if not number.count() or not number.first.is_visible():
            faults.append(card["id"])
    there = [
        code for code in languages() if not any(has(tree / code / address, kind) for kind in ("stub", "withdrawn"))
    ]
    links = page.locator(f'main a[hreflang][data-page="{source.name}"]')
    if [link.get_attribute("hreflang") for link in links.all()] != there:
        faults.append("links to the languages that have the page")
    if page.locator('meta[name="robots"]').get_attribute("content") != "noindex":
        faults.append("noindex")
    visit.follow(f'main a[hreflang="de"][data-page="{source.name}"]')
    if visit.shown() != (f"de/{address}", "de", "ltr", source.title):
        faults.append("the German page")
    return [f"{path}: {fault}" for fault in faults]


def test_a_stub_shows_the_way(visit: Visit, tree: Path) -> None:
    plain = next(path for path in stubs(tree, "ps") if "/hilfe/" not in path)
    neutral = next(path for path in stubs(tree, "so") if "/hilfe/" in path)
    assert [fault for path in (plain, neutral) for fault in stub_faults(visit, tree, path)] == []


@pytest.mark.parametrize("lang", ["ar", "ku-Latn", ""])
def test_a_wrong_address_leads_back(chromium: Browser, origin: str, scripts: bool, lang: str) -> None:
    with visiting(chromium, origin, scripts=scripts) as visit:
        wrong = f"{lang or 'xx'}/x/y.html"
        response = visit.open(wrong)
        assert response
        assert response.status == 404
        told = [trouble for trouble in visit.troubles if trouble.endswith(f"({origin}{wrong})")]
        assert visit.troubles == told, "all that the page itself needs is found from any depth"
        visit.troubles.clear()
        if lang:
            shown = visit.shown()
            assert shown[1:3] == (languages()[lang]["tag"], languages()[lang]["direction"])
            visit.follow('a[data-page="index"]:not([hreflang])')
            assert visit.where == f"{lang}/index.html"
            visit.page.go_back()
            visit.troubles.clear()
        visit.follow('[data-language-switch] a[hreflang="fa-AF"]')
        assert visit.shown()[:3] == ("fa-AF/index.html", "prs", "rtl")
