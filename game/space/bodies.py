"""Bodies against walls and shut doors, and against each other."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from game.space.grid import PER_METRE, TILE, Grid

SKIN = np.float32(2.0**-10)  # metres kept from a wall, so that rounding never puts a body inside it
LONGEST_STEP = np.float32(0.45)  # metres moved at once; less than a tile, so that none is skipped
WIDEST = 0.5  # metres of half a body's width that three samples along its side still cover
DENSE_BODIES = 24  # up to here every pair is tried; beyond, neighbours along x
_FIXED = np.float32(2.0**16)  # displacements are summed as integers, which no order changes

Reals = NDArray[np.float32]
Flags = NDArray[np.bool_]


def slide(
    pos: Reals, delta: Reals, half: ArrayLike, grid: Grid, shut: Flags
) -> tuple[Reals, Flags]:
    """Move boxes by `delta`, first along x, then along y, stopped by walls and shut doors.

    Only tiles that a box newly enters can stop it, so that one caught in a closing door walks out.

    Parameters
    ----------
    pos, delta
        ``(W, N, 2)`` metres.
    half
        Half a box's width in metres, one or ``(W, N)``; below 0.5.
    shut
        ``(W, D)`` the doors that are shut in each world.

    Returns
    -------
    (pos, hit)
        Where the boxes end, ``(W, N, 2)`` float32, and whether each was stopped along x and y,
        ``(W, N, 2)`` bool.

    Raises
    ------
    ValueError
        When a box is too wide for the samples taken along its side.
    """
    size = np.broadcast_to(np.asarray(half, np.float32), pos.shape[:-1])
    if size.size and float(size.max()) >= WIDEST:
        raise ValueError(f"half a body's width must be below {WIDEST} m")
    walls = _Walls(grid, shut)
    world = np.broadcast_to(np.arange(len(pos))[:, None], pos.shape[:-1]).ravel()
    at = np.array(pos.reshape(-1, 2).T, np.float32, order="C")
    step = np.array(delta.reshape(-1, 2).T, np.float32, order="C")
    size = size.ravel()
    hit = np.zeros(at.shape, bool)
    # the number of steps is each body's own: a neighbour's speed must not change its bits
    longest = np.maximum(np.abs(step[0]), np.abs(step[1]))
    if float(longest.max(initial=0)) <= LONGEST_STEP:
        _advance(at, step, size, world, walls, hit)
    else:
        steps = np.maximum(np.ceil(longest / LONGEST_STEP), 1)
        step /= steps
        for turn in range(int(steps.max())):
            going = np.flatnonzero(steps > turn)
            part, met = at[:, going], hit[:, going]
            _advance(part, step[:, going], size[going], world[going], walls, met)
            at[:, going], hit[:, going] = part, met
    return (
        np.ascontiguousarray(at.T).reshape(pos.shape),
        np.ascontiguousarray(hit.T).reshape(pos.shape),
    )


class _Walls:
    """Tiles that stop bodies, by world."""

    def __init__(self, grid: Grid, shut: Flags) -> None:
        worlds, doors = shut.shape
        self.kind = grid.kind
        self.state = np.zeros((worlds, doors + 2), bool)
        self.state[:, :doors] = shut
        self.state[:, doors + 1] = True
        self.kinds = doors + 2
        self.limit = (grid.width, grid.height)
        self.pitch = grid.width + 2

    def tile(self, metres: Reals, axis: int) -> NDArray[np.int32]:
        """Column (axis 0) or row, counted from the border."""
        index = np.floor(metres * PER_METRE).astype(np.int32)
        index += 1
        return np.asarray(np.minimum(np.maximum(index, 0), self.limit[axis] + 1))

    def stops(
        self, world: NDArray[Any], column: NDArray[np.int32], row: NDArray[np.int32]
    ) -> Flags:
        kind = self.kind.take(row * self.pitch + column)
        return np.asarray(self.state.ravel().take(world * self.kinds + kind))


def _advance(
    at: Reals, step: Reals, half: Reals, world: NDArray[Any], walls: _Walls, hit: Flags
) -> None:
    """Move boxes ``(2, n)`` in place by less than a tile."""
    wide = bool((half > TILE / 2).any())
    for axis in (0, 1):
        here, move = at[axis], step[axis]
        forward = move > 0
        reach = np.where(forward, half, -half)
        there = here + move
        old, new = walls.tile(here + reach, axis), walls.tile(there + reach, axis)
        entering = np.flatnonzero((old != new) & (move != 0))
        if len(entering):
            line, who, side = new[entering], world[entering], at[1 - axis, entering]
            samples = [side - half[entering], side + half[entering]]
            if wide:
                samples.append(side)
            blocked = np.zeros(len(entering), bool)
            for sample in samples:
                across = walls.tile(sample, 1 - axis)
                place = (line, across) if axis == 0 else (across, line)
                blocked |= walls.stops(who, *place)
            stopped = entering[blocked]
            edge = (new[stopped] - forward[stopped]).astype(np.float32) * np.float32(TILE)
            there[stopped] = _flush(here[stopped], edge, half[stopped], forward[stopped])
            hit[axis, stopped] = True
        at[axis] = there


def _flush(here: Reals, edge: Reals, half: Reals, forward: Flags) -> Reals:
    """Where a box stops at a wall's edge, a skin away from it and never behind its start."""
    before = np.maximum(edge - half - SKIN, here)
    behind = np.minimum(edge + half + SKIN, here)
    return np.asarray(np.where(forward, before, behind))


