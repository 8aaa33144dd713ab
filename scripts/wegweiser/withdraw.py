"""Taking a page or a contact out of every language at once: one line in one file, every other byte as it was."""

from __future__ import annotations

import difflib
import json
import os
import posixpath
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any

from wegweiser import data, disk, front, pipeline, read, release
from wegweiser.errors import WegweiserError
from wegweiser.language import SOURCE, get
from wegweiser.model import Contact, Finding, Page, Withdrawal
from wegweiser.site import Site

KEY = "withdrawn"
MARK = "kontakt:"
CONTACTS = f"{data.FOLDER}/contacts.yml"
_LONGEST = 300  # characters of a reason
_MOVED = ("line", "lines", "body_line", "digest")  # what one more line changes besides
_BREAK = re.compile(r"\r\n|[\r\n]")
_OPEN = re.compile(r"(?:[&!]\S*\s+)*\{")  # an entry in braces, maybe with an anchor
_EMPTY = re.compile(r"""(["']?)withdrawn\1\s*:[ \t]*(?:null|Null|NULL|~)?(?=[ \t]*(?:[,}\r\n]|$)|[ \t]+#)""")


def withdraw(root: Path, options: pipeline.Options, target: str, reason: str) -> list[str]:
    """Take out a page, or with `kontakt:` a contact; returns the file that changed."""
    said = Withdrawal(options.today, _words(reason))
    site, before, _ = pipeline.check(root, options)
    found = _contact(site, target) if _names_contact(target) else _page(site, target)
    path = found.path if isinstance(found, Page) else CONTACTS
    if found.withdrawn:
        what = f"{_called(found)} wurde schon am {get(SOURCE).day(found.withdrawn.on)} herausgenommen."
        advice = f"Der Grund: „{found.withdrawn.reason}“. Wieder zeigen: Löschen Sie dort die Angabe „{KEY}“."
        raise WegweiserError(what, advice, f"{path}:{_table(root / path, found).lines[KEY]}")
    line = f"{KEY}: {{on: {said.on}, reason: {json.dumps(said.reason, ensure_ascii=False)}}}"
    file = Path(os.path.realpath(root / path))  # a link stays a link
    with disk.undoing(file):
        disk.put(file, _edited(file.read_bytes(), _table(file, found), found, line))
        after, findings, _ = pipeline.check(root, options)
        if _told(after) != _told(site, found, said):
            what = f"{path} ist so geschrieben, dass wegweiser es nicht ändern kann. Es ist nichts geändert."
            raise WegweiserError(what, f"Schreiben Sie es selbst, zu den Angaben von „{_key(found)}“: {line}", path)
        _refuse_new_errors(before, findings)
    return [path]


def warning(changed: Sequence[str]) -> str:
    """What an editor must know besides, or ""."""
    if not any(path.endswith(f"/{SOURCE}/hilfe.md") for path in changed):
        return ""
    return (
        "Achtung: Von jeder Seite führt „Hilfe im Notfall“ hierher. Was hier stand, fehlt jetzt in allen Sprachen.\n"
        f"    Ist nur eine Nummer falsch? Löschen Sie die Zeile „{KEY}“ wieder, und nehmen Sie die Nummer heraus: "
        f'wegweiser withdraw {MARK}… --reason "…"'
    )


def _words(reason: str) -> str:
    """A reason as one line of text that YAML can hold."""
    words = " ".join(reason.split())
    if not words:
        raise WegweiserError("Der Grund fehlt.", 'Schreiben Sie zum Beispiel: --reason "Die Nummer stimmt nicht mehr."')
    if len(words) > _LONGEST:
        advice = f"Ein Satz reicht: höchstens {_LONGEST} Zeichen."
        raise WegweiserError(f"Der Grund ist zu lang ({len(words)} Zeichen).", advice)
    for char in words:
        if not char.isprintable() and unicodedata.category(char) != "Cf":  # Persian and Arabic need some of those
            what = f"Der Grund hat ein Zeichen, das hier nicht geht (U+{ord(char):04X})."
            raise WegweiserError(what, "Schreiben Sie einfachen Text in einer Zeile.")
    return words


