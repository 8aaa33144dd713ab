"""The frame around every page: its template, and what the template is given."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from wegweiser import address, overrides
from wegweiser.language import CHOOSER, get
from wegweiser.model import View
from wegweiser.render import cards, navigation
from wegweiser.site import Site

TEMPLATES = {
    "page": "main.html",
    "stub": "main.html",
    "withdrawn": "main.html",
    "chooser": "chooser.html",
    "missing": "missing.html",
    "start": "chooser.html",
}
LEGAL = ("impressum", "datenschutz", "barrierefreiheit")  # the order of the footer


@cache
def environment(root: str) -> Environment:
    """The template engine of a site: its own overrides before ours. Kept, so that a template is compiled once a run."""
    folders = [str(Path(root) / "overrides"), str(overrides.ours())]
    return Environment(
        loader=FileSystemLoader(folders),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )


class Frame:
    """What all pages of one language share, worked out once."""

    def __init__(self, site: Site, lang: str) -> None:
        self.site, self.lang = site, lang
        self.sections = () if lang == CHOOSER else navigation.sections(site, lang)
        self.languages = tuple(get(code) for code in site.settings.languages)
        self.origin = urlsplit(site.settings.site_url).path or "/"

    def context(self, view: View) -> Mapping[str, Any]:
        """Everything the template of one page is given."""
        if view.kind == "missing":  # served at any depth: its links alone start at the root of the server
            root = self.origin if self.origin.endswith("/") else f"{self.origin}/"
        else:
            root = "seiten/" if view.kind == "start" else address.up(view.address)
        here = None if self.lang == CHOOSER else get(self.lang)
        own = self.site.addresses.get(view.name, "index.html")
        return {
            "view": view,
            "site_name": self.site.settings.site_name,
            "policy": self.site.policy,
            "noindex": self.site.draft or view.kind in ("stub", "withdrawn", "missing"),
            "example": self.site.data.operator.example,
            "language": here,
            "ui": here.ui if here else {},
            "own": lambda text: Markup(cards.own(text, here)) if here else text,
            "root": root,
            "base": f"{root}{self.lang}/" if view.kind == "missing" else address.up(own),
            "addresses": self.site.addresses,
            "legal": [name for name in LEGAL if name in self.site.addresses],
            "sections": self.sections,
            "topic": navigation.current(self.sections, view.name),
            "languages": self.languages,
            "switch": [
                (lang, f"{root}{lang.code}/{own}", (lang.code, view.name) in self.site.pages) for lang in self.languages
            ],
            "own_name": view.name or "index",
        }

    def html(self, view: View) -> str:
        """One finished file."""
        return environment(self.site.settings.root).get_template(TEMPLATES[view.kind]).render(self.context(view))
