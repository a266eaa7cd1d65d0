"""Each condition, in two worlds: made true in the second alone."""

import numpy as np
import pytest

from game.content.story_actions import ACTIONS, Wait
from game.content.story_conditions import CONDITIONS
from game.data.constants import Condition, Gait, Order, Progress
from game.story import actions, conditions
from tests.story.stage import ANN, BOB, ELSEWHERE, HERE, HERO, NURSE, Stage

HEAD = """
[[objective]]
id = "task"
text = "warehouse.obj.deal"

[[beat]]
id = "first"
when = ["start"]
do = [{ objective = "task" }, { flag = "unused" }]

[[beat]]
id = "later"
when = [{ flag = "raised" }]
do = [{ flag = "raised" }]

[[beat]]
id = "raise"
when = [{ time = 100 }]
do = [{ flag = "raised" }, { complete = "task" }]
"""


def told(condition):
    return f'{HEAD}\n[[beat]]\nid = "probe"\nwhen = [{condition}]\ndo = [{{ wait = 0 }}]\n'


def down(who, state):
    def change(world):
        world.actors.health.condition[1, who] = state

    return change


def put(slot, pos):
    def change(world):
        world.actors.body.pos[1, slot] = pos

    return change


def fled(world):
    world.actors.health.condition[1, ANN] = Condition.DEAD
    world.actors.mind.order[1, BOB] = Order.FLEE
    world.actors.body.pos[1, BOB] = HERE


def set_column(path, index, value):
    def change(world):
        target = world
        for part in path.split("."):
            target = getattr(target, part)
        target[(1, *index)] = value

    return change


def both_down(world):
    world.actors.health.condition[1, [ANN, BOB]] = Condition.WOUNDED, Condition.DEAD


def runs(world):
    world.actors.posture.gait[1, HERO] = Gait.RUN
    world.actors.body.vel[1, HERO] = 3, 0


STATES = {
    "after": ('{ after = "later" }', set_column("beats.beat.fired", (1,), 0)),
    "objective": ('{ objective = "task" }', set_column("tasks.task.progress", (0,), Progress.DONE)),
    "all_down": ('{ all_down = "crew" }', both_down),
    "all_down_of_one": ('{ all_down = "nurse" }', down(NURSE, Condition.WOUNDED)),
    "down": ('{ down = "russians" }', down(BOB, Condition.WOUNDED)),
    "wounded": ('{ wounded = "ann" }', down(ANN, Condition.WOUNDED)),
    "dead": ('{ dead = "russian_thug" }', down(ANN, Condition.DEAD)),
    "standing": ('{ standing = { who = "crew", most = 1 } }', down(BOB, Condition.DEAD)),
    "out_of_it": ('{ out_of_it = { who = "crew", zone = "room" } }', fled),
    "in_zone": ('{ in_zone = { who = "player", zone = "room" } }', put(HERO, HERE)),
    "near": ('{ near = { who = "player", to = "spot", metres = 1.2 } }', put(HERO, HERE)),
    "near_somebody": (
        '{ near = { who = "ann", to = "nurse", metres = 0.3 } }',
        put(ANN, (4.25, 1.25)),
    ),
    "has": ('{ has = { who = "player", thing = "laptop" } }', None),
    "opened": ('{ opened = "door" }', set_column("doors.leaf.open", (0,), True)),
    "heard": ('{ heard = "ann" }', set_column("actors.memory.noise_tick", (ANN,), 0)),
    "seen": (
        '{ seen = { who = "player", by = "crew" } }',
        set_column("actors.senses.awareness", (BOB, HERO), 1),
    ),
    "alarmed": ('{ alarmed = "crew" }', set_column("actors.memory.certain", (BOB,), 0)),
    "health_below": (
        '{ health_below = { who = "player", part = 0.3 } }',
        set_column("actors.health.hp", (HERO,), 29),
    ),
    "rounds_below": (
        '{ rounds_below = { who = "player", rounds = 2 } }',
        set_column("actors.arms.rounds", (HERO,), 1),
    ),
    "power": (
        '{ power = { circuit = "lamps", on = false } }',
        set_column("circuits.on", (0,), False),
    ),
    "lamp_near": (
        '{ not = { lamp_near = { to = "spot", metres = 2 } } }',
        set_column("circuits.broken", (0,), True),
    ),
    "lamp_near_without_power": (
        '{ not = { lamp_near = { to = "spot", metres = 2 } } }',
        set_column("circuits.on", (0,), False),
    ),
    "flag": ('{ flag = "raised" }', None),
    "runs": ('{ runs = "player" }', runs),
    "any": ('{ any = [{ down = "ann" }, { down = "bob" }] }', down(BOB, Condition.DEAD)),
    "all": ('{ all = ["start", { down = "bob" }] }', down(BOB, Condition.DEAD)),
    "not": ('{ not = { power = "lamps" } }', set_column("circuits.on", (0,), False)),
}


