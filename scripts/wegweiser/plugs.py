"""The whole plug-in system: the public modules of a package, by their public names, in alphabetical order."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module
from types import ModuleType


@cache
def found(package: str) -> dict[str, ModuleType]:
    """`found("wegweiser.checks.source")` → {"long-sentence": module, …}: a new file is a new entry."""
    folder = import_module(package)
    names = sorted(info.name for info in pkgutil.iter_modules(folder.__path__) if not info.name.startswith("_"))
    return {name.replace("_", "-"): import_module(f"{package}.{name}") for name in names}
