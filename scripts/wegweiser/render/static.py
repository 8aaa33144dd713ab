"""What a site has besides its pages: styles, pictograms, 404 pages, the sitemap."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from wegweiser.language import CHOOSER
from wegweiser.render import sitemap, view
from wegweiser.render.frame import Frame
from wegweiser.site import Site

MATERIAL = "assets/material.css"
MARK = MATERIAL  # in every site
SHARED = ("index.html", "404.html", "sitemap.xml", "assets")  # what lies beside the language folders


def made(site: Site, lang: str, frame: Frame) -> Iterator[tuple[str, str]]:
    """The files nobody wrote, as (path, text)."""
    missing = view.not_found(site, lang)
    yield missing.address, frame.html(missing)
    if lang == CHOOSER and "//" in site.settings.site_url:  # its entries must be whole addresses
        yield "sitemap.xml", sitemap.sitemap(site)


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
