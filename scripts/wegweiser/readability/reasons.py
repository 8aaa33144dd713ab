"""Says in plain German why a unit of text is hard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from heapq import nsmallest

from wegweiser.readability.features import GENITIVE, NAMES, PARTICIPLE, PASSIVE, Measured
from wegweiser.readability.judge import Judged
from wegweiser.readability.nominal import is_nominalisation
from wegweiser.readability.weights import weights

_TOP = 3
_LEAST = 0.05  # of a point; smaller reasons help nobody
_MANY = 9  # words; what makes a shorter sentence long is its words


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason and how much of the score it makes out."""

    feature: str
    text: str
    weight: float


def reasons(measured: Measured) -> tuple[Reason, ...]:
    """What raises a unit above an easy one, the weightiest first."""
    model = weights()
    above = map(float.__sub__, measured.values, model.easy)
    pulls = list(zip(map(float.__mul__, model.coefficients, above), NAMES, strict=True))
    strongest = sorted([pull for pull in pulls if pull[0] >= _LEAST], reverse=True)[:_TOP]
    return tuple(Reason(name, _TEXTS[name](measured), pull) for pull, name in strongest)


def _letters(measured: Measured) -> str:
    if measured.word_count >= _MANY:
        return f"{measured.word_count} Wörter"
    longest = max((word for word in measured.words if word.joined.isalpha()), key=lambda word: word.letters)
    return f"viele Buchstaben, zum Beispiel in {_quote(longest)}"


def _rarest(measured: Measured) -> str:
    return f"seltenes Wort {_quote(min(measured.words, key=_commonness))}"


def _third_rarest(measured: Measured) -> str:
    return f"mehrere weniger bekannte Wörter: {', '.join(map(_quote, nsmallest(3, measured.words, key=_commonness)))}"


def _nominalisations(measured: Measured) -> str:
    found = [word for word in measured.words if not word.exempt and is_nominalisation(word.joined)]
    return f"Hauptwort statt Tätigkeitswort: {', '.join(map(_quote, found[:3]))}"


def _passive(measured: Measured) -> str:
    verb = next(word.text for word in measured.words if word.joined in PASSIVE)
    participle = next(word.text for word in measured.words if PARTICIPLE.fullmatch(word.joined))
    return f"Passiv: „{verb}“ mit „{participle}“"


def _genitive(measured: Measured) -> str:
    index = next(index for index, word in enumerate(measured.words) if word.joined in GENITIVE)
    return f"Genitiv: „{' '.join(word.text for word in measured.words[index : index + 2])}“"


def _long_word(measured: Measured) -> str:
    longest = max(measured.words, key=lambda word: word.longest)
    return f"langes Wort {_quote(longest)} ({longest.letters} Buchstaben)"


def _commonness(word: Judged) -> tuple[float, int]:
    """Of two unknown words, the longer one is named."""
    return word.zipf, -word.letters


def _quote(word: Judged) -> str:
    return f"„{word.text}“"


_TEXTS: dict[str, Callable[[Measured], str]] = {
    "letters": _letters,
    "rarest": _rarest,
    "third_rarest": _third_rarest,
    "nominalisations": _nominalisations,
    "passive": _passive,
    "genitive": _genitive,
    "long_word": _long_word,
}
