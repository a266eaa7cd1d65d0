"""Levels of 200 x 200 tiles: too many cells for whole tables."""

from __future__ import annotations

import re
import time
from pathlib import Path

import numpy as np
import pytest

from game.lab.matches import Plan
from game.lab.peers.places import place
from game.lab.starter import write_starter
from game.sim.sim import Setting
from game.space.paths import DENSE_CELLS
from game.tiled.load import load_level

SIDE = 200
MOST_SECONDS = 3.0  # of the processor, from the files to the first tick


def csv(tiles: np.ndarray) -> str:
    rows = [",".join(map(str, row)) for row in tiles.tolist()]
    return "\n" + ",\n".join(rows) + "\n"


@pytest.fixture(scope="module")
def level(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The starter's two rooms in the corner of a map with hundreds."""
    path = write_starter("large", tmp_path_factory.mktemp("levels"))
    text = path.read_text()
    ground, walls = (
        np.array([[int(tile) for tile in row.strip(",").split(",")] for row in data.split()])
        for data in re.findall(r'<data encoding="csv">(.*?)</data>', text, re.DOTALL)
    )
    height, width = ground.shape
    solid = np.where(place(SIDE).grid.solid, walls[0, 1], 0)
    solid[:height, :width] = walls
    solid[7, width - 4 : width + 6] = 0
    floor = np.tile(ground, (SIDE // height + 1, SIDE // width + 1))[:SIDE, :SIDE]
    text = text.replace(f'width="{width}" height="{height}"', f'width="{SIDE}" height="{SIDE}"')
    layers = iter([csv(floor), csv(solid)])
    text = re.sub(
        r'(<data encoding="csv">).*?(</data>)',
        lambda found: found[1] + next(layers) + found[2],
        text,
        flags=re.DOTALL,
    )
    path.write_text(text)
    return str(path.parent)


def test_it_loads_quickly_and_steps(level: str, tmp_path: Path) -> None:
    start = time.process_time()
    setting = Setting(load_level(level), tmp_path)
    seconds = time.process_time() - start
    assert setting.terrain.grid.cells > 3 * DENSE_CELLS
    assert seconds < MOST_SECONDS
    assert not list(tmp_path.iterdir())  # nothing as large as a whole table was made


def test_it_is_played(level: str) -> None:
    plan = Plan(level)
    sim = plan.open(2)
    sim.reset([1, 2])
    before = sim.world.actors.body.pos[:, 0].copy()
    for _ in range(240):
        sim.step()
    moved = np.abs(sim.world.actors.body.pos[:, 0] - before).sum(axis=1)
    assert (moved > 1).all()
