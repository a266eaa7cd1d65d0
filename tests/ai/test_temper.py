"""How characters behave, over hundreds of seeded runs each: several worlds are one step."""

from __future__ import annotations

import numpy as np
import pytest

from game.ai.acts import Act, State
from game.ai.bot import bot_named
from tests.ai.field import field
from tests.statistics import assert_rate
from tests.systems.arena import person

RUNS = 512
TOUGH = np.float32(1e6)  # hit points of who is not to fall
ROOMS = [
    "#" * 42,
    *["#" + "." * 20 + "#" + "." * 19 + "#"] * 4,
    *["#" + "." * 40 + "#"] * 2,
    *["#" + "." * 20 + "#" + "." * 19 + "#"] * 4,
    "#" * 42,
]
CRATES = [
    "#" * 42,
    *["#" + "." * 40 + "#"] * 3,
    "#" + "." * 20 + "ccc" + "." * 17 + "#",
    *["#" + "." * 40 + "#"] * 3,
    "#" * 42,
]
YARD = [
    "#" * 44,
    *["#" + "." * 42 + "#"] * 3,
    "#" + "." * 9 + "cc" + "." * 9 + "cc" + "." * 9 + "cc" + "." * 9 + "#",
    *["#" + "." * 42 + "#"] * 3,
    "#" + "." * 14 + "ccc" + "." * 8 + "ccc" + "." * 14 + "#",
    *["#" + "." * 42 + "#"] * 3,
    "#" * 44,
]


def scattered(sim, metres, seed=3):
    """Move everybody a little, differently in each world."""
    rng = np.random.default_rng(seed)
    shape = sim.world.actors.body.pos.shape
    sim.world.actors.body.pos += rng.uniform(-metres, metres, shape).astype(np.float32)
    return rng


def meet(folder, plan, who, tiles, side="dai_ban", until=180):
    """Return worlds in which somebody has become certain of a Gon who stands there."""
    people = [person(3, 5, "gon"), person(3 + tiles, 4, "x", side, who, facing=180.0)]
    sim = field(folder, plan, people, worlds=RUNS)
    rng = scattered(sim, 0.9)
    sim.world.actors.health.hp[:, 0] = TOUGH
    mind = sim.world.actors.mind
    for _ in range(until):
        sim.step()
        if (mind.state[:, 1] == State.COMBAT).mean() > 0.9:
            break
    return sim, rng


def fled(folder, who, low, high):
    """Return how many of those in a fight run within 1.5 s at this share of health, and of how
    many.
    """
    sim, rng = meet(folder, ROOMS, who, 12)
    actors = sim.world.actors
    fights = actors.mind.state[:, 1] == State.COMBAT
    full = sim.cast.hp[sim.cast.row(who)]
    actors.health.hp[:, 1] = rng.uniform(low, high, RUNS) * full
    ran = np.zeros(RUNS, bool)
    for _ in range(90):
        sim.step()
        ran |= actors.mind.state[:, 1] == State.FLEE
    assert fights.mean() > 0.8
    return int((ran & fights).sum()), int(fights.sum())


def test_asing_runs_when_it_hurts_and_not_before(tmp_path):
    assert_rate(*fled(tmp_path / "low", "asing", 0.02, 0.3), low=0.9)
    assert_rate(*fled(tmp_path / "high", "asing", 0.5, 1.0), high=0.05)


def test_who_has_no_fear_does_not_run(tmp_path):
    for who in ("alvaro", "juan_grief", "bodyguard"):
        assert_rate(*fled(tmp_path / who, who, 0.1, 0.3), high=0.05)


def ducked(folder, who):
    """Return how many who are being suppressed are out of the enemy's view within 2 s."""
    sim, _ = meet(folder, CRATES, who, 23)
    actors = sim.world.actors
    low = np.ones(RUNS, bool)
    safe = np.zeros(RUNS, bool)
    for _ in range(120):
        sim.step()
        np.maximum(actors.aim.suppression[:, 1], 0.65, out=actors.aim.suppression[:, 1])
        cell = sim.survey.cell
        hidden = ~sim.terrain.sees(sim.survey.shut, cell[:, 0], cell[:, 1], low)
        safe |= hidden & actors.posture.crouched[:, 1]
    return int(safe.sum()), RUNS


