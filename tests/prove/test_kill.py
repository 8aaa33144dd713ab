"""Builds and bundles killed at many moments, while somebody reads: the old one or the new one, always whole."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ..test_kill import after, exchanged, kill, pytestmark, reading, started_writing, victim, when

__all__ = ["pytestmark"]
ROUNDS = 40


@pytest.mark.parametrize("group", [True, False], ids=["group", "parent"])
def test_builds_killed_at_random(tmp_path: Path, figure: Callable[[str, Any], None], group: bool) -> None:
    """Spread evenly over the time of a build and a little beyond, so that no part of it is missed."""
    site = victim(tmp_path / "copy")
    chance = random.Random(f"{group}")
    outcomes = []
    with reading(site.root / site.out, tmp_path):
        for number in range(ROUNDS):
            moment = after((number + chance.random()) / ROUNDS * 1.1)
            outcomes.append(kill(site, number % 2, moment, group=group))
        for number in range(10):
            moment = (when(started_writing), exchanged())[number % 2]
            outcomes.append(kill(site, number // 2 % 2, moment, group=group))
    who = "all processes" if group else "the parent alone"
    figure(f"builds killed, {who}", len(outcomes))
    figure(f"of these with the new site in place, {who}", sum(outcomes))
    assert 0 < sum(outcomes) < len(outcomes)


@pytest.mark.parametrize("group", [True, False], ids=["group", "parent"])
def test_bundles_killed_at_random(tmp_path: Path, figure: Callable[[str, Any], None], group: bool) -> None:
    copy = victim(tmp_path / "copy", "bundle", "--format", "usb", out="dist")
    chance = random.Random(f"bundle {group}")
    outcomes = []
    for number in range(ROUNDS // 2):
        moment = after((number + chance.random()) / (ROUNDS // 2) * 1.1)
        outcomes.append(kill(copy, number % 2, moment, group=group))
    outcomes.append(kill(copy, 0, exchanged(), group=group))
    figure(f"bundles killed, {'all processes' if group else 'the parent alone'}", len(outcomes))


def test_one_language_killed_at_random(tmp_path: Path, figure: Callable[[str, Any], None]) -> None:
    """`--lang` first copies the old site; of a site it replaces, only that language changes."""
    site = victim(tmp_path / "copy")
    site.command = ("build", "--lang", "ar")
    site.known = []
    for number in (0, 1, 0):  # from here on everything but ar/ stays as it is
        site.write(number)
        site.known.append(site.finish())
    assert site.known[0] == site.known.pop() != site.known[1]
    chance = random.Random("one language")
    with reading(site.root / site.out, tmp_path):
        for number in range(ROUNDS // 2):
            moment = after((number + chance.random()) / (ROUNDS // 2) * 1.1)
            kill(site, 1 - number % 2, moment, group=number % 4 < 2)
    figure("builds of one language killed", ROUNDS // 2)
