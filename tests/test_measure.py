"""What a page's score is made of: broken paragraphs are put together, the glossary's words are known."""

from __future__ import annotations

from pathlib import Path

import make
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wegweiser import limits, measure, scoring, sentences
from wegweiser.model import Page


def units(body: str) -> list[str]:
    return measure.units(sentences.read(Page("content/de/x.md", "de", "x", "X", "X.", body, 6)))


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Gehen Sie\n\nzum Amt. Und\n\ndann heim.", ["Gehen Sie zum Amt.", "Und dann heim."]),
        ("Eins\n\nzwei\n\ndrei", ["Eins zwei drei"]),
        ("Eins.\n\nZwei", ["Eins.", "Zwei"]),
        ("Sie brauchen:\n\nIhren Pass", ["Sie brauchen:", "Ihren Pass"]),
        ("„Gut.“\n\nZwei", ["„Gut.“", "Zwei"]),
        ("Rufen Sie an\n\n[[kontakt:notruf-112]]\n\nSofort", ["Rufen Sie an", "Sofort"]),
        ("## Titel\n\nEins\n\n- Zwei\n- Drei\n\nVier", ["Titel", "Eins", "Zwei", "Drei", "Vier"]),
        ('Eins\n\n!!! tip "Zwei"\n    Drei', ["Eins", "Zwei", "Drei"]),
        ("", []),
    ],
)
def test_a_broken_paragraph_goes_on(body: str, expected: list[str]) -> None:
    assert units(body) == expected


def test_words_of_the_glossary_and_of_contacts_are_known(tmp_path: Path) -> None:
    known = measure.exempt(make.read(make.site(tmp_path)).data)
    assert {"duldung", "duldungen", "notruf"} <= known
    assert "112" not in known


def test_grades() -> None:
    limit = {"score_green": 2.0, "score_yellow": 2.3, "hardest_tenth": 3.0}.__getitem__
    assert measure.grade(2.0, 3.0, limit) == "green"
    assert measure.grade(2.0, 3.1, limit) == "yellow"
    assert measure.grade(2.3, 2.4, limit) == "yellow"
    assert measure.grade(2.4, 2.4, limit) == "red"
    assert measure.grade(None, None, limit) is None


LEVELS = sorted((Path(__file__).with_name("labelled") / "levels").glob("*.md"))


@pytest.mark.parametrize("path", LEVELS, ids=lambda path: path.stem)
def test_pages_of_known_level_get_their_grade(path: Path) -> None:
    """Written for a level by someone who knew neither score nor limits: A2 and B1 are green, B2 and C1 red."""
    scored = scoring.text(path.read_text(encoding="utf-8"), "de", "page")
    assert scored.grade == ("green" if path.stem[:2] in ("A2", "B1") else "red")


def test_a_level_of_its_own() -> None:
    """For A2 pages B1 is not easy enough: most of what is written for A2 is green there, none of B2 is."""
    found = [(path.stem[:2], scoring.text(path.read_text(encoding="utf-8"), "de", "page").score) for path in LEVELS]
    green = limits.LIMITS["score_green"][1]
    assert all(score and score <= green for level, score in found if level == "A2")
    assert sum(bool(score and score <= green) for level, score in found if level == "B1") < 16
    assert not any(score and score <= green for level, score in found if level in ("B2", "C1"))


@given(st.text(alphabet='aB .!\n-#|[]*<>:"„“ä\u00ad1\t\x00', max_size=80), st.sampled_from(["de", "ar"]))
def test_any_text_is_answered(text: str, lang: str) -> None:
    for unit in ("sentence", "page"):
        told = scoring.text(text, lang, unit).table()
        assert told["score"] is None or 1 <= told["score"] <= 7
        assert (told["score"] is None) is (told["grade"] is None)
