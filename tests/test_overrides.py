"""Pictograms stand in pages as they are: what is no plain drawing is refused, with what to do."""

from __future__ import annotations

from pathlib import Path

import make
import pytest

from wegweiser import overrides, pipeline

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">'


def drawn(folder: Path, svg: str | bytes, name: str = "probe") -> tuple[dict[str, str], list[str]]:
    place = folder / "overrides" / "pictograms"
    place.mkdir(parents=True, exist_ok=True)
    (place / f"{name}.svg").write_bytes(svg if isinstance(svg, bytes) else svg.encode())
    found, faults = overrides.pictograms(folder)
    return {key: value for key, value in found.items() if key == name}, [path for path, _ in faults]


@pytest.mark.parametrize(
    "svg",
    [
        f'{HEAD}<path d="M0 0h9"/></svg>\n',
        f'<?xml version="1.0"?>\n{HEAD}\n <g transform="scale(2)">\n  <path\n  d="M0\n0h9"/></g></svg>',
        f'{HEAD}<circle cx="9" cy="9" r="3" fill="currentColor" stroke="none"/></svg>',
    ],
)
def test_plain_drawings_stand_in_pages_without_words(svg: str, tmp_path: Path) -> None:
    found, faults = drawn(tmp_path, svg)
    assert faults == []
    assert found["probe"].startswith('<svg class="picture picture-probe" aria-hidden="true" focusable="false"')
    assert "\n" not in found["probe"]


@pytest.mark.parametrize(
    "svg",
    [
        f"{HEAD}<script>alert(1)</script></svg>",
        f'{HEAD}<path d="M0 0" onload="alert(1)"/></svg>',
        f'{HEAD}<image href="https://evil.example/x.png"/></svg>',
        f'{HEAD}<a href="javascript:alert(1)"><path d="M0 0"/></a></svg>',
        f'{HEAD}<path d="M0 0" style="fill:url(https://evil.example)"/></svg>',
        f'{HEAD}<path d="M0 0" fill="url(https://evil.example/#a)"/></svg>',
        f"{HEAD}<text>Arzt</text></svg>",
        f'<!DOCTYPE svg [<!ENTITY a "b">]>{HEAD}<path d="&a;"/></svg>',
        f'{HEAD}<path d="{"M0 0" * 2000}"/></svg>',
        f'{HEAD}<path d="M0 0">',
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="a b"><path d="M0 0"/></svg>',
        b"\xff\xfe<svg",
        "",
    ],
)
def test_anything_else_is_refused_and_told(svg: str | bytes, tmp_path: Path) -> None:
    found, faults = drawn(tmp_path, svg)
    assert found == {}
    assert faults == ["overrides/pictograms/probe.svg"]
    findings = pipeline.check(make.site(tmp_path), pipeline.Options(make.TODAY))[1]
    assert [(f.path, f.severity) for f in findings if "pictograms" in f.path] == [(faults[0], "error")]


@pytest.mark.parametrize("name", ['a" onload="alert(1)', "Über", "a b"])
def test_a_name_must_be_plain(name: str, tmp_path: Path) -> None:
    found, faults = drawn(tmp_path, f'{HEAD}<path d="M0 0h9"/></svg>', name)
    assert found == {}
    assert len(faults) == 1


def test_a_quoted_value_stays_inside_its_quotes(tmp_path: Path) -> None:
    found, _ = drawn(tmp_path, f"{HEAD}<path d='M0 0\" onload=\"alert(1)'/></svg>")
    assert 'd="M0 0&quot; onload=&quot;alert(1)"' in found["probe"]


def test_ours_are_there_and_small() -> None:
    found, faults = overrides.pictograms(Path("nowhere"))
    assert faults == []
    assert len(found) >= 24
    assert max(map(len, found.values())) < 900
