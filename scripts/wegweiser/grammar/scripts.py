"""Letters, digits and hidden signs of the languages we translate into, and the German words that betray a rest."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache

from wegweiser import language

# The letters of a script, as they stand inside a class of a pattern. Arabic is that of all its languages.
LETTERS: Mapping[str, str] = {
    "LATIN": "A-Za-zªºÀ-ÖØ-öø-ʯḀ-ỿ",
    "ARABIC": "\u0620-\u064a\u066e-\u06d3\u06d5\u06e5\u06e6\u06ee\u06ef\u06fa-\u06ff\u0750-\u077f\u08a0-\u08c9",
    "CYRILLIC": "\u0400-\u052f",
    "ETHIOPIC": "\u1200-\u135a\u1369-\u137c\u1380-\u138f\u2d80-\u2dde\uab01-\uab2e",  # with its numerals
}
GREEK = "\u0370-\u03ff"


@cache
def of(lang: str) -> str:
    """The script of a language, as Unicode calls it: that of its own name."""
    return unicodedata.name(language.get(lang).name[0]).partition(" ")[0]


# Letters that look like one of the language and are another to the search, to screen readers and to many fonts: what is
# wrong and what is meant ("": the whole word is of another language). Left out on purpose: letters of neighbours that
# stand in names (پ and چ on Arabic pages, Pashto ښ on Dari ones), ة and ؤ, which Persian keeps in words from Arabic, ے,
# with which Pakistan writes Pashto, and the letters of Amharic: Eritrea and Ethiopia differ in them.
_URDU = {"ٹ": "ت", "ڈ": "د", "ڑ": "ر", "ں": "ن", "ے": "ی", "ہ": "ه"}  # where the keyboard was Urdu's
_PERSIAN = {"ك": "ک", "ي": "ی", "ى": "ی", "ە": "ه", "ھ": "ه", **_URDU}
_SWAPPED: Mapping[str, Mapping[str, str]] = {
    "ar": {"ک": "ك", "ی": "ي", "گ": "ك", "ە": "ه", "ھ": "ه", "ۀ": "ة", **_URDU, "ے": "ي"},
    "fa": _PERSIAN,
    "fa-AF": _PERSIAN,
    # Pashto has four letters ye of its own besides ی: ي ې ۍ ئ. Only the dotless one of Arabic is none of them.
    "ps": {"ك": "ک", "ى": "ی", "ە": "ه", "ہ": "ه", "ٹ": "ټ", "ڈ": "ډ", "ڑ": "ړ"},
    "ku-Arab": {"ك": "ک", "ي": "ی", "ى": "ی", "ة": "ە", **_URDU},
    "uk": dict.fromkeys("ыёъэЫЁЪЭ", ""),
    "ru": dict.fromkeys("іїєґІЇЄҐ", ""),
    "ku-Latn": {"ı": "i", "ğ": "x", "ö": "o", "ü": "û"},  # Turkish; Kurmanji has i, î, û and neither of these
    "tr": {"i\u0307": "i"},  # an İ that a program has made small
}
# Forms that a font makes of letters by itself; in a text they come from a PDF, and no search finds them.
_FORMS = "\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdc7\ufe70-\ufefc"
# Old Sorani fonts wrote ە as ه before a sign that joins nothing. At the end of a word, behind a consonant, it is no h.
_OLD_SORANI = "ه(?=\u200c)|(?<=[بپتجچحخدرڕزژسشعغفڤقکگلڵمن])(?<!لل)ه(?![\\w\u200c\u200d])"


@cache
def swapped(lang: str) -> tuple[re.Pattern[str], Mapping[str, str]]:
    """A pattern of the letters that are not the language's, and what each stands for."""
    instead = dict(_SWAPPED.get(lang, {}))
    letters = [*instead, *([_OLD_SORANI] if lang == "ku-Arab" else ())]
    if lang == "ku-Arab":
        instead["ه"] = "ە"
    return re.compile("|".join([*letters, f"[{_FORMS}]"])), instead


