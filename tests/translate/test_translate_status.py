"""How translations stand: states, their order, and what a change of the German is told to do."""

from __future__ import annotations

import json
from pathlib import Path

import make
import pytest

from wegweiser import cli, pipeline

GERMAN = {
    "de/a.md": make.page("Eins ist da.\n\nZwei ist da."),
    "de/b.md": make.page("Eins ist da."),
    "de/hilfe.md": make.page("Rufen Sie an.\n\n[[kontakt:notruf-112]]", title="Hilfe", first_help="true"),
    "de/leicht/start.md": make.page("Das ist leicht."),
}
ENGLISH = {
    "en/a.md": make.page("One is here.\n\nTwo is here.", title="A"),
    "en/hilfe.md": make.page("Call us.\n\n[[kontakt:notruf-112]]", title="Help"),
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return make.site(tmp_path, {**GERMAN, **ENGLISH})


def _run(site: Path, *words: str) -> int:
    return cli.main(["-C", str(site), "translate", *words])


def _states(site: Path, capsys: pytest.CaptureFixture[str]) -> dict[tuple[str, str], str]:
    capsys.readouterr()
    assert _run(site, "status", "--format", "json") == 0
    pages = json.loads(capsys.readouterr().out)["pages"]
    return {(page["lang"], page["page"]): page["state"] for page in pages}


def test_every_state(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    states = _states(site, capsys)
    assert states["en", "a"] == "changed"
    assert states["ar", "a"] == states["en", "b"] == "missing"
    assert states["en", "hilfe"] == "stub"  # first help without a translation back
    assert ("en", "leicht/start") not in states  # Leichte Sprache is German
    assert _run(site, "accept", "a", "--lang", "en") == 0
    assert _run(site, "accept", "hilfe", "--lang", "en", "--back", "same") == 0
    states = _states(site, capsys)
    assert states["en", "a"] == states["en", "hilfe"] == "current"
    assert _run(site, "accept", "hilfe", "--lang", "en", "--back", "differs") == 0
    assert _states(site, capsys)["en", "hilfe"] == "stub"


def test_the_worst_comes_first(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert list(_states(site, capsys).values())[:3] == ["stub", "changed", "missing"]
    assert _run(site, "status") == 0
    out = capsys.readouterr().out
    assert "zurückgehalten: content/en/hilfe.md" in out
    assert out.index("content/en/hilfe.md") < out.index("content/en/a.md")


def test_a_verdict_speaks_of_this_text_alone(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run(site, "accept", "hilfe", "--lang", "en", "--back", "same") == 0
    path = site / "content/en/hilfe.md"
    path.write_text(path.read_text(encoding="utf-8").replace("Call us.", "Call them."), encoding="utf-8")
    assert _states(site, capsys)["en", "hilfe"] == "stub"
    assert _run(site, "accept", "hilfe", "--lang", "en") == 0
    assert _states(site, capsys)["en", "hilfe"] == "stub"
    assert _run(site, "accept", "hilfe", "--lang", "en", "--unchanged-meaning") == 0
    assert _states(site, capsys)["en", "hilfe"] == "stub"  # nobody's word replaces the new translation back
    assert _run(site, "accept", "hilfe", "--lang", "en", "--back", "same") == 0
    assert _states(site, capsys)["en", "hilfe"] == "current"


def test_a_german_change_is_told_where_it_was_made(site: Path) -> None:
    assert _run(site, "accept", "a", "--lang", "en") == 0
    path = site / "content/de/a.md"
    path.write_text(path.read_text(encoding="utf-8").replace("Zwei ist da.", "Zwei ist dort."), encoding="utf-8")
    findings = pipeline.check(site, pipeline.Options(make.TODAY))[1]
    told = [f for f in findings if f.rule == "changed-german"]
    assert [(f.path, f.line) for f in told] == [("content/de/a.md", 8)]
    assert "en (1)" in told[0].message


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["accept"], "Nennen Sie eine Seite"),
        (["accept", "nirgends", "--lang", "en"], "gibt es nicht"),
        (["accept", "hilf", "--lang", "en"], "Meinten Sie „hilfe“?"),
        (["accept", "b", "--lang", "en"], "content/en/b.md gibt es nicht"),
        (["accept", "a", "--lang", "xx"], "nicht eingerichtet"),
        (["status", "--lang", "xx"], "nicht eingerichtet"),
    ],
)
def test_a_faulty_call_is_told_in_german(
    site: Path, words: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _run(site, *words) == 2
    assert told in capsys.readouterr().err


def test_a_page_may_be_named_by_its_file(site: Path) -> None:
    assert _run(site, "accept", "content\\en\\a.md", "--lang", "en") == 0
    assert (site / "content/_data/ledger/en/a.jsonl").is_file()
