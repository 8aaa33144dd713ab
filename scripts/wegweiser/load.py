"""content/ to Pages: finds the files, reads their front matter, lets translations inherit, and refuses what cannot be published."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from wegweiser import data, language, read
from wegweiser.model import Finding, Page, Settings, Source, Translation
from wegweiser.read import Fault, Field

AUDIENCES = (
    "alle", "familien", "schwangere", "frauen", "kinder-jugendliche", "unbegleitet", "junge-erwachsene",
    "lsbtti", "behinderung", "menschenhandel", "leseanfang", "aeltere", "helfende",
)  # fmt: skip
NEUTRAL = "hilfe"  # the folder of neutral addresses: no topic may have its name
_NEUTRAL_ADDRESS = read.matching(rf"{NEUTRAL}/h\d\d+", "Schreiben Sie eine neutrale Adresse wie hilfe/h07. Sie bleibt für immer.")
_SOURCE = read.record({"name": Field(read.words), "url": Field(read.words, None), "seen": Field(read.day, None)}, Source)
_BOTH = {"title": Field(read.words), "summary": Field(read.words), "audio": Field(read.words, None)}
GERMAN = {
    **_BOTH,
    "audience": Field(read.list_of(read.one_of(*AUDIENCES)), ("alle",)),
    "sensitive": Field(read.flag, False),
    "level": Field(read.one_of("B1", "A2"), "B1"),
    "sources": Field(read.list_of(_SOURCE), ()),
    "checked": Field(read.day, None),
    "check_again": Field(read.day, None),
    "approved_by": Field(read.words, None),
    "publish_as": Field(_NEUTRAL_ADDRESS, None),
    "first_help": Field(read.flag, False),
    "withdrawn": data.WITHDRAWN,
}
_MADE = {
    "method": Field(read.one_of("machine", "human"), "machine"),
    "reviewed_by": Field(read.words, None),
    "reviewed": Field(read.day, None),
}
TRANSLATED = {**_BOTH, "translation": Field(read.record(_MADE, Translation), None)}
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def load(settings: Settings) -> tuple[list[Page], list[Finding]]:
    """All pages that can be read, the German ones first, and all faults of all files."""
    findings: list[Finding] = []
    pages = []
    for lang in settings.languages:
        for path in _files(settings, lang, findings):
            page = _page(settings, lang, path, findings)
            if page:
                pages.append(page)
    findings += _strange_folders(settings)
    findings += _address_faults(pages)
    return _inherit(pages, findings), findings


def _files(settings: Settings, lang: str, findings: list[Finding]) -> Iterator[Path]:
    """The page files of a language in a fixed order; links out of the tree and names that would clash are refused."""
    root = Path(settings.root)
    inside = (root / settings.content).resolve()
    taken: dict[str, str] = {}
    for folder, folders, names in os.walk(root / settings.content / lang, followlinks=False):
        folders.sort()
        for name in sorted([*names, *(f for f in folders if Path(folder, f).is_symlink())]):
            path = Path(folder, name)
            fault = None
            shown = path.relative_to(root).as_posix()
            if path.is_symlink() and not path.resolve().is_relative_to(inside):
                fault = Fault(1, "outside-link", "Die Datei ist ein Verweis aus dem Ordner content hinaus.", "Legen Sie die Datei selbst hier ab.")
            elif path.suffix.lower() != ".md" or path.is_dir():
                continue
            elif other := taken.get(shown.lower()):
                fault = Fault(1, "same-name", f"Den Namen gibt es schon: {other}.", "Benennen Sie eine der Dateien um: nur kleine Buchstaben.", name)
            elif fault := _name_fault(path, root / settings.content / lang):
                pass
            taken[shown.lower()] = shown
            if fault:
                findings.append(_finding(shown, lang, fault))
            else:
                yield path


def _name_fault(path: Path, folder: Path) -> Fault | None:
    parts = path.relative_to(folder).with_suffix("").parts
    bad = [part for part in parts if not _NAME.fullmatch(part)]
    if bad or path.suffix != ".md":
        plain = re.sub(r"[^a-z0-9]+", "-", _ascii((bad or parts)[-1])).strip("-") or "seite"
        return Fault(1, "unsafe-file-name", "Der Name taugt nicht als Adresse.", f"Nur kleine Buchstaben a–z, Ziffern, Bindestrich: „{plain}“.", path.name)
    if len(parts) > 2:
        return Fault(1, "deep-folder", "Die Seite liegt zu tief.", "Legen Sie sie als content/<Sprache>/<Thema>/<Seite>.md ab.")
    if len(parts) == 2 and parts[0] == NEUTRAL:
        return Fault(1, "reserved-folder", f"Der Ordner „{NEUTRAL}“ ist für neutrale Adressen da.", "Wählen Sie einen anderen Ordner.")
    return None


def _ascii(name: str) -> str:
    return name.lower().replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss")


def _page(settings: Settings, lang: str, path: Path, findings: list[Finding]) -> Page | None:
    shown = path.relative_to(settings.root).as_posix()
    name = path.relative_to(Path(settings.root, settings.content, lang)).with_suffix("").as_posix()
    text, faults = read.text(path)
    if faults:
        findings += [_finding(shown, lang, fault) for fault in faults]
        return None
    front, body, body_line, faults = split(text)
    german = lang == language.SOURCE
    values: dict[str, Any] = {}
    if not faults:
        loaded, faults = read.tree(front, first_line=2)
        schema: dict[str, Field] = GERMAN if german else TRANSLATED
        if not german and isinstance(loaded, read.Table):
            faults = [*faults, *_drop_inherited(loaded)]
        if loaded is not None or not faults:
            values, wrong = read.fields(loaded, schema, "die Angaben zur Seite", 2)
            faults = [*faults, *wrong]
    if german and values.get("sensitive") and not values.get("publish_as"):
        advice = "Schreiben Sie „publish_as: hilfe/hNN“ mit einer Nummer, die noch frei ist."
        faults.append(Fault(loaded.lines["sensitive"], "missing-neutral-address", "Der Seite fehlt eine neutrale Adresse.", advice))
    findings += [_finding(shown, lang, fault) for fault in faults]
    if any(fault.rule != "inherited-field" for fault in faults):
        return None
    if not german:
        values["translation"] = values["translation"] or Translation()
    return Page(path=shown, lang=lang, name=name, body=body, body_line=body_line, **values)


def split(text: str) -> tuple[str, str, int, list[Fault]]:
    """Front matter, body, the body's first line, and what is wrong with the fence of the front matter."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        advice = "Beginnen Sie die Datei mit: --- / title: … / summary: … / ---"
        return "", "", 1, [Fault(1, "missing-front-matter", "Am Anfang der Datei fehlen die Angaben zur Seite.", advice, lines[0][:40])]
    for number, line in enumerate(lines[1:], 1):
        if line.rstrip() == "---":
            return "\n".join(lines[1:number]), "\n".join(lines[number + 1 :]), number + 2, []
    return "", "", 1, [Fault(1, "missing-front-matter", "Das Ende der Angaben zur Seite fehlt.", "Schreiben Sie nach den Angaben eine Zeile ---.")]


