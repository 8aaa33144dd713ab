"""content/ to Pages: finds the files, lets translations inherit, and refuses what cannot be published."""

from __future__ import annotations

import difflib
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Literal

from wegweiser import front, language, read
from wegweiser.config import Settings
from wegweiser.model import Finding, Page
from wegweiser.read import Fault

_MILD = ("inherited-field", "stray-file")  # no reason to hold a page back
_UNREADABLE = Fault(
    1,
    "unreadable-folder",
    "Der Ordner lässt sich nicht lesen.",
    "Prüfen Sie die Rechte des Ordners: Wer baut, muss ihn lesen dürfen.",
)
_STRAY = Fault(
    1,
    "stray-file",
    "Die Datei ist keine Seite und wird nicht veröffentlicht.",
    "Nehmen Sie sie heraus. In den Ordnern der Sprachen liegen nur Seiten (.md).",
)
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
    findings += _address_faults(settings, pages)
    findings += _nav_faults(settings, [page.name for page in pages if page.lang == language.SOURCE])
    return _inherit(settings, pages, findings), findings


def broken(settings: Settings, pages: Iterable[Page], findings: Iterable[Finding]) -> set[str]:
    """The names of German pages that are there but cannot be read."""
    folder = f"{settings.content}/{language.SOURCE}/"
    named = {f.path.removeprefix(folder).removesuffix(".md") for f in findings if f.path.startswith(folder)}
    return named - {page.name for page in pages}


def _files(settings: Settings, lang: str, findings: list[Finding]) -> Iterator[Path]:
    """The page files of a language in a fixed order; links out of the tree and names that would clash are refused."""
    root = Path(settings.root)
    top = root / settings.content / lang
    taken: dict[str, Path] = {}

    def refuse(path: Path, fault: Fault) -> None:
        findings.append(_finding(path.relative_to(root).as_posix(), lang, fault))

    def unreadable(error: OSError) -> None:
        refuse(Path(error.filename), _UNREADABLE)

    for folder, folders, names in os.walk(top, onerror=unreadable if read.there(top) else None):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        links = [name for name in folders if os.path.islink(Path(folder, name))]
        # Of two names that differ in case alone, the small one is right.
        here, inside = Path(folder), Path(folder).relative_to(top).parts
        for name in sorted([*names, *links], key=lambda name: (name != name.lower(), name)):
            if name.startswith("."):
                continue
            path, ending = here / name, name[-3:]
            fault = _link_fault(path, root / settings.content)
            if not fault and ending.lower() == ".md":
                fault = _name_fault(path, (*inside, name[:-3]), taken, top)
            if fault:
                refuse(path, fault)
            elif ending.lower() != ".md" and path.is_file():
                refuse(path, _STRAY)
            elif ending == ".md":
                taken[str(path).lower()] = path
                yield path


def _link_fault(path: Path, content: Path) -> Fault | None:
    """Links to files are fine as long as they stay inside; links to folders could go round in circles."""
    advice = "Legen Sie die Datei selbst hier ab."
    if not os.path.islink(path):
        return None
    if not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(content)):
        return Fault(1, "outside-link", "Die Datei ist ein Verweis aus dem Ordner content hinaus.", advice)
    if os.path.isdir(path):
        advice = "Legen Sie die Seiten selbst hier ab."
        return Fault(1, "folder-link", "Der Ordner ist ein Verweis auf einen anderen Ordner.", advice)
    what = "Die Datei ist ein Verweis, der ins Leere führt."
    return None if os.path.exists(path) else Fault(1, "dead-file-link", what, advice)


def _name_fault(path: Path, parts: tuple[str, ...], taken: Mapping[str, Path], folder: Path) -> Fault | None:
    bad = next((part for part in parts if not _NAME.fullmatch(part)), parts[-1] if path.suffix != ".md" else "")
    if other := taken.get(str(path).lower()):
        advice = "Löschen Sie eine der Dateien, oder geben Sie ihr einen anderen Namen."
        where = other.relative_to(folder.parents[1]).as_posix()
        return Fault(1, "same-name", f"Den Namen gibt es schon, nur anders geschrieben: {where}.", advice, path.name)
    if re.fullmatch("con|prn|aux|nul|(?:com|lpt)[0-9]", parts[-1]):
        what, advice = f"Unter Windows darf keine Datei „{parts[-1]}“ heißen.", "Geben Sie ihr einen anderen Namen."
        return Fault(1, "unsafe-file-name", what, advice, path.name)
    if bad:
        plain = (re.sub(r"[^a-z0-9]+", "-", _ascii(bad)).strip("-") or "seite") + ".md" * (bad == parts[-1])
        what, quote = "Der Name taugt nicht als Adresse.", path.name if bad == parts[-1] else bad
        advice = f"Nehmen Sie nur kleine Buchstaben a–z, Ziffern und Bindestriche, zum Beispiel „{plain}“."
        return Fault(1, "unsafe-file-name", what, advice, quote)
    if len(parts) > 2:
        advice = "Verschieben Sie sie nach content/<Sprache>/<Thema>/<Seite>.md."
        return Fault(1, "deep-folder", "Die Seite liegt zu tief: höchstens ein Ordner unter der Sprache.", advice)
    if len(parts) == 2 and parts[0] == front.NEUTRAL:
        what = f"Der Ordner „{front.NEUTRAL}“ ist für neutrale Adressen da."
        return Fault(1, "reserved-folder", what, "Verschieben Sie die Seite in einen anderen Ordner.")
    if parts == ("404",):
        what = "Die Seite „404“ macht die Website selbst."
        return Fault(1, "reserved-name", what, "Geben Sie der Datei einen anderen Namen.")
    return None


