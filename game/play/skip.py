"""Passing over a scene: a bot plays the player's part, unseen and fast, to where the skip lands.

What it does is commands like any others, so that a recording holds them and no objective is lost.
"""

from __future__ import annotations

import time
from collections.abc import Callable

import numpy as np

from game.ai.bot import Bot, bot_named
from game.data.constants import Stage, ticks
from game.ecs.store import Snapshot
from game.lab.matches import DEFAULT_BOT
from game.sim.sim import Sim

HOLD = 0.7  # seconds that the key is held
BUDGET = 0.05  # seconds of each frame that go into the ticks of a skip
FAILURES = 3  # at one checkpoint, after which a fight may be passed over too
LONGEST = ticks(300)  # after which a skip has got lost
HINT = 5.0  # seconds for which one is told of the key
COMES = 0.25  # seconds until the picture is dark, and bright again


class Skip:
    """Whether the player asks to pass over a scene, and the passing over."""

    def __init__(self, sim: Sim) -> None:
        self.sim = sim
        self._bot: Bot = bot_named(DEFAULT_BOT)
        self.failures = 0  # at this checkpoint
        self.known = False  # whether the level was finished before
        self.restart()

    def restart(self) -> None:
        """Forget about it: the world was reset or restored."""
        self.held = 0.0  # seconds
        self.row = -1  # of what is being passed over
        self.start: Snapshot | None = None  # of the world before
        self.begun = 0  # tick
        self.dark = 0.0  # 0 to 1
        self.shown = 0.0  # seconds for which it has been on offer

    @property
    def hints(self) -> bool:
        """Whether to tell of the key."""
        return self.held > 0 or 0 < self.shown < HINT

    @property
    def offered(self) -> int:
        """Return the row of the script's skips that is on offer, -1 none."""
        may = self.running or self.known or self.failures >= FAILURES
        return self.sim.script.skip_on_offer(self.sim.world, play=may)

    @property
    def running(self) -> bool:
        """Whether a scene is being passed over."""
        return self.row >= 0

    def hold(self, seconds: float, down: bool) -> bool:
        """Count for how long the key is held; return whether a skip begins now."""
        offered = self.offered
        self.shown = self.shown + seconds if offered >= 0 else 0.0
        self.held = self.held + seconds if down and offered >= 0 else 0.0
        self.dark = max(0.0, self.dark - seconds / COMES)
        if self.held < HOLD:
            return False
        self.held = 0.0
        self.row, self.start = offered, self.sim.snapshot()
        self.begun = int(self.sim.world.clock.tick[0])
        return True

    def advance(self, seconds: float, tick: Callable[[], None]) -> bool:
        """Make ticks for a part of a frame; return whether the skip has come to its end."""
        self.dark = min(1.0, self.dark + seconds / COMES)
        end = time.perf_counter() + BUDGET
        while time.perf_counter() < end:
            if self.arrived:
                return True
            self.command()
            tick()
        return self.arrived

    @property
    def arrived(self) -> bool:
        """Whether the scene is over, the attempt decided, or the bot has got lost."""
        late = int(self.sim.world.clock.tick[0]) - self.begun > LONGEST
        return self.failed or late or self.offered != self.row

    @property
    def failed(self) -> bool:
        """Whether the bot lost the attempt."""
        return int(self.sim.world.outcome.stage[0]) in (Stage.LOST, Stage.DRAW)

    def command(self) -> None:
        """Let the bot give the player's command for the next tick."""
        sim, mine = self.sim, np.zeros(self.sim.survey.able.shape, bool)
        if sim.player >= 0:
            mine[0, sim.player] = sim.survey.able[0, sim.player]
            self._bot.act(sim.world, sim.scene, mine)