def _names_contact(target: str) -> bool:
    return target.strip(" [").lower().startswith(MARK)


def _contact(site: Site, target: str) -> Contact:
    key, known = target.strip(" []").lower().removeprefix(MARK).strip(), site.data.contacts
    if key == data.OPERATOR:
        what = "Der Betreiber lässt sich nicht herausnehmen: Das Impressum braucht ihn."
        raise WegweiserError(what, f"Ändern Sie, was falsch ist, in {data.FOLDER}/operator.yml.")
    if key in known:
        return known[key]
    if isinstance(known, data.Entries) and known.excuses(key):
        advice = f"Verbessern Sie ihn zuerst: wegweiser check {CONTACTS}"
        raise WegweiserError(f"Der Eintrag „{key}“ hat einen Fehler.", advice, CONTACTS)
    near = _by_number(site, key) or difflib.get_close_matches(key, [*known], 1)
    advice = f"Meinten Sie „{MARK}{near[0]}“?" if near else f"Alle Kontakte stehen in {CONTACTS}."
    raise WegweiserError(f"Den Kontakt „{key}“ gibt es nicht.", advice)


def _by_number(site: Site, given: str) -> list[str]:
    """The contacts with this phone number: an editor who hears that it is wrong may know nothing else."""
    digits = re.sub(r"\D", "", given)
    cards = site.data.contacts.values()
    return [card.id for card in cards if digits and card.phone and re.sub(r"\D", "", card.phone) == digits]


def _page(site: Site, target: str) -> Page:
    name = _name(site, target)
    if name not in site.addresses:  # maybe the address that a reader has sent
        name = next((known for known, below in site.addresses.items() if below == f"{name}.html"), name)
    if name in ("index", *release.LEGAL):
        why = "An ihr hängt die ganze Website" if name == "index" else "Sie ist vorgeschrieben"
        advice = f"Löschen Sie dort, was falsch ist, und bauen Sie neu. Nur eine Nummer? wegweiser withdraw {MARK}…"
        raise WegweiserError(f"Die Seite „{name}“ lässt sich nicht herausnehmen: {why}.", advice)
    if name in site.addresses:
        return site.pages[SOURCE, name]
    path = f"{site.settings.content}/{SOURCE}/{name}.md"
    if name in site.broken:
        advice = f"Verbessern Sie sie zuerst: wegweiser check {path}"
        raise WegweiserError("Die Angaben oben auf der Seite haben einen Fehler.", advice, path)
    raise WegweiserError(f"Die Seite „{name}“ gibt es nicht.", _nearest(site, target, name))


def _name(site: Site, target: str) -> str:
    """The name in whatever an editor has at hand: a name, a file with its path, an address of the website."""
    given = posixpath.normpath(re.split(r"[?#]", target.strip())[0].replace("\\", "/"))
    langs = "|".join(map(re.escape, site.settings.languages))
    match = re.fullmatch(rf"(?i:(?:.*/)?({langs})/)?(.+?)(?i:(\.md|\.html)?)", given)
    lang, name, ending = match.groups() if match else ("", given, "")
    if lang and lang.lower() != SOURCE and (ending or "").lower() != ".html":
        what = f"„{target.strip()}“ ist eine Übersetzung. wegweiser nimmt eine Seite in allen Sprachen heraus."
        advice = f"Wollen Sie das? wegweiser withdraw {name} … Ist nur die Übersetzung falsch, löschen Sie die Datei."
        raise WegweiserError(what, advice)
    return name.lower()


