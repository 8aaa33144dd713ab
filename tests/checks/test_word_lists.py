"""The lists of words: their advice keeps the meaning, every entry is found, and none stands there twice."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import make
import pytest

from wegweiser import sentences
from wegweiser.checks.source import (
    abbreviation,
    changing_terms,
    double_negation,
    foreign_word,
    idiom,
    officialese,
    padded_verb,
)
from wegweiser.grammar import phrases
from wegweiser.model import Page

LISTS = ("officialese", "padded-verbs", "idioms", "foreign-words", "variants")
FOLDER = Path(phrases.__file__).parent / "words"
_ARTICLES = frozenset("der die das den dem des ein eine einen einer es * zu".split())
_NEGATIONS = re.compile(r"^(?:nicht|kein(?:e[rnms]?|erlei)?|nie|ohne)$")


def rows(name: str) -> Iterator[tuple[str, str]]:
    """Every phrase of a list as it is written there, with its advice."""
    for line in (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            written, arrow, advice = line.partition(" → ")
            assert arrow, line
            assert advice.strip(), line
            for phrase in written.split(" | "):
                yield phrase, advice


def made(phrase: str) -> Iterator[str]:
    """Sentences that hold a phrase: one for every form of it and every verb it asks for."""
    core, _, verb = phrase.partition(" ! ")[0].partition(" + ")
    if "|" in core:
        yield f"Wir wollen das {core.replace('|', '')}."
        return
    for form in phrases._forms(core.split()):
        words = " ".join(form).replace("*", "großen").replace(" ,", ",")
        for one in verb.split("/"):
            yield f"Da {words} {one.replace('|', '')}".strip() + "."


def told(rule: ModuleType, text: str, tmp_path: Path) -> list[str]:
    """The advice of a rule on a page."""
    page = Page("content/de/probe.md", "de", "probe", "Probe", "Probe.", text, 6)
    site = make.read(make.site(tmp_path))
    return [found[2] for found in rule.check(page, sentences.read(page), site)]


@pytest.mark.parametrize("name", LISTS)
def test_every_entry_is_found_in_a_sentence_made_from_it(name: str) -> None:
    index = phrases.read(name)
    never = [
        sentence
        for phrase, advice in rows(name)
        for sentence in made(phrase)
        if not any(found.advice == advice for _, _, found in phrases.find(index, sentence))
    ]
    assert not never


@pytest.mark.parametrize(
    ("separated", "rule"),
    [("Wir nehmen heute die Zahlung vor.", padded_verb), ("Legen Sie die Kopie bei.", officialese)],
)
def test_separated_verbs_are_found(separated: str, rule: ModuleType) -> None:
    assert list(rule.detect(separated))


def test_every_abbreviation_is_found() -> None:
    # Some are words, too, and are found before a number, a name or the end of a clause only.
    frames = (
        "Das ist {} sicher.", "Das ist {}. sicher.", "Die {}. 5 ist hier.", "Das dauert 2 {}. im Jahr.",
        "Dort ist {}. Amiri zu Hause.", "Herr Amiri, {}. am 3. Mai",
    )  # fmt: skip
    never = [
        short
        for short in phrases.pairs("abbreviations")
        if not any(list(abbreviation.detect(frame.format(short))) for frame in frames)
    ]
    assert not never


def test_no_word_stands_twice() -> None:
    places: dict[tuple[str, tuple[str, ...], bool, frozenset[str], str], list[str]] = defaultdict(list)
    for name in LISTS:
        for first, entries in phrases.read(name).items():
            for entry in entries:
                if not entry.final:
                    places[first, entry.words, entry.capital, entry.verbs, entry.particle].append(name)
    assert not {" ".join((key[0], *key[1])): names for key, names in places.items() if len(names) > 1}
    shorts = [phrase for phrase, _ in rows("abbreviations")]
    assert sorted(set(shorts)) == sorted(shorts)


def _content(phrase: str) -> tuple[bool, str]:
    """Whether a phrase says no, and what is left of it without that."""
    core = phrase.partition(" ! ")[0]
    words = [word for word in re.split(r"[ +]+", core.lower()) if word not in _ARTICLES]
    left = [word for word in words if not _NEGATIONS.match(word)]
    bare = [re.sub(r"^(=?)(?:un|ir|nicht|außer)(?=[a-zäöüß]{4})", r"\1", word) for word in left]
    return left != words or bare != left, " ".join(bare)


@pytest.mark.parametrize("name", LISTS)
def test_a_negated_phrase_has_an_advice_of_its_own(name: str) -> None:
    yes: dict[str, set[str]] = defaultdict(set)
    no: list[tuple[str, str, str]] = []
    for phrase, advice in rows(name):
        negated, content = _content(phrase)
        if negated:
            no.append((phrase, content, advice))
        else:
            yes[content].add(advice)
    assert not [phrase for phrase, content, advice in no if advice in yes[content]]
    if name == "officialese":  # the test sees such pairs at all
        assert {"besteht keine möglichkeit", "unzumutbar~", "anspruch besteht nicht", "unentgeltlich~"} <= {
            phrase.lower() for phrase, content, _ in no if yes[content]
        }


@pytest.mark.parametrize(
    "text",
    [
        "Es besteht keine Möglichkeit zu kommen.",
        "Es besteht kein Anspruch auf Geld.",
        "Es besteht keinerlei Anspruch auf Geld.",
        "Ein Anspruch besteht nicht.",
        "Die Möglichkeit besteht nicht.",
        "Dann besteht die Möglichkeit nicht.",
        "Dann besteht der Anspruch nicht.",
        "Sie sind nicht berechtigt, zu arbeiten.",
        "Die Kosten werden regelmäßig nicht bezahlt.",
        "Das geht aus wichtigen Gründen nicht.",
    ],
)
def test_advice_on_a_negated_phrase_is_negated(text: str, tmp_path: Path) -> None:
    advice = told(officialese, text, tmp_path)
    assert advice
    assert all(re.search(r"\b(?:nicht|kein)\b", said) for said in advice)


SAID = {
    "Die Miete ausschließlich der Heizung.": ("nur …", "ohne …"),
    "Melden Sie die Rückzahlung des Geldes.": ("wer zahlt",),
    "Die Erstattung kommt bald.": ("wer zahlt",),
    "Die Fristverlängerung ist möglich.": ("mehr Zeit",),
    "Das ist zumutbar.": ("verlangen darf",),
    "Das ist unzumutbar.": ("nicht verlangen darf",),
    "Kommen Sie binnen 14 Tagen.": ("innerhalb von 14 Tagen", "bis zum 5. Mai"),
    "Schreiben Sie innerhalb einer Frist von 14 Tagen.": ("innerhalb von 14 Tagen",),
    "Ein Monat nach Bekanntgabe.": ("ab welchem Tag", "Datum"),
    "Zwei Wochen ab Zustellung.": ("ab welchem Tag", "Datum"),
    "Zwei Wochen nach Erhalt.": ("bei einer Frist", "ab welchem Tag"),
    "Zwei Wochen ab Eingang.": ("ab welchem Tag", "Datum"),
    "Ein Monat nach Zugang.": ("ab welchem Tag", "Datum"),
    "Die Kündigung gilt mit Ablauf des Tages.": ("am Ende von",),
    "Sie beantragen Wiedereinsetzung.": ("ohne eigene Schuld",),
    "Der Antrag ist unzulässig.": ("nicht erlaubt", "prüft … nicht"),
    "Die Aussetzung der Strafe ist möglich.": ("für eine Zeit",),
    "Die Sorgeberechtigten kommen.": ("Eltern oder Vormund",),
    "Das ist ein Rechtsbehelf.": ("bis wann",),
    "Das ist eine eidesstattliche Erklärung.": ("macht sich strafbar",),
    "Das Zwangsgeld ist hoch.": ("keine Strafe",),
    "Das ist eine Ordnungswidrigkeit.": ("keine Straftat",),
    "Das geht im Benehmen mit der Stadt.": ("entscheidet aber selbst",),
    "Das geht im Einvernehmen mit der Stadt.": ("zustimmen muss",),
    "Das ist grundsätzlich kostenlos.": ("Ausnahmen",),
    "Die Leistungserbringer helfen.": ("Praxis",),
    "Das gilt bei Fehlen eines Passes.": ("wenn … fehlt",),
    "Das Inkrafttreten ist im Mai.": ("ab wann … gilt",),
    "Das Außerkrafttreten ist im Mai.": ("nicht mehr gilt",),
    "Wir rechnen das Einkommen an.": ("abziehen", "mitzählen"),
}


@pytest.mark.parametrize("text", SAID)
def test_advice_keeps_the_meaning(text: str, tmp_path: Path) -> None:
    advice = " ".join(told(officialese, text, tmp_path))
    assert [part for part in SAID[text] if part not in advice] == []


PADDED = {
    "Sie können Einspruch erheben.": ("Einspruch einlegt", "bis wann"),
    "Das Amt nimmt das Kind in Obhut.": ("nimmt das Kind auf",),
    "Wenn Sie das 18. Lebensjahr vollenden, kommen Sie.": ("18 Jahre alt",),
    "Wenn Sie das 18. Lebensjahr erreichen, kommen Sie.": ("17 Jahren",),
    "Sie üben eine Beschäftigung aus.": ("angestellt arbeiten",),
    "Sie üben eine Erwerbstätigkeit aus.": ("selbstständig",),
}


@pytest.mark.parametrize("text", PADDED)
def test_advice_on_padded_verbs_keeps_the_meaning(text: str, tmp_path: Path) -> None:
    advice = " ".join(told(padded_verb, text, tmp_path))
    assert [part for part in PADDED[text] if part not in advice] == []


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (idiom, "Der Arzt zieht die Fäden."),
        (idiom, "Haben Sie kalte Füße?"),
        (idiom, "Das Kind ist über Bord gefallen."),
        (idiom, "Pollen sind in der Luft."),
        (idiom, "Viele Menschen saßen im gleichen Boot und kamen über das Meer."),
        (idiom, "Das Kind ist ins Wasser gefallen."),
        (officialese, "Die Polizei hat ihn angehalten."),
        (officialese, "Ein Mann namens Ali kommt."),
        (officialese, "Die Gewalt, der sie ausgesetzt ist, ist verboten."),
        (officialese, "Der Bus ist angehalten worden."),
        (changing_terms, "Der Asylantrag kommt nach dem Asylgesuch. Der Antrag und das Gesuch liegen hier."),
        (changing_terms, "Die Abschiebung ist gestoppt. Die Rückführung auch. Die Aufenthaltsbeendigung auch."),
        (changing_terms, "Der Familiennachzug dauert. Die Familienzusammenführung dauert."),
        (changing_terms, "Die Heirat war im Mai. Die Trauung war im Juni."),
    ],
)
def test_other_meanings_are_left_alone(rule: ModuleType, text: str, tmp_path: Path) -> None:
    assert told(rule, text, tmp_path) == []


def test_an_instruction_is_a_sentence_by_itself(tmp_path: Path) -> None:
    assert told(officialese, "Sie bekommen hiermit Geld.", tmp_path) == ["Lassen Sie „hiermit“ weg."]
    assert told(officialese, "Kommen Sie unverzüglich.", tmp_path) == ["Schreiben Sie: unverzüglich → sofort."]
    for rule in (officialese, padded_verb, idiom, foreign_word):
        for text in rule.BAD:
            assert not [said for said in told(rule, text, tmp_path) if "!" in said or "{}" in said or ".." in said]


@pytest.mark.parametrize("name", LISTS)
def test_an_instruction_begins_like_a_sentence(name: str) -> None:
    advices = {advice for _, advice in rows(name)}
    assert not [advice for advice in advices if advice.startswith("!") and not re.match(r"![A-ZÄÖÜ]\w+ Sie\b", advice)]
    told = re.compile(r"weglassen|nicht nötig|erklären[,:]|das Verb nehmen")
    assert not [advice for advice in advices if told.match(advice)]


@pytest.mark.parametrize(
    ("text", "wanted", "unwanted"),
    [
        ("Nicht ohne meine Tochter.", "nur mit meiner Tochter", "nur mit meine“"),
        ("Kommen Sie nicht ohne Ausweis.", "nur mit Ausweis", "…"),
        ("Kommen Sie nicht ohne Papiere.", "„nur mit …“", "nur mit Papiere“"),
        ("Kommen Sie nicht ohne Karte.", "„nur mit Karte“", "…"),
        ("Kommen Sie nicht ohne Ihren Ausweis.", "„nur mit …“", "nur mit Ihren"),
        ("Der Mann ist nicht unschuldig.", "was gemeint ist", "„wichtig“"),
        ("Das ist nicht unwichtig.", "„wichtig“", "unwichtig“ heißt"),
    ],
)
def test_double_negation_is_turned_in_good_german(text: str, wanted: str, unwanted: str, tmp_path: Path) -> None:
    (advice,) = told(double_negation, text, tmp_path)
    assert wanted in advice
    assert unwanted not in advice
