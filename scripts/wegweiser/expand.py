"""`[[…]]` to what it stands for: a contact, an explained term, a dated value, a pictogram, a list."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping

from wegweiser.data import Entries
from wegweiser.document import Document, Mark
from wegweiser.known import Data
from wegweiser.model import Contact, Fact, Term

Meaning = Contact | Term | Fact | str  # of a pictogram its SVG, of a list its name
LISTS = {name: name for name in ("themen", "seiten", "notruf", "stellen", "orte")}
_WHAT = {"term": "Das Wort", "kontakt": "Den Kontakt", "fakt": "Den Wert", "bild": "Das Bild", "liste": "Die Liste"}
_WHERE = {"term": "glossary.yml", "kontakt": "contacts.yml", "fakt": "facts.yml"}
_ALONE = {"kontakt": "Die Kontaktkarte", "liste": "Die Liste"}


def expand(document: Document, data: Data) -> dict[tuple[str, str], Meaning]:
    """What the marks of a page stand for, by kind and key. Unknown ones are left out: a check has named them."""
    meanings: dict[tuple[str, str], Meaning] = {}
    for mark in document.marks:
        meaning = _table(data, mark).get(mark.key)
        if meaning is not None:
            meanings[mark.kind, mark.key] = meaning
    return meanings


def unknown(document: Document, data: Data) -> Iterator[tuple[Mark, str, str]]:
    """The marks that stand for nothing: each with what is wrong and what to do."""
    for mark in document.marks:
        table = _table(data, mark)
        if mark.kind in _ALONE and mark.key in table and not mark.alone:
            yield (
                mark,
                f"{_ALONE[mark.kind]} steht mitten im Text.",
                f"Setzen Sie {mark.at.text} in eine eigene Zeile, davor und danach eine leere.",
            )
        elif mark.kind == "bild" and mark.words:
            what = f"„{mark.words}“ würde niemand sehen."
            yield mark, what, f"Schreiben Sie die Wörter hinter das Bild: [[bild:{mark.key}]] {mark.words}."
        elif mark.kind == "bild" and _stands_alone(document, mark):
            yield mark, "Neben dem Bild steht kein Text.", "Schreiben Sie dahinter in Worten, was es zeigt."
        elif not mark.key:
            yield mark, "In den doppelten Klammern steht nichts.", "Schreiben Sie [[Wort]] oder [[kontakt:…]]."
        elif mark.key not in table and not (isinstance(table, Entries) and table.excuses(mark.key)):
            yield mark, f"{_WHAT[mark.kind]} „{mark.key}“ gibt es nicht.", _advice(mark, table, data)


def _stands_alone(document: Document, mark: Mark) -> bool:
    line = document.lines[mark.at.line - document.first_line]
    return not line.replace(mark.at.text, "").strip(" #*-|>")


def _advice(mark: Mark, table: Mapping[str, Meaning], data: Data) -> str:
    known = list(table)
    if ":" in mark.key:  # a kind that is misspelt makes the mark a term
        known = [f"{kind}:{key}" for kind, keys in _tables(data).items() if kind != "term" for key in keys]
    near = difflib.get_close_matches(mark.key, known, 1, 0.7)
    if mark.kind not in _WHERE:
        return f"Meinten Sie „{near[0]}“?" if near else f"Es gibt: {', '.join(known)}."
    where = f"content/_data/{_WHERE[mark.kind]}"
    return f"Meinten Sie „{near[0]}“? Sonst ergänzen Sie {where}." if near else f"Tragen Sie es in {where} ein."


def _table(data: Data, mark: Mark) -> Mapping[str, Meaning]:
    return _tables(data)[mark.kind]


def _tables(data: Data) -> dict[str, Mapping[str, Meaning]]:
    return {
        "term": data.terms,
        "kontakt": data.contacts,
        "fakt": data.facts,
        "bild": data.pictograms,
        "liste": LISTS,
    }
