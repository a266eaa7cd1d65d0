"""Seizing, shields, struggles, ends of the fallen, parries, giving up and sparing."""

from __future__ import annotations

import numpy as np
import pytest

from game.data.constants import Button, Condition, Sound, ticks
from tests.systems.arena import EAST, WEST, arena, person

ROOM = ["####################", *(["#..................#"] * 7), "####################"]
A, B, C = 0, 1, 2


def three(folder, other="russian_thug", first="gon", worlds=1):
    people = [
        person(4, 4, "a", "gon", first, weapon="pistol"),
        person(5, 4, "b", "x", other),
        person(15, 4, "c", "x", "russian_thug", weapon="pistol", facing=180),
    ]
    sim = arena(folder, ROOM, people, worlds=worlds)
    sim.world.actors.body.pos[:, B] = sim.world.actors.body.pos[:, A] + np.float32([0.6, 0])
    return sim


def seized(sim):
    for _ in range(ticks(1) + 4):
        sim.tell("a", (0, 0), EAST, Button.GRAB)
        sim.step()
        if sim.world.actors.grip.holds[0, A] == B:
            break
    sim.tell("a", (0, 0), EAST)
    return sim


def test_to_seize_somebody_takes_a_second_of_reaching(tmp_path):
    sim = three(tmp_path)
    grip = sim.world.actors.grip
    sim.tell("a", (0, 0), EAST, Button.GRAB)
    sim.steps(ticks(1) - 1)
    assert grip.holds[0, A] == -1
    sim.step()
    assert (grip.holds[0, A], grip.held_by[0, B]) == (B, A)
    assert len(sim.world.grabs) == 1


def test_letting_the_button_go_begins_anew_and_nobody_far_off_is_seized(tmp_path):
    sim = three(tmp_path)
    for _ in range(4):
        sim.tell("a", (0, 0), EAST, Button.GRAB)
        sim.steps(30)
        sim.tell("a", (0, 0), EAST)
        sim.step()
    assert sim.world.actors.grip.holds[0, A] == -1
    sim.world.actors.body.pos[0, B, 0] += 2
    sim.tell("a", (0, 0), EAST, Button.GRAB)
    sim.steps(90)
    assert sim.world.actors.grip.holds[0, A] == -1


def test_who_is_held_goes_along_slowly_and_can_do_nothing(tmp_path):
    sim = seized(three(tmp_path))
    actors = sim.world.actors
    start = actors.body.pos[0, A].copy()
    sim.tell("a", (0, 1), EAST)
    sim.tell("b", (1, 0), EAST, Button.FIRE)
    sim.steps(40)
    moved = actors.body.pos[0, A] - start
    assert 0.3 < moved[1] < 0.75 * sim.cast.walk[sim.cast.row("gon")] * 40 / 60
    assert np.allclose(actors.body.pos[0, B], actors.body.pos[0, A] + (0.42, 0), atol=0.02)
    assert actors.tally.fired[0, B] == 0


def test_bullets_from_the_front_meet_the_shield_and_not_the_holder(tmp_path):
    sim = seized(three(tmp_path))
    actors = sim.world.actors
    actors.handicap.harm[0, B] = 0
    for _ in range(60):
        sim.tell("c", (0, 0), WEST, Button.FIRE if sim.world.clock.tick[0] % 15 == 0 else 0)
        sim.step()
    assert actors.tally.hits[0, C] > 0
    assert actors.health.hurt_by[0, B] == C
    assert actors.health.hurt_tick[0, A] == -1


def test_the_holder_shoots_past_whom_they_hold(tmp_path):
    sim = seized(three(tmp_path))
    actors = sim.world.actors
    sim.tell("a", (0, 0), EAST, Button.FIRE)
    sim.steps(20)
    assert actors.tally.fired[0, A] == 1
    assert actors.health.hurt_tick[0, B] == -1
    assert actors.health.hurt_by[0, C] == A


def test_a_fighter_struggles_free_and_the_holder_is_shaken(tmp_path):
    sim = seized(three(tmp_path))
    for _ in range(ticks(8) + 1):
        sim.step()
        if len(sim.world.frees):
            break
    actors = sim.world.actors
    assert actors.grip.held_by[0, B] == -1
    assert actors.grip.shaken[0, A] > 0
    seconds = (sim.world.clock.tick[0] - actors.grip.since[0, A]) / 60
    assert 1.5 <= seconds <= 8.1


def test_a_driven_one_who_pushes_is_free_sooner(tmp_path):
    times = []
    for pushes in (False, True):
        sim = seized(three(tmp_path / str(pushes)))
        for tick in range(ticks(9)):
            sim.tell("b", (0, 0), EAST, Button.MELEE if pushes and tick % 10 == 0 else 0)
            sim.step()
            if len(sim.world.frees):
                break
        times.append(tick)
    assert times[1] < 0.6 * times[0]


