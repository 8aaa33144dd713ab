"""What an editor reads: the worst page on top, ten findings a page, and what is still too hard."""

from __future__ import annotations

from pathlib import Path

import make

from wegweiser import report
from wegweiser.model import Finding, Measure
from wegweiser.report import text


def finding(path: str, line: int, severity: str = "warning", lang: str = "de") -> Finding:
    return Finding(path, line, 1, lang, "rule", severity, "Was.", "Rat.")  # type: ignore[arg-type]


def measure(path: str, score: float | None = None, grade: str | None = None, **more: int) -> Measure:
    return Measure(path, "de", 100, 10, score, grade, **more)  # type: ignore[arg-type]


def test_the_worst_page_comes_first() -> None:
    found = [
        finding("content/de/a.md", 9, "hint"),
        finding("content/de/b.md", 3),
        finding("content/de/b.md", 9, "error"),
        finding("content/de/c.md", 1),
        finding("content/de/d.md", 1),
        finding("content/_data/contacts.yml", 1, "warning", ""),
        finding("mkdocs.yml", 1, "error", ""),
    ]
    measures = [measure("content/de/c.md", 2.0), measure("content/de/d.md", 3.0)]
    order = [(f.path, f.line) for f in report.worst_first(found, measures)]
    assert order == [
        ("mkdocs.yml", 1),
        ("content/_data/contacts.yml", 1),
        ("content/de/b.md", 9),
        ("content/de/b.md", 3),
        ("content/de/d.md", 1),
        ("content/de/c.md", 1),
        ("content/de/a.md", 9),
    ]


def test_ten_findings_a_page_are_enough(tmp_path: Path) -> None:
    site = make.read(make.site(tmp_path))
    found = [finding("content/de/a.md", n) for n in range(17)] + [finding("content/de/b.md", 1)]
    told = report.draw("text", found, site, [])
    assert told.count("warning rule") == 11
    assert "\n… und 7 weitere (wegweiser check --all)\n" in told
    assert "18 Warnungen" in told
    every = report.draw("text", found, site, [], every=True)
    assert every.count("warning rule") == 18
    assert "weitere" not in every


def test_pages_that_are_not_green_are_listed(tmp_path: Path) -> None:
    site = make.read(make.site(tmp_path))
    measures = [measure(f"content/de/{n:02}.md", 2 + n / 10, "yellow" if n < 3 else "red") for n in range(1, 13)]
    told = text.draw([], site, [*measures, measure("content/de/gut.md", 1.5, "green")])
    lines = told.splitlines()
    assert lines[1] == "    3,2 rot   content/de/12.md"
    assert lines[11].startswith("    … und 2 weitere")
    assert "gut.md" not in told


def test_the_summary_counts_what_is_not_shown() -> None:
    told = text.summary([], [measure("a", allowed=2), measure("b", allowed=1, older=37)])
    assert told == "2 Seiten geprüft: nichts gefunden, 3 erlaubt, 37 ältere Funde in baseline.json."
    assert text.summary([], [measure("a", older=1)]).startswith("1 Seite geprüft: ")


def test_the_hardest_pages_of_a_language(tmp_path: Path) -> None:
    hard = "Administrative proceedings concerning residence authorisations necessitate comprehensive documentation."
    files = {f"de/s{n}.md": make.page() for n in range(6)} | {f"en/s{n}.md": make.page("Go there.") for n in range(6)}
    site = make.read(make.site(tmp_path, files | {"en/s3.md": make.page(hard)}))
    measures = [Measure(f"content/en/s{n}.md", "en", 2, 1) for n in range(6)]
    lines = text.draw([], site, measures).splitlines()
    assert lines[:2] == ["Die schwersten Seiten dieser Sprache:", "    content/en/s3.md"]
    assert len(lines) == 7
