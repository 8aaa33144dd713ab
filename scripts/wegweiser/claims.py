"""Which sentence rests on which source: content/_data/sources.yml held against the pages, so that it stays true."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping

from wegweiser import data
from wegweiser.known import Claims
from wegweiser.language import SOURCE
from wegweiser.model import Finding, Page, Severity
from wegweiser.site import Site

_MARK = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]]*)\]\]")
_PICTURE = re.compile(r"\[\[(?:bild|liste|kontakt):[^\]]*\]\]")
_LINK = re.compile(r"\[([^\[\]]*)\]\([^()]*\)")
_SPACE = re.compile(r"\s+")


def check(site: Site, strict: bool) -> Iterator[Finding]:
    """Sentences that are gone, sources a page lacks, sources nothing rests on. Errors with `build --release`."""
    severity: Severity = "error" if strict else "warning"
    known = {claims.page: claims for claims in site.data.claims}
    german = {name: site.pages[SOURCE, name] for name in site.names if (SOURCE, name) in site.pages}
    for name, claims in known.items():
        if name in german:
            yield from _claims(german[name], claims, severity)
        elif name not in site.broken:
            near = difflib.get_close_matches(name, german, 1)
            advice = f"Meinten Sie „{near[0]}“?" if near else "Löschen Sie den Eintrag, oder ändern Sie seinen Namen."
            yield _finding(claims, "unknown-page", severity, f"Die Seite „{name}“ gibt es nicht.", advice, name)
    if known:  # a site may do without
        for name, page in german.items():
            yield from _unused(page, known[name].sources if name in known else {})


def _claims(page: Page, claims: Claims, severity: Severity) -> Iterator[Finding]:
    text = _SPACE.sub(" ", f"{page.title} {page.summary} {plain(page.body)}")
    for source, sentences in claims.sources.items():
        if source not in {known.name for known in page.sources}:
            what = f"Die Seite „{page.name}“ nennt diese Quelle nicht: „{source}“."
            advice = "Schreiben Sie sie auf der Seite zu „sources“, genau gleich, oder ändern Sie sie hier."
            yield _finding(claims, "unknown-source", severity, what, advice, source)
        for sentence in sentences:
            if _SPACE.sub(" ", sentence) not in text:
                near = difflib.get_close_matches(sentence, re.split(r"(?<=[.!?]) ", text), 1, 0.7)
                advice = f"Steht dort jetzt „{near[0]}“? Prüfen Sie, ob die Quelle das noch sagt." if near else ""
                what = f"Diesen Satz hat die Seite „{page.name}“ nicht mehr: „{sentence}“."
                advice = advice or "Löschen Sie ihn hier, oder schreiben Sie ihn wie auf der Seite."
                yield _finding(claims, "lost-claim", severity, what, advice, sentence)


def _unused(page: Page, sources: Mapping[str, object]) -> Iterator[Finding]:
    for source in page.sources:
        if source.name not in sources:
            what = f"Für diese Quelle steht in sources.yml kein Satz: „{source.name}“."
            advice = f"Schreiben Sie dort bei „{page.name}“, welche Sätze auf ihr beruhen, oder löschen Sie sie hier."
            yield Finding(page.path, 1, 1, SOURCE, "unused-source", "warning", what, advice, source.name)


def plain(body: str) -> str:
    """A page body as its reader reads it, for looking up sentences: quicker than parsing, and enough for that."""
    text = _LINK.sub(r"\1", _MARK.sub(r"\1", _PICTURE.sub("", body)))
    return re.sub(r"\*\*|^\s*(?:[-*]|\d+\.|#+)\s+|<!--.*?-->", "", text, flags=re.MULTILINE)


def _finding(claims: Claims, rule: str, severity: Severity, what: str, advice: str, quote: str) -> Finding:
    return Finding(f"{data.FOLDER}/sources.yml", claims.line, 1, "", rule, severity, what, advice, quote[:120])
