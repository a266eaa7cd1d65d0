"""Shooting and striking: when a burst may begin, and the trigger itself."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.ai.acts import Hand, among
from game.ai.situation import Flags, Ints, Known, Rows, Situation
from game.content.armoury import Armoury
from game.data.components import Arms, Command, Facing, Mind
from game.data.constants import Button, ticks
from game.ecs.rows import pick
from game.maths import angles

Acts = NDArray[np.uint8]

CALM = ticks(8)  # without violence: then one warns before one fires
NO_REASON = ticks(3600)  # to fire at somebody who holds no gun
LANE = np.float32(0.75)  # metres from a friend within which nobody shoots past
LANE_MORE = np.float32(0.08)  # and for each metre of distance, beside the spread of the shots
SPREAD = np.float32(2 * 6.283185 / angles.TURN)  # metres a metre of two sigma, from units
SPREAD_MOST = np.float32(0.25)  # a wild first shot does not close every lane
PAST = np.float32(6)  # metres behind the enemy in which a friend may be hit as well
SOON = (np.float32(0), np.float32(0.25), np.float32(0.55))  # seconds at which friends are reckoned
STALE = np.float32(-0.33)  # seconds: where who only glances takes friends to be
LANE_FOR = ticks(6)  # out of view for longer, an enemy is not shot at
LINED_UP = round(7 / 360 * angles.TURN)  # units off the aim at which the trigger is pulled
SPRAY_FOR = ticks(0.6)  # after losing sight, for those who were just shooting
STRIKE_FROM = np.float32(0.35)  # metres beyond a weapon's reach at which a blow is started
FACED = angles.from_degrees(60)  # half of the front in which somebody is taken to look


def first_shot_delay(known: Known, s: Situation) -> Ints:
    """Ticks beside the reaction before the first shot at somebody new.

    Some hesitate when they see somebody in particular.  Some first call on whoever keeps calm, and
    go on calling on those who hold no gun; at empty hands they do not fire, whatever was shouted.
    """
    cast = known.cast
    delay = (cast.aim_delay[s.profile] * np.float32(known.difficulty.reaction)).astype(np.int32)
    delay += cast.hesitation[s.profile, known.identity.profile.take(s.enemy)]
    warns = cast.warns[s.profile]
    r = np.nonzero((warns > 0) & (s.target >= 0) & (s.alarm_age > CALM))[0]
    if len(r):
        held = known.arms.weapon[s.world[r], s.target[r]]
        delay[r] += np.where(known.armoury.firearm[held], warns[r], NO_REASON)
    r = np.nonzero((warns > 0) & (s.target >= 0))[0]
    if len(r):
        empty = known.arms.weapon[s.world[r], s.target[r]] == known.armoury.fists
        delay[r[empty]] = NO_REASON
    return np.asarray(delay, np.int32)


def faced(known: Known, s: Situation) -> Flags:
    """Whether the enemy looks towards the thinker."""
    if s.faced is None:
        facing = known.facing.angle.take(s.enemy)
        off = np.abs(angles.difference(angles.of(s.pos - s.threat), facing))
        s.faced = np.asarray(off < FACED)
    return s.faced


def lane_clear(known: Known, s: Situation) -> Flags:
    """Whether nobody of one's own is near the line to the enemy.

    The careful reckon where friends will be while a burst lasts, and allow for their own spread.
    The others look only before a burst, and see a moment late: their lane is judged there.
    """
    if s.lane is None:
        s.lane = np.ones(len(s.world), bool)
        careful = known.cast.careful[s.profile]
        r = np.nonzero(s.firearm & (s.target >= 0) & (s.age < LANE_FOR) & careful)[0]
        if len(r):
            s.lane[r] = ~_friend_in_lane(known, s, r, SOON)
    return s.lane


def plan_fire(known: Known, s: Situation, hands: Acts) -> None:
    """Begin and end bursts: mind.burst and mind.rest."""
    mind, cast = known.mind, known.cast
    w, a = s.world, s.actor
    at_them, at_place = among(hands, Hand.SHOOT), among(hands, Hand.SUPPRESS)
    # hands stay at what they do for a while; a friend in the lane ends the burst at once
    stops = np.nonzero(~((at_them | at_place) & lane_clear(known, s)) & (mind.burst[w, a] > 0))[0]
    mind.burst[w[stops], a[stops]] = 0
    begins = (at_them & s.seen) | (at_place & ~s.seen)
    begins &= (mind.burst[w, a] == 0) & (mind.rest[w, a] <= s.now)
    r = np.nonzero(begins)[0]
    if not len(r):
        return
    glances = np.nonzero(~cast.careful[s.profile[r]])[0]
    if len(glances):
        blocked = _friend_in_lane(known, s, r[glances], (STALE,))
        r = np.delete(r, glances[blocked])
    r = r[_slot_free(known, s, r)]
    at = w[r], a[r]
    profile = s.profile[r]
    mind.burst[at] = np.minimum(cast.burst[profile], s.rounds[r])
    mind.rest[at] = s.now[r] + cast.burst_pause[profile]


def _friend_in_lane(known: Known, s: Situation, r: Rows, moments: tuple[np.float32, ...]) -> Flags:
    """Whether a friend is near the line to the enemy at any of these moments, in seconds."""
    w, a, mine = s.world[r], s.actor[r], s.place[r]
    side, able = known.identity.side, known.survey.able
    friend = side.take(w, axis=0) == side.take(mine)[:, None]
    spares = np.nonzero(known.cast.spares[s.profile[r]])[0]
    if len(spares):
        friend[spares] |= ~pick(known.survey.hostile, mine[spares])
    friend &= able.take(w, axis=0)
    friend[np.arange(len(r)), a] = False
    row, f = np.nonzero(friend)
    theirs, metres = w[row] * able.shape[1] + f, np.maximum(s.metres[r], np.float32(0.1))
    pos = s.pos.take(r, axis=0)
    along = ((s.threat.take(r, axis=0) - pos) / metres[:, None]).take(row, axis=0)
    offset = pick(known.body.pos, theirs) - pos.take(row, axis=0)
    vel, own = pick(known.body.vel, theirs), pick(known.body.vel, mine[row])
    sigma = known.aim.sigma.take(mine) + known.aim.bloom.take(mine)
    spread = np.minimum(sigma * SPREAD, SPREAD_MOST) * known.cast.careful[s.profile[r]]
    slope = (LANE_MORE + spread)[row]
    end = metres[row] + PAST
    near = np.zeros(len(row), bool)
    for moment in moments:
        to = offset + vel * moment - own * max(moment, np.float32(0))
        forward = to[:, 0] * along[:, 0] + to[:, 1] * along[:, 1]
        across = np.abs(to[:, 0] * along[:, 1] - to[:, 1] * along[:, 0])
        near |= (forward > 0) & (forward < end) & (across < LANE + slope * forward)
    return np.bincount(row[near], minlength=len(r)) > 0


def _slot_free(known: Known, s: Situation, r: Rows) -> Flags:
    """Whether one more may shoot: only so many at a time at somebody who is driven."""
    w, t = s.world[r], s.target[r]
    mind, memory = known.mind, known.memory
    busy = (mind.burst[w] > 0) & (memory.target[w] == t[:, None]) & known.survey.able[w]
    count = busy.sum(axis=1)
    # those who begin in the same tick come one after the other, by slot
    same = (w[:, None] == w) & (t[:, None] == t)
    count += np.tril(same, -1).sum(axis=1)
    return np.asarray(~known.identity.driven[w, t] | (count < known.difficulty.attack_slots))


def hold_down(known: Known, s: Situation, hands: Acts) -> NDArray[np.int16]:
    """Return the buttons that the hands press, but for the trigger."""
    held = known.command.buttons.take(s.place)
    made = np.where(among(hands, Hand.RELOAD), Button.RELOAD, 0)
    # a blow is started by a press, so the button has to be let go in between
    strikes = among(hands, Hand.STRIKE) & ((held & Button.MELEE) == 0)
    made |= np.where(strikes | among(hands, Hand.THROW_DOWN), Button.MELEE, 0)
    made |= np.where(among(hands, Hand.GRAB), Button.GRAB, 0)
    made |= np.where(among(hands, Hand.LOWER), Button.LOWER, 0)
    picks = among(hands, Hand.PICK_UP) & ((held & Button.SWAP) == 0)
    made |= np.where(picks, Button.SWAP, 0)
    return made.astype(np.int16)


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
