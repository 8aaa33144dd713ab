"""SARIF: valid by the official schema, and every place is where the words are."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import jsonschema
import make
import pytest

from wegweiser import pipeline, report, rulebook
from wegweiser.model import Finding


@pytest.fixture(scope="module")
def valid(need: Callable[[str], str]) -> Callable[[Any], None]:
    """`valid(log)` fails where the official schema of SARIF 2.1.0 is broken."""
    schema = json.loads(Path(need("sarif schema")).read_text(encoding="utf-8"))
    return jsonschema.Draft4Validator(schema, format_checker=jsonschema.FormatChecker()).validate


def log(folder: Path, findings: list[Finding] | None = None) -> Any:
    site, found, measures = pipeline.check(folder, pipeline.Options(make.TODAY))
    text = report.draw("sarif", found if findings is None else findings, site, measures)
    return json.loads(text.encode("utf-8", "backslashreplace"))


def test_it_is_valid(tmp_path: Path, nasty: list[Finding], valid: Callable[[Any], None]) -> None:
    folder = make.site(tmp_path, {"de/x/y.md": make.page("Ein <b>Wort</b>.\n\n- Mehr <i>davon</i>.")})
    valid(log(folder))
    valid(log(make.site(tmp_path / "gut")))
    valid(log(folder, nasty))
    valid(log(folder, []))
    with pytest.raises(jsonschema.ValidationError):
        valid({**log(folder), "version": "2.0"})


def test_a_place_is_where_the_words_are(tmp_path: Path) -> None:
    body = "👩‍👧 اتصل الآن <b>"
    folder = make.site(tmp_path, {"de/x/y.md": make.page(body)})
    run = log(folder)["runs"][0]
    assert run["columnKind"] == "unicodeCodePoints"
    result = next(result for result in run["results"] if result["ruleId"] == "raw-html")
    where = result["locations"][0]["physicalLocation"]
    assert where["artifactLocation"] == {"uri": "content/de/x/y.md", "uriBaseId": "%SRCROOT%"}
    region = where["region"]
    line = (folder / "content/de/x/y.md").read_text(encoding="utf-8").split("\n")[region["startLine"] - 1]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "<b>"
    assert result["message"]["text"].startswith("HTML ist nicht erlaubt.\n")
    assert result["level"] == "error"
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "raw-html"


def test_every_rule_is_explained(tmp_path: Path, nasty: list[Finding]) -> None:
    found = log(make.site(tmp_path), nasty)["runs"][0]["tool"]["driver"]["rules"]
    described = {rule["id"]: rule for rule in found}
    for name, rule in rulebook.rules().items():
        assert described[name]["shortDescription"]["text"] == rule.title
        assert all(example in described[name]["help"]["markdown"] for example in rule.bad + rule.good)
    assert described["unsafe-name"] == {"id": "unsafe-name"}


def test_nasty_texts_come_through(tmp_path: Path, nasty: list[Finding]) -> None:
    results = log(make.site(tmp_path), nasty)["runs"][0]["results"]
    told = {(result["message"]["text"], result["level"]) for result in results}
    levels = {"error": "error", "warning": "warning", "hint": "note"}
    assert told == {(f"{f.message}\n{f.advice}".rstrip("\n") if not f.advice else f"{f.message}\n{f.advice}",
                     levels[f.severity]) for f in nasty}  # fmt: skip
    uris = {result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in results}
    assert {unquote(uri, errors="surrogateescape") for uri in uris} == {finding.path for finding in nasty}
    assert all(uri.isascii() and not set(uri) & set(' :?#"<>') for uri in uris)


def test_fingerprints_outlast_moved_lines(tmp_path: Path) -> None:
    def prints(folder: Path) -> list[str]:
        return [result["partialFingerprints"]["wegweiserFinding/v1"] for result in log(folder)["runs"][0]["results"]]

    body = "Ein <b>Wort.\n\nUnd noch ein <b>Wort."
    one = prints(make.site(tmp_path / "a", {"de/x/y.md": make.page(body)}))
    two = prints(make.site(tmp_path / "b", {"de/x/y.md": make.page(f"Neu.\n\nGanz neu.\n\n{body}")}))
    assert sorted(one) == sorted(two)
    assert len(set(one)) == len(one)
