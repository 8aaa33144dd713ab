"""Ein Wort, das nur Ämter benutzen.

Wörter wie „unverzüglich“ oder „seitens“ kommen im Alltag nicht vor. Wer Deutsch lernt, kennt sie nicht und findet sie
schwer: seltene Wörter machen einen Satz bei gleicher Länge schwerer (TextComplexityDE, Naderi u. a. 2019). Kurze und
bekannte Wörter verlangen die BITV 2.0 (Anlage 2, Teil 2) und das Netzwerk Leichte Sprache.
"""

import re
from collections.abc import Iterator

from wegweiser.checks import occurrences
from wegweiser.document import Document
from wegweiser.grammar import phrases
from wegweiser.grammar.phrases import Phrase
from wegweiser.model import Page, Span
from wegweiser.site import Site

SEVERITY = "warning"
GERMAN_ONLY = TITLES = True
BAD = (
    "Bitte melden Sie sich unverzüglich.",
    "Die Unterlagen sind fristgerecht einzureichen.",
    "Seitens des Amtes gibt es Fragen.",
    "Bei Nichterscheinen verlieren Sie den Platz.",
    "Die Gebühr ist im Voraus zu entrichten.",
    "Etwaige Änderungen melden Sie.",
    "Die Kosten gehen zu Lasten des Mieters.",
    "In Ermangelung eines Passes reicht die Urkunde.",
    "Es obliegt den Eltern, zu kommen.",
    "Reichen Sie den Nachweis nach.",
    "Ziffer 3 gilt nach Maßgabe der Satzung.",
    "Die Geltendmachung ist möglich.",
    "Beiliegendes Formular schicken Sie zurück.",
    "Zwecks Terminabsprache rufen Sie an.",
    "Der Antrag ist formlos.",
    "Nehmen Sie den Termin wahr.",
    "Sie beziehen Leistungen vom Amt.",
)
GOOD = (
    "Bitte melden Sie sich sofort.",
    "Es ist schwer, eine Wohnung zu finden.",
    "Die Praxis ist gut zu erreichen. Die Tür ist zu. Das Formular ist leicht zu verstehen.",
    "Bitten Sie um eine Bestätigung. Legen Sie das Buch weg.",
    "Heben Sie den Brief gut auf. Zeigen Sie den Täter bei der Polizei an.",
    "Die Stadt hat 100 Plätze. Das Kind hat etwas zu essen.",
    "Nichtraucher sitzen hier. Das Nichtwissen ist kein Problem.",
    "Sie unterrichtet Kinder an der Schule. Die Miete beträgt 500 Euro.",
    "In Ihrem Brief steht „unverzüglich“.",
    "Wir haben vor, später zu kommen. Das Kind hat viel Kraft.",
    "Sie können einen Antrag stellen. Sie haben einen Monat Zeit für den Widerspruch.",
    "Öffnungszeiten: 9 bis 12 Uhr und nach Vereinbarung",
)
# "Nichterscheinen", "Nichtvorlage": what somebody did not do, as a noun.
_NOT_DONE = re.compile(
    r"\bNicht(?!raucher|schwimm|wissen|regierung|mitglied|s\b|sahnung|tuer|tun\b|sesshaft)[a-zäöüß]{5,}"
)
_NOT = Phrase("Nicht-", "!Schreiben Sie einen Satz mit „nicht“: „Wenn Sie nicht kommen, …“", (), False, frozenset())


def detect(text: str) -> Iterator[tuple[int, int, Phrase]]:
    """The words of authorities in a sentence."""
    yield from phrases.find(phrases.read("officialese"), text)
    if "Nicht" in text:
        for match in _NOT_DONE.finditer(text):
            yield match.start(), match.end(), _NOT


def check(page: Page, document: Document, site: Site) -> Iterator[tuple[Span, str, str]]:
    told: set[tuple[int, str]] = set()
    for at, words, phrase, again in occurrences.firsts(document, site, detect):
        shown = phrase.name if phrase.verbs or phrase.final else words
        key = at.line, phrase.tells("", shown)
        if key in told:  # "Antrag … stattgegeben": both words belong to one phrase
            continue
        told.add(key)
        yield at, f"„{shown}“ ist Amtsdeutsch{again}.", phrase.tells(f"Schreiben Sie: {shown} → ", shown)
