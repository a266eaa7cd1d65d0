"""Ink: parts of a figure drawn twice, a bold outline of the whole below, filled shapes above.

Units are centimetres of a figure. The bold line keeps a figure readable on any floor, the thin one
keeps its parts apart.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence

from game.art.svg import Point, mix, path

OUTLINE, INK = "#07080b", "#0d0f14"  # around the whole, between the parts
OUTER, INNER = 3.2, 1.5  # cm of those lines; 3.2 cm is 2 px on the screen
EDGE, EDGE_PART = 2.3, 0.78  # cm and opacity of the lit edge inside a part


class Ink:
    """Collects the parts of one figure, from below to above."""

    def __init__(self) -> None:
        self._low: list[str] = []
        self._top: list[str] = []
        self._mask: list[str] = []

    def clip(self, d: str) -> str:
        """Return the attribute that clips to path data; named after it, as figures share SVGs."""
        name = f"c{zlib.crc32(d.encode()):08x}"
        self._top.append(f'<clipPath id="{name}"><path d="{d}"/></clipPath>')
        return f'clip-path="url(#{name})"'

    def shape(
        self,
        d: str,
        fill: str,
        edge: str | None = None,
        at: str = "",
        line: float = INNER,
        *,
        bold: bool = True,
    ) -> None:
        """Add a filled part, with a lit edge inside it in the colour `edge`."""
        if bold:
            stroke = f'stroke="{OUTLINE}" stroke-width="{2 * OUTER}"'
            self._low.append(f'<path d="{d}" transform="{at}" {stroke}/>')
        self._mask.append(f'<path d="{d}" transform="{at}"/>')
        thin = f'stroke="{INK}" stroke-width="{line}"'
        self._top.append(f'<path d="{d}" transform="{at}" fill="{fill}" {thin}/>')
        if edge:
            clip = self.clip(d)
            self._top.append(
                f'<g transform="{at}"><path d="{d}" {clip} fill="none" stroke="{edge}" '
                f'stroke-opacity="{EDGE_PART}" stroke-width="{2 * EDGE}"/>'
                f'<path d="{d}" fill="none" {thin}/></g>'
            )

    def limb(
        self, points: Sequence[Point], width: float, fill: str, edge: str | None = None
    ) -> None:
        """Add a round limb of `width` along the points."""
        d = path(points, close=False)
        self._low.append(_stroke(d, OUTLINE, width + 2 * OUTER))
        self._mask.append(_stroke(d, "#000", width))
        lit = mix(fill, edge, EDGE_PART) if edge else fill
        bands = ((INK, width + INNER), (lit, width - 0.6), (fill, width - (3.4 if edge else 0.6)))
        self._top += [_stroke(d, color, wide) for color, wide in bands]

    def raw(self, body: str) -> None:
        """Add a detail that is no part of the outline."""
        self._top.append(body)

    def svg(self) -> str:
        """Return the figure."""
        return _round("".join(self._low) + "".join(self._top))

    def mask(self) -> str:
        """Return the figure's shape without its outline, in white."""
        return f'<g fill="#fff">{_round("".join(self._mask).replace("#000", "#fff"))}</g>'


def _stroke(d: str, color: str, width: float) -> str:
    return f'<path d="{d}" fill="none" stroke="{color}" stroke-width="{width:.1f}"/>'


def _round(body: str) -> str:
    return f'<g stroke-linejoin="round" stroke-linecap="round">{body}</g>'
