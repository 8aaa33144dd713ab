"""Scaffolds: a new page or contact that `check` has nothing against."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from wegweiser import data, load, pipeline, read
from wegweiser.errors import WegweiserError
from wegweiser.language import SOURCE

Value = str | Sequence[str] | Mapping[str, str]
_BODY = """Schreiben Sie hier zuerst die Antwort: Was kann ich tun?

## Das bringen Sie mit

- Ihren Ausweis
- Ihre Briefe vom Amt

## Hier bekommen Sie Hilfe

Sagen Sie, welche Stelle kostenlos hilft.
"""
_SAFE = """!!! tip "Können Sie jetzt sicher lesen?"

    Lesen Sie am besten allein. Der Knopf „Diese Seite verlassen“ bringt Sie schnell weg.
    Ihr Browser merkt sich die Seite vielleicht.

"""


def page(root: Path, options: pipeline.Options, name: str, front: Mapping[str, Value], sensitive: bool) -> list[str]:
    """Write a page and its line in the navigation; returns the files that changed."""
    site = pipeline.check(root, options)[0]
    path = root / site.settings.content / SOURCE / f"{name}.md"
    if not re.fullmatch(r"[a-z0-9-]+(?:/[a-z0-9-]+)?", name):
        raise WegweiserError(
            f"„{name}“ taugt nicht als Adresse.", "Schreiben Sie Thema/Seite, etwa gesundheit/zahnarzt."
        )
    if path.exists():
        raise WegweiserError(f"Die Seite „{name}“ gibt es schon.", "Nehmen Sie einen anderen Namen.")
    lines = [f"{key}: {_yaml(value)}" for key, value in front.items() if value]
    if sensitive:
        lines += ["sensitive: true", f"publish_as: {load.free(site.pages.values())}"]
    nav = root / "mkdocs.yml"
    before = {path: None, nav: nav.read_bytes()}
    path.parent.mkdir(parents=True, exist_ok=True)
    _write(path, "\n".join(["---", *lines, "---", "", _SAFE * sensitive + _BODY]))
    changed = [path]
    if listed := _listed(nav.read_text(encoding="utf-8"), name):
        _write(nav, listed)
        changed.append(nav)
    _keep_or_undo(root, options, before, f"{site.settings.content}/{SOURCE}/{name}.md")
    return [file.relative_to(root).as_posix() for file in changed]


def contact(root: Path, options: pipeline.Options, fields: Mapping[str, Value]) -> list[str]:
    """Add a contact that nobody has confirmed yet; returns the file that changed."""
    path = root / data.FOLDER / "contacts.yml"
    if fields["id"] in data.load(root)[0].contacts:
        raise WegweiserError(f"„{fields['id']}“ gibt es schon.", "Nehmen Sie einen anderen Namen.")
    before = {path: path.read_bytes() if read.there(path) else None}
    lines = [f"{key}: {_yaml(value)}" for key, value in fields.items() if value] + ["confirmed: null"]
    text = (before[path] or b"").decode("utf-8").rstrip("\n")
    path.parent.mkdir(parents=True, exist_ok=True)
    _write(path, (f"{text}\n\n" if text else "") + "- " + "\n  ".join(lines) + "\n")
    _keep_or_undo(root, options, before, f"{data.FOLDER}/contacts.yml")
    return [path.relative_to(root).as_posix()]


def _yaml(value: Value) -> str:
    """A value as YAML reads it back: JSON's quotation marks are YAML's, too."""
    if isinstance(value, str):
        plain = re.fullmatch(r"[a-z][a-z0-9-]{3,}|A2|B1", value) and value not in ("true", "false", "null")
        return value if plain else json.dumps(value, ensure_ascii=False)
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{key}: {_yaml(text)}' for key, text in value.items())}}}"
    return f"[{', '.join(map(_yaml, value))}]"


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


def _listed(text: str, name: str) -> str:
    """mkdocs.yml with the page behind the last one of its topic; "" where its topic is not there."""
    topic = name.partition("/")[0]
    places = list(re.finditer(rf"(?m)^( +)- {re.escape(topic)}/[a-z0-9-]+\.md[^\n]*\n", text))
    return f"{text[: places[-1].end()]}{places[-1][1]}- {name}.md\n{text[places[-1].end() :]}" if places else ""


def _keep_or_undo(root: Path, options: pipeline.Options, before: Mapping[Path, bytes | None], path: str) -> None:
    """A scaffold with a fault would be worse than none."""
    wrong = [finding for finding in pipeline.check(root, options)[1] if finding.severity == "error"]
    here = [finding for finding in wrong if finding.path == path]
    if here:
        for file, content in before.items():
            if content is None:
                file.unlink()
            else:
                file.write_bytes(content)
        raise WegweiserError(here[0].message, here[0].advice)
