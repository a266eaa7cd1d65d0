"""Tiles and props: shapes, seams, and that the committed tilesets are those the code builds."""

from __future__ import annotations

import io
import shutil
from pathlib import Path

import numpy as np
import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.art import places, walls
from game.art.floors_kit import SPAN, draw_floor
from game.art.places_svg import TILE
from game.art.props import NUMBERS, PROPS
from game.art.tiles import WAREHOUSE
from game.art.tileset import COLUMNS, ROWS, PlaceArt, floor_number, tiles_of
from game.content.paths import ASSETS
from game.tiled.level import BULLETS, MATERIALS
from game.tiled.load import load_level
from tests.tiled import maps

PLACES = {WAREHOUSE.name: WAREHOUSE} | {name: place for name, (place, _) in places.SITES.items()}
ALL_PROPS = PROPS | {prop.name: prop for props in places.COLLECTIONS.values() for prop in props}

# floors without a joint along the edge of their pattern, which would hide a seam
JOINTLESS = (
    "warehouse wet",
    "warehouse carpet",
    "warehouse wood",
    "warehouse screed",
    "hospital clinic",
    "hospital day_room",
    "parking_lot asphalt",
    "parking_lot plant",
    "apartment oak",
    "apartment parquet",
    "apartment bath",
    "financial_building walnut",
    "restaurant checker",
    "restaurant setts",
    "flat boards",
    "arrival street",
    "arrival grass",
    "arrival gravel",
    "arms_deal yard",
    "epilogue lounge",
)


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


@pytest.mark.parametrize("floor", JOINTLESS)
def test_floors_repeat_without_a_seam(floor: str) -> None:
    """Across the edge of a pattern nothing jumps more than it does inside."""
    place, name = floor.split()
    image = pixels(draw_floor(PLACES[place].floors[name]))[..., :3]
    assert image.shape == (SPAN * TILE, SPAN * TILE, 3)
    for axis in (0, 1):
        inside = np.abs(np.diff(image, axis=axis)).mean(axis=(1 - axis, 2))
        across = np.abs(image.take(0, axis) - image.take(-1, axis)).mean()
        assert across <= max(inside.max() * 1.25, 3)


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
def test_floor_numbers_walk_the_pattern(place: PlaceArt) -> None:
    first = next(iter(place.floors))
    assert floor_number(place, first, 0, 0) == floor_number(place, first, 8, 16) == 0
    assert floor_number(place, first, 9, 1) == COLUMNS + 1
    numbers = {
        floor_number(place, name, x, y) for name in place.floors for x in range(8) for y in range(8)
    }
    assert len(numbers) == len(place.floors) * 64
    assert not numbers & {tile.number for tile in tiles_of(place).values()}


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
def test_tiles_have_places_of_their_own(place: PlaceArt) -> None:
    tiles = tiles_of(place)
    numbers = [tile.number for tile in tiles.values()]
    assert len(set(numbers)) == len(numbers)
    assert max(numbers) < COLUMNS * ROWS
    assert all(tile.column < COLUMNS for tile in tiles.values())
    assert not {"hung", "over"} & set(tiles)
    drawn = len(place.marks) + len(place.over) + len(place.hung) + len(place.parts)
    named = {*place.marks, *place.over, *place.hung, *place.parts}
    assert len(named) == drawn, "two tiles of one name"
    assert {material for _, material in place.floors.values()} <= set(MATERIALS)


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
def test_a_wall_has_the_same_number_everywhere(place: PlaceArt) -> None:
    tiles, model = tiles_of(place), tiles_of(WAREHOUSE)
    for name in model:
        if name.startswith(("wall_", "board_", "shade_", "glass_", "window_")):
            assert tiles[name].number == model[name].number


@pytest.mark.parametrize("name", places.SITES)
def test_low_walls_are_seen_and_shot_over(name: str) -> None:
    tiles = tiles_of(PLACES[name])
    for mask in range(16):
        told = dict(tiles[f"low_{mask}"].properties)
        assert (told["solid"], told["blocks_sight"], told["bullets"]) == (True, False, "pass")


def test_glass_is_seen_through_and_board_is_shot_through() -> None:
    tiles = tiles_of(WAREHOUSE)
    glass, board = dict(tiles["glass_h"].properties), dict(tiles["board_5"].properties)
    assert glass == {
        "solid": True,
        "blocks_sight": False,
        "bullets": "shatter",
        "material": "glass",
    }
    assert (board["bullets"], board["blocks_sight"]) == ("pierce", True)


