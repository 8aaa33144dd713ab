"""Ein unsichtbares Zeichen steht im Text.

Zeichen für die Schreibrichtung und Leerzeichen ohne Breite kommen mit kopiertem Text. Sie verdrehen Telefonnummern und
Klammern, trennen Wörter und machen, dass die Suche ein Wort nicht findet. Die Richtung setzt das Programm selbst.
Nur in Farsi, Dari, Paschto und Sorani gehören zwei solche Zeichen zur Schrift: Sie stehen dort mitten im Wort.
"""

import re
from collections.abc import Iterator

from wegweiser.beside import Beside
from wegweiser.grammar import scripts
from wegweiser.model import Span
from wegweiser.site import Site

SEVERITY = "error"
LANG = "fa"
BAD = (  # translation, original
    ("ما \u200fBAMF\u200e را می‌شناسیم.", "Wir kennen das BAMF."),
    ("نام خود را \u200cبگویید.", "Sagen Sie Ihren Namen."),
)
GOOD = ("ما به شما کمک می‌کنیم.", "Wir helfen Ihnen.")
_JOINER = re.compile("[\u200c\u200d]")
# Behind a letter, a vowel sign or a closing bracket, and before a letter. ه with a joiner is a letter of its own.
_IN_A_WORD = re.compile("(?<=[\\w\u064b-\u0655\u0670)»”*\\]])\u200c(?=[\\w\\[(«“*])|(?<=ه)\u200d|(?<=\\w)\u200d(?=\\w)")
_ADVICE = "Löschen Sie das Wort mit den Leerzeichen daneben, und tippen Sie es neu."
_SPACE = re.compile(r"\s")


def check(beside: Beside, site: Site) -> Iterator[tuple[Span, str, str]]:
    page, document = beside.page, beside.document
    heads = [(page.title, page.lines.get("title", 1)), (page.summary, page.lines.get("summary", 1))]
    for text, line in heads:
        if not text.isascii():
            for word, _, what in _found(text, page.lang):
                yield Span(word, line, 1), what, _ADVICE
    for number, text in enumerate(document.lines, document.first_line):
        if not text.isascii():
            for word, start, what in _found(text, page.lang):
                yield Span(word, number, start + 1), what, _ADVICE


def _found(text: str, lang: str) -> Iterator[tuple[str, int, str]]:
    """The first sign of each kind in a line: its word, where that begins, and what is wrong."""
    signs = {match[0]: match.start() for match in reversed(list(scripts.HIDDEN.finditer(text)))}
    for match in _JOINER.finditer(text):
        if lang not in scripts.WITH_JOINERS or not _IN_A_WORD.match(text, match.start()):
            signs.setdefault(match[0], match.start())
    for sign, at in signs.items():
        start = max((space.end() for space in _SPACE.finditer(text, 0, at)), default=0)
        end = space.start() if (space := _SPACE.search(text, at + 1)) else len(text)
        name = scripts.HIDDEN_NAMES.get(sign, "Zeichen")
        yield text[start:end], start, f"Hier steht ein unsichtbares {name} (U+{ord(sign):04X})."
