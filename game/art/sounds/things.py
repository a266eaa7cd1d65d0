"""What things make: doors, switches, weapons in the hand, phones, paper, lifts and screens."""

from __future__ import annotations

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
    hard,
    hiss,
    lay,
    ping,
    room,
    times,
    tone,
)


def _click(random: Chance, low: float = 1200, high: float = 7000, fall: float = 0.005) -> Signal:
    return burst(random, 0.08, low, high, fall)


def door(random: Chance) -> Signal:
    """Return a door that opens or shuts: hinges, then the latch."""
    t = times(count(0.42))
    turn = np.cumsum(70 + 55 * np.sin(TAU * 1.7 * t) + 8 * random.standard_normal(len(t)))
    hinges = band(np.sign(np.sin(TAU * turn / RATE)), 300, 1500, 2) * np.sin(np.pi * t / 0.42)
    thud = tone(0.2, glide(0.2, 140, 80)) * decay(count(0.2), 0.001, 0.03)
    parts = [(0, hinges, 0.16), (0.0, _click(random, 600, 5000, 0.01), 0.6)]
    return room(
        random,
        lay(0.6, [*parts, (0.4, _click(random, 500, 4000, 0.012), 1), (0.4, thud, 0.6)]),
        0.4,
        0.2,
    )


def slam(random: Chance) -> Signal:
    """Return a door that is kicked or thrown open or shut."""
    low = tone(0.4, glide(0.4, 160, 58)) * decay(count(0.4), 0.001, 0.09)
    made = [(0, burst(random, 0.4, 90, 2600, 0.05), 1.2), (0, low, 1.3)]
    rattle = [(0.05 + 0.05 * n, _click(random, 500, 3500, 0.01), 0.35 / (n + 1)) for n in range(4)]
    return room(random, hard(lay(0.6, [*made, *rattle]), 1.5), 0.7, 0.35)


def handle(random: Chance) -> Signal:
    """Return a handle that is tried in vain."""
    one = lay(0.2, [(0, _click(random), 0.8), (0.06, _click(random, 400, 2600, 0.012), 1)])
    return room(random, lay(0.5, [(0, one, 1), (0.2, one, 0.8)]), 0.3, 0.15)


def fire_door(random: Chance) -> Signal:
    """Return the bar of a fire door, and the door."""
    bar = [(0, _click(random, 300, 4000, 0.03), 1), (0.05, ping(0.4, 430, 0.1), 0.4)]
    return room(random, lay(1.4, [*bar, (0.9, slam(random)[: count(0.4)], 0.7)]), 1.0, 0.4)


def reload(random: Chance) -> Signal:
    """Return a magazine out, another in, and the slide."""
    out, seat = _click(random, 900, 5000, 0.008), _click(random, 500, 4500, 0.012)
    rack = burst(random, 0.1, 1600, 7500, 0.02)
    return lay(0.95, [(0, out, 0.7), (0.42, seat, 1), (0.7, rack, 0.6), (0.8, seat, 0.9)])


def switch(random: Chance) -> Signal:
    """Return a switch."""
    return lay(0.15, [(0, _click(random), 0.7), (0.018, _click(random, 500, 3000, 0.008), 1)])


def breaker(random: Chance) -> Signal:
    """Return a breaker, and lamps that tick as they cool."""
    ticks = [(0.3 + float(random.random()), ping(0.05, 5200, 0.008), 0.12) for _ in range(7)]
    low = tone(0.3, glide(0.3, 120, 60)) * decay(count(0.3), 0.001, 0.06)
    made = lay(1.5, [(0, _click(random, 300, 4000, 0.02), 1.2), (0, low, 0.9), *ticks])
    return room(random, made, 0.6, 0.25)


def drop(random: Chance) -> Signal:
    """Return something hard that lands and bounces once."""
    knock = lay(0.2, [(0, _click(random, 300, 5000, 0.01), 1), (0, ping(0.2, 620, 0.04), 0.5)])
    return lay(0.5, [(0, knock, 1), (0.14, knock, 0.4), (0.21, knock, 0.2)])


def casing(random: Chance) -> Signal:
    """Return a casing that rolls."""
    notes = [ping(0.2, 4300 * float(random.uniform(0.98, 1.03)), 0.05) for _ in range(6)]
    bounce = [(0.24 * n - 0.016 * n * n, note, 0.8**n) for n, note in enumerate(notes)]
    roll = band(hiss(random, 1.2), 2600, 5600) * decay(count(1.2), 0.3, 0.4)
    return lay(2.0, [*bounce, (0.7, roll, 0.05)])


