"""The checker at full size: 75 pages in 14 languages, cold, changed, and without a network."""

from __future__ import annotations

import json
import os
import random
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
PAGES, LANGUAGES = 75, 14
WEGWEISER = [sys.executable, "-m", "wegweiser"]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """75 German pages with our own data, and their translations: the paragraphs of our start page in other orders.

    It is the one page that stands in all languages; a translation of random words would have a finding in every line.
    """
    root = tmp_path_factory.mktemp("checker")
    shutil.copytree(ROOT / "content" / "_data", root / "content" / "_data", ignore=shutil.ignore_patterns("ledger"))
    (root / "content" / "_data" / "sources.yml").unlink()  # it speaks of other pages
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    (root / "mkdocs.yml").write_text(re.sub(r"(?ms)^nav:\n.*?(?=^\S)", "", config), encoding="utf-8")
    langs = sorted(path.name for path in (ROOT / "content").iterdir() if path.name != "_data")
    assert len(langs) == LANGUAGES
    for lang in langs:
        title, parts = _parts(lang)
        chance = random.Random(1)  # the same order in every language
        for number in range(PAGES):
            order = [chance.randrange(len(parts)) for _ in range(25)]
            name = f"thema{number % 8}/seite{number}" if number else "index"
            path = root / "content" / lang / f"{name}.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            body = "\n\n".join(parts[one] for one in order)
            path.write_text(f"---\ntitle: {title}\nsummary: {title}.\n---\n\n{body}\n", "utf-8")
    return root


def _parts(lang: str) -> tuple[str, list[str]]:
    """The title of a start page, and its paragraphs with their links as plain words."""
    source = (ROOT / "content" / lang / "index.md").read_text(encoding="utf-8")
    _, matter, body = source.split("---\n", 2)
    plain = re.sub(r"\[([^\[\]]*)\]\([^)]*\)", r"\1", body)
    title = re.search(r"(?m)^title: (.*)$", matter)
    return title[1] if title else "", [part for part in plain.strip().split("\n\n") if part[:1] not in ("#", "[")]


def _seconds(command: list[str], root: Path) -> float:
    start = time.perf_counter()
    done = subprocess.run([*command, "-C", str(root), "check"], capture_output=True, text=True)
    assert done.returncode in (0, 1), done.stderr
    assert not done.stderr
    return time.perf_counter() - start


def test_cold_and_changed(site: Path, figure: Callable[[str, Any], None]) -> None:
    cold, changed = [], []
    for _ in range(3):
        shutil.rmtree(site / ".wegweiser", ignore_errors=True)
        cold.append(_seconds(WEGWEISER, site))
    page = next((site / "content" / "de").rglob("seite8.md"))
    for number in range(5):
        page.write_text(
            page.read_text("utf-8") + f"\n\nDas steht hier zum {number}. Mal: Kommen Sie morgen.\n", "utf-8"
        )
        changed.append(_seconds(WEGWEISER, site))
    figure("seconds cold", round(min(cold), 2))
    figure("seconds with one page changed", round(min(changed), 2))
    assert min(cold) <= 8
    assert min(changed) <= 0.7


def test_a_sentence(figure: Callable[[str, Any], None]) -> None:
    """Everything that is asked of a German sentence, on our own edition, once the program has started."""
    done = subprocess.run([sys.executable, "-c", _TIMED, str(ROOT)], capture_output=True, text=True, check=True)
    spent = round(float(done.stdout), 3)
    figure("milliseconds a sentence", spent)
    assert spent <= 0.2


_TIMED = """
import gc, sys, time
from datetime import date
from pathlib import Path
from wegweiser import checks, pipeline
gc.disable()
site = pipeline.check(Path(sys.argv[1]), pipeline.Options(date(2026, 1, 1)))[0]
german = [key for key in site.pages if key[0] == "de"]
spent = []
for _ in range(6):
    start = time.perf_counter()
    checked = checks.pages(site, german, "de").values()
    spent.append(time.perf_counter() - start)
print(1000 * min(spent) / sum(measured.sentences for _, measured, _ in checked))
"""


def test_no_network(site: Path) -> None:
    """In a network namespace that has not even a loopback device up."""
    alone = ["unshare", "--net"] if os.name == "posix" and os.geteuid() == 0 else ["unshare", "--user", "--net"]
    if not shutil.which("unshare") or subprocess.run([*alone, "true"], capture_output=True).returncode:
        pytest.skip("fehlt: unshare")
    shutil.rmtree(site / ".wegweiser", ignore_errors=True)
    for form in ("text", "json"):
        command = [*alone, *WEGWEISER, "-C", str(site), "check", "--format", form]
        done = subprocess.run(command, capture_output=True, text=True)
        assert done.returncode in (0, 1), done.stderr
        assert not done.stderr
    scored = [page for page in json.loads(done.stdout)["pages"] if page["score"]]
    assert len(scored) > 60
    assert all(page["legacy"]["flesch_amstad"] for page in scored)
