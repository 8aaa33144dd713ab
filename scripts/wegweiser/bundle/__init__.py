"""The copy to take along: files, what they hold, and one format a file in `formats`."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from wegweiser import plugs
from wegweiser.errors import WegweiserError
from wegweiser.model import Manifest

Pack = Callable[[Path, Manifest, Path], list[Path]]  # (tree, manifest, out) → what was written


def packers() -> dict[str, Pack]:
    return {name: module.pack for name, module in plugs.found("wegweiser.bundle.formats").items()}


def released(root: Path, given: str | None) -> int:
    """The time of the release in seconds since 1970: as given, else the last commit's.

    Never the clock's: the same inputs must give the same bundle.
    """
    if given:
        try:
            moment = datetime.fromtimestamp(int(given), UTC) if given.isdigit() else datetime.fromisoformat(given)
        except (ValueError, OverflowError, OSError):
            raise WegweiserError(
                f"„{given}“ ist keine Zeit.", "Schreiben Sie zum Beispiel 2026-03-31T12:00:00Z."
            ) from None
        return int((moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp())
    try:
        done = subprocess.run(
            ["git", "-C", str(root), "log", "-1", "--format=%ct"], capture_output=True, text=True, check=True
        )
        return int(done.stdout)
    except (OSError, ValueError, subprocess.CalledProcessError):
        raise WegweiserError(
            "Die Zeit der Ausgabe ist unbekannt: Der Ordner hat keine Git-Geschichte.",
            "Geben Sie sie an: --released 2026-03-31T12:00:00Z",
        ) from None
