"""How well people see and hear: the numbers of perception, and the few formulae made of them."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.data.constants import Gait, Sound, ticks
from game.maths import angles
from game.maths.curves import light_to_sight
from game.space.terrain import Terrain

THINK_EVERY = 6  # ticks between two looks, or two thoughts, of one person
LOOK_SECONDS = np.float32(THINK_EVERY / 60)

UNAWARE_SECONDS, SUSPICIOUS_SECONDS, COMBAT_SECONDS = 1.6, 0.8, 0.15  # to become certain, at T
DECAY, DECAY_SUSPICIOUS = np.float32(0.25), np.float32(0.12)  # of awareness, per second
NOTICED = np.float32(0.35)  # awareness at which one turns to look
WORRIED = np.float32(0.7)  # at which one goes to see
CERTAIN = np.float32(1)
FORGETTING = np.float32(0.9917)  # factor on confidence at each look: e to the minus dt / 12 s
DARKEST = np.float32(0.12)  # share of the range that is left without light
LIT = np.float32(0.88)  # and the share that light gives
AT_ONCE, FAR_OFF = np.float32(0.4), np.float32(1.6)  # of that time: close by, and more far off
MOVEMENT = np.array([0.7, 0.7, 1.0, 1.6], np.float32)  # how much one shows, by Gait
CROUCHED_STILL = np.float32(0.45)
ALL_ROUND = ticks(1)  # how long one looks all round after being hurt
BODY_METRES = np.float32(12)  # from which one of their own is found lying
RESPOT = ticks(1.5)  # out of sight for longer than this, an enemy surprises again
SHOULDER = np.float32(0.25)  # metres from the middle of a body to either side
ENOUGH = 4  # tenths of a body that have to be in view
TOUCH = np.float32(0.52)  # metres between two who bump into each other
TRAIL = 10  # looks that are remembered one by one

#: How much a noise of an enemy, and of anybody else, means: 0 nothing to 1 violence.
MEANING = np.zeros((2, len(Sound)), np.float32)
for _sound, _enemy, _other in (
    (Sound.STEP, 0.35, 0.0),
    (Sound.BODY_FALL, 0.5, 0.5),
    (Sound.DOOR, 0.35, 0.0),
    (Sound.DOOR_SLAM, 0.5, 0.0),
    (Sound.SHOT, 1.0, 1.0),
    (Sound.SILENCED_SHOT, 0.7, 0.7),
    (Sound.GLASS, 0.7, 0.7),
    (Sound.SHOUT, 0.5, 0.6),
    (Sound.SCREAM, 0.8, 0.9),
    (Sound.RELOAD, 0.5, 0.0),
    (Sound.IMPACT, 0.9, 0.4),
    (Sound.MELEE, 0.6, 0.6),
    (Sound.SWITCH, 0.7, 0.0),
    (Sound.THING, 0.6, 0.0),
    (Sound.STORY, 0.5, 0.5),
    (Sound.BLAST, 1.0, 1.0),
    (Sound.ALARM, 0.8, 0.8),
    (Sound.HUM, 0.5, 0.5),
):
    MEANING[0, _sound], MEANING[1, _sound] = _enemy, _other
#: Noises that mean less when they come again: what things do, not people.
WEARIES = np.zeros(len(Sound), bool)
WEARIES[[Sound.SWITCH, Sound.THING, Sound.GLASS, Sound.ALARM, Sound.HUM, Sound.STORY]] = True
VIOLENCE = np.float32(0.9)  # meaning from which a noise alarms

Reals = NDArray[np.float32]


def turn_to_think(tick: NDArray[np.int32]) -> NDArray[np.bool_]:
    """Return the worlds (W,) in which it is everybody's turn to look and think.

    All of them in one tick, and nobody in the next ones, costs less than some in every tick.
    """
    return np.asarray(tick % THINK_EVERY == 0)


def _cone_table() -> NDArray[np.int32]:
    """Half-angle of the cone for each decimetre of distance: 480 degrees a metre, 18 to 110."""
    metres = np.maximum(np.arange(512), 1) / 10
    return np.rint(np.clip(480 / metres, 18, 110) * angles.TURN / 360).astype(np.int32)


_CONE = _cone_table()


def cone(metres: Reals) -> NDArray[np.int32]:
    """Return the half-angle of the field of view at each distance: wide close by, narrow far."""
    return _CONE.take((metres * np.float32(10)).astype(np.int32), mode="clip")


def sight_range(sight: Reals, light: Reals) -> Reals:
    """Metres at which somebody in this light is seen by eyes that reach ``sight`` in full light."""
    return sight * (DARKEST + LIT * light_to_sight(light))


def showing(gait: NDArray[np.uint8], crouched: NDArray[np.bool_]) -> Reals:
    """How much somebody's movement gives them away; 1 for walking."""
    still = crouched & (gait == Gait.STILL)
    return np.where(still, CROUCHED_STILL, MOVEMENT.take(gait))


