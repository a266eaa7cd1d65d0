"""Bodies against walls and shut doors, and against each other."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from game.space.grid import PER_METRE, TILE, Grid

SKIN = np.float32(2.0**-10)  # metres kept from a wall, so that rounding never puts a body inside it
LONGEST_STEP = np.float32(0.45)  # metres moved at once; less than a tile, so that none is skipped
WIDEST = 0.5  # metres of half a body's width that three samples along its side still cover
FAR = np.float32(1e30)  # metres, to where the absent are put
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
    size = np.broadcast_to(np.asarray(half, np.float32), pos.shape[:-1]).ravel()
    widest = float(size.max(initial=0))
    if widest >= WIDEST:
        raise ValueError(f"half a body's width must be below {WIDEST} m")
    walls = _Walls(grid, shut, wide=widest > TILE / 2)
    moved = np.array(pos, np.float32, order="C")
    hit = np.zeros(pos.shape, bool)
    step = np.array(delta.reshape(-1, 2).T, np.float32, order="C")
    if not step.any():
        return moved, hit
    world = np.repeat(np.arange(len(pos)), pos.shape[1])
    at = np.ascontiguousarray(moved.reshape(-1, 2).T)
    _travel(at, step, size, world, walls, hit.reshape(-1, 2).T)
    moved.reshape(-1, 2).T[...] = at
    return moved, hit


def _travel(
    at: Reals, step: Reals, size: Reals, world: NDArray[Any], walls: _Walls, hit: Flags
) -> None:
    """Move boxes ``(2, n)`` in place, in as many steps as each needs."""
    # the number of steps is each body's own: a neighbour's speed must not change its bits
    longest = np.maximum(np.abs(step[0]), np.abs(step[1]))
    if float(longest.max()) <= LONGEST_STEP:
        _advance(at, step, size, world, walls, hit)
        return
    steps = np.maximum(np.ceil(longest / LONGEST_STEP), 1)
    step = step / steps
    for turn in range(int(steps.max())):
        going = np.flatnonzero(steps > turn)
        part, met = at[:, going], hit[:, going]
        _advance(part, step[:, going], size[going], world[going], walls, met)
        at[:, going], hit[:, going] = part, met


class _Walls:
    """Tiles that stop bodies, by world."""

    def __init__(self, grid: Grid, shut: Flags, wide: bool) -> None:
        worlds, doors = shut.shape
        self.kind = grid.kind
        state = np.zeros((worlds, doors + 2), bool)
        state[:, :doors] = shut
        state[:, doors + 1] = True
        self.state = state.ravel()
        self.kinds = doors + 2
        self.limit = (grid.width, grid.height)
        self.pitch = grid.width + 2
        self.wide = wide  # some box is wider than a tile

    def line(self, tiles: Reals, axis: int) -> NDArray[np.int32]:
        """Column (axis 0) or row, counted from the border, of lengths in tiles."""
        index = np.floor(tiles).astype(np.int32)
        index += 1
        return np.asarray(np.minimum(np.maximum(index, 0), self.limit[axis] + 1))

    def stops(
        self, world: NDArray[Any], column: NDArray[np.int32], row: NDArray[np.int32]
    ) -> Flags:
        kind = self.kind.take(row * self.pitch + column)
        return np.asarray(self.state.take(world * self.kinds + kind))


def _advance(
    at: Reals, step: Reals, half: Reals, world: NDArray[Any], walls: _Walls, hit: Flags
) -> None:
    """Move boxes ``(2, n)`` in place by less than a tile."""
    for axis in (0, 1):
        before, move = at[axis].copy(), step[axis]
        reach = np.copysign(half, move)
        old, new = before + reach, before + move
        at[axis] = new
        new += reach
        old *= PER_METRE
        new *= PER_METRE
        entering = np.flatnonzero(np.floor(old) != np.floor(new))
        if not len(entering):
            continue
        line = walls.line(new[entering], axis)
        # all that lies beyond the map is one tile
        kept = np.flatnonzero(walls.line(old[entering], axis) != line)
        entering, line = entering[kept], line[kept]
        side, size = at[1 - axis, entering], half[entering]
        blocked = np.zeros(len(entering), bool)
        for sample in (side - size, side + size, side)[: 3 if walls.wide else 2]:
            across = walls.line(sample * PER_METRE, 1 - axis)
            place = (line, across) if axis == 0 else (across, line)
            blocked |= walls.stops(world[entering], *place)
        stopped = entering[blocked]
        forward = move[stopped] > 0
        edge = (line[blocked] - forward).astype(np.float32) * np.float32(TILE)
        at[axis, stopped] = _flush(before[stopped], edge, size[blocked], forward)
        hit[axis, stopped] = True


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
    size = np.broadcast_to(np.asarray(radius, np.float32), alive.shape).ravel()
    # the absent stand far apart from everybody and each other
    away = np.arange(1, alive.shape[1] + 1, dtype=np.float32) * FAR
    one, other = _neighbours(np.where(alive, pos[..., 0], away), 2 * size.max(initial=0))
    apart = np.zeros((alive.size, 2), np.float32)
    at = pos.reshape(-1, 2)
    right, down = (at[other] - at[one]).T
    reach = size[one] + size[other]
    square = right * right + down * down
    near = np.flatnonzero(square < reach * reach)
    if not len(near):
        return apart.reshape(pos.shape)
    one, other, right, down = one[near], other[near], right[near], down[near]
    far = np.sqrt(square[near])
    spot = far == 0
    length = np.where(spot, np.float32(1), far)
    right = np.where(spot, np.float32(1), right)
    share = (reach[near] - far) * np.float32(0.5) / length * _FIXED
    both = np.concatenate([one, other])
    for axis, along in enumerate((right, down)):
        push = np.rint(along * share).astype(np.int64)
        moved = np.zeros(alive.size, np.int64)
        np.subtract.at(moved, one, push)
        np.add.at(moved, other, push)
        apart[both, axis] = moved[both].astype(np.float32) / _FIXED
    return apart.reshape(pos.shape)


def _neighbours(x: Reals, reach: np.float32) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Pairs within reach along x, as flat indices, the lower slot first.

    Everybody is sorted along x in each world and compared with the next, and where that one is
    near, with the one after it.
    """
    worlds, count = x.shape
    if count < 2:
        return np.empty(0, np.int64), np.empty(0, np.int64)
    # numbers are sorted quicker than an order is found: x above, who it is below
    bits = np.ascontiguousarray(x).view(np.int32).astype(np.int64)
    bits ^= (bits >> 31) & 0x7FFFFFFF  # below zero, larger bits are smaller numbers
    key = bits << 32
    key |= np.arange(worlds * count).reshape(x.shape)
    key.sort(axis=1)
    order = (key & 0xFFFFFFFF).ravel()
    along = x.ravel()[order]
    ahead = along.reshape(x.shape)
    place = np.flatnonzero(ahead[:, 1:] - ahead[:, :-1] < reach)
    place += place // (count - 1)  # there is one gap less than bodies in a world
    one, other, step = [order[:0]], [order[:0]], 1
    after = count - 1 - place % count  # how many come after
    while len(place):
        one.append(order[place])
        other.append(order[place + step])
        step += 1
        on = np.flatnonzero(after >= step)
        place, after = place[on], after[on]
        on = np.flatnonzero(along[place + step] - along[place] < reach)
        place, after = place[on], after[on]
    left, right = np.concatenate(one), np.concatenate(other)
    return np.minimum(left, right), np.maximum(left, right)
