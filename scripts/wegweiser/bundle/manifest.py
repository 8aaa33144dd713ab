"""What a bundle says of itself: part A, `key=value` lines; a blank line; part B, what `sha256sum -c` reads.

Plain text, since nothing on a stock router parses JSON. Not signed yet: a reader of it must not trust it.
"""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime

from wegweiser.model import File, Manifest

NAME = "MANIFEST"


def make(files: tuple[File, ...], languages: tuple[str, ...], released: int) -> Manifest:
    fields = {
        "format": "1",
        "product": "wegweiser",
        "channel": "test",  # installers refuse it unless told: nobody has signed it
        "released": datetime.fromtimestamp(released, UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "languages": ",".join(languages),
        "size_raw": str(sum(file.size for file in files)),
        "files": str(len(files)),
        "tree": hashlib.sha256(_part_b(files)).hexdigest(),
    }
    return Manifest(fields, files)


def text(manifest: Manifest) -> bytes:
    head = "".join(f"{key}={value}\n" for key, value in manifest.fields.items())
    return head.encode("ascii") + b"\n" + _part_b(manifest.files)


def _part_b(files: tuple[File, ...]) -> bytes:
    return "".join(f"{file.sha256}  {file.path}\n" for file in files).encode("utf-8")
