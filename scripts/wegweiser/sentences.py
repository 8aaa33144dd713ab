"""The sentences of a page, and where words of it stand in the source.

By hand: on the cases of tests/labelled/split.jsonl the library sentencex gets fewer right (it takes ordinals and
"usw." for what they are not, and knows nothing of lists and headings); tests/test_sentences.py holds the figures.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from wegweiser import parse
from wegweiser.document import Document
from wegweiser.language import SOURCE
from wegweiser.model import Block, Page, Sentence, Span

_CLOSE = "\"'“”’‘»›)\\]"
_OPEN = "\"'„“‚‘»«›‹([¿¡–—-"
_STOP = ".!?…؟۔"
_END = re.compile(rf"(?:(?<![{_STOP}])[{_STOP}]++[{_CLOSE}]*+(?:\s[»])?(?=\s)|[።፧]++[{_CLOSE}]*+)\s*+")
_NEXT = re.compile(rf"[{re.escape(_OPEN)}\s]*([^\W_][^\s,.;:!?]*)(?:\s+(\S+))?")

# Short forms after which a sentence goes on, and those that may also end one; "#": behind a number.
_GO_ON = {
    "de": frozenset(
        (
            "a.d abb abs abzgl allg apr aufl aug az b.a bd bes betr bspw bzgl bzw ca d.h dez dh dipl dr dt "
            "einschl engl entspr ev evtl exkl feb frz geb gem gest ggf hr hrn hrsg i.a i.d i.d.r ing inkl jan jh "
            "jul jun jur kap kath led lit lt m.a max med min mind mobil mrz nat nov nr o.g o.ä okt p.s phil prof "
            "rd rer röm s.o s.u sep sept sog st str tel u.a.m v.a verh vers vgl z.b zb ziff zzgl"
        ).split()
    ),
    "en": frozenset("approx dept dr e.g fig i.e mr mrs ms no prof st vs".split()),
    "fr": frozenset("art av bd dr env m max min mlle mm mme n no p.ex pr réf st ste tél".split()),
    "tr": frozenset("alm av bkz cad doç dr ing mah no prof sok tel vb yy örn".split()),
    "ru": frozenset(
        ("г гг д д-р им кв напр обл п пл пр проф р р-н рис руб см ст стр т т.д т.е т.к т.п тел ул").split()
    ),
    "uk": frozenset(
        ("буд вул г грн д-р див кв м напр о обл п пл пр проф р р-н рис рр ст стор т т.д т.е т.п т.я тел ім").split()
    ),
    "so": frozenset("dr lam tel".split()),
    "ku-Latn": frozenset("dr hwd prof tel".split()),
}
_MAY_END = {
    "de": frozenset(
        (
            "art #min #sek #std abends co d.j e.g e.v etc ff hbf mio mrd mwst n.chr nachm o.ä s.o s.u std str u.a u.ä "
            "usw v.chr vorm wg z.t"
        ).split()
    ),
    "en": frozenset("a.m co etc inc ltd p.m".split()),
    "fr": frozenset("etc".split()),
    "tr": frozenset("vb vd vs".split()),
    "ru": frozenset("#г #гг руб т.д т.п".split()),
    "uk": frozenset("#р #рр грн т.д т.п".split()),
    "ku-Latn": frozenset("hwd".split()),
}
# German words that open a sentence: before a noun, "2." is an ordinal, before one of these it has ended.
_OPENERS = frozenset(
    (
        "ich du er sie es wir ihr ihre ihren ihrem ihrer man mein meine unser unsere das der die den dem ein eine "
        "einen einem einer kein keine dies diese dieser dieses diesen jeder jede jedes alle viele manche einige "
        "andere beide etwas nichts niemand jemand wer was wie wo wann warum wohin woher welche welcher welches "
        "und oder aber denn doch auch dann danach dort da hier heute morgen jetzt nun später vorher zuerst "
        "zuletzt davor dafür dazu damit darum deshalb daher so sonst trotzdem außerdem ab an am auf aus bei bis "
        "für gegen im in mit nach ohne seit um von vom vor während wegen zu zum zur zwischen wenn weil dass ob "
        "falls sobald bevor nachdem nur nicht oft immer nie manchmal meistens vielleicht bitte danke ja nein gut "
        "sehr mehr weniger einfach leider wichtig achtung tipp sind ist war hat haben wird werden kann können "
        "muss müssen darf dürfen soll sollen ihnen uns mir dir ihm "
    ).split()
)
_DAY = re.compile(r"(?:\d{1,2}\.?[–-])?\d{1,2}(?:\.\d{1,2})?")  # an ordinal, 5.–7., or a day like 5.3.
_MONTHS = frozenset(
    "januar jänner februar märz april mai juni juli august september oktober november dezember jahrhundert".split()
)


def read(page: Page) -> Document:
    """A page's body, parsed and split into sentences."""
    document = parse.parse(page.body, page.body_line)
    return replace(document, sentences=tuple(s for block in document.blocks for s in split(block, page.lang)))


