"""Ein Stück der Seite ist noch deutsch: Es ist Wort für Wort das Original.

Wer kein Deutsch liest, steht hier vor einer Lücke. Bis es übersetzt ist, zeigt das Programm den deutschen Text mit
einem Hinweis. Namen, Adressen, Zitate und Briefe zum Ausdrucken dürfen deutsch sein.
"""

from collections.abc import Iterator

from wegweiser.beside import Beside
from wegweiser.checks import pieces
from wegweiser.model import Span
from wegweiser.site import Site

SEVERITY = "error"
BAD = ("Kommen Sie heute zum Amt.", "Kommen Sie heute zum Amt.")
GOOD = (
    ("Come to the office today.", "Kommen Sie heute zum Amt."),
    ("Caritas, Diakonie, Rotes Kreuz", "Caritas, Diakonie, Rotes Kreuz"),
)


def check(beside: Beside, site: Site) -> Iterator[tuple[Span, str, str]]:
    for own, german in pieces.written(beside):
        if pieces.is_copy(own, german, site) and not pieces.stays_german(beside, own, german):
            advice = "Übersetzen Sie den Text. Nur Namen und Wörter von Briefen bleiben deutsch, in Anführungszeichen."
            yield own.at, "Dieser Text ist nicht übersetzt.", advice
