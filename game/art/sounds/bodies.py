"""What people make: steps on every floor, falls, blows that miss, breath, calls, a heart."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

import numpy as np

from game.art.sounds.kit import (
    RATE,
    TAU,
    Chance,
    Signal,
    band,
    burst,
    count,
    decay,
    glide,
    hiss,
    lay,
    ping,
    room,
    times,
    tone,
)

"""Of each floor: highest Hz of the heel, its fall, pitch of the floor, its weight, and rustle."""
FLOORS: Mapping[str, tuple[float, float, float, float, float]] = {
    "concrete": (1900, 0.017, 72, 0.40, 0.25),
    "wood": (950, 0.030, 112, 0.75, 0.15),
    "metal": (3000, 0.020, 210, 0.50, 0.20),
    "tile": (3900, 0.012, 80, 0.30, 0.20),
    "carpet": (520, 0.024, 60, 0.35, 0.10),
    "earth": (1500, 0.035, 62, 0.25, 0.70),
    "water": (2600, 0.060, 90, 0.15, 1.10),
}


def _step(floor: str, random: Chance) -> Signal:
    high, fall, pitch, weight, rustle = FLOORS[floor]
    pitch *= float(random.uniform(0.93, 1.08))
    heel = burst(random, 0.15, 90, high, fall)
    toe = burst(random, 0.12, 300, high * 1.5, 0.011)
    body = ping(0.15, pitch, 0.03)
    parts = [(0, heel, 1.0), (0, body, weight), (float(random.uniform(0.05, 0.065)), toe, 0.4)]
    if floor == "metal":
        parts += [(0, ping(0.25, pitch * f, 0.05), 0.12) for f in (3.1, 5.2, 8.7)]
    if floor == "water":
        for _ in range(7):
            rise = tone(0.05, glide(0.05, 500, float(random.uniform(900, 1700)), 0.02))
            at = float(random.uniform(0.01, 0.16))
            parts.append((at, rise * decay(count(0.05), 0.004, 0.014), 0.3))
    loose = band(hiss(random, 0.2), 700, 6500) * decay(count(0.2), 0.02, 0.05)
    parts.append((0.015, loose, 0.09 * rustle))
    return lay(0.3, parts)


STEPS = {f"step_{floor}": partial(_step, floor) for floor in FLOORS}


def fall(random: Chance) -> Signal:
    """Return a body that falls: knees, then the rest."""
    low = tone(0.4, glide(0.4, 105, 46)) * decay(count(0.4), 0.003, 0.08)
    soft = burst(random, 0.4, 60, 520, 0.07)
    cloth = band(hiss(random, 0.5), 500, 3200) * decay(count(0.5), 0.05, 0.1)
    return lay(0.8, [(0, soft, 0.5), (0.13, soft, 1), (0.13, low, 1.2), (0.02, cloth, 0.12)])


def swing(random: Chance) -> Signal:
    """Return a blow through air."""
    shape = np.sin(np.pi * np.clip(times(count(0.24)) / 0.2, 0, 1)) ** 2
    return np.asarray(band(hiss(random, 0.24), 500, 2100, 2) * shape)


def cloth(random: Chance) -> Signal:
    """Return cloth that drags over a floor."""
    shape = np.abs(np.sin(TAU * 1.4 * times(count(0.9)))) * decay(count(0.9), 0.08, 0.7)
    return band(hiss(random, 0.9), 500, 3500) * shape


def hands(random: Chance) -> Signal:
    """Return somebody who is seized: cloth and a scuffle."""
    parts = [
        (float(random.uniform(0, 0.35)), burst(random, 0.2, 200, 2500, 0.04), 0.6) for _ in range(5)
    ]
    return lay(0.6, [*parts, (0, cloth(random), 0.6)])


_VOWELS = {"a": (760, 1250, 2600), "o": (480, 900, 2500), "e": (560, 1800, 2550)}


def _throat(random: Chance, seconds: float, hertz: Signal, vowel: str, rough: float) -> Signal:
    """Return a voice without words: pulses of a throat through the bands of a vowel."""
    samples = count(seconds)
    flutter = band(random.standard_normal(samples), 0, 22) * 60
    pitch = hertz * (1 + 0.012 * flutter)
    saw = 1 - 2 * ((np.cumsum(pitch) / RATE) % 1)
    source = saw * (1 - rough) + rough * random.standard_normal(samples)
    made = np.zeros(samples)
    for number, formant in enumerate(_VOWELS[vowel]):
        made += band(source, formant * 0.88, formant * 1.12, 3) / (1 + 0.8 * number)
    return made


def _bow(seconds: float, rise: float) -> Signal:
    part = times(count(seconds)) / seconds
    return np.asarray(np.minimum(1, part / rise) * np.minimum(1, (1 - part) / 0.35))


def shout(random: Chance) -> Signal:
    """Return a short call."""
    base, seconds = float(random.uniform(125, 190)), float(random.uniform(0.26, 0.38))
    hertz = base * (1 + 0.35 * np.sin(np.pi * times(count(seconds)) / seconds))
    vowel = "aoe"[int(random.integers(3))]
    return room(
        random, _throat(random, seconds, hertz, vowel, 0.16) * _bow(seconds, 0.12), 0.4, 0.2
    )


def scream(random: Chance) -> Signal:
    """Return a scream."""
    base, seconds = float(random.uniform(380, 560)), float(random.uniform(0.7, 0.95))
    t = times(count(seconds))
    hertz = base * (1.25 - 0.45 * t / seconds + 0.03 * np.sin(TAU * 7 * t))
    return room(random, _throat(random, seconds, hertz, "a", 0.3) * _bow(seconds, 0.06), 0.7, 0.3)


def grunt(random: Chance) -> Signal:
    """Return somebody who is hurt."""
    base, seconds = float(random.uniform(95, 130)), 0.24
    hertz = base * np.linspace(1.25, 0.8, count(seconds))
    return _throat(random, seconds, hertz, "o", 0.35) * _bow(seconds, 0.08)


def breath(random: Chance) -> Signal:
    """Return one breath, in and out."""
    part = times(count(1.8)) / 1.8
    into = np.sin(np.pi * np.clip(part / 0.38, 0, 1)) ** 2
    out = np.sin(np.pi * np.clip((part - 0.45) / 0.5, 0, 1)) ** 2
    air = hiss(random, 1.8)
    return np.asarray(band(air, 900, 3200, 2) * into * 0.6 + band(air, 350, 1700, 2) * out)


def heart(random: Chance) -> Signal:
    """Return one beat of a heart."""
    first = tone(0.3, glide(0.3, 74, 44, 0.05)) * decay(count(0.3), 0.006, 0.06)
    second = tone(0.3, glide(0.3, 88, 52, 0.04)) * decay(count(0.3), 0.005, 0.045)
    return lay(
        0.7, [(0, first, 1), (0.24, second, 0.65), (0, burst(random, 0.2, 30, 90, 0.05), 0.2)]
    )
