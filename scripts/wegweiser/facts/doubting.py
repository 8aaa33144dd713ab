"""Sentences whose translation seems to say the opposite: a negation lost or added, must for may, before for after.

Only what contradicts is named: translations are free, and a check that is wrong too often gets switched off.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Literal

from wegweiser.facts import lexicon
from wegweiser.facts.lexicon import Said
from wegweiser.facts.model import Doubt
from wegweiser.facts.stating import EARLY, LATE, Sentence, ends, read
from wegweiser.language import SOURCE

# German words that, denied, make something positive: "ohne Termin geht es nicht" may become "you need an appointment".
_DENIABLE = re.compile(
    r"ohne|un|ver(?:b|g|l|p)|kaum|ausgeschl|allein|zu spät|fehl|selten|schlecht|falsch|\w+(?:frei|los)", re.IGNORECASE
)
_DIGIT = re.compile(r"\d")
_DASH = re.compile(r"\d\s?[-–—]\s?\d")
_YOUNG = re.compile(r"\b(?:unter|über|jünger als|älter als) \w", re.IGNORECASE)
# "Nicht allein" may become "with a friend", but not "alone".
_ALONE = re.compile(
    r"\b(?:од(?:ин|на|ни)|сам[аі]?|сами|само(?:стоятельно|стійно)|alone|yourself|your own|bi tena|tek başın\w*)\b",
    re.IGNORECASE,
)
_LIMIT = re.compile(r"nur|bloß|erst|außer|höchst|maximal|spätest|mindest|wenigst", re.IGNORECASE)
_DUTIES = {  # what contradicts what; must and must_not differ by a negation, which is looked for first
    "must": {"may", "need_not"},
    "may": {"must", "must_not"},
    "need_not": {"must", "must_not"},
    "must_not": {"may", "need_not"},
}


def doubts(german: Sequence[str], own: Sequence[str], lang: str) -> tuple[Doubt, ...]:
    """In which sentences of a translated block the meaning may be turned round."""
    there, here = [read(text, SOURCE) for text in german], [read(text, lang) for text in own]
    if len(there) != len(here):
        return tuple(_Pair(there, here, -1).doubts())
    found = [doubt for at in range(len(there)) for doubt in _Pair(there[at : at + 1], here[at : at + 1], at).doubts()]
    return tuple(_without_moved(found))


def _without_moved(found: list[Doubt]) -> list[Doubt]:
    """A negation that only went over to the next sentence is none lost."""
    denied = [doubt for doubt in found if doubt.kind == "negation"]
    moved: set[int] = set()
    for one, other in pairwise(denied):
        if one.change != other.change and other.own_sentence - one.own_sentence == 1 and id(one) not in moved:
            moved |= {id(one), id(other)}
    return [doubt for doubt in found if id(doubt) not in moved]


class _Pair:
    """A German sentence and its translation, or two blocks whose sentences cannot be paired."""

    def __init__(self, german: list[Sentence], own: list[Sentence], at: int) -> None:
        self.german, self.own, self.at = german, own, at

    def doubts(self) -> Iterator[Doubt]:
        if any(one.firm or one.duty or one.order for one in (*self.german, *self.own)):
            yield from list(self._negation()) or self._duty()
            yield from self._order()

    def _negation(self) -> Iterator[Doubt]:
        early = any(ends(said) & EARLY for one in self.german for said in one.order)
        loose, own_loose = _count(self.german, "loose"), _count(self.own, "loose", early)
        firm, own_firm = _count(self.german, "firm"), _count(self.own, "firm", early)
        slack = _count(self.german, "slack") + _count(self.own, "slack", early)
        alone = any(one.stranded for one in self.own)
        denied = firm if alone else sum(bool(one.firm) for one in self.german)
        lost = denied - own_firm - max(0, own_loose - loose) - slack
        added = sum(bool(_free(one, early)) for one in self.own) - firm - max(0, loose - own_loose) - slack
        if lost > 0 and not (own_loose == 0 and self._positive_in_german()):
            yield self._doubt("negation", "lost", _of(self.german, "firm"), [])
        elif added > 0 and not self._limited():
            yield self._doubt("negation", "added", [], _of(self.own, "firm"))

    def _limited(self) -> bool:
        """Whether German sets a limit, which other languages often say by a negation: "nur Sie" is "nobody but you"."""
        if any(_YOUNG.search(one.text) for one in self.german) and self._by_a_number():
            return True
        return any(_LIMIT.match(one.text, said.start) for one in self.german for said in one.loose)

    def _by_a_number(self) -> bool:
        """Whether each negation stands beside digits: "нет 18 лет" is "under 18"."""
        return all(
            _DIGIT.search(one.text[max(0, said.start - 24) : said.end + 24]) for one in self.own for said in one.firm
        )

    def _positive_in_german(self) -> bool:
        """Whether a German sentence denies twice."""
        words = [one.text[said.start : said.end] for one in self.german if one.firm for said in one.loose]
        words = [word for word in words if _DENIABLE.match(word)]
        alone = any(_ALONE.search(one.text) for one in self.own)
        return bool(words) and not (alone and all(word.lower().startswith("allein") for word in words))

    def _duty(self) -> Iterator[Doubt]:
        there, here = _duties_of(self.german), _duties_of(self.own)
        if len(there) != 1 or len(here) != 1:
            return
        (one,), (other,) = there, here
        limited = (one == "may" and _count(self.german, "loose")) or (other == "may" and _count(self.own, "loose"))
        if other in _DUTIES.get(one, ()) and not limited:  # "you may only … if" is "you must … to"
            yield self._doubt("duty", "changed", _of(self.german, "duty"), _of(self.own, "duty"))

    def _order(self) -> Iterator[Doubt]:
        if _denies(self.german) != _denies(self.own):
            return  # "not before" is "only after"
        there, here = (
            {label for one in side for label in lexicon.labels(one.order) & (EARLY | LATE)}
            for side in (self.german, self.own)
        )
        if any(_DASH.search(one.text) for one in (*self.german, *self.own)):
            there, here = there & {"before", "after"}, here & {"before", "after"}  # in "10–12" the until is a dash
        if there and here and ((there <= EARLY and here <= LATE) or (there <= LATE and here <= EARLY)):
            yield self._doubt("order", "changed", _of(self.german, "order"), _of(self.own, "order"))

    def _doubt(
        self,
        kind: Literal["negation", "duty", "order"],
        change: Literal["lost", "added", "changed"],
        german: list[tuple[Sentence, Said]],
        own: list[tuple[Sentence, Said]],
    ) -> Doubt:
        words, own_words = _words(german), _words(own)
        return Doubt(
            kind, change, self.at, self.at, words, own_words, *self._place(german), *self._place(own, own=True)
        )

    def _place(self, found: list[tuple[Sentence, Said]], own: bool = False) -> tuple[int, int]:
        """Where the first word stands, as far as one sentence can be named; else the whole sentence."""
        if self.at < 0:
            return 0, 0
        if found:
            return found[0][1].start, found[0][1].end
        return 0, len((self.own if own else self.german)[0].text)


def _count(side: Iterable[Sentence], what: Literal["firm", "loose", "slack"], early: bool = False) -> int:
    """Without what only belongs to "until", if that is said on the other side."""
    return sum(len([said for said in getattr(one, what) if not (early and said in one.tied)]) for one in side)


def _free(one: Sentence, early: bool) -> list[Said]:
    return [said for said in one.firm if not (early and said in one.tied)]


def _of(side: Iterable[Sentence], what: Literal["firm", "duty", "order"]) -> list[tuple[Sentence, Said]]:
    return [(one, said) for one in side for said in getattr(one, what)]


def _denies(side: Iterable[Sentence]) -> bool:
    return any(one.firm or "must_not" in one.duties for one in side)


def _duties_of(side: Iterable[Sentence]) -> set[str]:
    return {label for one in side for label in one.duties}


def _words(found: Iterable[tuple[Sentence, Said]]) -> tuple[str, ...]:
    return tuple(one.text[said.start : said.end] for one, said in found)
