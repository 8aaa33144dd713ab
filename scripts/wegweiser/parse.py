"""Markdown to tokens, blocks, marks and links, each with line and column of the source: the one parser there is.

What is checked is what is published: the checks read the blocks, `render.body` draws the tokens.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.admon import admon_plugin

from wegweiser.model import Block, Document, Link, Mark, Span

_BAR = "\ue000"  # stands for "|" inside a mark while tables are parsed: as long, so columns stay true
_MARK = re.compile(r"\[\[([^\[\]\n]*)\]\]")
_ALLOWED_COMMENT = re.compile(r"<!-- erlaubt: [a-z0-9-]+: \S(?:(?!--)[^\n])* -->\s*")
_REFUSED = {
    "html_block": "html", "html_inline": "html", "code_block": "code", "fence": "code", "code_inline": "code",
    "blockquote_open": "quote", "hr": "line", "image": "image",
}  # fmt: skip
_LOST = re.compile(r"\[\[+|\]\(|\]\[")  # left in text: a mark or a link that was not understood
_TASK = re.compile(r"\[[ xX]\](?=\s|$)")


def _mark(state: StateInline, silent: bool) -> bool:
    """Inline rule, before links: `[[Duldung]]: …` must not become a link."""
    match = _MARK.match(state.src, state.pos)
    if not match:
        return False
    if not silent:
        token = state.push("mark", "", 0)
        token.content, token.meta = match[1].replace(_BAR, "|"), {"pos": state.pos}
    state.pos = match.end()
    return True


def _cards(state: StateCore) -> None:
    """A paragraph of nothing but contact marks becomes cards: a card is a block and must not stand inside a `<p>`."""
    tokens, out, i = state.tokens, [], 0
    while i < len(tokens):
        token = tokens[i]
        inline = tokens[i + 1] if token.type == "paragraph_open" else None
        if inline is not None and _only_contacts(inline):
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


def _only_contacts(inline: Token) -> bool:
    children = inline.children or []
    return any(child.type == "mark" for child in children) and all(
        child.type == "softbreak" or (child.type == "mark" and child.content.startswith("kontakt:"))
        for child in children
    )


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": True}).enable("table").use(admon_plugin)
    parser.disable(["reference", "autolink", "lheading"])
    parser.inline.ruler.before("link", "mark", _mark)
    parser.core.ruler.push("cards", _cards)
    return parser


_PARSER = _parser()


@dataclass(slots=True)
class _Reading:
    """What is gathered on one walk over the tokens."""

    lines: list[str]
    first_line: int
    blocks: list[Block] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    refused: list[tuple[str, Span]] = field(default_factory=list)
    used: dict[int, int] = field(default_factory=dict)  # line → column behind the last table cell found on it

    def span(self, text: str, line: int, column: int = 0) -> Span:
        return Span(text, line + self.first_line, column + 1)

    def refuse(self, kind: str, text: str, line: int, column: int = 0) -> None:
        self.refused.append((kind, self.span(text[:40], line, column)))

    def at(self, inline: Token, pos: int) -> tuple[int, int]:
        """Line and column of a position in an inline token's content."""
        first = inline.map[0] if inline.map else 0
        down = inline.content.count("\n", 0, pos)
        start = inline.content.rfind("\n", 0, pos) + 1
        end = inline.content.find("\n", start)
        words = inline.content[start : end if end >= 0 else None].replace(_BAR, "|")
        line = min(first + down, len(self.lines) - 1)
        column = self.lines[line].find(words.strip(), inline.meta.get("from", 0))
        return line, max(column, 0) + pos - start - (len(words) - len(words.lstrip()))


def parse(body: str, first_line: int = 1) -> Document:
    """Parse a page body that starts on `first_line` of its file."""
    body = body.replace("\r\n", "\n").replace("\r", "\n")  # as the Markdown parser does
    lines = body.split("\n")
    safe = _MARK.sub(lambda match: match[0].replace("|", _BAR), body)
    tokens = list(_published(_PARSER.parse(safe)))
    reading = _Reading(lines, first_line)
    for number, line in enumerate(lines):
        if "\t" in line:
            reading.refuse("tab", line.strip(), number, line.index("\t"))
    above: list[str] = []
    for token in tokens:
        _visit(token, above, reading)
        if token.nesting == 1:
            above.append(token.type)
        elif token.nesting == -1:
            above.pop()
    found = reading.blocks, reading.marks, reading.links, reading.refused
    return Document(tuple(tokens), tuple(lines), first_line, *map(tuple, found))  # type: ignore[arg-type]


