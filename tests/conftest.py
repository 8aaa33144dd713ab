"""What all tests share: outside programs, figures for the proof, and no silent skips where everything must be there."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
PROOF = ROOT / "tests" / "proof.json"
_MODULES = ROOT / ".venv" / "npm" / "node_modules"
NPM = {  # what run.py fetches (requirements-npm.lock)
    "vnu": _MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar",
    "sarif schema": _MODULES / "@microsoft" / "jest-sarif" / "lib" / "schemas" / "sarif-2.1.0-rtm.5.json",
}
OTHER_NAMES = {"chromium": ("chromium", "chromium-browser", "google-chrome")}
# Router programs that run.py can fetch from nowhere: a test without them is skipped even where nothing may be skipped.
NOWHERE = re.compile(r"\b(uhttpd|usign|opkg|apk)\b")


@pytest.fixture(scope="session")
def need() -> Callable[[str], str]:
    """`need("chromium")` is the path of that program, or of a file of NPM; without it the test is skipped."""

    def find(name: str) -> str:
        if name in NPM:
            found = str(NPM[name]) if NPM[name].exists() else None
        else:
            found = next(filter(None, map(shutil.which, OTHER_NAMES.get(name, (name,)))), None)
        if not found:
            pytest.skip(f"fehlt: {name}")
        return found

    return find


@pytest.fixture
def few_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two rules, one on wording and one on markup: for tests that new rules must not disturb."""
    from wegweiser import checks

    every = checks.rules
    few = ("long-sentence", "raw-html")
    monkeypatch.setattr(checks, "rules", lambda kind: {n: rule for n, rule in every(kind).items() if n in few})


@pytest.fixture
def figure(request: pytest.FixtureRequest) -> Callable[[str, Any], None]:
    """`figure("pages a second", 40)` puts a plain value into the proof of this test's area."""

    def note(name: str, value: Any) -> None:
        # User properties travel with the report, also from pytest-xdist's workers.
        request.node.user_properties.append((name, value))

    return note


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if not hasattr(report, "wasxfail"):
        refuse_skip(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    report = yield
    refuse_skip(report)
    return report


def refuse_skip(report: pytest.TestReport | pytest.CollectReport) -> None:
    """Where WEGWEISER_REQUIRE_ALL is 1, make a skipped test a failed one, so that the closing line tells."""
    if os.environ.get("WEGWEISER_REQUIRE_ALL") != "1" or report.outcome != "skipped":
        return
    reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
    if not NOWHERE.search(reason):
        report.outcome = "failed"  # type: ignore[assignment]  # pytest types a report's outcome by its class
        report.longrepr = f"{report.nodeid}: übersprungen, obwohl hier nichts fehlen darf ({reason})"


class Proof:
    """Counts what `run.py prove` ran, by area, and writes it down at the end."""

    def __init__(self, commit: str) -> None:
        self.commit = commit
        self.areas: dict[str, dict[str, Any]] = {}

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        name = Path(report.nodeid.split("::")[0]).stem.removeprefix("test_")
        area = self.areas.setdefault(name, {"ran": set(), "failed": set(), "figures": {}})
        if report.failed:
            area["failed"].add(report.nodeid)
        if report.failed or (report.when == "call" and report.passed):
            area["ran"].add(report.nodeid)
        if report.when == "teardown":
            area["figures"].update(report.user_properties)

    def pytest_sessionfinish(self, exitstatus: int) -> None:
        if exitstatus not in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED):  # stopped, or nothing ran
            return
        now = {name: area | {key: len(area[key]) for key in ("ran", "failed")} for name, area in self.areas.items()}
        areas = dict(sorted((earlier_areas(self.commit) | now).items()))
        text = json.dumps({"commit": self.commit, "areas": areas}, ensure_ascii=False, indent=2)
        PROOF.write_text(text + "\n", "utf-8", newline="\n")


def earlier_areas(commit: str) -> dict[str, Any]:
    """Areas proved before, if they were proved for this commit or one that differs in the proof alone."""
    try:
        proof = json.loads(PROOF.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    between = ["git", "diff", "--quiet", proof["commit"], commit, "--", ".", ":(exclude)tests/proof.json"]
    same = subprocess.run(between, cwd=ROOT, capture_output=True, check=False).returncode == 0
    return proof["areas"] if same else {}


def pytest_configure(config: pytest.Config) -> None:
    commit = os.environ.get("WEGWEISER_PROVE")
    if commit and not hasattr(config, "workerinput"):
        config.pluginmanager.register(Proof(commit), "wegweiser-proof")
