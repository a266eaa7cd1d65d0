"""Weapons and small things: in the hand, on the floor, and as icons; grip at 0, 0, along +x, cm."""

from __future__ import annotations

import json
from dataclasses import dataclass

from game.art.figure_poses import SCALE
from game.art.svg import Point, raster
from game.art.svg_ink import INK, Ink
from game.art.svg_png import Pixels, encode

PX_PER_M = 96  # of what is held, as of people; world metres, with people larger than life
_GROUND_PX_PER_M = 64
_ICON = (96, 40)


@dataclass(frozen=True, slots=True)
class Thing:
    """One drawing: outline, its colour, details over it."""

    outline: str
    fill: str
    details: str = ""


@dataclass(frozen=True, slots=True)
class Weapon:
    """A weapon as it is seen."""

    hold: str  # class of the animations
    above: Thing | None  # from above, as it is held; None: nothing is held
    side: Thing  # from the side, as it lies and as an icon
    muzzle: float = 0  # cm from the grip


_STEEL = "#596270"
_FRAME = f'stroke="{INK}" stroke-width="1"'


def _shine(d: str, color: str = "#aeb9c7", width: float = 1.5) -> str:
    return f'<path d="{d}" stroke="{color}" stroke-width="{width}"/>'


WEAPONS: dict[str, Weapon] = {
    "pistol": Weapon(
        "pistol",
        Thing("M-4 -2.6H24V2.6H-4Z", _STEEL, _shine("M-2 -1H23")),
        Thing(
            "M-7 -8H20V-2H15L13.5 1H5L2 3.5 4.5 13H-5L-7.5 0Z",
            _STEEL,
            '<path d="M-4.6 -1L-2.5 11.5H2.6L0 0Z" fill="#2c2622"/>'
            + _shine("M-6 -6.5H18", "#b9c3d0")
            + f'<path d="M-7 -2.6H19M-4 -7V-3M-2 -7V-3M3 1Q5 5 9.5 1" {_FRAME}/>',
        ),
        24,
    ),
    "silenced_pistol": Weapon(
        "pistol",
        Thing(
            "M-4 -2.6H20V-3H40V3H20V2.6H-4Z",
            _STEEL,
            _shine("M-2 -1H39", "#8b95a3", 1.4) + f'<path d="M20 -3V3" {_FRAME}/>',
        ),
        Thing(
            "M-7 -8H20V-8.6H41V-2.4H20V-2H15L13.5 1H5L2 3.5 4.5 13H-5L-7.5 0Z",
            _STEEL,
            '<path d="M20 -8.4H40.6V-2.6H20Z" fill="#31363e"/>'
            '<path d="M-4.6 -1L-2.5 11.5H2.6L0 0Z" fill="#2c2622"/>'
            + _shine("M-6 -6.5H19", "#b9c3d0")
            + _shine("M21 -7H39", "#78828f", 1.3)
            + f'<path d="M-7 -2.6H19M20 -8.4V-2.4M-4 -7V-3M-2 -7V-3M3 1Q5 5 9.5 1" {_FRAME}/>',
        ),
        40,
    ),
    "smg": Weapon(
        "long",
        Thing(
            "M-18 -2.6H-4V-4H26V-2.2H44V2.2H26V4H-4V2.6H-18Z",
            "#49515d",
            _shine("M-3 -1.4H43", "#9aa6b5")
            + f'<path d="M6 2.5V8H12V2.5" fill="#2c3138" {_FRAME}/>',
        ),
        Thing(
            "M-24 -5H-7V-7H20V-5H34V-2H20L18 1H13L15 15H8L6.5 1H3L5 10H-3L-5 0H-8L-22 2H-24Z",
            "#49515d",
            '<path d="M8.8 2L10 14H13.6L12 2ZM-3 1L-1.4 9H2.8L1 1Z" fill="#23272d"/>'
            + _shine("M-22 -3.6H-8M-6 -5.6H19M21 -4H33", "#9aa6b5", 1.4)
            + f'<path d="M-5 0H18M20 -5V-2M2 -4H12" {_FRAME}/>',
        ),
        44,
    ),
    "shotgun": Weapon(
        "long",
        Thing(
            "M-24 -4H-5V-2.8H66V2.8H-5V4H-24Z",
            "#6a4526",
            '<path d="M-4 -2.6H65V2.4H-4Z" fill="#454c56"/>'
            + _shine("M-3 -1H65")
            + f'<path d="M22 -3.4H40V3.4H22Z" fill="#7d532e" {_FRAME}/>',
        ),
        Thing(
            "M-30 -2L-8 -7H66V-1H42V2H20V-1H2L-4 4H-10L-30 7Z",
            "#454c56",
            '<path d="M-29.4 -1.4L-8 -6H-2L0 -1 -5 3H-10L-29.4 6.2Z" fill="#7a4f2c"/>'
            f'<path d="M20 -3.6H42V2H20Z" fill="#8a5c34" {_FRAME}/>'
            + _shine("M0 -5.4H65")
            + _shine("M-27 0L-8 -4", "#b37f4e", 1.2)
            + f'<path d="M24 -3V1.6M28 -3V1.6M32 -3V1.6M36 -3V1.6" {_FRAME}/>',
        ),
        66,
    ),
    "rifle": Weapon(
        "long",
        Thing(
            "M-24 -3.4H-6V-3.8H26V-2.2H62V2.2H26V3.8H-6V4H-24Z",
            "#49515d",
            _shine("M-5 -1.2H60", "#9aa6b5") + f'<path d="M10 3V9H17V3" fill="#2c3138" {_FRAME}/>',
        ),
        Thing(
            "M-30 -5H-10V-8H36V-6H62V-3H36V-1H18L22 13H15L11 -1H4L5 8H-2L-5 0H-10L-28 6H-30Z",
            "#49515d",
            '<path d="M-29.4 -4.4H-11V-1L-28 5.2H-29.4Z" fill="#2b3037"/>'
            '<path d="M20 -7H36V-1.6H20Z" fill="#31363e"/>'
            '<path d="M12.6 0L16 12H20L17 0Z" fill="#23272d"/>'
            + _shine("M-9 -6.6H35M37 -5H61", "#9aa6b5", 1.4)
            + f'<path d="M-8 -1H18M20 -7V-1M24 -5H34M0 -5H8" {_FRAME}/>',
        ),
        62,
    ),
    "knife": Weapon(
        "knife",
        Thing(
            "M-5 -2H5V-3H7V-2.6L30 -1.6 34 0 28 2.4H7V3.2H5V2H-5Z",
            "#d7dee6",
            '<path d="M-5 -2H5V2H-5Z" fill="#1b1d22"/>' + _shine("M8 -1H30", "#fff", 1.3),
        ),
        Thing(
            "M-14 -2.6H-1V-4H1.5V-3L22 -2.6Q27 -1.6 29 1Q20 3.6 1.5 3.4V4.6H-1V3H-14Z",
            "#d7dee6",
            '<path d="M-13.6 -2.2H-1V2.6H-13.6Z" fill="#3a2a20"/>'
            + _shine("M3 -1.4H23", "#fff", 1.3)
            + f'<path d="M-10 -2V2.6M-6 -2V2.6M-1 -3.6V4" {_FRAME}/>',
        ),
    ),
    "pipe": Weapon(
        "knife",
        Thing("M-10 -2.2H56V2.2H-10Z", "#7d848d", _shine("M-9 -.8H55", "#d3dae2", 1.3)),
        Thing(
            "M-32 -2.4H28V-4H35V4H28V2.4H-32Z",
            "#7d848d",
            _shine("M-31 -.9H34", "#d3dae2", 1.3)
            + '<path d="M-30 -2V2H-16V-2Z" fill="#8a5138" fill-opacity=".55"/>'
            + f'<path d="M28 -3.6V3.6M31.5 -3.6V3.6" {_FRAME}/>',
        ),
    ),
    "fists": Weapon(
        "fists",
        None,
        Thing(
            "M-12 -6Q-12 -10 -8 -10Q-6.5 -12 -3 -11Q-1 -12.5 2 -11Q5 -12 6.5 -9.6"
            "Q10 -10 10 -5.5V2Q10 10 2 10H-5Q-12 10 -12 2Z",
            "#d9a784",
            f'<path d="M-7 -9.6V-2M-2 -10.6V-2.4M3 -10.6V-2.4M-12 -1Q-4 -5 3 -2.4Q7 0 2 3H-4" '
            f"{_FRAME}/>" + _shine("M-10 -7V-5M-5 -8.6V-6M0 -9V-6.6M6 -8V-6", "#f4d2b8", 1.4),
        ),
    ),
}