def push_apart(pos: Reals, radius: ArrayLike, alive: Flags) -> Reals:
    """Displacement that moves overlapping discs apart, each by half of the overlap.

    Parameters
    ----------
    pos
        ``(W, N, 2)`` metres.
    radius
        Metres, one or ``(W, N)``.
    alive
        ``(W, N)``: the others neither push nor are pushed.

    Returns
    -------
    displacement
        ``(W, N, 2)`` metres; to be taken through `slide`. Discs on one spot part along x.
    """
    worlds, count = alive.shape
    size = np.broadcast_to(np.asarray(radius, np.float32), alive.shape)
    x, y = pos[..., 0], pos[..., 1]
    find = _all_pairs if count <= DENSE_BODIES else _neighbours
    one, other = find(np.where(alive, x, np.float32(np.inf)), np.where(alive, size, 0))
    x, y, size = x.ravel(), y.ravel(), size.ravel()
    right, down = x[other] - x[one], y[other] - y[one]
    reach = size[one] + size[other]
    square = right * right + down * down
    near = np.flatnonzero(square < reach * reach)
    one, other, right, down = one[near], other[near], right[near], down[near]
    apart = np.sqrt(square[near])
    spot = apart == 0
    length = np.where(spot, np.float32(1), apart)
    right = np.where(spot, np.float32(1), right)
    share = (reach[near] - apart) * np.float32(0.5) / length * _FIXED
    moved = np.zeros((worlds * count, 2), np.int64)
    for axis, along in enumerate((right, down)):
        push = np.rint(along * share).astype(np.int64)
        np.add.at(moved[:, axis], other, push)
        np.subtract.at(moved[:, axis], one, push)
    return (moved.astype(np.float32) / _FIXED).reshape(worlds, count, 2)


Pairs = tuple[NDArray[np.int64], NDArray[np.int64]]


def _all_pairs(x: Reals, size: Reals) -> Pairs:
    """Candidate pairs as flat indices, the lower slot first: every pair within reach along x."""
    count = x.shape[1]
    first, second = _couples(count)
    here = np.where(np.isinf(x), np.float32(1e30), x)
    gap = np.abs(here[:, second] - here[:, first])
    there = (size[:, second] > 0) & (size[:, first] > 0)
    world, pair = np.nonzero((gap < 2 * size.max(initial=0)) & there)
    return world * count + first[pair], world * count + second[pair]


@cache
def _couples(count: int) -> Pairs:
    """Return the two of each pair of ``count``."""
    return np.triu_indices(count, 1)


def _neighbours(x: Reals, size: Reals) -> Pairs:
    """Candidate pairs by a stable sort along x in each world, compared with the k-th next."""
    worlds, count = x.shape
    order = np.argsort(x, axis=1, kind="stable")
    sorted_x = np.take_along_axis(x, order, axis=1)
    order += (np.arange(worlds) * count)[:, None]
    reach = 2 * size.max(initial=0)
    here = np.where(np.isinf(sorted_x), np.float32(1e30), sorted_x)
    valid = np.isfinite(sorted_x)
    found: list[Pairs] = []
    for k in range(1, count):
        world, place = np.nonzero((here[:, k:] - here[:, :-k] < reach) & valid[:, k:])
        if not len(world):
            break
        a, b = order[world, place], order[world, place + k]
        found.append((np.minimum(a, b), np.maximum(a, b)))
    if not found:
        return np.empty(0, np.int64), np.empty(0, np.int64)
    return np.concatenate([pair[0] for pair in found]), np.concatenate([pair[1] for pair in found])
