"""`run.py test` and `run.py prove`: what they run, no silent skips, and what conftest.py puts into the proof."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import run

CONFTEST = Path(__file__).with_name("conftest.py")
SKIPS = """
import pytest

def test_fine(): pass
def test_lacks(need): need("no-such-program")
def test_router(need): need("usign")
@pytest.mark.xfail(reason="known")
def test_known(): assert False
"""
MODULE = "import pytest\npytest.skip('whole module', allow_module_level=True)\n"
FIGURES = """
import pytest

def test_counts(figure): figure("rounds", 3)
def test_fails(figure): figure("pages", 1); assert False
def test_broken(need, figure, no_such_fixture): pass
def test_skipped(need): need("no-such-program")
"""


@pytest.fixture
def pytest_in(tmp_path: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run pytest over the given files in a project of its own."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("WEGWEISER_", "PYTEST_"))}

    def start(files: dict[str, str], *arguments: str, **env: str) -> subprocess.CompletedProcess[str]:
        (tmp_path / "tests" / "prove").mkdir(parents=True, exist_ok=True)
        shutil.copy(CONFTEST, tmp_path / "tests" / "conftest.py")
        for name, text in files.items():
            (tmp_path / "tests" / name).write_text(text, "utf-8")
        command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *arguments, "tests"]
        return subprocess.run(
            command, cwd=tmp_path, env=clean | env, capture_output=True, encoding="utf-8", check=False
        )

    return start


def git(folder: Path, *arguments: str) -> str:
    command = ["git", "-c", "user.name=x", "-c", "user.email=x", "-c", "commit.gpgsign=false", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout.strip()


@pytest.mark.parametrize("workers", ["0", "2"])
def test_a_skip_fails_where_all_must_be_there(
    pytest_in: Callable[..., subprocess.CompletedProcess[str]], workers: str
) -> None:
    files = {"test_skips.py": SKIPS, "test_module.py": MODULE}
    lenient = pytest_in(files, "-n", workers)
    assert lenient.returncode == 0, lenient.stdout
    assert "1 passed, 3 skipped, 1 xfailed" in lenient.stdout.splitlines()[-1]
    strict = pytest_in(files, "-n", workers, "--continue-on-collection-errors", WEGWEISER_REQUIRE_ALL="1")
    assert strict.returncode == 1
    assert "1 failed, 1 passed, 1 skipped, 1 xfailed, 1 error" in strict.stdout.splitlines()[-1]
    assert "übersprungen, obwohl hier nichts fehlen darf (Skipped: fehlt: no-such-program)" in strict.stdout


@pytest.mark.parametrize("workers", ["0", "2"])
def test_the_proof_holds_counts_and_figures(
    pytest_in: Callable[..., subprocess.CompletedProcess[str]], tmp_path: Path, workers: str
) -> None:
    files = {"prove/test_rounds.py": FIGURES}
    pytest_in({})
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "a")
    commit = git(tmp_path, "rev-parse", "HEAD")
    proof = tmp_path / "tests" / "proof.json"
    other = {"ran": 5, "failed": 0, "figures": {}}
    proof.write_text(json.dumps({"commit": commit, "areas": {"other": other}}))
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "proof alone")
    result = pytest_in(files, "-n", workers, WEGWEISER_PROVE=git(tmp_path, "rev-parse", "HEAD"))
    assert result.returncode == 1, result.stdout
    rounds = {"ran": 3, "failed": 2, "figures": {"pages": 1, "rounds": 3}}
    assert json.loads(proof.read_text("utf-8"))["areas"] == {"other": other, "rounds": rounds}
    (tmp_path / "code.py").touch()
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "code")
    head = git(tmp_path, "rev-parse", "HEAD")
    pytest_in({}, "-n", workers, WEGWEISER_PROVE=head)
    assert json.loads(proof.read_text("utf-8")) == {"commit": head, "areas": {"rounds": rounds}}


def test_prove_wants_a_clean_tree_and_a_known_area(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run, "ROOT", tmp_path)
    monkeypatch.setattr(run, "prepare", lambda **_: None)
    monkeypatch.setattr(run, "fetch_programs", lambda: None)
    monkeypatch.setattr(run.os, "chdir", lambda _: None)
    monkeypatch.setattr(run, "become", lambda *command: [str(part) for part in command[1:]])
    monkeypatch.setenv("WEGWEISER_PROVE", "")
    assert run.main(["prove", "rounds"]) == 2
    assert "Der Befehl heißt „run.py prove“" in capsys.readouterr().err
    (tmp_path / "tests" / "prove").mkdir(parents=True)
    (tmp_path / "tests" / "prove" / "test_rounds.py").touch()
    assert run.main(["prove", "rounds"]) == 2
    assert "Ein Beweis braucht git" in capsys.readouterr().err
    git(tmp_path, "init", "-q")
    assert run.main(["prove", "rounds"]) == 2
    assert capsys.readouterr().err == ("Ein Beweis gilt für einen Commit: Schreiben Sie erst alles fest (tests/ …).\n")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "a")
    (tmp_path / "tests" / "proof.json").touch()
    assert run.main(["prove", "rounds"]) == ["-m", "pytest", "tests/prove/test_rounds.py"]
    assert run.main(["prove"]) == ["-m", "pytest", "tests/prove"]
    assert os.environ["WEGWEISER_PROVE"] == git(tmp_path, "rev-parse", "HEAD")


@pytest.fixture
def ran(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What run.py would start, while nothing is set up and ruff alone finds faults."""
    started: list[str] = []

    def start(command: list[object], **_: object) -> subprocess.CompletedProcess[str]:
        started.append(" ".join(map(str, command[2:])))
        return subprocess.CompletedProcess([], int("ruff check" in started[-1] and os.environ.get("FAULTS") == "1"))

    monkeypatch.setattr(run.subprocess, "run", start)
    monkeypatch.setattr(run, "become", lambda *command: start(list(command)).returncode)
    monkeypatch.setattr(run, "prepare", lambda **_: None)
    monkeypatch.setattr(run.os, "chdir", lambda _: None)
    return started


def test_all_linters_run_and_stop_the_tests(
    ran: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run, "fetch_programs", lambda: None)
    linters = ["ruff check .", "ruff format --check .", "mypy"]
    assert run.main(["test"]) == 0
    assert ran == [*linters, "pytest -n 2 --dist loadgroup"]
    ran.clear()
    monkeypatch.setenv("FAULTS", "1")
    assert run.main(["test"]) == 1
    assert ran == linters
    assert capsys.readouterr().err.startswith("Nicht bestanden: ruff check .. ")
    ran.clear()
    assert run.main(["test", "tests/test_parse.py", "-k", "x"]) == 0
    assert ran == ["pytest tests/test_parse.py -k x"]


def test_missing_programs_are_one_line(
    ran: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run.shutil, "which", lambda _: None)
    monkeypatch.setattr(run, "MODULES", tmp_path)
    monkeypatch.setattr(run, "NPM", tmp_path / "npm.lock")
    (tmp_path / "npm.lock").write_text(f"# pinned\nvnu-jar@1 vnu.jar {'0' * 64}\n")
    (tmp_path / "vnu.jar").write_text("not the pinned one")
    run.fetch_programs()
    assert ran == []
    assert capsys.readouterr().err == (
        "Es fehlen: java, msgmerge, chromium, npm, unzip, zip, vnu.jar. "
        "Die Tests, die das brauchen, werden übersprungen.\n"
    )
    assert not (tmp_path / "vnu.jar").exists()
