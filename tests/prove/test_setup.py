"""The set-up for real: the pinned packages, a folder with a space and an umlaut, runs killed at any moment.

Needs the packages of the lock file, from pip's cache or the network.
"""

from __future__ import annotations

import os
import shutil
import signal
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
KEPT = ("pyproject.toml", "requirements.lock", "requirements-test.lock", "scripts/run.py")
CHECK = "import jinja2, markdown_it, mdit_py_plugins, mkdocs, material, mkdocs_static_i18n, yaml, selectolax.lexbor, {}"
# Spread over making the environment, unpacking the packages and installing the project.
MOMENTS = (0.3, 1.0, 2.0, 3.0, 4.5, 6.0)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The project with a command that only says it ran."""
    folder = tmp_path / "Ordner mit Ü"
    package = folder / "scripts" / "wegweiser"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text('"""Stub."""\n')
    (package / "cli.py").write_text('"""Stub."""\ndef run():\n    print("ran")\n')
    (folder / "overrides").mkdir()
    for name in KEPT:
        shutil.copy(ROOT / name, folder / name)
    return folder


def launch(folder: Path, **env: str) -> subprocess.Popen[str]:
    command = [getattr(sys, "_base_executable", sys.executable), str(folder / "scripts" / "run.py")]
    return subprocess.Popen(
        command, env=os.environ | env, stdout=-1, stderr=-1, encoding="utf-8", start_new_session=sys.platform != "win32"
    )


def finish(start: subprocess.Popen[str]) -> str:
    out, errors = start.communicate(timeout=600)
    assert (start.returncode, out) == (0, "ran\n"), errors
    return errors


def whole(folder: Path) -> None:
    (python,) = [path for name in ("bin/python", "Scripts/python.exe") if (path := folder / ".venv" / name).exists()]
    subprocess.run([python, "-c", CHECK.format("wegweiser.cli")], check=True)
    subprocess.run([python, "-m", "pip", "check"], check=True, capture_output=True)


@pytest.mark.parametrize("locale", ["C", "C.UTF-8"])
def test_first_start_then_only_starts(folder: Path, figure: Callable[[str, Any], None], locale: str) -> None:
    spent = []
    for _ in range(11):
        begin = time.perf_counter()
        errors = finish(launch(folder, LC_ALL=locale))
        spent.append(round(time.perf_counter() - begin, 3))
        assert errors.count("Richte die Umgebung ein") == (len(spent) == 1)
    whole(folder)
    figure(f"first start, seconds ({locale})", spent[0])
    figure(
        f"later starts, median and longest of ten, seconds ({locale})", [statistics.median(spent[1:]), max(spent[1:])]
    )


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no process groups to kill")
@pytest.mark.parametrize("alone", [True, False], ids=["run.py alone", "with pip"])
def test_killed_at_any_moment_it_recovers(folder: Path, figure: Callable[[str, Any], None], alone: bool) -> None:
    interrupted = 0
    for moment in MOMENTS:
        start = launch(folder)
        time.sleep(moment)
        interrupted += start.poll() is None
        (os.kill if alone else os.killpg)(start.pid, signal.SIGKILL)
        start.communicate()
        finish(launch(folder))
        whole(folder)
        assert finish(launch(folder)) == ""
        shutil.rmtree(folder / ".venv")
    assert interrupted >= len(MOMENTS) // 2
    figure(f"killed while at work ({'run.py alone' if alone else 'with pip'}), all recovered", interrupted)


def test_two_starts_at_once_make_one_environment(folder: Path) -> None:
    starts = [launch(folder) for _ in range(3)]
    errors = [finish(start) for start in starts]
    assert sorted(text.count("\n") for text in errors) == [0, 0, 4]
    whole(folder)


def test_a_moved_project_is_set_up_anew(folder: Path) -> None:
    finish(launch(folder))
    moved = folder.rename(folder.with_name("woanders"))
    assert "Richte die Umgebung ein" in finish(launch(moved))
    whole(moved)
