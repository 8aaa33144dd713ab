"""Lists of German words and phrases with what to write instead, and how to find all their forms in a sentence.

A list (words/<name>.txt) has an entry a line: `phrase | other phrase → advice`. In a phrase, `maßnahme{n}` stands for
"maßnahme" and "maßnahmen" (`antr{=ag,äge}` for "antrag" and "anträge"), `etwaig~` for the
adjective with any ending, `*` for any one word but
"nicht" and "kein" (they would turn the advice round); a word in small letters
matches a large one only where a sentence or a clause begins. `+ nehmen` asks for a form of that verb somewhere in the
sentence, `+ vor|nehmen` for a separable one ("nimmt … vor"), and a phrase may be such a verb alone. `! sich` names
words that must not stand in the sentence. An advice that begins with `!` is a whole sentence for the editor and not
what to write; `{}` in it is the phrase.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from wegweiser.grammar.tokens import Token, tokens

_FOLDER = Path(__file__).parent / "words"
_BRACES = re.compile(r"\{([^}]*)\}")
_SIGNS = str.maketrans("", "", "|~")
ENDINGS = ("", "e", "en", "em", "er", "es")
_INSEPARABLE = ("be", "er", "ver", "ent", "emp", "ge", "zer", "miss")
# A separated particle ends its clause; what may stand right behind it.
_NEGATIONS = frozenset("nicht nie niemals kein keine keinen keinem keiner keines keinerlei".split())
_NEAR = 40  # words: how far a verb may stand from its noun
_AFTER_PARTICLE = frozenset(", ; : ( ) – — ! ? und oder sowie bzw beziehungsweise".split())


class Phrase(NamedTuple):
    """One phrase of a list, in one of its forms."""

    name: str  # as the list has it, the same for all forms of an entry
    advice: str
    words: tuple[str, ...]  # behind the first one
    capital: bool  # the first word is written with a large letter
    verbs: frozenset[str]  # one of these must stand in the sentence, too
    particle: str = ""  # or one of `split` and, at the end of its clause, this
    split: frozenset[str] = frozenset()
    final: bool = False  # the first word is the separated particle of one of `split`
    without: frozenset[str] = frozenset()

    def tells(self, lead: str, shown: str) -> str:
        """The advice as a sentence: behind the lead if it says what to write, else by itself."""
        if not self.advice.startswith("!"):
            return f"{lead}{self.advice}."
        said = self.advice[1:].replace("{}", shown)
        return said if said.endswith((".", ".“", "!")) else f"{said}."


_NONE: frozenset[str] = frozenset()
Index = dict[str, list[Phrase]]


@cache
def read(name: str) -> Index:
    """A list, by the first word of every form."""
    index: Index = {}
    for line in (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            phrases, _, advice = line.partition(" → ")
            for phrase in phrases.split(" | "):
                _add(index, phrase, advice)
    for entries in index.values():
        entries.sort(key=lambda entry: (-len(entry.words), "*" in entry.words, not entry.verbs, not entry.without))
    return index


@cache
def pairs(name: str) -> dict[str, str]:
    """A list of plain words, each with its advice."""
    lines = (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    rows = (line.partition(" → ") for line in lines if line and not line.startswith("#"))
    return {word: advice for word, _, advice in rows}


def _add(index: Index, written: str, advice: str) -> None:
    """Enter all forms of one phrase."""
    body, _, excluded = written.partition(" ! ")
    core, _, verb = body.partition(" + ")
    without = frozenset(excluded.split())
    name = " ".join(_shown(word) for word in core.split()) + (
        f" … {verb.partition('/')[0].replace('|', '')}" if verb else ""
    )
    if "|" in core:
        joined, particle, split = _verb(core)
        for form in joined:
            entry = Phrase(name, advice, (), False, frozenset(), without=without)
            index.setdefault(form, []).append(entry)
        entry = Phrase(name, advice, (), False, frozenset(), split=split, final=True, without=without)
        index.setdefault(particle, []).append(entry)
        return
    # One separable verb among others ("vor|nehmen/erfahren") needs an entry of its own for its particle.
    for one in verb.split("/") if "|" in verb else [verb]:
        verbs, particle, split = _verb(one) if one else (_NONE, "", _NONE)
        for words in _forms(core.split()):
            first = words[0].lower()
            entry = Phrase(name, advice, words[1:], words[0] != first, verbs, particle, split, without=without)
            index.setdefault(first, []).append(entry)


def _shown(word: str) -> str:
    """A word of a phrase as a message names it."""
    bare = word.translate(_SIGNS).removeprefix("=")
    return expand(bare)[0] if "{" in bare else bare


def _forms(words: list[str]) -> list[tuple[str, ...]]:
    """Every way to write a phrase."""
    out: list[tuple[str, ...]] = [()]
    for word in words:
        out = [(*form, variant) for form in out for variant in expand(word)]
    return out


def expand(word: str) -> list[str]:
    """`etwaig~` → etwaig, etwaige …; `maßnahme{n}` → maßnahme, maßnahmen; `=nehmen` → the forms of the verb."""
    if word.startswith("="):
        return sorted(conjugated(word[1:]))
    if word.endswith("~"):
        return [part + ending for part in expand(word[:-1]) for ending in ENDINGS]
    match = _BRACES.search(word)
    if not match:
        return [word]
    choices = match[1].removeprefix("=").split(",")
    if not match[1].startswith("="):
        choices = ["", *choices]
    return [form for choice in choices for form in expand(word[: match.start()] + choice + word[match.end() :])]


def _verb(written: str) -> tuple[frozenset[str], str, frozenset[str]]:
    """Joined forms of a verb, and where it is separable its particle and the forms of its base."""
    particle, bar, base = written.partition("|")
    if not bar:
        return frozenset(form for one in written.split("/") for form in conjugated(one)), "", frozenset()
    forms = conjugated(base)
    joined = {particle + form for form in forms} | {f"{particle}zu{base}"}
    return frozenset(joined), particle, forms - _participles(base, forms)


@cache
def _strong() -> dict[str, frozenset[str]]:
    lines = (_FOLDER / "verbs.txt").read_text(encoding="utf-8").splitlines()
    rows = (line.partition(": ") for line in lines if line and not line.startswith("#"))
    return {verb: frozenset([verb, *forms.split()]) for verb, _, forms in rows}


@cache
def conjugated(verb: str) -> frozenset[str]:
    """The forms of a verb, participles with adjective endings among them."""
    forms = _strong().get(verb) or _weak(verb)
    participles = _participles(verb, forms)
    return frozenset({*forms, *(part + ending for part in participles for ending in ENDINGS)} | {f"{verb}d"})


def _participles(verb: str, forms: frozenset[str]) -> frozenset[str]:
    """Of the forms of a verb those that are its participles."""
    first = next((prefix for prefix in _INSEPARABLE if verb.startswith(prefix)), "")
    marked = {form for form in forms if form.startswith("ge") and first != "ge"}
    weak = {form for form in forms if form.endswith("t")} if first or verb.endswith("ieren") else set()
    presents = {f"{verb}d{ending}" for ending in ENDINGS}
    return frozenset(marked | weak | presents)


def _weak(verb: str) -> frozenset[str]:
    stem = verb.removesuffix("n") if verb.endswith(("eln", "ern")) else verb.removesuffix("en")
    e = "e" if stem.endswith(("d", "t", "chn", "ffn", "gn")) else ""
    plain = verb.endswith("ieren") or verb.startswith(_INSEPARABLE)
    participle = ("" if plain else "ge") + stem + e + "t"
    return frozenset(
        {verb, f"{stem}e", f"{stem}{e}st", f"{stem}{e}t", f"{stem}{e}te", f"{stem}{e}ten", f"{stem}{e}tet", participle}
    )


def find(index: Index, text: str) -> Iterator[tuple[int, int, Phrase]]:
    """Every phrase of the list in a sentence, the longest at a place: (start, end, phrase)."""
    row = tokens(text)
    until = -1
    for at, token in enumerate(row):
        entries = index.get(token.low)
        if not entries or token.start < until:
            continue
        following = (row[at + 1].text, row[at + 1].low, "*") if at + 1 < len(row) else ()
        for entry in entries:
            if entry.words and entry.words[0] not in following:
                continue
            end = _end(entry, row, at, text)
            if end:
                start = token.start
                if entry.final:  # "legen … vor": the verb is the place to look at
                    verb = next(word for word in reversed(row[max(0, at - _NEAR) : at]) if word.low in entry.split)
                    start, end = verb.start, verb.end
                yield start, end, entry
                until = max(end, token.end)
                break


def _end(entry: Phrase, row: tuple[Token, ...], at: int, text: str) -> int:
    """Where a phrase ends that starts at this token; 0 if it does not stand here."""
    token = row[at]
    if token.is_noun != entry.capital and (entry.capital or (at and not _opens(text, token.start))):
        return 0
    last = at + len(entry.words)
    if last >= len(row):
        return 0
    for word, here, before in zip(entry.words, row[at + 1 : last + 1], row[at:last], strict=True):
        if word == "*":
            if here.low in _NEGATIONS:
                return 0
        elif word != here.text and word != here.low:
            return 0
        if text[before.end : here.start].strip('. „“"»«'):
            return 0
    return row[last].end if _rest_fits(entry, row, at, last) else 0


def _opens(text: str, start: int) -> bool:
    return text[max(0, start - 4) : start].rstrip()[-1:] in tuple('.:!?„“"»«(–')


def _rest_fits(entry: Phrase, row: tuple[Token, ...], at: int, last: int) -> bool:
    """Whether the verb of a phrase stands in the sentence, and none of the words that forbid it."""
    if not (entry.verbs or entry.final or entry.without):
        return True
    # A window, so that a page without a single full stop takes no square of its length.
    begin = max(0, at - _NEAR)
    row, at = row[begin : last + _NEAR], at - begin
    lows = [token.low for token in row]
    if entry.without and not entry.without.isdisjoint(lows):
        return False
    if entry.final:
        return _closes(row, at) and not entry.split.isdisjoint(lows[:at])
    if not entry.verbs:
        return True
    if not entry.verbs.isdisjoint(lows):
        return True
    return bool(entry.particle) and any(
        low == entry.particle and number != at and _closes(row, number) and not entry.split.isdisjoint(lows[:number])
        for number, low in enumerate(lows)
    )


def _closes(row: tuple[Token, ...], at: int) -> bool:
    return at + 1 == len(row) or row[at + 1].low in _AFTER_PARTICLE
