"""Zwei Wörter für dieselbe Sache auf einer Seite.

Wer die Sprache lernt, sucht hinter einem neuen Wort eine neue Sache: Ist der „Fahrschein“ etwas anderes als das
„Ticket“? Die BITV 2.0 (Anlage 2, Teil 2) und das Netzwerk Leichte Sprache verlangen für eine Sache immer dasselbe Wort.
"""

from collections.abc import Iterator

from wegweiser import sentences
from wegweiser.checks import occurrences
from wegweiser.document import Document
from wegweiser.grammar import phrases
from wegweiser.model import Page, Sentence, Span
from wegweiser.site import Site

SEVERITY = "warning"
GERMAN_ONLY = WHOLE_PAGE = True
BAD = (
    "Ihr Handy ist wichtig. Nehmen Sie das Mobiltelefon mit.",
    "Kaufen Sie ein Ticket. Zeigen Sie den Fahrschein.",
    "Der Lohn kommt am Ersten. Das Gehalt steht im Vertrag.",
)
GOOD = (
    "Stellen Sie den Antrag. Schicken Sie die Anträge mit der Post.",
    "Eine Kindertagesstätte (Kita) betreut Kinder. Die Kita ist offen.",
    "Der Fahrschein heißt auch Ticket. Das Ticket kostet Geld.",
    "Am Automaten steht „Fahrausweis“. Kaufen Sie ein Ticket.",
    "Kaufen Sie ein Ticket, also einen Fahrschein.",
    "Der Asylantrag ist ein Antrag. Das Asylgesuch kommt vorher.",
    "Der Führerschein ist weg. Die Fahrerlaubnis haben Sie noch.",
)
# Of these only other rules may say something.
SILENT = (
    "Sie haben eine Einladung und eine Vorladung. Eine Mahnung ist mehr als eine Zahlungserinnerung.",
    "Die Kopie reicht nicht, Sie brauchen eine Abschrift. Zeigen Sie die Zweitschrift.",
    "Auf die Krankmeldung folgt die Krankschreibung. Der Dolmetscher kommt. Die Sprachmittlerin kommt.",
)


def check(page: Page, document: Document, site: Site) -> Iterator[tuple[Span, str, str]]:
    index = phrases.read("variants")
    groups: dict[str, dict[str, tuple[Sentence, int, int]]] = {}
    for sentence in document.sentences:
        for start, end, phrase in phrases.find(index, sentence.text):
            if not occurrences.is_quoted(sentence.text, start, end):
                groups.setdefault(phrase.advice, {}).setdefault(phrase.name, (sentence, start, end))
    changing = {keep: places for keep, places in groups.items() if len(places) > 1}
    known = occurrences.explained(document) if changing else frozenset()
    for keep, places in changing.items():
        first, *others = places.items()
        for _, (sentence, start, end) in others:
            word = sentence.text[start:end]
            if sentence == first[1][0] or word.lower() in known:
                continue
            at = sentences.at(document, sentence, start, end)
            what = f"Weiter oben steht „{first[0]}“, hier „{word}“: Ist das dasselbe?"
            advice = f"Wenn ja, nehmen Sie auf der ganzen Seite ein Wort, am besten „{keep}“."
            yield at, what, f"{advice} Wenn nein, erklären Sie beide."