@pytest.mark.parametrize("who", ["russian_thug", "juan", "chaoz", "police"])
def test_under_fire_they_are_in_cover_within_two_seconds(tmp_path, who):
    assert_rate(*ducked(tmp_path, who), low=0.8)


@pytest.mark.parametrize("who", ["alvaro", "juan_grief"])
def test_some_walk_on_under_fire(tmp_path, who):
    assert_rate(*ducked(tmp_path, who), high=0.25)


def test_the_first_shot_comes_when_it_may(tmp_path):
    people = [person(5, 5, "gon"), person(24, 5, "x", "dai_ban", "juan", facing=180.0)]
    sim = field(tmp_path, ["#" * 44, *["#" + "." * 42 + "#"] * 10, "#" * 44], people, worlds=RUNS)
    scattered(sim, 1.5)
    sim.world.actors.health.hp[...] = TOUGH
    row = sim.cast.row("juan")
    wait = int(sim.cast.reaction[row] + sim.cast.aim_delay[row])
    first = np.full(RUNS, -1)
    certain = sim.world.actors.memory.certain
    for tick in range(420):
        sim.step()
        shots = sim.world.shots.rows()
        fresh = shots.world[(shots.actor == 1) & (first[shots.world] < 0)]
        first[fresh] = tick
    late = (first - certain[:, 1])[first >= 0]
    assert len(late) > 0.95 * RUNS
    assert (late >= wait - 1).all()
    # one think, and a turn of the body of some who were looking elsewhere
    assert_rate(int((late <= wait + 6 + 6).sum()), len(late), low=0.9)


@pytest.fixture(scope="module")
def fight(tmp_path_factory):
    """Count what four careful men do in 15 s against the autopilot, in many worlds."""
    people = [person(3, 6, "gon")]
    people += [
        person(34 + column, row, f"t{row}", "russians", who, facing=180.0)
        for row, column, who in (
            (2, 0, "russian_thug"),
            (5, 4, "russian_thug"),
            (7, 2, "police"),
            (10, 5, "chaoz"),
        )
    ]
    folder = tmp_path_factory.mktemp("yard")
    sim = field(folder, YARD, people, worlds=RUNS, driver=bot_named("autopilot"))
    scattered(sim, 0.4)
    actors = sim.world.actors
    actors.health.hp[:, 0] = 300
    count = dict.fromkeys(("bursts", "on friends", "switches", "seconds"), 0)
    tainted = np.zeros(actors.mind.burst.shape, bool)
    for _ in range(900):
        burst, act = actors.mind.burst.copy(), actors.mind.action.copy()
        able = sim.survey.able.copy()
        sim.step()
        up = sim.survey.able & sim.survey.running[:, None]
        up[:, 0] = False
        begun = up & (actors.mind.burst > burst)
        count["bursts"] += int(begun.sum())
        tainted[begun] = False
        fights = up & (actors.mind.state >= State.COMBAT) & (actors.mind.state <= State.FLEE)
        count["switches"] += int((fights & (actors.mind.action != act)).sum())
        count["seconds"] += int(fights.sum())
        hurts = sim.world.hurts.rows()
        shot = (hurts.by > 0) & ~hurts.melee & able[hurts.world, hurts.actor] & (hurts.actor > 0)
        w, by = hurts.world[shot], hurts.by[shot]
        fresh = np.zeros_like(tainted)
        fresh[w, by] = True
        count["on friends"] += int((fresh & ~tainted).sum())
        tainted |= fresh
    count["seconds"] //= 60
    return count


def test_the_careful_hardly_ever_hit_a_friend(fight):
    assert fight["bursts"] > 2000
    assert_rate(fight["on friends"], fight["bursts"], high=0.01, sure=False)


def test_nobody_dithers(fight):
    assert 0.1 < fight["switches"] / fight["seconds"] < 1.2


def test_who_gives_up_does_not_shoot(tmp_path):
    sim, _ = meet(tmp_path, ROOMS, "arms_dealer", 12)
    actors = sim.world.actors
    sim.steps(60)
    yields = actors.mind.action[:, 1] == Act.YIELD
    assert_rate(int(yields.sum()), RUNS, low=0.8)
    fired = actors.tally.fired[:, 1].copy()
    sim.steps(60)
    assert (actors.tally.fired[yields, 1] == fired[yields]).all()
    assert (actors.mind.burst[yields, 1] == 0).all()
