"""Eine Telefonnummer oder E-Mail-Adresse im Text.

Nummern stehen nur in content/_data/contacts.yml, mit dem Tag, an dem jemand sie bestätigt hat. So ändert man
alle Seiten in allen Sprachen, und eine falsche Nummer lässt sich überall zugleich zurückziehen.
"""

import re
import unicodedata
from collections.abc import Iterator

from wegweiser import sentences
from wegweiser.document import Document
from wegweiser.model import Page, Span
from wegweiser.site import Site

SEVERITY = "error"
TITLES = True
BAD = "Rufen Sie an: 0211 8991234."
GOOD = "Rufen Sie den Notruf an."
_LONG = re.compile(r"(?<![\d.,])(?<!DE)(?:\+\d{2}|00\d{2}|0\d)[\d /()-]{5,}\d")
_NUMBER_OR_MAIL = re.compile(r"[\d@]")
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]++@[\w-]+(?:\.[\w-]+)+")
_NATIONAL = {"110", "112", "116117", "116016", "116111"}
# A number of something is no phone number: § 112, Zimmer 112, 112 Menschen, 110 €.
_COUNTED = "".join(f"(?<!{word} )" for word in ("§", "Art.", "Zimmer", "Raum", "Seite", "Linie", "Bus", "Nr.", "Haus"))
_UNIT = r"(?!\s*(?:€|%|km|kg|\.\d)|\s[A-ZÄÖÜ])"


def check(page: Page, document: Document, site: Site) -> Iterator[tuple[Span, str, str]]:
    patterns = [_LONG, _MAIL, *_known(site)]
    for block in document.blocks:
        for found in _numbers(block.text, patterns):
            yield sentences.place(document, block, found[1], found[1] + len(found[0])), *_ADVICE


def _known(site: Site) -> Iterator[re.Pattern[str]]:
    """The short numbers of our contacts, which look like any other number."""
    numbers = {re.sub(r"\D", "", card.phone) for card in site.data.contacts.values() if card.phone} | _NATIONAL
    if short := sorted((number for number in numbers if len(number) <= 6), key=lambda number: (len(number), number)):
        known = "|".join(r"[ -]?".join(number) for number in short)
        yield re.compile(rf"{_COUNTED}(?<![\d.,])(?:{known})(?![\d.,]*\d){_UNIT}")


def _numbers(text: str, patterns: list[re.Pattern[str]]) -> Iterator[tuple[str, int]]:
    """Numbers and addresses as they are written, whatever digits their language has, and where they begin."""
    if not _NUMBER_OR_MAIL.search(text):
        return
    latin = "".join(str(unicodedata.digit(ch)) if unicodedata.digit(ch, None) is not None else ch for ch in text)
    for pattern in patterns:
        for match in pattern.finditer(latin):
            yield text[match.start() : match.end()], match.start()


_ADVICE = (
    "Telefonnummern und E-Mail-Adressen stehen nur in Kontaktkarten.",
    "Tragen Sie sie in content/_data/contacts.yml ein, und schreiben Sie [[kontakt:…]] in eine eigene Zeile.",
)
