"""Advice writes both forms as German has them, or none where nobody can know them."""

from __future__ import annotations

import make
import pytest

from wegweiser import sentences
from wegweiser.checks.source import gender_sign
from wegweiser.model import Page
from wegweiser.site import Site

PAIRS = {
    "Expert*in": "Expertin oder Experte",
    "Kolleg:in": "Kollegin oder Kollege",
    "Anwält*in": "Anwältin oder Anwalt",
    "Rechtsanwält*innen": "Rechtsanwältinnen und Rechtsanwälte",
    "Kund*in": "Kundin oder Kunde",
    "Kund_innen": "Kundinnen und Kunden",
    "Sozialpädagog*innen": "Sozialpädagoginnen und Sozialpädagogen",
    "Fachärzt*in": "Fachärztin oder Facharzt",
    "Arzt*in": "Ärztin oder Arzt",
    "Ärzt*innen": "Ärztinnen und Ärzte",
    "Psycholog*in": "Psychologin oder Psychologe",
    "Zeug*innen": "Zeuginnen und Zeugen",
    "Pat*in": "Patin oder Pate",
    "Student*in": "Studentin oder Student",
    "Therapeut*innen": "Therapeutinnen und Therapeuten",
    "Jurist*innen": "Juristinnen und Juristen",
    "Mentor*innen": "Mentorinnen und Mentoren",
    "Nachbar*innen": "Nachbarinnen und Nachbarn",
    "Freund*innen": "Freundinnen und Freunde",
    "Friseur*in": "Friseurin oder Friseur",
    "Köch*innen": "Köchinnen und Köche",
    "Kurd*innen": "Kurdinnen und Kurden",
    "Syrer*innen": "Syrerinnen und Syrer",
    "BeraterInnen": "Beraterinnen und Berater",
    "Berater/-innen": "Beraterinnen und Berater",
    "Asyl-Expert*innen": "Asyl-Expertinnen und Asyl-Experten",
    "Bürger*innen": "Bürgerinnen und Bürger",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return make.read(make.site(tmp_path_factory.mktemp("site")), draft=True)


def _advice(form: str, site: Site) -> str:
    page = Page("content/de/probe.md", "de", "probe", "Probe", "Probe.", f"Fragen Sie {form}.", 6)
    ((at, _, advice),) = gender_sign.check(page, sentences.read(page), site)
    assert at.text == form
    return advice


@pytest.mark.parametrize("form", PAIRS)
def test_both_forms_are_german_words(form: str, site: Site) -> None:
    assert f"zum Beispiel „{PAIRS[form]}“" in _advice(form, site)


@pytest.mark.parametrize("form", ["Beamt*in", "Angestellt*in", "Lotse*in", "Geflüchtet*innen"])
def test_no_pair_where_the_words_are_not_known(form: str, site: Site) -> None:
    assert _advice(form, site) == "Schreiben Sie beide Formen aus, oder nehmen Sie ein neutrales Wort."


def test_an_insult_is_never_advised(site: Site) -> None:
    advice = _advice("Asylant*innen", site)
    assert "Asylant" not in advice
    assert "„Geflüchtete“" in advice


@pytest.mark.parametrize("form", ["Bürger*innen", "Einwohner*innen", "Kund*innen"])
def test_a_neutral_word_means_the_same_people(form: str, site: Site) -> None:
    assert "Menschen" not in _advice(form, site)
