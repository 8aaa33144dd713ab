"""`wegweiser rules`: the rules as an editor reads them."""

from __future__ import annotations

import difflib
import textwrap
from collections.abc import Iterator

from wegweiser import limits, rulebook
from wegweiser.errors import WegweiserError
from wegweiser.rulebook import Rule

_HEADINGS = {
    "error": "Fehler (error): Auf einer deutschen Seite stoppt er die ganze Website, sonst nur seine Seite",
    "warning": "Warnungen (warning): fast immer geht es leichter",
    "hint": "Hinweise (hint): oft geht es leichter",
}
_WORDS = {"error": "Fehler", "warning": "Warnung", "hint": "Hinweis"}


def listed() -> str:
    """All rules, the gravest first, each with its fault in one sentence."""
    found = rulebook.rules()
    width = max(map(len, found))
    parts = []
    for severity in rulebook.SEVERITIES:
        these = [rule for rule in found.values() if rule.severity == severity]
        lines = [f"  {rule.name:{width}}  {rule.title}{_also(rule)}" for rule in these]
        if lines:
            parts.append("\n".join([f"{_HEADINGS[severity]} – {len(lines)}", *lines]))
    return "\n\n".join([*parts, "Eine Regel mit Beispielen: wegweiser rules NAME"]) + "\n"


def one(name: str) -> str:
    """One rule with its reasons, examples and limits."""
    found = rulebook.rules()
    if name not in found:
        near = difflib.get_close_matches(name, found, 1)
        hint = f"Meinten Sie „{near[0]}“? " if near else ""
        raise WegweiserError(f"Die Regel „{name}“ gibt es nicht.", f"{hint}Alle Regeln: wegweiser rules")
    return "\n\n".join(_parts(found[name])) + "\n"


def _parts(rule: Rule) -> Iterator[str]:
    yield f"{rule.name}: {_WORDS[rule.severity]} ({rule.severity}){_also(rule)}"
    yield rule.title
    if rule.why:
        yield rule.why
    for word, examples in (("Falsch:", rule.bad), ("Richtig:", rule.good)):
        yield "\n".join([word, *(_indented(example) for example in examples)])
    if rule.limits:
        lines = [f"  {name}: {_limit(name)}" for name in rule.limits]
        yield "\n".join(["Grenzen (strenger in pyproject.toml, [tool.wegweiser]):", *lines])
    if rule.mild:
        yield (
            "Auf grünen Seiten ab 100 Wörtern zeigen die Regeln zum Stil zusammen nur eine Warnung und drei "
            "Hinweise je 300 Wörter. Alles zeigt: wegweiser check --all"
        )
    if rule.language:
        yield f"Ausnahme für einen Absatz, in der Zeile darüber: <!-- erlaubt: {rule.name}: Grund -->"


def _also(rule: Rule) -> str:
    """How grave a fault may be besides: a listed warning may still hold a page back."""
    others = [_WORDS[severity] for severity in rule.severities if severity != rule.severity]
    return f" (auch: {', '.join(others)})" if others else ""


def _limit(name: str) -> str:
    return ", ".join(f"{level} {value:g}" for level, value in zip(limits.LEVELS, limits.LIMITS[name], strict=True))


def _indented(example: str) -> str:
    """A list mark before the first line, the other lines below it."""
    return "  • " + textwrap.indent(example.strip("\n"), " " * 4).lstrip()
