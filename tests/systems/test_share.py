import numpy as np
import pytest

from game.ai.perception import THINK_EVERY
from game.data.constants import Cause, Sound, Stance
from game.data.events import BARKS
from tests.ai.field import field
from tests.systems.arena import person

NEVER = 1_000_000

# two rooms side by side, joined at the far right end: the wall keeps eyes out, not shouts
SPLIT = [
    "#" * 62,
    "#" + "." * 60 + "#",
    "#" + "#" * 56 + "." * 4 + "#",
    "#" + "." * 60 + "#",
    "#" * 62,
]


def rooms(folder, character="russian_thug", side="russians", near=45, worlds=512):
    people = [
        person(57, 1, "gon"),
        person(49, 1, "sees", side, character),
        person(near, 3, "near", side, character, facing=180.0),
        person(3, 3, "far", side, character, facing=180.0),
    ]
    sim = field(folder, SPLIT, people, worlds=worlds)
    sim.world.relations.stance[:] = Stance.HOSTILE
    sides = np.arange(sim.world.relations.stance.shape[1])
    sim.world.relations.stance[:, sides, sides] = Stance.FRIENDLY
    return sim


def calls(sim, seconds=4.0):
    """Tick of the first call of whoever sees, and ticks at which each believes it; NEVER not."""
    memory = sim.world.actors.memory
    called = np.full(sim.worlds, NEVER)
    believed = np.full((sim.worlds, 4), NEVER)
    shouts = np.zeros(sim.worlds, int)
    for tick in range(round(seconds * 60)):
        sim.world.actors.body.pos[:] = sim.terrain.home
        sim.step()
        barks, noises = sim.world.barks.rows(), sim.world.noises.rows()
        mine = barks.world[(barks.actor == 1) & (barks.topic == BARKS.index("saw"))]
        called[mine] = np.minimum(called[mine], tick)
        np.add.at(shouts, noises.world[(noises.kind == Sound.SHOUT) & (noises.source == 1)], 1)
        fresh = (memory.target == 0) & (believed == NEVER)
        believed[fresh] = tick
        if (believed[:, 2] < NEVER).all():
            break
    return called, believed, shouts


def test_who_sees_an_enemy_tells_those_in_earshot_a_moment_later(tmp_path):
    sim = rooms(tmp_path)
    called, believed, shouts = calls(sim)
    delay = (believed[:, 2] - called) / 60
    assert (called < NEVER).all()
    assert delay.min() >= 0.6
    assert delay.max() <= 1.2 + 1 / 60
    assert delay.mean() == pytest.approx(0.9, abs=0.03)
    assert len(np.unique(delay)) >= 6  # a tenth of a second apart
    assert (believed[:, 3] == NEVER).all()
    assert (shouts == 1).all()
    memory = sim.world.actors.memory
    np.testing.assert_allclose(memory.confidence[:, 2], 0.8, atol=0.08)  # of what they knew
    assert (memory.told_by[:, 2] == 1).all()


def test_shouts_reach_twelve_metres_of_path(tmp_path):
    for near, tiles in ((43, True), (35, False)):  # 10.7 m and 14.7 m
        _, believed, _ = calls(rooms(tmp_path / str(near), near=near, worlds=8))
        assert ((believed[:, 2] < NEVER) == tiles).all()


def test_a_radio_reaches_everybody_who_has_one_after_a_second(tmp_path):
    sim = rooms(tmp_path, "police", "police", near=20)
    called, believed, _ = calls(sim)
    assert (called < NEVER).all()
    np.testing.assert_array_equal(believed[:, 2:] - called[:, None], 60)


def test_a_call_is_told_as_the_cause(tmp_path):
    sim = rooms(tmp_path, worlds=1)
    told = None
    while told is None:
        sim.step()
        rows = sim.world.sightings.rows()
        mine = np.flatnonzero((rows.watcher == 2) & (rows.cause == Cause.TOLD))
        told = rows.by[mine[0]] if len(mine) else None
        assert sim.world.clock.tick[0] < 300
    assert told == 1
    assert sim.world.actors.senses.awareness[0, 2, 0] >= np.float32(0.7)


def test_nobody_takes_words_for_more_than_their_own_eyes(tmp_path):
    sim = rooms(tmp_path, worlds=1)
    sim.steps(90)
    memory, now = sim.world.actors.memory, int(sim.world.clock.tick[0])
    memory.target[0, 2], memory.tick[0, 2], memory.told[0, 2] = 0, now, now + 1
    memory.pos[0, 2], memory.told_pos[0, 2] = (1, 2), (9, 9)
    memory.told_target[0, 2] = 0
    sim.steps(THINK_EVERY + 1)
    assert memory.told[0, 2] == -1
    assert memory.pos[0, 2].tolist() == [1, 2]
