"""Eine Abkürzung.

Wer sie nicht kennt, kann sie nicht erraten und in keinem Wörterbuch finden, und Vorleseprogramme lesen sie falsch vor.
Die BITV 2.0 (Anlage 2, Teil 2) und das Netzwerk Leichte Sprache raten von Abkürzungen ab. Eine Abkürzung aus großen
Buchstaben darf stehen, wenn sie auf der Seite erklärt oder mit [[…]] markiert ist.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from wegweiser import sentences
from wegweiser.checks import occurrences
from wegweiser.document import Document
from wegweiser.grammar import phrases
from wegweiser.model import Page, Severity, Span
from wegweiser.readability.frequencies import zipf
from wegweiser.site import Site

SEVERITY: Severity = "warning"
SEVERITIES = ("warning", "error", "hint")
GERMAN_ONLY = TITLES = True
BAD = (
    "Bringen Sie Ihre Papiere mit, z. B. den Pass.",
    "Zeigen Sie die Originale, d.h. keine Kopien.",
    "Pass, Zeugnisse, Fotos etc.",
    "Die o. g. Papiere",
    "Das dauert ca. 2 Std.",
    "Das Zimmer liegt in der Bahnhofstr. 5.",
    "Im SGB XII steht die Regel.",
    "Das AsylbLG gilt für Sie.",
    "Die VHS hat Kurse.",
    "Sie wohnen in einer ZUE.",
    "Das steht im BAMF-Bescheid.",
    "Herr Amiri arbeitet beim JMD.",
    "Das kostet 5 Euro p. P.",
    "Das steht in § 1 AsylbLG.",
)
GOOD = (
    "Bringen Sie Ihre Papiere mit, zum Beispiel den Pass.",
    "Das Bundesamt für Migration und Flüchtlinge (BAMF) lädt Sie ein.",
    "Es gibt WLAN und ein WC. Schreiben Sie eine SMS oder E-Mail.",
    "In NRW und in der EU gilt das. Sie brauchen Deutsch auf dem Niveau B1.",
    "Fragen Sie Dr. Sommer. Das Haus liegt in St. Augustin.",
    "Nehmen Sie die S-Bahn oder die U-Bahn. Die App heißt WhatsApp.",
)
SILENT = (
    "WICHTIG: Unterschreiben Sie NICHT sofort.",
    "Mo-Fr von 9 bis 12 Uhr.",
    "Das Kommunale Integrationszentrum, kurz KI, hilft. Fragen Sie beim KI.",
    "Art und Min und Max sind hier Wörter am Satzende. Das ist eine gute Art. Nehmen Sie das Min.",
    "Kapitel IV und Kapitel VIII",
)
# Zipf figure from which a word in capitals is a word, written so for stress.
_COMMON = 4.0
# Everybody says these, and their long forms are harder.
_EVERYDAY = frozenset(
    (
        "EU USA UNO UN UK DDR BRD NRW WC PC PCS TV CD DVD USB SMS MMS WLAN LAN PDF QR PIN PUK TAN SIM GPS APP APPS FAQ "
        "OK SOS IT ICE IC RE RB IBAN BIC HIV AIDS DNA CT MRT EKG FSK VIP LED IKEA DHL DPD UPS ADAC TÜV ARD ZDF WDR RTL "
        "BBC CNN BMW VW AM PM RNA PCR FFP ADHS UV SPD CDU CSU FDP AFD FC SC SV DJ XXL XL XS SB ATM OX ABC TIER "
        "KFOR NATO KG KM CM MM ML KW GB MB HD DE AT CH CORONA COVID FFP2 DIY LOL PS MP MPU LGBT KITA KITAS VISA GMX "
        "MO DI MI DO FR SA SO EUR URL HTML WWW WM EM TT NEU NRWS GMBH"
    ).split()
)
_DOTTED = re.compile(
    r"(?<![\w.])(?:(?:[A-Za-zÄÖÜäöü]\.\s?){1,3}[A-Za-zÄÖÜäöüß]{1,8}|[A-Za-zÄÖÜäöüß]{1,14}(?:\.-Nr)?)\.(?!\w)"
)
_CHAIN = re.compile(r"(?:[A-Za-zÄÖÜäöü]\.\s?){2,3}(?=[A-Za-zÄÖÜäöü]{2,8}\.)")
_WORD = 3.5  # Zipf figure
_UNDOTTED = re.compile(
    r"(?<![\w.-])(?:bspw|bzw|usw|etc|ggfs?|evtl|inkl|zzgl|z\.?\s?B|d\.\s?h|ca|Mio|Mrd|uvm|MwSt|K[fF][zZ]|P[kK][wW]|L[kK][wW]"
    r"|Hbf|Bhf|Std|Tel|Nr|sog|bzgl|gGmbH|KiTa|idR|PLZ|DaZ|DaF|BuT|GdB|eAT|eAU)(?!\w|\s?\.)"
)
# A short form that no list has: "p. P.", or a full stop in the middle of a sentence.
_ANY = re.compile(
    r"(?<![\w.])(?:[a-zäöü]\.\s?[a-zA-ZÄÖÜ]\.(?:\s?[a-zA-Z]\.)?|(?!(?:Dr|St|Prof|Hl|Dipl)\b)[A-ZÄÖÜa-zäöü][a-zäöüß]{1,9}\.(?=\s[a-zäöü]))"
)
_STREET = re.compile(r"(?<!\w)[A-ZÄÖÜ][\w-]{0,40}str\.(?=\s?\d)")
_CAPITALS = re.compile(r"(?<![\w@/.*:_'’])[A-ZÄÖÜ][A-ZÄÖÜa-zäöüß]{0,8}[A-ZÄÖÜ](?:s|en)?(?![\w@*:_])")
_ROMAN = re.compile(r"(?:X{1,3}|X?(?:IX|IV|V?I{1,3}|V))")
# In capitals for stress, too short for a look at how common they are.
_SHOUTED = frozenset(
    "NUR IST DER DIE DAS UND NIE JA SIE IHR WIR UNS ICH MIT VOR NEIN KEIN AB BIS VON ZU IM WER WAS WO".split()
)
# Also words of their own: a short form only before what is named here.
_BEFORE = {
    **dict.fromkeys(("art", "s", "kl", "zi", "hs", "bd"), re.compile(r"\s?\d")),
    "geb": re.compile(r"\s?(?:\d|am\b|in\b)"),
    **dict.fromkeys(("fr", "fa"), re.compile(r"\s[A-ZÄÖÜ][a-zäöüß]{2,}")),
}
_UNITS = frozenset(("min", "std", "sek", "mon", "tsd"))
_WORDS_TOO = frozenset(
    (
        "bes gem lt ges event gest max mind vers verf verw led intern div betr med fam dt ev "
        "bez erf präs zus ing jg rd pers art s kl zi hs bd geb fa fr min mon bf"
    ).split()
)


def detect(text: str) -> Iterator[tuple[int, int]]:
    """The abbreviations of a sentence that it does not explain itself."""
    for start, end, short in _found(text):
        if not (short and _explains(text, short)):
            yield start, end


def _found(text: str) -> Iterator[tuple[int, int, str]]:
    """Every abbreviation; with itself if it is one of capitals, which a page may explain."""
    if "." in text:
        for match in _DOTTED.finditer(text):
            if _is_short(text, match):
                yield match.start(), match.end(), ""
            elif (chain := _CHAIN.match(text, match.start())) and _long_form(chain[0].strip()):  # "z. B. dort."
                yield match.start(), match.start() + len(chain[0].rstrip()), ""
        for match in _ANY.finditer(text):
            if not _long_form(match[0]) and zipf(match[0].rstrip(".")) < _WORD:  # no full stop before a small letter
                yield match.start(), match.end(), ""
        for match in _STREET.finditer(text):
            yield match.start(), match.end(), ""
    for match in _UNDOTTED.finditer(text):
        yield match.start(), match.end(), ""
    if not text.isupper():
        for match in _CAPITALS.finditer(text):
            if _is_capitals(match[0]) and not _UNDOTTED.fullmatch(match[0]):
                yield match.start(), match.end(), match[0]


def _long_form(words: str) -> str:
    """What to write for a short form; empty if it is none."""
    bare = re.sub(r"\s|\.$", "", words)
    known = phrases.pairs("abbreviations")
    return known.get(bare) or known.get(bare[:1].lower() + bare[1:]) or known.get(bare.rstrip("s")) or ""


def _is_short(text: str, match: re.Match[str]) -> bool:
    if not _long_form(match[0]) or _CAPITALS.fullmatch(match[0][:-1]):
        return False
    low = match[0][:-1].lower()
    if low in _UNITS and text[max(0, match.start() - 3) : match.start()].rstrip()[-1:].isdigit():
        return True
    if low in _BEFORE:
        return bool(_BEFORE[low].match(text, match.end()))
    return low not in _WORDS_TOO or bool(text[match.end() : match.end() + 9].strip())


def _is_capitals(word: str) -> bool:
    stem = word if word[-1].isupper() else word.rstrip("sen")
    if stem.upper() in _EVERYDAY or stem in _SHOUTED or _ROMAN.fullmatch(stem) or stem == "GmbH":
        return False
    return not (len(stem) > 3 and stem.isupper() and not _long_form(stem) and zipf(stem) > _COMMON)


@lru_cache(maxsize=1024)
def _explains(text: str, short: str) -> bool:
    """Whether a text says what a short form of capitals stands for."""
    word = re.escape(short)
    return bool(
        re.search(
            rf"\w\s\({word}\)|\b{word}\s\((?:[A-ZÄÖÜ]|das |kurz |ein)|\bkurz:?\s{word}\b"
            rf"|(?:Abkürzung|Form) (?:ist|dafür ist):?\s{word}\b"
            rf"|\b{word}:? (?:heißt|bedeutet|steht für|ist die Abkürzung|ist kurz|ist ein)\b"
            rf"|\(kurz:? {word}\)|\b{word} =",
            text,
        )
    )


def check(page: Page, document: Document, site: Site) -> Iterator[tuple[Span, str, str, Severity]]:
    first: dict[tuple[str, int], tuple[Span, str, bool]] = {}
    count: dict[tuple[str, int], int] = {}
    explained: set[str] = set()
    for sentence in document.sentences:
        for start, end, short in _found(sentence.text):
            words = sentence.text[start:end]
            if short and _explains(sentence.text, short):
                explained.add(short)
            if not occurrences.is_exempt(sentence.text, start, end, site):
                key = words, occurrences.allowed_line(document, sentence)
                first.setdefault(key, (sentences.at(document, sentence, start, end), short, "§" in sentence.text))
                count[key] = count.get(key, 0) + 1
    for (words, line), (at, short, law) in first.items():
        if short not in explained:
            known = _long_form(words)
            severity: Severity = (
                "hint" if law and short else "error" if known and short.isupper() and len(short) > 2 else SEVERITY
            )
            what = f"„{words}“ ist eine Abkürzung{occurrences.again(count[words, line])}."
            yield at, what, _advice(words, short, known), severity


def _advice(words: str, short: str, known: str) -> str:
    if words.endswith("str."):
        return f"Schreiben Sie: {words} → {words[:-1]}aße."
    if known:
        return f"Schreiben Sie: {words} → {known}."
    if not short:
        return "Schreiben Sie das Wort aus."
    return f"Schreiben Sie beim ersten Mal den ganzen Namen und „({short})“ dahinter, oder markieren Sie [[{short}]]."
