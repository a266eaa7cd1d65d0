"""One figure from above, facing +x, from joints: legs below, coat, body, arms and head above."""

from __future__ import annotations

import math

from game.art.cast import Character
from game.art.figure_poses import PEACEFUL, Pose
from game.art.garments import garment
from game.art.heads import head
from game.art.svg import Point, dark, hull, light, moved, oval, path, turned
from game.art.svg_ink import INK, INNER, Ink
from game.art.weapons import PROPS, prop

_BANDAGE, _BLOOD = "#f3efe4", "#a3252b"


def figure(who: Character, pose: Pose, part: str) -> Ink:
    """Draw the `legs` or the `upper` part of somebody, or `all`; cm, not yet spun or scaled."""
    if who.peaceful and pose.name not in PEACEFUL:
        raise ValueError(f"somebody peaceful is not drawn in the pose {pose.name}")
    ink = Ink()
    if part != "upper":
        _leg(ink, who, pose, -1)
        _leg(ink, who, pose, 1)
    if part != "legs":
        _torso(ink, who, pose)
        _arm(ink, who, pose, -1)
        _arm(ink, who, pose, 1)
        if pose.prop == "device":
            prop(ink, who.device, (pose.right[0] + 2, (pose.right[1] + pose.left[1]) / 2), 0)
            for hand in (pose.right, pose.left):
                _fist(ink, who, hand, bandaged=hand == pose.right, bold=False)
        elif pose.prop in PROPS:
            prop(ink, pose.prop, pose.left, -60)
        head(ink, who, pose)
    return ink


def placed(who: Character, pose: Pose, body: str) -> str:
    """Return a drawing of somebody spun and scaled as the pose and the person are."""
    return f'<g transform="rotate({pose.spin}) scale({who.size})">{body}</g>'


def hand_of(who: Character, pose: Pose) -> tuple[float, float, float] | None:
    """Return where a weapon is held: cm from the middle, degrees; None where none is."""
    if pose.grip is None:
        return None
    x, y = turned((2, 0), pose.grip, pose.right)
    return x * who.size, y * who.size, pose.grip


def _leg(ink: Ink, who: Character, pose: Pose, side: int) -> None:
    x, y, turn = pose.right_foot if side > 0 else pose.left_foot
    knee = pose.right_knee if side > 0 else pose.left_knee
    hip = (pose.hips[0], pose.hips[1] + side * 10)
    bare = who.garment == "gown"
    heel = turned((-4, 0), turn, (x, y))
    at = f"translate({x:.1f} {y:.1f}) rotate({turn:.1f})"
    sole = "M-9 -4.6C-2 -6.5 12 -6.5 14 0C12 6.5 -2 6.5 -9 4.6Z"
    ink.shape(sole, who.skin if bare else who.shoes, None if bare else light(who.shoes, 0.35), at)
    if "wet_shoes" in who.marks:
        ink.raw(
            f'<path transform="{at}" d="M3 -2.6Q9 -3 11 0M4 2Q7 2.4 9 1.4" fill="none" '
            'stroke="#d8ecff" stroke-width="1.7"/>'
        )
    points = [hip, *([knee] if knee else []), heel]
    if bare:
        ink.limb(points, 10, who.skin)
    else:
        ink.limb(points, 13.5, who.legs, light(who.legs, 0.18))
    if who.garment == "track":
        stripe = path(moved(points, 0, side * 3), close=False)
        ink.raw(f'<path d="{stripe}" fill="none" stroke="{who.trim}" stroke-width="2"/>')


