"""`[[…]]` to what it stands for: a contact, an explained term, a dated value."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping

from wegweiser.data import Entries
from wegweiser.document import Document, Mark
from wegweiser.model import Contact, Data, Fact, Term

Meaning = Contact | Term | Fact
_WHAT = {"term": "Das Wort", "kontakt": "Den Kontakt", "fakt": "Den Wert"}
_WHERE = {"term": "glossary.yml", "kontakt": "contacts.yml", "fakt": "facts.yml"}


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
        if mark.kind == "kontakt" and mark.key in table and not mark.alone:
            yield (
                mark,
                "Die Kontaktkarte steht mitten im Text.",
                f"Setzen Sie {mark.at.text} in eine eigene Zeile, davor und danach eine leere.",
            )
        elif not mark.key:
            yield mark, "In den doppelten Klammern steht nichts.", "Schreiben Sie [[Wort]] oder [[kontakt:…]]."
        elif mark.key not in table and not (isinstance(table, Entries) and table.excuses(mark.key)):
            yield mark, f"{_WHAT[mark.kind]} „{mark.key}“ gibt es nicht.", _advice(mark, table, data)


def _advice(mark: Mark, table: Mapping[str, Meaning], data: Data) -> str:
    known = list(table)
    if ":" in mark.key:  # a kind that is misspelt makes the mark a term
        known = [f"{kind}:{key}" for kind, keys in (("kontakt", data.contacts), ("fakt", data.facts)) for key in keys]
    near = difflib.get_close_matches(mark.key, known, 1, 0.7)
    where = f"content/_data/{_WHERE[mark.kind]}"
    return f"Meinten Sie „{near[0]}“? Sonst ergänzen Sie {where}." if near else f"Tragen Sie es in {where} ein."


def _table(data: Data, mark: Mark) -> Mapping[str, Meaning]:
    return data.contacts if mark.kind == "kontakt" else data.facts if mark.kind == "fakt" else data.terms
