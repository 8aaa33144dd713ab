"""PO files: what stands in them, what comes back, what is refused, and that nothing else on a page moves."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import make
import polib
import pytest

from wegweiser import ledger, pipeline
from wegweiser.errors import WegweiserError
from wegweiser.site import Site
from wegweiser.translate import accept, po
from wegweiser.translate.compose import Taken

GERMAN = """Sie bekommen eine [[Duldung]]. [Hilfe](../index.md)

[[kontakt:notruf-112]]

## Das brauchen Sie

- Ihren Ausweis
- 2 Fotos

!!! tip "Gut zu wissen"

    Es kostet [[fakt:preis]].

| Wort | Bedeutung |
| --- | --- |
| Amt | Büro |"""
ENGLISH = """You get a [[Duldung|toleration]]. [Help](../index.md)

[[kontakt:notruf-112]]

## What you need

- Your passport
- 2 photos

!!! tip "Good to know"

    It costs [[fakt:preis]].

| Word | Meaning |
| --- | --- |
| Amt | Office |"""
HOW = "{method: human, reviewed_by: null, reviewed: null}"


def load(root: Path) -> Site:
    return pipeline.check(root, pipeline.Options(make.TODAY, cache=False))[0]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A page with its English translation, accepted, and one without."""
    files = {
        "de/amt/papier.md": make.page(GERMAN, title="Papier"),
        "en/amt/papier.md": make.page(ENGLISH, title="Paper", summary="In short.", translation=HOW),
        "de/amt/neu.md": make.page("Gehen Sie zum Amt.\n\n- Ihren Ausweis", title="Neu", summary="Ganz neu."),
    }
    made = make.site(tmp_path / "site", files)
    accept.accept(load(made), "en", "amt/papier", accept.Wish(), make.TODAY)
    return made


def english(root: Path, name: str = "amt/papier") -> Path:
    return root / "content" / "en" / f"{name}.md"


def german(root: Path, old: str, new: str) -> None:
    path = root / "content/de/amt/papier.md"
    assert old in path.read_text("utf-8")
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")


def edit(folder: Path, texts: dict[str, str], name: str = "amt/papier", fuzzy: bool = False) -> None:
    """A translator writes these texts below these German ones."""
    path = folder / f"{name}.po"
    found = polib.pofile(str(path), encoding="utf-8", wrapwidth=0)
    for msgid, text in texts.items():
        for entry in [entry for entry in found if entry.msgid == msgid]:
            entry.msgstr, entry.flags = text, ["fuzzy"] * fuzzy
            break
        else:
            raise AssertionError(msgid)
    found.save(str(path))


def exported(root: Path, lang: str = "en") -> Path:
    po.export(load(root), lang, root / "po")
    return root / "po"


def taken(root: Path, lang: str = "en") -> Taken:
    return po.read(load(root), lang, root / "po")


def rules(found: Taken) -> list[str]:
    return [finding.rule for finding in found.findings]


def test_an_entry_says_what_a_translator_must_know(root: Path) -> None:
    text = (exported(root) / "amt/papier.po").read_text("utf-8")
    assert '"Language: en\\n"' in text
    assert (
        "#. Art: Absatz\n"
        "#. Glossar: Duldung: toleration. A paper.\n"
        "#. Nicht ändern: [[Duldung|toleration]], […](../index.md)\n"
    ) in text
    assert "#: content/de/amt/papier.md:6\n" in text
    assert "#. Art: Listenpunkt\n#. Nicht ändern: 2\n" in text
    assert "#. Art: Titel der Box\n" in text
    assert "#. Art: Absatz in der Box „tip“\n#. Nicht ändern: [[fakt:preis]]\n" in text
    assert 'msgid "2 Fotos"\nmsgstr "2 photos"\n' in text
    assert "kontakt:notruf-112" not in text
    assert "fuzzy" not in text


