"""Viele Verneinungen auf einer Seite: „nicht“, „kein“, „nie“, „ohne“.

Das Wort „nicht“ ist kurz und leicht zu überlesen. Die Regeln für Leichte Sprache (BITV 2.0, Anlage 2) raten deshalb von
Verneinungen ab; die Leipziger Studie LeiSA spricht gegen ein Verbot. Diese Regel meldet sich einmal, wenn mehr als
jeder vierte Satz verneint ist.
"""

import re
from collections.abc import Iterator

from wegweiser import sentences
from wegweiser.document import Document
from wegweiser.model import Page, Span
from wegweiser.site import Site

SEVERITY = "hint"
GERMAN_ONLY = MILD_ON_GREEN = WHOLE_PAGE = True
BAD = "Sie dürfen nicht arbeiten. Sie bekommen kein Geld. Niemand hilft."
GOOD = (
    "Sie bekommen kein Geld. Gehen Sie zum Amt. Dort bekommen Sie Hilfe. Das Amt ist am Montag offen.",
    "Das ist nicht nur für Kinder. Kommen Sie.",
    "Sie sind nicht schuld. Das kostet nichts.",
)
_SHARE, _SOME = 0.25, 3  # of the sentences, and at least
_NO = re.compile(
    r"\b(?:nicht(?! (?:nur|wahr))|kein(?:e[rmns]?)?|niemals|nie|niemand(?:e[nm])?|nichts|ohne|nirgends|keinesfalls)\b",
    re.IGNORECASE,
)


def check(page: Page, document: Document, site: Site) -> Iterator[tuple[Span, str, str]]:
    found = {id(sentence): (at, match) for at, match, sentence in reversed(list(sentences.found(document, _NO)))}
    if len(found) < max(_SOME, _SHARE * len(document.sentences) + 0.01):
        return
    at, match = list(found.values())[-1]
    yield (
        at,
        f"Viele Verneinungen: {len(found)} von {len(document.sentences)} Sätzen, zuerst „{match[0]}“.",
        "Sagen Sie öfter, was gilt, statt was nicht gilt: „Bleiben Sie hier“ statt „Gehen Sie nicht weg“.",
    )
