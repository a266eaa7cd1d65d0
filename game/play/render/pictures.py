"""A level's pictures: its floor, and what stands on it, drawn once from tiles and things."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import pygame
from numpy.typing import NDArray
from pygame import Surface

from game.content.faults import Fault, FaultError, shown
from game.play.render.shapes import CASTS, fine_rows, wall_tiles
from game.play.scale import ART, ART_TILE, LIGHT_TILE, TURN
from game.tiled.level import Level, TileLayer, TilesetRef
from game.tiled.schema import Prop

MAP_TILE = 32  # pixels of a tile in Tiled
OVERHEAD = "over"  # name of the layer that hangs above people
_FLAT = 0.05  # metres of height up to which a thing belongs to the floor
_WIDE, _NARROW = 6, 2  # pixels of blur: ambient occlusion and contact, at half size


@dataclass(frozen=True, slots=True)
class Pictures:
    """A level drawn without its light, at ART pixels to the metre."""

    floor: Surface
    upright: Surface  # with alpha: walls and things
    overhead: Surface  # with alpha: lamps and pipes
    tops: NDArray[np.uint8]  # (w, h) at LIGHT pixels to the metre: 255 where something stands
    puddles: NDArray[np.uint8]  # (w, h) at LIGHT: how much the floor mirrors, 0 to 255


@cache
def read_picture(path: Path) -> Surface:
    """Return a picture with alpha; FaultError if it cannot be read."""
    try:
        return pygame.image.load(path).convert_alpha()
    except (OSError, pygame.error) as error:
        told = str(error).strip().splitlines()[0] if str(error).strip() else "unknown fault"
        raise FaultError([Fault(shown(path), f"cannot be read as a picture: {told}")]) from None


class Tiles:
    """Pictures of tiles by global tile id."""

    def __init__(self, level: Level) -> None:
        self._sets = sorted(level.tilesets, key=lambda t: t.first_gid, reverse=True)
        self._made: dict[tuple[int, int], Surface] = {}

    def get(self, gid: int, flips: int = 0) -> Surface:
        """Return a tile's picture at the map's own scale."""
        if (gid, flips) not in self._made:
            tileset = next(t for t in self._sets if t.first_gid <= gid)
            picture = _cut(tileset, gid - tileset.first_gid)
            if flips & 4:
                picture = pygame.transform.flip(pygame.transform.rotate(picture, 90), False, True)
            if flips & 3:
                picture = pygame.transform.flip(picture, bool(flips & 1), bool(flips & 2))
            self._made[gid, flips] = picture
        return self._made[gid, flips]


def _cut(tileset: TilesetRef, local: int) -> Surface:
    if tileset.image is None:
        image = tileset.tiles[local].image
        return read_picture(image) if image else Surface((1, 1), pygame.SRCALPHA)
    step_x = tileset.tile_width + tileset.spacing
    step_y = tileset.tile_height + tileset.spacing
    row, column = divmod(local, tileset.columns)
    corner = (tileset.margin + column * step_x, tileset.margin + row * step_y)
    size = (tileset.tile_width, tileset.tile_height)
    return read_picture(tileset.image).subsurface((corner, size))


def draw_pictures(level: Level) -> Pictures:
    """Draw a level's floor and everything on it."""
    tiles, walls = Tiles(level), wall_tiles(level)
    size = (level.width * MAP_TILE, level.height * MAP_TILE)
    floor = Surface(size)
    upright = Surface(size, pygame.SRCALPHA)
    overhead = Surface(size, pygame.SRCALPHA)
    flat = [prop for prop in level.props if prop.height <= _FLAT]
    tall = [prop for prop in level.props if prop.height > _FLAT]
    above = [layer for layer in level.layers if layer.name == OVERHEAD]
    standing = [
        layer for layer in level.layers if layer not in above and _stands(layer, level, walls)
    ]
    for layer in level.layers:
        if layer not in above and layer not in standing:
            _lay(floor, layer, tiles)
    for prop in flat:
        _put(floor, prop, tiles)
    for prop in sorted(tall, key=lambda p: (p.height, p.pos[1])):
        _put(upright, prop, tiles)
    things = pygame.transform.smoothscale(upright, _light_size(level))
    for layer in standing:
        _lay(upright, layer, tiles)
    for layer in above:
        _lay(overhead, layer, tiles)
    art = (level.width * ART_TILE, level.height * ART_TILE)
    floor = pygame.transform.smoothscale(floor, art)
    upright = pygame.transform.smoothscale(upright, art)
    _ground(floor, _contact(level, tall, walls, tiles))
    crowns = pygame.transform.smoothscale(overhead, _light_size(level))
    covered = pygame.surfarray.array_alpha(things) > 120
    covered |= pygame.surfarray.array_alpha(crowns) > 200
    tops = np.where(covered, 255, 0).astype(np.uint8)
    fine = fine_rows(walls).T
    rows = LIGHT_TILE // 3
    tops = np.maximum(tops, np.repeat(np.repeat(fine, LIGHT_TILE, 0), rows, 1) * np.uint8(255))
    wet = _mirror([prop for prop in flat if "puddle" in prop.prop], level, tiles)
    return Pictures(floor, upright, pygame.transform.smoothscale(overhead, art), tops, wet)