def _published(tokens: list[Token]) -> Iterator[Token]:
    """Without the one allowed comment, and without the English title a box gets that has none."""
    untitled = 0
    for token in tokens:
        if token.type == "admonition_open" and '"' not in token.info:
            untitled = 3  # title_open, inline, title_close
        elif untitled:
            untitled -= 1
            continue
        if not (token.type == "html_block" and _ALLOWED_COMMENT.fullmatch(token.content)):
            yield token


def _visit(token: Token, above: list[str], reading: _Reading) -> None:
    line = token.map[0] if token.map else 0
    shown = reading.lines[line].strip()
    indent = reading.lines[line].find(shown)
    if token.type in _REFUSED and token.type not in above:  # of a quote in a quote, the outer one is enough
        reading.refuse(_REFUSED[token.type], token.content.strip().split("\n")[0] or shown, line, indent)
    elif token.type == "heading_open" and token.tag not in ("h2", "h3"):
        reading.refuse("heading", shown, line, indent)
    elif token.type == "card":
        inline = (token.children or [])[0]
        where, column = reading.at(inline, token.meta["pos"])
        reading.marks.append(mark(token.content, reading.span(f"[[{token.content}]]", where, column), alone=True))
    elif token.type == "inline":
        if above and above[-1] in ("td_open", "th_open"):
            start = reading.lines[line].find(token.content.replace(_BAR, "|"), reading.used.get(line, 0))
            token.meta["from"] = max(start, 0)
            reading.used[line] = max(start, 0) + len(token.content)
        _inline(token, above, reading)


def _inline(token: Token, above: list[str], reading: _Reading) -> None:
    pos, text, link = 0, [], None
    for child in token.children or []:
        if child.type == "mark":
            pos = child.meta["pos"]
            found = mark(child.content, reading.span(f"[[{child.content}]]", *reading.at(token, pos)), alone=False)
            reading.marks.append(found)
            text.append(found.words or (found.key if found.kind == "term" else ""))
            pos += len(child.content) + 4
        elif child.type in _REFUSED:
            sign = {"image": "![", "code_inline": "`"}.get(child.type, child.content)
            pos = max(token.content.find(sign, pos), 0)
            reading.refuse(_REFUSED[child.type], child.content or sign, *reading.at(token, pos))
            pos += len(sign)
            text.append(child.content if child.type == "code_inline" else "")
        elif child.type == "link_open":
            start = token.content.find("[", pos)
            link = (str(child.attrs.get("href", "")), max(start, 0), len(text))
        elif child.type == "link_close" and link:
            words = "".join(text[link[2] :])
            reading.links.append(Link(link[0], words, reading.span(words, *reading.at(token, link[1]))))
            pos, link = max(token.content.find("](", link[1]), pos), None
        elif child.type in ("softbreak", "hardbreak"):
            text.append(" ")
        else:
            pos = max(token.content.find(child.content, pos), pos)
            for lost in _LOST.finditer(child.content):
                start = max(child.content.rfind("[", 0, lost.end() - 1), 0) if lost[0][0] == "]" else lost.start()
                kind = "mark" if lost[0][0] == "[" else "link"
                reading.refuse(kind, child.content[start:], *reading.at(token, pos + start))
            pos += len(child.content)
            text.append(child.content)
    _block(token, above, "".join(text).replace(_BAR, "|"), reading)


def _block(token: Token, above: list[str], text: str, reading: _Reading) -> None:
    inside = above[-1] if above else ""
    line, column = reading.at(token, 0)
    if "list_item_open" in above and _TASK.match(text):
        reading.refuse("task", text, line, column)
    kind: Literal["heading", "paragraph", "item", "cell", "title"] = "paragraph"
    if inside == "heading_open":
        kind = "heading"
    elif inside in ("td_open", "th_open"):
        kind = "cell"
    elif inside == "admonition_title_open":
        kind = "title"
    elif "list_item_open" in above:
        kind = "item"
    level = len(reading.lines[line]) - len(reading.lines[line].lstrip("# ")) - 1 if kind == "heading" else 0
    if text.strip():
        reading.blocks.append(Block(kind, text, reading.span(text, line, column), level))


def mark(content: str, at: Span, alone: bool) -> Mark:
    """The mark that stands between the brackets."""
    name, _, words = content.partition("|")
    prefix, colon, rest = name.partition(":")
    kind: Any = prefix.strip() if colon and prefix.strip() in ("kontakt", "fakt") else "term"
    return Mark(kind, (rest if kind != "term" else name).strip(), words.strip(), at, alone)
