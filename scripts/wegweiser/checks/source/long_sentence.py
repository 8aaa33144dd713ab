"""Ein Satz mit zu vielen Wörtern.

Menschen, die Deutsch lernen, bewerten Sätze bis 8 Wörter im Mittel mit 1,6 von 7 (sehr leicht bis sehr schwer), mit 9
bis 12 Wörtern mit 2,2, mit 13 bis 15 Wörtern mit 2,5 und längere immer schwerer (TextComplexityDE, Naderi u. a. 2019).
Der Leitfaden Sachsens für einfache Sprache erlaubt zwölf. Einzelne Sätze mit 13 bis 15 Wörtern haben auch gute Seiten:
Sie werden nur gemeldet, wenn mehr als jeder fünfte Satz der Seite so lang ist.
"""

import re
from collections.abc import Iterator

from wegweiser import sentences
from wegweiser.document import Document
from wegweiser.model import Page, Severity, Span
from wegweiser.readability.units import count_words
from wegweiser.site import Site

SEVERITY = "warning"
SEVERITIES = ("warning", "error", "hint")
GERMAN_ONLY = MILD_ON_GREEN = TITLES = True
LIMITS = ("words_in_sentence", "longest_sentence")
BAD = (
    "Sie müssen den Antrag in den ersten Tagen nach Ihrer Ankunft persönlich beim Amt in Ihrer Stadt stellen.",
    "Gehen Sie bitte bald zum Amt in Ihrer Stadt und nehmen Sie Ihren Ausweis mit.",
    "- Gehen Sie bitte mit Ihrem Ausweis zum Amt in Ihrer Stadt oder rufen Sie dort an.",
)
GOOD = (
    "Gehen Sie selbst zum Amt. Dort stellen Sie den Antrag.",
    "Wenn Sie Fragen haben, rufen Sie bitte an.",
)
SILENT = (
    "Gehen Sie zum Amt. Nehmen Sie Ihren Pass mit. Das kostet nichts. Fragen Sie dort. Sie können dort auch Ihre neue "
    "Adresse sagen und ein Papier für die Schule holen.",
    "Kommen Sie bitte am 5. März 2025 um 10:30 Uhr mit Ihrem Ausweis z. B. zum Amt.",
)
# What good B1 pages stay below: the share of sentences above the limit, and of those halfway to the longest.
_OFTEN, _MANY = 0.2, 0.08
_NEAR = 0.8  # a rough count, far below the limit, is enough
_SURE = re.compile(
    r"[;–—]\s|\s-\s|:\s|,\s(?=(?:weil|wenn|dass|damit|obwohl|falls|sobald|bevor|nachdem|während|solange|sodass"
    r"|sofern|da"
    r"|denn|aber|sondern|und|oder|ob|wo|wer|was|wie|wann|um|ohne|deren|dessen|welche[rsmn]?)\b)"
)
_MAYBE = re.compile(r",?\s(?=(?:und|oder|aber|sowie)\s)|,\s")
_SHORTEST = 3  # words of a half worth a full stop
_ROW = 3  # commas of an enumeration


def check(page: Page, document: Document, site: Site) -> Iterator[tuple[Span, str, str, Severity]]:
    most = int(site.settings.limit("words_in_sentence", page.level))
    never = max(most, int(site.settings.limit("longest_sentence", page.level)))
    far = (most + never) // 2
    counted = [(_count(sentence.text, most), sentence) for sentence in document.sentences]
    over = [sentence for count, sentence in counted if count > most]
    often = len(over) > _OFTEN * len(counted)
    many = often or sum(count > far for count, _ in counted) > _MANY * len(counted)
    for count, sentence in counted:
        if count <= (most if often and sentence is over[0] else far):
            continue
        at = sentences.at(document, sentence)
        severity: Severity = "error" if count > never else "warning" if many else "hint"
        advice = _advice(sentence.text, most)
        if often and sentence is over[0] and len(over) > 1:
            lines = ", ".join(dict.fromkeys(str(sentences.at(document, other).line) for other in over[1:10]))
            advice += f" {len(over)} von {len(counted)} Sätzen dieser Seite sind zu lang, auch in Zeile {lines}."
        yield at, f"Der Satz hat {count} Wörter.", advice, severity


def _count(text: str, most: int) -> int:
    """How many words; not counted where the text is too short to have more than allowed."""
    return count_words(text) if len(text.split()) > _NEAR * most else 0


def _advice(text: str, most: int) -> str:
    place = _cut(text)
    if not place and text.count(", ") >= _ROW:
        return "Machen Sie eine Liste daraus: ein kurzer Satz mit Doppelpunkt, darunter jeder Punkt in eigener Zeile."
    place = place or _cut(text, _MAYBE)
    where = f"Trennen Sie zum Beispiel hier: „{_begin(text)} …“ | „{_begin(text[place:])} …“. " if place else ""
    return f"{where}Machen Sie zwei Sätze daraus, jeder mit höchstens {most} Wörtern und einem Gedanken."


def _cut(text: str, joint: re.Pattern[str] = _SURE) -> int:
    """Where the second sentence could begin: at the joint nearest to the middle. 0 where there is none."""
    ends = sorted((match.end() for match in joint.finditer(text)), key=lambda end: abs(end - len(text) // 2))
    for end in ends:
        if min(text.count(" ", 0, end), text.count(" ", end) + 1) >= _SHORTEST:
            return end
    return 0


def _begin(text: str) -> str:
    return " ".join(text.split()[:3]).strip(",;:„“")
