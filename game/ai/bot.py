"""Bots: players that are programs.  They write commands, as a keyboard does.

A bot is a pure function of the world's columns and of hashed chance: it keeps no state of its own,
so that a replay or a restored snapshot goes on with the same bits.
"""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from typing import Protocol, cast

import numpy as np
from numpy.typing import NDArray

from game.content.armoury import Armoury
from game.content.cast import Cast
from game.content.faults import Fault, FaultError, nearest
from game.content.things import Things
from game.data.goals import Goals
from game.data.puzzles import Puzzles
from game.data.tables import World
from game.space.survey import Survey
from game.space.terrain import Terrain

BOTS = {
    "autopilot": "game.ai.bots.autopilot:Autopilot",
    "brute": "game.ai.bots.poor:Brute",
    "careless": "game.ai.bots.poor:Careless",
    "dawdler": "game.ai.bots.poor:Dawdler",
    "ghost": "game.ai.bots.ghost:Ghost",
    "guesser": "game.ai.bots.poor:Guesser",
    "idle": "game.ai.bots.simple:Idle",
    "meddler": "game.ai.bots.poor:Meddler",
    "pest": "game.ai.bots.poor:Pest",
    "random": "game.ai.bots.simple:Random",
    "rusher": "game.ai.bots.autopilot:Rusher",
}


@dataclass(frozen=True)
class Scene:
    """What a bot may look up beside the world: everything that no tick changes, and the survey."""

    terrain: Terrain
    survey: Survey
    cast: Cast
    armoury: Armoury
    things: Things
    goals: Goals
    puzzles: Puzzles


class Bot(Protocol):
    """Drives some actors of every world."""

    @property
    def name(self) -> str:
        """The name under which it is known."""

    def act(self, world: World, scene: Scene, mine: NDArray[np.bool_]) -> None:
        """Write the commands of the actors in ``mine`` (W, N) for the coming tick."""


def bot_names() -> tuple[str, ...]:
    """Return the names that ``bot_named`` knows, sorted."""
    return tuple(sorted(BOTS))


def bot_named(name: str) -> Bot:
    """Return a new bot: one of ours by name, or any class as ``package.module:Class``.

    FaultError, one line, when there is no such bot or it cannot be made.
    """
    path = BOTS.get(name, name)
    module_name, colon, class_name = path.partition(":")
    if not colon:
        raise FaultError([_fault(name, "there is no such bot", nearest(name, BOTS))])
    try:
        module = importlib.import_module(module_name)
    except Exception as error:
        # whatever a stranger's module raises while it is imported is one line to the user
        raise FaultError([_fault(name, f"cannot be imported: {error}")]) from error
    kind = getattr(module, class_name, None)
    if not isinstance(kind, type) or not callable(getattr(kind, "act", None)):
        raise FaultError([_fault(name, f"{module_name} has no bot {class_name}")])
    try:
        made = kind()
    except Exception as error:
        raise FaultError([_fault(name, f"cannot be made: {error}")]) from error
    if not isinstance(getattr(made, "name", None), str):
        raise FaultError([_fault(name, "has no name")])
    return cast(Bot, made)


def _fault(name: str, message: str, hint: str | None = None) -> Fault:
    return Fault("bots", message, name=name[:80], hint=hint)
