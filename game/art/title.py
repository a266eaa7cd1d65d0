"""The picture of the game and its icon: a lit door, a man before it, and a thread that leads there.

Seen from the front, unlike everything else, and drawn without a line: flat night, one warm light.
"""

from __future__ import annotations

from game.art.svg import mix, path, raster
from game.art.svg_png import encode

SIZE = (1680, 720)  # pixels: as wide as the widest picture; narrower ones show its middle
ICONS = (32, 64, 256)  # pixels
_BOX = (0.0, 0.0, 1680.0, 720.0)

_NIGHT, _WALL, _FLOOR = "#080a11", "#141a28", "#0d111b"
_LIT, _GLOW, _EDGE = "#ffe6b0", "#f0a94e", "#ffcf86"
_THREAD = "#c8433c"
_HINGE, _JAMB, _TOP, _SILL = 1136, 1232, 170, 470  # the door's opening


def _gradient(name: str, stops: tuple[tuple[float, str, float], ...], where: str) -> str:
    made = "".join(
        f'<stop offset="{at:g}" stop-color="{color}" stop-opacity="{seen:g}"/>'
        for at, color, seen in stops
    )
    return f'<linearGradient id="{name}" {where}>{made}</linearGradient>'


def _defs() -> str:
    down = 'x1="0" y1="0" x2="0" y2="1"'
    return (
        "<defs>"
        + _gradient("wall", ((0, "#0b0e17", 1), (1, _WALL, 1)), down)
        + _gradient("floor", ((0, "#161c2a", 1), (0.5, _FLOOR, 1), (1, "#05060a", 1)), down)
        + _gradient("spill", ((0, _LIT, 0.95), (0.3, _GLOW, 0.6), (1, "#8a4a20", 0)), down)
        + _gradient("room", ((0, "#fff3d2", 1), (1, _EDGE, 1)), down)
        + _gradient("leaf", ((0, "#1d2230", 1), (1, "#6a4526", 1)), 'x1="0" y1="0" x2="1" y2="0"')
        + '<radialGradient id="halo"><stop offset="0" stop-color="#f0a94e" stop-opacity=".6"/>'
        '<stop offset=".2" stop-color="#f0a94e" stop-opacity=".36"/>'
        '<stop offset=".45" stop-color="#d98a3a" stop-opacity=".14"/>'
        '<stop offset=".75" stop-color="#b06a2c" stop-opacity=".035"/>'
        '<stop offset="1" stop-color="#b06a2c" stop-opacity="0"/></radialGradient>'
        '<filter id="soft" x="-50%" y="-50%" width="200%" height="200%">'
        '<feGaussianBlur stdDeviation="9"/></filter>'
        '<filter id="dim" x="-50%" y="-50%" width="200%" height="200%">'
        '<feGaussianBlur stdDeviation="2.2"/></filter></defs>'
    )


def _room() -> str:
    """Return the wall, the floor with its boards, and the window with the city's blue light."""
    boards = "".join(
        f'<path d="M{1184 + (x - 1184) * 0.16:g} 470L{x} 720" stroke="#0a0d15" stroke-width="2"/>'
        for x in range(-1500, 3900, 270)
    )
    panes = "".join(
        f'<rect x="{x}" y="{y}" width="74" height="96" fill="{color}"/>'
        for x, y, color in (
            (250, 118, "#27405f"),
            (334, 118, "#2c4869"),
            (250, 224, "#213753"),
            (334, 224, "#263f5e"),
        )
    )
    rain = "".join(
        f'<path d="M{252 + n * 37 % 154} {122 + n * 53 % 168}l-3 {14 + n * 7 % 16}" '
        'stroke="#7fa6cf" stroke-width="1.2" stroke-opacity=".5"/>'
        for n in range(34)
    )
    cast = "".join(
        f'<path d="{path(points)}" fill="#3a5f8c" fill-opacity=".16" filter="url(#dim)"/>'
        for points in (
            [(196, 520), (300, 520), (236, 700), (96, 700)],
            [(318, 520), (420, 520), (420, 700), (282, 700)],
        )
    )
    return (
        '<rect width="1680" height="470" fill="url(#wall)"/>'
        '<rect y="470" width="1680" height="250" fill="url(#floor)"/>'
        f'{boards}<g transform="translate(482 0)">{cast}</g>'
        '<rect y="462" width="1680" height="9" fill="#0a0d15"/>'
        '<g transform="translate(612 0)">'
        '<rect x="238" y="106" width="182" height="226" fill="#0a0d15"/>'
        f"{panes}{rain}"
        '<rect x="228" y="330" width="202" height="9" fill="#1b2333"/></g>'
    )


