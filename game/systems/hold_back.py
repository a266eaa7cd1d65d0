"""Holding back: what the story forbids is taken out of commands, whoever gave them."""

from __future__ import annotations

import numpy as np

from game.data.components import Command, Handicap
from game.data.constants import Bound, Button
from game.ecs.columns import Mut

ARMED = Button.FIRE | Button.MELEE | Button.THROW | Button.RELOAD | Button.FOCUS | Button.GRAB


def hold_back(command: Mut[Command], handicap: Mut[Handicap]) -> None:
    """Keep what was asked for, and let through what the story allows."""
    handicap.asked_before[...] = handicap.asked
    handicap.asked[...] = command.buttons
    handicap.asked_move[...] = command.move
    handicap.asked_aim[...] = command.aim
    bound = handicap.bound
    if not bound.any():
        return
    allowed = np.where(bound == Bound.HANDS, ~np.int16(ARMED), np.int16(-1))
    still = bound == Bound.ALL
    command.buttons &= np.where(still, np.int16(0), allowed)
    command.move[still] = 0
