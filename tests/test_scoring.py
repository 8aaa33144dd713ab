"""`wegweiser score`: a line in, a line out, at once, in any folder."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from wegweiser import scoring

EASY = "Gehen Sie bitte zum Amt."
HARD = "Die Inanspruchnahme aufenthaltsrechtlicher Vergünstigungen setzt die Vorlage entsprechender Nachweise voraus."


def score(lines: str | bytes, folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "wegweiser", "score", *arguments]
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "LC_ALL": "C", "PYTHONUTF8": "0"}
    given = lines.encode() if isinstance(lines, str) else lines
    return subprocess.run(command, cwd=folder, env=env, input=given, capture_output=True, check=False)


def answer(text: str, lang: str = "de", unit: str = "sentence") -> Any:
    return scoring.answer(json.dumps({"text": text}).encode(), lang, unit)


def test_a_line_in_is_a_line_out(tmp_path: Path) -> None:
    done = score(f'{json.dumps({"text": EASY})}\n\n{{"text": "{HARD}", "id": 7}}\n', tmp_path, "--lang", "de")
    easy, hard = map(json.loads, done.stdout.decode("utf-8").splitlines())
    assert (done.returncode, done.stderr) == (0, b"")
    assert set(easy) == {"score", "grade", "reasons", "sentences"}
    assert 1 <= easy["score"] < 2 < hard["score"] <= 7
    assert (easy["grade"], hard["grade"]) == ("green", "red")
    assert set(hard["reasons"][0]) == {"feature", "text", "weight"}
    assert easy["sentences"] == [{"text": EASY, "score": easy["score"]}]


def test_a_bad_line_is_told_and_the_others_are_answered(tmp_path: Path) -> None:
    good = json.dumps({"text": EASY}).encode()
    bad = [b"nix", b"[]", b'{"text": 3}', b'{"words": ""}', b"\xff\xfe", b"[" * 9_000, b'{"text": "']
    done = score(b"\n".join([good, *bad, good]), tmp_path, "--lang", "de")
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 2
    assert [set(line) == {"error"} for line in told] == [False, *[True] * len(bad), False]
    assert b"Zeile 2: Das ist kein JSON." in done.stderr
    assert b"Traceback" not in done.stderr


def test_each_line_is_answered_at_once(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "wegweiser", "score", "--lang", "de"]
    with subprocess.Popen(command, cwd=tmp_path, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin
        assert process.stdout
        for _ in range(3):
            process.stdin.write(json.dumps({"text": EASY}) + "\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["grade"] == "green"
        process.stdin.close()


def test_a_page_is_markdown() -> None:
    table = "| Was | Wo |\n|---|---|\n| Geld | Bank |"
    items = "- [Pass](pass.md)\n- Ein *Foto* für Sie"
    page = (
        f"---\ntitle: x\n---\n\n## Beim **Amt**\n\n{EASY} {HARD}\n\n{items}\n\n{table}\n\n[[Duldung]] ist ein Papier.\n"
    )
    told = answer(page, unit="page")
    assert [sentence["text"] for sentence in told["sentences"]] == [
        "Beim Amt", EASY, HARD, "Pass", "Ein Foto für Sie", "Was", "Wo", "Geld", "Bank", "Duldung ist ein Papier.",
    ]  # fmt: skip
    scores = [sentence["score"] for sentence in told["sentences"]]
    assert max(filter(None, scores)) == scores[2]
    assert told["grade"] in ("yellow", "red")


@pytest.mark.parametrize("unit", ["sentence", "page"])
def test_other_languages_are_split_but_not_scored(unit: str) -> None:
    told = answer("هل تحتاج مساعدة؟ اتصل بنا.", "ar", unit)
    assert told == {
        "score": None, "grade": None, "reasons": [],
        "sentences": [{"text": "هل تحتاج مساعدة؟", "score": None}, {"text": "اتصل بنا.", "score": None}],
    }  # fmt: skip


@pytest.mark.parametrize("text", ["", " \n", "Ja.", "…", "😀 😀 😀 😀", "\ud800", "\x00"])
@pytest.mark.parametrize("unit", ["sentence", "page"])
def test_too_short_texts_have_no_score(text: str, unit: str) -> None:
    told = answer(text, unit=unit)
    assert told["score"] is told["grade"] is None


def test_broken_lines_do_not_make_a_page_easier() -> None:
    whole = answer(HARD, unit="page")
    words = HARD.split()
    for step in (1, 2, 3):
        pieces = [" ".join(words[n : n + step]) for n in range(0, len(words), step)]
        broken = answer("\n\n".join(pieces), unit="page")
        assert broken["score"] >= whole["score"]
        assert [sentence["text"] for sentence in broken["sentences"]] == pieces
