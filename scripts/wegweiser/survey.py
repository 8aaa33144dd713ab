"""The state of a site: how hard its pages are, what nobody has read or confirmed yet, and where help is missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from wegweiser import parse
from wegweiser.language import SOURCE
from wegweiser.model import Contact, Finding, Measure, Page
from wegweiser.site import Site


@dataclass(frozen=True, slots=True)
class Row:
    """One German page."""

    page: str
    path: str
    topic: str
    title: str
    level: str
    words: int
    score: float | None
    grade: str | None
    sources: int
    unread: int  # sources that nobody has read for this edition
    claims: int  # sentences that rest on a source
    terms: int
    languages: int  # that have the page, German among them
    checked: date | None
    approved: bool
    errors: int
    warnings: int
    allowed: int


@dataclass(frozen=True, slots=True)
class Topic:
    """All pages of a topic; the score is their mean by words."""

    topic: str
    pages: int
    words: int
    score: float | None
    hardest: float | None
    sources: int
    terms: int


@dataclass(frozen=True, slots=True)
class Unread:
    """A source that nobody has read, with the sentences to hold against it."""

    page: str
    source: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Survey:
    """All of it."""

    today: date
    pages: tuple[Row, ...]
    topics: tuple[Topic, ...]
    unread: tuple[Unread, ...]
    unconfirmed: tuple[Contact, ...]
    services: tuple[Contact, ...]
    districts: Mapping[str, Mapping[str, int]]  # area → service → confirmed offices and places
    rules: Mapping[str, int]  # what is found how often
    translated: Mapping[str, int]  # language → pages


def make(site: Site, findings: Sequence[Finding], measures: Iterable[Measure]) -> Survey:
    """The survey of the German edition and of the data around it."""
    counts: dict[str, Counter[str]] = {}
    for finding in findings:
        counts.setdefault(finding.path, Counter())[finding.severity] += 1
    measured = {measure.path: measure for measure in measures}
    pages = [site.pages[SOURCE, name] for name in site.names if (SOURCE, name) in site.pages]
    rows = tuple(_row(site, page, measured.get(page.path), counts.get(page.path, Counter())) for page in pages)
    contacts = [card for card in site.data.contacts.values() if card.line and not card.withdrawn]
    return Survey(
        today=site.today,
        pages=rows,
        topics=tuple(_topics(rows)),
        unread=tuple(_unread(site, pages)),
        unconfirmed=tuple(card for card in contacts if card.kind != "service" and not card.confirmed),
        services=tuple(card for card in contacts if card.kind == "service"),
        districts={area.name: _served(area.name, contacts) for area in site.data.areas},
        rules=dict(Counter(finding.rule for finding in findings).most_common()),
        translated={lang: sum(code == lang for code, _ in site.pages) for lang in site.settings.languages},
    )


def _row(site: Site, page: Page, measure: Measure | None, counts: Counter[str]) -> Row:
    claims = next((claims.sources for claims in site.data.claims if claims.page == page.name), {})
    marks = parse.parse(page.body, page.body_line).marks
    return Row(
        page=page.name,
        path=page.path,
        topic=page.topic,
        title=page.title,
        level=page.level,
        words=measure.words if measure else 0,
        score=measure.score if measure else None,
        grade=measure.grade if measure else None,
        sources=len(page.sources),
        unread=sum(source.seen is None for source in page.sources),
        claims=len({sentence for sentences in claims.values() for sentence in sentences}),
        terms=len({site.data.terms[mark.key].term for mark in marks if mark.key in site.data.terms}),
        languages=len(site.languages_of(page.name)),
        checked=page.checked,
        approved=page.approved_by is not None,
        errors=counts["error"],
        warnings=counts["warning"],
        allowed=measure.allowed if measure else 0,
    )


def _topics(rows: Sequence[Row]) -> Iterator[Topic]:
    for topic in dict.fromkeys(row.topic for row in rows):
        own = [row for row in rows if row.topic == topic]
        scored = [(row.score, row.words) for row in own if row.score is not None]
        words = sum(count for _, count in scored)
        yield Topic(
            topic=topic,
            pages=len(own),
            words=sum(row.words for row in own),
            score=round(sum(score * count for score, count in scored) / words, 2) if words else None,
            hardest=max((score for score, _ in scored), default=None),
            sources=sum(row.sources for row in own),
            terms=sum(row.terms for row in own),
        )


def _unread(site: Site, pages: Iterable[Page]) -> Iterator[Unread]:
    claims = {claims.page: claims.sources for claims in site.data.claims}
    for page in pages:
        for source in page.sources:
            if source.seen is None:
                yield Unread(page.name, source.name, claims.get(page.name, {}).get(source.name, ()))


def _served(area: str, contacts: Iterable[Contact]) -> dict[str, int]:
    """How many confirmed offices and places of each service there are; an example helps nobody."""
    return dict(
        Counter(
            card.service
            for card in contacts
            if card.service and area in card.area and card.confirmed and not card.example
        )
    )
