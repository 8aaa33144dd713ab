"""sitemap.xml: every translated page with its other languages, which page heads do not name: they stay light."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from urllib.parse import urljoin

from wegweiser.language import SOURCE
from wegweiser.site import Site

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'


def sitemap(site: Site) -> str:
    """Stubs and withdrawn pages stay out. The default of start pages is the chooser, of all others the German page."""
    out = [_HEAD, _entry(site, "", [*_alternates(site, "index"), ("x-default", "")])]
    for name in site.names:
        if site.pages[SOURCE, name].withdrawn:
            continue
        alternates = list(_alternates(site, name))
        default = "" if name == "index" else f"{SOURCE}/{site.addresses[name]}"
        out += [_entry(site, where, [*alternates, ("x-default", default)]) for _, where in alternates]
    return "".join([*out, "</urlset>\n"])


def _alternates(site: Site, name: str) -> Iterator[tuple[str, str]]:
    return ((lang, f"{lang}/{site.addresses[name]}") for lang in site.languages_of(name))


def _entry(site: Site, where: str, alternates: list[tuple[str, str]]) -> str:
    links = "".join(
        f'<xhtml:link rel="alternate" hreflang="{code}" href="{_url(site, other)}"/>\n' for code, other in alternates
    )
    return f"<url>\n<loc>{_url(site, where)}</loc>\n{links}</url>\n"


def _url(site: Site, where: str) -> str:
    base = site.settings.site_url if site.settings.site_url.endswith("/") else f"{site.settings.site_url}/"
    return escape(urljoin(base, where))
