"""What was found in a page stays true until the page, the site around it or the program changes.

One file in `.wegweiser/`, shared by `check`, `build` and `bundle`. A key is made of content alone, so a copied or moved
site finds its entries again; a broken or missing file only costs time.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import fields, replace
from functools import cache
from importlib.util import find_spec
from operator import attrgetter
from pathlib import Path
from typing import Any

from wegweiser import disk
from wegweiser.language import SOURCE
from wegweiser.model import Finding, Measure, Translated
from wegweiser.site import Site, headings

FOLDER = ".wegweiser"
Checked = tuple[list[Finding], Measure, Translated | None]  # of one page
Key = tuple[str, str]  # language and name of a page, as in Site.pages
_row = attrgetter(*(field.name for field in fields(Finding)))  # dataclasses.astuple takes ten times as long
_figures = attrgetter(*(field.name for field in fields(Measure)))


def load(site: Site, names: Mapping[Key, str]) -> dict[Key, Checked]:
    """What is still true of the runs before."""
    try:
        entries = json.loads(_path(site).read_bytes())
        known = {key: entries[name] for key, name in names.items() if name in entries}
        return {key: _checked(*entry) for key, entry in known.items()}
    except (OSError, ValueError, TypeError, RecursionError):
        return {}


def save(site: Site, names: Mapping[Key, str], checked: Mapping[Key, Checked]) -> None:
    """Keep this and nothing older. Where the folder cannot be written, the next run is just slower."""
    entries = {
        names[key]: (
            list(map(_row, found)),
            _figures(measured),
            made and (made.state, made.stale, made.replaced),
        )
        for key, (found, measured, made) in checked.items()
    }
    with suppress(OSError):
        disk.put(_path(site), json.dumps(entries, ensure_ascii=False, separators=(",", ":")).encode())
        _path(site).with_name(".gitignore").write_text("*\n", encoding="utf-8")


def _path(site: Site) -> Path:
    return Path(site.settings.root, FOLDER, "check.json")


def _checked(found: list[Any], measured: list[Any], made: list[Any] | None) -> Checked:
    translated = Translated(made[0], tuple(map(tuple, made[1])), tuple(made[2])) if made else None
    return [Finding(*row) for row in found], Measure(*measured), translated


def names(site: Site) -> dict[Key, str]:
    """For each page the name of all that its findings depend on."""
    around = _outline(site)

    def name(key: Key) -> str:
        page, original = site.pages[key], site.pages.get((SOURCE, key[1]))
        accepted = site.ledgers[key].digest if key in site.ledgers else ""
        parts = (around, page.path, page.digest, original.digest if original else "", accepted)
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()

    return {key: name(key) for key in site.pages}


def _outline(site: Site) -> str:
    """All that rules look at besides a page and its German original: data, settings, names, and how many headings."""
    german = {name: site.pages[SOURCE, name] for name in site.names if (SOURCE, name) in site.pages}
    counts = {name: headings(page) for name, page in german.items()}
    settings = {key: getattr(site.settings, key) for key in site.settings.__slots__ if key != "root"}
    names = (site.addresses, sorted(site.pages), sorted(site.broken), counts)
    data = replace(site.data, claims=())  # no rule of a page reads them
    known = (_program(), sorted(settings.items()), data, names)
    return hashlib.sha256(repr(known).encode()).hexdigest()


@cache
def _program() -> str:
    """The program and what it reads with: a changed rule, word list or library must not meet older findings."""
    # When files and a library's folder were written says enough, and takes a tenth of the time of reading them.
    specs = [find_spec(name) for name in ("markdown_it", "mdit_py_plugins", "wordfreq")]
    written: list[object] = [
        os.stat(os.path.dirname(spec.origin)).st_mtime_ns for spec in specs if spec and spec.origin
    ]
    package = str(Path(__file__).parent)
    for folder, folders, names in os.walk(package):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        stats = [(name, os.stat(os.path.join(folder, name))) for name in sorted(names)]
        written += [(folder[len(package) :], name, stat.st_size, stat.st_mtime_ns) for name, stat in stats]
    return hashlib.sha256(repr((sys.version, written)).encode()).hexdigest()