def _ascii(name: str) -> str:
    return name.lower().replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss")


def _inherit(settings: Settings, pages: list[Page], findings: list[Finding]) -> list[Page]:
    german = {page.name: page for page in pages if page.lang == language.SOURCE}
    inherited = [key for key in front.GERMAN if key not in front.BOTH]
    out = []
    for page in pages:
        source = german.get(page.name)
        if source is None:
            # Of a page that is there but broken, and of a missing start page, its own finding tells.
            german_path = Path(settings.root, settings.content, language.SOURCE, f"{page.name}.md")
            if page.name != "index" and not read.there(german_path):
                what = "Zu dieser Übersetzung fehlt die deutsche Seite."
                advice = f"Legen Sie {page.name}.md auf Deutsch an, oder löschen Sie diese Datei."
                findings.append(_finding(page.path, page.lang, Fault(1, "missing-original", what, advice)))
        elif source is page:
            out.append(page)
        else:
            out.append(replace(page, **{key: getattr(source, key) for key in inherited}))
    return out


def _strange_folders(settings: Settings) -> Iterator[Finding]:
    content = Path(settings.root, settings.content)
    known = {*settings.languages, "_data", language.CHOOSER}
    try:
        names = sorted(os.listdir(content))
    except OSError:
        yield _finding(settings.content, "", _UNREADABLE)
        return
    for name in names:
        path = content / name
        fault = _link_fault(path, content)
        if name.startswith("."):
            continue
        if os.path.isdir(path) and name not in known:
            what = f"Die Sprache „{name}“ ist nicht eingerichtet."
            advice = f"Tragen Sie „{name}“ in mkdocs.yml unter languages ein, oder löschen Sie den Ordner."
            fault = Fault(1, "unknown-language", what, advice, name)
        elif path.suffix.lower() == ".md":
            advice = "Verschieben Sie sie, zum Beispiel nach content/de/."
            fault = Fault(1, "stray-page", "Die Seite liegt in keinem Sprachordner.", advice)
        if fault:
            yield _finding(f"{settings.content}/{name}", "", fault)


def _address_faults(settings: Settings, pages: list[Page]) -> Iterator[Finding]:
    taken: dict[str, str] = {}
    for page in pages:
        if page.lang == language.SOURCE and page.publish_as:
            if other := taken.get(page.publish_as):
                line = page.lines["publish_as"]
                what = f"Die Adresse „{page.publish_as}“ hat schon die Seite {other}."
                advice = f"Nehmen Sie die nächste freie Nummer, zum Beispiel {free(pages)}."
                yield _finding(page.path, page.lang, Fault(line, "same-address", what, advice))
            taken[page.publish_as] = page.path


def free(pages: Iterable[Page]) -> str:
    """The next neutral address: a number is never given twice."""
    used = [int(page.publish_as.rpartition("/h")[2]) for page in pages if page.publish_as]
    return f"{front.NEUTRAL}/h{max(used, default=0) + 1:02}"


def _nav_faults(settings: Settings, names: list[str]) -> Iterator[Finding]:
    """Entries of the navigation without a page, and sections that a language has no name for."""
    german = Path(settings.root, settings.content, language.SOURCE)
    if not read.there(german / "index.md"):
        fault = Fault(1, "missing-start-page", "Die Startseite fehlt.", "Legen Sie content/de/index.md an.")
        yield _finding(f"{settings.content}/{language.SOURCE}/index.md", language.SOURCE, fault)
    waiting = list(settings.nav)
    while waiting:
        item = waiting.pop(0)
        waiting += item.children
        if item.name not in ("", "index") and not read.there(german / f"{item.name}.md"):
            near = difflib.get_close_matches(item.name, names, 1, 0.8)
            advice = f"Meinten Sie „{near[0]}.md“? " if near else ""
            advice += "Legen Sie die Seite an, oder löschen Sie den Eintrag."
            what = f"In der Navigation steht eine Seite, die es auf Deutsch nicht gibt: {item.name}.md."
            yield _finding("mkdocs.yml", "", Fault(item.line, "dead-navigation", what, advice, "", item.column))
        nameless = [
            code for code in settings.languages if code != language.SOURCE and item.title not in settings.sections[code]
        ]
        if item.title and nameless:
            advice = f"Ergänzen Sie „{item.title}: …“ bei nav_translations dieser Sprachen: {', '.join(nameless)}."
            what = f"Der Abschnitt „{item.title}“ hat nicht in jeder Sprache einen Namen."
            fault = Fault(item.line, "missing-section-name", what, advice, item.title, item.column)
            yield _finding("mkdocs.yml", "", fault)


def _finding(path: str, lang: str, fault: Fault) -> Finding:
    severity: Literal["error", "warning"] = "warning" if fault.rule in _MILD else "error"
    return Finding(path, fault.line, fault.column, lang, fault.rule, severity, fault.message, fault.advice, fault.quote)
