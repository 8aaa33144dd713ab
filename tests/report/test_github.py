"""Workflow commands are one line each, and what GitHub reads from them is what was meant."""

from __future__ import annotations

import re
from pathlib import Path

import make

from wegweiser import report
from wegweiser.model import Finding

COMMAND = re.compile(r"::(error|warning|notice) file=([^,:]*),line=(\d+),col=(\d+),title=([^,:]*)::(.*)")


def back(text: str) -> str:
    """As the runner does: the percent sign comes last."""
    for sign, meant in (("%0A", "\n"), ("%0D", "\r"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(sign, meant)
    return text


def test_nasty_texts_come_through(tmp_path: Path, nasty: list[Finding]) -> None:
    lines = report.draw("github", nasty, make.read(make.site(tmp_path)), []).split("\n")
    commands = [COMMAND.fullmatch(line) for line in lines[:-2]]
    assert len(commands) == len(nasty)
    read = {(back(match[2]), int(match[3]), int(match[4]), back(match[6])) for match in commands if match}
    assert read == {(f.path, f.line, f.column, f"{f.message}\n{f.advice}" if f.advice else f.message) for f in nasty}
    assert [match[1] for match in commands if match].count("notice") == 3


def test_a_hint_is_a_notice_and_the_end_counts(tmp_path: Path) -> None:
    told = report.draw("github", [], make.read(make.site(tmp_path)), [])
    assert told == "0 Seiten geprüft: nichts gefunden.\n"