def test_every_german_page_gets_the_same_file_each_time(root: Path) -> None:
    (root / "content/de/leicht").mkdir()
    (root / "content/de/leicht/start.md").write_text(make.page(), "utf-8")
    first = {path: path.read_bytes() for path in sorted(exported(root).rglob("*.po"))}
    assert [path.relative_to(root / "po").as_posix() for path in first] == ["amt/neu.po", "amt/papier.po", "index.po"]
    assert {path: path.read_bytes() for path in sorted(exported(root).rglob("*.po"))} == first
    shutil.rmtree(root / "po")
    assert {path: path.read_bytes() for path in sorted(exported(root).rglob("*.po"))} == first
    assert not any(word in content for content in first.values() for word in (b"202", b"Date"))


def test_files_are_good_for_gettext(root: Path, need: Callable[[str], str]) -> None:
    for path in exported(root).rglob("*.po"):
        subprocess.run([need("msgfmt"), "-c", "-o", os.devnull, str(path)], check=True, capture_output=True)


def test_what_needs_a_look_is_fuzzy(root: Path) -> None:
    german(root, "2 Fotos", "3 Fotos")
    path = english(root)
    path.write_text(path.read_text("utf-8").replace("Good to know", "Nice to know"), "utf-8")
    found = {entry.msgid: entry for entry in polib.pofile(str(exported(root) / "amt/papier.po"), encoding="utf-8")}
    assert found["3 Fotos"].fuzzy
    assert found["3 Fotos"].msgstr == "2 photos"
    assert "Der deutsche Text ist neu" in found["3 Fotos"].comment
    assert found["Gut zu wissen"].fuzzy
    assert "Niemand hat bestätigt" in found["Gut zu wissen"].comment
    assert not found["Ihren Ausweis"].fuzzy


def test_the_same_text_elsewhere_is_suggested(root: Path) -> None:
    found = {entry.msgid: entry for entry in polib.pofile(str(exported(root) / "amt/neu.po"), encoding="utf-8")}
    assert found["Ihren Ausweis"].msgstr == "Your passport"
    assert found["Ihren Ausweis"].fuzzy
    assert found["Gehen Sie zum Amt."].msgstr == ""
    assert not found["Gehen Sie zum Amt."].fuzzy


def test_an_entry_keeps_its_name_when_others_are_put_in_before_it(root: Path) -> None:
    def names() -> dict[str, str]:
        return {e.msgid: e.msgctxt for e in polib.pofile(str(exported(root) / "amt/papier.po"), encoding="utf-8")}

    before = names()
    german(root, "Sie bekommen", "Ganz neu.\n\nSie bekommen")
    after = names()
    assert before.items() <= after.items()
    assert len(set(after.values())) == len(after)


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_file_that_nobody_edited_changes_nothing(root: Path, lang: str) -> None:
    before = english(root).read_bytes()
    exported(root, lang)
    assert taken(root, lang) == Taken((), ())
    assert english(root).read_bytes() == before
    assert not (root / "content" / "ar").exists()


@pytest.mark.slow
def test_every_page_of_this_repository_comes_back_as_it_was(tmp_path: Path) -> None:
    shutil.copytree(make.ROOT / "content", tmp_path / "content")
    shutil.copy(make.ROOT / "mkdocs.yml", tmp_path)
    shutil.copytree(make.ROOT / "overrides", tmp_path / "overrides")
    before = {path: path.read_bytes() for path in (tmp_path / "content").rglob("*.md")}
    site = load(tmp_path)
    for lang in site.settings.languages[1:]:
        made = po.export(site, lang, tmp_path / "po" / lang)
        for path in made:  # as if a translator had accepted everything
            text = path.read_text("utf-8")
            path.write_text(text.replace("#, fuzzy\n", ""), "utf-8", newline="\n")
        found = po.read(site, lang, tmp_path / "po" / lang)
        assert not [finding for finding in found.findings if finding.severity == "error"]
        assert not any(change.texts for change in found.changes)
    assert {path: path.read_bytes() for path in (tmp_path / "content").rglob("*.md")} == before


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_only_the_edited_text_changes(root: Path, line_end: str, mark: str) -> None:
    path = english(root)
    raw = (mark + path.read_text("utf-8").replace("\n", line_end)).encode()
    path.write_bytes(raw)
    edit(exported(root), {"2 Fotos": "Two photos: 2", "Papier": 'The "paper"', "Büro": "Authority"})
    found = taken(root)
    changes = {
        b"- 2 photos": b"- Two photos: 2",
        b"title: Paper": b'title: "The \\"paper\\""',
        b"| Office": b"| Authority",
    }
    for old, new in changes.items():
        raw = raw.replace(old, new)
    assert path.read_bytes() == raw
    assert rules(found) == []
    (change,) = found.changes
    assert (change.path, change.is_new, change.texts) == ("content/en/amt/papier.md", False, 3)


