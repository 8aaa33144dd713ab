"""What every rule says of itself: its name, its weight, why it is there, examples and limits."""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import ModuleType
from typing import Any

from wegweiser import plugs
from wegweiser.model import Severity

KINDS = ("source", "translation", "site")
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "hint")
_LONGEST = 300  # letters of an example that are shown


@dataclass(frozen=True, slots=True)
class Rule:
    """One file of checks/source, checks/translation or checks/site."""

    name: str
    severity: Severity  # the usual one
    severities: tuple[Severity, ...]  # every one that a finding may have, the gravest first
    title: str  # the fault in one sentence
    why: str
    bad: tuple[str, ...]
    good: tuple[str, ...]
    language: bool  # speaks of German wording: may be allowed by a comment and stand in baseline.json
    mild: bool  # on easy pages it shares a budget
    whole: bool  # speaks of the page as a whole: a comment above it covers all of it
    limits: tuple[str, ...]  # of [tool.wegweiser]


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


@cache
def of_whole_page() -> frozenset[str]:
    """The rules that a comment above the page silences wherever they fire."""
    return frozenset(name for name, rule in rules().items() if rule.whole)


def _rule(name: str, kind: str, module: ModuleType) -> Rule:
    title, _, why = inspect.cleandoc(module.__doc__ or "").partition("\n\n")
    return Rule(
        name,
        module.SEVERITY,
        tuple(sorted(getattr(module, "SEVERITIES", (module.SEVERITY,)), key=SEVERITIES.index)),
        " ".join(title.split()),
        why.strip(),
        _examples(module.BAD, kind),
        _examples(module.GOOD, kind),
        getattr(module, "GERMAN_ONLY", False),
        getattr(module, "MILD_ON_GREEN", False),
        getattr(module, "WHOLE_PAGE", False),
        getattr(module, "LIMITS", ()),
    )


def _examples(given: Any, kind: str) -> tuple[str, ...]:
    """Examples as they are shown; one of a translation is it and the German, then perhaps the German of today."""
    if kind == "translation":
        pairs = given if isinstance(given[0], tuple) else (given,)
        return tuple(f"{_shortened(german[-1])}\n→ {_shortened(text)}" for text, *german in pairs)
    return tuple(map(_shortened, (given,) if isinstance(given, str) else given))


def _shortened(example: str) -> str:
    """An example of a fault in a whole page goes on and on: its beginning shows the kind of text."""
    return example if len(example) <= _LONGEST else f"{example[:_LONGEST].rpartition(' ')[0].rstrip()} …"
