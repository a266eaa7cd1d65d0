"""One world of a map of the tower, in which a test puts people where it wants them."""

from __future__ import annotations

import json

import numpy as np
import pytest

from game.ai.bot import bot_named
from game.content.paths import ASSETS
from game.data.constants import Button, Stage
from game.sim.sim import Setting, Sim
from game.tiled.load import load_level

LOUD = ("say", "phone", "radio")


class Night:
    """A world that nobody drives, or a bot, and every text that was told in it."""

    def __init__(self, level: str, side: str, bot: str | None = None) -> None:
        driver = bot_named(bot) if bot else None
        self.sim = Sim(Setting(load_level(level)), drivers={side: driver})
        self.sim.reset(np.array([7], np.uint64))
        self.world = self.sim.world
        self.names = [spawn.name for spawn in self.sim.level.spawns]
        self.beats = [beat.id for beat in self.sim.script.beats]
        self.told: list[tuple[str, bool]] = []  # key, and whether in a SILENCE

    def step(self) -> None:
        self.sim.step()
        for text in self.world.lines.rows().text.tolist():
            self.told.append((self.sim.script.texts[text], bool(self.world.flags.hush[0])))

    def seconds(self, count: float) -> None:
        for _ in range(round(count * 60)):
            self.step()

    def until(self, beat: str, most: float = 60) -> None:
        for _ in range(round(most * 60)):
            if self.fired(beat):
                return
            self.step()
        pytest.fail(f"{beat} never came")

    def fired(self, beat: str) -> bool:
        return bool(self.world.beats.beat.fired[0, self.beats.index(beat)] >= 0)

    def who(self, name: str) -> tuple[int, int]:
        return 0, self.names.index(name)

    def put(self, name: str, spot: str) -> None:
        self.world.actors.body.pos[self.who(name)] = self.sim.level.by_name[spot].pos

    def raise_flag(self, name: str) -> None:
        self.world.flags.up[0, self.sim.script.flags.index(name)] = True

    def press(self, button: Button) -> None:
        """Press and let go of a key of whoever is the player."""
        command, driven = self.world.actors.command, self.world.actors.identity.driven
        command.buttons[driven] = button
        self.step()
        command.buttons[driven] = 0
        self.step()

    def outcome(self) -> tuple[str, str]:
        text = int(self.world.outcome.reason[0])
        told = self.sim.script.texts[text] if text >= 0 else ""
        return Stage(self.world.outcome.stage[0]).name, told

    def lines(self, *, hushed: bool = False) -> list[str]:
        """The keys told so far, or those in a SILENCE, without the chapter's name."""
        return [
            key.removeprefix("financial_building.") for key, hush in self.told if hush >= hushed
        ]


def spoken(keys: list[str]) -> list[str]:
    """Return those keys that somebody says."""
    return [key for key in keys if key.split(".")[1] in LOUD]


def unused(level: str, stages: str, spare: set[str]) -> set[str]:
    """Return the keys of these stages of the script that no file of the level names."""
    keys = json.loads((ASSETS / "text" / "en.json").read_text(encoding="utf-8"))
    files = load_level(level).folder.glob("*.toml")
    written = "".join(file.read_text(encoding="utf-8") for file in files)
    mine = {
        key for key in keys if key.startswith(tuple(f"financial_building.{s}." for s in stages))
    }
    return {key for key in mine if f'"{key}"' not in written} - spare