def _stands(layer: TileLayer, level: Level, walls: NDArray[np.bool_]) -> bool:
    """Whether most of a layer's tiles are solid by themselves, as walls are, or hang on walls."""
    solid = [
        tileset.first_gid + local
        for tileset in level.tilesets
        for local, tile in tileset.tiles.items()
        if tile.properties.get("solid")
    ]
    there = layer.gids > 0
    if not there.any():
        return False
    return bool(np.isin(layer.gids[there], solid).mean() > 0.5 or walls[there].mean() > 0.5)


def _lay(target: Surface, layer: TileLayer, tiles: Tiles) -> None:
    if not layer.visible:
        return
    ox, oy = (round(n * 2 * MAP_TILE) for n in layer.offset)
    for y, x in np.argwhere(layer.gids > 0).tolist():
        picture = tiles.get(int(layer.gids[y, x]), int(layer.flips[y, x]))
        if layer.opacity < 1:
            picture = picture.copy()
            picture.set_alpha(round(255 * layer.opacity))
        # a tile taller than the grid stands on the lower edge of its square
        top = (y + 1) * MAP_TILE - picture.get_height()
        target.blit(picture, (x * MAP_TILE + ox, top + oy))


def _turned(prop: Prop, tiles: Tiles) -> Surface | None:
    if not prop.gid:
        return None
    picture = tiles.get(prop.gid, prop.flips)
    size = (round(prop.size[0] * 2 * MAP_TILE), round(prop.size[1] * 2 * MAP_TILE))
    if picture.get_size() != size:
        picture = pygame.transform.smoothscale(picture, size)
    turn = -prop.rotation * 360 / TURN
    return pygame.transform.rotozoom(picture, turn, 1) if prop.rotation else picture


def _put(target: Surface, prop: Prop, tiles: Tiles) -> None:
    picture = _turned(prop, tiles)
    if picture is not None:
        centre = (prop.pos[0] * 2 * MAP_TILE, prop.pos[1] * 2 * MAP_TILE)
        target.blit(picture, picture.get_rect(center=centre))


def _light_size(level: Level) -> tuple[int, int]:
    return level.width * LIGHT_TILE, level.height * LIGHT_TILE


def _contact(level: Level, tall: list[Prop], walls: NDArray[np.bool_], tiles: Tiles) -> Surface:
    """Return where things meet the floor, at half the art's size."""
    half = ART_TILE // 2
    found = Surface((level.width * half, level.height * half), pygame.SRCALPHA)
    for prop in tall:
        picture = _turned(prop, tiles)
        if picture is None or prop.height < CASTS:
            continue
        small = pygame.transform.smoothscale_by(picture, half / MAP_TILE)
        dark = pygame.mask.from_surface(small, 90).to_surface(
            setcolor=(0, 0, 0, 150), unsetcolor=(0, 0, 0, 0)
        )
        at = dark.get_rect(center=(prop.pos[0] * ART / 2, prop.pos[1] * ART / 2))
        found.blit(dark, at.move(1, 2))
    for y, x in np.argwhere(walls).tolist():
        pygame.draw.rect(found, (0, 0, 0, 215), (x * half - 1, y * half - 1, half + 2, half + 3))
    return found


def _ground(floor: Surface, contact: Surface) -> None:
    """Darken the floor beside what stands on it: wide and weak, then narrow and strong."""
    for blur in (_WIDE, _NARROW):
        soft = pygame.transform.gaussian_blur(contact, blur)
        floor.blit(pygame.transform.smoothscale(soft, floor.get_size()), (0, 0))


def _mirror(puddles: list[Prop], level: Level, tiles: Tiles) -> NDArray[np.uint8]:
    sheet = Surface(_light_size(level), pygame.SRCALPHA)
    for prop in puddles:
        picture = _turned(prop, tiles)
        if picture is not None:
            small = pygame.transform.smoothscale_by(picture, LIGHT_TILE / MAP_TILE)
            centre = (prop.pos[0] * 2 * LIGHT_TILE, prop.pos[1] * 2 * LIGHT_TILE)
            sheet.blit(small, small.get_rect(center=centre))
    return pygame.surfarray.array_alpha(sheet)


def angle_of(dx: float, dy: float) -> int:
    """Return the integer angle of a direction, y down."""
    return round(math.atan2(dy, dx) / (2 * math.pi) * TURN) % TURN
