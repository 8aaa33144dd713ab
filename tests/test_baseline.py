"""baseline.json: old findings are hidden, new ones never are, and the numbers only go down."""

from __future__ import annotations

import json
from pathlib import Path

import make
import pytest

from wegweiser import baseline, cli, pipeline
from wegweiser.model import Finding

LONG = (
    "Sie müssen dann mit dem Papier und dem Pass und dem Geld zu dem Amt in der Stadt gehen und dort sehr lange warten."
)
PAGE = "content/de/x.md"


pytestmark = pytest.mark.usefixtures("few_rules")


def run(folder: Path, *arguments: str) -> int:
    return cli.main(["-C", str(folder), "check", "--jobs", "1", "--today", "2026-11-20", *arguments])


def long_sentences(folder: Path) -> list[Finding]:
    _, findings, _ = pipeline.check(folder, pipeline.Options(make.TODAY))
    return [finding for finding in findings if finding.rule == "long-sentence"]


def site(folder: Path, times: int) -> Path:
    return make.site(folder, {"de/x.md": make.page("\n\n".join([LONG] * times))})


def test_old_findings_are_hidden(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = site(tmp_path, 2)
    assert run(folder) == 1
    assert run(folder, "--write-baseline") == 0
    told = capsys.readouterr()
    assert "baseline.json: " in told.err
    text = (folder / "baseline.json").read_text(encoding="utf-8")
    assert text.startswith('{\n  "content/de/x.md": {')
    assert text.endswith("}\n")
    assert json.loads(text)[PAGE]["long-sentence"] == 2
    assert run(folder) == 0
    told = capsys.readouterr()
    assert "ältere Funde in baseline.json." in told.out
    assert "long-sentence" not in told.out


def test_an_old_error_does_not_stop_the_build(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = site(tmp_path, 1)
    build = ["-C", str(folder), "build", "--jobs", "1"]
    assert cli.main(build) == 1
    run(folder, "--write-baseline")
    capsys.readouterr()
    assert cli.main(build) == 0
    assert "in baseline.json." in capsys.readouterr().err


def test_a_page_that_got_worse_shows_all(tmp_path: Path) -> None:
    folder = site(tmp_path, 2)
    run(folder, "--write-baseline")
    found = long_sentences(site(tmp_path, 3))
    assert len(found) == 3
    assert "(Diese Seite ist schlechter geworden: 3 Funde statt 2.)" in found[0].message


def test_numbers_only_go_down(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = site(tmp_path, 2)
    run(folder, "--write-baseline")
    first = (folder / "baseline.json").read_bytes()
    run(site(tmp_path, 3), "--write-baseline")
    assert (folder / "baseline.json").read_bytes() == first
    assert "Neues kommt nicht dazu" in capsys.readouterr().err
    run(site(tmp_path, 1), "--write-baseline")
    assert json.loads((folder / "baseline.json").read_text(encoding="utf-8"))[PAGE]["long-sentence"] == 1
    (folder / PAGE).write_text(make.page(), encoding="utf-8")
    run(folder, "--write-baseline")
    assert (folder / "baseline.json").read_text(encoding="utf-8") == "{}\n"
    assert run(site(tmp_path, 1), "--write-baseline") == 1
    (folder / "baseline.json").unlink()
    assert run(folder, "--write-baseline") == 0
    assert len(long_sentences(site(tmp_path, 1))) == 0


def test_only_findings_on_wording_are_kept(tmp_path: Path) -> None:
    folder = make.site(tmp_path, {"de/x.md": make.page(f"Ein <b>Wort</b>. {LONG}"), "en/x.md": make.page("A <b>.")})
    assert run(folder, "--write-baseline") == 1
    assert "raw-html" not in (folder / "baseline.json").read_text(encoding="utf-8")
    assert "content/en" not in (folder / "baseline.json").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "line", "rule"),
    [
        ("", 1, "broken-baseline"),
        ("[]", 1, "broken-baseline"),
        ("[\n" * 50_000, 1, "broken-baseline"),
        ('{\n  "content/de/x.md": {"long-sentence": 1}\n  "content/de/y.md": {}\n}', 3, "broken-baseline"),
        ('{\n<<<<<<< HEAD\n  "content/de/x.md": {"long-sentence": 1}\n}', 2, "broken-baseline"),
        ('{\n  "content/de/x.md": {"long-sentence": "1"}\n}', 2, "broken-baseline"),
        ('{\n  "content/de/x.md": {"long-sentence": -1}\n}', 2, "broken-baseline"),
        ('{\n  "content/de/x.md": {"long-sentence": true}\n}', 2, "broken-baseline"),
        ('{\n  "content/de/x.md": 3\n}', 2, "broken-baseline"),
        ('{\n  "content/de/x.md": {},\n  "content/de/x.md": {}\n}', 2, "broken-baseline"),
        ('{\n\n  "content/de/weg.md": {"long-sentence": 1}\n}', 3, "unknown-baseline"),
        ('{\n  "\\u0000\\ud800": {"long-sentence": 1}\n}', 1, "unknown-baseline"),
        ('{\n  "content/de/x.md": {"raw-html": 1}\n}', 2, "unknown-baseline"),
        ('{\n  "content/de/x.md": {"nie": 1}\n}', 2, "unknown-baseline"),
    ],
)
def test_a_broken_baseline_is_told(
    text: str, line: int, rule: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = site(tmp_path, 1)
    (folder / "baseline.json").write_text(text, encoding="utf-8")
    _, findings, _ = pipeline.check(folder, pipeline.Options(make.TODAY))
    told = [finding for finding in findings if finding.path == "baseline.json"]
    assert {(finding.line, finding.rule) for finding in told} >= {(line, rule)}
    assert all(finding.advice for finding in told)
    stopped = run(folder, "--write-baseline") == 2
    assert stopped is (rule == "broken-baseline")
    assert "Traceback" not in capsys.readouterr().err
    assert stopped or not baseline.load(folder)[1]


def test_it_speaks_of_the_whole_site(tmp_path: Path) -> None:
    assert run(site(tmp_path, 1), "--write-baseline", "content/de/x.md") == 2
    assert run(tmp_path, "--write-baseline", "--lang", "de") == 2
    assert not (tmp_path / "baseline.json").exists()
