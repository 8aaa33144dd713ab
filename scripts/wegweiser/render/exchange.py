"""Putting a finished folder in the place of the old one in a single step, so that nobody ever sees half a site.

Hand-written, since no library does it: POSIX's rename cannot replace a full folder; Linux and macOS can exchange two.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from wegweiser.errors import WegweiserError

_RIGHTS = "Prüfen Sie die Rechte des Ordners."
_AT_FDCWD, _RENAME_EXCHANGE, _RENAME_SWAP = -100, 2, 2


@contextlib.contextmanager
def beside(target: Path, mark: str) -> Iterator[Path]:
    """An empty folder on the target's disk to build in. What an earlier run left when it was killed is removed.

    The old target will be deleted: one that is full and lacks `mark`, a file that all of ours have, is somebody else's.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WegweiserError(f"„{target.parent}“ lässt sich nicht anlegen ({error.strerror}).", _RIGHTS) from None
    _heal(target)
    if target.exists() and not (target.is_dir() and ((target / mark).exists() or not any(target.iterdir()))):
        advice = "Geben Sie mit --out einen neuen oder leeren Ordner an; was dort liegt, würde sonst gelöscht."
        raise WegweiserError(f"„{target}“ enthält etwas anderes.", advice)
    new = target.parent / f".{target.name}.neu-{os.getpid()}"
    try:
        new.mkdir()
    except OSError as error:
        raise WegweiserError(
            f"In „{target.parent}“ kann nichts angelegt werden ({error.strerror}).",
            "Prüfen Sie die Rechte des Ordners.",
        ) from None
    try:
        yield new
    finally:
        shutil.rmtree(new, ignore_errors=True)


def _heal(target: Path) -> None:
    """Put back the old folder where a kill fell between two renames; remove what processes that are gone left over."""
    old = target.parent / f".{target.name}.alt"
    if old.exists() and not target.exists():
        old.rename(target)
    shutil.rmtree(old, ignore_errors=True)
    for left in target.parent.glob(f".{target.name}.neu-*"):
        if not _alive(left.name.rpartition("-")[2]):
            shutil.rmtree(left, ignore_errors=True)


def _alive(number: str) -> bool:
    if not number.isdigit() or int(number) == os.getpid():
        return False
    if sys.platform == "win32":
        return False  # its open files keep a living build's folder from being removed
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def exchange(new: Path, target: Path) -> None:
    """Make `new` the `target`. Afterwards `new` holds what was there before, or nothing."""
    if not target.exists():
        new.rename(target)
    elif not _swap(new, target):
        # No system call for it (Windows, some network disks): two renames; a kill between them is healed by `beside`.
        old = target.parent / f".{target.name}.alt"
        target.rename(old)
        new.rename(target)
        shutil.rmtree(old, ignore_errors=True)


def _swap(one: Path, two: Path) -> bool:
    names = os.fsencode(one), os.fsencode(two)
    try:
        library = ctypes.CDLL(None, use_errno=True)
        if sys.platform == "darwin":
            return bool(library.renamex_np(*names, _RENAME_SWAP) == 0)
        return bool(library.renameat2(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _RENAME_EXCHANGE) == 0)
    except (OSError, AttributeError, TypeError):
        return False
