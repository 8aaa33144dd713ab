"""The model against what learners of German said, with whole articles held out."""

from __future__ import annotations

import csv
import json
import math
import statistics
from pathlib import Path
from typing import Any

import pytest

from wegweiser.readability import fit, score, weights
from wegweiser.readability.features import NAMES

DATA = Path(__file__).resolve().parents[3] / "shared" / "data"
SHIPPED = json.loads(Path(weights.__file__).with_name("weights.json").read_text(encoding="utf-8"))
BARS = {"spearman": 0.78, "spearman_in_length_fifths": 0.5, "auc_hard": 0.88, "auc_not_easy": 0.91}


def test_shipped_model_keeps_the_bars() -> None:
    figures = SHIPPED["cross_validation"]
    assert all(figures[name] >= bar for name, bar in BARS.items())
    assert figures["rmse"] <= 0.7
    assert list(SHIPPED["coefficients"]) == list(NAMES)
    assert min(SHIPPED["coefficients"].values()) > 0


@pytest.fixture(scope="module")
def data() -> tuple[Any, Any, list[str], Any]:
    if not DATA.is_dir():
        pytest.skip("the rated sentences are not part of this repository")
    pytest.importorskip("scipy", reason="fitting needs numpy and scipy")
    return fit.load(DATA)


def test_cross_validation(data: tuple[Any, Any, list[str], Any]) -> None:
    """The shipped figures are those of the data, and the number of characters is clearly worse on the same folds."""
    features, ratings, articles, lengths = data
    found = fit.validate(features, ratings, articles, lengths)
    assert found == pytest.approx(SHIPPED["cross_validation"], abs=0.002)
    with (DATA / "textcomplexityde_train.csv").open(encoding="utf-8", newline="") as file:
        characters = [[math.log1p(len(row["sentence"]))] for row in csv.DictReader(file)]
    numpy = pytest.importorskip("numpy")
    alone = fit.validate(numpy.array(characters), ratings, articles, lengths)
    assert found["spearman"] >= alone["spearman"] + 0.02


def test_weights_are_fitted(data: tuple[Any, Any, list[str], Any], tmp_path: Path) -> None:
    fit.main(DATA, SHIPPED["fitted"], tmp_path / "weights.json")
    again = json.loads((tmp_path / "weights.json").read_text(encoding="utf-8"))
    assert again["coefficients"] == pytest.approx(SHIPPED["coefficients"], abs=0.001)
    assert (again["rows"], again["articles"]) == (SHIPPED["rows"], SHIPPED["articles"])


def ranks(values: list[float]) -> list[float]:
    """Places in order, equal values sharing their mean place."""
    places: dict[float, list[int]] = {}
    for place, value in enumerate(sorted(values)):
        places.setdefault(value, []).append(place)
    return [statistics.mean(places[value]) for value in values]


@pytest.mark.skipif(not DATA.is_dir(), reason="the rated sentences are not part of this repository")
def test_shipped_weights_on_the_sentences_they_were_fitted_to() -> None:
    """Without numpy, so that it runs wherever the sentences are; what is held out is measured above."""
    with (DATA / "textcomplexityde_train.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    said = [score.unit(row["sentence"]).score or 1.0 for row in rows]
    rated = [float(row["mos_complexity"]) for row in rows]
    assert statistics.correlation(ranks(said), ranks(rated)) >= 0.785
    assert math.sqrt(statistics.mean((one - other) ** 2 for one, other in zip(said, rated, strict=True))) <= 0.69
