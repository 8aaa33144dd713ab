"""Eine Zahl, ein Datum, eine Uhrzeit, eine Frist oder ein Betrag ist in der Übersetzung anders als auf Deutsch.

Eine falsche Frist schadet mehr als ein schlechter Satz. Verglichen wird Absatz für Absatz, mit den Ziffern und den
Zahlwörtern jeder Sprache: „14 Tage“ darf „two weeks“ heißen, „10 Uhr“ auch „10 am“. Bis es stimmt, steht an der Stelle
der deutsche Text.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from wegweiser import sentences
from wegweiser.beside import Beside
from wegweiser.model import Span
from wegweiser.segments import Segment
from wegweiser.site import Site

if TYPE_CHECKING:
    from wegweiser.facts import Difference, Fact

SEVERITY = "error"
BAD = (  # translation, original
    ("You have 41 days.", "Sie haben 14 Tage Zeit."),
    ("You have three weeks.", "Sie haben zwei Wochen Zeit."),
    ("Come at 10 pm.", "Kommen Sie um 10 Uhr."),
    ("Come soon.", "Kommen Sie bis 5. Mai 2026."),
)
GOOD = (
    ("You have two weeks.", "Sie haben 14 Tage Zeit."),
    ("Come at 10 am.", "Kommen Sie um 10 Uhr."),
    ("Come by 5 May 2026.", "Kommen Sie bis 5. Mai 2026."),
)


def check(beside: Beside, site: Site) -> Iterator[tuple[Span, str, str]]:
    from wegweiser import facts  # here: where no page has changed nobody asks, and it takes a tenth of the start

    for pair in beside.pairs:
        if pair.german and pair.own and pair.own.kind != "card":
            for difference in facts.compare(pair.german.plain, pair.own.plain, beside.page.lang):
                at = _place(beside, pair.own, difference.own)
                yield at, _told(difference), "Schreiben Sie dieselbe Angabe wie auf der deutschen Seite."


def _place(beside: Beside, own: Segment, fact: Fact | None) -> Span:
    if fact and own.block:
        return sentences.place(beside.document, own.block, fact.start, fact.end)
    return Span(fact.text if fact else own.at.text, own.at.line, own.at.column)


def _told(difference: Difference) -> str:
    german, own = difference.german, difference.own
    if german and own:
        return f"Auf Deutsch steht „{german.text}“, hier „{own.text}“."
    return f"Es fehlt „{german.text}“." if german else f"„{own.text if own else ''}“ steht auf Deutsch hier nicht."
