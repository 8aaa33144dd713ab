"""A translation, drawn on the skeleton of the German page: no list, card, cell or heading gets lost or out of place."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from functools import partial
from html import escape
from typing import Any

from wegweiser.beside import Beside
from wegweiser.document import Document
from wegweiser.language import SOURCE, Language, get
from wegweiser.render import body
from wegweiser.render.body import Ink


def draw(put: Beside, replaced: Collection[int], ink: Ink) -> str:
    """The German page with every piece that is fit to print in its place; the others in German, and marked."""
    ink.pieces = dict(_pieces(put, replaced))
    return body.draw(put.original, ink)


def head(put: Beside, here: Language) -> str:
    """Title and summary in German where they are newer than their translation: they stand above the body."""
    label = f'<small class="beside">{here.ui["block_stale"]}</small>'
    stale = [p.german.text for p in put.pairs if p.doubtful and p.german and not p.german.block]
    return "".join(
        f'<p data-stale>{label} <span class="german" lang="de" dir="ltr">{escape(t)}</span></p>' for t in stale
    )


def _pieces(put: Beside, replaced: Collection[int]) -> Iterator[tuple[int, Callable[[Ink], str]]]:
    german, own = _inlines(put.original), _inlines(put.document)
    numbers = {id(block): number for number, block in enumerate(put.original.blocks)}
    own_numbers = {id(block): number for number, block in enumerate(put.document.blocks)}
    for at, pair in enumerate(pair for pair in put.pairs if pair.german):
        if pair.german and pair.german.block:
            number = numbers[id(pair.german.block)]
            if at in replaced or not (pair.own and pair.own.block):
                yield number, partial(_replaced, german[number])
            elif pair.doubtful:
                yield number, partial(_stale, german[number], own[own_numbers[id(pair.own.block)]])
            else:
                yield number, partial(body.inline, own[own_numbers[id(pair.own.block)]])


def _inlines(document: Document) -> dict[int, Any]:
    return {token.meta["block"]: token for token in document.tokens if token.type == "inline" and "block" in token.meta}


def _replaced(german: Any, ink: Ink) -> str:
    return f"<span data-replaced>{_in_german(german, ink, 'block_replaced')}</span>"


def _stale(german: Any, own: Any, ink: Ink) -> str:
    return f"<span data-stale>{body.inline(own, ink)}</span> {_in_german(german, ink, 'block_stale')}"


def _in_german(german: Any, ink: Ink, label: str) -> str:
    drawn = body.inline(german, replace(ink, language=get(SOURCE)))  # the list of explained words stays the page's
    words = f'<small class="beside">{ink.language.ui[label]}</small>'
    return f'{words} <span class="german" lang="de" dir="ltr">{drawn}</span>'
