"""From sources to a finished site: what is published, what is held back, and what keeps the old site."""

from __future__ import annotations

import re
from pathlib import Path

import make
import pytest

from wegweiser import cli
from wegweiser.render import frame

PAGES = {
    "de/hilfe.md": make.page("[[kontakt:notruf-112]]", title="Hilfe"),
    "de/thema/offen.md": make.page("Gehen Sie zum Amt.", title="Offenes Thema"),
    "de/thema/geheim.md": make.page(
        "Hier ist Rat.", title="Sehr privates Thema", sensitive="true", publish_as="hilfe/h07"
    ),
    "en/hilfe.md": make.page("[[kontakt:notruf-112]]", title="Help"),
    "en/thema/geheim.md": make.page("Advice.", title="Very private topic"),
    "ar/index.md": make.page("اذهبوا إلى الدائرة.", title="البداية"),
}


def run(folder: Path, *arguments: str) -> int:
    return cli.main(["-C", str(folder), arguments[0], "--jobs", "1", "--today", "2026-11-20", *arguments[1:]])


def text(folder: Path, path: str) -> str:
    return (folder / "site" / path).read_text(encoding="utf-8")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = make.site(tmp_path / "Ordner mit Ü", PAGES)
    assert run(folder, "build") == 0
    return folder


def test_every_page_is_there_in_every_language(site: Path) -> None:
    found = {path.relative_to(site / "site").as_posix() for path in (site / "site").rglob("*.html")}
    pages = {"index.html", "hilfe.html", "hilfe/h07.html", "thema/offen.html", "404.html"}
    assert found == {"index.html", "404.html"} | {f"{lang}/{page}" for lang in ("de", "en", "ar") for page in pages}


def test_language_and_direction(site: Path) -> None:
    assert '<html lang="ar" dir="rtl">' in text(site, "ar/index.html")
    assert '<html lang="de" dir="ltr">' in text(site, "de/index.html")
    assert '<html lang="mul" dir="ltr">' in text(site, "index.html")


def test_a_missing_translation_is_an_honest_stub(site: Path) -> None:
    html = text(site, "ar/hilfe.html")
    assert 'data-notice="stub"' in html
    assert '<meta name="robots" content="noindex">' in html
    assert '<span lang="de" dir="ltr">Hilfe</span>' in html
    assert 'href="tel:112"' in html
    for lang in ("de", "en"):
        assert re.search(rf'<li><a href="\.\./{lang}/hilfe\.html"[^>]* hreflang="{lang}"', html)
    assert "ar/hilfe.html" not in text(site, "sitemap.xml")
    assert "en/hilfe.html" in text(site, "sitemap.xml")


def test_nothing_outside_the_body_tells_what_a_sensitive_page_is_about(site: Path) -> None:
    for lang in ("de", "en", "ar"):
        html = text(site, f"{lang}/hilfe/h07.html")
        head = html.partition("</head>")[0]
        assert "privat" not in head.lower()
        assert "7" in re.findall(r"<title>(.*?)</title>", head)[0]
        assert re.search(r'<a data-exit href="\.\./index\.html"', html)
    assert "<h1>Sehr privates Thema</h1>" in text(site, "de/hilfe/h07.html")
    assert "geheim" not in text(site, "sitemap.xml")
    assert 'href="../hilfe/h07.html" data-page="thema/geheim"' in text(site, "de/thema/offen.html")
    assert "data-exit" in text(site, "de/hilfe.html")
    assert "data-exit" not in text(site, "de/index.html")


def test_a_machine_translation_says_so_and_leads_to_the_german_page(site: Path) -> None:
    html = text(site, "en/hilfe.html")
    assert 'data-notice="machine"' in html
    assert '<a href="../de/hilfe.html" hreflang="de"' in html
    assert 'data-notice="machine"' not in text(site, "de/hilfe.html")