# Letters of two scripts that look alike, Cyrillic and Greek beside Latin ones.
_CYRILLIC, _LATIN = "аеорсухіїјѕАВЕНКМОРСТХУІЇЈЅ", "aeopcyxiïjsABEHKMOPCTXYIÏJS"
_GREEK_AS_LATIN = dict(zip("οναΑΒΕΗΙΚΜΝΟΡΤΥΧΖ", "ovaABEHIKMNOPTYXZ", strict=True))
TO_LATIN = str.maketrans(dict(zip(_CYRILLIC, _LATIN, strict=True)) | _GREEK_AS_LATIN)
TO_CYRILLIC = str.maketrans(
    dict(zip(_LATIN, _CYRILLIC, strict=True)) | dict(zip("οαΑΒΕΗΙΚΜΟΡΤΧ", "оаАВЕНІКМОРТХ", strict=True))
)

# What the reader cannot see: signs that turn the direction of writing, spaces without width, hyphens that only show at
# the end of a line, and a sign that no program could read.
HIDDEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffd"
    "\U000e0000-\U000e007f]"
)
HIDDEN_NAMES: Mapping[str, str] = {
    "\u00ad": "weiches Trennzeichen",
    "\u200b": "Leerzeichen ohne Breite",
    "\u2060": "Leerzeichen ohne Breite",
    "\ufeff": "Zeichen vom Anfang einer Datei",
    "\u200c": "Zeichen, das Buchstaben trennt",
    "\u200d": "Zeichen, das Buchstaben verbindet",
    "\ufffd": "Zeichen, das ein Programm nicht lesen konnte",
    **dict.fromkeys("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", "Richtungszeichen"),
}
# Languages that write the joiners inside words (Persian می‌شود): there they belong between two letters.
WITH_JOINERS = frozenset(("fa", "fa-AF", "ps", "ku-Arab"))

# The zeros of the digits that a language writes besides 0–9. Sorani is written with both, in Iraq and in Iran.
ZEROS: Mapping[str, str] = {"ar": "٠", "fa": "۰", "fa-AF": "۰", "ps": "۰", "ku-Arab": "٠۰"}

# German words that every text has, and those of them that also stand in names of offices: Amt für Soziales und Wohnen.
_LINKS = "am an auf aus bei beim der des die das dem den für gegen im in mit nach ohne um und unter vom von zu zum zur"
_WORDS = (
    "aber alle allein alles als also auch bald bekommen bekommt bitte bleiben bleibt brauchen braucht bringen da "
    "dabei dafür damit danach dann darf dass davon dazu denn deshalb dich dies diese diesem diesen dieser dieses "
    "dir doch dort du durch dürfen ein eine einem einen einer eines er erst es etwas euch euer fragen fragt für "
    "geben gehen geht gibt haben hat heißt helfen hier hilft holen ich ihm ihn ihnen ihr ihre ihrem ihren ihrer "
    "immer innerhalb ist ja jede jedem jeden jeder jedes jemand jetzt kann kein keine keinen keiner kommen kommt "
    "kostet können könnte lassen lesen machen macht man manche mehr mein meine meist melden mich mir muss möchte "
    "möchten müssen nehmen nein nicht nichts nie niemand noch nur ob oder oft rufen sagen sagt schnell schon "
    "schreiben sehr sein seine sich sie sind so sofort sollen sonst sprechen suchen tun uns unser unsere viel "
    "viele vielleicht vor vorher wann war warten warum was weil welche wenig wenn wer werden wie wieder will wir "
    "wird wissen wo wohin wohnen zahlen zeigen zuerst zwei über"
)
# Of these, the words that the language has, too.
_SHARED: Mapping[str, str] = {
    "en": "also am an bald da den des die dies du er hat im in man mit so um war was will wo",
    "fr": (
        "alle am an da den der des dies dir dort du er es hier im in ja man manche mit nie sein seine so vor war was "
        "will"
    ),
    "tr": "alle am an bald da damit das dem den der die dir du er es hat im in man mit nein nur so um",
    "ku-Latn": "alle an da dabei dem den der des du er im in man mir mit sich so vor was wer wir wo",
    "so": "alle das des dir er in man so war was",
}


@cache
def german(lang: str) -> tuple[frozenset[str], frozenset[str]]:
    """German words that the language does not have: all of them, and those that stand in names of offices."""
    shared = frozenset(_SHARED.get(lang, "").split())
    links = frozenset(_LINKS.split()) - shared
    return (frozenset(_WORDS.split()) - shared) | links, links
