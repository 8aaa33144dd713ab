"""What a reader sees of a translation that is not in step with the German, and what does not change at all."""

from __future__ import annotations

import re
from pathlib import Path

import make
import pytest
from selectolax.lexbor import LexborHTMLParser

from wegweiser import cli

GERMAN = """Gehen Sie zum Amt. Bringen Sie den Pass mit.

## Das brauchen Sie

- Ihren Pass
- Ihre [[Duldung]]

!!! warning "Warten Sie nicht"

    Sie haben 14 Tage Zeit.

[[kontakt:notruf-112]]
"""
ENGLISH = """Go to the office. Bring your passport.

## What you need

- your passport
- your [[Duldung|toleration]]

!!! warning "Do not wait"

    You have 14 days.

[[kontakt:notruf-112]]
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    german = {"de/a.md": make.page(GERMAN, title="Amt"), "de/b.md": make.page("Hier ist mehr.")}
    english = {"en/a.md": make.page(ENGLISH, title="Office"), "en/b.md": make.page("Here is more.", title="More")}
    folder = make.site(tmp_path, {**german, **english})
    for name in ("a", "b"):
        assert _run(folder, "translate", "accept", name, "--lang", "en") == 0
    assert _run(folder, "build") == 0
    return folder


def _run(folder: Path, *words: str) -> int:
    return cli.main(["-C", str(folder), *words, "--jobs", "1", "--today", "2026-11-20"])


def _edit(folder: Path, path: str, old: str, new: str) -> None:
    file = folder / "content" / path
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def _page(folder: Path) -> LexborHTMLParser:
    return LexborHTMLParser((folder / "site/en/a.html").read_text(encoding="utf-8"))


def _texts(tree: LexborHTMLParser, css: str) -> list[str]:
    return [node.text(strip=True) for node in tree.css(f"main {css}")]


def _files(folder: Path) -> dict[str, str]:
    root = folder / "site"
    paths = [path for path in root.rglob("*") if path.is_file()]
    return {path.relative_to(root).as_posix(): path.read_text(encoding="utf-8", errors="replace") for path in paths}


def test_one_german_sentence_changes_nothing_else(site: Path) -> None:
    before = _files(site)
    _edit(site, "de/a.md", "Bringen Sie den Pass mit.", "Bringen Sie Ihren Pass mit.")
    assert _run(site, "build") == 0
    after = _files(site)
    assert {path for path in after if after[path] != before.get(path)} == {"de/a.html", "en/a.html"}
    tree = _page(site)
    assert _texts(tree, "[data-stale]") == ["Go to the office. Bring your passport."]
    assert _texts(tree, ".german") == ["Gehen Sie zum Amt. Bringen Sie Ihren Pass mit."]
    assert len(tree.css('main [data-notice="stale"]')) == 1
    assert not tree.css("[data-replaced]")
    rest = re.sub(r"(?s)<p><span data-stale>.*?</p>|<p class=\"notice notice-stale\".*?</p>\n?", "", after["en/a.html"])
    old = before["en/a.html"].replace("<p>Go to the office. Bring your passport.</p>", "")
    assert rest == old


@pytest.mark.parametrize(
    ("old", "new", "german"),
    [
        ("You have 14 days.", "You have 41 days.", ["Sie haben 14 Tage Zeit."]),
        ("- your passport\n", "", ["Ihren Pass"]),
        ("[[Duldung|toleration]]", "toleration", ["IhreDuldung"]),
        ("Go to the office. Bring your passport.\n\n", "", ["Gehen Sie zum Amt. Bringen Sie den Pass mit."]),
    ],
)
def test_what_is_wrong_stands_there_in_german(site: Path, old: str, new: str, german: list[str]) -> None:
    _edit(site, "en/a.md", old, new)
    assert _run(site, "build") == 0
    tree = _page(site)
    assert _texts(tree, "[data-replaced] .german") == german
    assert all(node.attributes["lang"] == "de" and node.attributes["dir"] == "ltr" for node in tree.css(".german"))
    assert len(tree.css("main li")) == 2
    assert len(tree.css('main a[href="tel:112"]')) == 1


def test_a_lost_card_and_what_is_too_much(site: Path) -> None:
    _edit(site, "en/a.md", "[[kontakt:notruf-112]]", "Or simply stay at home.")
    assert _run(site, "build") == 0
    tree = _page(site)
    assert len(tree.css('main a[href="tel:112"]')) == 1
    assert "stay at home" not in (tree.body.text() if tree.body else "")


def test_the_kind_of_a_box_is_the_german_one(site: Path) -> None:
    _edit(site, "en/a.md", "!!! warning", "!!! note")
    assert _run(site, "build") == 0
    assert len(_page(site).css("main .admonition.warning")) == 1


def test_a_wrong_title_leaves_a_stub(site: Path) -> None:
    _edit(site, "de/a.md", "title: Amt", "title: Amt in 3 Tagen")
    _edit(site, "en/a.md", "title: Office", "title: Office in 8 days")
    assert _run(site, "build") == 0
    assert _page(site).css('[data-notice="stub"]')


def test_a_stale_title_is_told_in_german(site: Path) -> None:
    _edit(site, "de/a.md", "title: Amt", "title: Zum Amt gehen")
    assert _run(site, "build") == 0
    assert _texts(_page(site), "p[data-stale] .german") == ["Zum Amt gehen"]


def test_a_draft_shows_what_is_written(site: Path) -> None:
    _edit(site, "en/a.md", "You have 14 days.", "You have 41 days.")
    assert _run(site, "build", "--draft") == 0
    assert "You have 41 days." in (site / "site/en/a.html").read_text(encoding="utf-8")


def test_a_review_speaks_of_what_was_read(site: Path) -> None:
    reviewed = "translation: {method: machine, reviewed_by: Amt, reviewed: 2026-11-01}"
    _edit(site, "en/a.md", "summary: Kurz gesagt.\n", f"summary: Kurz gesagt.\n{reviewed}\n")
    assert _run(site, "build") == 0
    assert not _page(site).css('[data-notice="machine"]')
    _edit(site, "en/a.md", "Bring your passport.", "Bring your card.")
    assert _run(site, "build") == 0
    assert _page(site).css('[data-notice="machine"]')


def test_cells_and_steps_stand_where_the_german_ones_do(site: Path) -> None:
    table = "| A | B | C |\n|---|---|---|\n| Kinder | frei | |\n\n3. Drei ist da.\n"
    (site / "content/de/c.md").write_text(make.page(table), encoding="utf-8")
    english = table.replace("| frei | |", "| | free |").replace("3. Drei ist da.", "7. Three is here.")
    (site / "content/en/c.md").write_text(make.page(english, title="T"), encoding="utf-8")
    assert _run(site, "build") == 0
    tree = LexborHTMLParser((site / "site/en/c.html").read_text(encoding="utf-8"))
    assert [cell.text(strip=True) for cell in tree.css("td")][1:] == ["Only in German:frei", ""]
    assert [node.attributes.get("start") for node in tree.css("main ol")] == ["3"]
