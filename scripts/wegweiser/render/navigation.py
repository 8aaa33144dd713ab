"""The navigation of a language: sections and pages with the titles a reader of that language sees."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from wegweiser.language import SOURCE
from wegweiser.model import NavItem, Page, Site


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


def from_folders(pages: Iterable[Page]) -> tuple[NavItem, ...]:
    """The navigation of a site whose mkdocs.yml has none: the start page, single pages, then a section a folder."""
    german = sorted((page for page in pages if page.lang == SOURCE), key=lambda page: (page.name != "index", page.name))
    items = [NavItem("", page.name, 0) for page in german if not page.topic]
    for topic in sorted({page.topic for page in german if page.topic}):
        inside = [page for page in german if page.topic == topic]
        inside.sort(key=lambda page: page.name != f"{topic}/index")
        title = inside[0].title if inside[0].name == f"{topic}/index" else topic.replace("-", " ").capitalize()
        items.append(NavItem(title, "", 0, tuple(NavItem("", page.name, 0) for page in inside)))
    return tuple(items)


def names(nav: Iterable[NavItem]) -> Iterator[str]:
    """Every page name of a navigation, in its order."""
    for item in nav:
        if item.name:
            yield item.name
        yield from names(item.children)


def sections(site: Site, lang: str) -> tuple[Section, ...]:
    """The navigation as one language shows it."""
    loose = tuple(_entry(site, lang, item.name) for item in site.nav if item.name in site.addresses)
    out = [Section("", lang, loose)]
    for item in site.nav:
        if not item.name:
            own = item.title if lang == SOURCE else site.settings.sections.get(lang, {}).get(item.title)
            entries = tuple(_entry(site, lang, name) for name in names(item.children) if name in site.addresses)
            if entries:
                out.append(Section(own or item.title, lang if own else SOURCE, entries))
    return tuple(out)


def _entry(site: Site, lang: str, name: str) -> Entry:
    page = site.pages.get((lang, name)) or site.pages[SOURCE, name]
    return Entry(name, site.addresses[name], page.title, page.lang)


def current(shown: tuple[Section, ...], name: str) -> Section | None:
    """The topic a page belongs to."""
    return next((section for section in shown if section.title and any(entry.name == name for entry in section.entries)), None)
