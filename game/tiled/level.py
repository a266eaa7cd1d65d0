"""A level as the rest of the game sees it: arrays over tiles, and entities in metres."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

import numpy as np
from numpy.typing import NDArray

from game.tiled.schema import (
    Bullets,
    Device,
    Door,
    Entity,
    Item,
    Light,
    Marker,
    Material,
    Patrol,
    Prop,
    Spawn,
    Switch,
    Zone,
)

BULLETS: tuple[str, ...] = get_args(Bullets)
PASS, PIERCE, STOP, SHATTER = range(4)  # what bullets do at a tile
MATERIALS: tuple[str, ...] = get_args(Material)

Bools = NDArray[np.bool_]
Bytes = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Tile:
    """What a tileset says about one tile; properties are those of `TileFields` that are set."""

    properties: Mapping[str, bool | str]
    image: Path | None  # its own picture, in a collection of images
    width: int  # pixels
    height: int  # pixels
    animation: tuple[tuple[int, int], ...]  # (local tile id, milliseconds)


@dataclass(frozen=True, slots=True)
class TilesetRef:
    """A tileset that a map uses; `image` is None for a collection of images."""

    first_gid: int
    name: str
    image: Path | None
    tile_width: int  # pixels
    tile_height: int  # pixels
    columns: int
    tile_count: int
    margin: int  # pixels
    spacing: int  # pixels
    tiles: Mapping[int, Tile]  # by local tile id; plain tiles are left out


@dataclass(frozen=True, slots=True, eq=False)
class TileLayer:
    """One layer of tiles, in drawing order from the back."""

    name: str
    gids: NDArray[np.int32]  # (H, W) global tile id without flips, 0 empty
    flips: Bytes  # (H, W) 1 horizontal, 2 vertical, 4 diagonal
    opacity: float
    visible: bool
    offset: tuple[float, float]  # metres


@dataclass(frozen=True, slots=True, eq=False)
class Level:
    """One map, checked. Arrays are read-only; object references are Tiled ids, 0 for none."""

    name: str
    folder: Path
    path: Path
    title: str
    ambient: float  # 0 black, 1 full
    ambient_color: tuple[int, int, int]  # in the picture, at an ambient light of .05
    width: int  # tiles
    height: int  # tiles
    solid: Bools  # (H, W) bodies cannot enter; doors are not in it
    opaque: Bools  # (H, W) blocks sight
    bullets: Bytes  # (H, W) PASS, PIERCE, STOP or SHATTER
    material: Bytes  # (H, W) index into MATERIALS
    layers: tuple[TileLayer, ...]
    tilesets: tuple[TilesetRef, ...]
    spawns: tuple[Spawn, ...]
    patrols: tuple[Patrol, ...]
    doors: tuple[Door, ...]
    items: tuple[Item, ...]
    lights: tuple[Light, ...]
    switches: tuple[Switch, ...]
    devices: tuple[Device, ...]
    props: tuple[Prop, ...]
    zones: tuple[Zone, ...]
    markers: tuple[Marker, ...]
    content_hash: str  # 16 hexadecimal digits over the map and what it uses
    by_id: Mapping[int, Entity]
    by_name: Mapping[str, Entity]
    object_layers: Mapping[int, str]  # the object layer each entity stands on, for faults

    @property
    def entities(self) -> tuple[Entity, ...]:
        """Every entity, in file order."""
        return tuple(self.by_id.values())
