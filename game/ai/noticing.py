"""Noticing: when somebody becomes surer of an enemy, and the terms that made it so.

Every sense raises awareness in its own way and then calls ``surer``, which tells the world by an
event and keeps the terms, so that the game can answer "why was I seen?".
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.ai import perception
from game.content.cast import Cast
from game.data.components import (
    Arms,
    Body,
    Exposure,
    Facing,
    Health,
    Identity,
    Mind,
    Posture,
    Senses,
)
from game.data.constants import Cause, Notice, ticks
from game.data.events import Spotted
from game.data.resources import Clock
from game.ecs.columns import columns_of
from game.ecs.events import Queue
from game.maths import angles
from game.space.survey import Survey

KEPT = ticks(10)  # how long a lesser notice does not replace a greater one
_TERMS = tuple(name for name in columns_of(Exposure) if name in columns_of(Spotted))

Rows = NDArray[np.intp]
Reals = NDArray[np.float32]
Ints = NDArray[np.int32]


@dataclass
class Scene:
    """What noticing is about: one bundle for a tick; ``senses`` and ``exposure`` are written."""

    senses: Senses
    exposure: Exposure
    mind: Mind
    identity: Identity
    body: Body
    facing: Facing
    posture: Posture
    arms: Arms
    health: Health
    clock: Clock
    survey: Survey
    cast: Cast
    sightings: Queue[Spotted]


def level_of(awareness: Reals) -> NDArray[np.uint8]:
    """Return the Notice that an awareness amounts to."""
    level = (awareness >= perception.NOTICED).astype(np.uint8)
    level += awareness >= perception.WORRIED
    level += awareness >= perception.CERTAIN
    return level


def half_view(scene: Scene, w: Rows, a: Rows, metres: Reals) -> Ints:
    """Half-angle of what each sees at a distance; half a turn for those who look all round.

    Whoever is driven does, as their player sees the whole room, and so does whoever was just hurt.
    """
    hurt = scene.health.hurt_tick[w, a]
    around = scene.identity.driven[w, a]
    around |= (hurt >= 0) & (scene.clock.tick[w] - hurt < perception.ALL_ROUND)
    return np.where(around, np.int32(angles.HALF), perception.cone(metres))


def surer(
    scene: Scene,
    w: Rows,
    a: Rows,
    t: Rows,
    cause: NDArray[np.uint8] | Cause,
    share: Reals | float = 0.0,
    takes: Reals | float = 0.0,
    by: NDArray[np.int16] | int = -1,
) -> Rows:
    """Tell of watchers ``(w, a)`` whose awareness of ``t`` rose to a new level.

    Parameters
    ----------
    w, a, t
        ``(R,)`` world, watcher and target; each pair at most once, awareness already raised.
    cause
        One for all, or ``(R,)``.
    share, takes
        Part of the target's body in view, and seconds from nothing to certain; 0 out of sight.
    by
        Who told.

    Returns
    -------
    risen
        The rows that rose to a new level.
    """
    level = level_of(scene.senses.awareness[w, a, t])
    risen = np.flatnonzero(level > scene.senses.level[w, a, t])
    if not len(risen):
        return risen
    w, a, t, level = w[risen], a[risen], t[risen], level[risen]
    scene.senses.level[w, a, t] = level

    def those(value: Any) -> Any:
        return value[risen] if np.ndim(value) else value

    _tell(
        scene, w, a, t, t, level, cause=those(cause),
        share=those(share), takes=those(takes), by=those(by), **_past(scene, w, a, t),
    )  # fmt: skip
    return risen


def found(scene: Scene, w: Rows, a: Rows, t: Rows) -> None:
    """Tell that watchers ``(w, a)`` found one of their own, ``t``, lying."""
    never: dict[str, Any] = dict.fromkeys(("heard", "heard_metres", "heard_loudness"), 0)
    never |= dict.fromkeys(("heard_ago", "known_ago"), -1) | {"known_metres": 0, "seconds": 0}
    nobody = np.full(len(w), -1)
    level = np.full(len(w), Notice.WORRIED, np.uint8)
    _tell(scene, w, a, t, nobody, level, cause=Cause.BODY, share=1.0, takes=0.0, by=t, **never)


def _past(scene: Scene, w: Rows, a: Rows, t: Rows) -> dict[str, Any]:
    """Terms of what went before: the last noise, the last time in view, the time it took."""
    senses, now = scene.senses, scene.clock.tick[w]
    moved = senses.before_pos[w, a, t] - scene.body.pos[w, t]
    return {
        "seconds": (now - senses.since[w, a, t]) / np.float32(60),
        "heard": senses.heard[w, a, t],
        "heard_metres": senses.heard_metres[w, a, t],
        "heard_loudness": senses.heard_loudness[w, a, t],
        "heard_ago": _ago(now, senses.heard_tick[w, a, t]),
        "known_metres": perception.length(moved),
        "known_ago": _ago(now, senses.before_tick[w, a, t]),
    }


def _ago(now: Ints, tick: Ints) -> Reals:
    return np.where(tick >= 0, (now - tick) / np.float32(60), np.float32(-1))


def _tell(
    scene: Scene,
    w: Rows,
    a: Rows,
    seen: Rows,
    target: NDArray[Any],
    level: NDArray[np.uint8],
    **terms: Any,
) -> None:
    """Emit the event of each row, and keep its terms with its target."""
    delta = scene.body.pos[w, seen] - scene.body.pos[w, a]
    metres = perception.length(delta)
    light = scene.survey.light[w, seen]
    terms |= {
        "watcher": a,
        "level": level,
        "metres": metres,
        "reach": perception.sight_range(scene.cast.sight[scene.identity.profile[w, a]], light),
        "light": light,
        "flash": scene.arms.flash[w, seen] > 0,
        "off": np.abs(angles.difference(angles.of(delta), scene.facing.angle[w, a])),
        "cone": half_view(scene, w, a, metres),
        "movement": perception.showing(
            scene.posture.gait[w, seen], scene.posture.crouched[w, seen]
        ),
        "state": scene.mind.state[w, a],
    }
    scene.sightings.emit(world=w, target=target, **terms)
    _keep(scene.exposure, scene.clock.tick, w, target, terms)


def _keep(
    exposure: Exposure, tick: Ints, w: Rows, target: NDArray[Any], terms: dict[str, Any]
) -> None:
    """Keep the terms of the greatest notice of each target, and of equals the last."""
    level = terms["level"]
    old = (exposure.watcher[w, target] < 0) | (tick[w] - exposure.tick[w, target] > KEPT)
    keep = np.flatnonzero((target >= 0) & (old | (level >= exposure.level[w, target])))
    # of several watchers in one tick the surest is written last, and of equals the higher slot
    keep = keep[np.argsort(level[keep], kind="stable")]
    w, target = w[keep], target[keep]
    last = (
        len(keep) - 1 - np.unique((w * exposure.tick.shape[1] + target)[::-1], return_index=True)[1]
    )
    w, target, keep = w[last], target[last], keep[last]
    exposure.tick[w, target] = tick[w]
    for name in _TERMS:
        value = terms[name]
        getattr(exposure, name)[w, target] = value[keep] if np.ndim(value) else value
