"""Every page of the site in a real browser, over HTTP and from a folder, with scripts and without."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ..browser import conftest as shared
from ..browser.test_directions import astray, turned
from ..browser.test_journeys import stub_faults
from ..browser.test_sensitive import SENSITIVE, exit_faults, telltales
from ..browser.visit import Visit, languages, stubs

pytestmark = pytest.mark.browser
tree, origin, chromium = shared.tree, shared.origin, shared.chromium
base, scripts, visit = shared.base, shared.scripts, shared.visit
Figure = Callable[[str, Any], None]


def pages(tree: Path) -> list[str]:
    """All pages as paths in the site. 404 pages know where they are served, so a folder cannot show them."""
    found = sorted(page.relative_to(tree).as_posix() for page in tree.rglob("*.html"))
    return [path for path in found if not path.endswith("404.html")]


def turn(visit: Visit) -> int:
    """Which of the four ways this visit goes: what all pages have in common is shared out among them."""
    return 2 * visit.base.startswith("http") + visit.scripts


def share(tree: Path, visit: Visit) -> list[str]:
    """Every page that somebody wrote, and a fourth of the stubs, which hardly differ: all of them in four visits."""
    waiting = set(stubs(tree))
    return [path for number, path in enumerate(pages(tree)) if path not in waiting or number % 4 == turn(visit)]


def test_every_page_is_quiet_and_runs_its_way(visit: Visit, tree: Path, figure: Figure) -> None:
    faults, numbers = [], 0
    for path in share(tree, visit):
        visit.open(path)
        lang = path.rpartition("/")[0].partition("/")[0]
        if lang:
            faults += astray(visit, lang)
        faults += turned(visit)
        numbers += visit.page.locator('a[href^="tel:"]').count()
    visit.page.wait_for_load_state("networkidle")
    figure("pages opened in Chromium, written ones four ways each", len(pages(tree)))
    figure("telephone numbers measured on one of the four ways", numbers)
    assert faults == []


def test_stubs_show_the_way(visit: Visit, tree: Path, figure: Figure) -> None:
    followed = stubs(tree)[turn(visit) :: 12]
    faults = [fault for path in followed for fault in stub_faults(visit, tree, path)]
    figure("stubs followed to the German page, on each of four ways", len(followed))
    assert faults == []


def test_every_neutral_page_keeps_its_subject(visit: Visit, tree: Path, figure: Figure) -> None:
    faults = []
    neutral = [(source, lang) for source in SENSITIVE for lang in languages()]
    for source, lang in neutral[turn(visit) :: 4]:
        faults += telltales(visit, tree, source, lang) + exit_faults(visit, source, lang)
    figure("neutral pages left by their exit", len(neutral))
    assert faults == []