def _door() -> str:
    """Return the door, ajar, and what comes out of it."""
    frame = path([(1118, 154), (1250, 154), (1250, 470), (1118, 470)])
    opening = path([(_HINGE, _TOP), (_JAMB, _TOP), (_JAMB, _SILL), (_HINGE, _SILL)])
    leaf = path([(_HINGE, _TOP), (1190, 152), (1190, 500), (_HINGE, _SILL)])
    spill = path([(1190, 470), (_JAMB, 470), (1470, 720), (1010, 720)])
    return (
        '<ellipse cx="1206" cy="330" rx="620" ry="480" fill="url(#halo)"/>'
        f'<path d="{frame}" fill="#0c0f18"/>'
        f'<path d="{opening}" fill="url(#room)"/>'
        f'<path d="{spill}" fill="url(#spill)"/>'
        f'<path d="{leaf}" fill="url(#leaf)"/>'
        f'<path d="M1190 152V500" stroke="{_LIT}" stroke-width="3"/>'
        '<circle cx="1178" cy="336" r="4.5" fill="#ffcf86"/>'
        '<path d="M1211 170V470" stroke="#fffbe9" stroke-width="30" stroke-opacity=".5" '
        'filter="url(#soft)"/>'
    )


def _man() -> str:
    """Return him from behind, gun lowered, his shadow towards us and the light on his edges."""
    shadow = path([(1222, 628), (1262, 628), (1318, 720), (1204, 720)])
    body = (
        "M1236 362C1228 362 1223 369 1223 379C1223 387 1226 393 1230 397L1229 404"
        "C1216 408 1203 412 1200 422L1192 492L1190 528L1196 531L1203 500L1207 470"
        "L1210 540L1213 620L1208 632H1232L1236 560L1240 632H1264L1259 620L1263 540"
        "L1265 470L1269 502L1272 546L1279 546L1280 498L1273 422C1270 412 1257 408 1243 404"
        "L1242 397C1246 393 1249 387 1249 379C1249 369 1244 362 1236 362Z"
    )
    gun = "M1271 540L1281 540L1282 556L1281 590L1275 590L1275 556L1270 554Z"
    left = (
        "M1229 366C1224 370 1223 376 1224 384C1225 390 1227 394 1230 397M1228 405C1216 409 1204 413"
        " 1201 423L1193 492L1191 527M1211 541L1214 620"
    )
    right = (
        "M1243 366C1248 370 1249 376 1248 384M1244 405C1257 409 1269 413 1272 423L1279 498L1278 544"
        "M1262 541L1258 620"
    )
    edge = 'fill="none" stroke-linecap="round"'
    nearer = "translate(1232 640) scale(1.24) translate(-1236 -632)"
    return (
        f'<g transform="{nearer}">'
        f'<path d="{shadow}" fill="#05060a" fill-opacity=".82" filter="url(#dim)"/>'
        f'<path d="{body}" fill="#07080c"/><path d="{gun}" fill="#040507"/>'
        '<path d="M1229 401Q1236 405 1243 401L1242 405Q1236 408 1230 405Z" fill="#c9ccd4"/>'
        f'<path d="{left}" {edge} stroke="{_EDGE}" stroke-width="2.6"/>'
        f'<path d="{right}" {edge} stroke="{mix(_EDGE, _GLOW, 0.6)}" stroke-width="2"/></g>'
    )


