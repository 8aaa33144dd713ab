"""What no text may do to the checker: crash it, or take more time than its length is worth."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import make
import pytest

from wegweiser import checks, cli, measure
from wegweiser.model import Page
from wegweiser.site import Site

WORDS = (
    "das Amt gibt Ihnen einen Bescheid und wenn Sie Fragen haben rufen werden gegangen der des eines"
    " Aufenthaltserlaubnis , die z. B. nicht ohne 05.03. 1.000 Euro SGB muss geprüft worden sein"
    " zur Verfügung stellen E-Mail-Adresse"
).split()


def _words(count: int) -> str:
    return " ".join(random.Random(count).choices(WORDS, k=count))


TEXTS: dict[str, Callable[[int], str]] = {
    "one sentence": lambda n: _words(n) + ".",
    "many sentences": lambda n: " ".join(_words(9).capitalize() + "." for _ in range(n // 9)),
    "paragraphs": lambda n: "\n\n".join(_words(9) + "." for _ in range(n // 9)),
    "items": lambda n: "\n".join("- " + _words(4) for _ in range(n // 5)),
    "emoji": lambda n: "👩‍👩‍👧🏳️‍🌈 " * n,
    "mixed scripts": lambda n: "Hallo мир سلام ሰላም ۱۲۳ " * (n // 5),
    "one word": lambda n: "a" * n * 5,
    "one capital word": lambda n: "Aufenthalts" * n,
    "hyphens": lambda n: "Amt-" * n,
    "dots": lambda n: "." * n * 5,
    "abbreviations": lambda n: "z. B. " * n,
    "capitals": lambda n: "ABC " * n,
    "digits": lambda n: "1.2.3 " * n,
    "commas": lambda n: "a, " * n,
    "quotes": lambda n: "„" * n,
    "brackets": lambda n: "(a " * n,
    "und": lambda n: "und " * n,
    "negations": lambda n: "nicht kein ohne " * (n // 3),
    "genitives": lambda n: "des Amtes der Stadt " * (n // 4),
    "spaces": lambda n: "a" + " " * n + "b\n" + "a \n" * n,
    "addresses": lambda n: "[www.a.de](http://a.de) b www.b.de c\n" * (n // 4),
    "bold negations": lambda n: "Das ist nicht **a** gut.\n" * (n // 5),
    "terms": lambda n: "[[Duldung]] " * n,
    "cards": lambda n: "Text\n\n[[kontakt:notruf-112]]\n\n" * (n // 4),
    "soft hyphens": lambda n: "a\u00ad" * n + " " + "\u0301" * n,
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return make.read(make.site(tmp_path_factory.mktemp("site")))


def _seconds(site: Site, text: str) -> float:
    known = measure.exempt(site.data)
    start = time.perf_counter()
    for lang in ("de", "ar"):
        page = Page(f"content/{lang}/index.md", lang, "index", "Start", "Kurz.", text, 6)
        checks._page(site, page, known)
    return time.perf_counter() - start


@pytest.mark.parametrize("name", TEXTS)
def test_time_grows_with_the_length_alone(name: str, site: Site) -> None:
    """Four times the length may take eight times as long on a busy machine, never sixteen; the best round counts."""
    _seconds(site, TEXTS[name](2_000))
    rounds = ((_seconds(site, TEXTS[name](5_000)), _seconds(site, TEXTS[name](20_000))) for _ in range(3))
    assert any(large < 8 * small + 0.2 for small, large in rounds)


def test_a_sentence_of_100_000_words(site: Site) -> None:
    assert _seconds(site, TEXTS["one sentence"](100_000)) < 20


def test_broken_files_are_findings(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = make.site(
        tmp_path, {"de/emoji.md": make.page("😀👩‍👩‍👧"), "de/gemischt.md": make.page("Hallo мир سلام ሰላም.")}
    )
    (folder / "content/de/bild.md").write_bytes(bytes(range(256)) * 40)
    (folder / "content/de/gross.md").write_text(make.page("Gehen Sie hin. " * 700_000), encoding="utf-8")
    (folder / "content/xx").mkdir()
    (folder / "content/xx/index.md").write_text(make.page(), encoding="utf-8")
    assert cli.main(["-C", str(folder), "check", "--format", "json", "--jobs", "1"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert {finding["path"] for finding in told["findings"] if finding["severity"] == "error"} >= {
        "content/de/bild.md",
        "content/de/gross.md",
        "content/xx",
    }


@pytest.mark.parametrize("unit", ["page", "sentence"])
def test_score_answers_every_line(unit: str) -> None:
    lines = ["", "{", "null", "[]", "3", '{"text": 3}', '{"text": ""}', '{"text": "\\ud800 \\u0000"}', '{"other": 1}']
    lines += [json.dumps({"text": text(3_000)}) for text in TEXTS.values()]
    done = subprocess.run(
        [sys.executable, "-m", "wegweiser", "score", "--lang", "de", "--unit", unit],
        input="\n".join(lines).encode(),
        capture_output=True,
    )
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert len([line for line in lines if line]) == len(answers)
    assert all("error" in answer or answer["score"] is None or 1 <= answer["score"] <= 7 for answer in answers)


def test_an_unknown_language_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "wegweiser", "score", "--lang", "xx"], input=b"{}", capture_output=True
    )
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr
    assert "„xx“" in done.stderr.decode()
