"""Scores of units and pages, and the words that explain them."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wegweiser.readability.features import NAMES, measure
from wegweiser.readability.score import page, unit
from wegweiser.readability.weights import Weights, floored, weights

EASY = "Gehen Sie zum Arzt."
HARD = (
    "Die Inanspruchnahme der Leistung setzt die fristgerechte Beantragung bei der Behörde voraus, in deren Bezirk "
    "die Person ihren gewöhnlichen Aufenthalt genommen hat."
)


def score(text: str, exempt: frozenset[str] = frozenset()) -> float:
    found = unit(text, exempt).score
    assert found is not None
    return found


def test_harder_is_higher() -> None:
    assert score(EASY) < 1.3
    assert score(EASY) < score("Der Arzt behandelt Sie, wenn Sie eine Gesundheitskarte mitbringen.") < score(HARD)
    assert 3.5 < score(HARD) <= 7


@pytest.mark.parametrize(
    "text", ["", "Kosten", "Zum Arzt, z. B.", "123 456,5 789.1", "🙂🙂🙂", "Где вы живёте сейчас?"]
)
def test_too_short_or_not_german(text: str) -> None:
    assert unit(text).score is None
    assert unit(text).reasons == ()


def test_reasons_name_the_words() -> None:
    texts = [reason.text for reason in unit(HARD).reasons]
    assert "22 Wörter" in texts
    assert "Hauptwort statt Tätigkeitswort: „Leistung“, „Beantragung“" in texts
    rare = unit("Das ist eine fristgerechte Antwort.").reasons
    assert "seltenes Wort „fristgerechte“" in {reason.text for reason in rare}
    assert [reason.weight for reason in unit(HARD).reasons] == sorted(
        (reason.weight for reason in unit(HARD).reasons), reverse=True
    )
    assert "langes Wort „Aufenthaltserlaubnis“ (20 Buchstaben)" in {
        reason.text for reason in unit("Sie brauchen eine Aufenthaltserlaubnis.").reasons
    }
    assert unit(EASY).reasons == ()


@pytest.mark.parametrize("name", NAMES)
def test_every_feature_can_be_a_reason(name: str) -> None:
    texts = [
        HARD,
        "Eine Aufenthaltserlaubnis wird erteilt.",
        "Das ist das Dach des Hauses.",
        "Xylol fristgerecht inkubieren.",
    ]
    assert any(reason.feature == name and reason.text for text in texts for reason in unit(text).reasons)


def test_exempt_words_are_neither_rare_nor_long() -> None:
    text = "Sie beantragen eine Aufenthaltserlaubnis."
    assert score(text, frozenset({"aufenthaltserlaubnis"})) < score(text)
    exempt = frozenset({"aufenthaltserlaubnis", "aufenthaltserlaubnisse"})
    for written in ("Aufenthaltserlaubnissen", "Aufenthalts-Erlaubnis"):
        reasons = unit(f"Sie beantragen gleich eine {written}.", exempt).reasons
        assert not any("Aufenthalt" in reason.text for reason in reasons if reason.feature != "letters")


def test_a_hyphen_between_two_nouns_helps() -> None:
    text = "Bringen Sie die {} mit."
    assert score(text.format("Krankenversicherungs-Karte")) < score(text.format("Krankenversicherungskarte"))
    for elsewhere in ("Krankenver-sicherungskarte", "Krankenver-Sicherungskarte", "Kranken-versicherungs-karte"):
        assert score(text.format(elsewhere)) == score(text.format("Krankenversicherungskarte"))


def test_page() -> None:
    found = page(["Wohngeld", EASY, HARD, EASY])
    assert found.score is not None
    assert score(EASY) < found.score < score(HARD)
    assert found.p90 == score(HARD)
    assert found.reasons[0].weight >= found.reasons[-1].weight
    assert len({reason.feature for reason in found.reasons}) == len(found.reasons)
    assert found.scores == (score(f"Wohngeld {EASY}"), score(f"Wohngeld {EASY}"), score(HARD), score(EASY))


def test_short_units_join() -> None:
    labels = page(["Pass", "Foto", "Vertrag", "Antrag", "Konto", "Brief"])
    assert [len(set(labels.scores[:3])), len(set(labels.scores))] == [1, 2]
    assert page([]).scores == ()
    assert page(["Kosten", ""]).scores == (None, None)
    assert page([EASY, "Kosten", "", HARD]).scores[1:3] == (score(f"Kosten {HARD}"), None)
    assert page([EASY, "Kosten"]).scores == (score(f"{EASY} Kosten"),) * 2


WORD = st.sampled_from("der Antrag wird gestellt des Amtes z. B. Genehmigung Xylophonist ist 5. März 12 € !".split())


@settings(max_examples=200, deadline=None)
@given(st.lists(WORD, max_size=30), st.lists(WORD, max_size=8), st.integers(0, 30))
def test_no_feature_falls_when_words_are_added(words: list[str], added: list[str], place: int) -> None:
    """Put between others, words can only tear apart a date or an abbreviation, and two words are not fewer than one."""
    before = measure(" ".join(words)).values
    after = measure(" ".join([*words[:place], "gut", *added, "gut", *words[place:]])).values
    for old, new in zip(before, after, strict=True):
        assert new >= old - 1e-9


def test_weights_are_never_negative() -> None:
    model: Weights = weights()
    assert min(model.coefficients) >= 0
    assert sorted(map(floored, [-1e6, -3.0, 0.0, 1.0, 2.0, 5.0, 1e6])) == [*map(floored, [-1e6, -3.0, 0, 1, 2, 5, 1e6])]
    assert floored(1e6) == 7
    assert floored(-1e6) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Wort " * 100_000,
        "a" * 2_000_000,
        "🙂" * 1_000_000,
        "سلام שלום дом ሰላም Haus " * 20_000,
        "\x00\ud800 a b c",
        "a-B" * 200_000,
    ],
    ids=["words", "one word", "emoji", "scripts", "broken", "hyphens"],
)
def test_bad_input_takes_no_time(text: str) -> None:
    start = time.perf_counter()
    unit(text)
    page([text, text[:100]])
    assert time.perf_counter() - start < 20


def test_speed() -> None:
    unit(HARD)
    start = time.perf_counter()
    for _ in range(1000):
        unit(EASY)
        unit(HARD)
    assert (time.perf_counter() - start) / 2000 < 0.0004  # 0.05 ms on an idle machine
