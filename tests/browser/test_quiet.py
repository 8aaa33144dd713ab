"""No page makes the browser complain, breaks its own security policy, or asks anybody else for anything."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from .visit import Visit, languages, sources, visiting

pytestmark = pytest.mark.browser


def test_pages_are_quiet(visit: Visit, tree: Path) -> None:
    """One kind of page after the other, in every language; the visit itself checks. All pages: tests/prove."""
    neutral = next(source.address for source in sources().values() if source.sensitive)
    kinds = ["index.html", sources()["ankommen/erste-tage"].address, neutral, sources()["hilfe"].address]
    paths = [f"{lang}/{kinds[number % len(kinds)]}" for number, lang in enumerate(languages())]
    for path in ["index.html", *(f"de/{kind}" for kind in kinds), *paths]:
        visit.open(path)
        assert visit.page.evaluate("document.styleSheets.length") >= 1
        assert visit.page.evaluate("[...document.images].filter(image => !image.naturalWidth).length") == 0
    visit.page.wait_for_load_state("networkidle")  # what a script asks for later counts too


def test_troubles_are_heard(chromium: Browser, tmp_path: Path, scripts: bool) -> None:
    """The visit itself: a page with every kind of trouble."""
    policy = "default-src 'none'; img-src http://127.0.0.1:9"
    broken = '<img src="http://127.0.0.1:9/x.png"><p style="color: red">x</p><script>console.warn("x")</script>'
    (tmp_path / "x.html").write_text(f'<meta http-equiv="Content-Security-Policy" content="{policy}">{broken}')
    with visiting(chromium, f"{tmp_path.as_uri()}/", scripts=scripts) as visit:
        visit.open("x.html")
        visit.page.wait_for_load_state("networkidle")
        heard = "\n".join(visit.troubles)
        visit.troubles.clear()
    assert "request: http://127.0.0.1:9/x.png" in heard
    assert "ERR_" in heard
    assert "Content Security Policy" in heard
    assert ("CSP style-src" in heard) == scripts
