"""Every rule fires on its BAD example and is silent on its GOOD one."""

from __future__ import annotations

from pathlib import Path

import make
import pytest
from selectolax.lexbor import LexborHTMLParser

from wegweiser import plugs, sentences
from wegweiser.model import Page, View


def _site(tmp_path: Path):  # type: ignore[no-untyped-def]
    return make.read(make.site(tmp_path))


def _page(text: str) -> Page:
    return Page("content/de/probe.md", "de", "probe", "Probe", "Probe.", text, 6)


def _all(examples: str | tuple[str, ...]) -> tuple[str, ...]:
    return (examples,) if isinstance(examples, str) else examples


@pytest.mark.parametrize("name", plugs.found("wegweiser.checks.source"))
def test_source_rules(name: str, tmp_path: Path) -> None:
    rule, site = plugs.found("wegweiser.checks.source")[name], _site(tmp_path)
    for examples, fires in ((rule.BAD, True), (rule.GOOD, False)):
        for text in _all(examples):
            page = _page(text)
            assert bool(list(rule.check(page, sentences.read(page), site))) is fires, text


@pytest.mark.parametrize("name", plugs.found("wegweiser.checks.translation"))
def test_translation_rules(name: str, tmp_path: Path) -> None:
    rule, site = plugs.found("wegweiser.checks.translation")[name], _site(tmp_path)
    for examples, fires in ((rule.BAD, True), (rule.GOOD, False)):
        for text, original in examples if isinstance(examples[0], tuple) else [examples]:
            found = list(rule.check(_page(text), sentences.read(_page(text)), sentences.read(_page(original)), site))
            assert bool(found) is fires, text


@pytest.mark.parametrize("name", plugs.found("wegweiser.checks.site"))
def test_site_rules(name: str, tmp_path: Path) -> None:
    rule, site = plugs.found("wegweiser.checks.site")[name], _site(tmp_path)
    shown = View("de", "page", "index", "de/index.html", "Start", "Start", "")
    for html, fires in ((rule.BAD, True), (rule.GOOD, False)):
        assert bool(list(rule.check(shown, LexborHTMLParser(html), site))) is fires, html
