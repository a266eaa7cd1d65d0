"""Reasons: the terms of a notice as phrases of the catalogue, the strongest first.

What would have helped is worked out by asking the same formula as perception with one term changed.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.ai import perception
from game.ai.acts import State
from game.data.constants import Cause, Gait, Notice, Sound
from game.play.scale import TURN
from game.play.seen.log import Sighting

BRIGHT = 0.5  # light from which one is called lit
RECENT_NOISE, RECENT_SIGHT = 6.0, 20.0  # seconds that what went before counts
AT_ONCE = 0.4  # seconds
CLOSE = 100 * TURN // 360  # half-angle of a view that is almost all round
EDGE = 0.85  # of the half-angle
WHOLE = 0.95  # share of the body from which all of it is in view
WORTH = 0.25  # seconds, the least gain worth telling
MOST_BACK = 12.0  # metres further back that are still advice
RUNS = 7.0  # metres a step carries from which one ran

_ONE = np.ones(1, np.float32)
_STEPS = {
    Sound.STEP: "steps",
    Sound.SHOT: "shot",
    Sound.SILENCED_SHOT: "shot",
    Sound.DOOR: "door",
    Sound.DOOR_SLAM: "door",
    Sound.GLASS: "glass",
    Sound.BODY_FALL: "body",
}
_NEAR_EAR = ("steps", "body", "other")  # phrases that tell from how far it was heard


@dataclass(frozen=True, slots=True)
class Phrase:
    """A key of the catalogue and what goes into its slots; ``strength`` is 0 to 1."""

    key: str
    slots: dict[str, str]
    strength: float = 0.0


@dataclass(frozen=True, slots=True)
class Account:
    """Why somebody noticed the player."""

    headline: str  # key; its slots are who and other
    terms: tuple[Phrase, ...]  # the strongest first
    time: Phrase
    advice: tuple[Phrase, ...]


def explain(one: Sighting) -> Account:
    """Return the account of a notice."""
    terms = [_light(one), _noise(one), _cone(one), _memory(one)]
    if one.share > 0:
        terms.append(_movement(one))
        if one.share < WHOLE:
            terms.append(_phrase("seen.cone.cover", one.share * 0.5, percent=_percent(one.share)))
    terms.sort(key=lambda phrase: -phrase.strength)
    quick = one.seconds < AT_ONCE
    time = _phrase("seen.time.once") if quick else _phrase("seen.time", seconds=_far(one.seconds))
    return Account(f"seen.headline.{_headline(one)}", tuple(terms), time, tuple(_advice(one)))


def _phrase(key: str, strength: float = 0.0, **slots: str) -> Phrase:
    return Phrase(key, slots, min(1.0, max(0.0, strength)))


def _far(metres: float) -> str:
    """Return metres or seconds as a person would say them."""
    return f"{metres:.1f}" if metres < 9.95 else f"{metres:.0f}"


def _percent(part: float) -> str:
    return f"{100 * part:.0f}"


def _degrees(angle: int) -> str:
    return f"{abs(angle) * 360 / TURN:.0f}"


def _headline(one: Sighting) -> str:
    plain = {Cause.TOLD: "told", Cause.NOISE: "noise", Cause.TOUCH: "touch", Cause.HURT: "hurt"}
    if one.cause in plain:
        return plain[one.cause]
    if 0 <= one.known_ago < RECENT_SIGHT:
        return "memory"
    if 0 <= one.heard_ago < RECENT_NOISE:
        return "noise"
    return "light" if one.flash or one.light >= BRIGHT else "cone"


def _light(one: Sighting) -> Phrase:
    """Light counts for as much as it shortened the time."""
    if one.flash:
        return _phrase("seen.light.flash", 1.0)
    near = min(1.0, one.metres / max(one.reach, 0.1)) ** 2
    strength = (1 - 0.8 * near) * (0.3 + 0.7 * one.light) if one.share > 0 else 0.05
    if one.light >= BRIGHT or one.share <= 0:
        return _phrase(
            "seen.light.bright", strength, percent=_percent(one.light), metres=_far(one.reach)
        )
    return _phrase("seen.light.dim", strength, percent=_percent(one.light), metres=_far(one.metres))


def _noise(one: Sighting) -> Phrase:
    if not 0 <= one.heard_ago < RECENT_NOISE:
        return _phrase("seen.noise.none")
    strength = 1.0 if one.cause == Cause.NOISE else 0.85 * (1 - one.heard_ago / RECENT_NOISE)
    kind = _STEPS.get(one.heard, "other")
    if kind == "steps" and one.heard_loudness >= RUNS:
        kind = "run"
    metres = one.heard_metres if kind in _NEAR_EAR else one.heard_loudness
    return _phrase(f"seen.noise.{kind}", strength, metres=_far(metres))


def _cone(one: Sighting) -> Phrase:
    if one.share <= 0:
        return _phrase("seen.cone.unseen")
    if one.cone >= TURN // 2:
        return _phrase("seen.cone.shot", 0.9)
    if one.cone >= CLOSE:
        return _phrase("seen.cone.close", 0.7)
    part = one.off / max(1, one.cone)
    key = "seen.cone.edge" if part > EDGE else "seen.cone.inside"
    return _phrase(key, 0.75 * (1 - 0.8 * part), degrees=_degrees(one.off))


def _memory(one: Sighting) -> Phrase:
    if 0 <= one.known_ago < RECENT_SIGHT:
        strength = 0.95 * (1 - one.known_ago / RECENT_SIGHT)
        return _phrase(
            "seen.memory.fresh",
            strength,
            seconds=_far(one.known_ago),
            metres=_far(one.known_metres),
        )
    if one.body:
        return _phrase("seen.memory.body", 0.6)
    if one.state in (State.COMBAT, State.HUNT, State.FLEE):
        return _phrase("seen.memory.fight", 0.9)
    if one.state == State.SUSPICIOUS:
        return _phrase("seen.memory.suspicious", 0.5)
    return _phrase("seen.memory.none")


def _movement(one: Sighting) -> Phrase:
    names = {Gait.RUN: "run", Gait.WALK: "walk", Gait.CREEP: "slow"}
    for gait, name in names.items():
        if one.movement >= float(perception.MOVEMENT[gait]) - 1e-3:
            return _phrase(f"seen.movement.{name}", 0.55 * one.movement / 1.6)
    return _phrase("seen.movement.still", 0.05)


def seconds_if(
    one: Sighting, *, movement: float | None = None, light: float | None = None
) -> float:
    """Return the seconds to certainty had one term been another; infinite when out of range.

    What the watcher's profile, state and the difficulty make of it follows from ``one.takes``.
    """
    moved = one.movement if movement is None else movement
    reach = np.full(1, one.reach, np.float32)
    metres = np.full(1, one.metres, np.float32)
    base = one.takes * one.movement / perception.seconds_to_certain(_ONE, metres, reach)
    if light is not None:
        was, now = (np.full(1, x, np.float32) for x in (one.light, light))
        reach = reach * perception.sight_range(_ONE, now) / perception.sight_range(_ONE, was)
        if one.metres >= float(reach[0]):
            return float("inf")
    return float((perception.seconds_to_certain(base, metres, reach) / moved)[0])


def _advice(one: Sighting) -> list[Phrase]:
    """Return what would have helped against being seen, the most helpful first."""
    if one.cause != Cause.SIGHT or one.takes <= 0 or one.level == Notice.NONE:
        return []
    found = []
    creep, still = float(perception.MOVEMENT[Gait.CREEP]), float(perception.CROUCHED_STILL)
    for key, moved in (("crouch", creep), ("still", still)):
        gain = seconds_if(one, movement=moved) - one.takes
        if moved < one.movement - 1e-3 and gain >= WORTH:
            found.append(_phrase(f"seen.advice.{key}", seconds=_far(gain)))
            break
    if not one.flash:
        halved = seconds_if(one, light=one.light / 2) - one.takes
        if halved == float("inf"):
            found.insert(0, _phrase("seen.advice.unlit"))
        elif halved >= WORTH:
            found.append(_phrase("seen.advice.shade", seconds=_far(halved)))
    back = one.reach - one.metres
    if 0 <= back <= MOST_BACK:
        found.append(_phrase("seen.advice.dark", metres=_far(back + 0.1)))
    return found
