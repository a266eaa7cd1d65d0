"""A player who keeps one enemy between himself and another, and one who just stands there."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from game.ai.bot import Scene
from game.data.constants import Bound, Button, Purpose, ticks
from game.data.tables import World
from game.maths import chance
from game.sim.sim import Setting, Sim
from game.tiled.load import load_level
from tests.tiled.maps import at, write_map

WIDTH, HEIGHT = 48, 40  # tiles
PLAYER, BRUTE, SHOOTER = 0, 1, 2
KEEPS_OFF = np.float32(2.6)  # metres from the one who charges
SWINGS = np.float32(1.4)  # metres out of the line, to either side
SWING_FOR = ticks(0.7)


class Lure:
    """Runs round the brute into the shooter's line, out of it on one side, and back."""

    name = "lure"

    def act(self, world: World, scene: Scene, mine: NDArray[np.bool_]) -> None:
        """Write the commands of the player in every world."""
        w = np.flatnonzero(mine[:, PLAYER])
        pos = world.actors.body.pos[w]
        line = _unit(pos[:, BRUTE] - pos[:, SHOOTER])
        bout = world.clock.tick[w] // SWING_FOR
        left = chance.uniform(world.clock.seed[w], bout, np.zeros_like(bout), Purpose.BOT) < 0.5
        aside = (
            np.stack([-line[:, 1], line[:, 0]], axis=1) * np.where(left, SWINGS, -SWINGS)[:, None]
        )
        goal = pos[:, BRUTE] + line * KEEPS_OFF + aside
        # never into a wall: back towards the middle of the room
        middle = np.array([WIDTH / 4, HEIGHT / 4], np.float32)
        edge = np.abs(pos[:, PLAYER] - middle) > middle - np.float32(2.5)
        goal = np.where(edge.any(axis=1)[:, None], middle, goal)
        heading = _unit(goal - pos[:, PLAYER])
        command = world.actors.command
        command.move[w, PLAYER] = np.rint(heading * 127).astype(np.int8)
        command.buttons[w, PLAYER] = Button.RUN


class Idle:
    """Stands still."""

    name = "still"

    def act(self, world: World, scene: Scene, mine: NDArray[np.bool_]) -> None:
        """Write nothing."""


def _unit(vector: NDArray[np.float32]) -> NDArray[np.float32]:
    metres = np.sqrt(vector[:, 0] * vector[:, 0] + vector[:, 1] * vector[:, 1])
    return vector / np.maximum(metres, np.float32(0.1))[:, None]


def yard(folder: Path, brute: str = "alvaro", shooter: str = "juan") -> Setting:
    """Return an open yard with a player, a brute near by, and a shooter behind the brute."""
    rows = ["#" * WIDTH, *["#" + "." * (WIDTH - 2) + "#"] * (HEIGHT - 2), "#" * WIDTH]
    people = [
        at("Spawn", 30, 20, "player", character="gon", side="gon", player=True, facing=180),
        at("Spawn", 20, 20, "brute", character=brute, side="dai_ban"),
        at("Spawn", 8, 17, "shooter", character=shooter, side="dai_ban"),
    ]
    return Setting(load_level(write_map(folder, rows, people, {"ambient_light": 1.0})))


def friends_hit(
    setting: Setting, bot: Lure | Idle, runs: int, seconds: float, aside: float | None = None
) -> tuple[int, int]:
    """Return in how many fights the shooter hit the brute, and fired at all.

    Nobody dies: what is asked is where the bullets go until the player is caught.  With
    ``aside`` the brute does not charge but stands so many metres beside the line.
    """
    sim = Sim(setting, worlds=runs, drivers={"gon": bot})
    sim.reset(range(runs))
    actors = sim.world.actors
    if aside is not None:
        actors.handicap.bound[:, BRUTE] = Bound.ALL
        actors.body.pos[:, BRUTE, 1] += np.float32(aside)
    sim.world.actors.handicap.harm[...] = 0
    hit, caught = np.zeros(runs, bool), np.zeros(runs, bool)
    for _ in range(ticks(seconds)):
        sim.step()
        rows = sim.world.hurts.rows()
        own = (rows.actor == BRUTE) & (rows.by == SHOOTER) & ~rows.melee
        hit[rows.world[own & ~caught[rows.world]]] = True
        caught |= actors.grip.held_by[:, PLAYER] >= 0
    fired = sim.world.actors.tally.fired[:, SHOOTER] > 0
    return int(hit.sum()), int(fired.sum())
