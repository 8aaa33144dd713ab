"""The limits of plain language, and how a site tightens them: [tool.wegweiser] of pyproject.toml."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from wegweiser import read
from wegweiser.read import Fault

LEVELS = ("B1", "A2")
Limits = Mapping[str, Mapping[str, float]]  # level → name → number

# For pages of level B1 and A2. A site may lower them, never raise them. Where a number comes from stands in its rule.
LIMITS: dict[str, tuple[float, float]] = {
    "words_in_sentence": (12, 10),
    "longest_sentence": (18, 15),
    "mean_sentence": (10, 8),
    "words_in_clause": (9, 8),
    "letters_in_word": (13, 13),
    "sentences_in_paragraph": (3, 3),
    "words_in_paragraph": (60, 40),
    "words_without_heading": (120, 100),
    "words_in_heading": (8, 8),
    "items_in_list": (7, 7),
    "score_green": (2.25, 1.75),
    "score_yellow": (2.55, 2.05),
    "hardest_tenth": (3.0, 2.5),
}


def load(root: Path) -> tuple[Limits, list[Fault]]:
    """The limits of a site by level, and what is wrong with them."""
    path = root / "pyproject.toml"
    text, faults = read.text(path) if read.there(path) else ("", [])
    limits = {level: {name: values[i] for name, values in LIMITS.items()} for i, level in enumerate(LEVELS)}
    try:
        table: Any = tomllib.loads(text).get("tool", {})
    except (ValueError, RecursionError) as error:
        place = re.search(r"line (\d+), column (\d+)", str(error))
        line, column = map(int, place.groups()) if place else (text.count("\n") + 1, 1)
        advice = "Schreiben Sie „Name = Wert“, Text in Anführungszeichen, oder löschen Sie die Zeile."
        return limits, [
            Fault(line, "broken-toml", "Ab hier lässt sich die Datei nicht lesen (TOML).", advice, "", column)
        ]
    table = table.get("wegweiser", {}) if isinstance(table, dict) else {}
    if not isinstance(table, dict):
        advice = "Schreiben Sie eine Zeile [tool.wegweiser], und darunter zum Beispiel: words_in_sentence = 10"
        return limits, [Fault(1, "wrong-shape", "[tool.wegweiser] muss ein eigener Abschnitt sein.", advice)]
    for key, value in table.items():
        if key in LEVELS and isinstance(value, dict):
            for name, number in value.items():
                faults += _set(limits, name, number, (key,), text)
        else:
            faults += _set(limits, key, value, LEVELS, text)
    return limits, faults


def _set(
    limits: dict[str, dict[str, float]], name: str, value: Any, levels: tuple[str, ...], text: str
) -> Iterator[Fault]:
    """One limit for these levels: of a number for both, A2 keeps its own where that is stricter."""
    lines = enumerate(text.split("\n"), 1)
    line = next((number for number, line in lines if re.match(rf"\s*{re.escape(name)}\s*=", line)), 1)
    if name not in LIMITS:
        what, advice = f"Eine Grenze „{name}“ gibt es in [tool.wegweiser] nicht.", f"Erlaubt: {', '.join(LIMITS)}."
        yield Fault(line, "unknown-field", what, advice)
        return
    most = LIMITS[name][LEVELS.index(levels[0])]
    whole = not isinstance(most, float)
    kind = int if whole else (int, float)
    if not isinstance(value, kind) or isinstance(value, bool) or not 0 < value <= most:
        what = f"Die Grenze „{name}“ darf nur strenger werden als {most:g}."
        advice = f"Schreiben Sie eine {'ganze ' if whole else ''}Zahl von 1 bis {most:g}."
        yield Fault(line, "wrong-value", what, advice)
        return
    for level in levels:
        limits[level][name] = min(value, limits[level][name])
