"""Whether a text can stand in the place of a German one: the same kind of text, the same marks, the same links."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from urllib.parse import urlsplit

from wegweiser import parse, segments
from wegweiser.document import Document, Mark
from wegweiser.segments import Segment
from wegweiser.site import Site
from wegweiser.translate.sheet import Piece, Sheet

Wrong = tuple[str, str, str]  # a rule, what is wrong, what to write
_PLAIN = "Schreiben Sie einfachen Text wie auf Deutsch: Absätze, Listen und Titel macht die deutsche Seite."
_REFUSED = {
    "html": ("HTML ist nicht erlaubt.", "Löschen Sie es. Fett schreiben Sie mit Sternen: **fett**."),
    "code": ("Text als Programmcode ist nicht vorgesehen.", "Schreiben Sie ihn ohne `…`."),
    "image": ("Bilder sind im Text nicht vorgesehen.", "Löschen Sie das Ausrufezeichen vor der Klammer."),
    "mark": ("Eine Marke ist nicht richtig geschrieben.", "Schreiben Sie sie wie auf Deutsch: [[…]] in einer Zeile."),
    "link": ("Ein Link ist nicht richtig geschrieben.", "Schreiben Sie ihn wie auf Deutsch: [Wörter](Ziel)"),
}
_START = re.compile(r"(?m)^\s*(#+|[-*+>|](?=\s)|\|?\s*-{3,}|\d+[.)](?=\s)|!!!|```|~~~|_{3,}|\*{3,})")
_STRANGE = re.compile(r"[^\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # what YAML cannot hold, and tabs
_ONE_LINE = ("page", "summary", "heading", "cell", "title")


def faults(site: Site, sheet: Sheet, piece: Piece, text: str) -> Iterator[Wrong]:
    """All that speaks against this text."""
    if wrong := _unfit(piece, text):
        yield "broken-block", *wrong
    elif piece.german.block:
        document, whole = _placed(sheet, piece, text)
        number = sheet.whole.index(piece.german)
        if fault := _torn(sheet, document, whole, number, text):
            yield "broken-block", *fault
        else:
            yield from _marks(piece.german, whole[number], site)
            yield from _links(piece.german, whole[number])


def tidy(piece: Piece, text: str) -> str:
    """Without the line breaks that a program has put in where there can be none."""
    return " ".join(text.split("\n")) if piece.german.kind in _ONE_LINE else text


def same(one: str, other: str) -> bool:
    return flat(one) == flat(other)


def flat(text: str) -> str:
    """On one line: programs that translators use move line breaks. A space that breaks no line stays one."""
    return re.sub(r"[ \n]+", " ", text.strip())


def _unfit(piece: Piece, text: str) -> tuple[str, str] | None:
    """What can be said of the text alone."""
    if strange := _STRANGE.search(text):
        what = f"Im Text steht ein unsichtbares Zeichen (U+{ord(strange[0]):04X})."
        return what, "Löschen Sie es, einen Tabulator ersetzen Sie durch ein Leerzeichen."
    if re.search(r"\n\s*\n", text):
        return "Der Text hat eine leere Zeile: Daraus würden zwei Absätze.", "Löschen Sie die leere Zeile."
    if piece.german.kind == "cell" and re.search(r"(?<!\\)\|", re.sub(r"\[\[[^\[\]]*\]\]", "", text)):
        return "Im Text steht „|“: Daraus würden zwei Zellen.", "Schreiben Sie ein anderes Zeichen, oder \\| ."
    if piece.german.kind == "title" and '"' in text:
        return 'Im Text steht ": Dort würde der Titel der Box enden.', "Nehmen Sie die Zeichen „ und “."
    return None


def _placed(sheet: Sheet, piece: Piece, text: str) -> tuple[Document, tuple[Segment, ...]]:
    """The German page with this one text in its place."""
    above = sheet.german.body_line - 1
    source = segments.replace("\n" * above + sheet.german.body, [(piece.german, text)])
    document = parse.parse(source[above:], sheet.german.body_line)
    return document, segments.of(sheet.german, document)


def _torn(
    sheet: Sheet, document: Document, whole: tuple[Segment, ...], number: int, text: str
) -> tuple[str, str] | None:
    """Why the page is another one with this text in it."""
    new = Counter(kind for kind, _ in document.refused) - Counter(kind for kind, _ in sheet.original.refused)
    as_before = [segment.shape for segment in whole] == [segment.shape for segment in sheet.whole]
    if not new and as_before and same(whole[number].text, text):
        return None
    if sign := _START.search(text):
        what = f"Der Text hat am Anfang einer Zeile „{sign[1]}“: Daraus wird etwas anderes als auf Deutsch."
        return what, "Löschen Sie das Zeichen am Anfang. Titel, Listen und Kästen macht die deutsche Seite."
    if "<!--" in text:
        return _REFUSED["html"]
    kind = next(iter(new), "")
    return _REFUSED.get(kind) or (f"Damit wäre die Stelle kein Text wie auf Deutsch mehr: „{text[:60]}“", _PLAIN)


def _marks(german: Segment, own: Segment, site: Site) -> Iterator[Wrong]:
    there, here = (Counter(shown(mark, site) for mark in segment.marks) for segment in (german, own))
    for text in (there - here).elements():
        yield "lost-mark", f"In der Übersetzung fehlt {text}.", f"Schreiben Sie {text} wie im deutschen Text."
    for text in (here - there).elements():
        what = f"{text} steht in der Übersetzung öfter als im deutschen Text."
        yield "lost-mark", what, "Löschen Sie die Marke. Die Wörter dürfen bleiben."


def shown(mark: Mark, site: Site) -> str:
    """How a mark is written in every language: of a term its form in the glossary."""
    if mark.kind != "term":
        return f"[[{mark.kind}:{mark.key}]]"
    term = site.data.terms.get(mark.key)
    return f"[[{term.term if term else mark.key}|…]]"


def _links(german: Segment, own: Segment) -> Iterator[Wrong]:
    there, here = (Counter(_place(link.target) for link in segment.links) for segment in (german, own))
    wanted = sorted((there - here).elements())
    for target in sorted((here - there).elements()):
        advice = f"Nehmen Sie das Ziel aus dem deutschen Text: {wanted.pop(0)}" if wanted else "Löschen Sie den Link."
        yield "lost-link", f"Das Ziel {target} hat kein Link im deutschen Text.", advice
    for target in wanted:
        advice = f"Schreiben Sie wie im deutschen Text: [Wörter]({target})"
        yield "lost-link", f"In der Übersetzung fehlt der Link zu {target}.", advice


def _place(target: str) -> str:
    """Where a link leads, whatever the language of the page there."""
    try:
        parts = urlsplit(target)
    except ValueError:  # http://[
        return target
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else target
