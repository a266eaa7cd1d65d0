"""The strict reader: everything about a map is checked here before pytmx sees it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np

from game.content.faults import FaultError, shown
from game.tiled.build import CheckedLayer, CheckedMap
from game.tiled.files import Files
from game.tiled.layers import Gids, decode
from game.tiled.markup import Node
from game.tiled.objects import ObjectReader
from game.tiled.references import check_references
from game.tiled.report import Report, Spot
from game.tiled.schema import MapFields, settings
from game.tiled.tilesets import TilesetSource, read_tileset
from game.tiled.units import TILE_PIXELS
from game.tiled.values import clip, only, read_properties, read_settings, real, whole

MOST_SIDE = 512  # tiles
_MOST_CELLS = 1 << 20  # in all layers together
_MOST_LAYERS = 64
_MOST_TILESETS = 64
_MOST_OBJECTS = 2_000
_MOST_DEPTH = 8
_FAR_CHUNK = 1 << 20  # tiles from the origin
_FLAGS = np.uint32(0xE000_0000)


@dataclass(frozen=True, slots=True)
class _Inherited:
    """What a group passes on to its layers."""

    opacity: float = 1.0
    visible: bool = True
    offset: tuple[float, float] = (0.0, 0.0)  # pixels
    depth: int = 0


@dataclass(frozen=True, slots=True)
class _ChunkedLayer:
    """A tile layer as it lies in the file: cells at tile positions."""

    node: Node
    name: str
    state: _Inherited
    chunks: tuple[tuple[int, int, Gids], ...]  # x, y, (height, width)


@dataclass(slots=True)
class _MapReader:
    files: Files
    spot: Spot
    width: int = 0
    height: int = 0
    infinite: bool = False
    complete: bool = True
    cells: int = 0
    layers: list[_ChunkedLayer] = field(default_factory=list)
    object_layers: list[tuple[Node, str, _Inherited]] = field(default_factory=list)

    @property
    def report(self) -> Report:
        return self.files.report

    def read_head(self, root: Node) -> None:
        """Check the attributes of the <map> itself; raise if the rest cannot be judged."""
        spot = self.spot.at(root.line)
        for key, wanted in (("orientation", "orthogonal"), ("renderorder", "right-down")):
            told = root.attrs.get(key, wanted)
            if told != wanted:
                self.report.add(spot, f'{key} is "{clip(told)}", expected {wanted}')
        for key in ("tilewidth", "tileheight"):
            whole(root, key, spot, self.report, TILE_PIXELS, TILE_PIXELS, None)
        self.infinite = root.attrs.get("infinite", "0") == "1"
        self.width = whole(root, "width", spot, self.report, 1, MOST_SIDE, None) or 0
        self.height = whole(root, "height", spot, self.report, 1, MOST_SIDE, None) or 0
        self.report.settle()

    def read_tilesets(self, root: Node) -> list[TilesetSource]:
        """Return the tilesets that can be used, in order of their gids."""
        nodes = list(root.all("tileset"))
        if len(nodes) > _MOST_TILESETS:
            self.report.add(self.spot, f"more than {_MOST_TILESETS} tilesets")
            nodes = nodes[:_MOST_TILESETS]
        found: list[TilesetSource] = []
        for node in nodes:
            tileset = read_tileset(node, self.files.folder, self.files, self.spot)
            if tileset is None:
                self.complete = False
            elif any(
                tileset.first_gid <= other.last_gid and other.first_gid <= tileset.last_gid
                for other in found
            ):
                told = f"firstgid {tileset.first_gid} overlaps another tileset"
                self.report.add(self.spot.at(node.line), told)
            else:
                found.append(tileset)
        return sorted(found, key=lambda tileset: tileset.first_gid)

    def walk(self, parent: Node, state: _Inherited) -> None:
        """Collect the layers of the map or of a group, in drawing order."""
        for node in parent.children:
            spot = self.spot.at(node.line)
            if node.tag in ("tileset", "editorsettings"):
                continue
            if node.tag == "properties":
                if parent.tag == "group":
                    self.no_properties(parent, spot)
                continue
            if node.tag not in ("layer", "objectgroup", "group"):
                told = f"<{clip(node.tag)}> is not known"
                self.report.add(spot, f"{told}, expected layer, objectgroup or group")
                continue
            name = clip(node.attrs.get("name", "")) or f"(line {node.line})"
            inner = self.inherit(node, state, Spot(self.spot.file, node.line, name))
            if node.tag == "group":
                if inner.depth > _MOST_DEPTH:
                    self.report.add(spot, f"groups are nested more than {_MOST_DEPTH} deep")
                else:
                    self.walk(node, inner)
            elif node.tag == "objectgroup":
                self.no_properties(node, spot)
                self.object_layers.append((node, name, inner))
            elif len(self.layers) >= _MOST_LAYERS:
                self.report.add(spot, f"more than {_MOST_LAYERS} tile layers")
                return
            else:
                self.no_properties(node, spot)
                self.read_layer(node, name, inner)

    def no_properties(self, node: Node, spot: Spot) -> None:
        read_settings(read_properties(node, spot, self.report), {}, f"<{node.tag}>", self.report)

    def inherit(self, node: Node, state: _Inherited, spot: Spot) -> _Inherited:
        """Return a layer's or group's state under its parents."""
        x = real(node.attrs, "offsetx", spot, self.report, 1e6, 0.0) or 0.0
        y = real(node.attrs, "offsety", spot, self.report, 1e6, 0.0) or 0.0
        opacity = real(node.attrs, "opacity", spot, self.report, 1.0, 1.0)
        if opacity is not None and opacity < 0:
            self.report.add(spot, f"opacity is {opacity:g}, expected 0 to 1")
        return _Inherited(
            opacity=state.opacity * (1.0 if opacity is None else opacity),
            visible=state.visible and node.attrs.get("visible", "1") != "0",
            offset=(state.offset[0] + x, state.offset[1] + y),
            depth=state.depth + 1,
        )

    def read_layer(self, node: Node, name: str, state: _Inherited) -> None:
        """Unpack a tile layer, whole or in chunks."""
        spot = Spot(self.spot.file, node.line, name)
        only(node, ("properties", "data"), spot, self.report)
        data = node.first("data")
        if data is None or len(list(node.all("data"))) > 1:
            self.report.add(spot, f"layer has {'no' if data is None else 'more than one'} data")
            return
        chunks = []
        for chunk in data.all("chunk") if self.infinite else (data,):
            own = chunk if self.infinite else node
            w = whole(own, "width", spot, self.report, 1, MOST_SIDE, None)
            h = whole(own, "height", spot, self.report, 1, MOST_SIDE, None)
            x = whole(own, "x", spot, self.report, -_FAR_CHUNK, _FAR_CHUNK, 0)
            y = whole(own, "y", spot, self.report, -_FAR_CHUNK, _FAR_CHUNK, 0)
            if w is None or h is None or x is None or y is None:
                return
            if not self.infinite and (w, h, x, y) != (self.width, self.height, 0, 0):
                told = f"layer is {w} x {h} tiles at ({x}, {y})"
                self.report.add(spot, f"{told}, expected {self.width} x {self.height} at (0, 0)")
                return
            self.cells += w * h
            if self.cells > _MOST_CELLS:
                raise spot.refuse(f"the layers hold more than {_MOST_CELLS} tiles in all")
            cells = decode(chunk, data, w, h, spot, self.report)
            if cells is None:
                return
            chunks.append((x, y, cells))
        self.layers.append(_ChunkedLayer(node, name, state, tuple(chunks)))

    def check_gids(self, tilesets: list[TilesetSource]) -> None:
        """Report the tiles of every layer that belong to no tileset."""
        ids = [[t.first_gid + i for i in t.ids] for t in tilesets]
        owned = np.array([0, *(gid for some in ids for gid in some)], dtype=np.uint32)
        for layer in self.layers:
            spot = Spot(self.spot.file, layer.node.line, layer.name)
            for left, top, cells in layer.chunks:
                gids = cells & ~_FLAGS
                stray = ~np.isin(gids, owned)
                if not stray.any():
                    continue
                y, x = (int(axis[0]) for axis in np.nonzero(stray))
                told = f"tile number {int(gids[y, x])} at tile ({left + x}, {top + y})"
                rest = int(stray.sum()) - 1
                more = f" (and {rest} more)" if rest else ""
                self.report.add(spot, f"{told}{more} belongs to no tileset")
                break

    def crop(self) -> tuple[int, int]:
        """Settle the size of an infinite map: the tiles that are not empty; return its origin."""
        if not self.infinite:
            return 0, 0
        if self.report.faults:
            raise FaultError([])  # where its tiles end cannot be told, so objects cannot be judged
        boxes = [
            (x + int(column.min()), y + int(row.min()), x + int(column.max()), y + int(row.max()))
            for layer in self.layers
            for x, y, cells in layer.chunks
            for row, column in [np.nonzero(cells)]
            if row.size
        ]
        if not boxes:
            raise self.spot.refuse("infinite map holds no tile")
        left, top = min(b[0] for b in boxes), min(b[1] for b in boxes)
        self.width = max(b[2] for b in boxes) - left + 1
        self.height = max(b[3] for b in boxes) - top + 1
        if self.width > MOST_SIDE or self.height > MOST_SIDE:
            told = f"infinite map spans {self.width} x {self.height} tiles"
            raise self.spot.refuse(f"{told}, expected at most {MOST_SIDE} x {MOST_SIDE}")
        if self.width * self.height * len(self.layers) > _MOST_CELLS:
            raise self.spot.refuse(f"the layers hold more than {_MOST_CELLS} tiles in all")
        return left, top

    def joined(self, layer: _ChunkedLayer, origin: tuple[int, int]) -> Gids:
        """Return a layer's cells as one array, (height, width)."""
        whole_layer = np.zeros((self.height, self.width), dtype=np.uint32)
        for left, top, cells in layer.chunks:
            x, y = left - origin[0], top - origin[1]
            y1, x1 = min(y + cells.shape[0], self.height), min(x + cells.shape[1], self.width)
            y0, x0 = max(y, 0), max(x, 0)
            if y0 >= y1 or x0 >= x1:
                continue
            target = whole_layer[y0:y1, x0:x1]
            part = cells[y0 - y : y1 - y, x0 - x : x1 - x]
            if (target[part != 0] != 0).any():
                spot = Spot(self.spot.file, layer.node.line, layer.name)
                self.report.add(spot, f"chunks overlap at tile ({x0}, {y0})")
            np.copyto(target, part, where=part != 0)
        return whole_layer


