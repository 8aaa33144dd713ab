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
GERMAN_ONLY = TITLES = True
BAD = (
    "Fragen Sie die Berater*innen.", "Fragen Sie die Berater:innen.", "Fragen Sie die Berater_innen.",
    "Fragen Sie die BeraterInnen.", "Fragen Sie die Berater/innen.", "Fragen Sie Berater/-innen.",
    "Jede*r kann kommen.", "Fragen Sie eine*n Ärzt*in.", "Fragen Sie Ihre:n Berater:in.",
    "Fragen Sie die Berater(innen).", "der*die Berater*in", "Alle Bürger*innen und Lehrer*innen kommen.",
    "Fragen Sie die Schüler·innen.",
)  # fmt: skip
GOOD = (
    "Fragen Sie die Beraterin oder den Berater.", "Ärztinnen und Ärzte helfen.", "Fragen Sie die Lehrkräfte.",
)  # fmt: skip
SILENT = (
    "So geht es: in der Stadt.", "Lesen Sie [Hilfe](https://beispiel.de/berater_innen).", "Das ist **in** Köln.",
    "Öffnungszeiten: innen und außen", "InDesign ist ein Programm.", "Die LinkedIn-Seite hilft.",
    "Kaufen Sie ein Los.", "Steigen Sie ein/aus.",
)  # fmt: skip
_FORM = re.compile(
    r"(?<![\w/.@-])(?:[^\W\d_]{2,40}-)?[^\W\d_]{2,40}?(?:(?:\\?[*:_·]|/-?)in(?:nen)?\b|\(in(?:nen)?\)"
    r"|(?<=[a-zäöüß])Innen\b|(?<=[a-zäöüß]{3})(?<!Linked)In\b)(?![./@]\w)"
    r"|(?<!\w)(?:[Jj]ede|[Ee]ine|[Kk]eine|[Ii]hre|[Dd]iese|[Ww]elche|[Ii]hren?|[Dd]e[rsmn])\\?[*:_](?:[rnsm]|die|der)\b"
    r"|(?<!\w)(?:[Dd]ie|[Dd]er|[Ss]ie|[Ee]r)[*:_](?:der|die|er|sie)\b"
)
_ANY = re.compile(r"[*:_·/(]-?in|[a-zß-ü]In|[*:_](?:[rnsm]\b|die|der|sie|er)")  # cheap
# The end of a feminine stem, and that of the masculine word for one and for many; the longest end counts.
_ENDS = {
    "er": ("er", "er"),
    **{end: (end, f"{end}en") for end in "ent ant ist at eut or ekt nom graf graph pilot held mensch christ".split()},
    **{end: (end, f"{end}e") for end in "eur är freund wirt dieb".split()},
    **{
        end: (f"{end}e", f"{end}en")
        for end in (
            "expert kolleg kund gog log zeug pat lots franzos türk griech kurd afghan chines vietnames sudanes libanes "
            "portugies russ rumän tschech slowak slowen kroat serb dän schwed finn brit bot gatt erb genoss gefährt "
            "insass kompliz nachfahr schott ghanes senegales togoles kongoles bulgar mongol usbek"
        ).split()
    },
    "ärzt": ("arzt", "ärzte"), "anwält": ("anwalt", "anwälte"), "köch": ("koch", "köche"), "rät": ("rat", "räte"),
    "bäuer": ("bauer", "bauern"), "jüd": ("jude", "juden"), "nachbar": ("nachbar", "nachbarn"),
    "chef": ("chef", "chefs"), "ungar": ("ungar", "ungarn"), "vorständ": ("vorstand", "vorstände"),
    "gäst": ("gast", "gäste"),
}  # fmt: skip
_INSULT = "asylant"
_LONGEST = max(map(len, _ENDS))
# For one and for many; only words that mean the same people.
_NEUTRAL = {
    "Mitarbeiter": ("", "das Team"), "Lehrer": ("Lehrkraft", "Lehrkräfte"), "Student": ("", "Studierende"),
    "Teilnehmer": ("", "alle im Kurs"), "Bewohner": ("", "alle, die dort wohnen"),
    "Einwohner": ("", "alle, die hier wohnen"), "Berater": ("Beratungsstelle", "Beratungsstelle"),
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
    many = bool(found[1])
    lead, hyphen, last = form[: found.start()].rpartition("-")
    if last.lower().endswith(_INSULT):
        return "Das Wort beleidigt. Schreiben Sie „Geflüchtete“ oder „Menschen, die Asyl suchen“."
    neutral = _NEUTRAL.get(last, ("", ""))[many]
    instead = f", oder ein anderes Wort: „{neutral}“" if neutral else ""
    masculine = _masculine(last, many)
    if not masculine:
        return f"Schreiben Sie beide Formen aus{instead or ', oder nehmen Sie ein neutrales Wort'}."
    feminine = f"{lead}{hyphen}{_feminine(last)}{'innen und' if many else 'in oder'}"
    return f"Schreiben Sie beide Formen, zum Beispiel „{feminine} {lead}{hyphen}{masculine}“{instead}."


def _masculine(stem: str, many: bool) -> str:
    """The masculine word to a stem; empty where nobody can say."""
    low = _feminine(stem).lower()
    for length in range(min(_LONGEST, len(low)), 1, -1):
        if forms := _ENDS.get(low[-length:]):
            word = low[:-length] + forms[many]
            return word[:1].upper() + word[1:] if stem[0].isupper() else word
    return ""


def _feminine(stem: str) -> str:
    """The stem before "-in": Arzt → Ärzt."""
    low = stem.lower()
    for plain, changed in (("arzt", "ärzt"), ("anwalt", "anwält"), ("koch", "köch"), ("jude", "jüd")):
        if low.endswith(plain):
            word = low.removesuffix(plain) + changed
            return word[:1].upper() + word[1:] if stem[0].isupper() else word
    return stem
