"""Ein Verb, das in ein Nomen und ein leeres Verb zerlegt ist (Funktionsverbgefüge).

„Eine Prüfung vornehmen“ sagt mit mehr Wörtern dasselbe wie „prüfen“, und das Wichtige steht in einem Nomen. Sätze mit
mehreren solchen Nomen bewerten Lernende bei gleicher Länge als schwerer (TextComplexityDE, Naderi u. a. 2019). Das
Netzwerk Leichte Sprache verlangt Verben statt Nomen.
"""

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
    "Wir stellen Ihnen einen Raum zur Verfügung.",
    "Das Gesundheitsamt nimmt eine Untersuchung vor.",
    "Die Auszahlung erfolgt im Mai.",
    "Sie können die Beratung in Anspruch nehmen.",
    "Auf Verträge mit Vermietern findet die Regel keine Anwendung.",
    "Der Vermieter muss Abhilfe schaffen.",
    "Die Wohnung wird einer Prüfung unterzogen.",
    "Wir setzen das Amt in Kenntnis.",
    "Sie nehmen Bezug auf den Brief.",
    "Das Gesetz tritt im Mai in Kraft.",
    "Die Schule zieht das in Erwägung.",
    "Der Test wird morgen durchgeführt.",
    "Führen Sie den Test heute durch.",
    "Machen Sie Ihre Rechte geltend.",
    "Leisten Sie der Einladung Folge.",
    "Die Räume stehen ab Mai zur Verfügung.",
)
GOOD = (
    "Wir geben Ihnen einen Raum.",
    "Das Gesundheitsamt untersucht Sie.",
    "Nehmen Sie sich Zeit vor dem Gespräch.",
    "Nehmen Sie sich das vor. Ich nehme mir das jedes Jahr vor.",
    "Sie haben Anspruch auf Geld. Er leistet gute Arbeit.",
    "Stellen Sie den Antrag. Machen Sie einen Termin.",
    "Führen Sie den Hund durch den Park.",
    "Nehmen Sie bitte Platz.",
)
# Of these only other rules may say something.
SILENT = ("Die Kraft der Sonne. Die Folge ist klar.",)


def detect(text: str) -> Iterator[tuple[int, int, Phrase]]:
    """The padded verbs of a sentence, each at its noun."""
    return phrases.find(phrases.read("padded-verbs"), text)


def check(page: Page, document: Document, site: Site) -> Iterator[tuple[Span, str, str]]:
    for at, words, phrase, again in occurrences.firsts(document, site, detect):
        shown = phrase.name if phrase.verbs or phrase.final else words
        yield at, f"„{shown}“ sagt umständlich, was ein Verb kurz sagt{again}.", phrase.tells("Schreiben Sie: ", shown)
