"""Scaffolds: a new page or contact that `check` has nothing against."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from wegweiser import data, disk, load, pipeline, read
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
    """Write a page and, where its topic is there, its line in the navigation; returns the files that changed."""
    if not re.fullmatch(r"[a-z0-9-]+(?:/[a-z0-9-]+)?", name):
        advice = "Schreiben Sie Thema/Seite, zum Beispiel gesundheit/zahnarzt."
        raise WegweiserError(f"„{name}“ taugt nicht als Adresse.", advice)
    site = pipeline.check(root, options)[0]
    path = root / site.settings.content / SOURCE / f"{name}.md"
    if path.exists():
        raise WegweiserError(f"Die Seite „{name}“ gibt es schon.", "Nehmen Sie einen anderen Namen.")
    lines = [f"{key}: {_yaml(value)}" for key, value in front.items() if value]
    if sensitive:
        if site.broken:  # their numbers are not known, and a number is never given twice
            what = f"Diese Seite lässt sich nicht lesen: {min(site.broken)}."
            raise WegweiserError(what, "Verbessern Sie sie zuerst: wegweiser check")
        lines += ["sensitive: true", f"publish_as: {load.free(site.pages.values())}"]
    nav = root / "mkdocs.yml"
    with disk.undoing(path, nav):
        _write(path, "\n".join(["---", *lines, "---", "", _SAFE * sensitive + _BODY]), "\n")
        if listed := _listed(_read(nav), name):
            _write(nav, listed, _line_end(nav))
        _refuse_faults(root, options, f"{site.settings.content}/{SOURCE}/{name}.md")
    return [file.relative_to(root).as_posix() for file in ([path, nav] if listed else [path])]


def contact(root: Path, options: pipeline.Options, fields: Mapping[str, Value]) -> list[str]:
    """Add a contact that nobody has confirmed yet; returns the file that changed."""
    path, shown = root / data.FOLDER / "contacts.yml", f"{data.FOLDER}/contacts.yml"
    site = pipeline.check(root, options)[0]
    if fields["id"] in site.data.contacts:
        raise WegweiserError(f"„{fields['id']}“ gibt es schon.", "Nehmen Sie einen anderen Namen.")
    _refuse_faults(root, options, shown)  # of before: they must not look like faults of the new entry
    text = _read(path).strip("\n") if read.there(path) else ""
    first = next((line for line in text.split("\n") if line.strip() and not line.startswith("#")), "")
    if first.strip() == "[]":
        text, first = text.replace("[]", "").strip("\n"), ""
    if first and not first.startswith("- "):
        what = "In contacts.yml beginnen die Einträge nicht am Zeilenanfang."
        raise WegweiserError(what, "Rücken Sie alle Einträge aus: „- id: …“.", f"{shown}:1")
    lines = [f"{key}: {_yaml(value)}" for key, value in fields.items() if value] + ["confirmed: null"]
    with disk.undoing(path):
        _write(path, (f"{text}\n\n" if text else "") + "- " + "\n  ".join(lines) + "\n", _line_end(path))
        _refuse_faults(root, options, shown)
    return [shown]


def _yaml(value: Value) -> str:
    """A value as YAML reads it back: JSON's quotation marks are YAML's, too."""
    if isinstance(value, str):
        if not value.isprintable():
            what = f"„{value.encode('ascii', 'backslashreplace').decode()}“ hat ein Zeichen, das hier nicht geht."
            raise WegweiserError(what, "Schreiben Sie einfachen Text in einer Zeile.")
        plain = re.fullmatch(r"[a-z][a-z0-9-]{3,}|A2|B1", value) and value not in ("true", "false", "null")
        return value if plain else json.dumps(value, ensure_ascii=False)
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{key}: {_yaml(text)}' for key, text in value.items())}}}"
    return f"[{', '.join(map(_yaml, value))}]"


def _read(path: Path) -> str:
    text, faults = read.text(path)
    if faults:
        raise WegweiserError(faults[0].message, faults[0].advice, f"{path.name}:{faults[0].line}")
    return text


def _line_end(path: Path) -> str:
    """As the file has it: a program on Windows may have written it."""
    return "\r\n" if path.is_file() and b"\r\n" in path.read_bytes() else "\n"


def _write(path: Path, text: str, line_end: str) -> None:
    disk.put(path, text.replace("\r\n", "\n").replace("\n", line_end).encode())


def _listed(text: str, name: str) -> str:
    """mkdocs.yml with the page behind the last one of its topic; "" where its topic is not there."""
    topic = re.escape(name.partition("/")[0])
    pattern = rf"(?m)^( +)- (?:[^\n:]*: *)?[\"']?{topic}/[a-z0-9-]+\.md[\"']?[^\n]*(?:\n|\Z)"
    places = list(re.finditer(pattern, text)) if "/" in name else []
    if not places:
        return ""
    before, after = text[: places[-1].end()].rstrip("\n"), text[places[-1].end() :]
    return f"{before}\n{places[-1][1]}- {name}.md\n{after}"


def _refuse_faults(root: Path, options: pipeline.Options, path: str) -> None:
    """A scaffold with a fault would be worse than none."""
    for finding in pipeline.check(root, options)[1]:
        if finding.severity == "error" and finding.path == path:
            raise WegweiserError(finding.message, finding.advice, f"{path}:{finding.line}")
