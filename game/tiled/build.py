"""From a checked map through pytmx to a Level."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar
from xml.etree.ElementTree import Element, SubElement

import numpy as np
from numpy.typing import NDArray

from game.tiled.layers import Gids
from game.tiled.level import (
    BULLETS,
    MATERIALS,
    PASS,
    PIERCE,
    SHATTER,
    STOP,
    Level,
    Tile,
    TileLayer,
    TilesetRef,
)
from game.tiled.report import Spot
from game.tiled.schema import (
    Device,
    Door,
    Entity,
    Item,
    Light,
    MapFields,
    Marker,
    Patrol,
    Prop,
    Spawn,
    Switch,
    TileFields,
    Zone,
    settings,
)
from game.tiled.tilesets import TilesetSource
from game.tiled.units import TILE_PIXELS, metres

if TYPE_CHECKING:
    import pytmx

_Kind = TypeVar("_Kind", bound=Entity)
_STRENGTH = (PASS, SHATTER, PIERCE, STOP)  # where two things meet, the stronger one counts


@dataclass(frozen=True, slots=True)
class CheckedLayer:
    """A tile layer with every cell in place."""

    name: str
    cells: Gids  # (H, W) gids with their flip bits
    opacity: float
    visible: bool
    offset: tuple[float, float]  # pixels
    spot: Spot


@dataclass(frozen=True, slots=True)
class CheckedMap:
    """A map in which nothing is wrong, groups, chunks, templates and defaults resolved."""

    width: int
    height: int
    fields: MapFields
    tilesets: list[TilesetSource]
    layers: list[CheckedLayer]
    entities: list[Entity]
    spots: Mapping[int, Spot]
    content_hash: str


def build_level(checked: CheckedMap, name: str, path: Path) -> Level:
    """Return the level of a checked map; FaultError where a shifted layer holds walls."""
    tmx = _parse(checked, path)
    layers = tuple(_layers(tmx, checked))
    grids = _Grids(checked, tmx)
    for layer, source in zip(layers, checked.layers, strict=True):
        grids.add_layer(layer, source)
    for entity in checked.entities:
        if isinstance(entity, Prop):
            grids.add_prop(entity)
    for entity in checked.entities:
        if isinstance(entity, Door):
            grids.clear(entity)
    for array in (grids.solid, grids.opaque, grids.bullets, grids.material):
        array.setflags(write=False)

    def only(kind: type[_Kind]) -> tuple[_Kind, ...]:
        return tuple(entity for entity in checked.entities if isinstance(entity, kind))

    return Level(
        name=name,
        folder=path.parent,
        path=path,
        title=checked.fields.title or name,
        ambient=checked.fields.ambient_light,
        ambient_color=checked.fields.ambient_color,
        width=checked.width,
        height=checked.height,
        solid=grids.solid,
        opaque=grids.opaque,
        bullets=grids.bullets,
        material=grids.material,
        layers=layers,
        tilesets=tuple(_tileset(tmx, tileset) for tileset in tmx.tilesets),
        spawns=only(Spawn),
        patrols=only(Patrol),
        doors=only(Door),
        items=only(Item),
        lights=only(Light),
        switches=only(Switch),
        devices=only(Device),
        props=only(Prop),
        zones=only(Zone),
        markers=only(Marker),
        content_hash=checked.content_hash,
        by_id={entity.id: entity for entity in checked.entities},
        by_name={entity.name: entity for entity in checked.entities if entity.name},
        object_layers={number: spot.layer or "" for number, spot in checked.spots.items()},
    )


def _parse(checked: CheckedMap, path: Path) -> pytmx.TiledMap:
    """Hand a clean, flat, finite map with its tilesets inside to pytmx."""
    # pytmx imports pygame if it is there, which greets on standard output: --json owns that.
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    import pytmx

    width, height = str(checked.width), str(checked.height)
    side = str(TILE_PIXELS)
    root = Element("map", width=width, height=height, tilewidth=side, tileheight=side)
    root.extend(tileset.element for tileset in checked.tilesets)
    for layer in checked.layers:
        node = SubElement(root, "layer", name=layer.name, width=width, height=height)
        data = SubElement(node, "data", encoding="csv")
        data.text = ",".join(map(str, layer.cells.ravel().tolist()))
    tmx = pytmx.TiledMap(load_all=False, allow_duplicate_names=True)
    tmx.filename = str(path)
    tmx.parse_xml(root)
    return tmx


def _layers(tmx: pytmx.TiledMap, checked: CheckedMap) -> list[TileLayer]:
    """Return the layers with pytmx's own tile numbers turned back into gids and flips."""
    gid_of = np.zeros(tmx.maxgid, dtype=np.int32)
    flips_of = np.zeros(tmx.maxgid, dtype=np.uint8)
    for tiled_gid, variants in tmx.gidmap.items():
        for own, flags in variants:
            gid_of[own] = tiled_gid
            flips_of[own] = sum(bool(flag) << bit for bit, flag in enumerate(flags))
    layers = []
    for parsed, source in zip(tmx.layers, checked.layers, strict=True):
        own = np.array(parsed.data, dtype=np.int64)
        gids, flips = gid_of[own], flips_of[own]
        gids.setflags(write=False)
        flips.setflags(write=False)
        offset = metres(source.offset[0]), metres(source.offset[1])
        layers.append(TileLayer(source.name, gids, flips, source.opacity, source.visible, offset))
    return layers


