"""Working at a terminal, through commands only."""

import numpy as np
import pytest

from game.data.constants import Button, Sound, ticks
from game.data.puzzles import Told
from game.sim.replay import Recorder, sim_of
from game.sim.sim import Setting
from game.systems.work import sit
from tests.story.desks import LEDGER, freeze, go_to, office, reasoned, shown, tap
from tests.systems.arena import person


@pytest.fixture
def sim(tmp_path):
    """Return a room in which she has just sat down at the ledger."""
    made = office(tmp_path)
    tap(made, Button.USE)
    assert made.world.machines.terminal.user[0].tolist() == [0, -1, -1]
    return made


def ledger_of(sim):
    return sim.world.ledgers.ledger


def test_the_route_found_by_reasoning_solves_it(sim):
    for row in reasoned(shown(sim), 20):
        assert ledger_of(sim).solved[0, 0] < 0
        freeze(sim, row)
    assert ledger_of(sim).solved[0, 0] > 0
    assert ledger_of(sim).told[0, 0] == Told.SOLVED
    assert ledger_of(sim).wrong[0, 0] == 0


def test_keys_choose_a_row_and_go_round_at_the_ends(sim):
    terminal, where = sim.world.machines.terminal, sim.world.actors.body.pos[0, 0].copy()
    tap(sim, move=(0, -1))
    assert terminal.choice[0, LEDGER] == 6
    tap(sim, move=(0, 1))
    tap(sim, move=(0, 1))
    assert terminal.choice[0, LEDGER] == 1
    for _ in range(ticks(0.7)):  # one that is held goes on by itself: at once, then three times
        sim.tell("she", move=(0, 1))
        sim.step()
    assert terminal.choice[0, LEDGER] == 5
    np.testing.assert_array_equal(sim.world.actors.body.pos[0, 0], where)


def test_nothing_is_frozen_that_was_not_marked_first(sim):
    row = reasoned(shown(sim), 20)[0]
    go_to(sim, row)
    tap(sim, Button.USE)
    assert sim.world.machines.terminal.marked[0, LEDGER]
    assert not ledger_of(sim).frozen.any()
    tap(sim, move=(0, 1))
    assert not sim.world.machines.terminal.marked[0, LEDGER]
    tap(sim, move=(0, -1))
    tap(sim, Button.USE)
    tap(sim, Button.USE)
    assert ledger_of(sim).frozen[0, 0].tolist() == [n == row for n in range(7)]


def test_a_wrong_answer_costs_time_is_heard_and_solves_nothing(sim):
    ledger, route = ledger_of(sim), reasoned(shown(sim), 20)
    wrong = next(row for row in range(7) if row not in route)
    due = int(ledger.due[0, 0])
    go_to(sim, wrong)
    tap(sim, Button.USE)
    sim.tell("she", buttons=Button.USE)
    sim.step()
    noises = sim.world.noises.rows()
    assert (noises.kind == Sound.ALARM).sum() == 1
    assert noises.loudness[noises.kind == Sound.ALARM] == 9
    assert ledger.due[0, 0] == due - ticks(15)
    assert (ledger.told[0, 0], ledger.told_row[0, 0]) == (Told.WRONG, wrong)
    assert ledger.wrong[0, 0] == 1
    assert not ledger.frozen.any()
    sim.tell("she")
    sim.step()
    freeze(sim, route[0])  # the screen does not take anything yet
    assert not ledger.frozen.any()
    sim.steps(ticks(2))
    freeze(sim, route[0])
    assert ledger.frozen.sum() == 1


def test_freezing_all_but_one_and_a_wrong_one_is_not_enough(sim):
    route = reasoned(shown(sim), 20)
    wrong = next(row for row in range(7) if row not in route)
    for row in (*route[:3], wrong):
        freeze(sim, row)
    assert ledger_of(sim).solved[0, 0] < 0


def test_when_the_clock_ran_out_nothing_is_taken(sim):
    ledger = ledger_of(sim)
    assert ledger.due[0, 0] == ticks(120)
    ledger.due[0, 0] = sim.world.clock.tick[0] + 2
    sim.steps(3)
    freeze(sim, reasoned(shown(sim), 20)[0])
    assert not ledger.frozen.any()


def test_hints_come_with_time_and_with_wrong_answers(sim):
    ledger, route = ledger_of(sim), reasoned(shown(sim), 20)
    wrong = [row for row in range(7) if row not in route]
    assert ledger.hints[0, 0] == 0
    ledger.begun[0, 0] -= ticks(41)
    sim.step()
    assert ledger.hints[0, 0] == 1
    assert not ledger.noted.any()
    for row in wrong[:2]:
        sim.steps(ticks(2))
        freeze(sim, row)
    assert ledger.hints[0, 0] == 2
    assert np.flatnonzero(ledger.noted[0, 0]).tolist() == sorted(route[:2])


