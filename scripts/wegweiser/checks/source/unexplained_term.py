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
from wegweiser.known import Data
from wegweiser.model import Page, Sentence, Severity, Span
from wegweiser.site import Site
from wegweiser.vocabulary import Vocabulary

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
    terms, forms = site.data.terms, _forms(site.data)
    marked = {terms[mark.key].term for mark in document.marks if mark.kind == "term" and mark.key in terms}
    linked = {link.text[start:end] for link in document.links for start, end in forms.find(link.text)}
    first: dict[str, tuple[Sentence, int, int]] = {}
    for sentence in document.sentences:
        if sentence.block.kind in ("heading", "title"):
            continue
        for start, end in forms.find(sentence.text):
            form = sentence.text[start:end]
            if form == "Bescheid" and _TELL.search(sentence.text):
                continue
            new = terms[form].term not in first and form not in linked
            if new and not occurrences.is_quoted(sentence.text, start, end):
                first[terms[form].term] = sentence, start, end
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


@lru_cache(maxsize=4)
def _forms(data: Data) -> Vocabulary:
    """Every form of every term."""
    return Vocabulary(data.terms, hyphens=True)
