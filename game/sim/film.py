"""Films: a recording shown from any tick, forwards and backwards, and what happens when.

Snapshots stand every half second of what was made so far, so that any tick of it is at most that
far away.  Their memory is bounded: when it is full, every other one is forgotten.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from enum import Enum, auto

import numpy as np

from game.data.constants import Condition, Notice
from game.ecs.store import Snapshot
from game.sim.recording import Recording
from game.sim.replay import Playback, setting_of
from game.sim.sim import Sim

SPACING = 30  # ticks between snapshots at first
MOST_BYTES = 64 << 20  # of snapshots

Enough = Callable[[], bool]


class Sign(Enum):
    """What is marked on the time line."""

    SHOT = auto()
    DEATH = auto()  # or a wound with which one stays down
    BEAT = auto()  # the story went on
    SIGHTING = auto()  # somebody became certain of the player


def _never() -> bool:
    return False


class Film:
    """A recording and the world at one tick of it.

    A second world runs ahead of the one that is shown (`scout`), so that the time line fills and
    every check hash is compared.
    """

    heard: Callable[[Sim, int], None] | None = None  # told of each tick made for the first time

    def __init__(
        self, recording: Recording, source: str = "replay", most_bytes: int = MOST_BYTES
    ) -> None:
        """Set the scene; FaultError says why this program cannot play the recording."""
        self.recording, self.source = recording, source
        self.setting = setting_of(recording, source)
        self._shown = Playback(recording, source, self.setting)
        self._ahead = Playback(recording, source, self.setting)
        first = self.sim.snapshot()
        self._size = sum(column.nbytes for column in first.columns)
        self._most = max(2, most_bytes // self._size)
        self.spacing = SPACING
        self._frames = {0: first}  # of ticks that `spacing` divides
        self._order = [0]  # of their ticks, sorted
        self._near: dict[int, Snapshot] = {}  # of every tick around the one shown
        self.known = 0  # ticks that were made at least once
        self.signs: dict[Sign, list[tuple[int, int]]] = {sign: [] for sign in Sign}
        self.differs: int | None = None  # the first checked tick that is not as it was recorded
        self._down: set[int] = set()
        self._beats = self.sim.world.beats.beat.fired[0] >= 0

    @property
    def sim(self) -> Sim:
        """The simulation that is shown; nobody else may step it."""
        return self._shown.sim

    @property
    def tick(self) -> int:
        """The tick that is shown."""
        return self._shown.tick

    @property
    def end(self) -> int:
        """The last tick."""
        return self.recording.header.ticks

    @property
    def kept(self) -> int:
        """How many bytes the snapshots take."""
        return self._size * (len(self._frames) + len(self._near))

    @property
    def verified(self) -> bool:
        """Whether all of it came out as it was recorded."""
        return self.known >= self.end and self.differs is None

    def step(self) -> None:
        """Make the next tick; at the end nothing happens."""
        if self.tick < self.end:
            self._shown.step()
            self._note(self._shown)

    def seek(self, goal: int, enough: Enough = _never) -> bool:
        """Go towards a tick until it has come or ``enough``; return whether it has come."""
        goal = min(max(goal, 0), self.end)
        start, snapshot = self._before(goal)
        if goal < self.tick or start > self.tick:
            self._shown.jump(start, snapshot)
        while self.tick < goal:
            self.step()
            if goal - self.tick < self.spacing:
                self._remember()
            if enough():
                break
        return self.tick == goal

    def scout(self, enough: Enough) -> None:
        """Run ahead until ``enough``, or to the end."""
        ahead = self._ahead
        if ahead.tick < self.known < self.end:  # what is shown came further
            ahead.jump(*self._before(self.known))
        while self.known < self.end and not enough():
            ahead.step()
            self._note(ahead)

    def beside(self, way: int) -> int:
        """Return the next tick that has a sign, after (1) or before (-1) the one shown.

        Those within half a second count as one; without any it is the end or the start.
        """
        ticks: list[int] = []
        for tick, _ in sorted(one for kind in self.signs.values() for one in kind):
            if not ticks or tick - ticks[-1] > SPACING:
                ticks.append(tick)
        found = [tick for tick in ticks if (tick - self.tick) * way > 0]
        if not found:
            return self.end if way > 0 else 0
        return found[0] if way > 0 else found[-1]

    def _before(self, goal: int) -> tuple[int, Snapshot]:
        """Return the last tick up to ``goal`` of which there is a snapshot, and that."""
        if goal in self._near:
            return goal, self._near[goal]
        start = self._order[bisect_right(self._order, goal) - 1]
        return start, self._frames[start]

    def _remember(self) -> None:
        """Keep the tick that is shown, for going back one by one."""
        if len(self._near) >= min(2 * self.spacing, self._most):
            self._near.clear()
        self._near[self.tick] = self.sim.snapshot()

    def _note(self, playback: Playback) -> None:
        """Take in a tick that was made for the first time."""
        tick, sim = playback.tick, playback.sim
        if tick != self.known + 1:
            return
        self.known = tick
        if self.differs is None and not playback.agrees():
            self.differs = tick
        if tick % self.spacing == 0:
            self._frames[tick] = sim.snapshot()
            self._order.append(tick)
            if len(self._frames) > self._most:
                self._thin()
        self._sign(sim, tick)
        if self.heard is not None:
            self.heard(sim, tick)

    def _thin(self) -> None:
        self.spacing *= 2
        self._frames = {t: one for t, one in self._frames.items() if t % self.spacing == 0}
        self._order = sorted(self._frames)

    def _sign(self, sim: Sim, tick: int) -> None:
        """Mark what happened in the last tick."""
        world, signs = sim.world, self.signs
        if len(world.shots):
            signs[Sign.SHOT] += [(tick, slot) for slot in world.shots.rows().actor.tolist()]
        if len(world.falls):
            falls = world.falls.rows()
            for slot in falls.actor[falls.condition >= Condition.WOUNDED].tolist():
                if slot not in self._down:
                    self._down.add(slot)
                    signs[Sign.DEATH].append((tick, slot))
        if len(world.sightings):
            seen = world.sightings.rows()
            sure = (seen.target == sim.player) & (seen.level == Notice.CERTAIN)
            signs[Sign.SIGHTING] += [(tick, slot) for slot in seen.watcher[sure].tolist()]
        fired = world.beats.beat.fired[0] >= 0
        signs[Sign.BEAT] += [(tick, -1) for _ in np.flatnonzero(fired & ~self._beats)[:1]]
        self._beats = fired
