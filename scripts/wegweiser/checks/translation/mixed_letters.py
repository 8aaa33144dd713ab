"""Ein Buchstabe sieht nur so aus wie der richtige: Er gehört zu einer anderen Sprache.

Das arabische ك und das persische ک, das lateinische c und das kyrillische с sehen gleich aus und sind verschiedene
Zeichen. Wer das Wort sucht, findet es dann nicht; Vorleseprogramme stocken, und manche Schrift zeigt ein leeres
Kästchen. Solche Buchstaben kommen von einer fremden Tastatur, aus einem PDF oder aus einem Übersetzungsprogramm.
"""

import re
import unicodedata
from collections.abc import Iterator

from wegweiser.beside import Beside
from wegweiser.checks import occurrences, pieces
from wegweiser.grammar import scripts
from wegweiser.model import Span
from wegweiser.segments import Segment
from wegweiser.site import Site

SEVERITY = "error"
LANG = "fa"
BAD = (  # translation, original
    ("كتاب را بخوانید.", "Lesen Sie das Buch."),
    ("نامه‌هاي خود را بیاورید.", "Bringen Sie Ihre Briefe mit."),
)
GOOD = (
    ("کتاب را بخوانید.", "Lesen Sie das Buch."),
    ("نامه‌های خود را بیاورید.", "Bringen Sie Ihre Briefe mit."),
)
_WORD = re.compile(r"[^\W\d_]+")
_LATIN, _OTHER = scripts.LETTERS["LATIN"], scripts.LETTERS["CYRILLIC"] + scripts.GREEK
# Two letters of different scripts side by side, or a Latin letter that stands alone between Cyrillic words.
_SIDE_BY_SIDE = re.compile(f"[{_LATIN}][{_OTHER}]|[{_OTHER}][{_LATIN}]|[Ѐ-ԯ][{scripts.GREEK}]|[{scripts.GREEK}][Ѐ-ԯ]")
_LONELY = re.compile("(?<=[а-яіїєґё] )[coiy](?= [а-яіїєґё])")
_NAME_WITH_ENDING = re.compile(f"[A-ZÄÖÜ]{{2,}}[{_OTHER}]{{1,3}}")
_ADVICE = "Tippen Sie das Wort neu, mit der Tastatur dieser Sprache: „{}“"


def check(beside: Beside, site: Site) -> Iterator[tuple[Span, str, str]]:
    lang = beside.page.lang
    swapped, _ = scripts.swapped(lang)
    for own, german in pieces.written(beside):
        text = own.plain
        if swapped.search(text):
            yield from _of_another_language(beside, own, german.plain if german else "", site)
        if not text.isascii() and (_SIDE_BY_SIDE.search(text) or _LONELY.search(text)):
            yield from _of_two_scripts(beside, own)


def _of_another_language(beside: Beside, own: Segment, german: str, site: Site) -> Iterator[tuple[Span, str, str]]:
    """Each wrong letter of a piece once, with its word."""
    swapped, instead = scripts.swapped(beside.page.lang)
    text, told = pieces.bare(own), set()
    for match in swapped.finditer(text):
        start, end = _around(text, *match.span())
        word, letter = text[start:end], match[0]
        if letter in told or (beside.page.lang == "ku-Latn" and _is_name(word, own.plain, start, german, site)):
            continue
        told.add(letter)
        right = instead.get(letter, "")
        advice = f"Schreiben Sie {right} (U+{ord(right):04X})." if right else _ADVICE.format(_plain(word))
        what = f"„{word}“ hat den Buchstaben {letter} (U+{ord(letter[-1]):04X}), den diese Sprache nicht schreibt."
        yield pieces.place(beside, own, start, end), what, advice


def _around(text: str, start: int, end: int) -> tuple[int, int]:
    """The word around a place."""
    while start and (text[start - 1].isalpha() or text[start - 1] in "\u200c\u200d\u0307"):
        start -= 1
    while end < len(text) and (text[end].isalpha() or text[end] in "\u200c\u200d\u0307"):
        end += 1
    return start, end


def _plain(word: str) -> str:
    """The word with real letters for the forms that a font makes of them."""
    return unicodedata.normalize("NFKC", word)


def _is_name(word: str, text: str, start: int, german: str, site: Site) -> bool:
    """German and Turkish names keep their letters among the Kurdish ones."""
    known = word in german or word.lower() in scripts.german("ku-Latn")[0]
    return known or word[:1].isupper() or occurrences.is_exempt(text, start, start + len(word), site)


def _of_two_scripts(beside: Beside, own: Segment) -> Iterator[tuple[Span, str, str]]:
    """Words that somebody has written in letters of two alphabets."""
    for match in _WORD.finditer(own.plain):
        if _SIDE_BY_SIDE.search(own.plain, match.start(), match.end()) or _LONELY.match(own.plain, match.start()):
            word = match[0]
            right = _in_one_script(word, scripts.of(beside.page.lang))
            if right != word:
                what = f"„{word}“ hat Buchstaben aus zwei Schriften, die gleich aussehen."
                yield pieces.place(beside, own, *match.span()), what, _ADVICE.format(right)


def _in_one_script(word: str, script: str) -> str:
    """The word as it was meant; unchanged if letters differ to the eye, as in a German name with an ending."""
    if _NAME_WITH_ENDING.fullmatch(word):
        return word
    latin = word.translate(scripts.TO_LATIN)
    cyrillic = word.translate(scripts.TO_CYRILLIC)
    meant = (cyrillic, latin) if script == "CYRILLIC" else (latin, cyrillic)
    return next((text for text in meant if not _SIDE_BY_SIDE.search(text) and not _LONELY.fullmatch(text)), word)
