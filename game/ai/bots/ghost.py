"""The ghost: plays a level through its objectives, and would rather not be seen doing so."""

from __future__ import annotations

import numpy as np

from game.ai.bots.autopilot import SOFTLY, Autopilot, Plan, hide
from game.ai.bots.view import Flags, Reals, View
from game.ai.bots.ways import known, nearest, unseen_way, way_to
from game.ai.perception import length
from game.data.constants import Button, Notice, ticks

ALONE = np.float32(9)  # metres: whoever has nobody so near may be put down quietly


class Ghost(Autopilot):
    """Keeps out of light and cones, waits for backs to turn, and hides when it was noticed."""

    name = "ghost"
    daring = 0
    caution = np.float32(2)
    every = 1  # out of a cone, every step counts

    def plan(self, view: View) -> Plan:
        """Return what to do this tick: fight where it must, hide from who hunts it, else sneak."""
        plan = super().plan(view)
        sought, watched = _noticed(view)
        must = watched | (view.struck_age < ticks(1.5)) | _easy(view)
        hide(view, plan, np.nonzero(sought & ~_alone(view) & (view.threat_age < ticks(6)))[0])
        sneaks = ~must & ~sought
        plan.creep = sneaks & (nearest(view) < SOFTLY)
        plan.run &= ~sneaks
        plan.buttons[sneaks & view.seen] &= ~np.int16(Button.FIRE | Button.MELEE)
        return plan

    def way(self, view: View, plan: Plan) -> Reals:
        """Return the next point on the least exposed of the ways at hand."""
        made = way_to(view, plan.goal)
        sought, watched = _noticed(view)
        fights = view.seen & (watched | _easy(view))
        r = np.nonzero(~sought & ~fights & known(view).any(axis=1))[0]
        if len(r):
            made[r] = unseen_way(view, plan.goal, r)
        return made


def _noticed(view: View) -> tuple[Flags, Flags]:
    """Whether somebody is certain of each, and whether one of those has them in view."""
    senses, w, a = view.world.actors.senses, view.w, view.a
    after = (senses.level[w, :, a] == Notice.CERTAIN) & view.scene.survey.able[w]
    after &= view.scene.survey.hostile[w, :, a]
    return after.any(axis=1), (after & senses.visible[w, :, a]).any(axis=1)


def _alone(view: View) -> Flags:
    """Whether the one in view has no friend near."""
    actors, w = view.world.actors, view.w
    gap = length(actors.body.pos[w] - actors.body.pos[w, view.target][:, None])
    near = (known(view) & (gap < ALONE)).sum(axis=1)
    return np.asarray(view.seen & (near <= 1))


def _easy(view: View) -> Flags:
    """Whether the one in view can be put down by a quiet weapon before anybody hears of it."""
    armoury = view.scene.armoury
    weapon = view.world.actors.arms.weapon[view.w, view.a]
    quiet = armoury.loudness[weapon] < np.float32(15)
    return np.asarray(_alone(view) & quiet & (view.metres < np.float32(8)))
