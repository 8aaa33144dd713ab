"""The facts of a text, each with all that it may mean; a German text is read once for all its translations."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from wegweiser.facts import lexicon
from wegweiser.facts.dates import ENDING
from wegweiser.facts.model import FIRM, Fact, Mention
from wegweiser.facts.reading import Reading
from wegweiser.facts.times import range_values
from wegweiser.facts.tokens import tokens

_RANGE = re.compile(rf"{ENDING}\s?(?:[-–—‑]|[^\W\d_]{{1,6}}(?:\s[^\W\d_]{{1,3}})?)\s?(?:[^\W\d_]{{1,2}})?")


@lru_cache(maxsize=256)  # a German text is compared with thirteen others
def mentions(text: str, lang: str) -> tuple[Mention, ...]:
    """In order; to be read only."""
    words = lexicon.get(lang)
    found = tokens(text, words)
    if not found:
        return ()
    out = Reading(text, lang, words, found).all()
    _spread(text, out)
    for mention in out:
        written = text[mention.start : mention.end]
        mention.fact = Fact(mention.start, mention.end, written, frozenset(mention.values), mention.weight == FIRM)
    return tuple(out)


def _spread(text: str, out: list[Mention]) -> None:
    """In "2 to 4 pm" and "the hours 10 to 12" one word says of both numbers that they are times."""
    for one, other in pairwise(out):
        if not _RANGE.fullmatch(text, one.end, min(other.start, one.end + 20)) or other.start - one.end > 14:
            continue
        timed, bare = (other, one) if one.hour is not None else (one, other)
        if bare.hour is not None and _is(timed, "time") and not (_is(bare, "half") and _is(timed, "half")):
            bare.values |= range_values(bare.hour)


def _is(mention: Mention, kind: str) -> bool:
    return any(value.startswith(f"{kind}:") for value in mention.values)
