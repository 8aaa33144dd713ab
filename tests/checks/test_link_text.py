"""Links that say nothing are found in every language, and never cost a language its page."""

from __future__ import annotations

from pathlib import Path

import make
import pytest

from wegweiser import language, sentences
from wegweiser.checks.source import link_text
from wegweiser.model import Page
from wegweiser.site import Site

HERE = {
    "de": "hier", "en": "Click here", "fr": "Cliquez ici", "tr": "Buraya tıklayın", "uk": "тут", "ru": "Здесь",
    "ar": "هنا", "fa": "اینجا", "fa-AF": "اینجا", "ps": "دلته", "ku-Latn": "Li vir", "ku-Arab": "لێرە", "ti": "ኣብዚ",
    "so": "Halkan",
}  # fmt: skip


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return make.read(make.site(tmp_path_factory.mktemp("site")), draft=True)


def _found(text: str, site: Site, lang: str = "de", name: str = "probe") -> list[tuple[str, str]]:
    page = Page(f"content/{lang}/{name}.md", lang, name, "Probe", "Probe.", text, 6)
    return [(at.text, severity) for at, _, _, severity in link_text.check(page, sentences.read(page), site)]


def test_every_language_has_words() -> None:
    assert set(HERE) == set(language.known())


@pytest.mark.parametrize("lang", HERE)
def test_here_says_nothing_in_any_language(lang: str, site: Site) -> None:
    severity = "error" if lang == "de" else "warning"
    assert _found(f"[{HERE[lang]}!](index.md)", site, lang) == [(f"{HERE[lang]}!", severity)]


def test_one_target_may_be_written_in_two_ways(site: Site) -> None:
    text = "[Hilfe](../hilfe.md) und [Hilfe](../hilfe.md#s1) und [Hilfe](../topic/../hilfe.md)"
    assert _found(text, site, name="topic/probe") == []
    assert _found("[Hilfe](../hilfe.md) [Hilfe](hilfe.md)", site, name="topic/probe") == [("Hilfe", "error")]


def test_good_pages_of_this_site_stay_quiet(tmp_path: Path) -> None:
    files = {
        "de/hilfe.md": make.page("Lesen Sie: [Wer hilft?](index.md)"),
        "en/hilfe.md": make.page("[Who helps?](index.md)"),
    }
    site = make.read(make.site(tmp_path, files), draft=True)
    for page in site.pages.values():
        assert list(link_text.check(page, sentences.read(page), site)) == []
