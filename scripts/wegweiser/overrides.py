"""Our templates, styles and pictograms, and those a site puts before them."""

from __future__ import annotations

import re
from html import escape
from pathlib import Path
from xml.etree import ElementTree

from wegweiser import read
from wegweiser.read import Fault

_INSTALLED = Path(__file__).parent / "overrides"  # in the wheel
_CHECKOUT = Path(__file__).parents[2] / "overrides"
_SVG = "{http://www.w3.org/2000/svg}"
# A pictogram stands in pages as it is: what is not drawn, or leads anywhere, has no place in it.
_SHAPES = {"g", "path", "circle", "ellipse", "rect", "line", "polyline", "polygon"}
_WHERE = (
    {"d", "points", "transform"} | {"x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "rx", "ry"} | {"width", "height"}
)
_COLOUR = {"fill", "stroke"}
_LARGEST = 4000  # bytes: it is in every page that shows it


def ours() -> Path:
    """The folder that comes with the program, in a checkout as in an installed package."""
    return _INSTALLED if _INSTALLED.is_dir() else _CHECKOUT


def pictograms(root: Path) -> tuple[dict[str, str], list[tuple[str, Fault]]]:
    """Every pictogram by its name, ready to stand in a page, and the faults of those that cannot, by path."""
    paths = {path.stem: path for folder in (ours(), root / "overrides") for path in folder.glob("pictograms/*.svg")}
    drawn, faults = {}, []
    for name, path in sorted(paths.items()):
        found = _drawn(name, path)
        if isinstance(found, str):
            drawn[name] = found
        else:
            faults.append((f"overrides/pictograms/{path.name}", found))
    return drawn, faults


def _drawn(name: str, path: Path) -> str | Fault:
    text, faults = read.text(path)
    if faults:
        return faults[0]
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name):
        return _fault("Der Name taugt nicht.", "Nehmen Sie kleine Buchstaben a–z, Ziffern und Bindestriche.")
    if len(text) > _LARGEST or "<!" in text:
        return _fault("Das Bild ist zu groß.", f"Zeichnen Sie es einfacher: höchstens {_LARGEST} Zeichen, nur Formen.")
    try:
        top = ElementTree.fromstring(text)
        shapes = "".join(_shape(part) for part in top)
        box = " ".join(str(float(number)).removesuffix(".0") for number in top.get("viewBox", "").split())
    except (ElementTree.ParseError, ValueError) as error:
        advice = "Erlaubt sind nur Linien und Flächen ohne eigene Farben, wie in overrides/pictograms/arzt.svg."
        return _fault(f"Das Bild lässt sich nicht verwenden ({error}).", advice)
    return f'<svg class="picture picture-{name}" aria-hidden="true" focusable="false" viewBox="{box}">{shapes}</svg>'


def _fault(what: str, advice: str) -> Fault:
    return Fault(1, "unfit-pictogram", what, advice)


def _shape(part: ElementTree.Element) -> str:
    name = part.tag.removeprefix(_SVG)
    if name not in _SHAPES:
        raise ValueError(f"<{name}>")
    for key, value in part.items():
        if key not in _WHERE and not (key in _COLOUR and value in ("none", "currentColor")):
            raise ValueError(f"{key}={value[:20]}")
    given = "".join(f' {key}="{escape(" ".join(value.split()))}"' for key, value in part.items())
    inside = "".join(_shape(child) for child in part)
    return f"<{name}{given}>{inside}</{name}>" if inside else f"<{name}{given}/>"
