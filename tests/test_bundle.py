"""The stick: what is on it, that its manifest is true, and that the same content gives the same bytes."""

from __future__ import annotations

import hashlib
import subprocess
import zipfile
from pathlib import Path

import make
import pytest

from wegweiser import bundle, cli
from wegweiser.errors import WegweiserError


def _pack(folder: Path, *more: str) -> int:
    return cli.main(["-C", str(folder), "bundle", "--format", "usb", "--jobs", "1", "--today", "2026-11-20", *more])


def test_a_stick(tmp_path: Path) -> None:
    folder = make.site(tmp_path, {"de/hilfe.md": make.page(title="Hilfe")})
    assert _pack(folder, "--released", "2026-11-20T10:00:00Z") == 0
    stick = folder / "dist" / "wegweiser-usb"
    head, _, listed = (stick / "MANIFEST").read_text(encoding="utf-8").partition("\n\n")
    fields = dict(line.split("=", 1) for line in head.split("\n"))
    assert fields["released"] == "2026-11-20T10:00:00Z"
    assert fields["tree"] == hashlib.sha256(listed.encode()).hexdigest()
    files = {path.relative_to(stick).as_posix() for path in stick.rglob("*") if path.is_file()} - {"MANIFEST"}
    assert {line.split("  ", 1)[1] for line in listed.splitlines()} == files
    assert int(fields["files"]) == len(files)
    subprocess.run(["sha256sum", "--check", "--strict", "--quiet"], input=listed.encode(), cwd=stick, check=True)
    assert "START.html" in files
    assert not any(name.endswith("404.html") for name in files)  # only a server can show it
    assert 'href="seiten/ar/index.html"' in (stick / "START.html").read_text(encoding="utf-8")
    with zipfile.ZipFile(folder / "dist" / "wegweiser-usb.zip") as archive:
        assert archive.testzip() is None
        assert {name.removeprefix("wegweiser-usb/") for name in archive.namelist()} == files | {"MANIFEST"}


def test_same_content_same_bytes(tmp_path: Path) -> None:
    packed = []
    for name in ("eins", "zwei mit Ü"):
        folder = make.site(tmp_path / name)
        assert _pack(folder, "--released", "1700000000") == 0
        packed.append((folder / "dist" / "wegweiser-usb.zip").read_bytes())
    assert packed[0] == packed[1]


def test_no_stick_of_faulty_pages(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = make.site(tmp_path, {"de/hilfe.md": make.page("[weg](nirgends.md)")})
    assert _pack(folder, "--released", "1700000000") == 1
    assert "error dead-link" in capsys.readouterr().err
    assert not (folder / "dist").exists()


@pytest.mark.parametrize(
    "given", ["1700000000", "2023-11-14T22:13:20Z", "2023-11-14T23:13:20+01:00", "2023-11-14T22:13:20"]
)
def test_the_time_of_a_release(given: str, tmp_path: Path) -> None:
    assert bundle.released(tmp_path, given) == 1700000000


@pytest.mark.parametrize("given", ["gestern", "2026-13-01", None])
def test_an_unknown_time_is_refused(given: str | None, tmp_path: Path) -> None:
    with pytest.raises(WegweiserError) as caught:
        bundle.released(tmp_path, given)
    assert "2026-03-31" in str(caught.value)
