"""How every translation stands, the worst first."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from wegweiser.language import SOURCE
from wegweiser.model import Finding, Page
from wegweiser.site import Site

State = Literal["stub", "stale", "changed", "missing", "current"]
STATES: Sequence[State] = ("stub", "stale", "changed", "missing", "current")  # the worst first
_WORDS = {
    "stub": "zurückgehalten",
    "stale": "Deutsch ist neuer",
    "changed": "nicht bestätigt",
    "missing": "fehlt",
    "current": "aktuell",
}
GERMAN_ALONE = "leicht"  # Leichte Sprache is German
_MOST = 40  # rows of the table, unless all are asked for


@dataclass(frozen=True, slots=True)
class Row:
    """One page in one language."""

    page: str
    lang: str
    state: State
    method: str | None
    reviewed: bool
    stale: tuple[tuple[int, int], ...]  # lines of the translated and of the German piece


def rows(site: Site, lang: str | None = None) -> list[Row]:
    """Every page in every language, the worst first: what is held back, first help before the rest."""
    langs = [lang] if lang else [code for code in site.settings.languages if code != SOURCE]
    german = [site.pages[SOURCE, name] for name in site.names]
    found = [_row(site, page, code) for page in german if page.topic != GERMAN_ALONE for code in langs]
    first = {page.name for page in german if page.first_help}
    return sorted(found, key=lambda row: (STATES.index(row.state), row.page not in first, -len(row.stale)))


def _row(site: Site, german: Page, lang: str) -> Row:
    page, made = site.pages.get((lang, german.name)), site.translated.get((lang, german.name))
    how = page.translation if page else None
    state: State = made.state if made else "missing"
    method = how.method if how and made else None
    return Row(german.name, lang, state, method, bool(how and how.reviewed), made.stale if made else ())


def changes(site: Site) -> Iterator[Finding]:
    """What a change of a German page does to which languages, told where it was made."""
    for name in site.names:
        page = site.pages[SOURCE, name]
        made = {lang: site.translated.get((lang, name)) for lang in site.settings.languages}
        old = {lang: there for lang, there in made.items() if there and there.state == "stale"}
        stale = {lang: there.stale for lang, there in old.items() if there.stale}
        if stale:
            lines = sorted({german for pieces in stale.values() for _, german in pieces})
            langs = ", ".join(f"{lang} ({len(pieces)})" for lang, pieces in stale.items())
            what = f"Neu seit der Übersetzung: Zeile {', '.join(map(str, lines))}. Noch alt in {langs}."
            advice = "Bis sie übersetzt sind, steht dort der deutsche Text daneben. Alles: „wegweiser translate status“"
            yield Finding(page.path, lines[0], 1, SOURCE, "changed-german", "hint", what, advice)


def as_json(found: Sequence[Row]) -> str:
    pages = [
        {
            "page": row.page,
            "lang": row.lang,
            "state": row.state,
            "method": row.method,
            "reviewed": row.reviewed,
            "stale_blocks": [{"line": own, "source_line": german} for own, german in row.stale],
        }
        for row in found
    ]
    return json.dumps({"pages": pages}, ensure_ascii=False, indent=2) + "\n"


def as_text(found: Sequence[Row], every: bool = False) -> str:
    return "\n".join([*_table(found), "", *_worst(found, every)]) + "\n"


def _table(found: Sequence[Row]) -> Iterator[str]:
    """A line a language: how many of its pages are in which state."""
    langs = list(dict.fromkeys(row.lang for row in found))
    counts = {lang: Counter(row.state for row in found if row.lang == lang) for lang in langs}
    widths = [max(len(_WORDS[state]), 5) for state in STATES]
    yield "Sprache   " + "  ".join(_WORDS[s].rjust(width) for s, width in zip(STATES, widths, strict=True))
    for lang in sorted(langs, key=lambda lang: -sum(counts[lang][state] for state in STATES[:3])):
        cells = (str(counts[lang][s] or "–").rjust(width) for s, width in zip(STATES, widths, strict=True))
        yield f"{lang:<8}  " + "  ".join(cells)


def _worst(found: Sequence[Row], every: bool) -> Iterator[str]:
    rows = [row for row in found if row.state not in ("current", "missing") or (every and row.state == "missing")]
    for row in rows if every else rows[:_MOST]:
        lines = f", Zeile {', '.join(str(own) for own, _ in row.stale)}" if row.stale else ""
        yield f"{_WORDS[row.state]}: content/{row.lang}/{row.page}.md{lines}"
    if len(rows) > _MOST and not every:
        yield f"… und {len(rows) - _MOST} weitere: wegweiser translate status --all"
    if not rows:
        yield "Alle vorhandenen Übersetzungen sind aktuell."
