"""What a program must know of a language: its tag, direction, names of days and months, and every interface string."""

from __future__ import annotations

import datetime
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from wegweiser import read, schema
from wegweiser.errors import Several, WegweiserError

FOLDER = Path(__file__).parent / "interface"
SOURCE = "de"  # the language everything is translated from
CHOOSER = "zz"  # mkdocs.yml's pseudo-language: the page at / that asks for the language


@dataclass(frozen=True, slots=True)
class Language:
    """One `interface/<code>.yml`. The code is the folder name and the hreflang; the tag is what `<html lang>` needs."""

    code: str
    tag: str
    direction: str
    name: str
    date: str
    months: tuple[str, ...]
    days: tuple[str, ...]
    ui: Mapping[str, str]

    @property
    def latin(self) -> bool:
        """Written in Latin letters, as its own name is."""
        return unicodedata.name(self.name[0]).startswith("LATIN")

    def day(self, day: datetime.date) -> str:
        """A full date in words, with the digits people type into forms."""
        return self.date.format(day=day.day, month=self.months[day.month - 1], year=day.year)


SCHEMA = {
    "tag": schema.Field(schema.words),
    "direction": schema.Field(schema.one_of("ltr", "rtl")),
    "name": schema.Field(schema.words),
    "date": schema.Field(schema.words),
    "months": schema.Field(schema.list_of(schema.words)),
    "days": schema.Field(schema.list_of(schema.words)),
    "ui": schema.Field(schema.by_key(schema.words)),
}


@cache
def known() -> tuple[str, ...]:
    """The languages that have an interface file."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.yml")))


@cache
def get(code: str) -> Language:
    path = FOLDER / f"{code}.yml"
    source, faults = read.text(path)
    loaded, more = read.tree(source)
    values, wrong = schema.fields(loaded, SCHEMA, "die Texte der Oberfläche")
    faults = [*faults, *more] or wrong
    if not faults and code != SOURCE and (missing := sorted(set(get(SOURCE).ui) - set(values["ui"]))):
        faults = [
            read.Fault(
                loaded.lines["ui"],
                "missing-text",
                f"Es fehlen Texte: {', '.join(missing)}.",
                "Ergänzen Sie sie wie in de.yml.",
            )
        ]
    if faults:
        raise Several([WegweiserError(f.message, f.advice, f"interface/{path.name}:{f.line}") for f in faults])
    return Language(code=code, **values)
