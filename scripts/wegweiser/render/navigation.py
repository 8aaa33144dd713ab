"""The navigation of a language: sections and pages with the titles a reader of that language sees."""

from __future__ import annotations

from dataclasses import dataclass

from wegweiser.language import SOURCE
from wegweiser.site import Site, names


@dataclass(frozen=True, slots=True)
class Entry:
    """One link of the navigation. `code` is the language of its title: German where there is no translation yet."""

    name: str
    address: str
    title: str
    code: str


@dataclass(frozen=True, slots=True)
class Section:
    """A topic, or the pages above all topics (no title)."""

    title: str
    code: str
    entries: tuple[Entry, ...]

    def start(self, lang: str) -> Entry:
        """Where a reader begins: the first page of the topic that is there in this language."""
        return next((entry for entry in self.entries if entry.code == lang), self.entries[0])


def sections(site: Site, lang: str) -> tuple[Section, ...]:
    """The navigation as one language shows it."""
    loose = tuple(_entry(site, lang, item.name) for item in site.nav if _is_shown(site, item.name))
    out = [Section("", lang, loose)]
    for item in site.nav:
        if not item.name:
            own = item.title if lang == SOURCE else site.settings.sections.get(lang, {}).get(item.title)
            entries = tuple(_entry(site, lang, name) for name in names(item.children) if _is_shown(site, name))
            if entries:
                out.append(Section(own or item.title, lang if own else SOURCE, entries))
    return tuple(out)


def _is_shown(site: Site, name: str) -> bool:
    """Nothing leads to a page that was taken out: its title alone may be what was wrong."""
    return name in site.addresses and (site.draft or not site.pages[SOURCE, name].withdrawn)


def _entry(site: Site, lang: str, name: str) -> Entry:
    page = site.pages.get((lang, name)) or site.pages[SOURCE, name]
    return Entry(name, site.addresses[name], page.title, page.lang)


def current(shown: tuple[Section, ...], name: str) -> Section | None:
    """The topic a page belongs to."""
    return next(
        (section for section in shown if section.title and any(entry.name == name for entry in section.entries)), None
    )
