"""No trick makes a page look easier: the score measures the text, not its full stops and hyphens."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wegweiser.readability.score import page

EASY = """Zum Arzt gehen
Sind Sie krank?
Dann gehen Sie zuerst zu einem Hausarzt.
Rufen Sie vorher in der Praxis an.
Fragen Sie nach einem Termin.
Das bringen Sie mit:
Ihren Ausweis
Ihre Gesundheitskarte
eine Liste mit Ihren Medikamenten
Der Arzt hat Schweigepflicht.
Er darf niemandem etwas über Sie erzählen.
In der Nacht
Rufen Sie 116 117 an.
Die Nummer kostet kein Geld.
Im Notfall rufen Sie 112 an.""".split("\n")
MIDDLE = """Wohngeld
Wer kann Wohngeld bekommen?
Wohngeld ist ein Zuschuss zur Miete für Menschen mit wenig Einkommen.
Den Antrag stellen Sie bei der Wohngeldstelle Ihrer Stadt oder Gemeinde.
Sie bekommen das Geld erst ab dem Monat, in dem Sie den Antrag gestellt haben, z. B. ab dem 1. März 2026.
Wenn Sie schon Bürgergeld beziehen, haben Sie keinen Anspruch auf Wohngeld, weil das Jobcenter die Miete bezahlt.
Diese Unterlagen brauchen Sie:
Mietvertrag
Gehaltsabrechnungen
Personalausweis
Nachweise
Kontoauszüge der letzten drei Monate
Bescheinigung des Vermieters
Die Bearbeitung dauert oft 6 bis 12 Wochen.
Ein Bescheid gilt meistens für 12 Monate.
Danach müssen Sie einen neuen Antrag stellen.""".split("\n")
HARD = """Erteilung einer Aufenthaltserlaubnis
Die Inanspruchnahme der Leistung setzt eine fristgerechte Beantragung bei der zuständigen Ausländerbehörde voraus.
Sofern die Voraussetzungen des § 25 Abs. 2 AufenthG nicht vorliegen, ist die Erteilung zu versagen.
Über den Widerspruch entscheidet die Behörde nach pflichtgemäßem Ermessen und unter Berücksichtigung aller Umstände.
Zuständigkeit
Örtlich zuständig ist die Behörde, in deren Bezirk die Person ihren gewöhnlichen Aufenthalt genommen hat.
Die Erlaubnis kann widerrufen werden, es sei denn, dass die Hilfebedürftigkeit unverschuldet eingetreten ist.
Fristen
Der Antrag ist spätestens vor Ablauf der Geltungsdauer zu stellen.""".split("\n")
PAGES = [EASY, MIDDLE, HARD, EASY + HARD, HARD + EASY + MIDDLE]
PAGE = st.sampled_from(PAGES)
MANY = settings(max_examples=120, deadline=None)
LITTLE = 0.1


def lowered(before: list[str], after: list[str]) -> float:
    """How much better a trick makes a page look."""
    old, new = page(before).score, page(after).score
    assert old is not None
    return old - new if new is not None else 0.0


def at_spaces(units: list[str], choose: Callable[[], bool], put: str) -> list[str]:
    return [re.sub(" ", lambda _: put if choose() else " ", text) for text in units]


def chooser(seed: int, share: float) -> Callable[[], bool]:
    chance = random.Random(seed)
    return lambda: chance.random() < share


SEED = st.integers(0, 10**6)
SHARE = st.sampled_from([0.02, 0.1, 0.3, 0.6, 1.0])


@MANY
@given(PAGE, SEED, SHARE, st.sampled_from([" z. B. ", " d. h. ", " z.B. ", " u. a. "]))
def test_abbreviations_put_in(units: list[str], seed: int, share: float, short: str) -> None:
    assert lowered(units, at_spaces(units, chooser(seed, share), short)) <= LITTLE


@MANY
@given(PAGE, SEED, SHARE)
def test_full_stops_taken_out(units: list[str], seed: int, share: float) -> None:
    choose, after = chooser(seed, share), [""]
    for text in units:
        after[-1] = f"{after[-1]} {text}".strip()
        if text.endswith(".") and choose():
            after[-1] = after[-1].removesuffix(".")
        else:
            after.append("")
    assert lowered(units, after) <= LITTLE


@MANY
@given(PAGE, SEED, SHARE)
def test_any_dot_taken_out(units: list[str], seed: int, share: float) -> None:
    choose = chooser(seed, share)
    assert lowered(units, [re.sub(r"\.", lambda _: "" if choose() else ".", text) for text in units]) <= LITTLE


@MANY
@given(PAGE, SEED, SHARE, st.sampled_from("-‐‑·\u00ad"))
def test_hyphens_put_into_words(units: list[str], seed: int, share: float, hyphen: str) -> None:
    choose = chooser(seed, share * 0.5)
    after = [re.sub(r"(?<=\w)(?=\w)", lambda _: hyphen if choose() else "", text) for text in units]
    assert lowered(units, after) <= LITTLE


@MANY
@given(PAGE, st.lists(st.sampled_from("Gut. Ja. Nein. Danke! gut. Hilfe Geld? ja".split()), max_size=60), SEED)
def test_sentences_of_one_word_added(units: list[str], added: list[str], seed: int) -> None:
    assert lowered(units, units + added) <= LITTLE
    place = seed % len(units)
    assert lowered(units, units[:place] + added + units[place:]) <= LITTLE


@MANY
@given(PAGE, SEED)
def test_sentences_of_one_word_strewn_in(units: list[str], seed: int) -> None:
    choose = chooser(seed, 0.5)
    assert lowered(units, [text for unit in units for text in ([unit, "Gut."] if choose() else [unit])]) <= LITTLE


def cut(text: str, choose: Callable[[], bool], stop: str) -> list[str]:
    """In pieces of one or two words."""
    words, pieces = text.split(), []
    while words:
        size = 2 if choose() else 1
        pieces.append(" ".join(words[:size]) + (stop if len(words) > size else ""))
        words = words[size:]
    return pieces


@MANY
@given(PAGE, SEED, SHARE, st.sampled_from(["", ".", ","]))
def test_sentences_cut_into_pieces(units: list[str], seed: int, share: float, stop: str) -> None:
    choose, size = chooser(seed, share), chooser(seed, 0.5)
    after = [piece for text in units for piece in (cut(text, size, stop) if choose() else [text])]
    assert lowered(units, after) <= LITTLE


@MANY
@given(PAGE, SEED)
def test_one_word_cut_off(units: list[str], seed: int) -> None:
    """The end of a sentence, as a line of its own, is still its end."""
    choose, after = chooser(seed, 0.5), []
    for text in units:
        start, _, end = text.rpartition(" ")
        after += [start, end] if start and choose() else [text]
    assert lowered(units, after) <= LITTLE


@pytest.mark.parametrize("units", PAGES)
def test_capital_letters_do_not_help(units: list[str]) -> None:
    assert lowered(units, [text.upper() for text in units]) <= LITTLE


@pytest.mark.parametrize("units", PAGES)
def test_line_breaks_change_nothing(units: list[str]) -> None:
    assert page([text.replace(" ", "\n") for text in units]).score == pytest.approx(page(units).score, abs=0.05)
