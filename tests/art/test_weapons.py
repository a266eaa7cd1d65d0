"""Weapons, things and effects: everything that the game names has its picture."""

from __future__ import annotations

import json
import tomllib
from typing import Any

import numpy as np
import pytest

from game.art.effects import SPRITES
from game.art.figure_poses import HOLDS
from game.art.svg_png import Pixels, decode
from game.art.weapons import WEAPONS
from game.content.paths import ASSETS


def picture(path: str) -> Pixels:
    return decode((ASSETS / path).read_bytes())


def told(path: str) -> Any:
    return json.loads((ASSETS / path).read_text("utf-8"))


def sprite(frame: dict[str, Any], image: Pixels) -> Pixels:
    x, y, w, h = frame["rect"]
    return image[y : y + h, x : x + w]


def test_every_weapon_of_the_game_is_drawn() -> None:
    known = {path.parent.name for path in (ASSETS / "weapons").glob("*/weapon.toml")}
    assert known <= set(WEAPONS) == set(told("weapons/sprites.json")["weapons"])


@pytest.mark.parametrize("name", WEAPONS)
def test_weapon_has_its_pictures(name: str) -> None:
    one = told("weapons/sprites.json")["weapons"][name]
    assert one["hold"] in HOLDS
    icon = picture(f"weapons/{name}/icon.png")
    assert list(icon.shape[1::-1]) == one["icon"]
    assert 0.05 < (icon[..., 3] > 128).mean() < 0.9
    for kind in ("held", "ground"):
        if name == "fists":
            assert one[kind] is None
            continue
        shown = picture(f"weapons/{name}/{kind}.png")
        x, y = one[kind]
        assert shown[y, x, 3] > 128, "the grip or middle lies on it"
        for edge in (shown[0], shown[-1], shown[:, 0], shown[:, -1]):
            assert edge[:, 3].max() == 0, "nothing is cut off"


def test_firearms_end_where_their_barrel_does() -> None:
    weapons = told("weapons/sprites.json")
    for name, one in weapons["weapons"].items():
        if one["muzzle"]:
            shown = picture(f"weapons/{name}/held.png")
            last = int(np.flatnonzero(shown[..., 3].any(0))[-1]) - one["held"][0]
            assert abs(last / weapons["px_per_m"] - one["muzzle"]) < 0.08


def test_every_thing_that_can_be_carried_is_drawn() -> None:
    things = tomllib.loads((ASSETS / "things.toml").read_text("utf-8"))
    for name in things:
        assert picture(f"props/item_{name}.png")[..., 3].max() == 255


def test_effects_are_where_the_sheet_says() -> None:
    sheet = told("effects/effects.json")
    image = picture("effects/effects.png")
    assert set(sheet["sprites"]) == set(SPRITES)
    for name, frames in sheet["sprites"].items():
        for frame in frames:
            shown = sprite(frame, image)
            assert shown.shape[1::-1] == tuple(frame["rect"][2:])
            assert shown[..., 3].max() > 60, name


@pytest.mark.parametrize("name", ["blood_pool_0", "blood_pool_1"])
def test_pools_grow(name: str) -> None:
    sheet, image = told("effects/effects.json"), picture("effects/effects.png")
    frames = sheet["sprites"][name]
    areas = [int((sprite(frame, image)[..., 3] > 128).sum()) for frame in frames]
    assert areas == sorted(set(areas))
    assert len({tuple(frame["rect"][2:]) for frame in frames}) == 1


def test_a_flash_begins_as_a_disc() -> None:
    sheet, image = told("effects/effects.json"), picture("effects/effects.png")
    bright = sprite(sheet["sprites"]["muzzle"][0], image)[..., 3] > 128
    high, wide = bright.any(1).sum(), bright.any(0).sum()
    assert abs(int(high) - int(wide)) <= 1
    assert bright.sum() == pytest.approx(np.pi / 4 * high * wide, rel=0.05)


def test_the_reticle_shows_on_white_and_on_black() -> None:
    sheet, image = told("effects/effects.json"), picture("effects/effects.png")
    shown = sprite(sheet["sprites"]["crosshair"][0], image)
    solid = shown[shown[..., 3] > 240][:, :3].astype(int).sum(1)
    assert (solid < 60).any()
    assert (solid > 700).any()
