"""Negations that need company: "هیچ" and "никто" beside a denied verb, and the "не" of "пока не", which is "until"."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from wegweiser.facts.lexicon import Said

CLAUSE = re.compile(r"[,;:.!?–—،؛؟։፣፤።]")
_SHORT = 4  # words of a clause that may do without a verb: "никаких документов"
# In these languages nobody, nothing and never stand beside a denied verb.
_COMPANIONS = {
    "fa": r"هیچ|هرگز",
    "ps": r"هېڅ|هیڅ|هېچ|هیچ",
    "ru": r"ни[кчгс]",
    "uk": r"ні[кчдящ]|жод|ані",
    "ku-Arab": r"هیچ|هەرگیز|قەت",
    "ku-Latn": r"(?:tu|ti)(?:\b|kes|car|tişt)|hîç|qet\b",
    "tr": r"hiç|kimse|asla",
}
# What could be such a verb, even where no list knows it.
_VERBS = {
    "fa": r"\bن\w+(?:م|ی|د|ه)\b",
    "ps": r"\b(?:نه|مه|ونه)\b|\bن\w{2}",
    "ru": r"\b(?:не|нет|нельзя)\b",
    "uk": r"\b(?:не|нема|немає)\b",
    "ku-Arab": r"\b\w{0,4}(?:نا|نە|مە|نی)\w",
    "ku-Latn": r"\b\w{0,4}(?:na|ne|ni|nî|me|tune)",
    "tr": r"\w{2}m[aeıiuü]|\b(?:yok|değil)",
}
# What tells people to do something is a whole clause, however short.
_ORDERED = re.compile(r"(?:ید|ند|ئ)\W*$|\w[йи]те(?:с[ья])?\b|\w[ıiuü]n(?:[ıiuü]z)?\W*$")
# Up to here goes what says "before" or "until"; the next negation belongs to it.
_UNTIL = {
    "fa": r"\bتا (?:وقتی|زمانی|هنگامی)\b",
    "ru": r"\bпока\b",
    "uk": r"\b(?:поки|доки|допоки)\b",
    "tr": r"\w{2}m[ae]d[ae]n\b(?=\s+(?:önce|evvel))",
    "so": r"\binta\s?a\w*",
    "ti": r"\bቅድሚ\s(?:\S+\s){0,5}?(?=ከይ)",
}
# "avant qu'il n'arrive" denies nothing, "afin qu'il n'arrive pas" does.
_EXPLETIVE = re.compile(
    r"\b(?:avant|à moins|de peur|de crainte) qu(?:e\b|['’])(?!.{0,80}\b(?:pas|jamais|rien|aucune?|personne|plus)\b)",
    re.IGNORECASE,
)
_FAR = 90  # signs between such a word and its negation
_MOST = 8  # such words of a sentence


def _of(table: dict[str, str]) -> dict[str, re.Pattern[str]]:
    compiled = {lang: re.compile(pattern, re.IGNORECASE) for lang, pattern in table.items()}
    return compiled | {"fa-AF": compiled["fa"]} if "fa" in compiled else compiled


_COMPANION, _VERB, _BEFORE = _of(_COMPANIONS), _of(_VERBS), _of(_UNTIL)


class Company(NamedTuple):
    """Which negations of a sentence are none by themselves."""

    stranded: list[Said]  # nobody, nothing, never, and no denied verb: "هیچ پولی بدهید"
    tied: list[Said]  # part of "before" or "until", if the German sentence has one of these


def company(text: str, lang: str, firm: Sequence[Said], others: Sequence[Said]) -> Company:
    """Looks at each clause for itself; `others` are words that may stand for a negation, or hold one."""
    found = _BEFORE[lang].finditer(text) if lang in _BEFORE else ()
    tied = [_next(text, match.end(), (*firm, *others)) for match in islice(found, _MOST)]
    return Company(_stranded(text, lang, firm, others), [said for said in tied if said])


def without_expletive(text: str, lang: str, firm: list[Said]) -> list[Said]:
    """French "ne" after "avant que"."""
    if lang != "fr" or not firm:
        return firm
    dropped = [_next(text, match.end(), firm) for match in islice(_EXPLETIVE.finditer(text), _MOST)]
    return [said for said in firm if said not in dropped or text[said.start].lower() != "n"]


def _stranded(text: str, lang: str, firm: Sequence[Said], others: Sequence[Said]) -> list[Said]:
    word = _COMPANION.get(lang)
    lonely = [said for said in firm if word and word.match(text, said.start)]
    if not lonely:
        return []
    ends = [match.end() for match in CLAUSE.finditer(text)]
    places = [bisect(ends, said.start) for said in lonely]
    denied = {bisect(ends, said.start) for said in (*firm, *others) if said not in lonely}
    edges = [0, *ends, len(text)]
    bare = {at: _bare(text[edges[at] : edges[at + 1]], lang) for at in set(places) - denied}
    return [said for said, at in zip(lonely, places, strict=True) if bare.get(at)]


def _bare(clause: str, lang: str) -> bool:
    """Whether a clause is long enough for a verb, and has none that could be denied."""
    words = [word for word in clause.split() if not _COMPANION[lang].match(word)]
    told = len(words) > 1 and _ORDERED.search(clause)
    return (len(words) >= _SHORT or bool(told)) and not _VERB[lang].search(" ".join(words))


def _next(text: str, after: int, found: Sequence[Said]) -> Said | None:
    """The first one that ends there or later in the same clause."""
    later = [said for said in found if said.end >= after and said.start - after < _FAR]
    first = min(later, key=lambda said: said.start, default=None)
    return first if first and not CLAUSE.search(text, after, max(after, first.start)) else None
