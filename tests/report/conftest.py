"""Findings with texts that break careless reports."""

from __future__ import annotations

import pytest

from wegweiser.model import Finding

TEXTS = [
    "zwei\nZeilen\r\nund drei",
    "100 % von %0A, %25 und %s",
    "Doppelpunkt: Komma, ::error file=x::falsch",
    "👩‍👩‍👧 Familie 🏳️‍🌈",
    "اتصل بالرقم ١١٢ الآن",
    "„Anführung“ \"gerade\" 'einfach' \\ `Code` ```",
    "[[kontakt:x]] [Worte](../a.md) {on: …} {0} <b>",
    "\u2028\u2029\x7f\ufeff",
    "Datei \udcfc.md",
]


@pytest.fixture
def nasty() -> list[Finding]:
    severities = ("error", "warning", "hint")
    return [
        Finding(f"content/de/{'ä ö,:%#?' * (n % 2)}{n}.md", n + 1, 2, "de", "raw-html", severities[n % 3], t, t, t)
        for n, t in enumerate(TEXTS)
    ] + [Finding("content/de/geb\udcfchren.md", 1, 1, "de", "unsafe-name", "error", "Was", "", "")]
