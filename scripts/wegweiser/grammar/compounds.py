"""Takes German compounds apart: Krankenversicherungskarte → Kranken, Versicherungs, Karte."""

from __future__ import annotations

import re
from functools import lru_cache

from wegweiser.readability.frequencies import zipf

_JOINTS = ("", "s", "es", "n", "en", "e")
_SHORTEST = 4
_LONGEST = 40  # letters: behind that only an attacker writes
KNOWN = 2.6  # Zipf figure from which a string of letters is taken for a word that may be a part
# Endings and first syllables that the frequency list has as words, and that are no parts.
_NO_PARTS = frozenset(
    (
        "ung ungen heit keit schaft lich isch ismus ende enden ende erin innen igen lung tung tion ions ionen sion "
        "iger igung igungs ander unter über gegen haft losen lose losigkeit chen lein inge ting dung rung gung nung "
        "sung zung bung fung ling lings nisse nis eren ieren iert ation ations barkeit samkeit"
    ).split()
)
_SHORT_PARTS = frozenset(
    "amt not weg arzt tag rat tür uhr bus zug ort hof bad art eis öl see tee ehe kur akt los".split()
)
# Parts that the frequency list does not have, most of them stems of verbs: Impfpass, Sehtest.
_STEMS = frozenset(
    "impf seh bio sprach miet wohn schul fahr spiel bade koch lern ess schreib sport rest müll kleb "
    "sanität gestattung mittlung erst".split()
)


@lru_cache(maxsize=8192)
def parts(word: str) -> tuple[str, ...]:
    """The parts of a compound as written in it, its joints with the part before; the word alone if it is none."""
    low = word.lower()
    if not 6 <= len(low) <= _LONGEST:
        return (word,)
    cuts = _cuts(low)
    return tuple(word[a:b] for a, b in zip((0, *cuts), (*cuts, len(word)), strict=True))


def _cuts(low: str) -> tuple[int, ...]:
    """Where to cut: the fewest parts, and of these the ones whose rarest is the most common."""
    best: list[tuple[int, float, tuple[int, ...]] | None] = [None] * (len(low) + 1)
    best[0] = (0, 9.0, ())
    for end in range(3, len(low) + 1):
        for start in range(end - 3, -1, -1):
            before = best[start]
            if before is None or (start == 0 and end == len(low)):
                continue
            figure = _figure(low[start:end], end == len(low))
            if figure < KNOWN:
                continue
            cuts = (*before[2], start) if start else ()
            found = (before[0] + 1, min(before[1], figure), cuts)
            now = best[end]
            if now is None or (found[0], -found[1]) < (now[0], -now[1]):
                best[end] = found
    whole = best[len(low)]
    return whole[2] if whole else ()


@lru_cache(maxsize=16384)
def _figure(part: str, last: bool) -> float:
    """How common a part is; only a part that others follow may end in a joint."""
    return max((_as_word(part.removesuffix(j)) for j in (("",) if last else _JOINTS) if part.endswith(j)), default=0.0)


def _as_word(part: str) -> float:
    if part in _STEMS:
        return 4.0
    if part in _NO_PARTS or (len(part) < _SHORTEST and part not in _SHORT_PARTS):
        return 0.0
    return max(zipf(part), zipf(f"{part}e"), zipf(f"{part}en") if len(part) > 4 else 0.0)


_ENDINGS = re.compile(r"(?:innen|in|ern|em|en|er|es|e|n|s|st|t|te|ten)$")
_PREFIXES = re.compile(
    r"^(?:un|zurück|weiter|wieder|mit|ab|an|auf|aus|ein|vor|nach|zu|hin|her|weg|zusammen|ent|be|ver|er)"
)


def commonness(word: str) -> float:
    """Zipf figure of a word: of the word itself, of another of its forms, or of the rarest part of a compound."""
    low = word.lower()
    figure = max(zipf(low), *map(zipf, _forms(low)))
    pieces = parts(word)
    if len(pieces) > 1:
        last = len(pieces) - 1
        figure = max(figure, min(_figure(piece.lower(), number == last) for number, piece in enumerate(pieces)))
    return figure


def _forms(low: str) -> set[str]:
    """Other forms of a word, some of them none: who looks them up finds nothing."""
    stems = {low}
    for _ in range(2):
        stems |= {_ENDINGS.sub("", stem) for stem in stems if len(stem) > 6}
    bare = {stem for stem in stems if len(stem) > 3}
    umlaut = {stem.replace("ä", "a").replace("ö", "o").replace("ü", "u") for stem in bare}
    forms = {stem + end for stem in bare | umlaut for end in ("", "e", "en", "er", "t")}
    verbs = {_PREFIXES.sub("", form) for form in forms} | {form.replace("ge", "", 1) for form in forms if "ge" in form}
    return forms | {verb for verb in verbs if len(verb) > 4}


def hyphenated(word: str) -> str:
    """A compound with one hyphen, near its middle: Aufenthalts-Beendigung. The word itself if it has no parts."""
    pieces = parts(word)
    if len(pieces) == 1:
        return word
    at = min(range(1, len(pieces)), key=lambda n: abs(2 * sum(map(len, pieces[:n])) - len(word)))
    second = "".join(pieces[at:])
    return f"{''.join(pieces[:at])}-{second[0].upper()}{second[1:]}"
