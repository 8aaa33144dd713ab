"""`wegweiser withdraw`: one line in one file, nothing else, and what it takes out is out in every language."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import make
import pytest
from selectolax.lexbor import LexborHTMLParser

from wegweiser import cli, language, pipeline, withdraw
from wegweiser.errors import WegweiserError
from wegweiser.model import Finding, Withdrawal
from wegweiser.site import Site

OPTIONS = pipeline.Options(make.TODAY)
ON = "{on: 2026-11-20, reason:"
NAV = """nav:
  - index.md
  - hilfe.md
  - Gesundheit:
      - gesundheit/arzt.md
      - gesundheit/notfall.md
"""
CONTACTS = """# Nummern stehen nur hier.

- id: notruf-112   # bundesweit
  kind: line
  emergency: true
  name: Notruf
  phone: "112"
  pictograms: [probe]
- id: rat
  kind: line
  emergency: true
  name: Sorgentelefon 0211 111111
  about:
    de: Rat bei Sorgen.
    en: Advice.
  phone: "0211 111111"
  mail: rat@example.org
  url: https://rat.example/
  pictograms: [probe]
  confirmed: {on: 2026-01-02, role: Amt}

- {id: stelle, kind: office, name: Stelle Nord, service: art, phone: "0221 333", area: [koeln],
   confirmed: {on: 2026-01-02, role: Amt}}   # bleibt
