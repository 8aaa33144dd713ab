"""A tree of finished files as a sorted list, each with its size and hash: the same list wherever it is made."""

from __future__ import annotations

import hashlib
from pathlib import Path

from wegweiser.model import File


def listed(tree: Path) -> tuple[File, ...]:
    """All files of a tree by path, as bytes sort."""
    found = sorted((path.relative_to(tree).as_posix(), path) for path in tree.rglob("*") if path.is_file())
    return tuple(File(name, path.stat().st_size, hashlib.sha256(path.read_bytes()).hexdigest()) for name, path in found)
