"""Zeichen, die wie Markdown aussehen, aber nicht so gelesen werden: Der Leser sähe sie, oder es fehlte ihm etwas.

Aus [kontakt:…] mit einfachen Klammern wird keine Karte, aus „##Titel“ ohne Leerzeichen kein Zwischentitel, und ein
Kasten, dessen Text nicht eingerückt ist, bleibt leer.
"""

import re
from collections.abc import Iterator

from wegweiser import sentences
from wegweiser.document import Document
from wegweiser.model import Page, Span
from wegweiser.site import Site

SEVERITY = "error"
TITLES = True
BAD = "[kontakt:notruf-112]"
GOOD = "[[kontakt:notruf-112]]"
_SIGNS = (
    (re.compile(r"\[(?:kontakt|fakt):[^\]]*\]"), "Schreiben Sie zwei Klammern: [[kontakt:…]]."),
    (re.compile(r"^#{1,6}\w+"), "Schreiben Sie ein Leerzeichen nach dem „#“."),
    (re.compile(r"^(?:[-*](?=[^\W\d])|•)\s?\w+"), "Schreiben Sie „- “ mit Leerzeichen, davor eine leere Zeile."),
    (re.compile(r"\*\*"), "Schreiben Sie **Wort**: keine Leerzeichen zwischen Sternchen und Wort."),
    (re.compile(r"\[\^[^\]]*\]|\{[:.#][^}]*\}"), "Lassen Sie das weg: Unsere Seiten haben es nicht."),
)
_IN_HEAD = ((re.compile(r"\[\[|\*\*"), "Hier steht nur reiner Text: Lassen Sie [[ ]] und ** weg."),)


def check(page: Page, document: Document, site: Site) -> Iterator[tuple[Span, str, str]]:
    in_head = not document.tokens
    for block in document.blocks:
        for pattern, advice in _IN_HEAD if in_head else _SIGNS:
            for match in pattern.finditer(block.text):
                at = sentences.place(document, block, *match.span())
                yield at, "Das wird so nicht gelesen, der Leser sieht die Zeichen.", advice
    for before, token in zip(document.tokens, document.tokens[1:], strict=False):
        if token.type == "admonition_close" and before.type in ("admonition_open", "admonition_title_close"):
            line = next(t.map[0] for t in reversed(document.tokens[: document.tokens.index(token)]) if t.map)
            at = Span(document.lines[line].strip(), line + document.first_line, 1)
            yield at, "Der Kasten ist leer.", "Rücken Sie seinen Text um vier Leerzeichen ein."
