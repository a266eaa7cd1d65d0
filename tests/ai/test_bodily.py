"""What minds do at arm's length: seizing, throwing down, stepping back, fetching guns, mercy."""

from __future__ import annotations

import numpy as np
import pytest

from game.ai.acts import Act
from game.data.constants import ticks
from game.sim.sim import Setting, Sim
from game.tiled.load import load_level
from tests.ai.lure import Idle
from tests.statistics import assert_rate
from tests.tiled.maps import at, write_map

RUNS = 500
ROOM = ["#" * 30, *["#" + "." * 28 + "#"] * 12, "#" * 30]
PLAYER, OTHER, THIRD = 0, 1, 2


def room(folder, *more, player="gon", side="gon", weapon="pistol"):
    people = [
        at(
            "Spawn", 20, 6, "p", character=player, side=side, player=True, weapon=weapon, facing=180
        ),
        *more,
    ]
    return Setting(load_level(write_map(folder, ROOM, people, {"ambient_light": 1.0})))


def opened(setting, runs=RUNS, side="gon"):
    sim = Sim(setting, worlds=runs, drivers={side: Idle()})
    sim.reset(range(runs))
    return sim


def test_alvaro_seizes_whom_he_reaches_and_throws_them_down(tmp_path):
    sim = opened(room(tmp_path, at("Spawn", 14, 6, "b", character="alvaro", side="dai_ban")))
    actors = sim.world.actors
    actors.handicap.harm[...] = 0
    seized, thrown = np.zeros(RUNS, bool), np.zeros(RUNS, bool)
    for _ in range(ticks(10)):
        sim.step()
        seized |= actors.grip.held_by[:, PLAYER] == OTHER
        rows = sim.world.frees.rows()
        thrown[rows.world[rows.thrown & (rows.actor == PLAYER)]] = True
    assert_rate(int(seized.sum()), RUNS, low=0.8)
    assert_rate(int(thrown.sum()), RUNS, low=0.7)


def test_thugs_seize_nobody(tmp_path):
    sim = opened(room(tmp_path, at("Spawn", 14, 6, "b", character="byun_thug", side="byun")), 64)
    sim.world.actors.handicap.harm[...] = 0
    for _ in range(ticks(8)):
        sim.step()
        assert (sim.world.actors.grip.holds[:, OTHER] < 0).all()


@pytest.mark.parametrize(("who", "shoots"), [("russian_thug", False), ("juan_grief", True)])
def test_a_hostage_stops_those_of_his_side_but_not_the_enraged(tmp_path, who, shoots):
    people = [
        at("Spawn", 6, 6, "b", character=who, side="x"),
        at("Spawn", 18, 6, "h", character="byun", side="x"),
    ]
    sim = opened(room(tmp_path, *people), 128)
    actors = sim.world.actors
    actors.handicap.harm[...] = 0
    actors.handicap.pace[:, OTHER] = 0
    actors.grip.holds[:, PLAYER], actors.grip.held_by[:, THIRD] = THIRD, PLAYER
    for _ in range(ticks(5)):
        actors.grip.since[:, THIRD] = actors.grip.since[:, PLAYER] = sim.world.clock.tick
        sim.step()
    fired = (actors.tally.fired[:, OTHER] > 0).mean()
    assert fired > 0.9 if shoots else fired == 0


def test_asing_steps_back_from_more_blows_than_a_thug(tmp_path):
    shares = {}
    for who in ("asing", "byun_thug"):
        near = at("Spawn", 18, 6, "b", character=who, side="x", facing=0)
        sim = opened(room(tmp_path / who, near, weapon="pipe"), RUNS)
        actors = sim.world.actors
        actors.handicap.harm[...] = 0
        actors.arms.windup[:, PLAYER] = 0
        dodged = np.zeros(RUNS, bool)
        for tick in range(ticks(9)):
            towards = actors.body.pos[:, OTHER] - actors.body.pos[:, PLAYER]
            near_by = (towards * towards).sum(axis=1) < 1.8 * 1.8
            swings = near_by & (tick % ticks(1.8) == ticks(1.5))
            actors.arms.windup[swings, PLAYER] = 30
            sim.step()
            dodged |= actors.mind.action[:, OTHER] == Act.DODGE
        shares[who] = dodged.mean()
    assert shares["asing"] > shares["byun_thug"] + 0.1


def test_who_has_no_rounds_left_fetches_a_gun_that_lies_near(tmp_path):
    people = [
        at("Spawn", 6, 6, "b", character="russian_thug", side="x"),
        at("Item", 8, 10, "gun", item="pistol"),
    ]
    sim = opened(room(tmp_path, *people, weapon="fists"))
    actors = sim.world.actors
    actors.arms.rounds[:, OTHER] = actors.arms.spare[:, OTHER] = 0
    for _ in range(ticks(8)):
        sim.step()
    has = actors.arms.weapon[:, OTHER] == sim.armoury.row("pistol")
    assert_rate(int(has.sum()), RUNS, low=0.9)
    assert_rate(int((actors.tally.fired[:, OTHER] > 0).sum()), RUNS, low=0.8)


@pytest.mark.parametrize(("who", "spares"), [("chaoz", True), ("juan", False)])
def test_the_merciful_spare_somebody_as_badly_hurt_who_lowers_his_gun(tmp_path, who, spares):
    near = at("Spawn", 14, 6, "b", character=who, side="x", facing=0)
    sim = opened(room(tmp_path, near), 128)
    actors = sim.world.actors
    for slot in (PLAYER, OTHER):
        full = sim.cast.hp[actors.identity.profile[:, slot]]
        actors.health.hp[:, slot] = np.float32(0.2) * full
    actors.handicap.harm[...] = 0
    for _ in range(ticks(6)):
        actors.command.buttons[:, PLAYER] = 1024
        sim.step()
    peace = actors.senses.truce[:, PLAYER, OTHER].mean()
    assert peace > 0.9 if spares else peace == 0


def test_byun_strikes_only_at_backs_and_without_witnesses(tmp_path):
    struck = {}
    for name, facing, witness in (("back", 0, False), ("front", 180, False), ("seen", 0, True)):
        people = [at("Spawn", 17, 6, "b", character="byun", side="x", facing=0)]
        if witness:
            people.append(at("Spawn", 20, 9, "n", character="nurse", side="civilians"))
        sim = opened(room(tmp_path / name, *people), 128)
        actors = sim.world.actors
        actors.handicap.harm[:, PLAYER] = 0
        for _ in range(ticks(4)):
            actors.facing.angle[:, PLAYER] = actors.command.aim[:, PLAYER] = facing * 65_536 // 360
            actors.health.hurt_tick[:, PLAYER] = -1
            sim.step()
            if name not in struck or not struck[name].any():
                struck[name] = actors.tally.hits[:, OTHER] > 0
    assert struck["back"].mean() > 0.8
    assert struck["front"].mean() < 0.05
    assert struck["seen"].mean() < 0.05
