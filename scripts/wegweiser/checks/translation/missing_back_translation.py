"""Auf einer Seite, auf der jedes Wort zählt, fehlt die Probe: die Übersetzung zurück ins Deutsche.

Erste Hilfe, Schutz vor Gewalt, LSBTTI und Diskriminierung: Hier kann ein falsches Wort Menschen gefährden. Jemand, der
das Deutsche nicht kennt, übersetzt zurück; ein anderer vergleicht. Ohne diese Probe sehen Leserinnen und Leser nur den
Hinweis mit den Kontakten.
"""

from collections.abc import Iterator

from wegweiser import outcome
from wegweiser.beside import Beside
from wegweiser.checks.translation.stale_translation import accept
from wegweiser.model import Span
from wegweiser.site import Site

SEVERITY = "warning"
GATED = True  # its bad examples stand on a page of first help
BAD = ("Come today.", "Kommen Sie heute.")
GOOD = ("Come tomorrow.", "Kommen Sie morgen.")


def check(beside: Beside, site: Site) -> Iterator[tuple[Span, str, str]]:
    if outcome.passes(beside):
        return
    back = beside.ledger.back(beside.digests)
    if back:
        what = "Die Übersetzung zurück ins Deutsche sagt etwas anderes als das Original."
        advice = "Ändern Sie, was anders ist. Dann braucht die Seite eine neue Probe."
    else:
        what = "Für diese Fassung fehlt die Übersetzung zurück ins Deutsche: Veröffentlicht werden nur die Kontakte."
        advice = f"Lassen Sie zurückübersetzen und vergleichen. Sagt sie dasselbe? {accept(beside, ' --back same')}"
    yield Span(beside.page.title, beside.page.lines.get("title", 1), 1), what, advice
