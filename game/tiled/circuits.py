"""Circuits: which lamps are switched together, and which can be broken one by one."""

from __future__ import annotations

from game.tiled.level import Level
from game.tiled.schema import Light


def circuit_of(light: Light) -> str:
    """Return the circuit of a lamp; one that names none has its own."""
    return light.circuit or f"lamp {light.id}"


def circuit_names(level: Level) -> tuple[str, ...]:
    """Return the circuits of a level, sorted: the order of every column of circuits."""
    return tuple(sorted({circuit_of(light) for light in level.lights}))


def bulbs_of(level: Level) -> tuple[int, ...]:
    """Return the lamps that can be broken, rows of the level's lights in their order."""
    return tuple(row for row, light in enumerate(level.lights) if light.breakable)


def fed_by(text: str) -> tuple[str, ...]:
    """Return the circuits that a switch or device names: several may stand there, with spaces."""
    return tuple(text.replace(",", " ").split())
