"""For people who work only in a browser: a line in the commit says that a translation is done, CI writes the ledger.

`Translation-accepted: ar gesundheit/notfall` speaks of both pages as they are in that commit. Whatever somebody changes
later, in the same push or tomorrow, is not accepted by it.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from wegweiser import beside, disk, front, ledger
from wegweiser.beside import Beside
from wegweiser.errors import WegweiserError
from wegweiser.language import SOURCE
from wegweiser.model import Page
from wegweiser.site import Site
from wegweiser.translate import accept as accepting

TRAILER = "Translation-accepted"
_WISH = re.compile(r"([A-Za-z-]+)\s+([a-z0-9/-]+)(?:\.md)?(\s+unchanged-meaning)?")


@dataclass(frozen=True, slots=True)
class Said:
    """One such line."""

    commit: str
    lang: str
    name: str
    unchanged: bool = False

    def __str__(self) -> str:
        return f"{self.commit[:8]}: {self.lang} {self.name}"


def accept(site: Site, span: str) -> tuple[list[str], list[str]]:
    """The ledgers written, and what could not be done, one German sentence each."""
    root = Path(site.settings.root)
    found: dict[tuple[str, str], list[ledger.Pair]] = {}
    problems: list[str] = []
    for said in _said(root, span, problems):
        german, own = (_at(site, said, lang) for lang in (SOURCE, said.lang))
        if german and own:
            pairs = _accepted(beside.put(own, german, _ledger(root, said)), said, problems)
            found.setdefault((said.lang, said.name), []).extend(pairs)
        else:
            problems.append(f"{said}: Die Seite gibt es in diesem Commit nicht, oder sie lässt sich nicht lesen.")
    return [accepting.add(site, *key, pairs) for key, pairs in found.items() if pairs], problems


def _accepted(put: Beside, said: Said, problems: list[str]) -> list[ledger.Pair]:
    """What the line speaks for: where a piece is missing or too many, nobody knows which belong together."""
    reasons = [(pair, accepting.hindrance(pair, said.unchanged)) for pair in put.pairs]
    for pair, reason in reasons:
        if reason:
            line = pair.own.at.line if pair.own else put.after(pair).line
            problems.append(f"{said}: Zeile {line}: {reason}")
    if any(pair.state in ("missing", "extra") for pair, _ in reasons):
        return []
    fit = [(p.german, p.own) for p, reason in reasons if not reason]
    return [(german.digest, own.digest) for german, own in fit if german and own and own.kind != "card"]


def _said(root: Path, span: str, problems: list[str]) -> Iterator[Said]:
    """All such lines in the commits of a range, the oldest first."""
    form = f"--format=%H%x1f%(trailers:key={TRAILER},valueonly,separator=%x1d)"
    for record in (
        _git(root, "log", "--reverse", form, "--end-of-options", span, "--").decode("utf-8", "replace").split("\n")
    ):
        commit, _, values = record.partition("\x1f")
        for value in filter(None, map(str.strip, values.split("\x1d"))):
            if match := _WISH.fullmatch(value):
                yield Said(commit, match[1], match[2], bool(match[3]))
            else:
                problems.append(f"{commit[:8]}: „{value}“ ist keine Sprache mit Seite wie „ar hilfe“.")


def _git(root: Path, *words: str) -> bytes:
    command = ["git", "-C", str(root), *words]
    try:
        return subprocess.run(command, capture_output=True, check=True).stdout
    except FileNotFoundError:
        raise WegweiserError("Das Programm git fehlt.", "Installieren Sie git.") from None
    except subprocess.CalledProcessError as error:
        said = error.stderr.decode("utf-8", "replace").strip().split("\n")[0]
        raise WegweiserError(f"git sagt: {said}", "Nennen Sie die Commits so: HEAD~3..HEAD") from None


def _at(site: Site, said: Said, lang: str) -> Page | None:
    """A page as it was in a commit."""
    path = f"{site.settings.content}/{lang}/{said.name}.md"
    with TemporaryDirectory() as folder:
        file = _copy(Path(site.settings.root), said, path, Path(folder))
        return front.page(replace(site.settings, root=folder), lang, file)[0] if file else None


def _ledger(root: Path, said: Said) -> ledger.Ledger:
    """What was accepted before: it tells which pieces belong together."""
    with TemporaryDirectory() as folder:
        file = _copy(root, said, f"{ledger.FOLDER}/{said.lang}/{said.name}.jsonl", Path(folder))
        return ledger.parse(file)[0] if file else ledger.EMPTY


def _copy(root: Path, said: Said, path: str, folder: Path) -> Path | None:
    try:
        content = _git(root, "show", f"{said.commit}:./{path}")
    except WegweiserError:
        return None
    file = folder / path
    disk.put(file, content)
    return file
