"""Garments from above: what is seen of them on chest and shoulders, under the head."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from game.art.cast import Character
from game.art.svg import dark, light, oval, path
from game.art.svg_ink import INK

_FRONT = 17  # cm from the middle to the chest
_THIN = f'stroke="{INK}" stroke-width="1.2"'
_CREAM, _GOLD = "#f6f0dc", "#f4d35e"


@dataclass(frozen=True, slots=True)
class Cut:
    """A garment as it is worn in one pose."""

    who: Character
    face: str  # as in Pose

    @property
    def wide(self) -> float:
        """Half of the shoulders in cm."""
        return self.who.width

    @property
    def deep(self) -> str:
        """The cloth in shadow."""
        return dark(self.who.cloth, 0.5)

    @property
    def lit(self) -> str:
        """The cloth in light."""
        return light(self.who.cloth, 0.22)

    @property
    def neck(self) -> str:
        """The attribute that moves what goes round the neck when lying."""
        return "" if self.face == "top" else 'transform="translate(8 0) scale(.62)"'


def garment(who: Character, face: str) -> str:
    """Return the details of somebody's garment, about the middle of the shoulders."""
    cut = Cut(who, face)
    strap = _strap(who.trim) if "strap" in who.marks else ""
    return GARMENTS[who.garment](cut) + strap


def _pair(d: str, style: str, /, **at: float) -> str:
    """Return a stroke on both shoulders: {names} in the path change sign with the side."""
    return "".join(
        f'<path d="{d.format(**{k: round(side * v, 1) for k, v in at.items()})}" {style}/>'
        for side in (-1, 1)
    )


def _line(color: str, width: float) -> str:
    return f'fill="none" stroke="{color}" stroke-width="{width}"'


def _seam(cut: Cut) -> str:
    w = cut.wide
    style = _line(cut.deep, 1.6)
    return _pair("M11 {a}Q0 {b} -13 {c}", style, a=w * 0.62, b=w * 0.76, c=w * 0.6)


def _zip(color: str, x: float = 10) -> str:
    return f'<path d="M{x} 0H{_FRONT}" stroke="{color}" stroke-width="2.3"/>'


def _vee(color: str) -> str:
    return f'<path d="M3 -10L{_FRONT} -3V3L3 10Z" fill="{color}"/>'


def _collar(cut: Cut, color: str) -> str:
    return f'<path {cut.neck} d="{path(oval(15, 16.5, 16, 2.2))}" fill="{color}" {_THIN}/>'


def _shawl(cut: Cut, color: str, wide: float) -> str:
    ring = (
        f"M-15 0C-15 {-13 * wide:g} -4 {-21 * wide:g} 5 {-18 * wide:g}L{_FRONT} -9V9"
        f"L5 {18 * wide:g}C-4 {21 * wide:g} -15 {13 * wide:g} -15 0Z"
    )
    shirt = f'<path d="M8 -7L{_FRONT} -3V3L8 7Z" fill="#f4f4f0"/>'
    return f'<path {cut.neck} d="{ring}" fill="{color}" {_THIN}/>{shirt}'


def _dots(spots: list[tuple[float, float, float, str]]) -> str:
    return "".join(f'<circle cx="{x}" cy="{y}" r="{r}" fill="{c}"/>' for x, y, r, c in spots)


def _tailored(cut: Cut) -> str:
    """Return shirt, tie and lapels; from behind there are none."""
    if cut.face == "down":
        return ""
    tie = "#8e1f2b" if "red_tie" in cut.who.marks else "#0c0d11"
    shirt = f'<path d="M-2 -15L{_FRONT} -7.5V7.5L-2 15Z" fill="{cut.who.trim}" {_THIN}/>'
    lapels = _pair(
        "M-6 {a}L4 {b}L17 {c}V{d}L-2 {a}Z", f'fill="{cut.lit}" {_THIN}', a=15, b=19, c=11, d=7
    )
    return f'{shirt}<path d="M8 -2.2H{_FRONT}V2.2H8Z" fill="{tie}"/>{lapels}'


def _suit(cut: Cut) -> str:
    return _seam(cut) + _tailored(cut)


def _pinstripe(cut: Cut) -> str:
    style = f'stroke="{light(cut.who.cloth, 0.7)}" stroke-width="2"'
    return _suit(cut) + _pair("M-13 {a}H6M-8 {b}H8", style, a=19, b=26)


def _jacket(cut: Cut) -> str:
    return _seam(cut) + _collar(cut, cut.who.trim) + _zip(cut.deep)


def _coat(cut: Cut) -> str:
    return _shawl(cut, cut.who.trim, 1)


def _overcoat(cut: Cut) -> str:
    """Return a good winter coat: broad lapels, a scarf round the neck, two rows of buttons."""
    lapel = dark(cut.who.cloth, 0.28)
    ends = "" if cut.face == "down" else _scarf_ends(cut.who.trim)
    buttons = _dots([(9, 21, 1.5, _GOLD), (9, -21, 1.5, _GOLD)])
    ring = path(oval(12.5, 15.5, 15, 2.2))
    return (
        _seam(cut)
        + _pair(
            "M-12 {a}L2 {b}L17 {c}V{d}L-2 {a}Z", f'fill="{lapel}" {_THIN}', a=13, b=23, c=14, d=5
        )
        + buttons
        + ends
        + f'<path {cut.neck} d="{ring}" fill="{cut.who.trim}" {_THIN}/>'
        + f'<path {cut.neck} d="M-13 -9Q-17 0 -13 9M2 -14Q-6 -15 -10 -11M2 14Q-6 15 -10 11" '
        + f"{_line(dark(cut.who.trim, 0.35), 1.5)}/>"
    )


