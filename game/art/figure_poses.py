"""Joints of people in one frame, in centimetres, facing +x, y to the right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from game.art.svg import Point

Joint = tuple[float, float, float]  # x, y, degrees

SCALE = 1.4  # people are drawn larger than life, or they are lost
PEACEFUL = ("idle", "walk", "run", "crouch", "sit", "use", "device", "hands_up", "cower", "carry")
HOLDS = ("pistol", "long", "knife", "fists")


@dataclass(frozen=True, slots=True)
class Pose:
    """Joints. Bends push elbows outwards; feet and head have a direction as well."""

    name: str = "idle"  # of the animation
    ms: int = 120
    chest: Point = (0, 0)
    twist: float = 0  # degrees of the shoulders
    swell: float = 1.0  # breath: width of the shoulders
    head: Joint = (-1, 0, 0)
    hips: Point = (-2, 0)
    right: Point = (9, 30)
    left: Point = (9, -30)
    right_bend: float = 5
    left_bend: float = 5
    right_foot: Joint = (0, 11, 8)
    left_foot: Joint = (0, -11, -8)
    right_knee: Point | None = None
    left_knee: Point | None = None
    grip: float | None = None  # degrees of what the right hand holds; None: nothing
    face: str = "top"  # what the head shows: top, up (lying on the back), down, side
    hand: str = "fist"  # fist, open
    palm: float = 6  # radius of the hands
    spin: float = 0  # degrees of the whole
    prop: str | None = None  # in both hands or the left: device, magazine


@dataclass(frozen=True, slots=True)
class Animation:
    """Frames in order; what the fields mean stands in `game.art.sheet`."""

    frames: tuple[Pose, ...]
    loop: bool = True
    variants: bool = False
    metres: float | None = None  # of the figure, for the whole loop

    @property
    def lying(self) -> bool:
        """Whether legs and body are one."""
        return self.frames[0].face != "top" or self.frames[-1].face != "top"


def poses(base: dict[str, Any], *changes: dict[str, Any]) -> tuple[Pose, ...]:
    """Return a pose for each change of the fields in `base`."""
    return tuple(Pose(**{**base, **change}) for change in changes)


def lying_pose(name: str, ms: int = 1000, **more: Any) -> Pose:
    """Return somebody on the back, but for `more`."""
    base: dict[str, Any] = {
        "chest": (20, 0),
        "hips": (-26, 0),
        "head": (46, 0, 0),
        "right_foot": (-100, 14, 178),
        "left_foot": (-100, -14, -178),
        "right_knee": (-62, 13),
        "left_knee": (-62, -13),
        "right": (6, 44),
        "left": (6, -44),
        "right_bend": 4,
        "left_bend": 4,
        "face": "up",
    }
    return Pose(name, ms, **{**base, **more})
