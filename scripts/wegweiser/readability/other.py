"""How hard a translated page is beside the other pages of its language.

Nobody has rated sentences in most of our languages. What holds in all that were tested (German, English, French,
Russian, Arabic) is that long sentences and rare words are hard; how much of each, is taken from the German ratings.
There is no grade: the figures of two languages must never be compared.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from wegweiser.readability.frequencies import figures, zipf
from wegweiser.readability.legacy import osman
from wegweiser.readability.units import groups
from wegweiser.readability.words import Word, words

_WORD_LISTS = frozenset("en fr ru uk tr fa".split())
_LONG_WORDS = frozenset("en fr ru".split())  # where RIX, long words per sentence, was found to be good
_LONG = 7  # letters, as in RIX
_EASIEST = 200.791  # OSMAN's constant
_LENGTH, _RARITY, _LONG_WORD = 1.0, 0.2, 0.2
_COMMON = 8.0


def hardness(units: Sequence[str], lang: str) -> float:
    """Of the units of one page, markup removed; larger is harder, 0 is a page without text.

    Comparable only inside one language. `lang` is a folder's code, such as "fr" or "fa-AF".
    """
    if lang == "ar":
        ease = osman(units)
        return max(_EASIEST - ease, 0.0) if ease is not None else 0.0
    found = groups(units)
    total = sum(group.count for group in found)
    return sum(group.count * _unit(" ".join(group.texts), lang) for group in found) / total if total else 0.0


def _unit(text: str, lang: str) -> float:
    known = [word for word in words(text) if not word.plain]
    score = _LENGTH * math.log1p(sum(len(word.text) for word in known))
    if lang in _WORD_LISTS and figures(lang):
        score += _RARITY * _rarity(known, lang)
    if lang in _LONG_WORDS:
        score += _LONG_WORD * math.log1p(sum(len(word.text) >= _LONG for word in known))
    return score


def _rarity(known: list[Word], lang: str) -> float:
    """Of the third rarest word, so that one name does not decide; it cannot fall when words are added."""
    figures = sorted([zipf(word.text, lang) for word in known] + [_COMMON] * 3)
    return _COMMON - figures[2]
