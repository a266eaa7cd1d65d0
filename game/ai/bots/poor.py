"""Poor players: each does one thing wrong, so that every way to lose can be seen happening."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.ai.bot import Scene
from game.ai.bots.autopilot import Autopilot, Plan, fresh
from game.ai.bots.errands import HAND, errands
from game.ai.bots.screens import Reader
from game.ai.bots.skill import Skill
from game.ai.bots.view import FAR, NEVER, Flags, Reals, Rows, Sights, View
from game.ai.perception import length
from game.data.constants import Button, Condition, Purpose, ticks
from game.data.goals import GoalKind
from game.data.tables import World
from game.maths import chance

ANYBODY = np.float32(14)  # metres within which a brute takes somebody for an enemy
NEVER_CHANGES = np.zeros(1, np.int32)  # one draw for the whole match
#: Ticks after which some stop playing well, one of which is drawn for each match.
STOPS = np.array([ticks(s) for s in (8, 15, 22, 30, 38, 46, 55, 65, 80, 100, 120, 150)], np.int32)
STANDS = ticks(200)
STROLLS = np.float32(0.5)  # share of the matches in which a dawdler is not content to stand
LOOKS_ROUND = ticks(15)  # for which it makes for one place
STROLL_METRES = np.float32(40)  # of path
OUTINGS = 4  # places of which the last is the way out
FUSS = ticks(6)  # for which a meddler keeps to one thing
RAGES = np.float32(0.5)  # share of its time in which a brute looks for somebody
MEDDLES = np.float32(0.6)  # share of its time
BESIDE = np.float32(0.9)  # metres from the middle of a door to where it is tried
MEDDLES_METRES = np.float32(24)  # of path


class Careless(Autopilot):
    """Goes about its errands by the shortest way, whoever looks and whatever hums; never fights.

    Half of them run; the others walk, and carry a gun in plain sight if one lies near.
    """

    name = "careless"
    every = 1  # in between, hands would go on fighting

    def plan(self, view: View) -> Plan:
        """Do what the errand says and nothing else."""
        errand, count = errands(view), len(view.w)
        plan = Plan(
            errand=errand,
            goal=errand.goal,
            aim=errand.aim,
            aims=errand.aims,
            buttons=errand.buttons,
            run=np.ones(count, bool),
            duck=np.zeros(count, bool),
            creep=np.zeros(count, bool),
            hide=np.zeros(count, bool),
            sneaks=np.zeros(count, bool),
        )
        draw = chance.uniform(view.world.clock.seed[view.w], NEVER_CHANGES, view.a, Purpose.POOR)
        armed = draw < np.float32(0.5)
        plan.run = ~armed
        self._fetch_gun(view, armed & ~view.firearm & (errand.kind != GoalKind.WAIT), plan)
        return plan


class Dawdler(Autopilot):
    """Plays well up to some objective; then stands for minutes, or strolls from room to room."""

    name = "dawdler"

    def act(self, world: World, scene: Scene, mine: NDArray[np.bool_]) -> None:
        """Let go of everything in those worlds whose moment has come, but for those who stroll."""
        stands = _dawdles(world) & ~_strolls(world)
        still = mine & stands[:, None]
        world.actors.command.move[still] = 0
        world.actors.command.buttons[still] = 0
        super().act(world, scene, mine & ~stands[:, None])

    def plan(self, view: View) -> Plan:
        """In peace, once the moment has come, look into one place after the other."""
        plan = super().plan(view)
        r = np.flatnonzero(_dawdles(view.world)[view.w] & ~view.seen)
        if len(r):
            plan.goal[r] = _somewhere(view, r)
            plan.buttons[r] = 0
            plan.duck[r] = plan.creep[r] = plan.aims[r] = plan.sneaks[r] = False
        return plan


class Pest(Autopilot):
    """Plays well until some moment, then walks up to whoever is nearest and stays there."""

    name = "pest"

    def plan(self, view: View) -> Plan:
        """Go to the nearest person in sight, once the moment has come."""
        plan = super().plan(view)
        who, metres = _somebody(view)
        late = view.now >= _moment(view.world)[view.w]
        r = np.flatnonzero(late & (metres < ANYBODY))
        plan.goal[r] = view.world.actors.body.pos[view.w[r], who[r]]
        plan.buttons[r] = 0
        plan.run[r] = plan.duck[r] = plan.creep[r] = plan.sneaks[r] = plan.aims[r] = False
        return plan


@dataclass(frozen=True)
class Itchy(Skill):
    """Fires at whoever is there, sure of them or not."""

    def ready(self, view: Sights, r: Rows) -> Flags:
        """Whether rows ``r`` fire: they do."""
        return np.ones(len(r), bool)


class Brute(Autopilot):
    """Takes every gun that lies near, and fires at or beats everybody, friend or not."""

    name = "brute"
    skill = Itchy()
    patience = 0
    caution = np.float32(0)
    daring = 99
    hasty = True
    every = 1

    def plan(self, view: View) -> Plan:
        """Take whoever is nearest for an enemy where no real one is in view."""
        who, metres = _somebody(view)
        # in fits of rage: else it would stay with the first one that cannot be hurt
        seed, spell = view.world.clock.seed[view.w], view.now // FUSS
        rages = chance.uniform(seed, spell, view.a, Purpose.POOR) < RAGES
        r = np.flatnonzero(~view.seen & rages & (metres < ANYBODY))
        view.target[r], view.metres[r], view.seen[r] = who[r], metres[r], True
        view.threat[r] = view.world.actors.body.pos[view.w[r], who[r]]
        plan = super().plan(view)
        bare = view.seen & rages & ~view.firearm
        plan.goal[bare] = view.threat[bare]
        self._fetch_gun(view, np.ones(len(view.w), bool), plan)
        return plan

    def _slip(self, *_: object) -> None:
        """Never sneak."""


class Meddler(Autopilot):
    """Works every device, and tries every door that it comes by, from this side and from that."""

    name = "meddler"

    def plan(self, view: View) -> Plan:
        """In peace, now and then, go to something near and use it."""
        plan = super().plan(view)
        seed, spell = view.world.clock.seed[view.w], view.now // FUSS
        fuss = chance.uniform(seed, spell, view.a, Purpose.POOR) < MEDDLES
        r = np.flatnonzero(fuss & ~view.seen)
        terrain = view.scene.terrain
        doors, across = terrain.doors.centre, terrain.doors.normal * BESIDE
        things = np.concatenate([terrain.machines.pos, doors - across, doors + across])
        if not len(r) or not len(things):
            return plan
        shape = (len(r), len(things))
        cells = np.broadcast_to(terrain.grid.to_cell(things), shape)
        locks, here = np.repeat(view.locks[r], shape[1]), np.repeat(view.cell[r], shape[1])
        path = terrain.path_metres(locks, cells.ravel(), here).reshape(shape)
        whim = chance.uniform(
            seed[r, None], spell[r, None], np.arange(shape[1]), Purpose.POOR_CHOICE
        )
        # what nobody has touched yet comes before what stands as it was left, and doors
        tried = np.ones(shape, bool)
        tried[:, : len(terrain.machines.pos)] = view.world.machines.machine.used[view.w[r]] >= 0
        whim = np.where(path < MEDDLES_METRES, whim + tried, FAR)
        best = whim.argmin(axis=1)
        found = whim[np.arange(len(r)), best] < FAR
        r, best = r[found], best[found]
        plan.goal[r] = things[best]
        plan.aims[r] = plan.sneaks[r] = False
        near = length(things[best] - view.pos[r]) < HAND
        plan.buttons[r] = fresh(view, r, near, Button.USE)
        return plan


class Guesser(Autopilot):
    """Reads nothing: at terminals it takes any line, and what hums may hum."""

    name = "guesser"
    heeds = False
    reads = Reader(errs=1.0)


def _moment(world: World) -> NDArray[np.int32]:
    """Return the tick (W,) at which some give up playing well."""
    draw = chance.uniform(world.clock.seed, NEVER_CHANGES, NEVER_CHANGES, Purpose.POOR)
    return STOPS[(draw * np.float32(len(STOPS))).astype(np.intp)]


def _dawdles(world: World) -> Flags:
    """Return the worlds (W,) in which a dawdler has had enough, for the time being.

    That is when so many objectives are done, none of them or more by the seed, so that each is
    left alone in turn.
    """
    done = world.tasks.task.tick
    ends = np.sort(np.where(done >= 0, done, NEVER), axis=1)
    ends = np.concatenate([np.zeros((len(done), 1), ends.dtype), ends], axis=1)
    left = (world.clock.seed % np.uint64(ends.shape[1])).astype(np.intp)[:, None]
    stop, now = np.take_along_axis(ends, left, axis=1)[:, 0], world.clock.tick
    return np.asarray((now >= stop) & (now < stop + STANDS))


def _strolls(world: World) -> Flags:
    """Return the worlds (W,) in which it strolls, and does not stand."""
    draw = chance.uniform(world.clock.seed, NEVER_CHANGES, NEVER_CHANGES, Purpose.POOR_CHOICE)
    return np.asarray(draw < STROLLS)


def _somewhere(view: View, r: Rows) -> Reals:
    """Return where rows ``r`` feel like going: some place not far off, or now and then an exit."""
    terrain = view.scene.terrain
    seed, outing = view.world.clock.seed[view.w[r]], view.now[r] // LOOKS_ROUND
    place = np.arange(terrain.areas.count)
    whim = chance.uniform(seed[:, None], outing[:, None], place, Purpose.POOR_CHOICE)
    metres = terrain.metres_to_areas(view.locks[r], view.cell[r])
    goal: Reals = terrain.areas.centre[np.where(metres < STROLL_METRES, whim, -1).argmax(axis=1)]
    leaves = np.flatnonzero(outing % OUTINGS == OUTINGS - 1)
    if len(terrain.exits) and len(leaves):
        away = length(terrain.exits - view.pos[r[leaves], None])
        goal[leaves] = terrain.exits[away.argmin(axis=1)]
    return goal


def _somebody(view: View) -> tuple[Rows, NDArray[np.float32]]:
    """Return the nearest of those on their feet in line of sight of each, and metres to them."""
    actors, terrain = view.world.actors, view.scene.terrain
    up = actors.slot.alive[view.w] & (actors.health.condition[view.w] <= Condition.FLOORED)
    up &= view.away > np.float32(0.05)  # not oneself
    cells = view.scene.survey.cell[view.w]
    shape = cells.shape
    clear = terrain.sees(
        np.broadcast_to(view.shut[:, None], shape),
        np.broadcast_to(view.cell[:, None], shape),
        cells,
        np.zeros(shape, bool),
    )
    metres = np.where(up & clear, view.away, FAR).astype(np.float32)
    who = metres.argmin(axis=1)
    return who, metres[np.arange(len(who)), who]
