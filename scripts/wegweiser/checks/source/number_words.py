"""Eine Zahl, die man erst entziffern muss: in Worten, mit Komma, in Prozent, römisch oder sehr groß.

Ziffern liest man in fast jeder Sprache gleich, „siebenundzwanzig“ muss man übersetzen. Prozent und Kommazahlen fallen
vielen Menschen schwer (Regeln für Zahlen in LanguageTool für einfache Sprache; „Zahlen als Ziffern“ im Handbuch
einfache Sprache 2022). Geldbeträge, Zinsen, Paragrafen, Jahre, Maße und alles, was man genau nehmen muss (Medikamente,
Fieber), sind ausgenommen.
"""

import re
from collections.abc import Iterator

from wegweiser import sentences
from wegweiser.document import Document
from wegweiser.model import Page, Severity, Span
from wegweiser.site import Site

SEVERITY = "warning"
SEVERITIES = ("warning", "error", "hint")
GERMAN_ONLY = TITLES = True
BAD = (
    "Sie sind achtzehn Jahre alt.", "Der Kurs hat zweihundertfünfzig Plätze.", "Hier wohnen tausend Menschen.",
    "Warten Sie 2,5 Stunden.", "Das sind 20 Prozent.", "Das sind 20 %.", "Lesen Sie Teil II.", "Das ist Stufe I.",
    "Hier leben 18.000 Menschen.", "Fragen Sie nach Kapitel IV.", "Am einundzwanzigsten Tag",
    "In Stufe III lernen Sie.", "Hier leben 12500 Menschen.", "Lesen Sie das SGB II und Teil III.",
    "Das gilt für 0,5 % der Menschen.", "Zweiundzwanzig Kinder warten.", "Zahlen Sie 1,5 Monatsmieten.",
    "Hier arbeiten 10 % der Menschen.",
)  # fmt: skip
GOOD = (
    "Sie sind 18 Jahre alt. Sie haben zwölf Tage Zeit.", "Das kostet 12,50 Euro oder 1,20 €.",
    "Haben Sie Fieber über 38,5 Grad?", "Geben Sie dem Kind 0,5 ml.", "Warten Sie 2 Stunden und 30 Minuten.",
    "20 von 100 Menschen kommen.", "Lesen Sie Teil 2.",
)  # fmt: skip
SILENT = (
    "Lesen Sie § 4,5 nicht.", "Die Miete ist 10.000 Euro.", "Das gilt seit 2015.", "Tausend Dank!",
    "Fahren Sie nach 44135 Dortmund.", "Vitamin C hilft.", "Ihr Kind lernt in der Sekundarstufe I.",
    "Das regelt die Dublin-III-Verordnung.", "Tausende Menschen kommen.", "Gehen Sie in Zimmer 3,4 oder 5.",
    "Sie bekommen Arbeitslosengeld II.", "Kaufen Sie Größe XL.", "Machen Sie die Fahrprüfung Klasse C.",
    "Sie bekommen 12,82 Euro in der Stunde.", "Nehmen Sie 1,5 Tabletten.", "Geben Sie 2,5 bis 5 ml.",
    "Das Kind hat Fieber: 38,5", "Gehen Sie 1,5 km.", "Wir haben eine 2,5-Zimmer-Wohnung.", "Die Zinsen sind 3,5 %.",
    "Das sind 0 Prozent Zinsen.", "Das Paket wiegt 2,5 kg.", "Die Wohnung hat 45,5 m².", "Es hat 38,5 °C.",
    "Das kostet € 12,50.", "Vertrauen Sie uns hundertprozentig.", "Das Aktenzeichen ist 123456.",
    "Der Lohn ist 1.234,56 EUR.", "Das kostet 5,3 Millionen Euro.", "Fragen Sie Frau I. Roth.",
    "Fragen Sie nach dem SGB II und dem SGB XII.", "Das steht im SGB II, III und XII.", "Die Nummer ist 116 117.",
    "Schicken Sie den CV.",
)  # fmt: skip