def test_a_finished_entry_is_an_acceptance(root: Path) -> None:
    german(root, "2 Fotos", "3 Fotos")
    german(root, "Gut zu wissen", "Das ist gut zu wissen")
    folder = exported(root)
    edit(folder, {"3 Fotos": "3 photos", "Das ist gut zu wissen": "Good to know"})
    before = ledger.path(root, "en", "amt/papier").read_bytes()
    (change,) = taken(root).changes
    assert ledger.path(root, "en", "amt/papier").read_bytes() == before
    assert change.texts == 1
    assert len(change.pairs) == 2
    old = load(root).ledgers["en", "amt/papier"].pairs
    ledger.write(ledger.path(root, "en", "amt/papier"), [*old, *change.pairs])
    assert load(root).translated["en", "amt/papier"].state == "current"


def test_unfinished_entries_are_left_alone(root: Path) -> None:
    german(root, "2 Fotos", "3 Fotos")
    before = english(root).read_bytes()
    edit(exported(root), {"3 Fotos": "3 photos"}, fuzzy=True)
    edit(root / "po", {"Ihren Ausweis": ""})
    assert taken(root) == Taken((), ())
    assert english(root).read_bytes() == before


def test_a_page_is_made_when_all_of_it_is_translated(root: Path) -> None:
    path = root / "content/de/amt/neu.md"
    text = path.read_text("utf-8").replace("Gehen", "<!-- erlaubt: passive: Grund -->\nGehen")
    path.write_bytes(text.replace("\n", "\r\n").encode())
    texts = {"Neu": "New", "Ganz neu.": "All new: here.", "Gehen Sie zum Amt.": "Go to the office."}
    edit(exported(root), texts, "amt/neu")
    found = taken(root)
    assert not english(root, "amt/neu").exists()
    assert rules(found) == ["incomplete-page"]
    assert "1 von 4 Texten (Zeile 9 in content/de/amt/neu.md)" in found.findings[0].message
    edit(root / "po", {"Ihren Ausweis": "Your passport"}, "amt/neu")
    (change,) = taken(root).changes
    assert english(root, "amt/neu").read_bytes().decode() == (
        '---\r\ntitle: "New"\r\nsummary: "All new: here."\r\ntranslation: '
        f"{HOW}\r\n---\r\n\r\nGo to the office.\r\n\r\n- Your passport\r\n"
    )
    assert change.is_new
    site = load(root)
    assert ("en", "amt/neu") in site.pages


def test_a_lost_piece_is_put_in_on_the_skeleton_of_the_german_page(root: Path) -> None:
    path = english(root)
    whole = path.read_text("utf-8")
    path.write_text(whole.replace("- 2 photos\n", "").replace("[[kontakt:notruf-112]]\n\n", ""), "utf-8")
    edit(exported(root), {"2 Fotos": "2 photos"})
    assert rules(taken(root)) == []
    assert path.read_text("utf-8") == whole


def test_of_two_lost_pieces_none_is_put_in_alone(root: Path) -> None:
    path = english(root)
    raw = path.read_text("utf-8").replace("- 2 photos\n", "").replace("- Your passport\n", "")
    path.write_text(raw, "utf-8")
    edit(exported(root), {"2 Fotos": "2 photos"})
    found = taken(root)
    assert rules(found) == ["incomplete-page"]
    assert "1 von 12 Texten" in found.findings[0].message
    assert found.changes == ()
    assert path.read_text("utf-8") == raw


def test_other_texts_do_not_wait_for_a_lost_piece(root: Path) -> None:
    path = english(root)
    raw = path.read_text("utf-8").replace("- 2 photos\n", "")
    path.write_text(raw, "utf-8")
    edit(exported(root), {"Büro": "Authority"})
    assert rules(taken(root)) == ["incomplete-page"]
    assert path.read_text("utf-8") == raw.replace("Office", "Authority")