- {id: art, kind: service, name: Beratung Nord, about: {de: Rat im Norden.}}
"""
LISTS = "[[liste:notruf]]\n\n[[liste:orte]]\n\n[[liste:stellen]]\n\n[[kontakt:rat]]\n\n[[kontakt:stelle]]"
MORE = "[[liste:seiten]]\n\n[[kontakt:rat]]"
FILES = {
    "de/index.md": make.page("Hallo.\n\n[[liste:themen]]", title="Start"),
    "de/hilfe.md": make.page(f"Rufen Sie an.\n\n{LISTS}", title="Hilfe"),
    "de/impressum.md": make.page("Amt.", title="Impressum"),
    "de/gesundheit/arzt.md": make.page("Geheimer Inhalt.", title="Falscher Titel", summary="Falsches Versprechen."),
    "de/gesundheit/notfall.md": make.page(f"[Zum Arzt](arzt.md)\n\n{MORE}", title="Notfall"),
    "de/schutz/still.md": make.page("Leise.", title="Leise", sensitive="true", publish_as="hilfe/h07"),
    "en/index.md": make.page("Hello.\n\n[[liste:themen]]", title="Start"),
    "en/hilfe.md": make.page(f"Call.\n\n{LISTS}", title="Help"),
    "en/gesundheit/arzt.md": make.page("Secret content.", title="Wrong title", summary="Wrong promise."),
    "en/gesundheit/notfall.md": make.page(f"[To the doctor](arzt.md)\n\n{MORE}", title="Emergency"),
    "_data/contacts.yml": CONTACTS,
    "_data/areas.yml": "- {id: koeln, name: Köln, kind: city}\n",
}
ARZT = "content/de/gesundheit/arzt.md"
DATA = "content/_data/contacts.yml"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = make.site(tmp_path, FILES)
    config = (folder / "mkdocs.yml").read_text("utf-8").replace("plugins:", f"{NAV}plugins:")
    for code, name in (("en, name: English", "Health"), ("ar, name: العربية", "الصحة")):
        config = config.replace(f"{code}}}", f"{code}, nav_translations: {{Gesundheit: {name}}}}}")
    (folder / "mkdocs.yml").write_text(config, encoding="utf-8")
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><path d="M0 0h9"/></svg>\n'
    (folder / "overrides" / "pictograms").mkdir(parents=True)
    (folder / "overrides" / "pictograms" / "probe.svg").write_text(svg, encoding="utf-8")
    return folder


def out(folder: Path, target: str, reason: str = "Stimmt nicht.") -> list[str]:
    return withdraw.withdraw(folder, OPTIONS, target, reason)


def refused(folder: Path, target: str, reason: str = "Stimmt nicht.") -> WegweiserError:
    """The error, once it is sure that nothing has changed."""
    before = everything(folder)
    with pytest.raises(WegweiserError) as caught:
        out(folder, target, reason)
    assert everything(folder) == before
    return caught.value


def everything(folder: Path) -> dict[Path, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file() and ".wegweiser" not in path.parts)
    return {path: path.read_bytes() for path in files}


def errors(folder: Path) -> list[Finding]:
    return [finding for finding in pipeline.check(folder, OPTIONS)[1] if finding.severity == "error"]


@pytest.mark.parametrize(
    "target",
    [
        "gesundheit/arzt",
        "gesundheit/arzt.md",
        "./gesundheit/arzt.md ",
        "content/de/gesundheit/arzt.md",
        r"content\de\gesundheit\arzt.md",
        r"C:\Seiten\Content\DE\Gesundheit\Arzt.md",
        "de/gesundheit/arzt.html",
        "https://probe.example/ar/gesundheit/arzt.html?x=1#s2",
    ],
)
def test_a_page_is_named_in_any_way_an_editor_may_know_it(target: str, site: Path) -> None:
    before = everything(site)
    assert out(site, target) == [ARZT]
    old = before[site / ARZT].decode()
    new = old.replace("\n---\n", f'\nwithdrawn: {ON} "Stimmt nicht."}}\n---\n', 1)
    assert everything(site) == {**before, site / ARZT: new.encode()}
    assert make.read(site).pages["en", "gesundheit/arzt"].withdrawn == Withdrawal(make.TODAY, "Stimmt nicht.")


@pytest.mark.parametrize("target", ["hilfe/h07", "https://probe.example/ar/hilfe/h07.html", "schutz/still"])
def test_a_sensitive_page_is_known_by_its_neutral_address_too(target: str, site: Path) -> None:
    assert out(site, target) == ["content/de/schutz/still.md"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "---\r\ntitle: A\r\nsummary: B\r\n---\r\nText.\r\n",
            "---\r\ntitle: A\r\nsummary: B\r\n{}\r\n---\r\nText.\r\n",
        ),
        ("\ufeff---\ntitle: A\nsummary: B\n---\nText.", "\ufeff---\ntitle: A\nsummary: B\n{}\n---\nText."),
        ("---\n  title: A\n  summary: B\n---\n\nText.\n", "---\n  title: A\n  summary: B\n  {}\n---\n\nText.\n"),
        (
            "---\ntitle: A\nwithdrawn: null  # {on, reason}\nsummary: B\n--- \nText.\n",
            "---\ntitle: A\n{}  # {{on, reason}}\nsummary: B\n--- \nText.\n",
        ),
        ("---\ntitle: A\nsummary: B\nwithdrawn:\n---\nText.\n", "---\ntitle: A\nsummary: B\n{}\n---\nText.\n"),
        ("---\ntitle: A\nsummary: B\nwithdrawn: ~\r\n---\nText.\n", "---\ntitle: A\nsummary: B\n{}\r\n---\nText.\n"),
        ("---\n{title: A, summary: B}\n---\nText.\n", "---\n{{{}, title: A, summary: B}}\n---\nText.\n"),
        (
            '---\n{"title": "A", "summary": "B", "withdrawn": null}\n---\nText.\n',
            '---\n{{"title": "A", "summary": "B", {}}}\n---\nText.\n',
        ),
        (
            "---\ntitle: A\nsummary: |\n  B\n  B\n\n---\nText.\n\n---\n",
            "---\ntitle: A\nsummary: |\n  B\n  B\n\n{}\n---\nText.\n\n---\n",
        ),
    ],
)
def test_every_other_byte_of_a_page_stays(old: str, new: str, site: Path) -> None:
    (site / ARZT).write_bytes(old.encode())
    out(site, "gesundheit/arzt", "Weg.")
    assert (site / ARZT).read_bytes() == new.format(f'withdrawn: {ON} "Weg."}}').encode()
    assert pipeline.check(site, OPTIONS)[0].pages["en", "gesundheit/arzt"].withdrawn


@pytest.mark.parametrize(
    ("key", "old", "new"),
    [
        ("notruf-112", "# bundesweit\n", "# bundesweit\n  {}\n"),
        ("rat", "- id: rat\n", "- id: rat\n  {}\n"),
        ("stelle", "- {id: stelle", "- {{{}, id: stelle"),
    ],
)
def test_every_other_byte_of_the_contacts_stays(key: str, old: str, new: str, site: Path) -> None:
    for line_end in ("\n", "\r\n"):
        (site / DATA).write_bytes(CONTACTS.replace("\n", line_end).encode())
        before = everything(site)
        assert out(site, f"kontakt:{key}", "Weg.") == [DATA]
        after = CONTACTS.replace(old, new.format(f'withdrawn: {ON} "Weg."}}')).replace("\n", line_end)
        assert everything(site) == {**before, site / DATA: after.encode()}
        assert make.read(site).data.contacts[key].withdrawn == Withdrawal(make.TODAY, "Weg.")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("- kind: line\n  name: A\n  id: a", "- kind: line\n  name: A\n  id: a\n  {}"),
        (
            "  -   id: 'a'\n      kind: line\n      name: A\n",
            "  -   id: 'a'\n      {}\n      kind: line\n      name: A\n",
        ),
        ("-\n  id: a\n  kind: line\n  name: A\n", "-\n  id: a\n  {}\n  kind: line\n  name: A\n"),
        ("- {id: a, kind: line, name: A}", "- {{{}, id: a, kind: line, name: A}}"),
        ("[{kind: line,\n  name: A, id: a\n}]\n", "[{{{}, kind: line,\n  name: A, id: a\n}}]\n"),
        ("- &x {id: a, kind: line, name: A}\n", "- &x {{{}, id: a, kind: line, name: A}}\n"),
        ("- &x\n  id: a\n  kind: line\n  name: A\n", "- &x\n  id: a\n  {}\n  kind: line\n  name: A\n"),
        ("- {id: a, kind: line, withdrawn: , name: A}\n", "- {{id: a, kind: line, {}, name: A}}\n"),
        (
            "- id: a\n  kind: line\n  name: A\n  withdrawn: null # noch da\n",
            "- id: a\n  kind: line\n  name: A\n  {} # noch da\n",
        ),
    ],
)
def test_an_entry_of_any_shape_gets_its_line(old: str, new: str, site: Path) -> None:
    for name in ("de/hilfe.md", "en/hilfe.md", "de/gesundheit/notfall.md", "en/gesundheit/notfall.md"):
        (site / "content" / name).unlink()
    (site / "mkdocs.yml").write_text(make.CONFIG, encoding="utf-8")
    (site / DATA).write_bytes(old.encode())
    out(site, "kontakt:a", "Weg.")
    assert (site / DATA).read_bytes() == new.format(f'withdrawn: {ON} "Weg."}}').encode()
    assert not errors(site)


@pytest.mark.parametrize(
    "entries",
    [
        "- id:\n    a\n  kind: line\n  name: A\n",
        "- id: a\n  kind: line\n  name: A\n  withdrawn:\n    null\n",
        "- {id: a, kind: line, name: A, withdrawn}\n",
        "- &x {id: b, kind: line, name: B, withdrawn: null}\n- {<<: *x, id: a}\n",  # it would take out b as well
    ],
)
def test_what_it_cannot_write_it_tells_how_to_write(entries: str, site: Path) -> None:
    (site / DATA).write_text(entries, encoding="utf-8")
    error = refused(site, "kontakt:a", 'Sagt "Ja".')
    assert r'withdrawn: {on: 2026-11-20, reason: "Sagt \"Ja\"."}' in error.hint
    assert "Es ist nichts geändert." in error.message


@pytest.mark.parametrize(
    ("reason", "kept"),
    [
        ("Falsch: siehe „Brief“ vom Amt, § 1 # 2", None),
        ("- {ja}: 'nein' \"doch\" \\ & * ! % @ `", None),
        ("تغيّر الرقم: لا أحد يرد ١١٢", None),
        ("شماره درست نیست، نمی‌دانیم", None),  # with a sign that is not printable, but part of the word
        ("ኣይኮነን። 😀 null", None),
        ("  zwei\n Zeilen\tund\u00a0mehr\u2028hier ", "zwei Zeilen und mehr hier"),
        ("2026-01-01", None),
        ("a" * 300, None),
    ],
)
@pytest.mark.parametrize("target", ["gesundheit/arzt", "kontakt:rat"])
def test_the_reason_is_read_back_as_it_was_given(target: str, reason: str, kept: str | None, site: Path) -> None:
    out(site, target, reason)
    known = make.read(site)
    found = known.data.contacts["rat"] if ":" in target else known.pages["de", "gesundheit/arzt"]
    assert found.withdrawn == Withdrawal(make.TODAY, kept or reason)


@pytest.mark.parametrize(
    ("target", "reason", "told"),
    [
        ("gesundheit/arzt", " \n", "Der Grund fehlt"),
        ("gesundheit/arzt", "a\udcffb", "U+DCFF"),
        ("gesundheit/arzt", "a\x07b", "U+0007"),
        ("gesundheit/arzt", "a" * 301, "zu lang (301 Zeichen)"),
        ("gesundheit/artz", "Weg.", "Meinten Sie „gesundheit/arzt“?"),
        ("content/de/arzt.md", "Weg.", "Meinten Sie „gesundheit/arzt“?"),
        ("", "Weg.", "gibt es nicht"),
        ("../../boese", "Weg.", "gibt es nicht"),
        ("content/en/gesundheit/arzt.md", "Weg.", "ist eine Übersetzung"),
        ("rat", "Weg.", "Meinten Sie „kontakt:rat“?"),
        ("contact:rat", "Weg.", "Meinten Sie „kontakt:rat“?"),
        ("0211 / 111111", "Weg.", "Meinten Sie „kontakt:rat“?"),
        ("kontakt:0211111111", "Weg.", "Meinten Sie „kontakt:rat“?"),
        ("kontakt:notruf", "Weg.", "Meinten Sie „kontakt:notruf-112“?"),
        ("kontakt:", "Weg.", "Alle Kontakte stehen in content/_data/contacts.yml"),
        ("kontakt:betreiber", "Weg.", "operator.yml"),
        ("index", "Weg.", "Die Seite „index“ lässt sich nicht herausnehmen"),
        ("https://probe.example/ar/index.html", "Weg.", "hängt die ganze Website"),
        ("impressum", "Weg.", "vorgeschrieben"),
    ],
)
def test_a_faulty_wish_changes_nothing(target: str, reason: str, told: str, site: Path) -> None:
    assert told in str(refused(site, target, reason))


@pytest.mark.parametrize("target", ["kontakt:rat", "[[kontakt:rat]]", "Kontakt: rat "])
def test_a_contact_is_named_as_on_a_page(target: str, site: Path) -> None:
    assert out(site, target) == [DATA]


@pytest.mark.parametrize("target", ["gesundheit/arzt", "kontakt:stelle"])
def test_what_is_out_already_says_since_when_and_why(target: str, site: Path) -> None:
    (changed,) = withdraw.withdraw(site, pipeline.Options(date(2026, 3, 1)), target, "Alte Nummer")
    error = refused(site, target, "Noch einmal.")
    assert "1. März 2026" in error.message
    assert "„Alte Nummer“" in error.hint
    path, _, line = error.where.rpartition(":")
    assert path == changed
    assert "withdrawn" in (site / path).read_text("utf-8").split("\n")[int(line) - 1]


def test_faults_of_before_are_no_reason_to_leave_harm_where_it_is(site: Path) -> None:
    (site / "content/de/gesundheit/notfall.md").write_text("---\ntitle: [\n---\n", encoding="utf-8")
    with (site / DATA).open("a", encoding="utf-8") as file:
        file.write("- {id: kaputt, kind: lin, name: K}\n- {id: doppelt, kind: line, name: D}\n" * 2)
    before = errors(site)
    out(site, "gesundheit/arzt")
    out(site, "kontakt:rat")
    assert [finding.rule for finding in errors(site)] == [finding.rule for finding in before]
    assert "Verbessern Sie sie zuerst" in refused(site, "gesundheit/notfall").hint
    assert "Verbessern Sie ihn zuerst" in refused(site, "kontakt:kaputt").hint
    assert "steht zweimal da" in refused(site, "kontakt:doppelt").message


@pytest.mark.parametrize("target", ["gesundheit/arzt", "kontakt:rat"])
def test_a_new_error_undoes_it(target: str, site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    check = pipeline.check

    def strict(root: Path, options: pipeline.Options) -> tuple[Site, list[Finding], list[object]]:
        known, findings, measures = check(root, options)
        gone = [*known.pages.values(), *known.data.contacts.values()]
        fault = Finding(ARZT, 1, 1, "de", "neu", "error", "So geht es nicht.", "Anders.")
        return known, findings + [fault for thing in gone if thing.withdrawn], list(measures)

    monkeypatch.setattr(pipeline, "check", strict)
    assert "So geht es nicht." in refused(site, target).message


@pytest.mark.parametrize("failure", [KeyboardInterrupt, OSError(28, "voll")])
def test_a_stopped_run_leaves_the_file_as_it_was(
    failure: BaseException, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    check, calls = pipeline.check, iter(range(9))

    def stopped(root: Path, options: pipeline.Options) -> object:
        if next(calls):
            raise failure
        return check(root, options)

    before = everything(site)
    monkeypatch.setattr(pipeline, "check", stopped)
    with pytest.raises((KeyboardInterrupt, OSError)):
        out(site, "gesundheit/arzt")
    assert everything(site) == before


@pytest.mark.skipif(os.name == "nt", reason="Rechte und Verweise wie unter Unix")
def test_rights_stay_and_a_link_stays_a_link(site: Path) -> None:
    shared = site / "gemeinsam.yml"
    (site / DATA).rename(shared)
    shared.chmod(0o640)
    (site / DATA).symlink_to(shared)
    out(site, "kontakt:rat")
    assert (site / DATA).is_symlink()
    assert shared.stat().st_mode & 0o777 == 0o640
    assert "withdrawn" in shared.read_text("utf-8")


def test_the_command_names_the_file_or_what_to_write_instead(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def run(target: str) -> int:
        return cli.main(["-C", str(site), "withdraw", target, "--today", "2026-11-20", "--reason", "Falsche Nummer"])

    assert run("kontakt:rat") == 0
    assert DATA in capsys.readouterr().out
    assert f'\n  withdrawn: {ON} "Falsche Nummer"}}\n' in (site / DATA).read_text("utf-8")
    assert run("gesundheit/artz") == 2
    assert "Meinten Sie „gesundheit/arzt“?" in capsys.readouterr().err


# What readers see


def built(folder: Path) -> dict[str, str]:
    made, findings, _ = pipeline.build(folder, folder / "site", OPTIONS)
    assert made is not None, findings
    kinds = (".html", ".xml", ".json", ".js")
    paths = [path for path in (folder / "site").rglob("*") if path.suffix in kinds]
    return {path.relative_to(folder / "site").as_posix(): path.read_text("utf-8") for path in paths}


@pytest.fixture
def after(site: Path) -> Callable[..., dict[str, str]]:
    """The built site once these are withdrawn."""

    def build(*targets: str) -> dict[str, str]:
        for target in targets:
            out(site, target, "Grund: nur für uns.")
        assert not errors(site)
        return built(site)

    return build


def test_a_withdrawn_page_is_out_in_every_language(after: Callable[..., dict[str, str]]) -> None:
    files = after("gesundheit/arzt")
    for lang in ("de", "en", "ar"):
        tree = LexborHTMLParser(files[f"{lang}/gesundheit/arzt.html"])
        assert tree.css_first("[data-notice=withdrawn]")
        assert tree.css_first("h1").text() == language.get(lang).ui["withdrawn_title"]
    for words in ("Geheimer Inhalt", "Secret content", "nur für uns"):
        assert not [path for path, text in files.items() if words in text], words
    assert "gesundheit/arzt" not in files["sitemap.xml"]


@pytest.mark.parametrize("words", ["Falsches Versprechen", "Wrong promise", "Falscher Titel", "Wrong title"])
def test_no_list_and_no_menu_repeats_what_a_withdrawn_page_said(
    words: str, after: Callable[..., dict[str, str]]
) -> None:
    assert not [path for path, text in after("gesundheit/arzt").items() if words in text]


def test_a_topic_does_not_begin_with_a_withdrawn_page(after: Callable[..., dict[str, str]]) -> None:
    files = after("gesundheit/arzt")
    for lang in ("de", "en"):
        (topic,) = LexborHTMLParser(files[f"{lang}/index.html"]).css(".topic-list a")
        assert topic.attributes["data-page"] == "gesundheit/notfall"


def test_a_withdrawn_contact_can_be_called_nowhere(after: Callable[..., dict[str, str]]) -> None:
    files = after("kontakt:rat", "kontakt:stelle", "kontakt:art")
    for lost in ("tel:+49211", "tel:+49221", "0221 333", "rat@example.org", "rat.example", "Rat bei Sorgen", "Advice"):
        assert not [path for path, text in files.items() if lost in text], lost
    assert not [path for path, text in files.items() if "Rat im Norden" in text or "nur für uns" in text]
    for lang in ("de", "en"):
        tree = LexborHTMLParser(files[f"{lang}/hilfe.html"])
        for card in tree.css("[data-contact=rat], [data-contact=stelle]"):
            assert language.get(lang).ui["contact_withdrawn"] in card.text()
            assert not card.css("a")
        assert [link.attributes["href"] for link in tree.css("a[href^='tel:']")] == ["tel:112"]
    stub = LexborHTMLParser(files["ar/hilfe.html"])
    assert [card.attributes["data-contact"] for card in stub.css("[data-contact]")] == ["notruf-112"]


def test_the_name_of_a_withdrawn_contact_does_not_keep_its_number(after: Callable[..., dict[str, str]]) -> None:
    files = after("kontakt:rat")
    assert not [path for path, text in files.items() if "0211 111111" in text]


def test_without_the_help_page_the_emergency_numbers_stay_in_reach(after: Callable[..., dict[str, str]]) -> None:
    files = after("hilfe")
    for lang in ("de", "en", "ar"):
        assert 'href="tel:112"' in files[f"{lang}/hilfe.html"], lang


def test_only_the_help_page_warns(site: Path) -> None:
    assert "Von jeder Seite" in withdraw.warning(out(site, "hilfe"))
    assert not withdraw.warning(out(site, "gesundheit/arzt"))
    assert not withdraw.warning(out(site, "kontakt:rat"))
