"""Sentences whose translation seems to say the opposite: a negation lost or added, must for may, before for after.

Only what contradicts is named: translations are free, and a check that is wrong too often gets switched off.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from wegweiser.facts import lexicon
from wegweiser.facts.lexicon import DENIAL, DUTY, NEGATION, ORDER, TURNING, Said
from wegweiser.facts.model import Doubt
from wegweiser.language import SOURCE

_CLAUSE = re.compile(r"[,;:.!?–—،؛؟։፣፤።]")
# German words that, denied, make something positive: "ohne Termin geht es nicht" may become "you need an appointment".
_DENIABLE = re.compile(
    r"ohne|un|ver(?:b|g|l|p)|kaum|ausgeschl|allein|zu spät|fehl|selten|schlecht|falsch|\w+(?:frei|los)", re.IGNORECASE
)
# "10 bis 12", "Montag bis Freitag": no end of a time.
_RANGE = re.compile(
    r"(?:\d[.:\d]*|\w(?:tag|woch)s?|\d\s?(?:Uhr|Jahren?|Monaten?|Wochen|Tagen?|Stunden)|%|€)\s?$", re.IGNORECASE
)
_DASH = re.compile(r"\d\s?[-–—]\s?\d")
_LIMIT = re.compile(r"nur|bloß|erst|außer|höchst|maximal|spätest|mindest|wenigst", re.IGNORECASE)
_EARLY, _LATE = frozenset(("before", "until")), frozenset(("after", "from"))
_DUTIES = {  # what contradicts what; must and must_not differ by a negation, which is looked for first
    "must": {"may", "need_not"},
    "may": {"must", "must_not"},
    "need_not": {"must", "must_not"},
    "must_not": {"may", "need_not"},
}


@dataclass(frozen=True, slots=True)
class _Sentence:
    """What a sentence says that could be turned round."""

    text: str
    firm: tuple[Said, ...] = ()  # negations
    loose: tuple[Said, ...] = ()  # words that can stand for one
    slack: int = 0  # phrases that hold a negation and deny nothing
    duty: tuple[Said, ...] = ()
    duties: frozenset[str] = frozenset()
    order: tuple[Said, ...] = ()


def doubts(german: Sequence[str], own: Sequence[str], lang: str) -> tuple[Doubt, ...]:
    """In which sentences of a translated block the meaning may be turned round."""
    there, here = [_read(text, SOURCE) for text in german], [_read(text, lang) for text in own]
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


@lru_cache(maxsize=1024)  # a German sentence is compared with thirteen others
def _read(text: str, lang: str) -> _Sentence:
    lex = lexicon.get(lang)
    words = lex.cut(text)
    hits = lex.hits(words, TURNING)
    if not hits:
        return _Sentence(text)
    firm: list[Said] = []
    loose: list[Said] = []
    slack = 0
    for said in lex.find(text, words, DENIAL, hits):
        if "neutral" in said.labels:
            slack += 1
        else:
            (firm if _is_firm(said, text, lex) else loose).append(said)
    duty = tuple(said for said in lex.find(text, words, DUTY, hits) if "neutral" not in said.labels)
    order = [said for said in lex.find(text, words, ORDER, hits) if not said.labels.keys() & {"neutral", "am", "pm"}]
    if any("until" in said.labels and _RANGE.search(text[max(said.start - 24, 0) : said.start]) for said in order):
        order = [said for said in order if not said.labels.keys() & {"until", "from"}]
    return _Sentence(text, tuple(firm), tuple(loose), slack, duty, _duties(text, duty, firm, lang), tuple(order))


def _is_firm(said: Said, text: str, lex: lexicon.Lexicon) -> bool:
    """Whether it denies: "not allowed" does, "forbidden" only can stand for it."""
    if "negation" in said.labels or "loose_negation" in said.labels:
        return "negation" in said.labels
    part = text[said.start : said.end]
    return any("negation" in one.labels for one in lex.find(part, lex.cut(part), NEGATION))


def _duties(text: str, duty: Iterable[Said], firm: Iterable[Said], lang: str) -> frozenset[str]:
    """must, may, need_not, must_not; or "unclear", where a negation stands beside a verb of another language."""
    out: set[str] = set()
    ends = [match.start() for match in _CLAUSE.finditer(text)]
    clauses = {bisect(ends, said.start) for said in firm}
    for said in duty:
        denied = bisect(ends, said.start) in clauses
        for label in said.labels.keys() & {"need_not", "must_not"} or said.labels:  # -meli is in -memeli
            if label in ("must", "may") and denied:
                label = {"must": "need_not", "may": "must_not"}[label] if lang == SOURCE else "unclear"
            out.add(label)
    return frozenset(out)


class _Pair:
    """A German sentence and its translation, or two blocks whose sentences cannot be paired."""

    def __init__(self, german: list[_Sentence], own: list[_Sentence], at: int) -> None:
        self.german, self.own, self.at = german, own, at

    def doubts(self) -> Iterator[Doubt]:
        if any(one.firm or one.duty or one.order for one in (*self.german, *self.own)):
            yield from list(self._negation()) or self._duty()
            yield from self._order()

    def _negation(self) -> Iterator[Doubt]:
        loose, own_loose = _count(self.german, "loose"), _count(self.own, "loose")
        firm, own_firm = _count(self.german, "firm"), _count(self.own, "firm")
        slack = sum(one.slack for one in (*self.german, *self.own))
        lost = sum(bool(one.firm) for one in self.german) - own_firm - max(0, own_loose - loose) - slack
        added = sum(bool(one.firm) for one in self.own) - firm - max(0, loose - own_loose) - slack
        if lost > 0 and not (own_loose == 0 and self._positive_in_german()):
            yield self._doubt("negation", "lost", _of(self.german, "firm"), [])
        elif added > 0 and not self._limited():
            yield self._doubt("negation", "added", [], _of(self.own, "firm"))

    def _limited(self) -> bool:
        """Whether German sets a limit, which other languages often say by a negation: "nur Sie" is "nobody but you"."""
        return any(_LIMIT.match(one.text, said.start) for one in self.german for said in one.loose)

    def _positive_in_german(self) -> bool:
        """Whether a German sentence denies twice."""
        return any(one.firm and any(_DENIABLE.match(one.text, said.start) for said in one.loose) for one in self.german)

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
            {label for one in side for label in lexicon.labels(one.order) & (_EARLY | _LATE)}
            for side in (self.german, self.own)
        )
        if any(_DASH.search(one.text) for one in (*self.german, *self.own)):
            there, here = there & {"before", "after"}, here & {"before", "after"}  # in "10–12" the until is a dash
        if there and here and ((there <= _EARLY and here <= _LATE) or (there <= _LATE and here <= _EARLY)):
            yield self._doubt("order", "changed", _of(self.german, "order"), _of(self.own, "order"))

    def _doubt(
        self,
        kind: Literal["negation", "duty", "order"],
        change: Literal["lost", "added", "changed"],
        german: list[tuple[_Sentence, Said]],
        own: list[tuple[_Sentence, Said]],
    ) -> Doubt:
        words, own_words = _words(german), _words(own)
        return Doubt(
            kind, change, self.at, self.at, words, own_words, *self._place(german), *self._place(own, own=True)
        )

    def _place(self, found: list[tuple[_Sentence, Said]], own: bool = False) -> tuple[int, int]:
        """Where the first word stands, as far as one sentence can be named; else the whole sentence."""
        if self.at < 0:
            return 0, 0
        if found:
            return found[0][1].start, found[0][1].end
        return 0, len((self.own if own else self.german)[0].text)


def _count(side: Iterable[_Sentence], what: Literal["firm", "loose"]) -> int:
    return sum(len(getattr(one, what)) for one in side)


def _of(side: Iterable[_Sentence], what: Literal["firm", "duty", "order"]) -> list[tuple[_Sentence, Said]]:
    return [(one, said) for one in side for said in getattr(one, what)]


def _denies(side: Iterable[_Sentence]) -> bool:
    return any(one.firm or "must_not" in one.duties for one in side)


def _duties_of(side: Iterable[_Sentence]) -> set[str]:
    return {label for one in side for label in one.duties}


def _words(found: Iterable[tuple[_Sentence, Said]]) -> tuple[str, ...]:
    return tuple(one.text[said.start : said.end] for one, said in found)
