"""The lock files agree with pyproject.toml and name no place; the wheel holds all that the program reads."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PIN = re.compile(r"^([a-z0-9-]+==\S+)( ; .+)? \\\n +--hash=sha256:[0-9a-f]{64}\b", re.MULTILINE)


def pins(name: str) -> set[tuple[str, ...]]:
    return set(PIN.findall((ROOT / name).read_text("utf-8")))


def test_the_test_lock_holds_the_runtime_lock() -> None:
    assert pins("requirements.lock")
    assert pins("requirements.lock") < pins("requirements-test.lock")


def test_locks_hold_what_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    groups = project["dependency-groups"]
    asked = {
        "requirements.lock": project["project"]["dependencies"] + groups["build"],
        "requirements-test.lock": [line for line in groups["test"] if isinstance(line, str)],
    }
    for lock, lines in asked.items():
        locked = {pin[0].split("==")[0] for pin in pins(lock)}
        assert {re.split(r"[<>=\[ ]", line)[0].lower() for line in lines} <= locked


def test_locks_are_hashed_and_name_no_place() -> None:
    for name in ("requirements.lock", "requirements-test.lock"):
        text = (ROOT / name).read_text("utf-8")
        assert "://" not in text
        assert not re.search(r"--(index-url|extra-index-url|find-links|trusted-host)|(^|\s)/", text)
        packages = [line for line in text.splitlines() if line and line[0] not in "# "]
        assert len(packages) == len(pins(name))


def test_the_wheel_holds_all_that_the_program_reads(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.iterdir()
    packed = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    kept = {"wegweiser": ROOT / "scripts" / "wegweiser", "wegweiser/overrides": ROOT / "overrides"}
    tracked = {
        f"{inside}/{path.relative_to(folder).as_posix()}"
        for inside, folder in kept.items()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert packed == tracked
