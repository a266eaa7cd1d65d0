"""When minds fire and when they do not: friends, bystanders, warnings, and somebody they know."""

from __future__ import annotations

import numpy as np
import pytest

from game.ai import perception
from game.content.cast import load_cast
from game.data.constants import ticks
from game.maths import angles
from game.sim.sim import Setting, Sim
from game.systems.look import look
from game.tiled.load import load_level
from tests.ai.lure import Idle, Lure, friends_hit, yard
from tests.statistics import assert_rate
from tests.tiled.maps import at, write_map

RUNS = 500
ROOM = ["#" * 30, *["#" + "." * 28 + "#"] * 10, "#" * 30]


def test_juan_hits_alvaro_when_he_is_lured_into_the_line(tmp_path):
    hit, fired = friends_hit(yard(tmp_path), Lure(), RUNS, seconds=6)
    assert fired > 0.8 * RUNS
    assert_rate(hit, RUNS, low=0.6, high=0.9)


def test_juan_does_not_hit_alvaro_where_nobody_brings_him_into_the_line(tmp_path):
    setting = yard(tmp_path)
    hit, fired = friends_hit(setting, Idle(), RUNS, seconds=15, aside=2.0)
    assert fired == RUNS
    assert_rate(hit, RUNS, high=0.03)
    # who charges straight at somebody who stands stands in the line himself: he is seen there
    hit, fired = friends_hit(setting, Idle(), RUNS, seconds=8)
    assert_rate(hit, RUNS, high=0.03)


def test_a_careful_shooter_is_not_to_be_tricked_like_that(tmp_path):
    hit, _ = friends_hit(yard(tmp_path, shooter="chaoz"), Lure(), RUNS, seconds=6)
    assert_rate(hit, RUNS, high=0.1)


def _first_shots(folder, who, character="gon", weapon="pistol", difficulty="normal", worlds=64):
    """Return ticks from certainty to the first shot in each world, and whether it hit; -1 none."""
    people = [
        at("Spawn", 20, 6, "a", character=character, side="gon", player=True, weapon=weapon),
        at("Spawn", 6, 6, "b", character=who, side="russians"),
    ]
    path = write_map(folder, ROOM, people, {"ambient_light": 1.0})
    sim = Sim(
        Setting(load_level(path)), worlds=worlds, difficulty=difficulty, drivers={"gon": Idle()}
    )
    sim.reset(range(worlds))
    actors = sim.world.actors
    actors.handicap.pace[:, 1] = actors.handicap.harm[:, 0] = 0
    shot, hit = np.full(worlds, -1), np.zeros(worlds, bool)
    for _ in range(ticks(6)):
        sim.step()
        fired = (actors.tally.fired[:, 1] > 0) & (shot < 0)
        shot[fired] = sim.world.clock.tick[fired] - 1 - actors.memory.certain[fired, 1]
        early = (sim.world.clock.tick - actors.memory.certain[:, 1] < ticks(1.6)) & (shot >= 0)
        hit |= (actors.tally.hits[:, 1] > 0) & early
    return shot, hit


def test_chaoz_hesitates_before_gon_and_nobody_else(tmp_path):
    at_gon, _ = _first_shots(tmp_path / "gon", "chaoz")
    at_other, _ = _first_shots(tmp_path / "other", "chaoz", character="police")
    wait = np.median(at_gon) - np.median(at_other)
    assert abs(wait - ticks(0.35)) <= perception.THINK_EVERY


def test_police_call_on_somebody_calm_first_and_do_not_fire_at_empty_hands(tmp_path):
    warned, _ = _first_shots(tmp_path / "armed", "police")
    cast = load_cast()
    row = cast.row("police")
    due = cast.reaction[row] + cast.aim_delay[row] + ticks(1.5)
    assert np.all(warned >= due)
    assert np.median(warned) <= due + 2 * perception.THINK_EVERY
    calm, _ = _first_shots(tmp_path / "calm", "police", weapon="fists")
    assert np.all(calm == -1)


