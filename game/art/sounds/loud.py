"""What is loud: shots of each weapon, near and far, blasts, glass, and what bullets hit."""

from __future__ import annotations

from game.art.sounds.kit import (
    Chance,
    Signal,
    burst,
    count,
    decay,
    glide,
    hard,
    hiss,
    lay,
    ping,
    room,
    tone,
)


def _shot(
    random: Chance, low: float, high: float, fall: float, drive: float, tail: float
) -> Signal:
    crack = hiss(random, 0.5) * decay(count(0.5), 0.0002, 0.005) * 1.6
    body = burst(random, 0.5, low, high, fall) * 2.2
    thump = tone(0.5, glide(0.5, 3.2 * low, low)) * decay(count(0.5), 0.001, fall * 1.5)
    return room(random, hard(crack + body + 1.1 * thump, drive), tail, 0.5)


def pistol(random: Chance) -> Signal:
    """Return a pistol's shot."""
    return _shot(random, 62, 2900, 0.05, 2.2, 0.9)


def smg(random: Chance) -> Signal:
    """Return a shot of a submachine gun: short and dry."""
    return _shot(random, 80, 3600, 0.03, 2.0, 0.5)


def rifle(random: Chance) -> Signal:
    """Return a rifle's shot: a hard crack."""
    return _shot(random, 55, 4600, 0.06, 3.2, 1.3)


def shotgun(random: Chance) -> Signal:
    """Return a shotgun's shot: broad and low."""
    return _shot(random, 44, 2200, 0.1, 2.8, 1.4)


def silenced(random: Chance) -> Signal:
    """Return a silenced shot: air, then the slide."""
    air = burst(random, 0.2, 300, 3200, 0.022) * 1.5
    slide = burst(random, 0.15, 2500, 9000, 0.005)
    low = tone(0.2, 85) * decay(count(0.2), 0.002, 0.035)
    made = lay(0.28, [(0, air, 1), (0, low, 0.6), (0.001, slide, 0.5), (0.045, slide, 0.4)])
    return room(random, made, 0.3, 0.16)


def far_shot(random: Chance) -> Signal:
    """Return a shot some rooms away: no crack left, only the building."""
    body = burst(random, 0.6, 50, 700, 0.09)
    knock = tone(0.6, glide(0.6, 120, 48)) * decay(count(0.6), 0.004, 0.09)
    return room(random, body + knock, 1.6, 0.9, 900)


def blast(random: Chance) -> Signal:
    """Return something blowing up."""
    low = tone(2.0, glide(2.0, 95, 28, 0.12)) * decay(count(2.0), 0.002, 0.5)
    roar = burst(random, 2.0, 30, 1400, 0.38) * 2.4
    rubble = [
        (0.25 + 1.1 * float(random.random()), burst(random, 0.2, 400, 5000, 0.02), 0.3)
        for _ in range(30)
    ]
    made = lay(2.2, [(0, hard(low + roar, 2.4), 1), *rubble])
    return room(random, made, 1.6, 0.45, 2500)


def stunned(random: Chance) -> Signal:
    """Return what ears do after a blast: a note that falls."""
    note = tone(4.5, glide(4.5, 4300, 3900, 2.0)) + 0.5 * tone(4.5, glide(4.5, 6150, 5900, 2.0))
    return note * decay(count(4.5), 0.02, 1.2) + 0 * hiss(random, 4.5)


def glass(random: Chance) -> Signal:
    """Return a pane that breaks, and its pieces."""
    parts = [(0.0, burst(random, 0.3, 1500, 12000, 0.03), 1.0)]
    for _ in range(48):
        at = min(0.9, float(random.exponential(0.13)))
        note = ping(0.3, float(random.uniform(1900, 9000)), float(random.uniform(0.01, 0.08)))
        parts.append((at, note, float(random.uniform(0.05, 0.3))))
    return room(random, lay(1.3, parts), 0.5, 0.15)


def lamp(random: Chance) -> Signal:
    """Return a lamp that breaks: a pop, then thin glass."""
    parts = [(0.0, burst(random, 0.2, 700, 9000, 0.012), 1.2)]
    for _ in range(14):
        at = 0.02 + min(0.5, float(random.exponential(0.1)))
        parts.append((at, ping(0.1, float(random.uniform(3500, 9500)), 0.02), 0.25))
    return room(random, lay(0.7, parts), 0.3, 0.12)


def hit_concrete(random: Chance) -> Signal:
    """Return a bullet in a wall."""
    crumbs = [
        (0.03 + 0.2 * float(random.random()), burst(random, 0.05, 1500, 7000, 0.006), 0.3)
        for _ in range(6)
    ]
    return lay(0.35, [(0, burst(random, 0.2, 500, 5200, 0.018), 1), *crumbs])


def hit_wood(random: Chance) -> Signal:
    """Return a bullet in wood."""
    knock = ping(0.2, float(random.uniform(230, 320)), 0.03)
    return lay(0.3, [(0, burst(random, 0.2, 250, 3000, 0.016), 1), (0, knock, 0.8)])


def hit_metal(random: Chance) -> Signal:
    """Return a bullet on metal: it rings, and flies off."""
    base = float(random.uniform(900, 1400))
    notes = [(0.0, ping(0.6, base * f, 0.16 / f), 0.4 / f) for f in (1, 2.76, 5.4)]
    away = tone(0.45, glide(0.45, 3600, 1500, 0.2)) * decay(count(0.45), 0.03, 0.12)
    return lay(0.7, [(0, burst(random, 0.1, 1500, 9000, 0.006), 1), *notes, (0.02, away, 0.25)])


def hit_body(random: Chance) -> Signal:
    """Return a bullet or a blade that meets somebody."""
    low = tone(0.2, glide(0.2, 150, 70)) * decay(count(0.2), 0.001, 0.035)
    return lay(0.25, [(0, burst(random, 0.2, 120, 1300, 0.03), 1), (0, low, 0.9)])


def blow(random: Chance) -> Signal:
    """Return a fist or a pipe that lands."""
    low = tone(0.25, glide(0.25, 180, 62)) * decay(count(0.25), 0.001, 0.05)
    slap = burst(random, 0.1, 700, 3600, 0.009)
    return lay(0.3, [(0, burst(random, 0.2, 90, 900, 0.04), 1), (0, low, 1.1), (0, slap, 0.5)])
