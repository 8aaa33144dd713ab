"""A sentence with more than twelve words.

Learners of German rate sentences of up to eight words 1.6 on a scale of 1 to 7, of 9 to 12 words 2.2, of 13 to 15
words 2.5, and longer ones ever harder (TextComplexityDE, Naderi et al. 2019). Saxony's guide for plain language allows
twelve.
"""

import re
from collections.abc import Iterator

from wegweiser import parse
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
        for sentence in parse.sentences(block, document):
            count = len(_WORD.findall(sentence.text))
            if count > limit:
                yield (
                    sentence,
                    f"Der Satz hat {count} Wörter.",
                    f"Machen Sie zwei Sätze daraus: höchstens {limit} Wörter, ein Gedanke.",
                )
