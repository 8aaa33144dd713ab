"""Start wegweiser from a fresh checkout: make .venv once, install what the lock files pin, run the command.

    python3 scripts/run.py check           any wegweiser command (Windows: py scripts/run.py check)
    python3 scripts/run.py test [ARGS]     linters, types and all tests; with ARGS only pytest, with these
    python3 scripts/run.py prove [AREA]    the long matrices, written down in tests/proof.json

Standard library only. Old Pythons stop at the version check, so the file must parse on Python 3.6.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - the one place that an older Python reaches
    sys.stderr.write(
        f"Wegweiser braucht Python 3.11 oder neuer, dies ist Python {sys.version_info[0]}.{sys.version_info[1]}: "
        "Installieren Sie ein neueres Python und starten Sie damit noch einmal.\n"
    )
    sys.exit(2)

import contextlib
import hashlib
import json
import os
import shutil
import subprocess
import sysconfig
from collections.abc import Iterator
from pathlib import Path
from subprocess import DEVNULL

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if sys.platform == "win32" else "bin")
PYTHON = BIN / ("python.exe" if sys.platform == "win32" else "python")
STAMP = VENV / "wegweiser-stamp.json"
LOG = ROOT / ".wegweiser" / "einrichten.log"
PIP = [str(PYTHON), "-m", "pip", "install", "--no-deps", "--no-input", "--disable-pip-version-check"]
# Proxy, index and certificates are the user's; but nothing may lead the packages past .venv.
OUTSIDE = {"PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_DRY_RUN"}
# Programs that tests start: the Debian package of each.
DEBIAN = {"java": "default-jre-headless", "msgmerge": "gettext"} | {n: n for n in ("chromium", "npm", "unzip", "zip")}
MODULES, NPM = VENV / "npm" / "node_modules", ROOT / "requirements-npm.lock"

NO_VENV = "Diesem Python fehlt das Modul venv: Installieren Sie es, unter Debian mit „apt install python3-venv“"
# What venv or pip wrote → what to tell the person; the first that fits.
FAULTS = {
    "DO NOT MATCH THE HASHES": "Ein geladenes Paket ist nicht das, das die Lock-Datei nennt: Brechen Sie hier ab und"
    " fragen Sie die technische Leitung",
    "No space left": "Der Datenträger ist voll: Schaffen Sie Platz und starten Sie noch einmal",
    "No matching distribution": "Die Pakete ließen sich nicht laden: Prüfen Sie die Verbindung zum Internet, auch die"
    " Einstellungen für Proxy und pip, oder nehmen Sie ein anderes Python, etwa 3.12",
    "No module named venv": NO_VENV,
    "ensurepip": NO_VENV,
    "": "Die Umgebung ließ sich nicht einrichten: Fragen Sie die technische Leitung",
}


class Failure(Exception):
    """A whole German sentence for the person who started us; ends the run with status 2."""


def say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


def prepare(*, test: bool = False) -> None:
    """Bring .venv to the state that the lock files and pyproject.toml ask for; at once if it is there."""
    try:
        wanted = fingerprints("requirements.lock", "pyproject.toml", *(["requirements-test.lock"] if test else []))
        if not wanted.items() <= stamped(wanted["venv"]).items():
            with alone():
                work_off(wanted)
    except OSError as fault:
        raise Failure(
            f"Die Umgebung lässt sich nicht einrichten, es liegt an {fault.filename or ROOT}: Prüfen Sie, ob der Ordner"
            " vollständig ist, Platz hat und Sie darin schreiben dürfen, und starten Sie noch einmal."
        ) from fault


def fingerprints(*names: str) -> dict[str, str]:
    """What .venv is made from, in the order of work: "venv" itself, then files of the project."""
    inputs = {"venv": "\n".join([str(ROOT), sys.version, sys.base_prefix]).encode("utf-8", "surrogateescape")}
    inputs |= {name: (ROOT / name).read_bytes() for name in names}
    return {name: hashlib.sha256(data).hexdigest() for name, data in inputs.items()}


def stamped(venv: str) -> dict[str, str]:
    """What .venv holds by its stamp; nothing if it is half made, moved, or its Python is gone."""
    try:
        stamp: dict[str, str] = json.loads(STAMP.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if stamp.get("venv") == venv and PYTHON.exists() else {}


@contextlib.contextmanager
def alone() -> Iterator[None]:
    """Hold the set-up for this process; a second one waits here."""
    LOG.parent.mkdir(exist_ok=True)
    with LOG.with_suffix(".lock").open("w") as handle:
        if sys.platform == "win32":
            import msvcrt

            for _ in range(60):
                with contextlib.suppress(OSError):  # it gives up after ten seconds each time
                    msvcrt.locking(handle.fileno(), msvcrt.LK_LOCK, 1)
                    break
        else:
            import fcntl

            with contextlib.suppress(OSError):  # some network drives know no locks
                fcntl.flock(handle, fcntl.LOCK_EX)
            # Handed on to pip: if only we are killed, the next start waits until pip has let go of .venv.
            os.set_inheritable(handle.fileno(), True)
        yield


def work_off(wanted: dict[str, str]) -> None:
    """Do the steps whose input changed. While that lasts there is no stamp, so a killed run is made anew."""
    done = stamped(wanted["venv"])
    todo = [name for name, key in wanted.items() if done.get(name) != key]
    if "venv" in todo:
        say("Richte die Umgebung ein, einmalig, etwa eine Minute …")
    if not todo:  # another process did the work while we waited
        return
    LOG.write_bytes(b"")
    STAMP.unlink(missing_ok=True)
    try:
        for number, name in enumerate(todo, 1):
            say(f"  {number}/{len(todo)} {'Python' if name == 'venv' else name}")
            done.pop(name, None)
            install(name)
            done[name] = wanted[name]
    except Failure:  # pip changes nothing before it has everything, so what was there still counts
        if done:
            STAMP.write_text(json.dumps(done), "utf-8")
        raise
    STAMP.write_text(json.dumps(done), "utf-8")


def install(name: str) -> None:
    if name == "venv":
        # The base Python, because we may run inside the very .venv that is cleared here.
        call([getattr(sys, "_base_executable", sys.executable), "-m", "venv", "--clear", str(VENV)])
    elif name == "pyproject.toml":
        call([*PIP, "--no-build-isolation", "--editable", "."])
        # On Windows Python reads .pth files in the locale's encoding up to 3.12: a path with an umlaut would break.
        packages = Path(sysconfig.get_path("purelib", "venv", {"base": str(VENV)}))
        scripts = Path(os.path.relpath(ROOT / "scripts", packages)).as_posix()
        (packages / "_wegweiser.pth").write_text(f"{scripts}\n", "ascii")
    else:
        call([*PIP, "--require-hashes", "--only-binary", ":all:", "--requirement", name])


def call(command: list[str]) -> None:
    """Run one program of the set-up, its output in the log."""
    environ = {name: value for name, value in os.environ.items() if name not in OUTSIDE} | {"PIP_USER": "0"}
    with LOG.open("ab") as log:
        run = subprocess.run(command, cwd=ROOT, env=environ, stdin=DEVNULL, stdout=log, stderr=log, close_fds=False)
    if run.returncode:
        output = LOG.read_text("utf-8", errors="replace")
        sentence = next(sentence for words, sentence in FAULTS.items() if words in output)
        raise Failure(f"{sentence} (Einzelheiten: {LOG.relative_to(ROOT).as_posix()}).")


def become(*command: str | Path) -> int:
    """Hand over to a program of .venv: its signals and its exit status are ours."""
    if sys.platform != "win32":
        os.execv(command[0], command)
    child = subprocess.Popen(command)
    while True:
        with contextlib.suppress(KeyboardInterrupt):  # the child gets Ctrl-C too, and answers it
            return child.wait()


def wegweiser(arguments: list[str]) -> int:
    prepare()
    return become(*([BIN / "wegweiser.exe"] if sys.platform == "win32" else [PYTHON, BIN / "wegweiser"]), *arguments)


def test(arguments: list[str]) -> int:
    prepare(test=True)
    fetch_programs()
    os.chdir(ROOT)
    if arguments:
        return become(PYTHON, "-m", "pytest", *arguments)
    linters = ["ruff check .", "ruff format --check .", "mypy"]
    failed = [line for line in linters if subprocess.run([PYTHON, "-m", *line.split()]).returncode]
    if failed:
        say(f"Nicht bestanden: {', '.join(failed)}. Die Tests laufen erst, wenn das stimmt.")
        return 1
    return become(PYTHON, "-m", "pytest", "-n", "2", "--dist", "loadgroup")


def fetch_programs() -> None:
    """Get what tests start besides Python, where we may; say in one line what is missing then."""
    absent = [name for name in DEBIAN if not shutil.which(name)]
    if absent and shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        get = "apt-get install -qq --no-install-recommends " + " ".join(DEBIAN[name] for name in absent)
        get = f"export DEBIAN_FRONTEND=noninteractive; {get} || (apt-get update && {get})"
        subprocess.run(["sh", "-c", get], stdin=DEVNULL, stdout=DEVNULL, stderr=DEVNULL)
    pinned = [line.split() for line in NPM.read_text("utf-8").splitlines() if line[0] != "#"]
    npm, files = shutil.which("npm"), {MODULES / file: digest for _, file, digest in pinned}
    if npm and not all(file.exists() for file in files):
        place = ["--prefix", str(VENV / "npm"), "--no-save", "--no-package-lock", "--ignore-scripts"]
        place += ["--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=3000"]  # offline, npm tries for a minute
        place += [package for package, *_ in pinned]
        subprocess.run([npm, "install", *place], stdin=DEVNULL, stdout=DEVNULL, stderr=DEVNULL)
    for file, digest in files.items():
        if file.exists() and hashlib.sha256(file.read_bytes()).hexdigest() != digest:
            file.unlink()
    absent = [name for name in DEBIAN if not shutil.which(name)] + [file.name for file in files if not file.exists()]
    if absent:
        say(f"Es fehlen: {', '.join(absent)}. Die Tests, die das brauchen, werden übersprungen.")


def prove(arguments: list[str]) -> int:
    areas = sorted(path.stem.removeprefix("test_") for path in (ROOT / "tests" / "prove").glob("test_*.py"))
    if arguments[1:] or not set(arguments) <= set(areas):
        raise Failure(f"Der Befehl heißt „run.py prove“ oder „run.py prove BEREICH“; Bereiche: {', '.join(areas)}.")
    changed = git("status", "--porcelain", "--", ".", ":(exclude)tests/proof.json")
    if changed:
        raise Failure(f"Ein Beweis gilt für einen Commit: Schreiben Sie erst alles fest ({changed.split()[1]} …).")
    prepare(test=True)
    fetch_programs()
    os.chdir(ROOT)
    os.environ["WEGWEISER_PROVE"] = git("rev-parse", "HEAD")  # tests/conftest.py writes the proof
    return become(PYTHON, "-m", "pytest", *([f"tests/prove/test_{arguments[0]}.py"] if arguments else ["tests/prove"]))


def git(*arguments: str) -> str:
    try:
        return subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError) as fault:
        raise Failure("Ein Beweis braucht git und einen mit git geklonten Ordner mit einem Commit.") from fault


def main(arguments: list[str]) -> int:
    command = {"test": test, "prove": prove}.get(arguments[0]) if arguments else None
    try:
        return command(arguments[1:]) if command else wegweiser(arguments)
    except Failure as failure:
        say(str(failure))
        return 2
    except KeyboardInterrupt:
        say("Abgebrochen.")
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