_UNITS = {"ein": 1, "zwei": 2, "zwo": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9}
_TEENS = {"zehn": 10, "elf": 11, "zwölf": 12, "sechzehn": 16, "siebzehn": 17}
_TEENS |= {
    f"{unit}zehn": 10 + number for unit, number in _UNITS.items() if unit in ("drei", "vier", "fünf", "acht", "neun")
}
_TENS = {"zwanzig": 20, "dreißig": 30, "dreissig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60, "siebzig": 70}
_TENS |= {"achtzig": 80, "neunzig": 90}
_SMALL = _UNITS | {"eins": 1, "dritt": 3} | _TEENS | _TENS
_UNIT, _TEEN, _TEN = ("|".join(sorted(words, key=len, reverse=True)) for words in (_UNITS, _TEENS, _TENS))
_BELOW = rf"(?:(?:(?:{_UNIT})und)?(?:{_TEN})|{_TEEN}|eins|{_UNIT})"
_HUNDRED = rf"(?:(?:{_UNIT}|{_TEEN})?hundert(?:und)?(?:{_BELOW})?|{_BELOW})"
_SPELLED = re.compile(
    rf"(?<![\w-])(?=[a-zäöüß]*(?:zehn|zig|ßig|ssig|hundert|tausend))(?P<thousand>(?:{_HUNDRED})?tausend(?:und)?)?"
    rf"(?P<rest>{_HUNDRED})?(?P<order>(?:s?te[rnsm]?))?(?![\w-])(?!\s(?:Dank|Mal|Küsse)\b)",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    rf"(?:(?P<hundreds>{_UNIT}|{_TEEN})?(?P<hundred>hundert)(?:und)?)?(?P<below>{_BELOW})?", re.IGNORECASE
)

_MONEY = r"\s?(?:€|Euro|EUR|Cent|Dollar|Mio|Mrd|Million|Milliarde)"
# What nobody may round: money, medicine, sizes. A range has its unit behind the second number.
_EXACT = re.compile(
    rf"(?:\s?(?:bis|oder|und|mal|[–/x-])\s?\d+(?:,\d+)?)?(?:{_MONEY}|[\s-]?(?:°|(?:[mµ]?g|mcg|kg|[mcd]?l|[kmc]?m|qm|[mk]m/h"
    r"|ha|k?Wh?|[MG]B|IE|I\.\sE|Promille|Dioptrien)\b|[kmc]?m[²³2]|(?:Grad|Fieber|Liter|(?:Milli|Zenti|Kilo|Quadrat)"
    r"|Gramm|Kilo|Meter|Zoll|Tablette|Tropfen|Kapsel|Ampulle|Dos[ie]|(?:Tee|Ess)?[Ll]öffel|Mess[lb]|Zäpfchen|Pille"
    r"|Zimmer|Raum)))"
)
_EXACT_BEFORE = re.compile(r"(?:€|EUR|\bEuro)\s?$|\b(?:Fieber|Temperatur|Dosis|Nummer|Version)\b[^.!?]*$")
_INTEREST = re.compile(r"[Zz]ins|[Aa]lkohol|[Ss]teuer|[Pp]romille")
# "10 % der Kinder", "20 Prozent aller jungen Menschen"
_PEOPLE = re.compile(
    r"\s(?:der|aller)\s(?P<which>[a-zäöüß]+n\s)?(?P<who>Menschen|Personen|Kinder|Frauen|Männer|Jugendlichen|Eltern"
    r"|Mütter|Väter|Schüler(?:innen)?|Geflüchteten|Flüchtlinge|Familien|Einwohner|Deutschen|Ausländer|Mieter|Bewohner"
    r"|Mädchen|Jungen|Babys|Erwachsenen|Beschäftigten|Arbeitslosen|Studierenden|Patienten)\b"
)
_HARD = re.compile(
    rf"(?P<percent>(?<![\w.,])\d+(?:[.,]\d+)?\s?(?:%|Prozent\b))"
    r"|(?P<decimal>(?<![\w.,/-])\d{1,3},\d{1,3}(?![\w,]|\.\d))"
    rf"|(?P<big>(?<![\w.,/-])(?:\d{{1,3}}(?:\.\d{{3}})+(?![\w,]|\.\d|{_MONEY})(?<!\b\d\.\d{{3}})"
    rf"|\d{{5,}}(?=\s(?:Menschen|Personen|Kinder|Einwohner|Geflüchtete|Frauen|Männer|Plätze|Wohnungen|Haushalte"
    rf"|Fälle))))"
)
_ROMAN = re.compile(
    r"(?<![\w.-])(?P<number>(?:X{0,3}(?:IX|IV|VI{0,3}|I{2,3})|XI{1,3}|XX?[IV]{1,4})(?<!\bV)(?<!\bI))(?![\w-])"
    r"|\b(?:Teil|Stufe|Kapitel|Abschnitt|Phase|Band)\s(?P<single>[IV])(?![\w-]|\.\s[A-Z])"
)
_NAMED = re.compile(
    r"\b(?:SGB|[Ss]ekundarstufe|Sek\.?|Arbeitslosengeld|ALG|Hartz|Dublin|Weltkrieg|Eurodac|Nr\.|Papst|König\w*"
    r"|Kaiser\w*|Sozialgesetzbuch|Buch|Schengen|Rom)\s(?:\w+\s)?$"
)
_GOES_ON = re.compile(r"\s?(?:,|/|und|oder|bis|sowie)\s?(?:SGB\s)?")  # SGB II und XII
_PLACE = re.compile(
    r"(?:§+|\b(?:Zimmer|Raum|Räume|Linien?|Nr\.|Nummern?|Art\.|Artikel|Abs\.|Absatz|Haus|Seiten?|Kapitel))\s$"
)
# Cheap, since most sentences have no number at all.
_ANY = re.compile(r"\d|[IVX]{2}|[IV]\b|[Zz]ehn|[zsß]ig|[Hh]undert|[Tt]ausend")
_DIGITS = {"I": 1, "V": 5, "X": 10}


def check(page: Page, document: Document, site: Site) -> Iterator[tuple[Span, str, str, Severity]]:
    for sentence in document.sentences:
        if not _ANY.search(sentence.text):
            continue
        for start, end, message, advice, severity in _all(sentence.text):
            at = sentences.at(document, sentence, start, end)
            yield at, message, advice, severity


def _all(text: str) -> Iterator[tuple[int, int, str, str, Severity]]:
    for match in _SPELLED.finditer(text):
        number = _value(match)
        if number > 12 and not (match[0] in ("Hundert", "Tausend") and match.start()):
            digits = f"{number:,}".replace(",", ".") if number >= 10_000 else str(number)
            digits += "." if match["order"] else ""
            yield *match.span(), f"Eine Zahl in Worten: „{match[0]}“.", f"Schreiben Sie „{digits}“.", "warning"
    for match in _HARD.finditer(text):
        if not _is_exact(text, match):
            yield *match.span(), *_HELP[match.lastgroup or ""](match[0], text[match.end() : match.end() + _NEAR])
    named = -1  # where the last numeral that is part of a name ends
    for match in _ROMAN.finditer(text):
        kind = "number" if match["number"] else "single"
        start, end = match.span(kind)
        goes_on = named >= 0 and start - named < 12 and _GOES_ON.fullmatch(text, named, start)
        if kind == "number" and (goes_on or _NAMED.search(text, max(start - 30, 0), start)):
            named = end
            continue
        advice = f"Schreiben Sie „{_roman(match[kind])}“."
        yield start, end, f"Eine römische Zahl: „{match[kind]}“.", advice, "error"


def _value(match: re.Match[str]) -> int:
    """The number that words say; 0 where they say none."""
    total, thousand = 0, match["thousand"]
    if thousand:
        lead = thousand.lower().rpartition("tausend")[0]
        total = (_below_thousand(lead) if lead else 1) * 1000
    return total + (_below_thousand(match["rest"]) if match["rest"] else 0)


def _below_thousand(words: str) -> int:
    found = _NUMBER.fullmatch(words.lower())
    if not found:
        return 0
    hundreds = _SMALL.get(found["hundreds"] or "ein", 1) * 100 if found["hundred"] else 0
    below = found["below"] or ""
    if below in _SMALL:
        return hundreds + _SMALL[below]
    unit, _, ten = below.partition("und")
    return hundreds + _UNITS.get(unit, 0) + _TENS.get(ten, 0)


def _roman(number: str) -> int:
    digits = [_DIGITS[letter] for letter in number]
    return sum(-d if d < after else d for d, after in zip(digits, [*digits[1:], 0], strict=True))


def _is_exact(text: str, match: re.Match[str]) -> bool:
    """Whether a number is one of those that must stay as they are."""
    begin = max(match.start() - _NEAR, 0)
    if match.lastgroup == "percent":
        return bool(_INTEREST.search(text, begin, match.end() + _NEAR))
    if _PLACE.search(text, max(match.start() - 12, 0), match.start()):
        return True
    if match.lastgroup != "decimal":
        return False
    return bool(_EXACT.match(text, match.end()) or _EXACT_BEFORE.search(text[begin : match.start()]))


def _percent(words: str, after: str) -> tuple[str, str, Severity]:
    """Of people, "10 of 100" says the same; of anything else, only an example does."""
    share, people = _SHARE.match(words)[0], _PEOPLE.match(after)  # type: ignore[index]
    advice = _EXAMPLE
    if people and share.isdigit() and 0 < int(share) <= _ALL:
        who = people["who"] if people["who"][-1] in "ns" else f"{people['who']}n"
        some = f"{share} von 100 {people['which'] or ''}{who}"
        advice = f"Schreiben Sie „{some}“." if int(share) < _ALL else f"Schreiben Sie „alle {people['who']}“."
    return f"Prozent sind für viele schwer: „{words}“.", advice, "warning"


def _decimal(words: str, after: str) -> tuple[str, str, Severity]:
    """Hours and years have smaller parts; nothing else can be said exactly without the comma."""
    advice, unit = _EXAMPLE, _PARTS.match(after)
    if unit:
        one, many, parts, small = _SMALLER[unit[1]]
        whole, rest = divmod(round(float(words.replace(",", ".")) * parts, 6), parts)
        if rest == int(rest):
            more = "n" if unit[0].endswith("Jahren") else ""  # "mit 16,5 Jahren"
            said = [f"{whole:.0f} {one if whole == 1 else many + more}"] if whole else []
            said += [f"{rest:.0f} {small}{more}"] if rest else []
            advice = f"Schreiben Sie „{' und '.join(said)}“." if said else _EXAMPLE
    return f"Eine Zahl mit Komma: „{words}“.", advice, "warning"


def _big(words: str, after: str) -> tuple[str, str, Severity]:
    advice = "Hilft die genaue Zahl? Sonst runden Sie, oder schreiben Sie „sehr viele“."
    return f"Eine große Zahl: „{words}“.", advice, "hint"


_NEAR = 60  # letters
_ALL = 100  # percent
_SHARE = re.compile(r"\d+(?:[.,]\d+)?")
_EXAMPLE = "Erklären Sie die Zahl mit einem Beispiel."
_PARTS = re.compile(r"\s(Stunde|Jahr)(?:e?n|e)?\b")
_SMALLER = {"Stunde": ("Stunde", "Stunden", 60, "Minuten"), "Jahr": ("Jahr", "Jahre", 12, "Monate")}
_HELP = {"percent": _percent, "decimal": _decimal, "big": _big}
