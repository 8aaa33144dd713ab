"""Ein langes Wort, das niemand auf einen Blick liest.

Sätze mit Wörtern ab 15 Buchstaben bewerten Lernende bei gleicher Länge als schwerer, Sätze mit höchstens 8 Buchstaben
langen Wörtern als viel leichter (TextComplexityDE, Naderi u. a. 2019). Ein Bindestrich hilft beim Lesen (LeiSA,
Leipzig), aber nur zwischen zwei Wörtern. Auch guter Text braucht lange Wörter: gemeldet werden sehr lange und seltene
immer, die anderen nur, wo sie sich häufen.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from wegweiser import sentences
from wegweiser.checks import occurrences
from wegweiser.document import Document
from wegweiser.grammar import compounds
from wegweiser.model import Page, Sentence, Severity, Span
from wegweiser.readability.frequencies import zipf
from wegweiser.readability.syllables import syllables
from wegweiser.readability.words import words
from wegweiser.site import Site

SEVERITY = "warning"
SEVERITIES = ("warning", "hint")
GERMAN_ONLY = MILD_ON_GREEN = True
LIMITS = ("letters_in_word",)
BAD = (
    "Die Aufenthaltsbeendigung droht.",
    "Sie brauchen einen Kündigungsverzicht.",
    "Das Verbraucherinsolvenzverfahren dauert lange.",
    "Die Rechtsbehelfsbelehrung steht im Brief.",
)
GOOD = (
    "Die Aufenthalts-Beendigung droht.",
    "Gehen Sie in die Beratungsstelle. Dort unterschreiben Sie.",
    "Haben Sie Schwierigkeiten in der Schwangerschaft?",
    "Das nennt man Verbraucherinsolvenz.",
    "Sie sind in einer Erstaufnahmeeinrichtung. Das ist ein großes Haus.",
    "Im Brief steht „Rechtsbehelfsbelehrung“.",
)
SILENT = ("Die Seite heißt www.bundesarbeitsgemeinschaft.de.",)
_VERY_LONG = 20  # letters: a warning where the word is rare as a whole, too
_KNOWN = 2.1  # Zipf figure: "Gemeinschaftsunterkunft" has it, "Aufenthaltsbeendigung" not
_LONG = 18  # letters: a hint
_COMMON = 3.0  # Zipf figure: "Krankenversicherung" everybody meets soon
_RARE = 2.2  # a part of it, or the word that is no compound, is rare
_DENSE = 3.0  # long words in 100: good pages at B1 have 2.3, pages at B2 6.4
_MOST = 3  # hints a page, so that the worst are seen


@dataclass(frozen=True, slots=True)
class _Found:
    sentence: Sentence
    start: int
    word: str


_Name = tuple[str, int]  # a word, and the line that a comment speaks of


def check(page: Page, document: Document, site: Site) -> Iterator[tuple[Span, str, str, Severity]]:
    found, count, total = _find(page, document, site)
    dense = 100 * len(found) > _DENSE * total
    hints = []
    for name, one in found.items():
        figure, length = zipf(one.word), len(one.word)
        if figure >= _COMMON:
            continue
        if (length >= _VERY_LONG and figure < _KNOWN) or compounds.commonness(one.word) < _RARE:
            yield _report(document, one, count[name], "warning")
        elif length >= _LONG or dense:
            hints.append((length >= _LONG, -figure, length, one, count[name]))
    for *_, one, times in sorted(hints, key=lambda hint: hint[:3], reverse=True)[:_MOST]:
        yield _report(document, one, times, "hint")


def _find(page: Page, document: Document, site: Site) -> tuple[dict[_Name, _Found], dict[_Name, int], int]:
    """The first place of every long word that nothing explains, how often it comes, and how many words there are."""
    most = site.settings.limit("letters_in_word", page.level)
    known = occurrences.explained(document)
    first: dict[_Name, _Found] = {}
    count: dict[_Name, int] = {}
    total = 0
    for sentence in document.sentences:
        for word in words(sentence.text):
            total += 1
            if len(word.text) <= most or word.plain:
                continue
            start = word.start
            for part in word.text.replace("·", "-").split("-"):
                if (
                    len(part) > most
                    and part.isalpha()
                    and part.lower() not in known
                    and not _exempt(sentence, start, part, site)
                ):
                    name = part, occurrences.allowed_line(document, sentence)
                    first.setdefault(name, _Found(sentence, start, part))
                    count[name] = count.get(name, 0) + 1
                start += len(part) + 1
    return first, count, total


def _exempt(sentence: Sentence, start: int, part: str, site: Site) -> bool:
    return occurrences.is_exempt(sentence.text, start, start + len(part), site)


def _report(document: Document, one: _Found, count: int, severity: Severity) -> tuple[Span, str, str, Severity]:
    at = sentences.at(document, one.sentence, one.start, one.start + len(one.word))
    what = f"„{one.word}“ hat {len(one.word)} Buchstaben und {syllables(one.word)} Silben{occurrences.again(count)}."
    split = compounds.hyphenated(one.word)
    if split != one.word and one.word[0].isupper():
        return at, what, f"Teilen Sie {split}, nehmen Sie ein kürzeres Wort, oder erklären Sie es.", severity
    return at, what, f"Nehmen Sie ein kürzeres Wort für „{one.word}“, oder erklären Sie es in einem Satz.", severity
