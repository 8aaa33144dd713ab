"""A link to nowhere.

Links inside the site are written as the path of the Markdown file in the same language, so that they work on GitHub or
in an editor too, and lead to the right address even where that address is neutral.
"""

import difflib
import posixpath
from collections.abc import Iterator

from wegweiser import address
from wegweiser.model import Document, Page, Span
from wegweiser.site import Site

SEVERITY = "error"
BAD = "[Beratung](beratungen.md)"
GOOD = "[Start](index.md)"
_OUTSIDE = ("https://", "http://")


def check(page: Page, document: Document, site: Site) -> Iterator[tuple[Span, str, str]]:
    for link in document.links:
        path, _, fragment = link.target.partition("#")
        if link.target.startswith(_OUTSIDE) or (not path and fragment):
            continue
        if link.target.startswith(("mailto:", "tel:")):
            yield (
                link.at,
                "Nummern und E-Mail-Adressen stehen nur in Kontaktkarten.",
                "Schreiben Sie [[kontakt:…]] in eine eigene Zeile.",
            )
        elif address.resolve(page.name, path) not in site.addresses or not path.endswith(".md"):
            near = difflib.get_close_matches(address.resolve(page.name, path), site.names, 1, 0.5)
            found = posixpath.relpath(near[0], posixpath.dirname(page.name) or ".") if near else ""
            advice = (
                f"Meinten Sie „{found}.md“?"
                if near
                else "Schreiben Sie den Pfad einer Seite, zum Beispiel ../gesundheit/notfall.md."
            )
            yield link.at, f"Der Link führt ins Leere: {link.target[:80] or '(leer)'}", advice
