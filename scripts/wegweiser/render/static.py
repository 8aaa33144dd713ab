"""What a site has besides its pages: styles, pictograms, 404 pages, the sitemap."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from wegweiser.language import CHOOSER
from wegweiser.model import Site
from wegweiser.render import sitemap, view
from wegweiser.render.frame import Frame

MATERIAL = "assets/material.css"


def chosen(files: Iterable[Any], content: str) -> list[Any]:
    """Of all files of the theme: ours, and Material's one style sheet under a name that does not change with its version."""
    out = []
    for file in files:
        if file.src_uri.startswith("assets/stylesheets/main.") and file.src_uri.endswith(".css"):
            file.dest_uri = file.url = MATERIAL
            out.append(file)
        elif file.src_dir != content and "material/templates" not in Path(file.src_dir).as_posix() and not file.src_uri.startswith("lite/"):
            out.append(file)
    return out


def made(site: Site, lang: str, frame: Frame) -> Iterator[tuple[str, str]]:
    """The files nobody wrote, as (path, text)."""
    missing = view.not_found(site, lang)
    yield missing.address, frame.html(missing)
    if lang == CHOOSER:
        yield "sitemap.xml", sitemap.sitemap(site)


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
