"""The warehouse keeps to its plan: size, people, routes, views, cover, light."""

from __future__ import annotations

import numpy as np
import pytest

from game.tiled.level import PIERCE, SHATTER, Level
from game.tiled.load import load_level
from game.tiled.schema import Point
from tests.levels import plan

ROOMS = (
    "yard",
    "floor",
    "dispatch",
    "lockers",
    "fuse",
    "office",
    "cold",
    "behind",
    "corridor_w",
    "corridor_m",
    "corridor_e",
    "tools",
    "canteen",
    "spares",
)
FIGHTS = ("floor", "office", "cold")
REACH = 1.0  # metres from which a thing can be used


@pytest.fixture(scope="module")
def level() -> Level:
    return load_level("warehouse")


@pytest.fixture(scope="module")
def start(level: Level) -> Point:
    return next(spawn.pos for spawn in level.spawns if spawn.player)


def test_size_and_people(level: Level) -> None:
    assert (level.width, level.height) >= (80, 60)
    assert level.title == "Behind the Door"
    russians = [spawn for spawn in level.spawns if spawn.side == "russians"]
    assert 8 <= len(russians) <= 12
    assert {spawn.group for spawn in russians} == {"russians"}
    names = {spawn.name for spawn in level.spawns}
    assert {"gon", "ha", "lev", "kostya", "grisha"} <= names
    assert len(names) == len(level.spawns)
    assert sum(spawn.player for spawn in level.spawns) == 1


def test_what_the_chapter_names_is_there(level: Level) -> None:
    for name in ("laptop", "fuse_box", "inner_door", "yard_gate", "coin", "cold_hide"):
        assert name in level.by_name
    for name in ("deal", "way_out", "door_front", *ROOMS):
        assert plan.zone(level, name).points
    inner = next(door for door in level.doors if door.name == "inner_door")
    assert inner.thin
    assert inner.locked
    assert next(door for door in level.doors if door.name == "yard_gate").locked
    assert {lamp.circuit for lamp in level.lights} >= set("ABCDEF")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("yard", "floor"),
        ("floor", "corridor_m"),
        ("dispatch", "office"),
        ("fuse", "floor"),
        ("cold", "floor"),
        ("lockers", "yard"),
    ],
)
def test_two_separate_routes(level: Level, one: str, other: str) -> None:
    assert plan.routes(level, ROOMS, one, other) >= 2


def test_only_the_inner_door_leads_behind(level: Level) -> None:
    assert plan.routes(level, ROOMS, "corridor_e", "behind") == 1


def test_all_floor_can_be_walked_to(level: Level, start: Point) -> None:
    assert not (~level.solid & ~plan.reachable(level, start)).any()


def test_nobody_is_squeezed(level: Level) -> None:
    """No gap is one tile wide: people are broader than half of one."""
    solid = level.solid
    between = solid[:, :-2] & ~solid[:, 1:-1] & solid[:, 2:]
    above = solid[:-2] & ~solid[1:-1] & solid[2:]
    assert not between.any()
    assert not above.any()


def test_everyone_and_everything_stands_on_reachable_floor(level: Level, start: Point) -> None:
    walkable = np.argwhere(plan.reachable(level, start))[:, ::-1] * plan.TILE + plan.TILE / 2
    for spot in (*level.spawns, *level.markers):
        assert not level.solid[plan.cell(spot.pos)[::-1]], spot.name
    for thing in (*level.items, *level.devices, *level.switches):
        gap = np.sqrt(((walkable - np.array(thing.pos)) ** 2).sum(axis=1)).min()
        assert gap < REACH, thing.name


def test_patrols_walk_on_open_floor(level: Level) -> None:
    for patrol in level.patrols:
        points = np.array(patrol.points)
        ends = np.roll(points, -1, axis=0)
        if not patrol.loop:
            points, ends = points[:-1], ends[:-1]
        assert plan.clear(level.solid & ~plan.doors(level), points, ends).all(), patrol.name


def test_no_enemy_sees_the_start(level: Level, start: Point) -> None:
    enemies = np.array([spawn.pos for spawn in level.spawns if spawn.side == "russians"])
    here = np.tile(np.array(start), (len(enemies), 1))
    assert not plan.clear(plan.curtain(level), enemies, here).any()


def test_views_stay_within_the_limit(level: Level) -> None:
    length, one, other = plan.longest_view(level, 26.0)
    assert length == 0.0, (one, other)


@pytest.mark.parametrize("room", FIGHTS)
def test_fight_rooms_have_cover(level: Level, room: str) -> None:
    assert plan.cover(level, room) >= 0.8


def test_light_leaves_dark_gaps_and_the_fuse_box_more(level: Level) -> None:
    points = plan.floor_points(level)
    bright = plan.light_at(level, points)
    assert 0.30 <= (bright < plan.DARK).mean() <= 0.60
    cut = plan.light_at(level, points, circuits_off="ABCD")
    assert (cut < plan.DARK).mean() >= 0.60
    inside = plan.inside(level, "floor")
    on_floor = np.array([inside[plan.cell((x, y))[::-1]] for x, y in points])
    assert 0.10 <= (bright[on_floor] < plan.DARK).mean() <= 0.45


def test_the_way_out_and_the_inner_door_stay_lit_after_the_fuse_box(level: Level) -> None:
    points = np.array(
        [next(mark.pos for mark in level.markers if mark.name == "coin"), (41.5, 29.5)]
    )
    assert (plan.light_at(level, points, circuits_off="ABCD") > plan.DARK).all()


def test_board_and_glass_let_bullets_through(level: Level) -> None:
    wall = plan.walls(level)
    assert (level.bullets[wall] == PIERCE).sum() >= 30
    panes = wall & (level.bullets == SHATTER)
    assert panes.sum() >= 8
    assert not level.opaque[panes].any()


def test_rooms_are_dressed(level: Level) -> None:
    square_metres = (~level.solid).sum() * plan.TILE**2
    assert len(level.props) / square_metres * 100 >= 12
    for room in ROOMS:
        inside = plan.inside(level, room)
        assert sum(inside[plan.cell(prop.pos)[::-1]] for prop in level.props) >= 5, room


def test_cover_is_what_its_picture_says(level: Level) -> None:
    for prop in level.props:
        if prop.blocks_sight:
            assert prop.height >= 1.5, prop.prop
        elif prop.solid:
            assert 0.3 <= prop.height <= 1.4, prop.prop
            assert prop.bullets == "pass", prop.prop
