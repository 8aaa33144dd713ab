"""Markdown to tokens, blocks, marks and links, each with line and column of the source: the one parser there is.

What is checked is what is published: the checks read the blocks, `render.body` draws the tokens.
"""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.admon import admon_plugin

from wegweiser import blocks
from wegweiser.blocks import BAR
from wegweiser.document import Allowed, Document
from wegweiser.model import Span

_MARK = re.compile(r"\[\[([^\[\]\n]*)\]\]")


def _mark(state: StateInline, silent: bool) -> bool:
    """Inline rule, before links: `[[Duldung]]: …` must not become a link."""
    match = _MARK.match(state.src, state.pos)
    if not match:
        return False
    if not silent:
        token = state.push("mark", "", 0)
        token.content, token.meta = match[1].replace(BAR, "|"), {"pos": state.pos}
    state.pos = match.end()
    return True


def _cards(state: StateCore) -> None:
    """A paragraph of nothing but contacts and lists becomes cards: those are blocks, none stands inside a `<p>`."""
    tokens, out, i = state.tokens, [], 0
    while i < len(tokens):
        token = tokens[i]
        inline = tokens[i + 1] if token.type == "paragraph_open" else None
        if inline is not None and _only_blocks(inline):
            for child in inline.children or []:
                if child.type == "mark":
                    card = Token("card", "", 0, map=inline.map, level=token.level, content=child.content)
                    card.meta, card.children = child.meta, [inline]
                    out.append(card)
            i += 3
        else:
            out.append(token)
            i += 1
    state.tokens = out


def _only_blocks(inline: Token) -> bool:
    children = inline.children or []
    return any(child.type == "mark" for child in children) and all(
        child.type == "softbreak" or (child.type == "mark" and child.content.startswith(("kontakt:", "liste:")))
        for child in children
    )


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": True}).enable("table").use(admon_plugin)
    # text_join would merge `&amp;` and `\\*` into the text around them, and places behind them would be off.
    parser.disable(["reference", "autolink", "lheading", "text_join"])
    parser.inline.ruler.before("link", "mark", _mark)
    parser.core.ruler.push("cards", _cards)
    return parser


_PARSER = _parser()


def parse(body: str, first_line: int = 1) -> Document:
    """Parse a page body that starts on `first_line` of its file."""
    body = body.replace("\r\n", "\n").replace("\r", "\n")  # as the Markdown parser does
    lines = body.split("\n")
    safe = _MARK.sub(lambda match: match[0].replace("|", BAR), body)
    published, comments = _published(_PARSER.parse(safe), first_line)
    found = blocks.read(published, lines, first_line)
    return Document(
        tuple(published),
        tuple(lines),
        first_line,
        blocks=tuple(found.blocks),
        marks=tuple(found.marks),
        links=tuple(found.links),
        refused=tuple(found.refused),
        allowed=tuple(comments + found.allowed),
    )


def _published(tokens: list[Token], first_line: int) -> tuple[list[Token], list[Allowed]]:
    """Without the one allowed comment, which speaks of what follows it, and without the title a box gets by itself."""
    out: list[Token] = []
    allowed: list[Allowed] = []
    waiting: list[tuple[str, str, Span]] = []
    untitled = 0
    for token in tokens:
        if token.type == "admonition_open" and '"' not in token.info:
            untitled = 3  # title_open, inline, title_close
        elif untitled:
            untitled -= 1
            continue
        comment = blocks.COMMENT.fullmatch(token.content) if token.type == "html_block" else None
        if comment:
            at = Span(token.content.strip(), (token.map or [0])[0] + first_line, 1)
            waiting.append((comment[1], comment[2], at))
            continue
        if waiting and token.map:
            lines = range(token.map[0] + first_line, token.map[1] + first_line)
            allowed += [Allowed(*comment, lines) for comment in waiting]
            waiting = []
        out.append(token)
    return out, allowed + [Allowed(*comment, range(0)) for comment in waiting]