def _torso(ink: Ink, who: Character, pose: Pose) -> None:
    wide = who.width * pose.swell
    flat = pose.face != "top"
    body = [turned(p, pose.twist, pose.chest) for p in oval(17, 16, wide)]
    hx, hy = pose.hips
    if who.coat:
        skirt = _lying_skirt(who, pose, body) if flat else _skirt(who, pose, wide * 0.9)
        ink.shape(skirt, dark(who.cloth, 0.25), who.edge)
    if flat:  # trousers below, then a jacket that narrows to the waist
        if not who.coat:
            ink.shape(path(moved(oval(8, 14, 18), hx, hy)), who.legs, light(who.legs, 0.18))
        body = hull(body + moved(oval(6, 8, 17, 4), hx + 4, hy))
    ink.shape(path(body), who.cloth, who.edge)
    if flat:
        (cx, cy), fold = pose.chest, "q4 5 9 5"
        ink.raw(
            f'<path d="M{cx - 6:g} {(cy + hy) / 2:g}L{hx - 3:g} {hy:g}'
            f'M{hx + 10:g} {hy - 16:g}{fold}M{hx + 10:g} {hy + 16:g}q4 -5 9 -5" '
            f'stroke="{dark(who.cloth, 0.55)}" stroke-width="2" fill="none"/>'
        )
    at = f"translate({pose.chest[0]:.1f} {pose.chest[1]:.1f}) rotate({pose.twist:.1f})"
    ink.raw(f'<g {ink.clip(path(body))}><g transform="{at} scale(1 {pose.swell:g})">')
    ink.raw(garment(who, pose.face))
    ink.raw(f'</g></g><path d="{path(body)}" fill="none" stroke="{INK}" stroke-width="{INNER}"/>')
    if "scarf" in who.marks:
        flown = "M-6 6C-16 10 -26 12 -33 8L-37 14C-28 21 -14 20 -2 15Z"
        ink.shape(flown, who.trim, None, at)
        ink.raw(
            f'<path transform="{at}" d="M-26 11L-30 17M-21 12L-23 18" fill="none" '
            f'stroke="{dark(who.trim, 0.45)}" stroke-width="1.5"/>'
        )


def _skirt(who: Character, pose: Pose, wide: float) -> str:
    """Return the skirt of a long coat behind somebody who stands, split in the middle."""
    x, y = pose.hips
    back = x - 14 - who.coat
    return (
        f"M{x + 8:g} {y - wide:g}C{x - 6:g} {y - wide - 3:g} {back + 2:g} {y - wide:g} "
        f"{back:g} {y - wide * 0.72:g}L{back - 3:g} {y - 3:g}L{back + 9:g} {y:g}"
        f"L{back - 3:g} {y + 3:g}L{back:g} {y + wide * 0.72:g}C{back + 2:g} {y + wide:g} "
        f"{x - 6:g} {y + wide + 3:g} {x + 8:g} {y + wide:g}Z"
    )


def _lying_skirt(who: Character, pose: Pose, body: list[Point]) -> str:
    x, y = pose.hips
    return path(hull(body[10:31] + moved(oval(4, 4, 23), x - who.coat * 1.6, y)))


