"""Music: scores in layers that run side by side, and go round without a seam.

Every layer of a score is as long as its others, so that they may come and go at any moment.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from game.art.sounds.kit import (
    Chance,
    Signal,
    band,
    burst,
    count,
    decay,
    glide,
    hard,
    lay,
    ping,
    room,
    times,
    tone,
    wide,
)
from game.art.sounds.places import air, turning

Part = tuple[float, Signal, float]


@dataclass(frozen=True, slots=True)
class Key:
    """A score: its pace, its length, and what its bars stand on."""

    pace: float  # beats a minute
    roots: tuple[float, ...]  # Hz of each bar's lowest note
    third: float  # the third of its chords, over the root
    bright: float  # Hz at which its strings end

    @property
    def beat(self) -> float:
        """Seconds of a beat."""
        return 60 / self.pace

    @property
    def bar(self) -> float:
        """Seconds of a bar."""
        return 4 * self.beat

    @property
    def length(self) -> float:
        """Seconds until it comes round."""
        return self.bar * len(self.roots)


RUST = Key(84, (36.71, 36.71, 43.65, 34.65, 36.71, 36.71, 29.14, 32.70), 1.189, 900)
WARD = Key(76, (41.20, 38.89, 41.20, 30.87, 34.65, 38.89, 27.50, 30.87), 1.189, 1300)
THEME = Key(66, (43.65, 32.70, 36.71, 34.65, 43.65, 29.14, 32.70, 32.70), 1.26, 800)


def _saw(seconds: float, hertz: float, high: float) -> Signal:
    t = times(count(seconds))
    most = int(min(24, high * 3 / hertz)) + 1
    made = np.zeros(len(t))
    for off in (0.997, 1.0, 1.004):
        for n in range(1, most):
            made += np.sin(2 * np.pi * hertz * off * n * t + n * off) / n
    return band(made, 0, high, 2)


def _sides(random: Chance, parts: list[Part], key: Key, seconds: float, mix: float) -> Signal:
    """Return parts in a room that is another one in each ear."""
    dry = lay(key.length, parts, around=True)
    left = room(random, dry, seconds, mix, 3500, around=True)
    return wide(left, room(random, dry, seconds, mix, 3500, around=True))


def drone(random: Chance, key: Key) -> Signal:
    """Return what lies under everything: low notes that beat against each other, and air."""
    sides = []
    for side in (0.0, 1.9):
        low = key.roots[0]
        made = np.zeros(count(key.length))
        for number, (part, gain) in enumerate(
            ((1, 0.7), (1.5, 0.35), (2, 0.4), (3, 0.12), (4.02, 0.07))
        ):
            swell = 1 + 0.5 * turning(key.length, (1 + number) / key.length, number + side)
            made += gain * swell * turning(key.length, low * part + 0.11 * side, side * number)
        sides.append(made + 0.16 * air(random, 90, 420, key.length))
    return wide(*sides)


def pulse(random: Chance, key: Key) -> Signal:
    """Return the low notes that walk."""
    parts: list[Part] = []
    for bar, root in enumerate(key.roots):
        for step in range(8):
            note = _saw(key.beat * 0.46, root * (2 if step in (3, 6) else 1) * 2, 420)
            edge = np.minimum(1, times(len(note)) / 0.008) * np.exp(-times(len(note)) / 0.16)
            parts.append(
                (bar * key.bar + step * key.beat / 2, note * edge, 1.0 if step % 4 == 0 else 0.65)
            )
    return _sides(random, parts, key, 0.4, 0.12)


def percussion(random: Chance, key: Key) -> Signal:
    """Return drums: a low one, something of metal, a tick."""
    low = tone(0.4, glide(0.4, 120, 46)) * decay(count(0.4), 0.001, 0.11)
    rim = lay(0.2, [(0, burst(random, 0.2, 500, 5200, 0.03), 1), (0, ping(0.2, 330, 0.03), 0.6)])
    tick = burst(random, 0.05, 6000, 14000, 0.012)
    parts: list[Part] = []
    for bar in range(len(key.roots)):
        start = bar * key.bar
        kicks = (0, 0.75, 2, 2.75) if bar % 2 else (0, 2, 2.5)
        parts += [(start + beat * key.beat, low, 1.1) for beat in kicks]
        parts += [(start + beat * key.beat, rim, 0.55) for beat in (1, 3)]
        parts += [(start + n * key.beat / 4, tick, 0.16 if n % 4 else 0.28) for n in range(16)]
        if bar % 4 == 3:
            parts += [(start + (3 + n / 4) * key.beat, rim, 0.2 + 0.12 * n) for n in range(4)]
    return hard(_sides(random, parts, key, 0.7, 0.2), 0.8)


def strings(random: Chance, key: Key) -> Signal:
    """Return bowed chords that press."""
    parts: list[Part] = []
    for bar, root in enumerate(key.roots):
        for part in (4, 4 * key.third, 6, 8 * 1.0595 if bar % 4 == 3 else 8):
            note = _saw(key.bar * 1.15, root * part, key.bright)
            shape = np.minimum(1, times(len(note)) / 0.7) * np.minimum(
                1, times(len(note))[::-1] / 0.9
            )
            quiver = 1 + 0.25 * np.sin(2 * np.pi * (4 / key.beat) * times(len(note)))
            parts.append((bar * key.bar, note * shape * quiver, 1 / part**0.5))
    return _sides(random, parts, key, 1.4, 0.4)


def _struck(hertz: float, seconds: float = 3.0) -> Signal:
    """Return a string that is struck: something like a piano behind a door."""
    made = np.zeros(count(seconds))
    for n in range(1, 9):
        stretched = hertz * n * np.sqrt(1 + 0.0004 * n * n)
        made += ping(seconds, stretched, 1.3 / n**0.8) / n**1.5
    return made


def after(random: Chance, key: Key) -> Signal:
    """Return what is left when it is over: single notes, far apart."""
    parts: list[Part] = []
    steps = (8, 8 * key.third, 6, 9)
    for bar, root in enumerate(key.roots):
        parts.append((bar * key.bar + key.beat * (bar % 2), _struck(root * steps[bar % 4]), 1.0))
        if bar % 2:
            parts.append((bar * key.bar + 2.5 * key.beat, _struck(root * 12), 0.4))
    return _sides(random, parts, key, 2.2, 0.7)


def melody(random: Chance, key: Key) -> Signal:
    """Return the theme: a slow tune, and the hand under it."""
    tune = (
        ((0, 8), (1.5, 9), (2, 10.08), (3, 12)),
        ((0, 10.08), (2, 8)),
        ((0, 9.52), (1, 12), (2.5, 9)),
        ((0, 8),),
    )
    parts: list[Part] = []
    for bar, root in enumerate(key.roots):
        start = bar * key.bar
        for beat, part in tune[bar % 4]:
            parts.append((start + beat * key.beat, _struck(root * part), 0.8))
        for step, part in enumerate((2, 3, 4, 3)):
            parts.append((start + step * key.beat, _struck(root * part, 2.0), 0.45))
    return _sides(random, parts, key, 1.8, 0.45)


def warmth(random: Chance, key: Key) -> Signal:
    """Return soft chords under the theme."""
    parts: list[Part] = []
    for bar, root in enumerate(key.roots):
        for part in (2, 3, 4, 4 * key.third):
            note = _saw(key.bar * 1.3, root * part, key.bright)
            shape = np.minimum(1, times(len(note)) / 1.2) * np.minimum(
                1, times(len(note))[::-1] / 1.4
            )
            parts.append((bar * key.bar, note * shape, 1 / part**0.5))
    return _sides(random, parts, key, 1.6, 0.5)


_USUAL = {
    "drone": drone, "pulse": pulse, "percussion": percussion, "strings": strings, "after": after,
}  # fmt: skip

SCORES: Mapping[str, tuple[Key, Mapping[str, Callable[[Chance, Key], Signal]]]] = {
    "rust": (RUST, _USUAL),
    "ward": (WARD, _USUAL),
    "theme": (THEME, {"melody": melody, "warmth": warmth}),
}
"""Every score, and its layers by name."""