FIRST = "Sie bekommen eine [[Duldung]]. [Hilfe](../index.md)"
FACT = "Es kostet [[fakt:preis]]."


@pytest.mark.parametrize(
    ("msgid", "text", "rule", "message"),
    [
        (FIRST, "You get a toleration. [Help](../index.md)", "lost-mark", "In der Übersetzung fehlt [[Duldung|…]]."),
        (
            FIRST,
            "[[Duldung|it]] [[Duldung]] [a](../index.md)",
            "lost-mark",
            "[[Duldung|…]] steht in der Übersetzung öfter",
        ),
        (FIRST, "[[Duldung|toleration]] [Help](hilfe.md)", "lost-link", "Das Ziel hilfe.md hat kein Link"),
        (FIRST, "[[Duldung|toleration]] Help", "lost-link", "fehlt der Link zu ../index.md"),
        (FIRST, "[[Duldung|a]] [b](../index.md)\n\nMore.", "broken-block", "leere Zeile"),
        (FIRST, "# [[Duldung|a]] [b](../index.md)", "broken-block", "am Anfang einer Zeile „#“"),
        (FIRST, "[[Duldung|a]] [b](../index.md)\n- c", "broken-block", "am Anfang einer Zeile „-“"),
        (FIRST, "<b>[[Duldung|a]]</b> [b](../index.md)", "broken-block", "HTML ist nicht erlaubt."),
        (FIRST, "[[Duldung|a]] [b](../index.md) <!-- erlaubt: x: y -->", "broken-block", "HTML ist nicht erlaubt."),
        (FIRST, "[[Duldung|a] [b](../index.md)", "broken-block", "Eine Marke ist nicht richtig geschrieben."),
        (FIRST, "`a` [[Duldung|a]] [b](../index.md)", "broken-block", "Programmcode"),
        (FIRST, "[[kontakt:notruf-112]]", "broken-block", "kein Text wie auf Deutsch mehr"),
        (FIRST, "a\tb [[Duldung|a]] [b](../index.md)", "broken-block", "U+0009"),
        (FIRST, "[[Duldung|a]] [b](http://[c)", "lost-link", "Das Ziel http://%5Bc"),
        (FACT, "It costs 49 Euro.", "lost-mark", "fehlt [[fakt:preis]]"),
        ("Büro", "Office | Bureau", "broken-block", "zwei Zellen"),
        ("Gut zu wissen", 'Good "to" know', "broken-block", "Titel der Box"),
        ("2 Fotos", "1. photos", "broken-block", "am Anfang einer Zeile „1.“"),
    ],
)
def test_a_text_that_cannot_stand_there_is_refused(root: Path, msgid: str, text: str, rule: str, message: str) -> None:
    before = english(root).read_bytes()
    folder = exported(root)
    edit(folder, {msgid: text})
    edit(folder, {"Ihren Ausweis": "Your ID card"})
    found = taken(root)
    assert english(root).read_bytes() == before
    assert found.changes == ()
    assert rules(found) == [rule]
    (finding,) = found.findings
    assert message in finding.message
    assert finding.advice
    assert finding.path == "po/amt/papier.po"
    line = (folder / "amt/papier.po").read_text("utf-8").split("\n")[finding.line - 1]
    assert line.startswith("msgstr")


@pytest.mark.parametrize(
    ("msgid", "text"),
    [
        (FIRST, "[Help](../index.md)\nYou get [[Duldung|two\u00a0words]]."),
        ("Büro", "Office \\| Bureau"),
        ("Büro", "Tax\noffice"),
        ("Das brauchen Sie", "What to\nbring"),
        ("Papier", "The\npaper"),
        ("2 Fotos", "2 photos\nin colour"),
        ("Ihren Ausweis", "Your passport, * not - a copy # of it"),
    ],
)
def test_a_text_may_look_strange(root: Path, msgid: str, text: str) -> None:
    edit(exported(root), {msgid: text})
    found = taken(root)
    assert rules(found) == []
    assert [change.texts for change in found.changes] == [1]
    assert taken(root).changes[0].texts == 0  # it is there, and not in the ledger yet
    assert load(root).translated["en", "amt/papier"].replaced == ()


