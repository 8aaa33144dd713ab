"""content/_data: contacts, glossary, facts and operator, each checked on reading, with the line of every fault."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from wegweiser import language, read
from wegweiser.model import Confirmed, Contact, Data, Fact, Finding, Operator, Settings, Term, Withdrawal
from wegweiser.read import Field

FOLDER = "_data"
OPERATOR = "betreiber"  # [[kontakt:betreiber]] is drawn from operator.yml
WITHDRAWN = Field(read.record({"on": Field(read.day), "reason": Field(read.words)}, Withdrawal), None)
_ID = read.matching(r"[a-z0-9]+(-[a-z0-9]+)*", "Schreiben Sie kleine Buchstaben, Ziffern und Bindestriche, zum Beispiel notruf-112.")
_PHONE = read.matching(r"\+?[0-9][0-9 /-]*[0-9]", 'Schreiben Sie nur Ziffern und Leerzeichen, in Anführungszeichen: "0211 000000".')
_MAIL = read.matching(r"[^@\s]+@[^@\s]+\.[^@\s]+", "Schreiben Sie eine E-Mail-Adresse.")
_URL = read.matching(r"https?://[^\s]+", "Schreiben Sie die ganze Adresse mit https://.")
_PLACE = {
    "name": Field(read.words),
    "phone": Field(_PHONE, None),
    "mail": Field(_MAIL, None),
    "url": Field(_URL, None),
    "address": Field(read.list_of(read.words), ()),
}


def load(settings: Settings) -> tuple[Data, list[Finding]]:
    """All data of the site and all its faults. A faulty entry is left out, so that its marks are reported too."""
    findings: list[Finding] = []
    contacts = _entries(settings, "contacts.yml", _contact_schema(), Contact, "id", findings)
    terms = _entries(settings, "glossary.yml", _term_schema(settings), Term, "term", findings)
    facts = _entries(settings, "facts.yml", _fact_schema(settings), Fact, "id", findings)
    operator = _operator(settings, findings)
    by_id = {contact.id: contact for contact in contacts}
    by_id[OPERATOR] = _as_contact(operator)
    by_form = {form: term for term in terms for form in (*term.forms, term.term)}
    return Data(by_id, by_form, {fact.id: fact for fact in facts}, operator), findings


def _contact_schema() -> dict[str, Field]:
    confirmed = read.record({"on": Field(read.day), "role": Field(read.words)}, Confirmed)
    return {
        "id": Field(_ID),
        "kind": Field(read.one_of("line", "office", "place")),
        **_PLACE,
        "about": Field(read.by_key(read.words, language.known()), {}),
        "area": Field(read.list_of(read.words), ()),
        "languages": Field(read.list_of(read.one_of(*language.known())), ()),
        "hours": Field(read.one_of("always"), None),
        "cost": Field(read.one_of("free", "paid", "varies"), None),
        "anonymous": Field(read.flag, None),
        "barrier_free": Field(read.flag, None),
        "emergency": Field(read.flag, False),
        "source": Field(read.words, None),
        "confirmed": Field(confirmed, None),
        "withdrawn": WITHDRAWN,
    }


def _term_schema(settings: Settings) -> dict[str, Field]:
    texts = read.by_key(read.words, language.known())
    return {"term": Field(read.words), "explain": Field(texts), "forms": Field(read.list_of(read.words), ()), "words": Field(texts, {})}


def _fact_schema(settings: Settings) -> dict[str, Field]:
    texts = read.by_key(read.words, language.known())

    def value(given: Any) -> dict[str, str]:
        return texts(given) if isinstance(given, dict) else {language.SOURCE: read.words(given)}

    return {
        "id": Field(_ID),
        "value": Field(value),
        "as_of": Field(read.day),
        "check_again": Field(read.day, None),
        "source": Field(read.words, None),
    }


def _table(settings: Settings, name: str, findings: list[Finding]) -> Any:
    path = Path(settings.root) / settings.content / FOLDER / name
    if not path.exists():
        return None
    text, faults = read.text(path)
    loaded, more = read.tree(text) if not faults else (None, [])
    _report(settings, name, [*faults, *more], findings)
    return loaded


def _report(settings: Settings, name: str, faults: list[read.Fault], findings: list[Finding]) -> None:
    path = f"{settings.content}/{FOLDER}/{name}"
    for f in faults:
        findings.append(Finding(path, f.line, f.column, "", f.rule, "error", f.message, f.advice, f.quote))


def _entries(
    settings: Settings, name: str, schema: dict[str, Field], make: Callable[..., Any], key: str, findings: list[Finding]
) -> list[Any]:
    """The entries of a list file. The same key twice is a fault: which one would count?"""
    loaded = _table(settings, name, findings)
    if loaded is None:
        return []
    if not isinstance(loaded, list):
        _report(settings, name, [read.Fault(1, "wrong-shape", "Die Datei muss eine Liste sein.", f"Beginnen Sie jeden Eintrag mit „- {key}: …“.")], findings)
        return []
    entries, seen = [], set()
    for entry in loaded:
        values, faults = read.fields(entry, schema, "ein Eintrag")
        if not faults and values[key] in seen:
            faults = [read.Fault(entry.lines[key], "repeated-entry", f"„{values[key]}“ gibt es schon.", "Vergeben Sie einen anderen Namen.", values[key])]
        if not faults:
            seen.add(values[key])
            entries.append(make(**values, line=entry.line))
        _report(settings, name, faults, findings)
    return entries


def _operator(settings: Settings, findings: list[Finding]) -> Operator:
    loaded = _table(settings, "operator.yml", findings)
    if loaded is None:
        return Operator()
    schema = {
        "example": Field(read.flag, False),
        **_PLACE,
        "name": Field(read.words, None),
        "responsible": Field(read.words, None),
        "hosting": Field(read.words, None),
    }
    values, faults = read.fields(loaded, schema, "der Betreiber")
    _report(settings, "operator.yml", faults, findings)
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
