"""A German page as the list of its pieces, each beside its translation: what goes to translators and comes back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wegweiser import beside, ledger, parse, segments
from wegweiser.beside import Pair, State
from wegweiser.document import Document
from wegweiser.language import SOURCE
from wegweiser.model import Page
from wegweiser.segments import Segment
from wegweiser.site import Site
from wegweiser.translate import status

KINDS = {
    "page": "Titel der Seite",
    "summary": "Kurzbeschreibung",
    "heading": "Zwischentitel",
    "paragraph": "Absatz",
    "item": "Listenpunkt",
    "cell": "Tabellenzelle",
    "title": "Titel der Box",
}


@dataclass(frozen=True, slots=True)
class Piece:
    """One German text, and the translation that stands in its place."""

    name: str  # made of the German text, so that it stays whatever is put in before it
    german: Segment
    own: Segment | None
    state: State


@dataclass(frozen=True, slots=True)
class Sheet:
    """All pieces of a page that somebody must translate; cards and lists are the same in all languages."""

    german: Page
    original: Document
    whole: tuple[Segment, ...]  # of the German page, with its cards
    own: Page | None
    pieces: tuple[Piece, ...]


def of(site: Site, lang: str) -> list[Sheet]:
    """Every German page beside its translation, if there is one, in the order of the navigation."""
    german = [site.pages[SOURCE, name] for name in site.names if (SOURCE, name) in site.pages]
    return [_sheet(site, lang, page) for page in german if page.topic != status.GERMAN_ALONE]


def _sheet(site: Site, lang: str, german: Page) -> Sheet:
    own = site.pages.get((lang, german.name))
    if own is None:
        original = parse.parse(german.body, german.body_line)
        whole = segments.of(german, original)
        return Sheet(german, original, whole, None, tuple(_named([Pair(one, None, "missing") for one in whole])))
    put = beside.put(own, german, site.ledgers.get((lang, german.name), ledger.EMPTY))
    whole = segments.of(german, put.original)
    return Sheet(german, put.original, whole, own, tuple(_named(put.pairs)))


def _named(pairs: Sequence[Pair]) -> Iterator[Piece]:
    """Of the same text twice, the second is numbered."""
    seen: Counter[str] = Counter()
    for pair in pairs:
        if pair.german and pair.german.kind != "card":
            digest = pair.german.digest
            seen[digest] += 1
            yield Piece(f"{digest} {seen[digest]}" if seen[digest] > 1 else digest, pair.german, pair.own, pair.state)
