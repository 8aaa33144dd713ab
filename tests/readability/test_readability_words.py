"""Words as a reader sees them: one word with its hyphens, one number with its dots."""

from __future__ import annotations

import time

import pytest

from wegweiser.readability.words import words


def found(text: str) -> list[str]:
    return [word.text for word in words(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Aufenthalts-Erlaubnis",
        "E-Mail-Adresse",
        "Aufenthalts·erlaubnis",
        "Aufent\u00adhalt",
        "Bürger*innen",
        "Bürger:innen",
        "Bürger_innen",
        "Bürger/-innen",
        "geht’s",
        "20-jährige",
        "u\u0308ber",
        "می\u200cخواهم",
        "سَلامٌ",
        "हिन्दी",
        "ሰላም",
        "м’яч",
        "z. B.",
        "z.B.",
        "d.\u00a0h.",
        "5. März 2025",
        "1.234,56 Euro",
        "25 €",
        "10.30 Uhr",
        "0211 / 837-1001",
        "+49 (0)211 83710",
        "1998/99",
        "05.03.2025",
        "info@bamf.de",
        "www.bamf.de/a?b=c",
        "https://bamf.de",
        "bamf.de",
    ],
)
def test_one_word(text: str) -> None:
    assert found(text) == [text]
    assert found(f"Das ist {text}, oder?") == ["Das", "ist", text, "oder"]


def test_several_words() -> None:
    assert found("Vor- und Nachname, und/oder: „Köln–Bonn“ (neu).") == [
        *["Vor", "und", "Nachname", "und", "oder", "Köln", "Bonn", "neu"]
    ]
    assert found("Haus:Innenhof") == ["Haus", "Innenhof"]
    assert found("🙂 … – § ()") == []


def test_kind_and_place() -> None:
    kinds = [(word.text, word.start, word.plain, word.short) for word in words("Am 3. Mai, z. B. früh")]
    assert kinds == [
        ("Am", 0, False, False),
        ("3. Mai", 3, True, False),
        ("z. B.", 11, True, True),
        ("früh", 17, False, False),
    ]


@pytest.mark.parametrize(
    "piece", ["a", "a.", "1.", "1-", "0 1", "a@", "🙂", "\u0301", "a-", "a*", "www.", "+1(2)", "z. "]
)
def test_time_is_linear(piece: str) -> None:
    start = time.perf_counter()
    for _ in words(piece * 20_000):
        pass
    small = time.perf_counter() - start
    start = time.perf_counter()
    for _ in words(piece * 200_000):
        pass
    assert time.perf_counter() - start < 40 * small + 0.5
