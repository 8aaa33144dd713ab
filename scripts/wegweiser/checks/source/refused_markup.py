"""Markdown, das unsere Seiten nicht nutzen: Code, Zitate, Bilder, Linien, Tabulatoren, Listen zum Abhaken.

Jedes davon bräuchte ein eigenes Aussehen auf der Website, in der Kopie, im Druck und beim Vorlesen. Was gemeint ist,
lässt sich mit Absätzen, Listen, Tabellen und Kästen sagen.
"""

from collections.abc import Iterator

from wegweiser.document import Document
from wegweiser.model import Page, Span
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
