"""Zu viele Genitive: „die Adresse des Amtes“, „wegen Ihrer Religion“.

Die Regeln für Leichte Sprache (BITV 2.0, Anlage 2) und das Netzwerk Leichte Sprache raten ab; gesprochen sagt man meist
„von“. Einzelne Genitive stören nicht: Gemeldet werden sie erst, wenn mehr als einer auf fünf Sätze kommt, auf Seiten
der Stufe A2 mehr als einer auf zwanzig.
"""

from collections.abc import Iterator

from wegweiser import sentences
from wegweiser.document import Document
from wegweiser.grammar import genitives
from wegweiser.model import Page, Span
from wegweiser.site import Site

SEVERITY = "hint"
GERMAN_ONLY = MILD_ON_GREEN = True
BAD = (
    "Die Adresse des Amtes steht im Brief.",
    "Sind Sie Mutter eines kranken Kindes?",
    "Mitglieder der AWO zahlen weniger.",
    "Niemand darf wegen seiner Religion Nachteile haben.",
    "Innerhalb eines Monats können Sie klagen.",
    "Während der Prüfung bleibt das Handy aus.",
    "Alis Schule ist in Köln.",
    "Die Anerkennung ausländischer Abschlüsse dauert lange.",
    "Einer der Gründe ist der Krieg.",
    "Innerhalb der ersten drei Monate dürfen Sie nicht arbeiten.",
    "Die Hauptstadt Nordrhein-Westfalens ist Düsseldorf.",
    "Trotz Regens war das Fest schön.",
    "Er ist Vater zweier Söhne.",
    "Schicken Sie uns eine Kopie Ihres Passes.",
)
GOOD = (
    "Zeigen Sie der Beraterin den Brief.",
    "Kommt der Bus?",
    "Die Adresse vom Amt steht im Brief.",
    "Das Handy bleibt in der Prüfung aus.",
)
SILENT = (
    "Geben Sie das Formular Ihrer Lehrerin.",
    "Hier ist der Eingang.",
    "Mit dem Ausweis, der Karte und dem Brief gehen Sie zur Kasse.",
    "Der Mann, der Arabisch spricht, ist da.",
    "Eines ist wichtig: Kommen Sie pünktlich.",
    "Dieses Haus ist neu, dieses Zeugnis auch.",
    "Danach muss die Familie der Behörde den Pass zeigen.",
    "Wir helfen Ihrer Familie, und das Geld gehört jeder Frau.",
    "Ein guter Rat: In Deutschland hat jeder Mensch Rechte.",
    "Die Stadt vermietet Familien der Reihe nach Wohnungen.",
    "Oft fehlt Kindern der Vater.",
    "Morgens Deutsch, mittags Pause",
    "Thomas Müller hilft Ihnen im Kurs Deutsch.",
    "Bringen Sie Fotos mit, wenn in Köln der Arzt kommt.",
    "Gehen Sie mit Ihrem Kind in der Stadt zum Arzt.",
    "Die Wohnung wurde letzte Woche einer Prüfung unterzogen.",
    "Mit Deutsch finden Sie leichter Arbeit und bekommen später Geld.",
)
_SHARE = {"B1": 0.2, "A2": 0.05}  # per sentence

detect = genitives.detect


def check(page: Page, document: Document, site: Site) -> Iterator[tuple[Span, str, str]]:
    found = [(sentence, places) for sentence in document.sentences if (places := list(detect(sentence.text)))]
    if sum(len(places) for _, places in found) <= _SHARE.get(page.level, 0.2) * len(document.sentences):
        return
    for sentence, places in found:
        start, end = places[0]
        more = f", noch {len(places) - 1} in diesem Satz" if len(places) > 1 else ""
        yield (
            sentences.at(document, sentence, start, end),
            f"Genitiv: „{sentence.text[start:end]}“{more}.",
            "Schreiben Sie „von“ oder bilden Sie einen Satz: „die Adresse vom Amt“ statt „die Adresse des Amtes“, "
            "„weil es regnet“ statt „wegen des Regens“.",
        )
