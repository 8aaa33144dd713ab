"""Viele lange Satzteile: mehr als neun Wörter ohne Komma.

Eine Pause zum Atmen ist eine Pause zum Denken. Der Hohenheimer Verständlichkeits-Index zählt Satzteile mit mehr als
zwölf Wörtern; hier sind es neun, auf Seiten der Stufe A2 acht. Einzelne stören nicht: Gemeldet werden sie ab mehr
als einem von vier Satzteilen. Was schon als langer Satz auffällt, steht nur bei long-sentence.
"""

import re
from collections.abc import Iterator

from wegweiser import sentences
from wegweiser.document import Document
from wegweiser.grammar.tokens import segments
from wegweiser.model import Page, Span
from wegweiser.site import Site

SEVERITY = "hint"
GERMAN_ONLY = MILD_ON_GREEN = True
LIMITS = ("words_in_clause", "words_in_sentence")
BAD = "Sie müssen den Antrag beim Amt in Ihrer Stadt persönlich stellen."
GOOD = ("Sie müssen den Antrag selbst stellen.",)
SILENT = (
    "Gehen Sie zum Amt, stellen Sie den Antrag, warten Sie auf den Brief und rufen Sie an.",
    "Gehen Sie zum Amt. Dort hilft man Ihnen. Das ist leicht. "
    "Dort müssen Sie dann noch einen Antrag für Ihr Kind stellen.",
)
_SHARE = 0.25  # of the clauses
_MANY = re.compile(r"\S+(?:\s+\S+){8}")  # fewer words hold no long clause


def check(page: Page, document: Document, site: Site) -> Iterator[tuple[Span, str, str]]:
    most = site.settings.limit("words_in_clause", page.level)
    whole = site.settings.limit("words_in_sentence", page.level)
    found, count = [], 0
    for sentence in document.sentences:
        parts = segments(sentence.text) if _MANY.match(sentence.text) or "," in sentence.text else ((),)
        count += len(parts)
        long = [part for part in parts if len(part) > most]
        if long:
            found.append((sentence, long, sum(map(len, parts))))
    if sum(len(long) for _, long, _ in found) <= _SHARE * count:
        return
    for sentence, long, words in found:
        if words <= whole:
            yield (
                sentences.at(document, sentence, long[0][0].start, long[0][-1].end),
                f"{len(long[0])} Wörter ohne Pause.",
                f"Kürzen Sie auf höchstens {most} Wörter, oder machen Sie zwei Sätze daraus.",
            )
