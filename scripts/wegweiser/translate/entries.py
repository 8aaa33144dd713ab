"""PO files as a translator sends them back: their entries, each with its line, and the faults of whole files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import polib  # type: ignore[import-untyped,unused-ignore]

from wegweiser import language, read
from wegweiser.errors import WegweiserError
from wegweiser.model import Finding
from wegweiser.site import Site
from wegweiser.translate import sound

STAMP = "Stand: "  # a note of each entry that was translated when it was exported


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a PO file, translated or not."""

    page: str
    piece: str
    text: str
    fuzzy: bool
    base: str  # the stamp of the translation at the time of the export
    path: str
    line: int

    @property
    def is_touched(self) -> bool:
        """Whether somebody has written something since the export."""
        return bool(self.text) and stamp(self.text) != self.base


def stamp(text: str) -> str:
    return sha256(sound.flat(text).encode()).hexdigest()[:12]


def of_folder(site: Site, lang: str, folder: Path) -> tuple[list[Entry], list[Finding]]:
    """All entries of all PO files of a folder, in whatever files they are, and the faults of the files."""
    files = sorted(folder.rglob("*.po")) if folder.is_dir() else [folder] if folder.suffix == ".po" else []
    if not files:
        advice = f"Machen Sie zuerst welche: wegweiser translate export --lang {lang}"
        raise WegweiserError(f"In {folder.as_posix()} liegt keine PO-Datei.", advice)
    found, findings = [], []
    for file in files:
        entries, faults = of_file(site, lang, file)
        found += entries
        findings += faults
    return found, findings


def of_file(site: Site, lang: str, file: Path) -> tuple[list[Entry], list[Finding]]:
    """The entries of one file: none where the file is broken or of another language."""
    root, place = Path(site.settings.root).resolve(), file.resolve()
    shown = place.relative_to(root).as_posix() if place.is_relative_to(root) else file.as_posix()
    source, faults = read.text(file)
    parsed: Any = None
    if not faults:
        parsed, faults = _parsed(file)
    if not faults:
        faults = list(_other_language(site, lang, str(parsed.metadata.get("Language", ""))))
    if faults:
        return [], [
            Finding(shown, f.line, f.column, lang, f.rule, "error", f.message, f.advice, f.quote) for f in faults
        ]
    lines = source.split("\n")
    return [_entry(one, shown, lines) for one in parsed if one.msgctxt and not one.obsolete], []


def _parsed(file: Path) -> tuple[Any, list[read.Fault]]:
    try:  # by its path: of a string, polib would take more signs than line feeds for line ends
        return polib.pofile(str(file), encoding="utf-8"), []
    except (OSError, ValueError) as error:
        line = int(match[1]) if (match := re.search(r"line (\d+)", str(error))) else 1
        advice = "Speichern Sie sie mit Ihrem Übersetzungsprogramm neu, oder exportieren Sie noch einmal."
        return None, [read.Fault(line, "broken-po", "Ab hier lässt sich die PO-Datei nicht lesen.", advice)]


def _other_language(site: Site, lang: str, named: str) -> Iterator[read.Fault]:
    """Programs write a language in many ways; refused is only what is surely another one."""
    plain = named.strip().replace("_", "-").lower()
    names = {code: {code.lower(), language.get(code).tag.lower()} for code in site.settings.languages}
    exact = [code for code, known in names.items() if plain in known]
    first = {name.partition("-")[0] for name in names[lang]}
    if plain and lang not in exact and (exact or plain.partition("-")[0] not in first):
        advice = f"Nehmen Sie die Dateien für „{lang}“, oder nennen Sie mit --lang die andere Sprache."
        yield read.Fault(1, "other-language", f"Die Datei ist für die Sprache „{named.strip()}“.", advice)


def _entry(one: Any, path: str, lines: list[str]) -> Entry:
    # polib says where an entry begins; its notes may be many lines.
    numbers = range(max(one.linenum, 1), len(lines) + 1)
    line = next((number for number in numbers if lines[number - 1].startswith("msgstr")), one.linenum)
    base = re.findall(rf"(?m)^{STAMP}([0-9a-f]+)\s*$", one.comment or "")
    page, _, piece = one.msgctxt.partition(" ")
    text = (one.msgstr or "").replace("\r\n", "\n").strip()
    return Entry(page, piece, text, one.fuzzy, base[-1] if base else "", path, line)
