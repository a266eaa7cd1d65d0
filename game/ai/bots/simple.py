"""Bots that know nothing: for tests, baselines and shaking out faults."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.ai.bot import Scene
from game.data.constants import Button, Purpose
from game.data.tables import World
from game.maths import angles, chance

WHIM = 20  # ticks for which the random bot keeps a wish
EVERY_BUTTON = sum(Button) & ~int(Button.FOCUS)


class Idle:
    """Stands still."""

    name = "idle"

    def act(self, world: World, scene: Scene, mine: NDArray[np.bool_]) -> None:
        """Let go of everything."""
        command = world.actors.command
        command.move[mine] = 0
        command.buttons[mine] = 0


class Random:
    """Does anything, a third of a second at a time."""

    name = "random"

    def act(self, world: World, scene: Scene, mine: NDArray[np.bool_]) -> None:
        """Draw a direction, an aim and some buttons."""
        command = world.actors.command
        w, a = np.nonzero(mine)
        seed, whim = world.clock.seed[w], world.clock.tick[w] // WHIM

        def draw(purpose: Purpose) -> NDArray[np.uint64]:
            return chance.bits(seed, whim, a, purpose)

        turn = (draw(Purpose.RANDOM_MOVE) & np.uint64(angles.TURN - 1)).astype(np.int32)
        command.move[w, a] = np.rint(angles.unit(turn) * np.float32(127)).astype(np.int8)
        aim = draw(Purpose.RANDOM_AIM) & np.uint64(angles.TURN - 1)
        command.aim[w, a] = aim.astype(np.int32)
        # each button is held in a quarter of all whims
        both = draw(Purpose.RANDOM_BUTTONS)
        held = (both & (both >> np.uint64(16))) & np.uint64(EVERY_BUTTON)
        command.buttons[w, a] = held.astype(np.int16)
