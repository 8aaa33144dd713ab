"""Ein Wort, das selten vorkommt und das die Seite nicht erklärt.

Das seltenste Wort eines Satzes sagt viel darüber, wie schwer ihn Lernende finden: häufige Wörter machen ihn bei
gleicher Länge um 0,6 von 7 Punkten leichter, sehr seltene um 0,3 schwerer (TextComplexityDE, Naderi u. a. 2019). Auch
die BITV 2.0 (Anlage 2, Teil 2) verlangt bekannte Wörter. Zusammengesetzte Wörter aus bekannten Teilen, Namen und
erklärte Wörter zählen nicht. Lange Wörter meldet die Regel long-word.
"""

from collections.abc import Iterator

from wegweiser import sentences
from wegweiser.checks import occurrences
from wegweiser.document import Document
from wegweiser.grammar import compounds, phrases
from wegweiser.model import Page, Sentence, Severity, Span
from wegweiser.readability.frequencies import zipf
from wegweiser.readability.words import words
from wegweiser.site import Site

SEVERITY = "warning"
SEVERITIES = ("warning", "hint")
GERMAN_ONLY = True
LIMITS = ("letters_in_word",)
BAD = (
    "Der Einwand ist dilatorisch.",
    "Wir prüfen die Alimentation.",
    "Die Exhumierung ist beendet.",
    "Der Bescheid wird prolongiert.",
)
GOOD = (
    "Das Gesetz gilt für Sie.",
    "Gehen Sie in Gelsenkirchen zum Amt.",
    "Frau Okonkwo wohnt in Bad Oeynhausen.",
    "Bringen Sie den Impfpass mit. Sie machen einen Sehtest.",
    "Werfen Sie es in die Biotonne.",
    "Die Ärztinnen sind geschult. Es ist kaputt.",
    "Eine Alimentation ist ein Betrag vom Staat.",
    "Auf dem Brief steht „Exmatrikulation“.",
)
SILENT = ("Die Dolmetscherinnen helfen Ihnen.",)
# Zipf figures: of good pages at A2 and B1 one word in 1500 falls below 2.2 and one in 500 below 2.5, at C1 one in 100.
_RARE, _LESS_COMMON = 2.2, 2.5
_SHORTEST = 6  # letters: below it unknown words are mostly names, short forms or slips
_NOUN = ("ung", "ungen", "heit", "keit", "schaft", "tion", "ismus", "tät", "nis", "isse", "keiten", "heiten", "tionen")


def check(page: Page, document: Document, site: Site) -> Iterator[tuple[Span, str, str, Severity]]:
    most = site.settings.limit("letters_in_word", page.level)
    known: frozenset[str] | None = None
    first: dict[tuple[str, int], tuple[Sentence, int, str, float]] = {}
    count: dict[tuple[str, int], int] = {}
    for sentence in document.sentences:
        for start, word, figure in _rare(sentence.text, most):
            known = occurrences.explained(document) if known is None else known
            low = word.lower()
            if low not in known and not _is_left_to_others(sentence.text, start, start + len(word), site):
                key = low, occurrences.allowed_line(document, sentence)
                first.setdefault(key, (sentence, start, word, figure))
                count[key] = count.get(key, 0) + 1
    for key, (sentence, start, word, figure) in first.items():
        at = sentences.at(document, sentence, start, start + len(word))
        what = f"„{word}“ ist ein seltenes Wort{occurrences.again(count[key])}."
        advice = f"Nehmen Sie ein bekannteres Wort, oder erklären Sie es: „{word} bedeutet: …“ oder [[{word}]]."
        yield at, what, advice, "warning" if figure < _RARE else "hint"


def _rare(text: str, most: float) -> Iterator[tuple[int, str, float]]:
    """The rare words of a sentence that are no names."""
    for word in words(text):
        if word.plain or len(word.text) < _SHORTEST:
            continue
        start = word.start
        for part in word.text.split("-"):
            if _SHORTEST <= len(part) <= most and part.isalpha() and zipf(part) < _LESS_COMMON:
                figure = compounds.commonness(part)
                if figure < _LESS_COMMON and not _may_be_name(part, text, start):
                    yield start, part, figure
            start += len(part) + 1


def _may_be_name(word: str, text: str, start: int) -> bool:
    """Unknown, written large and not made like a noun: a person, a place, a firm. In capitals: another rule's."""
    if not word[0].isupper() or not word[1:].islower():
        return word[0].isupper()
    if word.lower().endswith(_NOUN):
        return False
    if len(compounds.parts(word)) > 1:
        return False
    before = text[max(0, start - 20) : start].split()
    # Between article and stop a noun; alone, or behind another large word ("Frau Okonkwo", "in Oeynhausen"), a name.
    return not (before and before[-1].lower() in _ARTICLES)


_ARTICLES = frozenset(
    "der die das den dem des ein eine einen einem einer eines kein keine keinen ihr ihre ihren ihrem ihrer jede jeder "
    "jedes jeden diese dieser dieses diesen alle".split()
)


def _is_left_to_others(text: str, start: int, end: int, site: Site) -> bool:
    if occurrences.is_exempt(text, start, end, site):
        return True
    return any(a <= start and end <= b for a, b, _ in phrases.find(phrases.read("officialese"), text))
