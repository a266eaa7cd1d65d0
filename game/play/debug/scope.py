"""The scope: what every debug view is given, and the trace of what is over in a tick."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from pygame import Surface

from game.data.constants import Condition, Sound
from game.data.tables import World
from game.play.debug.insight import Insight
from game.play.hud.showing import Showing
from game.play.watch import Watch

KEPT = 120  # ticks that a noise is traced


@dataclass(frozen=True, slots=True)
class Heard:
    """A noise, as it was made."""

    tick: int
    x: float  # metres
    y: float
    loudness: float  # metres
    kind: Sound
    source: int  # actor slot, -1 none


class Trace:
    """Noises of the last seconds."""

    def __init__(self) -> None:
        self.noises: deque[Heard] = deque(maxlen=256)

    def restart(self) -> None:
        """Forget everything."""
        self.noises.clear()

    def note(self, world: World) -> None:
        """Take in the noises of the last tick, those of world 0."""
        queue, now = world.noises, int(world.clock.tick[0])
        if len(queue):
            rows = queue.rows()
            for row in np.flatnonzero(rows.world == 0).tolist():
                x, y = rows.pos[row].tolist()
                kind, loudness = Sound(int(rows.kind[row])), float(rows.loudness[row])
                self.noises.append(Heard(now, x, y, loudness, kind, int(rows.source[row])))
        while self.noises and now - self.noises[0].tick > KEPT:
            self.noises.popleft()


@dataclass(frozen=True, slots=True)
class Scope:
    """One frame, as debug views see it."""

    show: Showing
    insight: Insight
    trace: Trace
    slot: int  # actor slot of the one who is looked into, -1 nobody

    @property
    def watch(self) -> Watch:
        """The world as it is watched."""
        return self.show.watch

    def screen(self, slot: int) -> tuple[float, float]:
        """Return where somebody is in the picture."""
        pos, _ = self.watch.people(self.show.part)
        x, y = pos[slot].tolist()
        return self.show.view.to_screen(x, y)

    def name(self, slot: int) -> str:
        """Return what somebody is called on the map, or whose profile they have."""
        sim = self.watch.sim
        spawn = sim.level.spawns[slot]
        profile = int(sim.world.actors.identity.profile[0, slot])
        return spawn.name or f"{sim.cast.names[profile]} {slot}"

    def minds(self) -> NDArray[np.intp]:
        """Return the slots of those on their feet whom no hand drives."""
        actors = self.watch.world.actors
        up = actors.slot.alive[0] & (actors.health.condition[0] == Condition.FINE)
        return np.flatnonzero(up & ~actors.identity.driven[0])


class View(Protocol):
    """One debug view."""

    def __call__(self, target: Surface, scope: Scope) -> None:
        """Draw it."""
