"""Numbers in words are read right, whatever their size, and small ones are left alone."""

from __future__ import annotations

from pathlib import Path

import make
import pytest

from wegweiser import sentences
from wegweiser.checks.source import number_words
from wegweiser.model import Page
from wegweiser.site import Site

ONES = (
    "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn "
    "achtzehn neunzehn"
).split()
TENS = "- - zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split()


def _words(number: int) -> str:
    """A number in German words, as schools teach it."""
    if number >= 1000:
        return _words(number // 1000) + "tausend" + (_words(number % 1000) if number % 1000 else "")
    if number >= 100:
        return ONES[number // 100] + "hundert" + (_words(number % 100) if number % 100 else "")
    if number < 20:
        return ONES[number]
    unit = f"{ONES[number % 10]}und" if number % 10 else ""
    return unit + TENS[number // 10]


def _found(text: str, site: Site) -> list[tuple[str, str]]:
    page = Page("content/de/probe.md", "de", "probe", "Probe", "Probe.", text, 6)
    return [(at.text, advice) for at, _, advice, _ in number_words.check(page, sentences.read(page), site)]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return make.read(make.site(tmp_path_factory.mktemp("site")), draft=True)


def test_every_number_is_read_right(site: Site) -> None:
    for number in [*range(20, 1000, 7), *range(13, 20), *range(1001, 999_999, 9973)]:
        written = _words(number) + ("s" if number % 100 == 1 else "")
        digits = f"{number:,}".replace(",", ".") if number >= 10_000 else str(number)
        assert _found(f"Es sind {written} Plätze.", site) == [(written, f"Schreiben Sie „{digits}“.")]


def test_up_to_twelve_words_are_fine(site: Site) -> None:
    for word in ONES[1:13]:
        assert _found(f"Es sind {word} Plätze.", site) == []


@pytest.mark.parametrize(
    "text", ["einzig", "wichtig", "vierzehntägig", "Zwanziger", "achtzehnjährig", "zigmal", "Zehntel"]
)
def test_other_words_are_let_alone(text: str, site: Site) -> None:
    assert _found(f"Das ist {text}.", site) == []


def test_a_roman_number_is_an_error_unless_it_is_a_name(site: Site) -> None:
    page = Page("p.md", "de", "p", "P", "P.", "Im SGB II, III und XII steht Teil IV.", 6)
    found = list(number_words.check(page, sentences.read(page), site))
    assert [(at.text, severity) for at, _, _, severity in found] == [("IV", "error")]


def test_glossary_terms_in_roman_letters(tmp_path: Path) -> None:
    page = Page("p.md", "de", "p", "P", "P.", "Das ist ein Papier nach dem SGB VIII.", 6)
    assert list(number_words.check(page, sentences.read(page), make.read(make.site(tmp_path), draft=True))) == []


@pytest.mark.parametrize(
    "text",
    [
        "Geben Sie dem Kind 0,5 ml.",
        "Nehmen Sie 1,5 Tabletten.",
        "Geben Sie 2,4 ml oder 2,5 bis 5 ml.",
        "Das Kind hat Fieber: 38,5.",
        "Es hat 38,5 Grad.",
        "Gehen Sie 1,5 km.",
        "Kaufen Sie 2,5 kg oder 1,5 l oder 1,5 Liter.",
        "Die Wohnung hat 45,5 m² und 2,5 Zimmer.",
        "Das kostet 3,50 Euro oder € 4,50.",
        "Der Kredit hat 0 % Zinsen.",
        "Die Zinsen sind 3,5 Prozent.",
        "Das macht 1,5 mg pro kg.",
    ],
)
def test_doses_sizes_and_prices_stay_exact(text: str, site: Site) -> None:
    assert _found(text, site) == []


EXAMPLE = "Erklären Sie die Zahl mit einem Beispiel."


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("Warten Sie 2,5 Stunden.", "Schreiben Sie „2 Stunden und 30 Minuten“."),
        ("Warten Sie 0,5 Stunden.", "Schreiben Sie „30 Minuten“."),
        ("Warten Sie 1,25 Stunden.", "Schreiben Sie „1 Stunde und 15 Minuten“."),
        ("Warten Sie 1,33 Stunden.", EXAMPLE),
        ("Das geht mit 16,5 Jahren.", "Schreiben Sie „16 Jahren und 6 Monaten“."),
        ("Das dauert 1,5 Jahre.", "Schreiben Sie „1 Jahr und 6 Monate“."),
        ("Zahlen Sie 1,5 Monatsmieten.", EXAMPLE),
        ("Die Note ist 2,5.", EXAMPLE),
        ("Der Lohn steigt um 3,5 %.", EXAMPLE),
        ("Der Lohn steigt um 10 %.", EXAMPLE),
        ("Das gilt für 99,9 % der Menschen.", EXAMPLE),
        ("Das gilt für 0 % der Menschen.", EXAMPLE),
        ("Das gilt für 10 % der Menschen.", "Schreiben Sie „10 von 100 Menschen“."),
        ("Das gilt für 10\u00a0% der Menschen.", "Schreiben Sie „10 von 100 Menschen“."),
        ("Das gilt für 20 Prozent der Kinder.", "Schreiben Sie „20 von 100 Kindern“."),
        ("Das gilt für 20 Prozent aller jungen Männer.", "Schreiben Sie „20 von 100 jungen Männern“."),
        ("Das gilt für 100 % der Kinder.", "Schreiben Sie „alle Kinder“."),
        ("Das gilt für 120 % der Kinder.", EXAMPLE),
    ],
)
def test_advice_never_changes_what_a_number_says(text: str, advice: str, site: Site) -> None:
    assert [said for _, said in _found(text, site)] == [advice]
