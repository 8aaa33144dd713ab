"""The detectors of passive, subordinate clause and genitive: how often they are right, and that they stay fast."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from wegweiser.checks.source import genitive, nested_sentence, passive

LABELLED = Path(__file__).parents[1] / "labelled" / "sentences.jsonl"
DETECTORS = {
    "passive": (passive.detect, 0.9),
    "subordinate": (nested_sentence.detect, 0.9),
    "genitive": (genitive.detect, 0.85),
}


@pytest.mark.parametrize("label", DETECTORS)
def test_precision_and_recall_on_the_mending_half(label: str) -> None:
    detect, bar = DETECTORS[label]
    rows = [json.loads(line) for line in LABELLED.read_text(encoding="utf-8").splitlines()]
    rows = [row for row in rows if row["id"] % 2 == 0]
    hits = [row[label] for row in rows if any(True for _ in detect(row["text"]))]
    assert sum(hits) / len(hits) >= bar
    assert sum(hits) / sum(row[label] for row in rows) >= bar


@pytest.mark.parametrize("label", DETECTORS)
@pytest.mark.parametrize(
    "words",
    [
        "wird ",
        "( wird ",
        "geprüft und ",
        "wenn er ist, Brot und ",
        "Haus der ",
        "geben Sie Haus der Frau ",
        ", die Kinder",
    ],
)
def test_a_sentence_without_end_takes_no_time_squared(label: str, words: str) -> None:
    detect: Callable[[str], Iterable[tuple[int, int]]] = DETECTORS[label][0]
    start = time.perf_counter()
    list(detect(words * 20_000))
    assert time.perf_counter() - start < 10
