"""All of content/_data as one value: what a site knows besides its pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from wegweiser.model import Contact, Fact, Term


@dataclass(frozen=True, slots=True)
class Area:
    """A city or district."""

    id: str
    name: str
    kind: Literal["city", "district"]
    example: bool = False
    line: int = 0


@dataclass(frozen=True, slots=True)
class Claims:
    """Which sentences of a page rest on which of its sources."""

    page: str
    sources: Mapping[str, tuple[str, ...]]
    line: int = 0


@dataclass(frozen=True, slots=True)
class Operator:
    """Who publishes the site."""

    example: bool = False
    name: str | None = None
    address: tuple[str, ...] = ()
    phone: str | None = None
    mail: str | None = None
    url: str | None = None
    responsible: str | None = None
    hosting: str | None = None


@dataclass(frozen=True, slots=True, eq=False)  # each is itself alone: what is made of it can be kept by it
class Data:
    """All of content/_data."""

    contacts: Mapping[str, Contact]
    terms: Mapping[str, Term]  # by every form
    facts: Mapping[str, Fact]
    operator: Operator
    areas: tuple[Area, ...] = ()
    claims: tuple[Claims, ...] = ()
    pictograms: Mapping[str, str] = field(default_factory=dict)  # by name: SVG