@pytest.mark.parametrize(
    "how",
    [
        {"move": (1, 0)},
        {"move": (-1, 0)},
        {"buttons": Button.CROUCH},
        {"buttons": Button.FIRE},
        {"buttons": Button.RUN},
    ],
)
def test_moving_aside_crouching_or_any_other_button_leaves(sim, how):
    sim.tell("she", **how)
    sim.step()
    assert (sim.world.machines.terminal.user == -1).all()


def test_what_is_held_while_sitting_down_is_not_meant_for_the_screen(tmp_path):
    sim = office(tmp_path)
    for _ in range(3):
        sim.tell("she", move=(1, 0), buttons=Button.USE | Button.CROUCH)
        sim.step()
    terminal = sim.world.machines.terminal
    assert terminal.user[0, LEDGER] == 0
    assert not terminal.marked.any()
    sim.tell("she", buttons=Button.CROUCH)
    sim.step()
    assert terminal.user[0, LEDGER] == 0
    sim.tell("she")  # gets up out of the crouch, and from the desk
    sim.step()
    assert terminal.user[0, LEDGER] == -1


def test_who_falls_or_is_pushed_away_sits_no_more(sim):
    sim.world.actors.body.pos[0, 0] += 2
    sim.steps(2)
    assert sim.world.machines.terminal.user[0, LEDGER] == -1


def test_what_is_noted_at_the_desk_is_seen_at_the_ledger(sim):
    tap(sim, Button.CROUCH)
    sim.world.actors.body.pos[0, 0] = (3.6, 1.25)
    tap(sim, Button.USE)
    assert sim.world.machines.terminal.user[0].tolist() == [-1, 0, -1]
    tap(sim, move=(0, 1))
    tap(sim, Button.USE)
    assert np.flatnonzero(ledger_of(sim).noted[0, 0]).tolist() == [1]
    assert not ledger_of(sim).frozen.any()
    tap(sim, Button.USE)
    assert not ledger_of(sim).noted.any()


def test_one_seat_and_only_where_a_puzzle_is_shown(tmp_path):
    sim = office(tmp_path, person(2, 2, "he", side="guards", character="police"))
    sim.tell("she", buttons=Button.USE)
    sim.tell("he", buttons=Button.USE)
    sim.step()
    user = sim.world.machines.terminal.user
    assert user[0].tolist() == [0, -1, -1]
    for place, seats in (((3.6, 2.2), [0, -1, -1]), ((3.6, 1.0), [0, 1, -1])):
        sim.world.actors.body.pos[0, 1] = place
        sim.tell("he")
        sim.step()
        sim.tell("he", buttons=Button.USE)
        sim.step()
        assert user[0].tolist() == seats


def test_minds_use_a_terminal_without_sitting_down(tmp_path):
    sim = office(tmp_path)
    world = sim.world
    world.actors.identity.driven[...] = False
    world.uses.emit(world=np.array([0]), machine=LEDGER, door=-1, by=0)
    sit(
        *(world.machines.terminal, world.ledgers.ledger, world.actors.command),
        *(world.actors.identity, world.clock, sim.script.puzzles, world.uses),
    )
    assert (world.machines.terminal.user == -1).all()
    world.actors.identity.driven[...] = True
    tap(sim, Button.USE)
    assert world.machines.terminal.user[0, LEDGER] == 0


def test_the_same_keys_give_the_same_bits_in_any_company(tmp_path):
    alone, many = office(tmp_path / "a"), office(tmp_path / "b", worlds=5)
    alone.reset([31])
    many.reset([1, 2, 31, 4, 5])
    keys = [(0, 1), (0, 1), (0, -1), (0, 0)]
    for n in range(240):
        for sim in (alone, many):
            use = Button.USE if n % 7 == 0 else Button(0)
            sim.tell("she", move=keys[n // 9 % 4], buttons=use)
            sim.step()
    assert alone.hash() == many.hash(2)
    assert alone.world.ledgers.ledger.told_tick[0, 0] > 0


def test_a_recording_of_it_plays_back_the_same(tmp_path):
    sim = office(tmp_path)
    sim.reset([9])
    made = Recorder(sim, level=str(tmp_path), seed=9)
    for n in range(200):
        sim.tell("she", move=(0, 1 if n % 20 < 3 else 0), buttons=Button.USE if n % 13 == 0 else 0)
        sim.step()
        made.step()
    recording = made.recording()
    again = sim_of(recording, Setting(sim.level))
    for _ in range(200):
        again.step()
    assert again.hash() == recording.header.hash
    assert ledger_of(sim).told_tick[0, 0] > 0
