"""content/ to Pages: finds the files, lets translations inherit, and refuses what cannot be published."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Literal

from wegweiser import front, language
from wegweiser.config import Settings
from wegweiser.model import Finding, Page
from wegweiser.read import Fault

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def load(settings: Settings) -> tuple[list[Page], list[Finding]]:
    """All pages that can be read, the German ones first, and all faults of all files."""
    findings: list[Finding] = []
    pages = []
    for lang in settings.languages:
        for path in _files(settings, lang, findings):
            page, faults = front.page(settings, lang, path)
            findings += [_finding(path.relative_to(settings.root).as_posix(), lang, fault) for fault in faults]
            if page:
                pages.append(page)
    findings += _strange_folders(settings)
    findings += _address_faults(pages)
    findings += _nav_faults(settings)
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
                fault = Fault(
                    1,
                    "outside-link",
                    "Die Datei ist ein Verweis aus dem Ordner content hinaus.",
                    "Legen Sie die Datei selbst hier ab.",
                )
            elif path.suffix.lower() != ".md" or path.is_dir():
                continue
            elif other := taken.get(shown.lower()):
                fault = Fault(
                    1,
                    "same-name",
                    f"Den Namen gibt es schon: {other}.",
                    "Benennen Sie eine der Dateien um: nur kleine Buchstaben.",
                    name,
                )
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
        return Fault(
            1,
            "unsafe-file-name",
            "Der Name taugt nicht als Adresse.",
            f"Nur kleine Buchstaben a–z, Ziffern, Bindestrich: „{plain}“.",
            path.name,
        )
    if len(parts) > 2:
        return Fault(
            1, "deep-folder", "Die Seite liegt zu tief.", "Legen Sie sie als content/<Sprache>/<Thema>/<Seite>.md ab."
        )
    if len(parts) == 2 and parts[0] == front.NEUTRAL:
        return Fault(
            1,
            "reserved-folder",
            f"Der Ordner „{front.NEUTRAL}“ ist für neutrale Adressen da.",
            "Wählen Sie einen anderen Ordner.",
        )
    return None


def _ascii(name: str) -> str:
    return name.lower().replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss")


def _inherit(pages: list[Page], findings: list[Finding]) -> list[Page]:
    german = {page.name: page for page in pages if page.lang == language.SOURCE}
    inherited = [key for key in front.GERMAN if key not in front.BOTH]
    out = []
    for page in pages:
        source = german.get(page.name)
        if source is None:
            # The German page may exist and be broken; then its own finding says so, and this one would mislead.
            broken = any(
                f.lang == language.SOURCE and f.path == page.path.replace(f"/{page.lang}/", f"/{language.SOURCE}/", 1)
                for f in findings
            )
            if not broken:
                advice = f"Legen Sie {page.name}.md auf Deutsch an oder löschen Sie diese Datei."
                findings.append(
                    _finding(
                        page.path,
                        page.lang,
                        Fault(1, "missing-original", "Zu dieser Übersetzung fehlt die deutsche Seite.", advice),
                    )
                )
        elif source is page:
            out.append(page)
        else:
            out.append(replace(page, **{key: getattr(source, key) for key in inherited}))
    return out


def _strange_folders(settings: Settings) -> Iterator[Finding]:
    content = Path(settings.root, settings.content)
    known = {*settings.languages, "_data", language.CHOOSER}
    for path in sorted(content.iterdir()):
        shown = f"{settings.content}/{path.name}"
        if path.is_dir() and path.name not in known:
            advice = f"Tragen Sie „{path.name}“ in mkdocs.yml unter languages ein, oder löschen Sie den Ordner."
            yield _finding(
                shown,
                "",
                Fault(1, "unknown-language", f"Die Sprache „{path.name}“ ist nicht eingerichtet.", advice, path.name),
            )
        elif path.suffix.lower() == ".md":
            fault = Fault(
                1,
                "stray-page",
                "Die Seite liegt in keinem Sprachordner.",
                "Verschieben Sie sie, zum Beispiel nach content/de/.",
            )
            yield _finding(shown, "", fault)


def _address_faults(pages: list[Page]) -> Iterator[Finding]:
    taken: dict[str, str] = {}
    for page in pages:
        if page.lang == language.SOURCE and page.publish_as:
            if other := taken.get(page.publish_as):
                fault = Fault(
                    2,
                    "same-address",
                    f"Die Adresse {page.publish_as} hat schon: {other}.",
                    "Nehmen Sie die nächste freie Nummer.",
                )
                yield _finding(page.path, page.lang, fault)
            taken[page.publish_as] = page.path


def _nav_faults(settings: Settings) -> Iterator[Finding]:
    """Entries of the navigation without a page, and sections that a language has no name for."""
    waiting = list(settings.nav)
    while waiting:
        item = waiting.pop(0)
        waiting += item.children
        german = Path(settings.root, settings.content, language.SOURCE, f"{item.name}.md")
        if item.name and not german.is_file():
            advice = "Legen Sie die Seite an oder nehmen Sie den Eintrag heraus."
            what = f"Die Seite „{item.name}.md“ gibt es nicht."
            yield _finding("mkdocs.yml", "", Fault(item.line, "dead-navigation", what, advice))
        nameless = [
            code for code in settings.languages if code != language.SOURCE and item.title not in settings.sections[code]
        ]
        if item.title and nameless:
            advice = f"Ergänzen Sie „{item.title}: …“ bei nav_translations dieser Sprachen: {', '.join(nameless)}."
            what = f"Der Abschnitt „{item.title}“ hat nicht in jeder Sprache einen Namen."
            yield _finding("mkdocs.yml", "", Fault(item.line, "missing-section-name", what, advice, item.title))


def _finding(path: str, lang: str, fault: Fault) -> Finding:
    severity: Literal["error", "warning"] = "warning" if fault.rule == "inherited-field" else "error"
    return Finding(path, fault.line, fault.column, lang, fault.rule, severity, fault.message, fault.advice, fault.quote)
