"""Die Sätze der Seite sind im Mittel zu lang.

Im Netz haben schwere Seiten im Mittel 16,4 Wörter in einem Satz, dieselben Seiten vereinfacht 11,7 (147 Paare aus
DEplain-web). GOV.UK nennt für englische Sätze 14 Wörter, bei denen über 90 von 100 Menschen verstehen, was gemeint ist.
Ein langer Satz ist kein Fehler, lauter lange Sätze machen müde.
"""

from collections.abc import Iterator

from wegweiser import sentences
from wegweiser.document import Document
from wegweiser.model import Page, Span
from wegweiser.readability.units import count_words
from wegweiser.site import Site

SEVERITY = "warning"
GERMAN_ONLY = MILD_ON_GREEN = WHOLE_PAGE = True
LIMITS = ("mean_sentence",)
_LONG = "Sie stellen den Antrag mit dem Ausweis beim Amt in Ihrer Stadt."
BAD = (" ".join([_LONG] * 5),)
GOOD = "Stellen Sie den Antrag beim Amt. Nehmen Sie Ihren Ausweis mit."
SILENT = (
    _LONG,
    " ".join(["Sie stellen den Antrag beim Amt. Nehmen Sie Ihren Ausweis mit."] * 5),
    f"{_LONG} {_LONG} {_LONG}\n\n- Ausweis\n- Foto\n- Vertrag",
)
_ENOUGH = 5  # sentences
_NEAR = 0.8  # a rough count, far below the limit, is enough


def check(page: Page, document: Document, site: Site) -> Iterator[tuple[Span, str, str]]:
    limit = site.settings.limit("mean_sentence", page.level)
    told = [sentence for sentence in document.sentences if sentence.block.kind in ("paragraph", "item")]
    rough = sum(len(sentence.text.split()) for sentence in told)
    if len(told) < _ENOUGH or rough <= _NEAR * limit * len(told):
        return
    counted = [(count_words(sentence.text), sentence) for sentence in told]
    total = sum(count for count, _ in counted)
    if total <= limit * len(counted):
        return
    first = next(sentence for count, sentence in counted if count > limit)
    mean = f"{total / len(counted):.1f}".replace(".", ",")
    yield (
        sentences.at(document, first),
        f"Die Sätze dieser Seite haben im Mittel {mean} Wörter.",
        f"Teilen Sie lange Sätze, bis es höchstens {limit:g} sind. Dieser hier ist der erste lange.",
    )
