"""Ein Absatz, der zu lang ist.

Auf dem Telefon füllt er den ganzen Bildschirm, und wer eine Stelle sucht, findet sie nicht. Das britische
Statistikamt ONS rät zu höchstens drei Sätzen; bei ganz kurzen Sätzen zählt, wie viele Wörter es sind.
"""

from collections.abc import Iterator

from wegweiser.document import Document
from wegweiser.model import Page, Sentence, Span
from wegweiser.readability.units import count_words
from wegweiser.site import Site

SEVERITY = "warning"
GERMAN_ONLY = MILD_ON_GREEN = True
LIMITS = ("words_in_paragraph", "sentences_in_paragraph")
BAD = (
    " ".join(["Gehen Sie bitte bald selbst zum Amt in Ihrer Stadt."] * 8),
    " ".join(["Gehen Sie hin."] * 10),
    " ".join(["Gehen Sie bitte bald selbst zum Amt in Ihrer Stadt und fragen Sie dort nach einem neuen Termin."] * 5),
)
GOOD = ("Gehen Sie zum Amt. Dort stellen Sie den Antrag. Nehmen Sie Ihren Ausweis mit. Das kostet nichts.",)
SILENT = (
    "\n\n".join(["Gehen Sie bitte bald selbst zum Amt in Ihrer Stadt."] * 9),
    "\n".join(["- Gehen Sie bitte bald selbst zum Amt in Ihrer Stadt."] * 9),
)
_NEAR = 0.8  # a rough count, far below the limit, is enough
_SHORT = 3  # so many times the allowed sentences may stand together, if they are short
_FAR = 1.25  # a few words above the limit, as good pages have now and then, are no fault


def check(page: Page, document: Document, site: Site) -> Iterator[tuple[Span, str, str]]:
    most_words = int(site.settings.limit("words_in_paragraph", page.level))
    most = int(site.settings.limit("sentences_in_paragraph", page.level))
    inside: dict[int, list[Sentence]] = {}
    for sentence in document.sentences:
        if sentence.block.kind in ("paragraph", "item"):
            inside.setdefault(id(sentence.block), []).append(sentence)
    for found in inside.values():
        block, count = found[0].block, len(found)
        length = count_words(block.text) if len(block.text.split()) > _NEAR * most_words else 0
        if length > _FAR * most_words or count > _SHORT * most:
            what = f"{length} Wörter" if length else f"{count} Sätze"
            middle = found[min(most, count // 2)].text.split() if count > 1 else []
            where = f"zum Beispiel vor „{' '.join(middle[:4])} …“" if middle else "wo ein neuer Gedanke beginnt"
            advice = f"Machen Sie eine leere Zeile, {where}. Noch besser ist ein Zwischentitel: ## …"
            yield block.at, f"Der Absatz hat {what}.", advice
