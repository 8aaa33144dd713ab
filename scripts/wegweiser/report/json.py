"""Findings for programs; the shape is fixed, programs rely on it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from wegweiser import sentences
from wegweiser.model import Finding, Page
from wegweiser.site import Site


def draw(findings: Sequence[Finding], site: Site) -> str:
    counts = {
        f"{severity}s": sum(f.severity == severity for f in findings) for severity in ("error", "warning", "hint")
    }
    value = {
        "findings": [asdict(finding) for finding in findings],
        "pages": [_page(page) for page in site.pages.values()],
        "summary": {**counts, "pages": len(site.pages)},
    }
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _page(page: Page) -> dict[str, Any]:
    """Scores are null until a model has been fitted: no number is better than a made-up one."""
    found = sentences.read(page).sentences
    words = sum(len(sentence.text.split()) for sentence in found)
    return {
        "path": page.path,
        "lang": page.lang,
        "score": None,
        "grade": None,
        "words": words,
        "sentences": len(found),
        "legacy": None,
    }
