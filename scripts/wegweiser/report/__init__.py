"""The forms in which findings are shown: one output a file, found by name."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from wegweiser import plugs
from wegweiser.model import Finding
from wegweiser.site import Site


def formats() -> dict[str, Callable[[Sequence[Finding], Site], str]]:
    return {name: module.draw for name, module in plugs.found("wegweiser.report").items()}


def draw(name: str, findings: Sequence[Finding], site: Site) -> str:
    return formats()[name](findings, site)
