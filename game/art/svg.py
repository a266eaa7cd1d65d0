"""Pictures authored as SVG text: colours, outlines, the rasteriser.

Rasterising needs resvg_py, which only builders have. While a build is traced (`Tracing`) nothing
is rasterised: every SVG text goes into a hash, which tells whether committed pictures are stale.
"""

from __future__ import annotations

import hashlib
import math
import struct
from collections.abc import Iterable, Sequence
from types import TracebackType
from typing import Self

import numpy as np

from game.art.svg_png import Pixels, decode, encode
from game.content.faults import Fault, FaultError

Point = tuple[float, float]


class Tracing:
    """Within its block pictures are not rasterised but noted; `digest` then tells their sources."""

    active: Tracing | None = None

    def __init__(self) -> None:
        self._hash = hashlib.sha256()

    def __enter__(self) -> Self:
        Tracing.active = self
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        Tracing.active = None

    def note(self, text: str) -> None:
        """Take a source in."""
        raw = text.encode()
        self._hash.update(struct.pack(">I", len(raw)) + raw)

    def digest(self) -> str:
        """Return the hash of everything noted, in hexadecimal."""
        return self._hash.hexdigest()


def note(text: str) -> None:
    """Declare a source of pictures that is not SVG, such as a table of numbers."""
    if Tracing.active is not None:
        Tracing.active.note(text)


def mix(a: str, b: str, part: float) -> str:
    """Return colour `a` (#rrggbb) moved towards `b` by `part` of the way."""
    pairs = zip(bytes.fromhex(a[1:]), bytes.fromhex(b[1:]), strict=True)
    return "#" + "".join(f"{round(x + (y - x) * part):02x}" for x, y in pairs)


def light(color: str, part: float = 0.3) -> str:
    """Return the colour moved towards white."""
    return mix(color, "#ffffff", part)


def dark(color: str, part: float = 0.35) -> str:
    """Return the colour moved towards night."""
    return mix(color, "#05060a", part)


def turned(point: Point, degrees: float, about: Point = (0, 0)) -> Point:
    """Return `point` turned clockwise about the origin, then moved by `about`."""
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return about[0] + point[0] * c - point[1] * s, about[1] + point[0] * s + point[1] * c


def moved(points: Iterable[Point], x: float, y: float) -> list[Point]:
    """Return the points moved."""
    return [(px + x, py + y) for px, py in points]


def oval(front: float, back: float, half: float, n: float = 2.5, steps: int = 40) -> list[Point]:
    """Return a superellipse that reaches `front` along +x, `back` along -x and `half` along y."""
    points = []
    for i in range(steps):
        a = 2 * math.pi * i / steps
        c, s = math.cos(a), math.sin(a)
        x, y = abs(c) ** (2 / n), abs(s) ** (2 / n)
        points.append((x * front if c > 0 else -x * back, math.copysign(y * half, s)))
    return points


def hull(points: Iterable[Point]) -> list[Point]:
    """Return the convex hull of the points, in order."""
    out: list[Point] = []
    unique = sorted(set(points))
    for run in (unique, unique[::-1]):
        start = len(out)
        for x, y in run:
            while len(out) > start + 1 and _bends(out[-2], out[-1], (x, y)) <= 0:
                out.pop()
            out.append((x, y))
        out.pop()
    return out


def _bends(a: Point, b: Point, c: Point) -> float:
    return (b[1] - a[1]) * (c[0] - b[0]) - (b[0] - a[0]) * (c[1] - b[1])


def path(points: Sequence[Point], *, close: bool = True) -> str:
    """Return path data through the points."""
    # adding zero turns a rounded -0.0 into 0.0, which differs between platforms
    drawn = (f"{round(x, 1) + 0:.1f} {round(y, 1) + 0:.1f}" for x, y in points)
    return "M" + "L".join(drawn) + ("Z" if close else "")


def document(body: str, size: tuple[int, int], box: tuple[float, float, float, float]) -> str:
    """Return a whole SVG of `size` pixels that shows `box` (x, y, w, h in user units)."""
    view = " ".join(f"{v:g}" for v in box)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{size[0]}" height="{size[1]}" '
        f'viewBox="{view}">{body}</svg>'
    )


def render(text: str) -> bytes:
    """Rasterise a whole SVG to a PNG; FaultError where the rasteriser is missing.

    While tracing, a transparent pixel.
    """
    if Tracing.active is not None:
        Tracing.active.note(text)
        return encode(np.zeros((1, 1, 4), np.uint8))
    try:
        import resvg_py
    except ImportError:
        told = 'drawing needs resvg_py: python3 -m pip install "loose-ends[art]"'
        raise FaultError([Fault("art", told)]) from None
    return bytes(resvg_py.svg_to_bytes(svg_string=text, skip_system_fonts=True))


def raster(body: str, size: tuple[int, int], box: tuple[float, float, float, float]) -> Pixels:
    """Rasterise the inside of an SVG at `size` pixels (width, height)."""
    png = render(document(body, size, box))
    if Tracing.active is not None:
        return np.zeros((size[1], size[0], 4), np.uint8)
    return decode(png)
