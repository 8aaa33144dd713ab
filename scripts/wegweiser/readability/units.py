"""Which units of a page are read as one: a heading of one word says nothing about how hard a page is.

Units of one or two words join each other. If they are labels (a list of documents, the cells of a table), three words
are enough for a unit of their own. If one begins with a small letter, they are a sentence cut into pieces, and it is
put together again; otherwise cutting would make any text easy. A single one joins its neighbour.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from wegweiser.readability.words import words

ENOUGH = 3  # words


@dataclass(slots=True)
class Group:
    """Units that are scored as one."""

    members: list[int] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    count: int = 0
    pieces: bool = False  # made of short units only

    def add(self, number: int, text: str, count: int) -> None:
        """Take in one more unit."""
        self.members.append(number)
        self.texts.append(text)
        self.count += count


def count_words(text: str) -> int:
    """Without abbreviations such as "z. B.", which make nothing longer."""
    return sum(not word.short for word in words(text))


def groups(units: Sequence[str]) -> list[Group]:
    """All units in groups; a number in `members` is a unit's place."""
    counted = [(number, text, count_words(text)) for number, text in enumerate(units)]
    runs = groupby((unit for unit in counted if unit[2]), key=lambda unit: unit[2] < ENOUGH)
    return _joined([group for short, run in runs for group in (_short if short else _long)(list(run))])


def _long(run: Collection[tuple[int, str, int]]) -> list[Group]:
    return [Group([number], [text], count) for number, text, count in run]


def _short(run: Collection[tuple[int, str, int]]) -> list[Group]:
    whole = any(text.lstrip("„“”\"'(–-• ")[:1].islower() for _, text, _ in run)
    found: list[Group] = [Group(pieces=True)]
    for number, text, count in run:
        if found[-1].count >= ENOUGH and not whole:
            found.append(Group(pieces=True))
        found[-1].add(number, text, count)
    if len(found) > 1 and found[-1].count < ENOUGH:
        last = found.pop()
        for unit in zip(last.members, last.texts, [count_words(text) for text in last.texts], strict=True):
            found[-1].add(*unit)
    return found


def _joined(found: list[Group]) -> list[Group]:
    """Without groups of less than three words: a heading joins what follows it, the end of a page what is before it."""
    kept: list[Group] = []
    waiting: Group | None = None
    for group in found:
        if group.count < ENOUGH:
            waiting = group  # never two in a row: neighbours that are short were joined
            continue
        if waiting:
            group = Group(waiting.members + group.members, waiting.texts + group.texts, waiting.count + group.count)
            waiting = None
        kept.append(group)
    if waiting and kept:
        last = kept[-1]
        last.members += waiting.members
        last.texts += waiting.texts
        last.count += waiting.count
    return kept