def test_on_easy_the_first_shots_of_somebody_unseen_miss(tmp_path):
    rates = {}
    for name in ("easy", "normal"):
        people = [
            at("Spawn", 20, 6, "a", character="gon", side="gon", player=True),
            at("Spawn", 12, 6, "b", character="chaoz", side="russians"),
        ]
        path = write_map(tmp_path / name, ROOM, people, {"ambient_light": 1.0})
        sim = Sim(Setting(load_level(path)), worlds=256, difficulty=name, drivers={"gon": Idle()})
        sim.reset(range(256))
        actors = sim.world.actors
        actors.handicap.pace[:, 1] = actors.handicap.harm[:, 0] = 0
        for _ in range(ticks(1.9)):
            sim.world.clear_events()
            for call in sim.calls:
                call.system(*call.arguments)
                if call.system is look:
                    actors.senses.awareness[:, 0, 1] = 0  # the player does not see who shoots
        fired = actors.tally.fired[:, 1].sum()
        assert fired > 100
        rates[name] = actors.tally.hits[:, 1].sum() / fired
    assert rates["easy"] == 0
    assert rates["normal"] > 0.5


def test_police_hold_their_fire_while_a_bystander_is_in_the_line(tmp_path):
    fired = {}
    for who in ("police", "russian_thug"):
        people = [
            at("Spawn", 24, 6, "a", character="gon", side="gon", player=True, weapon="pistol"),
            at("Spawn", 6, 6, "b", character=who, side="russians"),
            at("Spawn", 16, 6, "n", character="nurse", side="civilians"),
        ]
        path = write_map(tmp_path / who, ROOM, people, {"ambient_light": 1.0})
        sim = Sim(Setting(load_level(path)), worlds=64, drivers={"gon": Idle()})
        sim.reset(range(64))
        actors = sim.world.actors
        actors.handicap.pace[:, 1:] = 0
        actors.handicap.harm[...] = 0
        for _ in range(ticks(6)):
            sim.step()
        fired[who] = (actors.tally.fired[:, 1] > 0).mean()
    assert fired["police"] == 0
    assert fired["russian_thug"] > 0.9


@pytest.mark.parametrize(("watched", "shoots"), [(False, True), (True, False)])
def test_the_discreet_do_nothing_before_witnesses(tmp_path, watched, shoots):
    people = [
        at("Spawn", 20, 6, "a", character="gon", side="gon", player=True, weapon="pistol"),
        at("Spawn", 6, 6, "b", character="park_subordinate", side="traitor"),
    ]
    if watched:
        people.append(at("Spawn", 12, 3, "n", character="nurse", side="civilians"))
    path = write_map(tmp_path, ROOM, people, {"ambient_light": 1.0})
    sim = Sim(Setting(load_level(path)), worlds=64, drivers={"gon": Idle()})
    sim.reset(range(64))
    actors = sim.world.actors
    actors.handicap.pace[...] = actors.handicap.harm[...] = 0
    for _ in range(ticks(6)):
        sim.step()
    assert ((actors.tally.fired[:, 1] > 0).mean() > 0.9) == shoots
    assert ((actors.tally.fired[:, 1] > 0).mean() == 0) == (not shoots)


def test_who_pre_aims_looks_at_the_corner_and_not_at_the_wall(tmp_path):
    plan = [row[:14] + ("#" if 0 < n < 9 else row[14]) + row[15:] for n, row in enumerate(ROOM)]
    people = [
        at("Spawn", 20, 3, "a", character="gon", side="gon", player=True),
        at("Spawn", 6, 3, "b", character="chaoz", side="russians"),
    ]
    path = write_map(tmp_path, plan, people, {"ambient_light": 1.0})
    sim = Sim(Setting(load_level(path)), drivers={"gon": Idle()})
    sim.reset([1])
    actors = sim.world.actors
    actors.handicap.pace[...] = 0
    memory = actors.memory
    memory.target[0, 1], memory.confidence[0, 1] = 0, 1
    memory.pos[0, 1] = actors.body.pos[0, 0]
    memory.tick[0, 1] = memory.certain[0, 1] = 0
    sim.world.clock.tick[...] = 30
    for _ in range(ticks(1)):
        sim.step()
    gap = angles.of(np.array([[14.5 * 0.5, 9.5 * 0.5]], np.float32) - actors.body.pos[0, 1])
    off = np.abs(angles.difference(actors.command.aim[0, 1], gap[0]))
    assert off < angles.from_degrees(12)