def read_map(path: Path) -> CheckedMap:
    """Return a map in which nothing is wrong; raise FaultError with every fault otherwise."""
    spot = Spot(shown(path))
    try:
        path = path.resolve()
    except (OSError, RuntimeError, ValueError):
        raise spot.refuse("does not exist") from None
    report = Report()
    reader = _MapReader(Files(path.parent, report), spot)
    root = reader.files.markup(path, "map", spot)
    if root is None:
        report.settle()
        raise spot.refuse("cannot be read")
    reader.read_head(root)
    checked = None
    try:
        checked = _read_body(reader, root)
    except FaultError as error:
        report.extend(error.faults)
    report.settle()
    assert checked is not None  # without it there was a fault
    return checked


def _read_body(reader: _MapReader, root: Node) -> CheckedMap:
    report = reader.report
    spot = reader.spot.at(root.line)
    fields = read_settings(
        read_properties(root, spot, report), settings(MapFields), "the map", report
    )
    tilesets = reader.read_tilesets(root)
    reader.walk(root, _Inherited())
    if not reader.layers and not report.faults:
        report.add(spot, "map has no tile layer")
    if reader.complete:
        reader.check_gids(tilesets)
    origin = reader.crop()
    objects = ObjectReader(
        files=reader.files,
        folder=reader.files.folder,
        tilesets=tilesets,
        width=reader.width,
        height=reader.height,
        origin=(origin[0] * TILE_PIXELS, origin[1] * TILE_PIXELS),
        complete=reader.complete,
    )
    count = 0
    for node, name, state in reader.object_layers:
        only(node, ("properties", "object"), replace(reader.spot, layer=name), report)
        for child in node.all("object"):
            count += 1
            if count > _MOST_OBJECTS:
                raise reader.spot.at(child.line).refuse(f"more than {_MOST_OBJECTS} objects")
            objects.read(child, name, state.offset, reader.spot.file)
    check_references(objects, report)
    layers = [
        CheckedLayer(
            name=layer.name,
            cells=reader.joined(layer, origin),
            opacity=layer.state.opacity,
            visible=layer.state.visible,
            offset=layer.state.offset,
            spot=Spot(reader.spot.file, layer.node.line, layer.name),
        )
        for layer in reader.layers
    ]
    return CheckedMap(
        width=reader.width,
        height=reader.height,
        fields=MapFields(**fields),
        tilesets=tilesets,
        layers=layers,
        entities=objects.entities,
        spots=objects.spots,
        content_hash=reader.files.content_hash(),
    )
