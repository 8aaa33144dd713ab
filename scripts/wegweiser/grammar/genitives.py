"""Genitives of a sentence by their form: "des Amtes", "Adresse der Schule", "wegen Ihrer Religion", "Alis Schule"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from wegweiser.grammar import nouns, verbs
from wegweiser.grammar.tokens import BREAKS, Token, tokens

# One look tells whether a sentence is worth reading word by word.
_HINT = re.compile(
    r"\b[dD]e[rs]\b|[a-zäöüß]{2}e[rs]\b|[dD]eren|[dD]essen|[Tt]rotz|[Ww]egen|[Aa]ufgrund|[a-zäöüß]s [A-ZÄÖÜ]"
    r"|(?<![\w-])[A-ZÄÖÜ][\w-]+s\b"
)
_NUMBERS = frozenset("zwei drei vier fünf sechs sieben acht neun zehn zwölf".split())
_NEAR = 30  # words
_STEM = "(?:ein|kein|mein|dein|sein|ihr|unser|unsr|euer|eur)"
_ES = re.compile(rf"{_STEM}es|unsres")
_THIS_ES = frozenset("dieses jenes jedes welches manches solches".split())
_ER = re.compile(
    rf"(?:{_STEM}er|dieser|jener|jeder|aller|welcher|mancher|solcher|beider|einiger|mehrerer|vieler|zweier|dreier)"
)
_PARTS = frozenset(
    (
        "eine einer einen einem eines viele einige keine keiner welche zwei drei vier fünf beide wenige mehrere "
        "manche jede jeder jedes alle meisten teil teile"
    ).split()
)
_GIVE = re.compile(
    r"\b(?:geb|gib|gab|gegeben|zeig|schick|sag|brachte|bringe?n?|bringt|meld|mitteil|mitgeteilt|teilen|erklär|überreich|überg[ei]b|vorleg|vorzuleg"
    r"|leg(?:en|t)|reich(?:en|t)|schenk|leih|überlass|unterzieh|unterzogen|helf|hilf|geholfen|dank(?:en|t)|gehör|glaub"
    r"|erzähl|zusend|senden|sendet|überweis|vorgelegt|empfehl|empfiehlt|erlaub|verbiet|verbot|wünsch|entsprech|entspricht|dien)\w*",
    re.IGNORECASE,
)
_RULES_DATIVE = re.compile(
    r"^(?:zugewiesen|zugeteilt|zuzuweisen|zuweis|unterz[io]|unterlieg|unterstell|unterstanden|untersteht|angehör|beigetreten|beitritt|zugestimmt|zustimm|zuzustimmen"
    r"|widersprochen|widerspr|entsprech|entspr[io]ch|nachkomm|nachgekommen|nachzukommen|beiwohn|zugeordnet|zugestellt|ausgehändigt|ausgesetzt$|entzogen|vorzuziehen|zufolge|gegenüber|zuliebe)"
)
_ACCUSATIVE = frozenset(
    (
        "den das die ein eine einen ihren ihre ihr seinen seine sein diesen dieses diese alle alles kein keine "
        "keinen bescheid etwas"
    ).split()
)
_PERSON = re.compile(r"(?:in|lehrer|berater|arzt|behörde|polizei|frau|schule|kasse|familie|mutter|kita|bank|person)$")
# Lower-case words on -er that are no adjectives.
_NO_ADJECTIVE = frozenset(
    (
        "oder aber der er wer ihr hier unter über hinter außer immer mehr weniger sehr später früher bisher daher "
        "woher wieder weiter leider selber lieber sicher nieder vorher nachher seither jeher umher länger höher "
        "besser größer kleiner älter jünger teurer öfter schneller leichter schwerer billiger günstiger für vor "
        "zur zuvor worüber darüber darunter dafür wofür hierfür hierher dahinter kürzer eher näher einander "
        "untereinander miteinander voneinander nacheinander füreinander aneinander ungefähr mitunter gegenüber "
        "vorüber ihrer unser euer einer keiner dieser jeder nimmer zimmer stärker ander super fair sogar lecker "
        "sauber teuer sauer schwer leer clever männer bitter minder weder entweder her schwanger prioritär ver "
        "pauschaler wärmer schlimmer"
    ).split()
)
_N_DECLENSION = re.compile(r"(?:en|n|ns|s|ß|x|z|in|ein|[A-Z])$")


def detect(text: str) -> Iterator[tuple[int, int]]:
    """Every genitive of a sentence: from the word before it to its noun."""
    if not _HINT.search(text):
        return
    words = tokens(text)
    give = None
    for at, token in enumerate(words):
        noun = _noun(words, at)
        if noun is None:
            if token.low in ("deren", "dessen") and at + 1 < len(words) and words[at + 1].text not in BREAKS:
                yield token.start, words[at + 1].end
            continue
        before = words[at - 1] if at else None
        if token.low in nouns.GENITIVE_PREPOSITIONS:
            if noun == at + 1 and token.low not in ("grund", "hilfe", "statt") and nouns.is_genitive(words[noun].text):
                yield token.start, words[noun].end  # "trotz Regens"
            continue
        if _by_form(words, at, noun) or (before is not None and _after_preposition(words, at, noun)):
            bare = before is None or before.text in BREAKS or before.low in ("und", "oder", "sowie")
            yield (token if bare or before is None else before).start, words[noun].end
        elif before is not None and before.text not in BREAKS and _after_noun(words, at, noun):
            give = bool(_GIVE.search(text)) if give is None else give
            if not (give and _is_dative(words, at, noun)):
                yield before.start, words[noun].end
        elif nouns.is_name(words, at, noun):
            yield token.start, words[noun].end
    yield from _places(words)


def _places(words: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """ "Die Hauptstadt Syriens"."""
    for at, token in enumerate(words):
        if (
            at
            and nouns.is_place(token.text)
            and words[at - 1].text[0].isupper()
            and not words[at - 1].text[0].isdigit()
        ):
            yield words[at - 1].start, token.end


def _noun(words: Sequence[Token], at: int) -> int | None:
    """The noun a word like "des", "der", "Ihrer" belongs to; for a name like "Alis" the next word."""
    low = words[at].low
    if not (
        low in ("des", "der")
        or low in _THIS_ES
        or low.endswith(("er", "es", "s"))
        or low in nouns.GENITIVE_PREPOSITIONS
    ):
        return None
    for here in range(at + 1, min(at + 6, len(words))):
        token = words[here]
        if token.text in BREAKS:
            if token.text == "," and here > at + 1 and low != "s" and words[here - 1].low.endswith(("en", "er")):
                continue
            return None
        if token.text[0].isupper() and token.text not in ("Sie", "Ihnen"):
            return here
        fits = token.low.endswith(("n", "r", "s", "t", "g", "h", "und")) and token.low not in verbs.AUXILIARIES
        fits = fits or token.low in _NUMBERS
        if not fits and not token.text[0].isdigit():
            return None
    return None


def _by_form(words: Sequence[Token], at: int, noun: int) -> bool:
    """ "des Amtes", "eines Tages", "dieses Jahres": no other case looks like this."""
    low, end = words[at].low, words[noun].low
    if low == "des":
        return True
    if _ES.fullmatch(low):
        return bool(_N_DECLENSION.search(end)) and not (noun > at + 1 and words[at + 1].low in ("der", "von", "und"))
    return low in _THIS_ES and end.endswith("s") and nouns.is_genitive(words[noun].text)


def _after_preposition(words: Sequence[Token], at: int, noun: int) -> bool:
    before, low = words[at - 1].low, words[at].low
    if before not in nouns.GENITIVE_PREPOSITIONS:
        return False
    if before in ("grund", "hilfe") and (at < 2 or words[at - 2].low not in ("auf", "mit")):
        return False
    return low == "der" or bool(_ER.fullmatch(low)) or (low.endswith("er") and low not in _NO_ADJECTIVE)


def _after_noun(words: Sequence[Token], at: int, noun: int) -> bool:
    """ "Adresse der Schule", "Anerkennung ausländischer Abschlüsse"; "einer der Gründe"."""
    before, low, text = words[at - 1], words[at].low, words[at].text
    if low != "der" and not _ER.fullmatch(low):
        if text[0].isupper() or not low.endswith("er") or low in _NO_ADJECTIVE or len(low) < 5:
            return False
        if not all(token.low.endswith("er") for token in words[at + 1 : noun]):
            return False
    if before.low in _PARTS and low in ("der", "dieser", "ihrer", "unserer") and before.text[0].islower():
        return not nouns.is_masculine(words[noun].low)
    if (
        before.text[0].isdigit()
        and at > 1
        and words[at - 2].low in ("§", "absatz", "artikel", "abs", "art", "nr", "satz")
    ):
        return True
    if not before.text[0].isupper() or before.low in nouns.NO_NOUNS or not before.text[0].isalpha():
        return False
    if at == 1 and before.low not in ("nr",) and not nouns.starts_sentence(before):
        return False
    return re.fullmatch(rf"{_STEM}er", low) is not None or not _is_subject(words, at, noun)


def _is_subject(words: Sequence[Token], at: int, noun: int) -> bool:
    """ "der" before a masculine noun: "wenn in Köln der Arzt kommt"."""
    low = words[noun].low
    if low == "reihe" and words[noun + 1 : noun + 2] and words[noun + 1].low == "nach":
        return True
    if nouns.is_masculine(low):
        return True
    return nouns.is_agent(low) and noun + 1 < len(words) and words[noun + 1].low in verbs.AUXILIARIES


def _is_dative(words: Sequence[Token], at: int, noun: int) -> bool:
    """ "Geben Sie den Brief Ihrer Beraterin", "Die Familie muss der Behörde den Pass zeigen"."""
    following = words[noun + 1] if noun + 1 < len(words) else None
    if following is not None and following.low in _ACCUSATIVE:
        return True
    if any(_RULES_DATIVE.search(token.low) for token in words[noun + 1 : noun + _NEAR]):
        return True
    asked = any(_GIVE.match(token.low) for token in words[max(at - _NEAR, 0) : at])
    ends = following is None or following.text in BREAKS or following.low in ("mit", "vor", "zurück")
    closed = any(_GIVE.match(token.low) for token in words[noun + 1 : noun + _NEAR])
    return (((asked and ends) or closed) and bool(_PERSON.search(words[noun].low)) and words[at].low != "der") or (
        asked and ends and words[noun].low.endswith("in") and at > 1
    )
