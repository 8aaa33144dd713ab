"""Subordinate clauses of a German sentence: where each one starts and what opens it.

A clause counts where its verb stands last (", die er bekommt"), so that an article after a comma (", die Karte"), a
comparison ("größer als ein Haus") and a preposition ("während der Prüfung") do not. Groups with an infinitive are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from wegweiser.grammar import conditions, participles, verbs
from wegweiser.grammar.tokens import BREAKS, Token, tokens

# Open nothing but a clause.
SURE = frozenset(
    (
        "weil dass daß wenn ob obwohl falls sobald solange bevor nachdem sodass indem sofern obgleich obschon "
        "soweit wohingegen zumal insoweit wenngleich obzwar gleichwohl-dass insofern-als"
    ).split()
)
# Open a clause where its verb stands last; else they are adverbs, prepositions or comparisons.
_MAYBE = frozenset("als wie während bis seit seitdem da damit ehe je indes solang insofern nun außer".split())
RELATIVE = frozenset("der die das den dem denen deren dessen welche welcher welches welchen welchem".split())
_HAVE = frozenset("habe hast hat haben habt hatte hatten bin ist sind seid".split())
_ARTICLES = frozenset("der die das den dem".split())
_QUESTION = frozenset(
    (
        "wer was wo wann warum wie wen wem wessen woher wohin wieso weshalb weswegen womit wofür wodurch worauf "
        "worin worüber wovon wozu woran woraus wobei wonach wogegen worum wovor welche welcher welches welchen "
        "welchem wieviel inwieweit inwiefern"
    ).split()
)
_PREPOSITIONS = frozenset(
    (
        "in im an am auf aus bei mit nach von vom zu zum zur für durch gegen ohne um über unter vor hinter neben "
        "zwischen seit bis ab laut trotz wegen innerhalb außerhalb anhand aufgrund mithilfe"
    ).split()
)
_LEADS = frozenset(
    "und oder aber sowie bzw sondern auch nur erst schon besonders vor allem etwa selbst denn egal doch".split()
)
# "wenn möglich", "falls nötig": no verb, no clause.
_ELLIPSIS = frozenset(
    "möglich nötig notwendig erforderlich vorhanden gewünscht bekannt zutreffend irgend überhaupt zulässig üblich "
    "vorgesehen angegeben beschrieben erwähnt oben folgt gesagt vereinbart besprochen geplant gehabt immer".split()
)
_SUBJECTS = frozenset("ich du er sie es wir ihr man sich niemand jemand".split())
_FAR = 60  # words; no clause is longer, and none may be read from each of its words to its end
_COMPARE = re.compile(r"(?:.{2,}er|mehr)$")


@lru_cache(maxsize=2048)
def spans(text: str) -> tuple[tuple[int, int], ...]:
    """The subordinate clauses of a sentence as numbers of its tokens."""
    if "," not in text and not _SURE_WORD.search(text):
        return ()
    words = tokens(text)
    outer, inner = _apart(words)
    question = text.rstrip().endswith("?")
    found = [(outer[at], outer[end - 1] + 1) for at, end in _clauses([words[i] for i in outer], question)]
    for run in inner:
        found += [(run[at], run[end - 1] + 1) for at, end in _clauses([words[i] for i in run], question)]
    return tuple(sorted(found))


def _apart(words: Sequence[Token]) -> tuple[list[int], list[list[int]]]:
    """Numbers of the words outside of brackets, and inside of each pair: what stands in brackets parts no clause."""
    outer: list[int] = []
    inner: list[list[int]] = []
    run: list[int] | None = None
    for at, token in enumerate(words):
        if token.text in "([" and run is None:
            run = []
        elif token.text in ")]" and run is not None:
            inner.append(run)
            run = None
        else:
            (outer if run is None else run).append(at)
    return outer + (run or []), inner


def subordinate(text: str) -> Iterator[tuple[int, int]]:
    """Where each subordinate clause of a sentence starts and ends."""
    words = tokens(text)
    for at, end in spans(text):
        yield words[at].start, words[end - 1].end


_SURE_WORD = re.compile(
    rf"\b(?:{'|'.join(SURE)})\b|\b(?:bis|seit|damit|während|da|wie|als) (?:Sie|er|wir|man|ich)\b", re.I
)


def _clauses(words: Sequence[Token], question: bool) -> Iterator[tuple[int, int]]:
    stops = [at for at, token in enumerate(words) if token.text in BREAKS] + [len(words)]
    stop = iter(stops)
    whole = next(stop)
    following = _until(stops)
    for at, token in enumerate(words):
        while whole < at:
            whole = next(stop)
        end = min(whole, at + _FAR)
        fresh = at == 0 or words[at - 1].text in BREAKS
        if token.low in SURE:
            if _has_verb(words, at + 1, end):
                yield at, _extended(words, at, end, following)
        elif token.text in BREAKS:
            continue
        elif fresh or (words[at - 1].low in _LEADS and _lead(words, at)):
            if _opened(words, at, end, min(following.get(end, end), at + _FAR), question):
                yield at, _extended(words, at, end, following)
        elif _after_subject(words, at, end):
            yield at, end


def _extended(words: Sequence[Token], at: int, end: int, following: dict[int, int]) -> int:
    """Where a clause ends that goes on behind a comma: "wenn Sie krank sind, Fieber haben oder husten"."""
    further = following.get(end, end)
    while end + 1 < further < at + _FAR and words[end].text == ",":
        first, part = words[end + 1], words[end + 1 : further]
        if first.low in SURE | RELATIVE | _QUESTION | _MAYBE | _SUBJECTS | _LEADS or first.low in verbs.AUXILIARIES:
            break
        joined = any(token.low in ("und", "oder", "sowie") for token in part)
        if not verbs.verb_last(part) or not (joined and (at or verbs.finite_like(part[-1]))) or part[-1].low == "sein":
            break
        if at == 0 and further == len(words):
            break  # "Wenn Sie krank sind, sofort anrufen oder schreiben": the main clause
        end, further = further, following.get(further, further)
    return end


def _until(stops: Sequence[int]) -> dict[int, int]:
    """For every sign the next one: a clause may hold an enumeration."""
    return dict(pairwise(stops))


def _lead(words: Sequence[Token], at: int) -> bool:
    """Whether only "und", "auch" … stands between the last sign and this word."""
    start = at - 1
    while start and words[start - 1].low in _LEADS and at - start < 3:
        start -= 1
    return start == 0 or words[start - 1].text in BREAKS


def _has_verb(words: Sequence[Token], start: int, end: int) -> bool:
    """Whether words behind "wenn" make a clause: not "wenn möglich"."""
    count = end - start
    if count <= 0:
        return end < len(words) and words[end].text == "," and words[start - 1].low in ("dass", "weil", "ob")
    last = words[end - 1].low
    return not (last in _ELLIPSIS and not any(t.low in verbs.AUXILIARIES for t in words[start:end])) and (
        count > 1 or last in ("und", "auch")
    )


def _after_subject(words: Sequence[Token], at: int, end: int) -> bool:
    """A clause without its comma: "Warten Sie bis Sie dran sind"."""
    if words[at].low not in _MAYBE or end - at < 3:
        return False
    subject = words[at + 1].text
    return subject in ("Sie", "er", "wir", "man", "ich", "es") and verbs.verb_last(words[at + 2 : end])


def _opened(words: Sequence[Token], at: int, end: int, further: int, question: bool) -> bool:
    """Whether a word behind a comma or at the start opens a clause."""
    low, rest = words[at].low, at + 1
    if at == 0 and end < len(words) and conditions.opens(words, end, question):
        return True
    if low in _PREPOSITIONS - _MAYBE and rest < end and words[rest].low in RELATIVE | _QUESTION and at:
        low, rest = words[rest].low, rest + 1
        if low in _ARTICLES and rest < end and _is_group(words, at, rest, end):
            return False  # ", in der Schule": an article
    elif low not in _MAYBE and low not in RELATIVE and low not in _QUESTION:
        return False
    if rest >= end or (low not in RELATIVE and words[rest].low in verbs.AUXILIARIES):
        return False
    if at == 0:
        return (low not in RELATIVE or low.startswith("welch")) and _first(words, at, rest, end)
    if low in _MAYBE and low not in ("da", "damit", "bis") and words[end - 1].low in _ELLIPSIS:
        return False
    if low == "je":
        return bool(_COMPARE.match(words[rest].low))
    if question and low in _QUESTION and words[at - 1].text == ":":
        return False  # "Lesen Sie hier: Wer hilft?"
    if low in RELATIVE and _is_list(words, at, rest, end):
        return False
    return verbs.verb_last(words[rest:end]) or (_goes_on(words, end, further) and verbs.verb_last(words[rest:further]))


def _is_group(words: Sequence[Token], at: int, rest: int, end: int) -> bool:
    """Whether "in der Schule" behind a comma may be a group of its own and no "…, in der Lehrer arbeiten"."""
    noun, last = words[rest], words[end - 1]
    if not noun.text[0].isupper() or noun.low in ("sie", "ihr", "ihre") or last.low in verbs.AUXILIARIES:
        return False
    return any(
        token.low in verbs.MODALS | verbs.WERDEN or token.low == "bitte" for token in words[max(at - _FAR, 0) : at]
    )


def _goes_on(words: Sequence[Token], end: int, further: int) -> bool:
    """Whether a clause goes on behind this comma: "die Brot, Milch und Reis kaufen"."""
    if further <= end + 1 or words[end].text not in ",(":
        return False
    after = words[end + 1]
    return after.low not in SURE | RELATIVE | _QUESTION | _MAYBE | _SUBJECTS and (
        after.text[0].isupper() or words[end].text == "(" or after.low in _PREPOSITIONS
    )


def _is_list(words: Sequence[Token], at: int, rest: int, end: int) -> bool:
    """ ", den Pass und ein Foto mitbringen": an article, and the infinitive belongs to the verb before the comma."""
    noun, last = words[rest], words[end - 1]
    if not noun.text[0].isupper() or noun.low == "sie" or last.low in verbs.AUXILIARIES:
        return False
    if participles.is_participle(last.low):
        early = [token.low for token in words[max(at - _FAR, 0) : at]]
        waits = any(low in verbs.WERDEN or low in _HAVE for low in early)
        return waits and not any(participles.is_participle(low) for low in early)
    if not last.low.endswith("n"):
        return False
    if words[at].low in ("das", "den", "dem") or (words[at].low == "der" and noun.low != "ihnen"):
        return True
    before = words[max(at - _FAR, 0) : at]
    waits = any(token.low in verbs.MODALS | verbs.WERDEN or token.low == "bitte" for token in before)
    closed = any(
        verbs.infinitive_like(t.low) and t.low not in verbs.AUXILIARIES and t.text[0].islower() for t in before
    )
    return waits and not closed


def _first(words: Sequence[Token], at: int, rest: int, end: int) -> bool:
    """A clause that opens the sentence: its verb stands before the comma, and mostly another one follows."""
    if end >= len(words) or words[end].text != ",":
        return False
    if words[at].low == "je":
        return bool(_COMPARE.match(words[rest].low))
    return words[end - 1].low not in _ELLIPSIS and verbs.verb_last(words[rest:end])
