"""`new` and `withdraw`: commands that write pages and data."""

from __future__ import annotations

import argparse
import sys
from contextlib import suppress

from wegweiser import new as scaffolds
from wegweiser import withdraw as withdrawal
from wegweiser.arguments import OPTIONS
from wegweiser.cli.run import CLEAN, options
from wegweiser.errors import WegweiserError


def new(given: argparse.Namespace) -> int:
    told = options(given)
    if wrong := [name for name in OPTIONS[given.what != "page"] if getattr(given, name)]:
        raise WegweiserError(f"--{wrong[0]} passt nicht zu „new {given.what}“.", "Hilfe: wegweiser new --help")
    if given.what == "page":
        front = {
            "title": _asked("Titel", "--title", given.title),
            "summary": _asked("In einem Satz: Was sagt die Seite?", "--summary", given.summary),
            "audience": _listed(given.audience),
            "level": given.level or "",
        }
        changed = scaffolds.page(given.root, told, given.name, front, given.sensitive)
    else:
        fields = {
            "id": given.name,
            "kind": _asked("Was ist es (line, office, place, service)?", "--kind", given.kind),
            "name": _asked("Wie steht es auf der Tür?", "--called", given.called),
            **({"about": {"de": given.about}} if given.about else {}),
            "service": given.service or "",
            "area": _listed(given.area),
            "phone": given.phone or "",
            "mail": given.mail or "",
            "source": _asked("Woher sind die Angaben?", "--source", given.source),
        }
        changed = scaffolds.contact(given.root, told, fields)
    print(f"Geschrieben: {', '.join(changed)}. Ergänzen Sie dort, was noch fehlt. Danach: wegweiser check")
    return CLEAN


def withdraw(given: argparse.Namespace) -> int:
    changed = withdrawal.withdraw(given.root, options(given), given.target, given.reason)
    if told := withdrawal.warning(changed):
        print(told, file=sys.stderr)
    print(f"Herausgenommen aus allen Sprachen: {', '.join(changed)}. Danach: wegweiser build")
    return CLEAN


def _asked(question: str, flag: str, given: str | None) -> str:
    """What the call did not say is asked for, where somebody can answer."""
    if not given and sys.stdin.isatty():
        with suppress(EOFError):
            given = input(f"{question} ").strip()
    if not given:
        raise WegweiserError(f"Es fehlt: {question}", f"Geben Sie es mit {flag} an.")
    return given


def _listed(given: str | None) -> list[str]:
    return [word.strip() for word in (given or "").split(",") if word.strip()]
