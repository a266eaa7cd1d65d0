"""Sheets of people: every frame of a character in one PNG, and where each is in one JSON.

``assets/characters/<id>/sheet.png`` holds the frames, ``sheet.json`` says where::

    {
      "image": "sheet.png",
      "px_per_m": 96,              pixels of the sheet to a metre of the world: draw at
                                   (pixels per metre wanted) / 96. People are 1.4 x life in it.
      "rim": "#9fb8e0",            the character's own colour for the rim layer
      "animations": {
        "walk": {
          "loop": true,            false: stay on the last frame
          "variants": false,       true: the frames are not a movement; take any one of them
          "lying": false,          true: draw legs, upper and rim of this animation together, in
                                   one direction, instead of turning the legs by themselves
          "metres": 1.18,          only where feet drive it: metres of the world for the whole
                                   loop; without it the frames' ms drive it
          "frames": [
            {
              "ms": 110,
              "legs":  [x, y, w, h],   pixels in the image; w and h are the same in all three
              "upper": [x, y, w, h],
              "rim":   [x, y, w, h],
              "pivot": [px, py],       the body's middle, from the frame's left top corner
              "hand":  [hx, hy, deg]   where a weapon is held: pixels from the pivot, degrees
            }                          clockwise from +x; null where none is held
          ]
        }
      }
    }

Everything faces +x. Colours are not premultiplied. The order of drawing is legs, then the weapon
held (``assets/weapons/<id>/held.png``, its grip on ``hand``: hands are drawn over it), then
upper, all lit; then rim, unlit: a white shape whose alpha is the line, to be multiplied by a
colour. Any upper goes over any legs, pivot on pivot: a walk that aims is the legs of ``walk``
under the upper of ``aim_pistol``.

Animations: idle, walk, run, crouch, sit, use, device, hands_up, cower, throw, carry, stagger, fall,
down, crawl, dead, carried; and by class of what is in the hand (pistol, long, knife, fists):
ready_*, aim_*, melee_*; recoil_* and reload_* for pistol and long. One who is carried lies across
the carrier's arms with the pivot 0.6 m ahead of the carrier's. Somebody peaceful has only those
in `PEACEFUL` of `game.art.figure_poses`.

The class of a weapon is in ``assets/weapons/sprites.json``::

    {"px_per_m": 96,                             of held.png, as of people
     "ground_px_per_m": 64,                      of ground.png and assets/props/item_*.png
     "weapons": {"pistol": {"hold": "pistol",        class of the animations
                            "held": [gx, gy],        grip in held.png, pixels; null: no picture
                            "muzzle": 0.34,          metres from the grip along its direction
                            "ground": [mx, my],      middle of ground.png; null: no picture
                            "icon": [w, h]}}}        size of icon.png, for the HUD
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from game.art.cast import CAST, Character
from game.art.figure import figure, hand_of, placed
from game.art.figure_moves import animations
from game.art.figure_poses import PEACEFUL, SCALE, Animation, Pose
from game.art.svg import raster
from game.art.svg_png import Pixels, encode_indexed

Rect = tuple[int, int, int, int]  # x, y, width, height in pixels

PX_PER_M = 96
LAYERS = ("legs", "upper", "rim")
_UNIT = PX_PER_M * SCALE / 100  # pixels to a centimetre of the figure
_BOX = (150, 290)  # cm: side of the square that holds somebody who stands, who lies
_WIDE = 1536  # pixels
_GAP = 2  # pixels between frames, so that scaling does not mix them
_RIM = 2.4  # pixels of the rim's line
_DISC = [
    (x, y) for y in range(-3, 4) for x in range(-3, 4) if x * x + y * y <= _RIM * _RIM
]  # offsets that the line is as wide as


@dataclass(frozen=True, slots=True)
class Frame:
    """One drawn frame: its layers of one size, and the pivot in them."""

    pose: Pose
    layers: dict[str, Pixels]
    pivot: tuple[int, int]
    hand: tuple[float, float, float] | None  # pixels from the pivot, degrees


def moves(who: Character) -> dict[str, Animation]:
    """Return the animations that somebody has."""
    made = animations(who.timid)
    return {name: m for name, m in made.items() if not who.peaceful or name in PEACEFUL}


def frame(who: Character, pose: Pose) -> Frame:
    """Draw one frame, cut to what is drawn."""
    lying = pose.face != "top"
    half = round(_BOX[lying] * who.size * _UNIT / 2) + 2
    box = (-half / _UNIT, -half / _UNIT, 2 * half / _UNIT, 2 * half / _UNIT)
    size = (2 * half, 2 * half)
    legs, upper = figure(who, pose, "legs"), figure(who, pose, "upper")
    mask = (legs.mask() if lying else "") + upper.mask()
    drawn = {
        "legs": raster(placed(who, pose, legs.svg()), size, box),
        "upper": raster(placed(who, pose, upper.svg()), size, box),
        "rim": _rim(raster(placed(who, pose, mask), size, box)),
    }
    seen = np.maximum.reduce([layer[..., 3] for layer in drawn.values()])
    rows, columns = np.flatnonzero(seen.any(1)), np.flatnonzero(seen.any(0))
    if not len(rows):
        rows = columns = np.array([half])
    top, left = int(rows[0]), int(columns[0])
    cut = np.s_[top : int(rows[-1]) + 1, left : int(columns[-1]) + 1]
    held = hand_of(who, pose)
    hand = None
    if held is not None:
        hand = (round(held[0] * _UNIT, 1), round(held[1] * _UNIT, 1), held[2])
    layers = {name: layer[cut] for name, layer in drawn.items()}
    return Frame(pose, layers, (half - left, half - top), hand)


def _rim(shape: Pixels) -> Pixels:
    """Return the line inside the edge of a shape, in white."""
    alpha = shape[..., 3]
    wide = np.pad(alpha, 3)
    h, w = alpha.shape
    core = np.minimum.reduce([wide[3 + y : 3 + y + h, 3 + x : 3 + x + w] for x, y in _DISC])
    line = np.full_like(shape, 255)
    line[..., 3] = alpha - core
    return line


def builder(name: str) -> Callable[[], dict[str, bytes]]:
    """Return the builder of a character's sheet."""
    return lambda: _build(name)


