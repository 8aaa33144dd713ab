"""content/_data: contacts, glossary, facts and all the rest, each checked on reading, with the line of every fault."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from wegweiser import overrides, read, schema, shapes
from wegweiser.known import Area, Claims, Data, Operator
from wegweiser.model import Contact, Fact, Finding, Term
from wegweiser.schema import Field

FOLDER = "content/_data"
OPERATOR = "betreiber"  # [[kontakt:betreiber]] is drawn from operator.yml
_POSTCODE = re.compile(r"[0-9]{2,5}")


class Entries(dict[str, Any]):
    """The good entries of a file by their key. A mark for a faulty one needs no second finding."""

    faulty: set[str]
    whole: bool = True  # False: the file cannot be read, so nobody knows what stands in it

    def excuses(self, key: str) -> bool:
        return not self.whole or key in self.faulty


def load(root: Path) -> tuple[Data, list[Finding]]:
    """All data of the site and all its faults. A faulty entry is left out."""
    findings: list[Finding] = []
    contacts = _entries(root, "contacts.yml", shapes.contact(), Contact, "id", findings)
    terms = _entries(root, "glossary.yml", shapes.term(), Term, "term", findings)
    facts = _entries(root, "facts.yml", shapes.fact(), Fact, "id", findings)
    areas = _entries(root, "areas.yml", shapes.area(), Area, "id", findings)
    claims = _entries(root, "sources.yml", shapes.claims(), Claims, "page", findings)
    pictograms, unfit = overrides.pictograms(root)
    findings += [_finding(path, fault) for path, fault in unfit]
    operator = _operator(root, findings)
    for contact in list(contacts.values()):
        contacts[contact.id] = replace(contact, area=tuple(_area(name, areas) for name in contact.area))
        _report("contacts.yml", list(_strange(contact, contacts, areas, pictograms)), findings)
    _report("areas.yml", list(_repeated_names(areas)), findings)
    contacts[OPERATOR] = _as_contact(operator)
    _add_forms(terms, findings)
    known = Data(contacts, terms, facts, operator, tuple(areas.values()), tuple(claims.values()), pictograms)
    return known, findings


def _area(name: str, areas: Entries) -> str:
    return areas[name].name if name in areas else name


def _strange(contact: Contact, contacts: Entries, areas: Entries, pictograms: Iterable[str]) -> Iterator[read.Fault]:
    """What a contact names and nobody knows."""
    services = [other.id for other in contacts.values() if other.kind == "service"]
    known = {area.name for area in areas.values()}
    districts = [name for name in contact.area if not _POSTCODE.fullmatch(name)] if known else []
    named = [
        ("unknown-service", "Die Art der Stelle", [contact.service] if contact.service else [], services),
        ("unknown-area", "Das Gebiet", [name for name in districts if name not in known], list(areas)),
        ("unknown-pictogram", "Das Bild", [*contact.pictograms], list(pictograms)),
    ]
    if known and not districts and contact.kind in ("office", "place"):  # else no district would list it
        advice = "Schreiben Sie bei „area“ den Kreis oder die Stadt aus areas.yml dazu."
        yield read.Fault(contact.line, "missing-area", f"„{contact.name}“ hat kein Gebiet.", advice, contact.id)
    excused = {"unknown-service": contacts, "unknown-area": areas}
    for rule, what, words, allowed in named:
        for word in words:
            if word not in allowed and not (rule in excused and excused[rule].excuses(word)):
                near = difflib.get_close_matches(word, allowed, 1)
                advice = f"Meinten Sie „{near[0]}“?" if near else f"Erlaubt: {', '.join(allowed) or 'noch nichts'}."
                yield read.Fault(contact.line, rule, f"{what} „{word}“ gibt es nicht.", advice, word)


def _repeated_names(areas: Entries) -> Iterator[read.Fault]:
    names: set[str] = set()
    for area in areas.values():
        if area.name in names:
            what = f"Das Gebiet „{area.name}“ gibt es zweimal."
            yield read.Fault(area.line, "repeated-entry", what, "Löschen Sie einen der beiden Einträge.", area.name)
        names.add(area.name)


def _table(root: Path, name: str, findings: list[Finding]) -> tuple[Any, bool]:
    """What stands in a data file, and whether it can be used. A file that is not there is an empty one."""
    path = root / FOLDER / name
    if not read.there(path):
        return None, True
    text, faults = read.text(path)
    loaded, more = read.tree(text) if not faults else (None, [])
    _report(name, [*faults, *more], findings)
    return loaded, loaded is not None or not (faults or more)


def _report(name: str, faults: list[read.Fault], findings: list[Finding]) -> None:
    findings += [_finding(f"{FOLDER}/{name}", fault) for fault in faults]


def _finding(path: str, f: read.Fault) -> Finding:
    return Finding(path, f.line, f.column, "", f.rule, "error", f.message, f.advice, f.quote)


def _entries(
    root: Path, name: str, shape: dict[str, Field], make: Callable[..., Any], key: str, findings: list[Finding]
) -> Entries:
    """The entries of a list file. The same key twice is a fault: which one would count?"""
    entries = Entries()
    entries.faulty = set()
    loaded, entries.whole = _table(root, name, findings)
    if loaded is not None and not isinstance(loaded, read.Rows):
        advice = f"Beginnen Sie jeden Eintrag mit „- {key}: …“ und rücken Sie den Rest ein."
        _report(name, [read.Fault(1, "wrong-shape", "Die Datei muss eine Liste sein.", advice)], findings)
        loaded, entries.whole = None, False
    for number, entry in enumerate(loaded or []):
        values, faults = schema.fields(entry, shape, "ein Eintrag", loaded.lines[number])
        if not faults and values[key] in entries:
            what = f"„{values[key]}“ gibt es schon."
            advice = f"Löschen Sie einen der beiden Einträge, oder nehmen Sie bei „{key}“ ein anderes Wort."
            faults = [read.Fault(entry.lines[key], "repeated-entry", what, advice, values[key], entry.columns[key])]
        elif not faults:
            entries[values[key]] = make(**values, line=entry.line)
        elif isinstance(entry, read.Table):
            forms = entry.get("forms")
            entries.faulty |= {
                entry.written.get(key, "").strip(),
                *(forms.written if isinstance(forms, read.Rows) else ()),
            }
        _report(name, faults, findings)
    return entries


def _add_forms(terms: Entries, findings: list[Finding]) -> None:
    """A term is found by each of its forms. A form of two terms is a fault: which one is meant?"""
    for term in list(terms.values()):
        for form in term.forms:
            owner = terms.setdefault(form, term)
            if owner is not term:
                what, advice = f"„{form}“ gehört schon zu „{owner.term}“.", "Löschen Sie die Form bei einem der Wörter."
                _report("glossary.yml", [read.Fault(term.line, "repeated-entry", what, advice)], findings)


def _operator(root: Path, findings: list[Finding]) -> Operator:
    loaded, _ = _table(root, "operator.yml", findings)
    if loaded is None:
        return Operator()
    shape = {
        **shapes.PLACE,
        "name": Field(schema.words, None),
        "example": Field(schema.flag, False),
        "responsible": Field(schema.words, None),
        "hosting": Field(schema.words, None),
    }
    values, faults = schema.fields(loaded, shape, "der Betreiber")
    _report("operator.yml", faults, findings)
    return Operator(**values)


def _as_contact(operator: Operator) -> Contact:
    return Contact(
        id=OPERATOR,
        kind="office",
        name=operator.name or "",
        phone=operator.phone,
        mail=operator.mail,
        url=operator.url,
        address=operator.address,
        person=operator.responsible,
        hosting=operator.hosting,
    )
