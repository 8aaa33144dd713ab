"""Findings for programs; the shape is fixed, programs rely on it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from wegweiser.model import Finding, Measure
from wegweiser.report import _figures
from wegweiser.site import Site


def draw(findings: Sequence[Finding], site: Site, measures: Sequence[Measure]) -> str:
    counts = {
        f"{severity}s": sum(f.severity == severity for f in findings) for severity in ("error", "warning", "hint")
    }
    value = {
        "findings": [asdict(finding) for finding in findings],
        "pages": [_page(site, measure) for measure in measures],
        "summary": {
            **counts,
            "pages": len(measures),
            "allowed": sum(measure.allowed for measure in measures),
            "older": sum(measure.older for measure in measures),
            "held": sum(measure.held for measure in measures),
        },
    }
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _page(site: Site, measure: Measure) -> dict[str, Any]:
    return {
        "path": measure.path,
        "lang": measure.lang,
        "score": measure.score,
        "grade": measure.grade,
        "words": measure.words,
        "sentences": measure.sentences,
        "legacy": _figures.legacy(site, measure),
        "rank": _figures.rank(site, measure),
    }
