"""The commands. The only package that prints, exits and reads the environment."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from wegweiser.arguments import BROKEN, EXAMPLES, parser
from wegweiser.cli import pages, scaffold, translation
from wegweiser.cli.run import CLEAN
from wegweiser.errors import WegweiserError

__all__ = ["COMMANDS", "EXAMPLES", "main", "parser", "run"]


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


COMMANDS = {
    "check": pages.check,
    "rules": pages.rules,
    "score": pages.score,
    "build": pages.build,
    "bundle": pages.bundle,
    "report": pages.report,
    "new": scaffold.new,
    "withdraw": scaffold.withdraw,
    "translate": translation.translate,
}


def run() -> NoReturn:
    raise SystemExit(main())
