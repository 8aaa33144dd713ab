"""Tiny whole sites, one fault each, and beside them word for word what the editor is told.

tests/sites/good/site is a site without faults. Every other folder of tests/sites holds only what it changes: `site/` is
laid over a copy of it, after the paths in `delete.txt` are removed and before the function of the same name below makes
what Git cannot keep. `check.txt` and `build.txt` are the output of `check --all` and `build`, `published.txt` lists
words that must stand in a built file (`path: words`). WEGWEISER_REWRITE=1 writes check.txt anew, and build.txt where
there is one.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from wegweiser import cli
from wegweiser.render import static

SITES = Path(__file__).parent / "sites"
CASES = sorted(path.name for path in SITES.iterdir() if path.is_dir())
FINDING = re.compile(r"(\S[^:]*):(\d+):(\d+): (error|warning|hint) [a-z0-9-]+: \S.*")
STOPPED = re.compile(r"(?:wegweiser: )?(\S[^:]*):(\d+):(\d+): [„A-ZÄÖÜ\[].*")
ORDER = ("", "error", "warning", "hint")
HARD = "Noch nicht leicht genug (1 = sehr leicht, 7 = sehr schwer):"
STAYS = "Die Website von vorher."
PAGE = "---\ntitle: Zum Arzt gehen\nsummary: So finden Sie einen Arzt.\n---\n\nGehen Sie zum Amt.\n"

Maker = Callable[[Path, pytest.MonkeyPatch], None]
MAKERS: dict[str, Maker] = {}


def made(make: Maker) -> Maker:
    """What Git cannot keep, for the case of the function's name."""
    MAKERS[make.__name__.replace("_", "-")] = make
    return make


def arzt(site: Path) -> Path:
    return site / "content" / "de" / "gesundheit" / "arzt.md"


def link(path: Path, target: str) -> None:
    try:
        path.symlink_to(target)
    except OSError:
        pytest.skip("fehlt: Verweise (symlinks) in diesem Dateisystem")


@made
def byte_order_mark(site: Path, _: pytest.MonkeyPatch) -> None:
    for path in site.rglob("*.*"):
        if path.is_file():
            path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())


@made
def carriage_returns(site: Path, _: pytest.MonkeyPatch) -> None:
    for path in site.rglob("*.*"):
        if path.is_file():
            path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))


@made
def broken_pyproject(site: Path, _: pytest.MonkeyPatch) -> None:  # ruff reads every pyproject.toml it finds
    text = '[project]\nname = "beispiel"\n\n[tool.wegweiser]\nwords_in_sentence = zehn\n'
    (site / "pyproject.toml").write_text(text, encoding="utf-8")


@made
def not_utf8(site: Path, _: pytest.MonkeyPatch) -> None:
    arzt(site).write_bytes(PAGE.replace("Gehen Sie zum", "Gehen Sie „früh“ zum").encode("cp1252"))


@made
def translation_not_utf8(site: Path, _: pytest.MonkeyPatch) -> None:
    (site / "content/en/index.md").write_bytes(PAGE.replace("Gehen", "Über").encode("cp1252"))


@made
def empty_content(site: Path, _: pytest.MonkeyPatch) -> None:
    (site / "content/de").mkdir(parents=True)


@made
def utf16(site: Path, _: pytest.MonkeyPatch) -> None:
    arzt(site).write_bytes(PAGE.encode("utf-16"))


@made
def nul_bytes(site: Path, _: pytest.MonkeyPatch) -> None:
    arzt(site).write_bytes(PAGE.encode() + b"Text\0Text\n")


@made
def control_character(site: Path, _: pytest.MonkeyPatch) -> None:
    arzt(site).write_bytes(PAGE.replace("zum Amt", "zum\x0bAmt").encode())


@made
def overlong_line(site: Path, _: pytest.MonkeyPatch) -> None:
    arzt(site).write_bytes(PAGE.encode() + b"Text " * 1_000_000 + b"\n")


@made
def oversized_file(site: Path, _: pytest.MonkeyPatch) -> None:
    arzt(site).write_bytes(PAGE.encode() + b"Gehen Sie zum Amt.\n\n" * 100_000)


@made
def same_name(site: Path, _: pytest.MonkeyPatch) -> None:
    (site / "content/de/Hilfe.md").write_text(PAGE, encoding="utf-8")
    if (site / "content/de/hilfe.md").read_text(encoding="utf-8") == PAGE:
        pytest.skip("fehlt: ein Dateisystem, das große und kleine Buchstaben unterscheidet")


@made
def unsafe_file_name(site: Path, _: pytest.MonkeyPatch) -> None:
    for name in ("gesundheit/Zum Arzt.md", "gesundheit/gebühren.md", "gesundheit/zahn.MD", "Über uns/wir.md"):
        (site / "content/de" / name).parent.mkdir(exist_ok=True)
        (site / "content/de" / name).write_text(PAGE, encoding="utf-8")


@made
def file_name_not_utf8(site: Path, _: pytest.MonkeyPatch) -> None:
    try:
        Path(os.fsdecode(os.fsencode(site / "content/de/geb") + b"\xfchren.md")).write_text(PAGE, encoding="utf-8")
    except OSError:
        pytest.skip("fehlt: ein Dateisystem, das beliebige Namen kennt")


@made
def links_between_files(site: Path, _: pytest.MonkeyPatch) -> None:
    folder = site / "content" / "de"
    (site / "draussen.md").write_text(PAGE, encoding="utf-8")
    link(folder / "gesundheit" / "draussen.md", "../../../draussen.md")
    link(folder / "gesundheit" / "logo.svg", "/etc/hostname")
    link(folder / "gesundheit" / "rund.md", "rund.md")
    link(folder / "gesundheit" / "nirgends.md", "gibt-es-nicht.md")
    link(folder / "runde", "../de")
    link(folder / "gesundheit" / "gut.md", "arzt.md")
    link(site / "content" / "tr", "../..")


