"""`wegweiser report`: every number is what a person counts by hand, and the page can be read, printed and rebuilt."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import make
import pytest
from selectolax.lexbor import LexborHTMLParser

from wegweiser import cli, pipeline, survey

DAY = make.TODAY.isoformat()
YEAR_AGO, LONGER_AGO = ((make.TODAY - timedelta(days=days)).isoformat() for days in (365, 366))
EASY = "Gehen Sie bitte zum Amt. Die [[Duldung]] ist ein Papier. Viele [[Duldungen]] sind kurz."
HARD = "Die Inanspruchnahme aufenthaltsrechtlicher Vergünstigungen setzt die Vorlage entsprechender Nachweise voraus."
AREAS = """- {id: koeln, name: Köln, kind: city}
- {id: kreis-x, name: Kreis X, kind: district}
- {id: muster, name: Muster, kind: city, example: true}
"""
CONTACTS = f"""- {{id: notruf-112, kind: line, name: Notruf 112, phone: "112", emergency: true, source: "Aushang <1>"}}
- {{id: rat, kind: service, name: Rat & Tat}}
- {{id: amt, kind: service, name: Amt}}
- {{id: alt-rat, kind: service, name: Weg, withdrawn: {{on: 2026-01-01, reason: zu}}}}
- {{id: a, kind: office, name: A, service: rat, area: [koeln, kreis-x], confirmed: {{on: {YEAR_AGO}, role: Amt}}}}
- {{id: b, kind: place, name: B, service: rat, area: [koeln, "50"], confirmed: {{on: {LONGER_AGO}, role: Amt}}}}
- {{id: c, kind: office, name: C, service: amt, area: [koeln]}}
- {{id: d, kind: office, name: D, area: [kreis-x], confirmed: {{on: 2026-11-01, role: Amt}}}}
- {{id: e, kind: line, name: E, service: rat, area: [koeln], confirmed: {{on: 2026-11-01, role: Amt}}}}
- {{id: f, kind: office, name: F, service: rat, area: [koeln], example: true, confirmed: {{on: 2020-01-01, role: X}}}}
- {{id: g, kind: office, name: G, service: rat, area: [koeln], withdrawn: {{on: 2026-01-01, reason: zu}}}}
- {{id: h, kind: place, name: H, area: [muster], example: true}}
"""
CLAIMS = """- page: amt/geld
  sources:
    "§ 1 G": ["Gehen Sie bitte zum Amt.", "Die Duldung ist ein Papier."]
    "§ 2 G": ["Die Duldung ist ein Papier."]
