"""The loop's clock: fixed steps of the simulation out of the uneven time between frames."""

from __future__ import annotations

from game.data.constants import FULL_PACE, TICKS_PER_SECOND

MOST_STEPS = 5  # in one frame: after a long pause the game goes on instead of catching up
LONGEST = 0.25  # seconds of a frame that count
HIT_STOP = 0.04  # seconds that the picture stands when a blow tells
_APART = 0.2  # seconds between the ends of two stops: a burst does not stutter


class Stepper:
    """An accumulator: real seconds in, ticks to make and the part of the next one out."""

    def __init__(self) -> None:
        self._owed = 0.0  # ticks
        self._still = 0.0  # seconds that no time passes yet
        self._since = _APART  # seconds since it last did not

    @property
    def part(self) -> float:
        """How far the picture lies between the last tick but one and the last, 0 to 1."""
        return min(1.0, self._owed)

    def restart(self) -> None:
        """Owe nothing."""
        self._owed = self._still = 0.0

    @property
    def still(self) -> bool:
        """Whether the picture stands."""
        return self._still > 0

    def hold(self, seconds: float = HIT_STOP) -> None:
        """Let the next ticks come later by so much; which ticks they are stays the same."""
        if self._since >= _APART:
            self._still, self._since = seconds, 0.0

    def advance(self, seconds: float, pace: int = FULL_PACE) -> int:
        """Return how many ticks to make now; slow motion makes fewer of them to the second."""
        seconds = min(seconds, LONGEST)
        stood = min(self._still, seconds)
        self._still -= stood
        seconds -= stood
        self._since += seconds
        self._owed += seconds * TICKS_PER_SECOND * pace / FULL_PACE
        due = min(int(self._owed), MOST_STEPS)
        self._owed -= due
        if self._owed >= 1:
            self._owed = 0.0
        return due
