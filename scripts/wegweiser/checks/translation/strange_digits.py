"""Auf der Seite stehen Ziffern aus verschiedenen Schriften.

Auf unseren Seiten bleiben Ziffern 0–9: So stehen sie auf Briefen, Türschildern und Telefonen in Deutschland. Steht im
selben Text ۱۴ und 14, muss man zweimal hinsehen. Arabische Ziffern (٤٥٦) in Farsi und persische (۴۵۶) auf Arabisch sind
ganz falsch.
"""

import re
import unicodedata
from collections.abc import Iterator

from wegweiser.beside import Beside
from wegweiser.checks import pieces
from wegweiser.grammar import scripts
from wegweiser.model import Span
from wegweiser.segments import Segment
from wegweiser.site import Site

SEVERITY = "warning"
LANG = "fa"
BAD = (  # translation, original
    ("شما ٤ روز وقت دارید.", "Sie haben 4 Tage Zeit."),
    ("شما ۱۴ روز وقت دارید. بعد از 14 روز دیر است.", "Sie haben 14 Tage Zeit. Nach 14 Tagen ist es zu spät."),
)
GOOD = (
    ("شما 14 روز وقت دارید.", "Sie haben 14 Tage Zeit."),
    ("شما ۱۴ روز وقت دارید.", "Sie haben 14 Tage Zeit."),
)
_NUMBER = re.compile(r"\d+")
_OTHER = re.compile(r"(?![0-9])\d")
# Digits of a German name: B1, 9 Uhr, § 4, 2026/1; they are the same in every language.
_NAMED = re.compile(r"(?<=[A-Za-zÄÖÜäöüß§/])\s?\d|\d(?=\s?[A-Za-zÄÖÜäöüß/])")


def check(beside: Beside, site: Site) -> Iterator[tuple[Span, str, str]]:
    own_pieces = [own for own, german in pieces.written(beside) if not german or own.plain != german.plain]
    if not any(not own.plain.isascii() and _OTHER.search(own.plain) for own in own_pieces):
        return
    zeros = scripts.ZEROS.get(beside.page.lang, "")
    first: dict[str, tuple[Segment, int, int]] = {}  # by the zero of its digits: one number
    for own in own_pieces:
        for zero, start, end in _numbers(pieces.bare(own)):
            first.setdefault(zero, (own, start, end))
    known = [zero for zero in first if zero in f"0{zeros}"]
    for zero, (own, start, end) in first.items():
        text = own.plain[start:end]
        if zero not in known:
            what = f"„{text}“ steht in Ziffern, die diese Sprache nicht schreibt."
        elif zero != "0" and len(known) > 1:
            other = next(a.plain[b:c] for key, (a, b, c) in first.items() if key != zero and key in known)
            what = f"Auf dieser Seite stehen verschiedene Ziffern: „{text}“ und „{other}“."
        else:
            continue
        yield pieces.place(beside, own, start, end), what, f"Schreiben Sie überall 0–9, hier also {_plain(text)}."


def _numbers(text: str) -> Iterator[tuple[str, int, int]]:
    """Every number with the zero of its digits; one with digits of two scripts counts for both."""
    for match in _NUMBER.finditer(text):
        for digit in dict.fromkeys(map(_zero, match[0])):
            if digit != "0" or not _NAMED.search(text, max(match.start() - 2, 0), match.end() + 2):
                yield digit, *match.span()


def _zero(digit: str) -> str:
    return chr(ord(digit) - unicodedata.decimal(digit))


def _plain(number: str) -> str:
    return "".join(str(unicodedata.decimal(digit)) for digit in number)
