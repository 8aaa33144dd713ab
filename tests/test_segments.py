"""Pages in pieces: what is a piece, where it stands, and that putting in another text leaves every other byte."""

from __future__ import annotations

from pathlib import Path

import make
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wegweiser import config, load, parse, segments
from wegweiser.model import Page
from wegweiser.segments import Segment

BODY = """Gehen Sie [zum Amt](index.md). Es gibt
eine [[Duldung]].

## Das bringen Sie mit

- [[bild:papiere]] Ihren **Pass**
- Ein Foto

[[kontakt:notruf-112]]

!!! warning "Warten Sie nicht"

    Fragen Sie
    heute.

| Tag | Zeit \\| Ort |
|---|---|
| Montag | 9 Uhr |
"""
SOURCE = f"---\ntitle: 'Zum: Arzt'  # bleibt\nsummary: Kurz\n  gesagt.\n---\n\n{BODY}"


def of(root: Path, source: str, newline: str = "\n") -> tuple[Page, tuple[Segment, ...], str]:
    """The pieces of a page, read from a file as it would be."""
    folder = make.site(root)
    path = folder / "content/de/seite.md"
    path.write_text(source, encoding="utf-8", newline=newline)
    pages, findings = load.load(config.load(folder))
    page = next((page for page in pages if page.name == "seite"), None)
    assert page is not None, findings
    raw = path.read_bytes().decode("utf-8")
    return page, segments.of(page, parse.parse(page.body, page.body_line)), raw


def test_the_pieces_of_a_page(tmp_path: Path) -> None:
    _, found, _ = of(tmp_path, SOURCE)
    assert [(piece.kind, piece.text, piece.at.line) for piece in found] == [
        ("page", "Zum: Arzt", 2),
        ("summary", "Kurz gesagt.", 3),
        ("paragraph", "Gehen Sie [zum Amt](index.md). Es gibt\neine [[Duldung]].", 7),
        ("heading", "Das bringen Sie mit", 10),
        ("item", "[[bild:papiere]] Ihren **Pass**", 12),
        ("item", "Ein Foto", 13),
        ("card", "[[kontakt:notruf-112]]", 15),
        ("title", "Warten Sie nicht", 17),
        ("paragraph", "Fragen Sie\nheute.", 19),
        ("cell", "Tag", 22),
        ("cell", "Zeit \\| Ort", 22),
        ("cell", "Montag", 24),
        ("cell", "9 Uhr", 24),
    ]
    assert [mark.key for mark in found[2].marks] == ["Duldung"]
    assert [link.target for link in found[2].links] == ["index.md"]
    assert found[8].shape == ("paragraph", 0, ("box warning",))


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_nothing_but_the_piece_is_replaced(tmp_path: Path, newline: str) -> None:
    page, found, raw = of(tmp_path, SOURCE, newline)
    for number, piece in enumerate(found):
        if piece.kind == "card":
            continue
        new = segments.replace(raw, [(piece, "Neu: „x“")])
        assert new.count("Neu") == 1
        (tmp_path / "content/de/seite.md").write_bytes(new.encode())
        again = next(p for p in load.load(config.load(tmp_path))[0] if p.name == "seite")
        after = segments.of(again, parse.parse(again.body, again.body_line))
        assert [p.text for p in after] == [p.text if n != number else "Neu: „x“" for n, p in enumerate(found)]
        lost = raw.replace("\r\n", "\n").split("\n")
        kept = [line for line in new.replace("\r\n", "\n").split("\n") if "Neu" not in line]
        assert len(lost) - len(kept) <= 2  # the lines of the piece alone
        assert all(line in lost for line in kept)
    assert page.lines["summary"] == 3


def test_several_lines_keep_their_indent(tmp_path: Path) -> None:
    _, found, raw = of(tmp_path, SOURCE)
    assert "    Fragen Sie\n    doch\n    morgen.\n" in segments.replace(raw, [(found[8], "Fragen Sie\ndoch\nmorgen.")])


def test_all_at_once_is_the_same_as_one_after_the_other(tmp_path: Path) -> None:
    _, found, raw = of(tmp_path, SOURCE)
    texts = [(piece, f"Text {n}") for n, piece in enumerate(found) if piece.kind != "card"]
    one = raw
    for piece, text in reversed(texts):
        one = segments.replace(one, [(piece, text)])
    assert segments.replace(raw, texts) == one


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Gehen Sie  hin.", "Gehen\nSie hin. ", True),
        ("Sagen Sie „Ja“.", 'Sagen Sie "Ja".', True),
        ("l'été", "l’été", True),
        ("e\u0301", "é", True),
        ("Gehen Sie hin.", "Gehen Sie nicht hin.", False),
        ("[Amt](a.md)", "[Amt](b.md)", False),
        ("14 Tage", "41 Tage", False),
    ],
)
def test_what_counts_as_the_same_text(one: str, other: str, same: bool) -> None:
    assert (segments.digest(one) == segments.digest(other)) is same


@given(st.text('ab [](){}|*_\\\n-#>1.!"„“:', max_size=60))
def test_whatever_is_written_is_found_again(body: str) -> None:
    page = Page("content/de/x.md", "de", "x", "Titel", "Kurz.", body, 6, lines={"title": 2, "summary": 3})
    found = segments.of(page, parse.parse(body, 6))
    source = f"---\ntitle: Titel\nsummary: Kurz.\n---\n\n{body}"
    assert segments.replace(source, []) == source
    for piece in found:
        if piece.block:
            new = segments.replace(source, [(piece, "ZZZ")])
            assert new.count("ZZZ") == 1
