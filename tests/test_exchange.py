"""The folder changes in one step, where the system can do it and where it cannot."""

from __future__ import annotations

from pathlib import Path

import pytest

from wegweiser.errors import WegweiserError
from wegweiser.render import exchange


def _fill(folder: Path, word: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "index.html").write_text(word, encoding="utf-8")


@pytest.mark.parametrize("system_call", [True, False])
def test_old_for_new(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, system_call: bool) -> None:
    if not system_call:  # Windows, some network disks
        monkeypatch.setattr(exchange, "_swap", lambda one, two: False)
    target = tmp_path / "site"
    for word in ("eins", "zwei", "drei"):
        with exchange.beside(target, "index.html") as new:
            _fill(new, word)
            exchange.exchange(new, target)
        assert (target / "index.html").read_text(encoding="utf-8") == word
        assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_the_system_call_is_there_on_linux(tmp_path: Path) -> None:
    _fill(tmp_path / "a", "a")
    _fill(tmp_path / "b", "b")
    assert exchange._swap(tmp_path / "a", tmp_path / "b")
    assert (tmp_path / "a" / "index.html").read_text(encoding="utf-8") == "b"


def test_a_kill_between_two_renames_is_healed(tmp_path: Path) -> None:
    target = tmp_path / "site"
    _fill(tmp_path / ".site.alt", "alt")
    _fill(tmp_path / ".site.neu-999999999", "halb")
    with exchange.beside(target, "index.html"):
        assert (target / "index.html").read_text(encoding="utf-8") == "alt"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_an_error_leaves_no_trace(tmp_path: Path) -> None:
    def build() -> None:
        with exchange.beside(tmp_path / "site", "index.html") as new:
            _fill(new, "halb")
            raise ValueError("kaputt")

    with pytest.raises(ValueError, match="kaputt"):
        build()
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / "datei").write_text("", encoding="utf-8")
    with pytest.raises((WegweiserError, OSError)), exchange.beside(tmp_path / "datei" / "site", "index.html"):
        pass


def test_a_folder_of_somebody_else_is_not_touched(tmp_path: Path) -> None:
    (tmp_path / "fotos").mkdir()
    (tmp_path / "fotos" / "kind.jpg").write_text("x", encoding="utf-8")
    with pytest.raises(WegweiserError, match="etwas anderes"), exchange.beside(tmp_path / "fotos", "index.html"):
        pass
    assert (tmp_path / "fotos" / "kind.jpg").exists()
