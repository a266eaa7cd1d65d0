"""The tile sheet of the warehouse: layout, properties and brushes of `warehouse.tsx`."""

from dataclasses import dataclass
from xml.sax.saxutils import quoteattr

from game.art import floors, tiles_hung, walls
from game.art.places_svg import TILE, UNIT, disc, line, oval, picture, rect, sheet

COLUMNS, ROWS = 32, 24
_WALLS, _PARTS, _MARKS, _SHADE, _OVER, _HUNG = 16, 18, 19, 20, 21, 22
"""First sheet rows of each family; the floors fill the rows above."""

Value = bool | str


@dataclass(frozen=True)
class Tile:
    """One drawn tile: its body in drawing units and what the simulation should know of it."""

    column: int
    row: int
    body: str
    properties: tuple[tuple[str, Value], ...] = ()

    @property
    def number(self) -> int:
        """Index in the tileset, as Tiled counts."""
        return self.row * COLUMNS + self.column


def _solid(
    material: str, bullets: str = "stop", sight: bool = True
) -> tuple[tuple[str, Value], ...]:
    return (
        ("blocks_sight", sight),
        ("bullets", bullets),
        ("material", material),
        ("solid", True),
    )


def _shade(mask: int) -> str:
    """Contact shadow of the walls on the sides in `mask`, over a floor tile."""
    body = ""
    for bit, turn in ((walls.NORTH, 0), (walls.EAST, 90), (walls.SOUTH, 180), (walls.WEST, 270)):
        if mask & bit:
            depth = 15 if bit == walls.NORTH else 9
            fall = f'<rect width="{UNIT}" height="{depth}" fill="url(#fall)"/>'
            body += f'<g transform="rotate({turn} 12 12)">{fall}</g>'
    return body


def _drain() -> str:
    slots = "".join(f"M7 {8 + i * 2.7:g}H17" for i in range(4))
    return rect(4, 4, 16, 16, "#33383e", 2) + line(slots, "#0c0e11", 1.4, 0.9)


def _gutter() -> str:
    slots = "".join(f"M{2 + i * 4} 9V15" for i in range(6))
    return rect(0, 7, UNIT, 10, "#3a4047") + line(slots, "#0d0f12", 1.6, 0.9)


def _turned(body: str, turn: int) -> str:
    return f'<g transform="rotate({turn} 12 12)">{body}</g>'


_YELLOW = "#d9a830"
_PAINT = rect(0, 9.5, UNIT, 5, _YELLOW, op=0.5) + line("M3 10l3 3M14 11l4 2", "#4a4a48", 1.2, 0.35)
_BEND = line("M12 24V12H24", _YELLOW, 5, 0.5)
_HAZARD = rect(0, 6, UNIT, 12, "#17181a", op=0.75) + "".join(
    f'<path d="M{x} 18l6-12h6l-6 12z" fill="{_YELLOW}" opacity=".7"/>' for x in (0, 12)
)
_SILL = rect(0, 3, UNIT, 18, "#5d666f") + line("M0 4H24M0 20H24", "#c3ccd4", 1, 0.6)
_PARTS_DRAWN: tuple[tuple[str, str, tuple[tuple[str, Value], ...]], ...] = (
    ("glass_h", walls.glass(True), _solid("glass", "shatter", sight=False)),
    ("glass_v", walls.glass(False), _solid("glass", "shatter", sight=False)),
    ("window_n", walls.window(walls.SOUTH), _solid("glass")),
    ("window_w", walls.window(walls.EAST), _solid("glass")),
    ("window_e", walls.window(walls.WEST), _solid("glass")),
)
_MARKS_DRAWN: tuple[tuple[str, str], ...] = (
    ("line_h", _PAINT),
    ("line_v", _turned(_PAINT, 90)),
    ("line_se", _BEND),
    ("line_sw", _turned(_BEND, 90)),
    ("line_nw", _turned(_BEND, 180)),
    ("line_ne", _turned(_BEND, 270)),
    ("hazard_h", _HAZARD),
    ("hazard_v", _turned(_HAZARD, 90)),
    ("sill_h", _SILL),
    ("sill_v", _turned(_SILL, 90)),
    ("drain", _drain()),
    ("gutter_h", _gutter()),
    ("gutter_v", _turned(_gutter(), 90)),
    ("stain_oil", oval(12, 12, 9, 6, "#17191c", 0.42, 15) + oval(15, 10, 4, 3, "#0e0f11", 0.4)),
    ("stain_rust", oval(11, 12, 8, 5, "#6b3a1c", 0.3, -20) + oval(8, 14, 3, 2, "#8a4a22", 0.3)),
    ("stain_wet", oval(12, 12, 11, 7, "#9db4c8", 0.16, 8) + oval(12, 12, 11, 7, "#101418", 0.2)),
    ("scrape", line("M2 20q8-10 20-16M5 22q8-9 17-14", "#2b2e32", 1.4, 0.3)),
    (
        "grit",
        "".join(disc(3 + i * 5 % 19, 4 + i * 7 % 17, 0.7, "#2a2c2f", op=0.5) for i in range(9)),
    ),
    ("arrow_w", line("M19 12H6M11 6L5 12l6 6", _YELLOW, 3.4, 0.5)),
    ("arrow_e", line("M5 12H18M13 6l6 6-6 6", _YELLOW, 3.4, 0.5)),
)
_HUNG_DRAWN: tuple[tuple[str, str], ...] = (
    ("notice_board", tiles_hung.notice_board()),
    ("calendar", tiles_hung.calendar()),
    ("clock", tiles_hung.clock()),
    ("notice", tiles_hung.notice()),
    ("fuse_box", tiles_hung.fuse_box()),
)
_OVER_DRAWN: tuple[tuple[str, str], ...] = (
    ("lamp", tiles_hung.lamp()),
    ("tube_h", tiles_hung.tube()),
    ("tube_v", _turned(tiles_hung.tube(), 90)),
    ("pipe_h", tiles_hung.pipe()),
    ("pipe_v", _turned(tiles_hung.pipe(), 90)),
)


