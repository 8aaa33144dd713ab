"""The repository's own site over HTTP below a sub-path and as a folder, and a real Chromium to open it with."""

from __future__ import annotations

import re
import shutil
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from wegweiser import cli

from .visit import ROOT, Visit, visiting

PREFIX = "/sub/path/"
SWITCHES = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--no-first-run",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip


@pytest.fixture(scope="session")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built once. Only its 404 pages and its sitemap know the address it is served at."""
    site = tmp_path_factory.mktemp("repository")
    for name in ("content", "overrides"):
        shutil.copytree(ROOT / name, site / name)
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    config, changed = re.subn(r"(?m)^site_url: \S+", f"site_url: http://127.0.0.1{PREFIX}", config)
    assert changed == 1
    (site / "mkdocs.yml").write_text(config, encoding="utf-8")
    shutil.copy(ROOT / "pyproject.toml", site)
    # One process: forking next to a browser's threads is asking for trouble.
    assert cli.main(["-C", str(site), "build", "--jobs", "1", "--out", str(site / "site")]) == 0
    return site / "site"


class Handler(SimpleHTTPRequestHandler):
    """A plain server below a sub-path that shows the 404 page of the language asked for, as the README tells to."""

    def translate_path(self, path: str) -> str:
        below = path.removeprefix(PREFIX) if path.startswith(PREFIX) else "nothing/outside"
        return super().translate_path(f"/{below}")

    def list_directory(self, path: object) -> None:
        self.send_error(HTTPStatus.NOT_FOUND)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        lang = self.path.removeprefix(PREFIX).partition("/")[0]
        tree = Path(self.directory)
        page = next(filter(Path.is_file, (tree / lang / "404.html", tree / "404.html")))
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="session")
def origin(tree: Path) -> Iterator[str]:
    """The address of the site over HTTP."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(tree))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}{PREFIX}"
        server.shutdown()


@pytest.fixture(scope="session")
def chromium(need: Callable[[str], str], tree: Path) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=need("chromium"), headless=True, args=list(SWITCHES))
        yield browser
        browser.close()


@pytest.fixture(params=["http", "file"])
def base(request: pytest.FixtureRequest, tree: Path) -> str:
    """Where the site is, ending in "/"."""
    return f"{tree.as_uri()}/" if request.param == "file" else request.getfixturevalue("origin")


@pytest.fixture(params=[True, False], ids=["scripts", "noscripts"])
def scripts(request: pytest.FixtureRequest) -> bool:
    return bool(request.param)


@pytest.fixture
def visit(chromium: Browser, base: str, scripts: bool) -> Iterator[Visit]:
    """Every test with it runs four times: over HTTP and from a folder, with scripts and without."""
    with visiting(chromium, base, scripts=scripts) as made:
        yield made
