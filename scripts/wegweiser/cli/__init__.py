"""The commands. The only package that prints, exits and reads the environment."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from importlib import import_module
from typing import NoReturn

from wegweiser.arguments import BROKEN, EXAMPLES, parser
from wegweiser.cli.run import CLEAN
from wegweiser.errors import WegweiserError

__all__ = ["COMMANDS", "EXAMPLES", "main", "parser", "run"]

Command = Callable[[argparse.Namespace], int]


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; the exit status is 0 clean, 1 findings, 2 could not run."""
    for stream in (sys.stdout, sys.stderr):  # a Windows console may not know Tigrinya
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    arguments = parser().parse_args(argv)
    arguments.root = arguments.root.resolve()
    try:
        return COMMANDS[arguments.command](arguments)
    except WegweiserError as error:
        print(f"wegweiser: {error}", file=sys.stderr)
        return BROKEN
    except BrokenPipeError:  # `wegweiser check | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CLEAN
    except OSError as error:  # a full disk, a folder without rights
        where = f"{error.filename}: " if error.filename else ""
        print(f"wegweiser: {where}{error.strerror or error}.\n    Prüfen Sie Rechte und freien Platz.", file=sys.stderr)
        return BROKEN
    except KeyboardInterrupt:
        print("wegweiser: abgebrochen.", file=sys.stderr)
        return 130


def _found(module: str, name: str) -> Command:
    """A command whose module is imported when it is called: a check of one page has no time for all the others."""

    def command(arguments: argparse.Namespace) -> int:
        return int(getattr(import_module(f"wegweiser.cli.{module}"), name)(arguments))

    return command


COMMANDS: dict[str, Command] = {
    **{name: _found("pages", name) for name in ("check", "rules", "score", "build", "bundle", "report")},
    **{name: _found("scaffold", name) for name in ("new", "withdraw")},
    "translate": _found("translation", "translate"),
}


def run() -> NoReturn:
    """End at once: taking the values of a whole site apart, one by one, would take a tenth of a check."""
    status = main()
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError):  # nobody reads any more
            stream.flush()
    os._exit(status)
