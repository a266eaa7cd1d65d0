"""Tiles and props: shapes, seams, and that the committed tilesets are those the code builds."""

from __future__ import annotations

import io

import numpy as np
import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.art import floors, places, walls
from game.art.places_svg import TILE
from game.art.props import NUMBERS, PROPS, props_tsx
from game.art.tiles import COLUMNS, ROWS, TILES, floor_number, warehouse_tsx
from game.content.paths import ASSETS


def pixels(png: bytes) -> np.ndarray:
    """Return a PNG as (H, W, 4) integers."""
    surface = pygame.image.load(io.BytesIO(png), "x.png")
    raw = pygame.image.tobytes(surface, "RGBA")
    return np.frombuffer(raw, np.uint8).reshape(*surface.get_size()[::-1], 4).astype(int)


@given(st.integers(0, 255))
def test_every_mask_settles_on_a_wall_that_is_drawn(mask: int) -> None:
    settled = walls.settle(mask)
    assert settled in walls.BLOB
    assert walls.settle(settled) == settled
    assert settled & 15 == mask & 15


def test_forty_seven_walls_all_differ() -> None:
    assert len(walls.BLOB) == 47
    assert len({walls.wall(mask) for mask in walls.BLOB}) == 47
    assert len({walls.board(mask) for mask in range(16)}) == 16


@pytest.mark.parametrize("name", ["wet", "carpet", "wood", "screed"])
def test_floors_repeat_without_a_seam(name: str) -> None:
    image = pixels(floors.floor(name))[..., :3]
    assert image.shape == (8 * TILE, 8 * TILE, 3)
    inside = np.abs(np.diff(image, axis=1)).mean(axis=(0, 2))
    across = np.abs(image[:, 0] - image[:, -1]).mean()
    assert across <= inside.max() * 1.25


def test_floor_numbers_walk_the_pattern() -> None:
    assert floor_number("concrete", 0, 0) == floor_number("concrete", 8, 16) == 0
    assert floor_number("concrete", 9, 1) == COLUMNS + 1
    numbers = {
        floor_number(name, x, y) for name in floors.FLOORS for x in range(8) for y in range(8)
    }
    assert len(numbers) == len(floors.FLOORS) * 64
    assert not numbers & {tile.number for tile in TILES.values()}


def test_tiles_have_places_of_their_own() -> None:
    numbers = [tile.number for tile in TILES.values()]
    assert len(set(numbers)) == len(numbers)
    assert max(numbers) < COLUMNS * ROWS


def test_glass_is_seen_through_and_board_is_shot_through() -> None:
    glass, board = dict(TILES["glass_h"].properties), dict(TILES["board_5"].properties)
    assert glass == {
        "solid": True,
        "blocks_sight": False,
        "bullets": "shatter",
        "material": "glass",
    }
    assert (board["bullets"], board["blocks_sight"]) == ("pierce", True)


@pytest.mark.parametrize("name", PROPS)
def test_prop_fills_its_tiles(name: str) -> None:
    prop = PROPS[name]
    image = pixels(prop.png())
    assert image.shape == (prop.rows * TILE, prop.columns * TILE, 4)
    drawn = (image[..., 3] > 60).mean()
    assert drawn > (0.5 if prop.solid and not name.startswith("bench") else 0.01)
    assert not prop.blocks_sight or prop.height > 1.4
    assert not prop.solid or prop.material


def test_numbers_are_unique() -> None:
    assert len(set(NUMBERS.values())) == len(PROPS)


def test_committed_tilesets_are_those_the_code_builds() -> None:
    assert (ASSETS / "tilesets/props.tsx").read_bytes() == props_tsx()
    assert (ASSETS / "tilesets/warehouse.tsx").read_bytes() == warehouse_tsx()
    for path in places.build_props():
        assert (ASSETS / path).is_file()
    committed = pixels((ASSETS / "tilesets/warehouse.png").read_bytes())
    built = pixels(places.build_tilesets()["tilesets/warehouse.png"])
    assert committed.shape == built.shape
    assert np.abs(committed - built).mean() < 1