def test_an_error_in_german_keeps_the_last_good_site(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = {path: path.read_bytes() for path in (site / "site").rglob("*") if path.is_file()}
    (site / "content/de/hilfe.md").write_text(make.page("Ein <b>Fehler</b>."), encoding="utf-8")
    assert run(site, "build") == 1
    assert "content/de/hilfe.md:6:5: error raw-html" in capsys.readouterr().err
    assert before == {path: path.read_bytes() for path in (site / "site").rglob("*") if path.is_file()}
    assert [path.name for path in site.iterdir() if path.name.startswith(".")] == [".wegweiser"]


def test_a_faulty_translation_is_mended_from_the_german_and_the_build_goes_on(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (site / "content/de/hilfe.md").write_text(make.page("Rufen Sie an.\n\n[[kontakt:notruf-112]]"), encoding="utf-8")
    (site / "content/en/hilfe.md").write_text(make.page("The card is lost."), encoding="utf-8")
    assert run(site, "build") == 0
    assert "error lost-block" in capsys.readouterr().err
    assert "The card is lost." in text(site, "en/hilfe.html")
    assert 'href="tel:112"' in text(site, "en/hilfe.html")


def test_a_translation_that_would_be_mostly_german_becomes_a_stub(site: Path) -> None:
    german = "Eins ist da.\n\n- Zwei\n- Drei\n\n[[kontakt:notruf-112]]"
    (site / "content/de/hilfe.md").write_text(make.page(german), encoding="utf-8")
    (site / "content/en/hilfe.md").write_text(make.page("[[kontakt:notruf-112]]"), encoding="utf-8")
    assert run(site, "build") == 0
    assert 'data-notice="stub"' in text(site, "en/hilfe.html")
    assert 'href="tel:112"' in text(site, "en/hilfe.html")
    assert "Eins ist da." not in text(site, "en/hilfe.html")


def test_a_withdrawn_page_is_gone_in_every_language(site: Path) -> None:
    withdrawn = "{on: 2026-11-01, reason: veraltet}"
    (site / "content/de/hilfe.md").write_text(make.page("Alt.", title="Hilfe", withdrawn=withdrawn), encoding="utf-8")
    (site / "content/en/hilfe.md").write_text(make.page("Old.", title="Help"), encoding="utf-8")
    assert run(site, "build") == 0
    for lang in ("de", "en", "ar"):  # Arabic never had it: it must not send the reader to the others
        html = text(site, f"{lang}/hilfe.html")
        assert 'data-notice="withdrawn"' in html
        assert "Alt." not in html
        assert "Old." not in html
        assert 'class="read-in"' not in html
    assert "hilfe.html" not in text(site, "sitemap.xml").replace("hilfe/h07.html", "")


@pytest.mark.parametrize(
    "stray", ["ar/de/bild.png", "ar/assets/x.png", "ar/index.html", "ar/404.html", "de/a/Thumbs.db"]
)
def test_a_stray_file_is_named_and_changes_nothing(site: Path, stray: str, capsys: pytest.CaptureFixture[str]) -> None:
    before = {path.relative_to(site): path.read_bytes() for path in (site / "site").rglob("*") if path.is_file()}
    (site / "content" / stray).parent.mkdir(parents=True, exist_ok=True)
    (site / "content" / stray).write_bytes(b"x")
    assert run(site, "build") == 0
    assert before == {
        path.relative_to(site): path.read_bytes() for path in (site / "site").rglob("*") if path.is_file()
    }
    assert run(site, "check") == 0
    assert f"content/{stray}:1:1: warning stray-file" in capsys.readouterr().out


def test_one_language_without_a_site_builds_them_all(tmp_path: Path) -> None:
    folder = make.site(tmp_path)
    assert run(folder, "build", "--lang", "ar") == 0
    assert (folder / "site/de/index.html").is_file()


@pytest.mark.parametrize(
    "call", [["--lang", "tlh"], ["--lang", "zz"], ["--out", "content/site"], ["--out", "overrides/x"]]
)
def test_what_cannot_be_built_is_refused(site: Path, call: list[str]) -> None:
    if call[0] == "--out":
        call = ["--out", str(site / call[1])]
    assert run(site, "build", *call) == 2


def test_a_broken_template_is_named(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "overrides").mkdir()
    (site / "overrides/main.html").write_text("{% bogus %}", encoding="utf-8")
    frame.environment.cache_clear()
    assert run(site, "build") == 2
    assert "main.html:1: Die Vorlage ist fehlerhaft" in capsys.readouterr().err


def test_a_draft_shows_everything_as_written_and_says_so(site: Path) -> None:
    (site / "content/de/hilfe.md").write_text(
        make.page("Ein <b>Fehler</b>, [bald](spaeter.md).\n\n[[kontakt:neu]]"), "utf-8"
    )
    assert run(site, "build", "--draft") == 0
    html = text(site, "de/hilfe.html")
    assert 'data-notice="draft"' in html
    assert "<b>" not in html
    assert "noindex" in html


def test_one_language_alone_leaves_the_others_as_they_are(site: Path) -> None:
    (site / "content/de/hilfe.md").write_text(
        make.page("Neu. \n\n[[kontakt:notruf-112]]", title="Hilfe"), encoding="utf-8"
    )
    (site / "content/en/hilfe.md").write_text(
        make.page("New.\n\n[[kontakt:notruf-112]]", title="Help"), encoding="utf-8"
    )
    assert run(site, "build", "--lang", "en") == 0
    assert "New." in text(site, "en/hilfe.html")
    assert "Neu." not in text(site, "de/hilfe.html")


def test_a_release_needs_legal_pages_an_operator_approval_and_confirmation(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(site, "build", "--release") == 1
    told = capsys.readouterr().err
    for rule in ("missing-operator", "missing-legal-page", "unapproved-page", "unconfirmed-contact", "expired-fact"):
        assert f"error {rule}" in told
    (site / "content/_data/operator.yml").write_text(
        "name: Stadt\naddress: [Straße 1]\nmail: a@example.org\nresponsible: Erika Beispiel\nhosting: Stadt\n",
        encoding="utf-8",
    )
    for name in ("impressum", "datenschutz", "barrierefreiheit"):
        (site / f"content/de/{name}.md").write_text(make.page("[[kontakt:betreiber]]"), encoding="utf-8")
    (site / "content/_data/facts.yml").write_text("[]", encoding="utf-8")
    contacts = make.CONTACTS + "  confirmed: {on: 2026-11-01, role: Leitstelle}\n"
    (site / "content/_data/contacts.yml").write_text(contacts, encoding="utf-8")
    path = site / "content/de/thema/geheim.md"
    path.write_text(
        path.read_text(encoding="utf-8").replace("title:", "approved_by: Fachstelle\ntitle:"), encoding="utf-8"
    )
    assert run(site, "build", "--release") == 0


def test_a_checked_page_says_when_and_when_again(site: Path) -> None:
    checked = make.page("Text.", title="Offenes Thema", checked="2026-01-02", check_again="2026-06-30")
    (site / "content/de/thema/offen.md").write_text(checked, encoding="utf-8")
    assert run(site, "build") == 0
    html = text(site, "de/thema/offen.html")
    assert "2. Januar 2026" in html
    assert "30. Juni 2026" in html
    assert 'data-notice="unchecked"' not in html
