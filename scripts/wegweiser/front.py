"""The front matter of a page file: what may stand there, and the Page it makes."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from wegweiser import language, read, schema, shapes
from wegweiser.config import Settings
from wegweiser.model import Page, Source, Translation
from wegweiser.read import Fault
from wegweiser.schema import Field

AUDIENCES = (
    "alle", "familien", "schwangere", "frauen", "kinder-jugendliche", "unbegleitet", "junge-erwachsene",
    "lsbtti", "behinderung", "menschenhandel", "leseanfang", "aeltere", "helfende",
)  # fmt: skip
NEUTRAL = "hilfe"  # the folder of neutral addresses: no topic may have its name
_NEUTRAL_ADDRESS = schema.matching(
    rf"{NEUTRAL}/h(0[1-9]|[1-9]\d+)", "Schreiben Sie eine neutrale Adresse wie hilfe/h07. Sie bleibt für immer."
)
_SOURCE = schema.record(
    {"name": Field(schema.words), "url": Field(shapes.URL, None), "seen": Field(schema.day, None)}, Source
)
BOTH = {"title": Field(schema.words), "summary": Field(schema.words), "audio": Field(schema.words, None)}
GERMAN = {
    **BOTH,
    "audience": Field(schema.list_of(schema.one_of(*AUDIENCES)), ("alle",)),
    "sensitive": Field(schema.flag, False),
    "level": Field(schema.one_of("B1", "A2"), "B1"),
    "sources": Field(schema.list_of(_SOURCE), ()),
    "checked": Field(schema.day, None),
    "check_again": Field(schema.day, None),
    "approved_by": Field(schema.words, None),
    "publish_as": Field(_NEUTRAL_ADDRESS, None),
    "first_help": Field(schema.flag, False),
    "withdrawn": shapes.WITHDRAWN,
}
_MADE = {
    "method": Field(schema.one_of("machine", "human"), "machine"),
    "reviewed_by": Field(schema.words, None),
    "reviewed": Field(schema.day, None),
}
TRANSLATED = {**BOTH, "translation": Field(schema.record(_MADE, Translation), None)}


def page(settings: Settings, lang: str, path: Path) -> tuple[Page | None, list[Fault]]:
    """The page of a file, or None, and the faults of its front matter."""
    text, faults = read.text(path)
    if faults:
        return None, faults
    matter, body, body_line = split(text)
    if matter is None:
        return None, [_missing(text)]
    values, faults = _values(matter, german=lang == language.SOURCE)
    if any(fault.rule != "inherited-field" for fault in faults):
        return None, faults
    shown = path.relative_to(settings.root).as_posix()
    name = shown.removeprefix(f"{settings.content}/{lang}/").removesuffix(".md")
    digest = sha256(text.encode()).hexdigest()
    return Page(path=shown, lang=lang, name=name, body=body, body_line=body_line, digest=digest, **values), faults


def _missing(text: str) -> Fault:
    first = text.split("\n")[0].rstrip()
    if first == "---":
        what, advice = (
            "Die Angaben zur Seite haben kein Ende.",
            "Schreiben Sie nach der letzten Angabe eine Zeile „---“.",
        )
        return Fault(1, "missing-front-matter", what, advice)
    advice = "Beginnen Sie die Datei mit vier Zeilen: --- / title: … / summary: … / ---"
    what = "Am Anfang der Datei fehlen die Angaben zur Seite."
    return Fault(1, "missing-front-matter", what, advice, first[:40])


def split(text: str) -> tuple[str | None, str, int]:
    """Front matter (None where its fence is missing), body, and the body's first line."""
    lines = text.split("\n")
    if lines[0].rstrip() == "---":
        for number, line in enumerate(lines[1:], 1):
            if line.rstrip() == "---":
                return "\n".join(lines[1:number]), "\n".join(lines[number + 1 :]), number + 2
    return None, "", 1


def _values(matter: str, german: bool) -> tuple[dict[str, Any], list[Fault]]:
    loaded, faults = read.tree(matter, first_line=2)
    if any(fault.rule == "broken-yaml" for fault in faults):
        return {}, faults
    if not german and isinstance(loaded, read.Table):
        faults += _drop_inherited(loaded)
    values, wrong = schema.fields(loaded, GERMAN if german else TRANSLATED, "die Angaben zur Seite", 2)
    faults += wrong
    values["lines"] = getattr(loaded, "lines", {})
    if not german:
        values["translation"] = values.get("translation") or Translation()
    elif values.get("sensitive") and not loaded.get("publish_as"):
        advice = "Schreiben Sie „publish_as: hilfe/hNN“ mit einer Nummer, die noch frei ist."
        what = "Der Seite fehlt eine neutrale Adresse."
        line, column = loaded.lines["sensitive"], loaded.columns["sensitive"]
        faults.append(Fault(line, "missing-neutral-address", what, advice, "", column))
    return values, faults


def _drop_inherited(loaded: read.Table) -> Iterator[Fault]:
    """What only the German page may say: a second truth would go stale, but it is no reason to lose the translation."""
    for key in [key for key in loaded if key in GERMAN and key not in TRANSLATED]:
        del loaded[key]
        what = f"„{key}“ gilt von der deutschen Seite."
        yield Fault(loaded.lines[key], "inherited-field", what, "Löschen Sie die Zeile hier.", key)