@pytest.mark.parametrize("name", ALL_PROPS)
def test_prop_fills_its_tiles(name: str) -> None:
    prop = ALL_PROPS[name]
    image = pixels(prop.png())
    assert image.shape == (prop.rows * TILE, prop.columns * TILE, 4)
    drawn = (image[..., 3] > 60).mean()
    slim = min(prop.columns, prop.rows) == 1  # posts, rails
    assert drawn > ((0.2 if slim else 0.5) if prop.solid else 0.01)
    assert not prop.blocks_sight or prop.height > 1.4
    assert not prop.solid or prop.material in MATERIALS


def test_no_prop_takes_the_name_of_another() -> None:
    named = [prop.name for props in places.COLLECTIONS.values() for prop in props]
    assert len(ALL_PROPS) == len(PROPS) + len(named)
    assert len(set(NUMBERS.values())) == len(PROPS)


def test_committed_tilesets_are_those_the_code_builds() -> None:
    built = places.build_tilesets() | places.build_props()
    for name in places.COLLECTIONS:
        built |= places.build_collection(name)
    for path, data in built.items():
        committed = (ASSETS / path).read_bytes()
        if path.endswith(".tsx"):
            assert committed == data, path
        else:
            one, other = pixels(committed), pixels(data)
            assert one.shape == other.shape
            assert np.abs(one - other).mean() < 1, path


def collection_map(name: str, folder: Path) -> tuple[Path, list[tuple[int, int]]]:
    """Write a map that holds every prop of a collection in rows; return it and their corners."""
    props, tileset = places.COLLECTIONS[name], f"{name}_props.tsx"
    (folder / "props").mkdir()
    shutil.copyfile(ASSETS / "tilesets" / tileset, folder / tileset)
    for prop in props:
        picture = f"props/{prop.name}.png"
        shutil.copyfile(ASSETS / "tilesets" / picture, folder / picture)
    corners, x, y, high, objects = [], 1, 1, 0, [maps.at("Spawn", 0, 0, character="gon")]
    for number, prop in enumerate(props):
        if x + prop.columns > 63:
            x, y, high = 1, y + high + 1, 0
        size = (prop.columns * TILE, prop.rows * TILE)
        objects.append(maps.Obj("", x * TILE, y * TILE, gid=number + 100, size=size))
        corners.append((x, y))
        x, high = x + prop.columns + 1, max(high, prop.rows)
    maps.write_tileset(folder)
    rows = ["." * 64 for _ in range(y + high + 1)]
    sets = '<tileset firstgid="1" source="plan.tsx"/>'
    sets += f'<tileset firstgid="100" source="{tileset}"/>'
    path = folder / "map.tmx"
    path.write_text(maps.map_xml(rows, objects, tileset=sets), encoding="utf-8")
    return path, corners


@pytest.mark.parametrize("name", places.COLLECTIONS)
def test_a_map_takes_every_prop_as_it_is_drawn(name: str, tmp_path: Path) -> None:
    """What stands in the level is solid, opaque and stops bullets over just its own tiles."""
    path, corners = collection_map(name, tmp_path)
    level = load_level(path)
    assert len(level.props) == len(corners)
    solid = np.zeros_like(level.solid)
    opaque = np.zeros_like(level.opaque)
    for prop, (x, y) in zip(places.COLLECTIONS[name], corners, strict=True):
        area = np.s_[y : y + prop.rows, x : x + prop.columns]
        solid[area], opaque[area] = prop.solid, prop.blocks_sight
        assert (level.bullets[area] == BULLETS.index(prop.bullets)).all(), prop.name
        if prop.solid:
            assert (level.material[area] == MATERIALS.index(prop.material)).all(), prop.name
    assert (level.solid == solid).all()
    assert (level.opaque == opaque).all()
    assert [prop.height for prop in level.props] == [
        prop.height for prop in places.COLLECTIONS[name]
    ]


def test_the_catalogue_names_every_tile_and_prop() -> None:
    page = (ASSETS / "tilesets/README.md").read_text("utf-8")
    for place in PLACES.values():
        tiles = tiles_of(place)
        own = (*place.marks, *place.over, *place.hung, *place.parts)
        assert all(f"`{name}` {tiles[name].number}" in page for name in own)
        assert all(f"`{name}` {floor_number(place, name, 0, 0)}" in page for name in place.floors)
    assert all(f"| `{name}` |" in page for name in ALL_PROPS)
