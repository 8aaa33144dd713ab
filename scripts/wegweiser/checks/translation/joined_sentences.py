"""Ein Satz der Übersetzung ist viel länger als die deutschen Sätze: Aus zweien wurde einer.

Wer auf Arabisch oder Tigrinya liest, braucht kurze Sätze wie auf Deutsch. Übersetzungsprogramme ziehen sie gern
zusammen. Wie viele Wörter eine Sprache für denselben Inhalt braucht, ist an den Seiten gemessen, die es in allen
Sprachen gibt; die Grenze ist das Doppelte des längsten deutschen Satzes der Seite, höchstens 18 deutsche Wörter.
"""

import re
from collections.abc import Iterator

from wegweiser import sentences
from wegweiser.beside import Beside
from wegweiser.model import Span
from wegweiser.site import Site

SEVERITY = "warning"
LIMITS = ("words_in_sentence",)
_ONE = (
    "Wait here for the doctor, who will first ask you what hurts and will then write down for you on a piece of paper"
)
BAD = (
    f"{_ONE} what you have to buy today.",
    "Warten Sie hier. Die Ärztin fragt, was weh tut. Dann schreibt sie es auf.",
)
GOOD = ("Wait here. The doctor asks what hurts.", "Warten Sie hier. Die Ärztin fragt, was weh tut.")
# Words of a translation for one German word. Arabic and Tigrinya glue small words on, French and Pashto write more.
_WORDS = {
    "en": 1.15, "ar": 0.95, "fa": 1.3, "tr": 1.0, "uk": 1.15, "ru": 1.15, "fr": 1.45, "fa-AF": 1.3, "ps": 1.45,
    "ku-Latn": 1.4, "ku-Arab": 1.15, "ti": 1.15, "so": 1.35,
}  # fmt: skip
_SHORT = 12  # words; not too long in any language
_LETTER = re.compile(r"\w")


def check(beside: Beside, site: Site) -> Iterator[tuple[Span, str, str]]:
    page, document, original = beside.page, beside.document, beside.original
    longest = max((_words(sentence.text) for sentence in original.sentences), default=0)
    ratio = _WORDS.get(page.lang, max(_WORDS.values()))
    most = 1.5 * site.settings.limit("words_in_sentence", page.level)
    limit = round(ratio * max(min(most, 2 * longest), longest, _SHORT))
    for sentence in document.sentences:
        if (count := _words(sentence.text)) > limit:
            yield (
                sentences.at(document, sentence),
                f"Der Satz hat {count} Wörter, der längste deutsche {longest}.",
                f"Machen Sie daraus so viele Sätze wie auf Deutsch: höchstens {limit} Wörter.",
            )


def _words(text: str) -> int:
    return sum(bool(_LETTER.search(word)) for word in text.split())
