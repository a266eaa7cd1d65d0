"""The clock: counting ticks, and slow motion."""

from __future__ import annotations

import numpy as np

from game.data.components import Command, Identity
from game.data.constants import DT, FULL_PACE, Button
from game.data.resources import Clock
from game.ecs.columns import Mut
from game.space.survey import Survey

FOCUS_PACE = 96  # of FULL_PACE, while the player's focus lasts
FOCUS_REFILL = np.float32(0.08) * DT  # seconds of focus for each second of play
FULL_FOCUS = np.float32(3)


def focus(clock: Mut[Clock], command: Command, identity: Identity, survey: Survey) -> None:
    """Slow the world down while whoever plays holds their focus and has some left.

    Focus is paid in the watcher's time: a slow tick costs more than a sixtieth of a second.
    """
    held = ((command.buttons & Button.FOCUS) != 0) & identity.driven & survey.able
    wanted = held.any(axis=1) & (clock.focus > 0)
    told = clock.tick < clock.slow_until
    clock.pace[...] = np.where(wanted | told, FOCUS_PACE, FULL_PACE)
    spent = np.where(wanted, DT * np.float32(FULL_PACE / FOCUS_PACE), -FOCUS_REFILL)
    clock.focus[...] = np.clip(clock.focus - spent, 0, FULL_FOCUS)


def keep_time(clock: Mut[Clock]) -> None:
    """Count the tick."""
    clock.tick += 1
