"""The tileset of a place: every one has the same layout, so that rooms move between places.

Rows 0 to 15 hold up to eight floors, then come walls and partitions, glass and low walls, marks on
the floor, shadows, what hangs above people, what hangs on walls, and more marks. A wall has the
same number in every tileset.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.sax.saxutils import quoteattr

from game.art import walls
from game.art.floors_kit import SPAN, Floor, draw_floor
from game.art.places_svg import TILE, UNIT, picture, sheet
from game.art.walls import Skin

COLUMNS, ROWS = 32, 24
_WALLS, _PARTS, _MARKS, _SHADE, _OVER, _HUNG, _MORE = 16, 18, 19, 20, 21, 22, 23
"""First sheet rows of each family; the floors fill the rows above."""
_OWN_PARTS, _LOW = 8, 16  # first columns in the row of parts

Value = bool | str
Properties = tuple[tuple[str, Value], ...]
Drawn = Mapping[str, str]
"""Bodies in drawing units by name."""


@dataclass(frozen=True)
class Tile:
    """One drawn tile: its body in drawing units and what the simulation should know of it."""

    column: int
    row: int
    body: str
    properties: Properties = ()

    @property
    def number(self) -> int:
        """Index in the tileset, as Tiled counts."""
        return self.row * COLUMNS + self.column


@dataclass(frozen=True)
class PlaceArt:
    """What the tileset of a place is drawn from; new entries go to the end, as maps count them."""

    name: str
    floors: Mapping[str, Floor]  # at most 8
    marks: Drawn  # flat, at most 64
    over: Drawn  # above people, at most 32
    hung: Drawn  # on the faces of walls, at most 32
    skin: Skin = walls.MASONRY
    parts: Mapping[str, tuple[str, Properties]] = field(default_factory=dict)  # at most 8
    lows: bool = True  # with low walls and windows that are seen through


def solid(material: str, bullets: str = "stop", *, sight: bool = True) -> Properties:
    """Return the properties of a tile that nobody walks through."""
    return (
        ("blocks_sight", sight),
        ("bullets", bullets),
        ("material", material),
        ("solid", True),
    )


def turned(body: str, turn: int) -> str:
    """Return a tile turned clockwise by `turn` degrees."""
    return f'<g transform="rotate({turn} 12 12)">{body}</g>'


def _shade(mask: int) -> str:
    """Contact shadow of the walls on the sides in `mask`, over a floor tile."""
    body = ""
    for bit, turn in ((walls.NORTH, 0), (walls.EAST, 90), (walls.SOUTH, 180), (walls.WEST, 270)):
        if mask & bit:
            depth = 15 if bit == walls.NORTH else 9
            body += turned(f'<rect width="{UNIT}" height="{depth}" fill="url(#fall)"/>', turn)
    return body


def _parts(place: PlaceArt) -> dict[str, Tile]:
    """Return glass, windows, low walls and the place's own solid tiles."""
    skin, clear = place.skin, solid("glass", "shatter", sight=False)
    drawn = [
        ("glass_h", walls.glass(True), clear),
        ("glass_v", walls.glass(False), clear),
        ("window_n", walls.window(walls.SOUTH, skin), solid("glass")),
        ("window_w", walls.window(walls.EAST, skin), solid("glass")),
        ("window_e", walls.window(walls.WEST, skin), solid("glass")),
    ]
    if place.lows:
        drawn.append(("pane_h", walls.pane(True, skin), clear))
        drawn.append(("pane_v", walls.pane(False, skin), clear))
    found = {name: Tile(i, _PARTS, body, told) for i, (name, body, told) in enumerate(drawn)}
    for i, (name, (body, properties)) in enumerate(place.parts.items()):
        found[name] = Tile(_OWN_PARTS + i, _PARTS, body, properties)
    if place.lows:
        stands = solid(skin.low_material, "pass", sight=False)
        for mask in range(16):
            found[f"low_{mask}"] = Tile(_LOW + mask, _PARTS, walls.parapet(mask, skin), stands)
    return found


