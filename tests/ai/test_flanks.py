"""How often somebody goes round: three men against the competent bot among pillars."""

from __future__ import annotations

import numpy as np

from game.ai.acts import Act, State
from game.ai.bot import bot_named
from tests.ai.field import field
from tests.statistics import assert_rate
from tests.systems.arena import person

RUNS = 512
TOUGH = np.float32(1e6)  # hit points: nobody falls, so that every fight lasts
FIGHT = 600  # ticks
ROWS = {
    "ends": "#" * 56,
    "open": "#" + "." * 54 + "#",
    "four": "#" + "." * 8 + "CC" + "." * 10 + "CCCC" + "." * 8 + "CC" + "." * 20 + "#",
    "two": "#" + "." * 18 + "CC" + "." * 14 + "CCC" + "." * 17 + "#",
    "three": "#" + "." * 8 + "CCC" + "." * 9 + "CC" + "." * 10 + "CC" + "." * 20 + "#",
}
PLAN = [ROWS[row] for row in ("ends", *["open"] * 4, "four", "four", *["open"] * 4)]
PLAN += [ROWS[row] for row in ("two", "two", *["open"] * 4, "three", "three", *["open"] * 4)]
PLAN += [ROWS["ends"]]


def flanked(folder, *squad):
    """Return in how many fights of ten seconds and more somebody goes round, and of how many."""
    people = [person(8, 11, "gon")]
    people += [
        person(column, row, f"x{row}", "x", who, facing=180.0)
        for column, row, who in zip((40, 42, 40), (8, 11, 14), squad, strict=True)
    ]
    sim = field(folder, PLAN, people, worlds=RUNS, driver=bot_named("autopilot"))
    actors = sim.world.actors
    shape = actors.body.pos.shape
    actors.body.pos += np.random.default_rng(3).uniform(-0.4, 0.4, shape).astype(np.float32)
    actors.health.hp[...] = TOUGH
    since, went = np.full(RUNS, -1), np.zeros(RUNS, bool)
    for tick in range(780):
        before = actors.mind.action.copy()
        sim.step()
        fights = (actors.mind.state == State.COMBAT).any(axis=1)
        since[(since < 0) & fights] = tick
        begun = (actors.mind.action == Act.FLANK) & (before != Act.FLANK)
        went |= begun.any(axis=1)
    long = (since >= 0) & (since < 780 - FIGHT)
    return int((went & long).sum()), int(long.sum())


def test_every_other_fight_somebody_goes_round(tmp_path):
    went, fights = flanked(tmp_path, *["russian_thug"] * 3)
    assert fights > 0.9 * RUNS
    assert_rate(went, fights, low=0.4, high=0.7, sure=False)


def test_more_often_where_somebody_gives_orders(tmp_path):
    went, fights = flanked(tmp_path, "juan", "chaoz", "alvaro_stabbed")
    assert fights > 0.9 * RUNS
    assert_rate(went, fights, low=0.6)
