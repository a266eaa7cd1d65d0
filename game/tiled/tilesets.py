"""Reading tilesets, inside the map or beside it, into clean elements for pytmx."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from game.content.faults import shown
from game.tiled.files import Files
from game.tiled.markup import Node
from game.tiled.report import Spot
from game.tiled.schema import ENTITIES, TileFields, settings
from game.tiled.values import Property, clip, only, read_properties, read_settings, whole

_MOST_TILES = 16_384
_MOST_SIDE = 8_192  # pixels of an image
_MOST_TILE = 2_048  # pixels of a tile
_FIRST_LIMIT = 1 << 24
_KNOWN = {
    "image",
    "tile",
    "grid",
    "tileoffset",
    "terraintypes",
    "wangsets",
    "transformations",
    "editorsettings",
    "properties",
}
_ALIGNMENTS: Mapping[str, tuple[float, float]] = {
    "unspecified": (0.0, 1.0),
    "topleft": (0.0, 0.0),
    "top": (0.5, 0.0),
    "topright": (1.0, 0.0),
    "left": (0.0, 0.5),
    "center": (0.5, 0.5),
    "right": (1.0, 0.5),
    "bottomleft": (0.0, 1.0),
    "bottom": (0.5, 1.0),
    "bottomright": (1.0, 1.0),
}


@dataclass(frozen=True, slots=True)
class TileSource:
    """One tile that a tileset says more about than its picture."""

    type: str
    properties: Mapping[str, Property]
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class TilesetSource:
    """A tileset as checked: which gids it owns, where its objects hang, its clean element."""

    first_gid: int
    path: Path | None  # of the .tsx; None inside the map
    ids: range | frozenset[int]  # local tile ids
    anchor: tuple[float, float]  # fractions of width and height that an object's position marks
    tile_width: int
    tile_height: int
    tiles: Mapping[int, TileSource]
    element: Element

    @property
    def last_gid(self) -> int:
        """The highest gid it owns."""
        return self.first_gid + max(self.ids, default=0)

    def size(self, local: int) -> tuple[float, float]:
        """Return a tile's width and height in pixels."""
        tile = self.tiles.get(local)
        return (tile.width, tile.height) if tile else (self.tile_width, self.tile_height)


def read_tileset(node: Node, folder: Path, files: Files, spot: Spot) -> TilesetSource | None:
    """Return a map's tileset; None, and faults, if it cannot be used."""
    report = files.report
    first = whole(node, "firstgid", spot, report, 1, _FIRST_LIMIT, None)
    source = node.attrs.get("source")
    path = None
    if source is not None:
        here = spot.at(node.line)
        path = files.locate(source, folder, "tilesets", here)
        if path is None:
            return None
        if path.suffix != ".tsx":
            report.add(here, f'tileset "{clip(source)}" is not a .tsx file')
            return None
        root = files.markup(path, "tileset", here)
        if root is None:
            return None
        node, folder, spot = root, path.parent, Spot(shown(path))
    if first is None:
        return None
    return _read(node, first, path, folder, files, spot)


def _read(
    node: Node, first: int, path: Path | None, folder: Path, files: Files, spot: Spot
) -> TilesetSource | None:
    report = files.report
    before = len(report.faults)
    spot = spot.at(node.line)
    only(node, _KNOWN, spot, report)
    read_settings(read_properties(node, spot, report), {}, "tileset", report)
    width = whole(node, "tilewidth", spot, report, 1, _MOST_TILE, None)
    height = whole(node, "tileheight", spot, report, 1, _MOST_TILE, None)
    count = whole(node, "tilecount", spot, report, 0, _MOST_TILES, None)
    columns = whole(node, "columns", spot, report, 0, _MOST_TILES, None)
    spacing = whole(node, "spacing", spot, report, 0, _MOST_TILE, 0)
    margin = whole(node, "margin", spot, report, 0, _MOST_TILE, 0)
    align = node.attrs.get("objectalignment", "unspecified")
    if align not in _ALIGNMENTS:
        report.add(spot, f'objectalignment is "{clip(align)}"')
    if (
        len(report.faults) > before
        or width is None
        or height is None
        or count is None
        or columns is None
        or spacing is None
        or margin is None
    ):
        return None
    name = clip(node.attrs.get("name", "")) or f"tileset {first}"
    element = Element(
        "tileset",
        firstgid=str(first),
        name=name,
        tilewidth=str(width),
        tileheight=str(height),
        tilecount=str(count),
        columns=str(columns),
        spacing=str(spacing),
        margin=str(margin),
    )
    image = node.first("image")
    if image is not None:
        size = _read_image(image, folder, files, spot, element)
        if size is None:
            return None
        across = (size[0] - 2 * margin + spacing) // (width + spacing)
        down = (size[1] - 2 * margin + spacing) // (height + spacing)
        if columns < 1 or columns != across or count > across * down:
            told = f"{columns} columns and {count} tiles do not fit"
            report.add(spot.at(image.line), f"{told} an image of {size[0]} x {size[1]} pixels")
            return None
    ids = range(count) if image is not None else None
    tiles = _read_tiles(node, ids, (width, height), folder, files, spot, element)
    if len(report.faults) > before:
        return None
    owned = ids if ids is not None else frozenset(tiles)
    return TilesetSource(first, path, owned, _ALIGNMENTS[align], width, height, tiles, element)


