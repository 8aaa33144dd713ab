"""Ein Wort aus dem Glossar, das auf der Seite nicht markiert ist.

Amtliche Wörter stehen im Glossar, weil sie Erklärung brauchen. Erst die Marke [[…]] zeigt die Erklärung an. Schwere
Wörter zu erklären verlangen die BITV 2.0 (Anlage 2, Teil 2) und ISO 24495-1. Eine Marke je Seite genügt, an der
ersten Stelle im Text. Titel, Zwischentitel und Linktexte brauchen keine, und die Seite darf das Wort auch selbst
erklären.
"""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache

from wegweiser import sentences
from wegweiser.checks import occurrences
from wegweiser.document import Document
from wegweiser.model import Page, Sentence, Severity, Span
from wegweiser.site import Site

# A page that marks no word at all gets a hint: it comes from elsewhere, and one finding tells all.
SEVERITY: Severity = "error"
SEVERITIES = ("error", "hint")
GERMAN_ONLY = WHOLE_PAGE = True
BAD = (
    "Sie bekommen eine Duldung.",
    "Zwei Duldungen sind nicht nötig. Fragen Sie nach.",
)
GOOD = (
    "Sie bekommen eine [[Duldung]]. Die Duldung gilt nur kurz.",
    "## Duldung\n\nFragen Sie nach.",
    "Eine Duldung ist ein Papier. Damit dürfen Sie bleiben.",
    "Im Brief steht „Duldung“.",
    "Lesen Sie: [Was ist eine Duldung?](index.md)",
)
SILENT = ("Die Ausbildungsduldung ist etwas anderes.",)
_TELL = re.compile(r"\b(?:sag|gib|geb|gab|weiß|wiss|wuss)")  # "Sagen Sie Bescheid" has nothing to do with the letter


def check(page: Page, document: Document, site: Site) -> Iterator[tuple[Span, str, str, Severity]]:
    text = "\n".join(sentence.text for sentence in document.sentences)
    pattern = _pattern(frozenset(form for form in site.data.terms if form in text))  # of hundreds, some ten
    if pattern is None:
        return
    terms = site.data.terms
    marked = {terms[mark.key].term for mark in document.marks if mark.kind == "term" and mark.key in terms}
    linked = {match[0] for link in document.links for match in pattern.finditer(link.text)}
    first: dict[str, tuple[Sentence, int, int]] = {}
    for sentence in document.sentences:
        if sentence.block.kind in ("heading", "title"):
            continue
        tell = bool(_TELL.search(sentence.text))
        for match in pattern.finditer(sentence.text):
            if match[0] == "Bescheid" and tell:
                continue
            new = terms[match[0]].term not in first and match[0] not in linked
            if new and not occurrences.is_quoted(sentence.text, *match.span()):
                first.setdefault(terms[match[0]].term, (sentence, *match.span()))
    known = occurrences.explained(document) if first else frozenset()
    found = {term: place for term, place in first.items() if term not in marked and not _told(term, place, known)}
    if found:
        sentence, start, end = next(iter(found.values()))
        words = [place[0].text[place[1] : place[2]] for place in found.values()]
        what = f"Aus dem Glossar, auf dieser Seite aber nirgends markiert: {', '.join(f'„{word}“' for word in words)}."
        told = ", ".join(f"[[{word}]]" for word in words)
        severity = SEVERITY if marked else "hint"
        yield (
            sentences.at(document, sentence, start, end),
            what,
            f"Schreiben Sie an der ersten Stelle {told}.",
            severity,
        )


def _told(term: str, place: tuple[Sentence, int, int], known: Collection[str]) -> bool:
    sentence, start, end = place
    return sentence.text[start:end].lower() in known or term.lower() in known


@lru_cache(maxsize=256)
def _pattern(forms: frozenset[str]) -> re.Pattern[str] | None:
    """Every form of every term as a whole word, the longest first; parts of hyphenated words are other words."""
    longest = sorted(forms, key=lambda form: (-len(form), form))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest))})(?![\w-])") if longest else None
