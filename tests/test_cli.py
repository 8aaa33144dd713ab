"""The command line: exit status, JSON for programs, help, and German sentences for wrong calls."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import make
import pytest
import yaml

from wegweiser import cli, rulebook

ROOT = Path(__file__).resolve().parent.parent


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
    assert set(told["pages"][0]) == set("path lang score grade words sentences legacy rank".split())
    assert told["summary"] == {"errors": 2, "warnings": 3, "hints": 0, "pages": 2, "allowed": 0, "older": 0, "held": 0}


def test_json_says_how_hard_each_page_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    long = "Gehen Sie bitte zum Amt. Dort bekommen Sie ein Papier. Nehmen Sie es mit nach Hause. "
    files = {"de/x.md": make.page(long), "en/x.md": make.page("Go to the office."), "de/y.md": make.page("Ja.")}
    assert run("-C", str(make.site(tmp_path, files)), "check", "--format", "json", "--jobs", "1") == 0
    pages = {page["path"]: page for page in json.loads(capsys.readouterr().out)["pages"]}
    german, english, short = (pages[f"content/{name}.md"] for name in ("de/x", "en/x", "de/y"))
    assert (german["grade"], german["words"], german["sentences"]) == ("green", 16, 3)
    assert 1 <= german["score"] <= 2
    assert set(german["legacy"]) == {"flesch_amstad", "wiener_1", "lix"}
    assert german["rank"] is None
    assert english["rank"] > 0
    assert english["score"] is english["grade"] is english["legacy"] is None
    assert short["score"] is short["grade"] is short["legacy"] is None


def test_no_build_waits_for_the_old_formulas(tmp_path: Path) -> None:
    folder = make.site(tmp_path, {"ar/index.md": make.page("اتصل بالرقم.")})
    code = f"import sys; from wegweiser import cli; cli.main(['-C', {str(folder)!r}, 'build', '--jobs', '1'])"
    done = subprocess.run([sys.executable, "-c", f"{code}; assert 'textstat' not in sys.modules"], check=False)
    assert done.returncode == 0


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


def test_the_pre_commit_hook_calls_us_with_the_changed_files(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    bad = make.page("Ein <b>Wort</b>.")
    monkeypatch.chdir(make.site(tmp_path, {"de/alt.md": bad, "de/x.md": bad, "en/x.md": bad, "de/gut.md": make.page()}))
    call = hook["entry"].split()[1:]
    assert run(*call, "content/de/gut.md", "content/_data/contacts.yml") == 0
    capsys.readouterr()
    files = ["content/de/gut.md", "content/de/x.md", "content/en/x.md"]
    assert all(re.search(hook["files"], name) for name in files)
    assert run(*call, *files) == 1
    out = capsys.readouterr().out
    assert out.count(" error raw-html") == 4
    assert "alt.md" not in out
    assert "3 Seiten geprüft" in out


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


def test_rules_are_listed_by_their_weight_and_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("rules") == 0
    out = capsys.readouterr().out
    assert out.index("Fehler (error)") < out.index("  raw-html ") < out.index("Warnungen (warning)")
    assert out.index("Warnungen (warning)") < out.index("  long-sentence ")
    for name in rulebook.rules():
        assert f"  {name} " in out
        assert run("rules", name) == 0
        told = capsys.readouterr().out
        assert "\nFalsch:\n  • " in told
        assert "\nRichtig:\n  • " in told
    assert run("rules", "long-sentence") == 0
    told = capsys.readouterr().out
    assert "  words_in_sentence: B1 12, A2 10\n" in told
    assert "<!-- erlaubt: long-sentence: Grund -->" in told
    assert run("rules", "long-sentense") == 2
    assert "Meinten Sie „long-sentence“?" in capsys.readouterr().err


def test_a_reader_that_stops_reading_is_no_error(tmp_path: Path) -> None:
    folder = make.site(tmp_path, {f"de/s{n}.md": make.page("Ein <b>Wort</b>.") for n in range(300)})
    command = f'"{sys.executable}" -m wegweiser -C "{folder}" check --jobs 1 | head -1'
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr
    assert done.stdout.count("\n") == 1
