"""What is published of a translation with faults: it, with German in the place of what is wrong, or only a stub."""

from __future__ import annotations

from collections.abc import Iterable

from wegweiser.beside import Beside, Pair
from wegweiser.model import Finding, Page, Translated

GATED = ("lsbtti", "schutz", "diskriminierung")  # topics in which a wrong word harms
STRUCTURE = "lost-block"  # the German page has the right pieces, and it is the skeleton


def is_gated(german: Page) -> bool:
    """Whether a translation needs an independent translation back before anybody reads it."""
    return german.first_help or german.topic in GATED


def passes(put: Beside) -> bool:
    """Whether it has one that says the same."""
    back = put.ledger.back(put.digests)
    return not is_gated(put.german) or (back is not None and back.verdict == "same")


def decide(put: Beside, findings: Iterable[Finding]) -> Translated:
    """What becomes of a translation with these findings."""
    wrong = {f.line for f in findings if f.severity == "error" and f.rule != STRUCTURE}
    german = [pair for pair in put.pairs if pair.german]
    replaced = tuple(n for n, pair in enumerate(german) if pair.state == "missing" or _lines(pair) & wrong)
    stale = tuple((p.own.at.line, p.german.at.line) for p in german if p.doubtful and p.own and p.german)
    elsewhere = wrong - set().union(*(_lines(pair) for pair in put.pairs))
    translatable = sum(pair.german is not None and pair.german.kind != "card" for pair in german)
    in_german = sum(german[n].german.kind != "card" for n in replaced)  # type: ignore[union-attr]
    if elsewhere or not {0, 1}.isdisjoint(replaced):  # title and summary stand in the lists of other pages, too
        return Translated("stub", stale, replaced)
    if 2 * in_german > translatable or not passes(put):
        return Translated("stub", stale, replaced)
    states = {pair.state for pair in german}
    changed = replaced or "changed" in states
    return Translated("stale" if "stale" in states else "changed" if changed else "current", stale, replaced)


def _lines(pair: Pair) -> set[int]:
    if not pair.own:
        return set()
    last = pair.own.block.until[0] if pair.own.block else pair.own.at.line
    return set(range(pair.own.at.line, last + 1))
