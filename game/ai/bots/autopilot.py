"""The autopilot: plays a level through its objectives, and fights with some sense."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.ai.bot import Scene
from game.ai.bots.errands import Errand, errands
from game.ai.bots.view import FAR, Flags, Ints, Reals, Rows, View
from game.ai.perception import length
from game.data.constants import Button, Purpose, ticks
from game.data.tables import World
from game.maths import angles, chance

FULL = np.float32(127)
BODY = np.float32(0.22 * angles.TURN / 6.283185)  # units: half a body's width at one metre
LEAST, MOST = np.float32(150), np.float32(2000)  # units off the target at which it fires
STEADY = np.float32(330)  # units of spread beyond the body's width with which it still fires
LATENCY = np.float32(0.05)  # seconds that it aims ahead, beside the bullet's flight
STRAFE_FOR = 32  # ticks in one direction
AMBUSH_METRES = np.float32(16)  # from which a hidden enemy is waited for
CLOSE = np.float32(1.4)  # metres at which it strikes
CORNER = np.float32(2.5)  # metres at which an empty gun is used as a club
KEEP_OFF = np.float32(4.5)  # metres that it likes to be away
NEAR_GOAL = np.float32(0.75)
BARELY = np.float32(0.25)  # metres per second that count as not moving
LOOT_METRES = np.float32(18)  # of path to a gun worth fetching


class Autopilot:
    """Follows the objectives; shoots from afar, reloads behind corners, lets the enemy come."""

    name = "autopilot"
    reaction = ticks(0.2)  # from seeing somebody to the first shot
    patience = ticks(3)  # for which it waits for an enemy who is out of view
    caution = np.float32(0.45)  # health below which it seeks cover in a fight
    runs = False  # all the time

    def act(self, world: World, scene: Scene, mine: NDArray[np.bool_]) -> None:
        """Write the commands of the actors in ``mine``."""
        view = View.of(world, scene, mine)
        if not len(view.w):
            return
        errand = errands(view)
        goal, aim, buttons = errand.goal, errand.aim, errand.buttons
        aims = errand.aims.copy()
        danger = view.threat_age < self.patience

        self._fetch_gun(view, danger, goal, buttons)
        self._lie_in_wait(view, danger, errand, goal, aim, aims, buttons)
        self._fight(view, goal, aim, aims, buttons)
        self._reload(view, danger, goal, buttons)

        way = _way(view, goal)
        heading = way - view.pos
        walking = length(heading) > np.float32(0.2)
        ahead = np.where(walking, angles.of(heading), world.actors.command.aim[view.w, view.a])
        world.actors.command.aim[view.w, view.a] = np.where(aims, aim, ahead)
        world.actors.command.move[view.w, view.a] = _move(heading)
        buttons |= self._gait(view, danger, errand, goal)
        world.actors.command.buttons[view.w, view.a] = buttons

    def _fetch_gun(
        self, view: View, danger: Flags, goal: Reals, buttons: NDArray[np.int16]
    ) -> None:
        """With nothing left to fire, go for a loaded gun that lies somewhere near."""
        r = np.nonzero(~view.firearm | (view.rounds + view.spare == 0))[0]
        if not len(r):
            return
        litter, w = view.world.litter, view.w[r]
        weapon = litter.loot.weapon[w]
        loaded = litter.slot.alive[w] & (weapon >= 0) & (litter.loot.rounds[w] > 0)
        loaded &= view.scene.armoury.firearm[weapon]
        row, item = np.nonzero(loaded)
        cell = view.scene.terrain.grid.to_cell(litter.loot.pos[w[row], item])
        path = view.scene.terrain.path_metres(view.locks[r[row]], cell, view.cell[r[row]])
        metres = np.full(loaded.shape, FAR, np.float32)
        metres[row, item] = np.minimum(path, FAR)
        best = metres.argmin(axis=1)
        found = metres[np.arange(len(r)), best] < LOOT_METRES
        r, w, best = r[found], w[found], best[found]
        goal[r] = litter.loot.pos[w, best]
        near = length(goal[r] - view.pos[r]) < np.float32(0.9)
        held = view.world.actors.arms.held[w, view.a[r]] & Button.SWAP
        buttons[r] |= np.where(near & (held == 0), np.int16(Button.SWAP), np.int16(0))

    def _lie_in_wait(
        self,
        view: View,
        danger: Flags,
        errand: Errand,
        goal: Reals,
        aim: Ints,
        aims: Flags,
        buttons: NDArray[np.int16],
    ) -> None:
        """Let an enemy who has just gone out of view come to the gun."""
        away = length(view.threat - view.pos)
        waits = danger & ~view.seen & view.firearm & (view.rounds > 0) & (away < AMBUSH_METRES)
        goal[waits] = view.pos[waits]
        looks = waits | (danger & ~view.seen)
        aim[looks] = angles.of(view.threat - view.pos)[looks]
        aims |= looks
        errand.buttons[waits] &= ~np.int16(Button.FIRE)

    def _fight(
        self, view: View, goal: Reals, aim: Ints, aims: Flags, buttons: NDArray[np.int16]
    ) -> None:
        """Aim, fire when lined up, keep moving and keep off."""
        r = np.nonzero(view.seen)[0]
        if not len(r):
            return
        actors = view.world.actors
        w, a, t = view.w[r], view.a[r], view.target[r]
        metres = np.maximum(view.metres[r], np.float32(0.3))
        weapon = actors.arms.weapon[w, a]
        flight = metres / np.maximum(view.scene.armoury.speed[weapon], np.float32(10)) + LATENCY
        ahead = actors.body.vel[w, t] * flight.astype(np.float32)[:, None]
        aim[r] = angles.of(view.threat[r] + ahead - view.pos[r])
        aims[r] = True
        off = np.abs(angles.difference(aim[r], actors.facing.angle[w, a]))
        width = np.clip(BODY / metres, LEAST, MOST)
        spread = actors.aim.sigma[w, a] + actors.aim.bloom[w, a]
        memory = actors.memory
        awake = (memory.certain[w, a] >= 0) & (view.now[r] - memory.certain[w, a] >= self.reaction)
        released = (actors.arms.held[w, a] & Button.FIRE) == 0
        fires = awake & (off < width) & (spread < width + STEADY) & view.firearm[r]
        fires &= (view.rounds[r] > 0) & (released | view.scene.armoury.automatic[weapon])
        buttons[r] &= ~np.int16(Button.FIRE | Button.USE | Button.SWAP)
        buttons[r] |= np.where(fires, np.int16(Button.FIRE), np.int16(0))
        empty = ~view.firearm[r] | (view.rounds[r] == 0)
        strike = (metres < CLOSE) & (empty | view.reloading[r])
        held = (actors.arms.held[w, a] & Button.MELEE) != 0
        buttons[r] |= np.where(strike & ~held, np.int16(Button.MELEE), np.int16(0))

        line = (view.threat[r] - view.pos[r]) / metres[:, None]
        seed, bout = view.world.clock.seed[w], view.now[r] // STRAFE_FOR
        side = np.where(chance.uniform(seed, bout, a, Purpose.BOT) < np.float32(0.5), -1, 1)
        across = np.stack([-line[:, 1], line[:, 0]], axis=1) * side[:, None]
        back = np.where(metres < KEEP_OFF, np.float32(1), np.float32(0))
        step = across - line * back[:, None]
        goal[r] = view.pos[r] + step.astype(np.float32) * np.float32(0.7)
        charges = empty & (metres < CORNER) & (~view.firearm[r] | (view.spare[r] == 0))
        goal[r] = np.where(charges[:, None], view.threat[r], goal[r])
        hides = (empty | view.reloading[r] | (view.health[r] < self.caution)) & ~charges
        _hide(view, r[hides], goal)

    def _reload(self, view: View, danger: Flags, goal: Reals, buttons: NDArray[np.int16]) -> None:
        """Reload when empty, or when half empty and nobody is there."""
        low = np.where(view.seen, view.rounds == 0, view.rounds * 2 <= view.magazine)
        wants = view.firearm & low & (view.spare > 0) & ~view.reloading
        buttons[wants] |= np.int16(Button.RELOAD)
        hides = np.nonzero((view.reloading | wants) & danger & ~view.seen)[0]
        _hide(view, hides, goal)

    def _gait(self, view: View, danger: Flags, errand: Errand, goal: Reals) -> NDArray[np.int16]:
        """Run from danger and over long ways; crouch while waiting."""
        far = length(goal - view.pos)
        still = far < np.float32(0.3)
        crouch = danger & ~view.seen & still
        run = (danger & (far > 1.5) & (view.reloading | (view.rounds == 0))) | self.runs
        run |= ~danger & ~errand.prey & (far > 6)
        buttons = np.where(crouch, Button.CROUCH, np.where(run, Button.RUN, 0))
        return buttons.astype(np.int16)


class Rusher(Autopilot):
    """Runs at the nearest enemy and never looks back."""

    name = "rusher"
    patience = 0
    caution = np.float32(0)
    runs = True


def _hide(view: View, r: Rows, goal: Reals) -> None:
    """Send these to the nearest place where the danger would not see them crouch."""
    if not len(r):
        return
    terrain = view.scene.terrain
    hidden = ~terrain.sees(view.shut[r], view.threat_cell[r], view.cell[r], np.ones(len(r), bool))
    goal[r[hidden]] = view.pos[r[hidden]]
    r = r[~hidden]
    if not len(r):
        return
    cells = terrain.cover.near(view.cell[r])
    row, column = np.nonzero(cells >= 0)
    at, who = cells[row, column], r[row]
    safe = ~terrain.sees(view.shut[who], view.threat_cell[who], at, np.ones(len(row), bool))
    path = terrain.path_metres(view.locks[who], at, view.cell[who])
    score = np.full(cells.shape, FAR, np.float32)
    score[row, column] = np.where(safe, np.minimum(path, FAR), FAR)
    best = score.argmin(axis=1)
    index = np.arange(len(r))
    found = score[index, best] < FAR
    centre = terrain.grid.centre[np.maximum(cells[index, best], 0)]
    goal[r] = np.where(found[:, None], centre, goal[r])


def _way(view: View, goal: Reals) -> Reals:
    """Return the next point (R, 2) on the way to each goal; aside when something is in the way."""
    terrain = view.scene.terrain
    target = terrain.grid.to_cell(goal)
    one = terrain.next_cell(view.locks, target, view.cell)
    two = terrain.next_cell(view.locks, target, one)
    near = (length(goal - view.pos) < NEAR_GOAL) | (one == view.cell)
    way = np.where(near[:, None], goal, terrain.grid.centre[two])
    actors = view.world.actors
    speed = length(actors.body.vel[view.w, view.a])
    wanted = (actors.command.move[view.w, view.a] != 0).any(axis=1)
    seed, slot = view.world.clock.seed[view.w], view.now // 24
    word = chance.bits(seed, slot, view.a, Purpose.BOT)
    # in half of all moments, so that a way that opens is taken too
    stuck = (
        wanted
        & (speed < BARELY)
        & (length(way - view.pos) > 0.3)
        & ((word >> np.uint64(40)) % 2 == 0)
    )
    turn = (word & np.uint64(angles.TURN - 1)).astype(np.int32)
    return np.where(stuck[:, None], view.pos + angles.unit(turn), way)


def _move(heading: Reals) -> NDArray[np.int8]:
    """Return the move of a command towards a point this far off, slower over the last steps."""
    metres = np.maximum(length(heading), np.float32(0.05))
    pace = FULL / metres * np.minimum(metres / np.float32(0.3), 1)
    return np.rint(heading * pace[:, None]).astype(np.int8)
