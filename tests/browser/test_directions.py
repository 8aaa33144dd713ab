"""Every language runs its own way: pages, the foreign words in them, and telephone numbers, whose digits never turn."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise
from typing import Any

import pytest

from .visit import CONTENT, Visit, directions, languages, sources

pytestmark = pytest.mark.browser
# Elements in a language we do not have ("mul" is the chooser's own), or that run the other way.
ASTRAY = """known => [...document.querySelectorAll("[lang]")].filter(part => part.lang !== "mul"
    && getComputedStyle(part).direction !== known[part.lang]).map(part => part.outerHTML.slice(0, 150))"""
UNMARKED = """[...document.querySelectorAll('body [lang="de"]')].filter(part => part.getAttribute("dir") !== "ltr")
    .map(part => part.outerHTML.slice(0, 150))"""
NUMBERS = """[...document.querySelectorAll('a[href^="tel:"]')].map(link => {
    const digits = [], texts = document.createTreeWalker(link, NodeFilter.SHOW_TEXT), range = new Range();
    for (let text; (text = texts.nextNode());)
        for (const found of text.data.matchAll(/[0-9]/g)) {
            range.setStart(text, found.index);
            range.setEnd(text, found.index + 1);
            const {left, top, width} = range.getBoundingClientRect();
            digits.push({digit: found[0], left, top, width});
        }
    return {href: link.getAttribute("href"), kept: !!link.closest('bdi[dir="ltr"]'), digits};
})"""


def astray(visit: Visit, lang: str) -> list[str]:
    """Parts of the open page that run the wrong way, or whose language or direction is not marked."""
    here = languages()[lang]
    faults: list[str] = visit.page.evaluate(ASTRAY, directions())
    if visit.shown()[1:3] != (here["tag"], here["direction"]):
        faults.append("html")
    if here["direction"] == "rtl":
        faults += visit.page.evaluate(UNMARKED)
    return [f"{visit.where}: {fault}" for fault in faults]


def turned(visit: Visit) -> list[str]:
    """Telephone numbers of the open page that do not read from left to right, or are not kept together to do so."""
    return [f"{visit.where}: {number['href']}" for number in visit.page.evaluate(NUMBERS) if not _reads(number)]


def _reads(number: dict[str, Any]) -> bool:
    digits = number["digits"]
    lefts = [digit["left"] for digit in digits]
    shown = "".join(digit["digit"] for digit in digits)
    dialled = re.sub(r"\D", "", number["href"].replace("+49", "0"))
    straight = all(one < other for one, other in pairwise(lefts))
    seen = all(digit["width"] > 0 and digit["top"] == digits[0]["top"] for digit in digits)
    return bool(number["kept"] and shown and shown == dialled and straight and seen)


def test_directions_are_those_of_the_letters() -> None:
    for lang in languages().values():
        letter = unicodedata.bidirectional(lang["name"][0])
        assert lang["direction"] == ("rtl" if letter in ("R", "AL") else "ltr")


def test_every_part_runs_its_own_way(visit: Visit) -> None:
    """Pages of every kind in Arabic and one in every other language. All pages: tests/prove."""
    kinds = ["index", "ankommen/erste-tage", "lsbtti/beratung", "impressum"]
    for lang, name in [*(("ar", kind) for kind in kinds), *((lang, "hilfe") for lang in languages())]:
        visit.open(f"{lang}/{sources()[name].address}")
        assert astray(visit, lang) == []


def test_german_words_in_arabic_text_are_marked(visit: Visit) -> None:
    pages = [path for path in (CONTENT / "ar").rglob("*.md") if "[[" in path.read_text(encoding="utf-8")]
    assert pages
    for path in pages:
        name = path.relative_to(CONTENT / "ar").with_suffix("").as_posix()
        visit.open(f"ar/{sources()[name].address}")
        marked = visit.page.locator('main [lang="de"][dir="ltr"]').all_inner_texts()
        terms = re.findall(r"\[\[([^\]|:]+)[\]|]", path.read_text(encoding="utf-8"))
        assert [term for term in terms if term.strip() not in marked] == []


def test_numbers_read_from_left_to_right(visit: Visit) -> None:
    for lang in ("ar", "fa", "fa-AF", "ps", "ku-Arab", "de"):
        visit.open(f"{lang}/{sources()['hilfe'].address}")
        assert turned(visit) == []
        assert visit.page.locator('a[href^="tel:"]').count() >= 2
    visit.open(f"ar/{sources()['hilfe'].address}")
    numbers = set(visit.page.locator('a[href="tel:116117"]').all_inner_texts())
    assert numbers == {"116 117"}, "only a gap can turn a number round"
