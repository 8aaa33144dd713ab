"""The only code of the renderer that starts MkDocs: one language, one process, one pass.

static-i18n builds all languages one after the other in one process and compares each file with each language; a build
whose list holds just one language gives the same files in a fraction of the time.
"""

from __future__ import annotations

import logging
import os
from pathlib import Path
from typing import Any

from jinja2 import TemplateError

from wegweiser.errors import WegweiserError
from wegweiser.model import View
from wegweiser.site import Site


class _Said(logging.Handler):
    """What MkDocs complains about: the reason stands in its log, not in its exception."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


def build(site: Site, lang: str, out: Path) -> list[tuple[View, str]]:
    """Write one language of a site into `out` (with the chooser what all languages share); returns what was written."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"  # Material's banner about the future of MkDocs is not for our editors
    from mkdocs.commands.build import build as mkdocs_build
    from mkdocs.config import load_config
    from mkdocs.exceptions import MkDocsException

    log, said = logging.getLogger("mkdocs"), _Said()
    log.handlers, log.propagate = [said], False
    log.setLevel(logging.ERROR)
    try:
        config = load_config(config_file=str(Path(site.settings.root) / "mkdocs.yml"), site_dir=str(out))
        plugin: Any = config.plugins["wegweiser"]
        plugin.take(site)
        only(config.plugins["i18n"], lang)
        mkdocs_build(config)
    except MkDocsException as error:
        what = f"MkDocs bricht ab: {said.lines[0] if said.lines else error}"
        raise WegweiserError(what, "Prüfen Sie mkdocs.yml.", "mkdocs.yml:1:1") from None
    except TemplateError as error:
        where = f"{Path(getattr(error, 'filename', None) or 'overrides').name}:{getattr(error, 'lineno', 1)}"
        raise WegweiserError(f"Die Vorlage ist fehlerhaft: {error}", "Prüfen Sie overrides/.", where) from None
    except OSError as error:
        what = f"{error.filename or out} lässt sich nicht lesen oder schreiben ({error.strerror})."
        raise WegweiserError(what, "Prüfen Sie die Rechte und den freien Platz.") from None
    return list(plugin.written)


def only(i18n: Any, lang: str) -> None:
    """Reduce static-i18n's list to one language, which then is the default."""
    i18n.config.languages = [entry for entry in i18n.config.languages if entry.locale == lang]
    for entry in i18n.config.languages:
        entry.default, entry.link = True, "/"
