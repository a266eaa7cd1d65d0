"""What a prop is: its picture, how high it stands and what it does to bodies, eyes and bullets."""

from dataclasses import dataclass, replace

from game.art.places_svg import UNIT, picture, place


@dataclass(frozen=True)
class PropArt:
    """One prop as drawn and as it stands in the world unless the map says otherwise."""

    name: str
    columns: int  # tiles covered
    rows: int
    height: float  # metres, casts a shadow above 0.3
    body: str  # SVG at 24 units to the tile
    solid: bool = False
    blocks_sight: bool = False
    bullets: str = "pass"
    hp: int = 0
    material: str = ""

    def png(self) -> bytes:
        """Return the picture at 32 pixels to the tile."""
        return picture(self.body, self.columns, self.rows)


def tall(
    name: str,
    columns: int,
    rows: int,
    height: float,
    body: str,
    bullets: str = "stop",
    material: str = "metal",
) -> PropArt:
    """Return tall cover: it hides and stops whoever stands behind it."""
    return PropArt(name, columns, rows, height, body, True, True, bullets, material=material)


def low(
    name: str,
    columns: int,
    rows: int,
    height: float,
    body: str,
    material: str = "wood",
    hp: int = 0,
) -> PropArt:
    """Return low cover: seen and shot over."""
    return PropArt(name, columns, rows, height, body, True, False, "pass", hp, material)


def flat(name: str, columns: int, rows: int, body: str, height: float = 0) -> PropArt:
    """Return dressing that nobody bumps into."""
    return PropArt(name, columns, rows, height, body)


def upright(prop: PropArt) -> PropArt:
    """Return the same prop turned a quarter clockwise, as `<name>_v`."""
    body = place(prop.body, prop.rows * UNIT, 0, 90)
    return replace(prop, name=f"{prop.name}_v", columns=prop.rows, rows=prop.columns, body=body)
