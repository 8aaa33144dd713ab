"""How many passives a page of each level may have."""

from __future__ import annotations

from pathlib import Path

import make
import pytest

from wegweiser import sentences
from wegweiser.checks.source import passive
from wegweiser.model import Page


@pytest.mark.parametrize(("level", "passives", "found"), [("B1", 2, 0), ("B1", 4, 2), ("A2", 1, 1)])
def test_a_passive_in_ten_sentences_is_allowed_on_pages_of_level_b1(
    level: str, passives: int, found: int, tmp_path: Path
) -> None:
    text = "Der Antrag wird geprüft. " * passives + "Das Amt hilft. " * (20 - passives)
    page = Page("content/de/probe.md", "de", "probe", "Probe", "Probe.", text, 6, level=level)
    site = make.read(make.site(tmp_path), draft=True)
    assert len(list(passive.check(page, sentences.read(page), site))) == found
