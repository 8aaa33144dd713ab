"""A whole site as one value: what every language's checks and rendering need."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from wegweiser import address
from wegweiser.config import NavItem, Settings
from wegweiser.known import Data
from wegweiser.language import SOURCE
from wegweiser.ledger import Ledger
from wegweiser.model import Page, Translated


@dataclass(frozen=True, slots=True)
class Site:
    """All that every language's rendering needs. Pages hold source text: a language parses its own."""

    settings: Settings
    data: Data
    names: tuple[str, ...]  # every page, in the order of the navigation
    pages: Mapping[tuple[str, str], Page]  # (language, name): what is published as written
    nav: tuple[NavItem, ...]
    addresses: Mapping[str, str]  # name → address below the language folder
    today: date
    draft: bool = False
    policy: bool = True  # pages carry the Content-Security-Policy (not under `mkdocs serve`)
    broken: frozenset[str] = frozenset()  # names of German pages that are there but cannot be read
    ledgers: Mapping[tuple[str, str], Ledger] = field(default_factory=dict)  # of translations
    translated: Mapping[tuple[str, str], Translated] = field(default_factory=dict)  # what the checks say of each

    def languages_of(self, name: str) -> tuple[str, ...]:
        return tuple(lang for lang in self.settings.languages if (lang, name) in self.pages)


def make(
    settings: Settings,
    data: Data,
    pages: Iterable[Page],
    today: date,
    draft: bool,
    policy: bool,
    broken: Iterable[str] = (),
    ledgers: Mapping[tuple[str, str], Ledger] | None = None,
) -> Site:
    """Put together what was read. Pages that the navigation does not list come last."""
    pages = list(pages)
    german = {page.name: page for page in pages if page.lang == SOURCE}
    nav = settings.nav or _from_folders(german)
    listed = [name for name in dict.fromkeys(names(nav)) if name in german]
    all_names = (*listed, *sorted(set(german) - set(listed)))
    return Site(
        settings=settings,
        data=data,
        names=all_names,
        pages={(page.lang, page.name): page for page in pages},
        nav=nav,
        addresses={name: address.below(german[name]) for name in all_names},
        today=today,
        draft=draft,
        policy=policy,
        broken=frozenset(broken),
        ledgers=ledgers or {},
    )


def headings(page: Page) -> int:
    """How many places a link can lead to within a page."""
    return len(re.findall(r"(?m)^ {0,3}#{2,3} ", page.body))


def names(nav: Iterable[NavItem]) -> Iterator[str]:
    """Every page name of a navigation, in its order."""
    for item in nav:
        if item.name:
            yield item.name
        yield from names(item.children)


def _from_folders(german: Mapping[str, Page]) -> tuple[NavItem, ...]:
    """The navigation of a site whose mkdocs.yml has none: the start page, single pages, then a section a folder."""
    items = [
        NavItem("", name, 0) for name in sorted(german, key=lambda name: (name != "index", name)) if "/" not in name
    ]
    for topic in sorted({page.topic for page in german.values() if page.topic}):
        start = f"{topic}/index"
        inside = sorted((n for n in german if n.startswith(f"{topic}/")), key=lambda name: (name != start, name))
        title = german[start].title if start in german else topic.replace("-", " ").capitalize()
        items.append(NavItem(title, "", 0, tuple(NavItem("", name, 0) for name in inside)))
    return tuple(items)
