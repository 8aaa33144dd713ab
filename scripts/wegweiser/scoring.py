"""`wegweiser score`: how hard a text is to read that belongs to no site, one answer for each line of JSON."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

from wegweiser import limits, measure, sentences
from wegweiser.errors import WegweiserError
from wegweiser.language import SOURCE
from wegweiser.model import Block, Grade, Page, Span
from wegweiser.readability import score
from wegweiser.readability.reasons import Reason

_FRONT = re.compile(r"\A---\r?\n(?:(?!---\r?$).*\n)*---\r?\n", re.MULTILINE)


def answer(line: bytes, lang: str, unit: str) -> dict[str, Any]:
    """What is printed for one line of input."""
    try:
        given = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise WegweiserError("Das ist kein JSON.", 'Schreiben Sie in jede Zeile: {"text": "…"}') from None
    if not isinstance(given, dict) or not isinstance(given.get("text"), str):
        raise WegweiserError("Es fehlt „text“.", 'Schreiben Sie in jede Zeile: {"text": "…"}')
    return text(given["text"], lang, unit).table()


@dataclass(frozen=True, slots=True)
class Scored:
    """A text by itself: its score and that of each of its sentences."""

    score: float | None
    grade: Grade | None
    reasons: tuple[Reason, ...]
    sentences: tuple[tuple[str, float | None], ...]

    def table(self) -> dict[str, Any]:
        """As a program reads it."""
        reasons = [{"feature": r.feature, "text": r.text, "weight": measure.rounded(r.weight)} for r in self.reasons]
        told = [{"text": text, "score": measure.rounded(value)} for text, value in self.sentences]
        return {"score": measure.rounded(self.score), "grade": self.grade, "reasons": reasons, "sentences": told}


def text(given: str, lang: str, unit: str) -> Scored:
    """A sentence as it stands, or a page of Markdown."""
    if unit == "sentence":
        return _sentence(" ".join(given.split()), lang)
    body = _FRONT.sub("", given)
    document = sentences.read(Page("", lang, "", "", "", body, 1))
    if lang != SOURCE:
        return Scored(None, None, (), tuple((sentence.text, None) for sentence in document.sentences))
    groups = list(measure.joined(document))
    scored = score.page(measure.units(document))
    each = zip(groups, scored.scores, strict=True)
    told = tuple((sentence.text, value) for group, value in each for sentence in group)
    return Scored(scored.score, measure.grade(scored.score, scored.p90, _limit), scored.reasons, told)


def _sentence(given: str, lang: str) -> Scored:
    block = Block("paragraph", given, Span(given, 1, 1))
    found = [sentence.text for sentence in sentences.split(block, lang)]
    if lang != SOURCE:
        return Scored(None, None, (), tuple((words, None) for words in found))
    whole = score.unit(given)
    each = tuple((words, whole.score if words == given else score.unit(words).score) for words in found)
    return Scored(whole.score, measure.grade(whole.score, whole.score, _limit), whole.reasons, each)


def _limit(name: str) -> float:
    return limits.LIMITS[name][0]
