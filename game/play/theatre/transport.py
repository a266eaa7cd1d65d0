"""The transport: which ticks of a film are shown while real time passes."""

from __future__ import annotations

import time
from collections.abc import Callable

from game.data.constants import FULL_PACE, TICKS_PER_SECOND
from game.play.loop import LONGEST
from game.sim.film import Enough, Film

SPEEDS = (0.25, 0.5, 1.0, 2.0, 4.0, 8.0)
WINDING = 4.0  # how fast it winds back or on while that is held
STEPPING = 0.024  # seconds of a frame that may go into ticks
SCOUTING, RESTING = 0.004, 0.010  # those that go into running ahead: playing, standing still


class Transport:
    """Playing, standing still, winding, and leaps to a tick."""

    def __init__(self, film: Film) -> None:
        self.film = film
        self.playing = True
        self.number = SPEEDS.index(1.0)
        self.winding = 0  # -1 back, 1 on, 0 not
        self.goal: int | None = None  # where it is going by a leap
        self._owed = 0.0  # ticks

    @property
    def speed(self) -> float:
        """How fast it plays, beside the world's own pace."""
        return SPEEDS[self.number]

    @property
    def runs(self) -> bool:
        """Whether time passes forwards, tick by tick."""
        return self.winding > 0 or (self.playing and not self.winding and self.goal is None)

    @property
    def rate(self) -> float:
        """How fast ticks pass now, either way; 0 while it stands."""
        if self.winding:
            return WINDING
        return self.speed if self.runs else 0.0

    @property
    def part(self) -> float:
        """How far the picture lies between the last tick but one and the last, 0 to 1."""
        return min(1.0, self._owed) if self.runs else 1.0

    def play(self) -> None:
        """Play or stand still; at the end, play from the first tick."""
        if not self.playing and self.film.tick >= self.film.end:
            self.leap(0)
        self.playing = not self.playing
        self._owed = 0.0

    def pace(self, step: int) -> None:
        """Play faster (1) or slower (-1)."""
        self.number = min(max(self.number + step, 0), len(SPEEDS) - 1)

    def leap(self, tick: int) -> None:
        """Go to a tick."""
        self.goal = min(max(tick, 0), self.film.end)
        self._owed = 0.0

    def shift(self, ticks: int) -> None:
        """Go some ticks on or back, from where it is going."""
        self.leap((self.film.tick if self.goal is None else self.goal) + ticks)

    def update(self, seconds: float, pace: int, made: Callable[[], None]) -> bool:
        """Let real time pass while the world's clock goes at ``pace``.

        ``made`` is called after each tick that was stepped to; returns whether the world leapt
        instead.
        """
        film, enough = self.film, _clock(STEPPING)
        if self.goal is not None:
            if film.seek(self.goal, enough):
                self.goal = None
            return True
        leapt = self._run(seconds, pace, made, enough)
        film.scout(_clock(SCOUTING if self.playing else RESTING))
        return leapt

    def _run(self, seconds: float, pace: int, made: Callable[[], None], enough: Enough) -> bool:
        """Make the ticks that are due; return whether they were made backwards."""
        film = self.film
        self._owed += min(seconds, LONGEST) * TICKS_PER_SECOND * self.rate * pace / FULL_PACE
        due = int(self._owed)
        self._owed -= due
        if self.winding < 0:
            film.seek(film.tick - due, enough)
            return due > 0
        for _ in range(due):
            if film.tick < film.end:
                film.step()
                made()
            if enough():
                break
        if film.tick >= film.end:
            self.playing, self._owed = False, 0.0
        return False


def _clock(seconds: float) -> Enough:
    """Return what says when some real time is over."""
    last = time.perf_counter() + seconds
    return lambda: time.perf_counter() >= last
