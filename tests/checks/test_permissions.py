"""`<!-- erlaubt: regel: Grund -->`: what it silences, and what it is told where it must not stand."""

from __future__ import annotations

import json
from pathlib import Path

import make
import pytest

from wegweiser import cli, pipeline
from wegweiser.model import Finding, Measure

LONG = (
    "Sie müssen dann mit dem Papier und dem Pass und dem Geld zu dem Amt in der Stadt gehen und dort sehr lange warten."
)
ALLOW = "<!-- erlaubt: long-sentence: So steht es im Gesetz. -->"


pytestmark = pytest.mark.usefixtures("few_rules")


def check(folder: Path, body: str) -> tuple[dict[str, list[Finding]], Measure]:
    _, findings, measures = pipeline.check(
        make.site(folder, {"de/x.md": make.page(body)}), pipeline.Options(make.TODAY)
    )
    here = [finding for finding in findings if finding.path == "content/de/x.md"]
    by_rule = {rule: [f for f in here if f.rule == rule] for rule in {f.rule for f in here}}
    return by_rule, next(measure for measure in measures if measure.path == "content/de/x.md")


@pytest.mark.parametrize(
    "body",
    [
        f"{ALLOW}\n{LONG}",
        f"{ALLOW}\n\n{LONG}",
        f"Gut.\n\n{ALLOW}\n- {LONG}",
        f"Gut.\n\n{ALLOW}\n- Eins\n- {LONG}",
        f"Gut.\n\n{ALLOW}\n\n| A |\n|---|\n| {LONG} |",
        f'Gut.\n\n{ALLOW}\n!!! tip "Titel"\n    {LONG}',
        f"Gut.\n\n{LONG} {ALLOW}",
        f"{ALLOW}\n\n## Titel\n\n{LONG}",
    ],
)
def test_the_block_below_is_allowed(body: str, tmp_path: Path) -> None:
    found, measured = check(tmp_path, body)
    assert not {"long-sentence", "raw-html", "needless-permission"} & set(found)
    assert measured.allowed == 1


@pytest.mark.parametrize(
    "body", [f"{LONG}\n\n{ALLOW}\nGut.", f"Gut.\n\n{ALLOW}\n## Titel\n\n{LONG}", f"{LONG}\n\n{ALLOW}"]
)
def test_other_blocks_are_not(body: str, tmp_path: Path) -> None:
    found, measured = check(tmp_path, body)
    assert len(found["long-sentence"]) == 1
    assert found["needless-permission"][0].severity == "hint"
    assert measured.allowed == 0


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        ("long-sentense", "Meinten Sie „long-sentence“?"),
        ("gibt-es-nie", "Alle Regeln: wegweiser rules"),
        ("raw-html", "nur Regeln zur deutschen Sprache"),
        ("lost-mark", "nur Regeln zur deutschen Sprache"),
    ],
)
def test_what_cannot_be_allowed_is_an_error(rule: str, told: str, tmp_path: Path) -> None:
    found, _ = check(tmp_path, f"Gut.\n\n<!-- erlaubt: {rule}: Grund -->\nEin <b>Wort</b>.")
    (finding,) = found["unknown-permission"]
    assert (finding.severity, finding.line, finding.column) == ("error", 8, 1)
    assert told in finding.advice
    assert "raw-html" in found


def test_without_a_reason_it_is_html(tmp_path: Path) -> None:
    found, _ = check(tmp_path, f"<!-- erlaubt: long-sentence: -->\n{LONG}")
    assert {"raw-html", "long-sentence"} <= set(found)


def test_allowed_findings_are_counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = make.site(tmp_path, {"de/x.md": make.page(f"{ALLOW}\n- {LONG}\n- {LONG}")})
    assert cli.main(["-C", str(folder), "check", "--jobs", "1"]) == 0
    assert "2 erlaubt." in capsys.readouterr().out
    cli.main(["-C", str(folder), "check", "--jobs", "1", "--format", "json"])
    assert json.loads(capsys.readouterr().out)["summary"]["allowed"] == 2


def test_one_comment_may_stand_for_each_rule(tmp_path: Path) -> None:
    found, measured = check(tmp_path, f"Gut.\n\n{ALLOW}\n{ALLOW}\n{LONG}")
    assert "long-sentence" not in found
    assert measured.allowed == 1


@pytest.mark.parametrize(("rule", "word"), [("long-word", "Aufenthaltsbeendigung"), ("officialese", "binnen")])
def test_a_word_allowed_once_is_still_told_further_on(
    rule: str, word: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    found, _ = check(tmp_path, f"Gut.\n\n<!-- erlaubt: {rule}: Grund -->\nHier: {word}.\n\nDort: {word}.")
    assert [finding.line for finding in found[rule]] == [11]


def test_above_the_page_a_rule_on_the_page_is_silent_wherever_it_fires(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    hard = "Die Gewährung der Leistung erfolgt unter Berücksichtigung der wirtschaftlichen Verhältnisse der Person und"
    body = f"Gehen Sie hin.\n\n{hard} der Angehörigen sowie der Mitglieder der Bedarfsgemeinschaft."
    found, _ = check(tmp_path / "a", body)
    assert found["hard-page"][0].line == 8
    found, _ = check(tmp_path / "b", f"<!-- erlaubt: hard-page: Gesetzestext -->\n\n{body}")
    assert not {"hard-page", "needless-permission"} & set(found)
