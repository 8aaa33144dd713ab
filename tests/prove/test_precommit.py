"""The pre-commit hook for real: installed by pre-commit from a copy of this project, run in a repository of its own.

Needs the packages that wegweiser needs, from pip's cache or the network.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import make
import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
KEPT = ("pyproject.toml", "README.md", "LICENSE", "requirements.lock", ".pre-commit-hooks.yaml")
BAD = make.page("Ein <b>Wort</b>.")


def program() -> str:
    """pre-commit, from our own environment or from the path."""
    places = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    found = shutil.which("pre-commit", path=places)
    if not found:
        pytest.skip("fehlt: pre-commit")
    return found


def git(folder: Path, *arguments: str) -> None:
    who = ["-c", "user.name=wegweiser", "-c", "user.email=wegweiser@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", "-C", str(folder), *who, *arguments], check=True, capture_output=True)


def commit(folder: Path) -> None:
    git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "Probe")


@pytest.fixture(scope="module")
def hooks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This project as a repository, as it is now."""
    folder = tmp_path_factory.mktemp("hooks")
    for name in KEPT:
        shutil.copy(ROOT / name, folder / name)
    for name in ("scripts", "overrides"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    commit(folder)
    return folder


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = make.site(tmp_path / "site", {"de/gut.md": make.page(), "de/alt.md": BAD, "de/x.md": BAD, "en/x.md": BAD})
    commit(folder)
    return folder


def test_only_findings_in_the_given_files_count(
    hooks: Path, site: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    def run(*files: str) -> tuple[int, str]:
        command = [program(), "try-repo", str(hooks), "wegweiser-check", "--verbose"]
        env = {**os.environ, "PRE_COMMIT_HOME": str(tmp_path_factory.getbasetemp() / "pre-commit")}
        env.pop("PYTHONPATH", None)  # the hook has an environment of its own
        done = subprocess.run(
            [*command, "--files", *files], cwd=site, env=env, capture_output=True, encoding="utf-8", check=False
        )
        return done.returncode, done.stdout + done.stderr

    status, told = run("content/de/gut.md", "content/_data/contacts.yml")
    assert status == 0, told
    assert "Passed" in told
    assert "raw-html" not in told
    status, told = run("content/de/gut.md", "content/de/x.md", "content/en/x.md", "mkdocs.yml")
    assert status == 1, told
    assert told.count(" error raw-html") == 4
    assert "content/de/alt.md" not in told
    status, told = run("mkdocs.yml")
    assert (status, "Skipped" in told) == (0, True), told
