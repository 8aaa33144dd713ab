"""Ein Datum nur aus Zahlen, ein abgekürzter Wochentag oder eine Uhrzeit, die man entziffern muss.

In manchen Ländern steht zuerst der Monat, und andere Kalender zählen die Jahre anders. Den Namen eines Monats oder
eines Tages kann man nachschlagen, hören und übersetzen. So hält es die gute Praxis der einfachen Sprache
(Regelkatalog, Nr. 23). Von Abkürzungen raten auch die Regeln des Netzwerks Leichte Sprache und die BITV 2.0 ab.
"""

from collections.abc import Iterator

from wegweiser import sentences
from wegweiser.document import Document
from wegweiser.grammar import dates
from wegweiser.model import Page, Severity, Span
from wegweiser.site import Site

SEVERITY = "error"
SEVERITIES = ("error", "warning", "hint")
GERMAN_ONLY = TITLES = True
BAD = (
    "Kommen Sie am 05.03.2025.", "Kommen Sie am 5.3. zum Amt.", "Ihr Brief vom 02.06.25 ist da.", "Stand: 03/2025",
    "Das gilt bis 2025-03-05.", "Der Kurs ist am 05/03/2025.", "Wir öffnen um 10.30 h.", "Mo-Fr ist jemand da.",
    "Wir sind von 10:00-12:30 da.", "Di + Do ab 15 Uhr", "Seit Sommer '24 gibt es den Chor.", "Am Mi. ist zu.",
    "Der Termin ist am 5. 3. 2025.", "Ferien: 14.07. bis 26.08.", "Am 24./25.12. ist zu.", "Mo. - Do. geöffnet",
    "Das Schuljahr 2025/26 beginnt.", "Kommen Sie am 3. Okt. 2025.", "Geöffnet: 9-12 Uhr", "Jeden Do gibt es Tee.",
    "Montag–Freitag ist offen.", "Das war im März 25.", "Sprechzeit Mo 9 bis 12 Uhr", "Kommen Sie um 10:30 zu uns.",
    "Beginn: 10:00 Uhr", "Die Praxis ist vom 20.-31.12. zu.", "Fr., 7. März", "Wir melden uns am 5.3 bei Ihnen.",
    "Ab 01.10. ist offen.", "| Tag | Zeit |\n| --- | --- |\n| Di | 10 Uhr |", "Sa/So geschlossen", "Ab 15 h ist offen.",
    "Der Kurs ist vom 5.–7. Mai.", "Das gilt ab 03.2025.",
)  # fmt: skip
GOOD = (
    "Kommen Sie am 5. März 2025 um 10:30 Uhr.", "Montag bis Freitag, 8 bis 12 Uhr",
    "Der Kurs geht von 8:30 bis 12:30 Uhr.",
    "| Im Brief | Das heißt |\n| --- | --- |\n| 03.04.2026 | 3. April 2026 |\n| Mo, Di | Montag, Dienstag |",
    "Im Dezember ist das Büro zu.", "Kommen Sie jeden Dienstag um 15 Uhr.",
)  # fmt: skip
SILENT = (
    "Die App läuft ab Version 2.1.", "Die Miete ist 1.000 Euro oder 10.50 Euro.", "So ist es. So um 8 Uhr gehen wir.",
    "Gehen Sie in die Kölner Straße 12/14.", "Warten Sie ¾ Stunde oder 1/2 Stunde.", "Fr. Müller hilft Ihnen.",
    "Die Betreuung ist 1:1.", "Sie ist Ende 20.", "Gehen Sie in den 1. oder 2. Stock.",
    "Nehmen Sie die Linien 3/5/11.", "Im Mai 25 Kurse!", "Das Gesetz von 2015 gilt.", "Lesen Sie Kapitel 3.2. zuerst.",
    "Fragen Sie Jan.", "Das Büro ist 24/7 offen.", "1.2. Antrag stellen", "Das kostet ab 2.50 Euro.",
    "Fahren Sie 50 km/h.", "Der Kurs dauert 2 h.", "Gehen Sie so bald wie möglich.",
    "Lesen Sie Do-it-yourself-Bücher.", "Das steht in § 3.2. des Vertrags.", "Rufen Sie an: 0211/837-1001.",
    "Die Nummer ist 116 117.", "Az. 12/2024", "Das macht 5 Mio. Euro.",
)  # fmt: skip
_NEAR = 200  # letters
_WHY = {
    "error": "Diese Zahlen versteht nicht jeder als Datum: „{}“.",
    "warning": "Diese Zeitangabe muss man entziffern: „{}“.",
    "hint": "Die Uhrzeit geht kürzer: „{}“.",
}


def detect(text: str) -> Iterator[tuple[int, int]]:
    """Where hard dates and times stand in a sentence."""
    for found in dates.hard(text):
        yield found.start, found.end


def check(page: Page, document: Document, site: Site) -> Iterator[tuple[Span, str, str, Severity]]:
    # Blocks, not sentences: a date may hold full stops that look like the end of one.
    following = [*(block.text for block in document.blocks[1:]), ""]
    for block, after in zip(document.blocks, following, strict=False):
        for found in dates.hard(block.text):
            # A page may explain how letters write a date: then the words stand beside it.
            near = block.text[max(found.start - _NEAR, 0) : found.end + _NEAR]
            if found.words not in near and found.words not in after[:_NEAR]:
                at = sentences.place(document, block, found.start, found.end)
                yield at, *_said(found, block.text[found.start : found.end])


def _said(found: dates.Hard, words: str) -> tuple[str, str, Severity]:
    return _WHY[found.severity].format(words), f"Schreiben Sie „{found.words}“.", found.severity
