"""Files are written whole or not at all, and what went wrong is taken back."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from wegweiser import disk


def _full(*_: object) -> None:
    raise OSError(28, "No space left on device")


def test_a_full_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    disk.put(path, b"alt")
    monkeypatch.setattr(Path, "replace", _full)
    with pytest.raises(OSError, match="No space"):
        disk.put(path, b"neu")
    assert path.read_bytes() == b"alt"
    assert [file.name for file in tmp_path.iterdir()] == ["a.txt"]


def test_all_is_taken_back(tmp_path: Path) -> None:
    old, new = tmp_path / "alt.txt", tmp_path / "x" / "neu.txt"
    old.write_bytes(b"1")

    def stopped() -> None:
        with disk.undoing(old, new):
            disk.put(old, b"2")
            disk.put(new, b"2")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stopped()
    assert old.read_bytes() == b"1"
    assert [file.name for file in tmp_path.iterdir()] == ["alt.txt"]


def test_without_room_for_what_was_there_nothing_is_begun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, two = tmp_path / "1.txt", tmp_path / "2.txt"
    for path in (one, two):
        path.write_bytes(b"da")
    real = shutil.copy2
    monkeypatch.setattr(shutil, "copy2", lambda a, b: _full() if Path(a) == two else real(a, b))
    with pytest.raises(OSError, match="No space"), disk.undoing(one, two):
        pytest.fail("begun")
    assert one.read_bytes() == two.read_bytes() == b"da"
    assert len(list(tmp_path.iterdir())) == 2


def test_what_went_well_stays(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"1")
    with disk.undoing(path):
        disk.put(path, b"2")
    assert path.read_bytes() == b"2"
    assert [file.name for file in tmp_path.iterdir()] == ["a.txt"]
