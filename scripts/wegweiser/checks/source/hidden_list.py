"""Eine Aufzählung, die in einem Satz versteckt ist.

Vier Dinge hintereinander merkt sich niemand, und beim Vorlesen hört man nicht, wo das eine aufhört. Untereinander, mit
einem Strich davor, kann man sie abhaken (GOV.UK und die amerikanischen Leitlinien raten zu Listen).
"""

import re
from collections.abc import Iterator

from wegweiser import sentences
from wegweiser.document import Document
from wegweiser.model import Page, Span
from wegweiser.site import Site

SEVERITY = "hint"
GERMAN_ONLY = MILD_ON_GREEN = True
BAD = (
    "Bringen Sie Ihren Pass, zwei Fotos, die Geburtsurkunde und den Mietvertrag mit.",
    "Sie brauchen: Pass, Foto, Geld sowie einen Brief.",
    "Sie bekommen Hilfe bei Fragen zu Arbeit, zur Schule, zur Wohnung oder zu Geld.",
    "Nehmen Sie Ihren Ausweis, Ihre alte Meldebescheinigung sowie den neuen Vertrag mit der Vermieterin zum Amt mit.",
)
GOOD = (
    "Bringen Sie Pass, Foto und Geld mit.", "Kommen Sie am Montag, am Dienstag oder am Freitag.",
    "- Pass, Foto, Geld und Brief", "Die Leute, die helfen, kommen aus Köln, und sie sprechen Deutsch.",
    "Montag, Dienstag, Mittwoch, Donnerstag und Freitag",
)  # fmt: skip
SILENT = (
    "Sie müssen sagen, was Sie brauchen, wo Sie wohnen und wer Sie sind.",
    "Wenn Sie krank sind, gehen Sie zum Arzt, und rufen Sie dort an.",
)  # fmt: skip
_JOINT = re.compile(r",\s|,?\s(?:und|oder|sowie)\s")
# Of a row: a noun, perhaps with an article, a preposition, adjectives. No clause, no name of a day.
_THING = re.compile(
    r"(?!(?:die|der|das|den|dem|deren|dessen|denen)\s[a-zäöü]\S*\s(?:[a-zäöü]|$))"
    r"(?:(?:an|auf|aus|bei|beim|für|gegen|in|im|ins|mit|nach|ohne|über|um|unter|vom|von|vor|wegen|zu|zum|zur)\s)?"
    r"(?:(?:[a-zäöüß]+(?:e|en|em|er|es|as|in|hr)|zwei|drei|fünf|sechs|acht|\d+)\s"
    r"|[A-ZÄÖÜ][a-zäöüß]+(?:e|en|em|er|es|hr)\s){0,3}"
    r"[A-ZÄÖÜ][^\s.,:;?!]+(?:\s(?:und|oder)\s[A-ZÄÖÜ]\S+)?"
)
_WHEN = re.compile(r"\b(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag)s?\b|\d Uhr")
_FEW, _LONG = 4, 15  # things that make a list; words of a sentence in which one less does


def check(page: Page, document: Document, site: Site) -> Iterator[tuple[Span, str, str]]:
    for sentence in document.sentences:
        if sentence.block.kind == "paragraph" and "," in sentence.text and (row := _row(sentence.text)):
            yield (
                sentences.at(document, sentence, *row),
                "In diesem Satz steckt eine Liste.",
                "Schreiben Sie einen Satz mit Doppelpunkt, und darunter jeden Punkt in eine eigene Zeile mit „- “.",
            )


def _row(text: str) -> tuple[int, int] | None:
    """Where things stand in a row: several short pieces between commas, the last behind "und", "oder" or "sowie"."""
    joints = list(_JOINT.finditer(text))
    first = 0
    for number, joint in enumerate(joints):
        last = not joint[0].startswith(", ") or len(joint[0]) > 2
        if number > first and not _thing(text[joints[number - 1].end() : joint.start()]):
            first = number
        if last:
            things = number - first + 2
            words = text.count(" ") + 1
            if number > first and (things >= _FEW or (things == _FEW - 1 and words > _LONG)):
                return joints[first].start(), joint.end()
            first = number + 1
    return None


def _thing(piece: str) -> bool:
    return bool(_THING.fullmatch(piece)) and not _WHEN.search(piece)
