"""Ein Satz mit mehr als zwei Aussagen: mehr als zwei Verben, jedes mit eigenem Gedanken.

„Ein Satz, ein Gedanke“ steht in den Regeln für Leichte Sprache (BITV 2.0, Anlage 2) und in den Leitlinien der
US-Verwaltung. Zwei Aussagen, verbunden mit „und“ oder „aber“, sind auf Seiten der Stufe B1 üblich; drei sind zu viel.
Sätze mit mehreren Nebensätzen stehen schon bei nested-sentence.
"""

import re
from collections.abc import Iterator

from wegweiser import sentences
from wegweiser.document import Document
from wegweiser.grammar import clauses, statements
from wegweiser.model import Page, Span
from wegweiser.site import Site

SEVERITY = "warning"
GERMAN_ONLY = MILD_ON_GREEN = True
BAD = (
    "Gehen Sie zum Amt, stellen Sie den Antrag und warten Sie auf den Brief.",
    "Das Amt prüft den Antrag und schickt einen Brief, aber Sie müssen ihn abholen.",
    "Sie können arbeiten, aber Sie brauchen eine Erlaubnis, denn das Gesetz verlangt sie.",
    "Wenn Sie krank sind, rufen Sie in der Schule an und gehen Sie zum Arzt.",
)
GOOD = (
    "Gehen Sie zum Amt und stellen Sie den Antrag.",
    "Wenn Sie krank sind, rufen Sie an.",
    "Sie können den Brief lesen, verstehen und beantworten.",
    "Das Amt hat den Antrag geprüft, kopiert und abgelehnt.",
    "Bringen Sie Ausweis, Karte und Brief mit, wenn Sie kommen.",
    "In der Kita spielen, singen und lernen kleine Kinder zusammen.",
)
_MANY = re.compile(r",|\bund\b|\boder\b|\baber\b|;")


def check(page: Page, document: Document, site: Site) -> Iterator[tuple[Span, str, str]]:
    for sentence in document.sentences:
        if not _MANY.search(sentence.text) or sentence.text[0].islower():  # an item that ends its lead-in
            continue
        inner = clauses.spans(sentence.text)
        if len(inner) > 1:
            continue
        found = statements.finite(sentence.text, inner)
        if len(found) + len(inner) > 2:
            words = ", ".join(f"„{token.text}“" for token in found)
            yield (
                sentences.at(document, sentence),
                f"Der Satz sagt mehrere Dinge auf einmal; Verben: {words}.",
                "Machen Sie daraus mehrere Sätze: in jedem ein Gedanke. Mehrere Schritte stehen besser als Liste.",
            )
