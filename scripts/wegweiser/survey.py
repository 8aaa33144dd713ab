"""The state of a site: how hard its pages are, what nobody has read or confirmed yet, and where help is missing.

Programs rely on its JSON: the keys are the fields of these classes, a day is YYYY-MM-DD, what nobody knows is null.
Examples and what was withdrawn count nowhere; only `withdrawn` lists the pages that were.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from typing import Literal

from wegweiser import data, parse
from wegweiser.known import Area
from wegweiser.language import SOURCE
from wegweiser.model import Contact, Finding, Measure, Page, Severity
from wegweiser.site import Site

_YEAR = timedelta(days=365)  # after that somebody should ask again: offices move, numbers change


@dataclass(frozen=True, slots=True)
class Row:
    """One German page."""

    page: str
    path: str
    topic: str
    title: str
    level: str
    words: int
    score: float | None  # 1 (easy) to 7
    grade: str | None  # green, yellow or red
    sources: int
    unread: int  # sources that nobody has read for this edition
    claims: int  # sentences that rest on a source
    terms: int  # different explained words
    languages: int  # that have the page, German among them
    checked: date | None
    approved: bool
    errors: int
    warnings: int
    allowed: int  # findings silenced by a comment with its reason


@dataclass(frozen=True, slots=True)
class Topic:
    """All pages of a topic."""

    topic: str  # its folder, "" above all
    title: str
    pages: int
    words: int
    score: float | None  # mean by words
    hardest: float | None  # score of its hardest page
    sources: int
    unread: int
    terms: int


@dataclass(frozen=True, slots=True)
class Unread:
    """A source of a page that nobody has read, with the sentences to hold against it."""

    page: str
    path: str
    source: str
    url: str | None
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Due:
    """A page, a fact or a contact that somebody must look at again."""

    kind: Literal["page", "fact", "contact"]
    id: str
    name: str
    path: str
    line: int
    since: date  # of a contact: a year after its confirmation


@dataclass(frozen=True, slots=True)
class Service:
    """A kind of office or place that a district may have."""

    id: str
    name: str
    districts: int  # that have a confirmed one


@dataclass(frozen=True, slots=True)
class District:
    """The offices and places of a city or district: service → how many; "" for those of no service."""

    id: str
    name: str
    kind: str
    confirmed: Mapping[str, int]
    unconfirmed: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Translated:
    """How far a language is."""

    lang: str
    pages: int  # also faulty ones: a build puts a notice in their place
    reviewed: int  # by a person


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """A page that was taken out."""

    page: str
    path: str
    on: date
    reason: str


@dataclass(frozen=True, slots=True)
class Survey:
    """All of it."""

    today: date
    pages: tuple[Row, ...]
    withdrawn: tuple[Withdrawn, ...]
    topics: tuple[Topic, ...]
    unread: tuple[Unread, ...]
    due: tuple[Due, ...]  # the oldest first
    unconfirmed: tuple[str, ...]  # ids of lines, offices and places
    services: tuple[Service, ...]
    districts: tuple[District, ...]
    translated: tuple[Translated, ...]  # every language but German
    rules: Mapping[str, int]  # what is found how often


def make(site: Site, findings: Sequence[Finding], measures: Iterable[Measure]) -> Survey:
    """The survey of the measured German pages and of the data around them."""
    measured = {measure.path: measure for measure in measures}
    known = [page for name in site.names if (page := site.pages[SOURCE, name]).path in measured]
    pages = [page for page in known if not page.withdrawn]
    counts = Counter((finding.path, finding.severity) for finding in findings)
    rows = tuple(_row(site, page, measured[page.path], counts) for page in pages)
    contacts = [card for card in site.data.contacts.values() if card.line and not card.withdrawn and not card.example]
    services = {card.id: card.name for card in contacts if card.kind == "service"}
    offices = [card for card in contacts if card.kind in ("office", "place")]
    districts = tuple(_district(area, offices, services) for area in site.data.areas if not area.example)
    having = Counter(service for area in districts for service in area.confirmed)
    return Survey(
        today=site.today,
        pages=rows,
        withdrawn=tuple(Withdrawn(p.name, p.path, p.withdrawn.on, p.withdrawn.reason) for p in known if p.withdrawn),
        topics=tuple(_topics(rows)),
        unread=tuple(_unread(site, pages)),
        due=tuple(sorted(_due(site, pages, contacts), key=lambda due: due.since)),
        unconfirmed=tuple(card.id for card in contacts if card.kind != "service" and not card.confirmed),
        services=tuple(Service(key, name, having[key]) for key, name in services.items()),
        districts=districts,
        translated=tuple(_translated(site, lang, pages) for lang in site.settings.languages if lang != SOURCE),
        rules=dict(sorted(Counter(f.rule for f in findings).items(), key=lambda rule: (-rule[1], rule[0]))),
    )


def as_json(survey: Survey) -> str:
    return json.dumps(asdict(survey), ensure_ascii=False, indent=1, default=date.isoformat) + "\n"


def _row(site: Site, page: Page, measure: Measure, counts: Mapping[tuple[str, Severity], int]) -> Row:
    claims = [known.sources.values() for known in site.data.claims if known.page == page.name]
    marks = [mark for mark in parse.parse(page.body, page.body_line).marks if mark.kind == "term"]
    return Row(
        page=page.name,
        path=page.path,
        topic=page.topic,
        title=page.title,
        level=page.level,
        words=measure.words,
        score=measure.score,
        grade=measure.grade,
        sources=len(page.sources),
        unread=sum(source.seen is None for source in page.sources),
        claims=len({sentence for sources in claims for sentences in sources for sentence in sentences}),
        terms=len({site.data.terms[mark.key].term for mark in marks if mark.key in site.data.terms}),
        languages=len(site.languages_of(page.name)),
        checked=page.checked,
        approved=page.approved_by is not None,
        errors=counts[page.path, "error"],
        warnings=counts[page.path, "warning"],
        allowed=measure.allowed,
    )


def _topics(rows: Sequence[Row]) -> Iterator[Topic]:
    titles = {row.page: row.title for row in rows}
    for topic in dict.fromkeys(row.topic for row in rows):
        own = [row for row in rows if row.topic == topic]
        scored = [(row.score, row.words) for row in own if row.score is not None]
        words = sum(count for _, count in scored)
        yield Topic(
            topic=topic,
            title=titles.get(f"{topic}/index", topic),
            pages=len(own),
            words=sum(row.words for row in own),
            score=round(sum(score * count for score, count in scored) / words, 3) if words else None,
            hardest=max((score for score, _ in scored), default=None),
            sources=sum(row.sources for row in own),
            unread=sum(row.unread for row in own),
            terms=sum(row.terms for row in own),
        )


def _unread(site: Site, pages: Iterable[Page]) -> Iterator[Unread]:
    claims = {claims.page: claims.sources for claims in site.data.claims}
    for page in pages:
        for source in page.sources:
            if source.seen is None:
                sentences = claims.get(page.name, {}).get(source.name, ())
                yield Unread(page.name, page.path, source.name, source.url, sentences)


def _due(site: Site, pages: Iterable[Page], contacts: Iterable[Contact]) -> Iterator[Due]:
    for page in pages:
        if page.check_again and page.check_again < site.today:
            yield Due("page", page.name, page.title, page.path, 1, page.check_again)
    for fact in site.data.facts.values():
        if fact.check_again and fact.check_again < site.today:
            yield Due("fact", fact.id, fact.value[SOURCE], f"{data.FOLDER}/facts.yml", fact.line, fact.check_again)
    for card in contacts:
        if card.confirmed and site.today - card.confirmed.on > _YEAR:
            path, since = f"{data.FOLDER}/contacts.yml", card.confirmed.on + _YEAR
            yield Due("contact", card.id, card.name, path, card.line, since)


def _district(area: Area, offices: Iterable[Contact], services: Mapping[str, str]) -> District:
    here = [(key if (key := of.service or "") in services else "", of) for of in offices if area.name in of.area]
    confirmed = Counter(key for key, of in here if of.confirmed)
    unconfirmed = Counter(key for key, of in here if not of.confirmed)
    return District(area.id, area.name, area.kind, dict(sorted(confirmed.items())), dict(sorted(unconfirmed.items())))


def _translated(site: Site, lang: str, pages: Iterable[Page]) -> Translated:
    found = [site.pages[lang, page.name] for page in pages if (lang, page.name) in site.pages]
    return Translated(lang, len(found), sum(bool(page.translation and page.translation.reviewed) for page in found))
