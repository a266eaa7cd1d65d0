"""Shooting and striking: when a burst may begin, and the trigger itself."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.ai.acts import Act, State, among
from game.ai.situation import Flags, Known, Situation
from game.content.armoury import Armoury
from game.data.components import Arms, Command, Facing, Mind
from game.data.constants import Button, ticks
from game.maths import angles

LANE = np.float32(0.55)  # metres from a friend within which nobody shoots past
LANE_MORE = np.float32(0.08)  # and for each metre of distance
LINED_UP = round(7 / 360 * angles.TURN)  # units off the aim at which the trigger is pulled
SPRAY_FOR = ticks(0.6)  # after losing sight, for those who were just shooting
STRIKE_FROM = np.float32(0.35)  # metres beyond a weapon's reach at which a blow is started
STRIKING = (Act.CHARGE, Act.SHOOT, Act.RELOAD, Act.ADVANCE)
READY = (Act.SHOOT, Act.ADVANCE, Act.PEEK, Act.FLANK, Act.COVER)


def plan_fire(known: Known, s: Situation, state: NDArray[np.uint8], act: NDArray[np.uint8]) -> None:
    """Begin and end bursts: mind.burst and mind.rest."""
    mind, cast = known.mind, known.cast
    w, a = s.world, s.actor
    delay = cast.aim_delay[s.profile] * np.float32(known.difficulty.reaction)
    ready = s.certain_for >= s.reaction + delay.astype(np.int32)
    reach = known.armoury.reach_far[known.arms.weapon[w, a]]
    may = (s.seen | (s.age < SPRAY_FOR)) & ready & among(act, *READY)
    may &= s.firearm & (s.rounds > 0) & ~s.reloading & (s.metres < reach)
    may &= (state == State.COMBAT) | (state == State.FLEE)
    stops = np.nonzero(~may & (mind.burst[w, a] > 0))[0]
    mind.burst[w[stops], a[stops]] = 0
    r = np.nonzero(may)[0]
    if not len(r):
        return
    clear = ~_friend_in_lane(known, s, r)
    blocked = r[~clear]
    mind.burst[w[blocked], a[blocked]] = 0
    begins = clear & s.seen[r] & (mind.burst[w[r], a[r]] == 0) & (mind.rest[w[r], a[r]] <= s.now[r])
    r = r[begins]
    r = r[_slot_free(known, s, r)]
    at = w[r], a[r]
    profile = s.profile[r]
    mind.burst[at] = np.minimum(cast.burst[profile], s.rounds[r])
    mind.rest[at] = s.now[r] + cast.burst_pause[profile]


def _friend_in_lane(known: Known, s: Situation, r: NDArray[np.intp]) -> Flags:
    """Whether a friend stands, or is walking, near the line to the enemy."""
    w, a = s.world[r], s.actor[r]
    line = s.threat[r] - s.pos[r]
    metres = np.maximum(s.metres[r], np.float32(0.1))
    along = line / metres[:, None]
    soon = known.body.pos[w] + known.body.vel[w] * np.float32(0.2)
    offset = soon - s.pos[r][:, None]
    forward = offset[..., 0] * along[:, None, 0] + offset[..., 1] * along[:, None, 1]
    across = np.abs(offset[..., 0] * along[:, None, 1] - offset[..., 1] * along[:, None, 0])
    side = known.identity.side
    friend = (side[w] == side[w, a][:, None]) & known.survey.able[w]
    friend[np.arange(len(r)), a] = False
    near = (forward > 0) & (forward < metres[:, None]) & (across < LANE + LANE_MORE * forward)
    return np.asarray((near & friend).any(axis=1))


def _slot_free(known: Known, s: Situation, r: NDArray[np.intp]) -> Flags:
    """Whether one more may shoot: only so many at a time at somebody who is driven."""
    w, t = s.world[r], s.target[r]
    mind, memory = known.mind, known.memory
    busy = (mind.burst[w] > 0) & (memory.target[w] == t[:, None]) & known.survey.able[w]
    count = busy.sum(axis=1)
    # those who begin in the same tick come one after the other, by slot
    same = (w[:, None] == w) & (t[:, None] == t)
    count += np.tril(same, -1).sum(axis=1)
    return np.asarray(~known.identity.driven[w, t] | (count < known.difficulty.attack_slots))


def strikes(known: Known, s: Situation, act: NDArray[np.uint8]) -> Flags:
    """Whether to start a blow: an enemy is in reach, or almost."""
    weapon = known.arms.weapon[s.world, s.actor]
    near = s.metres < known.armoury.reach[weapon] + STRIKE_FROM
    close = near & s.seen & (s.certain_for >= s.reaction)
    # a blow is started by a press, so the button has to be let go in between
    held = (known.command.buttons[s.world, s.actor] & Button.MELEE) != 0
    return np.asarray(close & ~held & among(act, *STRIKING))


def pull(
    mind: Mind, command: Command, arms: Arms, facing: Facing, armoury: Armoury, mine: Flags
) -> None:
    """Pull the trigger for each round of a burst, when the gun is ready and points there."""
    command.buttons &= np.where(mine, ~np.int16(Button.FIRE), np.int16(-1))
    w, a = np.nonzero(mine & (mind.burst > 0))
    if not len(w):
        return
    off = np.abs(angles.difference(command.aim[w, a], facing.angle[w, a]))
    # the timers of the hands run down before the trigger is looked at
    ready = (arms.cooldown[w, a] <= 1) & (arms.reload[w, a] == 0) & (arms.rounds[w, a] > 0)
    released = (arms.held[w, a] & Button.FIRE) == 0
    press = ready & (off < LINED_UP) & (released | armoury.automatic[arms.weapon[w, a]])
    w, a = w[press], a[press]
    mind.burst[w, a] -= 1
    command.buttons[w, a] |= np.int16(Button.FIRE)
