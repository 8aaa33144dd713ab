"""Ein Satz mit mehr als zwölf Wörtern.

Menschen, die Deutsch lernen, bewerten Sätze bis 8 Wörter im Mittel mit 1,6 von 7 (sehr leicht bis sehr schwer), mit 9
bis 12 Wörtern mit 2,2, mit 13 bis 15 Wörtern mit 2,5 und längere immer schwerer (TextComplexityDE, Naderi u. a. 2019).
Auch der Leitfaden Sachsens für einfache Sprache erlaubt zwölf.
"""

import re
from collections.abc import Iterator

from wegweiser import sentences
from wegweiser.language import SOURCE
from wegweiser.model import Document, Page, Span
from wegweiser.site import Site

SEVERITY = "warning"
BAD = "Sie müssen den Antrag in den ersten Tagen nach Ihrer Ankunft persönlich beim Amt in Ihrer Stadt stellen."
GOOD = "Gehen Sie selbst zum Amt. Dort stellen Sie den Antrag."
_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")


def check(page: Page, document: Document, site: Site) -> Iterator[tuple[Span, str, str]]:
    if page.lang != SOURCE:
        return
    limit = site.settings.limits["words_in_sentence"]
    for block in document.blocks:
        for sentence in sentences.sentences(block, document):
            count = len(_WORD.findall(sentence.text))
            if count > limit:
                yield (
                    sentence,
                    f"Der Satz hat {count} Wörter.",
                    f"Machen Sie zwei Sätze daraus: höchstens {limit} Wörter, ein Gedanke.",
                )
