"""What `wegweiser rules` says of the rules: how grave they are, what they obey, and examples that fit a screen."""

from __future__ import annotations

import json
from pathlib import Path

import make
import pytest

from wegweiser import explain, plugs, report, rulebook


def _line(name: str) -> str:
    return next(line for line in explain.listed().split("\n") if line.startswith(f"  {name} "))


@pytest.mark.parametrize("name", ["abbreviation", "long-sentence", "missing-heading", "number-words"])
def test_a_warning_that_can_stop_a_page_says_so(name: str) -> None:
    assert rulebook.rules()[name].severity == "warning"
    assert "(auch: Fehler" in _line(name)
    assert "(auch: Fehler" in explain.one(name).split("\n")[0]


def test_a_rule_of_one_weight_says_nothing_more() -> None:
    assert rulebook.rules()["raw-html"].severities == ("error",)
    assert "auch" not in _line("raw-html")


def test_the_list_says_what_an_error_stops() -> None:
    first = explain.listed().split("\n")[0]
    assert "die ganze Website" in first
    assert "so wird die Seite nicht" not in first


def test_sarif_knows_every_weight(tmp_path: Path) -> None:
    site = make.read(make.site(tmp_path), draft=True)
    run = json.loads(report.draw("sarif", [], site, []))["runs"][0]
    levels = {rule["id"]: rule["properties"]["levels"] for rule in run["tool"]["driver"]["rules"]}
    assert levels["long-sentence"] == ["error", "warning", "note"]
    assert levels["raw-html"] == ["error"]


def test_limits_are_those_the_rule_names() -> None:
    assert rulebook.rules()["long-sentence"].limits == ("words_in_sentence", "longest_sentence")
    assert "longest_sentence: B1" in explain.one("long-sentence")
    assert "Grenzen" not in explain.one("raw-html")


@pytest.mark.parametrize("name", rulebook.rules())
def test_long_examples_are_cut(name: str) -> None:
    rule = rulebook.rules()[name]
    pairs = name in plugs.found("wegweiser.checks.translation")
    for example in rule.bad + rule.good:
        assert len(example) <= 302 * (1 + pairs) + 3
    told = explain.one(name)
    assert max(map(told.count, told.split("\n\n"))) < 20


def test_only_what_every_rule_finds_good_is_shown() -> None:
    for name, rule in plugs.found("wegweiser.checks.source").items():
        silent = getattr(rule, "SILENT", ())
        for trap in (silent,) if isinstance(silent, str) else silent:
            assert trap not in rulebook.rules()[name].good
