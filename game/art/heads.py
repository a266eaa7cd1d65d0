"""Heads from above: hair, hats, faces, what is worn on them."""

from __future__ import annotations

from collections.abc import Callable

from game.art.cast import Character
from game.art.figure_poses import Pose
from game.art.svg import dark, light, mix, oval, path, turned
from game.art.svg_ink import INK, Ink

_CAP = "M5 -10.5C2 -12.5 -12 -14 -13.5 0C-12 14 2 12.5 5 10.5C1.5 5 1.5 -5 5 -10.5Z"
_PLAIN = "M1 -8Q-8 -10 -11 -3M1 5Q-3 2 -9 4"

# hair of a plain kind: its outline (none: the cap above) and its strokes
_HAIR = {
    "short": ("", _PLAIN),
    "bun": ("", _PLAIN),
    "spike": ("", "M3 -6L-5 -9M3 0L-9 -3M3 5L-6 8"),
    "slick": ("", "M0 -7Q-7 -7 -12 -4M0 -2.4H-13M0 2.4H-13M0 7Q-7 7 -12 4"),
    "parted": (
        "M7 -9C3 -13 -12 -14 -13.5 0C-12 14 2 13 6 10.5C3 7 2.5 3 4 -1C6 -4 8 -6 7 -9Z",
        "M4 -4Q-5 -4 -12 -1M3 0Q-4 3 -10 6M2 4Q-2 7 -6 9.5M3 -8Q-4 -9 -9 -7",
    ),
    "flat": ("M6 -10L-9 -11.5Q-13 -11 -13 0Q-13 11 -9 11.5L6 10Q8 0 6 -10Z", ""),
    "beanie": (
        path(oval(7, 14, 13, 2.2)),
        "M5 -10Q9 0 5 10M-11 -5L-3 -2M-11 5L-3 2M-6 -10L-2 -3M-6 10L-2 3",
    ),
    "balding": (
        "M4 -11.5C-4 -15 -15 -12 -14.5 0C-15 12 -4 15 4 11.5C-4 9 -8 5 -8 0C-8 -5 -4 -9 4 -11.5Z",
        "M-3 -3Q0 -6 4 -3",
    ),
}
_BAND = "M4 -12Q-2 0 4 12M-3 -12.5Q-9 0 -3 12.5"
_WORN = {
    "coil": '<path d="M0 13q-5 1 -6 4t-6 3" stroke="#f2f2ee" stroke-width="2.2"/>',
    "glasses": (
        f'<g fill="#dff1ff" stroke="{INK}" stroke-width="1.4">'
        '<path d="M9 -9l5 1 0 6 -4 0ZM9 9l5 -1 0 -6 -4 0Z"/>'
        '<path d="M12 -2V2M9 -9L1 -12M9 9L1 12" fill="none"/></g>'
    ),
    "head_band": (
        f'<path d="{_BAND}" stroke="{INK}" stroke-width="6"/>'
        f'<path d="{_BAND}" stroke="#f0ece0" stroke-width="4.4"/>'
    ),
    "nurse_cap": (
        '<path d="M4 -8L-5 -9Q-7 0 -5 9L4 8Q2 0 4 -8Z" fill="#f4f6f2" '
        f'stroke="{INK}" stroke-width="1.4"/>'
        '<path d="M-1.5 -3V3M-4.5 0H1.5" stroke="#c43a3a" stroke-width="2.2"/>'
    ),
}


def head(ink: Ink, who: Character, pose: Pose) -> None:
    """Draw the head of somebody in a pose."""
    x, y, turn = pose.head
    at = f"translate({x:.1f} {y:.1f}) rotate({turn:.1f})"
    face_up = pose.face == "up"
    if who.style == "long":
        _long_hair(ink, who, at, face_up)
    if who.style == "hood" and not face_up:
        _hood(ink, who, at)
        return
    if pose.face == "top" and who.style in ("bun", "tail"):
        bun = "M-10 -5C-22 -9 -24 9 -10 5Z"
        tail = "M-10 -4C-20 -6 -30 -2 -32 1C-28 5 -18 6 -10 4Z"
        ink.shape(bun if who.style == "bun" else tail, who.hair, light(who.hair, 0.28), at)
    ink.shape(path(oval(12.5, 12.5, 11.5, 2.2)), who.skin, None, at)
    if face_up:
        _face(ink, who, at)
        return
    if pose.face == "top":
        ink.raw(
            f'<g transform="{at}" fill="{who.skin}" stroke="{INK}" stroke-width="1.1">'
            '<path d="M11 -2.6 Q16.5 0 11 2.6Z"/><ellipse cx="0" cy="-12" rx="2.6" ry="1.6"/>'
            '<ellipse cx="0" cy="12" rx="2.6" ry="1.6"/></g>'
        )
    if "beard" in who.marks:
        ink.shape("M8 -9C16 -7 16 7 8 9C10.5 4 10.5 -4 8 -9Z", who.hair, None, at)
    cap = path(oval(13, 13, 12)) if pose.face == "down" else _CAP
    _TOPS.get(who.style, _plain)(ink, who, at, cap)
    for mark in who.marks:
        ink.raw(f'<g transform="{at}" fill="none">{_WORN.get(mark, "")}</g>')


