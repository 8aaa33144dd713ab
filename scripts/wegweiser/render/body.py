"""A page body from the parser's tokens: the only Markdown renderer, in `wegweiser build` and under MkDocs alike."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from html import escape
from typing import Any

from wegweiser import address, blocks
from wegweiser.document import Document
from wegweiser.expand import Meaning
from wegweiser.language import Language
from wegweiser.model import Contact, Fact, Span, Term
from wegweiser.render import cards

_PLAIN = {
    "paragraph": "p", "bullet_list": "ul", "list_item": "li", "thead": "thead", "tbody": "tbody",
    "tr": "tr", "strong": "strong", "em": "em",
}  # fmt: skip


@dataclass(slots=True)
class Ink:
    """What a body needs to know of the page it stands on."""

    name: str
    language: Language
    today: date
    meanings: Mapping[tuple[str, str], Meaning]
    addresses: Mapping[str, str]  # page name → address below the language folder
    base: str  # the way to the language folder
    pictograms: Mapping[str, str] = field(default_factory=dict)
    lists: Callable[[str], str] = lambda name: ""  # what `[[liste:…]]` draws
    pieces: Mapping[int, Callable[[Ink], str]] = field(default_factory=dict)  # by block: what stands there instead
    headings: int = 0
    terms: list[Term] = field(default_factory=list)  # in the order of their first use
    open_links: list[str] = field(default_factory=list)


def draw(document: Document, ink: Ink) -> str:
    """The body as HTML, the explanations of its marked words at the end."""
    out = [_token(token, ink) for token in document.tokens]
    return "".join(out) + cards.explanations(ink.terms, ink.language)


def _token(token: Any, ink: Ink) -> str:
    if token.type == "inline":
        piece = ink.pieces.get(token.meta.get("block", -1))
        return piece(ink) if piece else inline(token, ink)
    if drawn := _DRAWN.get(token.type):
        return drawn(token, ink)
    kind, _, side = token.type.rpartition("_")
    if kind in _PLAIN and not token.hidden:
        end = "\n" if side == "close" and token.block else ""
        return f"<{'/' if side == 'close' else ''}{_PLAIN[kind]}>{end}"
    return ""  # refused markup: a check has named it, and nothing unknown is ever published


def inline(token: Any, ink: Ink) -> str:
    """The words of one block, without what is around them."""
    return "".join(_token(child, ink) for child in token.children or [])


def _heading_open(token: Any, ink: Ink) -> str:
    ink.headings += 1  # ids by number are the same in all languages; by text they would be empty in Arabic
    return f'<{token.tag} id="s{ink.headings}">'


def _ordered(token: Any, ink: Ink) -> str:
    start = token.attrs.get("start", 1)
    return "<ol>" if start == 1 else f'<ol start="{int(start)}">'


def _cell(token: Any, ink: Ink) -> str:
    style = str(token.attrs.get("style", ""))  # an inline style would break the Content-Security-Policy
    align = f' class="{style.rpartition(":")[2]}"' if style else ""
    return f"<{token.tag}{align}>"


def _admonition(token: Any, ink: Ink) -> str:
    kind = "".join(ch for ch in token.meta["tag"] if ch.isalnum() or ch == "-")
    if token.level and kind in ("brief", "aushang"):  # what is printed alone must not lie inside what is left out
        kind = "note"
    return f'<div class="admonition {kind}">'


def _link_open(token: Any, ink: Ink) -> str:
    target = str(token.attrs.get("href", ""))
    path, _, fragment = target.partition("#")
    anchor = f"#{escape(fragment)}" if fragment else ""
    if target.startswith(("http://", "https://", "mailto:")):
        ink.open_links.append("</a>")
        return f'<a class="external" href="{escape(target)}" rel="noreferrer">'
    name = address.resolve(ink.name, path) if path else ink.name
    if name not in ink.addresses:
        ink.open_links.append("")  # a draft may link to a page that is still to come
        return ""
    ink.open_links.append("</a>")
    href = ink.base + ink.addresses[name] if path else ""
    return f'<a href="{href}{anchor}" data-page="{name}">'


def _link_close(token: Any, ink: Ink) -> str:
    return ink.open_links.pop()


def _mark(token: Any, ink: Ink) -> str:
    mark = blocks.mark(token.content, Span("", 0, 0), alone=False)
    meaning = ink.meanings.get((mark.kind, mark.key))
    if isinstance(meaning, Term):
        if meaning not in ink.terms:
            ink.terms.append(meaning)
        return cards.term(meaning, mark.key, mark.words, ink.terms.index(meaning) + 1, ink.language)
    if isinstance(meaning, Fact):
        return cards.fact(meaning, ink.language, ink.today)
    if mark.kind == "bild":
        return f"{meaning} " if meaning else ""
    return escape(mark.words or mark.key) if mark.kind == "term" else ""


def _card(token: Any, ink: Ink) -> str:
    mark = blocks.mark(token.content, Span("", 0, 0), alone=True)
    meaning = ink.meanings.get((mark.kind, mark.key))
    if isinstance(meaning, str):
        return ink.lists(meaning)
    return cards.contact(meaning, ink.language, ink.pictograms) + "\n" if isinstance(meaning, Contact) else ""


_DRAWN: dict[str, Callable[[Any, Ink], str]] = {
    "text": lambda token, ink: cards.own(token.content, ink.language),
    "text_special": lambda token, ink: cards.own(token.content, ink.language),
    "softbreak": lambda token, ink: "\n",
    "hardbreak": lambda token, ink: "<br>\n",
    "mark": _mark,
    "card": _card,
    "heading_open": _heading_open,
    "heading_close": lambda token, ink: f"</{token.tag}>\n",
    "ordered_list_open": _ordered,
    "ordered_list_close": lambda token, ink: "</ol>\n",
    "table_open": lambda token, ink: '<div class="table" tabindex="0"><table>',  # wide ones scroll, by keyboard too
    "table_close": lambda token, ink: "</table></div>\n",
    "th_open": _cell,
    "th_close": lambda token, ink: "</th>",
    "td_open": _cell,
    "td_close": lambda token, ink: "</td>",
    "admonition_open": _admonition,
    "admonition_close": lambda token, ink: "</div>\n",
    "admonition_title_open": lambda token, ink: '<p class="admonition-title">',
    "admonition_title_close": lambda token, ink: "</p>\n",
    "link_open": _link_open,
    "link_close": _link_close,
}
