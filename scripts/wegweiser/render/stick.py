"""What a copy on a stick has besides the site: a page to start from, and no pages that only a server can show."""

from __future__ import annotations

from pathlib import Path

from wegweiser.language import CHOOSER
from wegweiser.model import View
from wegweiser.render import static, view
from wegweiser.render.frame import Frame
from wegweiser.site import Site

FOLDER = "seiten"
START = "START.html"


def prepare(site: Site, tree: Path) -> None:
    """`tree/seiten` is the finished site; make `tree` what goes on the stick."""
    for lang in (CHOOSER, *site.settings.languages):
        (tree / FOLDER / view.not_found(site, lang).address).unlink(missing_ok=True)
    (tree / FOLDER / "sitemap.xml").unlink(missing_ok=True)
    start = View(CHOOSER, "start", "", START, site.settings.site_name, site.settings.site_name, "")
    static.write(tree / START, Frame(site, CHOOSER).html(start))
