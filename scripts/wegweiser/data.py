"""content/_data: contacts, glossary, facts and operator, each checked on reading, with the line of every fault."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from wegweiser import language, read, schema
from wegweiser.model import Confirmed, Contact, Data, Fact, Finding, Operator, Term, Withdrawal
from wegweiser.schema import Field

FOLDER = "content/_data"
OPERATOR = "betreiber"  # [[kontakt:betreiber]] is drawn from operator.yml
WITHDRAWN = Field(schema.record({"on": Field(schema.day), "reason": Field(schema.words)}, Withdrawal), None)
_ID = schema.matching(
    r"[a-z0-9]+(-[a-z0-9]+)*", "Schreiben Sie kleine Buchstaben, Ziffern und Bindestriche, zum Beispiel notruf-112."
)
_PHONE = schema.matching(
    r"\+?[0-9][0-9 /-]*[0-9]", 'Schreiben Sie nur Ziffern und Leerzeichen, in Anführungszeichen: "0211 000000".'
)
_MAIL = schema.matching(
    r"[^@\s]+@[^@\s]+\.[^@\s]+", "Schreiben Sie eine E-Mail-Adresse, zum Beispiel name@example.org."
)
URL = schema.matching(r"https?://[^\s]+", "Schreiben Sie die ganze Adresse mit https://.")
_PLACE = {
    "name": Field(schema.words),
    "phone": Field(_PHONE, None),
    "mail": Field(_MAIL, None),
    "url": Field(URL, None),
    "address": Field(schema.list_of(schema.words), ()),
}


class Entries(dict[str, Any]):
    """The good entries of a file by their key. A mark for a faulty one needs no second finding."""

    faulty: set[str]
    whole: bool = True  # False: the file cannot be read, so nobody knows what stands in it

    def excuses(self, key: str) -> bool:
        return not self.whole or key in self.faulty


def load(root: Path) -> tuple[Data, list[Finding]]:
    """All data of the site and all its faults. A faulty entry is left out."""
    findings: list[Finding] = []
    contacts = _entries(root, "contacts.yml", _contact_schema(), Contact, "id", findings)
    terms = _entries(root, "glossary.yml", _term_schema(), Term, "term", findings)
    facts = _entries(root, "facts.yml", _fact_schema(), Fact, "id", findings)
    operator = _operator(root, findings)
    contacts[OPERATOR] = _as_contact(operator)
    _add_forms(terms, findings)
    return Data(contacts, terms, facts, operator), findings


def _contact_schema() -> dict[str, Field]:
    confirmed = schema.record({"on": Field(schema.day), "role": Field(schema.words)}, Confirmed)
    return {
        "id": Field(_ID),
        "kind": Field(schema.one_of("line", "office", "place")),
        **_PLACE,
        "about": Field(schema.by_key(schema.words, language.known()), {}),
        "area": Field(schema.list_of(schema.words), ()),
        "languages": Field(schema.list_of(schema.one_of(*language.known())), ()),
        "hours": Field(schema.one_of("always"), None),
        "cost": Field(schema.one_of("free", "paid", "varies"), None),
        "anonymous": Field(schema.flag, None),
        "barrier_free": Field(schema.flag, None),
        "emergency": Field(schema.flag, False),
        "source": Field(schema.words, None),
        "confirmed": Field(confirmed, None),
        "withdrawn": WITHDRAWN,
    }


def _german(given: Any) -> dict[str, str]:
    """Texts by language, German among them: it stands in for every language that has none yet."""
    found: dict[str, str] = schema.by_key(schema.words, language.known())(given)
    if language.SOURCE not in found:
        raise schema.Wrong("Schreiben Sie auch den deutschen Text: {de: …}.")
    return found


def _term_schema() -> dict[str, Field]:
    texts = schema.by_key(schema.words, language.known())
    return {
        "term": Field(schema.words),
        "explain": Field(_german),
        "forms": Field(schema.list_of(schema.words), ()),
        "words": Field(texts, {}),
    }


def _fact_schema() -> dict[str, Field]:
    def value(given: Any) -> dict[str, str]:
        return _german(given) if isinstance(given, dict) else {language.SOURCE: schema.words(given)}

    return {
        "id": Field(_ID),
        "value": Field(value),
        "as_of": Field(schema.day),
        "check_again": Field(schema.day, None),
        "source": Field(schema.words, None),
    }


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
    path = f"{FOLDER}/{name}"
    for f in faults:
        findings.append(Finding(path, f.line, f.column, "", f.rule, "error", f.message, f.advice, f.quote))


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
        **_PLACE,
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
