"""Large tables of words that repeat: each pair of cells has a short code, each code its word."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import DTypeLike, NDArray

from game.space.store import stored

MOST = 1 << 16  # words that codes of two bytes tell apart
_BLOCK = 1 << 20  # entries coded at a time

Words = NDArray[np.unsignedinteger[Any]]


@dataclass(frozen=True, slots=True)
class Coded:
    """A table in a quarter of the room: levels have thousands of words for millions of pairs."""

    codes: NDArray[np.uint16]  # (n,)
    words: Words  # (MOST,), ascending; the last is repeated to the end

    def take(self, index: NDArray[Any], mode: Any = "clip") -> Words:
        """Return the words at flat indices, as ``ndarray.take`` does."""
        return np.asarray(self.words.take(self.codes.take(index, mode=mode)))


def coded(
    folder: Path | None, name: str, size: int, dtype: DTypeLike, build: Callable[[], Words]
) -> Coded | Words:
    """Return the table called `name`, ``(size,)``, from `folder` if it is there, else built.

    The rare table with more than `MOST` different words is kept as it is.
    """
    if folder is not None and (folder / f"{name}.npy").exists():
        return stored(folder, name, (size,), dtype, build)
    made: list[Words] = []

    def plain() -> Words:
        if not made:
            made.append(build())
        return made[0]

    def words() -> Words:
        padded = np.zeros(MOST, dtype)
        found = np.unique(plain())
        if len(found) > MOST:
            raise _TooManyError
        padded[: len(found)] = found
        padded[len(found) :] = found[-1:]
        return padded

    try:
        known = stored(folder, f"{name}-words", (MOST,), dtype, words)
    except _TooManyError:
        return stored(folder, name, (size,), dtype, plain)

    def codes() -> NDArray[np.uint16]:
        table, found = np.empty(size, np.uint16), plain()
        for start in range(0, size, _BLOCK):
            span = slice(start, start + _BLOCK)
            table[span] = np.searchsorted(known, found[span])
        return table

    return Coded(stored(folder, f"{name}-codes", (size,), np.uint16, codes), known)


class _TooManyError(ValueError):
    """More words than there are codes."""
