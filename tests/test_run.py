"""run.py: sets itself up once, in any folder, and then only starts; says in one sentence what is wrong."""

from __future__ import annotations

import ast
import importlib.util
import json
import os
import re
import shutil
import signal
import statistics
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

import run

ROOT = Path(__file__).resolve().parent.parent
# One made environment serves all tests here, so they stay on one worker.
pytestmark = pytest.mark.xdist_group("run")

STUB = '''"""Stands in for the real command line."""
import sys, time
def run():
    print(ascii(sys.argv[1:]), flush=True)
    time.sleep(60 if "sleep" in sys.argv else 0)
    return 7 if "seven" in sys.argv else 0
'''
BACKEND = ("hatchling", "packaging", "pathspec", "pluggy", "tomlkit", "trove_classifiers")


class Copy:
    """A copy of the project with a stub command and empty lock files, so that its set-up needs no network."""

    def __init__(self, folder: Path, backend: Path) -> None:
        self.folder = folder
        self.env = {name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "WEGWEISER_"))}
        self.env |= {"PYTHONPATH": str(backend), "PIP_NO_INDEX": "1", "PIP_CONFIG_FILE": os.devnull}
        package = folder / "scripts" / "wegweiser"
        package.mkdir(parents=True)
        (package / "__init__.py").write_text('"""Stub."""\n')
        (package / "cli.py").write_text(STUB)
        (folder / "overrides").mkdir()
        (folder / "overrides" / "main.css").write_text("a {}\n")
        for name in ("requirements.lock", "requirements-test.lock"):
            (folder / name).write_text("# nothing\n")
        for name in ("pyproject.toml", "scripts/run.py"):
            shutil.copy(ROOT / name, folder / name)

    @property
    def command(self) -> list[str]:
        return [sys.executable, str(self.folder / "scripts" / "run.py")]

    def start(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*self.command, *arguments], env=self.env, capture_output=True, encoding="utf-8", timeout=120, check=False
        )