def _build(name: str) -> dict[str, bytes]:
    who, known = CAST[name], moves(CAST[name])
    drawn = {key: [frame(who, pose) for pose in made.frames] for key, made in known.items()}
    every = [one for frames in drawn.values() for one in frames]
    image, places = _pack([one.layers[layer] for one in every for layer in LAYERS])
    spots = iter(places)
    told = {key: _described(made, drawn[key], spots) for key, made in known.items()}
    sheet = {"image": "sheet.png", "px_per_m": PX_PER_M, "rim": who.edge, "animations": told}
    text = json.dumps(sheet, separators=(",", ":")) + "\n"
    folder = f"characters/{name}"
    return {f"{folder}/sheet.png": encode_indexed(image), f"{folder}/sheet.json": text.encode()}


def _described(
    made: Animation, frames: Sequence[Frame], spots: Iterator[Rect]
) -> dict[str, object]:
    """Return an animation as the JSON has it; takes the next places of its layers."""
    told: dict[str, object] = {"loop": made.loop, "variants": made.variants, "lying": made.lying}
    if made.metres is not None:
        told["metres"] = round(made.metres * SCALE, 3)
    told["frames"] = [
        {
            "ms": one.pose.ms,
            **{layer: next(spots) for layer in LAYERS},
            "pivot": one.pivot,
            "hand": one.hand,
        }
        for one in frames
    ]
    return told


def _pack(pictures: Sequence[Pixels]) -> tuple[Pixels, list[Rect]]:
    """Return one picture that holds all, and where each is; equal ones lie in one place."""
    keys = [(picture.shape, picture.tobytes()) for picture in pictures]
    unique = dict(zip(keys, pictures, strict=True))
    places: dict[tuple[tuple[int, ...], bytes], Rect] = {}
    x, y, shelf = _GAP, _GAP, 0
    for key, picture in sorted(unique.items(), key=lambda item: -item[1].shape[0]):
        h, w = picture.shape[:2]
        if x + w + _GAP > _WIDE:
            x, y, shelf = _GAP, y + shelf + _GAP, 0
        places[key] = (x, y, w, h)
        x, shelf = x + w + _GAP, max(shelf, h)
    image = np.zeros((y + shelf + _GAP, _WIDE, 4), np.uint8)
    for key, (px, py, w, h) in places.items():
        image[py : py + h, px : px + w] = unique[key]
    return image, [places[key] for key in keys]
