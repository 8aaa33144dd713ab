"""What was translated before: the same German text need not be translated twice, in any page of a language."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from wegweiser import cache, disk
from wegweiser.site import Site
from wegweiser.translate.sheet import Sheet


def of(sheets: Iterable[Sheet]) -> dict[str, str]:
    """By the digest of the German text: its accepted translation; of two, the one further up in the navigation."""
    known: dict[str, str] = {}
    for sheet in sheets:
        for piece in sheet.pieces:
            if piece.own and piece.state == "current":
                known.setdefault(piece.german.digest, piece.own.text)
    return known


def drafts(site: Site, lang: str) -> dict[str, str]:
    """What a program has translated for pages that are not finished."""
    try:
        entries = json.loads(_path(site, lang).read_bytes())
        return {str(key): text for key, text in entries.items() if isinstance(text, str)}
    except (OSError, ValueError, AttributeError, RecursionError):
        return {}


def keep(site: Site, lang: str, texts: Mapping[str, str]) -> None:
    """Keep these drafts and no others. Where the folder cannot be written, they are asked for again."""
    path = _path(site, lang)
    with suppress(OSError):
        if not texts:
            path.unlink(missing_ok=True)
            return
        disk.put(path, json.dumps(texts, ensure_ascii=False).encode())
        path.with_name(".gitignore").write_text("*\n", encoding="utf-8")


def _path(site: Site, lang: str) -> Path:
    return Path(site.settings.root, cache.FOLDER, f"draft-{lang}.json")
