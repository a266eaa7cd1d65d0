"""Tiny worlds in which minds live: only one side is driven, and its people stand still."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from game.ai.bot import Bot
from game.tiled.load import load_level
from tests.systems.arena import Arena
from tests.tiled.maps import Obj, write_map

WIDE = ["#" * 62, *["#" + "." * 60 + "#"] * 10, "#" * 62]  # 30 m by 5 m


def field(
    folder: Path,
    plan: Iterable[str],
    people: Iterable[Obj],
    *more: Obj,
    ambient: float = 1.0,
    worlds: int = 1,
    driver: Bot | None = None,
    difficulty: str = "normal",
) -> Arena:
    """Return worlds of a plan in which the side "gon" is driven and all others have minds."""
    fields = {"ambient_light": ambient}
    path = write_map(folder, list(plan), [*people, *more], fields)
    sim = Arena(load_level(path), worlds=worlds, drivers={"gon": driver}, difficulty=difficulty)
    sim.reset(range(worlds))
    return sim
