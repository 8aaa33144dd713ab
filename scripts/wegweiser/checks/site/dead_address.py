"""Ein Link auf einer fertigen Seite, der zu keiner Datei der Website führt.

Das ist nie ein Fehler im Text, sondern einer in den Vorlagen: Links im Text prüft die Regel dead-link.
"""

import posixpath
from collections.abc import Iterator
from typing import Any

from wegweiser.model import View
from wegweiser.site import Site

SEVERITY = "error"
BAD = '<a href="../weg/nirgends.html">x</a>'
GOOD = '<a href="index.html">x</a>'


def check(view: View, html: Any, site: Site) -> Iterator[tuple[str, str, str]]:
    if view.kind == "missing":
        return
    folder, addresses = posixpath.dirname(view.address), set(site.addresses.values())
    for node in html.css("a[href]"):
        href = (node.attributes.get("href") or "").partition("#")[0]
        if not href or ":" in href.partition("/")[0]:
            continue
        target = posixpath.normpath(posixpath.join(folder, href))
        lang, _, below = target.partition("/")
        known = target == "index.html" or (lang in site.settings.languages and below in addresses)
        if not known:
            yield (
                node.html or "",
                f"Der Link führt ins Leere: {href}",
                "Melden Sie das: Die Vorlage in overrides/ ist falsch.",
            )
