"""Pages to Views: what each published file of a language holds, translated, missing, withdrawn or not a page at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from wegweiser import address, beside, expand, ledger, parse
from wegweiser.language import CHOOSER, SOURCE, Language, get
from wegweiser.model import Page, View
from wegweiser.render import body, cards, lists, mended
from wegweiser.site import Site

NOT_FOUND = "404.html"


def views(site: Site, lang: str) -> Iterator[View]:
    """Every page of a language, in the order of the navigation: a page nobody has translated is a stub, never a gap."""
    if lang == CHOOSER:
        yield View(CHOOSER, "chooser", "", "index.html", site.settings.site_name, site.settings.site_name, "")
        return
    for name in site.names:
        german, page = site.pages[SOURCE, name], site.pages.get((lang, name))
        if german.withdrawn and not site.draft:
            yield _withdrawn(site, get(lang), german)
        else:
            yield _stub(site, get(lang), name) if page is None else _page(site, get(lang), page)


def not_found(site: Site, lang: str) -> View:
    """The page a server shows for an address that does not exist; at the root it speaks all languages."""
    if lang == CHOOSER:
        return View(CHOOSER, "missing", "", NOT_FOUND, "404", site.settings.site_name, "")
    ui = get(lang).ui
    return View(lang, "missing", "", f"{lang}/{NOT_FOUND}", ui["not_found_title"], ui["not_found_title"], "")


def _title(here: Language, page: Page, open_title: str) -> str:
    """What the tab and the history show: of a sensitive page only its number."""
    return here.ui["neutral_title"].format(number=address.number(page)) if page.sensitive else open_title


def _page(site: Site, here: Language, page: Page) -> View:
    below = site.addresses[page.name]
    base = address.up(below)
    drawn = partial(lists.draw, site, here, page.name, base)
    ink = body.Ink(page.name, here, site.today, {}, site.addresses, base, site.data.pictograms, drawn)
    made = site.translated.get((here.code, page.name))
    document = parse.parse(page.body, page.body_line)
    ink.meanings = expand.expand(document, site.data)
    if made:
        german = site.pages[SOURCE, page.name]
        original = parse.parse(german.body, german.body_line)  # where nothing is checked nobody asks for sentences
        accepted = site.ledgers.get((here.code, page.name), ledger.EMPTY)
        put = beside.of(page, document, german, original, accepted)
        ink.meanings = expand.expand(original, site.data) | ink.meanings
        words = mended.head(put, here) + mended.draw(put, made.replaced, ink)
    else:
        words = body.draw(document, ink)
    return View(
        lang=here.code,
        kind="page",
        name=page.name,
        address=f"{here.code}/{below}",
        title=_title(here, page, page.title),
        heading=page.title,
        summary=page.summary,
        body=words,
        sensitive=_guarded(page),
        data={
            "notices": tuple(_notices(site, here, page)),
            "sources": tuple(_sources(here, page)),
            "checked": _checked(site, here, page),
        },
    )


def _withdrawn(site: Site, here: Language, german: Page) -> View:
    """A page that was taken out: out of every language at once, translated or not."""
    assert german.withdrawn
    heading = here.ui["withdrawn_title"]
    return View(
        lang=here.code,
        kind="withdrawn",
        name=german.name,
        address=f"{here.code}/{site.addresses[german.name]}",
        title=_title(here, german, heading),
        heading=heading,
        summary="",
        body=f"<p>{here.ui['withdrawn_text'].format(date=here.day(german.withdrawn.on))}</p>",
        sensitive=_guarded(german),
        data={"notices": (), "emergency": _emergency(site, here)},
    )


def _emergency(site: Site, here: Language, *more: str) -> str:
    """The cards that every reader may need, and those that a page would have shown."""
    found = [card for card in site.data.contacts.values() if card.emergency or card.id in more]
    return "".join(cards.contact(card, here, site.data.pictograms) for card in found if not card.withdrawn)


def _guarded(page: Page) -> bool:
    """Pages with a way out: the sensitive ones, and the page that lists their help."""
    return page.sensitive or page.name == "hilfe"


def _stub(site: Site, here: Language, name: str) -> View:
    """A page in a language that does not have it: what it is called, who has it, and the emergency numbers."""
    german = site.pages[SOURCE, name]
    title = (
        here.ui["neutral_title"].format(number=address.number(german)) if german.sensitive else here.ui["stub_title"]
    )
    named = re.findall(r"\[\[kontakt:([a-z0-9-]+)", german.body)  # the numbers are the same in every language
    data = {
        "notices": (("stub", here.ui["stub_text"]),),
        "german_title": cards.foreign(german.title, SOURCE, here),
        "read_in": tuple(get(code) for code in site.languages_of(name)),
        "emergency": _emergency(site, here, *named),
    }
    where = f"{here.code}/{site.addresses[name]}"
    title = _title(here, german, here.ui["stub_title"])
    return View(here.code, "stub", name, where, title, here.ui["stub_title"], "", sensitive=_guarded(german), data=data)


def _notices(site: Site, here: Language, page: Page) -> Iterator[tuple[str, str]]:
    """What a reader must know before relying on the page: (kind for `data-notice`, words)."""
    if site.draft:
        yield "draft", here.ui["notice_draft"]
    made = page.translation
    translated = site.translated.get((here.code, page.name))
    is_current = translated is None or translated.state == "current"  # a review speaks of what stood there
    if made and made.method == "machine" and not (made.reviewed and is_current):
        yield "machine", here.ui["notice_machine"]
    if translated and (translated.stale or translated.replaced):
        yield "stale", here.ui["notice_stale"]
    if not page.checked:
        yield "unchecked", here.ui["notice_unchecked"]


def _checked(site: Site, here: Language, page: Page) -> str:
    """When the page was checked and when it is due again, in one or two sentences."""
    if not page.checked:
        return ""
    words = here.ui["notice_checked"].format(date=here.day(page.checked))
    if page.check_again:
        key = "notice_overdue" if page.check_again < site.today else "notice_check_again"
        words += " " + here.ui[key].format(date=here.day(page.check_again))
    return words


def _sources(here: Language, page: Page) -> Iterator[tuple[str, str, str]]:
    """What the page rests on: (name as HTML, address or "", when somebody read it)."""
    for source in page.sources:
        seen = here.ui["source_read"].format(date=here.day(source.seen)) if source.seen else here.ui["source_unread"]
        yield cards.foreign(source.name, SOURCE, here), source.url or "", seen
