"""Die ersten Sätze sagen nicht, was man tun kann.

Wer in Eile ist, liest nur den Anfang. Dort muss stehen, was zu tun ist, wo und bis wann; warum, kann folgen. DIN ISO
24495-1 verlangt, dass Leserinnen und Leser bekommen, was sie brauchen, und es nutzen können.
"""

import re
from collections.abc import Iterator

from wegweiser import sentences
from wegweiser.document import Document
from wegweiser.model import Page, Span
from wegweiser.site import Site

SEVERITY = "hint"
GERMAN_ONLY = MILD_ON_GREEN = WHOLE_PAGE = True
_REST = "Das Gesetz regelt vieles. Die Stadt hat ein Amt. Viele Menschen kommen. Das Amt ist groß."
BAD = (
    f"Die Hilfe für Kinder steht im Gesetz. Das Gesetz ist alt. Es hat viele Teile.\n\n{_REST}",
    f"Deutschland hat Schulen für alle Kinder. Der Staat zahlt dafür. Lehrer arbeiten dort.\n\n{_REST}",
)
GOOD = (
    f"Melden Sie Ihr Kind an.\n\n{_REST}", f"Ihr Kind muss zur Schule gehen.\n\n{_REST}", f"Sind Sie krank?\n\n{_REST}",
    f"Die Hilfe kostet nichts. Sie können morgen kommen.\n\n{_REST}", "Die Hilfe steht im Gesetz.",
    f"Die Hilfe steht im Gesetz. [Hier steht, wer hilft](index.md)\n\n{_REST}", f"[[kontakt:notruf-112]]\n\n{_REST}",
)  # fmt: skip
_FIRST = 3  # sentences
_ENOUGH = 7  # sentences of a page that has something to do
# "Sie" or "Ihr", somebody who helps, something that is free, a question: the reader sees that it is about them.
_STEP = re.compile(
    r"\b(?:Sie|Ihnen|Ihre?[nmrs]?|[Bb]itte)\b|\?|\b(?:hilft|helfen|berät|beraten|kostenlos|muss|müssen|dürfen|darf"
    r"|bekommt"
    r"|bekommen|kann|können|brauchen|braucht|gibt es)\b"
)


def check(page: Page, document: Document, site: Site) -> Iterator[tuple[Span, str, str]]:
    told = [sentence for sentence in document.sentences if sentence.block.kind in ("paragraph", "item")]
    if len(told) < _ENOUGH:
        return
    first = told[:_FIRST]
    until = sentences.at(document, first[-1]).line
    if any(_STEP.search(sentence.text) for sentence in first) or any(link.at.line <= until for link in document.links):
        return
    if not any(mark.kind == "kontakt" and mark.at.line <= until for mark in document.marks):
        yield (
            sentences.at(document, first[0]),
            "Die ersten Sätze sagen nicht, was man tun kann.",
            "Beginnen Sie mit dem ersten Schritt: Was soll man tun, wo, bis wann? „Gehen Sie zu …“",
        )
