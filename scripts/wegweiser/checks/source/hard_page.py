"""Eine Seite, die im Ganzen zu schwer zu lesen ist.

Die Zahl von 1 (sehr leicht) bis 7 (sehr schwer) sagt voraus, wie schwer Lernende einen Satz finden; gemessen ist sie an
633 Sätzen, die Lernende bewertet haben (TextComplexityDE, Naderi u. a. 2019). Sie sieht vor allem auf lange Sätze,
seltene und lange Wörter und Hauptwörter statt Tätigkeitswörtern. Bei Rot wird die Seite nicht veröffentlicht.
"""

from collections.abc import Iterator, Sequence

from wegweiser import measure, sentences
from wegweiser.document import Document
from wegweiser.model import Page, Sentence, Severity, Span
from wegweiser.readability import score
from wegweiser.site import Site

SEVERITY = "error"
SEVERITIES = ("error", "warning")
GERMAN_ONLY = WHOLE_PAGE = True
LIMITS = ("score_green", "score_yellow")
# A sentence cut into pieces is as hard as it was.
_PIECES = (
    "die Inanspruchnahme", "der Leistungen", "setzt die", "Vorlage entsprechender", "Nachweise über",
    "die Vermögenslage",
)  # fmt: skip
BAD = (
    "Die Inanspruchnahme der Leistungen setzt die Vorlage entsprechender Nachweise über die Einkommensverhältnisse "
    "voraus.",
    "\n\n".join(_PIECES),
    "- " + "\n- ".join(_PIECES),
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
    groups = list(measure.joined(document))
    scores = score.page(measure.units(document), known).scores
    rated = [(value, group) for value, group in zip(scores, groups, strict=True) if value is not None]
    hardest = sorted(rated, key=lambda found: -found[0])[:_SHOWN]
    red = measured.grade == "red"
    green = site.settings.limit("score_green", page.level)
    yellow = site.settings.limit("score_yellow", page.level)
    limit = yellow if red and measured.score > yellow else green
    what = f"Die Seite ist {'zu' if red else 'etwas zu'} schwer: Schwierigkeit {_number(measured.score)} von 7."
    if measured.score > limit:
        what += f" {page.level}-Seiten haben höchstens {_number(limit)}."
    else:
        what = f"Einige Sätze dieser Seite sind {'viel zu' if red else 'zu'} schwer."
    told = [_told(group, known) for value, group in hardest if value > green]
    advice = " ".join(f"{number}. {words}" for number, words in enumerate(told, 1))
    at = sentences.at(document, hardest[0][1][0])
    yield at, what, f"Beginnen Sie mit dem Schwersten. {advice}".rstrip(), "error" if red else "warning"


def _told(group: Sequence[Sentence], known: frozenset[str]) -> str:
    """The beginning of a sentence and what makes it hard."""
    text = " ".join(sentence.text for sentence in group)
    words = text.split()
    begin = " ".join(words[:_WORDS]) + (" …" if len(words) > _WORDS else "")
    causes = "; ".join(reason.text for reason in score.unit(text, known).reasons[:_REASONS])
    return f"„{begin}“: {causes}." if causes else f"„{begin}“."


def _number(value: float) -> str:
    return f"{value:.2f}".replace(".", ",")
