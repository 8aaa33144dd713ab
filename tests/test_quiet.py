"""On good pages the checker is quiet, and yet a fault that someone puts into one of them is found."""

from __future__ import annotations

from pathlib import Path

import make
import pytest

from wegweiser import checks, measure, quiet, rulebook
from wegweiser.model import Finding, Measure, Page
from wegweiser.site import Site

LEVELS = Path(__file__).with_name("labelled") / "levels"
GOOD = sorted([*LEVELS.glob("A2-*.md"), *LEVELS.glob("B1-*.md")])
PLANTED = {
    "passive": "Der Antrag wird geprüft. Der Ausweis wird eingezogen. Die Wohnung wird geräumt. Das Geld wird gekürzt.",
    "officialese": "Melden Sie sich unverzüglich.",
    "padded-verb": "Sie können die Hilfe in Anspruch nehmen.",
    "abbreviation": "Bringen Sie Papiere mit, z. B. den Pass.",
    "hard-date": "Kommen Sie am 05.03.2025.",
    "long-sentence": "Sie müssen dann mit dem Pass und dem Geld zu dem Amt in der großen Stadt gehen und dort warten.",
    "number-words": "Das sind siebenundzwanzig Euro im Monat.",
    "double-negation": "Das ist nicht unwichtig.",
    "link-text": "Mehr lesen Sie [hier](index.md).",
    "footnote": "Das gilt nur im Sommer.¹",
    "rare-word": "Das ist eine Präklusion.",
    "mixed-address": "Du musst deinen Ausweis mitbringen.",
    "genitive": "Fragen Sie die Mutter des Kindes. Nehmen Sie den Brief des Amtes mit. Das ist die Regel der Stadt."
    " Lesen Sie die Liste der Ärzte. Das ist der Hof des Hauses. Das ist die Tür des Büros.",
    "gender-sign": "Fragen Sie die Berater\\*innen.",
    "nested-sentence": "Fragen Sie, ob Sie das Geld bekommen, wenn Sie später kommen, weil der Bus nicht fährt.",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return make.read(make.site(tmp_path_factory.mktemp("site")))


def _shown(site: Site, path: Path, more: str = "") -> tuple[list[Finding], Measure]:
    level = "A2" if path.stem.startswith("A2") else "B1"
    text = f"{path.read_text(encoding='utf-8').rstrip()}\n\n{more}\n"
    page = Page("content/de/seite.md", "de", "seite", "Seite", "Kurz gesagt.", text, 6, level=level)
    findings, measured, _ = checks._page(site, page, measure.exempt(site.data))
    shown, (measured,) = quiet.apply(findings, [measured], rulebook.of_language(), rulebook.mild_on_green())
    return shown, measured


def test_good_pages_are_quiet(site: Site) -> None:
    """Not more than one warning and three hints in 300 words, over all pages that were written for A2 or B1."""
    found = [_shown(site, path) for path in GOOD]
    words = sum(measured.words for _, measured in found)
    assert all(measured.grade == "green" for _, measured in found)
    for severity, most in (("warning", 1), ("hint", 3)):
        shown = [finding for findings, _ in found for finding in findings if finding.rule in rulebook.of_language()]
        count = sum(finding.severity == severity for finding in shown)
        assert count * 300 / words <= most, severity


@pytest.mark.parametrize("rule", PLANTED)
def test_a_planted_fault_is_found(site: Site, rule: str) -> None:
    path = LEVELS / "B1-05.md"
    before = [finding for finding in _shown(site, path)[0] if finding.rule == rule]
    after = [finding for finding in _shown(site, path, PLANTED[rule])[0] if finding.rule == rule]
    assert len(after) > len(before)


def test_what_is_held_back_is_counted(site: Site) -> None:
    words = "Gehen Sie zum Amt. Dort hilft man Ihnen. " * 20
    many = [Finding("p.md", n, 1, "de", "genitive", "hint", f"{n}", "Anders.") for n in range(1, 9)]
    grave = Finding("p.md", 9, 1, "de", "genitive", "error", "grave", "Anders.")
    measured = Measure("p.md", "de", len(words.split()), 40, 1.2, "green", 1.3)
    shown, (after,) = quiet.apply([*many, grave], [measured], {"genitive"}, {"genitive"})
    assert (len(shown), after.held) == (2, 7)
    assert grave in shown
    unchanged = [measured, Measure("p.md", "de", 160, 40, 3.2, "red", 4.3)]
    assert len(quiet.apply([*many, grave], unchanged[1:], {"genitive"}, {"genitive"})[0]) == 9