@pytest.fixture(scope="session")
def backend(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The build backend alone: with the whole environment on the path, the copy would find our own installation."""
    folder = tmp_path_factory.mktemp("backend")
    for name in BACKEND:
        spec = importlib.util.find_spec(name)
        assert spec is not None
        assert spec.origin is not None
        shutil.copytree(Path(spec.origin).parent, folder / name)
    return folder


@pytest.fixture(scope="session")
def copy(tmp_path_factory: pytest.TempPathFactory, backend: Path) -> Copy:
    copy = Copy(tmp_path_factory.mktemp("run") / "Ordner mit Ü", backend)
    first = copy.start("a", "b c", "ü", "seven")
    assert (first.returncode, first.stdout) == (7, r"['a', 'b c', '\xfc', 'seven']" + "\n"), first.stderr
    assert first.stderr.startswith("Richte die Umgebung ein, einmalig")
    return copy


def steps(result: subprocess.CompletedProcess[str]) -> list[str]:
    assert result.returncode == 0, result.stderr
    return re.findall(r"^  \d/\d (\S+)$", result.stderr, re.MULTILINE)


def test_an_umlaut_never_reaches_the_path_file(copy: Copy) -> None:
    (path_file,) = (copy.folder / ".venv").rglob("_wegweiser.pth")
    assert re.fullmatch(rb"(\.\./)+scripts\n", path_file.read_bytes())
    (script,) = (copy.folder / ".venv").glob("*/wegweiser*")
    assert subprocess.run([script, "x"], capture_output=True, text=True, check=True).stdout == "['x']\n"
    assert not list((copy.folder / ".venv").rglob("main.css")), "an editable install must not hold a stale copy"


def test_the_second_start_only_starts(copy: Copy) -> None:
    (script,) = (copy.folder / ".venv").glob("*/wegweiser*")
    direct = [script] if script.suffix else [script.with_name("python"), script]
    spent: dict[str, list[float]] = {"direct": [], "run": []}
    for _ in range(5):
        for name, command in {"direct": direct, "run": [*copy.command, "x"]}.items():
            begin = time.perf_counter()
            result = subprocess.run(command, env=copy.env, capture_output=True, check=True)
            spent[name].append(time.perf_counter() - begin)
            assert result.stderr == b""
    assert statistics.median(spent["run"]) - statistics.median(spent["direct"]) <= 0.3


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_signals_reach_the_command(copy: Copy, number: signal.Signals) -> None:
    with subprocess.Popen([*copy.command, "sleep"], env=copy.env, stdout=-1, stderr=-1, text=True) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "['sleep']\n"
        child.send_signal(number)
        assert child.wait(10) == -number


def test_only_what_changed_is_done_again(copy: Copy) -> None:
    for name in ("requirements.lock", "pyproject.toml"):
        with (copy.folder / name).open("a") as handle:
            handle.write("# changed\n")
        assert steps(copy.start()) == [name]
        assert steps(copy.start()) == []


def test_a_half_made_environment_is_made_anew(copy: Copy) -> None:
    (copy.folder / ".venv" / "left-over").touch()
    (copy.folder / ".venv" / run.STAMP.name).unlink()
    assert steps(copy.start()) == ["Python", "requirements.lock", "pyproject.toml"]
    assert not (copy.folder / ".venv" / "left-over").exists()


def fails_with(copy: Copy, sentence: str) -> None:
    result = copy.start("check")
    assert (result.returncode, result.stdout) == (2, "")
    assert "Traceback" not in result.stderr
    assert sentence in result.stderr.splitlines()[-1]
    assert result.stderr.splitlines()[-1].endswith(".")


def test_no_network_is_said_and_loses_nothing(copy: Copy) -> None:
    lock = copy.folder / "requirements.lock"
    before = lock.read_text()
    lock.write_text(f"nowhere==1.0 --hash=sha256:{'0' * 64}\n")
    fails_with(copy, "Prüfen Sie die Verbindung zum Internet")
    lock.write_text(before)
    assert steps(copy.start()) == ["requirements.lock"]


def test_a_package_that_is_not_the_pinned_one_is_refused(copy: Copy, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "forged-1.0-py3-none-any.whl", "w") as wheel:
        wheel.writestr("forged.py", "")
    lock = copy.folder / "requirements.lock"
    before = lock.read_text()
    lock.write_text(f"forged==1.0 --hash=sha256:{'0' * 64}\n")
    copy.env["PIP_FIND_LINKS"] = str(tmp_path)
    fails_with(copy, "ist nicht das, das die Lock-Datei nennt")
    lock.write_text(before)
    assert steps(copy.start()) == ["requirements.lock"]


def test_a_folder_that_cannot_be_written_is_said(copy: Copy) -> None:
    cache = copy.folder / ".wegweiser"
    cache.rename(cache.with_suffix(".away"))
    cache.touch()  # root may write anywhere, but not into a file as if it were a folder
    lock = copy.folder / "requirements.lock"
    lock.write_text(lock.read_text() + "# changed\n")
    fails_with(copy, "Prüfen Sie, ob der Ordner vollständig ist, Platz hat und Sie darin schreiben dürfen")
    cache.unlink()
    cache.with_suffix(".away").rename(cache)


def test_a_missing_lock_file_is_said(copy: Copy) -> None:
    lock = copy.folder / "requirements.lock"
    lock.rename(lock.with_suffix(".away"))
    fails_with(copy, "es liegt an")
    lock.with_suffix(".away").rename(lock)


@pytest.mark.parametrize("output", ["python3: No module named venv", "Command '[…, '-m', 'ensurepip']' returned 1"])
def test_a_python_without_venv_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, output: str) -> None:
    monkeypatch.setattr(run, "ROOT", tmp_path)
    monkeypatch.setattr(run, "LOG", tmp_path / "log")
    with pytest.raises(run.Failure, match="apt install python3-venv"):
        run.call([sys.executable, "-c", f"raise SystemExit({output!r})"])


def test_old_pythons_can_read_far_enough(tmp_path: Path) -> None:
    source = (ROOT / "scripts" / "run.py").read_text("utf-8")
    ast.parse(source, feature_version=(3, 6))
    assert "from __future__" not in source, "Python 3.6 knows no annotations from the future"
    trial = f"import sys, runpy; sys.version_info = (3, 6, 9); runpy.run_path({str(ROOT / 'scripts' / 'run.py')!r})"
    result = subprocess.run([sys.executable, "-c", trial], capture_output=True, encoding="utf-8", check=False)
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr.startswith("Wegweiser braucht Python 3.11 oder neuer, dies ist Python 3.6: ")


def test_the_stamp_knows_place_and_python(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    here = run.fingerprints("pyproject.toml")
    monkeypatch.setattr(run, "STAMP", tmp_path / "stamp")
    assert run.stamped(here["venv"]) == {}
    (tmp_path / "stamp").write_text(json.dumps(here))
    assert run.stamped(here["venv"]) == here
    assert run.stamped("moved, or another Python") == {}
    (tmp_path / "stamp").write_text("{half")
    assert run.stamped(here["venv"]) == {}
    (tmp_path / "stamp").write_text(json.dumps(here))
    monkeypatch.setattr(run, "PYTHON", tmp_path / "gone")
    assert run.stamped(here["venv"]) == {}
