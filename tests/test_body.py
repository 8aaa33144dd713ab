"""Bodies, cards, terms and facts as HTML, in German and in a right-to-left language."""

from __future__ import annotations

from pathlib import Path

import make
import pytest

from wegweiser.language import get
from wegweiser.model import Confirmed, Contact
from wegweiser.render import cards, view

FULL = Contact(
    id="stelle",
    kind="office",
    name="Beratung <Mitte>",
    about={"de": "Rat für alle", "ar": "مشورة للجميع"},
    phone="0211 89 91 234",
    mail="a@example.org",
    url="https://example.org/?a=1&b=2",
    address=("Straße 1", "00000 Ort"),
    languages=("de", "ar"),
    hours="always",
    cost="free",
    anonymous=True,
    barrier_free=False,
    source="Eigene Angabe",
    confirmed=Confirmed(make.TODAY, "Sozialamt"),
)


@pytest.fixture
def body(tmp_path: Path):  # type: ignore[no-untyped-def]
    """Draw one page body in a language."""

    def draw(text: str, lang: str = "de") -> str:
        files = {"de/thema/seite.md": make.page(text), "de/hilfe.md": make.page(title="Hilfe")}
        if lang != "de":
            files[f"{lang}/thema/seite.md"] = make.page(text)
        site = make.read(make.site(tmp_path, files), draft=True)
        return next(shown.body for shown in view.views(site, lang) if shown.name == "thema/seite")

    return draw


def test_markdown(body) -> None:  # type: ignore[no-untyped-def]
    assert body("Ein **Wort** & <mehr>.") == "<p>Ein <strong>Wort</strong> &amp; .</p>\n"
    assert body("- a\n- b") == "<ul><li>a</li>\n<li>b</li>\n</ul>\n"
    assert body("3. c\n4. d") == '<ol start="3"><li>c</li>\n<li>d</li>\n</ol>\n'
    assert body("## Eins\n\n### Zwei") == '<h2 id="s1">Eins</h2>\n<h3 id="s2">Zwei</h3>\n'


def test_links_are_relative_and_named(body) -> None:  # type: ignore[no-untyped-def]
    assert '<a href="../hilfe.html#s2" data-page="hilfe">Hilfe</a>' in body("[Hilfe](../hilfe.md#s2)")
    assert 'class="external" href="https://example.org/" rel="noreferrer"' in body("[x](https://example.org/)")
    assert body("[bald](../spaeter.md)") == "<p>bald</p>\n"  # only a draft can have it


def test_aligned_cells_have_a_class_and_no_style(body) -> None:  # type: ignore[no-untyped-def]
    html = body("| a | b |\n|--:|---|\n| 1 | 2 |")
    assert '<th class="right">a</th><th>b</th>' in html
    assert "style=" not in html


def test_terms_are_explained_once_and_stay_german(body) -> None:  # type: ignore[no-untyped-def]
    html = body("Die [[Duldung]] und noch zwei [[Duldungen]].")
    assert '<a class="term" href="#w1">Duldung</a> und noch zwei <a class="term" href="#w1">Duldungen</a>' in html
    assert html.count("<dt ") == 1
    arabic = body("[[Duldung|تعليق]]", "ar")
    assert '<a class="term" href="#w1"><bdi>تعليق</bdi></a> (<span lang="de" dir="ltr">Duldung</span>)' in arabic
    assert '<dd><span lang="de" dir="ltr">Ein Papier.' in arabic  # no Arabic explanation yet: German, marked as German


def test_facts_carry_their_date_and_say_when_it_is_past(body) -> None:  # type: ignore[no-untyped-def]
    html = body("Das kostet [[fakt:preis]].")
    assert 'class="fact expired" data-fact="preis"' in html
    assert "49 Euro" in html
    assert "veraltet, Stand: 1. Januar 2026" in html


def test_cards_stand_beside_paragraphs_never_inside(body) -> None:  # type: ignore[no-untyped-def]
    html = body('!!! warning "Achtung"\n    Rufen Sie an.\n\n    [[kontakt:notruf-112]]\n')
    assert '<p>Rufen Sie an.</p>\n<div class="contact" data-contact="notruf-112">' in html
    assert '<bdi dir="ltr"><a href="tel:112">112</a></bdi>' in html


@pytest.mark.parametrize("code", ["de", "ar"])
def test_a_full_card(code: str) -> None:
    here = get(code)
    html = cards.contact(FULL, here, {})
    assert '<bdi dir="ltr"><a href="tel:+49' in html  # works from a foreign card too
    assert "0211 89 91 234" in html
    assert "Beratung &lt;Mitte&gt;" in html
    assert "a=1&amp;b=2" in html
    assert here.ui["anonymous_yes"] in html
    assert here.ui["barrier_free_no"] in html
    assert here.day(make.TODAY) in html
    assert FULL.about[code] in html
    assert ('<span lang="de" dir="ltr">' in html) == (code == "ar")


def test_unknown_is_not_said_to_be_no() -> None:
    html = cards.contact(Contact(id="x", kind="line", name="X", source="Q"), get("de"), {})
    ui = get("de").ui
    for key in ("anonymous_yes", "anonymous_no", "barrier_free_yes", "barrier_free_no", "hours", "cost_free"):
        assert ui[key] not in html
    assert ui["unconfirmed"] in html


@pytest.mark.parametrize(
    ("number", "dial"), [("112", "112"), ("116 117", "116117"), ("0211 1", "+492111"), ("+49 30 1", "+49301")]
)
def test_dialled_numbers(number: str, dial: str) -> None:
    assert f'href="tel:{dial}"' in cards.phone(number)


def test_latin_words_among_other_letters_are_german() -> None:
    span = '<span lang="de" dir="ltr">'
    assert cards.own("في 9 Uhr أو halb drei (BAMF).", get("ar")) == (
        f"في {span}9 Uhr</span> أو {span}halb drei</span> ({span}BAMF</span>)."
    )
    assert cards.own("Mo, Di, Mi እዩ", get("ti")) == f"{span}Mo, Di, Mi</span> እዩ"
    assert cards.own("Das ist ein Satz.", get("ar")) == f"{span}Das ist ein Satz.</span>"
    assert cards.own("12.", get("ar")) == "12."
    assert cards.own("Bonjour & Bescheid", get("fr")) == "Bonjour &amp; Bescheid"
