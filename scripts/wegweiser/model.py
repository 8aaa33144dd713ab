"""The values that pass between the stages. Frozen, and free of behaviour but for looking themselves up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

Severity = Literal["error", "warning", "hint"]
Grade = Literal["green", "yellow", "red"]


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One fault at one place, in words its editor can act on."""

    path: str  # relative to the site folder, with "/"
    line: int
    column: int
    lang: str  # "" where the fault belongs to the whole site (navigation, data)
    rule: str
    severity: Severity
    message: str
    advice: str
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Measure:
    """How hard one page is to read, and what was not shown of its findings."""

    path: str
    lang: str
    words: int
    sentences: int
    score: float | None = None  # 1 (easy) to 7; None where the text is not German or too short
    grade: Grade | None = None
    p90: float | None = None  # nine of ten sentences are easier than this
    allowed: int = 0  # findings silenced by a comment with its reason
    older: int = 0  # findings that baseline.json already knows
    held: int = 0  # findings of style that do no harm on an easy page


@dataclass(frozen=True, slots=True)
class Translated:
    """What becomes of one translation: as it is, with some pieces marked or in German, or only a stub."""

    state: Literal["current", "stale", "changed", "stub"]
    stale: tuple[tuple[int, int], ...] = ()  # lines of the translated and of the German piece
    replaced: tuple[int, ...] = ()  # numbers of the German pieces that stand there in German


@dataclass(frozen=True, slots=True)
class Span:
    """Words of the source and where they stand."""

    text: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Block:
    """One unit of text: a heading, a paragraph, a list item, a table cell or the title of a box."""

    kind: Literal["heading", "paragraph", "item", "cell", "title"]
    text: str  # what the reader reads, marks and markup resolved to their words
    at: Span
    level: int = 0  # of a heading
    origin: tuple[tuple[int, int, int], ...] = ()  # (offset in text, line, column): where each piece of it is written
    written: str = ""  # as the source has it, line breaks and all
    until: tuple[int, int] = (0, 0)  # line and column behind its last letter
    inside: tuple[str, ...] = ()  # the lists, tables and boxes around it, the outermost first


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, or what stands for one: a heading, a list item, a table cell."""

    text: str
    block: Block
    start: int  # offset in the block's text


@dataclass(frozen=True, slots=True)
class Source:
    """The law or office a page rests on."""

    name: str
    url: str | None
    seen: date | None  # the day someone read it; None = from general knowledge


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """Why something was taken out, and when."""

    on: date
    reason: str


@dataclass(frozen=True, slots=True)
class Translation:
    """How a translation was made and who read it."""

    method: Literal["machine", "human"] = "machine"
    reviewed_by: str | None = None
    reviewed: date | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A page file. What a translation does not say itself it inherits from the German page."""

    path: str
    lang: str
    name: str  # `index`, `hilfe` or `topic/page`: the same in all languages, and its `data-page`
    title: str
    summary: str
    body: str
    body_line: int  # line of the file on which the body starts
    audience: tuple[str, ...] = ("alle",)
    sensitive: bool = False
    level: str = "B1"
    sources: tuple[Source, ...] = ()
    checked: date | None = None
    check_again: date | None = None
    approved_by: str | None = None
    publish_as: str | None = None
    first_help: bool = False
    withdrawn: Withdrawal | None = None
    audio: str | None = None
    translation: Translation | None = None  # None on German pages
    digest: str = ""  # of its file
    lines: Mapping[str, int] = field(default_factory=dict, compare=False)  # of its front matter: where each key stands

    @property
    def topic(self) -> str:
        return self.name.partition("/")[0] if "/" in self.name else ""


@dataclass(frozen=True, slots=True)
class Confirmed:
    """The day a role of an office confirmed a contact."""

    on: date
    role: str


@dataclass(frozen=True, slots=True)
class Hours:
    """When an office is open on some days of the week."""

    days: tuple[int, ...]  # Monday is 0
    opens: str
    closes: str


@dataclass(frozen=True, slots=True)
class Contact:
    """A line, an office or a place."""

    id: str
    kind: Literal["line", "office", "place", "service"]  # a service: the kind of office or place, as it is everywhere
    name: str  # as it stands on the door, in German
    about: Mapping[str, str] = field(default_factory=dict)  # by language: what it is for
    phone: str | None = None
    mail: str | None = None
    url: str | None = None
    address: tuple[str, ...] = ()
    service: str | None = None  # the id of the service that this office or place is one of
    area: tuple[str, ...] = ()  # names of districts, or the first digits of postcodes
    languages: tuple[str, ...] = ()  # () = not known
    hours: Literal["always"] | tuple[Hours, ...] | None = None  # None = not known
    cost: Literal["free", "paid", "varies"] | None = None
    anonymous: bool | None = None
    barrier_free: bool | None = None
    emergency: bool = False  # shown on stub pages of every language
    pictograms: tuple[str, ...] = ()
    example: bool = False  # shows what to fill in; nobody must take it for true
    source: str | None = None
    confirmed: Confirmed | None = None
    withdrawn: Withdrawal | None = None
    person: str | None = None  # only the operator's: the person responsible by law
    hosting: str | None = None  # only the operator's: who runs the server and what it logs
    line: int = 0  # in its file


@dataclass(frozen=True, slots=True)
class Term:
    """An official German word, explained."""

    term: str
    explain: Mapping[str, str]
    forms: tuple[str, ...] = ()
    words: Mapping[str, str] = field(default_factory=dict)
    accepted: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # by language: also right
    synonyms: tuple[str, ...] = ()  # other German words for it, for the search
    misspelt: tuple[str, ...] = ()  # as somebody types the word by ear, for the search
    forbidden: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # by language: never on any page
    line: int = 0


@dataclass(frozen=True, slots=True)
class Fact:
    """A value with a date: an amount, a number of places, a period."""

    id: str
    value: Mapping[str, str]  # by language; German always
    as_of: date
    check_again: date | None = None
    source: str | None = None
    line: int = 0


@dataclass(frozen=True, slots=True)
class View:
    """One published file: everything its template draws."""

    lang: str
    kind: Literal["page", "stub", "withdrawn", "chooser", "missing", "start"]
    name: str  # "" for a page that no other page names
    address: str  # below the site root
    title: str  # of the tab and the history: neutral on sensitive pages
    heading: str
    summary: str
    body: str = ""
    sensitive: bool = False
    data: Mapping[str, Any] = field(default_factory=dict)  # what one kind of page needs besides


@dataclass(frozen=True, slots=True)
class File:
    """One file of a bundle."""

    path: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a bundle says of itself (part A) and its files (part B)."""

    fields: Mapping[str, str]
    files: tuple[File, ...]
