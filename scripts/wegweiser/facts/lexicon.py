"""The words of a language that say numbers, units, months, negation, duty and order, looked up fast.

Each word is classified once in a program's life, since nearly every word says nothing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from wegweiser.facts import entries
from wegweiser.facts.entries import Entry

NUMERIC = frozenset(
    "number ordinal unit dual month meaning one half euro cent percent paragraph clock am pm night".split()
)
DENIAL = frozenset("negation loose_negation neutral need_not must_not".split())
DUTY = frozenset("must may need_not must_not neutral".split())
ORDER = frozenset(
    "before after until from neutral am pm".split()
)  # am, pm: "afternoon" holds "after" in many a language
TURNING = DENIAL | DUTY | ORDER
EVENTS = frozenset(("events", "month", "unit", "number", "ordinal", "dual"))
# Without one of these, a text without digits has no fact; the others only accompany a number.
TELLING = frozenset("number unit dual month meaning".split())
NEGATION = frozenset(("negation",))
FAMILIES = (NUMERIC, TELLING, DENIAL, DUTY, ORDER, TURNING, NEGATION, EVENTS)

_MARKS = "\u0300-\u036f\u0483-\u0487\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200d\u00ad\u0640"
_RUN = rf"[^\W\d_]++(?:[{_MARKS}]++[^\W\d_]*+)*+"
_WHOLE = rf"{_RUN}(?:['’ʼ`]{_RUN})*+"
# An apostrophe belongs to the word in "don't", Ukrainian and Somali, but parts two words in French and Turkish.
_SPLITTING = ("fr", "tr")
_OPEN = ("so",)  # and may end a word in Somali: la' (without)
_DROPPED = re.compile(f"[{_MARKS}]+")
_FOLDED = str.maketrans("كيىأإآٱ’ʼ`", "کییاااا'''")
_LOWER = {"tr": str.maketrans("Iİ", "ıi")}
_DOTTED = str.maketrans("İ", "i")  # the one letter that grows when made small
_CLITICS = re.compile(r"[وف]?(?:[بکل]?ال|لل|[بکل])|[وف]")  # Arabic: and, then, with, as, for, the
_SHORTEST = 4  # letters of an Arabic word before which more than "and" is cut off
_BRIEF = frozenset("نصف ربع یوم شهر عام سنة ست سبع تسع عشر خمس ثمان".split())  # with "by", "for", "the" before them
_MOST = 50_000
Word = tuple[str, int, int]
_GAP = re.compile(r"[\s.\-–'’/]{0,3}")


class Said(NamedTuple):
    """Words of a text that say something, by label: what."""

    labels: Mapping[str, Any]
    start: int
    end: int


class _Begun(NamedTuple):
    """What may begin with a word: the word alone, phrases by their second word, phrases with a star there."""

    alone: tuple[Entry, ...]
    by_next: Mapping[str, list[Entry]]
    starred: tuple[Entry, ...]


class Lexicon:
    """The words of one language."""

    def __init__(self, lang: str) -> None:
        self.lang = lang
        loaded = entries.load(lang)
        self.thousands = loaded.thousands
        self._pattern = re.compile(self._fold(loaded.pattern), re.IGNORECASE) if loaded.pattern else None
        self._word = re.compile(_RUN if lang in _SPLITTING else _WHOLE + ("['’ʼ]?" if lang in _OPEN else ""))
        self._dotted = lang in _LOWER
        self._lower = _LOWER.get(lang, _DOTTED)
        self._exact: dict[str, list[Entry]] = {}
        self._wild: list[Entry] = []
        starred = re.compile(rf"\*?(?:{self._word.pattern})\*?")
        for entry in loaded.entries:
            if words := tuple(map(self._fold, starred.findall(entry.text.lower()))):
                known = entry._replace(words=words)
                (self._wild if "*" in words[0] else self._exact.setdefault(words[0], [])).append(known)
        self._memo: dict[frozenset[str], dict[str, _Begun | None]] = {family: {} for family in FAMILIES}
        self._known_forms: dict[str, tuple[str, ...]] = {}

    def cut(self, text: str) -> list[Word]:
        """The words of a text: each in small letters, where it starts, where it ends."""
        return [(match[0], *match.span()) for match in self._word.finditer(self.small(text))]

    def small(self, text: str) -> str:
        """As long as the text."""
        return (text.translate(self._lower) if self._dotted or "İ" in text else text).lower()

    def says(self, text: str, family: frozenset[str]) -> bool:
        """Whether a text may hold a word of this family."""
        memo = self._memo[family]
        for word in self._word.findall(self.small(text)):
            if memo[word] if word in memo else self._entries(word, family):
                return True
        return False

    def hits(self, words: list[Word], family: frozenset[str]) -> list[int]:
        """Which words may begin something of this family."""
        memo = self._memo[family]
        return [
            number
            for number, (word, _, _) in enumerate(words)
            if (memo[word] if word in memo else self._entries(word, family))
        ]

    def find(
        self, text: str, words: list[Word], family: frozenset[str], hits: Iterable[int] | None = None
    ) -> list[Said]:
        """All that words and phrases of this family say, from left to right, the longest first."""
        memo, out, until = self._memo[family], [], 0
        for number in range(len(words)) if hits is None else hits:
            word, start, _ = words[number]
            found = memo[word] if word in memo else self._entries(word, family)
            if found and start >= until and (said := self._said(text, words, number, found)):
                out.append(said)
                until = said.end
        return out

    def _said(self, text: str, words: list[Word], at: int, found: _Begun) -> Said | None:
        labels: dict[str, Any] = {}
        length = 0
        for entry in (*self._phrases(words, at, found), *found.alone):  # the longest first
            if length and len(entry.words) < length:
                break
            if self._fits(text, words, at, entry):
                length = len(entry.words)
                labels.setdefault(entry.label, entry.value)
        return Said(labels, words[at][1], words[at + length - 1][2]) if labels else None

    def _phrases(self, words: list[Word], at: int, found: _Begun) -> list[Entry]:
        """Those that may go on with the next word."""
        if at + 1 == len(words) or not (found.by_next or found.starred):
            return []
        out = list(found.starred)
        for form in self._forms(words[at + 1][0]):
            out += found.by_next.get(form, ())
        return sorted(out, key=lambda entry: -len(entry.words))

    def _fits(self, text: str, words: list[Word], at: int, entry: Entry) -> bool:
        if entry.capital and not text[words[at][1]].isupper():
            return False
        if entry.stated and any(sign in text[-4:] for sign in "?؟"):
            return False
        end = at + len(entry.words)
        if end > len(words):
            return False
        for number, pattern in enumerate(entry.words[1:], at + 1):
            forms = self._forms(words[number][0])
            if pattern not in forms and not ("*" in pattern and any(_matches(pattern, form) for form in forms)):
                return False
            if not _GAP.fullmatch(text, words[number - 1][2], words[number][1]):
                return False
        return not entry.timed or self._timed(text, words, end)

    def _timed(self, text: str, words: list[Word], after: int) -> bool:
        """Whether a time, date or event follows within three words."""
        end = words[after - 1][2]
        until = words[min(after + 2, len(words) - 1)][2]
        if any(sign.isdecimal() for sign in text[end : max(until, end + 12)].partition("\n")[0]):
            return True
        return any(self._memo[EVENTS].get(word) or self._entries(word, EVENTS) for word, *_ in words[after : after + 3])

    def _entries(self, word: str, family: frozenset[str]) -> _Begun | None:
        """What may begin with this word; kept for the next time."""
        found: list[Entry] = []
        for form in self._forms(word):
            found += [entry for entry in self._exact.get(form, ()) if entry.label in family]
            found += [entry for entry in self._wild if entry.label in family and _matches(entry.words[0], form)]
        if "negation" in family and self._pattern and self._pattern.search(self._fold(word)):
            found.append(Entry("negation", "", word, (word,)))
        memo = self._memo[family]
        if len(memo) >= _MOST:
            memo.clear()
        memo[word] = out = _begun(found) if found else None
        return out

    def _fold(self, word: str) -> str:
        return _DROPPED.sub("", unicodedata.normalize("NFC", word)).translate(_FOLDED)

    def _forms(self, word: str) -> tuple[str, ...]:
        """The word, and without what Arabic writes together with it; kept for the next time."""
        if word not in self._known_forms:
            if len(self._known_forms) >= _MOST:
                self._known_forms.clear()
            self._known_forms[word] = tuple(self._cut_off(word))
        return self._known_forms[word]

    def _cut_off(self, word: str) -> Iterator[str]:
        folded = self._fold(word)
        yield folded
        if folded.endswith("'"):
            yield folded[:-1]
        if self.lang == "ar" and (match := _CLITICS.match(folded)):
            rest = folded[match.end() :]
            if len(rest) >= _SHORTEST or rest in _BRIEF or (match[0] in "وف" and len(rest) > 1):
                yield rest
            if match.end() > 1:  # the first letter alone, where the next one belongs to the word
                yield folded[1:]


def _begun(found: Iterable[Entry]) -> _Begun:
    by_next: dict[str, list[Entry]] = {}
    for entry in found:
        if len(entry.words) > 1 and "*" not in entry.words[1]:
            by_next.setdefault(entry.words[1], []).append(entry)
    starred = tuple(entry for entry in found if len(entry.words) > 1 and "*" in entry.words[1])
    return _Begun(tuple(entry for entry in found if len(entry.words) == 1), by_next, starred)


def _matches(pattern: str, word: str) -> bool:
    if pattern[0] == "*":
        if pattern[-1] == "*":
            return pattern.strip("*") in word
        return len(word) >= len(pattern) and word.endswith(pattern[1:])  # "*los" is no "los"
    return word.startswith(pattern[:-1]) if pattern[-1] == "*" else word == pattern


def labels(said: Iterable[Said]) -> set[str]:
    return {label for one in said for label in one.labels}


@cache
def get(lang: str) -> Lexicon:
    return Lexicon(lang)
