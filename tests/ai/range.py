"""A shooting range: one shooter who stays where they are, one target that strafes before them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from game.ai.bot import Scene
from game.data.constants import Button, Purpose, ticks
from game.data.tables import World
from game.maths import chance
from game.sim.sim import Setting, Sim
from game.tiled.load import load_level
from tests.tiled.maps import at, write_map

WIDTH, HEIGHT = 44, 24  # tiles
SHOOTER = 3.25, 6.25  # metres
STRAFE = np.float32(3.5)  # metres per second
BOUT = ticks(1.6)  # in which the target turns round once, at a moment drawn anew each time
LANE = np.float32(2.6)  # metres to either side that the target keeps to


class Strafe:
    """Runs to and fro across the line of fire, at STRAFE metres per second."""

    name = "strafe"

    def act(self, world: World, scene: Scene, mine: NDArray[np.bool_]) -> None:
        """Write the commands of the actors in ``mine``."""
        w, a = np.nonzero(mine)
        actors, now = world.actors, world.clock.tick[w]
        speed = scene.cast.run[actors.identity.profile[w, a]]
        bout, part = now // BOUT, (now % BOUT).astype(np.float32) / np.float32(BOUT)
        turned = chance.uniform(world.clock.seed[w], bout, a, Purpose.BOT)
        north = (bout % 2 == 0) ^ (part > turned)
        off = actors.body.pos[w, a, 1] - np.float32(SHOOTER[1])
        north = np.where(np.abs(off) > LANE, off > 0, north)
        pace = np.rint(127 * STRAFE / speed)
        actors.command.move[w, a, 0] = 0
        actors.command.move[w, a, 1] = np.where(north, -pace, pace).astype(np.int8)
        actors.command.buttons[w, a] = Button.RUN


def shooting_range(folder: Path) -> Setting:
    """Return the place: bare, bright, with a shooter ``b`` and a target ``a``."""
    rows = ["#" * WIDTH, *["#" + "." * (WIDTH - 2) + "#"] * (HEIGHT - 2), "#" * WIDTH]
    people = [
        at("Spawn", 14, 12, "a", character="gon", side="gon", player=True),
        at("Spawn", 6, 12, "b", character="russian_thug", side="russians", facing=0),
    ]
    path = write_map(folder, rows, people, {"ambient_light": 1.0})
    return Setting(load_level(path))


def hit_shares(
    setting: Setting,
    cases: Sequence[tuple[str, str, float]],
    runs: int = 500,
    seconds: float = 7,
) -> NDArray[np.float64]:
    """Return the share of shots that hit, (cases,): each is (profile, weapon, metres)."""
    made = np.zeros(len(cases))
    for number, (who, weapon, metres) in enumerate(cases):
        sim = Sim(setting, worlds=runs, drivers={"gon": Strafe()})
        sim.reset([1000 * number + n for n in range(runs)])
        actors, shooter, target = sim.world.actors, 1, 0
        profile, gun = sim.cast.row(who), sim.armoury.row(weapon)
        actors.identity.profile[:, shooter] = profile
        actors.health.hp[:, shooter] = sim.cast.hp[profile]
        actors.arms.weapon[:, shooter] = gun
        actors.arms.rounds[:, shooter] = sim.armoury.magazine[gun]
        actors.arms.spare[:, shooter] = 10 * sim.armoury.magazine[gun]
        actors.aim.sigma[:, shooter] = sim.cast.aim_start[profile]
        actors.body.pos[:, shooter] = SHOOTER
        actors.body.pos[:, target] = (SHOOTER[0] + metres, SHOOTER[1])
        actors.handicap.pace[:, shooter] = 0
        actors.handicap.harm[:, target] = 0
        for _ in range(ticks(seconds)):
            sim.step()
        made[number] = actors.tally.hits[:, shooter].sum() / actors.tally.fired[:, shooter].sum()
    return made
