"""Ein Wort aus dem Glossar ist hier anders übersetzt als im Glossar.

Heißt dieselbe Stelle auf jeder Seite anders, sucht man mehrere Stellen. Das Glossar sagt bei „words“, welches Wort die
Sprache nimmt, und bei „accepted“, welche noch gehen. Beugung macht nichts: Verglichen werden die Stämme, und die Regel
meldet nur, was dem Wort aus dem Glossar in keiner Weise gleicht oder dort zu einem anderen deutschen Wort gehört.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import takewhile

from wegweiser.beside import Beside
from wegweiser.grammar import scripts
from wegweiser.known import Data
from wegweiser.model import Span
from wegweiser.site import Site

SEVERITY = "warning"
BAD = ("You get a [[Duldung|residence permit]].", "Sie bekommen eine [[Duldung]].")
GOOD = (
    ("You get a [[Duldung|toleration]].", "Sie bekommen eine [[Duldung]]."),
    ("They have [[Duldungen|tolerations]].", "Sie haben [[Duldungen]]."),
)
_WORD = re.compile(r"[^\W\d_]+")
_STEM, _LEAST = 5, 3  # letters that words share; words with fewer are small ones like "of" and "la"
_ARTICLE = re.compile("^(?:[وف]?[بكل]?ال|[وف]?لل)(?=..)")  # Arabic: with what is written together with it
_SIGNS = re.compile("[\u0640\u064b-\u065f\u0670]")
_VOWELS = re.compile("[اآأإٱويىیئؤةهەۆێېۍ]")  # long ones, and endings that change
_MOVING = 0x1200


def check(beside: Beside, site: Site) -> Iterator[tuple[Span, str, str]]:
    lang = beside.page.lang
    for mark in beside.document.marks:
        term = site.data.terms.get(mark.key) if mark.kind == "term" and mark.words else None
        word = term.words.get(lang) if term else None
        if not term or not word or mark.words == mark.key:
            continue
        forms = (word, *term.accepted.get(lang, ()))
        if other := _other(mark.words, forms, site.data, lang):
            what = f"„{mark.words}“ ist im Glossar das Wort für „{other}“, nicht für „{term.term}“."
        elif not _is_known(mark.words, forms, scripts.of(lang)):
            what = f"„{term.term}“ heißt hier „{mark.words}“, im Glossar aber „{word}“."
        else:
            continue
        advice = f"Schreiben Sie [[{mark.key}|{word}]], in der Form, die der Satz braucht."
        yield mark.at, what, advice


def _other(words: str, forms: Sequence[str], data: Data, lang: str) -> str:
    """The term whose words these are, all of them, if they are not this one's."""
    stems = _stems(words, scripts.of(lang))
    is_own = any(_stems(form, scripts.of(lang)) == stems for form in forms)
    return "" if is_own else _owners(data, lang).get(stems, "")


@lru_cache(maxsize=32)
def _owners(data: Data, lang: str) -> dict[tuple[str, ...], str]:
    known = ((term, term.words[lang]) for term in data.terms.values() if lang in term.words)
    return {_stems(words, scripts.of(lang)): term.term for term, words in known}


def _is_known(text: str, forms: Sequence[str], script: str) -> bool:
    words = _stems(text, script)
    return not words or any(_is_like(words, _stems(form, script)) for form in forms)


def _is_like(here: Sequence[str], there: Sequence[str]) -> bool:
    """Whether half of the words of either have a relative in the other."""
    if not there:
        return True
    related = sum(any(_are_related(word, other) for other in there) for word in here)
    reached = sum(any(_are_related(word, other) for other in here) for word in there)
    return 2 * related >= len(here) or 2 * reached >= len(there)


def _are_related(one: str, two: str) -> bool:
    """Whether words begin alike, as far as the shorter goes but for an ending."""
    shorter = min(len(one), len(two))
    alike = sum(1 for _ in takewhile(lambda signs: signs[0] == signs[1], zip(one, two, strict=False)))
    return alike >= min(_STEM, max(shorter - 1, 2))


@lru_cache(maxsize=1024)
def _stems(text: str, script: str) -> tuple[str, ...]:
    """The words that mean something, folded so that their forms begin alike."""
    words = _WORD.findall(_SIGNS.sub("", unicodedata.normalize("NFC", text)).casefold())
    if script == "ARABIC":
        return tuple(stem for word in words if len(stem := _VOWELS.sub("", _ARTICLE.sub("", word))) > 1)
    if script == "ETHIOPIC":  # seven letters in a row have the same consonant
        return tuple("".join(chr(_MOVING + (ord(sign) - _MOVING) // 8 * 8) for sign in word) for word in words)
    return tuple(word for word in words if len(word) >= _LEAST) or tuple(words)
