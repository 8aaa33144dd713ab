"""Niemand wird angesprochen: „man muss“, „es wird gebeten“, „der Antrag ist zu stellen“.

Wer ist „man“? Wer unpersönlich schreibt, lässt offen, wer handeln muss. Das Netzwerk Leichte Sprache verlangt die
direkte Anrede. „Das nennt man …“ ist erlaubt, ein einzelnes „man“ auf einer langen Seite auch.
"""

import re
from collections.abc import Iterator

from wegweiser import sentences
from wegweiser.document import Document
from wegweiser.model import Page, Span
from wegweiser.site import Site

SEVERITY = "hint"
GERMAN_ONLY = MILD_ON_GREEN = True
BAD = (
    "Das kann man beim Amt beantragen.",
    "Es wird gebeten, leise zu sein.",
    "Es ist zu beachten, dass die Frist gilt.",
    "Der Antrag ist beim Amt zu stellen.",
    "Alle Unterlagen sind vorzulegen.",
    "Es empfiehlt sich ein Anruf.",
    "Der Ausweis ist mitzubringen.",
)
GOOD = (
    "Das nennt man Schulpflicht.",
    "Dort hilft Ihnen jemand.",
    "Das ist zu teuer.",
    "Das Büro ist zu.",
    "Es ist schwer, eine Wohnung zu finden.",
    "Hier ist es möglich, zu warten.",
    "Die Kinder sind bereit zu lernen.",
    "Herr Hartmann ist da.",
    "Das Amt ist zu den Zeiten offen.",
    "Sie haben viel zu tun.",
    "Das ist nicht schwer.",
)
SILENT = ("Wenn man krank ist, hilft der Arzt. " + "Das Amt ist offen. " * 24,)
_SHARE = 0.05  # of the sentences may hold "man"
_MAN = re.compile(r"(?<!nennt )(?<!nannte )(?<!sagt )\b[Mm]an\b(?! (?:nennt|sagt)\b)")
_SET = re.compile(
    r"\b[Ee]s (?:wird|wurde|sei) (?:\w+ ){0,2}(?:gebeten|empfohlen|hingewiesen|geraten|darum gebeten)\b"
    r"|\b[Ee]s (?:ist|sind) (?:\w+ ){0,3}zu (?:beachten|berücksichtigen|prüfen|hoffen|erwarten|klären)\b"
    r"|\b[Ee]s empfiehlt sich\b"
    r"|\b[Ww]ird gebeten\b|\b[Ee]s gilt(?:,| \w+ zu)| [Ee]s bedarf\b"
    r"|\b(?:ist|sind)(?! es\b)(?: (?!bereit|verpflichtet|berechtigt|schwer|leicht|wichtig|gut|schön|möglich"
    r"|einfach|nötig|besser|Lage|Zeit|Pflicht|Ziel|Aufgabe|Recht)[^\s,;:.?!()]+){0,8}"
    r" (?:zu [a-zäöüß]{3,}(?:e|er|el)n"
    r"|(?:ab|an|auf|aus|bei|ein|mit|nach|vor|zurück|weiter|durch|über)zu[a-zäöüß]{3,}n)(?=[.!;]|$| und\b| oder\b)"
)


def check(page: Page, document: Document, site: Site) -> Iterator[tuple[Span, str, str]]:
    for at, match, _ in sentences.found(document, _SET):
        yield (
            at,
            f"Unpersönlich: „{match[0]}“.",
            "Sprechen Sie die Leser an: „Bitte seien Sie leise“ statt „Es wird gebeten“, „Stellen Sie den Antrag“ "
            "statt „Der Antrag ist zu stellen“.",
        )
    found = list(sentences.found(document, _MAN))
    if found and len(found) > _SHARE * len(document.sentences):
        more = f", noch {len(found) - 1}-mal auf dieser Seite" if len(found) > 1 else ""
        yield (
            found[0][0],
            f"„man“{more}: Wer ist das?",
            "Schreiben Sie „Sie“ oder wer es tut: „Sie können“, „das Amt prüft“.",
        )
