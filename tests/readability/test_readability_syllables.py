"""German syllables."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from wegweiser.readability.syllables import syllables

DATA = Path(__file__).resolve().parents[3] / "shared" / "data"


@pytest.mark.parametrize(
    ("word", "count"),
    [
        *[("aber", 2), ("oder", 2), ("Asyl", 2), ("Idee", 2), ("Universität", 5), ("Europa", 3), ("Quelle", 2)],
        *[
            ("Aufenthaltserlaubnis", 6),
            ("Ideen", 3),
            ("Krankenversicherungskarte", 8),
            ("Ferien", 3),
            ("Station", 2),
            ("Bier", 1),
        ],
        *[("beurteilen", 4), ("Straße", 2), ("Häuser", 2), ("Bürger*innen", 4), ("hm", 1), ("", 1)],
    ],
)
def test_words(word: str, count: int) -> None:
    assert syllables(word) == count


@pytest.mark.skipif(not DATA.is_dir(), reason="the list of words is not part of this repository")
def test_words_of_wiktionary() -> None:
    with (DATA / "de_syllables_train.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    right = sum(int(row["syllables_min"]) <= syllables(row["word"]) <= int(row["syllables_max"]) for row in rows)
    assert right / len(rows) >= 0.979
