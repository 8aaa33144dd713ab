"""A page on a sensitive subject leaves nothing of it in the address bar, the window title or the history."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from .visit import CONTENT, Source, Visit, languages, matter, mkdocs_yml, sources

pytestmark = pytest.mark.browser
NEUTRAL_PATH = re.compile(r"[\w-]+/hilfe/h\d\d+\.html")


def subjects(source: Source, lang: str) -> set[str]:
    """What names the subject as a whole: titles, topic, section, in German and in the reader's language."""
    topic = source.name.partition("/")[0]
    section = next(
        name
        for item in mkdocs_yml()["nav"]
        if isinstance(item, dict)
        for name, pages in item.items()
        if f"{source.name}.md" in pages
    )
    own = CONTENT / lang / f"{source.name}.md"
    titles = {source.title, matter(own)[0]["title"]} if own.exists() else {source.title}
    return {*titles, topic, section, languages()[lang].get("nav_translations", {}).get(section, section)}


def words(source: Source, lang: str) -> set[str]:
    """The single words of the subjects, the file name, and the terms the page explains."""
    terms = yaml.safe_load((CONTENT / "_data" / "glossary.yml").read_text(encoding="utf-8"))
    marked = set(re.findall(r"\[\[([^\]|:]+)", source.body))
    used = [term for term in terms if marked & {term["term"], *term.get("forms", ())}]
    phrases = {source.name, *subjects(source, lang)}
    for term in used:
        phrases |= {term["term"], *term.get("forms", ()), term.get("words", {}).get(lang, term["term"])}
    neutral = {*_split(languages()[lang]["ui"]["neutral_title"]), *_split(languages()["de"]["ui"]["neutral_title"])}
    found = {word for phrase in phrases for word in _split(phrase)}
    return {word for word in found if len(word) > 2 and not any(word in harmless for harmless in neutral)}


def _split(phrase: str) -> list[str]:
    return re.findall(r"\w+", phrase.casefold())


def telltales(visit: Visit, tree: Path, source: Source, lang: str) -> list[str]:
    """What the browser keeps or shows outside the page that tells its subject."""
    visit.open(f"{lang}/{source.address}")
    entry = visit.entry()
    assert visit.page.locator("h1").is_visible()
    assert entry["url"] == visit.page.url
    assert entry["title"] == visit.page.title()
    file = f"{lang}/{source.address}"
    assert (tree / file).is_file()
    faults = [] if NEUTRAL_PATH.fullmatch(visit.where) and visit.where == file else [visit.where]
    number = source.address.removesuffix(".html").rpartition("/h")[2].lstrip("0")
    neutral = languages()[lang]["ui"]["neutral_title"].format(number=number)
    if visit.page.title().partition(" – ")[0] != neutral:
        faults.append(visit.page.title())
    kept = f"{visit.where} {visit.page.title()}".casefold()
    told = {word for word in words(source, lang) if word in kept}
    told |= {subject for subject in subjects(source, lang) if subject.casefold() in kept}
    return faults + [f"{file}: {word}" for word in sorted(told)]


SENSITIVE = [source for source in sources().values() if source.sensitive]
SAMPLE = [source for source in SENSITIVE if source.name in ("lsbtti/beratung", "lsbtti/index", "schutz/menschenhandel")]


def test_the_page_of_the_brief_is_among_them() -> None:
    assert "lsbtti/beratung" in [source.name for source in SENSITIVE]
    assert len(SENSITIVE) > len(SAMPLE) == 3  # all of them: tests/prove


def test_words_that_tell_are_known() -> None:
    source = sources()["lsbtti/beratung"]
    assert {"lsbtti", "dolmetscher"} <= words(source, "de")
    assert {"lsbtti", "lgbtiq"} <= words(source, "en")


@pytest.mark.parametrize("source", SAMPLE, ids=lambda source: source.name)
def test_nothing_outside_the_page_names_its_subject(visit: Visit, tree: Path, source: Source) -> None:
    assert [told for lang in ("de", "ar", "ti") for told in telltales(visit, tree, source, lang)] == []


def exit_faults(visit: Visit, source: Source, lang: str) -> list[str]:
    visit.open(f"{lang}/{source.address}")
    visit.follow("[data-exit]")
    referrer = visit.page.evaluate("document.referrer")
    return [] if (visit.where, referrer) == (f"{lang}/index.html", "") else [f"{lang}: {visit.where} {referrer}"]


@pytest.mark.parametrize("source", SAMPLE, ids=lambda source: source.name)
def test_the_way_out_leads_to_the_start_page(visit: Visit, source: Source) -> None:
    assert [fault for lang in ("de", "fa", "tr") for fault in exit_faults(visit, source, lang)] == []
