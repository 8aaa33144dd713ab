"""PO files, one a page: for translators who use Weblate, Poedit or the like. The Markdown stays the truth.

An entry bears the digest of its German text, so it finds its place again in any file and any order. It also bears a
stamp of the translation it was exported with: that shows which side has changed since then.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Literal

import polib  # type: ignore[import-untyped,unused-ignore]

from wegweiser import language
from wegweiser.errors import WegweiserError
from wegweiser.model import Finding
from wegweiser.site import Site
from wegweiser.translate import compose, entries, memory, notes, sheet, sound
from wegweiser.translate.compose import Change, Taken
from wegweiser.translate.entries import STAMP, Entry
from wegweiser.translate.sheet import Piece, Sheet

_REMARKS = {
    "stale": "Der deutsche Text ist neu: Passt die Übersetzung noch?",
    "changed": "Niemand hat bestätigt, dass die Übersetzung zum deutschen Text gehört.",
}
_FOUND = "Vorschlag: So ist derselbe Text an anderer Stelle übersetzt."
_OTHER = "Noch nicht übernommen. Auf der Seite steht: "


def export(site: Site, lang: str, out: Path) -> list[Path]:
    """A file for each German page. What stands there already and was not taken over yet is kept."""
    sheets = sheet.of(site, lang)
    known = memory.drafts(site, lang) | memory.of(sheets)
    glossary = notes.Glossary(site.data)
    return [_export(site, lang, one, known, glossary, out / f"{one.german.name}.po") for one in sheets]


def _export(site: Site, lang: str, one: Sheet, known: Mapping[str, str], glossary: notes.Glossary, file: Path) -> Path:
    before = {entry.piece: entry for entry in _before(site, lang, file) if entry.page == one.german.name}
    made = polib.POFile(wrapwidth=0)  # programs agree on no width
    made.header = one.german.title
    made.metadata = {
        "Project-Id-Version": one.german.name,
        "Language": language.get(lang).tag,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "X-Generator": "wegweiser",
    }
    for piece in one.pieces:
        text, is_fuzzy, remarks = _state(piece, known, before.get(piece.name))
        made.append(
            polib.POEntry(
                msgctxt=f"{one.german.name} {piece.name}",
                msgid=piece.german.text,
                msgstr=text,
                flags=["fuzzy"] * is_fuzzy,
                occurrences=[(one.german.path, str(piece.german.at.line))],
                comment="\n".join([*notes.of(site, lang, glossary, piece), *remarks]),
            )
        )
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(str(made), encoding="utf-8", newline="\n")
    return file


def _before(site: Site, lang: str, file: Path) -> list[Entry]:
    """What stands in the file that will be written over."""
    found, findings = entries.of_file(site, lang, file) if file.is_file() else ([], [])
    if findings:
        advice = "Löschen Sie die Datei, oder geben Sie einen anderen Ordner an."
        raise WegweiserError(findings[0].message, advice, f"{findings[0].path}:{findings[0].line}")
    return found


def _state(piece: Piece, known: Mapping[str, str], before: Entry | None) -> tuple[str, bool, list[str]]:
    """The translation of an entry, whether somebody must look at it, and remarks on its state."""
    own, found = piece.own.text if piece.own else "", known.get(piece.german.digest, "")
    stamp = [f"{STAMP}{entries.stamp(own)}"] if own else []
    if before and before.is_touched and not sound.same(before.text, own or found):
        return before.text, before.fuzzy or bool(own), [" ".join(f"{_OTHER}{own}".split()), *stamp] if own else []
    if own:
        return own, piece.state != "current", [*filter(None, [_REMARKS.get(piece.state)]), *stamp]
    is_guess = bool(found) and not (before and before.text and not before.fuzzy)  # nobody has looked at it
    return found, is_guess, [_FOUND] * is_guess


def read(site: Site, lang: str, folder: Path) -> Taken:
    """Take over what was translated in the PO files of a folder; a page with a faulty text stays as it is."""
    found, findings = entries.of_folder(site, lang, folder)
    sheets = {one.german.name: one for one in sheet.of(site, lang)}
    by_page: dict[str, list[Entry]] = {}
    for entry in found:
        by_page.setdefault(entry.page, []).append(entry)
    changes: list[Change] = []
    for name, of_page in by_page.items():
        if name in sheets:
            wanted = dict(_wanted(lang, sheets[name], of_page, findings))
            changes += _page(site, lang, sheets[name], wanted, findings, of_page[0])
        elif name in site.broken:
            advice = "Verbessern Sie sie zuerst: wegweiser check"
            findings.append(_finding(lang, of_page[0], "broken-original", "Die deutsche Seite ist unlesbar.", advice))
        else:
            what, advice = f"Die Seite {name} gibt es auf Deutsch nicht mehr.", "Löschen Sie die PO-Datei."
            old = [_finding(lang, entry, "outdated-entry", what, advice, "warning") for entry in of_page if entry.text]
            findings += old[:1]
    return Taken(tuple(sorted(changes, key=lambda change: change.name)), tuple(sorted(findings)))


def _wanted(lang: str, one: Sheet, found: Iterable[Entry], findings: list[Finding]) -> Iterator[tuple[Piece, Entry]]:
    """The finished texts that the page does not have yet, or that nobody has accepted yet."""
    pieces = {piece.name: piece for piece in one.pieces}
    seen: dict[str, str] = {}
    for entry in found:
        piece = pieces.get(entry.piece)
        if entry.fuzzy or not entry.text:
            continue
        if piece is None:
            findings.append(_outdated(lang, entry))
        elif not sound.same(seen.setdefault(entry.piece, entry.text), entry.text):
            what = "Derselbe deutsche Text steht noch einmal da, anders übersetzt."
            findings.append(_finding(lang, entry, "double-entry", what, "Löschen Sie eine der beiden Übersetzungen."))
        elif not piece.own or sound.same(entry.text, piece.own.text):
            if piece.state != "current":
                yield piece, replace(entry, text=sound.tidy(piece, entry.text))
        elif not entry.is_touched:
            continue  # the page is newer than the export
        elif entry.base and entry.base != entries.stamp(piece.own.text):
            what = f"Seit dem Export hat sich auch die Seite geändert (Zeile {piece.own.at.line}): „{piece.own.plain}“"
            advice = "Exportieren Sie noch einmal: Dann steht beides da, und Sie können wählen."
            findings.append(_finding(lang, entry, "edited-meanwhile", what, advice, "warning"))
        else:
            yield piece, replace(entry, text=sound.tidy(piece, entry.text))


def _page(
    site: Site, lang: str, one: Sheet, wanted: Mapping[Piece, Entry], findings: list[Finding], first: Entry
) -> Iterator[Change]:
    """Write a page, unless one of its texts cannot stand there."""
    wrong = [
        _finding(lang, entry, *fault)
        for piece, entry in wanted.items()
        for fault in sound.faults(site, one, piece, entry.text)
    ]
    wrong += compose.unreadable(site, lang, one)
    findings += wrong
    if wrong or not wanted:
        return
    texts = {piece.name: entry.text for piece, entry in wanted.items()}
    if waiting := compose.waiting(one, texts):
        findings.append(_incomplete(lang, one, waiting, first))
    changed = {p.name: texts[p.name] for p in wanted if not p.own or not sound.same(p.own.text, texts[p.name])}
    change = compose.write(site, lang, one, changed, "human")
    # A finished text that stands there already was read beside the German of today, too.
    kept = tuple((p.german.digest, p.own.digest) for p in wanted if p.own and p.name not in changed)
    if change or kept:
        change = change or Change(one.german.name, compose.shown(site, lang, one), False, 0, ())
        yield replace(change, pairs=(*change.pairs, *kept))


def _incomplete(lang: str, one: Sheet, waiting: tuple[int, ...], first: Entry) -> Finding:
    lines = ", ".join(map(str, waiting[:10])) + " …" * (len(waiting) > 10)
    what = f"Noch nicht übersetzt: {len(waiting)} von {len(one.pieces)} Texten (Zeile {lines} in {one.german.path})."
    then = "stehen die neuen auf der Seite" if one.own else "gibt es die Seite"
    advice = f"Übersetzen Sie auch diese: Erst dann {then}."
    return Finding(first.path, 1, 1, lang, "incomplete-page", "warning", what, advice)


def _outdated(lang: str, entry: Entry) -> Finding:
    what = "Diesen deutschen Text gibt es nicht mehr."
    advice = "Exportieren Sie noch einmal, und übersetzen Sie den neuen."
    return _finding(lang, entry, "outdated-entry", what, advice, "warning")


def _finding(
    lang: str, entry: Entry, rule: str, what: str, advice: str, severity: Literal["error", "warning"] = "error"
) -> Finding:
    return Finding(entry.path, entry.line, 1, lang, rule, severity, what, advice, entry.text[:80])