# what is held in peace, or in the left hand
PROPS: dict[str, Thing] = {
    "phone": Thing("M-3 -4.5H13V4.5H-3Z", "#15171c", '<path d="M-1 -3H11V3H-1Z" fill="#9ff0ff"/>'),
    "tablet": Thing(
        "M-9 -15H13V15H-9Z",
        "#15171c",
        '<path d="M-6 -12.5H11V12.5H-6Z" fill="#7fe3f5"/>'
        + _shine("M-3 -9V7M2 -9V9M7 -9V2", "#1d6d80", 1.8),
    ),
    "bird": Thing(
        "M-6 0L2 -2 10 -10 8 -1 16 0 8 1 10 10 2 2Z",
        "#f6f2e6",
        _shine("M-4 0H14", "#9a958a", 1),
    ),
    "magazine": Thing("M-2 -2.5H10V2.5H-2Z", "#2c3138", _shine("M-1 -1H9", width=1.2)),
}

# what lies about and can be picked up: the names are those of assets/things.toml
ITEMS: dict[str, Thing] = {
    "laptop": Thing(
        "M-15 -12Q-15 -13.5 -13.5 -13.5H13.5Q15 -13.5 15 -12V12Q15 13 14 13H-14Q-15 13 -15 12Z",
        "#2a2f38",
        '<path d="M-13.4 -12H13.4V-1H-13.4Z" fill="#123248"/>'
        '<path d="M-12.6 -11.2H12.6V-1.8H-12.6Z" fill="#58bfe8"/>'
        + _shine("M-10.5 -9H-2M-10.5 -6.6H2M-10.5 -4.2H-4", "#dff6ff", 1.1)
        + '<path d="M4 -9.6H10.6V-3.6H4Z" fill="#e9fbff" fill-opacity=".75"/>'
        '<path d="M-12.6 1.4H12.6V7.4H-12.6Z" fill="#151920"/>'
        + _shine("M-12 2.9H12M-12 4.5H12M-12 6H12", "#454d5a", 0.8)
        + '<path d="M-4 8.8H4V12H-4Z" fill="#3c434f"/>'
        f'<path d="M-15 0H15" {_FRAME}/>',
    ),
    "coin": Thing(
        "M0 -5A5 5 0 1 1 0 5A5 5 0 1 1 0 -5Z",
        "#e2c268",
        '<circle r="3.4" fill="none" stroke="#8d6d27" stroke-width=".9"/>'
        + _shine("M-3 -2.6Q-1 -4.4 1.6 -4", "#fff6cf", 1),
    ),
    "drawing": Thing(
        "M-10 -13L9 -14 11 12 4 14 -9 13Z",
        "#efe8d6",
        '<path d="M4 14L5.5 9.5 11 12Z" fill="#cfc5ac"/>'
        '<circle cx="4.6" cy="-8.6" r="3" fill="#f2b93a"/>'
        '<path d="M-7 5V-1L-3 -5 1 -1V5Z" fill="none" stroke="#c2483c" stroke-width="1.3"/>'
        + _shine("M-8 8Q0 6 8 8M4 0V5M6.5 1V5M4 -1.6V-1M6.5 -.8V-.2", "#3f6fae", 1.3),
    ),
    "spray": Thing(
        "M-13 -4.6Q-13 -5.4 -12 -5.4H7Q9.4 -5.4 9.8 -3H13V3H9.8Q9.4 5.4 7 5.4H-12Q-13 5.4 -13 4.6Z",
        "#7fb7a4",
        '<path d="M-9 -5.4H3V5.4H-9Z" fill="#e6efe9"/>'
        '<path d="M-8 3.6L-4.6 -2 -2.4 1.2 -.4 -1.4 2.4 3.6Z" fill="#4d8f78"/>'
        '<path d="M9.8 -3H13V3H9.8Z" fill="#d9dee4"/>' + _shine("M-11.6 -3.4H7", "#d8f2e8", 1),
    ),
    "cutlery": Thing(
        "M-14 -8Q-14 -9 -13 -9H13Q14 -9 14 -8V8Q14 9 13 9H-13Q-14 9 -14 8Z",
        "#5a4334",
        '<path d="M-12.4 -7.4H12.4V7.4H-12.4Z" fill="#2b3550"/>'
        + _shine("M-10 -4.6H9M-10 0H9M-10 4.6H9", "#d4dae2", 1.5)
        + _shine("M6 -6V-3.2M8 -6V-3.2M7.6 -1.4V1.4", "#f2f5f8", 1),
    ),
    "flask": Thing(
        "M-13 -4.4Q-13 -5.8 -11.6 -5.8H6.4V-4.2H12.4Q13.4 -4.2 13.4 -3V3Q13.4 4.2 12.4 4.2H6.4V5.8"
        "H-11.6Q-13 5.8 -13 4.4Z",
        "#a8412f",
        '<path d="M6.4 -4.2H12.4Q13.4 -4.2 13.4 -3V3Q13.4 4.2 12.4 4.2H6.4Z" fill="#20242c"/>'
        '<path d="M-8 -3H1V2.4H-8Z" fill="#efe6d4"/>'
        + _shine("M-7 -1.2Q-5 .8 -3.4 -1 -2 -2 0 .6", "#2f333b", 0.9)
        + _shine("M-11.4 -4.4H5", "#dd8271", 1),
    ),
    "keys": Thing(
        "M-6 -4A4.4 4.4 0 1 1 -6 4A4.4 4.4 0 1 1 -6 -4Z"
        "M-2 -1.4H12V1.4H10.6V4H8.4V1.4H6.6V3H5V1.4H-2Z",
        "#d8b75c",
        '<circle cx="-6" r="1.9" fill="#14161b"/>'
        + _shine("M-1 -.5H11", "#fff1c2", 0.9)
        + '<circle cx="-11" r="4" fill="none" stroke="#aeb6c0" stroke-width="1.3"/>',
    ),
    "phone": Thing(
        "M-4.4 -8.6Q-4.4 -9.6 -3.4 -9.6H3.4Q4.4 -9.6 4.4 -8.6V8.6"
        "Q4.4 9.6 3.4 9.6H-3.4Q-4.4 9.6 -4.4 8.6Z",
        "#15171c",
        '<path d="M-3.2 -7.8H3.2V7H-3.2Z" fill="#7fcbe8"/>'
        + _shine("M-1.8 -5.6H1.8M-1.8 -3.4H.8", "#f2fdff", 1),
    ),
}


