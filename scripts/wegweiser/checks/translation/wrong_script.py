"""Ein Teil der Übersetzung steht in einer fremden Schrift.

Wer nur die eigene Schrift liest, kann hier nichts lesen. Oft hat ein Programm den Text nicht übersetzt oder mitten im
Satz die Sprache gewechselt. Deutsche Wörter dürfen bleiben, wo man sie braucht: in Klammern, in Anführungszeichen, in
Marken und als Namen und Abkürzungen. In Sprachen mit lateinischer Schrift zeigt die Schrift allein nicht, ob es die
richtige Sprache ist.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from wegweiser import language
from wegweiser.beside import Beside
from wegweiser.checks import pieces
from wegweiser.grammar import scripts
from wegweiser.model import Span
from wegweiser.site import Site

SEVERITY = "error"
LANG = "ar"
BAD = (  # translation, original
    ("Come to the office today.", "Kommen Sie heute zum Amt."),
    ("اذهبوا اليوم إلى 办公室.", "Gehen Sie heute zum Amt."),
)
GOOD = (
    ("اذهبوا اليوم إلى مكتب BAMF (Bundesamt).", "Gehen Sie heute zum BAMF."),
    ("قولوا: «Ich brauche einen Dolmetscher.»", "Sagen Sie: „Ich brauche einen Dolmetscher.“"),
)
_LATIN_WORD = re.compile(f"(?<![\\w-])[a-zß-öø-ÿ][{scripts.LETTERS['LATIN']}]{{1,}}(?![\\w-])")  # in small letters
_WORD = re.compile(r"[^\W\d_]+")
_ADVICE = "Übersetzen Sie den Text. Deutsche Wörter stehen in Klammern, in Anführungszeichen oder in einer Marke."
_FEW, _SHARE = 4, 0.25  # letters of a script that another of our languages has; its name may stand in a list


def check(beside: Beside, site: Site) -> Iterator[tuple[Span, str, str]]:
    script = scripts.of(beside.page.lang)
    if script not in scripts.LETTERS:
        return
    letters, other = _letters(script)
    for own, german in pieces.written(beside):
        text = pieces.bare(own)
        if words := _strange(other.findall(text), text):
            start = text.index(words)
            at = pieces.place(beside, own, start, start + len(words))
            yield at, f"„{words}“ steht in einer fremden Schrift.", _ADVICE
        elif script != "LATIN" and (latin := _LATIN_WORD.findall(text)):
            count, wrong = len(letters.findall(text)), len(_latin().findall(text))
            mostly = len(latin) >= (3 if count else 2) and count < wrong
            if mostly and not pieces.stays_german(beside, own, german) and not pieces.is_copy(own, german, site):
                yield (
                    own.at,
                    f"Nur {count} von {count + wrong} Buchstaben sind aus der Schrift dieser Sprache.",
                    _ADVICE,
                )


def _strange(words: list[str], text: str) -> str:
    """The first word of a third script, if it is one that has no place here, or if there is much of it."""
    found = [word for word in words if word[0].isalpha() and word not in _language_names()]
    if not found:
        return ""
    known = [word for word in found if unicodedata.name(word[0], "").partition(" ")[0] in (*scripts.LETTERS, "GREEK")]
    if len(known) < len(found):
        return next(word for word in found if word not in known)
    count = sum(map(len, known))
    return known[0] if count >= _FEW and count > _SHARE * sum(map(str.isalpha, text)) else ""


@cache
def _language_names() -> frozenset[str]:
    """How languages call themselves: so they stand in every list of languages."""
    return frozenset(word for code in language.known() for word in _WORD.findall(language.get(code).name))


@cache
def _letters(script: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Letters of a script, and words of letters that are neither of it nor Latin, nor signs that only modify."""
    own = scripts.LETTERS[script]
    return re.compile(f"[{own}]"), re.compile(f"[^\\W\\d_{own}{scripts.LETTERS['LATIN']}\u02b0-\u02ffµ]+")


@cache
def _latin() -> re.Pattern[str]:
    return _letters("LATIN")[0]