"""
SOURCES = """[{name: "§ 1 G", url: "https://example.org/?a&b"}, {name: "§ 2 G", seen: 2026-01-02}, {name: "§ 3 G"}]"""
FILES = {
    "de/index.md": make.page("Gehen Sie zum Amt. [[bild:Duldung]]", title="Start"),
    "_data/areas.yml": AREAS,
    "_data/contacts.yml": CONTACTS,
    "_data/sources.yml": CLAIMS,
    "de/amt/index.md": make.page(EASY, title="Amt & <b>mehr</b>", sources='[{name: "§ 3 G"}]', check_again=DAY),
    "de/amt/geld.md": make.page(
        f"{EASY}\n\n{HARD}",
        title="Geld",
        sources=SOURCES,
        checked="2026-05-01",
        approved_by="Amt",
        check_again=YEAR_AGO,
    ),
    "de/amt/weg.md": make.page(
        EASY, title="Weg", sources='[{name: "§ 9 G"}]', withdrawn="{on: 2026-02-01, reason: <falsch>}"
    ),
    "en/amt/geld.md": make.page(
        "Go there. The [[Duldung|toleration]] is a paper. Many [[Duldung|tolerations]] are short.\n\nBring papers.",
        title="Money",
        translation="{method: human, reviewed_by: A, reviewed: 2026-01-01}",
    ),
    "en/index.md": make.page("Go.", title="Start"),
    "en/amt/weg.md": make.page(
        "Go there. The [[Duldung|toleration]] is a paper. Many [[Duldung|tolerations]] are short.", title="Gone"
    ),
    "ar/amt/geld.md": make.page(
        "اذهبوا إلى هناك. [[Duldung|تعليق]] ورقة. [[Duldung|تعليقات]] كثيرة قصيرة.\n\nأحضروا الأوراق.", title="مال"
    ),
}


def write(folder: Path, out: Path, *more: str) -> int:
    return cli.main(["-C", str(folder), "report", "--jobs", "1", "--today", DAY, "--out", str(out), *more])


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = make.site(tmp_path_factory.mktemp("survey"), FILES)
    assert write(folder, folder / "report") == 0
    return folder / "report"


@pytest.fixture(scope="module")
def state(out: Path) -> Any:
    return json.loads((out / "report.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def page(out: Path) -> LexborHTMLParser:
    return LexborHTMLParser((out / "index.html").read_text("utf-8"))


def cells(page: LexborHTMLParser, table: str) -> list[list[str]]:
    """What stands in the rows of the table below a heading."""
    rows = page.css(f'[aria-labelledby="{table}"] tbody tr')
    return [[cell.text(strip=True) for cell in row.css("th, td")] for row in rows]


def text(page: LexborHTMLParser) -> str:
    assert page.body
    return " ".join(page.body.text().split())


def test_the_keys_are_those_programs_rely_on(state: Any) -> None:
    keys = "today pages withdrawn topics unread due unconfirmed services districts translated rules"
    assert list(state) == keys.split()
    row = "page path topic title level words score grade sources unread claims terms languages checked approved errors"
    assert list(state["pages"][0]) == [*row.split(), "warnings", "allowed"]
    assert list(state["topics"][0]) == "topic title pages words score hardest sources unread terms".split()
    assert state["today"] == DAY


def test_a_page_has_its_numbers(state: Any) -> None:
    rows = {row["page"]: row for row in state["pages"]}
    assert set(rows) == {"index", "amt/index", "amt/geld"}
    geld = rows["amt/geld"]
    counted = {key: geld[key] for key in ("sources", "unread", "claims", "terms", "languages", "checked", "approved")}
    assert counted == {
        "sources": 3, "unread": 2, "claims": 2, "terms": 1, "languages": 3, "checked": "2026-05-01", "approved": True,
    }  # fmt: skip
    assert (geld["words"], rows["amt/index"]["words"], rows["index"]["words"]) == (24, 14, 4)
    assert geld["grade"] != rows["amt/index"]["grade"] == "green"
    assert (geld["errors"], rows["index"]["errors"]) == (0, 1)
    assert rows["index"]["terms"] == 0  # a picture is no explained word
    assert (rows["index"]["checked"], rows["index"]["approved"]) == (None, False)


def test_a_topic_is_the_mean_of_its_pages_by_words(state: Any) -> None:
    rows = {row["page"]: row for row in state["pages"]}
    own = [rows["amt/index"], rows["amt/geld"]]
    above, topic = state["topics"]
    assert (above["topic"], above["pages"], above["score"]) == ("", 1, rows["index"]["score"])
    assert (topic["title"], topic["pages"], topic["sources"], topic["unread"], topic["terms"]) == (
        "Amt & <b>mehr</b>", 2, 4, 3, 2,
    )  # fmt: skip
    words = sum(row["words"] for row in own)
    assert topic["words"] == words
    assert topic["score"] == pytest.approx(sum(row["score"] * row["words"] for row in own) / words, abs=0.001)
    assert topic["hardest"] == rows["amt/geld"]["score"]


def test_pages_taken_out_are_listed_and_count_nowhere(state: Any, page: LexborHTMLParser) -> None:
    assert state["withdrawn"] == [
        {"page": "amt/weg", "path": "content/de/amt/weg.md", "on": "2026-02-01", "reason": "<falsch>"}
    ]
    assert "amt/weg, 1.2.2026: <falsch>" in text(page)
    assert "§ 9 G" not in json.dumps(state)


def test_every_unread_source_has_its_sentences(state: Any, page: LexborHTMLParser) -> None:
    sentences = ["Gehen Sie bitte zum Amt.", "Die Duldung ist ein Papier."]
    found = [(entry["page"], entry["source"], entry["url"], entry["sentences"]) for entry in state["unread"]]
    assert sorted(found, key=str) == [
        ("amt/geld", "§ 1 G", "https://example.org/?a&b", sentences),
        ("amt/geld", "§ 3 G", None, []),
        ("amt/index", "§ 3 G", None, []),
    ]
    rows = [row.text(separator=" ", strip=True) for row in page.css(".long tbody tr")]
    assert [row.split(" (")[0] for row in rows] == ["§ 3 G", "§ 1 G"]  # of the most pages first
    assert all(sentence in rows[1] for sentence in sentences)
    assert rows[0].count("noch kein Satz") == 2


def test_what_nobody_confirmed_is_listed_without_examples(state: Any, page: LexborHTMLParser) -> None:
    assert state["unconfirmed"] == ["notruf-112", "c"]
    assert cells(page, "kontakte")[0] == ["Notruf 112", "1", "–", "112", "Aushang <1>"]


def test_what_is_overdue_comes_oldest_first(state: Any, page: LexborHTMLParser) -> None:
    """A page that is due today is not late, nor a contact confirmed a year ago to the day."""
    found = [(due["kind"], due["id"], due["since"]) for due in state["due"]]
    yesterday = (make.TODAY - timedelta(days=1)).isoformat()
    assert found == [("page", "amt/geld", YEAR_AGO), ("fact", "preis", "2026-06-30"), ("contact", "b", yesterday)]
    assert cells(page, "faellig")[1] == ["49 Euro", "Wert", "30.6.2026", "content/_data/facts.yml:1"]


def test_districts_say_what_is_there(state: Any, page: LexborHTMLParser) -> None:
    districts = {area["id"]: (area["confirmed"], area["unconfirmed"]) for area in state["districts"]}
    assert districts == {"koeln": ({"rat": 2}, {"amt": 1}), "kreis-x": ({"": 1, "rat": 1}, {})}
    assert [(service["id"], service["districts"]) for service in state["services"]] == [("rat", 2), ("amt", 0)]
    assert cells(page, "gebiete") == [
        ["Köln", "1 von 2", "2", "(1)", "–"],
        ["Kreis X", "1 von 2", "1", "–", "1"],
        ["Gebiete mit bestätigter Stelle", "", "2", "0", ""],
    ]


def test_translations_count_with_who_read_them(state: Any, page: LexborHTMLParser) -> None:
    assert state["translated"] == [
        {"lang": "en", "pages": 2, "reviewed": 1},
        {"lang": "ar", "pages": 1, "reviewed": 0},
    ]
    assert cells(page, "sprachen")[1] == ["العربية(ar)", "1 von 3", "0"]


def test_rules_are_counted_with_what_the_baseline_hides(tmp_path: Path) -> None:
    folder = make.site(tmp_path, {"de/x.md": make.page(HARD), "de/y.md": make.page(HARD)})
    findings = pipeline.check(folder, pipeline.Options(make.TODAY))[1]
    expected = {rule: sum(f.rule == rule for f in findings) for rule in {f.rule for f in findings}}
    assert cli.main(["-C", str(folder), "check", "--write-baseline", "--today", DAY]) == 0
    assert write(folder, tmp_path / "r") == 0
    rules = json.loads((tmp_path / "r" / "report.json").read_text("utf-8"))["rules"]
    assert rules == expected
    assert list(rules.items()) == sorted(rules.items(), key=lambda rule: (-rule[1], rule[0]))


def test_errors_are_told_and_stop_nothing(page: LexborHTMLParser) -> None:
    """There is no such picture, and the English page has no mark for it."""
    assert "Fehler: 2. Ein Fehler auf einer deutschen Seite" in text(page)
    assert "Das Bild „Duldung“ gibt es nicht." in text(page)


def test_how_hard_a_page_is_can_be_seen_without_colour(page: LexborHTMLParser) -> None:
    geld = next(row for row in cells(page, "seiten") if row[0].startswith("Geld"))
    assert geld[3].endswith((" gelb", " rot"))
    assert all("," in figure for figure in geld[4:7])  # the three old formulas
    assert cells(page, "seiten")[0][4:7] == ["–", "–", "–"]  # too short for them


def test_nothing_is_loaded_and_nothing_taken_for_markup(page: LexborHTMLParser) -> None:
    assert not page.css("script, img, link, iframe, [src], [style], main b b, th b")
    assert "@import" not in (page.html or "")
    assert "url(" not in (page.html or "")
    assert all(page.css(f'[id="{(link.attributes["href"] or "#")[1:]}"]') for link in page.css("nav a"))


def test_the_same_site_and_day_give_the_same_bytes(out: Path, tmp_path: Path) -> None:
    assert write(out.parent, tmp_path / "again", "--no-cache", "--jobs", "2") == 0
    moved = make.site(tmp_path / "moved", dict(reversed(FILES.items())))
    assert write(moved, tmp_path / "other") == 0
    for name in ("index.html", "report.json"):
        first = (out / name).read_bytes()
        assert (tmp_path / "again" / name).read_bytes() == (tmp_path / "other" / name).read_bytes() == first
        assert str(out.parent).encode() not in first


def test_a_site_without_data_has_a_report(tmp_path: Path) -> None:
    nothing = {f"_data/{name}.yml": "[]" for name in ("contacts", "glossary", "facts")}
    assert write(make.site(tmp_path, nothing), tmp_path / "r") == 0
    state = json.loads((tmp_path / "r" / "report.json").read_text("utf-8"))
    assert [key for key, value in state.items() if value] == ["today", "pages", "topics", "translated", "rules"]
    told = text(LexborHTMLParser((tmp_path / "r" / "index.html").read_text("utf-8")))
    assert "Dafür fehlen Gebiete" in told


def test_a_broken_site_has_a_report(tmp_path: Path) -> None:
    broken = {"de/x.md": "kaputt", "_data/contacts.yml": "- {id: [", "_data/areas.yml": AREAS}
    future = "- {id: a, kind: line, name: A, phone: '112', confirmed: {on: 9999-12-31, role: Amt}}"
    assert write(make.site(tmp_path / "a", broken), tmp_path / "r") == 0
    assert write(make.site(tmp_path / "b", {"_data/contacts.yml": future}), tmp_path / "r") == 0


def test_only_a_report_is_written_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = make.site(tmp_path)
    assert cli.main(["-C", str(folder), "build", "--jobs", "1", "--today", DAY]) == 0
    before = (folder / "site" / "index.html").read_bytes()
    for place in ("site", "content", "overrides/bericht", "mkdocs.yml"):
        capsys.readouterr()
        assert write(folder, folder / place) == 2, place
        assert "ist für etwas anderes da" in capsys.readouterr().err
    assert (folder / "site" / "index.html").read_bytes() == before
    assert not (folder / "content" / "index.html").exists()
    assert write(folder, folder / "report") == write(folder, folder / "report") == 0


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = make.site(tmp_path)
    assert write(folder, folder / "mkdocs.yml" / "r") == 2  # root may write everywhere, but not below a file
    told = capsys.readouterr().err
    assert str(folder / "mkdocs.yml") in told
    assert "Prüfen Sie Rechte" in told


def test_only_measured_pages_are_told_of(tmp_path: Path) -> None:
    folder = make.site(tmp_path, FILES)
    site, findings, measures = pipeline.check(folder, pipeline.Options(make.TODAY))
    some = [measured for measured in measures if measured.path.startswith("content/de/amt/g")]
    assert [row.page for row in survey.make(site, findings, some).pages] == ["amt/geld"]


def test_the_checker_of_html_has_no_word_to_say(out: Path, need: Callable[[str], str]) -> None:
    command = [need("java"), "-jar", need("vnu"), "--stdout", "--format", "json", "--exit-zero-always"]
    done = subprocess.run([*command, os.fspath(out / "index.html")], capture_output=True, check=True)
    assert json.loads(done.stdout)["messages"] == []
