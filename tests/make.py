"""Small sites for tests, made in a temporary folder: only what a test is about stands in the test."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from wegweiser import pipeline
from wegweiser.site import Site

ROOT = Path(__file__).resolve().parent.parent
TODAY = date(2026, 11, 20)
CONFIG = """site_name: Probe
site_url: https://probe.example/
docs_dir: content
use_directory_urls: false
exclude_docs: |
  /_data/
theme:
  name: material
  font: false
plugins:
  - i18n:
      docs_structure: folder
      fallback_to_default: false
      reconfigure_material: false
      languages:
        - {locale: zz, name: Sprache, default: true, nav: [index.md]}
        - {locale: de, name: Deutsch}
        - {locale: en, name: English}
        - {locale: ar, name: العربية}
  - wegweiser
"""
CONTACTS = """- id: notruf-112
  kind: line
  name: Notruf 112
  phone: "112"
  emergency: true
"""
GLOSSARY = """- term: Duldung
  forms: [Duldungen]
  explain: {de: "Ein Papier. Damit dürfen Sie bleiben.", en: A paper.}
  words: {en: toleration, ar: تعليق الترحيل}
  forbidden: {de: [Illegale]}
"""
FACTS = """- {id: preis, value: 49 Euro, as_of: 2026-01-01, check_again: 2026-06-30}
"""


def page(body: str = "Gehen Sie zum Amt.", **front: object) -> str:
    """A page file. `page("…", title="Titel", sensitive="true")`."""
    lines = {"title": "Titel", "summary": "Kurz gesagt.", **front}
    return "---\n" + "".join(f"{key}: {value}\n" for key, value in lines.items()) + f"---\n\n{body}\n"


def site(folder: Path, files: Mapping[str, str] | None = None) -> Path:
    """Write a site of three languages with a start page; `files` adds to it or replaces (paths below content/)."""
    texts = {
        "de/index.md": page(title="Start"),
        "_data/contacts.yml": CONTACTS,
        "_data/glossary.yml": GLOSSARY,
        "_data/facts.yml": FACTS,
        **(files or {}),
    }
    (folder / "mkdocs.yml").parent.mkdir(parents=True, exist_ok=True)
    (folder / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    for name, text in texts.items():
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def every_language(folder: Path, topics: int = 6) -> Path:
    """A site in all the languages of the repository, with a few short pages in each: what is built is the same work."""
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    settings, _, plugins = config.replace("  custom_dir: overrides\n", "").partition("\nnav:\n")
    (folder / "content" / "_data").mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(f"{settings}\n\nplugins:{plugins.partition(chr(10) + 'plugins:')[2]}", "utf-8")
    (folder / "content" / "_data" / "contacts.yml").write_text(CONTACTS, encoding="utf-8")
    for lang in re.findall(r"(?m)^        - locale: ([a-z]{2}(?:-[A-Za-z]+)?)$", config):
        names = ["index", *(f"thema{number}/seite" for number in range(topics))] if lang != "zz" else []
        for name in names:
            path = folder / "content" / lang / f"{name}.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(page(title=f"Seite {name.partition('/')[0]}"), encoding="utf-8")
    return folder


def read(folder: Path, draft: bool = False) -> Site:
    """The site as the renderer gets it."""
    made, findings, _ = pipeline.read(folder, pipeline.Options(TODAY, draft=draft))
    assert made is not None, findings
    return made