def head(page: Page, text: str) -> Document:
    """The title and the summary of a page file as a document of their own: they are published, too."""
    lines = text.split("\n")
    origin = _origin(lines, "title", page.title)
    title = Block("heading", page.title, Span(page.title, *origin[0][1:]), origin=origin)
    origin = _origin(lines, "summary", page.summary)
    blocks = title, Block("paragraph", page.summary, Span(page.summary, *origin[0][1:]), origin=origin)
    found = tuple(sentence for block in blocks for sentence in split(block, page.lang))
    return Document((), tuple(lines), 1, blocks, (), (), (), (), found)


def _origin(lines: list[str], key: str, text: str) -> tuple[tuple[int, int, int], ...]:
    """Where each word of a value stands: a value may go on below the line of its key."""
    number = next((number for number, line in enumerate(lines) if line.startswith(f"{key}:")), 0)
    column, out = len(key) + 1, []
    for word in re.finditer(r"\S+", text):
        at, begin = number, lines[number].find(word[0], column)
        while begin < 0 and lines[at + 1 : at + 2] and lines[at + 1][:1] in (" ", "\t"):
            at += 1
            begin = lines[at].find(word[0])
        if begin >= 0:  # else written in another way, as with "\u2013"
            number, column = at, begin + len(word[0])
            out.append((word.start(), at + 1, begin + 1))
    return tuple(out) if out and not out[0][0] else ((0, number + 1, 1), *out)


def split(block: Block, lang: str = SOURCE) -> Iterator[Sentence]:
    """The sentences of a block: at least one."""
    start = 0
    for match in [*_END.finditer(block.text), None]:
        end = match.end() if match else len(block.text)
        if match and not _ends(block.text, start, match, lang):
            continue
        words = block.text[start:end]
        if words.strip():
            yield Sentence(words.strip(), block, start + len(words) - len(words.lstrip()))
        start = end


def _ends(text: str, start: int, match: re.Match[str], lang: str) -> bool:
    """Whether a sentence ends at this full stop."""
    following = _NEXT.match(text, match.end(), match.end() + 120)
    if following is None:
        return match.end() == len(text) or not text[match.end()].isdigit()
    word, second = following[1], following[2] or ""
    if word[0].islower() and not any(letter.isupper() for letter in word):  # eID may open a sentence
        return False
    mark = match[0].rstrip()
    if text[start : match.start()].strip().isdigit():  # "1. Der Antrag"
        return False
    if mark[:1] != "." or mark[:2] == "..":
        return True
    return _ends_after(_short_form(text[max(start, match.start() - 60) : match.start()]), word, second, lang)


def _short_form(text: str) -> str:
    """The last word of a text, with its forerunners where they are short, too: `u. a` → `u.a`, `5 Min` → `#Min`."""
    *before, last = text.split() or [""]
    while before and len(before[-1]) <= 3 and before[-1].endswith(".") and not before[-1][0].isdigit():
        last = before.pop() + last
    return ("#" if before and before[-1].isdigit() else "") + last.lstrip(_OPEN)


def _ends_after(before: str, word: str, second: str, lang: str) -> bool:
    """Whether a sentence ends after this word and its full stop, before these two."""
    opens = word.lower() in _OPENERS or second.lower().strip(",.!?") in ("sie", "ihr")
    bare = before.lstrip("#")
    last = bare.rpartition(".")[2]
    if {before.lower(), bare.lower()} & _MAY_END.get(lang, frozenset()):
        return opens if lang == SOURCE else word[0].isupper()
    if {bare.lower(), last.lower()} & _GO_ON.get(lang, frozenset()):
        return False
    if word[0].isdigit() and (last.lower().endswith("str") or (len(last) < 3 and last.isalpha())):  # Do. 10 Uhr
        return False
    if lang == SOURCE and _DAY.fullmatch(bare):
        return opens and word.lower() not in _MONTHS
    if len(last) == 1 and last.isalpha():  # A. Müller; but: Hepatitis B. Sie …; and in Kurmanji "e." is a verb
        return (opens and lang == SOURCE and bare == last) or (lang == "ku-Latn" and last.islower())
    return True


def place(document: Document, block: Block, start: int, end: int) -> Span:
    """Where a piece of a block's text stands in the source: as it is written there, to the end of its line at most."""
    line, column = _position(block, start)
    last, until = _position(block, max(end - 1, start))
    source = document.lines[line - document.first_line] if line >= document.first_line else ""
    words = source[column - 1 : until if last == line else None]
    return Span(words.rstrip() or block.text[start:end], line, column)


def _position(block: Block, offset: int) -> tuple[int, int]:
    if not block.origin:
        return block.at.line, block.at.column
    begin, line, column = block.origin[bisect_right(block.origin, (offset, 1 << 60, 0)) - 1]
    return line, column + offset - begin


def found(document: Document, pattern: re.Pattern[str]) -> Iterator[tuple[Span, re.Match[str], Sentence]]:
    """Every match of a pattern in the sentences of a page, with its place."""
    for sentence in document.sentences:
        for match in pattern.finditer(sentence.text):
            yield at(document, sentence, match.start(), match.end()), match, sentence


def at(document: Document, sentence: Sentence, start: int = 0, end: int | None = None) -> Span:
    """Where a sentence, or a piece of it, stands in the source."""
    length = len(sentence.text) if end is None else end
    return place(document, sentence.block, sentence.start + start, sentence.start + length)
