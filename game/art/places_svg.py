"""Small SVG vocabulary for tiles and props, authored at 24 units to the tile of 0.5 m."""

import io
import os
from collections.abc import Mapping

from game.art.svg import render

UNIT = 24
"""Drawing units along one tile."""
TILE = 32
"""Pixels along one tile in Tiled and in every committed picture of a place."""
INK = "#14161a"
"""Outline of whatever is solid; passable things have none."""

GRADIENTS = """
<linearGradient id="wood" x1="0" y1="0" x2="1" y2="1">
<stop offset="0" stop-color="#c8985a"/><stop offset="1" stop-color="#8f6636"/></linearGradient>
<linearGradient id="dwood" x1="0" y1="0" x2="1" y2="1">
<stop offset="0" stop-color="#8a6242"/><stop offset="1" stop-color="#5e4029"/></linearGradient>
<linearGradient id="ply" x1="0" y1="0" x2="1" y2="1">
<stop offset="0" stop-color="#a98a62"/><stop offset="1" stop-color="#836744"/></linearGradient>
<linearGradient id="metal" x1="0" y1="0" x2="0" y2="1">
<stop offset="0" stop-color="#79848f"/><stop offset=".5" stop-color="#a9b4bf"/>
<stop offset="1" stop-color="#5b646e"/></linearGradient>
<linearGradient id="linen" x1="0" y1="0" x2="0" y2="1">
<stop offset="0" stop-color="#f2f5f4"/><stop offset="1" stop-color="#c9d3d4"/></linearGradient>
<linearGradient id="glass" x1="0" y1="0" x2="1" y2="1">
<stop offset="0" stop-color="#dff6ff" stop-opacity=".6"/>
<stop offset=".5" stop-color="#7fb6c8" stop-opacity=".28"/>
<stop offset="1" stop-color="#dff6ff" stop-opacity=".45"/></linearGradient>
<radialGradient id="barrel"><stop offset="0" stop-color="#fff" stop-opacity=".35"/>
<stop offset=".7" stop-color="#fff" stop-opacity="0"/>
<stop offset="1" stop-color="#000" stop-opacity=".35"/></radialGradient>
<radialGradient id="leaf"><stop offset="0" stop-color="#9ccf78"/>
<stop offset="1" stop-color="#3f6d3a"/></radialGradient>
<linearGradient id="sheen" x1="0" y1="0" x2="1" y2="1">
<stop offset="0" stop-color="#fff" stop-opacity=".28"/>
<stop offset=".45" stop-color="#fff" stop-opacity=".02"/>
<stop offset="1" stop-color="#000" stop-opacity=".3"/></linearGradient>
<linearGradient id="fall" x1="0" y1="0" x2="0" y2="1">
<stop offset="0" stop-color="#05070b" stop-opacity=".3"/>
<stop offset=".45" stop-color="#05070b" stop-opacity=".11"/>
<stop offset="1" stop-color="#05070b" stop-opacity="0"/></linearGradient>
"""


def rect(
    x: float,
    y: float,
    w: float,
    h: float,
    fill: str,
    r: float = 0,
    stroke: str = "none",
    sw: float = 1,
    op: float = 1,
) -> str:
    """Return a rectangle with rounded corners `r`."""
    return (
        f'<rect x="{x:g}" y="{y:g}" width="{w:g}" height="{h:g}" rx="{r:g}" fill="{fill}" '
        f'stroke="{stroke}" stroke-width="{sw:g}" opacity="{op:g}"/>'
    )


def disc(
    x: float, y: float, r: float, fill: str, stroke: str = "none", sw: float = 1, op: float = 1
) -> str:
    """Return a circle round (x, y)."""
    return (
        f'<circle cx="{x:g}" cy="{y:g}" r="{r:g}" fill="{fill}" stroke="{stroke}" '
        f'stroke-width="{sw:g}" opacity="{op:g}"/>'
    )


def oval(
    x: float, y: float, rx: float, ry: float, fill: str, op: float = 1, turn: float = 0
) -> str:
    """Return an ellipse, turned clockwise by `turn` degrees."""
    return (
        f'<ellipse cx="{x:g}" cy="{y:g}" rx="{rx:g}" ry="{ry:g}" fill="{fill}" '
        f'opacity="{op:g}" transform="rotate({turn:g} {x:g} {y:g})"/>'
    )


def line(
    d: str, stroke: str = "#000", sw: float = 1, op: float = 1, fill: str = "none", dash: str = ""
) -> str:
    """Return a path with round caps and joins; `dash` is an SVG dash pattern."""
    dashes = f' stroke-dasharray="{dash}"' if dash else ""
    return (
        f'<path d="{d}" fill="{fill}" stroke="{stroke}" stroke-width="{sw:g}" opacity="{op:g}" '
        f'stroke-linecap="round" stroke-linejoin="round"{dashes}/>'
    )


def box(w: float, h: float, fill: str, r: float = 2, x: float = 0, y: float = 0) -> str:
    """Return a lit box: outline, fill, bright north-west edge, dark south-east edge."""
    return (
        rect(x + 1, y + 1, w - 2, h - 2, fill, r, INK, 1.6)
        + line(f"M{x + 2.5:g} {y + h - 3:g}V{y + 2.5:g}H{x + w - 3:g}", "#fff", 1.2, 0.4)
        + line(f"M{x + w - 2.6:g} {y + 3:g}V{y + h - 2.6:g}H{x + 3:g}", "#000", 1.4, 0.35)
    )


def place(body: str, x: float = 0, y: float = 0, turn: float = 0, scale: float = 1) -> str:
    """Return `body` moved by (x, y), then turned by `turn` degrees and scaled about its origin."""
    moves = f"translate({x:g} {y:g}) rotate({turn:g}) scale({scale:g})"
    return f'<g transform="{moves}">{body}</g>'


def noise(freq: float, octaves: int, seed: int, low: float, high: float, stretch: float = 1) -> str:
    """Return the filter `grain`: noise between two greys that repeats without a seam."""
    gain = high - low
    row = f"{gain:g} 0 0 0 {low:g}"
    return (
        '<filter id="grain" x="0" y="0" width="100%" height="100%" '
        'color-interpolation-filters="sRGB">'
        f'<feTurbulence type="fractalNoise" baseFrequency="{freq:.8g} {freq * stretch:.8g}" '
        f'numOctaves="{octaves}" seed="{seed}" stitchTiles="stitch"/>'
        f'<feColorMatrix type="matrix" values="{row} {row} {row} 0 0 0 0 1"/></filter>'
    )


def picture(body: str, columns: float, rows: float, defs: str = "") -> bytes:
    """Return `body` as a PNG of `columns` by `rows` tiles at 32 pixels each."""
    w, h = columns * UNIT, rows * UNIT
    text = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w:g} {h:g}" '
        f'width="{round(columns * TILE)}" height="{round(rows * TILE)}">'
        f"<defs>{GRADIENTS}{defs}</defs>{body}</svg>"
    )
    return render(text)


def sheet(pieces: Mapping[tuple[int, int], bytes], columns: int, rows: int) -> bytes:
    """Return one PNG of `columns` by `rows` tiles with each PNG at its (column, row)."""
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    import pygame

    canvas = pygame.Surface((columns * TILE, rows * TILE), pygame.SRCALPHA)
    for (column, row), png in pieces.items():
        canvas.blit(pygame.image.load(io.BytesIO(png), "tile.png"), (column * TILE, row * TILE))
    out = io.BytesIO()
    pygame.image.save(canvas, out, "sheet.png")
    return out.getvalue()