def _loose_end() -> str:
    """Return the thread: from a coin on the floor, over the boards and in at the door."""
    way = (
        "M640 668C720 622 800 706 880 664C960 622 1000 600 1064 596C1112 593 1120 548 1168 528"
        "C1190 518 1200 500 1207 472"
    )
    frayed = "M640 668l-24 4M640 668l-20 14M640 668l-22 -8"
    return (
        f'<path d="{way}" fill="none" stroke="#05060a" stroke-width="5" stroke-opacity=".6" '
        'transform="translate(0 5)" filter="url(#dim)"/>'
        f'<path d="{way}" fill="none" stroke="{_THREAD}" stroke-width="3" stroke-linecap="round"/>'
        f'<path d="{frayed}" fill="none" stroke="{_THREAD}" stroke-width="1.6" '
        'stroke-linecap="round"/>'
        '<ellipse cx="1106" cy="644" rx="17" ry="7" fill="#05060a" fill-opacity=".7"/>'
        f'<ellipse cx="1104" cy="640" rx="16" ry="7" fill="{_GLOW}"/>'
        f'<ellipse cx="1104" cy="639" rx="11" ry="4.6" fill="none" stroke="{_LIT}" '
        'stroke-width="1.6"/>'
    )


def drawing() -> str:
    """Return the inside of the picture's SVG."""
    return (
        f'{_defs()}<rect width="1680" height="720" fill="{_NIGHT}"/>'
        f"{_room()}{_door()}{_loose_end()}{_man()}"
    )


def icon() -> str:
    """Return the inside of the icon's SVG, 256 units square: a coin, and a thread cut off."""
    thread = "M-10 196C52 226 78 150 128 128C176 106 190 60 226 70"
    return (
        '<defs><radialGradient id="coin" cx=".38" cy=".34" r=".75"><stop offset="0" '
        'stop-color="#ffe9b8"/><stop offset=".55" stop-color="#efa74a"/><stop offset="1" '
        'stop-color="#8a4a20"/></radialGradient><linearGradient id="night" x1="0" y1="0" x2="0" '
        'y2="1"><stop offset="0" stop-color="#20293c"/><stop offset="1" stop-color="#0a0c13"/>'
        '</linearGradient><clipPath id="tile"><rect width="256" height="256" rx="52"/></clipPath>'
        '</defs><g clip-path="url(#tile)"><rect width="256" height="256" fill="url(#night)"/>'
        '<ellipse cx="134" cy="140" rx="82" ry="84" fill="#05060a" fill-opacity=".6"/>'
        '<circle cx="126" cy="128" r="80" fill="url(#coin)"/>'
        '<circle cx="126" cy="128" r="60" fill="none" stroke="#8a4a20" stroke-width="7"/>'
        '<path d="M104 96H150V160H104Z" fill="#2a1a12"/>'
        '<path d="M130 96L150 88V172L130 160Z" fill="#ffe9b8"/>'
        f'<path d="{thread}" fill="none" stroke="#07080c" stroke-width="24"/>'
        f'<path d="{thread}" fill="none" stroke="{_THREAD}" stroke-width="14"/>'
        f'<path d="M222 70L246 56M224 71L250 76M222 72L238 92" stroke="{_THREAD}" '
        'stroke-width="7" stroke-linecap="round"/></g>'
    )


def build() -> dict[str, bytes]:
    """Return the picture and the icons as PNG, by their path under the assets folder."""
    made = {"title/art.png": encode(raster(drawing(), SIZE, _BOX))}
    for side in ICONS:
        box = (0.0, 0.0, 256.0, 256.0)
        made[f"title/icon_{side}.png"] = encode(raster(icon(), (side, side), box))
    return made
