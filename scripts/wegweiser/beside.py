"""A translation beside its original: which piece belongs to which, and whether both are still as they were accepted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Literal

from wegweiser import ledger, segments, sentences
from wegweiser.document import Document
from wegweiser.ledger import Ledger
from wegweiser.model import Page, Span
from wegweiser.segments import Segment

State = Literal["current", "stale", "changed", "missing", "extra"]
# What speaks for two pieces being one and the same. Without any of it they stay apart.
_ACCEPTED, _KNOWN, _SHAPE, _SAME_MARKS = 50, 8, 4, 3
_MOST = 160_000  # pairs of pieces that are looked at: four hundred on either side


@dataclass(frozen=True, slots=True)
class Pair:
    """A German piece and its translation. One without a counterpart is missing, or extra."""

    german: Segment | None
    own: Segment | None
    state: State
    doubtful: bool = False  # its German stands beside it: it is stale, or both are new and nobody has accepted them


@dataclass(frozen=True, slots=True)
class Beside:
    """All that a rule on a translation may look at."""

    page: Page
    document: Document
    german: Page
    original: Document
    pairs: tuple[Pair, ...]
    ledger: Ledger

    @property
    def digests(self) -> tuple[str, ...]:
        """What a verdict on the whole translation speaks of."""
        return tuple(pair.own.digest for pair in self.pairs if pair.own and pair.own.kind != "card")

    def after(self, pair: Pair) -> Span:
        """The place in the translation behind which a missing piece belongs."""
        before = Span("", self.page.body_line, 1)
        for other in self.pairs:
            if other is pair:
                return before
            if other.own:
                before = other.own.at
        return before


def put(page: Page, german: Page, accepted: Ledger = ledger.EMPTY) -> Beside:
    """A translation beside the German page it was made from."""
    return of(page, sentences.read(page), german, sentences.read(german), accepted)


def of(page: Page, document: Document, german: Page, original: Document, accepted: Ledger) -> Beside:
    """The same of pages that were read already."""
    pairs = tuple(align(segments.of(german, original), segments.of(page, document), accepted))
    return Beside(page, document, german, original, pairs, accepted)


def align(german: Sequence[Segment], own: Sequence[Segment], accepted: Ledger) -> Iterator[Pair]:
    """Piece to piece in the order of the page; where something was put in or left out, only that stands alone."""
    known = _Known(accepted, german, own)
    for here, there in _pairs(len(german), len(own), known):
        state = known.state(here, there)
        doubtful = state == "stale" or (state == "changed" and here is not None and known.is_new(here))
        yield Pair(
            german[here] if here is not None else None, own[there] if there is not None else None, state, doubtful
        )


class _Known:
    """What the ledger says of the pieces of a page."""

    def __init__(self, accepted: Ledger, german: Sequence[Segment], own: Sequence[Segment]) -> None:
        self._pairs = accepted.pairs
        self._german, self._own = ({pair[side] for pair in accepted.pairs} for side in (0, 1))
        self._here, self._there = [s.digest for s in german], [s.digest for s in own]
        self._shapes = [s.shape for s in german], [s.shape for s in own]
        self._marks = [_marks(s) for s in german], [_marks(s) for s in own]

    def is_accepted(self, here: int, there: int) -> bool:
        if self._shapes[0][here] != self._shapes[1][there]:
            return False
        card = self._shapes[0][here][0] == "card"
        return card or (self._here[here], self._there[there]) in self._pairs

    def state(self, here: int | None, there: int | None) -> State:
        if here is None or there is None:
            return "extra" if here is None else "missing"
        if self.is_accepted(here, there):
            return "current"
        # Text that was accepted for other German is old, wherever the German of today was seen before.
        return "stale" if self._there[there] in self._own else "changed"

    def is_new(self, here: int) -> bool:
        """Whether nobody has ever accepted a translation of this German piece, though they did of others."""
        return bool(self._german) and self._here[here] not in self._german

    def likeness(self, here: int, there: int) -> int:
        """How much speaks for these two; 0: they cannot belong together."""
        if self._shapes[0][here] != self._shapes[1][there]:
            return 0
        if self.is_accepted(here, there):
            return _ACCEPTED
        both = (self._here[here] in self._german) + (self._there[there] in self._own)
        # Each is known with another partner: two that were swapped are no pair, but one that was renewed may be.
        score = _SHAPE + (_KNOWN if both == 1 else 0)
        return score + (_SAME_MARKS if self._marks[0][here] == self._marks[1][there] else 0)


def _marks(segment: Segment) -> tuple[object, ...]:
    """What stands in a piece in every language."""
    digits = "".join(str(int(sign)) for sign in segment.plain if sign.isdecimal())
    return tuple((m.kind, m.key) for m in segment.marks), tuple(link.target for link in segment.links), digits


Numbers = tuple[int | None, int | None]  # of a German and of a translated piece


def _pairs(rows: int, columns: int, known: _Known) -> list[Numbers]:
    """What is accepted at both ends needs no search; of a page longer than any people write, only the order counts."""
    start = 0
    while start < min(rows, columns) and known.is_accepted(start, start):
        start += 1
    end = 0
    while end < min(rows, columns) - start and known.is_accepted(rows - end - 1, columns - end - 1):
        end += 1
    here, there = range(start, rows - end), range(start, columns - end)
    search = _best if len(here) * len(there) <= _MOST else _in_order
    middle = search(here, there, known)
    same = [(n, n) for n in range(start)], [(rows - n, columns - n) for n in range(end, 0, -1)]
    return [*same[0], *middle, *same[1]]


def _in_order(german: range, own: range, known: _Known) -> list[Numbers]:
    out: list[Numbers] = []
    for here, there in zip_longest(german, own):
        is_pair = here is not None and there is not None and known.likeness(here, there)
        out += [(here, there)] if is_pair else [(n, None) for n in (here,) if n is not None]
        out += [] if is_pair else [(None, n) for n in (there,) if n is not None]
    return out


def _best(german: range, own: range, known: _Known) -> list[Numbers]:
    """The way through both with the most in common, by the classic table of the best ends."""
    rows, columns = len(german), len(own)
    best = [[0] * (columns + 1) for _ in range(rows + 1)]
    like = [[known.likeness(here, there) for there in own] for here in german]
    for here in reversed(range(rows)):
        for there in reversed(range(columns)):
            both = best[here + 1][there + 1] + like[here][there] if like[here][there] else 0
            best[here][there] = max(best[here + 1][there], best[here][there + 1], both)
    here = there = 0
    out: list[Numbers] = []
    while here < rows or there < columns:
        inside = here < rows and there < columns
        if inside and like[here][there] and best[here][there] == best[here + 1][there + 1] + like[here][there]:
            out.append((german[here], own[there]))
            here, there = here + 1, there + 1
        elif here < rows and (there == columns or best[here + 1][there] >= best[here][there + 1]):
            out.append((german[here], None))
            here += 1
        else:
            out.append((None, own[there]))
            there += 1
    return out
