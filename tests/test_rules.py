"""Every rule fires on its BAD examples and is silent on its GOOD and SILENT ones; what it says and where is sound.

GOOD is shown to editors, so it must please every rule; SILENT holds traps that only its own rule must not fall into.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import make
import pytest
from selectolax.lexbor import LexborHTMLParser

from wegweiser import beside, checks, limits, measure, plugs, rulebook, sentences
from wegweiser.beside import Beside
from wegweiser.checks import occurrences
from wegweiser.document import Document
from wegweiser.ledger import Ledger
from wegweiser.model import Page, Severity, Span, View
from wegweiser.site import Site

LEVELS = sorted((Path(__file__).parent / "labelled" / "levels").glob("*.md"))
KINDS = [(kind, name) for kind in rulebook.KINDS for name in plugs.found(f"wegweiser.checks.{kind}")]
SOURCE = plugs.found("wegweiser.checks.source")
ENDS = (".", "!", "?", ":", "“", "…", "](…)")  # the last two: words to write, which the editor goes on with


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """With a place that the examples may link to."""
    start = make.page("## Dort\n\nGehen Sie zum Amt.", title="Start")
    return make.read(make.site(tmp_path_factory.mktemp("site"), {"de/index.md": start}))


def _page(text: str) -> Page:
    return Page("content/de/probe.md", "de", "probe", "Probe", "Probe.", text, 6)


def _all(examples: str | tuple[str, ...]) -> tuple[str, ...]:
    return (examples,) if isinstance(examples, str) else examples


def _read(page: Page, site: Site) -> Document:
    """As the checks read it: measured, too."""
    document = sentences.read(page)
    return replace(document, measure=measure.page(page, document, measure.exempt(site.data), site.settings))


def _found(rule: ModuleType, text: str, site: Site) -> list[tuple[Span, str, str, Severity]]:
    page = _page(text)
    found = rule.check(page, _read(page, site), site)
    return [(at, message, advice, *(severity or [rule.SEVERITY])) for at, message, advice, *severity in found]


@pytest.mark.parametrize("name", SOURCE)
def test_source_rules(name: str, site: Site) -> None:
    rule = SOURCE[name]
    for text in _all(rule.BAD):
        assert _found(rule, text, site), text
    for text in (*_all(rule.GOOD), *_all(getattr(rule, "SILENT", ()))):
        assert not _found(rule, text, site), text


@pytest.mark.parametrize("name", SOURCE)
def test_what_is_shown_as_good_is_good_by_every_rule(name: str, site: Site) -> None:
    for text in _all(SOURCE[name].GOOD):
        page = _page(text)
        told = [(finding.rule, finding.quote) for finding in checks._source(site, page, _read(page, site))]
        assert not told, text


@pytest.mark.parametrize("name", SOURCE)
def test_findings_name_a_place_and_say_what_to_write(name: str, site: Site) -> None:
    for text in _all(SOURCE[name].BAD):
        lines = text.split("\n")
        for at, message, advice, _ in _found(SOURCE[name], text, site):
            assert message
            assert advice[:1].isupper(), advice
            assert advice.endswith(ENDS), advice
            assert at.line in range(6, 6 + len(lines)), (text, at)
            line = lines[at.line - 6]
            assert at.column in range(1, len(line) + 2), (text, at)
            # A link's place is its bracket.
            assert line.startswith((at.text, f"[{at.text}"), at.column - 1), (text, at)


def _texts() -> Iterator[tuple[str, str]]:
    """Every faulty text that there is, each on both levels."""
    bad = [text for rule in SOURCE.values() for text in _all(rule.BAD)]
    for text in [*bad, *(path.read_text(encoding="utf-8") for path in LEVELS)]:
        yield from (("B1", text), ("A2", text))


def test_rules_say_how_grave_their_findings_can_be(site: Site) -> None:
    ever: dict[str, set[str]] = {name: set() for name in SOURCE}
    for level, text in _texts():
        page = replace(_page(text), level=level)
        for finding in checks._source(site, page, _read(page, site)):
            ever[finding.rule].add(finding.severity)
    for name, rule in SOURCE.items():
        assert ever[name] <= set(getattr(rule, "SEVERITIES", (rule.SEVERITY,))), name


@pytest.mark.parametrize(("kind", "name"), KINDS)
def test_rules_say_what_they_are_and_which_limits_they_obey(kind: str, name: str) -> None:
    rule = plugs.found(f"wegweiser.checks.{kind}")[name]
    text = Path(str(rule.__file__)).read_text(encoding="utf-8")
    severities = getattr(rule, "SEVERITIES", (rule.SEVERITY,))
    code = re.sub(r"(?m)^SEVERIT.*", "", text)
    assert severities[0] == rule.SEVERITY
    assert all(f'"{severity}"' in code for severity in severities[1:]), "no such finding"
    assert set(getattr(rule, "LIMITS", ())) == set(re.findall(r'\.limit\(\s*"(\w+)"', text)) <= set(limits.LIMITS)


@pytest.mark.parametrize("name", plugs.found("wegweiser.checks.translation"))
def test_translation_rules(name: str, site: Site) -> None:
    rule = plugs.found("wegweiser.checks.translation")[name]
    for examples, fires in ((rule.BAD, True), (rule.GOOD, False)):
        for text, *german in examples if isinstance(examples[0], tuple) else [examples]:
            found = list(rule.check(_beside(rule, text, german, fires), site))
            assert bool(found) is fires, text
            assert all(message and advice.endswith(ENDS) for _, message, advice in found), text


def _beside(rule: ModuleType, text: str, german: list[str], bad: bool) -> Beside:
    """A translation beside the German of today; of a rule on what was accepted, by the German of then."""
    gated = bad and getattr(rule, "GATED", False)
    lang = getattr(rule, "LANG", "en")
    own = replace(_page(text), lang=lang, path=f"content/{lang}/probe.md")
    pages = [replace(_page(body), first_help=gated) for body in german]
    accepted = beside.put(own, pages[0]).pairs if getattr(rule, "ACCEPTED", False) else ()
    known = frozenset((pair.german.digest, pair.own.digest) for pair in accepted if pair.german and pair.own)
    return beside.put(own, pages[-1], Ledger(known))


@pytest.mark.parametrize("name", plugs.found("wegweiser.checks.site"))
def test_site_rules(name: str, site: Site) -> None:
    rule = plugs.found("wegweiser.checks.site")[name]
    shown = View("de", "page", "index", "de/index.html", "Start", "Start", "")
    for html, fires in ((rule.BAD, True), (rule.GOOD, False)):
        assert bool(list(rule.check(shown, LexborHTMLParser(html), site))) is fires, html


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Sagen Sie „du“ oder „ihr”.", ["„du“", "„ihr”"]),
        ("Sagen Sie “du” oder “ihr”.", ["“du”", "“ihr”"]),
        ("Sagen Sie »du« oder »ihr«.", ["»du«", "»ihr«"]),
        ("Sagen Sie «du» oder «ihr».", ["«du»", "«ihr»"]),
        ('Sagen Sie "du" oder "ihr".', ['"du"', '"ihr"']),
        ("Sagen Sie ‚du‘ oder ‚ihr‘.", ["‚du‘", "‚ihr‘"]),
        ("Sagen Sie „Er sagt ‚du‘“.", ["„Er sagt ‚du‘“"]),
        ('Der Fernseher hat 27" oder 24" hier.', []),
        ("Er sagt: „Du hast", []),
    ],
)
def test_quotations_are_read_in_one_way(text: str, quoted: list[str]) -> None:
    assert [text[start:end] for start, end in occurrences.quotations(text)] == quoted


@pytest.mark.parametrize("quoted", ["„{}“", "“{}”", "»{}«", "«{}»", '"{}"', "‚{}‘"])
def test_rules_spare_quoted_words_in_all_marks(quoted: str, site: Site) -> None:
    mixed = f"Sagen Sie: {quoted.format('Kannst du mir helfen?')} Wir helfen Ihnen."
    assert not _found(SOURCE["mixed-address"], mixed, site)
    assert not _found(SOURCE["abbreviation"], f"Im Brief steht {quoted.format('o. g. Papiere')}.", site)
    between = f"{quoted.format('Ja')} und o. g. {quoted.format('Nein')}"
    assert _found(SOURCE["abbreviation"], between, site)


def test_letters_that_fold_to_two_do_not_stop_a_check(tmp_path: Path) -> None:
    """Turkish has four letters for i: what matches a word without its case is not the word in small letters."""
    glossary = make.GLOSSARY.replace("forbidden: {", "forbidden: {ar: [ibne, sapık], ")
    files = {"_data/glossary.yml": glossary, "ar/index.md": make.page("İbne sapik ſapık IBNE.", title="Start")}
    site = make.read(make.site(tmp_path, files), draft=True)
    page = site.pages["ar", "index"]
    found = SOURCE["forbidden-word"].check(page, sentences.read(page), site)
    assert {"İbne", "IBNE"} <= {at.text for at, *_ in found}
