"""Runs the rules: every module in `source`, `translation` and `site` is one, and its file name is its name."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from types import ModuleType

from wegweiser import beside, ledger, measure, outcome, plugs, read, rulebook, sentences
from wegweiser.beside import Beside
from wegweiser.cache import Checked
from wegweiser.checks import permissions
from wegweiser.document import Document
from wegweiser.language import SOURCE
from wegweiser.model import Finding, Page, Severity, Span, View
from wegweiser.site import Site


def rules(kind: str) -> dict[str, ModuleType]:
    return plugs.found(f"wegweiser.checks.{kind}")


def pages(site: Site, wanted: Collection[tuple[str, str]], lang: str) -> dict[tuple[str, str], Checked]:
    """All findings in the wanted pages of one language, and how hard each is to read."""
    known = measure.exempt(site.data)
    return {key: _page(site, site.pages[key], known) for key in wanted if key[0] == lang}


def _page(site: Site, page: Page, known: frozenset[str]) -> Checked:
    document = sentences.read(page)
    measured = measure.page(page, document, known, site.settings)
    document = replace(document, measure=measured)
    head = sentences.head(page, read.text(Path(site.settings.root, page.path))[0])
    found = [*_source(site, page, document), *_source(site, page, head, head=True)]
    put = _beside(site, page, document) if page.lang != SOURCE else None
    if put:
        found += _translation(site, put)
    found, silent = permissions.apply(
        page, document, found, rulebook.of_language(), rulebook.of_whole_page(), rulebook.rules()
    )
    return found, replace(measured, allowed=silent), outcome.decide(put, found) if put else None


def _source(site: Site, page: Page, document: Document, head: bool = False) -> Iterator[Finding]:
    """What the rules say of a page, or those with TITLES of its title and summary."""
    for name, rule in rules("source").items():
        if (getattr(rule, "TITLES", False) or not head) and (page.lang == SOURCE or not _is_german_only(rule)):
            for at, message, advice, *severity in rule.check(page, document, site):
                yield _finding(page, name, rule, at, message, advice, *severity)


def _is_german_only(rule: ModuleType) -> bool:
    return getattr(rule, "GERMAN_ONLY", False)


def _beside(site: Site, page: Page, document: Document) -> Beside:
    german = site.pages[SOURCE, page.name]
    accepted = site.ledgers.get((page.lang, page.name), ledger.EMPTY)
    return beside.of(page, document, german, _original(german), accepted)


def _translation(site: Site, put: Beside) -> Iterator[Finding]:
    for name, rule in rules("translation").items():
        for at, message, advice in rule.check(put, site):
            yield _finding(put.page, name, rule, at, message, advice)


@lru_cache(maxsize=1024)  # of one German page there are thirteen translations
def _original(page: Page) -> Document:
    return sentences.read(page)


def _finding(
    page: Page, name: str, rule: ModuleType, at: Span, message: str, advice: str, severity: Severity | None = None
) -> Finding:
    """A finding; a rule may say for one place that it weighs more or less than its SEVERITY."""
    quote = at.text[:120]
    return Finding(page.path, at.line, at.column, page.lang, name, severity or rule.SEVERITY, message, advice, quote)


def published(site: Site, written: Iterable[tuple[View, str]]) -> list[Finding]:
    """All findings in finished files: a fault here is ours, not an editor's, and stops the exchange."""
    from selectolax.lexbor import LexborHTMLParser  # here, since only a build needs it

    out = []
    for shown, html in written:
        tree = LexborHTMLParser(html)
        for name, rule in rules("site").items():
            for quote, message, advice in rule.check(shown, tree, site):
                out.append(Finding(shown.address, 1, 1, shown.lang, name, rule.SEVERITY, message, advice, quote[:120]))
    return out
