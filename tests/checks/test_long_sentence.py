"""Long sentences: always an error far above the limit, a fault near it only where a page is full of them."""

from __future__ import annotations

from pathlib import Path

import make
import pytest

from wegweiser import sentences
from wegweiser.checks.source import long_sentence
from wegweiser.model import Page
from wegweiser.site import Site

SHORT = "Gehen Sie hin. "


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return make.read(make.site(tmp_path_factory.mktemp("site")), draft=True)


def _of(count: int) -> str:
    return " ".join(["Gehen", "Sie", *["heute"] * (count - 3), "hin."])


def _severities(text: str, site: Site, level: str = "B1") -> list[str]:
    page = Page("content/de/probe.md", "de", "probe", "Probe", "Probe.", text, 6, level=level)
    return [found[3] for found in long_sentence.check(page, sentences.read(page), site)]


@pytest.mark.parametrize(
    ("level", "count", "expected"),
    [("B1", 12, []), ("B1", 15, []), ("B1", 16, ["hint"]), ("B1", 18, ["hint"]), ("B1", 19, ["error"]),
     ("A2", 10, []), ("A2", 12, []), ("A2", 13, ["hint"]), ("A2", 15, ["hint"]), ("A2", 16, ["error"])],
)  # fmt: skip
def test_one_long_sentence_among_many_short_ones(level: str, count: int, expected: list[str], site: Site) -> None:
    assert _severities(f"{SHORT * 30}\n\n{_of(count)}", site, level) == expected


def test_many_sentences_near_the_limit_are_one_warning_that_names_the_others(site: Site) -> None:
    text = "\n\n".join([SHORT * 8, *[_of(14)] * 3])
    page = Page("content/de/probe.md", "de", "probe", "Probe", "Probe.", text, 6)
    ((at, _, advice, severity),) = long_sentence.check(page, sentences.read(page), site)
    assert (at.line, severity) == (8, "warning")
    assert "3 von 11 Sätzen dieser Seite sind zu lang, auch in Zeile 10, 12." in advice


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("Sie müssen den Antrag stellen, weil das Amt sonst kein Geld für Miete und Essen gibt.", "weil das Amt"),
        ("Gehen Sie heute noch mit allen Papieren zum Amt; dort hilft man Ihnen bei dem Antrag.", "dort hilft man"),
        ("Gehen Sie heute noch mit den Papieren zum Amt und fragen Sie dort gleich danach.", "und fragen Sie"),
    ],
)
def test_advice_shows_where_to_cut(text: str, second: str, site: Site) -> None:
    page = Page("content/de/probe.md", "de", "probe", "Probe", "Probe.", text, 6)
    ((_, _, advice, _),) = long_sentence.check(page, sentences.read(page), site)
    assert f"| „{second} …“" in advice


def test_a_row_of_things_becomes_a_list(site: Site) -> None:
    text = "Bringen Sie Antrag, Ausweis, Fotos, Vertrag, Brief, Karte, Zeugnis, Geld, Impfpass und die Kinder mit."
    page = Page("content/de/probe.md", "de", "probe", "Probe", "Probe.", text, 6)
    ((_, _, advice, _),) = long_sentence.check(page, sentences.read(page), site)
    assert advice.startswith("Machen Sie eine Liste daraus")


def test_tightened_limits_hold(tmp_path: Path) -> None:
    root = make.site(tmp_path)
    (root / "pyproject.toml").write_text("[tool.wegweiser]\nlongest_sentence = 8\nwords_in_sentence = 8\n", "utf-8")
    assert _severities(_of(9), make.read(root, draft=True)) == ["error"]