def _tileset(tmx: pytmx.TiledMap, tileset: pytmx.TiledTileset) -> TilesetRef:
    known = settings(TileFields)
    tiles = {}
    for own, said in tmx.tile_properties.items():
        local = tmx.tiledgidmap[own] - tileset.firstgid
        if tmx.get_tileset_from_gid(own) is not tileset or local in tiles:
            continue
        tiles[local] = Tile(
            properties={k: v for k, v in said.items() if k in known},
            image=Path(said["source"]) if said.get("source") else None,
            width=int(said["width"]),
            height=int(said["height"]),
            animation=tuple(
                (tmx.tiledgidmap[frame.gid] - tileset.firstgid, frame.duration)
                for frame in said["frames"]
            ),
        )
    return TilesetRef(
        first_gid=tileset.firstgid,
        name=tileset.name,
        image=Path(tileset.source) if tileset.source else None,
        tile_width=tileset.tilewidth,
        tile_height=tileset.tileheight,
        columns=tileset.columns,
        tile_count=tileset.tilecount,
        margin=tileset.margin,
        spacing=tileset.spacing,
        tiles=tiles,
    )


class _Grids:
    """The static grids, (H, W), layer by layer."""

    def __init__(self, checked: CheckedMap, tmx: pytmx.TiledMap) -> None:
        shape = (checked.height, checked.width)
        self.solid = np.zeros(shape, dtype=np.bool_)
        self.opaque = np.zeros(shape, dtype=np.bool_)
        self.bullets = np.zeros(shape, dtype=np.uint8)
        self.material = np.zeros(shape, dtype=np.uint8)
        most = max((tileset.last_gid for tileset in checked.tilesets), default=0) + 1
        self.tile_solid = np.zeros(most, dtype=np.bool_)
        self.tile_opaque = np.zeros(most, dtype=np.bool_)
        self.tile_bullets = np.zeros(most, dtype=np.uint8)
        self.tile_material = np.full(most, -1, dtype=np.int16)  # -1: does not say
        for own, said in tmx.tile_properties.items():
            self._note(tmx.tiledgidmap[own], said)

    def _note(self, gid: int, said: Mapping[str, Any]) -> None:
        self.tile_solid[gid] = said.get("solid", False)
        self.tile_opaque[gid] = said.get("blocks_sight", False)
        self.tile_bullets[gid] = BULLETS.index(said.get("bullets", "pass"))
        if "material" in said:
            self.tile_material[gid] = MATERIALS.index(said["material"])

    def add_layer(self, layer: TileLayer, source: CheckedLayer) -> None:
        """Lay a tile layer over what is there."""
        gids = layer.gids
        solid, opaque = self.tile_solid[gids], self.tile_opaque[gids]
        bullets, material = self.tile_bullets[gids], self.tile_material[gids]
        blocking = solid | opaque | (bullets != PASS)
        if layer.offset != (0.0, 0.0) and blocking.any():
            raise source.spot.refuse("layer with an offset holds tiles that block")
        self.solid |= solid
        self.opaque |= opaque
        self.bullets[:] = _stronger(self.bullets, bullets)
        np.copyto(self.material, material.astype(np.uint8), where=material >= 0)

    def add_prop(self, prop: Prop) -> None:
        """Lay a prop over the tiles it covers."""
        x0, y0, x1, y1 = prop.cells
        area = np.s_[y0:y1, x0:x1]
        self.solid[area] |= prop.solid
        self.opaque[area] |= prop.blocks_sight
        bullets = np.full((y1 - y0, x1 - x0), BULLETS.index(prop.bullets), dtype=np.uint8)
        self.bullets[area] = _stronger(self.bullets[area], bullets)
        if (prop.solid or prop.bullets != "pass") and prop.gid:
            material = int(self.tile_material[prop.gid])
            if material >= 0:
                self.material[area] = material

    def clear(self, door: Door) -> None:
        """Leave a door's tiles to the door, which moves."""
        x0, y0, x1, y1 = door.rect
        area = np.s_[y0:y1, x0:x1]
        self.solid[area] = False
        self.opaque[area] = False
        self.bullets[area] = PASS


def _stronger(one: NDArray[np.uint8], two: NDArray[np.uint8]) -> NDArray[np.uint8]:
    rank = np.zeros(len(_STRENGTH), dtype=np.uint8)
    rank[list(_STRENGTH)] = np.arange(len(_STRENGTH))
    by_rank = np.array(_STRENGTH, dtype=np.uint8)
    strongest: NDArray[np.uint8] = by_rank[np.maximum(rank[one], rank[two])]
    return strongest
