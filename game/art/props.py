"""All props in one list, and `props.tsx`, the collection of their pictures."""

from game.art.places_svg import TILE
from game.art.props_flat import FLAT
from game.art.props_kit import PropArt
from game.art.props_rooms import ROOMS
from game.art.props_storage import STORAGE
from game.art.tiles import property_lines

ROOM_FOR_MORE = 64
"""Numbers kept for each family, so that a new prop at its end moves no other: maps count them."""

PROPS: dict[str, PropArt] = {prop.name: prop for prop in (*STORAGE, *ROOMS, *FLAT)}
"""Every prop by name."""

NUMBERS: dict[str, int] = {
    prop.name: family * ROOM_FOR_MORE + i
    for family, members in enumerate((STORAGE, ROOMS, FLAT))
    for i, prop in enumerate(members)
}
"""Every prop's tile id in `props.tsx`."""


def props_tsx() -> bytes:
    """Return `props.tsx`: one tile for each prop, with the defaults of the object made of it."""
    rows = ""
    for name, prop in PROPS.items():
        told = property_lines(
            (
                *((("material", prop.material),) if prop.material else ()),
                ("blocks_sight", prop.blocks_sight),
                ("bullets", prop.bullets),
                ("height", float(prop.height)),
                ("hp", float(prop.hp)),
                ("prop", name),
                ("solid", prop.solid),
            ),
            "  ",
        )
        size = f'width="{prop.columns * TILE}" height="{prop.rows * TILE}"'
        image = f'  <image {size} source="props/{name}.png"/>\n'
        rows += f' <tile id="{NUMBERS[name]}" type="Prop">\n{told}{image} </tile>\n'
    widest = max(prop.columns for prop in PROPS.values()) * TILE
    highest = max(prop.rows for prop in PROPS.values()) * TILE
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<tileset version="1.8" tiledversion="1.8.2" name="props" '
        f'tilewidth="{widest}" tileheight="{highest}" tilecount="{len(PROPS)}" columns="0" '
        'objectalignment="topleft">\n'
        ' <grid orientation="orthogonal" width="1" height="1"/>\n'
        f"{rows}</tileset>\n"
    ).encode()
