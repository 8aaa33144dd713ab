"""What rules on words share: a word is reported once a page, and words that need no advice are left alone."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import lru_cache

from wegweiser import sentences
from wegweiser.document import Document
from wegweiser.grammar.phrases import Phrase
from wegweiser.known import Data
from wegweiser.model import Sentence, Span
from wegweiser.site import Site
from wegweiser.vocabulary import Vocabulary

Detector = Callable[[str], Iterator[tuple[int, int, Phrase]]]
# From left to right, so that the mark that ends one quotation never begins the next: »a« und »b«, «a» et «b».
_QUOTED = re.compile(
    r"„[^„“”]*[“”]|“[^„“”]*”|»[^«»]*«|«[^«»]*»|‚[^‚‘’]*[‘’]|›[^‹›]*‹|‹[^‹›]*›|(?<!\w)\"[^\"\s](?:[^\"]*[^\"\s])?\"(?!\w)"
)
# Short quotations are words of a letter or a door that the reader will meet there; longer ones are text like any other.
_SHORT = 62  # letters, with the marks


def firsts(document: Document, site: Site, detect: Detector) -> Iterator[tuple[Span, str, Phrase, str]]:
    """The first place of every phrase on a page: (place, its words, phrase, how often it comes again)."""
    first: dict[tuple[str, int], tuple[Sentence, int, int, Phrase]] = {}
    count: dict[tuple[str, int], int] = {}
    for sentence in document.sentences:
        for start, end, phrase in detect(sentence.text):
            if is_exempt(sentence.text, start, end, site):
                continue
            name = phrase.name, allowed_line(document, sentence)
            first.setdefault(name, (sentence, start, end, phrase))
            count[name] = count.get(name, 0) + 1
    for name, (sentence, start, end, phrase) in first.items():
        words = sentence.text[start:end]
        yield sentences.at(document, sentence, start, end), words, phrase, again(count[name])


def allowed_line(document: Document, sentence: Sentence) -> int:
    """The line of a sentence that a comment speaks of, else 0: what is allowed there must not hide what comes later."""
    line = sentence.block.at.line
    return line if any(line in allowed.lines for allowed in document.allowed) else 0


def again(count: int) -> str:
    """What a message adds when a word comes more than once."""
    return f" (noch {count - 1}-mal auf dieser Seite)" if count > 1 else ""


@lru_cache(maxsize=512)  # several rules ask this of a sentence, one after the other
def quotations(text: str) -> tuple[tuple[int, int], ...]:
    """Where quotations stand in a sentence, with their marks: „…“, “…”, »…«, «…», "…", ‚…‘."""
    return tuple(match.span() for match in _QUOTED.finditer(text))


def is_quoted(text: str, start: int, end: int) -> bool:
    """Whether words stand in a short quotation."""
    return any(a <= start and end <= b for a, b in _short_quotations(text))


@lru_cache(maxsize=512)
def _short_quotations(text: str) -> tuple[tuple[int, int], ...]:
    return tuple((start, end) for start, end in quotations(text) if end - start <= _SHORT)


def is_exempt(text: str, start: int, end: int, site: Site) -> bool:
    """Whether words are an explained term, part of a name or quoted."""
    if text[start:end] in site.data.terms or is_quoted(text, start, end):
        return True
    named = _named(site.data, text)
    before = bisect_right(named, (start, len(text)))
    return before > 0 and end <= named[before - 1][1]


@lru_cache(maxsize=512)
def _named(data: Data, text: str) -> list[tuple[int, int]]:
    return list(_names(data).find(text))


@lru_cache(maxsize=4)
def _names(data: Data) -> Vocabulary:
    return Vocabulary([*data.terms, *(contact.name for contact in data.contacts.values())])


_THING = r"(?:der |die |das |den |ein |eine |einen |einem |einer )?[„“»]?"
_IS_EXPLAINED = re.compile(
    rf"\b(?:nennt man(?: das| es| dies)?|nennen|heißt|heißen|bedeutet|genannt|kurz|kurz für|Form ist|Form heißt"
    rf"|Wort ist)(?: auch| das)?:?\s{_THING}([\w-]+)"
    r"|(?<![\w-])([\w-]+)[“”«]?:?\s(?=heißt|bedeutet|ist (?:ein|eine|das|der|die)\b|sind (?:die|das)\b)"
    r"|(?<![\w-])([\w-]+)[“”«]?,? (?:also|das heißt|das ist|das sind)\b"
    r"|(?<![\w-])([\w-]+)[“”«]? \(|\(([\w-]+)\)|^[„»]?([\w-]+)[“«]?: "
)
_EXPLAINS_BEFORE = re.compile(
    r"(?:Das|Dies|Dieses Wort|Sie|Er|Es) (?:ist|sind|heißt|bedeutet|nennt man)\b|Damit |Dort |Darin |Darauf "
)


def explained(document: Document) -> frozenset[str]:
    """The words that a page explains itself, in small letters."""
    return _explained(tuple(sentence.text for sentence in document.sentences))


@lru_cache(maxsize=4)  # several rules ask this of a page, one after the other
def _explained(texts: tuple[str, ...]) -> frozenset[str]:
    out: set[str] = set()
    before = ""
    for text in texts:
        for match in _IS_EXPLAINED.finditer(text):
            out.add((match[match.lastindex or 0]).lower())
        if before and _EXPLAINS_BEFORE.match(text):
            out |= {word.lower() for word in re.findall(r"[\w-]+", before)[-3:]}
        before = text
    return frozenset(out)
