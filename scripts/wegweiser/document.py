"""A parsed page body as a value: its tokens, and what the checks read of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from wegweiser.model import Block, Measure, Sentence, Span


@dataclass(frozen=True, slots=True)
class Mark:
    """One `[[…]]` of a page."""

    kind: Literal["term", "kontakt", "fakt", "bild", "liste"]
    key: str  # the term, the id, or the name
    words: str  # own-language words after "|", or ""
    at: Span
    alone: bool  # stands in a line of its own, so that a card or a list can be drawn there


@dataclass(frozen=True, slots=True)
class Link:
    """One Markdown link of a page."""

    target: str  # as written
    text: str
    at: Span


@dataclass(frozen=True, slots=True)
class Allowed:
    """One `<!-- erlaubt: regel: Grund -->`: on these lines the rule is silent."""

    rule: str
    reason: str
    at: Span
    lines: range


@dataclass(frozen=True, slots=True)
class Document:
    """A parsed page body."""

    tokens: tuple[Any, ...]  # of the parser; drawn by render.body
    lines: tuple[str, ...]  # of the source
    first_line: int
    blocks: tuple[Block, ...]
    marks: tuple[Mark, ...]
    links: tuple[Link, ...]
    refused: tuple[tuple[str, Span], ...]  # what our Markdown does not allow: (kind, place)
    allowed: tuple[Allowed, ...]
    sentences: tuple[Sentence, ...] = ()  # filled by `sentences.read`
    measure: Measure | None = None  # filled by `checks`
