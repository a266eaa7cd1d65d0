"""Bullets: straight lines through walls, doors, glass and people, as far as their energy goes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from game.data.constants import Struck
from game.maths.rays import crossings
from game.space.grid import PASS, PER_METRE, PIERCE, SHATTER, STOP, Grid

# energy is a share of what a rifle's bullet has at the muzzle
PIERCE_COST = 0.35  # to enter a run of tiles that bullets go through
DOOR_COST = 0.25  # a thin door
GLASS_COST = 0.05  # a pane or a glass door
BODY_COST = 0.5
COVER_NEAR = 1.5  # metres before a crouched target within which low cover protects it
COVER_OVER = 1.0  # metres from the muzzle within which one shoots over low cover
_SAMPLES = np.linspace(0, 1, 9)  # shares of that way at which cover is looked for
_GRAINS = 1024  # energy is counted in whole grains, so that sums are exact
_ALL = 1 << 20  # grains, more than any bullet has
_THIN_DOOR, _GLASS_DOOR, _SOLID_DOOR = 4, 5, 6  # effects beside those of tiles
_PRICES = (0, PIERCE_COST, _ALL, GLASS_COST, DOOR_COST, GLASS_COST, _ALL)  # by effect
_COST = np.array([min(_ALL, round(price * _GRAINS)) for price in _PRICES], np.int64)
_KIND = np.array([Struck.WALL, Struck.WALL, Struck.WALL, Struck.PANE] + [Struck.DOOR] * 3, np.uint8)
_PAIRS = 16_384  # bullets times bodies tried at a time; what the caches hold
_MARGIN = np.float32(1e-3)  # metres by which the quick float32 test is generous
_ROUNDED = np.float32(2.0**-20)  # of each coordinate, the same

Reals = NDArray[np.float32]
Positions = NDArray[np.floating[Any]]
Flags = NDArray[np.bool_]
Index = NDArray[np.integer[Any]]


@dataclass(frozen=True, slots=True)
class People:
    """Who can be hit."""

    pos: Reals  # (W, N, 2) metres
    radius: ArrayLike  # metres, one or (W, N)
    present: Flags  # (W, N)
    crouched: Flags  # (W, N)


@dataclass(frozen=True, slots=True)
class Trace:
    """Where bullets end and all that they met on the way.

    Hits are ordered by bullet, then along its way. A crouched target behind low cover gives a hit
    of kind COVER with its own index, and the bullet flies on.
    """

    end: Reals  # (B, 2) metres
    stopped: Flags  # (B,)
    energy: Reals  # (B,) what is left
    bullet: NDArray[np.int64]  # (n,) index of the bullet
    t: NDArray[np.float64]  # (n,) share of the way from start to end
    pos: Reals  # (n, 2) metres
    kind: NDArray[np.uint8]  # (n,) Struck
    index: NDArray[np.int64]  # (n,) actor, door or pane; -1 for a wall
    through: Flags  # (n,) the bullet went on


class Ballistics:
    """How bullets fly over one level.

    Parameters
    ----------
    grid
        The level.
    thin, glass
        ``(D,)`` bool: doors that bullets go through, and doors that shatter; the others stop them.
    """

    def __init__(self, grid: Grid, thin: ArrayLike = (), glass: ArrayLike = ()) -> None:
        self._grid = grid
        doors = len(grid.doors)
        thin, glass = np.array(thin, bool), np.array(glass, bool)
        if thin.shape != (doors,) or glass.shape != (doors,):
            raise ValueError("thin and glass must say one thing of every door")
        shut = np.where(thin, _THIN_DOOR, _SOLID_DOOR)
        self._shut_effect = np.where(glass, _GLASS_DOOR, shut).astype(np.uint8)  # (D,)
        is_pane = grid.bullets == SHATTER
        self.pane_of = np.where(
            is_pane, np.cumsum(is_pane).reshape(is_pane.shape) - 1, -1
        )  # (H, W)
        rows, columns = np.nonzero(is_pane)
        middle = np.stack([columns, rows], axis=1).astype(np.float32) + np.float32(0.5)
        self.pane_centre = middle / PER_METRE  # (P, 2) metres
        self.panes = len(rows)
        # a tile's kind is its door, its pane, or PASS, PIERCE, STOP; each world has a row of
        # effects by kind
        plain = doors + self.panes
        kind = plain + grid.bullets.astype(np.int64)
        kind = np.where(is_pane, doors + self.pane_of, kind)
        kind = np.where(grid.door_of >= 0, grid.door_of, kind)
        self._pitch = grid.width + 2
        self._kind = grid.padded(kind, plain + STOP)
        self._low = grid.padded(grid.low, 0)
        self._kinds = plain + 3

    def trace(
        self,
        world: Index,
        start: Positions,
        end: Positions,
        energy: Positions,
        shut: Flags,
        broken: Flags,
        people: People,
        ignore: Index,
        muzzle: Positions | None = None,
    ) -> Trace:
        """Fly bullets for one tick.

        Parameters
        ----------
        world, start, end, energy
            ``(B,)``, ``(B, 2)``, ``(B, 2)`` metres, ``(B,)``.
        shut, broken
            ``(W, D)`` doors shut, ``(W, P)`` panes already broken.
        people
            Whom the bullets may hit.
        ignore
            ``(B,)`` or ``(B, K)`` actors that a bullet does not hit: who fired, whom it went
            through in an earlier tick; -1 for nobody.
        muzzle
            ``(B, 2)`` metres where each bullet was fired, for low cover; `start` without.
        """
        of = np.asarray(world, np.int64)
        p, q = start.astype(np.float64), end.astype(np.float64)
        origin = p if muzzle is None else muzzle.astype(np.float64)
        tiles = self._tiles(of, p, q, shut, broken)
        bodies = self.meet(of, p, q, people, ignore, origin)
        bullet, t, kind, index, cost = (
            np.concatenate(pair) for pair in zip(tiles, bodies, strict=True)
        )
        # nothing after what stops any bullet matters: so little is left to sort
        wall = np.full(len(of), np.inf)
        np.minimum.at(wall, bullet[cost >= _ALL], t[cost >= _ALL])
        kept = np.flatnonzero(t <= wall[bullet])
        order = kept[np.lexsort((index[kept], kind[kept], t[kept], bullet[kept]))]
        bullet, t, kind, index, cost = (part[order] for part in (bullet, t, kind, index, cost))
        grains = np.maximum(np.rint(energy.astype(np.float64) * _GRAINS).astype(np.int64), 1)
        spent = np.cumsum(cost)
        fresh = np.flatnonzero(np.diff(bullet, prepend=-1))
        spent -= np.repeat(spent[fresh] - cost[fresh], np.diff(np.append(fresh, len(bullet))))
        had = grains[bullet]
        met = spent - cost < had
        bullet, t, kind, index = bullet[met], t[met], kind[met], index[met]
        through = spent[met] < had[met]
        left = grains.copy()
        # the last hit of each bullet is written last
        left[bullet] = np.maximum(had[met] - spent[met], 0)
        stopped = np.zeros(len(world), bool)
        stopped[bullet[~through]] = True
        final = np.ones(len(world))
        final[bullet[~through]] = t[~through]
        delta = q - p
        return Trace(
            end=(p + delta * final[:, None]).astype(np.float32),
            stopped=stopped,
            energy=(left / _GRAINS).astype(np.float32),
            bullet=bullet,
            t=t,
            pos=(p[bullet] + delta[bullet] * t[:, None]).astype(np.float32),
            kind=kind,
            index=index,
            through=through,
        )

    def _tiles(
        self,
        world: NDArray[np.int64],
        p: NDArray[np.float64],
        q: NDArray[np.float64],
        shut: Flags,
        broken: Flags,
    ) -> tuple[NDArray[Any], ...]:
        """Find what bullets meet of the level: (bullet, t, kind, index, cost)."""
        doors = shut.shape[1]
        effects = np.zeros((len(shut), self._kinds), np.uint8)
        effects[:, :doors] = np.where(shut, self._shut_effect, PASS)
        effects[:, doors : doors + self.panes] = np.where(broken, PASS, SHATTER)
        effects[:, self._kinds - 2 :] = (PIERCE, STOP)
        met = crossings(p * float(PER_METRE), q * float(PER_METRE))
        row = world.take(met.ray) * self._kinds
        kind = self._kind.take(self._place(met.column, met.row))
        effect = effects.ravel().take(row + kind)
        at = np.flatnonzero(effect != PASS)
        kind, effect, row = kind[at], effect[at], row[at]
        kind_before = self._kind.take(self._place(met.column_before[at], met.row_before[at]))
        effect_before = effects.ravel().take(row + kind_before)
        # a run of piercing tiles, or the tiles of one door, are gone through once
        new = (effect == STOP) | np.where(
            effect == PIERCE, effect_before != PIERCE, kind != kind_before
        )
        kind, effect, at = kind[new], effect[new], at[new]
        index = np.where(kind < doors, kind, np.where(effect == SHATTER, kind - doors, -1))
        return met.ray[at].astype(np.int64), met.t[at], _KIND[effect], index, _COST[effect]

    def _place(self, column: Index, row: Index) -> Index:
        column = np.minimum(np.maximum(column + 1, 0), self._grid.width + 1)
        row = np.minimum(np.maximum(row + 1, 0), self._grid.height + 1)
        return np.asarray(row * self._pitch + column)

    def meet(
        self,
        world: NDArray[np.int64],
        p: NDArray[np.float64],
        q: NDArray[np.float64],
        people: People,
        ignore: Index,
        origin: NDArray[np.float64],
    ) -> tuple[NDArray[Any], ...]:
        """Find whom bullets from `p` to `q` meet, walls or not: (bullet, t, kind, index, cost).

        Lengths in metres, ``[B, 2]``; `origin` is where each bullet was fired, for low cover.
        """
        radius = np.broadcast_to(np.asarray(people.radius, np.float32), people.present.shape)
        bullet, actor = _candidates(world, p, q, people, radius)
        ignored = np.asarray(ignore).reshape(len(world), -1)[bullet]
        kept = ~(ignored == actor[:, None]).any(axis=1)
        bullet, actor = bullet[kept], actor[kept]
        # exactly, for the few that are left
        where = world[bullet]
        delta = q[bullet] - p[bullet]
        length = np.sqrt(delta[:, 0] * delta[:, 0] + delta[:, 1] * delta[:, 1])
        along = delta / length[:, None]
        to = people.pos[where, actor] - p[bullet]
        forward = to[:, 0] * along[:, 0] + to[:, 1] * along[:, 1]
        aside = to[:, 0] * along[:, 1] - to[:, 1] * along[:, 0]
        size = radius[where, actor].astype(np.float64)
        inside = size * size - aside * aside
        half = np.sqrt(np.maximum(inside, 0))
        hit = (inside >= 0) & (forward + half >= 0) & (forward - half <= length)
        bullet, actor, along = bullet[hit], actor[hit], along[hit]
        way = np.maximum(forward - half, 0)[hit]
        t = way / length[hit]
        point = p[bullet] + along * way[:, None]
        covered = np.zeros(len(bullet), bool)
        down = np.flatnonzero(people.crouched[world[bullet], actor])
        if len(down):
            covered[down] = self._covered(origin[bullet[down]], point[down])
        kind = np.where(covered, np.uint8(Struck.COVER), np.uint8(Struck.BODY))
        cost = np.where(covered, 0, round(BODY_COST * _GRAINS))
        return bullet, t, kind, actor, cost

    def _covered(self, origin: NDArray[np.float64], point: NDArray[np.float64]) -> Flags:
        """Whether low cover stands right before where bullets would hit, but not at the muzzle."""
        delta = point - origin
        length = np.sqrt(delta[:, 0] * delta[:, 0] + delta[:, 1] * delta[:, 1])
        first = np.maximum(length - COVER_NEAR, COVER_OVER) / np.maximum(length, COVER_OVER)
        # (n, samples): a corner that is only brushed covers nobody
        share = first[:, None] + (1 - first)[:, None] * _SAMPLES
        column, row = (
            np.floor((origin[:, axis, None] + delta[:, axis, None] * share) * PER_METRE)
            for axis in (0, 1)
        )
        low = self._low.take(self._place(column.astype(np.int64), row.astype(np.int64)))
        return np.asarray(low.any(axis=1) & (length > COVER_OVER))


def _candidates(
    world: NDArray[np.int64],
    p: NDArray[np.float64],
    q: NDArray[np.float64],
    people: People,
    radius: Reals,
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Pairs of bullets and actors that come near, by bullet: a quick test of all pairs.

    All are tried against the endless line of the bullet, and the few beside it against its ends.
    """
    count = people.present.shape[1]
    x, y = people.pos[..., 0].astype(np.float32), people.pos[..., 1].astype(np.float32)
    # what rounding to float32 takes grows with the distance from the map's corner
    farthest = max(np.abs(people.pos).max(initial=0), np.abs(p).max(initial=0))
    margin = np.float32(radius.max(initial=0) + _MARGIN + _ROUNDED * farthest)
    x0, y0 = p.T
    right, down = (q - p).T
    length = np.sqrt(right * right + down * down)
    still = length == 0
    whole = np.where(still, 1.0, length)
    right, down = right / whole, down / whole
    aside = np.where(still, np.inf, x0 * down - y0 * right)  # who does not fly meets nobody
    ux, uy, own = (part.astype(np.float32)[:, None] for part in (right, down, aside))
    block = max(1, _PAIRS // max(1, count))
    near = [np.empty(0, np.int64)]
    for first in range(0, len(world), block):
        span = slice(first, first + block)
        where = world[span]
        across = x.take(where, axis=0)
        across *= uy[span]
        other = y.take(where, axis=0)
        other *= ux[span]
        across -= other
        across -= own[span]
        np.abs(across, out=across)
        found = np.flatnonzero(across <= margin)
        found += first * count
        near.append(found)
    bullet, actor = np.divmod(np.concatenate(near), max(1, count))
    slot = world.take(bullet) * count + actor
    forward = (x.take(slot) - x0.take(bullet)) * right.take(bullet)
    forward += (y.take(slot) - y0.take(bullet)) * down.take(bullet)
    kept = people.present.take(slot)
    kept &= (forward >= -margin) & (forward <= length.take(bullet) + margin)
    return bullet[kept], actor[kept]
