"""Collections of props: `props.tsx` for every place, and one for what is a place's own."""

from collections.abc import Iterable, Mapping, Sequence

from game.art.places_svg import TILE
from game.art.props_flat import FLAT
from game.art.props_kit import PropArt
from game.art.props_rooms import ROOMS
from game.art.props_storage import STORAGE
from game.art.tileset import property_lines

ROOM_FOR_MORE = 64
"""Numbers kept for each family, so that a new prop at its end moves no other: maps count them."""

PROPS: dict[str, PropArt] = {prop.name: prop for prop in (*STORAGE, *ROOMS, *FLAT)}
"""Every prop of `props.tsx` by name."""

NUMBERS: dict[str, int] = {
    prop.name: family * ROOM_FOR_MORE + i
    for family, members in enumerate((STORAGE, ROOMS, FLAT))
    for i, prop in enumerate(members)
}
"""Every prop's tile id in `props.tsx`."""


def props_tsx() -> bytes:
    """Return `props.tsx`, the collection of what stands anywhere."""
    return _collection("props", PROPS.values(), NUMBERS)


def place_props_tsx(place: str, props: Sequence[PropArt]) -> bytes:
    """Return `<place>_props.tsx`; a prop's tile id is its place in the list."""
    return _collection(f"{place}_props", props, {prop.name: i for i, prop in enumerate(props)})


def _collection(name: str, props: Iterable[PropArt], numbers: Mapping[str, int]) -> bytes:
    """Return a collection: one tile for each prop, with the defaults of the object made of it."""
    props = list(props)
    rows = ""
    for prop in props:
        told = property_lines(
            (
                *((("material", prop.material),) if prop.material else ()),
                ("blocks_sight", prop.blocks_sight),
                ("bullets", prop.bullets),
                ("height", float(prop.height)),
                ("hp", float(prop.hp)),
                ("prop", prop.name),
                ("solid", prop.solid),
            ),
            "  ",
        )
        size = f'width="{prop.columns * TILE}" height="{prop.rows * TILE}"'
        image = f'  <image {size} source="props/{prop.name}.png"/>\n'
        rows += f' <tile id="{numbers[prop.name]}" type="Prop">\n{told}{image} </tile>\n'
    widest = max(prop.columns for prop in props) * TILE
    highest = max(prop.rows for prop in props) * TILE
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<tileset version="1.8" tiledversion="1.8.2" name="' + name + '" '
        f'tilewidth="{widest}" tileheight="{highest}" tilecount="{len(props)}" columns="0" '
        'objectalignment="topleft">\n'
        ' <grid orientation="orthogonal" width="1" height="1"/>\n'
        f"{rows}</tileset>\n"
    ).encode()
