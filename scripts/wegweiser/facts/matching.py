"""Which facts of a German text its translation has, too: two mentions agree when they share a value."""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from wegweiser.facts import lexicon
from wegweiser.facts.mentions import mentions
from wegweiser.facts.model import FIRM, HINT, WORD, Difference, Fact, Mention
from wegweiser.facts.tokens import any_in
from wegweiser.language import SOURCE

# The most telling first: "14 days" goes to "two weeks" before it goes to a bare 14.
_KINDS = "url mail tel date dur time half eur pct par month num".split()
_MEASURES = frozenset(("eur", "pct", "par"))  # nothing else can be meant: 5 % is not 5 euros and not 5 days
_ONE = re.compile(r"num:1|dur:(?:1|60|1440|10080)m|dur:(?:1|12)M|(?:time|half):1:00|par:1")


def read(text: str, lang: str) -> tuple[Fact, ...]:
    """The facts of a text, without words that only help to find one."""
    return tuple(mention.fact for mention in mentions(text, lang) if mention.weight > HINT)


def compare(german: str, own: str, lang: str) -> tuple[Difference, ...]:
    """The facts that only one of two blocks has, or that each tells differently; each is an error."""
    if not any_in(german, lexicon.get(SOURCE)) and not any_in(own, lexicon.get(lang)):
        return ()
    there, here = mentions(german, SOURCE), mentions(own, lang)
    lost, added = _unmatched(there, here)
    matched = _said(there, lost), _said(here, added)
    lost = [mention for mention in lost if mention.weight != FIRM or not _quoted(mention, own)]
    firm_lost, firm_added = _firm(lost), _firm(added)
    if not firm_added:
        firm_lost = [m for m in firm_lost if not m.values & matched[0] and not _is_one(m)]
    elif not firm_lost:
        firm_added = [m for m in firm_added if not m.values & matched[1] and not (_is_one(m) and _said_one(german))]
    if _same_digits(firm_lost, firm_added):
        return ()
    return tuple(_pairs(firm_lost, firm_added)) or tuple(_contradictions(lost, added))


def _unmatched(there: Sequence[Mention], here: Sequence[Mention]) -> tuple[list[Mention], list[Mention]]:
    """What has no partner on the other side: digits look for digits first, then for words."""
    left, right = list(there), list(here)
    for least in (FIRM, WORD, HINT):
        for kind in _KINDS:
            if left and right:
                left, right = _match(kind, least, left, right)
    return left, right


def _match(kind: str, least: int, left: list[Mention], right: list[Mention]) -> tuple[list[Mention], list[Mention]]:
    waiting: dict[str, deque[Mention]] = defaultdict(deque)
    for mention in right:
        if mention.weight >= least:
            for key in _keys(mention, kind):
                waiting[key].append(mention)
    if not waiting:
        return left, right
    used: set[int] = set()
    unmatched = []
    for mention in left:
        partner = _partner(mention, kind, waiting, used) if mention.weight >= least else None
        if partner is None:
            unmatched.append(mention)
        else:
            used.add(id(partner))
    return unmatched, [mention for mention in right if id(mention) not in used]


def _keys(mention: Mention, kind: str) -> list[str]:
    return [value for value in sorted(mention.values) if value.startswith(f"{kind}:")]


def _partner(mention: Mention, kind: str, waiting: dict[str, deque[Mention]], used: set[int]) -> Mention | None:
    for key in _keys(mention, kind):
        others = waiting.get(key, deque())
        while others and id(others[0]) in used:
            others.popleft()
        for other in islice(others, 8):
            if id(other) not in used and not (kind == "num" and _differ(mention, other)):
                return other
    return None


def _differ(one: Mention, other: Mention) -> bool:
    """Whether two equal numbers count different things: 14 days are not 14 weeks."""
    kinds, others = _kinds(one), _kinds(other)
    if kinds and others and kinds != others and (kinds | others) & _MEASURES:
        return True
    return bool(kinds & others)  # both say it and no value was shared


def _kinds(mention: Mention) -> set[str]:
    kinds = {value.partition(":")[0] for value in mention.values} - {"num"}
    return kinds - {"half"} | ({"time"} if "half" in kinds else set())


def _firm(side: Iterable[Mention]) -> list[Mention]:
    return [mention for mention in side if mention.weight == FIRM]


def _said(side: Iterable[Mention], unmatched: Iterable[Mention]) -> set[str]:
    """All values that found a partner: saying them once more is no fault."""
    missing = {id(mention) for mention in unmatched}
    return {value for mention in side if id(mention) not in missing for value in mention.values}


def _quoted(mention: Mention, own: str) -> bool:
    """Whether the translation keeps the German words: letters are quoted in German."""
    return not mention.fact.text.isdecimal() and mention.fact.text in own


def _is_one(mention: Mention) -> bool:
    """ "1 Foto" may become "a photo", or the bare word."""
    return all(_ONE.fullmatch(value) for value in mention.values)


def _said_one(german: str) -> bool:
    return re.search(r"\b(?:ein(?:e[mnrs]?)?|jede[mnrs]?|pro)\b", german, re.IGNORECASE) is not None


def _same_digits(lost: Sequence[Mention], added: Sequence[Mention]) -> bool:
    """Whether both sides have the same digits and only one was understood: a month's name that no list knows."""
    if not lost or not added or (len(lost) == len(added) and all(map(_kinds, (*lost, *added)))):
        return False
    return _digits(lost) == _digits(added) != ""


def _digits(side: Sequence[Mention]) -> str:
    return "".join(str(int(sign)) for mention in side for sign in mention.fact.text if sign.isdecimal())


def _pairs(lost: list[Mention], added: list[Mention]) -> Iterator[Difference]:
    """Each lost fact beside the added one that may have been meant for it: one of its kind, if there is one."""
    alike: dict[frozenset[str], deque[Mention]] = defaultdict(deque)
    for mention in added:
        alike[frozenset(_kinds(mention))].append(mention)
    partners = {}
    for mention in lost:
        if waiting := alike.get(frozenset(_kinds(mention))):
            partners[id(mention)] = waiting.popleft()
    rest = deque(sorted((other for waiting in alike.values() for other in waiting), key=lambda other: other.start))
    for mention in lost:
        partner = partners.get(id(mention)) or (rest.popleft() if rest else None)
        yield Difference("changed" if partner else "lost", mention.fact, partner.fact if partner else None)
    for other in rest:
        yield Difference("added", None, other.fact)


def _contradictions(lost: list[Mention], added: list[Mention]) -> Iterator[Difference]:
    """Number words weigh only where each side has one of the same kind that the other lacks: two papers, three."""
    words = [mention for mention in lost if mention.weight == WORD]
    for mention in added:
        if mention.weight == WORD:
            other = next((one for one in words if _kinds(one) == _kinds(mention)), None)
            if other:
                yield Difference("changed", other.fact, mention.fact)
                return
