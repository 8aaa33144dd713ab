"""Translations under attack: every fact, mark, link and paragraph of every page there is, changed one at a time."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from wegweiser import checks, facts, measure, pipeline, sentences
from wegweiser.language import SOURCE
from wegweiser.model import Block, Page, Span
from wegweiser.site import Site

ROOT = Path(__file__).resolve().parent.parent.parent
LABELLED = ROOT / "tests" / "labelled"
_MARK = re.compile(r"\[\[([^\[\]|]*)(?:\|([^\[\]]*))?\]\]")
_LINK = re.compile(r"\]\(([^)]*)\)")
_CARD = re.compile(r"\[\[(?:kontakt|liste):")


@pytest.fixture(scope="module")
def site() -> Site:
    return pipeline.check(ROOT, pipeline.Options(date(2026, 11, 21)))[0]


def _errors(site: Site, page: Page) -> list[str]:
    found = checks._page(site, page, measure.exempt(site.data))[0]
    return [finding.rule for finding in found if finding.severity == "error"]


def _mutations(body: str) -> Iterator[tuple[str, str]]:
    """(what was done, the page after it), by the letters of the file alone: nothing here knows what we extract."""
    lines = body.split("\n")
    for number, line in enumerate(lines):
        if re.match(r"\s*(?:- |\d+\. )", line):
            yield "item dropped", "\n".join(lines[:number] + lines[number + 1 :])
    parts = re.split(r"\n\n+", body.strip("\n"))
    for number, part in enumerate(parts):
        if part.startswith("#"):
            yield "heading dropped", "\n\n".join(parts[:number] + parts[number + 1 :])
        elif part.startswith("!!!"):
            other = re.sub(r"!!! \w+", "!!! note" if "!!! warning" in part else "!!! warning", part)
            yield "box changed", "\n\n".join([*parts[:number], other, *parts[number + 1 :]])
        if not part.startswith(("#", "!!!", "- ", "1. ", "[[kontakt:", "[[liste:")):
            yield "paragraph dropped", "\n\n".join(parts[:number] + parts[number + 1 :])
    for match in _MARK.finditer(body):
        words = "" if ":" in match[1] else match[2] or match[1]
        yield "mark dropped", body[: match.start()] + words + body[match.end() :]
    for match in _LINK.finditer(body):
        other = "index.md" if "index.md" not in match[1] else "hilfe.md"
        yield "link swapped", body[: match.start(1)] + "../" * match[1].count("../") + other + body[match.end(1) :]
    plain = _MARK.sub(lambda match: "\0" * len(match[0]), _LINK.sub(lambda match: "\0" * len(match[0]), body))
    yield from (("digit changed", changed) for at, changed in _digits(body) if not _numbering(plain, at))


def _numbering(plain: str, at: int) -> bool:
    """A digit that numbers a step or stands in a mark or an address is none of the text."""
    return plain[at] == "\0" or bool(re.match(r"\s*\d+\. ", plain[plain.rfind("\n", 0, at) + 1 : at + 4]))


def _digits(text: str) -> Iterator[tuple[int, str]]:
    """Every digit of any script, one up."""
    for at, sign in enumerate(text):
        if sign.isdecimal():
            zero = ord(sign) - unicodedata.decimal(sign)
            yield at, text[:at] + chr(zero + (unicodedata.decimal(sign) + 1) % 10) + text[at + 1 :]


def test_no_alarm_on_the_pages_as_they_are(site: Site, figure: Callable[[str, Any], None]) -> None:
    pages = [page for (lang, _), page in site.pages.items() if lang != SOURCE]
    rules = set(checks.rules("translation")) - {"unaccepted-translation", "missing-back-translation"}
    told = [finding for page in pages for finding in checks._page(site, page, frozenset())[0]]
    found = [(finding.path, finding.line, finding.rule) for finding in told if finding.rule in rules]
    figure("translated pages without a finding", len(pages) - len({path for path, *_ in found}))
    assert not found


def test_every_mutation_of_the_pages_there_are(site: Site, figure: Callable[[str, Any], None]) -> None:
    tried: Counter[str] = Counter()
    missed = []
    for (lang, _), page in site.pages.items():
        if lang == SOURCE:
            continue
        for what, body in _mutations(page.body):
            tried[what] += 1
            if not _errors(site, replace(page, body=body)):
                missed.append((page.path, what))
    figure("mutations of pages", dict(tried))
    figure("of these not caught", len(missed))
    assert sum(tried.values()) >= 500
    assert len(missed) <= 0.01 * sum(tried.values()), missed


def _rows(*names: str) -> list[dict[str, str]]:
    texts = [(LABELLED / f"{name}.jsonl").read_text(encoding="utf-8") for name in names]
    return [json.loads(line) for text in texts for line in text.splitlines() if line]


def _split(text: str, lang: str) -> list[str]:
    return [sentence.text for sentence in sentences.split(Block("paragraph", text, Span(text, 1, 1)), lang)]


def _told(german: str, own: str, lang: str) -> bool:
    doubts = facts.doubts(_split(german, SOURCE), _split(own, lang), lang)
    return bool(facts.compare(german, own, lang) or doubts)


def test_digits_in_free_translations(figure: Callable[[str, Any], None]) -> None:
    """Phones, amounts, dates, times and deadlines in all languages and scripts."""
    rows = _rows("variants", "variants2")
    tried = [(row, text) for row in rows for _, text in _digits(re.sub(r"\(.*?\)|\[\[.*?\]\]", "", row["tr"]))]
    missed = [(row["lang"], text) for row, text in tried if not facts.compare(row["de"], text, row["lang"])]
    figure("digits changed in free translations", len(tried))
    figure("of these digits not caught", len(missed))
    assert len(tried) >= 500
    assert len(missed) <= 0.01 * len(tried), missed


@pytest.mark.parametrize("name", ["inversions", "inversions2"])
def test_inversions(name: str, figure: Callable[[str, Any], None]) -> None:
    rows = _rows(name)
    missed = [(row["lang"], row["wrong"]) for row in rows if not _told(row["de"], row["wrong"], row["lang"])]
    figure(f"{name}, flagged of all", [len(rows) - len(missed), len(rows)])
    assert len(rows) >= 100
    assert len(missed) <= 0.1 * len(rows), missed


@pytest.mark.parametrize("name", ["variants", "variants2"])
def test_correct_translations_are_left_alone(name: str, figure: Callable[[str, Any], None]) -> None:
    rows = _rows(name)
    alarms = [(row["lang"], row["tr"]) for row in rows if _told(row["de"], row["tr"], row["lang"])]
    figure(f"{name}, false alarms of all", [len(alarms), len(rows)])
    assert len(rows) >= 150
    assert len(alarms) <= 0.01 * len(rows), alarms
