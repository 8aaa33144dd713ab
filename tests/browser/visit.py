"""A visit with a real browser that records every trouble, and the repository's own pages as their sources tell them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Request, Response

ROOT = Path(__file__).resolve().parents[2]
CONTENT = ROOT / "content"
# `securitypolicyviolation` reaches the document; from there it goes the way of every other trouble.
TELL_VIOLATIONS = """addEventListener("securitypolicyviolation", event =>
    console.error("CSP", event.violatedDirective, event.blockedURI), true)"""
PHONE = {"width": 360, "height": 740}


@dataclass(frozen=True, slots=True)
class Source:
    """A page of content/de, read without the code under test."""

    name: str
    title: str
    address: str  # below the language folder
    sensitive: bool
    body: str


def matter(path: Path) -> tuple[dict[str, Any], str]:
    """Front matter and body of a page file."""
    _, head, body = path.read_text(encoding="utf-8").split("---\n", 2)
    return yaml.safe_load(head), body


@cache
def sources() -> dict[str, Source]:
    """The German pages that are published, by name."""
    found = {}
    for path in sorted((CONTENT / "de").rglob("*.md")):
        name = path.relative_to(CONTENT / "de").with_suffix("").as_posix()
        head, body = matter(path)
        if not head.get("withdrawn"):
            address = f"{head.get('publish_as') or name}.html"
            found[name] = Source(name, head["title"], address, bool(head.get("sensitive")), body)
    return found


@cache
def mkdocs_yml() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"), yaml.BaseLoader)
    return loaded


@cache
def languages() -> dict[str, dict[str, Any]]:
    """Each language of mkdocs.yml but the chooser: its entry there and its interface file, in one."""
    entries = next(plugin["i18n"] for plugin in mkdocs_yml()["plugins"] if "i18n" in plugin)["languages"]
    folder = ROOT / "scripts" / "wegweiser" / "interface"
    return {
        entry["locale"]: entry | yaml.safe_load((folder / f"{entry['locale']}.yml").read_text(encoding="utf-8"))
        for entry in entries
        if entry["locale"] != "zz"
    }


def directions() -> dict[str, str]:
    """Tag → direction."""
    return {lang["tag"]: lang["direction"] for lang in languages().values()}


def stubs(tree: Path, lang: str = "*") -> list[str]:
    """The pages nobody has translated yet, as paths in the site."""
    pages = sorted(tree.glob(f"{lang}/**/*.html"))
    return [page.relative_to(tree).as_posix() for page in pages if has(page, "stub")]


def has(page: Path, notice: str) -> bool:
    return f'data-notice="{notice}"' in page.read_text(encoding="utf-8")


class Visit:
    """One reader with a fresh browser profile at one site."""

    def __init__(self, context: BrowserContext, base: str, scripts: bool) -> None:
        self.base, self.scripts, self.troubles = base, scripts, list[str]()
        context.add_init_script(TELL_VIOLATIONS)
        context.on("request", self._request)
        context.on("console", self._console)
        context.on("weberror", lambda error: self.troubles.append(f"script: {error.error}"))
        self.page = context.new_page()
        self.history = context.new_cdp_session(self.page)

    def _request(self, request: Request) -> None:
        if not request.url.startswith((self.base, "data:")):
            self.troubles.append(f"request: {request.url}")

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.troubles.append(f"{message.type}: {message.text} ({message.location.get('url')})")

    def open(self, path: str) -> Response | None:
        return self.page.goto(self.base + path)

    def follow(self, selector: str) -> None:
        """Click the first such link a reader can see; what is folded away is unfolded first."""
        links = self.page.locator(selector)
        folded = self.page.locator("details:not([open])", has=links)
        for _ in range(folded.count()):
            folded.first.locator("summary").first.click()
        with self.page.expect_navigation():
            links.filter(visible=True).first.click()

    @property
    def where(self) -> str:
        """The address below the site's own, without a fragment."""
        assert self.page.url.startswith(self.base), self.page.url
        return self.page.url.removeprefix(self.base).partition("#")[0]

    def shown(self) -> tuple[str, str, str, str]:
        """(address, language, direction, heading) as the browser has them."""
        lang, direction = self.page.evaluate(
            "[document.documentElement.lang, getComputedStyle(document.documentElement).direction]"
        )
        return self.where, lang, direction, re.sub(r"\s+", " ", self.page.locator("h1").inner_text()).strip()

    def entry(self) -> dict[str, str]:
        """What the browser's own history keeps of the page that is open."""
        kept = self.history.send("Page.getNavigationHistory")
        entry: dict[str, str] = kept["entries"][kept["currentIndex"]]
        return entry


@contextmanager
def visiting(chromium: Browser, base: str, *, scripts: bool) -> Iterator[Visit]:
    """A visit that must end without an error, a warning, a policy violation or a request to anybody else."""
    context = chromium.new_context(java_script_enabled=scripts, viewport=PHONE)  # type: ignore[arg-type]
    try:
        visit = Visit(context, base, scripts)
        yield visit
        assert visit.troubles == []
    finally:
        context.close()
