"""The shape of the project itself: layers, sizes, one importer for each library, documented commands."""

from __future__ import annotations

import ast
import re
import shlex
from pathlib import Path

import pytest
import yaml

from wegweiser import cli, plugs

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "scripts" / "wegweiser"
MODULES = sorted(path for path in PACKAGE.rglob("*.py"))
SCRIPTS = [*MODULES, ROOT / "scripts" / "run.py"]
# From the top; a module imports only from lines below its own, and names on one line never import each other.
LAYERS = [
    {"__main__"},
    {"cli"},
    {"arguments", "explain"},
    {"mkdocs_plugin", "serve", "new", "withdraw"},
    {"pipeline"},
    {"load", "render", "report", "checks", "translate", "hotspot", "quiet", "release", "claims", "baseline", "scoring"},
    {"bundle", "cache", "measure", "grammar", "survey", "outcome"},
    {"beside"},
    {"site"},
    {"expand", "readability", "ledger", "facts", "front", "sentences", "rulebook"},
    {"segments"},
    {"parse", "data", "config", "plugs", "address"},
    {"blocks", "limits", "shapes", "overrides"},
    {"document"},
    {"language"},
    {"schema"},
    {"read"},
    {"known", "vocabulary"},
    {"model", "errors", "workers", "disk"},
]
IMPORTERS = {
    "markdown_it": {"parse.py"},
    "mdit_py_plugins": {"parse.py"},
    "textstat": {"readability"},
    "msgpack": {"readability/frequencies.py"},
    "wordfreq": set(),  # its files are read, not its functions
    "nacl": {"bundle"},
    "polib": {"translate"},
    "libzim": {"bundle"},
    "selectolax": {"checks/__init__.py"},
    "mkdocs": {"mkdocs_plugin.py", "render/start_mkdocs.py"},
}


def _name(path: Path) -> str:
    """The top name of a module below the package: `checks` for checks/source/raw_html.py."""
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return parts[0] if parts[0] != "__init__" else ""


def _imports(path: Path) -> set[str]:
    """Every module a file imports, in full; `from wegweiser import parse` counts as wegweiser.parse."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
            if node.module == "wegweiser":
                found |= {f"wegweiser.{alias.name}" for alias in node.names}
    return found


def _level(name: str) -> int:
    return next(number for number, line in enumerate(LAYERS) if name in line)


def test_every_module_has_a_layer() -> None:
    assert {_name(path) for path in MODULES} - {""} <= set().union(*LAYERS)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_imports_point_down(path: Path) -> None:
    own = _name(path)
    for imported in _imports(path):
        top = imported.removeprefix("wegweiser.").partition(".")[0]
        if imported.startswith("wegweiser.") and not top.startswith("__") and top != own:
            assert _level(top) > _level(own), f"{own} must not import {top}"


@pytest.mark.parametrize("library", IMPORTERS)
def test_each_library_has_its_importer(library: str) -> None:
    for path in MODULES:
        if any(imported.partition(".")[0] == library for imported in _imports(path)):
            where = path.relative_to(PACKAGE).as_posix()
            assert any(where == allowed or where.startswith(f"{allowed}/") for allowed in IMPORTERS[library])


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.relative_to(ROOT / "scripts").as_posix())
def test_modules_are_short_and_say_what_they_are(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    tree = ast.parse(text)
    assert ast.get_docstring(tree), "a module opens with a sentence"
    assert text.count("\n") <= 250
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno:
            assert node.end_lineno - node.lineno < 40, f"{node.name} is longer than 40 lines"


def test_no_junk_drawers() -> None:
    assert not {path.stem for path in MODULES} & {"utils", "helpers", "common", "manager", "base"}


def test_only_the_command_line_reads_the_environment() -> None:
    for path in MODULES:
        if path.parent.name != "cli" and path.name != "start_mkdocs.py":  # the latter sets one variable for MkDocs
            assert "os.environ" not in path.read_text(encoding="utf-8"), path


def test_every_command_is_in_the_readme_and_has_examples() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for command in cli.COMMANDS:
        assert re.search(rf"\bwegweiser {command}\b|run\.py {command}\b", readme), command
        assert cli.EXAMPLES[command]
    assert readme.count("\n") <= 80


def test_examples_of_the_help_can_be_parsed() -> None:
    for lines in cli.EXAMPLES.values():
        for line in lines:
            cli.parser().parse_args(shlex.split(line.replace(">", "<").split("<")[0])[1:])


@pytest.mark.parametrize("kind", ["source", "translation", "site"])
def test_rules_are_complete(kind: str) -> None:
    for name, rule in plugs.found(f"wegweiser.checks.{kind}").items():
        assert rule.SEVERITY in ("error", "warning", "hint"), name
        assert rule.BAD != rule.GOOD, name
        assert rule.__doc__, name
        assert callable(rule.check), name


def test_every_rule_and_error_is_named_once() -> None:
    kinds = [set(plugs.found(f"wegweiser.checks.{kind}")) for kind in ("source", "translation", "site")]
    assert sum(map(len, kinds)) == len(set().union(*kinds))


def test_the_list_of_languages_is_complete() -> None:
    config = yaml.load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"), yaml.BaseLoader)
    codes = [
        entry["locale"]
        for plugin in config["plugins"]
        if isinstance(plugin, dict)
        for entry in plugin["i18n"]["languages"]
    ]
    assert set(codes) == {path.stem for path in (PACKAGE / "interface").glob("*.yml")} | {"zz"}
