"""Konjunktiv: „könnte“, „würde“, „hätte“, „sei“.

Der Konjunktiv lässt offen, ob etwas gilt: „Sie sollten anrufen“, müssen Sie oder nicht? Die Regeln für Leichte Sprache
(BITV 2.0, Anlage 2) und das Netzwerk Leichte Sprache raten ab. „möchten“ ist erlaubt. Gemeldet wird er erst, wenn er in
mehr als drei von hundert Sätzen steht, auf Seiten der Stufe A2 immer.
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
    "Sie könnten auch anrufen.",
    "Das wäre gut.",
    "Sie sollten einen Termin machen.",
    "Die Beraterin sagt, er sei krank.",
    "Dann würde das Amt zahlen.",
)
GOOD = (
    "Möchten Sie anrufen?",
    "Sie können anrufen, und Sie sollen es auch.",
    "Wir wollten das nicht.",
    "Sie mussten lange warten.",
)
SILENT = (
    "Die Nummer wird angezeigt.",
    "Sollte das Amt nicht antworten, rufen Sie an. Das ist gut. Es hilft. Wir helfen. Sie gehen. Er kommt. "
    "Sie lesen. Wir kommen. Er geht. Sie lernen. Wir lernen. Er lernt. Sie sehen. Er sieht. Wir sehen. Sie hören. "
    "Er hört. Wir hören. Sie fragen. Er fragt. Wir fragen. Sie sagen. Er sagt. Wir sagen. Sie essen. Er isst. "
    "Wir essen. Sie spielen. Er spielt. Wir spielen. Sie singen. Er singt. Wir singen. Sie malen.",
)
_SHARE = {"B1": 0.03, "A2": 0.0}  # of the sentences
_FORMS = re.compile(
    r"\b(?:(?i:würde|könnte|müsste|dürfte|sollte|hätte|wäre)(?:n|st|t)?|(?i:käme|gäbe|ginge|ließe|fände|bliebe|täte|nähme)[nst]?"
    r"|(?i:wüsste|bräuchte)(?:n|st|t)?|sei(?!t|\s+(?:so|bitte|nicht|du))|seien(?!\s+Sie)|könne|müsse|dürfe|solle|wolle"
    r"|gebe es|habe (?=er|sie|es|man))\b"
)
_INSTEAD = {
    "soll": "Schreiben Sie, was gilt: „Rufen Sie an“ oder „Sie müssen anrufen“ statt „Sie sollten anrufen“.",
    "könn": "Schreiben Sie „können“ statt „könnten“, oder „vielleicht“.",
    "würd": "Schreiben Sie im Indikativ: „Dann zahlt das Amt“ statt „Dann würde das Amt zahlen“.",
}
_ADVICE = "Schreiben Sie im Indikativ, was ist: „ist“ statt „wäre“ oder „sei“, „hat“ statt „hätte“."


def check(page: Page, document: Document, site: Site) -> Iterator[tuple[Span, str, str]]:
    found = list(sentences.found(document, _FORMS))
    if len(found) <= _SHARE.get(page.level, 0.03) * len(document.sentences):
        return
    for at, match, _ in found:
        yield at, f"Konjunktiv: „{match[0]}“.", _INSTEAD.get(match[0][:4].lower(), _ADVICE)