def coin(random: Chance) -> Signal:
    """Return a coin that rolls and settles, faster and faster."""
    parts, at, gap = [], 0.75, 0.16
    while gap > 0.012:
        note = lay(
            0.2,
            [
                (0, ping(0.2, f * float(random.uniform(0.99, 1.01)), 0.05), 1)
                for f in (3350, 5900, 8100)
            ],
        )
        parts.append((at, note, 0.35 * min(1, gap / 0.05)))
        at, gap = at + gap, gap * 0.9
    roll = band(hiss(random, 0.9), 2500, 6000) * np.sin(np.pi * times(count(0.9)) / 0.9)
    return lay(at + 0.3, [(0, roll, 0.08), *parts])


def keys(random: Chance) -> Signal:
    """Return keys that fall."""
    parts = [
        (float(random.exponential(0.07)), ping(0.2, float(random.uniform(2600, 7600)), 0.035), 0.5)
        for _ in range(16)
    ]
    return lay(0.7, [(0, drop(random), 0.5), *parts])


def paper(random: Chance) -> Signal:
    """Return a sheet of paper."""
    shape = np.repeat(np.abs(random.standard_normal(70)), count(0.01))
    shape = np.convolve(shape, np.ones(150) / 150, "same") * np.sin(
        np.pi * np.linspace(0, 1, len(shape))
    )
    return np.asarray(band(random.standard_normal(len(shape)), 1400, 8500) * shape)


def blade(random: Chance) -> Signal:
    """Return a blade along metal."""
    t = times(count(1.1))
    scrape = band(hiss(random, 1.1), 3200, 7600, 2) * (0.6 + 0.4 * np.sin(TAU * 11 * t))
    ring = sum((ping(1.1, f, 0.5) for f in (2730.0, 4410.0, 6120.0)), np.zeros(len(t)))
    return room(random, scrape * np.sin(np.pi * t / 1.1) * 0.5 + 0.12 * ring, 0.7, 0.25)


def stab(random: Chance) -> Signal:
    """Return a knife that stays in wood."""
    wood = ping(0.5, 190, 0.05)
    shiver = ping(0.5, 880, 0.12) * (1 + 0.6 * tone(0.5, 31))
    return lay(
        0.55, [(0, burst(random, 0.2, 150, 3500, 0.014), 1), (0, wood, 0.9), (0.01, shiver, 0.25)]
    )


def bell(random: Chance) -> Signal:
    """Return the bell of a lift: one note."""
    notes = [(0.0, ping(1.8, 880 * f, 0.6 / f), 0.6 / f) for f in (1, 2.01, 3.02, 4.7)]
    return room(random, lay(1.8, notes), 0.8, 0.25)


def doorbell(random: Chance) -> Signal:
    """Return a door's bell: two notes."""
    high, low = ping(1.2, 659, 0.35), ping(1.2, 523, 0.45)
    return room(random, lay(1.9, [(0, high, 1), (0.55, low, 1)]), 0.5, 0.2)


def lift(random: Chance) -> Signal:
    """Return a lift's doors: a motor, then rubber."""
    motor = (tone(1.4, 96) + 0.5 * tone(1.4, 194)) * np.sin(np.pi * times(count(1.4)) / 1.4)
    slide = band(hiss(random, 1.4), 300, 1900) * np.sin(np.pi * times(count(1.4)) / 1.4)
    return room(
        random,
        lay(1.7, [(0, motor, 0.25), (0, slide, 0.2), (1.35, burst(random, 0.2, 80, 700, 0.04), 1)]),
        0.6,
        0.25,
    )


def ring(random: Chance) -> Signal:
    """Return one ring of a phone."""
    note = (tone(0.9, 1320) + tone(0.9, 1660)) * (0.55 + 0.45 * np.sign(tone(0.9, 21)))
    return room(random, band(note, 700, 4000, 2) * decay(count(0.9), 0.01, 2.0), 0.3, 0.15)


def buzz(random: Chance) -> Signal:
    """Return a phone that buzzes on a table, once."""
    edge = np.minimum(1, times(count(0.6)) / 0.03)
    shape: Signal = edge * edge[::-1]
    note = hard(tone(0.6, 158) + 0.3 * tone(0.6, 317), 2) * shape
    return band(note, 90, 1800) + 0.1 * band(hiss(random, 0.6), 900, 2600) * shape


