"""Der deutsche Text hat sich geändert, die Übersetzung noch nicht.

Wer übersetzt hat, hat einen anderen deutschen Text gelesen. Bis die Stelle neu übersetzt ist, zeigt die Seite sie mit
einem Hinweis und mit dem deutschen Text daneben. Verglichen wird der Inhalt, nicht das Datum.
"""

from collections.abc import Iterator

from wegweiser.beside import Beside
from wegweiser.model import Span
from wegweiser.site import Site

SEVERITY = "warning"
ACCEPTED = True  # its examples: what was accepted before, then the change of the German
BAD = ("Come today.", "Kommen Sie heute.", "Kommen Sie heute oder morgen.")  # translation, original, original now
GOOD = ("Come today.", "Kommen Sie heute.", "Kommen Sie  heute.")


def check(beside: Beside, site: Site) -> Iterator[tuple[Span, str, str]]:
    for pair in beside.pairs:
        if pair.state == "stale" and pair.own and pair.german:
            what = f"Der deutsche Text dazu (Zeile {pair.german.at.line}) ist jetzt ein anderer: „{pair.german.plain}“"
            advice = f"Übersetzen Sie ihn neu, und rufen Sie auf: {accept(beside)}"
            yield pair.own.at, what, advice


def accept(beside: Beside, more: str = "") -> str:
    """What to type when it is done."""
    return f"„wegweiser translate accept {beside.page.name} --lang {beside.page.lang}{more}“"