def _drop_inherited(loaded: read.Table) -> Iterator[Fault]:
    """What only the German page may say: a second truth would go stale, but it is no reason to lose the translation."""
    for key in [key for key in loaded if key in GERMAN and key not in TRANSLATED]:
        del loaded[key]
        yield Fault(loaded.lines[key], "inherited-field", f"„{key}“ gilt von der deutschen Seite.", "Löschen Sie die Zeile hier.", key)


def _inherit(pages: list[Page], findings: list[Finding]) -> list[Page]:
    german = {page.name: page for page in pages if page.lang == language.SOURCE}
    inherited = [key for key in GERMAN if key not in _BOTH]
    out = []
    for page in pages:
        source = german.get(page.name)
        if source is None:
            # The German page may exist and be broken; then its own finding says so, and this one would mislead.
            broken = any(f.lang == language.SOURCE and f.path == page.path.replace(f"/{page.lang}/", f"/{language.SOURCE}/", 1) for f in findings)
            if not broken:
                advice = f"Legen Sie {page.name}.md auf Deutsch an oder löschen Sie diese Datei."
                findings.append(_finding(page.path, page.lang, Fault(1, "missing-original", "Zu dieser Übersetzung fehlt die deutsche Seite.", advice)))
        elif source is page:
            out.append(page)
        else:
            out.append(replace(page, **{key: getattr(source, key) for key in inherited}))
    return out


def _strange_folders(settings: Settings) -> Iterator[Finding]:
    content = Path(settings.root, settings.content)
    known = {*settings.languages, data.FOLDER, language.CHOOSER}
    for path in sorted(content.iterdir()):
        shown = f"{settings.content}/{path.name}"
        if path.is_dir() and path.name not in known:
            advice = f"Tragen Sie „{path.name}“ in mkdocs.yml unter languages ein, oder löschen Sie den Ordner."
            yield _finding(shown, "", Fault(1, "unknown-language", f"Die Sprache „{path.name}“ ist nicht eingerichtet.", advice, path.name))
        elif path.suffix.lower() == ".md":
            fault = Fault(1, "stray-page", "Die Seite liegt in keinem Sprachordner.", "Verschieben Sie sie, zum Beispiel nach content/de/.")
            yield _finding(shown, "", fault)


def _address_faults(pages: list[Page]) -> Iterator[Finding]:
    taken: dict[str, str] = {}
    for page in pages:
        if page.lang == language.SOURCE and page.publish_as:
            if other := taken.get(page.publish_as):
                fault = Fault(2, "same-address", f"Die Adresse {page.publish_as} hat schon: {other}.", "Nehmen Sie die nächste freie Nummer.")
                yield _finding(page.path, page.lang, fault)
            taken[page.publish_as] = page.path


def _finding(path: str, lang: str, fault: Fault) -> Finding:
    severity: Any = "warning" if fault.rule == "inherited-field" else "error"
    return Finding(path, fault.line, fault.column, lang, fault.rule, severity, fault.message, fault.advice, fault.quote)
