"""The same inputs give the same bytes: under MkDocs and under wegweiser, on any machine, however the work is shared."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import make
import pytest

ROOT = Path(__file__).resolve().parent.parent
INPUTS = ("mkdocs.yml", "pyproject.toml", "content", "overrides")
RELEASED = "2026-03-31T12:00:00Z"
# A machine unlike the one of ELSEWHERE in all that must not matter.
HERE = {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C.UTF-8", "LANG": "de_DE.UTF-8"}
PAGES = {
    "de/hilfe.md": make.page("[[kontakt:notruf-112]]", title="Hilfe"),
    "de/amt/duldung.md": make.page("Die [[Duldung]] kostet [[fakt:preis]].", title="Die Duldung"),
    "de/amt/index.md": make.page(title="Ämter"),
    "de/arbeit/lohn.md": make.page(title="Lohn"),
    "de/schule/kita.md": make.page(title="Kita"),
    "de/wohnen/miete.md": make.page(title="Miete"),
    "de/verein/sport.md": make.page(title="Sport"),
    "de/schutz/gewalt.md": make.page(title="Gewalt", sensitive="true", publish_as="hilfe/h07"),
    "de/schutz/weg.md": make.page(title="Weg", withdrawn="{on: 2026-02-01, reason: falsch}"),
    "en/amt/duldung.md": make.page("The [[Duldung|toleration]] costs [[fakt:preis]].", title="Toleration"),
    "ar/index.md": make.page("اذهبوا إلى الدائرة.", title="البداية"),
    "ar/schutz/gewalt.md": make.page("اذهبوا إلى الدائرة.", title="العنف"),
}


def run(root: Path, program: str, *arguments: str, umask: int = 0o022, **env: str) -> None:
    """One of the venv's programs in a process of its own, with the code of this checkout."""
    command = [sys.executable, str(Path(sys.executable).with_name(program)), *arguments]
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "PYTHON", "SOURCE_"))}
    env = clean | HERE | {"PYTHONPATH": str(ROOT / "scripts")} | env
    done = subprocess.run(command, cwd=root, env=env, umask=umask, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def build(root: Path, out: Path, *more: str, umask: int = 0o022, **env: str) -> dict[str, bytes]:
    run(root, "wegweiser", "build", "--today", "2026-11-20", "--out", str(out), *more, umask=umask, **env)
    return tree(out)


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def differing(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    return sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))


def copy(root: Path, to: Path, *, backwards: bool = False) -> Path:
    """What a site is made from, written file by file: folders list them in another order."""
    paths = [root / name for name in INPUTS] + [path for name in INPUTS for path in (root / name).rglob("*")]
    for path in sorted(filter(Path.is_file, paths), reverse=backwards):
        new = to / path.relative_to(root)
        new.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, new)
    return to


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with every kind of page."""
    return make.site(tmp_path_factory.mktemp("tiny"), PAGES)


@pytest.fixture(scope="module")
def reference(tiny: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The site, built in one process."""
    return build(tiny, tmp_path_factory.mktemp("reference") / "site", "--jobs", "1")


@pytest.fixture(scope="module")
def zipped(tiny: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return bundle(tiny, tmp_path_factory.mktemp("zipped"), "--jobs", "1", "--released", RELEASED)


def bundle(root: Path, out: Path, *more: str, umask: int = 0o022, **env: str) -> bytes:
    arguments = ["bundle", "--format", "usb", "--today", "2026-11-20", "--out", str(out / "dist"), *more]
    run(root, "wegweiser", *arguments, umask=umask, **env)
    return (out / "dist" / "wegweiser-usb.zip").read_bytes()


@pytest.mark.parametrize("which", ["repository", "tiny"])
def test_mkdocs_gives_the_same(tmp_path: Path, tiny: Path, which: str) -> None:
    """`--strict`: not a single warning. The tiny site has no navigation, so both make it from its six folders."""
    root = ROOT if which == "repository" else tiny
    run(root, "wegweiser", "build", "--out", str(tmp_path / "ours"))
    run(root, "mkdocs", "build", "--strict", "--site-dir", str(tmp_path / "theirs"), PYTHONHASHSEED="4711")
    ours, theirs = tree(tmp_path / "ours"), tree(tmp_path / "theirs")
    assert len(ours) > 20
    assert differing(ours, theirs) == []


ELSEWHERE = {
    "hash-seed": {"PYTHONHASHSEED": "4711"},
    "time-zone": {"TZ": "AAA-14:00"},
    "locale": {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "turkish": {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"},
}


@pytest.mark.parametrize("env", ELSEWHERE.values(), ids=ELSEWHERE)
def test_the_machine_does_not_matter(
    tiny: Path, reference: dict[str, bytes], zipped: bytes, tmp_path: Path, env: dict[str, str]
) -> None:
    assert differing(build(tiny, tmp_path / "site", "--jobs", "2", **env), reference) == []
    assert bundle(tiny, tmp_path, "--jobs", "2", "--released", RELEASED, **env) == zipped


def test_rights_do_not_matter(tiny: Path, reference: dict[str, bytes], zipped: bytes, tmp_path: Path) -> None:
    for umask in (0o077, 0):
        assert differing(build(tiny, tmp_path / f"{umask}", umask=umask), reference) == []
        assert bundle(tiny, tmp_path, "--released", RELEASED, umask=umask) == zipped


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """Memory, where there is such a disk: it lists files as they were written, others list them by a hash."""
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if os.access(memory, os.W_OK) else tmp_path) as folder:
        yield Path(folder)


def test_the_place_does_not_matter(tiny: Path, reference: dict[str, bytes], zipped: bytes, disk: Path) -> None:
    """Another absolute path on another disk, and files that were written in another order."""
    other = copy(tiny, disk / "Straße mit Lücke", backwards=True)
    assert differing(build(other, other / "site"), reference) == []
    assert bundle(other, disk, "--released", RELEASED) == zipped
    assert build(other, other / "site") == reference, "the second build, over the first"


def test_nothing_of_it_matters_to_the_repository(tmp_path: Path, disk: Path) -> None:
    """All at once, on the site made here."""
    other = copy(ROOT, disk / "Straße mit Lücke", backwards=True)
    env = {name: value for env in ELSEWHERE.values() for name, value in env.items()}
    here = build(ROOT, tmp_path / "site", "--jobs", "1")
    assert len(here) > 1000
    assert differing(build(other, other / "site", "--jobs", "3", umask=0o077, **env), here) == []


def test_the_number_of_workers_does_not_matter(tiny: Path, reference: dict[str, bytes], tmp_path: Path) -> None:
    assert differing(build(tiny, tmp_path / "site", "--jobs", "4"), reference) == []


def test_one_language_changes_nothing_else(tiny: Path, reference: dict[str, bytes], tmp_path: Path) -> None:
    root, out = copy(tiny, tmp_path / "copy"), tmp_path / "site"
    assert build(root, out) == reference
    assert build(root, out, "--lang", "ar") == reference
    for lang in ("ar", "de"):  # only the Arabic one may be seen
        page = root / "content" / lang / "index.md"
        page.write_text(page.read_text(encoding="utf-8") + "\nNeu 4711.\n", encoding="utf-8")
    page = root / "content" / "ar" / "hilfe.md"
    page.write_text(make.page("[[kontakt:notruf-112]]", title="مساعدة"), encoding="utf-8")
    shutil.rmtree(out / "ar" / "schule")
    changed = build(root, out, "--lang", "ar")
    assert differing(changed, reference) == ["ar/hilfe.html", "ar/index.html", "sitemap.xml"]
