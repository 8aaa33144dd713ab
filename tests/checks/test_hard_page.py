"""A page as a whole: quiet on pages written for learners, an error on the language of offices."""

from __future__ import annotations

from pathlib import Path

import make
import pytest

from wegweiser import sentences
from wegweiser.checks.source import hard_page
from wegweiser.model import Page
from wegweiser.site import Site

LEVELS = Path(__file__).parent.parent / "labelled" / "levels"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return make.read(make.site(tmp_path_factory.mktemp("site")), draft=True)


def _severities(path: Path, site: Site) -> list[str]:
    level = "A2" if path.name.startswith("A2") else "B1"
    page = Page("content/de/p.md", "de", "p", "P", "P.", path.read_text("utf-8"), 6, level=level)
    return [found[3] for found in hard_page.check(page, sentences.read(page), site)]


@pytest.mark.parametrize(("level", "expected"), [("A2", []), ("B1", []), ("C1", ["error"])])
def test_pages_of_known_levels(level: str, expected: list[str], site: Site) -> None:
    wrong = [path.name for path in sorted(LEVELS.glob(f"{level}-*.md")) if _severities(path, site) != expected]
    assert len(wrong) <= 1, wrong


def test_the_hardest_sentences_are_named_with_their_reasons(site: Site) -> None:
    hard = "Die Gewährung der Leistung erfolgt unter Berücksichtigung der wirtschaftlichen Verhältnisse der Person"
    hard += " sowie der Mitglieder der Bedarfsgemeinschaft."
    page = Page("content/de/p.md", "de", "p", "P", "P.", f"{hard}\n\nGehen Sie zum Amt.", 6)
    ((at, message, advice, severity),) = hard_page.check(page, sentences.read(page), site)
    assert severity == "error"
    assert at.line == 6
    assert "Schwierigkeit" in message
    assert "1. „Die Gewährung der Leistung erfolgt …“: " in advice
