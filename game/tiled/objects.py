"""Reading objects: templates, tiles and defaults merged, geometry checked, entities made."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from game.content.faults import nearest, shown
from game.tiled import geometry, units
from game.tiled.files import Files
from game.tiled.geometry import Outline
from game.tiled.markup import Node
from game.tiled.report import Spot
from game.tiled.schema import ENTITIES, MOST_LETTERS, Entity, settings
from game.tiled.tilesets import TilesetSource
from game.tiled.values import (
    Property,
    clip,
    only,
    read_properties,
    read_settings,
    real,
    whole,
)

_FLAGS = 0xE000_0000
_MOST_POINTS = 256
_FAR = 1_000_000.0  # pixels
_SHAPES = ("point", "polygon", "polyline", "ellipse", "text", "capsule")


@dataclass(slots=True)
class ObjectReader:
    """Makes entities out of the objects of one map."""

    files: Files
    folder: Path
    tilesets: list[TilesetSource]
    width: int  # tiles
    height: int  # tiles
    origin: tuple[float, float]  # pixels; where the first kept tile of an infinite map lay
    complete: bool  # False when a tileset could not be read: gids cannot be judged
    seen: dict[int, int] = field(default_factory=dict)  # object id: line
    entities: list[Entity] = field(default_factory=list)
    spots: dict[int, Spot] = field(default_factory=dict)

    def read(self, node: Node, layer: str, offset: tuple[float, float], file: str) -> None:
        """Read one <object>; `offset` is its layer's, in pixels."""
        report = self.files.report
        spot = Spot(file, node.line, layer)
        number = whole(node, "id", spot, report, 1, 1 << 30, None)
        if number is None:
            return
        spot = replace(spot, object=number, name=clip(node.attrs.get("name", "")) or None)
        only(node, ("properties", *_SHAPES), spot, report)
        if number in self.seen:
            report.add(spot, f"id {number} is used before, on line {self.seen[number]}")
            return
        self.seen[number] = node.line
        template = self._template(node, spot)
        if template is None:
            return
        attrs = {**template.attrs, **node.attrs}
        x = real(attrs, "x", spot, report, _FAR, 0.0)
        y = real(attrs, "y", spot, report, _FAR, 0.0)
        if x is None or y is None:
            return
        x, y = x + offset[0], y + offset[1]
        spot = replace(spot, x=x, y=y, name=clip(attrs.get("name", "")) or None)
        x, y = x - self.origin[0], y - self.origin[1]
        properties = template.properties | read_properties(node, spot, report)
        outline = self._outline(node, template, attrs, (x, y), spot)
        if outline is None:
            return
        entity = self._entity(number, attrs, properties, outline, template, spot)
        if entity is not None:
            self.spots[number] = spot
            self.entities.append(entity)

    def _template(self, node: Node, spot: Spot) -> _Template | None:
        """Return what an object's template says; an empty one if it has none."""
        source = node.attrs.get("template")
        if source is None:
            return _Template()
        report = self.files.report
        path = self.files.locate(source, self.folder, "templates", spot)
        root = self.files.markup(path, "template", spot) if path is not None else None
        if path is None or root is None:
            return None
        here = replace(spot, file=shown(path), line=root.line)
        base = root.first("object")
        if base is None:
            report.add(here, "template holds no object")
            return None
        here = here.at(base.line)
        only(root, ("tileset", "object"), here, report)
        only(base, ("properties", *_SHAPES), here, report)
        if "template" in base.attrs:
            report.add(here, "template is made from another template, expected a plain object")
            return None
        first = 0
        link = root.first("tileset")
        if "gid" in base.attrs:
            tileset = None
            if link is not None:
                first = whole(link, "firstgid", here, report, 1, 1 << 24, None) or 0
                there = self.files.locate(
                    link.attrs.get("source", ""), path.parent, "tilesets", here
                )
                tileset = next((t for t in self.tilesets if t.path and t.path == there), None)
            if tileset is None:
                report.add(spot, "the template's tileset is not one of the map's")
                return None
            first = tileset.first_gid - first
        properties = read_properties(base, here, report)
        attrs = {k: v for k, v in base.attrs.items() if k not in ("id", "x", "y")}
        return _Template(attrs, properties, _shapes(base), first)

    def _outline(
        self,
        node: Node,
        template: _Template,
        attrs: Mapping[str, str],
        at: tuple[float, float],
        spot: Spot,
    ) -> Outline | None:
        report = self.files.report
        width = real(attrs, "width", spot, report, _FAR, 0.0)
        height = real(attrs, "height", spot, report, _FAR, 0.0)
        rotation = real(attrs, "rotation", spot, report, 360_000.0, 0.0)
        if width is None or height is None or rotation is None:
            return None
        if width < 0 or height < 0:
            report.add(spot, f"size is {width:g} x {height:g} pixels, expected no less than 0")
            return None
        shapes = _shapes(node) or template.shapes
        if len(shapes) > 1:
            report.add(spot, f"is a {shapes[0].tag} and a {shapes[1].tag} at once")
            return None
        outline = Outline("rectangle", at, (width, height), rotation)
        if "gid" in attrs:
            own = Node("object", {"gid": attrs["gid"]}, spot.line or 0)
            raw = whole(own, "gid", spot, report, 1, 0xFFFF_FFFF, None)
            if raw is None:
                return None
            shift = 0 if "gid" in node.attrs else template.gid_shift
            return self._tile(outline, raw, shift, attrs, spot)
        if not shapes:
            return outline
        tag = shapes[0].tag
        if tag not in ("polygon", "polyline"):
            return replace(outline, shape=tag)
        points = geometry.read_points(shapes[0].attrs.get("points", ""), _MOST_POINTS, _FAR)
        least = 3 if tag == "polygon" else 2
        if points is None or len(points) < least:
            wanted = f"{least} to {_MOST_POINTS} points within {_FAR:g}"
            report.add(spot.at(shapes[0].line), f"{tag} is not a list of {wanted}")
            return None
        moved = tuple((at[0] + x, at[1] + y) for x, y in points)
        return replace(outline, shape=tag, points=moved)

    def _tile(
        self, outline: Outline, raw: int, shift: int, attrs: Mapping[str, str], spot: Spot
    ) -> Outline | None:
        """Return the outline of a tile object, centred by its tileset's alignment."""
        gid = (raw & ~_FLAGS) + shift
        tileset = next((t for t in self.tilesets if gid - t.first_gid in t.ids), None)
        if tileset is None:
            if self.complete:
                self.files.report.add(spot, f"tile number {gid} belongs to no tileset")
            return None
        size = tileset.size(gid - tileset.first_gid)
        width = outline.size[0] if "width" in attrs else size[0]
        height = outline.size[1] if "height" in attrs else size[1]
        flips = (raw >> 31 & 1) | (raw >> 30 & 1) << 1 | (raw >> 29 & 1) << 2
        return replace(
            outline,
            shape="tile",
            size=(width, height),
            gid=gid,
            flips=flips,
            anchor=tileset.anchor,
            tile=tileset.tiles.get(gid - tileset.first_gid),
        )

    def _entity(
        self,
        number: int,
        attrs: Mapping[str, str],
        properties: Mapping[str, Property],
        outline: Outline,
        template: _Template,
        spot: Spot,
    ) -> Entity | None:
        report = self.files.report
        kind = attrs.get("type") or attrs.get("class") or ""
        if not kind and outline.tile is not None:
            kind = outline.tile.type
        if not kind:
            report.add(spot, "has no type", f"known: {', '.join(ENTITIES)}")
            return None
        model = ENTITIES.get(kind)
        if model is None:
            hint = nearest(kind, ENTITIES) or f"known: {', '.join(ENTITIES)}"
            report.add(spot, f'unknown type "{clip(kind)}"', hint)
            return None
        before = len(report.faults)
        known = settings(model)
        if outline.tile is not None:
            inherited = {k: v for k, v in outline.tile.properties.items() if k in known}
            properties = inherited | dict(properties)
        values = read_settings(properties, known, f"{kind}", report)
        for item in known.values():
            if item.required and not values.get(item.name) and item.name not in properties:
                report.add(spot, f"{kind} has no {item.name}")
            elif item.required and values.get(item.name) == "":
                report.add(spot, f"{item.name} is empty")
        name = attrs.get("name", "")
        if len(name) > MOST_LETTERS or not name.isprintable():
            report.add(spot, f"name is not one line of at most {MOST_LETTERS} letters")
        fields = self._place(model, outline, values, spot)
        if fields is None or len(report.faults) > before:
            return None
        try:
            return model(id=number, name=name, line=spot.line or 0, **fields, **values)
        except ValidationError as error:
            for wrong in error.errors():
                told = wrong["msg"].removeprefix("Value error, ")
                report.add(spot, f"{kind}: {told}")
            return None

    def _place(
        self, model: type[Entity], outline: Outline, values: Mapping[str, Any], spot: Spot
    ) -> dict[str, Any] | None:
        """Return the geometry fields of an entity; None, and a fault, if the shape is wrong."""
        report = self.files.report
        kind = model.__name__
        if outline.shape not in model.shapes:
            wanted = " or ".join(
                "tile object" if shape == "tile" else shape for shape in model.shapes
            )
            report.add(spot, f"{kind} is a {outline.shape}, expected a {wanted}")
            return None
        if outline.rotation % 360 and kind != "Prop":
            report.add(spot, f"{kind} is rotated, which means nothing here")
            return None
        if outline.shape == "rectangle" and min(outline.size) < 1:
            report.add(spot, f"{kind} has no size")
            return None
        if not outline.inside(self.width * units.TILE_PIXELS, self.height * units.TILE_PIXELS):
            report.add(spot, f"{kind} lies outside the map of {self.width} x {self.height} tiles")
            return None
        if kind == "Door":
            rect = outline.tiles()
            if rect is None:
                told = f"{outline.size[0]:g} x {outline.size[1]:g} pixels"
                report.add(spot, f"Door of {told} does not cover whole tiles")
                return None
            return {"rect": rect}
        if kind == "Prop":
            blocks = values.get("solid") or values.get("blocks_sight")
            blocks = blocks or values.get("bullets", "pass") != "pass"
            if blocks and not math.isclose(outline.rotation % 90, 0, abs_tol=1e-6):
                report.add(spot, f"is rotated by {outline.rotation:g} degrees, expected quarters")
                return None
            return {
                "pos": geometry.in_metres(outline.centre),
                "size": geometry.in_metres(outline.size),
                "rotation": units.angle(outline.rotation),
                "gid": outline.gid,
                "flips": outline.flips,
                "cells": outline.covered(self.width, self.height),
            }
        if kind == "Device":
            size = outline.size if outline.shape == "rectangle" else (0.0, 0.0)
            centre = outline.centre if outline.shape == "rectangle" else outline.at
            return {"pos": geometry.in_metres(centre), "size": geometry.in_metres(size)}
        if "points" in model.model_fields:
            if outline.shape != "polyline" and geometry.area(outline.corners) < 1:
                report.add(spot, f"{kind} has no area")
                return None
            return {"points": tuple(map(geometry.in_metres, outline.corners))}
        return {"pos": geometry.in_metres(outline.at)}


@dataclass(frozen=True, slots=True)
class _Template:
    """What a template gives to the objects made from it."""

    attrs: Mapping[str, str] = field(default_factory=dict)
    properties: dict[str, Property] = field(default_factory=dict)
    shapes: tuple[Node, ...] = ()
    gid_shift: int = 0  # from the template's tile numbers to the map's


def _shapes(node: Node) -> tuple[Node, ...]:
    return tuple(child for child in node.children if child.tag in _SHAPES)
