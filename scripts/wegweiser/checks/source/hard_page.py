"""Eine Seite, die im Ganzen zu schwer zu lesen ist.

Die Note von 1 (sehr leicht) bis 7 (sehr schwer) sagt voraus, wie schwer Lernende einen Satz finden; gemessen ist sie an
1000 Sätzen, die Lernende bewertet haben (TextComplexityDE, Naderi u. a. 2019). Sie sieht vor allem auf lange Sätze,
seltene und lange Wörter und Hauptwörter statt Tätigkeitswörtern. Bei Rot wird die Seite nicht veröffentlicht.
"""

from collections.abc import Iterator, Sequence

from wegweiser import measure, sentences
from wegweiser.document import Document
from wegweiser.model import Page, Sentence, Severity, Span
from wegweiser.readability import score
from wegweiser.site import Site

SEVERITY = "error"
GERMAN_ONLY = True
BAD = (
    "Die Inanspruchnahme der Leistungen setzt die Vorlage entsprechender Nachweise über die Einkommensverhältnisse "
    "voraus.",
    "Gehen Sie hin.\n\nDie Gewährung der Leistung erfolgt unter Berücksichtigung der wirtschaftlichen Verhältnisse der "
    "antragstellenden Person sowie der übrigen Mitglieder der Bedarfsgemeinschaft.",
)
GOOD = (
    "Gehen Sie zum Amt. Nehmen Sie Ihren Ausweis mit. Das kostet nichts.",
    "Suchen Sie einen Arzt? Rufen Sie an. Sagen Sie, was Ihnen weh tut. Bringen Sie Ihre Papiere mit.",
)
_SHOWN, _REASONS, _WORDS = 3, 2, 5  # sentences; of each the reasons, and the words it begins with


def check(page: Page, document: Document, site: Site) -> Iterator[tuple[Span, str, str, Severity]]:
    known = measure.exempt(site.data)
    measured = document.measure or measure.page(page, document, known, site.settings)
    if measured.score is None or measured.grade not in ("yellow", "red"):
        return
    scored = [(score.unit(sentence.text, known), sentence) for sentence in document.sentences]
    rated = [(found.score, found.reasons, sentence) for found, sentence in scored if found.score is not None]
    hardest = sorted(rated, key=lambda found: -found[0])[:_SHOWN]
    if not hardest:
        return
    red = measured.grade == "red"
    green = site.settings.limit("score_green", page.level)
    yellow = site.settings.limit("score_yellow", page.level)
    limit = yellow if red and measured.score > yellow else green
    what = f"Die Seite ist {'zu' if red else 'etwas zu'} schwer: Note {_number(measured.score)} von 7."
    if measured.score > limit:
        what += f" {page.level}-Seiten haben höchstens {_number(limit)}."
    else:
        what = f"Einige Sätze dieser Seite sind {'viel zu' if red else 'zu'} schwer."
    told = " ".join(f"{number}. {_told(sentence, why)}" for number, (_, why, sentence) in enumerate(hardest, 1))
    at = sentences.at(document, hardest[0][2])
    yield at, what, f"Beginnen Sie mit den schwersten Sätzen. {told}", "error" if red else "warning"


def _told(sentence: Sentence, why: Sequence[score.Reason]) -> str:
    """The beginning of a sentence and what makes it hard."""
    words = sentence.text.split()
    begin = " ".join(words[:_WORDS]) + (" …" if len(words) > _WORDS else "")
    causes = "; ".join(reason.text for reason in why[:_REASONS])
    return f"„{begin}“: {causes}." if causes else f"„{begin}“."


def _number(value: float) -> str:
    return f"{value:.1f}".replace(".", ",")
