"""The only code of the renderer that starts MkDocs: one language, one process, one pass.

static-i18n builds all languages one after the other in one process and compares each file with each language; a build
whose list holds just one language gives the same files in a fraction of the time.
"""

from __future__ import annotations

import logging
import os
from pathlib import Path
from typing import Any

from wegweiser.errors import WegweiserError
from wegweiser.model import View
from wegweiser.site import Site


def build(site: Site, lang: str, out: Path) -> list[tuple[View, str]]:
    """Write one language of a site into `out` (with the chooser what all languages share); returns what was written."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"  # Material's banner about the future of MkDocs is not for our editors
    from mkdocs.commands.build import build as mkdocs_build
    from mkdocs.config import load_config
    from mkdocs.exceptions import MkDocsException

    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    try:
        config = load_config(config_file=str(Path(site.settings.root) / "mkdocs.yml"), site_dir=str(out))
        plugin = _ours(config)
        plugin.take(site)
        only(config.plugins["i18n"], lang)
        mkdocs_build(config)
    except MkDocsException as error:
        raise WegweiserError(f"MkDocs bricht ab: {error}", "Prüfen Sie mkdocs.yml.", "mkdocs.yml:1") from None
    return list(plugin.written)


def _ours(config: Any) -> Any:
    if "wegweiser" not in config.plugins or "i18n" not in config.plugins:
        raise WegweiserError(
            "In mkdocs.yml fehlt ein Plug-in.", "Unter plugins: müssen „i18n“ und „wegweiser“ stehen.", "mkdocs.yml:1"
        )
    return config.plugins["wegweiser"]


def only(i18n: Any, lang: str) -> None:
    """Reduce static-i18n's list to one language, which then is the default."""
    i18n.config.languages = [entry for entry in i18n.config.languages if entry.locale == lang]
    for entry in i18n.config.languages:
        entry.default, entry.link = True, "/"
