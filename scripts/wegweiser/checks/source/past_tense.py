"""Präteritum: „er kam“, „sie beantragte“ statt „er ist gekommen“, „sie hat beantragt“.

Im Gespräch steht meist das Perfekt, und dieses lernt man zuerst. Auch die Regeln von LanguageTool für leichte Sprache
melden das Präteritum. „war“, „hatte“, „wurde“, „musste“ und „es gab“ sind erlaubt.
"""

import re
from collections.abc import Iterator

from wegweiser import sentences
from wegweiser.document import Document
from wegweiser.grammar import participles, verbs
from wegweiser.model import Page, Sentence, Span
from wegweiser.site import Site

SEVERITY = "hint"
GERMAN_ONLY = MILD_ON_GREEN = True
BAD = (
    "Dann kam der Brief.",
    "Sie beantragte Geld.",
    "Früher wohnten Sie in Syrien.",
    "Als er nach Köln ging, kannte er niemanden.",
    "Das Amt half der Familie.",
    "Die Frau, die hier wohnte, ist weg.",
)
GOOD = (
    "Der Brief war da.",
    "Früher gab es das nicht. Sie mussten lange warten, und Sie hatten Angst.",
    "Eine verletzte Person braucht Hilfe.",
    "Heute bitten wir Sie um die zweite Karte.",
    "Die erste, letzte und beste Lösung ist eine bekannte.",
    "Die beantragte Leistung ist da.",
    "Dort arbeiten Sie. Wir bieten Hilfe an. Er muss warten.",
    "Sie rechnen mit dem Amt, und wir beraten Sie.",
    "Das Kind hat die Karte verloren.",
    "Wir beantworten Ihre Fragen, und Sie bewerten uns.",
    "Sie erhalten das Geld.",
)
SILENT = ("Ich möchte das. Wir sollten gehen. Sie könnten kommen.",)
_STRONG = {word for word in verbs.STRONG_PAST if not participles.is_participle(word)} - frozenset(
    (
        "gab gaben tat taten bestanden verstanden entstanden verboten verschwanden gelangen galt galten bot boten "
        "bat baten"
    ).split()
)
_LETTERS = re.compile(r"[a-zäöüß]+")
_FINITE = re.compile(
    # Weak verbs only beside their subject: "geplante" before a noun is an adjective.
    r"(?<=\b[Ee]r )[a-zäöüß]{2,}te\b(?! [A-ZÄÖÜ]\w+ (?:ist|hat|kann))"
    r"|(?<=^Sie )[a-zäöüß]{2,}te\b|(?<=\bsie )[a-zäöüß]{2,}te\b|(?<=\b[Ee]s )[a-zäöüß]{2,}te\b"
    r"|(?<=\bich )[a-zäöüß]{2,}(?:elte|erte|igte|ierte|chte|llte|gte|nte|mte|ckte|ßte|ste|tete|dete)\b"
    r"|\b[a-zäöüß]{2,}te(?= (?:er|es|man)\b)"
    r"|\b[a-zäöüß]{2,}(?:te|ne|de|b|g|k|m|p|ll|nn|hl|hn|hm|ff|tz|rn)ten(?= (?:Sie|wir)\b)"
    r"|(?<=[a-zäöüß] )[a-zäöüß]{2,}te(?=,|\.$)"
)
_NO = frozenset(
    (
        "heute bitte erste letzte nächste zweite dritte vierte fünfte sechste achte zehnte beste meiste mitte "
        "rechte linke leichte kalte alte gute weite breite laute nette echte feste harte rote tote bunte glatte "
        "späte satte bekannte möchte könnte müsste dürfte sollte hätte wollte konnte musste durfte mochte hatte "
        "leiste miete warte arbeite bereite biete berate betrachte erwarte bewerte antworte verachte erhalte "
        "leite starte teste vermute konkrete direkte perfekte schlechte kaputte ernste dichte fünfzigste"
    ).split()
)


def check(page: Page, document: Document, site: Site) -> Iterator[tuple[Span, str, str]]:
    seen: set[str] = set()
    for sentence, match in _finite(document):
        word = match[0]
        low = word.lower()
        if low in _NO or low in seen or low in verbs.AUXILIARIES or low.startswith(("möchte", "könnte", "sollte")):
            continue
        seen.add(low)
        yield (
            sentences.at(document, sentence, match.start(), match.end()),
            f"Präteritum: „{word}“.",
            "Schreiben Sie im Perfekt oder im Präsens: „ist gekommen“ statt „kam“, „hat beantragt“ statt „beantragte“.",
        )


def _finite(document: Document) -> Iterator[tuple[Sentence, re.Match[str]]]:
    for sentence in document.sentences:
        if not _STRONG.isdisjoint(_LETTERS.findall(sentence.text)):
            for match in _LETTERS.finditer(sentence.text):
                if match[0] in _STRONG and not sentence.text[match.start() - 1 : match.start()].isalpha():
                    yield sentence, match
        if "te" in sentence.text:
            for match in _FINITE.finditer(sentence.text):
                yield sentence, match
