"""Limits of a site: stricter is possible, looser is refused, and each has its line."""

from __future__ import annotations

from pathlib import Path

import make
import pytest

from wegweiser import config, limits, pipeline
from wegweiser.errors import WegweiserError


def load(folder: Path, text: str) -> tuple[limits.Limits, list[tuple[int, str]]]:
    (folder / "pyproject.toml").write_text(text, encoding="utf-8")
    found, faults = limits.load(folder)
    return found, [(fault.line, fault.rule) for fault in faults]


def test_without_a_file_our_own_limits_hold(tmp_path: Path) -> None:
    found, faults = limits.load(tmp_path)
    assert not faults
    assert found == {
        level: {name: values[number] for name, values in limits.LIMITS.items()}
        for number, level in enumerate(limits.LEVELS)
    }


def test_a_level_is_never_looser_than_the_one_above() -> None:
    assert all(a2 <= b1 for b1, a2 in limits.LIMITS.values())


def test_a_number_for_both_levels_keeps_what_is_stricter(tmp_path: Path) -> None:
    found, faults = load(tmp_path, "[tool.wegweiser]\nwords_in_sentence = 11\n")
    assert (found["B1"]["words_in_sentence"], found["A2"]["words_in_sentence"], faults) == (11, 10, [])
    found, _ = load(tmp_path, "[tool.wegweiser]\nwords_in_sentence = 7\nscore_green = 1.5\n")
    assert (found["B1"]["words_in_sentence"], found["A2"]["words_in_sentence"]) == (7, 7)
    assert found["A2"]["score_green"] == 1.5


def test_a_number_for_one_level(tmp_path: Path) -> None:
    text = "[tool.wegweiser]\nwords_in_sentence = 11\n[tool.wegweiser.A2]\nwords_in_sentence = 8\n"
    found, faults = load(tmp_path, text)
    assert (found["B1"]["words_in_sentence"], found["A2"]["words_in_sentence"], faults) == (11, 8, [])


@pytest.mark.parametrize(
    ("text", "line", "rule"),
    [
        ("words_in_sentence = 13", 2, "wrong-value"),
        ("words_in_sentence = 0", 2, "wrong-value"),
        ("words_in_sentence = -1", 2, "wrong-value"),
        ("words_in_sentence = 9.5", 2, "wrong-value"),
        ("words_in_sentence = true", 2, "wrong-value"),
        ("words_in_sentence = '9'", 2, "wrong-value"),
        ("score_green = nan", 2, "wrong-value"),
        ("score_green = inf", 2, "wrong-value"),
        ("\nwords = 9", 3, "unknown-field"),
        ("[tool.wegweiser.A2]\nwords_in_sentence = 11", 3, "wrong-value"),
        ("[tool.wegweiser.C1]\nwords_in_sentence = 11", 1, "unknown-field"),
        ("A2 = 3", 2, "unknown-field"),
        ("words_in_sentence = ", 2, "broken-toml"),
    ],
)
def test_faults_have_their_line(text: str, line: int, rule: str, tmp_path: Path) -> None:
    found, faults = load(tmp_path, f"[tool.wegweiser]\n{text}\n")
    assert faults == [(line, rule)]
    assert found["B1"]["words_in_sentence"] == 12


@pytest.mark.parametrize("text", ["tool = 3", "[tool]\nwegweiser = 3", "[[tool.wegweiser]]\nx = 1", ""])
def test_strange_files_do_not_stop_us(text: str, tmp_path: Path) -> None:
    assert load(tmp_path, text)[0]["B1"]["words_in_sentence"] == 12


def test_the_rules_obey(tmp_path: Path) -> None:
    body = "Gehen Sie am Montag mit dem Pass zum Amt."
    files = {"de/x.md": make.page(body), "de/y.md": make.page(body, level="A2")}
    folder = make.site(tmp_path, files)
    (folder / "pyproject.toml").write_text("[tool.wegweiser.A2]\nwords_in_sentence = 8\n", encoding="utf-8")
    _, findings, _ = pipeline.check(folder, pipeline.Options(make.TODAY))
    assert {f.path for f in findings if f.rule == "long-sentence"} == {"content/de/y.md"}


def test_a_stricter_grade_holds(tmp_path: Path) -> None:
    folder = make.site(tmp_path, {"de/x.md": make.page("Rufen Sie bitte morgen in der Schule an.")})

    def grade() -> str | None:
        _, _, measures = pipeline.check(folder, pipeline.Options(make.TODAY))
        return next(measure.grade for measure in measures if measure.path.endswith("x.md"))

    assert grade() == "green"
    (folder / "pyproject.toml").write_text("[tool.wegweiser]\nscore_green = 1.0\n", encoding="utf-8")
    assert grade() == "yellow"


def test_a_looser_limit_stops_the_run(tmp_path: Path) -> None:
    folder = make.site(tmp_path)
    (folder / "pyproject.toml").write_text("[tool.wegweiser]\nwords_in_sentence = 20\n", encoding="utf-8")
    with pytest.raises(WegweiserError, match=r"pyproject\.toml:2:1"):
        config.load(folder)
