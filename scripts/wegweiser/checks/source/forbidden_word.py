"""Ein Wort, das Menschen verletzt oder bloßstellt.

Übersetzungsprogramme und Gewohnheit bringen Schimpfwörter und falsche Namen in Texte über Liebe, Geschlecht,
Behinderung, seelische Krankheit und Aufenthalt. Welche Wörter in welcher Sprache nie auf diesen Seiten stehen, sagt das
Glossar bei „forbidden“. Die Regel gilt in allen Sprachen, auch für Titel.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from wegweiser import sentences
from wegweiser.document import Document
from wegweiser.known import Data
from wegweiser.model import Page, Span
from wegweiser.site import Site

SEVERITY = "error"
TITLES = True
BAD = ("Illegale bekommen hier Hilfe.",)
GOOD = ("Menschen ohne Papiere bekommen hier Hilfe.",)
SILENT = ("Das ist illegale Arbeit.", "Das Wort „Illegalen“ ist ein anderes.")


def check(page: Page, document: Document, site: Site) -> Iterator[tuple[Span, str, str]]:
    text = _folded(" ".join(sentence.text for sentence in document.sentences))
    near = [row for row in _listed(site.data, page.lang) if row[0] in text]
    if not near:  # nearly always: no need to look closer
        return
    for at, match, _ in sentences.found(document, _pattern(tuple(word for _, word, _ in near))):
        term = near[(match.lastindex or 1) - 1][2]  # by its group: Turkish has letters that fold to two
        yield at, f"„{match[0]}“ verletzt Menschen.", f"Nehmen Sie ein Wort, das achtet, wie beim Eintrag „{term}“."


@lru_cache(maxsize=32)
def _listed(data: Data, lang: str) -> list[tuple[str, str, str]]:
    """The forbidden words of a language, folded and as written, with their term; the longest first."""
    instead = {word: term.term for term in data.terms.values() for word in term.forbidden.get(lang, ())}
    longest = sorted(instead, key=lambda word: (-len(word), word))
    return [(_folded(word), word, instead[word]) for word in longest]


def _folded(text: str) -> str:
    """Without its case, as far as a pattern without case goes: to it, the four Turkish letters for i are one."""
    return text.casefold().replace("\u0307", "").replace("ı", "i")


@lru_cache(maxsize=32)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """Words in small letters at the start of a sentence, too; those with a capital only so: nouns, not adjectives."""
    either = (f"((?i:{re.escape(word)}))" if word.islower() else f"({re.escape(word)})" for word in words)
    return re.compile(rf"(?<!\w)(?:{'|'.join(either)})(?!\w)")