@pytest.mark.parametrize("name", STATES)
def test_a_state_holds_in_its_world_alone(tmp_path, name):
    condition, change = STATES[name]
    stage = Stage(tmp_path, told(condition), worlds=2)
    stage.tick(6)
    assert stage.fired("probe") == [False, False]
    if name == "has":
        stage.world.actors.arms.things[1, HERO] = 1 << stage.things.row("laptop")
    elif name == "flag":
        stage.world.flags.up[1, stage.script.flags.index("raised")] = True
    else:
        change(stage.world)
    stage.tick(6)
    assert stage.fired("probe") == [False, True]


EVENTS = {
    "used_machine": (
        '{ used = { what = "box", by = "player" } }',
        lambda s, who: s.use(who, 1, machine=0),
    ),
    "used_door": (
        '{ used = { what = "door", by = "player" } }',
        lambda s, who: s.use(who, 1, door=0),
    ),
    "shot_through": (
        '{ shot_through = { door = "door", by = "player" } }',
        lambda s, who: s.pierce(0, who, 1),
    ),
    "fired": ('{ fired = "player" }', lambda s, who: s.shoot(who, 1)),
}


@pytest.mark.parametrize("name", EVENTS)
def test_an_event_of_any_tick_is_remembered(tmp_path, name):
    condition, event = EVENTS[name]
    stage = Stage(tmp_path, told(condition), worlds=2)
    stage.tick(1)
    event(stage, BOB)  # somebody else does not count
    stage.tick(2)
    assert not stage.world.flags.up[:, [mark.flag for mark in stage.script.marks]].any()
    event(stage, HERO)
    stage.tick(6)
    assert stage.fired("probe") == [False, True]


def test_what_happens_before_since_does_not_count(tmp_path):
    condition = '{ shot_through = { door = "door", since = "later" } }'
    stage = Stage(tmp_path, told(condition))
    stage.pierce(0, HERO, 0)
    stage.tick(12)
    assert stage.fired("probe") == [False]
    stage.world.beats.beat.fired[0, stage.beat("later")] = 10
    stage.pierce(0, HERO, 0, through=False)
    stage.pierce(1, HERO, 0)
    stage.tick(12)
    assert stage.fired("probe") == [False]
    stage.pierce(0, HERO, 0)
    stage.tick(6)
    assert stage.fired("probe") == [True]


def test_a_door_that_is_pushed_open_was_used(tmp_path):
    stage = Stage(tmp_path, told('{ used = "back_door" }'))
    stage.world.doors_moved.emit(world=np.array([0]), door=1, by=ANN, open=True, slam=False)
    stage.tick(1)
    assert stage.fired("probe") == [True]


def test_glass(tmp_path):
    stage = Stage(tmp_path, told('"broken"'))
    stage.world.breaks.emit(world=np.array([0]), pane=0, pos=np.zeros(2))
    stage.tick(1)
    assert stage.fired("probe") == [True]


def test_time_and_after_count_in_ticks_of_the_world(tmp_path):
    text = told("{ time = 0.5 }") + (
        '[[beat]]\nid = "then"\nwhen = [{ after = { beat = "probe", seconds = 0.2 } }]\n'
        "do = [{ wait = 0 }]"
    )
    stage = Stage(tmp_path, text)
    stage.tick(100)
    fired = stage.world.beats.beat.fired[0]
    assert fired[stage.beat("probe")] == 30
    assert fired[stage.beat("then")] == 42


def test_an_active_objective(tmp_path):
    stage = Stage(tmp_path, told('{ active = "task" }'))
    stage.tick(1)
    assert stage.fired("probe") == [True]


def test_the_fallen_are_near_nothing_and_in_no_zone_but_can_be_found(tmp_path):
    near = '{ near = { who = "ann", to = "spot", metres = 9 } }'
    found = '{ near = { who = "player", to = "ann", metres = 9 } }'
    text = told(near) + told(found).replace(HEAD, "").replace("probe", "found")
    stage = Stage(tmp_path, text)
    stage.world.actors.health.condition[0, ANN] = Condition.DEAD
    stage.tick(1)
    assert stage.fired("probe") == [False]
    assert stage.fired("found") == [True]


def test_those_who_have_not_come_in_are_not_down(tmp_path):
    stage = Stage(tmp_path, told('{ all_down = "crew" }'))
    stage.world.actors.health.condition[0, ANN] = Condition.DEAD
    stage.world.actors.slot.alive[0, BOB] = False
    stage.tick(1)
    assert stage.fired("probe") == [False]


def test_every_word_can_be_compiled():
    assert set(CONDITIONS.values()) == set(conditions._WORDS)
    assert {*ACTIONS.values()} - {Wait} == set(actions._ACTS)


def test_everyone_in_the_zone(tmp_path):
    stage = Stage(tmp_path, told('{ in_zone = { who = "crew", zone = "room", all = true } }'))
    stage.world.actors.body.pos[0, ANN] = HERE
    stage.tick(6)
    assert stage.fired("probe") == [False]
    stage.world.actors.body.pos[0, BOB] = HERE
    stage.tick(6)
    assert stage.fired("probe") == [True]
    assert ELSEWHERE != HERE
