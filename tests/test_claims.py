"""sources.yml says which sentences rest on which source; what drifts away from the pages is told."""

from __future__ import annotations

from pathlib import Path

import make
import pytest

from wegweiser import claims, pipeline
from wegweiser.model import Finding

BODY = """Die Beratung kostet **nichts**. Fragen Sie [die Stelle](index.md).

- [[bild:anrufen]] Rufen Sie
  bei einer [[Duldung|geduldeten]] Person an."""
PAGE = make.page(BODY, title="Rat", sources='[{name: "§ 1 G"}, {name: "§ 2 G"}]')


def found(folder: Path, sources: str, release: bool = False) -> list[Finding]:
    site = make.site(folder, {"de/rat.md": PAGE, "_data/sources.yml": sources})
    rules = {"lost-claim", "unknown-source", "unknown-page", "unused-source"}
    options = pipeline.Options(make.TODAY, release=release)
    return [finding for finding in pipeline.check(site, options)[1] if finding.rule in rules]


def entry(first: str, second: str = "Fragen Sie die Stelle.", source: str = "§ 2 G") -> str:
    return f'- page: rat\n  sources:\n    "§ 1 G": ["{first}"]\n    "{source}": ["{second}"]\n'


def test_sentences_are_found_as_a_reader_reads_them(tmp_path: Path) -> None:
    assert found(tmp_path, entry("Die Beratung kostet nichts.", "Rufen Sie bei einer geduldeten Person an.")) == []


@pytest.mark.parametrize(("release", "severity"), [(False, "warning"), (True, "error")])
def test_a_sentence_that_changed_is_told_with_what_stands_there_now(
    release: bool, severity: str, tmp_path: Path
) -> None:
    (finding,) = found(tmp_path, entry("Die Beratung kostet fast nichts."), release)
    assert (finding.rule, finding.path, finding.line) == ("lost-claim", "content/_data/sources.yml", 3)
    assert finding.severity == severity
    assert "„Die Beratung kostet nichts.“" in finding.advice


@pytest.mark.parametrize(
    ("body", "sentence", "there"),
    [
        ("Nicht immer müssen Sie zahlen.", "müssen Sie zahlen.", False),
        ("Gut. Sie müssen zahlen.", "Sie müssen zahlen.", True),
        ("Rat:\n\n- Sie müssen\n  zahlen.", "Sie müssen zahlen.", True),
        ("Seit\n2015. Danach nicht.", "2015. Danach nicht.", False),
        ("Das kostet [[fakt:preis]].", "Das kostet 49 Euro.", True),
        ("<!-- erlaubt: x:\ny -->\nSie zahlen.", "Sie zahlen.", True),
        ("| A | B |\n| --- | --- |\n| Eins. | Sie zahlen. |", "Sie zahlen.", True),
        ('!!! tip "Titel hier"\n\n    Sie zahlen.', "Titel hier", True),
    ],
)
def test_a_claim_is_a_whole_sentence(body: str, sentence: str, there: bool, tmp_path: Path) -> None:
    page = make.page(body, sources='[{name: "§ 1 G"}]')
    sources = f'- page: rat\n  sources:\n    "§ 1 G":\n      - Erster.\n      - "{sentence}"\n'
    site = make.site(tmp_path, {"de/rat.md": page, "_data/sources.yml": sources})
    lines = [f.line for f in pipeline.check(site, pipeline.Options(make.TODAY))[1] if f.rule == "lost-claim"]
    assert lines == [4] + [5] * (not there)


def test_a_source_must_be_on_the_page_and_have_a_sentence(tmp_path: Path) -> None:
    told = found(tmp_path, entry("Die Beratung kostet nichts.", source="§ 3 G"))
    assert {(finding.rule, finding.quote) for finding in told} == {
        ("unused-source", "§ 2 G"),
        ("unknown-source", "§ 3 G"),
    }


def test_a_page_that_is_not_there_is_told(tmp_path: Path) -> None:
    told = found(tmp_path, entry("Die Beratung kostet nichts.").replace("page: rat", "page: ratt"))
    assert "unknown-page" in {finding.rule for finding in told}
    assert any("Meinten Sie „rat“?" in finding.advice for finding in told)


def test_a_site_may_do_without(tmp_path: Path) -> None:
    assert found(tmp_path, "[]") == []


@pytest.mark.parametrize(
    "body", ["**Fett** und [[A|b]] [c](d.md)", "## Titel\n\n1. eins\n- zwei <!-- erlaubt: x: y -->"]
)
def test_plain_text_has_no_marks(body: str) -> None:
    assert not set("*[]#<") & set(claims.plain(body, {}))
