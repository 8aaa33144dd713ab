"""Writes a file in one step, so that a full disk or a stopped program never leaves half of it; and takes steps back."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path


def put(path: Path, content: bytes) -> None:
    """What others read meanwhile is the old file or the new one; an old one's rights stay."""
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        new.write_bytes(content)
        if path.exists():
            shutil.copymode(path, new)
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)


@contextlib.contextmanager
def undoing(*paths: Path) -> Iterator[None]:
    """Whatever goes wrong inside: the files are as they were, also on a full disk, and no folder is left over."""
    kept = {path: path.with_name(f".{path.name}.alt") for path in paths if path.is_file()}
    folders = [folder for path in paths for folder in (path.parent, path.parent.parent) if not folder.exists()]
    try:
        for path, old in kept.items():
            shutil.copy2(path, old)
        try:
            yield
        except BaseException:
            _restore(paths, kept, folders)
            raise
    finally:
        for old in kept.values():
            old.unlink(missing_ok=True)


def _restore(paths: Iterable[Path], kept: Mapping[Path, Path], folders: Iterable[Path]) -> None:
    for path in paths:
        if path in kept:
            kept[path].replace(path)
        else:
            path.unlink(missing_ok=True)
    for folder in folders:
        with contextlib.suppress(OSError):
            folder.rmdir()
