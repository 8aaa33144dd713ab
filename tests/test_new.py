"""`wegweiser new`: what it writes has no faults, stands in the navigation, and a faulty wish leaves nothing behind."""

from __future__ import annotations

from pathlib import Path

import make
import pytest

from wegweiser import cli, pipeline
from wegweiser.model import Finding

NAV = "nav:\n  - index.md\n  - Gesundheit:\n      - gesundheit/arzt.md\n"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = make.site(tmp_path, {"de/gesundheit/arzt.md": make.page(title="Zum Arzt gehen")})
    config = folder / "mkdocs.yml"
    names = "{locale: en, name: English, nav_translations: {Gesundheit: Health}}"
    text = config.read_text(encoding="utf-8").replace("{locale: en, name: English}", names)
    text = text.replace("name: العربية}", "name: العربية, nav_translations: {Gesundheit: الصحة}}")
    config.write_text(text.replace("plugins:", f"{NAV}plugins:"), encoding="utf-8")
    return folder


def found(folder: Path) -> list[Finding]:
    return [f for f in pipeline.check(folder, pipeline.Options(make.TODAY))[1] if f.severity != "hint"]


def new(folder: Path, *given: str) -> int:
    return cli.main(["-C", str(folder), "new", *given])


@pytest.mark.parametrize("more", [(), ("--audience", "familien,frauen", "--level", "A2"), ("--sensitive",)])
def test_a_new_page_has_no_faults_and_is_listed(more: tuple[str, ...], site: Path) -> None:
    before = found(site)
    told = ("--title", "Zum Zahnarzt gehen", "--summary", "So finden Sie einen Zahnarzt: schnell und einfach.")
    assert new(site, "page", "gesundheit/zahnarzt", *told, *more) == 0
    fresh = [f for f in found(site) if f not in before]
    assert {f.rule for f in fresh} <= {"unapproved-page"}, fresh  # nobody has approved a sensitive page yet
    assert "      - gesundheit/arzt.md\n      - gesundheit/zahnarzt.md\n" in (site / "mkdocs.yml").read_text("utf-8")
    page = (site / "content/de/gesundheit/zahnarzt.md").read_text("utf-8")
    assert ("publish_as: hilfe/h01" in page) == ("--sensitive" in more)


def test_a_new_contact_is_there_and_unconfirmed(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = ("--kind", "place", "--called", 'Treff "Mitte"', "--about", "Kaffee, Rat: für alle.", "--source", "Aushang")
    assert new(site, "contact", "treff-mitte", *told, "--phone", "0211 000000") == 0
    card = make.read(site).data.contacts["treff-mitte"]
    assert (card.name, card.phone, card.confirmed) == ('Treff "Mitte"', "0211 000000", None)
    assert card.about["de"] == "Kaffee, Rat: für alle."
    assert "unconfirmed-contact" in {f.rule for f in found(site)}
    assert new(site, "contact", "treff-mitte", *told) == 2
    assert "gibt es schon" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (("page", "gesundheit/Zahn Arzt"), "taugt nicht als Adresse"),
        (("page", "../../boese"), "taugt nicht als Adresse"),
        (("page", "gesundheit/arzt"), "gibt es schon"),
        (("page", "hilfe/h01"), "für neutrale Adressen da"),
        (("page", "gesundheit/neu", "--audience", "famlien"), "Meinten Sie „familien“"),
        (("contact", "x y", "--kind", "line", "--called", "X", "--source", "Y"), "kleine Buchstaben"),
        (("contact", "xy", "--kind", "line", "--called", "X", "--source", "Y", "--phone", "abc"), "nur Ziffern"),
        (("contact", "xy", "--kind", "line", "--called", "X"), "--source"),
    ],
)
def test_a_faulty_wish_changes_nothing(
    given: tuple[str, ...], told: str, site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    words = ("--title", "Titel", "--summary", "Kurz gesagt.") if given[0] == "page" else ()
    assert new(site, *given, *words) == 2
    assert told in capsys.readouterr().err
    after = {path: path.read_bytes() for path in site.rglob("*") if path.is_file() and ".wegweiser" not in path.parts}
    assert after == before


def test_what_is_missing_is_asked_for_where_somebody_can_answer(
    site: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert new(site, "page", "gesundheit/neu") == 2
    assert "--title" in capsys.readouterr().err
    answers = iter(["Neu hier", "Das ist neu."])
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", lambda question: next(answers))
    assert new(site, "page", "gesundheit/neu") == 0
    assert 'title: "Neu hier"' in (site / "content/de/gesundheit/neu.md").read_text("utf-8")
