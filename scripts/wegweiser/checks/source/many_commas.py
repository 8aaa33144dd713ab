"""Ein Satz mit mehr als einem Komma, Aufzählungen ausgenommen.

Jedes Komma beginnt etwas Neues, das Leser behalten müssen. Die Grenze ist aus der Praxis gesetzt, keine Norm nennt sie;
Lernende bewerten Sätze mit mehr Kommas nur wenig schwerer als gleich lange (TextComplexityDE), also ist es ein Hinweis.
Kommas einer Aufzählung („Pass, Karte und Brief“) zählen nicht. Sätze mit zwei Nebensätzen stehen bei nested-sentence.
"""

from collections.abc import Iterator

from wegweiser import sentences
from wegweiser.document import Document
from wegweiser.grammar import clauses, verbs
from wegweiser.grammar.tokens import Token, segments
from wegweiser.model import Page, Severity, Span
from wegweiser.site import Site

SEVERITY = "hint"
SEVERITIES = ("hint", "warning")
GERMAN_ONLY = MILD_ON_GREEN = True
BAD = (
    "Gehen Sie hin, fragen Sie nach einem Termin, warten Sie dann.",
    "Das Amt prüft den Antrag, es schreibt Ihnen einen Brief, dann bekommen Sie Geld.",
    "Sie müssen zum Amt gehen, um den Antrag zu stellen, sonst bekommen Sie kein Geld.",
)
GOOD = (
    "Wenn Sie Fragen haben, rufen Sie an.",
    "Sie helfen bei Anträgen, zum Beispiel für Wohngeld, Kindergeld oder Elterngeld.",
    "Sie fahren am Montag, den 5. Mai, mit dem Bus.",
    "Alle, auch Kinder, brauchen einen Ausweis.",
    "Das kostet 1,50 Euro, das ist nicht viel.",
)
SILENT = ("Bringen Sie Ausweis, Karte, Brief und Foto mit.",)


def check(page: Page, document: Document, site: Site) -> Iterator[tuple[Span, str, str, Severity]]:
    for sentence in document.sentences:
        if sentence.text.count(",") < 2 or len(clauses.spans(sentence.text)) > 1:
            continue
        count = sum(map(_is_clause, segments(sentence.text))) - 1
        if count > 1:
            yield (
                sentences.at(document, sentence),
                f"Der Satz hat {count + 1} Teile mit Komma dazwischen.",
                "Setzen Sie nach jedem Gedanken einen Punkt. Aus einer langen Aufzählung machen Sie eine Liste.",
                "hint" if count == 2 else "warning",
            )


def _is_clause(words: tuple[Token, ...]) -> bool:
    """Whether words between two commas hold a verb, so that they are no part of an enumeration."""
    for at, token in enumerate(words):
        following = words[at + 1].text if at + 1 < len(words) else ""
        if token.low in verbs.AUXILIARIES or (following == "Sie" and token.low.endswith("n")):
            return True
        if token.low == "zu" and following and verbs.infinitive_like(following.lower()) and following[0].islower():
            return True
        if token.text[0].islower() and token.low.endswith("t") and verbs.finite_like(token):
            return True
    return False
