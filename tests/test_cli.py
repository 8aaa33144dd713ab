"""The command line: exit status, JSON for programs, help, and German sentences for wrong calls."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import make
import pytest

from wegweiser import cli


def run(*arguments: str) -> int:
    try:
        return cli.main(arguments)
    except SystemExit as stop:
        return int(stop.code or 0)


def test_check_as_json_has_the_shape_programs_rely_on(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = make.site(tmp_path, {"de/hilfe.md": make.page("Ein <b>Wort</b>.")})
    assert run("-C", str(folder), "check", "--format", "json", "--today", "2026-11-20") == 1
    told = json.loads(capsys.readouterr().out)
    finding = next(f for f in told["findings"] if f["rule"] == "raw-html")
    assert set(finding) == set("path line column lang rule severity message advice quote".split())
    assert (finding["path"], finding["line"], finding["column"], finding["lang"]) == ("content/de/hilfe.md", 6, 5, "de")
    assert set(told["pages"][0]) == set("path lang score grade words sentences legacy".split())
    assert told["summary"] == {"errors": 2, "warnings": 3, "hints": 0, "pages": 2}


def test_findings_can_be_narrowed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = make.page("Ein <b>Wort</b>.")
    folder = make.site(tmp_path, {"de/hilfe.md": bad, "de/x/y.md": bad, "en/hilfe.md": bad})
    assert run("-C", str(folder), "check", "content/de/x", "--jobs", "1") == 1
    out = capsys.readouterr().out
    assert "content/de/x/y.md" in out
    assert "content/de/hilfe.md" not in out
    assert run("-C", str(folder), "check", "--lang", "ar", "--jobs", "1") == 0
    assert run("-C", str(make.site(tmp_path / "gut")), "check", "content/de/nirgends") == 2
    assert run("-C", str(folder), "check", "--lang", "xx") == 2


@pytest.mark.parametrize(
    "call",
    [
        [],
        ["baue"],
        ["build", "--jobs", "0"],
        ["build", "--today", "heute"],
        ["bundle", "--format", "tonne"],
        ["rules", "nie"],
    ],
)
def test_a_wrong_call_is_told_in_german_and_cannot_run(call: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(*call) == 2
    told = capsys.readouterr().err
    assert "Der Aufruf stimmt nicht" in told or "gibt es nicht" in told
    assert "Traceback" not in told


@pytest.mark.parametrize("command", ["", *cli.COMMANDS])
def test_help_has_examples(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(*filter(None, [command]), "--help") == 0
    out = capsys.readouterr().out
    assert "Beispiele:" in out
    for line in cli.EXAMPLES[command]:
        assert line in out


def test_rules_are_listed_and_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("rules") == 0
    assert "long-sentence" in capsys.readouterr().out
    assert run("rules", "lost-mark") == 0
    assert "Falsch:" in capsys.readouterr().out


def test_a_reader_that_stops_reading_is_no_error(tmp_path: Path) -> None:
    folder = make.site(tmp_path, {f"de/s{n}.md": make.page("Ein <b>Wort</b>.") for n in range(300)})
    command = f'"{sys.executable}" -m wegweiser -C "{folder}" check --jobs 1 | head -1'
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr
    assert done.stdout.count("\n") == 1