def test_the_helpless_do_not_get_free_and_scream(tmp_path):
    sim = three(tmp_path, other="nurse")
    sim.world.actors.identity.driven[0, B] = False
    screams = 0
    for _ in range(ticks(1) + 2):
        sim.world.actors.body.pos[0, B] = sim.world.actors.body.pos[0, A] + np.float32([0.6, 0])
        sim.tell("a", (0, 0), EAST, Button.GRAB)
        sim.step()
        screams += int((sim.world.noises.rows().kind == Sound.SCREAM).sum())
        if sim.world.actors.grip.holds[0, A] == B:
            break
    assert screams >= 1
    sim.tell("a", (0, 0), EAST)
    sim.steps(ticks(10))
    assert sim.world.actors.grip.holds[0, A] == B


@pytest.mark.parametrize("button", [Button.GRAB, Button.MELEE])
def test_the_holder_lets_go_or_throws_down(tmp_path, button):
    sim = seized(three(tmp_path))
    sim.steps(ticks(0.4))
    sim.tell("a", (0, 0), EAST, button)
    sim.step()
    actors = sim.world.actors
    assert actors.grip.holds[0, A] == -1
    wanted = Condition.FLOORED if button == Button.MELEE else Condition.FINE
    assert actors.health.condition[0, B] == wanted


def test_a_wound_makes_the_holder_let_go(tmp_path):
    sim = seized(three(tmp_path))
    actors = sim.world.actors
    actors.health.hurt_tick[0, A] = sim.world.clock.tick[0] - 1
    sim.step()
    assert actors.grip.held_by[0, B] == -1


def test_nobody_is_pushed_through_a_wall(tmp_path):
    sim = seized(three(tmp_path))
    for aim in (EAST, WEST, 16_384, 49_152):
        sim.tell("a", (-1, 0), aim, Button.RUN)
        sim.steps(40)
        x, y = sim.world.actors.body.pos[0, B]
        assert 0.5 + 0.19 <= x <= 9.5 - 0.19
        assert 0.5 + 0.19 <= y <= 4.0 - 0.19


def test_a_blow_that_is_met_throws_back_whoever_struck(tmp_path):
    outcomes = []
    for wait in (4, 14):
        sim = three(tmp_path / str(wait))
        actors = sim.world.actors
        actors.arms.weapon[0, :2] = sim.armoury.row("knife")
        actors.facing.angle[0, B] = WEST
        whole = int(sim.armoury.windup[sim.armoury.row("knife")])
        sim.tell("b", (0, 0), WEST, Button.MELEE)
        sim.steps(whole - 14 + wait)
        sim.tell("a", (0, 0), EAST, Button.MELEE)
        sim.steps(20)
        outcomes.append(
            (int(actors.health.condition[0, B]), bool(actors.health.hurt_tick[0, A] >= 0))
        )
    # too early is no parry, just before it lands is one
    assert outcomes[0] != (Condition.FLOORED, False)
    assert outcomes[1] == (Condition.FLOORED, False)


def test_blows_from_the_right_hurt_more_where_that_hand_is_of_no_use(tmp_path):
    lost = {}
    for side in (1, -1):
        sim = three(tmp_path / str(side), other="alvaro_stabbed")
        actors = sim.world.actors
        actors.body.pos[0, B] = actors.body.pos[0, A] + np.float32([0, 0.6 * side])
        actors.facing.angle[0, B] = actors.command.aim[0, B] = EAST
        actors.arms.weapon[0, A] = sim.armoury.row("fists")
        actors.senses.awareness[0, B, A] = 1
        sim.tell("a", (0, 0), 16_384 * side % 65_536, Button.MELEE)
        actors.facing.angle[0, A] = 16_384 * side % 65_536
        before = float(actors.health.hp[0, B])
        sim.steps(30)
        lost[side] = before - float(actors.health.hp[0, B])
    # a blow from the north comes from the left of somebody who looks east
    assert lost[-1] == pytest.approx(1.5 * lost[1])


def test_a_lowered_weapon_does_not_fire(tmp_path):
    sim = three(tmp_path)
    sim.tell("a", (0, 0), EAST, Button.FIRE | Button.LOWER)
    sim.steps(10)
    assert sim.world.actors.tally.fired[0, A] == 0
    assert sim.world.actors.arms.lowered[0, A] == 10


@pytest.mark.parametrize(
    ("part", "lowers", "peace"), [(0.2, True, True), (0.2, False, False), (0.5, True, False)]
)
def test_two_who_are_badly_hurt_and_lower_their_weapons_spare_each_other(
    tmp_path, part, lowers, peace
):
    sim = three(tmp_path)
    actors = sim.world.actors
    for slot in (A, C):
        actors.health.hp[0, slot] = part * sim.cast.hp[actors.identity.profile[0, slot]]
    told = 0
    for _ in range(ticks(3) + 3):
        sim.tell("a", (0, 0), EAST, Button.LOWER)
        sim.tell("c", (0, 0), WEST, Button.LOWER if lowers else 0)
        sim.step()
        told += len(sim.world.yields)
    assert bool(actors.senses.truce[0, A, C]) == peace
    assert bool(actors.senses.truce[0, C, A]) == peace
    assert (told == 2) == peace
    assert bool(sim.survey.hostile[0, A, C]) == (not peace)
    assert sim.survey.hostile[0, A, B]
