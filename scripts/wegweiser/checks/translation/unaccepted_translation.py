"""Niemand hat bestätigt, dass diese Übersetzung zum deutschen Text gehört.

Das Verzeichnis in content/_data/ledger hält fest, welcher übersetzte Absatz zu welchem deutschen gehört. Erst dann
fällt auf, wenn sich der deutsche Text ändert. Nach jeder Änderung der Übersetzung wird neu bestätigt.
"""

from collections.abc import Iterator

from wegweiser.beside import Beside
from wegweiser.checks.translation.stale_translation import accept
from wegweiser.model import Span
from wegweiser.site import Site

SEVERITY = "warning"
ACCEPTED = True
BAD = ("Come tomorrow.", "", "Kommen Sie heute.")  # translation, original when it was accepted, original now
GOOD = ("Come today.", "Kommen Sie heute.", "Kommen Sie heute.")

_MOST = 10  # lines in one message


def check(beside: Beside, site: Site) -> Iterator[tuple[Span, str, str]]:
    changed = [pair.own for pair in beside.pairs if pair.state == "changed" and pair.own]
    if changed:
        lines = ", ".join(dict.fromkeys(str(own.at.line) for own in changed[:_MOST]))
        more = " …" if len(changed) > _MOST else ""
        what = f"Noch nicht bestätigt: {len(changed)} von {len(beside.digests)} Teilen (Zeile {lines}{more})."
        yield changed[0].at, what, f"Vergleichen Sie mit der deutschen Seite, und rufen Sie auf: {accept(beside)}"