def _scarf_ends(color: str) -> str:
    ends = f"M6 -8L{_FRONT + 1} -5V0L6 2ZM6 -1L{_FRONT + 1} 2V7L6 8Z"
    return f'<path d="{ends}" fill="{color}" {_THIN}/>'


def _trench(cut: Cut) -> str:
    flaps = _pair(
        "M-4 {a}H5L4 {b}H-3Z",
        f'fill="{cut.lit}" stroke="{cut.deep}" stroke-width="1.8"',
        a=cut.wide - 3,
        b=17,
    )
    return (
        _shawl(cut, cut.lit, 1.25)
        + flaps
        + f'<path d="M-15 -16Q-19 0 -15 16" {_line(cut.deep, 2.2)}/>'
    )


def _leather(cut: Cut) -> str:
    collar = cut.deep if "strap" in cut.who.marks else cut.who.trim
    style = _line(light(cut.who.cloth, 0.5), 2)
    w = cut.wide
    return _collar(cut, collar) + _pair("M9 {a}Q0 {b} -8 {c}", style, a=w - 8, b=w - 3, c=w - 7)


def _track(cut: Cut) -> str:
    style = f'stroke="{cut.who.trim}" stroke-width="2.4"'
    return _pair("M-4 {a}V{b}M1 {a}V{b}", style, a=12, b=cut.wide) + _zip(cut.who.trim, 9)


def _open(cut: Cut) -> str:
    flaps = _pair("M0 {a}L17 {b} 15 {c} 5 {d}Z", f'fill="{cut.lit}" {_THIN}', a=13, b=7, c=2, d=9)
    return _vee(cut.who.skin) + flaps


def _aloha(cut: Cut) -> str:
    return _dots(
        [
            (7, -20, 4.2, _GOLD),
            (-8, -17, 4, _CREAM),
            (1, -27, 3.2, _CREAM),
            (-11, 6, 3, _GOLD),
            (8, 19, 4.2, _CREAM),
            (-7, 19, 4.2, _GOLD),
            (0, 27, 3.2, _GOLD),
            (13, 8, 3, _GOLD),
        ]
    )


def _holster(cut: Cut) -> str:
    straps = "".join(
        _pair("M16 {a}Q2 {b} -15 {c}", _line(color, width), a=13, b=24, c=7)
        for color, width in ((INK, 6), ("#3a2417", 4.4))
    )
    return straps + _zip(cut.who.trim, 9)


def _vest(cut: Cut) -> str:
    body = "M15 -17L10 -21H-9L-14 -17V17L-9 21H10L15 17Z"
    return (
        f'<path d="{body}" fill="{dark(cut.who.cloth, 0.45)}" {_THIN}/>'
        + _pair("M-9 {a}H10", f'stroke="{cut.who.trim}" stroke-width="4.2"', a=17.5)
        + _pair("M-6 {a}V{b}", 'stroke="#e9c84a" stroke-width="4"', a=cut.wide - 1, b=23.5)
    )


def _rain(cut: Cut) -> str:
    return _seam(cut) + _zip(cut.deep, 9)


def _gown(cut: Cut) -> str:
    spots = ((9, 18), (0, 24), (-9, 18), (-14, 8))
    return _dots([(x, s * y, 1.9, cut.who.trim) for s in (-1, 1) for x, y in spots])


def _scrubs(cut: Cut) -> str:
    edge = _pair("M3 {a}L17 {b}", f'stroke="{cut.who.trim}" stroke-width="2.6"', a=11, b=3)
    return _vee(cut.who.skin) + edge + _seam(cut)


def _tang(cut: Cut) -> str:
    trim = cut.who.trim
    rings = _pair("M-14 {a}Q2 {b} 14 {c}", _line(trim, 3.2), a=13, b=21, c=9)
    return _zip(trim, 8) + rings + f'<path d="M13 -4V4" stroke="{trim}" stroke-width="2.4"/>'


def _street(cut: Cut) -> str:
    style = _line(cut.who.trim, 2)
    return _pair("M-6 {a}Q0 {b} 12 {c}", style, a=cut.wide - 1, b=20, c=12)


def _strap(color: str) -> str:
    """Return an ammunition strap across the chest."""
    bands = (
        (INK, 10, ""),
        (color, 7.4, ""),
        (dark(color, 0.6), 7.4, 'stroke-dasharray="1.3 3.6" stroke-linecap="butt"'),
    )
    return "".join(
        f'<path d="M15 16L-14 -20" stroke="{ink}" stroke-width="{width}" {more}/>'
        for ink, width, more in bands
    )


GARMENTS: dict[str, Callable[[Cut], str]] = {
    "suit": _suit,
    "pin": _pinstripe,
    "jacket": _jacket,
    "coat": _coat,
    "overcoat": _overcoat,
    "trench": _trench,
    "leather": _leather,
    "track": _track,
    "open": _open,
    "aloha": _aloha,
    "holster": _holster,
    "vest": _vest,
    "rain": _rain,
    "gown": _gown,
    "scrubs": _scrubs,
    "tang": _tang,
    "street": _street,
}
