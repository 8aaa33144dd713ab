"""What the cache gives back is what a fresh look finds, whatever was changed in between."""

from __future__ import annotations

import json
import random
from pathlib import Path

import make
import pytest

from wegweiser import cache, checks, pipeline

LONG = "Sie müssen den Antrag in den ersten Tagen nach Ihrer Ankunft persönlich beim Amt in Ihrer Stadt stellen."
PAGES = {
    "de/a.md": make.page(f"## Eins\n\n{LONG}\n\n[Zwei](b.md#s1)"),
    "de/b.md": make.page("## Zwei\n\nGehen Sie zum Amt.\n\n[[kontakt:notruf-112]]"),
    "en/a.md": make.page("## One\n\nGo there."),
    "en/b.md": make.page("## Two\n\nGo to the office.\n\n[[kontakt:notruf-112]]"),
}
EDITS = {
    "de/a.md": [make.page("## Eins\n\nKurz."), make.page("[Drei](c.md)"), PAGES["de/a.md"]],
    "de/b.md": [make.page("Ohne Titel."), make.page(f"## Neu\n\n{LONG}"), PAGES["de/b.md"]],
    "de/c.md": [make.page("Gehen Sie hin."), "Ohne Angaben.", None],
    "en/b.md": [make.page("## Two\n\nGo."), PAGES["en/b.md"], None],
    "_data/glossary.yml": ["[]\n", make.GLOSSARY],
    "_data/contacts.yml": ["[]\n", make.CONTACTS],
}


def _check(root: Path, keep: bool):  # type: ignore[no-untyped-def]
    _, findings, measures = pipeline.check(root, pipeline.Options(make.TODAY, cache=keep))
    return findings, measures


def test_any_edits_give_what_a_fresh_look_finds(tmp_path: Path) -> None:
    root, chance = make.site(tmp_path, PAGES), random.Random(3)
    for _ in range(40):
        name = chance.choice(sorted(EDITS))
        text, path = chance.choice(EDITS[name]), root / "content" / name
        if text is None:
            path.unlink(missing_ok=True)
        else:
            path.write_text(text, encoding="utf-8")
        assert _check(root, keep=True) == _check(root, keep=False), name


def test_only_what_changed_is_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root, read = make.site(tmp_path, PAGES), []
    real = checks._page
    monkeypatch.setattr(checks, "_page", lambda site, page, known: read.append(page.path) or real(site, page, known))
    _check(root, keep=True)
    assert len(read) == 5
    read.clear()
    _check(root, keep=True)
    assert read == []
    (root / "content/de/a.md").write_text(make.page("## Eins\n\nKurz."), encoding="utf-8")
    (root / "content/de/b.md").touch()
    _check(root, keep=True)
    assert read == ["content/de/a.md", "content/en/a.md"]
    read.clear()
    (root / "content/de/a.md").write_text(make.page("Kurz."), encoding="utf-8")
    _check(root, keep=True)
    assert len(read) == 5  # a heading less may leave links dead anywhere


def test_a_build_uses_what_a_check_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = make.site(tmp_path)
    _check(root, keep=True)
    monkeypatch.setattr(checks, "_page", lambda *_: pytest.fail("read again"))
    pipeline.read(root, pipeline.Options(make.TODAY))


@pytest.mark.parametrize("broken", ["", "{", "[]", '{"x": 1}', "\0", "null", "KEY-1", "KEY-2"])
def test_a_broken_cache_only_costs_time(tmp_path: Path, broken: str) -> None:
    root = make.site(tmp_path, PAGES)
    fresh = _check(root, keep=True)
    path = root / cache.FOLDER / "check.json"
    entries = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(
        {
            "KEY-1": json.dumps(dict.fromkeys(entries, 3)),
            "KEY-2": json.dumps({key: [[[1]], []] for key in entries}),
        }.get(broken, broken),
        encoding="utf-8",
    )
    assert _check(root, keep=True) == fresh
    assert _check(root, keep=True) == fresh


def test_a_folder_that_cannot_be_written_is_no_fault(tmp_path: Path) -> None:
    root = make.site(tmp_path, PAGES)
    (root / cache.FOLDER).write_text("keine Mappe", encoding="utf-8")
    assert _check(root, keep=True) == _check(root, keep=False)


def test_nothing_of_the_cache_is_published(tmp_path: Path) -> None:
    root = make.site(tmp_path, PAGES)
    assert not (root / cache.FOLDER).exists()
    pipeline.build(root, tmp_path / "out", pipeline.Options(make.TODAY))
    assert (root / cache.FOLDER / "check.json").is_file()
    assert not [path for path in (tmp_path / "out").rglob("*") if "wegweiser" in path.name and path.suffix == ".json"]