def beep(random: Chance, hertz: float = 980, seconds: float = 0.35) -> Signal:
    """Return one even note of a machine."""
    edge = np.minimum(1, times(count(seconds)) / 0.008)
    return tone(seconds, hertz) * edge * edge[::-1] + 0 * hiss(random, seconds)


def click(random: Chance) -> Signal:
    """Return the key of a radio, and a breath of its carrier."""
    carrier = band(hiss(random, 0.18), 900, 2800, 2) * decay(count(0.18), 0.002, 0.07)
    return lay(0.25, [(0, _click(random, 900, 3200, 0.006), 1), (0.01, carrier, 0.45)])


def static(random: Chance) -> Signal:
    """Return a radio on which nobody speaks."""
    crackle = band(hiss(random, 1.6) * (random.random(count(1.6)) > 0.996), 800, 3200) * 5
    return (band(hiss(random, 1.6), 600, 2900, 2) * 0.4 + crackle) * decay(count(1.6), 0.01, 0.9)


def line_closes(random: Chance) -> Signal:
    """Return a telephone line that closes."""
    tones = [(0.12 + 0.5 * n, beep(random, 425, 0.28), 0.4) for n in range(2)]
    return lay(1.1, [(0, _click(random, 500, 3000, 0.008), 1), *tones])


def ui(random: Chance, hertz: float, fall: float = 0.02) -> Signal:
    """Return a soft tick of the menus."""
    return lay(
        0.12, [(0, ping(0.12, hertz, fall), 0.8), (0, _click(random, 2000, 6000, 0.002), 0.3)]
    )


def note(random: Chance, *hertz: float) -> Signal:
    """Return a soft chord: a checkpoint, a new aim."""
    parts = [(0.09 * n, ping(1.2, h, 0.32), 0.5) for n, h in enumerate(hertz)]
    return room(random, lay(1.4, parts), 0.8, 0.3)


def taps(random: Chance, times_tapped: int) -> Signal:
    """Return a finger on a receiver."""
    tap = lay(0.1, [(0, _click(random, 200, 2200, 0.012), 1), (0, ping(0.1, 240, 0.02), 0.7)])
    return lay(0.2 + 0.3 * times_tapped, [(0.32 * n, tap, 1) for n in range(times_tapped)])


def knocks(random: Chance, low: float, high: float, fall: float) -> Signal:
    """Return something with a weight that is put down."""
    thud = tone(0.3, glide(0.3, 2.2 * low, low)) * decay(count(0.3), 0.001, fall)
    return lay(0.4, [(0, burst(random, 0.3, low, high, fall), 1), (0, thud, 0.7)])


def drip(random: Chance) -> Signal:
    """Return one drop of water."""
    hertz = np.linspace(900, 1500, count(0.06)) * float(random.uniform(0.9, 1.1))
    return room(random, tone(0.06, hertz) * decay(count(0.06), 0.002, 0.016), 0.4, 0.2)


def curtain(random: Chance) -> Signal:
    """Return the rings of a curtain."""
    parts = [
        (0.07 * n + 0.02 * float(random.random()), _click(random, 1800, 8000, 0.008), 0.7)
        for n in range(9)
    ]
    return room(random, lay(0.8, parts), 0.3, 0.12)


def splash(random: Chance) -> Signal:
    """Return a step in a puddle."""
    water = band(hiss(random, 0.5), 500, 5200) * decay(count(0.5), 0.012, 0.08)
    drops = [(float(random.uniform(0.05, 0.4)), drip(random), 0.5) for _ in range(5)]
    return lay(0.7, [(0, water, 0.8), (0, knocks(random, 70, 500, 0.04), 0.5), *drops])


def barrier(random: Chance) -> Signal:
    """Return a barrier that comes down."""
    t = times(count(1.6))
    motor = hard(tone(1.6, 74) + 0.6 * tone(1.6, 149), 1.5) * np.minimum(1, t / 0.1)
    return room(
        random,
        lay(2.0, [(0, band(motor, 60, 900), 0.35), (1.58, knocks(random, 90, 2200, 0.05), 1)]),
        0.7,
        0.3,
    )


def siren(random: Chance) -> Signal:
    """Return sirens some streets away."""
    t = times(count(5.0))
    hertz = 720 + 260 * np.sin(TAU * 0.32 * t)
    made = band(tone(5.0, hertz) + 0.3 * tone(5.0, 2 * hertz), 300, 1300, 2)
    return room(random, made * np.sin(np.pi * t / 5.0), 1.5, 0.7, 1500)


one_tap, two_taps = partial(taps, times_tapped=1), partial(taps, times_tapped=2)
