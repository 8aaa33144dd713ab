"""Ein Abschnitt, der gleich nach dem Zwischentitel mit „Dies“ oder „Diese“ ohne sein Wort beginnt.

Wer sich Titel vorlesen lässt, aus einer Suche kommt oder springt, liest den Titel nicht mit: Dann fehlt, worauf sich
„Dies“ bezieht. Das ist Erfahrung, keine Norm. „Das bringen Sie mit:“ ist klar und zählt nicht.
"""

import re
from collections.abc import Iterator

from wegweiser import sentences
from wegweiser.document import Document
from wegweiser.model import Block, Page, Span
from wegweiser.site import Site

SEVERITY = "hint"
GERMAN_ONLY = MILD_ON_GREEN = True
BAD = (
    "## Die Duldung\n\nDies ist kein Aufenthaltstitel.",
    "## Der Kurs\n\nDieser dauert sechs Monate.",
    "## Kinder\n\nDiese müssen in die Schule gehen.",
    "## Die Frist\n\nSie endet nach einem Monat.",
    "## Das Kindergeld\n\nEs kommt jeden Monat.",
)
GOOD = (
    "## Die Duldung\n\nDie Duldung ist ein Papier.",
    "## Das bringen Sie mit\n\nDas bringen Sie mit:",
    "## Der Kurs\n\nDieser Kurs dauert sechs Monate.",
    "## Wohnung\n\nEs gibt wenige Wohnungen.",
    "## Wohnung\n\nEs ist schwer, eine Wohnung zu finden.",
    "## Kosten\n\nSie müssen nichts bezahlen.",
    "## Angst\n\nDas ist normal.",
)
SILENT = ("Dies ist der Anfang der Seite.",)
_LOOSE = re.compile(
    r"(?:Dies|Diese[rsn]?) (?:ist|sind|war|hat|haben|wird|werden|kann|können|muss|müssen|darf|dürfen|soll|sollen|gilt"
    r"|[a-zäöüß]{3,}t)\b|Sie (?:ist|hat|wird|kann|muss|darf|soll|[a-zäöüß]{3,}t)\b"
    r"|Er (?:ist|hat|wird|kann|muss|darf|soll|[a-zäöüß]{3,}t)\b"
    r"|Es (?!gibt|geht|ist|kann|sind|hat|muss|wird|reicht|genügt|kommt (?:vor|auf|darauf)|fehlt|lohnt"
    r"|handelt|bleibt|besteht)[a-zäöüß]{3,}t\b"
)


def check(page: Page, document: Document, site: Site) -> Iterator[tuple[Span, str, str]]:
    opening, before = {}, None
    for block in document.blocks:
        if before is not None and before.kind == "heading" and block.kind == "paragraph":
            opening[id(block)] = before
        before = block
    for sentence in document.sentences:
        heading: Block | None = opening.get(id(sentence.block)) if sentence.start == 0 else None
        match = heading and _LOOSE.match(sentence.text)
        if match:
            word = match[0].split()[0]
            yield (
                sentences.at(document, sentence, 0, len(word)),
                f"Der Abschnitt beginnt mit „{word}“. Worauf bezieht sich das?",
                f"Nennen Sie das Wort noch einmal, statt „{word}“ zu schreiben: „Die Duldung …“.",
            )
