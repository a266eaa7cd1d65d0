"""Swimming: somebody drunk sees the place twice, and the second one will not keep still."""

from __future__ import annotations

import math

from pygame import Surface

_SEEN = 120  # of 255: how strong the second picture is at most
_SLIDES = 22.0  # pixels at most that it lies beside the first: half a step
_WAVES = 7.0  # pixels that its rows go to and fro
_BAND = 8  # pixels: rows that go together
_LENGTH = 88.0  # pixels of height from one wave to the next, over 2 pi
_SETTLES = 1.5  # how fast it comes and goes, per second


class Swim:
    """The second picture, over the first."""

    def __init__(self) -> None:
        self._part = 0.0  # 0..1, how much it swims now
        self._time = 0.0
        self._copy = Surface((1, 1))

    def draw(self, target: Surface, part: float, seconds: float) -> None:
        """Let a picture swim; ``part``, 0 to 1, is how drunk one is, ``seconds`` have passed."""
        self._time += seconds
        self._part += (part - self._part) * min(1.0, seconds * _SETTLES)
        if self._part < 0.01:
            return
        width, height = target.get_size()
        if self._copy.get_size() != (width, height):
            self._copy = Surface((width, height))
        self._copy.blit(target, (0, 0))
        self._copy.set_alpha(round(_SEEN * min(1.0, self._part)))
        t, most = self._time, self._part
        aside = math.sin(t * 0.7) * _SLIDES * most
        lower = math.sin(t * 0.9 + 1.0) * _SLIDES / 2 * most
        bands = []
        for top in range(0, height, _BAND):
            wave = math.sin(top / _LENGTH + t * 1.3) * _WAVES * most
            bands.append((self._copy, (aside + wave, top + lower), (0, top, width, _BAND)))
        target.blits(bands, doreturn=False)
