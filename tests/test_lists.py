"""`[[liste:…]]` and `[[bild:…]]`: topics, pages and places as lists, pictograms beside words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import make
import pytest
from selectolax.lexbor import LexborHTMLParser

from wegweiser import language, pipeline
from wegweiser.render import view

NAV = """nav:
  - index.md
  - Gesundheit:
      - gesundheit/index.md
      - gesundheit/arzt.md
      - gesundheit/notfall.md
"""
AREAS = """- {id: koeln, name: Köln, kind: city}
- {id: kreis-x, name: Kreis X, kind: district}
- {id: muster, name: Muster, kind: city, example: true}
"""
CONTACTS = """- {id: rat, kind: service, name: Rat, about: {de: Gibt Rat.}, cost: free}
- {id: not, kind: line, name: Notruf, phone: "112", pictograms: [probe]}
- {id: still, kind: line, name: Ohne Bild, phone: "113"}
- {id: a, kind: office, name: Bestätigt, service: rat, area: [koeln, "50"], confirmed: {on: 2026-01-02, role: Amt},
   hours: [{days: [di, mo], from: "9:00", to: "12:30"}, {days: [do], from: "14:00", to: "16:00"}], pictograms: [probe]}
- {id: b, kind: office, name: Unbestätigt, service: rat, area: [koeln]}
- {id: c, kind: place, name: Erfunden, area: [muster], example: true}
"""
FILES = {
    "de/index.md": make.page("Hallo.\n\n[[liste:themen]]", title="Start"),
    "de/gesundheit/index.md": make.page("Hilfe.\n\n[[liste:seiten]]", title="Gesund"),
    "de/gesundheit/arzt.md": make.page("[[bild:probe]] Gehen Sie hin.", title="Arzt", summary="So geht es."),
    "de/gesundheit/notfall.md": make.page("Eins.", title="Not"),
    "de/orte.md": make.page("Suchen Sie.\n\n[[liste:orte]]\n\n[[liste:stellen]]\n\n[[liste:notruf]]", title="Orte"),
    "ar/gesundheit/arzt.md": make.page("[[bild:probe]] اذهبوا.", title="طبيب", summary="هكذا."),
    "ar/gesundheit/index.md": make.page("مساعدة.\n\n[[liste:seiten]]", title="صحة"),
    "ar/orte.md": make.page("ابحثوا.\n\n[[liste:orte]]\n\n[[liste:stellen]]\n\n[[liste:notruf]]", title="أماكن"),
    "_data/areas.yml": AREAS,
    "_data/contacts.yml": CONTACTS,
}
Drawn = Callable[[str, str], LexborHTMLParser]


@pytest.fixture
def drawn(tmp_path: Path) -> Drawn:
    return _drawn(tmp_path, FILES)


def _drawn(folder: Path, files: dict[str, str]) -> Drawn:
    make.site(folder, files)
    config = folder / "mkdocs.yml"
    text = config.read_text("utf-8").replace("plugins:", f"{NAV}plugins:")
    for code, name in (("en, name: English", "Health"), ("ar, name: العربية", "الصحة")):
        text = text.replace(f"{code}}}", f"{code}, nav_translations: {{Gesundheit: {name}}}}}")
    config.write_text(text, encoding="utf-8")
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><path d="M0 0h9"/></svg>\n'
    (folder / "overrides" / "pictograms").mkdir(parents=True)
    (folder / "overrides" / "pictograms" / "probe.svg").write_text(svg, encoding="utf-8")
    site = make.read(folder)
    bodies = {(lang, shown.name): shown.body for lang in ("de", "ar") for shown in view.views(site, lang)}
    return lambda lang, name: LexborHTMLParser(bodies[lang, name])


def test_topics_lead_to_their_first_page(drawn: Drawn) -> None:
    (link,) = drawn("de", "index").css(".topic-list a")
    assert link.attributes["data-page"] == "gesundheit/index"
    assert link.attributes["href"] == "gesundheit/index.html"
    assert link.text().strip() == "Gesundheit"


def test_pages_of_a_topic_say_what_they_are_about_each_in_its_own_language(drawn: Drawn) -> None:
    german = drawn("de", "gesundheit/index").css(".page-list li")
    assert [item.text() for item in german] == ["Arzt So geht es.", "Not Kurz gesagt."]
    arabic = drawn("ar", "gesundheit/index").css(".page-list li")
    assert [item.text() for item in arabic] == ["طبيب هكذا.", "Not Kurz gesagt."]
    assert arabic[1].css("a span[lang=de][dir=ltr]")
    assert not arabic[0].css("[lang=de]")


def test_kinds_of_services_say_what_is_certain(drawn: Drawn) -> None:
    (service,) = drawn("de", "orte").css(".page-list li")
    assert service.text().split() == ["Rat", "Gibt", "Rat.", "Kosten:", "kostenlos."]


def test_numbers_to_call_need_no_reading(drawn: Drawn) -> None:
    (number,) = drawn("ar", "orte").css(".call-list li")
    assert number.css("svg.picture-probe")
    assert number.css_first('bdi[dir="ltr"] a').attributes["href"] == "tel:112"


def test_only_confirmed_places_are_shown(drawn: Drawn) -> None:
    tree = drawn("de", "orte")
    (place,) = tree.css("details")
    assert place.attributes["data-area"] == "50"
    assert place.css_first("summary").text() == "Köln"
    assert [card.attributes["data-contact"] for card in place.css("[data-contact]")] == ["a"]
    assert [item.text() for item in tree.css("li[data-area]")] == ["Kreis X"]
    assert "Muster" not in tree.html  # the operator is no example


def test_of_an_example_operator_the_example_is_shown_as_one(tmp_path: Path) -> None:
    files = {**FILES, "_data/operator.yml": "example: true\nname: Beispiel\n"}
    tree = _drawn(tmp_path, files)("ar", "orte")
    (card,) = tree.css('[data-contact="c"]')
    assert language.get("ar").ui["contact_example"] in card.text()


@pytest.mark.parametrize(("lang", "days"), [("de", "Montag, Dienstag: "), ("ar", "الاثنين, الثلاثاء: ")])
def test_hours_are_said_in_words_and_figures_keep_their_order(lang: str, days: str, drawn: Drawn) -> None:
    card = drawn(lang, "orte").css_first('[data-contact="a"]')
    assert f'{days}<bdi dir="ltr">9:00 – 12:30</bdi><br>' in card.html
    assert card.css_first(".contact-name svg")


def test_a_pictogram_stands_in_the_text_and_says_nothing(drawn: Drawn) -> None:
    for lang in ("de", "ar"):
        (picture,) = drawn(lang, "gesundheit/arzt").css("p > svg.picture")
        assert picture.attributes["aria-hidden"] == "true"
        assert "xmlns" not in picture.attributes


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("Hier: [[liste:themen]]", "Die Liste steht mitten im Text."),
        ("[[liste:theme]]", "Meinten Sie „themen“?"),
        ("[[bild:arzt]]", "Neben dem Bild steht kein Text."),
        ("[[bild:arzt|Gehen]] Sie hin.", "würde niemand sehen"),
        ("[[bild:prob]] Rufen Sie an.", "Das Bild „prob“ gibt es nicht."),
        ("[[bildd:probe]] Rufen Sie an.", "Das Wort „bildd:probe“ gibt es nicht."),
    ],
)
def test_marks_that_stand_for_nothing_are_told(body: str, told: str, tmp_path: Path) -> None:
    site = make.site(tmp_path, {"de/x.md": make.page(body)})
    findings = pipeline.check(site, pipeline.Options(make.TODAY))[1]
    assert any(told in finding.message + finding.advice for finding in findings if finding.severity == "error")


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("{id: x, kind: office, name: X, area: [kölln]}", "unknown-area"),
        ('{id: x, kind: office, name: X, area: ["50"]}', "missing-area"),
        ("{id: x, kind: line, name: X, service: raat}", "unknown-service"),
        ("{id: x, kind: line, name: X, pictograms: [foto]}", "unknown-pictogram"),
        ("{id: x, kind: line, name: X, hours: [{days: [mo], from: 9:00, to: 25:00}]}", "wrong-value"),
        ("{id: x, kind: line, name: X, hours: manchmal}", "wrong-value"),
        ('{id: x, kind: line, name: X, hours: [{days: [], from: "9:00", to: "10:00"}]}', "wrong-value"),
        ('{id: x, kind: line, name: X, hours: [{days: [mo], from: "10:00", to: "9:00"}]}', "wrong-value"),
    ],
)
def test_contacts_are_checked_against_what_there_is(line: str, rule: str, tmp_path: Path) -> None:
    files = {"_data/areas.yml": AREAS, "_data/contacts.yml": f"- {{id: rat, kind: service, name: Rat}}\n- {line}\n"}
    findings = pipeline.check(make.site(tmp_path, files), pipeline.Options(make.TODAY))[1]
    assert (rule, 2) in {(finding.rule, finding.line) for finding in findings if finding.severity == "error"}


def test_examples_are_refused_for_release(tmp_path: Path) -> None:
    site = make.site(
        tmp_path, {"_data/areas.yml": AREAS, "_data/contacts.yml": CONTACTS.replace(", pictograms: [probe]", "")}
    )
    for release, severity in ((False, "warning"), (True, "error")):
        findings = pipeline.check(site, pipeline.Options(make.TODAY, release=release))[1]
        assert {(f.path[-10:], f.severity) for f in findings if f.rule == "example-data"} == {
            ("/areas.yml", severity),
            ("ntacts.yml", severity),
        }


def test_one_faulty_entry_is_told_once(tmp_path: Path) -> None:
    areas = "- {id: koeln, name: Köln, kind: stadt}\n"
    contacts = "- {id: rat, kind: service}\n- {id: a, kind: office, name: A, service: rat, area: [koeln]}\n"
    site = make.site(tmp_path, {"_data/areas.yml": areas, "_data/contacts.yml": contacts})
    errors = [f.rule for f in pipeline.check(site, pipeline.Options(make.TODAY))[1] if f.severity == "error"]
    assert sorted(errors) == ["missing-field", "wrong-value"]


def test_two_areas_of_one_name_are_told(tmp_path: Path) -> None:
    site = make.site(tmp_path, {"_data/areas.yml": AREAS + "- {id: koeln-2, name: Köln, kind: city}\n"})
    errors = [(f.rule, f.line) for f in pipeline.check(site, pipeline.Options(make.TODAY))[1] if f.severity == "error"]
    assert errors == [("repeated-entry", 4)]


def test_a_sheet_to_print_lies_at_the_top(drawn: Drawn, tmp_path: Path) -> None:
    body = '!!! brief "Brief"\n\n    Text.\n\n- Punkt\n\n    !!! brief "Innen"\n\n        Text.'
    tree = _drawn(tmp_path / "b", {**FILES, "de/orte.md": make.page(body)})("de", "orte")
    assert len(tree.css(".brief")) == 1
    assert len(tree.css(".admonition")) == 2
