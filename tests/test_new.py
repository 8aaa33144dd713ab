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


def everything(folder: Path) -> dict[Path, bytes | None]:
    """Every file and folder but the cache."""
    return {
        path: path.read_bytes() if path.is_file() else None
        for path in folder.rglob("*")
        if ".wegweiser" not in path.parts
    }


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
        (("contact", "xy", "--kind", "line", "--called", "a\udcffb", "--source", "Y"), "hat ein Zeichen"),
        (("contact", "xy", "--kind", "line", "--called", "a\nb", "--source", "Y"), "hat ein Zeichen"),
        (
            ("contact", "xy", "--kind", "line", "--called", "X", "--source", "Y", "--sensitive"),
            "--sensitive passt nicht",
        ),
        (("page", "gesundheit/neu", "--phone", "112"), "--phone passt nicht"),
        (("page", "gesundheit/con"), "Unter Windows"),
        (("page", "reise/neu", "--audience", "niemand"), "Erlaubt"),
    ],
)
def test_a_faulty_wish_changes_nothing(
    given: tuple[str, ...], told: str, site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = everything(site)
    words = ("--title", "Titel", "--summary", "Kurz gesagt.") if given[0] == "page" else ()
    assert new(site, *given, *words) == 2
    assert told in capsys.readouterr().err
    assert everything(site) == before


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


@pytest.mark.parametrize(
    ("text", "status", "told"),
    [
        ("", 0, ""),
        ("# Nur ein Kommentar", 0, ""),
        ("[]\n", 0, ""),
        ("- {id: a, kind: line, name: A}\r\n# Ende", 0, ""),
        ("  - {id: a, kind: line, name: A}\n", 2, "nicht am Zeilenanfang"),
        ("- {id: a, kind: lin, name: A}\n", 2, "contacts.yml:1"),
        ("- {id: a, kind: line, name: \xe4", 2, "contacts.yml"),
    ],
)
def test_a_contacts_file_of_any_shape_gets_its_entry_or_stays(
    text: str, status: int, told: str, site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = site / "content" / "_data" / "contacts.yml"
    path.write_bytes(text.encode("latin-1"))
    assert new(site, "contact", "neu", "--kind", "line", "--called", "Neu", "--source", "Aushang") == status
    assert told in capsys.readouterr().err
    after = path.read_bytes()
    if status:
        assert after == text.encode("latin-1")
    else:
        assert "neu" in make.read(site).data.contacts
        assert (b"\r\n" in after) == ("\r\n" in text)
        assert after.count(b"\r\n") in (0, after.count(b"\n"))


def test_a_neutral_address_is_not_guessed_while_a_page_cannot_be_read(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (site / "content/de/gesundheit/kaputt.md").write_text("---\ntitle: [\n---\n", encoding="utf-8")
    assert new(site, "page", "gesundheit/neu", "--title", "Neu", "--summary", "Neu.", "--sensitive") == 2
    assert "kaputt" in capsys.readouterr().err


def test_outside_a_site_nothing_is_written(tmp_path: Path) -> None:
    assert new(tmp_path, "contact", "neu", "--kind", "line", "--called", "Neu", "--source", "Aushang") == 2
    assert list(tmp_path.iterdir()) == []
