"""A tiny store for the tests of this folder."""

from __future__ import annotations

from typing import Annotated

import numpy as np
from numpy.typing import NDArray

from game.ecs.columns import Column, Count, Real, Seed, Vec2, component, resource
from game.ecs.events import Queue, event
from game.ecs.slots import Slot
from game.ecs.store import Store, table

World = Annotated[NDArray[np.intp], Column("i8")]


@component
class Place:
    pos: Vec2
    vel: Vec2


@component
class Life:
    hp: Real


@component
class Unheld:
    value: Real


@component
class Sized:
    by_slot: Annotated[NDArray[np.float32], Column("f4", ("creatures",))]


@table
class Creatures:
    slot: Slot
    place: Place
    life: Life
    sized: Sized


@table
class Stones:
    place: Place


@table
class Elsewhere:
    place: Place


@resource
class Now:
    tick: Count
    seed: Seed


@resource
class Never:
    tick: Count


@event
class Bang:
    world: World
    slot: Count
    at: Annotated[NDArray[np.float32], Column("f4", (2,))]


@event
class Whisper:
    world: World


class Rulebook:
    """A constant that no tick changes."""

    gravity = np.float32(9.81)


class Tiny(Store):
    now: Now
    creatures: Creatures
    stones: Stones
    bangs: Queue[Bang]


def tiny(worlds: int = 3, creatures: int = 4, stones: int = 2) -> Tiny:
    return Tiny(worlds, {"creatures": creatures, "stones": stones})


def shaken(seed: int, worlds: int = 3) -> Tiny:
    """Return a store with something different in every column of every world."""
    store = tiny(worlds)
    rng = np.random.default_rng(seed)
    for _, array in store.columns():
        array[...] = rng.integers(0, 100, array.shape).astype(array.dtype)
    return store
