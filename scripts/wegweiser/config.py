"""mkdocs.yml and [tool.wegweiser] of pyproject.toml to one frozen Settings; all faults at once."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from wegweiser import language, read
from wegweiser.errors import Several, WegweiserError
from wegweiser.read import Fault

LIMITS = {"words_in_sentence": 12, "words_in_sentence_at_most": 18}  # [tool.wegweiser] may lower them, never raise them
CONTENT = "content"


@dataclass(frozen=True, slots=True)
class NavItem:
    """A page or a section of the navigation, as mkdocs.yml lists it."""

    title: str  # German section name, or ""
    name: str  # page name, or "" for a section
    line: int
    children: tuple[NavItem, ...] = ()


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
    limits: Mapping[str, int]


def load(root: Path) -> Settings:
    """The settings of a site folder, or every reason why there are none."""
    loaded = _table(root)
    faults: list[Fault] = []
    languages, sections = _languages(loaded, faults)
    nav = _nav(loaded.get("nav"), loaded.lines.get("nav", 1), faults)
    faults += _paths(loaded)
    if faults:
        raise _refusal("mkdocs.yml", faults)
    _require_german(root)
    return Settings(
        root=str(root),
        content=CONTENT,
        site_name=str(loaded.get("site_name") or "wegweiser"),
        site_url=str(loaded.get("site_url") or "/"),
        languages=languages,
        sections=sections,
        nav=nav,
        limits=_limits(root),
    )


def _table(root: Path) -> read.Table:
    path = root / "mkdocs.yml"
    if not path.is_file():
        advice = "Wechseln Sie in den Ordner der Website oder geben Sie ihn mit -C an."
        raise WegweiserError(f"In „{root}“ steht keine Datei mkdocs.yml.", advice, "mkdocs.yml:1")
    text, faults = read.text(path)
    loaded, more = read.tree(text)
    if not faults and not more and not isinstance(loaded, read.Table):
        advice = "Übernehmen Sie mkdocs.yml aus dem Beispiel im README."
        more = [Fault(1, "empty-configuration", "Die Datei ist leer oder keine Liste von „Name: Wert“.", advice)]
    if faults or more:
        raise _refusal("mkdocs.yml", [*faults, *more])
    assert isinstance(loaded, read.Table)
    return loaded


def _refusal(path: str, faults: list[Fault]) -> Several:
    return Several(
        [
            WegweiserError(fault.message, fault.advice, f"{path}:{fault.line}")
            for fault in sorted(faults, key=lambda f: f.line)
        ]
    )


def _languages(loaded: read.Table, faults: list[Fault]) -> tuple[tuple[str, ...], dict[str, dict[str, str]]]:
    """The languages in their order, German first, and what each calls the sections."""
    entries = _i18n(loaded).get("languages") or []
    line = loaded.lines.get("plugins", 1)
    codes, sections = [], {}
    for entry in entries if isinstance(entries, list) else []:
        if not isinstance(entry, read.Table) or not isinstance(entry.get("locale"), str):
            faults.append(
                Fault(
                    line,
                    "wrong-shape",
                    "Eine Sprache hat kein „locale“.",
                    "Schreiben Sie zum Beispiel: - {locale: en, name: English}",
                )
            )
            continue
        code = entry["locale"]
        if code == language.CHOOSER:
            continue
        if code not in language.known():
            advice = f"Legen Sie interface/{code}.yml an (Vorlage: de.yml) oder nehmen Sie die Sprache heraus."
            faults.append(
                Fault(
                    entry.lines["locale"], "unknown-language", f"Für „{code}“ gibt es keine Oberfläche.", advice, code
                )
            )
            continue
        codes.append(code)
        names = entry.get("nav_translations")
        sections[code] = {str(k): str(v) for k, v in names.items() if v} if isinstance(names, dict) else {}
    if language.SOURCE not in codes:
        faults.append(
            Fault(
                line,
                "missing-language",
                "Deutsch fehlt in der Liste der Sprachen (plugins: i18n: languages).",
                "Ergänzen Sie: - {locale: de, name: Deutsch}",
            )
        )
    return tuple(sorted(codes, key=lambda code: code != language.SOURCE)), sections


def _i18n(loaded: read.Table) -> dict[str, Any]:
    for plugin in loaded.get("plugins") or []:
        if isinstance(plugin, dict) and isinstance(plugin.get("i18n"), dict):
            options: dict[str, Any] = plugin["i18n"]
            return options
    return {}


def _nav(entries: Any, line: int, faults: list[Fault]) -> tuple[NavItem, ...]:
    items = []
    for number, entry in enumerate(entries if isinstance(entries, list) else []):
        if isinstance(entry, str):  # YAML tells no line of a plain entry; usually each has its own
            items.append(NavItem("", entry.removesuffix(".md"), line + number + 1))
        elif isinstance(entry, read.Table) and len(entry) == 1:
            ((title, value),) = entry.items()
            at = entry.lines[title]
            if isinstance(value, str):
                faults.append(
                    Fault(
                        at,
                        "named-page",
                        f"„{title}“ benennt eine Seite.",
                        f"Schreiben Sie nur den Pfad: - {value} (der Titel steht in der Seite).",
                        title,
                    )
                )
            else:
                items.append(NavItem(str(title), "", at, _nav(value, at, faults)))
        else:
            faults.append(
                Fault(
                    line,
                    "wrong-shape",
                    "Ein Eintrag der Navigation ist weder Pfad noch Abschnitt.",
                    "Schreiben Sie zum Beispiel: - hilfe.md",
                )
            )
    return tuple(items)


def _paths(loaded: read.Table) -> Iterator[Fault]:
    """Where pages lie and how their addresses end: the rest of the program relies on both."""
    if (content := loaded.get("docs_dir")) != CONTENT:
        line = loaded.lines.get("docs_dir", 1)
        yield Fault(
            line, "wrong-value", f"Die Seiten liegen in „{content or 'docs'}“.", f"Schreiben Sie: docs_dir: {CONTENT}"
        )
    if loaded.get("use_directory_urls") is not False:
        what = "Adressen müssen auf .html enden, damit die Seiten auch vom Stick gehen."
        yield Fault(
            loaded.lines.get("use_directory_urls", 1), "wrong-value", what, "Schreiben Sie: use_directory_urls: false"
        )


def _require_german(root: Path) -> None:
    if not any((root / CONTENT / language.SOURCE).rglob("*.md")):
        raise WegweiserError(
            "Es gibt keine deutsche Seite.",
            "Legen Sie content/de/index.md an: Deutsch ist die Quelle aller Sprachen.",
            f"{CONTENT}/{language.SOURCE}:1",
        )


def _limits(root: Path) -> dict[str, int]:
    path = root / "pyproject.toml"
    if not path.is_file():
        return dict(LIMITS)
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8")).get("tool", {}).get("wegweiser", {})
    except (OSError, ValueError, RecursionError) as error:
        raise WegweiserError(
            "Die Datei lässt sich nicht lesen.", f"Berichtigen Sie das TOML ({error}).", "pyproject.toml:1"
        ) from None
    limits, faults = dict(LIMITS), []
    for key, value in table.items():
        if key not in LIMITS:
            faults.append(
                WegweiserError(
                    f"[tool.wegweiser] kennt „{key}“ nicht.", f"Erlaubt: {', '.join(LIMITS)}.", "pyproject.toml:1"
                )
            )
        elif not isinstance(value, int) or isinstance(value, bool) or not 0 < value <= LIMITS[key]:
            faults.append(
                WegweiserError(
                    f"„{key}“ darf nur strenger werden.",
                    f"Schreiben Sie eine ganze Zahl von 1 bis {LIMITS[key]}.",
                    "pyproject.toml:1",
                )
            )
        else:
            limits[key] = value
    if faults:
        raise Several(faults)
    return limits
