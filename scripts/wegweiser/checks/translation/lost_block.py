"""Ein Absatz, ein Listenpunkt, ein Zwischentitel oder eine Kontaktkarte fehlt in der Übersetzung oder ist zu viel.

Eine verlorene Notrufnummer oder ein verlorener Schritt ist das Schlimmste, was eine Übersetzung anrichten kann.
Deshalb hat die Übersetzung dieselben Teile in derselben Folge wie die deutsche Seite. Was fehlt, steht bis dahin auf
Deutsch da; was zu viel ist, wird nicht veröffentlicht.
"""

from collections.abc import Iterator

from wegweiser.beside import Beside
from wegweiser.model import Span
from wegweiser.segments import Segment
from wegweiser.site import Site

SEVERITY = "error"
_CALL = "Rufen Sie Hilfe.\n\n[[kontakt:notruf-112]]"
BAD = (  # translation, original
    ("Call for help.", _CALL),
    ("Bring:\n\n- your card", "Bringen Sie mit:\n\n- Ihre Karte\n- Ihren Brief"),
    ('!!! note "Do not wait"\n\n    Go there.', '!!! warning "Warten Sie nicht"\n\n    Gehen Sie hin.'),
    ("Call for help.\n\nOr wait.", "Rufen Sie Hilfe."),
)
GOOD = (
    ("Call for help.\n\n[[kontakt:notruf-112]]", _CALL),
    ('!!! warning "Do not wait"\n\n    Go there.', '!!! warning "Warten Sie nicht"\n\n    Gehen Sie hin.'),
)
_WHAT = {
    "heading": "der Zwischentitel",
    "paragraph": "der Absatz",
    "item": "der Listenpunkt",
    "cell": "die Zelle",
    "title": "der Titel der Box",
    "card": "die Marke",
}
_SHORT = 60


def check(beside: Beside, site: Site) -> Iterator[tuple[Span, str, str]]:
    for pair in beside.pairs:
        if pair.german and pair.state == "missing":
            line = pair.german.at.line
            where = beside.after(pair)
            yield (
                Span("", where.line, where.column),
                f"Hiernach fehlt {_named(pair.german)} (auf Deutsch in Zeile {line}).",
                "Schreiben Sie die Übersetzung an dieselbe Stelle, als dieselbe Art von Text.",
            )
        elif pair.own and pair.state == "extra":
            what = f"Auf der deutschen Seite gibt es nicht: {_named(pair.own)}."
            yield pair.own.at, what, "Löschen Sie den Text hier, oder machen Sie dieselbe Art von Text daraus."


def _named(segment: Segment) -> str:
    text = segment.text if len(segment.text) <= _SHORT else f"{segment.text[:_SHORT].rstrip()} …"
    box = next((name for name in (segment.block.inside if segment.block else ()) if name.startswith("box ")), "")
    return f"{_WHAT.get(segment.kind, 'der Text')} „{text}“{f' in der Box „{box[4:]}“' * bool(box)}"
