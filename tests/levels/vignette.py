"""Plays a level headless and notes every text of its story, in order."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from game.ai.bot import Bot, Scene, bot_named
from game.content.text import load_catalogue
from game.data.constants import Bound, Stage
from game.data.tables import World
from game.sim.sim import Setting, Sim
from game.tiled.load import load_level

LOUD = ("say", "phone", "radio")


@dataclass
class Played:
    """What one attempt told."""

    sim: Sim
    world: int
    texts: list[tuple[int, str, bool]] = field(default_factory=list)  # tick, key, in a SILENCE

    @property
    def keys(self) -> list[str]:
        """The keys in the order in which they came."""
        return [key for _, key, _ in self.texts]

    @property
    def hushed(self) -> list[str]:
        """What came in a SILENCE."""
        return [key for _, key, hush in self.texts if hush]

    @property
    def broken_silences(self) -> list[str]:
        """What was said while nobody may speak."""
        return [key for key in self.hushed if key.split(".")[1] in LOUD]

    @property
    def stage(self) -> Stage:
        """How it came out."""
        return Stage(int(self.sim.world.outcome.stage[self.world]))


class Patience:
    """The autopilot, which presses nothing for so long after it is held still, in each world."""

    name = "patience"

    def __init__(self, ticks: list[int]) -> None:
        self.bot, self.ticks = bot_named("autopilot"), np.array(ticks)
        self.held = np.zeros(len(ticks), np.int64)

    def act(self, world: World, scene: Scene, mine: np.ndarray) -> None:
        """Drive as the bot does, but wait before the first press."""
        self.bot.act(world, scene, mine)
        still = ((world.actors.handicap.bound == Bound.ALL) & mine).any(axis=1)
        self.held += still
        waits = mine & (still & (self.held < self.ticks))[:, None]
        world.actors.command.buttons[waits] = 0


def play(
    level: str, side: str, bot: str | Bot = "autopilot", worlds: int = 1, most: int = 12_000
) -> list[Played]:
    """Return attempts at a level, until all are decided or ``most`` ticks are over."""
    driver = bot_named(bot) if isinstance(bot, str) else bot
    sim = Sim(Setting(load_level(level)), worlds=worlds, drivers={side: driver})
    sim.reset(range(3, 3 + worlds))
    played = [Played(sim, world) for world in range(worlds)]
    for tick in range(most):
        sim.step()
        lines, hush = sim.world.lines.rows(), sim.world.flags.hush
        for world, text in zip(lines.world.tolist(), lines.text.tolist(), strict=True):
            played[world].texts.append((tick, sim.script.texts[text], bool(hush[world])))
        if (sim.world.outcome.stage != Stage.RUNNING).all():
            break
    return played


def in_order(keys: list[str], wanted: str) -> bool:
    """Whether the wanted keys, with spaces between, came in this order."""
    rest = iter(keys)
    return all(any(key.endswith(f".{one}") for key in rest) for one in wanted.split())


def told(level: str, kinds: tuple[str, ...]) -> set[str]:
    """Return the keys of a level's script of these kinds."""
    return {
        key
        for key in load_catalogue().strings
        if key.startswith(f"{level}.") and key.split(".")[1] in kinds
    }
