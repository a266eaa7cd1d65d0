"""The log: who noticed the player when, with all terms, and how sure each was over time."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.ai.acts import State
from game.ai.perception import THINK_EVERY
from game.data.components import Exposure
from game.data.constants import Cause, Condition, Notice, Sound
from game.ecs.columns import columns_of
from game.play.scale import TURN
from game.play.watch import Watch

KEPT = 40  # notices
SPAN = 30.0  # seconds of the curves
_TERMS = tuple(name for name in columns_of(Exposure) if name not in ("tick", "watcher"))


@dataclass(frozen=True, slots=True)
class Sighting:
    """Somebody became surer of the player; the terms are those of ``Exposure``.

    Angles are in units of the whole turn's 65,536th, ``bearing`` is signed: to the watcher's
    right it is positive.
    """

    tick: int
    watcher: int  # actor slot
    level: Notice
    cause: Cause
    metres: float
    reach: float
    light: float
    flash: bool
    off: int
    cone: int
    movement: float
    share: float
    takes: float
    seconds: float
    state: State
    heard: Sound
    heard_metres: float
    heard_loudness: float
    heard_ago: float
    known_metres: float
    known_ago: float
    by: int  # actor slot who told, -1 nobody
    bearing: int
    body: bool  # the watcher had found one of their own lying


class Log:
    """Notices of the player in world 0, the latest last."""

    def __init__(self) -> None:
        self.sightings: deque[Sighting] = deque(maxlen=KEPT)
        self.curves: deque[tuple[int, NDArray[np.float32]]] = deque(
            maxlen=round(SPAN * 60 / THINK_EVERY)
        )  # tick, awareness (actors,) of the player
        self._found: set[int] = set()  # slots of those who found somebody lying

    def restart(self) -> None:
        """Forget everything."""
        self.sightings.clear()
        self.curves.clear()
        self._found.clear()

    @property
    def latest(self) -> int:
        """Number of the notice that tells most: the last certain one, or the last; -1 none."""
        last = len(self.sightings) - 1
        for number in range(last, -1, -1):
            if self.sightings[number].level == Notice.CERTAIN:
                return number
        return last

    def note(self, watch: Watch) -> None:
        """Take in the last tick; the world is only read."""
        player = watch.player
        if player < 0:
            return
        tick, world = watch.now.tick, watch.world
        if tick % THINK_EVERY == 0:
            up = world.actors.health.condition[0] == Condition.FINE
            aware = np.where(up, world.actors.senses.awareness[0, :, player], np.float32(0))
            self.curves.append((tick, aware))
        if not len(world.sightings):
            return
        rows = world.sightings.rows()
        for row in np.flatnonzero(rows.world == 0).tolist():
            watcher, target = int(rows.watcher[row]), int(rows.target[row])
            if target < 0:
                self._found.add(watcher)
            elif target == player:
                terms = {name: getattr(rows, name)[row].item() for name in _TERMS}
                self._add(watch, watcher, terms)

    def _add(self, watch: Watch, watcher: int, terms: dict[str, float]) -> None:
        dx, dy = (watch.now.pos[watch.player] - watch.now.pos[watcher]).tolist()
        facing = int(watch.now.angle[watcher])
        way = round(float(np.arctan2(dy, dx)) * TURN / (2 * np.pi))
        side = (way - facing + TURN // 2) % TURN - TURN // 2
        self.sightings.append(
            Sighting(
                tick=watch.now.tick - 1,  # the clock has gone on since
                watcher=watcher,
                level=Notice(int(terms.pop("level"))),
                cause=Cause(int(terms.pop("cause"))),
                state=State(int(terms.pop("state"))),
                heard=Sound(int(terms.pop("heard"))),
                flash=bool(terms.pop("flash")),
                off=int(terms.pop("off")),
                cone=int(terms.pop("cone")),
                by=int(terms.pop("by")),
                bearing=side,
                body=watcher in self._found,
                **terms,
            )
        )
