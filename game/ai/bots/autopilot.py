"""The autopilot: plays a level through its objectives, and fights with some sense."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.ai.bot import Scene
from game.ai.bots import barehanded, screens, tactics
from game.ai.bots.errands import Errand, errands, reach_for
from game.ai.bots.skill import COMPETENT
from game.ai.bots.view import FAR, Flags, Ints, Reals, Rows, Sights, View
from game.ai.bots.ways import nearest, unseen_way, way_to
from game.ai.perception import length
from game.data.constants import Button, ticks
from game.data.goals import GoalKind
from game.data.tables import World
from game.maths import angles

FULL = np.float32(127)
BODY = np.float32(0.22 * angles.TURN / 6.283185)  # units: half a body's width at one metre
LEAST, MOST = np.float32(150), np.float32(2000)  # units off the target at which it fires
STEADY = np.float32(250)  # units of spread beyond the body's width with which it still fires
STRUCK_FOR = ticks(0.8)
BY_SIGHT = np.float32(0.75)  # confidence of what was seen, not heard
AMBUSH_METRES = np.float32(16)  # from which a hidden enemy is waited for
CLOSE = np.float32(1.4)  # metres at which it strikes
CORNER = np.float32(2.5)  # metres at which an empty gun is used as a club
LEAST_METRES = np.float32(0.3)  # that are told apart
HANDS_OFF = np.int16(~(Button.FIRE | Button.USE | Button.SWAP))  # buttons, while one aims
KEEP_OFF = np.float32(1.5)  # metres that it likes to be away
RESTLESS = ticks(30)  # for which it keeps off guns with nothing to fire, before it dares
CROWD = 2  # guns turned on it that are worth the slow motion
DASH = np.float32(10)  # metres to a hideout that is worth it
SOFTLY = np.float32(9)  # metres from others within which it crouches when it sneaks
LOOT_METRES = np.float32(18)  # of path to a gun worth fetching


@dataclass
class Plan:
    """What to do this tick, R rows; later steps overrule earlier ones."""

    errand: Errand
    goal: Reals  # (R, 2) metres
    aim: Ints
    aims: Flags  # look there, and not ahead
    buttons: NDArray[np.int16]
    run: Flags
    duck: Flags  # once it is there
    creep: Flags  # all the way
    hide: Flags  # where the danger would not see it, if that is not far
    sneaks: Flags  # keeps out of view on the way


class Autopilot:
    """Follows the objectives; shoots first, hides from many, and lets the enemy come."""

    name = "autopilot"
    skill = COMPETENT
    reads = screens.Reader()
    patience = ticks(15)  # for which it waits for an enemy who is out of view
    caution = np.float32(0.9)  # health below which it seeks cover when hit
    daring = 1  # enemies turned towards it that it stands up to
    hasty = False  # runs all the time
    heeds = True  # machines that are about to go off
    every = 3  # ticks: hands give twenty commands a second

    def act(self, world: World, scene: Scene, mine: NDArray[np.bool_]) -> None:
        """Write the commands of the actors in ``mine``, now and then: in between they hold."""
        w, a = np.nonzero(mine)
        due = world.clock.tick[w] % self.every == 0
        if not due.all():
            self._keep_aiming(world, scene, w[~due], a[~due])
            w, a = w[due], a[due]
        if not len(w):
            return
        view = View.of(world, scene, w, a)
        plan = self.plan(view)
        command = world.actors.command
        heading = self.way(view, plan) - view.pos
        walking = length(heading) > np.float32(0.2)
        ahead = np.where(walking, angles.of(heading), command.aim[view.w, view.a])
        command.aim[view.w, view.a] = np.where(plan.aims, plan.aim, ahead)
        command.move[view.w, view.a] = _move(heading)
        duck = plan.duck & (length(plan.goal - view.pos) < np.float32(0.6))
        duck |= plan.creep
        gait = np.where(duck, Button.CROUCH, np.where(plan.run, Button.RUN, 0))
        command.buttons[view.w, view.a] = plan.buttons | gait.astype(np.int16)
        screens.work(view, plan.errand.kind, plan.errand.index, self.reads)

    def _keep_aiming(self, world: World, scene: Scene, w: Rows, a: Rows) -> None:
        """Follow with gun and trigger those who are in view, until it is time to act again."""
        fights = (world.actors.senses.visible[w, a] & scene.survey.hostile[w, a]).any(axis=1)
        if not fights.any():
            return
        sights = Sights.of(world, scene, w[fights], a[fights])
        r = np.flatnonzero(sights.seen)
        if not len(r):
            return
        command, at = world.actors.command, (sights.w[r], sights.a[r])
        metres = np.maximum(sights.metres[r], LEAST_METRES)
        command.aim[at], fire = self._shoot(sights, r, metres)
        command.buttons[at] = (command.buttons[at] & HANDS_OFF) | fire

    def plan(self, view: View) -> Plan:
        """Return what to do this tick."""
        errand = errands(view)
        shoots = errand.kind == GoalKind.SHOOT_DOOR
        danger = view.threat_age < self.patience
        far = length(errand.goal - view.pos) > 6
        plan = Plan(
            errand=errand,
            goal=errand.goal,
            aim=errand.aim,
            aims=errand.aims,
            buttons=errand.buttons,
            run=(~danger & ~errand.prey & far) | self.hasty,
            duck=np.zeros(len(view.w), bool),
            creep=np.zeros(len(view.w), bool),
            hide=np.zeros(len(view.w), bool),
            sneaks=np.zeros(len(view.w), bool),
        )
        shy = barehanded.shy(view, errand.kind, errand.prey)
        needed = (danger | errand.prey | shoots) & ~(shy & barehanded.lawful(view))
        self._fetch_gun(view, needed, plan)
        wanted, pressed = plan.goal.copy(), plan.buttons.copy()
        self._lie_in_wait(view, danger, plan)
        self._fight(view, plan)
        self._reload(view, danger, plan)
        self._slip(view, np.nonzero(shy)[0], wanted, pressed, plan)
        hide(view, plan, np.flatnonzero(plan.hide))
        self._save_itself(view, plan)
        return plan

    def way(self, view: View, plan: Plan) -> Reals:
        """Return the next point (R, 2) on the way to each goal, in metres."""
        made = way_to(view, plan.goal)
        r = np.nonzero(plan.sneaks)[0]
        if len(r):
            made[r] = unseen_way(view, plan.goal, r)
        return made

    def _slip(
        self, view: View, r: Rows, wanted: Reals, pressed: NDArray[np.int16], plan: Plan
    ) -> None:
        """With bare hands, sneak; run from who comes for it, or round whom it keeps before it."""
        if not len(r):
            return
        errand = plan.errand
        plan.goal[r], plan.buttons[r] = wanted[r], pressed[r]
        plan.aims[r] = plan.duck[r] = plan.hide[r] = False
        runs = barehanded.beset(view)[r]
        screens_it = errand.kind[r] == GoalKind.SCREEN
        plan.sneaks[r] = ~runs & ~screens_it
        at_door = view.scene.terrain.beside_door.take(view.cell[r])  # and eases it open
        plan.creep[r] = plan.sneaks[r] & (at_door | (nearest(view)[r] < SOFTLY))
        plan.run[r] = runs | screens_it
        plan.hide[r] = (errand.kind[r] == GoalKind.WAIT) & ~runs
        flees = r[runs & ~screens_it]
        if len(flees):
            plan.goal[flees] = barehanded.retreat(view, wanted, flees)

    def _save_itself(self, view: View, plan: Plan) -> None:
        """Struggle out of a hold, and get clear of what is about to go off."""
        r = np.nonzero(barehanded.held(view))[0]
        plan.buttons[r] = fresh(view, r, np.ones(len(r), bool), Button.MELEE)
        if not self.heeds:
            return
        machine = barehanded.humming(view)
        r = np.nonzero(machine >= 0)[0]
        if len(r):
            place, found = barehanded.get_clear(view, machine[r], r)
            r = r[found]
            plan.goal[r] = place[found]
            plan.run[r], plan.sneaks[r] = True, False

    def _fetch_gun(self, view: View, needed: Flags, plan: Plan) -> None:
        """With nothing left to fire, go for a loaded gun that lies somewhere near."""
        r = np.nonzero(needed & (~view.firearm | (view.rounds + view.spare == 0)))[0]
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
        r, best = r[found], best[found]
        plan.goal[r], near = reach_for(view, r, best)
        plan.run[r] = True
        plan.buttons[r] |= fresh(view, r, near, Button.SWAP)

    def _lie_in_wait(self, view: View, danger: Flags, plan: Plan) -> None:
        """Let an enemy who has just gone out of view, or is heard, come to the gun."""
        looks = danger & ~view.seen
        away = length(view.threat - view.pos)
        sighted = view.world.actors.memory.confidence[view.w, view.a] > BY_SIGHT
        waits = looks & view.firearm & (view.rounds > 0) & (away < AMBUSH_METRES)
        waits &= sighted | view.heard
        plan.goal[waits] = view.pos[waits]
        plan.hide |= waits
        plan.duck |= waits
        plan.aim[looks] = angles.of(view.threat - view.pos)[looks]
        plan.aims |= looks
        plan.buttons[waits] &= ~np.int16(Button.FIRE)

    def _fight(self, view: View, plan: Plan) -> None:
        """Aim and fire; step aside when hit; hide from many, or with an empty gun."""
        r = np.nonzero(view.seen)[0]
        if not len(r):
            return
        actors = view.world.actors
        w, a = view.w[r], view.a[r]
        metres = np.maximum(view.metres[r], LEAST_METRES)
        plan.aim[r], fire = self._shoot(view, r, metres)
        plan.aims[r] = True
        empty = ~view.firearm[r] | (view.rounds[r] == 0)
        dry = empty & (~view.firearm[r] | (view.spare[r] == 0))
        # nothing to fire: the gun on the floor is worth a hand even under the enemy's eyes
        kept = np.where(dry, plan.buttons[r], plan.buttons[r] & HANDS_OFF)
        plan.buttons[r] = kept | fire
        strike = (metres < CLOSE) & (empty | view.reloading[r])
        plan.buttons[r] |= fresh(view, r, strike, Button.MELEE)
        struck = view.struck_age[r] < STRUCK_FOR
        moves = (struck | empty | (metres < KEEP_OFF)) & (actors.arms.windup[w, a] == 0)
        guns = tactics.against(view, r)
        plan.buttons[r] |= np.where(guns >= CROWD, np.int16(Button.FOCUS), np.int16(0))
        moves &= guns > 0
        aside = tactics.sidestep(view, r, KEEP_OFF)
        # with nothing to fire, and no gun against one, there is no sense in standing off
        # and no end of waiting would bring a round back
        restless = view.now[r] % (2 * RESTLESS) >= RESTLESS
        goes_on = dry & ((guns == 0) | restless | tactics.bold(view, r))
        stand = np.where(moves[:, None], aside, view.pos[r])
        plan.goal[r] = np.where(goes_on[:, None], plan.goal[r], stand)
        charges = dry & (metres < CORNER)
        plan.goal[r] = np.where(charges[:, None], view.threat[r], plan.goal[r])

        pressed = guns > self.daring
        pressed |= struck & (view.health[r] < self.caution)
        pressed |= empty | view.reloading[r]
        plan.hide[r] = pressed & ~charges & ~goes_on

    def _shoot(self, view: Sights, r: Rows, metres: Reals) -> tuple[Ints, NDArray[np.int16]]:
        """Return the aim ahead of each target, and FIRE when the gun is steady and points there."""
        actors = view.world.actors
        w, a = view.w[r], view.a[r]
        weapon = actors.arms.weapon[w, a]
        speed = np.maximum(view.scene.armoury.speed[weapon], np.float32(10))
        at = self.skill.aim_at(view, r, (metres / speed).astype(np.float32))
        aim = angles.of(at - view.pos[r])
        off = np.abs(angles.difference(aim, actors.facing.angle[w, a]))
        width = np.clip(BODY / metres, LEAST, MOST)
        spread = actors.aim.sigma[w, a] + actors.aim.bloom[w, a]
        fires = self.skill.ready(view, r) & (off < width) & (spread < width + STEADY)
        fires &= view.firearm[r] & (view.rounds[r] > 0)
        automatic = view.scene.armoury.automatic[weapon]
        fire = np.where(fires & automatic, np.int16(Button.FIRE), np.int16(0))
        return aim, fire | fresh(view, r, fires & ~automatic, Button.FIRE)

    def _reload(self, view: View, danger: Flags, plan: Plan) -> None:
        """Reload when empty, or when half empty and nobody is there."""
        low = np.where(view.seen, view.rounds == 0, view.rounds * 2 <= view.magazine)
        wants = view.firearm & low & (view.spare > 0) & ~view.reloading
        plan.buttons[wants] |= np.int16(Button.RELOAD)
        plan.hide |= (view.reloading | wants) & danger & ~view.seen


class Rusher(Autopilot):
    """Runs at the nearest enemy and never looks back."""

    name = "rusher"
    patience = 0
    caution = np.float32(0)
    daring = 99
    hasty = True


def hide(view: View, plan: Plan, r: Rows) -> None:
    """Send rows ``r`` to where the danger would not see them crouch, if that is not far."""
    if not len(r):
        return
    goal, metres = tactics.hideout(view, r)
    near = metres < DASH
    plan.goal[r[near]] = goal[near]
    plan.run[r[near & (metres > 0)]] = True
    plan.duck[r] |= near


def fresh(view: Sights, r: Rows, wanted: Flags, button: Button) -> NDArray[np.int16]:
    """Return the button where it is wanted, let go of every other tick: for what needs a press."""
    held = (view.world.actors.arms.held[view.w[r], view.a[r]] & button) != 0
    return np.where(wanted & ~held, np.int16(button), np.int16(0))


def _move(heading: Reals) -> NDArray[np.int8]:
    """Return the move of a command towards a point this far off, slower over the last steps."""
    metres = np.maximum(length(heading), np.float32(0.05))
    pace = FULL / metres * np.minimum(metres / np.float32(0.3), 1)
    return np.rint(heading * pace[:, None]).astype(np.int8)
