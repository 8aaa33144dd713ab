"""The word lists: complete, alike in their keys, and with a kind word for whoever breaks one."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from wegweiser import facts, language, sentences
from wegweiser.facts import entries, lexicon
from wegweiser.model import Block, Span

LANGUAGES = sorted(language.known())
NEEDED = {"numbers", "units", "months", "euro", "percent", "must", "may", "need_not", "before", "after", "until"}


def _split(text: str, lang: str) -> list[str]:
    return [sentence.text for sentence in sentences.split(Block("paragraph", text, Span(text, 1, 1)), lang)]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_language_has_its_words(lang: str) -> None:
    loaded = yaml.safe_load((entries.FOLDER / f"{lang}.yml").read_text(encoding="utf-8"))
    assert {key for key, value in loaded.items() if value} >= NEEDED
    assert set(loaded["units"]) == set(entries.UNITS)
    assert set(map(int, loaded["months"])) == set(range(1, 13))
    assert {*range(2, 32), *range(40, 101, 10)} <= set(map(int, loaded["numbers"]))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_number_word_is_read(lang: str) -> None:
    for entry in entries.load(lang).entries:
        if entry.label == "number" and not entry.capital and "*" not in entry.text:
            values = set().union(*(fact.values for fact in facts.read(f"{entry.text}.", lang)))
            assert f"num:{entry.value}" in values, entry.text


@pytest.mark.parametrize("lang", [lang for lang in LANGUAGES if lang != language.SOURCE])
def test_the_words_of_the_frame_are_true_translations(lang: str) -> None:
    """Written long before the lists, and freely."""
    own, doubted = language.get(lang).ui, []
    for key, german in language.get(language.SOURCE).ui.items():
        pair = _split(german, language.SOURCE), _split(own[key], lang)
        if facts.compare(german, own[key], lang) or facts.doubts(*pair, lang):
            doubted.append(key)
    assert len(doubted) <= 1, doubted


@pytest.mark.parametrize(
    ("lang", "text", "label"),
    [
        ("ar", "وبالأسبوعين", "dual"),
        ("de", "in zweiwöchiger Frist", "dual"),
        ("tr", "HAFTALARCA", "unit"),
        ("en", "in May", "month"),
        ("fr", "n’êtes", ""),
        ("de", "arbeitslos", ""),
    ],
)
def test_words_are_found_in_all_their_forms(lang: str, text: str, label: str) -> None:
    words = lexicon.get(lang)
    found = words.find(text, words.cut(text), lexicon.NUMERIC)
    assert lexicon.labels(found) == ({label} if label else set())


def test_a_star_stands_for_at_least_one_letter_before_a_word() -> None:
    words = lexicon.get("de")
    for text, loose in (("arbeitslos", True), ("los", False)):
        assert bool(words.find(text, words.cut(text), lexicon.DENIAL)) == loose


def test_a_word_may_deny_in_statements_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = (entries.FOLDER / "en.yml").read_text(encoding="utf-8")
    (tmp_path / "xx.yml").write_text(source.replace("\nnegation:\n  [", "\nnegation:\n  [ma <statement>, "), "utf-8")
    monkeypatch.setattr(entries, "FOLDER", tmp_path)
    words = lexicon.Lexicon("xx")
    for text, denies in (("Ma shaqayn.", True), ("Ma shaqayn?", False)):
        assert bool(words.find(text, words.cut(text), lexicon.DENIAL)) == denies


@given(st.text(max_size=40) | st.text("ـ́٠፩0 1.,:'’-+(/@w" + "aİß€%§", max_size=40), st.sampled_from(LANGUAGES))
@settings(max_examples=300, deadline=None)
def test_nothing_raises_and_places_hold(text: str, lang: str) -> None:
    for fact in facts.read(text, lang):
        assert text[fact.start : fact.end] == fact.text
    facts.compare(text, text[::-1], lang)
    facts.doubts([text], [text[::-1]], lang)


def test_positions_hold_where_letters_grow() -> None:
    text = "İstanbul İÇİN 14 gün"
    (fact,) = facts.read(text, "de")
    assert text[fact.start : fact.end] == "14"


@pytest.mark.parametrize(
    "text",
    [
        "2 Wochen nicht vor 10 Uhr ",
        "0 ",
        "+4 ",
        "www.",
        "a.de ",
        "a@",
        "1.",
        "zwei ",
        "nicht ",
        "Mai ",
        "0(",
        "muss nicht ",
    ],
)
def test_long_texts_take_time_in_proportion(text: str) -> None:
    def seconds(times: int) -> float:
        long, start = text * times, time.process_time()
        facts.compare(long, long.replace("2", "3"), "en")
        facts.doubts([long], [long], "en")
        return time.process_time() - start

    seconds(100)
    assert min(seconds(8000), seconds(8001)) < 30 * max(seconds(1000), 0.01)
