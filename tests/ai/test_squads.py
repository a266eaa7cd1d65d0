"""Squads: the auction against an obvious one, and what is seen of it in hundreds of fights."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.ai.acts import Act, State
from game.ai.squads import SOLD, auction, rank_in, seats_of, surround
from game.ai.voice import GRACE, HANDS
from game.data.constants import Condition, Role
from game.maths import angles
from game.sim.sim import Sim
from tests.ai.field import field
from tests.ai.lure import BRUTE, PLAYER, SHOOTER, Idle, Lure, yard
from tests.statistics import assert_rate
from tests.systems.arena import person

RUNS = 512
TOUGH = np.float32(1e6)  # hit points of who is not to fall
ROOM = ["#" * 42, *["#" + "." * 40 + "#"] * 24, "#" * 42]


def crowd(folder, people, worlds=RUNS, spread=0.6, plan=ROOM, ambient=1.0):
    """Return worlds with a Gon who stands there, and people at these tiles."""
    made = [person(8, 12, "gon")]
    made += [
        person(column, row, f"x{number}", "x", who, facing=180.0)
        for number, (column, row, who) in enumerate(people)
    ]
    sim = field(folder, plan, made, worlds=worlds, ambient=ambient)
    rng = np.random.default_rng(5)
    shape = sim.world.actors.body.pos[:, 1:].shape
    sim.world.actors.body.pos[:, 1:] += rng.uniform(-spread, spread, shape).astype(np.float32)
    sim.world.actors.health.hp[:, 0] = TOUGH
    return sim


# --- the auction


def brute_force(bids, squad, seats):
    """Sell seat after seat, looking at everybody each time."""
    role = [Role.NONE] * len(squad)
    for number in range(seats.shape[1]):
        members = [row for row, of in enumerate(squad) if of == number]
        for kind in SOLD:
            if kind == Role.FLANK and Role.SUPPRESS not in [role[row] for row in members]:
                continue
            for _ in range(seats[kind, number]):
                free = [r for r in members if role[r] == Role.NONE and np.isfinite(bids[r, kind])]
                if free:
                    role[max(free, key=lambda r: (bids[r, kind], -r))] = kind
        for row in members:
            if role[row] == Role.NONE and len(members) > 1:
                role[row] = Role.ADVANCE
    return role


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.integers(0, 4), min_size=1, max_size=24).map(sorted),
    st.integers(0, 2**32 - 1),
    st.booleans(),
)
def test_the_auction_is_the_obvious_one(squad, seed, led):
    rng = np.random.default_rng(seed)
    squad = np.array(squad)
    bids = np.round(rng.uniform(-1, 1, (len(squad), len(Role))), 1).astype(np.float32)
    bids[rng.random(len(squad)) < 0.3, Role.SUPPRESS] = -np.inf
    size = np.bincount(squad, minlength=5)
    seats = seats_of(size, np.full(5, led))
    role = auction(bids, squad, seats)
    assert role.tolist() == brute_force(bids, squad.tolist(), seats)
    for number in range(5):
        mine = role[squad == number]
        assert (mine != Role.NONE).all() == (len(mine) != 1)
        assert Role.FLANK not in mine or Role.SUPPRESS in mine


@given(st.integers(0, 40), st.booleans())
def test_there_is_a_seat_for_everybody_but_who_is_alone(size, led):
    seats = seats_of(np.array([size]), np.array([led]))[:, 0]
    assert seats.sum() == (size if size >= 2 else 0)
    assert (seats[Role.FLANK] > 0) == (size >= 2)
    assert seats[Role.SUPPRESS] > 0 or size < 2


def test_places_within_groups():
    assert rank_in(np.array([0, 0, 2, 2, 2, 7])).tolist() == [0, 1, 0, 1, 2, 0]
    assert rank_in(np.zeros(0, np.intp)).tolist() == []


@given(st.lists(st.tuples(st.integers(0, 65_535), st.integers(1, 90)), min_size=1, max_size=8))
def test_all_round_at_equal_angles_and_the_nearest_stays(members):
    bearing = np.array([one for one, _ in members], np.int32)
    metres = np.array([far for _, far in members], np.float32)
    squad = np.zeros(len(members), np.intp)
    made = surround(bearing, metres, squad, 1)
    nearest = int(metres.argmin())
    assert made[nearest] == bearing[nearest]
    gaps = np.diff(np.sort(np.append(made, made.min() + angles.TURN)))
    assert np.abs(gaps - angles.TURN / len(members)).max() <= 1
    # in the order in which they stand: nobody crosses another's way
    turn = (bearing - bearing[nearest]) & (angles.TURN - 1)
    ranks = np.lexsort((metres, turn))
    assert (np.diff((made[ranks] - made[nearest]) & (angles.TURN - 1)) >= 0).all()


# --- what is seen of it


def test_thugs_come_from_all_sides_within_three_seconds(tmp_path):
    sim = crowd(tmp_path, [(20, 11, "byun_thug"), (22, 12, "byun_thug"), (20, 14, "byun_thug")])
    actors = sim.world.actors
    near = np.full(RUNS, -1)
    round_him = np.zeros(RUNS, bool)
    for tick in range(540):
        sim.step()
        off = actors.body.pos[:, 1:] - actors.body.pos[:, :1]
        metres = np.sqrt((off**2).sum(axis=2))
        fresh = (near < 0) & (metres.min(axis=1) < 4)
        near[fresh] = tick
        turn = np.sort(angles.of(off), axis=1).astype(np.int64)
        gaps = np.diff(np.column_stack([turn, turn[:, 0] + angles.TURN]), axis=1)
        spread = (gaps.max(axis=1) < angles.from_degrees(190)) & (metres.max(axis=1) < 4)
        round_him |= spread & (near >= 0) & (tick - near <= 180)
    assert (near >= 0).mean() > 0.95
    assert_rate(int(round_him[near >= 0].sum()), int((near >= 0).sum()), low=0.8)


def broken(sim, felled):
    """Return how many of those in a fight run or give up within 2 s after somebody falls."""
    actors = sim.world.actors
    for _ in range(240):
        sim.step()
        if (actors.mind.state[:, 1:3] == State.COMBAT).mean() > 0.9:
            break
    fights = actors.mind.state[:, 1:3] == State.COMBAT
    actors.health.condition[:, felled] = Condition.DEAD
    lost = np.zeros_like(fights)
    for _ in range(120):
        sim.step()
        lost |= actors.mind.state[:, 1:3] == State.FLEE
        lost |= actors.mind.action[:, 1:3] == Act.YIELD
    return int((lost & fights).sum()), int(fights.sum())


def test_thugs_break_when_who_leads_them_falls(tmp_path):
    gang = [(24, 9, "byun_thug"), (26, 12, "byun_thug"), (28, 14, "byun_thug")]
    sim = crowd(tmp_path / "led", [*gang, (30, 10, "byun")], worlds=RUNS)
    assert_rate(*broken(sim, felled=4), low=0.9)
    sim = crowd(tmp_path / "other", [*gang, (30, 10, "byun")], worlds=RUNS)
    assert_rate(*broken(sim, felled=3), high=0.05)


@pytest.mark.parametrize("bot", [Lure(), Idle()], ids=lambda bot: bot.name)
def test_juan_stays_behind_alvaro(tmp_path, bot):
    sim = Sim(yard(tmp_path), worlds=64, drivers={"gon": bot})
    sim.reset(range(64))
    sim.world.actors.handicap.harm[...] = 0
    pos = sim.world.actors.body.pos
    shares = []
    for tick in range(720):
        sim.step()
        if tick < 180:
            continue
        gap = np.sqrt(((pos[:, BRUTE] - pos[:, SHOOTER]) ** 2).sum(axis=1))
        his = np.sqrt(((pos[:, PLAYER] - pos[:, SHOOTER]) ** 2).sum(axis=1))
        brutes = np.sqrt(((pos[:, PLAYER] - pos[:, BRUTE]) ** 2).sum(axis=1))
        shares.append((gap >= 5) & (gap <= 9) & (his > brutes))
    assert np.mean(shares) > 0.85


def test_a_bodyguard_stays_before_whom_he_guards(tmp_path):
    people = [(28, 12, "arms_dealer"), (31, 14, "bodyguard")]
    sim = crowd(tmp_path, people, worlds=128)
    actors = sim.world.actors
    actors.health.hp[...] = TOUGH
    near, between = [], []
    for tick in range(600):
        sim.step()
        if tick < 120:
            continue
        pos = actors.body.pos
        gap = np.sqrt(((pos[:, 1] - pos[:, 2]) ** 2).sum(axis=1))
        near.append(gap <= 2.5)
        danger = np.sqrt(((pos[:, 0] - pos[:, 1]) ** 2).sum(axis=1))
        mine = np.sqrt(((pos[:, 0] - pos[:, 2]) ** 2).sum(axis=1))
        between.append(mine < danger)
    assert np.mean(near) > 0.9
    assert np.mean(between) > 0.75


def test_police_keep_together(tmp_path):
    sim = crowd(tmp_path, [(26, 8, "police"), (28, 16, "police")], worlds=128)
    actors = sim.world.actors
    actors.health.hp[...] = TOUGH
    gaps = []
    for tick in range(600):
        sim.step()
        if tick >= 240:
            way = actors.body.pos[:, 1] - actors.body.pos[:, 2]
            gaps.append(np.sqrt((way**2).sum(axis=1)))
    assert np.mean(np.array(gaps) <= 6.5) > 0.8
    assert np.mean(np.array(gaps) >= 1.5) > 0.8


def test_grief_stuns_and_then_hunts_every_noise(tmp_path):
    sim = crowd(tmp_path, [(35, 4, "juan_grief")], worlds=RUNS // 4, ambient=0.0)
    actors = sim.world.actors
    actors.body.pos[:, 0] = (1, 12)
    before = actors.body.pos[:, 1].copy()
    sim.steps(88)
    np.testing.assert_allclose(actors.body.pos[:, 1], before, atol=0.05)
    sim.steps(60)
    assert (actors.mind.state[:, 1] >= State.COMBAT).all()
    assert (actors.mind.state[:, 1] <= State.HUNT).all()
    spot = np.float32([6, 3])
    actors.memory.noise_pos[:, 1] = spot
    actors.memory.noise_tick[:, 1] = sim.world.clock.tick
    actors.memory.target[:, 1] = -1
    nearest = np.full(sim.worlds, np.inf)
    for _ in range(600):
        sim.step()
        nearest = np.minimum(nearest, np.linalg.norm(actors.body.pos[:, 1] - spot, axis=1))
    assert_rate(int((nearest < 1.5).sum()), sim.worlds, low=0.9)


# --- words


def spoken(sim, ticks, before_tick=lambda tick: None):
    """Return how long after its word each announced act began, and the gaps between speakers."""
    mind = sim.world.actors.mind
    told, speaker = np.full(mind.action.shape, -1), np.full(sim.worlds, -1)
    spoke = np.full(sim.worlds, -1000)
    leads, gaps = [], []
    for tick in range(ticks):
        before_tick(tick)
        doing = np.where(mind.meant < HANDS, mind.action, mind.hands + HANDS)
        sim.step()
        said = sim.world.barks.rows()
        other = speaker[said.world] != said.actor
        gaps += (tick - spoke[said.world])[other].tolist()
        spoke[said.world], speaker[said.world] = tick, said.actor
        pending = mind.due[said.world, said.actor] > tick
        told[said.world, said.actor] = np.where(pending, tick, -1)
        now = np.where(mind.meant < HANDS, mind.action, mind.hands + HANDS)
        begun = (told >= 0) & (now + 1 == mind.meant) & (now != doing)
        leads += (tick - told[begun]).tolist()
        told[begun | (tick > mind.due + GRACE)] = -1
    return np.array(leads) / 60, np.array(gaps) / 60


@pytest.fixture(scope="module")
def talk(tmp_path_factory):
    """Return what was said in fights in which Gon keeps turning up elsewhere."""
    gang = ("russian_thug", "russian_thug", "chaoz", "russian_thug")
    people = [(26 + row % 5, row, who) for row, who in zip((8, 12, 16, 19), gang, strict=True)]
    plan = [list(row) for row in ROOM]
    for column, row in ((14, 6), (18, 11), (18, 12), (14, 18), (24, 9), (24, 15)):
        plan[row][column] = plan[row][column + 1] = "C"
    folder = tmp_path_factory.mktemp("talk")
    sim = crowd(folder, people, worlds=RUNS // 2, plan=["".join(row) for row in plan])
    actors = sim.world.actors
    actors.health.hp[...] = TOUGH
    rng = np.random.default_rng(1)

    def elsewhere(tick):
        if tick % 150 == 0:
            actors.body.pos[:, 0] = rng.uniform(2, (19, 11), (sim.worlds, 2)).astype(np.float32)

    return spoken(sim, 600, elsewhere)


def test_words_come_half_a_second_before_their_acts(tmp_path, talk):
    sim = crowd(tmp_path, [(24, 12, "russian_thug")])
    sim.world.actors.arms.rounds[:, 1] = 0
    reloads, _ = spoken(sim, 180)
    leads = np.append(talk[0], reloads)
    assert len(leads) >= 500
    assert_rate(int(((leads >= 0.5) & (leads <= 0.8)).sum()), len(leads), low=0.9)


def test_nobody_talks_over_their_own(talk):
    _, gaps = talk
    assert len(gaps) > 1000
    assert gaps.min() >= 1
