"""What a translator is told of a piece: what kind of text it is, its official words, and what must not change."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from wegweiser.known import Data
from wegweiser.language import SOURCE
from wegweiser.model import Term
from wegweiser.site import Site
from wegweiser.translate.sheet import KINDS, Piece
from wegweiser.vocabulary import Vocabulary

_NUMBER = re.compile(r"\d+(?:[.,:/]\d+)*")


class Glossary:
    """Finds the official words of a German text."""

    def __init__(self, data: Data) -> None:
        self._terms = data.terms
        self._vocabulary = Vocabulary(data.terms)

    def terms(self, piece: Piece) -> tuple[Term, ...]:
        """Each once, in the order of the text."""
        text = piece.german.plain
        found = [self._terms[text[start:end]] for start, end in self._vocabulary.find(text)]
        return tuple({term.term: term for term in found}.values())

    def words(self, piece: Piece, lang: str) -> Mapping[str, str]:
        """What these words are called in a language, as far as that is known."""
        return {term.term: term.words[lang] for term in self.terms(piece) if lang in term.words}


def of(site: Site, lang: str, glossary: Glossary, piece: Piece) -> Iterator[str]:
    """One line each."""
    box = next((name for name in (piece.german.block.inside if piece.german.block else ()) if " " in name), "")
    where = f" in der Box „{box.partition(' ')[2]}“" if piece.german.kind != "title" else ""
    yield f"Art: {KINDS[piece.german.kind]}{where * bool(box)}"
    for term in glossary.terms(piece):
        meaning = term.explain.get(lang) or term.explain.get(SOURCE, "")
        yield f"Glossar: {term.term}: {f'{term.words[lang]}. ' if lang in term.words else ''}{meaning}".rstrip()
    if kept := list(dict.fromkeys(_kept(site, lang, piece))):
        yield f"Nicht ändern: {', '.join(kept)}"


def _kept(site: Site, lang: str, piece: Piece) -> Iterator[str]:
    """Marks, targets of links and numbers, as they must stand in the translation."""
    for mark in piece.german.marks:
        term = site.data.terms.get(mark.key) if mark.kind == "term" else None
        words = term.words.get(lang, "…") if term else "…"
        yield f"[[{mark.key}|{words}]]" if mark.kind == "term" else f"[[{mark.kind}:{mark.key}]]"
    for link in piece.german.links:
        yield f"[…]({link.target})"
    yield from _NUMBER.findall(piece.german.plain)
