"""Ein „nicht“, ein „müssen“ oder ein „vor“ hat in der Übersetzung vielleicht sein Gegenteil bekommen.

Ein verlorenes „nicht“ ist der gefährlichste Fehler einer Übersetzung, und er steht in keinem Wörterbuch. Die Regel
vergleicht Satz für Satz: Verneinung, Pflicht und Erlaubnis, vorher und nachher. Sie kann sich irren; deshalb fragt sie
nur.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from wegweiser import sentences
from wegweiser.beside import Beside
from wegweiser.document import Document
from wegweiser.model import Sentence, Span
from wegweiser.segments import Segment
from wegweiser.site import Site

if TYPE_CHECKING:
    from wegweiser.facts import Doubt

SEVERITY = "warning"
BAD = (  # translation, original
    ("Sign the letter.", "Unterschreiben Sie den Brief nicht."),
    ("You may go there.", "Sie müssen hingehen."),
    ("Call after the appointment.", "Rufen Sie vor dem Termin an."),
)
GOOD = (
    ("Do not sign the letter.", "Unterschreiben Sie den Brief nicht."),
    ("You have to go there.", "Sie müssen hingehen."),
    ("Call before the appointment.", "Rufen Sie vor dem Termin an."),
)
_WHAT = {
    "negation": "Verneinung",
    "duty": "Pflicht oder Erlaubnis",
    "order": "Zeit (vorher, nachher, bis)",
}


def check(beside: Beside, site: Site) -> Iterator[tuple[Span, str, str]]:
    from wegweiser import facts  # here: as in different_fact

    originals, translated = _by_block(beside.original), _by_block(beside.document)
    for pair in beside.pairs:
        if pair.german and pair.own and pair.own.kind != "card":
            there, here = _texts(originals, pair.german), _texts(translated, pair.own)
            for doubt in facts.doubts([text for text, _ in there], [text for text, _ in here], beside.page.lang):
                at = _place(beside.document, here, doubt) or pair.own.at
                german, words = (", ".join(words) or "nichts davon" for words in (doubt.german_words, doubt.own_words))
                what = f"{_WHAT[doubt.kind]}: Auf Deutsch steht „{german}“, hier „{words}“."
                yield at, what, "Lesen Sie beide Sätze: Sagen sie dasselbe?"


def _by_block(document: Document) -> dict[int, list[Sentence]]:
    found: dict[int, list[Sentence]] = {}
    for sentence in document.sentences:
        found.setdefault(id(sentence.block), []).append(sentence)
    return found


def _texts(found: dict[int, list[Sentence]], segment: Segment) -> list[tuple[str, Sentence | None]]:
    if segment.block is None:
        return [(segment.plain, None)]
    return [(sentence.text, sentence) for sentence in found.get(id(segment.block), [])]


def _place(document: Document, here: Sequence[tuple[str, Sentence | None]], doubt: Doubt) -> Span | None:
    sentence = here[doubt.own_sentence][1] if 0 <= doubt.own_sentence < len(here) else None
    return sentences.at(document, sentence, doubt.start, doubt.end) if sentence else None
