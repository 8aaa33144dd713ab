"""How hard a page is to read, and how much of it there is."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache, partial

from wegweiser.config import Settings
from wegweiser.document import Document
from wegweiser.known import Data
from wegweiser.language import SOURCE
from wegweiser.model import Grade, Measure, Page, Sentence
from wegweiser.readability import score
from wegweiser.readability.units import count_words

_ENDS = re.compile(r"[.!?:…][\"'“”’)»«\s]*$")
# At the end of a list item or a heading these show that a sentence was cut into pieces.
_OPEN = re.compile(
    r"\b(?:der|die|das|den|dem|des|ein|eine[nmrs]?|kein|keine[nmrs]?|Ihre?[nmrs]?|und|oder|sowie|bzw\.|in|im|auf|mit|von|vom|zu|zur"
    r"|zum|für|bei|beim|nach|aus|über|unter|durch|gegen|ohne|wegen|dass|wenn|weil|ob|sehr|nicht|als|wie)$"
)
_NAME = re.compile(r"[^\W\d_a-z][\w-]*")


@lru_cache(maxsize=4)
def exempt(data: Data) -> frozenset[str]:
    """Words that are never too rare or too long: the glossary explains them, or a card bears them as its name."""
    names = [*data.terms, *(card.name for card in data.contacts.values())]
    names += [place for card in data.contacts.values() for place in card.area]
    return frozenset(word.lower() for name in names for word in _NAME.findall(name))


def page(page: Page, document: Document, known: frozenset[str], settings: Settings) -> Measure:
    """The measure of one page."""
    found = document.sentences
    count = sum(count_words(sentence.text) for sentence in found)
    if page.lang != SOURCE:
        return Measure(page.path, page.lang, count, len(found))
    scored = score.page(units(document), known)
    given = grade(scored.score, scored.p90, partial(settings.limit, level=page.level))
    return Measure(page.path, page.lang, count, len(found), rounded(scored.score), given, rounded(scored.p90))


def units(document: Document) -> list[str]:
    """What a page's score is made of."""
    return [_text(group) for group in joined(document)]


def joined(document: Document) -> Iterator[list[Sentence]]:
    """The sentences, one without its full stop together with the next paragraph's: broken lines make nothing easier."""
    cards = sorted(mark.at.line for mark in document.marks if mark.alone)
    group: list[Sentence] = []
    for sentence in document.sentences:
        if group and not _goes_on(group[-1], sentence, cards):
            yield group
            group = []
        group.append(sentence)
    if group:
        yield group


def _goes_on(above: Sentence, below: Sentence, cards: Sequence[int]) -> bool:
    """Whether a unit breaks off and the next one takes it up, with no card between them."""
    if above.block is below.block or _ENDS.search(above.text):
        return False
    if bisect_left(cards, above.block.at.line) != bisect_left(cards, below.block.at.line):
        return False
    if below.block.kind == "paragraph" and (above.block.kind == "paragraph" or below.text[0].islower()):
        return True
    return above.text.count(" ") > 1 and _OPEN.search(above.text) is not None


def _text(group: Sequence[Sentence]) -> str:
    return " ".join(sentence.text for sentence in group)


def grade(mean: float | None, hardest: float | None, limit: Callable[[str], float]) -> Grade | None:
    """Green only where the hardest tenth of the sentences is not too hard either."""
    if mean is None or hardest is None:
        return None
    if mean <= limit("score_green") and hardest <= limit("hardest_tenth"):
        return "green"
    return "yellow" if mean <= limit("score_yellow") else "red"


def rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 3)