@made
def unreadable_file(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    arzt(site).chmod(0)
    if not os.access(arzt(site), os.R_OK):
        return
    read_bytes = Path.read_bytes  # the administrator may read everything, and Windows knows no such rights

    def refuse(path: Path) -> bytes:
        if path.parts[-3:] == ("de", "gesundheit", "arzt.md"):
            raise PermissionError(13, "Permission denied")
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)


@made
def no_ordinary_file(site: Path, _: pytest.MonkeyPatch) -> None:
    (site / "content/_data/contacts.yml").unlink()
    (site / "content/_data/contacts.yml").mkdir()


@made
def deep_nesting(site: Path, _: pytest.MonkeyPatch) -> None:
    (site / "content/_data/facts.yml").write_text(("[" * 9_000 + "\n") * 20, encoding="utf-8")
    (site / "content/_data/contacts.yml").write_text("- " * 4_000 + "x\n", encoding="utf-8")
    arzt(site).write_text(PAGE + "\n" + "> " * 3_000 + "x\n\n" + "[" * 9_000 + "\n", encoding="utf-8")


@pytest.fixture
def site(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The site of a case, in a folder of its own, which is the current one."""
    case, site = SITES / request.param, tmp_path / "site"
    shutil.copytree(SITES / "good" / "site", site)
    for line in lines(case / "delete.txt"):
        path = site / line
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    if (case / "site").is_dir():
        shutil.copytree(case / "site", site, dirs_exist_ok=True)
    if case.name in MAKERS:
        MAKERS[case.name](site, monkeypatch)
    monkeypatch.chdir(tmp_path)
    return site


def lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines() if path.exists() else []


def told(command: str, site: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """What a command says, free of what differs from machine to machine."""
    every = ["--all"] if command == "check" else []
    status = cli.main(["-C", "site", command, "--jobs", "1", "--today", "2026-11-20", *every])
    out, err = capsys.readouterr()
    return plain(out + err, site) + f"exit {status}\n"


def plain(text: str, site: Path) -> str:
    text = text.encode("utf-8", "backslashreplace").decode()  # names that are not UTF-8, as the command line shows them
    text = re.sub(r"SITE\S*", lambda match: match[0].replace("\\", "/"), text.replace(str(site.resolve()), "SITE"))
    return re.sub(r"\d+ HTML-Dateien", "N HTML-Dateien", text)


def compare(expected: Path, text: str) -> None:
    if os.environ.get("WEGWEISER_REWRITE") == "1":
        expected.write_text(text, encoding="utf-8", newline="\n")
    assert text == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize(("case", "site"), [(case, case) for case in CASES], ids=CASES, indirect=["site"])
def test_check_says_what_is_wrong(case: str, site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = told("check", site, capsys)
    *findings, last = text.splitlines()
    if last != "exit 2":
        assert findings.pop().endswith(".")  # so many pages, so many faults
    findings = findings[: findings.index(HARD)] if HARD in findings else findings
    places: dict[str, list[tuple[str, int, int]]] = {}
    for line, below in zip(findings, [*findings, ""][1:], strict=True):
        if not line.startswith("    "):
            found = (FINDING if last != "exit 2" else STOPPED).fullmatch(line)
            assert found, line
            assert below.startswith("    "), f"no advice: {line}"
            severity = found[4] if last != "exit 2" else ""
            places.setdefault(found[1], []).append((severity, int(found[2]), int(found[3])))
    assert all(there == sorted(there, key=lambda place: (ORDER.index(place[0]), place)) for there in places.values())
    assert last == "exit 2" or last == ("exit 1" if re.search(r":\d+: error ", text) else "exit 0")
    compare(SITES / case / "check.txt", text)


@pytest.mark.parametrize(("case", "site"), [(case, case) for case in CASES], ids=CASES, indirect=["site"])
def test_build_publishes_or_leaves_everything_as_it_was(
    case: str, site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("index.html", static.MARK):
        (site / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        (site / "site" / name).write_text(STAYS, encoding="utf-8")
    text = told("build", site, capsys)
    texts = [path.read_text(encoding="utf-8") for path in (site / "site").rglob("*") if path.is_file()]
    assert (texts == [STAYS, STAYS]) is not text.endswith("exit 0\n")
    assert STAYS not in texts or texts == [STAYS, STAYS]
    assert not list(site.glob(".site*")), "half a site was left"
    if (SITES / case / "build.txt").exists():
        compare(SITES / case / "build.txt", text)
    for line in lines(SITES / case / "published.txt"):
        path, _, words = line.partition(": ")
        assert words in (site / "site" / path).read_text(encoding="utf-8"), line


@pytest.mark.parametrize(
    ("case", "site"), [(name, name) for name in ("several-faults", "broken-configuration")], indirect=["site"]
)
def test_a_process_says_the_same(case: str, site: Path) -> None:
    command = [sys.executable, "-m", "wegweiser", "-C", "site", "check", "--all", "--today", "2026-11-20"]
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONUTF8": "0", "LC_ALL": "C"}
    done = subprocess.run(command, cwd=site.parent, env=env, capture_output=True, check=False)
    text = plain((done.stdout + done.stderr).decode("utf-8"), site) + f"exit {done.returncode}\n"
    assert text.replace("\r\n", "\n") == (SITES / case / "check.txt").read_text(encoding="utf-8")


def test_every_function_has_its_case() -> None:
    assert set(MAKERS) <= set(CASES)
