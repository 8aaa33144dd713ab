"""What a sentence says that a translation could turn round: negations, must and may, before and after."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from wegweiser.facts import lexicon
from wegweiser.facts.concord import CLAUSE, company, without_expletive
from wegweiser.facts.lexicon import DENIAL, DUTY, NEGATION, ORDER, TURNING, Said
from wegweiser.language import SOURCE

# "10 bis 12", "Montag bis Freitag": no end of a time.
_RANGE = re.compile(
    r"(?:\d[.:\d]*|\w(?P<day>tag|woch)s?|\d\s?(?:Uhr|Jahren?|Monaten?|Wochen|Tagen?|Stunden)|%|€)\s?$", re.IGNORECASE
)
_NUMBER = re.compile(r"\W{0,2}(?:(?:zum|um) )?\d")
# Verbs whose second half stands at the end, and which are in the list in one piece.
_SPLIT = re.compile(
    r"\b(?:hör\w{0,3}|leg\w{0,3}|br[ei]ch\w{0,3}|sag\w{0,3}|l[aä]uf\w{0,3}|lehn\w{0,3})\s[^.,;:!?]{0,80}?\b(?:auf|ab)\b",
    re.IGNORECASE,
)
_EXCEPT = re.compile(r"[وف]?[إا]ل\u0651?[اّ]+")  # Arabic "unless", "otherwise"; the hamza above makes it "that not"
# "From" as two words around a time: "له جمعې څخه", and "ji 12an", where "ji" alone has many meanings.
_FROM = {
    "ps": re.compile(
        r"\bله\s(?:[^\s،.؛؟]{1,12}\s){0,2}?(?:[^\s،.؛؟]*(?:شنب|جمع)[^\s،.؛؟]*|[^\s،.؛؟]*\d[^،.؛؟]{0,16}?|نن|سبا)\sڅخه"
        r"(?!\s(?:وړاندې|مخک|مخکې|کم|لږ|زیات|ډېر|ډیر|لوی|پورته|ښکته|تر|پورې))"
    ),
    "ku-Latn": re.compile(r"(?<!tir )\bji (?:roja )?\d{1,2}(?:[:.]\d\d)?['’]?(?:yê|ê|an)\b", re.IGNORECASE),
}
EARLY, LATE = frozenset(("before", "until")), frozenset(("after", "from"))


@dataclass(frozen=True, slots=True)
class Sentence:
    """What a sentence says that could be turned round."""

    text: str
    firm: tuple[Said, ...] = ()  # negations
    loose: tuple[Said, ...] = ()  # words that can stand for one
    slack: tuple[Said, ...] = ()  # phrases that hold a negation and deny nothing
    stranded: tuple[Said, ...] = ()
    tied: tuple[Said, ...] = ()  # to a word for before or until
    duty: tuple[Said, ...] = ()
    duties: frozenset[str] = frozenset()
    order: tuple[Said, ...] = ()


@lru_cache(maxsize=1024)  # a German sentence is compared with thirteen others
def read(text: str, lang: str) -> Sentence:
    lex = lexicon.get(lang)
    words = lex.cut(text)
    hits = lex.hits(words, TURNING)
    since = [Said({"from": ""}, *match.span()) for match in _FROM[lang].finditer(text)] if lang in _FROM else []
    if not hits and not since:
        return Sentence(text)
    firm, loose, slack = _denials(text, lang, lex.find(text, words, DENIAL, hits))
    alone = company(text, lang, firm, [*loose, *slack])
    firm = [said for said in firm if said not in alone.stranded]
    duty = tuple(said for said in lex.find(text, words, DUTY, hits) if "neutral" not in said.labels)
    order = [said for said in lex.find(text, words, ORDER, hits) if _is_order(said)]
    order += since
    if any("until" in said.labels and _in_range(text, said) for said in order):
        order = [said for said in order if not said.labels.keys() & {"until", "from"}]
    stranded, tied = tuple(alone.stranded), tuple(alone.tied)
    duties = _duties(text, duty, firm, lang)
    return Sentence(text, tuple(firm), tuple(loose), tuple(slack), stranded, tied, duty, duties, tuple(order))


def _denials(text: str, lang: str, found: Iterable[Said]) -> tuple[list[Said], list[Said], list[Said]]:
    """Negations, words that can stand for one, and phrases that hold one and deny nothing."""
    firm: list[Said] = []
    loose: list[Said] = []
    slack: list[Said] = []
    lex = lexicon.get(lang)
    for said in found:
        (slack if "neutral" in said.labels else firm if _is_firm(said, text, lex) else loose).append(said)
    if lang == "ku-Latn":  # at the end, "ne" is "are" and "bê" is "comes"
        loose = [said for said in loose if not (said.end - said.start == 2 and CLAUSE.match(text, said.end))]
    if lang == SOURCE:
        loose += [Said({"loose_negation": ""}, *match.span()) for match in _SPLIT.finditer(text)]
    return without_expletive(text, lang, firm), loose, slack


def _is_order(said: Said) -> bool:
    """Not "afternoon"; but "не раньше" denies nothing and is "from"."""
    return not said.labels.keys() & {"am", "pm"} and ("neutral" not in said.labels or bool(ends(said)))


def ends(said: Said) -> set[str]:
    return said.labels.keys() & (EARLY | LATE)


def _in_range(text: str, said: Said) -> bool:
    """ "Montag bis Freitag" is one, "am Montag bis 17 Uhr" is none."""
    before = _RANGE.search(text[max(said.start - 24, 0) : said.start])
    return before is not None and not (before["day"] and _NUMBER.match(text, said.end))


def _is_firm(said: Said, text: str, lex: lexicon.Lexicon) -> bool:
    """Whether it denies: "not allowed" does, "forbidden" only can stand for it."""
    if lex.lang == "ar" and _EXCEPT.fullmatch(text, said.start, said.end):
        return False
    if "negation" in said.labels or "loose_negation" in said.labels:
        return "negation" in said.labels
    part = text[said.start : said.end]
    return any("negation" in one.labels for one in lex.find(part, lex.cut(part), NEGATION))


def _duties(text: str, duty: Iterable[Said], firm: Iterable[Said], lang: str) -> frozenset[str]:
    """must, may, need_not, must_not; or "unclear", where a negation stands beside a verb of another language."""
    out: set[str] = set()
    ends = [match.start() for match in CLAUSE.finditer(text)]
    clauses = {bisect(ends, said.start) for said in firm}
    for said in duty:
        denied = bisect(ends, said.start) in clauses
        for label in said.labels.keys() & {"need_not", "must_not"} or said.labels:  # -meli is in -memeli
            if label in ("must", "may") and denied:
                label = {"must": "need_not", "may": "must_not"}[label] if lang == SOURCE else "unclear"
            out.add(label)
    return frozenset(out)
