"""`translate`: status, accept, export, import and draft."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable

from wegweiser import pipeline
from wegweiser.cli.run import CLEAN, FOUND, known_language, options
from wegweiser.errors import WegweiserError
from wegweiser.language import SOURCE
from wegweiser.report import text
from wegweiser.site import Site
from wegweiser.translate import accept, commits, status
from wegweiser.translate.compose import Taken


def translate(given: argparse.Namespace) -> int:
    site = pipeline.check(given.root, options(given))[0]
    known_language(given.lang, [lang for lang in site.settings.languages if lang != SOURCE])
    return _WORK[given.what](site, given)


def _status(site: Site, given: argparse.Namespace) -> int:
    found = status.rows(site, given.lang)
    print(status.as_json(found) if given.format == "json" else status.as_text(found, given.all), end="")
    return CLEAN


def _accept(site: Site, given: argparse.Namespace) -> int:
    if given.from_commits:
        return _from_commits(site, given.from_commits)
    if not given.lang or not given.page:
        advice = "Zum Beispiel: wegweiser translate accept gesundheit/notfall --lang ar"
        raise WegweiserError("Nennen Sie eine Seite und mit --lang die Sprache.", advice)
    name = _name(given.page, given.lang)
    wish = accept.Wish(
        given.block, given.unchanged_meaning, given.back, given.by, given.differed or 0, given.mended or 0
    )
    done = accept.accept(site, given.lang, name, wish, options(given).today)
    for line, reason in done.open:
        print(f"content/{given.lang}/{name}.md:{line}: nicht bestätigt. {reason}", file=sys.stderr)
    print(f"Bestätigt: {done.accepted} Teile in {done.path}" + (f", offen: {len(done.open)}" if done.open else ""))
    return FOUND if done.open else CLEAN


def _name(given: str, lang: str) -> str:
    """A page by its name or by its file."""
    plain = given.replace("\\", "/").removesuffix(".md")
    return plain.removeprefix(f"content/{lang}/").removeprefix("content/de/")


def _from_commits(site: Site, span: str) -> int:
    written, problems = commits.accept(site, span)
    for problem in problems:
        print(problem, file=sys.stderr)
    for path in written:
        print(path)
    return FOUND if problems else CLEAN


def _export(site: Site, given: argparse.Namespace) -> int:
    from wegweiser.translate import po  # here and below: status has no use for it

    out = (given.out or given.root / "po" / given.lang).resolve()
    files = po.export(site, given.lang, out)
    print(f"Fertig: {len(files)} PO-Dateien in {out}. Zurück: wegweiser translate import --lang {given.lang}")
    return CLEAN


def _import(site: Site, given: argparse.Namespace) -> int:
    from wegweiser.translate import po

    taken = po.read(site, given.lang, (given.folder or given.root / "po" / given.lang).resolve())
    for change in taken.changes:
        accept.add(site, given.lang, change.name, change.pairs)
    return _told(taken)


def _draft(site: Site, given: argparse.Namespace) -> int:
    from wegweiser.translate import draft

    names = [_name(page, given.lang) for page in given.pages]
    return _told(draft.draft(site, given.lang, given.command_line, names))


def _told(taken: Taken) -> int:
    """What could not be taken over, then the pages that were written."""
    for finding in taken.findings:
        print(text.one(finding), file=sys.stderr)
    for change in taken.changes:
        print(f"{change.path}: {change.texts} Teile")
    print(f"Geschrieben: {len(taken.changes)} Seiten." + (" Danach: wegweiser check" if taken.changes else ""))
    return FOUND if any(finding.severity == "error" for finding in taken.findings) else CLEAN


_WORK: dict[str, Callable[[Site, argparse.Namespace], int]] = {
    "status": _status,
    "accept": _accept,
    "export": _export,
    "import": _import,
    "draft": _draft,
}
