"""The list of every tile and prop, for authors of levels: written beside the tilesets."""

from collections.abc import Iterable, Mapping, Sequence

from game.art.floors_kit import SPAN
from game.art.props_kit import PropArt
from game.art.tileset import PlaceArt, floor_number, tiles_of

_HEAD = """# Tilesets and props

Written by `loose-ends art` out of `game/art`: change that.

A map uses the tileset of its place, `props.tsx` and any of the `*_props.tsx`; it may use several
places' tilesets. Tiles are 32 pixels, 0.5 m. Numbers are tile ids as Tiled shows them (the gid in
a map is the id plus the tileset's `firstgid`).

**Layers**, from below: `ground` (floors), `decor` (marks, shadows), `walls` (walls, partitions,
glass, low walls, other solid tiles), `hung` (things on the faces of walls), `over` (lamps and pipes
above people). Floors and marks do nothing but sound; what is solid says so itself.

**Floors** repeat every 8 x 8 tiles: at map tile (x, y) the id is *first* + x % 8 + 32 * (y % 8).
Keep to that grid and rooms have no seam. In Tiled: stamp the whole 8 x 8 block with the fill tool,
from a corner that is a multiple of 8.

**The same in every place** (so a room can be copied between places):

| Tiles | Ids | What they do |
|---|---|---|
| `wall_*` | 512 to 558 | solid, opaque, stop bullets; laid by the terrain brush `masonry` |
| `board_0` to `board_15` | 560 to 575 | thin partitions: solid, opaque, bullets go through \
slower; the number adds up where it goes on: 1 north, 2 east, 4 south, 8 west |
| `glass_h`, `glass_v` | 576, 577 | solid, seen through, shatter |
| `window_n`, `window_w`, `window_e` | 578 to 580 | windows of an outer wall that \
show the sky: solid, opaque |
| `pane_h`, `pane_v` | 581, 582 | windows through a wall: solid, seen through, \
shatter |
| place's own | 584 to 591 | see there |
| `low_0` to `low_15` | 592 to 607 | walls that are seen and shot over: solid; \
numbers as for `board` |
| `shade_1` to `shade_15` | 641 to 655 | contact shadows on the floor beside walls, \
by the same numbers |

The warehouse has no `pane` and no `low`. A hung tile goes on the tile of the wall whose lit face it
hangs on (a wall with floor to its south). Doors are objects; put a `sill` under them.

**Props** are tile objects (`T` in Tiled), placed by their upper left corner on whole tiles. `X` and
`Y` turn them over; `<name>_v` is the same prop turned a quarter, for use instead of rotation, since
what is solid covers whole tiles. *tall* hides and stops whoever is behind it; *low* is seen and
shot over; *flat* is walked over. Lamps, screens, headlights and lit lifts do not shine by
themselves: put a `Light` there. A tree is a trunk from the props, and `crown_*` tiles in `over`.
"""


def _kind(prop: PropArt) -> str:
    if not prop.solid:
        return "flat"
    return "tall" if prop.blocks_sight else "low"


def _prop_rows(props: Iterable[PropArt], numbers: Mapping[str, int]) -> str:
    rows = (
        "| Prop | Id | Tiles | | Height, m | Bullets | Material |\n|---|---|---|---|---|---|---|\n"
    )
    for prop in props:
        breaks = f", breaks at {prop.hp}" if prop.hp else ""
        size, does = f"{prop.columns} x {prop.rows}", f"{prop.bullets}{breaks}"
        cells = (f"`{prop.name}`", numbers[prop.name], size, _kind(prop), f"{prop.height:g}", does)
        rows += "".join(f"| {cell} " for cell in (*cells, prop.material or "-")) + "|\n"
    return rows


def _listed(place: PlaceArt, names: Iterable[str]) -> str:
    tiles = tiles_of(place)
    return ", ".join(f"`{name}` {tiles[name].number}" for name in names) or "none"


def _place(place: PlaceArt) -> str:
    """Return what a place's tileset has of its own."""
    floors = ", ".join(
        f"`{name}` {floor_number(place, name, 0, 0)} ({material})"
        for name, (_, material) in place.floors.items()
    )
    parts = ""
    for name, (_, told) in place.parts.items():
        said = dict(told)
        sight = "opaque" if said["blocks_sight"] else "seen over"
        parts += f"`{name}` {tiles_of(place)[name].number} ({sight}, bullets {said['bullets']}), "
    own = f"- Solid: {parts.rstrip(', ')}\n" if parts else ""
    return (
        f"### `{place.name}.tsx`\n\n- Floors, first of {SPAN} x {SPAN}: {floors}\n{own}"
        f"- Marks: {_listed(place, place.marks)}\n- Hung: {_listed(place, place.hung)}\n"
        f"- Over: {_listed(place, place.over)}\n\n"
    )


def catalogue(
    places: Sequence[PlaceArt],
    props: Iterable[PropArt],
    numbers: Mapping[str, int],
    collections: Mapping[str, Sequence[PropArt]],
) -> bytes:
    """Return the page: the layout, every place's tiles, every prop with what it does."""
    text = _HEAD + "\n## Tilesets\n\n" + "".join(_place(place) for place in places)
    text += "## Props\n\n### `props.tsx`\n\n" + _prop_rows(props, numbers)
    for name, members in collections.items():
        own = {prop.name: i for i, prop in enumerate(members)}
        text += f"\n### `{name}_props.tsx`\n\n" + _prop_rows(members, own)
    return text.encode()
