"""Counter-based random numbers: a hash of (seed of the world, tick, entity, purpose).

There is no stream to share, so the numbers of one world never depend on its neighbours, and a
tick may be computed in any order.  The mixer is the finaliser of SplitMix64 (Steele, Lea and
Flood, "Fast splittable pseudorandom number generators", 2014).
"""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

_GOLDEN = np.uint64(0x9E3779B97F4A7C15)
_MIX_A = np.uint64(0xBF58476D1CE4E5B9)
_MIX_B = np.uint64(0x94D049BB133111EB)
_TICK = np.uint64(0xD1342543DE82EF95)
_ENTITY = np.uint64(0xA24BAED4963EE407)
_PURPOSE = np.uint64(0x9FB21C651E98DF25)
_S16, _S27, _S30, _S31, _S32, _S40 = (np.uint64(n) for n in (16, 27, 30, 31, 32, 40))
_EVERY_OTHER_16 = np.uint64(0x0000FFFF0000FFFF)
_LOW32 = np.uint64(0xFFFFFFFF)
_SQRT3 = np.float32(1.7320508)


def bits(
    seed: NDArray[np.uint64], tick: NDArray[Any], entity: NDArray[Any], purpose: int
) -> NDArray[np.uint64]:
    """Return 64 random bits for each broadcast (seed, tick, entity); ``purpose`` keeps uses apart.

    Integer arrays of any width are accepted; negative entities are taken modulo 2**64.
    """
    x: NDArray[np.uint64] = np.atleast_1d(seed) + tick.astype(np.uint64) * _TICK
    x = x ^ (entity.astype(np.uint64) * _ENTITY)
    x = x + _salt(purpose)
    x = (x ^ (x >> _S30)) * _MIX_A
    x = (x ^ (x >> _S27)) * _MIX_B
    return x ^ (x >> _S31)


@cache
def _salt(purpose: int) -> np.uint64:
    return np.uint64((purpose * int(_PURPOSE) + int(_GOLDEN)) % 2**64)


def uniform(
    seed: NDArray[np.uint64], tick: NDArray[Any], entity: NDArray[Any], purpose: int
) -> NDArray[np.float32]:
    """Return numbers in [0, 1), one for each broadcast (seed, tick, entity)."""
    word = bits(seed, tick, entity, purpose) >> _S40
    return word.astype(np.float32) * np.float32(2**-24)


def normal(
    seed: NDArray[np.uint64], tick: NDArray[Any], entity: NDArray[Any], purpose: int
) -> NDArray[np.float32]:
    """Return numbers of mean 0 and variance 1, bell-shaped and bounded by +-3.46.

    The sum of four uniform 16-bit words: exact in float32, and no logarithm.
    """
    word = bits(seed, tick, entity, purpose)
    pairs = (word & _EVERY_OTHER_16) + ((word >> _S16) & _EVERY_OTHER_16)
    total = ((pairs + (pairs >> _S32)) & _LOW32).astype(np.float32)
    return np.asarray((total * np.float32(2**-16) - np.float32(2)) * _SQRT3)
