"""A stick: a folder to copy, and the same as a zip. `START.html` opens on any computer, without anything installed."""

from __future__ import annotations

import shutil
import zipfile
from datetime import UTC, datetime
from pathlib import Path

from wegweiser.bundle import manifest
from wegweiser.model import Manifest

NAME = "wegweiser-usb"


def pack(tree: Path, described: Manifest, out: Path) -> list[Path]:
    moment = datetime.fromisoformat(described.fields["released"]).astimezone(UTC)
    folder, archive = out / NAME, out / f"{NAME}.zip"
    shutil.copytree(tree, folder)
    (folder / manifest.NAME).write_bytes(manifest.text(described))
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as into:
        for name in sorted([*(file.path for file in described.files), manifest.NAME]):
            # Everything a zip takes from the machine is set: same content, same bytes.
            entry = zipfile.ZipInfo(f"{NAME}/{name}", (max(moment.year, 1980), *moment.timetuple()[1:6]))
            entry.compress_type, entry.create_system, entry.external_attr = zipfile.ZIP_DEFLATED, 3, 0o100644 << 16
            into.writestr(entry, (folder / name).read_bytes(), compresslevel=9)
    return [folder, archive]
