"""Resources: components with one row a world."""

from __future__ import annotations

from typing import Annotated

import numpy as np
from numpy.typing import NDArray

from game.ecs.columns import Column, Count, Flag, Id, Kind, Real, Seed, Ticks, resource


@resource
class Clock:
    """Time, and slow motion as a rule of it.

    A tick is always 1/60 s of the world's own time; ``pace`` says how fast the watcher's clock
    lets them pass.
    """

    seed: Seed  # of every random number in this world
    tick: Ticks  # since the start, counts from 0
    pace: Count  # FULL_PACE is normal; 64 is four times slower
    focus: Real  # seconds of slow motion the player has left
    slow_until: Ticks  # a beat's slow motion ends at this tick


@resource
class Outcome:
    """How the attempt ends."""

    stage: Kind  # Stage
    tick: Ticks  # when it was decided, -1 not yet
    reason: Id  # row of the story's texts, -1 none
    winner: Id  # side that won, -1 none
    done: Flag  # decided in an earlier tick


@resource
class Circuits:
    """Which groups of lamps have power: (circuits,), and which lamps are broken: (bulbs,).

    ``lit`` is both in one, as the light map asks it: circuits, then lamps that can be broken. The
    survey of each tick works it out.
    """

    on: Annotated[NDArray[np.bool_], Column("?", ("circuits",))]
    broken: Annotated[NDArray[np.bool_], Column("?", ("bulbs",))]
    lit: Annotated[NDArray[np.bool_], Column("?", ("shining",))]


@resource
class Relations:
    """How each side takes each other side: (sides, sides), Stance."""

    stance: Annotated[NDArray[np.uint8], Column("u1", ("sides", "sides"))]


@resource
class Flags:
    """The story's own marks, and what shots went through: (flags,), (doors,)."""

    up: Annotated[NDArray[np.bool_], Column("?", ("flags",))]
    hush: Flag  # a SILENCE of the script holds: no music


@resource
class Din:
    """Noises that nobody has heard yet, in the order in which they were made: (noises,)."""

    waits: Count  # how many of the rows below
    pos: Annotated[NDArray[np.float32], Column("f4", ("noises", 2))]  # metres
    loudness: Annotated[NDArray[np.float32], Column("f4", ("noises",))]  # metres of free path
    kind: Annotated[NDArray[np.uint8], Column("u1", ("noises",))]  # Sound
    source: Annotated[NDArray[np.int16], Column("i2", ("noises",))]  # actor slot, -1 none


@resource
class Director:
    """How hard the fight is on whoever is driven, and who is still to come: (calls,)."""

    intensity: Real  # 0..1
    called: Annotated[NDArray[np.bool_], Column("?", ("calls",))]  # some of them still wait
    sent: Annotated[NDArray[np.int32], Column("i4", ("calls",))]  # tick of the last, -1 none yet


@resource
class Timers:
    """How long what the story waits for has held: (timers,)."""

    held: Annotated[NDArray[np.int32], Column("i4", ("timers",))]  # ticks
