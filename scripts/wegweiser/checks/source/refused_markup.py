"""Markdown that our pages do not use: code, quotes, images, rules, tabs, task lists and headings of the first level.

Each of them would need its own look in the site, in the offline copy, in print and for screen readers. What the editor
means by it can be said with paragraphs, lists, tables and boxes.
"""

from collections.abc import Iterator

from wegweiser.model import Document, Page, Span
from wegweiser.site import Site

SEVERITY = "error"
BAD = "# Titel"
GOOD = "## Zwischentitel"
_ADVICE = {
    "code": (
        "Text als Programmcode ist nicht vorgesehen.",
        "Schreiben Sie ihn ohne `…` und ohne Einrückung von vier Leerzeichen.",
    ),
    "quote": ("Ein Zitat mit „>“ ist nicht vorgesehen.", "Schreiben Sie einen Absatz, oder einen Kasten mit !!! tip."),
    "line": ("Eine Trennlinie ist nicht vorgesehen.", "Gliedern Sie mit „## Zwischentitel“."),
    "image": ("Bilder sind im Text nicht vorgesehen.", "Beschreiben Sie mit Worten, was man tun soll."),
    "tab": ("In der Zeile steht ein Tabulator.", "Ersetzen Sie ihn durch Leerzeichen."),
    "heading": (
        "Nur Zwischentitel mit ## und ### sind erlaubt.",
        "Schreiben Sie „## …“ oder „### …“. Der Titel der Seite steht oben bei „title:“.",
    ),
    "task": ("Listen zum Abhaken sind nicht vorgesehen.", "Schreiben Sie eine einfache Liste mit „- “."),
}


def check(page: Page, document: Document, site: Site) -> Iterator[tuple[Span, str, str]]:
    for kind, at in document.refused:
        if kind in _ADVICE:
            yield at, *_ADVICE[kind]
