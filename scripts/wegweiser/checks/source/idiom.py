"""Ein Bild oder eine Redensart.

Wer Deutsch lernt, versteht „auf die lange Bank schieben“ Wort für Wort. Das Regelwerk „Einfache Sprache“ von
LanguageTool meldet Metaphern wie „Eselsbrücke“, und GOV.UK rät von ihnen ab.
"""

from collections.abc import Iterator

from wegweiser.checks import occurrences
from wegweiser.document import Document
from wegweiser.grammar import phrases
from wegweiser.grammar.phrases import Phrase
from wegweiser.model import Page, Span
from wegweiser.site import Site

SEVERITY = "hint"
GERMAN_ONLY = True
BAD = (
    "Schieben Sie das nicht auf die lange Bank.",
    "Wir greifen Ihnen unter die Arme.",
    "Eine Eselsbrücke hilft.",
    "Das Projekt wurde ins Leben gerufen.",
    "So fassen Sie hier Fuß.",
    "Wir stehen Ihnen mit Rat und Tat zur Seite.",
)
GOOD = (
    "Machen Sie das gleich.",
    "Die Bank ist lang. Sitzen Sie auf der Bank im Park.",
    "Der Fuß tut weh.",
    "Der Arm tut weh. Die Ärztin sieht unter die Haut.",
    "Legen Sie das Formular zur Seite.",
    "Der Arzt zieht die Fäden. Haben Sie kalte Füße?",
    "Das Kind ist über Bord gefallen. Pollen sind in der Luft.",
    "Nehmen Sie das Kind an die Hand. Warten Sie auf den Zug.",
    "Wenn die Polizei vor der Tür steht, öffnen Sie nicht sofort.",
    "Der Schlüssel zur Wohnung ist weg. Sie hat Schmerzen an Hand und Fuß.",
)


def detect(text: str) -> Iterator[tuple[int, int, Phrase]]:
    """The idioms of a sentence."""
    return phrases.find(phrases.read("idioms"), text)


def check(page: Page, document: Document, site: Site) -> Iterator[tuple[Span, str, str]]:
    for at, words, phrase, again in occurrences.firsts(document, site, detect):
        yield at, f"„{words}“ ist ein Bild{again}.", phrase.tells("Schreiben Sie, was gemeint ist: ", words)
