"""Nouns made from verbs and adjectives: Beantragung, Zuständigkeit. Learners find them hard, but for everyday ones."""

from __future__ import annotations

import re

_ENDING = re.compile(r"(?:ung|heit|keit|tion|tät|ismus|nis)(?:en|s|es|se|sen)?$")
_SHORTEST = 7  # letters: Dung, Sitten and the like are no such nouns
# Also the last part of a compound: Ferienwohnung, Krankenversicherung.
_EVERYDAY = tuple(
    """
    wohnung zeitung prüfung zeugnis zeugnisse krankheit gesundheit rechnung kleidung heizung übung meinung hoffnung
    ausbildung beratung behandlung versicherung freiheit sicherheit möglichkeit ergebnis ergebnisse information
    station situation region religion nation universität leitung richtung ordnung öffnung bildung erfahrung
    entschuldigung einladung verspätung zahlung überweisung unterstützung übersetzung impfung entbindung schwierigkeit
    sitzung lösung werbung wirkung ahnung spannung packung mischung sammlung stellung haltung achtung operation
    aktion funktion generation produktion version qualität elektrizität geheimnis gefängnis verständnis erlaubnis
    führerscheinprüfung kindheit mehrheit vergangenheit wahrheit einheit gelegenheit kleinigkeit bedingung erklärung
    entscheidung bewegung entwicklung abteilung änderung anmeldung bewerbung bestellung buchung quittung siedlung
    """.split()
)


def is_nominalisation(word: str) -> bool:
    """Of a noun without hyphens, as written in the text."""
    if len(word) < _SHORTEST or not word[0].isupper() or not (match := _ENDING.search(word)):
        return False
    lower = word.lower()
    return not (lower.endswith(_EVERYDAY) or lower[: match.end() - len(_plural(lower))].endswith(_EVERYDAY))


def _plural(word: str) -> str:
    """The letters of number and case behind the ending."""
    return next((end for end in ("sen", "en", "es", "se", "s") if word.endswith(end) and not word.endswith("mus")), "")
