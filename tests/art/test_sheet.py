"""Sheets of people: complete, well cut, drawn the same each time, told apart at a glance."""

from __future__ import annotations

import json
import tomllib
from typing import Any

import numpy as np
import pytest

from game.art import sheet
from game.art.cast import CAST
from game.art.figure import figure
from game.art.figure_moves import animations
from game.art.figure_poses import HOLDS, PEACEFUL, Pose
from game.art.svg_png import Pixels, decode
from game.content.paths import ASSETS

NEEDED = {
    *("idle", "walk", "run", "crouch", "sit", "use", "device", "hands_up", "cower", "throw"),
    *("stagger", "fall", "down", "crawl", "dead", "carry", "carried"),
    *(f"{verb}_{hold}" for verb in ("ready", "aim", "melee") for hold in HOLDS),
    *(f"{verb}_{hold}" for verb in ("recoil", "reload") for hold in ("pistol", "long")),
}


def read(name: str) -> tuple[Pixels, dict[str, Any]]:
    folder = ASSETS / "characters" / name
    told = json.loads((folder / "sheet.json").read_text("utf-8"))
    return decode((folder / told["image"]).read_bytes()), told


def test_everybody_with_a_profile_is_drawn() -> None:
    profiles = [
        (path.parent.name, tomllib.loads(path.read_text("utf-8")))
        for path in (ASSETS / "characters").glob("*/profile.toml")
    ]
    # some are drawn as somebody else
    drawn = {told.get("art", name) for name, told in profiles if not told.get("abstract")}
    assert drawn <= set(CAST)


@pytest.mark.parametrize("name", CAST)
def test_sheet_is_complete_and_well_cut(name: str) -> None:
    image, told = read(name)
    expected = set(PEACEFUL) if CAST[name].peaceful else NEEDED
    assert set(told["animations"]) == expected
    height, width = image.shape[:2]
    for key, made in told["animations"].items():
        assert made["frames"], key
        for frame in made["frames"]:
            assert frame["ms"] > 0
            assert len({tuple(frame[layer][2:]) for layer in sheet.LAYERS}) == 1
            for layer in sheet.LAYERS:
                x, y, w, h = frame[layer]
                assert x >= 0
                assert y >= 0
                assert x + w <= width
                assert y + h <= height
                assert image[y : y + h, x : x + w, 3].max() > 128, (key, layer)
            px, py = frame["pivot"]
            assert 0 <= px < frame["upper"][2]
            assert 0 <= py < frame["upper"][3]
            armed = key.partition("_")[2] in ("pistol", "long", "knife")
            assert (frame["hand"] is not None) == armed


def test_gaits_tell_how_far_they_carry() -> None:
    _, told = read("gon")
    metres = {key: made.get("metres") for key, made in told["animations"].items()}
    assert 0 < metres["crouch"] < metres["walk"] < metres["run"]
    assert {key for key, far in metres.items() if far} == {"walk", "run", "crouch", "crawl"}
    lying = {key for key, made in told["animations"].items() if made["lying"]}
    assert lying == {"fall", "down", "crawl", "dead", "carried"}
    assert [key for key, made in told["animations"].items() if made["variants"]] == ["dead"]


def test_a_frame_is_drawn_the_same_each_time_and_as_committed() -> None:
    who = CAST["gon"]
    pose = animations()["aim_pistol"].frames[0]
    one, two = sheet.frame(who, pose), sheet.frame(who, pose)
    image, told = read("gon")
    frame = told["animations"]["aim_pistol"]["frames"][0]
    assert list(one.pivot) == frame["pivot"]
    for layer in sheet.LAYERS:
        assert np.array_equal(one.layers[layer], two.layers[layer])
        x, y, w, h = frame[layer]
        seen = image[y : y + h, x : x + w].astype(int)
        fresh = one.layers[layer].astype(int)
        bright = np.abs(seen * (seen[..., 3:] > 0) - fresh * (fresh[..., 3:] > 0))
        assert bright.mean() < 5


def faces(name: str) -> Pixels:
    """Return somebody standing, premultiplied, on a square of one size."""
    image, told = read(name)
    frame = told["animations"]["idle"]["frames"][0]
    made = np.zeros((160, 160, 3), np.uint8)
    for layer in ("legs", "upper"):
        x, y, w, h = frame[layer]
        top, left = 80 - frame["pivot"][1], 80 - frame["pivot"][0]
        part = image[y : y + h, x : x + w].astype(int)
        under = made[top : top + h, left : left + w]
        alpha = part[..., 3:]
        under[:] = (part[..., :3] * alpha + under * (255 - alpha)) // 255
    return made


def test_nobody_looks_like_another() -> None:
    seen = {name: faces(name).astype(int) for name in CAST}
    kin = ({"alvaro", "alvaro_stabbed"}, {"juan", "juan_grief"})
    names = sorted(seen)
    for i, a in enumerate(names):
        for b in names[i + 1 :]:
            far = np.abs(seen[a] - seen[b]).max(2)
            changed = (far > 40).sum() / (seen[a].max(2) > 0).sum()
            assert changed > (0.004 if {a, b} in kin else 0.25), (a, b)


def test_movement_moves_legs_apart_from_the_body() -> None:
    made = animations()
    assert len({pose.right_foot for pose in made["walk"].frames}) > 3
    upper = [figure(CAST["gon"], pose, "upper").svg() for pose in made["idle"].frames[:2]]
    legs = [figure(CAST["gon"], pose, "legs").svg() for pose in made["idle"].frames[:2]]
    assert upper[0] != upper[1]
    assert legs[0] == legs[1]


def test_the_peaceful_are_never_drawn_hurt() -> None:
    with pytest.raises(ValueError, match="peaceful"):
        figure(CAST["girl"], Pose("dead"), "all")


def test_the_timid_hold_their_hands_before_the_chest() -> None:
    at_ease, timid = animations(), animations(timid=True)
    assert abs(timid["idle"].frames[0].right[1]) < abs(at_ease["idle"].frames[0].right[1])
    assert timid["run"].frames == at_ease["run"].frames
