"""The arenas: fair, whole, and fought to an end."""

from __future__ import annotations

import numpy as np
import pytest

from game.content.armoury import load_armoury
from game.content.cast import load_cast
from game.content.things import load_things
from game.data.constants import ticks
from game.lab.stats import wilson
from game.sim.sim import Sim
from game.tiled.check import STORY_FILE, check_level
from game.tiled.level import Level
from game.tiled.load import load_level
from tests.levels import plan
from tests.statistics import Counts, Results, matches, setting_of

ARENAS = {  # metres of floor between the outer walls, and how many enemies
    "open_room": (8, 8, 1),
    "corridor": (30.5, 8, 3),
    "cross_rooms": (24, 20, 3),
    "pillars": (20, 16, 3),
    "dark_room": (18, 14, 1),
}
ROOMS = (
    "north_west", "north_east", "south_west", "south_east",
    "crossing", "arm_n", "arm_s", "arm_w", "arm_e",
)  # fmt: skip
SEEDS = range(64)
LONGEST = ticks(180)


@pytest.fixture(scope="module", params=ARENAS)
def level(request: pytest.FixtureRequest) -> Level:
    return load_level(request.param)


def spawn_pos(level: Level, name: str) -> tuple[float, float]:
    return next(spawn.pos for spawn in level.spawns if spawn.name == name)


def sees(level: Level, one: str, other: str) -> bool:
    ends = (np.array([spawn_pos(level, name)]) for name in (one, other))
    return bool(plan.clear(plan.curtain(level), *ends)[0])


def bright(level: Level, *, off: str = "") -> plan.Floats:
    """Return the simulation's own light on every cell: ``off`` is a circuit switched off."""
    sim = Sim(setting_of(level.name))
    terrain = sim.terrain
    on = sim.world.circuits.on.copy()
    if off:
        on[:, terrain.circuits.index(off)] = False
    cells = np.arange(terrain.grid.cells)
    return np.asarray(terrain.light.level(cells, on, np.zeros_like(cells)), np.float64)


def test_has_no_faults(level: Level) -> None:
    cast, armoury, things = load_cast(), load_armoury(), load_things()
    names = {"characters": cast.names, "weapons": armoury.names, "things": things.names}
    assert check_level(level, **{kind: set(given) for kind, given in names.items()}) == []


def test_size_and_people(level: Level) -> None:
    wide, high, enemies = ARENAS[level.name]
    assert ((level.width - 4) * plan.TILE, (level.height - 4) * plan.TILE) == (wide, high)
    assert level.title
    gon, *others = level.spawns
    assert (gon.name, gon.character, gon.side) == ("a1", "gon", "gon")
    assert gon.player
    assert gon.weapon == "silenced_pistol"
    assert [spawn.name for spawn in others] == [f"b{i + 1}" for i in range(enemies)]
    assert {(spawn.character, spawn.side) for spawn in others} == {("russian_thug", "russians")}


def test_is_an_arena(level: Level) -> None:
    assert not (level.folder / STORY_FILE).exists()
    assert setting_of(level.name).script.fight is not None


def test_starts_of_the_first_two_are_alike(level: Level) -> None:
    (x, y), (u, v) = spawn_pos(level, "a1"), spawn_pos(level, "b1")
    wide, high = level.width * plan.TILE, level.height * plan.TILE
    assert u == pytest.approx(wide - x)
    assert v == pytest.approx(y) or v == pytest.approx(high - y)


def test_enemies_are_out_of_sight_but_for_the_open_room(level: Level) -> None:
    first = level.name == "open_room"
    for spawn in level.spawns[1:]:
        assert sees(level, "a1", spawn.name) == first, spawn.name
    if first:
        (x, y), (u, v) = spawn_pos(level, "a1"), spawn_pos(level, "b1")
        assert (u - x, v - y) == (7, 0)


def test_nobody_is_squeezed_and_all_floor_is_used(level: Level) -> None:
    solid = level.solid
    assert not (solid[:, :-2] & ~solid[:, 1:-1] & solid[:, 2:]).any()
    assert not (solid[:-2] & ~solid[1:-1] & solid[2:]).any()
    assert not (~solid & ~plan.reachable(level, spawn_pos(level, "a1"))).any()


def test_views_stay_within_the_limit(level: Level) -> None:
    length, one, other = plan.longest_view(level, 26.0)
    assert length == 0.0, (one, other)


def test_is_lit_in_two_hues_and_dressed(level: Level) -> None:
    warm = [lamp for lamp in level.lights if lamp.color[0] > lamp.color[2]]
    assert warm
    assert len(warm) < len(level.lights)
    square_metres = (~level.solid).sum() * plan.TILE**2
    assert len(level.props) / square_metres * 100 >= 12


