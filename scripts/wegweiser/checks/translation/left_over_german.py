"""Ein Stück des deutschen Satzes ist stehen geblieben.

Wer kein Deutsch liest, versteht den Satz nicht. Übersetzungsprogramme lassen manchmal einen Halbsatz aus. Deutsch sind
nur Wörter, die man auf Briefen und Türen findet: Sie stehen in Klammern, in Anführungszeichen oder in einer Marke.
Gesucht werden drei häufige deutsche Wörter dicht beieinander, und drei Wörter, die im Original genau so stehen.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from wegweiser.beside import Beside
from wegweiser.checks import pieces
from wegweiser.grammar import scripts
from wegweiser.model import Span
from wegweiser.site import Site

SEVERITY = "warning"
BAD = (  # translation, original
    ("Call today, wenn Sie nicht kommen können.", "Rufen Sie heute an, wenn Sie nicht kommen können."),
    ("Do you need help? Dann fragen Sie die Beratung.", "Brauchen Sie Hilfe? Dann fragen Sie die Beratung."),
)
GOOD = (
    ("Call today if you cannot come.", "Rufen Sie heute an, wenn Sie nicht kommen können."),
    ("Say: “Ich kann nicht kommen.”", "Sagen Sie: „Ich kann nicht kommen.“"),
)
_LATIN = re.compile(r"[A-Za-zÄÖÜäöüß]+")
_TWO = re.compile(r"[a-zäöüß],? [A-Za-zÄÖÜäöüß]+[ ,]")
_POLITE = frozenset("Sie Ihnen Ihr Ihre Ihren Ihrem Ihrer".split())
_NEAR = re.compile(r",?\s")  # not the spaces that stand for a bracket
_WIDTH, _ENOUGH = 4, 3  # of so many words side by side, so many are German
_Run = Sequence[re.Match[str]]


def check(beside: Beside, site: Site) -> Iterator[tuple[Span, str, str]]:
    lang = beside.page.lang
    latin = scripts.of(lang) == "LATIN"
    for own, original in pieces.written(beside):
        text = pieces.bare(own)
        german = original.plain if original else ""
        if not (_is_suspect(text, german, lang) if latin else _TWO.search(text)):
            continue
        if pieces.stays_german(beside, own, original) or pieces.is_copy(own, original, site):
            continue
        for run in _side_by_side(text):
            if found := _by_list(run, lang, _ENOUGH if latin else 2) or _by_original(run, german, lang):
                words = text[found[0] : found[1]]
                advice = (
                    "Übersetzen Sie es. Ist es ein Name von einem Brief oder einer Tür? Setzen Sie ihn in Klammern."
                )
                yield pieces.place(beside, own, *found), f"„{words}“ ist noch deutsch.", advice
                break


def _is_suspect(text: str, german: str, lang: str) -> bool:
    """Whether it is worth looking closer: most pieces are not."""
    words, (known, _) = _LATIN.findall(text.lower()), scripts.german(lang)
    return sum(word in known for word in words) >= _ENOUGH or len(_words(german).intersection(words)) >= _ENOUGH


@lru_cache(maxsize=1024)
def _words(text: str) -> frozenset[str]:
    return frozenset(_LATIN.findall(text.lower()))


def _by_list(run: _Run, lang: str, enough: int) -> tuple[int, int] | None:
    """Where so many common German words stand close together, and not only such as join the parts of a name."""
    german, links = scripts.german(lang)
    for at in range(len(run) - _ENOUGH + 1):
        here = [match for match in run[at : at + _WIDTH] if _is_german(match, run[0], german)]
        if len(here) >= enough and not links.issuperset(match[0].lower() for match in here):
            return here[0].start(), max(match.end() for match in run[at:] if _is_german(match, run[0], german))
    return None


def _is_german(match: re.Match[str], first: re.Match[str], german: frozenset[str]) -> bool:
    """Whether this is one of the words; with a capital inside a sentence, it is a noun: das Wohnen."""
    word = match[0]
    return word.lower() in german and (match is first or word[0].islower() or word in _POLITE)


def _by_original(run: _Run, german: str, lang: str) -> tuple[int, int] | None:
    """Where three words stand in the German text, too, side by side, and are not all parts of a name."""
    _, links = scripts.german(lang)
    same = _triples(german)
    found = [
        three
        for three in zip(run, run[1:], run[2:], strict=False)
        if tuple(match[0] for match in three) in same
        and any(match[0] in _POLITE or (match[0].islower() and match[0] not in links) for match in three)
    ]
    return (found[0][0].start(), found[-1][2].end()) if found else None


@lru_cache(maxsize=1024)
def _triples(text: str) -> frozenset[tuple[str, ...]]:
    runs = _side_by_side(text)
    return frozenset(
        tuple(match[0] for match in three) for run in runs for three in zip(run, run[1:], run[2:], strict=False)
    )


def _side_by_side(text: str) -> Iterator[list[re.Match[str]]]:
    """Latin words with nothing but a space or a comma between them."""
    words = list(_LATIN.finditer(text))
    run = words[:1]
    for before, word in pairwise(words):
        if not _NEAR.fullmatch(text, before.end(), word.start()):
            yield run
            run = []
        run.append(word)
    yield run