def _face(ink: Ink, who: Character, at: str) -> None:
    """Draw a face that looks up: closed eyes, nose, hair above."""
    shaven = who.style in ("bald", "buzz")
    crown = "M-1 -11C8 -15 15 -9 15 0C15 9 8 15 -1 11C6 7 6 -7 -1 -11Z"
    ink.shape(crown, dark(who.skin, 0.2) if shaven else who.hair, None, at)
    ink.raw(
        f'<g transform="{at}" stroke="{dark(who.skin, 0.75)}" stroke-width="1.7" fill="none">'
        '<path d="M2 -7V-3M2 3V7M-7 -3V3M1 0H-3"/></g>'
    )
    if "beard" in who.marks:
        ink.shape("M-5 -9C-14 -9 -14 9 -5 9C-8 3 -8 -3 -5 -9Z", who.hair, None, at)


def _long_hair(ink: Ink, who: Character, at: str, face_up: bool) -> None:
    lit = light(who.hair, 0.28)
    if face_up:
        ink.shape("M0 -12C14 -24 26 -16 30 -4C34 8 20 20 8 15Z", who.hair, lit, at)
        return
    fall = "M4 -11C-6 -15 -18 -11 -29 -7C-34 -3 -34 3 -29 7C-18 11 -6 15 4 11Z"
    ink.shape(fall, who.hair, lit, at)
    ink.raw(
        f'<path transform="{at}" d="M-8 -7Q-18 -7 -28 -4M-10 0H-30M-8 7Q-18 7 -28 4" '
        f'fill="none" stroke="{lit}" stroke-width="1.2"/>'
    )


def _hood(ink: Ink, who: Character, at: str) -> None:
    hood = "M7 -12C0 -18 -14 -17 -19 -7L-29 0L-19 7C-14 17 0 18 7 12C11 6 11 -6 7 -12Z"
    ink.shape(hood, who.cloth, who.edge, at)
    ink.shape("M6 -9C13 -8 13 8 6 9C3 4 3 -4 6 -9Z", who.skin, None, at)
    ink.raw(f'<path transform="{at}" d="M-26 0H2" stroke="{dark(who.cloth)}" stroke-width="1.4"/>')


def _plain(ink: Ink, who: Character, at: str, cap: str) -> None:
    outline, strokes = _HAIR[who.style]
    lit = light(who.hair, 0.28)
    ink.shape(outline or cap, who.hair, lit if who.style in ("flat", "beanie") else None, at)
    shine = "#fff" if who.style == "balding" else lit
    ink.raw(
        f'<path transform="{at}" d="{strokes}" fill="none" stroke="{shine}" '
        'stroke-width="1.5" stroke-opacity=".85"/>'
    )


def _bald(ink: Ink, who: Character, at: str, cap: str) -> None:
    if who.style == "buzz":
        ink.shape(cap, mix(who.skin, who.hair, 0.55), None, at, 0.8)
    ink.raw(
        f'<ellipse transform="{at}" cx="-3" cy="-3" rx="5" ry="4" fill="#fff" fill-opacity=".33"/>'
    )


def _curls(ink: Ink, who: Character, at: str, cap: str) -> None:
    for i in range(11):
        x, y = turned((10.5, 0), 65 + i * 23)
        curl = [(x - 1 + dx, y + dy) for dx, dy in oval(5, 5, 5, 2, 14)]
        ink.shape(path(curl), who.hair, None, at, 0.8)
    ink.shape(path(oval(6, 12, 11, 2)), who.hair, None, at, 0.1)
    ink.raw(
        f'<g transform="{at}" fill="none" stroke="{light(who.hair, 0.28)}" stroke-width="1.5">'
        '<path d="M-9 -5q3 -4 5 0M-6 5q3 -4 5 0M-1 -4q2 -3 4 0"/></g>'
    )


def _peaked_cap(ink: Ink, who: Character, at: str, cap: str) -> None:
    ink.shape("M7 -14C0 -18 -13 -16 -16 -6V6C-13 16 0 18 7 14Z", who.hair, who.edge, at)
    ink.shape("M6 -13C20 -9 20 9 6 13C9 5 9 -5 6 -13Z", "#0b0d12", "#8fa3c0", at)
    ink.raw(
        f'<g transform="{at}"><path d="M5 -13Q8 0 5 13" stroke="{who.trim}" stroke-width="4" '
        'fill="none" stroke-dasharray="4 2.6" stroke-linecap="butt"/>'
        f'<circle cx="-1" r="4" fill="#f2e7b0" stroke="{INK}"/></g>'
    )


def _hat(ink: Ink, who: Character, at: str, cap: str) -> None:
    ink.shape(path(oval(17.5, 17, 17, 2)), who.trim, light(who.trim, 0.4), at)
    ink.shape(path(oval(11, 12, 10, 2.2)), who.trim, light(who.trim, 0.5), at)
    band = path(oval(12.4, 13.4, 11.4, 2.2))
    ink.raw(
        f'<path transform="{at}" d="{band}" fill="none" stroke="#2b1a14" stroke-width="2.4"/>'
        f'<path transform="{at}" d="M-8 0H7" stroke="{dark(who.trim, 0.4)}" stroke-width="1.6"/>'
    )


_TOPS: dict[str, Callable[[Ink, Character, str, str], None]] = {
    "bald": _bald,
    "buzz": _bald,
    "curly": _curls,
    "cap": _peaked_cap,
    "hat": _hat,
    "long": lambda ink, who, at, cap: ink.shape(cap, who.hair, None, at),
    "tail": lambda ink, who, at, cap: ink.shape(cap, who.hair, None, at),
}
