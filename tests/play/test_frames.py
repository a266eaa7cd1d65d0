"""Frames of the busiest moment: every part of the loop is timed, and the moment is found again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from game.lab.matches import Plan
from game.lab.moments import LEAD, LENGTH, _heaviest, busiest
from game.play.frames import as_table, measure_moment
from tests.play.conftest import PEOPLE, PLAN
from tests.tiled.maps import write_map


def test_the_heaviest_ticks_are_found() -> None:
    weight = np.zeros(3 * LENGTH)
    weight[LENGTH + 7 : 2 * LENGTH + 7] = 1.0
    assert _heaviest(weight) == LENGTH + 7
    assert _heaviest(np.ones(2 * LENGTH)) == 0
    assert _heaviest(np.ones(5)) == 0


def test_a_moment_is_found_again_and_its_world_stands_before_it() -> None:
    plan = replace(Plan("warehouse"), max_ticks=400)
    first, again = busiest(plan, 3), busiest(plan, 3)
    assert (first.tick, first.shots, first.people) == (again.tick, again.shots, again.people)
    assert first.people > 0
    sim = plan.open(1)
    sim.reset([3])
    for _ in range(max(0, first.tick - LEAD)):
        sim.step()
    told = sim.hash(0)
    sim.restore(first.world)
    assert sim.hash(0) == told


def test_every_part_of_a_frame_is_timed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.play.frames.LEAD", 3)
    monkeypatch.setattr("game.play.frames.LENGTH", 20)
    level = str(write_map(tmp_path / "duel", PLAN, PEOPLE))
    (row,) = measure_moment(level, [(640, 360)], max_ticks=40)
    assert row["size"] == [640, 360]
    assert {"tick", "sound", "ground", "light", "people", "hud", "present", "frame"} <= set(
        row["layers"]
    )
    assert 0 < row["layers"]["frame"]["median"] <= row["layers"]["frame"]["p99"]
    assert len(row["slowest"]) > 1
    assert as_table([row]).row_count == len(row["layers"])
