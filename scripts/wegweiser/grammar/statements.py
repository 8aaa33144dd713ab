"""The finite verbs of a sentence's main clauses: how many things it says."""

from __future__ import annotations

from collections.abc import Sequence

from wegweiser.grammar import participles, verbs
from wegweiser.grammar.tokens import BREAKS, Token, tokens

_SUBJECTS = frozenset("sie wir ich er es man du ihr".split())
_STARTS = frozenset("und oder aber denn sondern doch dann danach".split())


def finite(text: str, inner: Sequence[tuple[int, int]]) -> list[Token]:
    """One verb for every main clause; `inner` are its subordinate clauses, which are left out; what stands before a
    colon announces only."""
    words = tokens(text)
    skip = {at for start, end in inner for at in range(start, end)}
    found: list[Token] = []
    open_ = False  # a finite auxiliary waits for the rest of its verb: what follows belongs to it
    for at, token in enumerate(words):
        if at in skip:
            continue
        if token.text in BREAKS or token.low in _STARTS:
            if token.text == ":":
                found.clear()
            if token.text in ";:" or token.low in ("aber", "denn", "sondern"):
                open_ = False
            continue
        if token.low in verbs.AUXILIARIES and (not open_ or _fresh(words, at)):
            found.append(token)
            open_ = True
        elif _full(words, at, open_):
            found.append(token)
            open_ = False
    return found


def _fresh(words: Sequence[Token], at: int) -> bool:
    """Whether a second auxiliary opens a clause of its own: "… und müssen es", ", Sie können es"."""
    if at + 1 >= len(words) or words[at + 1].text in BREAKS or words[at + 1].low in ("und", "oder"):
        return False
    return any(token.text in BREAKS or token.low in _STARTS for token in words[max(at - 3, 0) : at])


def _full(words: Sequence[Token], at: int, waits: bool) -> bool:
    """Whether a word is a full verb in second or first place."""
    token = words[at]
    low = token.low
    first = at == 0 or words[at - 1].text in BREAKS or words[at - 1].low in _STARTS
    if token.text[0].isupper() and at:
        return False
    following = words[at + 1] if at + 1 < len(words) else None
    before = words[at - 1] if at else None
    if low.endswith("n") and verbs.infinitive_like(low):
        if following is not None and following.text in ("Sie", "wir") and (first or not waits):
            return True
        return before is not None and before.low in ("sie", "wir") and not waits and following is not None
    if not low.endswith("t") or participles.is_marked(low) or (waits and (not first or participles.is_participle(low))):
        return False
    if low == "heißt" and before is not None and before.low == "das":
        return False  # "Das heißt: …"
    return at > 0 and following is not None and verbs.finite_like(token)
