"""The camera: follows the player, looks ahead to where he aims, and shakes."""

from __future__ import annotations

import math
from dataclasses import dataclass

from game.play.scale import ART

AHEAD = 0.34  # part of the way to the cursor
MOST_AHEAD = 5.0  # metres
FOLLOW = 7.5  # how fast it closes in, per second
EDGE = 1.0  # metres shown beyond the level
BELOW = 4.5  # the same below while a place is visited: words stand there
SHAKE = 0.30  # metres at full trauma
CALM = 1.7  # trauma lost in a second
KICK_BACK = 14.0  # how fast a kick wears off, per second


@dataclass(frozen=True, slots=True)
class View:
    """What part of the level a picture shows: its corner and its size in pixels of the level."""

    left: int
    top: int
    width: int
    height: int
    zoom: float = 1.0  # pixels of the picture to one of these

    @property
    def scale(self) -> float:
        """Pixels of the picture to the metre."""
        return ART * self.zoom

    def to_screen(self, x: float, y: float) -> tuple[float, float]:
        """Return where a place in metres is in the picture."""
        return (x * ART - self.left) * self.zoom, (y * ART - self.top) * self.zoom

    def to_level(self, px: float, py: float) -> tuple[float, float]:
        """Return the place in metres that a pixel of the picture shows."""
        return (px / self.zoom + self.left) / ART, (py / self.zoom + self.top) / ART

    def shows(self, x: float, y: float, margin: float = 0.0) -> bool:
        """Whether a place in metres is inside the picture, or at most ``margin`` outside."""
        px, py = x * ART - self.left, y * ART - self.top
        far = margin * ART
        return -far <= px < self.width + far and -far <= py < self.height + far


class Camera:
    """Where the middle of the picture is, in metres."""

    def __init__(self, size: tuple[float, float]) -> None:
        """``size`` is the level's, in metres."""
        self._size = size
        self.x, self.y = size[0] / 2, size[1] / 2
        self.trauma = 0.0
        self._kick = (0.0, 0.0)
        self._time = 0.0
        self._fresh = True
        self._visit: tuple[float, float, float] | None = None
        self._below = EDGE

    def restart(self) -> None:
        """Jump to the player in the next frame."""
        self._fresh, self._visit, self._below = True, None, EDGE
        self.trauma, self._kick = 0.0, (0.0, 0.0)

    def visit(self, x: float, y: float, seconds: float) -> None:
        """Show a place for a while."""
        self._visit = (x, y, seconds)

    @property
    def visiting(self) -> tuple[float, float] | None:
        """The place that is shown for a while, None when it is the player's."""
        return None if self._visit is None else self._visit[:2]

    def jolt(self, trauma: float, angle: float | None = None, kick: float = 0.0) -> None:
        """Shake: ``trauma`` adds up to 1; a kick of metres goes against ``angle``, radians."""
        self.trauma = min(1.0, self.trauma + trauma)
        if angle is not None:
            self._kick = (
                self._kick[0] - math.cos(angle) * kick,
                self._kick[1] - math.sin(angle) * kick,
            )

    def follow(
        self,
        focus: tuple[float, float],
        aim: tuple[float, float],
        seconds: float,
        lean: float = 1.0,
    ) -> None:
        """Move towards ``focus`` and ahead to ``aim``, both in metres, over real ``seconds``.

        ``lean`` scales how far ahead; 0 keeps ``focus`` in the middle.
        """
        self._time += seconds
        part = AHEAD * lean
        ahead = ((aim[0] - focus[0]) * part, (aim[1] - focus[1]) * part)
        length = math.hypot(*ahead)
        if length > MOST_AHEAD:
            ahead = (ahead[0] * MOST_AHEAD / length, ahead[1] * MOST_AHEAD / length)
        goal = (focus[0] + ahead[0], focus[1] + ahead[1])
        speed = FOLLOW
        if self._visit is not None:
            x, y, left = self._visit
            self._visit = (x, y, left - seconds) if left > seconds else None
            goal, speed = (x, y), FOLLOW / 3
        part = 1.0 if self._fresh else 1 - math.exp(-seconds * speed)
        self.x += (goal[0] - self.x) * part
        self.y += (goal[1] - self.y) * part
        self._below += ((EDGE if self._visit is None else BELOW) - self._below) * part
        self._fresh = False
        self.trauma = max(0.0, self.trauma - CALM * seconds)
        calm = math.exp(-seconds * KICK_BACK)
        self._kick = (self._kick[0] * calm, self._kick[1] * calm)

    def view(self, width: int, height: int, shake: float = 1.0) -> View:
        """Return what a picture shows; ``shake`` scales the shaking, 0 for none."""
        strength = self.trauma * self.trauma * SHAKE * shake
        t = self._time * 38
        dx = strength * (math.sin(t * 1.0) + math.sin(t * 1.7 + 2)) / 2 + self._kick[0] * shake
        dy = strength * (math.sin(t * 1.3 + 4) + math.sin(t * 2.1)) / 2 + self._kick[1] * shake
        x = _within(self.x, self._size[0], width / ART, EDGE) + dx
        y = _within(self.y, self._size[1], height / ART, self._below) + dy
        return View(round(x * ART - width / 2), round(y * ART - height / 2), width, height)


def _within(middle: float, size: float, shown: float, beyond: float) -> float:
    """Keep the picture on the level; a level smaller than the picture lies in its middle."""
    low, high = shown / 2 - EDGE, size - shown / 2 + beyond
    return size / 2 if low > high else min(max(middle, low), high)
