"""What places sound like: loops without a seam, some seconds long, in one ear as in the other."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from game.art.sounds.kit import (
    TAU,
    Chance,
    Signal,
    band,
    burst,
    count,
    hard,
    lay,
    ping,
    room,
    times,
)
from game.art.sounds.things import beep, drip

LENGTH = 9.0  # seconds of most loops


def even(hertz: float, seconds: float) -> float:
    """Return the nearest frequency that comes round in a loop."""
    return max(1, round(hertz * seconds)) / seconds


def turning(seconds: float, hertz: float, phase: float = 0.0) -> Signal:
    """Return a sine that comes round in a loop."""
    return np.sin(TAU * even(hertz, seconds) * times(count(seconds)) + phase)


def air(random: Chance, low: float, high: float, seconds: float = LENGTH) -> Signal:
    """Return steady noise in a band, of strength 1."""
    made = band(random.standard_normal(count(seconds)), low, high, 2)
    return np.asarray(made / np.std(made))


def rain(random: Chance) -> Signal:
    """Return rain outside."""
    drops = [
        (float(random.uniform(0, LENGTH)), burst(random, 0.03, 1800, 9000, 0.004), 1.0)
        for _ in range(420)
    ]
    swell = 1 + 0.12 * turning(LENGTH, 1 / LENGTH) + 0.08 * turning(LENGTH, 3 / LENGTH, 1)
    return (air(random, 700, 7000) * 0.32 + air(random, 150, 900) * 0.18) * swell + 0.25 * lay(
        LENGTH, drops, around=True
    )


def rain_roof(random: Chance) -> Signal:
    """Return rain on a roof of metal, heard from under it."""
    drops = []
    for _ in range(300):
        drop = lay(
            0.06,
            [
                (0, burst(random, 0.05, 300, 2400, 0.007), 1),
                (0, ping(0.06, float(random.uniform(260, 700)), 0.012), 0.4),
            ],
        )
        drops.append((float(random.uniform(0, LENGTH)), drop, float(random.uniform(0.2, 0.7))))
    return air(random, 120, 1100) * 0.4 + 0.6 * lay(LENGTH, drops, around=True)


def hum(random: Chance) -> Signal:
    """Return lamps and mains."""
    made = sum(
        (turning(LENGTH, 100 * n, n) / n**1.6 for n in (1, 2, 3, 5, 7)), np.zeros(count(LENGTH))
    )
    return made * (1 + 0.05 * turning(LENGTH, 0.5)) + 0.12 * air(random, 80, 400)


def neon(random: Chance) -> Signal:
    """Return a neon sign that buzzes and sometimes stumbles."""
    buzzing = band(hard(turning(LENGTH, 120), 6), 300, 4200, 1)
    gaps = np.ones(count(LENGTH))
    for at in random.uniform(0.5, LENGTH - 0.5, 7):
        gaps[count(at) : count(at + float(random.uniform(0.03, 0.12)))] = 0.25
    return buzzing * band(gaps, 0, 90) + 0.06 * air(random, 2000, 6000)


def ventilation(random: Chance) -> Signal:
    """Return air in ducts."""
    swell = 1 + 0.1 * turning(LENGTH, 2 / LENGTH)
    return air(random, 70, 420) * swell + 0.25 * air(random, 700, 2200) + 0.4 * turning(LENGTH, 58)


def fans(random: Chance) -> Signal:
    """Return a room of servers."""
    whine = sum(
        (0.12 * turning(LENGTH, f, f) for f in (233, 349, 467, 701, 934)), np.zeros(count(LENGTH))
    )
    return air(random, 180, 1900) * 0.8 + whine + 0.5 * turning(LENGTH, 116)


def microwave(random: Chance) -> Signal:
    """Return a microwave that hums."""
    made = hard(turning(LENGTH, 100), 2.5) + 0.4 * turning(LENGTH, 300) + 0.3 * turning(LENGTH, 50)
    return made * (1 + 0.12 * turning(LENGTH, 9 / LENGTH)) + 0.2 * air(random, 200, 1200)


def garage(random: Chance) -> Signal:
    """Return a great low room of concrete in which something drips."""
    drops = [(float(at), drip(random), 0.9) for at in random.uniform(0, LENGTH - 0.5, 4)]
    wet = room(random, lay(LENGTH, drops), 2.6, 0.8, 5000, around=True)
    return air(random, 40, 210) * 0.7 + wet + 0.18 * turning(LENGTH, 50)


def tap(random: Chance) -> Signal:
    """Return a room at night: a tap that drips, a fridge."""
    drops = [(0.4 + 1.5 * n, drip(random), 1.4) for n in range(6)]
    fridge = turning(LENGTH, 50) + 0.5 * turning(LENGTH, 150) + 0.4 * air(random, 60, 300)
    return lay(LENGTH, drops, around=True) + 0.2 * fridge


def hall(random: Chance) -> Signal:
    """Return a great hall of people, far away."""
    murmur = sum(
        (
            air(random, 180 + 90 * n, 420 + 190 * n)
            * (1 + 0.5 * turning(LENGTH, (3 + 2 * n) / LENGTH, n))
            for n in range(4)
        ),
        np.zeros(count(LENGTH)),
    )
    return room(random, murmur, 1.8, 1.0, 1800, around=True)


def night(random: Chance) -> Signal:
    """Return a street below at night."""
    car = air(random, 60, 600) * np.maximum(0, turning(LENGTH, 1 / LENGTH)) ** 3
    return np.asarray(air(random, 40, 320) * 0.6 + 0.5 * car + 0.1 * air(random, 900, 2600))


def ward(random: Chance) -> Signal:
    """Return a hospital at night: air, and a monitor some doors away."""
    beeps = [(0.5 + 1.5 * n, beep(random, 784, 0.09), 0.35) for n in range(6)]
    far = room(random, lay(LENGTH, beeps, around=True), 1.2, 0.9, 2200, around=True)
    return air(random, 80, 500) * 0.6 + far + 0.12 * hum(random)


def alarm(random: Chance) -> Signal:
    """Return an alarm that rings."""
    seconds = 4.0
    t = times(count(seconds))
    high = turning(seconds, 1480) + 0.4 * turning(seconds, 2960)
    low = turning(seconds, 1110) + 0.4 * turning(seconds, 2220)
    gate = band((np.floor(t * 4) % 2 == 0).astype(float), 0, 60)
    return high * gate + low * (1 - gate) + 0 * random.standard_normal(len(t))


def car_alarm(random: Chance) -> Signal:
    """Return a car that hoots for help."""
    seconds = 4.0
    t = times(count(seconds))
    horn = hard(turning(seconds, 415) + turning(seconds, 523), 2.5)
    gate = band((t * 2 % 1 < 0.55).astype(float), 0, 45)
    return room(random, band(horn, 250, 3200) * gate, 0.9, 0.4, around=True)


def gas(random: Chance) -> Signal:
    """Return gas that hisses."""
    return air(random, 2600, 9500, 4.0) * (1 + 0.1 * turning(4.0, 3))


LOOPS: Mapping[str, Callable[[Chance], Signal]] = {
    one.__name__: one
    for one in (
        rain, rain_roof, hum, neon, ventilation, fans, microwave, garage, tap, hall, night, ward,
        alarm, car_alarm, gas,
    )
}  # fmt: skip
