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

from wegweiser import beside, front, ledger
from wegweiser.errors import WegweiserError
from wegweiser.language import SOURCE
from wegweiser.model import Page
from wegweiser.site import Site
from wegweiser.translate import accept as accepting

TRAILER = "Translation-accepted"
_WISH = re.compile(r"([A-Za-z-]+)\s+([a-z0-9/-]+)")


@dataclass(frozen=True, slots=True)
class Said:
    """One such line."""

    commit: str
    lang: str
    name: str


def accept(site: Site, span: str) -> tuple[list[str], list[str]]:
    """The ledgers written, and what could not be done, one German sentence each."""
    root = Path(site.settings.root)
    found: dict[tuple[str, str], list[ledger.Pair]] = {}
    problems: list[str] = []
    for said in _said(root, span, problems):
        german, own = (_at(site, said, lang) for lang in (SOURCE, said.lang))
        if german and own:
            put = beside.put(own, german)
            pairs = [(p.german.digest, p.own.digest) for p in put.pairs if p.german and p.own and p.own.kind != "card"]
            found.setdefault((said.lang, said.name), []).extend(pairs)
        else:
            problems.append(f"{said.commit[:8]}: „{said.lang} {said.name}“ gibt es in diesem Commit nicht.")
    return [accepting.add(site, *key, pairs) for key, pairs in found.items()], problems


def _said(root: Path, span: str, problems: list[str]) -> Iterator[Said]:
    """All such lines in the commits of a range, the oldest first."""
    for record in _git(root, "log", "--reverse", "--format=%H%x1f%B%x1e", span).split("\x1e"):
        commit, _, message = record.strip().partition("\x1f")
        for value in re.findall(rf"(?mi)^{TRAILER}:[ \t]*(.+?)[ \t]*$", message):
            if match := _WISH.fullmatch(value):
                yield Said(commit, match[1], match[2].removesuffix(".md"))
            else:
                problems.append(f"{commit[:8]}: „{value}“ ist keine Sprache mit Seite wie „ar hilfe“.")


def _git(root: Path, *words: str) -> str:
    command = ["git", "-C", str(root), *words]
    try:
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
    except FileNotFoundError:
        raise WegweiserError("Das Programm git fehlt.", "Installieren Sie git.") from None
    except subprocess.CalledProcessError as error:
        said = error.stderr.strip().split("\n")[-1]
        raise WegweiserError(f"git sagt: {said}", "Nennen Sie die Commits so: HEAD~3..HEAD") from None
    return done.stdout


def _at(site: Site, said: Said, lang: str) -> Page | None:
    """A page as it was in a commit."""
    path = f"{site.settings.content}/{lang}/{said.name}.md"
    try:
        text = _git(Path(site.settings.root), "show", f"{said.commit}:./{path}")
    except WegweiserError:
        return None
    with TemporaryDirectory() as folder:
        file = Path(folder, path)
        file.parent.mkdir(parents=True)
        file.write_text(text, encoding="utf-8", newline="\n")
        return front.page(replace(site.settings, root=folder), lang, file)[0]