def tiles_of(place: PlaceArt) -> dict[str, Tile]:
    """Return every single tile by name; floors are found with `floor_number`."""
    found: dict[str, Tile] = {}
    skin = place.skin
    masonry, partition = solid("concrete"), solid(skin.board_material, "pierce")
    for i, mask in enumerate(walls.BLOB):
        at = i % COLUMNS, _WALLS + i // COLUMNS
        found[f"wall_{mask}"] = Tile(*at, walls.wall(mask, skin), masonry)
    for mask in range(16):
        found[f"board_{mask}"] = Tile(16 + mask, _WALLS + 1, walls.board(mask, skin), partition)
    found |= _parts(place)
    for i, (name, body) in enumerate(place.marks.items()):
        row = _MARKS if i < COLUMNS else _MORE
        found[name] = Tile(i % COLUMNS, row, body)
    for mask in range(1, 16):
        found[f"shade_{mask}"] = Tile(mask, _SHADE, _shade(mask))
    for row, drawn in ((_OVER, place.over), (_HUNG, place.hung)):
        for i, (name, body) in enumerate(drawn.items()):
            found[name] = Tile(i, row, body)
    return found


def floor_number(place: PlaceArt, name: str, x: int, y: int) -> int:
    """Return the tileset index that the floor `name` shows at map tile (x, y)."""
    band, slot = divmod(list(place.floors).index(name), COLUMNS // SPAN)
    return (band * SPAN + y % SPAN) * COLUMNS + slot * SPAN + x % SPAN


def tileset_png(place: PlaceArt) -> bytes:
    """Return the picture of the tileset as a PNG of 32 by 24 tiles."""
    slots = COLUMNS // SPAN
    pieces = {
        (i % slots * SPAN, i // slots * SPAN): draw_floor(floor)
        for i, floor in enumerate(place.floors.values())
    }
    for tile in tiles_of(place).values():
        pieces[tile.column, tile.row] = picture(tile.body, 1, 1, place.skin.gradients())
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


def _wang_rows(tiles: Mapping[str, Tile]) -> str:
    """Terrain brush for the masonry: Tiled's order is top, then clockwise with the corners."""
    order = (
        walls.NORTH, walls.NORTH_EAST, walls.EAST, walls.SOUTH_EAST,
        walls.SOUTH, walls.SOUTH_WEST, walls.WEST, walls.NORTH_WEST,
    )  # fmt: skip
    rows = ""
    for mask in walls.BLOB:
        colours = ",".join("1" if mask & bit else "0" for bit in order)
        rows += f'   <wangtile tileid="{tiles[f"wall_{mask}"].number}" wangid="{colours}"/>\n'
    return rows


def tileset_tsx(place: PlaceArt) -> bytes:
    """Return the `.tsx`: materials of the floors, walls, and a brush that lays walls."""
    rows: dict[int, str] = {}
    for name, (_, material) in place.floors.items():
        for y in range(SPAN):
            for x in range(SPAN):
                lines = property_lines((("material", material),), "  ")
                rows[floor_number(place, name, x, y)] = lines
    tiles = tiles_of(place)
    for tile in tiles.values():
        if tile.properties:
            rows[tile.number] = property_lines(tile.properties, "  ")
    listed = "".join(f' <tile id="{i}">\n{rows[i]} </tile>\n' for i in sorted(rows))
    first = tiles[f"wall_{walls.BLOB[0]}"].number
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<tileset version="1.8" tiledversion="1.8.2" name="{place.name}" '
        f'tilewidth="{TILE}" tileheight="{TILE}" tilecount="{COLUMNS * ROWS}" '
        f'columns="{COLUMNS}" objectalignment="topleft">\n'
        f' <image source="{place.name}.png" width="{COLUMNS * TILE}" height="{ROWS * TILE}"/>\n'
        f"{listed}"
        f' <wangsets>\n  <wangset name="masonry" type="mixed" tile="{first}">\n'
        f'   <wangcolor name="wall" color="#d4dee8" tile="{first}" probability="1"/>\n'
        f"{_wang_rows(tiles)}  </wangset>\n </wangsets>\n</tileset>\n"
    ).encode()
