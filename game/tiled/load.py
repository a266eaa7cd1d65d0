"""Finding levels by name, and loading them."""

from __future__ import annotations

import re
from pathlib import Path

import platformdirs

from game.content.faults import nearest, shown
from game.content.paths import LEVELS
from game.tiled.build import build_level
from game.tiled.level import Level
from game.tiled.reader import read_map
from game.tiled.report import Spot

MAP_FILE = "map.tmx"
_NAME = re.compile(r"[A-Za-z0-9_-]{1,64}(?:/[A-Za-z0-9_-]{1,64})?")


def level_roots() -> tuple[Path, ...]:
    """Return the folders whose levels have names: the shipped ones, then the player's own."""
    return LEVELS, Path(platformdirs.user_data_dir("loose-ends")) / "levels"


def level_names() -> list[str]:
    """Return the names of every level that can be loaded, sorted."""
    names: set[str] = set()
    for root in level_roots():
        for pattern in (f"*/{MAP_FILE}", f"*/*/{MAP_FILE}"):
            for path in root.glob(pattern):
                name = path.parent.relative_to(root).as_posix()
                if _NAME.fullmatch(name):
                    names.add(name)
    return sorted(names)


def find_level(name_or_path: str | Path) -> Path:
    """Return the map file of a level given by name, folder or .tmx path; FaultError if none."""
    text = str(name_or_path)
    if isinstance(name_or_path, str) and _NAME.fullmatch(text):
        for root in level_roots():
            path = root / text / MAP_FILE
            if path.exists():
                return path
    path = Path(name_or_path)
    try:
        if path.is_dir():
            if (path / MAP_FILE).exists():
                return path / MAP_FILE
            if path.suffix != ".tmx":
                raise Spot(shown(path)).refuse(f"folder holds no {MAP_FILE}")
        if path.suffix == ".tmx":
            return path
        there = path.exists()
    except (OSError, ValueError, RuntimeError):
        there = False
    if there:
        raise Spot(text).refuse("is not a level: expected a name, a folder or a .tmx file")
    names = level_names()
    parts = [name for name in names if name.startswith(f"{text}/")]
    if parts:
        raise Spot(text).refuse(f"has several maps, expected one of {', '.join(parts)}")
    hint = nearest(text, names) or f"known: {', '.join(names) or 'none'}"
    raise Spot(" ".join(text.split())[:80] or '""').refuse("there is no such level", hint)


def level_name(path: Path) -> str:
    """Return what a level is called: its place below a levels folder, or its folder's name."""
    path = path.resolve()
    for root in level_roots():
        if path.name == MAP_FILE and path.parent.is_relative_to(root.resolve()):
            return path.parent.relative_to(root.resolve()).as_posix()
    return path.parent.name if path.name == MAP_FILE else path.stem


def load_level(name_or_path: str | Path) -> Level:
    """Return a level by name, folder or .tmx path.

    Raises FaultError with every fault of the map, or naming the nearest level.
    """
    path = find_level(name_or_path)
    checked = read_map(path)
    return build_level(checked, level_name(path), path.resolve())
