"""How people stand, walk and sit, and what they do without a weapon."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

from game.art.figure_poses import Animation, Pose, poses


def _stride(name: str, count: int, reach: float, swing: float, lean: float, ms: int) -> list[Pose]:
    """Return the frames of a gait; feet reach so far ahead and behind, hands swing so far."""
    frames = []
    for i in range(count):
        s = math.sin(2 * math.pi * (i + 0.5) / count)
        frames.append(
            Pose(
                name,
                ms,
                right_foot=(2 + reach * s, 10, 3),
                left_foot=(2 - reach * s, -10, -3),
                right=(7 + lean - swing * s, 29 - lean * 0.5),
                left=(7 + lean + swing * s, -29 + lean * 0.5),
                right_bend=6 + lean * 0.6,
                left_bend=6 + lean * 0.6,
                twist=(7 + lean * 0.75) * s,
                chest=(lean * 0.5, 0),
                head=(lean - 1 + abs(s), 0, 0),
                hips=(-2 - lean * 0.4, 0),
            )
        )
    return frames


def standing(timid: bool) -> dict[str, Animation]:
    """Return standing and gaits; the timid hold their hands before the chest."""
    hands: dict[str, Any] = {}
    if timid:  # hands before the chest, head drawn in
        hands = {"right": (19, 8), "left": (17, -10), "right_bend": 12, "left_bend": 12}
    idle = []
    for breath in (0, 1, 2, 1):
        rest = (9 - breath / 2, 30 + breath * 0.8)
        at: dict[str, Any] = hands or {"right": rest, "left": (rest[0], -rest[1])}
        idle.append(Pose("idle", 450, swell=1 + 0.025 * breath, head=(breath / 2 - 1, 0, 0), **at))
    walk = _stride("walk", 8, 21, 13, 0, 82)
    run = _stride("run", 8, 33, 24, 8, 56)
    if timid:
        walk = [replace(p, twist=p.twist / 2, **hands) for p in walk]
    crouch = []
    for i in range(4):
        s = math.sin(2 * math.pi * (i + 0.5) / 4) * 1.4
        crouch.append(
            Pose(
                "crouch",
                150,
                chest=(2, 0),
                head=(8, 0, 0),
                hips=(-9, 0),
                right=(24, 18),
                left=(24, -18),
                right_bend=13,
                left_bend=13,
                right_foot=(18 + 10 * s, 15, 14),
                left_foot=(18 - 10 * s, -15, -14),
                right_knee=(15 + 5 * s, 17),
                left_knee=(15 - 5 * s, -17),
            )
        )
    return {
        "idle": Animation(tuple(idle)),
        "walk": Animation(tuple(walk), metres=0.84),
        "run": Animation(tuple(run), metres=1.32),
        "crouch": Animation(tuple(crouch), metres=0.56),
    }


def peaceful() -> dict[str, Animation]:
    """Return what needs no weapon."""
    folded = {
        "right_knee": (16, 18),
        "left_knee": (16, -18),
        "right_foot": (14, 15, 14),
        "left_foot": (14, -15, -14),
    }
    hands_up = poses(
        {"name": "hands_up", "ms": 600, "right_bend": 15, "left_bend": 15, "hand": "open"},
        {"right": (19, 29), "left": (19, -29), "head": (-4, 0, 0)},
        {"right": (18, 30), "left": (18, -30), "head": (-4, 0, 3)},
    )
    cower = poses(
        {
            "name": "cower",
            "ms": 160,
            "chest": (1, 0),
            "hips": (-7, 0),
            "right_bend": 16,
            "left_bend": 16,
            "palm": 6.6,
            **folded,
        },
        {"right": (12, 14), "left": (12, -14), "head": (9, 0, 0)},
        {"right": (13, 14), "left": (11, -14), "head": (9.6, 0.5, 2)},
    )
    device = poses(
        {
            "name": "device",
            "ms": 300,
            "right_bend": 12,
            "left_bend": 12,
            "prop": "device",
            "head": (4, 0, 0),
        },
        {"right": (27, 12), "left": (27, -12)},
        {"right": (28, 9), "left": (25, -12)},
    )
    use = poses(
        {"name": "use", "head": (3, 0, 0), "left": (8, -28)},
        {"right": (30, 16), "right_bend": 9, "twist": -6, "ms": 120},
        {"right": (42, 9), "right_bend": 4, "twist": -14, "hand": "open", "ms": 260},
    )
    sit = Pose(
        "sit",
        900,
        right_knee=(34, 11),
        left_knee=(34, -11),
        right_foot=(40, 11, 4),
        left_foot=(40, -11, -4),
        right=(26, 16),
        left=(26, -16),
        right_bend=8,
        left_bend=8,
        hips=(-4, 0),
    )
    carry = Pose(
        "carry", 900, right=(33, 25), left=(33, -25), right_bend=10, left_bend=10, head=(-3, 0, 0)
    )
    return {
        "hands_up": Animation(hands_up),
        "cower": Animation(cower),
        "device": Animation(device),
        "use": Animation(use, loop=False),
        "sit": Animation((sit,)),
        "carry": Animation((carry,)),
    }
