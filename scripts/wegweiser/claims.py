"""Which sentence rests on which source: content/_data/sources.yml held against the pages, so that it stays true."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from wegweiser import data, read
from wegweiser.known import Claims
from wegweiser.language import SOURCE
from wegweiser.model import Finding, Page, Severity
from wegweiser.site import Site

_MARK = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]]*)\]\]")
_NOT_READ = re.compile(r"\[\[(?:bild|liste|kontakt):[^\]]*\]\]|<!--.*?-->", re.DOTALL)
_FACT = re.compile(r"\[\[fakt:\s*([^\]]*?)\s*\]\]")
_LINK = re.compile(r"\[([^\[\]]*)\]\([^()]*\)")
_BLOCK = re.compile(r'\n\s*\n|^[ >]*(?:[-*+]|\d{1,2}[.)]|#+|!!! \w+ "?)\s*|\|', re.MULTILINE)
_ENDS = re.compile(r"(?:¶|[.!?:…][“”\")]?)\s*$|(?:¶|(?<=[.!?:…])[“”\")]?) ")
_SPACE = re.compile(r"\s+")


def check(site: Site, strict: bool) -> Iterator[Finding]:
    """Sentences that are gone, sources a page lacks, sources nothing rests on. Errors with `build --release`."""
    severity: Severity = "error" if strict else "warning"
    known = {claims.page: claims for claims in site.data.claims}
    german = {name: site.pages[SOURCE, name] for name in site.names if (SOURCE, name) in site.pages}
    for name, claims in known.items():
        if name in german:
            yield from _claims(site, german[name], claims, severity)
        elif name not in site.broken:
            near = difflib.get_close_matches(name, german, 1)
            advice = f"Meinten Sie „{near[0]}“?" if near else "Hier stehen nur deutsche Seiten: thema/seite."
            yield _finding(site, claims, "unknown-page", severity, f"Die Seite „{name}“ gibt es nicht.", advice, name)
    if known:  # a site may do without
        for name, page in german.items():
            yield from _unused(page, known[name].sources if name in known else {})


def _claims(site: Site, page: Page, claims: Claims, severity: Severity) -> Iterator[Finding]:
    facts = {key: fact.value[SOURCE] for key, fact in site.data.facts.items()}
    text = f"{page.title} ¶ {page.summary} ¶ {plain(page.body, facts)}"
    for source, sentences in claims.sources.items():
        if source not in {known.name for known in page.sources}:
            what = f"Die Seite „{page.name}“ nennt diese Quelle nicht: „{source}“."
            advice = "Schreiben Sie sie auf der Seite zu „sources“, genau gleich, oder ändern Sie sie hier."
            yield _finding(site, claims, "unknown-source", severity, what, advice, source)
        for sentence in sentences:
            if not _stands_in(_SPACE.sub(" ", sentence), text):
                near = difflib.get_close_matches(sentence, _ENDS.split(text), 1, 0.7)
                what = f"Diesen Satz hat die Seite „{page.name}“ nicht mehr: „{sentence}“."
                advice = "Löschen Sie ihn hier, oder schreiben Sie ihn wie auf der Seite."
                if near:
                    advice = f"Steht dort jetzt „{near[0].strip()}“? Prüfen Sie, ob die Quelle das noch sagt."
                yield _finding(site, claims, "lost-claim", severity, what, advice, sentence)


def _stands_in(sentence: str, text: str) -> bool:
    """Whether a sentence is there as a whole: "Sie müssen zahlen." is not in "Nie sagt er: Sie müssen zahlen."."""
    at = text.find(sentence)
    while at >= 0 and not _ENDS.search(text[max(at - 3, 0) : at] or "¶ "):
        at = text.find(sentence, at + 1)
    return at >= 0


def _unused(page: Page, sources: Mapping[str, object]) -> Iterator[Finding]:
    for source in page.sources:
        if source.name not in sources:
            what = f"Für diese Quelle steht in sources.yml kein Satz: „{source.name}“."
            advice = f"Schreiben Sie dort bei „{page.name}“, welche Sätze auf ihr beruhen, oder löschen Sie sie hier."
            yield Finding(page.path, 1, 1, SOURCE, "unused-source", "warning", what, advice, source.name)


def plain(body: str, facts: Mapping[str, str]) -> str:
    """A page body as its reader reads it, "¶" between its blocks: quicker than parsing, and enough to look up in."""
    text = _FACT.sub(lambda match: facts.get(match[1], ""), _NOT_READ.sub("", body))
    text = _LINK.sub(r"\1", _MARK.sub(r"\1", text)).replace("**", "")
    return _SPACE.sub(" ", _BLOCK.sub(" ¶ ", text))


def _finding(site: Site, claims: Claims, rule: str, severity: Severity, what: str, advice: str, quote: str) -> Finding:
    """At the line of the words, where the file has them as they are."""
    path = f"{data.FOLDER}/sources.yml"
    lines = read.text(Path(site.settings.root, path))[0].split("\n")
    line = next((n for n, text in enumerate(lines[claims.line - 1 :], claims.line) if quote in text), claims.line)
    return Finding(path, line, 1, "", rule, severity, what, advice, quote[:120])
