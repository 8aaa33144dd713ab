"""Zu viele Sätze im Passiv: „wird geprüft“, „muss abgegeben werden“.

Im Passiv fehlt, wer etwas tut. Wer eine Behörde nicht kennt, weiß dann nicht: Muss ich das tun oder das Amt? Die Regeln
für Leichte Sprache (BITV 2.0, Anlage 2) und das Netzwerk Leichte Sprache raten ab; auch gleich lange Sätze bewerten
Lernende im Passiv als schwerer (TextComplexityDE, Naderi u. a. 2019). Auf Seiten der Stufe B1 stört ein Passiv auf
zehn Sätze nicht: Gemeldet werden die längsten darüber hinaus. Auf Seiten der Stufe A2 steht gar keines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from wegweiser import sentences
from wegweiser.document import Document
from wegweiser.grammar import clauses, participles, verbs
from wegweiser.grammar.tokens import BREAKS, Token, tokens
from wegweiser.model import Page, Span
from wegweiser.site import Site

SEVERITY = "warning"
GERMAN_ONLY = MILD_ON_GREEN = True
BAD = (
    "Der Antrag wird geprüft.",
    "Das Formular muss ausgefüllt werden.",
    "Sie bekommen Geld, wenn der Antrag bewilligt wird.",
    "Werden die Fahrkosten auch bezahlt?",
    "Die Wohnung ist gestern kontrolliert worden.",
    "Bei uns werden Sie zu Schwangerschaft, Verhütung und Familie beraten.",
    "Wird der Antrag abgelehnt, können Sie klagen.",
    "Sie haben das Recht, angehört zu werden.",
    "Gesucht wird eine Wohnung.",
    "Der Termin wird vergeben.",
    "Die Anträge werden, wenn möglich, sofort bearbeitet.",
    "Der Begriff wird im Amt, das ihn erfunden hat, oft verwendet.",
    "Welche Impfungen werden empfohlen?",
    "Niemand wird gezwungen zu heiraten.",
    "Die Vorlagen sind zu lesen und werden dort aufbewahrt.",
    "Vor Gericht werden Sie von einem Anwalt vertreten.",
    "Sie würden sonst abgeschoben.",
)
GOOD = (
    "Wir werden Sie anrufen.",
    "Wir werden Sie beraten.",
    "Sie werden bald einen Brief erhalten.",
    "Im Winter wird es kalt.",
    "Das Amt ist am Montag geöffnet.",
    "Sie werden begeistert sein.",
    "Sie wollen Arzt werden? Dann haben Sie gute Chancen.",
    "Wenn Sie krank werden, müssen Sie anrufen.",
    "Der Termin wird bekannt sein.",
    "Die Kinder werden in der Klasse schnell Freunde finden.",
    "Ein Anwalt wird Sie vor Gericht vertreten.",
    "Die beantragten Leistungen werden ab Mai höher.",
    "Er ist Lehrer geworden.",
    "Der Unterricht wird wichtig.",
    "Das Büro wird ab Montag geöffnet sein.",
    "Wird es sehr heiß, bleibt das Büro geschlossen.",
    "Bringen Sie den ausgefüllten Antrag mit.",
)
SILENT = (
    "Sind Sie bedroht worden? Hier bekommen Sie Hilfe.",
    "Ihr Kind wird 6 Jahre alt und besucht die Schule.",
    "Sie werden einen Brief erhalten und den Unterricht nicht vergessen.",
    "Ich würde gern den Kurs besuchen.",
    "Ihr Kind wird Sie vermissen und nach dem Unterricht abgeholt haben wollen.",
)
_SHARE = {"B1": 0.1, "A2": 0.0}  # of the sentences; good pages of level A2 have none at all
_NEAR = 60  # words; a clause is shorter, and a rule must not read a text of 100,000 words from each of them
_WERDEN = re.compile(r"\b(?:w[ie]rd|w[uü]rde|worden)", re.IGNORECASE)
_AGENTS = frozenset("ich wir".split())
_OBJECTS = frozenset("den einen keinen meinen deinen seinen ihn mich dich diesen jeden".split())
_AND = frozenset("und oder sowie bzw".split())
# What may follow the participle inside its clause.
_AFTER = _AND | frozenset(
    (
        "als wie zu um ohne in im an am auf aus bei mit nach von vom zum zur für durch über unter vor bis ab seit "
        "gegen damit"
    ).split()
)
_NO_VERB = re.compile(r"(?:richt|sicht|biet|schaft|lust|dacht|wicht|burt|schrift|kunft|nunft|zicht|nitt|amt|zeit)$")
_NEW_CLAUSE = clauses.SURE | frozenset("sie er es wir ich man aber sondern denn dann".split())
_AIM = ("sein", "haben", "gewesen")

# What was done to someone: to ask who did it would be wrong here.
_SUFFERED = re.compile(
    r"vergewaltig|getötet|verletz|geschlagen|bedroht|verfolgt|gefoltert|missbraucht|misshandelt|belästigt|beleidigt"
    r"|diskriminiert|überfallen|bestohlen|betrogen|entführt|geboren"
)


def check(page: Page, document: Document, site: Site) -> Iterator[tuple[Span, str, str]]:
    found = [
        (sentence, place)
        for sentence in document.sentences
        if (place := next(detect(sentence.text), None)) and not _SUFFERED.search(sentence.text, *place)
    ]
    count = len(document.sentences)
    spare = int(_SHARE.get(page.level, 0.1) * count)
    by_length = sorted(range(len(found)), key=lambda number: -len(found[number][0].text))
    longest = set(by_length[: max(len(found) - spare, 0)])
    often = f" ({len(found)} von {count} Sätzen dieser Seite stehen im Passiv)" if len(found) > 1 else ""
    for number, (sentence, (start, end)) in enumerate(found):
        if number in longest:
            words = sentence.text[start:end]
            yield (
                sentences.at(document, sentence, start, end),
                f"Passiv: „{words if len(words) < 60 else words[:25] + ' … ' + words[-25:]}“{often}.",
                "Schreiben Sie, wer etwas tut: „Das Amt prüft Ihren Antrag“ statt „Der Antrag wird geprüft“; „Geben "
                "Sie das Formular ab“ statt „Das Formular muss abgegeben werden“.",
            )


def detect(text: str) -> Iterator[tuple[int, int]]:
    """Every passive of a sentence: where "werden" and its participle stand."""
    if not _WERDEN.search(text):
        return
    words, inner = tokens(text), dict(clauses.spans(text))
    for at, token in enumerate(words):
        if token.low in verbs.WERDEN or token.low == "worden":
            other = _before(words, at)
            if other is None and token.low != "worden" and not _closes(words, at):
                other = _behind(words, at, inner)
            if other is not None:
                yield min(words[other].start, token.start), max(words[other].end, token.end)


def _before(words: Sequence[Token], at: int) -> int | None:
    """The participle before its verb: "geprüft werden", "geprüft zu werden", "Gesucht wird"."""
    other = at - 1 - (at > 1 and words[at - 1].low == "zu")
    if other < 0 or not _is_participle(words, other):
        return None
    if words[at].low == "werden" and participles.is_both(words[other].low):
        modal = any(token.low in verbs.MODALS for token in words[max(at - _NEAR, 0) : at + _NEAR])
        if (
            not modal
            and words[at - 1].low != "zu"
            and any(token.low in _AGENTS | _OBJECTS for token in words[max(other - _NEAR, 0) : other])
        ):
            return None  # "dass wir Sie beraten werden"
    return other


def _is_participle(words: Sequence[Token], at: int) -> bool:
    token = words[at]
    if not token.text[0].isupper():
        return participles.is_participle(token.low)
    first = at == 0 or words[at - 1].text in BREAKS
    return first and participles.is_participle(token.low) and not _NO_VERB.search(token.low)


def _closes(words: Sequence[Token], at: int) -> bool:
    """Whether "werden" ends its clause, so that nothing behind it belongs to it: "wenn Sie krank werden, …"."""
    if at + 1 < len(words) and words[at + 1].text not in BREAKS and words[at + 1].low not in verbs.AUXILIARIES | _AND:
        return False
    for token in reversed(words[max(at - _NEAR, 0) : at]):
        if token.low in clauses.SURE:
            return True
        if token.text in BREAKS:
            break
    return at + 1 == len(words) or words[at + 1].low in verbs.AUXILIARIES


def _behind(words: Sequence[Token], at: int, inner: dict[int, int]) -> int | None:
    """The participle behind its verb, where the clause goes on that far."""
    here = at + 1
    last = min(at + _NEAR, len(words))
    while here < last:
        token = words[here]
        if token.text in BREAKS:
            following = _over(words, here, inner)
            if following is None:
                return None
            here = following
            continue
        if token.low in verbs.AUXILIARIES:
            return None
        fits = token.text[0].islower() and words[here - 1].low not in _AND
        if fits and participles.is_participle(token.low) and _is_passive(words, at, here):
            return here
        here += 1
    return None


def _over(words: Sequence[Token], sign: int, inner: dict[int, int]) -> int | None:
    """Where a clause goes on behind a sign: after the next comma if another clause stands between."""
    if words[sign].text not in ",()–—" or sign + 1 >= len(words):
        return None
    first = words[sign + 1]
    if first.low in clauses.SURE and sign + 1 not in inner:  # "wenn möglich"
        end = next((at for at in range(sign + 1, min(sign + _NEAR, len(words))) if words[at].text in BREAKS), 0)
    else:
        end = inner.get(sign + 1) or 0
    end = end or (words[sign].text == "(" and next(_closing(words, sign), 0))
    if end:
        return end + 1 if end < len(words) and words[end].text in ",)–—" else None
    if verbs.finite_like(first) and not participles.is_participle(first.low):
        return None  # "Wird es heiß, bleibt das Büro geschlossen"
    return None if first.low in _NEW_CLAUSE else sign + 1


def _closing(words: Sequence[Token], sign: int) -> Iterator[int]:
    return (at for at in range(sign, min(sign + 40, len(words))) if words[at].text == ")")


def _is_passive(words: Sequence[Token], at: int, other: int) -> bool:
    """Whether this participle goes with this "werden", and does not name a future or a state."""
    token, following = words[other], words[other + 1] if other + 1 < len(words) else None
    if following is not None and following.low in _AIM:
        return False
    if participles.is_both(token.low) and _is_future(words, at, other):
        return False
    if following is None or following.text in BREAKS:
        return True
    if token.low in ("bestimmt", "umgekehrt", "wiederholt", "verstärkt", "gezielt", "getrennt", "unverändert"):
        return following.low in _AND
    if following.low in _AFTER:
        return True
    end = next((n for n in range(other, min(other + _NEAR, len(words))) if words[n].text in BREAKS), len(words))
    last = words[end - 1]
    if words[end - 2].low == "zu" or "zu" in last.low:
        return True
    return last.text[0].isupper() or participles.is_participle(last.low) or not verbs.infinitive_like(last.low)


def _is_future(words: Sequence[Token], at: int, other: int) -> bool:
    """ "Wir werden Sie beraten", "Sie werden einen Brief erhalten": the word is an infinitive."""
    if participles.ACTIVE.search(words[other].low):
        return True
    near = words[max(at - 1, 0) : at + 2]
    if any(token.low in _AGENTS for token in near):
        return True
    if words[at].low == "wird" and words[at + 1].text in ("Sie", "Ihnen", "uns", "dich", "mich", "ihn"):
        return True
    return any(token.low in _OBJECTS for token in words[at + 1 : other])
