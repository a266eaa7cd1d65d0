"""Minds at the start of an attempt."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.ai.acts import SILENT, Act, Hand, State
from game.data.constants import Order, Role
from game.data.tables import Actors

NEVER = -1


def clear_minds(actors: Actors, worlds: NDArray[np.intp] | slice = slice(None)) -> None:
    """Let everybody in these worlds know nothing, want nothing and stand where they are.

    Positions and facings must have been set.
    """
    values: dict[Any, dict[str, float]] = {
        actors.senses: {
            "visible": 0,
            "awareness": 0,
            "level": 0,
            "since": NEVER,
            "known_pos": 0,
            "known_tick": NEVER,
            "before_pos": 0,
            "before_tick": NEVER,
            "heard": 0,
            "heard_tick": NEVER,
            "heard_metres": 0,
            "heard_loudness": 0,
            "found": 0,
            "last_look": NEVER,
        },
        actors.memory: {
            "target": NEVER,
            "pos": 0,
            "vel": 0,
            "tick": NEVER,
            "confidence": 0,
            "certain": NEVER,
            "suspicion": 0,
            "noise_pos": 0,
            "noise_tick": NEVER,
            "noise_kind": 0,
            "noise_again": 0,
            "alarm": NEVER,
            "told": NEVER,
            "told_pos": 0,
            "told_target": NEVER,
            "told_by": NEVER,
            "told_confidence": 0,
            "trail": 0,
        },
        actors.hunt: {"grains": 0, "spread": NEVER, "sign": NEVER},
        actors.mind: {
            "state": State.IDLE,
            "action": Act.HOLD,
            "since": 0,
            "hands": Hand.REST,
            "hands_since": 0,
            "voice": SILENT,
            "voice_since": 0,
            "route": NEVER,
            "stage": 0,
            "found": NEVER,
            "leg": 0,
            "pause": 0,
            "order": Order.NONE,
            "order_pos": 0,
            "order_who": NEVER,
            "burst": 0,
            "rest": 0,
            "bark_tick": -600,
            "stuck": 0,
            "tracks": 0,
            "role": Role.NONE,
            "role_from": 0,
            "mate": NEVER,
            "bearing": 0,
            "said": SILENT,
            "meant": 0,
            "due": 0,
            "dazed": 0,
            "fright": NEVER,
        },
    }
    for component, columns in values.items():
        for name, value in columns.items():
            getattr(component, name)[worlds] = value
    actors.mind.goal[worlds] = actors.body.pos[worlds]
    actors.mind.way[worlds] = actors.body.pos[worlds]
    actors.command.move[worlds] = 0
    actors.command.aim[worlds] = actors.facing.angle[worlds]
    actors.command.buttons[worlds] = 0
