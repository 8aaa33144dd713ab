"""From the parser's tokens to blocks, marks and links, each with line and column of the source."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from wegweiser.document import Allowed, Link, Mark
from wegweiser.model import Block, Span

Token = Any  # of the parser, which only parse.py knows
BAR = "\ue000"  # stands for "|" inside a mark while tables are parsed: as long, so columns stay true
COMMENT = re.compile(r"<!-- erlaubt: ([a-z0-9-]+): (\S(?:(?!--)[^\n])*) -->\s*")
_REFUSED = {
    "html_block": "html", "html_inline": "html", "code_block": "code", "fence": "code", "code_inline": "code",
    "blockquote_open": "quote", "hr": "line", "image": "image",
}  # fmt: skip
_LOST = re.compile(r"\[\[+|\]\(|\]\[")  # left in text: a mark or a link that was not understood
_PREFIXES = ("kontakt", "fakt", "bild", "liste")
_BOX = "box"
_AROUND = {"bullet_list_open": "list", "ordered_list_open": "steps", "table_open": "table"}
_TASK = re.compile(r"\[[ xX]\](?=\s|$)")


@dataclass(slots=True)
class _Reading:
    """What is gathered on one walk over the tokens."""

    lines: list[str]
    first_line: int
    blocks: list[Block] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    refused: list[tuple[str, Span]] = field(default_factory=list)
    allowed: list[Allowed] = field(default_factory=list)
    used: dict[int, int] = field(default_factory=dict)  # line → column behind the last table cell found on it
    cell: int = 0  # the number of the cell in its row

    def span(self, text: str, line: int, column: int = 0) -> Span:
        return Span(text, line + self.first_line, column + 1)

    def refuse(self, kind: str, text: str, line: int, column: int = 0) -> None:
        self.refused.append((kind, self.span(text[:40], line, column)))

    def at(self, inline: Token, pos: int) -> tuple[int, int]:
        """Line and column of a position in an inline token's content."""
        if "lines" not in inline.meta:
            inline.meta["lines"] = list(self._lines(inline))
        lines: list[tuple[int, int, int]] = inline.meta["lines"]
        start, line, column = lines[bisect_right(lines, (pos, len(self.lines), 0)) - 1]
        return line, max(column + pos - start, 0)

    def _lines(self, inline: Token) -> Iterator[tuple[int, int, int]]:
        """Where each line of an inline token's content is written: its offset, and line and column of the source."""
        first, start = inline.map[0] if inline.map else 0, 0
        for down, words in enumerate(inline.content.replace(BAR, "|").split("\n")):
            line = min(first + down, len(self.lines) - 1)
            column = self.lines[line].find(words.strip(), inline.meta.get("from", 0))
            yield start, line, max(column, 0) - (len(words) - len(words.lstrip()))
            start += len(words) + 1


def read(tokens: Iterable[Token], lines: list[str], first_line: int) -> _Reading:
    """What is read on one walk over the tokens of a page body."""
    reading = _Reading(lines, first_line)
    for number, line in enumerate(lines):
        if "\t" in line:
            reading.refuse("tab", line.strip(), number, line.index("\t"))
    above: list[str] = []
    for token in tokens:
        _visit(token, above, reading)
        if token.nesting == 1:
            above.append(f"{_BOX} {token.meta['tag']}" if token.type == "admonition_open" else token.type)
        elif token.nesting == -1:
            above.pop()
    return reading


def _visit(token: Token, above: list[str], reading: _Reading) -> None:
    line = token.map[0] if token.map else 0
    shown = reading.lines[line].strip()
    indent = reading.lines[line].find(shown)
    if token.type in _REFUSED and token.type not in above:  # of a quote in a quote, the outer one is enough
        reading.refuse(_REFUSED[token.type], token.content.strip().split("\n")[0] or shown, line, indent)
    elif token.type == "heading_open" and token.tag not in ("h2", "h3"):
        reading.refuse("heading", shown, line, indent)
    elif token.type in ("tr_open", "td_open", "th_open"):
        reading.cell = 0 if token.type == "tr_open" else reading.cell + 1
    elif token.type == "card":
        inline = (token.children or [])[0]
        where, column = reading.at(inline, token.meta["pos"])
        reading.marks.append(mark(token.content, reading.span(f"[[{token.content}]]", where, column), alone=True))
    elif token.type == "inline":
        if above and above[-1] in ("td_open", "th_open"):
            token.content = _as_written(token.content, reading.lines[line], reading.used.get(line, 0))
            start = reading.lines[line].find(token.content.replace(BAR, "|"), reading.used.get(line, 0))
            token.meta["from"] = max(start, 0)
            reading.used[line] = max(start, 0) + len(token.content)
        _inline(token, above, reading)


def _as_written(content: str, line: str, start: int) -> str:
    r"""A table cell as its line has it: the parser has taken the backslash from each `\|`."""
    escaped = content.replace("|", "\\|")
    return escaped if escaped != content and line.find(escaped.replace(BAR, "|"), start) >= 0 else content


