"""Squads: who does what in a fight, sold to whom it suits best, and from which side each comes.

Rows are the R members of all squads of all worlds, by world and then slot; a squad is a number.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.data.constants import Role
from game.maths import angles

Rows = NDArray[np.intp]
Reals = NDArray[np.float32]

#: What is for sale, in this order: nobody goes round before somebody keeps heads down.
SOLD = (Role.SUPPRESS, Role.FLANK, Role.ADVANCE, Role.HOLD)


def seats_of(size: NDArray[np.intp], led: NDArray[np.bool_]) -> NDArray[np.intp]:
    """Return how many of a squad (S,) get each role: (roles, S).

    A third each keep heads down, go round and press on; with somebody who gives orders, one more
    goes round.  What is left over holds.
    """
    made = np.zeros((len(Role), len(size)), np.intp)
    left = np.where(size >= 2, size, 0)
    for role, wanted in (
        (Role.SUPPRESS, (size + 1) // 3),
        (Role.FLANK, (size + 1) // 3 + (led & (size >= 3))),
        (Role.ADVANCE, size // 3),
        (Role.HOLD, size),
    ):
        made[role] = np.minimum(wanted, left)
        left = left - made[role]
    return made


def auction(bids: Reals, squad: Rows, seats: NDArray[np.intp]) -> NDArray[np.uint8]:
    """Return the Role of each member (R,): role after role goes to the highest bids left.

    Parameters
    ----------
    bids
        ``(R, roles)``, minus infinity for what somebody cannot do.  Of equal bids the first wins.
    squad
        ``(R,)`` number of each member's squad.
    seats
        ``(roles, S)`` how many of each squad get each role.  Nobody goes round where nobody keeps
        heads down; who gets none of the roles presses on, unless they are alone.
    """
    count = seats.shape[1]
    role = np.zeros(len(squad), np.uint8)
    unmanned = np.zeros(count, bool)
    for kind in SOLD:
        r = np.flatnonzero((role == Role.NONE) & np.isfinite(bids[:, kind]))
        free = np.where(unmanned & (kind == Role.FLANK), 0, seats[kind])
        order = r[np.lexsort((-bids[r, kind], squad[r]))]
        sold = order[rank_in(squad[order]) < free[squad[order]]]
        role[sold] = kind
        if kind == Role.SUPPRESS:
            unmanned = np.bincount(squad[sold], minlength=count) == 0
    crowd = np.bincount(squad, minlength=count) >= 2
    role[(role == Role.NONE) & crowd[squad]] = Role.ADVANCE
    return role


def rank_in(group: Rows) -> Rows:
    """Return the place of each row within its group; ``group`` must be sorted."""
    if not len(group):
        return np.zeros(0, np.intp)
    at = np.arange(len(group))
    begins = np.append(True, group[1:] != group[:-1])
    return np.asarray(at - np.maximum.accumulate(np.where(begins, at, 0)), np.intp)


def surround(
    bearing: NDArray[np.int32], metres: Reals, squad: Rows, count: int
) -> NDArray[np.int32]:
    """Return the side from which each comes (R,): all round the enemy, at equal angles.

    The nearest stays on his side, and the others keep their order around the enemy, so that
    nobody's way crosses another's.  ``bearing`` is where each is, seen from the enemy.
    """
    order = np.lexsort((metres, squad))
    first = order[rank_in(squad[order]) == 0]
    base = np.zeros(count, np.int32)
    base[squad[first]] = bearing[first]
    turn = (bearing - base[squad]) & (angles.TURN - 1)
    order = np.lexsort((metres, turn, squad))  # of equals the nearest first: he stays
    size = np.bincount(squad, minlength=count)[squad[order]]
    made = np.zeros(len(squad), np.int32)
    made[order] = base[squad[order]] + rank_in(squad[order]) * angles.TURN // size
    return made & (angles.TURN - 1)
