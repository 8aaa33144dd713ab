"""What all commands share: how they end, what they were told, and how long work shows that it goes on."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import date

from wegweiser import pipeline
from wegweiser.errors import WegweiserError

CLEAN, FOUND = 0, 1


def options(arguments: argparse.Namespace, **more: object) -> pipeline.Options:
    return pipeline.Options(
        today=arguments.today or date.today(),
        cache=not arguments.no_cache,
        jobs=arguments.jobs,
        progress=progress,
        **more,  # type: ignore[arg-type]
    )


def progress(what: str, done: int, total: int) -> None:
    if sys.stderr.isatty():
        end = "\n" if done == total else ""
        print(f"\r{what}: {'■' * done}{'·' * (total - done)} {done}/{total}", end=end, file=sys.stderr, flush=True)


def known_language(lang: str | None, languages: Sequence[str]) -> None:
    if lang and lang not in languages:
        raise WegweiserError(f"Die Sprache „{lang}“ ist nicht eingerichtet.", f"Eingerichtet: {', '.join(languages)}.")
