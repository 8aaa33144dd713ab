"""A long list of words is found as one pattern of all of them would find it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wegweiser.vocabulary import Vocabulary


@pytest.mark.parametrize(
    ("phrases", "text", "found"),
    [
        (["Amt"], "Das Amt, das Amtsgericht, ein Bauamt", ["Amt"]),
        (["Blaue Karte", "Blaue Karte EU", "Karte"], "Die Blaue Karte EU ist eine Karte.", ["Blaue Karte EU", "Karte"]),
        (["(Re)Integration", "„Haus“"], "Das „Haus“ (Re)Integration", ["„Haus“", "(Re)Integration"]),
        (["رقم الضمان"], "اكتب رقم الضمان هنا", ["رقم الضمان"]),
        (["…"], "… und", []),
        ([], "nichts", []),
    ],
)
def test_find(phrases: list[str], text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in Vocabulary(phrases).find(text)] == found


def test_hyphens() -> None:
    text = "Amt, Bau-Amt, Amt-Mann"
    assert len(list(Vocabulary(["Amt"]).find(text))) == 3
    assert list(Vocabulary(["Amt"], hyphens=True).find(text)) == [(0, 3)]


_WORDS = st.lists(st.text("ab- .", min_size=1, max_size=6).filter(lambda word: word[0] in "ab"), max_size=5)


@given(_WORDS, st.text("ab- .", max_size=30), st.booleans())
def test_as_a_pattern(phrases: list[str], text: str, hyphens: bool) -> None:
    sign = r"[\w-]" if hyphens else r"\w"
    longest = "|".join(map(re.escape, sorted(phrases, key=len, reverse=True)))
    wanted = [match.span() for match in re.finditer(rf"(?<!{sign})(?:{longest})(?!{sign})", text)] if phrases else []
    assert list(Vocabulary(phrases, hyphens).find(text)) == wanted
