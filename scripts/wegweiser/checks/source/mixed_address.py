"""„Sie“ und „du“ auf einer Seite gemischt, oder eine Seite, die ihre Leser nie anspricht.

Wer angesprochen wird, weiß: Das gilt mir, das muss ich tun. Die Regeln für Leichte Sprache (BITV 2.0, Anlage 2)
verlangen die direkte Anrede. Wechselt sie, fragen sich Leser, ob nun jemand anderes gemeint ist. Wörtliche Rede in
Anführungszeichen zählt nicht, und ganz kurze Seiten müssen niemanden ansprechen.
"""

import re
from collections.abc import Iterator

from wegweiser import sentences
from wegweiser.checks import occurrences
from wegweiser.document import Document
from wegweiser.model import Page, Sentence, Span
from wegweiser.site import Site

SEVERITY = "warning"
GERMAN_ONLY = WHOLE_PAGE = True
BAD = (
    "Rufen Sie uns an. Wir helfen dir.",
    "Dein Antrag ist da. Kommen Sie bitte ins Büro.",
    "Hast du Fragen? Wir beraten Sie gern.",
    "Die Schule ist für alle Kinder da. Sie kostet nichts. Der Unterricht beginnt um acht Uhr. "
    + "Die Kinder lernen dort lesen, schreiben und rechnen. Die Lehrkräfte helfen den Kindern jeden Tag. " * 8,
)
GOOD = (
    "Rufen Sie uns an. Wir helfen Ihnen.",
    "Hast du Fragen? Wir helfen dir. Sie ist die Chefin.",
    "Sagen Sie: „Kannst du mir helfen?“ Wir helfen Ihnen.",
)
SILENT = (
    "Die Schule ist für alle da. Sie kostet nichts.",
    "Fragen Sie.",
    "Die Schule ist für alle Kinder da. "
    + "Die Kinder lernen dort lesen, schreiben und rechnen. Die Lehrkräfte helfen den Kindern jeden Tag. " * 8
    + "Melden Sie Ihr Kind an.",
)
_LENGTH = 100  # words; a shorter page may do without
_FORMAL = re.compile(r"(?<=[^.!?:\s] )(?:Sie|Ihr(?:e[rmns]?)?)\b|\bIhnen\b")
_FAMILIAR = re.compile(r"\b(?:[Dd]u|[Dd]ich|[Dd]ir|[Dd]ein(?:e[rmns]?)?|[Ee]uch|[Ee]uren?|[Ee]ure[rms]?)\b")
_WORD = re.compile(r"[^\W\d_]+")
_ANY = re.compile(
    r"(?<=\w )(?:Sie|Ihr(?:e[rmns]?)?)\b|\bSie (?:\w+n|sind)\b|\b(?:Ihnen|[Bb]itte|[Ii]ch|[Mm]ein(?:e[rmns]?)?)\b"
    r"|\bIhre?[nmr]? [A-ZÄÖÜ]"
)


def check(page: Page, document: Document, site: Site) -> Iterator[tuple[Span, str, str]]:
    formal = _places(document, _FORMAL)
    familiar = _places(document, _FAMILIAR)
    if formal and familiar:
        rare, other = (formal, "du") if len(formal) < len(familiar) else (familiar, "Sie")
        sentence, match = rare[0]
        more = f", noch {len(rare) - 1}-mal auf dieser Seite" if len(rare) > 1 else ""
        yield (
            sentences.at(document, sentence, match.start(), match.end()),
            f"„{match[0]}“{more}: Sonst steht auf dieser Seite „{other}“.",
            f"Schreiben Sie überall „{other}“.",
        )
    elif not familiar and _is_long(document) and not _addresses(document):
        yield (
            sentences.at(document, document.sentences[0]),
            "Die Seite spricht ihre Leser nicht an.",
            "Schreiben Sie „Sie“: „Melden Sie Ihr Kind an“ statt „Kinder müssen angemeldet werden“.",
        )


def _places(document: Document, pattern: re.Pattern[str]) -> list[tuple[Sentence, re.Match[str]]]:
    found = []
    for sentence in document.sentences:
        for match in pattern.finditer(sentence.text):
            if not any(start <= match.start() < end for start, end in occurrences.quotations(sentence.text)):
                found.append((sentence, match))
    return found


def _is_long(document: Document) -> bool:
    return sum(len(_WORD.findall(sentence.text)) for sentence in document.sentences) >= _LENGTH


def _addresses(document: Document) -> bool:
    return any(_ANY.search(sentence.text) for sentence in document.sentences)
