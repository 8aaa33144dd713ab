"""A build killed at any moment leaves the whole old site or the whole new one, and a reader never finds it gone."""

from __future__ import annotations

import hashlib
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import make
import pytest

ROOT = Path(__file__).resolve().parent.parent
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="asks /proc; only Linux and macOS can exchange folders")
NAMES = ("Erstes", "Zweites")  # the site's name stands on every page, so old and new differ everywhere
READER = """
import os, pathlib, sys
read, stop = 0, pathlib.Path(sys.argv[2])
while not stop.exists():
    for path in (f"{sys.argv[1]}/index.html", f"{sys.argv[1]}/de/index.html"):
        assert os.stat(path).st_size and open(path, "rb").read().rstrip().endswith(b"</html>"), path
        read += 1
print(read)
"""


def digest(folder: Path) -> str:
    """One hash of all paths and bytes of a folder, "" where there is none."""
    found = sorted((path.relative_to(folder).as_posix(), path) for path in folder.rglob("*"))
    parts = [f"{name}\0{hashlib.sha256(path.read_bytes()).hexdigest()}" for name, path in found if path.is_file()]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest() if folder.is_dir() else ""


@dataclass
class Victim:
    """A site of fourteen languages with two contents in turn."""

    root: Path
    command: tuple[str, ...] = ("build",)
    out: str = "site"
    known: list[str] = field(default_factory=list)  # the hash of each content's result
    takes: float = 0.0  # seconds a build takes

    def write(self, number: int) -> None:
        config = (self.root / "mkdocs.yml").read_text(encoding="utf-8")
        changed, count = re.subn(r"(?m)^site_name: .*", f"site_name: {NAMES[number]}", config)
        assert count == 1
        (self.root / "mkdocs.yml").write_text(changed, encoding="utf-8")

    def start(self) -> subprocess.Popen[str]:
        """In a session of its own: its processes can be killed, and found, together."""
        arguments = [*self.command, "--jobs", "3", "--today", "2026-11-20"]
        command = [sys.executable, "-m", "wegweiser", "-C", str(self.root), *arguments]
        env = os.environ | {"PYTHONPATH": str(ROOT / "scripts"), "SOURCE_DATE_EPOCH": "1774958400"}
        return subprocess.Popen(
            command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, start_new_session=True
        )

    def finish(self) -> str:
        """Run it to its end; the hash of what it made."""
        started = time.monotonic()
        process = self.start()
        told = process.communicate()[1]
        assert process.returncode == 0, told
        self.takes = time.monotonic() - started
        return self.state()

    def state(self) -> str:
        return digest(self.root / self.out)

    def beside(self) -> list[str]:
        """What lies next to the result and is no input."""
        inputs = {"content", "overrides", "mkdocs.yml", "pyproject.toml", ".wegweiser"}
        return sorted(path.name for path in self.root.iterdir() if path.name not in {*inputs, self.out})


def victim(folder: Path, *command: str, out: str = "site") -> Victim:
    make.every_language(folder)
    made = Victim(folder, command or ("build",), out)
    for number in (0, 1):
        made.write(number)
        made.known.append(made.finish())
    assert made.known[0] != made.known[1]
    return made


def members(session: int) -> list[int]:
    """The living processes of a session; zombies are dead."""
    found = []
    for entry in Path("/proc").iterdir():
        try:
            fields = (entry / "stat").read_text().rpartition(")")[2].split() if entry.name.isdigit() else []
        except OSError:  # it ended while we looked
            continue
        if fields and int(fields[3]) == session and fields[0] != "Z":
            found.append(int(entry.name))
    return found


@contextmanager
def reading(site: Path, scratch: Path) -> Iterator[None]:
    """Somebody reads the site all the time, and must find it every time."""
    stop = scratch / "stop"
    command = [sys.executable, "-c", READER, str(site), str(stop)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as reader:
        try:
            yield
        finally:
            stop.touch()
            read, fault = reader.communicate()
            stop.unlink()
    assert reader.returncode == 0, fault
    assert int(read) > 100


Moment = Callable[[Victim], None]


def after(share: float) -> Moment:
    """When this share of the time of a build is over."""
    return lambda victim: time.sleep(victim.takes * share)


def when(reached: Callable[[Victim], bool]) -> Moment:
    """As soon as something shows in the file system."""

    def wait(victim: Victim) -> None:
        deadline = time.monotonic() + 60
        while not reached(victim):
            assert time.monotonic() < deadline

    return wait


def exchanged() -> Moment:
    """At the exchange itself: the very next thing the build does is to remove the old folder."""
    before: list[int] = []

    def reached(victim: Victim) -> bool:
        before.append(os.stat(victim.root / victim.out).st_ino)
        return before[0] != before[-1]

    return when(reached)


def started_writing(victim: Victim) -> bool:
    time.sleep(0.001)
    return any(victim.root.glob(f".{victim.out}.neu-*/**/*.html"))


def kill(victim: Victim, number: int, moment: Moment, *, group: bool) -> bool:
    """Content `number` comes in, its build is killed, the next build puts all right. Whether the new one was there."""
    before = victim.state()
    victim.write(number)
    process = victim.start()
    moment(victim)
    (os.killpg if group else os.kill)(process.pid, signal.SIGKILL)
    process.wait()
    after_kill = victim.state()
    deadline = time.monotonic() + 3
    while members(process.pid) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert members(process.pid) == [], "workers outlive the build"
    assert after_kill in {before, victim.known[number]}, "neither the old site nor the new one"
    assert victim.state() == after_kill, "a worker wrote into the site after the kill"
    assert victim.finish() == victim.known[number]
    assert victim.beside() == [], "left-overs"
    return after_kill == victim.known[number]


@pytest.mark.slow
def test_a_kill_leaves_the_old_or_the_new_site(tmp_path: Path) -> None:
    site = victim(tmp_path / "copy")
    chance = random.Random(20261120)
    moments = [after((third + chance.random()) / 3) for third in range(3)]
    moments += [when(started_writing), exchanged(), exchanged()]
    outcomes = []
    with reading(site.root / site.out, tmp_path):
        for number, moment in enumerate(moments):
            outcomes.append(kill(site, number % 2, moment, group=number % 2 == 0))
    assert outcomes[0] is False, "killed early, the old site stays"
    assert outcomes[4:] == [True, True], "killed after the exchange, the new one is there"


def test_the_next_build_may_start_at_once(tmp_path: Path) -> None:
    """While workers of the killed one still write."""
    site = victim(tmp_path / "copy")
    site.write(0)
    process = site.start()
    when(started_writing)(site)
    process.kill()
    process.wait()
    assert site.finish() == site.known[0]
    assert site.beside() == []


def test_a_first_build_that_is_killed_leaves_nothing_half(tmp_path: Path) -> None:
    site = victim(tmp_path / "copy")
    shutil.rmtree(site.root / site.out)
    process = site.start()
    when(started_writing)(site)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    assert site.state() in {"", site.known[1]}
    assert site.finish() == site.known[1]
    assert site.beside() == []