def _arm(ink: Ink, who: Character, pose: Pose, side: int) -> None:
    hand, bend = (pose.right, pose.right_bend) if side > 0 else (pose.left, pose.left_bend)
    shoulder = turned((0, side * (who.width - 7.5)), pose.twist, pose.chest)
    dx, dy = hand[0] - shoulder[0], hand[1] - shoulder[1]
    reach = math.sqrt(dx * dx + dy * dy) or 1
    nx, ny = -dy / reach, dx / reach
    if ny * side < 0 or (abs(ny) < 0.2 and nx > 0):
        nx, ny = -nx, -ny  # elbows point outwards
    elbow = (shoulder[0] + dx * 0.5 + nx * bend, shoulder[1] + dy * 0.5 + ny * bend)

    def fore(part: float) -> Point:
        return (
            elbow[0] + (hand[0] - elbow[0]) * part,
            elbow[1] + (hand[1] - elbow[1]) * part,
        )

    thick = 13 * who.width / 31
    if who.bare:
        _bare_arm(ink, who, [shoulder, elbow, hand], thick)
    else:
        ink.limb([shoulder, elbow, fore(0.82)], thick, who.cloth, who.edge)
    if who.garment in ("suit", "pin"):
        for start, color, width in ((0.5, INK, thick + 0.4), (0.54, who.trim, thick - 1.6)):
            cuff = path([fore(start), fore(0.8)], close=False)
            ink.raw(
                f'<path d="{cuff}" stroke="{color}" stroke-width="{width:.1f}" '
                'stroke-linecap="butt"/>'
            )
    if who.garment == "track":
        for off in (-2.2, 2.2):
            d = path(moved([shoulder, elbow, fore(0.75)], nx * off, ny * off), close=False)
            ink.raw(f'<path d="{d}" fill="none" stroke="{who.trim}" stroke-width="1.9"/>')
    if who.garment == "aloha":
        x, y = (shoulder[0] + elbow[0]) / 2 - 2, (shoulder[1] + elbow[1]) / 2
        ink.raw(
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.6" fill="#f6f0dc"/>'
            f'<circle cx="{elbow[0]:.1f}" cy="{elbow[1]:.1f}" r="2.8" fill="#f4d35e"/>'
        )
    if "armband" in who.marks and side < 0:
        a = (shoulder[0] * 0.62 + elbow[0] * 0.38, shoulder[1] * 0.62 + elbow[1] * 0.38)
        b = (shoulder[0] * 0.3 + elbow[0] * 0.7, shoulder[1] * 0.3 + elbow[1] * 0.7)
        for color, width in ((INK, thick + 2.6), ("#a3222b", thick + 1)):
            ink.raw(
                f'<path d="{path([a, b], close=False)}" stroke="{color}" '
                f'stroke-width="{width:.1f}" stroke-linecap="butt"/>'
            )
    bandaged = "bandage" in who.marks and side > 0
    if pose.hand == "open":
        for off in (-42, -14, 14, 42, 100 * -side):
            color = _BANDAGE if bandaged else who.skin
            ink.limb([hand, turned((12.5, 0), off, hand)], 4, color)
    _fist(ink, who, hand, bandaged=side > 0, bold=pose.grip is None, radius=pose.palm)
    if bandaged:
        ink.limb([fore(0.62), fore(0.9)], 9.5, _BANDAGE)
        at = f"translate({hand[0]:.1f} {hand[1]:.1f})"
        ink.raw(
            f'<g transform="{at}"><path d="M-4 -4L3 5M0 -5L5 2" stroke="#b9ada0" '
            f'stroke-width="1.4"/><circle cx="1" r="2" fill="{_BLOOD}"/></g>'
        )


def _bare_arm(ink: Ink, who: Character, joints: list[Point], thick: float) -> None:
    """Draw an arm whose sleeve ends before the wrist, or above the elbow."""
    shoulder, elbow, hand = joints

    def along(a: Point, b: Point, part: float) -> Point:
        return a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part

    wrist, edge = along(elbow, hand, 0.82), light(who.skin, 0.25)
    if who.bare < 1:
        hem = along(elbow, hand, 1 - who.bare)
        ink.limb([elbow, wrist], thick - 2.6, who.skin, edge)
        ink.limb([shoulder, elbow, hem], thick, who.cloth, who.edge)
    else:
        hem = along(shoulder, elbow, 2 - who.bare)
        ink.limb([hem, elbow, wrist], thick - 2.6, who.skin, edge)
        ink.limb([shoulder, hem], thick, who.cloth, who.edge)


def _fist(
    ink: Ink, who: Character, hand: Point, *, bandaged: bool, bold: bool, radius: float = 6
) -> None:
    """Draw a hand; without the bold line where it lies on a weapon that is drawn below it."""
    color = _BANDAGE if bandaged and "bandage" in who.marks else who.skin
    d = path(oval(radius, radius, radius - 0.5, 2, 18))
    ink.shape(d, color, None, f"translate({hand[0]:.1f} {hand[1]:.1f})", bold=bold)
