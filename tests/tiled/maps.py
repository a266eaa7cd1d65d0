"""Small levels from plans in text: what tests of every part of the game can stand on."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from xml.sax.saxutils import quoteattr

TILE = 32  # pixels

# One letter of a plan, and the tile under it: gid, then the tile's properties.
TILES: Mapping[str, tuple[int, Mapping[str, bool | str]]] = {
    " ": (0, {}),
    ".": (1, {"material": "wood"}),
    "#": (2, {"solid": True, "blocks_sight": True, "bullets": "stop"}),
    "C": (3, {"solid": True, "blocks_sight": True, "bullets": "stop", "material": "metal"}),
    "c": (4, {"solid": True, "bullets": "pass", "material": "wood"}),
    "W": (5, {"solid": True, "bullets": "shatter", "material": "glass"}),
    "t": (6, {"solid": True, "blocks_sight": True, "bullets": "pierce", "material": "plaster"}),
}
COLUMNS = len(TILES) - 1

Value = bool | int | float | str


@dataclass
class Obj:
    """One object of a map, in pixels; `fields` become custom properties.

    The number and kind of `points` decide the shape: (x, y) alone is a point, `size` makes a
    rectangle, `polygon` or `polyline` a list of points relative to (x, y). A field whose value is
    a tuple is written as (Tiled type, value).
    """

    type: str
    x: float = 0.0
    y: float = 0.0
    name: str = ""
    id: int | None = None
    size: tuple[float, float] | None = None
    polygon: Iterable[tuple[float, float]] = ()
    polyline: Iterable[tuple[float, float]] = ()
    gid: int | None = None
    fields: Mapping[str, Value | tuple[str, str]] = field(default_factory=dict)
    extra: str = ""  # further attributes, written as they are


def centre(column: int, row: int) -> tuple[float, float]:
    """Return the middle of a tile in pixels."""
    return (column + 0.5) * TILE, (row + 0.5) * TILE


def at(type_: str, column: int, row: int, name: str = "", **fields: Value) -> Obj:
    """Return a point object in the middle of a tile."""
    x, y = centre(column, row)
    return Obj(type_, x, y, name, fields=fields)


def over(
    type_: str, column: int, row: int, wide: int, high: int, name: str = "", **fields: Value
) -> Obj:
    """Return a rectangle object over whole tiles."""
    size = (wide * TILE, high * TILE)
    return Obj(type_, column * TILE, row * TILE, name, size=size, fields=fields)


_TYPES = {
    "target": "object",
    "patrol": "object",
    "color": "color",
    "radius": "float",
    "facing": "float",
    "cone": "float",
}


def property_xml(name: str, value: Value | tuple[str, str]) -> str:
    """Return one custom property as Tiled writes it."""
    if isinstance(value, tuple):
        kind, text = value
    else:
        plain = {bool: "bool", int: "int", float: "float", str: "string"}[type(value)]
        kind, text = _TYPES.get(name, plain), str(value)
        if isinstance(value, bool):
            text = text.lower()
    typed = "" if kind == "string" else f" type={quoteattr(kind)}"
    return f"<property name={quoteattr(name)}{typed} value={quoteattr(text)}/>"


def properties_xml(fields: Mapping[str, Value | tuple[str, str]]) -> str:
    inner = "\n   ".join(property_xml(name, value) for name, value in fields.items())
    return f"\n   <properties>\n   {inner}\n   </properties>" if fields else ""


def _points(points: Iterable[tuple[float, float]]) -> str:
    return " ".join(f"{x:g},{y:g}" for x, y in points)


def object_xml(obj: Obj, number: int) -> str:
    """Return one object as Tiled writes it."""
    attrs = f'id="{number}"'
    if obj.name:
        attrs += f" name={quoteattr(obj.name)}"
    if obj.type:
        attrs += f" type={quoteattr(obj.type)}"
    if obj.gid is not None:
        attrs += f' gid="{obj.gid}"'
    attrs += f' x="{obj.x:g}" y="{obj.y:g}"'
    if obj.size is not None:
        attrs += f' width="{obj.size[0]:g}" height="{obj.size[1]:g}"'
    shape = ""
    if obj.polygon:
        shape = f'<polygon points="{_points(obj.polygon)}"/>'
    elif obj.polyline:
        shape = f'<polyline points="{_points(obj.polyline)}"/>'
    elif obj.size is None and obj.gid is None and "template" not in obj.extra:
        shape = "<point/>"
    tail = f" {obj.extra}" if obj.extra else ""
    return f"  <object {attrs}{tail}>{properties_xml(obj.fields)}{shape}</object>"


def png(width: int, height: int) -> bytes:
    """Return a grey picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress(b"".join(b"\0" + b"\x80" * width for _ in range(height)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def tileset_xml() -> str:
    """Return the tileset of the plans' letters."""
    tiles = "\n".join(
        f' <tile id="{gid - 1}">{properties_xml(fields)}</tile>'
        for gid, fields in TILES.values()
        if gid
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<tileset version="1.8" name="plan" tilewidth="{TILE}" tileheight="{TILE}"'
        f' tilecount="{COLUMNS}" columns="{COLUMNS}">\n'
        f' <image source="plan.png" width="{COLUMNS * TILE}" height="{TILE}"/>\n{tiles}\n'
        "</tileset>\n"
    )


def csv(rows: Iterable[str]) -> str:
    """Return a plan as Tiled writes a layer in CSV."""
    return ",\n".join(",".join(str(TILES[letter][0]) for letter in row) for row in rows)


def map_xml(
    rows: list[str],
    objects: Iterable[Obj] = (),
    fields: Mapping[str, Value | tuple[str, str]] | None = None,
    tileset: str = '<tileset firstgid="1" source="plan.tsx"/>',
) -> str:
    """Return a whole map: one tile layer `walls`, one object layer `entities`."""
    width, height = len(rows[0]), len(rows)
    numbered = list(objects)
    used = {obj.id for obj in numbered if obj.id is not None}
    free = (number for number in range(1, 1 << 20) if number not in used)
    written = "\n".join(
        object_xml(obj, obj.id if obj.id is not None else next(free)) for obj in numbered
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<map version="1.8" orientation="orthogonal" renderorder="right-down" width="{width}"'
        f' height="{height}" tilewidth="{TILE}" tileheight="{TILE}" infinite="0">'
        f"{properties_xml(fields or {})}\n {tileset}\n"
        f' <layer id="1" name="walls" width="{width}" height="{height}">\n'
        f'  <data encoding="csv">\n{csv(rows)}\n</data>\n </layer>\n'
        f' <objectgroup id="2" name="entities">\n{written}\n </objectgroup>\n</map>\n'
    )


def write_tileset(folder: Path) -> None:
    """Write the plans' tileset and its picture into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "plan.tsx").write_text(tileset_xml(), encoding="utf-8")
    (folder / "plan.png").write_bytes(png(COLUMNS * TILE, TILE))


def write_map(
    folder: Path,
    rows: list[str],
    objects: Iterable[Obj] = (),
    fields: Mapping[str, Value | tuple[str, str]] | None = None,
) -> Path:
    """Write a level into a folder and return the path of its map.

    `rows` is the plan, one letter a tile (see TILES); objects without an id are numbered from 1
    in order.
    """
    write_tileset(folder)
    path = folder / "map.tmx"
    path.write_text(map_xml(rows, objects, fields), encoding="utf-8")
    return path