def _tiles() -> dict[str, Tile]:
    found: dict[str, Tile] = {}
    masonry, partition = _solid("concrete"), _solid("wood", "pierce")
    for i, mask in enumerate(walls.BLOB):
        found[f"wall_{mask}"] = Tile(i % COLUMNS, _WALLS + i // COLUMNS, walls.wall(mask), masonry)
    for mask in range(16):
        found[f"board_{mask}"] = Tile(16 + mask, _WALLS + 1, walls.board(mask), partition)
    for i, (name, body, properties) in enumerate(_PARTS_DRAWN):
        found[name] = Tile(i, _PARTS, body, properties)
    for i, (name, body) in enumerate(_MARKS_DRAWN):
        found[name] = Tile(i, _MARKS, body)
    for mask in range(1, 16):
        found[f"shade_{mask}"] = Tile(mask, _SHADE, _shade(mask))
    for row, drawn in ((_OVER, _OVER_DRAWN), (_HUNG, _HUNG_DRAWN)):
        for i, (name, body) in enumerate(drawn):
            found[name] = Tile(i, row, body)
    return found


TILES = _tiles()
"""Every single tile by name; floors are found with `floor_number`."""


def floor_number(name: str, x: int, y: int) -> int:
    """Return the tileset index that the floor `name` shows at map tile (x, y)."""
    band, slot = divmod(list(floors.FLOORS).index(name), COLUMNS // floors.SPAN)
    row = band * floors.SPAN + y % floors.SPAN
    return row * COLUMNS + slot * floors.SPAN + x % floors.SPAN


def warehouse_sheet() -> bytes:
    """Return the picture of the tileset as a PNG of 32 by 24 tiles."""
    pieces = {
        (i % 4 * floors.SPAN, i // 4 * floors.SPAN): floors.floor(name)
        for i, name in enumerate(floors.FLOORS)
    }
    for tile in TILES.values():
        pieces[tile.column, tile.row] = picture(tile.body, 1, 1)
    return sheet(pieces, COLUMNS, ROWS)


def property_lines(properties: tuple[tuple[str, Value | int | float], ...], indent: str) -> str:
    """Return TMX `<properties>` as Tiled writes them, sorted by name."""
    if not properties:
        return ""
    rows = ""
    for name, value in sorted(properties):
        kind = {bool: "bool", int: "int", float: "float", str: ""}[type(value)]
        text = str(value).lower() if isinstance(value, bool) else f"{value}"
        typed = f' type="{kind}"' if kind else ""
        rows += f"{indent} <property name={quoteattr(name)}{typed} value={quoteattr(text)}/>\n"
    return f"{indent}<properties>\n{rows}{indent}</properties>\n"


def _wang_rows() -> str:
    """Terrain brush for the masonry: Tiled's order is top, then clockwise with the corners."""
    order = (
        walls.NORTH, walls.NORTH_EAST, walls.EAST, walls.SOUTH_EAST,
        walls.SOUTH, walls.SOUTH_WEST, walls.WEST, walls.NORTH_WEST,
    )  # fmt: skip
    rows = ""
    for mask in walls.BLOB:
        colours = ",".join("1" if mask & bit else "0" for bit in order)
        rows += f'   <wangtile tileid="{TILES[f"wall_{mask}"].number}" wangid="{colours}"/>\n'
    return rows


def warehouse_tsx() -> bytes:
    """Return `warehouse.tsx`: materials of the floors, walls, and a brush that lays walls."""
    rows: dict[int, str] = {}
    for name, (_, material) in floors.FLOORS.items():
        for y in range(floors.SPAN):
            for x in range(floors.SPAN):
                lines = property_lines((("material", material),), "  ")
                rows[floor_number(name, x, y)] = lines
    for tile in TILES.values():
        if tile.properties:
            rows[tile.number] = property_lines(tile.properties, "  ")
    tiles = "".join(f' <tile id="{i}">\n{rows[i]} </tile>\n' for i in sorted(rows))
    first = TILES[f"wall_{walls.BLOB[0]}"].number
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<tileset version="1.8" tiledversion="1.8.2" name="warehouse" '
        f'tilewidth="{TILE}" tileheight="{TILE}" tilecount="{COLUMNS * ROWS}" '
        f'columns="{COLUMNS}" objectalignment="topleft">\n'
        f' <image source="warehouse.png" width="{COLUMNS * TILE}" height="{ROWS * TILE}"/>\n'
        f"{tiles}"
        f' <wangsets>\n  <wangset name="masonry" type="mixed" tile="{first}">\n'
        f'   <wangcolor name="wall" color="#d4dee8" tile="{first}" probability="1"/>\n'
        f"{_wang_rows()}  </wangset>\n </wangsets>\n</tileset>\n"
    ).encode()
