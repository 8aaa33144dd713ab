"""Ein Fremdwort, für das es ein einfaches deutsches Wort gibt.

Fremdwörter soll man laut BITV 2.0 (Anlage 2, Teil 2) vermeiden oder erklären. Ob ein Wort fremd ist, zählt weniger,
als wie bekannt es ist: „Telefon“ und „Termin“ stehen darum nicht in der Liste.
"""

import re
from collections.abc import Iterator

from wegweiser.checks import occurrences
from wegweiser.document import Document
from wegweiser.grammar import phrases
from wegweiser.grammar.phrases import Phrase
from wegweiser.model import Page, Span
from wegweiser.readability.frequencies import zipf
from wegweiser.site import Site

SEVERITY = "hint"
GERMAN_ONLY = True
BAD = (
    "Das ist für Sie relevant.",
    "Wir bieten individuelle Beratung für vulnerable Gruppen.",
    "Die Prävention ist wichtig.",
    "Das Angebot ist postmodern und polyglott.",
    "Sie brauchen Partizipation und Empowerment.",
)
GOOD = (
    "Das ist für Sie wichtig.",
    "Nehmen Sie das Antibiotikum. Machen Sie Mikrofon und Video an.",
    "Das Thema heißt „Prävention“.",
)
# Of these only other rules may say something.
SILENT = ("Rufen Sie beim Telefon der Polizei an. Machen Sie einen Termin.",)
# Learned prefixes (LanguageTool, simple language), with what follows them in everyday words taken out.
_PREFIX = re.compile(
    r"\b(?:(?i:pseudo)|(?i:neo)(?=[a-z]{5})|(?i:poly)(?!ester|lux)|(?i:hyper)(?!text)|(?i:sub)(?=[bcdfgklmnpqrstvwz][a-zäöü]{4})(?!vention|sidi|tra|jekt|stan)"
    r"|(?i:post)(?=mod|kol|trau|oper|fakt|grad)|(?i:prä)(?=nat|val|mat|des|disp|klin)|(?i:intra)|(?i:trans)(?=fer|form|zend|lok|miss|kult|nat)|(?i:kontra))[a-zäöüß]{3,}"
    r"|\b[A-ZÄÖÜ][a-zäöüß]{4,}ismus\b"
)
_KNOWN = 4.5  # Zipf figure from which a word with such a prefix is an everyday one
_LEARNED = Phrase("Fremdwort", "!Nehmen Sie ein deutsches Wort, oder erklären Sie es", (), False, frozenset())
_FINE = frozenset("rassismus sexismus tourismus islamismus antisemitismus faschismus nationalismus extremismus".split())


def detect(text: str) -> Iterator[tuple[int, int, Phrase]]:
    """The foreign words of a sentence."""
    yield from phrases.find(phrases.read("foreign-words"), text)
    for match in _PREFIX.finditer(text):
        if match[0].lower() not in _FINE and zipf(match[0]) < _KNOWN:
            yield match.start(), match.end(), Phrase(match[0], _LEARNED.advice, (), False, frozenset())


def check(page: Page, document: Document, site: Site) -> Iterator[tuple[Span, str, str]]:
    for at, words, phrase, again in occurrences.firsts(document, site, detect):
        yield at, f"„{words}“ ist ein Fremdwort{again}.", phrase.tells(f"Schreiben Sie: {words} → ", words)
