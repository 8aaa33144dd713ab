"""Eine Form mit Stern, Doppelpunkt, Unterstrich, Schrägstrich oder großem I im Wort: „Bürger*innen“.

Wer Deutsch lernt, kennt diese Formen nicht aus dem Kurs, und Vorleseprogramme machen daraus eine Pause oder „Stern“.
Bredel und Maaß raten für Leichte Sprache davon ab. Ob eine Stelle sie sonst nutzt, entscheidet sie selbst.
"""

import re
from collections.abc import Iterator

from wegweiser.document import Document
from wegweiser.model import Page, Span
from wegweiser.site import Site

SEVERITY = "hint"
GERMAN_ONLY = True
BAD = (
    "Fragen Sie die Berater*innen.", "Fragen Sie die Berater:innen.", "Fragen Sie die Berater_innen.",
    "Fragen Sie die BeraterInnen.", "Fragen Sie die Berater/innen.", "Fragen Sie Berater/-innen.",
    "Jede*r kann kommen.", "Fragen Sie eine*n Ärzt*in.", "Fragen Sie Ihre:n Berater:in.",
    "Fragen Sie die Berater(innen).", "der*die Berater*in", "Alle Bürger*innen und Lehrer*innen kommen.",
    "Fragen Sie die Schüler·innen.",
)  # fmt: skip
GOOD = (
    "Fragen Sie die Beraterin oder den Berater.", "Ärztinnen und Ärzte helfen.", "So geht es: in der Stadt.",
    "Lesen Sie [Hilfe](https://beispiel.de/berater_innen).", "Das ist **in** Köln.", "Öffnungszeiten: innen und außen",
    "InDesign ist ein Programm.", "Die LinkedIn-Seite hilft.", "Steigen Sie ein/aus.", "Kaufen Sie ein Los.",
)  # fmt: skip
_FORM = re.compile(
    r"(?<![\w/.@-])(?:[^\W\d_]{2,40}-)?[^\W\d_]{2,40}?(?:(?:\\?[*:_·]|/-?)in(?:nen)?\b|\(in(?:nen)?\)"
    r"|(?<=[a-zäöüß])Innen\b|(?<=[a-zäöüß]{3})(?<!Linked)In\b)(?![./@]\w)"
    r"|(?<!\w)(?:[Jj]ede|[Ee]ine|[Kk]eine|[Ii]hre|[Dd]iese|[Ww]elche|[Ii]hren?|[Dd]e[rsmn])\\?[*:_](?:[rnsm]|die|der)\b"
    r"|(?<!\w)(?:[Dd]ie|[Dd]er|[Ss]ie|[Ee]r)[*:_](?:der|die|er|sie)\b"
)
_ANY = re.compile(r"[*:_·/(]-?in|[a-zß-ü]In|[*:_](?:[rnsm]\b|die|der|sie|er)")  # cheap
# Those whose plural is not the stem itself: Kund → Kunden.
_PLURALS = {
    "Ärzt": "Ärzte", "Anwält": "Anwälte", "Rechtsanwält": "Rechtsanwälte", "Kund": "Kunden", "Expert": "Experten",
    "Kolleg": "Kollegen", "Beamt": "Beamte", "Student": "Studenten", "Klient": "Klienten", "Patient": "Patienten",
    "Pädagog": "Pädagogen", "Psycholog": "Psychologen", "Therapeut": "Therapeuten", "Migrant": "Migranten",
    "Asylant": "Asylanten", "Assistent": "Assistenten", "Nachbar": "Nachbarn", "Freund": "Freunde",
    "Polizist": "Polizisten", "Jurist": "Juristen", "Franzos": "Franzosen", "Syr": "Syrer", "Mandant": "Mandanten",
    "Praktikant": "Praktikanten", "Köch": "Köche", "Bäuer": "Bauern", "Zeug": "Zeugen", "Pat": "Paten", "Chef": "Chefs",
    "Mentor": "Mentoren", "Doktor": "Doktoren", "Lots": "Lotsen", "Integrationslots": "Integrationslotsen",
    "Sprachmittler": "Sprachmittler",
}  # fmt: skip
_NEUTRAL = {
    "Mitarbeiter": "das Team", "Lehrer": "Lehrkräfte", "Student": "Studierende", "Ansprechpartner": "Kontakt",
    "Flüchtling": "Geflüchtete", "Teilnehmer": "alle im Kurs", "Bürger": "Menschen", "Einwohner": "Menschen",
    "Ärzt": "Arztpraxis", "Berater": "Beratungsstelle", "Kund": "Menschen", "Bewohner": "wer dort wohnt",
}  # fmt: skip
_TAIL = re.compile(r"(?:\\?[*:_·]|/-?|\(|(?=I))[iI]n(nen)?\)?$")


def check(page: Page, document: Document, site: Site) -> Iterator[tuple[Span, str, str]]:
    # The lines as written: of "Bürger*innen und Lehrer*innen", the reader sees no stars but slanted letters.
    seen: dict[str, list[tuple[str, int, int]]] = {}
    for number, line in enumerate(document.lines, document.first_line):
        for match in _FORM.finditer(line) if _ANY.search(line) else ():
            seen.setdefault(match[0], []).append((match[0], number, match.start() + 1))
    for form, places in seen.items():
        more = f" Noch {len(places) - 1}-mal auf dieser Seite." if len(places) > 1 else ""
        yield Span(*places[0]), f"Ein Zeichen im Wort: „{form}“.{more}", _advice(form)


def _advice(form: str) -> str:
    found = _TAIL.search(form)
    if not found:
        return "Schreiben Sie beide Wörter mit „oder“, zum Beispiel „jede oder jeder“, oder besser „alle“."
    stem = form[: found.start()]
    lead, _, last = stem.rpartition("-")
    lead = f"{lead}-" if lead else ""
    if found[1]:
        pair = f"{stem}innen und {lead}{_PLURALS.get(last, last)}"
    else:
        pair = f"{stem}in oder {lead}{_PLURALS.get(last, last) if last == 'Kund' else last.replace('Ärzt', 'Arzt')}"
    neutral = f", oder ein Wort für alle: „{_NEUTRAL[last]}“" if last in _NEUTRAL else ""
    return f"Schreiben Sie beide Formen: „{pair}“{neutral}."
