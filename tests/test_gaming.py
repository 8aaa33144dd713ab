"""No trick that leaves a page as hard as it was makes its score better by more than a tenth."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from wegweiser import scoring

PAGES = sorted((Path(__file__).with_name("labelled") / "levels").glob("*.md"))
Trick = Callable[[str, random.Random], str]


def _now_and_then(pattern: str, put: str, share: float) -> Trick:
    return lambda text, chance: re.sub(pattern, lambda m: put if chance.random() < share else m[0], text)


TRICKS: dict[str, Trick] = {
    "z. B. put in": _now_and_then(r" (?=\w)", " z. B. ", 0.1),
    "many z. B. put in": _now_and_then(r" (?=\w)", " z. B. ", 0.4),
    "full stops taken out": _now_and_then(r"\.", "", 0.5),
    "no full stops": _now_and_then(r"\.", "", 1),
    "lines broken": _now_and_then(r"(?<=\w) (?=\w)", "\n", 0.2),
    "paragraphs broken": _now_and_then(r"(?<=\w) (?=\w)", "\n\n", 0.15),
    "hard line breaks": _now_and_then(r"(?<=\w) (?=\w)", "\\\n", 0.2),
    "hyphens": _now_and_then(r"(?<=[a-zäöüß])(?=[a-zäöüß])", "-", 0.08),
    "soft hyphens": _now_and_then(r"(?<=[a-zäöüß])(?=[a-zäöüß])", "\u00ad", 0.1),
    "words of one sentence put in": _now_and_then(r"(?<=[.!?]) ", " Ja. ", 0.5),
    "sentences of one word behind": lambda text, _: text + "\n\n" + "Ja. Gut. Danke. " * 30,
    "paragraphs of one word behind": lambda text, _: text + "\n\n" + "Ja.\n\nGut.\n\nDanke.\n\n" * 30,
}


def _score(text: str) -> float:
    found = scoring.text(text, "de", "page").score
    assert found is not None
    return found


@pytest.mark.parametrize("name", TRICKS)
def test_a_trick_helps_nobody(name: str) -> None:
    for number, path in enumerate(PAGES[::5]):
        text = path.read_text(encoding="utf-8")
        tricked = TRICKS[name](text, random.Random(number))
        assert _score(tricked) >= _score(text) - 0.1, path.name


def test_a_page_that_is_made_easier_is_better() -> None:
    """The tests above could not fail if no page's score ever fell."""
    hard = "Die Inanspruchnahme der Leistungen setzt die Vorlage entsprechender Nachweise voraus."
    easy = "Sie bekommen das Geld nur mit Ihren Papieren. Zeigen Sie diese im Amt."
    assert _score(easy) < _score(hard) - 0.5
