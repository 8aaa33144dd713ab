"""Doppelte Verneinung: „nicht ohne“, „nicht unwichtig“, „niemand … nicht“.

Zwei Verneinungen heben sich auf, und beim Lesen verrechnet man sich leicht. Die US-Leitlinien für klare Sprache raten
von doppelter Verneinung ab, die Regeln für Leichte Sprache (BITV 2.0, Anlage 2) schon von der einfachen. „Ohne Ausweis
bekommen Sie kein Geld“ meint diese Regel nicht: Da steht jede Verneinung für sich.
"""

import re
from collections.abc import Iterator

from wegweiser import sentences
from wegweiser.document import Document
from wegweiser.model import Page, Severity, Span
from wegweiser.site import Site

SEVERITY: Severity = "error"
SEVERITIES = ("error", "warning")
GERMAN_ONLY = TITLES = True
BAD = (
    "Kommen Sie nicht ohne Ausweis.",
    "Das ist nicht unwichtig.",
    "Das ist keine unwichtige Frage.",
    "Niemand darf nicht mitkommen.",
    "Es gibt keine Leistung ohne Antrag.",
    "Sie bekommen keinen Termin ohne Anmeldung.",
    "Das ist nicht unmöglich, aber schwer.",
    "Das ist kein ungewöhnlicher Fall.",
    "Wir lassen Sie nie nicht allein.",
    "Das kommt nicht nie vor.",
)
GOOD = (
    "Ohne Stempel gilt das Ticket nicht.",
    "Ohne Ausweis bekommen Sie kein Geld.",
    "Sie müssen nicht unbedingt kommen.",
    "Sie müssen nicht unterschreiben.",
    "Unterschreiben Sie nichts, was Sie nicht verstehen.",
    "Sie brauchen keinen Termin und keine Überweisung.",
    "Niemand sieht Sie. Sie müssen nicht warten.",
    "Sie bekommen kein Geld, wenn Sie nicht arbeiten.",
    "Es ist nicht ungefähr, sondern genau so.",
    "Das kostet nichts oder nicht viel.",
    "Wer keine Arbeit hat und nicht krank ist, kommt.",
    "Wir helfen nicht nur Kindern ohne Eltern.",
    "Nicht verstanden? Kein Problem.",
    "Vergessen Sie nicht den Ausweis.",
    "Nicht unter 18 Jahren und nicht unsere Stadt.",
    "Haben Sie keine Angst: Das Amt sagt nichts weiter.",
    "Sie haben kein Geld für den Kurs? Das ist nicht schlimm.",
    "Kinder, die nicht krank sind, und Kinder ohne Impfung kommen nicht.",
)
# Of these only other rules may say something.
SILENT = ("Die Polizei darf nicht einfach ohne Ihre Erlaubnis in die Wohnung.",)
_UN = (
    r"(?-i:un)(?!ter|s\b|ser|d\b|ten|bedingt|mittelbar|verzüglich|gefähr\b|iversit|mengen|begleitet)"
    r"[a-zäöüß]+?(?:lich|ig|bar|t|sch|nd|am|ell|gern|ern)(?:e[nrsm]?)?\b"
)
_NONE = r"\b(?:niemand(?:e[nm])?|nie|niemals|kein(?:e[rmns]?)?|nichts)\b"
# Words that open a second thought; after them a second "nicht" is a negation of its own.
_WORD = r"(?!(?:und|oder|noch|sondern|sowie|aber|also|mehr|als|auch|denn|ohne|wie|bis|dann|so)\b)[^\s,;:.?!()–]+"
_DOUBLE = re.compile(
    rf"\bnicht (?:ohne (?!weiteres|dass|zu\b)\w+|{_UN})|\bkein(?:e[rmns]?)? {_UN}"
    rf"|\bkein(?:e[rmns]?)? \w+ ohne \w+|{_NONE}(?: {_WORD}){{0,4}} nicht\b(?! (?:nur|mehr|einmal|so))"
    rf"|\bnicht (?:nie|niemand|kein(?:e[rmns]?)?|nichts)\b",
    re.IGNORECASE,
)


# What follows "ohne" need not be right after "mit": "ohne meine Tochter", "nur mit meiner Tochter".
_OWNER = re.compile(r"(?:k?ein|mein|dein|sein|ihr|unser|eur|euer)(en?)?", re.IGNORECASE)
# One thing and feminine, not many.
_ONE = re.compile(
    r"[A-ZÄÖÜ]\w+(?:ung|heit|keit|schaft|tion|tät|in|karte|kopie|nummer|hilfe)$"
    r"|^(?:Karte|Kopie|Nummer|Hilfe|Tochter|Mutter|Schwester|Frau|Familie|Adresse|Reise|Miete|Pause|Sprache)$"
)


def check(page: Page, document: Document, site: Site) -> Iterator[tuple[Span, str, str, Severity]]:
    for at, match, sentence in sentences.found(document, _DOUBLE):
        words = match[0]
        # "Geben Sie keine Papiere ohne Kopie ab", "nicht ohne Ihre Erlaubnis" stand on good pages, too.
        weak = " ohne " in words
        advice = _advice(words, sentence.text[match.end() :])
        yield at, f"Doppelte Verneinung: „{words}“.", advice, "warning" if weak else SEVERITY


def _advice(words: str, after: str) -> str:
    low = words.lower()
    if " ohne " in low:
        return f"Schreiben Sie mit „nur“ und „mit“: „nur mit {_with(words.split()[-1], after)}“ statt „{words}“."
    if low.startswith("nicht unwichtig"):
        return f"Schreiben Sie ohne Verneinung: „wichtig“ statt „{words}“."
    if re.match(rf"(?:nicht|kein(?:e[rmns]?)?) {_UN}", words, re.IGNORECASE):
        # "nicht unschuldig" is less than "schuldig": only the editor knows how much.
        return f"Schreiben Sie ohne „un-“, was gemeint ist. „{words}“ kann weniger heißen als das Wort ohne „un-“."
    return "Schreiben Sie mit einer Verneinung oder ohne, was gemeint ist: „alle“ statt „niemand … nicht“."


def _with(word: str, after: str) -> str:
    """What to write behind "nur mit": "mit" asks for another case than "ohne"."""
    if _ONE.search(word) or (word[0].isupper() and not (_OWNER.fullmatch(word) or word.endswith(("e", "er", "el")))):
        return word
    noun = re.match(r" ([A-ZÄÖÜ][a-zäöüß]+)(?![-\w])", after)
    owner = _OWNER.fullmatch(word)
    # Of "ohne meine" the noun tells whether it is one woman or many things: only "-in", "-ung" … and a few are sure.
    if owner and owner[1] == "e" and noun and _ONE.search(noun[1]):
        return f"{word}r {noun[1]}"
    return "…"
