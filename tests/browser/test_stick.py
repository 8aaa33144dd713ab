"""The copy on a stick: unpack the zip, open START.html from the folder, and everything in it works."""

from __future__ import annotations

import hashlib
import re
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser
from selectolax.lexbor import LexborHTMLParser

from wegweiser import cli

from .visit import ROOT, languages, visiting

pytestmark = pytest.mark.browser
NAME = "wegweiser-usb"
RELEASED = "2026-03-31T12:00:00Z"


def bundle(out: Path) -> Path:
    """The zip, packed anew."""
    command = ["bundle", "--format", "usb", "--released", RELEASED, "--jobs", "1", "--out", str(out)]
    assert cli.main(["-C", str(ROOT), *command]) == 0
    return out / f"{NAME}.zip"


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return bundle(tmp_path_factory.mktemp("packed"))


@pytest.fixture(scope="module")
def stick(packed: Path, tmp_path_factory: pytest.TempPathFactory, need: Callable[[str], str]) -> Path:
    """The unpacked zip in a folder whose name needs care."""
    folder = tmp_path_factory.mktemp("stick") / "Mein Stick #1 ü%20"
    subprocess.run([need("unzip"), "-q", str(packed), "-d", str(folder)], check=True)
    return folder / NAME


def test_two_runs_give_the_same_zip(packed: Path, tmp_path: Path) -> None:
    time.sleep(max(0.0, packed.stat().st_mtime + 2.1 - time.time()))  # a zip's clock ticks every two seconds
    assert bundle(tmp_path / "again").read_bytes() == packed.read_bytes()


def test_the_zip_holds_what_the_folder_holds(packed: Path, stick: Path) -> None:
    folder = packed.parent / NAME
    found = [
        {path.relative_to(top).as_posix(): path.read_bytes() for path in top.rglob("*") if path.is_file()}
        for top in (folder, stick)
    ]
    assert found[0] == found[1]
    assert [path.name for path in stick.parent.iterdir()] == [NAME]


def test_the_manifest_lists_exactly_the_files(stick: Path, need: Callable[[str], str]) -> None:
    head, _, listed = (stick / "MANIFEST").read_bytes().partition(b"\n\n")
    done = subprocess.run([need("sha256sum"), "-c", "--strict"], cwd=stick, input=listed, capture_output=True)
    assert done.returncode == 0, done.stdout.decode()
    names = [line.partition("  ")[2] for line in listed.decode().splitlines()]
    files = sorted(path for path in stick.rglob("*") if path.is_file() and path.name != "MANIFEST")
    assert names == sorted(path.relative_to(stick).as_posix() for path in files)
    fields = dict(line.split("=", 1) for line in head.decode().splitlines())
    assert fields["released"] == RELEASED
    assert fields["languages"] == ",".join(languages())
    assert int(fields["files"]) == len(files)
    assert int(fields["size_raw"]) == sum(path.stat().st_size for path in files)
    assert fields["tree"] == hashlib.sha256(listed).hexdigest()


def links(path: Path) -> Iterator[str]:
    """Everything a page or a style sheet points to."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".html":
        for node in LexborHTMLParser(text).css("[href], [src], [srcset]"):
            yield from filter(None, (node.attributes.get(key) for key in ("href", "src", "srcset")))
    elif path.suffix == ".css":
        yield from (found.strip("\"'") for found in re.findall(r"url\(([^)]*)\)", text))


def dead(stick: Path, path: Path, link: str) -> bool:
    if re.match(r"(https?|mailto|tel|data):", link):
        return False
    way, _, fragment = link.partition("#")
    target = (path.parent / unquote(way)).resolve() if way else path
    if not target.is_relative_to(stick) or not target.is_file() or link.startswith("/"):
        return True
    return bool(fragment) and not LexborHTMLParser(target.read_text(encoding="utf-8")).css(f'[id="{fragment}"]')


def test_every_link_and_asset_is_on_the_stick(stick: Path) -> None:
    pages = [path for path in stick.rglob("*") if path.suffix in (".html", ".css")]
    assert len(pages) > len(languages())
    found = [(path, link) for path in pages for link in links(path)]
    assert len(found) > 10 * len(pages)
    assert [f"{path.relative_to(stick)}: {link}" for path, link in found if dead(stick.resolve(), path, link)] == []


def test_every_language_opens_from_the_start_file(stick: Path, chromium: Browser, scripts: bool) -> None:
    with visiting(chromium, f"{stick.as_uri()}/", scripts=scripts) as visit:
        for code, lang in languages().items():
            visit.open("START.html")
            visit.follow(f'[data-language-switch] a[hreflang="{code}"]')
            assert visit.shown()[:3] == (f"seiten/{code}/index.html", lang["tag"], lang["direction"])
            visit.follow('a[data-page="hilfe"]')
            assert visit.page.locator('a[href="tel:112"]').first.is_visible()
