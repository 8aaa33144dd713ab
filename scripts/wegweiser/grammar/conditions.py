"""Conditions without "wenn": a sentence that opens with its verb, as in "Haben Sie Fragen, rufen Sie an"."""

from __future__ import annotations

from collections.abc import Sequence

from wegweiser.grammar import verbs
from wegweiser.grammar.tokens import Token

# First words of a condition without "wenn": "Haben Sie Fragen, rufen Sie an."
_FIRST = (
    verbs.AUXILIARIES
    | frozenset(
        (
            "brauchen benötigen wissen kennen verstehen leben wohnen erhalten bekommen verdienen fehlen liegen "
            "bestehen arbeiten gehören gilt gibt geht liegt lässt läuft kommt fehlt besteht stellt verliert zieht "
            "ändert ändern verpassen versäumen fühlen interessieren suchen planen ziehen stimmt reicht bleibt findet "
            "tritt möchtest geschieht passiert spricht sprechen lehnt wohnt lebt arbeitet hilft braucht bekommt "
            "erhält"
        ).split()
    )
) - frozenset("seien seid".split())
_BEHIND_VERB = frozenset(
    (
        "sie er es man der die das ein eine ihr ihre ihnen sich kein keine jemand dieser diese dieses bei wir in ich"
    ).split()
)


def opens(words: Sequence[Token], end: int, question: bool) -> bool:
    """ "Haben Sie Fragen, rufen Sie an": a verb at the start and another one right behind the comma."""
    if question or words[end].text != "," or end + 2 > len(words) or end < 2 or not _starts(words):
        return False
    at = end + 1 + (words[end + 1].low in ("so", "dann", "bitte"))
    if at >= len(words) or words[at].text[0].isupper():
        return False
    if words[at - 1].low in ("so", "dann"):
        return True
    after = words[at].low
    if after in verbs.AUXILIARIES:
        return True
    # "Kommen Sie, bringen Sie": two requests; "Brauchen Sie Geld, fragen Sie": a condition.
    asks = at + 1 < len(words) and words[at + 1].text == "Sie"
    return verbs.finite_like(words[at]) and (words[0].low in _FIRST or not asks)


def _starts(words: Sequence[Token]) -> bool:
    """Whether a sentence opens with a verb and its subject."""
    low = words[0].low
    if low in _FIRST:
        return True
    verb = words[0]._replace(text=low)
    return words[1].low in _BEHIND_VERB and verbs.finite_like(verb)
