"""Viele Nomen, die aus Verben gemacht sind („die Beantragung der Verlängerung“).

Zwei solche Nomen in einem Satz machen ihn bei gleicher Länge um 0,26 von 7 Punkten schwerer, keines um 0,17 leichter
(TextComplexityDE, Naderi u. a. 2019). Das Netzwerk Leichte Sprache verlangt Verben.
"""

from collections.abc import Iterator
from itertools import pairwise

from wegweiser import sentences
from wegweiser.checks import occurrences
from wegweiser.document import Document
from wegweiser.grammar.tokens import Token, tokens
from wegweiser.model import Page, Severity, Span
from wegweiser.readability.frequencies import zipf
from wegweiser.readability.nominal import is_nominalisation
from wegweiser.site import Site

SEVERITY = "warning"
SEVERITIES = ("warning", "hint")
GERMAN_ONLY = MILD_ON_GREEN = True
BAD = (
    "Die Beantragung der Verlängerung ist nötig.",
    "Nach Ablehnung der Genehmigung bekommen Sie Post.",
    "Die Bearbeitung und die Aushändigung dauern lange.",
)
GOOD = (
    "Sie wollen den Ausweis verlängern? Stellen Sie einen Antrag.",
    "Die Wohnung hat eine Heizung und eine gute Einrichtung.",
    "Eine Bestätigung bekommen Sie am Schalter.",
    "Die Beratung und die Behandlung sind kostenlos.",
)
# Names of things that a reader of these pages meets at every door.
_KNOWN = tuple(
    (
        "duldung gestattung anhörung regelung migration identität diskriminierung kenntnisse "
        "kenntnissen leistungen leistung betreuung förderung kündigung bescheinigung bestätigung "
        "versicherung unterkunft sicherung behinderung behinderungen verletzung verletzungen umgebung "
        "einrichtung einrichtungen verwaltung kommission veranstaltung ernährung"
    ).split()
)
_MOST = 1  # in a sentence
_TOLD = 4.0  # nominalisations in 100 words of a page
_ENOUGH = 60  # words: on shorter pages one noun more would be a large share
_EVERYDAY_ZIPF = 4.3  # "Untersuchung", "Entwicklung": words that everybody hears
_LINKS = frozenset("der des von vom zur zum einer eines ihrer ihres seiner seines ihr ihre und".split())


def check(
    page: Page, document: Document, site: Site
) -> Iterator[tuple[Span, str, str] | tuple[Span, str, str, Severity]]:
    total, number, first = 0, 0, None
    for sentence in document.sentences:
        row = [token for token in tokens(sentence.text) if token.is_word]
        total += len(row)
        nouns = [at for at, token in enumerate(row) if _counts(token, sentence.text, site)]
        number += len(nouns)
        if nouns and first is None:
            first = sentences.at(document, sentence, row[nouns[0]].start, row[nouns[0]].end)
        if len(nouns) > _MOST:
            words = [row[at].text for at in nouns]
            span = sentences.at(document, sentence, row[nouns[0]].start, row[nouns[-1]].end)
            what = f"Hier stehen Nomen statt Verben: {', '.join(f'„{word}“' for word in words)}."
            severity: Severity = "warning" if len(nouns) > _MOST + 1 or _linked(row, nouns) else "hint"
            yield span, what, _advice(words[0]), severity
    if first and total >= _ENOUGH and 100 * number > _TOLD * total:
        what = f"Auf dieser Seite sind {number} von {total} Wörtern Nomen wie „{first.text}“."
        yield first, what, _advice(first.text)


def _counts(token: Token, text: str, site: Site) -> bool:
    return (
        is_nominalisation(token.text)
        and zipf(token.text) < _EVERYDAY_ZIPF
        and not token.low.endswith(_KNOWN)
        and not occurrences.is_exempt(text, token.start, token.end, site)
    )


def _linked(row: list[Token], nouns: list[int]) -> bool:
    """Whether one noun hangs on the other: "Beantragung der Verlängerung"."""
    return any(
        b - a <= 3 and any(token.low in _LINKS for token in row[a + 1 : b]) and row[a].text[-3:] != "ion"
        for a, b in pairwise(nouns)
    )


def _advice(noun: str) -> str:
    return (
        f"Sagen Sie mit einem Verb, wer was tut, statt „{noun}“: „Wir prüfen Ihren Antrag“ statt „Prüfung des Antrags“."
    )
