"""A phone number or e-mail address typed into text.

Numbers live in content/_data/contacts.yml alone, with who confirmed them and when: there one change mends every page in
every language, and a wrong number can be withdrawn everywhere at once.
"""

import re
import unicodedata
from collections.abc import Iterator

from wegweiser.model import Document, Page, Span
from wegweiser.site import Site

SEVERITY = "error"
BAD = "Rufen Sie an: 0211 8991234."
GOOD = "Rufen Sie den Notruf an."
_LONG = re.compile(r"(?<![\d.,])(?:\+\d{2}|00\d{2}|0\d)[\d /()-]{5,}\d")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+")
_UNIT = r"(?!\s*(?:€|%|Euro|Prozent|Tage?|Jahre?|Monate?|Stunden?|Minuten?|km|kg|\.\d))"


def check(page: Page, document: Document, site: Site) -> Iterator[tuple[Span, str, str]]:
    short = sorted({re.sub(r"\D", "", card.phone) for card in site.data.contacts.values() if card.phone}, key=len)
    known = "|".join(r"[ -]?".join(number) for number in short if len(number) <= 6)
    numbers = re.compile(rf"(?<![\d.,])(?:{known})(?![\d.,]*\d){_UNIT}") if known else None
    for block in document.blocks:
        text = "".join(
            str(unicodedata.digit(ch)) if ch.isdigit() and unicodedata.digit(ch, None) is not None else ch
            for ch in block.text
        )
        for pattern in (_LONG, numbers):
            for match in pattern.finditer(text) if pattern else ():
                yield Span(block.text[match.start() : match.end()], block.at.line, block.at.column), *_ADVICE
        for match in _MAIL.finditer(text):
            yield Span(match[0], block.at.line, block.at.column), *_ADVICE


_ADVICE = (
    "Nummern und E-Mail-Adressen stehen nur in Kontaktkarten.",
    "Tragen Sie sie in content/_data/contacts.yml ein und schreiben Sie [[kontakt:…]] in eine eigene Zeile.",
)
