"""A small working level to begin with: copied from ``assets/starter``."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

from game.content.faults import Fault, FaultError, shown
from game.content.paths import ASSETS
from game.tiled.load import MAP_FILE

STARTER = ASSETS / "starter"
_NAME = re.compile(r"[A-Za-z0-9_-]{1,64}")
_TILESET = re.compile(r'source="[^"]*/tilesets/([^"/]+\.tsx)"')
_IMAGE = re.compile(r'<image source="([^"/]+)"')


def write_starter(name: str, into: Path) -> Path:
    """Make the folder ``into/name`` with a map and a story, and return the map's path.

    Its tileset is shared with other levels where it can be, and otherwise copied beside the map.
    FaultError says why it cannot be made; nothing that was there is touched.
    """
    if not _NAME.fullmatch(name):
        told = "is no name for a level: expected letters, digits, _ and -"
        raise FaultError([Fault(repr(name), told)])
    try:
        into.mkdir(parents=True, exist_ok=True)
        folder = into.resolve() / name
        folder.mkdir()
    except FileExistsError:
        taken = into / name if into.is_dir() else into
        raise FaultError([Fault(shown(taken), "exists already")]) from None
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "not a usable path"
        raise FaultError([Fault(repr(str(into / name)), f"cannot be made: {why}")]) from None
    try:
        _fill(folder)
    except OSError as error:
        shutil.rmtree(folder, ignore_errors=True)
        told = f"cannot be made: {error.strerror}"
        raise FaultError([Fault(shown(folder), told)]) from None
    return folder / MAP_FILE


def _fill(folder: Path) -> None:
    text = (STARTER / MAP_FILE).read_text(encoding="utf-8")
    tilesets = ASSETS / "tilesets"
    shared = os.path.relpath(tilesets, folder)
    near = folder.parent.parent == ASSETS.parent
    if not near:
        for name in _TILESET.findall(text):
            shutil.copyfile(tilesets / name, folder / name)
            for image in _IMAGE.findall((tilesets / name).read_text(encoding="utf-8")):
                shutil.copyfile(tilesets / image, folder / image)
    place = f"{Path(shared).as_posix()}/" if near else ""
    text = _TILESET.sub(lambda found: f'source="{place}{found[1]}"', text)
    (folder / MAP_FILE).write_text(text, encoding="utf-8")
    shutil.copyfile(STARTER / "story.toml", folder / "story.toml")
