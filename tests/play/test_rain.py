import numpy as np
import pygame

from game.play.camera import View
from game.play.render.rain import MOST, Rain
from game.play.scale import ART_TILE
from game.tiled.load import load_level
from tests.play.conftest import PEOPLE, PLAN
from tests.tiled.maps import over, write_map

VIEW = View(0, 0, 24 * ART_TILE, 9 * ART_TILE)


def rained(folder, *zones, seconds=0.1):
    """Return where a second of rain is seen, in tiles: (columns, rows)."""
    level = load_level(write_map(folder, PLAN, [*PEOPLE, *zones]))
    rain, target = Rain(level), pygame.Surface((VIEW.width, VIEW.height))
    for _ in range(round(1 / seconds)):
        rain.draw(target, VIEW, seconds)
        rain.draw_drops(target, VIEW)
    wet = pygame.surfarray.array3d(target).any(axis=2)
    return wet.reshape(24, ART_TILE, 9, ART_TILE).any(axis=(1, 3)), rain


def test_it_rains_where_the_map_says_so(tmp_path):
    wet, rain = rained(tmp_path, over("Zone", 13, 3, 6, 3, "yard", kind="rain"))
    assert wet[13:19, 3:6].mean() > 0.8
    columns, rows = np.nonzero(wet)
    assert columns.min() >= 12  # a ring on the edge is seen beside it
    assert columns.max() <= 19
    assert rows.min() >= 2
    assert rows.max() <= 6
    assert len(rain._rings) <= MOST


def test_it_does_not_rain_indoors_nor_in_time_that_stands(tmp_path):
    assert not rained(tmp_path, over("Zone", 13, 3, 6, 3, "room"))[0].any()
    level = load_level(write_map(tmp_path, PLAN, [over("Zone", 1, 1, 9, 7, "yard", kind="rain")]))
    rain, target = Rain(level), pygame.Surface((VIEW.width, VIEW.height))
    for _ in range(60):
        rain.draw(target, VIEW, 0.0)
    assert not pygame.surfarray.array3d(target).any()