def _nearest(site: Site, target: str, name: str) -> str:
    key = target.strip().rpartition(":")[2].lower()
    if cards := [key] if key in site.data.contacts else _by_number(site, target):
        return f"Meinten Sie „{MARK}{cards[0]}“?"
    same = [known for known in site.names if posixpath.basename(known) == posixpath.basename(name)]
    near = same or difflib.get_close_matches(name, site.names, 1)
    return f"Meinten Sie „{near[0]}“?" if near else f"Die Seiten stehen in {site.settings.content}/{SOURCE}."


def _key(found: Page | Contact) -> str:
    return found.name if isinstance(found, Page) else found.id


def _called(found: Page | Contact) -> str:
    return f"Die Seite „{found.name}“" if isinstance(found, Page) else f"Der Kontakt „{found.id}“"


def _table(path: Path, found: Page | Contact) -> read.Table:
    """The YAML of a page's front matter or of a contact's entry, with the places of its keys."""
    text = read.text(path)[0]
    if isinstance(found, Page):
        return _only([read.tree(front.split(text)[0] or "", 2)[0]])
    entries = [entry for entry in read.tree(text)[0] if isinstance(entry, read.Table) and entry.get("id") == found.id]
    if len(entries) > 1:
        raise WegweiserError(f"„{found.id}“ steht zweimal da.", "Löschen Sie erst einen der Einträge.", CONTACTS)
    return _only(entries)


def _only(tables: Iterable[Any]) -> read.Table:
    (table,) = tables
    assert isinstance(table, read.Table)
    return table


def _edited(raw: bytes, table: read.Table, found: Page | Contact, line: str) -> bytes:
    """The file with the line in place of an empty one, first in braces, or on a line of its own."""
    mark = b"\xef\xbb\xbf" if raw.startswith(b"\xef\xbb\xbf") else b""
    text = raw.decode("utf-8-sig")
    breaks = list(_BREAK.finditer(text))
    starts, ends = [0, *(end.end() for end in breaks)], [*(end.start() for end in breaks), len(text)]
    # A page has it last, where its template has it; a contact behind its id, where nobody overlooks it.
    key, after = ("title", found.body_line - 2) if isinstance(found, Page) else ("id", table.lines["id"])
    if KEY in table:
        begin = starts[table.lines[KEY] - 1] + table.columns[KEY] - 1
        old = _EMPTY.match(text, begin)
        new = text[:begin] + line + text[old.end() if old else begin :]
    elif brace := _OPEN.match(text, starts[table.line - 1] + table.column - 1):
        new = f"{text[: brace.end()]}{line}, {text[brace.end() :]}"
    else:
        at, end = ends[after - 1], breaks[min(after, len(breaks)) - 1][0] if breaks else "\n"
        new = text[:at] + end + " " * (table.columns[key] - 1) + line + text[at:]
    return mark + new.encode()


def _told(site: Site, found: Page | Contact | None = None, said: Withdrawal | None = None) -> dict[Any, dict[str, Any]]:
    """All that pages and contacts say; of `found` what they must say once it is taken out."""
    things: dict[Any, Page | Contact] = {**site.pages, **site.data.contacts}
    told: dict[Any, dict[str, Any]] = {}
    for key, thing in things.items():
        shown = {field.name: getattr(thing, field.name) for field in fields(thing) if field.name not in _MOVED}
        if found and _called(thing) == _called(found):
            shown[KEY] = said
        told[key] = shown
    return told


def _refuse_new_errors(before: Iterable[Finding], after: Iterable[Finding]) -> None:
    """Of errors that were there already, each keeps its rule and file; its line may have moved."""
    known = Counter((finding.path, finding.rule) for finding in before if finding.severity == "error")
    for finding in after:
        if finding.severity == "error":
            known[finding.path, finding.rule] -= 1
            if known[finding.path, finding.rule] < 0:
                what = f"Es ist nichts geändert, denn dann hätte die Website einen Fehler: {finding.message}"
                raise WegweiserError(what, finding.advice, f"{finding.path}:{finding.line}")