def _read_image(
    node: Node, folder: Path, files: Files, spot: Spot, into: Element
) -> tuple[int, int] | None:
    """Check an <image> and copy it into a clean element; return its size in pixels."""
    here = spot.at(node.line)
    path = files.locate(node.attrs.get("source", ""), folder, "tilesets", here)
    size = files.image_size(path, here) if path is not None else None
    if path is None or size is None:
        return None
    for key, true in zip(("width", "height"), size, strict=True):
        told = whole(node, key, spot, files.report, 1, _MOST_SIDE, min(true, _MOST_SIDE + 1))
        if told is None:
            return None
        if told != true or true > _MOST_SIDE:
            expected = f"{true} of {shown(path)}, and at most {_MOST_SIDE}"
            files.report.add(here, f"image {key} is {told}, expected {expected}")
            return None
    SubElement(into, "image", source=str(path), width=str(size[0]), height=str(size[1]))
    return size


def _read_tiles(
    node: Node,
    ids: range | None,
    plain: tuple[int, int],
    folder: Path,
    files: Files,
    spot: Spot,
    into: Element,
) -> dict[int, TileSource]:
    """Return what a tileset says about single tiles; `ids` is None for a collection of images."""
    report = files.report
    known = settings(TileFields)
    # A prop's tile may also carry the defaults of the object made from it.
    loose = {name: item for kind in ENTITIES.values() for name, item in settings(kind).items()}
    tiles: dict[int, TileSource] = {}
    for child in node.all("tile"):
        here = spot.at(child.line)
        local = whole(child, "id", spot, report, 0, _MOST_TILES, None)
        if local is None:
            continue
        if local in tiles:
            report.add(here, f"tile {local} is there twice")
            continue
        if ids is not None and local not in ids:
            report.add(here, f"tile {local} is outside the {len(ids)} tiles of the image")
            continue
        only(child, ("properties", "image", "objectgroup", "animation"), here, report)
        kind = child.attrs.get("type") or child.attrs.get("class") or ""
        if kind and kind not in ENTITIES:
            report.add(here, f'tile {local} has the unknown type "{clip(kind)}"')
        found = read_properties(child, here, report)
        allowed = {**loose, **known} if kind else known
        values = read_settings(found, allowed, f"tile {local}", report)
        element = SubElement(into, "tile", id=str(local))
        picture, size = child.first("image"), plain
        if picture is not None and ids is None:
            size = _read_image(picture, folder, files, spot, element) or plain
        elif ids is None:
            report.add(here, f"tile {local} has no image")
        _copy_animation(child, element, ids, files, here)
        _copy_properties({name: values[name] for name in values if name in known}, element)
        tiles[local] = TileSource(kind, found, *size)
    return tiles


def _copy_animation(node: Node, into: Element, ids: range | None, files: Files, spot: Spot) -> None:
    animation = node.first("animation")
    if animation is None:
        return
    element = SubElement(into, "animation")
    for frame in animation.all("frame"):
        tile = whole(frame, "tileid", spot, files.report, 0, _MOST_TILES, None)
        pause = whole(frame, "duration", spot, files.report, 1, 60_000, None)
        if tile is None or pause is None:
            continue
        if ids is not None and tile not in ids:
            files.report.add(spot.at(frame.line), f"frame shows tile {tile}, which is not there")
            continue
        SubElement(element, "frame", tileid=str(tile), duration=str(pause))


def _copy_properties(values: Mapping[str, Any], into: Element) -> None:
    if not values:
        return
    group = SubElement(into, "properties")
    for name, value in values.items():
        if isinstance(value, bool):
            SubElement(group, "property", name=name, type="bool", value=str(value).lower())
        else:
            SubElement(group, "property", name=name, value=str(value))
