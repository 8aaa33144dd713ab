"""Ein Satz mit mehr als einem Nebensatz oder mit einem Nebensatz im Nebensatz.

Wer liest, muss den Hauptsatz im Kopf behalten, bis der Nebensatz zu Ende ist. Sachsens Leitfaden für einfache Sprache
erlaubt einen Hauptsatz und höchstens einen Nebensatz; auch die Regeln der BITV 2.0 (Anlage 2) verlangen kurze Sätze
mit klarer Gliederung. Gruppen mit „um … zu“ zählen nicht. Ist der ganze Satz kurz oder sind zwei Nebensätze gleich
gebaut („wenn … oder wenn …“), ist es nur ein Hinweis.
"""

import re
from collections.abc import Iterator

from wegweiser import sentences
from wegweiser.document import Document
from wegweiser.grammar import clauses
from wegweiser.model import Page, Severity, Span
from wegweiser.site import Site

SEVERITY = "warning"
SEVERITIES = ("warning", "hint")
GERMAN_ONLY = MILD_ON_GREEN = True
LIMITS = ("words_in_sentence",)
BAD = (
    "Wenn Sie den Brief bekommen, der vom Bundesamt kommt, lesen Sie ihn bitte sofort.",
    "Fragen Sie nach, ob das Amt, bei dem Sie wohnen, die Kosten für die Fahrt bezahlt.",
    "Weil Sie krank sind, müssen Sie nicht kommen, wenn Sie vorher angerufen haben.",
    "Haben Sie Fragen, rufen Sie die Stelle an, die Ihnen den Brief geschickt hat.",
    "Sie müssen wissen, wo Sie wohnen, wann der Termin ist und was er kostet.",
    "Sagen Sie, dass Sie wissen, was passiert.",
    "Je früher Sie kommen, desto eher wissen wir, wie wir helfen.",
    "Der Ausweis, den Sie bekommen, gilt, solange das Verfahren läuft.",
    "Das ist ein Ort, an dem Eltern andere Eltern treffen, während die Kinder spielen.",
)
GOOD = (
    "Wenn Sie Fragen haben, rufen Sie an.",
    "Melden Sie sich, wenn nötig, vorher an, damit Sie einen Platz bekommen.",
    "Die Wohnung ist größer als das Haus, in dem Sie wohnen.",
    "Sie lernen Deutsch, um die Menschen zu verstehen, die hier leben.",
    "Ich bin seit Mai da, bis zum Sommer, also für eine Zeit.",
    "Das Geld bekommen Sie vom Amt, damit können Sie Essen kaufen.",
    "Was kostet der Kurs, und wo melde ich mich an?",
    "Kommen Sie zu uns, bringen Sie den Pass mit.",
    "Hier finden Sie Stellen, die Ihnen kostenlos helfen: Wer hilft?",
    "Als Eltern entscheiden Sie, dass Ihr Kind lernt.",
)
SILENT = (
    "Bringen Sie den Ausweis, die Karte und den Brief mit, wenn Sie kommen.",
    "Während der Prüfung ist das Handy aus, weil es stört.",
    "Sie müssen den Ausweis, die Geburtsurkunde und ein Foto mitbringen, wenn Sie kommen.",
    "Personen, die Brot, Milch und Reis kaufen möchten, kommen um acht Uhr.",
    "Das Kind hat Fieber, das Kind muss geimpft werden.",
)
_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")

detect = clauses.subordinate


def check(page: Page, document: Document, site: Site) -> Iterator[tuple[Span, str, str, Severity]]:
    many = site.settings.limit("words_in_sentence", page.level)
    for sentence in document.sentences:
        found = list(detect(sentence.text))
        if len(found) < 2:
            continue
        first, second = (" ".join(sentence.text[start:end].split()[:3]) for start, end in found[:2])
        light = len(_WORD.findall(sentence.text)) <= many or _is_parallel(sentence.text, *found[:2])
        yield (
            sentences.at(document, sentence),
            f"Der Satz hat {len(found)} Nebensätze: „{first} …“, „{second} …“.",
            "Machen Sie zwei Sätze daraus, mit höchstens einem Nebensatz in jedem.",
            "hint" if len(found) == 2 and light else "warning",
        )


def _is_parallel(text: str, first: tuple[int, int], second: tuple[int, int]) -> bool:
    """Two clauses side by side: "wenn … oder wenn …", "wo Sie wohnen und wie Sie heißen"."""
    one, other = text[first[0] :].split()[0].lower(), text[second[0] :].split()[0].lower()
    return (one == other and one not in ("dass", "der", "die", "das")) or (
        one[0] == other[0] == "w" and one not in _NO_QUESTION and other not in _NO_QUESTION
    )


_NO_QUESTION = frozenset("wenn weil während".split())
