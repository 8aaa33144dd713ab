"""What every rule says of itself: its name, its weight, why it is there, examples and limits."""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import ModuleType
from typing import Any

from wegweiser import plugs
from wegweiser.model import Severity

KINDS = ("source", "translation", "site")
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "hint")
_LIMIT = re.compile(r"\.limit\(\s*\"(\w+)\"")


@dataclass(frozen=True, slots=True)
class Rule:
    """One file of checks/source, checks/translation or checks/site."""

    name: str
    severity: Severity
    title: str  # the fault in one sentence
    why: str
    bad: tuple[str, ...]
    good: tuple[str, ...]
    language: bool  # speaks of German wording: may be allowed by a comment and stand in baseline.json
    mild: bool  # weighs one step less on a green page
    module: str

    def limits(self) -> tuple[str, ...]:
        """The limits of [tool.wegweiser] that it obeys: read from its own text, so nobody has to list them."""
        return tuple(dict.fromkeys(_LIMIT.findall(inspect.getsource(sys.modules[self.module]))))


@cache
def rules() -> Mapping[str, Rule]:
    """Every rule by its name, in alphabetical order."""
    found = {(name, kind): module for kind in KINDS for name, module in plugs.found(f"wegweiser.checks.{kind}").items()}
    return {name: _rule(name, kind, module) for (name, kind), module in sorted(found.items())}


@cache
def of_language() -> frozenset[str]:
    """The rules on German wording: the only ones an editor may overrule."""
    return frozenset(name for name, rule in rules().items() if rule.language)


@cache
def mild_on_green() -> frozenset[str]:
    """The rules on style: what is seldom on a page that is easy as a whole does no harm."""
    return frozenset(name for name, rule in rules().items() if rule.mild)


def _rule(name: str, kind: str, module: ModuleType) -> Rule:
    title, _, why = inspect.cleandoc(module.__doc__ or "").partition("\n\n")
    return Rule(
        name,
        module.SEVERITY,
        " ".join(title.split()),
        why.strip(),
        _examples(module.BAD, kind),
        _examples(module.GOOD, kind),
        getattr(module, "GERMAN_ONLY", False),
        getattr(module, "MILD_ON_GREEN", False),
        module.__name__,
    )


def _examples(given: Any, kind: str) -> tuple[str, ...]:
    """Examples as texts; one of a translation is a pair of it and the German."""
    if kind == "translation":
        pairs = given if isinstance(given[0], tuple) else (given,)
        return tuple(f"{german}\n→ {text}" for text, german in pairs)
    return (given,) if isinstance(given, str) else tuple(given)
