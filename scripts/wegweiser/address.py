"""Where a page is published, and the way from one address to another: relative always, but on 404 pages."""

from __future__ import annotations

import posixpath

from wegweiser.model import Page


def below(page: Page) -> str:
    """The address of a page below its language folder: neutral where its topic must not show."""
    return f"{page.publish_as or page.name}.html"


def up(address: str) -> str:
    """The way from a page back to the folder its address starts in: `../` for each folder, so it works at any depth."""
    return "../" * address.count("/")


def resolve(name: str, target: str) -> str:
    """The page a Markdown link on page `name` points to (`../gesundheit/notfall.md`); "" where it leaves the folder."""
    path = posixpath.normpath(posixpath.join(posixpath.dirname(name), target))
    return "" if path.startswith("..") else path.removesuffix(".md")


def number(page: Page) -> str:
    """The number of a neutral address, for its neutral title: `hilfe/h07` → `7`."""
    return (page.publish_as or "").rpartition("/h")[2].lstrip("0") or "0"