def _inline(token: Token, above: list[str], reading: _Reading) -> None:
    pos, text, link = 0, _Text(), None
    for child in token.children or []:
        if child.type == "mark":
            written = f"[[{child.content}]]".replace("|", BAR)
            pos = max(token.content.find(written, pos), child.meta["pos"])
            found = mark(child.content, reading.span(f"[[{child.content}]]", *reading.at(token, pos)), alone=False)
            reading.marks.append(found)
            shown = found.words or (found.key if found.kind == "term" else "")
            text.add(shown, pos + 2 + max(child.content.find(shown), 0))
            pos += len(child.content) + 4
        elif child.type == "html_inline" and COMMENT.fullmatch(child.content):
            pos = _allow(token, child.content, pos, reading)
        elif child.type in _REFUSED:
            sign = {"image": "![", "code_inline": "`"}.get(child.type, child.content)
            pos = max(token.content.find(sign, pos), 0)
            reading.refuse(_REFUSED[child.type], child.content or sign, *reading.at(token, pos))
            pos += len(sign)
            text.add(child.content if child.type == "code_inline" else "", pos)
        elif child.type == "link_open":
            start = token.content.find("[", pos)
            link = (str(child.attrs.get("href", "")), max(start, 0), len(text.pieces))
        elif child.type == "link_close" and link:
            words = "".join(text.pieces[link[2] :])
            reading.links.append(Link(link[0], words, reading.span(words, *reading.at(token, link[1]))))
            pos, link = max(token.content.find("](", link[1]), pos), None
        elif child.type in ("softbreak", "hardbreak"):
            text.add(" ", pos)
        elif written := child.markup if child.type == "text_special" else child.content:
            _refuse_lost(token, child.content, max(token.content.find(written, pos), pos), reading)
            shown = child.content
            if not text.length and written[0] == " ":  # behind a pictogram
                pos, written, shown = pos + len(written) - len(written.lstrip()), written.lstrip(), shown.lstrip()
            for piece in [written] if token.content.find(written, pos) >= 0 else re.split(r"(\|)", written):
                pos = max(token.content.find(piece, pos), pos)
                text.add(shown if piece == written else piece, pos)
                pos += len(piece)
    _block(token, above, text, reading)


def _allow(token: Token, comment: str, pos: int, reading: _Reading) -> int:
    """A comment inside a paragraph or an item speaks of it."""
    pos = max(token.content.find(comment, pos), pos)
    line, column = reading.at(token, pos)
    start, end = token.map or (line, line + 1)
    rule, reason = COMMENT.fullmatch(comment).groups()  # type: ignore[union-attr]
    at = reading.span(comment, line, column)
    reading.allowed.append(Allowed(rule, reason, at, range(start + reading.first_line, end + reading.first_line)))
    return pos + len(comment)


@dataclass(slots=True)
class _Text:
    """The text of a block as it is put together, and where each piece of it stands in the inline token's content."""

    pieces: list[str] = field(default_factory=list)
    places: list[tuple[int, int]] = field(default_factory=list)
    length: int = 0

    def add(self, piece: str, pos: int) -> None:
        self.pieces.append(piece)
        if piece:
            self.places.append((self.length, pos))
            self.length += len(piece)


def _refuse_lost(token: Token, text: str, pos: int, reading: _Reading) -> None:
    for lost in _LOST.finditer(text):
        start = max(text.rfind("[", 0, lost.end() - 1), 0) if lost[0][0] == "]" else lost.start()
        reading.refuse("mark" if lost[0][0] == "[" else "link", text[start:], *reading.at(token, pos + start))


def _block(token: Token, above: list[str], written: _Text, reading: _Reading) -> None:
    inside, text = above[-1] if above else "", "".join(written.pieces).replace(BAR, "|")
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
        places = ((offset, *reading.at(token, pos)) for offset, pos in written.places)
        origin = tuple((offset, where + reading.first_line, at + 1) for offset, where, at in places)
        token.meta["block"] = len(reading.blocks)
        last, end = reading.at(token, len(token.content))
        content, until = token.content.replace(BAR, "|"), (last + reading.first_line, end + 1)
        around = tuple(_AROUND.get(name, name) for name in above if name in _AROUND or name.startswith(_BOX))
        around += (f"{inside[:2]} {reading.cell}",) if kind == "cell" else ()
        at = reading.span(text, line, column)
        reading.blocks.append(Block(kind, text, at, level, origin, content, until, around))


def mark(content: str, at: Span, alone: bool) -> Mark:
    """The mark that stands between the brackets."""
    name, _, words = content.partition("|")
    prefix, colon, rest = name.partition(":")
    kind: Any = prefix.strip() if colon and prefix.strip() in _PREFIXES else "term"
    return Mark(kind, (rest if kind != "term" else name).strip(), words.strip(), at, alone)