def test_the_same_german_text_may_have_two_translations(root: Path) -> None:
    german(root, "Amt | Büro", "Amt | Amt")
    path = english(root)
    folder = exported(root)
    found = [e for e in polib.pofile(str(folder / "amt/papier.po"), encoding="utf-8") if e.msgid == "Amt"]
    assert [entry.msgstr for entry in found] == ["Amt", "Office"]
    text = (folder / "amt/papier.po").read_text("utf-8")
    text = text.replace('#, fuzzy\nmsgctxt "' + found[1].msgctxt, 'msgctxt "' + found[1].msgctxt)
    (folder / "amt/papier.po").write_text(text.replace('msgstr "Office"', 'msgstr "Agency"'), "utf-8")
    assert rules(taken(root)) == []
    assert "| Amt | Agency |" in path.read_text("utf-8")


def test_a_space_that_breaks_no_line_is_a_change_and_a_line_break_is_none(root: Path) -> None:
    edit(exported(root), {"Ihren Ausweis": "Your\npassport"})
    assert taken(root) == Taken((), ())
    edit(root / "po", {"Ihren Ausweis": "Your\u00a0passport"})
    assert [change.texts for change in taken(root).changes] == [1]
    assert "Your\u00a0passport" in english(root).read_text("utf-8")


def test_an_entry_whose_german_is_gone_is_named(root: Path) -> None:
    edit(exported(root), {"2 Fotos": "Two photos"})
    german(root, "2 Fotos", "Fotos")
    (root / "content/de/amt/neu.md").unlink()
    edit(root / "po", {"Neu": "New"}, "amt/neu")
    before = english(root).read_bytes()
    found = taken(root)
    assert rules(found) == ["outdated-entry", "outdated-entry"]
    assert [finding.path for finding in found.findings] == ["po/amt/neu.po", "po/amt/papier.po"]
    assert english(root).read_bytes() == before


def test_neither_side_is_lost_when_both_change(root: Path) -> None:
    folder = exported(root)
    path = english(root)
    path.write_text(path.read_text("utf-8").replace("Office", "Bureau").replace("2 photos", "2 pictures"), "utf-8")
    edit(folder, {"Büro": "Authority"})
    found = taken(root)
    assert rules(found) == ["edited-meanwhile"]
    assert "| Amt | Bureau |" in path.read_text("utf-8")
    assert "2 pictures" in path.read_text("utf-8")  # nobody touched its entry: the page is newer
    exported(root)
    entries = {entry.msgid: entry for entry in polib.pofile(str(folder / "amt/papier.po"), encoding="utf-8")}
    assert entries["Büro"].fuzzy
    assert entries["Büro"].msgstr == "Authority"
    assert "Auf der Seite steht: Bureau" in entries["Büro"].comment
    edit(folder, {"Büro": "Authority"})
    assert rules(taken(root)) == []
    assert "| Amt | Authority |" in path.read_text("utf-8")


def test_an_export_keeps_the_work_on_a_page_that_is_not_finished(root: Path) -> None:
    edit(exported(root), {"Neu": "New", "Ihren Ausweis": "Your ID"}, "amt/neu")
    edit(root / "po", {"Gehen Sie zum Amt.": "Go?"}, "amt/neu", fuzzy=True)
    before = (root / "po/amt/neu.po").read_text("utf-8")
    after = polib.pofile(str(exported(root) / "amt/neu.po"), encoding="utf-8")
    assert [(e.msgid, e.msgstr, e.fuzzy) for e in after] == [(e.msgid, e.msgstr, e.fuzzy) for e in polib.pofile(before)]
    assert any(entry.msgstr == "Go?" and entry.fuzzy for entry in after)


def test_two_files_that_say_different_things_are_named(root: Path) -> None:
    folder = exported(root)
    shutil.copy(folder / "amt/papier.po", folder / "kopie.po")
    edit(folder, {"Büro": "Authority"})
    edit(folder, {"Büro": "Agency"}, "kopie")
    found = taken(root)
    assert rules(found) == ["double-entry"]
    assert found.findings[0].path == "po/kopie.po"