def prop(ink: Ink, name: str, at: Point, degrees: float) -> None:
    """Draw a prop of a figure at a place, turned."""
    _thing(ink, PROPS[name], f"translate({at[0]:.1f} {at[1]:.1f}) rotate({degrees:g})")


def _thing(ink: Ink, thing: Thing, at: str = "") -> None:
    ink.shape(thing.outline, thing.fill, None, at, 1.2)
    ink.raw(f'<g transform="{at}" fill="none">{thing.details}</g>')


def _drawn(thing: Thing) -> str:
    ink = Ink()
    _thing(ink, thing)
    return ink.svg()


def _picture(thing: Thing, half: tuple[float, float], px_per_m: float) -> Pixels:
    """Return a drawing whose middle is the picture's; `half` is its half size in cm."""
    scale = px_per_m * SCALE / 100
    size = (2 * round(half[0] * scale), 2 * round(half[1] * scale))
    w, h = size[0] / scale, size[1] / scale
    return raster(_drawn(thing), size, (-w / 2, -h / 2, w, h))


def _icon(thing: Thing, reach: tuple[float, float], low: tuple[float, float]) -> Pixels:
    """Return a drawing that fills an icon; it spans `reach` along x and `low` along y, in cm."""
    pad = 4.5
    wide, high = reach[1] - reach[0] + 2 * pad, low[1] - low[0] + 2 * pad
    scale = max(wide / _ICON[0], high / _ICON[1], 0.62)
    w, h = _ICON[0] * scale, _ICON[1] * scale
    x, y = (reach[0] + reach[1] - w) / 2, (low[0] + low[1] - h) / 2
    return raster(_drawn(thing), _ICON, (x, y, w, h))


