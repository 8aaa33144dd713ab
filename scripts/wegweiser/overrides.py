"""Our templates, styles and pictograms, and those a site puts before them."""

from __future__ import annotations

from pathlib import Path

_INSTALLED = Path(__file__).parent / "overrides"  # in the wheel
_CHECKOUT = Path(__file__).parents[2] / "overrides"
_HEAD = '<svg xmlns="http://www.w3.org/2000/svg"'


def ours() -> Path:
    """The folder that comes with the program, in a checkout as in an installed package."""
    return _INSTALLED if _INSTALLED.is_dir() else _CHECKOUT


def pictograms(root: Path) -> dict[str, str]:
    """Every pictogram by its name, ready to stand in a page: the text beside it says what it shows."""
    found = {path.stem: path for folder in (ours(), root / "overrides") for path in folder.glob("pictograms/*.svg")}
    return {name: _inline(name, found[name].read_text(encoding="utf-8")) for name in sorted(found)}


def _inline(name: str, svg: str) -> str:
    head = f'<svg class="picture picture-{name}" aria-hidden="true" focusable="false"'
    return svg.strip().replace(_HEAD, head).replace("\n", "")
