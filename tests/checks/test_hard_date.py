"""Hard dates are found in all their forms, and the advice writes each one in words."""

from __future__ import annotations

from pathlib import Path

import make
import pytest

from wegweiser import sentences
from wegweiser.checks.source import hard_date
from wegweiser.document import Document
from wegweiser.grammar import dates
from wegweiser.model import Page

WORDS = {
    "am 05.03.2025": "5. März 2025",
    "am 5. 3. 2025": "5. März 2025",
    "bis zum 31.12.25": "31. Dezember 2025",
    "geb. 01.01.90": "1. Januar 1990",
    "vom 3.–9.11.2025": "3. bis 9. November 2025",
    "am 24./25.12. zu": "24. und 25. Dezember",
    "am 5.3 um 8 Uhr": "5. März",
    "2025-11-03": "3. November 2025",
    "3/11/2025": "3. November 2025",
    "gültig bis 12/26": "Dezember 2026",
    "Stand 11/2025": "November 2025",
    "Schuljahr 2025/26": "2025 bis 2026",
    "seit Sommer '24": "Sommer 2024",
    "am 3. Okt. 2025": "3. Oktober 2025",
    "vom 5.-7. Mai": "5. bis 7. Mai",
    "Mo.-Fr.": "Montag bis Freitag",
    "Mo, Mi u. Fr": "Montag, Mittwoch und Freitag",
    "Di + Do": "Dienstag und Donnerstag",
    "immer Di um acht": "Dienstag",
    "8.30–12.00 Uhr": "8:30 bis 12 Uhr",
    "9-12 h": "9 bis 12 Uhr",
    "um 10.30 h": "10:30 Uhr",
    "um 08:00 Uhr": "8 Uhr",
    "Beginn 18:30": "18:30 Uhr",
}
PLAIN = (
    "Das gilt nach § 3 Abs. 2 Nr. 1.2. nicht.", "Die Adresse im Netz ist 192.168.2.1.", "Gehen Sie zu Raum 3.12.",
    "Der Kurs ist für Kinder von 3-6 Jahren.", "Es dauert 2-3 Wochen.", "So ein Termin dauert 10 Minuten.",
    "Er war von 2015 bis 2020 dort.", "2015-2020", "Zwischen 8 und 12 Uhr", "Gehen Sie um 8:15 Uhr hin.", "9/11",
    "Das Büro ist in der 9.-10. Klasse.", "Die IBAN ist DE02 1203 0000 0000 2020 51.", "Mo hat drei Kinder.",
)  # fmt: skip


@pytest.mark.parametrize("text", WORDS)
def test_advice_writes_it_in_words(text: str) -> None:
    assert [found.words for found in dates.hard(text)] == [WORDS[text]]


@pytest.mark.parametrize("text", PLAIN)
def test_other_numbers_and_words_are_let_alone(text: str) -> None:
    assert list(hard_date.detect(text)) == []


def head(page: Page, folder: Path) -> Document:
    return sentences.head(page, (folder / page.path).read_text(encoding="utf-8"))


def test_title_and_summary_are_read_too(tmp_path: Path) -> None:
    files = {"de/probe.md": make.page(title="Fest am 05.03.2025", summary='"Offen Mo-Fr, auch Sa. Jeden Sa."')}
    site = make.read(make.site(tmp_path, files), draft=True)
    page = site.pages["de", "probe"]
    found = [(at, severity) for at, _, _, severity in hard_date.check(page, head(page, tmp_path), site)]
    assert [(at.line, at.column, at.text, severity) for at, severity in found][:2] == [
        (2, 16, "05.03.2025", "error"),
        (3, 17, "Mo-Fr", "warning"),
    ]
    lines = (tmp_path / page.path).read_text(encoding="utf-8").split("\n")
    assert len({(at.line, at.column) for at, _ in found}) == len(found)
    assert all(lines[at.line - 1].startswith(at.text, at.column - 1) for at, _ in found)


def test_a_summary_may_go_on_below_its_key(tmp_path: Path) -> None:
    files = {"de/probe.md": make.page(summary=">-\n  Hilfe für alle.\n  Kommen Sie am 05.03.2025.")}
    site = make.read(make.site(tmp_path, files), draft=True)
    page = site.pages["de", "probe"]
    ((at, _, _, _),) = hard_date.check(page, head(page, tmp_path), site)
    assert (at.line, at.column, at.text) == (5, 17, "05.03.2025")


def test_place_is_that_of_the_date_even_behind_a_false_end_of_sentence(tmp_path: Path) -> None:
    site = make.read(make.site(tmp_path), draft=True)
    page = Page("content/de/probe.md", "de", "probe", "Probe", "Probe.", "Kommen Sie\nbitte am **3.-9.11.** zu uns.", 6)
    (found,) = hard_date.check(page, sentences.read(page), site)
    assert (found[0].text, found[0].line, found[0].column) == ("3.-9.11.", 7, 12)
