"""Squads: what ``[squad]`` of a profile may say of how somebody fights beside others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal, get_args

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from game.content.reading import Schema
from game.data.constants import Role

Place = Literal["beside", "behind", "before"]
PLACES: tuple[str, ...] = get_args(Place)
Fit = Annotated[float, Field(ge=0, le=1)]


class KeepPart(Schema):
    """[squad.keeps]: a place by one of one's own; where there is none of them, it means nothing."""

    to: tuple[str, ...] = Field(default=(), strict=False, max_length=32)  # characters
    place: Place = "beside"  # seen from danger; "before" guards them
    near: float = Field(default=0, ge=0, le=50)  # metres from them at least ...
    far: float = Field(default=6, gt=0, le=50)  # ... and at most


class SquadPart(Schema):
    """[squad]: how well somebody does what a squad needs, and what they are to the others."""

    suppress: Fit = 0.5
    flank: Fit = 0.5
    advance: Fit = 0.5
    hold: Fit = 0.5
    leads: bool = False  # those of their side lose heart when they fall
    orders: bool = False  # gives orders: roles are shared out faster and more go round
    encircles: bool = False  # comes at the enemy from all sides
    keeps: KeepPart = KeepPart()


@dataclass(frozen=True)
class Squads:
    """The same of a whole cast: P rows; constant."""

    fit: NDArray[np.float32]  # (P, roles) 0..1, by Role
    leads: NDArray[np.bool_]
    orders: NDArray[np.bool_]
    encircles: NDArray[np.bool_]
    mates: NDArray[np.bool_]  # (P, P) whether the row keeps a place by the column
    place: NDArray[np.uint8]  # row of PLACES
    near: NDArray[np.float32]  # metres
    far: NDArray[np.float32]

    @classmethod
    def of(cls, parts: Mapping[str, SquadPart]) -> Squads:
        """Return the rows of profiles by name; names that nobody bears are left out."""
        rows, names = list(parts.values()), list(parts)
        fit = np.zeros((len(rows), len(Role)), np.float32)
        for role in map(Role, (Role.SUPPRESS, Role.FLANK, Role.ADVANCE, Role.HOLD)):
            fit[:, role] = [getattr(part, role.name.lower()) for part in rows]
        made = cls(
            fit=fit,
            leads=np.array([part.leads for part in rows], bool),
            orders=np.array([part.orders for part in rows], bool),
            encircles=np.array([part.encircles for part in rows], bool),
            mates=np.array([[n in part.keeps.to for n in names] for part in rows], bool),
            place=np.array([PLACES.index(part.keeps.place) for part in rows], np.uint8),
            near=np.array([part.keeps.near for part in rows], np.float32),
            far=np.array([part.keeps.far for part in rows], np.float32),
        )
        for array in vars(made).values():
            array.flags.writeable = False
        return made
