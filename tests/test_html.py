"""Every page is valid HTML, every link leads to the page it names, and the sitemap tells the truth."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

import make
import pytest
import yaml
from selectolax.lexbor import LexborHTMLParser, LexborNode

from wegweiser import cli

ROOT = Path(__file__).resolve().parent.parent
TODAY = "2026-11-20"
SITE_URL = "https://wegweiser.example/"
PAGES = ("page", "stub", "withdrawn")

CONTACTS = """
- {id: notruf-112, kind: line, name: "Notruf <112> & „mehr“", phone: "112", emergency: true, hours: always, cost: free}
- id: alles
  kind: office
  name: "Amt für „Alles“ & <Mehr>"
  about: {de: "Hilft & rät.", ar: "تساعد"}
  phone: "+49 211 000 000"
  mail: "a&b@example.org"
  url: "https://example.org/?a=1&b='2'"
  address: ["Platz 1 <Hof>", "00000 Stadt"]
  area: [Köln, "Rhein & Ruhr"]
  languages: [de, ar, fa-AF, ku-Latn]
  hours: always
  cost: varies
  anonymous: true
  barrier_free: false
  emergency: true
  source: "Aushang & <Zettel>"
  confirmed: {on: 2026-03-31, role: "Stelle <für> Prüfung"}
- {id: leer, kind: place, name: Treff, cost: paid, anonymous: false, barrier_free: true, confirmed: null}
- {id: weg, kind: line, name: Fort, phone: "116 117", withdrawn: {on: 2026-01-01, reason: "falsch"}}
"""
GLOSSARY = """
- {term: Duldung, forms: [Duldungen], explain: {de: "Ein <Papier> & mehr.", ar: ورقة}, words: {ar: تعليق الترحيل}}
- {term: Amt, explain: {de: Eine Behörde.}}
"""
FACTS = """
- {id: frisch, value: {de: "5 < 6 & 7 Euro", ar: ٥ يورو}, as_of: 2026-10-01, check_again: 2027-06-30}
- {id: alt, value: 49 Euro, as_of: 2026-01-01, check_again: 2026-06-30}
"""
OPERATOR = """
{example: true, name: "Stadt & <Land>", address: ["Weg 1", "00000 Stadt"], phone: "0211 000000", mail: a@example.org,
 url: "https://example.org/", responsible: "Frau & Herr", hosting: "Hier & <da>"}
"""
EVERYTHING = """Erster Satz mit **fett**, *kursiv* und „Zeichen“ & < > " '.\\
Neue Zeile. Die [[Duldung]] und noch eine [[Duldungen]]. Das [[Amt]] weiß mehr.

<!-- erlaubt: long-sentence: nur ein Versuch -->

## Listen

- eins
- zwei
    - innen
        1. ganz innen
- drei

    Zweiter Absatz in drei.

3. drei
4. vier
5. fünf

## Tabelle

| links | Mitte | rechts | ohne |
| :-- | :-: | --: | --- |
| a | **b** | [[fakt:frisch]] | [Hilfe](../hilfe.md) |
| [[Duldung]] |  | [[fakt:alt]] | [[Amt|das Amt]] |

!!! warning "Achtung & „Vorsicht“"

    Erster Absatz.

    - Liste im Kasten

    [[kontakt:alles]]

!!! tip

    Kasten ohne Titel.

!!! danger "Gefahr"
    Kasten ohne leere Zeile.

### Karten

[[kontakt:notruf-112]]
[[kontakt:leer]]

[[kontakt:weg]]

[[kontakt:betreiber]]

## Links

