"""What `[[liste:…]]` draws: topics, the pages of one, numbers to call, kinds of services, places by district."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from wegweiser.known import Area
from wegweiser.language import SOURCE, Language
from wegweiser.model import Contact
from wegweiser.render import cards, navigation
from wegweiser.render.navigation import Entry
from wegweiser.site import Site


def draw(site: Site, here: Language, name: str, base: str, wanted: str) -> str:
    """The list of this name for the page `name`; `base` is the way to the language folder."""
    items = list(_LISTS[wanted](site, here, name, base))
    return "".join(items) if len(items) > 2 else ""  # more than its first and last tag


def _topics(site: Site, here: Language, name: str, base: str) -> Iterator[str]:
    yield '<ul class="topic-list">'
    for section in navigation.sections(site, here.code):
        if section.title:
            first = section.start(here.code)
            picture = site.data.pictograms.get(first.name.partition("/")[0], "")
            title = cards.foreign(section.title, section.code, here)
            yield f"<li>{_link(first, base)}{picture} <span>{title}</span></a></li>"
    yield "</ul>\n"


def _pages(site: Site, here: Language, name: str, base: str) -> Iterator[str]:
    """The other pages of the topic; each says what it is about in the language that it is written in."""
    topic = navigation.current(navigation.sections(site, here.code), name)
    yield '<ul class="page-list">'
    for entry in topic.entries if topic else ():
        if entry.name != name:
            page = site.pages[entry.code, entry.name]
            title, summary = (cards.foreign(words, entry.code, here) for words in (page.title, page.summary))
            yield f"<li>{_link(entry, base)}{title}</a> <span>{summary}</span></li>"
    yield "</ul>\n"


def _calls(site: Site, here: Language, name: str, base: str) -> Iterator[str]:
    """Numbers with pictograms, for a reader who cannot read: see what it is, tap, be helped."""
    yield '<ul class="call-list">'
    for card in site.data.contacts.values():
        if card.kind == "line" and card.phone and card.pictograms and not card.withdrawn and not card.example:
            pictures = "".join(site.data.pictograms.get(picture, "") for picture in card.pictograms)
            words = f'<span class="call-name">{cards.foreign(card.name, SOURCE, here)}</span>'
            urgent = ' class="urgent"' if card.emergency else ""
            yield f'<li{urgent}>{pictures}{words}<p class="contact-phone">{cards.phone(card.phone)}</p></li>'
    yield "</ul>\n"


def _services(site: Site, here: Language, name: str, base: str) -> Iterator[str]:
    """The kinds of offices and places that there are, with what is certain of each wherever it is."""
    yield '<ul class="page-list">'
    for card in site.data.contacts.values():
        if card.kind == "service" and not card.withdrawn and not card.example:
            code = here.code if here.code in card.about else SOURCE
            free = f" {here.ui['cost']}: {here.ui['cost_free']}." if card.cost == "free" else ""
            about = cards.foreign(card.about.get(code, ""), code, here)
            yield f"<li><strong>{cards.foreign(card.name, SOURCE, here)}</strong> <span>{about}{free}</span></li>"
    yield "</ul>\n"


def _places(site: Site, here: Language, name: str, base: str) -> Iterator[str]:
    """Every district with the places that somebody confirmed. Of the others a reader must not think they were true."""
    words = {key: escape(here.ui[f"places_{key}"]) for key in ("search", "none", "empty")}
    yield f'<div class="places" data-places="{words["search"]}" data-none="{words["none"]}">'
    empty = []
    for area in site.data.areas:
        found = list(_of(area, site))
        if area.example and not site.data.operator.example:
            continue
        if not found:
            empty.append(area)
            continue
        codes = " ".join(sorted({code for card in found for code in card.area if code.isdigit()}))
        yield f'<details data-area="{escape(codes)}"><summary>{cards.foreign(area.name, SOURCE, here)}</summary>'
        yield from (cards.contact(card, here, site.data.pictograms) for card in found)
        yield "</details>"
    if empty:
        yield f"<p data-empty>{words['empty']}</p><ul>"
        yield from (f'<li data-area="">{cards.foreign(area.name, SOURCE, here)}</li>' for area in empty)
        yield "</ul>"
    yield "</div>\n"


def _of(area: Area, site: Site) -> Iterator[Contact]:
    for card in site.data.contacts.values():
        shown = card.confirmed or (card.example and area.example)
        if shown and card.kind in ("office", "place") and area.name in card.area and not card.withdrawn:
            yield card


def _link(entry: Entry, base: str) -> str:
    return f'<a href="{base}{entry.address}" data-page="{entry.name}">'


_LISTS = {"themen": _topics, "seiten": _pages, "notruf": _calls, "stellen": _services, "orte": _places}