def seconds_to_certain(base: Reals, metres: Reals, reach: Reals) -> Reals:
    """Seconds in plain view until one is certain of somebody who walks."""
    share = np.asarray(metres / np.maximum(reach, np.float32(0.1)), np.float32)
    return base * AT_ONCE + base * share * share * FAR_OFF


def tenths_in_view(
    terrain: Terrain,
    shut: NDArray[Any],
    eye: NDArray[np.int32],
    cell: NDArray[np.int32],
    pos: Reals,
    delta: Reals,
    metres: Reals,
    crouched: NDArray[np.bool_],
) -> NDArray[np.int32]:
    """Return how much of each body is in view, in tenths.

    Of a body count the middle, 4, the shoulders, 2 each, and the legs below them, 1 each.  Low
    cover hides legs, and of those who crouch all.  A shoulder in a wall counts with the middle.

    Parameters
    ----------
    shut
        ``(R,)`` the word of doors that hide, for sight.
    eye, cell
        ``(R,)`` cells of the watcher and of the body.
    pos, delta, metres
        ``(R, 2)`` where the body is, ``(R, 2)`` the way to it from the watcher, and its length.
    crouched
        ``(R,)``
    """
    grid, low = terrain.grid, terrain.sight.low
    across = np.stack([-delta[:, 1], delta[:, 0]], axis=1)
    across *= (SHOULDER / np.maximum(metres, SHOULDER))[:, None]
    cells = np.empty((3, len(cell)), np.int32)
    cells[0] = cell
    shoulder = grid.cell_of.ravel().take(grid.to_tile(np.stack([pos - across, pos + across])))
    cells[1:] = np.where(shoulder < 0, cell, shoulder)
    met = terrain.sight.look(eye, cells)
    met &= shut | low
    legs = met == 0
    met &= shut | np.where(crouched, low, terrain.sight.type.type(0))
    upper = met == 0
    tenths = upper[0] * np.int32(4) + (upper[1].astype(np.int32) + upper[2]) * 2
    return np.asarray(tenths + legs[1] + legs[2], np.int32)


def recalled(
    trail: Reals, place: NDArray[np.intp], last_look: NDArray[np.int32], delay: NDArray[np.int32]
) -> tuple[Reals, Reals]:
    """Return where an enemy was believed to be some time ago, and how they moved then.

    Whoever acts on this acts on the percept that is as old as their reaction.

    Parameters
    ----------
    trail
        ``(W, N, TRAIL, 2)`` Memory.trail.
    place
        ``(R,)`` of each in it, world * N + slot.
    last_look
        ``(R,)`` tick of their last look.
    delay
        ``(R,)`` ticks before that look; in between two looks they moved in a straight line, after
        the last (below 0) they went on, as far as the trail tells.

    Returns
    -------
    pos, vel
        ``(R, 2)`` metres and metres per second.
    """
    delay = np.minimum(delay, (TRAIL - 2) * THINK_EVERY)
    looks = np.maximum(-(-delay // THINK_EVERY), 1)  # the look before that moment
    turn = last_look // THINK_EVERY - looks
    points, first = trail.reshape(-1, 2), place * TRAIL
    before = points.take(first + turn % TRAIL, axis=0)
    after = points.take(first + (turn + 1) % TRAIL, axis=0)
    share = (looks * THINK_EVERY - delay).astype(np.float32) / np.float32(THINK_EVERY)
    step = after - before
    return before + step * share[:, None], step / LOOK_SECONDS


def length(vector: NDArray[Any]) -> Reals:
    """Lengths of vectors (..., 2)."""
    x, y = vector[..., 0], vector[..., 1]
    return np.asarray(np.sqrt(x * x + y * y))
