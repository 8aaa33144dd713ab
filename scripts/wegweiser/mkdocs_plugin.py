"""The thin MkDocs plug-in: `mkdocs build` and `mkdocs serve` get our pages, bodies and addresses."""

from __future__ import annotations

import logging
from datetime import date
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from wegweiser import overrides, pipeline
from wegweiser.errors import WegweiserError
from wegweiser.language import CHOOSER, SOURCE
from wegweiser.model import View
from wegweiser.render import frame, static, view
from wegweiser.report import text
from wegweiser.site import Site

log = logging.getLogger("mkdocs.plugins.wegweiser")


class NoOptions(Config):  # type: ignore[no-untyped-call]
    """All settings stand in mkdocs.yml's own keys and in pyproject.toml."""


class WegweiserPlugin(BasePlugin[NoOptions]):  # type: ignore[no-untyped-call]
    """`wegweiser build` hands over the finished Site; under MkDocs alone the plug-in makes it."""

    def __init__(self) -> None:
        self.site: Site | None = None
        self.given = True
        self.serve = False
        self.written: list[tuple[View, str]] = []
        self.views: dict[str, View] = {}

    def take(self, site: Site) -> None:
        """Draw this site. MkDocs keeps a plug-in's object for later builds: nothing old may be left in it."""
        self.site, self.given, self.written = site, True, []

    def on_startup(self, *, command: str, dirty: bool) -> None:
        self.given, self.serve = False, command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        lang = self._lang(config)
        if not self.given and lang in (
            "",
            CHOOSER,
        ):  # static-i18n comes back once a language; the site is read once a build
            self.site, self.written = self._read(Path(config.config_file_path).parent), []
        # Of Material we need one style sheet: without its folder MkDocs does not list its 14,000 icons once a language.
        self.material = next((d for d in config.theme.dirs if (Path(d) / "assets" / "stylesheets").is_dir()), "")
        config.theme.dirs = [d for d in config.theme.dirs if d == config.theme.custom_dir] + [str(overrides.ours())]
        config.theme.static_templates.clear()  # the theme's 404 and sitemap: ours are written when the language is done
        return config

    def _read(self, root: Path) -> Site:
        try:
            site, findings, _ = pipeline.read(
                root, pipeline.Options(date.today(), draft=self.serve, policy=not self.serve)
            )
        except WegweiserError as error:
            raise PluginError(str(error)) from None
        for finding in findings:
            log.log(
                logging.INFO if finding.severity != "error" or finding.lang not in ("", SOURCE) else logging.ERROR,
                text.one(finding),
            )
        if site is None:
            raise PluginError("Die Seiten haben Fehler; es wurde nichts gebaut.")
        return site

    def _lang(self, config: MkDocsConfig) -> str:
        return str(getattr(config.plugins["i18n"], "current_language", None) or "")

    @event_priority(100)
    def _choose(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Before static-i18n: this language's files alone, and one for each page that has none on disk."""
        assert self.site
        lang = self._lang(config)
        self.views = {f"{lang}/{v.name or 'index'}.md": v for v in view.views(self.site, lang)}
        own = [file for file in files if file.src_uri in self.views]
        there = {file.src_uri for file in own}
        own += [File(uri, config.docs_dir, config.site_dir, False) for uri in self.views if uri not in there]
        if lang == CHOOSER:
            own += [file for file in files if file.src_dir != config.docs_dir and file.src_uri.startswith("assets/")]
            own.append(self._style(config))
        return Files(own)

    @event_priority(-200)
    def _place(self, files: Files, *, config: MkDocsConfig) -> Files:
        """After static-i18n: every page at its address, which a neutral page does not share with its source file."""
        for file in files:
            if file.src_uri in self.views:
                file.dest_uri = self.views[file.src_uri].address
                file.url, file.abs_dest_path = file.dest_uri, str(Path(config.site_dir) / file.dest_uri)
        return files

    on_files = CombinedEvent(_choose, _place)

    def _style(self, config: MkDocsConfig) -> File:
        """Material's style sheet, under a name that does not change with its version."""
        path = next(Path(self.material).glob("assets/stylesheets/main.*.css"))
        return File(
            path.relative_to(self.material).as_posix(), self.material, config.site_dir, False, dest_uri=static.MATERIAL
        )

    def on_page_read_source(self, *, page: Page, config: MkDocsConfig) -> str:
        return ""  # the pages were read, checked and drawn by our own parser

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        shown = self.views[page.file.src_uri]
        page.meta["template"] = frame.TEMPLATES[shown.kind]
        return shown.body

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        assert self.site
        self.frame = frame.Frame(self.site, self._lang(config))
        return frame.environment(self.site.settings.root)

    def on_page_context(self, context: Any, *, page: Page, config: MkDocsConfig, nav: Any) -> Any:
        shown = self.views[page.file.src_uri]
        context.update(self.frame.context(shown))
        return context

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        self.written.append((self.views[page.file.src_uri], output))
        return output

    @event_priority(100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        assert self.site
        for path, made in static.made(self.site, self._lang(config), self.frame):
            static.write(Path(config.site_dir) / path, made)
