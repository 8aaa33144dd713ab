"""Ein Wert, ein Bild oder ein erklärtes Wort fehlt in einem Absatz der Übersetzung, oder es ist eines zu viel.

Marken stehen für das, was in jeder Sprache gleich ist. Verglichen wird Absatz für Absatz; bis es stimmt, steht an der
Stelle der deutsche Text. Ein Wort aus dem Glossar darf in der Übersetzung gebeugt sein: [[Duldung|eigene Wörter]].
"""

from collections import Counter
from collections.abc import Iterator

from wegweiser.beside import Beside
from wegweiser.document import Mark
from wegweiser.model import Span
from wegweiser.segments import Segment
from wegweiser.site import Site

SEVERITY = "error"
BAD = (  # translation, original
    ("You get a toleration.", "Sie bekommen eine [[Duldung]]."),
    ("It costs 49 Euro.", "Es kostet [[fakt:preis]]."),
    ("[[bild:frist]] Hurry.", "Beeilen Sie sich."),
)
GOOD = (
    ("You get a [[Duldung|toleration]].", "Sie bekommen eine [[Duldungen]]."),
    ("It costs [[fakt:preis]].", "Es kostet [[fakt:preis]]."),
)


def check(beside: Beside, site: Site) -> Iterator[tuple[Span, str, str]]:
    for pair in beside.pairs:
        if pair.german and pair.own and pair.own.kind != "card":
            there, here = _marks(pair.german, site), _marks(pair.own, site)
            for text in (there - here).elements():
                what = f"In diesem Absatz fehlt {text}."
                yield pair.own.at, what, f"Schreiben Sie {text} an dieselbe Stelle wie auf der deutschen Seite."
            for mark in pair.own.marks:
                if _name(mark, site) in here - there:
                    what = f"{mark.at.text} steht in diesem Absatz öfter als auf der deutschen Seite."
                    yield mark.at, what, "Löschen Sie die Marke an dieser Stelle. Die Wörter dürfen bleiben."


def _marks(segment: Segment, site: Site) -> Counter[str]:
    return Counter(_name(mark, site) for mark in segment.marks)


def _name(mark: Mark, site: Site) -> str:
    """How the mark is written in every language: of a term its form in the glossary."""
    if mark.kind != "term":
        return f"[[{mark.kind}:{mark.key}]]"
    term = site.data.terms.get(mark.key)
    return f"[[{term.term if term else mark.key}|…]]"