[Draußen & fort](https://example.org/?a=1&b=2 "Titel"), [diese Übersicht](#s1),
[die Startseite](../hilfe.md#s1), [geheim](../schutz/gewalt.md), [fort](weg.md).
"""
SOURCES = (
    '[{name: "§ 1 & <2>", url: "https://example.org/?a&b", seen: 2026-01-31}, {name: "§ 2", url: null, seen: null}]'
)
CONSTRUCTS = (
    "table th", 'ol[start="3"]', "li li ol li", "li p", ".admonition ul", ".admonition .admonition-title", "br", "h3",
    '[data-contact="alles"] a[href^="mailto:"]', '[data-contact="alles"] dl', '[data-contact="weg"]',
    'a[href="tel:+49211000000"]', 'a[href="tel:112"]', '[data-contact="leer"]', '[data-contact="betreiber"]',
    '[data-fact="alt"]', '[data-fact="frisch"]', "td [data-fact]", "td a[data-page]", 'a[href*="?a=1&b=2"]',
)  # fmt: skip
GUARDED = {"sensitive": "true", "publish_as": "hilfe/h07"}
CONTENT = {
    "_data/contacts.yml": CONTACTS,
    "_data/glossary.yml": GLOSSARY,
    "_data/facts.yml": FACTS,
    "_data/operator.yml": OPERATOR,
    "de/hilfe.md": make.page("## Zahlen\n\n[[kontakt:notruf-112]]", title="Hilfe"),
    "de/impressum.md": make.page("[[kontakt:betreiber]]", title="Impressum"),
    "de/schutz/gewalt.md": make.page("Wir helfen.\n\n[[kontakt:alles]]", title="Gewalt", **GUARDED),
    "de/thema/weg.md": make.page(title="Weg", withdrawn="{on: 2026-02-01, reason: falsch}"),
    "de/thema/alles.md": make.page(
        EVERYTHING,
        title="'Alles & <b>mehr</b> „hier“'",
        sources=SOURCES,
        checked="2026-01-01",
        check_again="2026-02-01",
    ),
    "ar/thema/alles.md": make.page(EVERYTHING.replace("[[Duldung]]", "[[Duldung|تعليق]]"), title="كل شيء"),
    "en/thema/alles.md": make.page(
        EVERYTHING, title="All", translation="{method: human, reviewed_by: Amt, reviewed: 2026-01-01}"
    ),
    "ar/schutz/gewalt.md": make.page("اذهبوا إلى الدائرة.\n\n[[kontakt:alles]]", title="العنف"),
}


def build(root: Path, out: Path, *more: str) -> Path:
    assert cli.main(["-C", str(root), "build", "--jobs", "1", "--today", TODAY, "--out", str(out), *more]) == 0
    return out


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository's own site."""
    return build(ROOT, tmp_path_factory.mktemp("own") / "site")


@pytest.fixture(scope="module")
def constructs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a site that has everything a page can have, as it is published and as a draft."""
    root = make.site(tmp_path_factory.mktemp("constructs"), CONTENT)
    build(root, root / "site")
    build(root, root / "draft", "--draft")
    return root


def tree(path: Path) -> LexborHTMLParser:
    return LexborHTMLParser(path.read_text(encoding="utf-8"))


def test_everything_is_on_the_page(constructs: Path) -> None:
    """So that the checker sees what it is meant to see."""
    for lang in ("de", "ar", "en"):
        page = tree(constructs / "site" / lang / "thema" / "alles.html")
        for selector in CONSTRUCTS:
            assert page.css(f"main {selector}"), f"{lang}: {selector}"


@pytest.fixture(scope="module")
def complaints(
    own: Path, constructs: Path, tmp_path_factory: pytest.TempPathFactory, need: Callable[[str], str]
) -> list[dict[str, Any]]:
    """What the Nu checker says of all pages, and of one that is wrong on purpose."""
    wrong = tmp_path_factory.mktemp("wrong")
    (wrong / "control.html").write_text('<!doctype html><html lang="zz"><title>x</title><p><div></p>')
    # Languages differ in letters and direction, stubs hardly at all.
    folders = [own / "index.html", *(own / lang for lang in ("de", "ar", "ti")), constructs / "site"]
    folders += [constructs / "draft", wrong]
    command = [need("java"), "-jar", need("vnu"), "--skip-non-html", "--stdout", "--format", "json"]
    done = subprocess.run([*command, "--exit-zero-always", *map(str, folders)], capture_output=True, check=True)
    told: list[dict[str, Any]] = json.loads(done.stdout)["messages"]
    return told


def worded(complaints: list[dict[str, Any]], *, info: bool) -> list[str]:
    return sorted(
        f"{unquote(found.get('url', ''))}:{found.get('lastLine')}: {found['message']} {found.get('extract', '')}"
        for found in complaints
        if (found["type"] == "info") == info
    )


def test_the_checker_sees_no_error(complaints: list[dict[str, Any]]) -> None:
    errors = worded(complaints, info=False)
    control = [error for error in errors if "/control.html:" in error]
    assert len(control) >= 2
    assert [error for error in errors if error not in control] == []


def test_the_checker_warns_of_nothing(complaints: list[dict[str, Any]]) -> None:
    """But that a file's neighbours are not its own: for a folder it cannot know; tests/browser asks a browser."""
    warnings = [warning for warning in worded(complaints, info=True) if "/control.html:" not in warning]
    assert [warning for warning in warnings if "violates Content Security Policy (meta tag)" not in warning] == []


def addresses(root: Path) -> dict[str, str]:
    """Address below the language folder → page name, read without the code under test."""
    found = {}
    for path in (root / "content" / "de").rglob("*.md"):
        name = path.relative_to(root / "content" / "de").with_suffix("").as_posix()
        matter = yaml.safe_load(path.read_text(encoding="utf-8").split("---\n")[1])
        found[f"{matter.get('publish_as') or name}.html"] = name
    return found


def link_faults(site: Path, page: Path, names: dict[str, str], origin: str) -> Iterator[str]:
    parsed = tree(page)
    for link in parsed.css("a[href]"):
        href = link.attributes["href"] or ""
        if re.match(r"(https?://|mailto:|tel:)", href):
            continue
        way, _, fragment = href.partition("#")
        target = page
        if way:
            target = site / way.removeprefix(origin) if page.name == "404.html" else (page.parent / way).resolve()
        if (
            not target.is_relative_to(site)
            or not target.is_file()
            or (href.startswith("/") and page.name != "404.html")
        ):
            yield f"{href} leads nowhere"
        elif fragment and not tree(target).css(f'[id="{fragment}"]'):
            yield f"{href} has no such place"
        elif way and _named(link) != names.get(target.relative_to(site).as_posix().partition("/")[2], "?"):
            yield f"{href} is marked {_named(link)}"


def _named(link: LexborNode) -> str | None:
    return link.attributes.get("data-page")


@pytest.mark.parametrize("which", ["own", "site", "draft"])
def test_links_lead_to_the_page_they_name(own: Path, constructs: Path, which: str) -> None:
    site, root = (own, ROOT) if which == "own" else (constructs / which, constructs)
    names = addresses(root)
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > 3 * len(names)
    assert [f"{page}: {fault}" for page in pages for fault in link_faults(site, page, names, "/")] == []
    assert set(names) >= {page.relative_to(site).as_posix().partition("/")[2] for page in pages} - {"", "404.html"}


def urls(site: Path) -> dict[str, dict[str, str]]:
    """Of each address in the sitemap: language → address of the same page in it."""
    top = ElementTree.parse(site / "sitemap.xml").getroot()
    names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    found = {}
    for url in top.findall("s:url", names):
        links = [link.attrib for link in url.findall("x:link", names)]
        assert {link["rel"] for link in links} == {"alternate"}
        assert len({link["hreflang"] for link in links}) == len(links)
        found[url.findtext("s:loc", "", names)] = {link["hreflang"]: link["href"] for link in links}
    assert len(found) == len(top.findall("s:url", names))
    return found


def absent(site: Path, file: Path) -> bool:
    """Pages that must not be found by a search engine."""
    return any(f'data-notice="{kind}"' in file.read_text(encoding="utf-8") for kind in ("stub", "withdrawn"))


@pytest.mark.parametrize(("which", "base"), [("own", SITE_URL), ("site", "https://probe.example/")])
def test_the_sitemap_tells_the_truth(own: Path, constructs: Path, which: str, base: str) -> None:
    site = own if which == "own" else constructs / which
    found = urls(site)
    for url, others in found.items():
        assert url.startswith(base)
        lang = url.removeprefix(base).partition("/")[0]
        assert "x-default" in others
        assert "zz" not in {lang, *others}
        assert others.get(lang or "x-default") == url
        assert all(found[other] == others for other in others.values()), f"{url}: not every language names all others"
        file = site / (urlsplit(url).path.lstrip("/") or "index.html")
        assert file.is_file()
        assert not absent(site, file)
    listed = {url.removeprefix(base) for url in found}
    there = {page.relative_to(site).as_posix() for page in site.rglob("*.html") if not absent(site, page)}
    pages = {page for page in there if not page.endswith("404.html")}
    assert listed == (pages - {"index.html"}) | {""}


def test_only_pages_without_content_ask_not_to_be_found(own: Path) -> None:
    for page in own.rglob("*.html"):
        hidden = bool(tree(page).css('meta[name="robots"][content="noindex"]'))
        assert hidden == (absent(own, page) or page.name == "404.html"), page