def test_the_open_room_is_open_and_in_full_light() -> None:
    level = load_level("open_room")
    assert not level.solid[2:-2, 2:-2].any()
    assert bright(level).min() == 1.0


def test_the_corridor_has_a_thin_door_in_its_middle_and_a_way_round() -> None:
    level = load_level("corridor")
    middle = next(door for door in level.doors if door.name == "middle")
    x0, y0, x1, _ = middle.rect
    assert middle.thin
    assert x0 + x1 == level.width
    assert y0 < level.height / 2 <= y0 + 2
    assert plan.routes(level, ("west", "east", "store"), "west", "east") == 2


def test_two_ways_lead_from_any_room_to_any_other() -> None:
    level = load_level("cross_rooms")
    for i, one in enumerate(ROOMS[:4]):
        for other in ROOMS[i + 1 : 4]:
            assert plan.routes(level, ROOMS, one, other) >= 2, (one, other)


def test_the_muster_is_two_bands_and_somebody_between_them() -> None:
    level = load_level("muster")
    assert len(level.spawns) == 32
    sides = [spawn.side for spawn in level.spawns]
    assert (sides.count("gon"), sides.count("byun"), sides.count("russians")) == (1, 15, 16)
    assert not (~level.solid & ~plan.reachable(level, spawn_pos(level, "a1"))).any()
    sim = Sim(setting_of("muster"), worlds=2)
    sim.reset([1, 2])
    for _ in range(ticks(20)):
        sim.step()
    assert (sim.world.actors.tally.fired.sum(axis=1) > 50).all()


def test_the_parade_is_as_many_as_a_level_takes() -> None:
    level = load_level("parade")
    sides = [spawn.side for spawn in level.spawns]
    assert (sides.count("gon"), sides.count("byun"), sides.count("russians")) == (1, 60, 64)
    assert not (~level.solid & ~plan.reachable(level, spawn_pos(level, "a1"))).any()
    assert setting_of("parade").script.fight is not None


def test_the_pillars_give_tall_and_low_cover() -> None:
    level = load_level("pillars")
    assert plan.cover(level, "hall") >= 0.8
    inner = level.solid[2:-2, 2:-2]
    tall = level.opaque[2:-2, 2:-2]
    assert tall.sum() >= 80
    assert (inner & ~tall).sum() >= 60


def test_the_dark_room_has_one_lamp_that_a_switch_and_the_breaker_turn_off() -> None:
    level = load_level("dark_room")
    assert level.ambient == pytest.approx(0.05)
    assert {lamp.circuit for lamp in level.lights if lamp.circuit} == {"A"}
    assert [device.device for device in level.devices] == ["breaker"]
    assert {device.circuit for device in level.devices} == {"A"}
    assert {switch.circuit for switch in level.switches} == {"A"}
    lit, cut = bright(level), bright(level, off="A")
    assert 0.35 <= (lit < plan.DARK).mean() <= 0.75
    assert (cut < 0.1).mean() >= 0.95


@pytest.fixture(scope="module")
def fought(level: Level) -> Results:
    def moved(sim: Sim) -> dict[str, Counts]:
        pos = sim.world.actors.body.pos
        home = np.array([spawn.pos for spawn in sim.level.spawns], np.float32)
        return {
            "away": np.abs(pos - home).max(axis=(1, 2)),
            "whole": np.isfinite(pos).all(axis=(1, 2)),
        }

    # those who do not fight leave it between two
    others = {spawn.name: "patient" for spawn in level.spawns[2:]}
    return matches(
        level.name,
        SEEDS,
        characters=others,
        max_ticks=LONGEST,
        watch=moved,
        keep={"away": np.maximum},
    )


def test_every_fight_ends(fought: Results) -> None:
    assert fought.decided().all(), np.array(fought.seeds)[~fought.decided()]


def test_fights_are_played(fought: Results) -> None:
    assert (fought.watched["whole"] == fought.ticks).all()
    assert fought.watched["away"].max() > 0.25
    assert len(set(fought.ticks.tolist())) > 1  # seeds part ways
    assert fought.won("gon") > 0


@pytest.mark.parametrize("profile", ["asing", "chaoz", "police"])
def test_any_profile_can_take_a_place(profile: str) -> None:
    played = matches("dark_room", range(8), characters={"b1": profile}, max_ticks=LONGEST)
    assert played.decided().all()
    assert wilson(played.won("gon"), len(played)).rate > 0
