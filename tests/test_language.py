"""The interface files: the same keys and placeholders everywhere, nothing that breaks a template."""

from __future__ import annotations

import datetime
import re
import unicodedata

import pytest

from wegweiser import language

CODES = language.known()
GERMAN = language.get("de")
TIER_1 = {"ar", "fa", "tr", "uk", "ru", "fr"}
TIER_2 = {"fa-AF", "ps", "ku-Latn", "ku-Arab", "ti", "so"}
RIGHT_TO_LEFT = {"ar", "fa", "fa-AF", "ps", "ku-Arab"}
TAGS = {"fa-AF": "prs", "ku-Latn": "kmr", "ku-Arab": "ckb"}


def test_all_fourteen_are_there() -> None:
    assert set(CODES) == {"de", "en", *TIER_1, *TIER_2}


@pytest.mark.parametrize("code", CODES)
def test_same_keys_and_placeholders(code: str) -> None:
    here = language.get(code)
    assert list(here.ui) == list(GERMAN.ui)
    for key, text in here.ui.items():
        assert set(re.findall(r"\{(\w+)\}", text)) == set(re.findall(r"\{(\w+)\}", GERMAN.ui[key])), key


@pytest.mark.parametrize("code", CODES)
def test_tag_and_direction(code: str) -> None:
    assert language.get(code).tag == TAGS.get(code, code)
    assert language.get(code).direction == ("rtl" if code in RIGHT_TO_LEFT else "ltr")


@pytest.mark.parametrize("code", CODES)
def test_texts_are_clean(code: str) -> None:
    here = language.get(code)
    assert len(here.months) == len(set(here.months)) == 12
    assert len(here.days) == len(set(here.days)) == 7
    for text in (*here.ui.values(), *here.months, here.name):
        assert not re.search(r"[<>&]", text), text  # cards put them into HTML as they are
        assert not any(
            unicodedata.bidirectional(ch) in ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "PDI") for ch in text
        )
        assert text == unicodedata.normalize("NFC", text)


def test_dates_are_words_with_plain_digits() -> None:
    assert GERMAN.day(datetime.date(2026, 3, 1)) == "1. März 2026"
    for code in CODES:
        assert re.search(r"\b2026", language.get(code).day(datetime.date(2026, 3, 1)))
