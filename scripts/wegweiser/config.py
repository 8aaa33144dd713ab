"""mkdocs.yml and [tool.wegweiser] of pyproject.toml to one frozen Settings; all faults at once."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from wegweiser import language, limits, read
from wegweiser.errors import Several, WegweiserError
from wegweiser.limits import Limits
from wegweiser.read import Fault

CONTENT = "content"


@dataclass(frozen=True, slots=True)
class NavItem:
    """A page or a section of the navigation, as mkdocs.yml lists it."""

    title: str  # German section name, or ""
    name: str  # page name, or "" for a section
    line: int
    children: tuple[NavItem, ...] = ()
    column: int = 1


@dataclass(frozen=True, slots=True)
class Settings:
    """mkdocs.yml and [tool.wegweiser], checked."""

    root: str
    content: str  # folder below root
    site_name: str
    site_url: str
    languages: tuple[str, ...]  # German first; without the chooser's zz
    sections: Mapping[str, Mapping[str, str]]  # language → German section name → its name there
    nav: tuple[NavItem, ...]
    limits: Limits

    def limit(self, name: str, level: str) -> float:
        """A limit of [tool.wegweiser] for pages of a level."""
        return self.limits[level][name]


def load(root: Path) -> Settings:
    """The settings of a site folder, or every reason why there are none."""
    loaded = _table(root)
    faults: list[Fault] = []
    languages, sections = _languages(loaded, faults)
    nav = _nav(loaded.get("nav"), loaded.lines.get("nav", 1), faults)
    faults += _paths(loaded)
    faults += _plugins(loaded)
    faults += _theme(loaded)
    allowed, loose = limits.load(root)
    errors = [*_errors("mkdocs.yml", faults), *_errors("pyproject.toml", loose)]
    german = os.walk(root / CONTENT / language.SOURCE)  # unlike rglob, it passes over what it may not read
    if not any(name.endswith(".md") for _, _, names in german for name in names):
        advice = "Legen Sie content/de/index.md an: Deutsch ist die Quelle aller Sprachen."
        errors.append(
            WegweiserError(
                "Es gibt keine deutsche Seite, die sich lesen lässt.", advice, f"{CONTENT}/{language.SOURCE}:1:1"
            )
        )
    if errors:
        raise Several(errors)
    return Settings(
        root=str(root),
        content=CONTENT,
        site_name=str(loaded["site_name"]),
        site_url=str(loaded.get("site_url") or "/"),
        languages=languages,
        sections=sections,
        nav=nav,
        limits=allowed,
    )


def _table(root: Path) -> read.Table:
    path = root / "mkdocs.yml"
    if not read.there(path):
        advice = "Wechseln Sie in den Ordner der Website, oder nennen Sie ihn: wegweiser -C ORDNER …"
        raise WegweiserError(f"Im Ordner {root} gibt es keine Datei mkdocs.yml.", advice, "mkdocs.yml:1:1")
    text, faults = read.text(path)
    loaded, more = read.tree(text)
    if not faults and not more and not isinstance(loaded, read.Table):
        advice = "Übernehmen Sie die mkdocs.yml einer Website, die schon läuft, und ändern Sie darin die Namen."
        what = "Die Datei ist leer." if loaded is None else "In der Datei müssen Zeilen wie „Name: Wert“ stehen."
        more = [Fault(1, "empty-configuration", what, advice)]
    if faults or more:
        raise Several(_errors("mkdocs.yml", [*faults, *more]))
    assert isinstance(loaded, read.Table)
    return loaded


def _errors(path: str, faults: list[Fault]) -> list[WegweiserError]:
    faults = sorted(faults, key=lambda fault: (fault.line, fault.column))
    return [WegweiserError(_told(fault), fault.advice, f"{path}:{fault.line}:{fault.column}") for fault in faults]


def _told(fault: Fault) -> str:
    return fault.message + (f" „{fault.quote}“" if fault.quote and fault.quote not in fault.message else "")


def _languages(loaded: read.Table, faults: list[Fault]) -> tuple[tuple[str, ...], dict[str, dict[str, str]]]:
    """The languages in their order, German first, and what each calls the sections."""
    given = _i18n(loaded).get("languages")
    entries = given if isinstance(given, read.Rows) else read.Rows()
    sections: dict[str, dict[str, str]] = {}
    for number, entry in enumerate(entries):
        if not isinstance(entry, read.Table) or not isinstance(code := entry.get("locale"), str):
            what, advice = (
                "Eine Sprache hat kein „locale“.",
                "Schreiben Sie zum Beispiel: - {locale: en, name: English}",
            )
            faults.append(Fault(entries.lines[number], "wrong-shape", what, advice, "", entries.columns[number]))
            continue
        line, column = entry.lines["locale"], entry.columns["locale"]
        if code in sections:
            what, advice = f"Die Sprache „{code}“ steht zweimal da.", "Löschen Sie einen der beiden Einträge."
            faults.append(Fault(line, "repeated-entry", what, advice, code, column))
        elif code != language.CHOOSER and code not in language.known():
            advice = f"Legen Sie interface/{code}.yml an (Vorlage: de.yml), oder löschen Sie die Sprache hier."
            what = f"Für die Sprache „{code}“ gibt es keine Oberfläche."
            faults.append(Fault(line, "unknown-language", what, advice, code, column))
        elif code != language.CHOOSER:
            names = entry.get("nav_translations")
            sections[code] = {str(k): str(v) for k, v in names.items() if v} if isinstance(names, read.Table) else {}
    if language.SOURCE not in sections:
        what = "Deutsch fehlt in der Liste der Sprachen (plugins: i18n: languages)."
        advice = "Ergänzen Sie dort: - {locale: de, name: Deutsch}"
        faults.append(Fault(loaded.lines.get("plugins", 1), "missing-language", what, advice))
    return tuple(sorted(sections, key=lambda code: code != language.SOURCE)), sections


def _theme(loaded: read.Table) -> Iterator[Fault]:
    theme = loaded.get("theme")
    if (theme.get("name") if isinstance(theme, read.Table) else theme) != "material":
        what = "Die Seiten nutzen den Stil von Material."
        yield Fault(loaded.lines.get("theme", 1), "wrong-value", what, "Schreiben Sie bei theme: „name: material“.")


def _plugins(loaded: read.Table) -> Iterator[Fault]:
    plugins = loaded.get("plugins")
    listed = [
        key for entry in (plugins if isinstance(plugins, read.Rows) else [plugins])
        for key in (entry if isinstance(entry, read.Table) else [entry])
    ]  # fmt: skip
    if "wegweiser" not in listed:
        advice = "Ergänzen Sie am Ende von plugins: eine Zeile „  - wegweiser“."
        yield Fault(loaded.lines.get("plugins", 1), "missing-plugin", "Das Plug-in „wegweiser“ fehlt.", advice)


def _i18n(loaded: read.Table) -> dict[str, Any]:
    plugins = loaded.get("plugins")
    for plugin in plugins if isinstance(plugins, read.Rows) else [plugins]:
        if isinstance(plugin, read.Table) and isinstance(plugin.get("i18n"), read.Table):
            options: dict[str, Any] = plugin["i18n"]
            return options
    return {}


def _nav(entries: Any, line: int, faults: list[Fault], column: int = 1) -> tuple[NavItem, ...]:
    if entries is not None and not isinstance(entries, read.Rows):
        what, advice = (
            "Hier muss eine Liste von Seiten stehen.",
            "Schreiben Sie in eigene Zeilen, eingerückt: - seite.md",
        )
        faults.append(Fault(line, "wrong-shape", what, advice, "", column))
    items = []
    for number, entry in enumerate(entries if isinstance(entries, read.Rows) else []):
        at, column = entries.lines[number], entries.columns[number]
        if isinstance(entry, str) and entry.endswith(".md") and ".." not in entry:
            items.append(NavItem("", entry.removesuffix(".md"), at, (), column))
        elif isinstance(entry, read.Table) and len(entry) == 1:
            ((title, value),) = entry.items()
            if isinstance(value, str):
                advice = f"Schreiben Sie nur den Pfad: - {value} (der Titel steht in der Seite)."
                faults.append(Fault(at, "named-page", f"„{title}“ benennt eine Seite.", advice, title, column))
            else:
                items.append(NavItem(title, "", at, _nav(value or "", at, faults, column), column))
        else:
            what = "Der Eintrag ist weder der Pfad einer Seite noch ein Abschnitt mit Seiten."
            advice = "Schreiben Sie zum Beispiel: - gesundheit/notfall.md"
            faults.append(Fault(at, "wrong-shape", what, advice, entries.written[number], column))
    return tuple(items)


def _paths(loaded: read.Table) -> Iterator[Fault]:
    """What the site is called, where pages lie and how their addresses end: the rest of the program relies on it."""
    if not isinstance(name := loaded.get("site_name"), str) or not name.strip():
        line = loaded.lines.get("site_name", 1)
        yield Fault(line, "missing-field", "Die Website hat keinen Namen.", "Schreiben Sie: site_name: …")
    if (content := loaded.get("docs_dir")) != CONTENT:
        what = f"Die Seiten liegen im Ordner „{content or 'docs'}“ statt in „{CONTENT}“."
        yield Fault(loaded.lines.get("docs_dir", 1), "wrong-value", what, f"Schreiben Sie: docs_dir: {CONTENT}")
    if loaded.get("use_directory_urls") is not False:
        what = "Adressen müssen auf .html enden, damit die Seiten auch vom Stick gehen."
        line = loaded.lines.get("use_directory_urls", 1)
        yield Fault(line, "wrong-value", what, "Schreiben Sie: use_directory_urls: false")
