"""Ein Satz mit mehr als zwölf Wörtern.

Menschen, die Deutsch lernen, bewerten Sätze bis 8 Wörter im Mittel mit 1,6 von 7 (sehr leicht bis sehr schwer), mit 9
bis 12 Wörtern mit 2,2, mit 13 bis 15 Wörtern mit 2,5 und längere immer schwerer (TextComplexityDE, Naderi u. a. 2019).
Auch der Leitfaden Sachsens für einfache Sprache erlaubt zwölf.
"""

import re
from collections.abc import Iterator

from wegweiser import sentences
from wegweiser.document import Document
from wegweiser.model import Page, Severity, Span
from wegweiser.site import Site

SEVERITY = "warning"
GERMAN_ONLY = True
BAD = "Sie müssen den Antrag in den ersten Tagen nach Ihrer Ankunft persönlich beim Amt in Ihrer Stadt stellen."
GOOD = "Gehen Sie selbst zum Amt. Dort stellen Sie den Antrag."
_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")


def check(page: Page, document: Document, site: Site) -> Iterator[tuple[Span, str, str, Severity]]:
    most = site.settings.limit("words_in_sentence", page.level)
    never = site.settings.limit("longest_sentence", page.level)
    for sentence in document.sentences:
        count = len(_WORD.findall(sentence.text))
        if count > most:
            yield (
                sentences.at(document, sentence),
                f"Der Satz hat {count} Wörter.",
                f"Machen Sie zwei Sätze daraus: höchstens {most} Wörter, ein Gedanke.",
                "error" if count > never else "warning",
            )