# half size in cm of what is held from above; spans in cm of what is seen from the side
_HELD_HALF = (72.0, 14.0)
_SPANS = {
    "pistol": ((-8, 20), (-8, 13)),
    "silenced_pistol": ((-8, 41), (-9, 13)),
    "smg": ((-24, 34), (-7, 15)),
    "shotgun": ((-30, 66), (-7, 7)),
    "rifle": ((-30, 62), (-8, 13)),
    "knife": ((-14, 29), (-4, 5)),
    "pipe": ((-32, 35), (-4, 4)),
    "fists": ((-12, 10), (-12, 10)),
}


def build() -> dict[str, bytes]:
    """Return pictures of weapons and things by their path under the assets folder."""
    files: dict[str, bytes] = {}
    told: dict[str, object] = {}
    for name, weapon in WEAPONS.items():
        folder = f"weapons/{name}"
        reach, low = _SPANS[name]
        files[f"{folder}/icon.png"] = encode(_icon(weapon.side, reach, low))
        held = ground = None
        if weapon.above is not None:
            pixels = _picture(weapon.above, _HELD_HALF, PX_PER_M)
            files[f"{folder}/held.png"] = encode(pixels)
            held = [pixels.shape[1] // 2, pixels.shape[0] // 2]
            half = (max(-reach[0], reach[1]) + 5, max(-low[0], low[1]) + 5)
            pixels = _picture(weapon.side, half, _GROUND_PX_PER_M)
            files[f"{folder}/ground.png"] = encode(pixels)
            ground = [pixels.shape[1] // 2, pixels.shape[0] // 2]
        told[name] = {
            "hold": weapon.hold,
            "held": held,
            "muzzle": round(weapon.muzzle * SCALE / 100, 3),
            "ground": ground,
            "icon": list(_ICON),
        }
    sprites = {"px_per_m": PX_PER_M, "ground_px_per_m": _GROUND_PX_PER_M, "weapons": told}
    files["weapons/sprites.json"] = (json.dumps(sprites, indent=1) + "\n").encode()
    for name, thing in ITEMS.items():
        files[f"props/item_{name}.png"] = encode(_picture(thing, (20, 18), _GROUND_PX_PER_M))
    return files
