"""Ein Link, der ins Leere führt.

Links innerhalb der Website sind Pfade der Markdown-Dateien derselben Sprache. So gehen sie auch im Editor und auf der
Seite des Git-Dienstes, und sie führen zur richtigen Adresse, auch wenn diese neutral ist.
"""

import difflib
import posixpath
from collections.abc import Iterator
from urllib.parse import unquote

from wegweiser import address
from wegweiser.document import Document
from wegweiser.language import SOURCE
from wegweiser.model import Page, Span
from wegweiser.site import Site, headings

SEVERITY = "error"
BAD = "[Beratung](beratungen.md)"
GOOD = "[Start](index.md)"
_OUTSIDE = ("https://", "http://")
_HOW = "Schreiben Sie [Worte](../gesundheit/notfall.md) oder [Worte](https://…)"


def check(page: Page, document: Document, site: Site) -> Iterator[tuple[Span, str, str]]:
    for kind, at in document.refused:
        if kind == "link":
            yield at, "Der Link ist nicht richtig geschrieben.", f"{_HOW}, ohne Leerzeichen in der Adresse."
    for link in document.links:
        path, _, fragment = link.target.partition("#")
        if link.target.startswith(_OUTSIDE):
            continue
        name = address.resolve(page.name, path) if path or not fragment else page.name
        if fragment and (target := site.pages.get((SOURCE, name))) and not _anchor(fragment, target):
            what = f"Das Ziel „#{fragment[:40]}“ gibt es auf der Seite nicht."
            yield link.at, what, "Zwischentitel heißen der Reihe nach #s1, #s2 …"
            continue
        if not path and fragment:
            continue
        if link.target.startswith(("mailto:", "tel:")):
            yield (
                link.at,
                "Telefonnummern und E-Mail-Adressen stehen nur in Kontaktkarten.",
                "Schreiben Sie [[kontakt:…]] in eine eigene Zeile.",
            )
        # Of a page that cannot be read its own finding tells.
        elif not path.endswith(".md") or not (name in site.addresses or name in site.broken):
            yield (
                link.at,
                f"Der Link führt ins Leere: {unquote(link.target)[:80] or '(leer)'}",
                _advice(page, path, site),
            )


def _anchor(fragment: str, target: Page) -> bool:
    return fragment in {f"s{number}" for number in range(1, headings(target) + 1)}


def _advice(page: Page, path: str, site: Site) -> str:
    """The page whose file name is nearest; of several, the one whose folder is."""
    lang, _, rest = path.lstrip("./").removeprefix(f"{site.settings.content}/").partition("/")
    name = rest.removesuffix(".md") if lang in site.settings.languages else address.resolve(page.name, path)
    last = posixpath.basename(name or path).removesuffix(".md")
    ends = difflib.get_close_matches(last, {posixpath.basename(known) for known in site.names}, 3, 0.6)
    near = difflib.get_close_matches(name, [known for known in site.names if posixpath.basename(known) in ends], 1, 0)
    if not near:
        return f"{_HOW}."
    return f"Meinten Sie „{posixpath.relpath(near[0], posixpath.dirname(page.name) or '.')}.md“?"
