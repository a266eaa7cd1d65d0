"""Circuits: which lamps are switched together."""

from __future__ import annotations

from game.tiled.level import Level
from game.tiled.schema import Light


def circuit_of(light: Light) -> str:
    """Return the circuit of a lamp; one that names none has its own."""
    return light.circuit or f"lamp {light.id}"


def circuit_names(level: Level) -> tuple[str, ...]:
    """Return the circuits of a level, sorted: the order of every column of circuits."""
    return tuple(sorted({circuit_of(light) for light in level.lights}))


def fed_by(text: str) -> tuple[str, ...]:
    """Return the circuits that a switch or device names: several may stand there, with spaces."""
    return tuple(text.replace(",", " ").split())
