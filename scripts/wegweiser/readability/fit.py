"""Fits the model to sentences that learners of German rated, and writes weights.json. A development tool:

    python -m wegweiser.readability.fit DATA-FOLDER DATE

Needs numpy and scipy, which nothing else here does. Whole articles are held out in the cross-validation, so that no
sentence is predicted by its neighbours. The sentences themselves are never written anywhere.
"""

from __future__ import annotations

import csv
import json
import math
import random
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from wegweiser.readability.features import NAMES, measure
from wegweiser.readability.weights import floored

_RATINGS = "textcomplexityde_train.csv"
_FOLDS, _SHUFFLES = 10, 10
_RIDGE = 5.0
_EASY = 2.0  # rated at most


def load(folder: Path) -> tuple[Any, Any, list[str], Any]:
    """Features, ratings and article of each sentence, and its words."""
    numpy = import_module("numpy")
    with (folder / _RATINGS).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    measured = [measure(row["sentence"]) for row in rows]
    return (
        numpy.array([found.values for found in measured]),
        numpy.array([float(row["mos_complexity"]) for row in rows]),
        [row["article_id"] for row in rows],
        numpy.array([found.word_count for found in measured]),
    )


def solve(features: Any, ratings: Any) -> tuple[Any, float]:
    """Ridge regression without negative coefficients: (coefficients, intercept)."""
    numpy, nnls = import_module("numpy"), import_module("scipy.optimize").nnls
    mean, spread = features.mean(0), features.std(0) + 1e-9
    width = features.shape[1]
    left = numpy.vstack([(features - mean) / spread, math.sqrt(_RIDGE) * numpy.eye(width)])
    right = numpy.concatenate([ratings - ratings.mean(), numpy.zeros(width)])
    coefficients = nnls(left, right)[0] / spread
    return coefficients, float(ratings.mean() - mean @ coefficients)


def held_out(features: Any, ratings: Any, articles: Sequence[str], shuffle: int) -> Any:
    """What a model says of each sentence that has not seen its article."""
    numpy = import_module("numpy")
    order = sorted(set(articles))
    random.Random(shuffle).shuffle(order)
    fold = numpy.array([order.index(article) % _FOLDS for article in articles])
    said = numpy.zeros(len(ratings))
    for number in range(_FOLDS):
        coefficients, intercept = solve(features[fold != number], ratings[fold != number])
        said[fold == number] = features[fold == number] @ coefficients + intercept
    return numpy.array([floored(float(each)) for each in said])


def figures(said: Any, ratings: Any, lengths: Any) -> dict[str, float]:
    """How well predictions agree with ratings."""
    numpy = import_module("numpy")
    fifth = numpy.digitize(lengths, numpy.quantile(lengths, [0.2, 0.4, 0.6, 0.8]))
    inside = [_spearman(said[fifth == number], ratings[fifth == number]) for number in range(5)]
    return {
        "spearman": _spearman(said, ratings),
        "rmse": float(numpy.sqrt(numpy.mean((said - ratings) ** 2))),
        "spearman_in_length_fifths": sum(inside) / len(inside),
        "auc_hard": _auc(said, ratings >= 4),
        "auc_not_easy": _auc(said, ratings > 2),
    }


def validate(features: Any, ratings: Any, articles: Sequence[str], lengths: Any) -> dict[str, float]:
    """The mean of all figures over several ways to put articles into folds."""
    runs = [figures(held_out(features, ratings, articles, each), ratings, lengths) for each in range(_SHUFFLES)]
    return {name: round(sum(run[name] for run in runs) / len(runs), 4) for name in runs[0]}


def _spearman(left: Any, right: Any) -> float:
    return float(import_module("scipy.stats").spearmanr(left, right)[0])


def _auc(said: Any, positive: Any) -> float:
    """How often a sentence of the positive kind has the higher figure of two."""
    ranks = import_module("scipy.stats").rankdata(said)
    count = int(positive.sum())
    return float((ranks[positive].sum() - count * (count + 1) / 2) / (count * (len(said) - count)))


def main(folder: Path, date: str, target: Path) -> None:
    """Fit, validate, write."""
    features, ratings, articles, lengths = load(folder)
    coefficients, intercept = solve(features, ratings)
    easy = features[ratings <= _EASY].mean(0)
    model = {
        "fitted": date,
        "rows": len(ratings),
        "articles": len(set(articles)),
        "intercept": round(intercept, 4),
        "coefficients": dict(zip(NAMES, coefficients.round(4).tolist(), strict=True)),
        "easy": dict(zip(NAMES, easy.round(4).tolist(), strict=True)),
        "cross_validation": validate(features, ratings, articles, lengths),
    }
    text = json.dumps(model, indent=2, ensure_ascii=False) + "\n"
    target.write_text(text, encoding="utf-8", newline="\n")
    sys.stdout.write(text)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], Path(__file__).with_name("weights.json"))