def test_a_german_page_with_a_fault_is_named(root: Path) -> None:
    edit(exported(root), {"Büro": "Authority"})
    german(root, "title: Papier", "title: [")
    found = taken(root)
    assert rules(found) == ["broken-original"]
    assert found.changes == ()


def test_a_file_of_another_language_is_refused(root: Path) -> None:
    before = {path: path.read_bytes() for path in exported(root, "ar").rglob("*.po")}
    found = taken(root, "en")
    assert set(rules(found)) == {"other-language"}
    assert "„ar“" in found.findings[0].message
    with pytest.raises(WegweiserError, match="Sprache „ar“"):
        po.export(load(root), "en", root / "po")
    assert {path: path.read_bytes() for path in (root / "po").rglob("*.po")} == before


@pytest.mark.parametrize("named", ["ar_EG", "AR", ""])
def test_programs_may_name_the_language_in_their_way(root: Path, named: str) -> None:
    for path in exported(root, "ar").rglob("*.po"):
        path.write_text(path.read_text("utf-8").replace("Language: ar", f"Language: {named}"), "utf-8")
    assert rules(taken(root, "ar")) == []


@pytest.mark.parametrize(
    ("content", "rule"),
    [
        (b'msgid "a"\nmsgstr "b" c"\n', "broken-po"),
        (b"Hallo\n", "broken-po"),
        (b'msgid ""\nmsgstr "\xff"\n', "not-utf8"),
        (b'msgid ""\nmsgstr "\x00"\n', "binary-file"),
    ],
)
def test_a_broken_file_is_named_and_the_others_are_read(root: Path, content: bytes, rule: str) -> None:
    edit(exported(root), {"Büro": "Authority"})
    (root / "po/zz.po").write_bytes(content)
    found = taken(root)
    assert rules(found) == [rule]
    assert found.findings[0].path == "po/zz.po"
    assert [change.texts for change in found.changes] == [1]


def test_a_folder_without_po_files_is_named(root: Path) -> None:
    with pytest.raises(WegweiserError, match="keine PO-Datei"):
        po.read(load(root), "en", root / "nichts")


def test_a_page_with_a_fault_is_not_written_over(root: Path) -> None:
    path = english(root, "amt/neu")
    path.write_text("---\ntitle: [\n---\n", "utf-8")
    texts = {"Neu": "New", "Ganz neu.": "New.", "Gehen Sie zum Amt.": "Go.", "Ihren Ausweis": "Your passport"}
    edit(exported(root), texts, "amt/neu")
    found = taken(root)
    assert rules(found) == ["unreadable-page"]
    assert path.read_text("utf-8") == "---\ntitle: [\n---\n"


def test_gettext_tools_do_no_harm(root: Path, need: Callable[[str], str]) -> None:
    german(root, "2 Fotos", "3 Fotos")
    before = english(root).read_bytes()
    folder = exported(root)
    path = folder / "amt/papier.po"
    reference = folder / "neu.pot"
    shutil.copy(path, reference)
    with path.open("a", encoding="utf-8") as file:
        file.write('\n#~ msgctxt "amt/papier 0123"\n#~ msgid "Weg"\n#~ msgstr "Gone"\n')
    merge = [need("msgmerge"), "-w", "40", "--update", "--backup=none", str(path), str(reference)]
    subprocess.run(merge, check=True, capture_output=True)
    sort = [need("msgattrib"), "-w", "30", "--sort-output", "-o", str(path), str(path)]
    subprocess.run(sort, check=True, capture_output=True)
    reference.unlink()
    assert taken(root) == Taken((), ())
    assert english(root).read_bytes() == before
    subprocess.run([need("msgattrib"), "-w", "30", "--clear-fuzzy", "-o", str(path), str(path)], check=True)
    (change,) = taken(root).changes
    assert (change.texts, len(change.pairs)) == (0, 1)
    edit(folder, {"Büro": "Authority"})
    (change,) = taken(root).changes
    assert change.texts == 1
    assert english(root).read_bytes() == before.replace(b"Office", b"Authority")
