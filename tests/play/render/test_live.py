"""Light that changes from moment to moment, and the glow over the picture."""

import numpy as np
import pygame
import pytest

from game.play.camera import View
from game.play.render.bake import bake
from game.play.render.bloom import Bloom
from game.play.render.lamps import Lamp, lamp_of
from game.play.render.live import LiveLight
from game.play.watch import Watch
from game.sim.sim import Setting, Sim
from game.tiled.load import load_level
from tests.play.conftest import PEOPLE, PLAN
from tests.tiled.maps import at, write_map

RED, BLUE = (255, 30, 30), (30, 60, 255)


@pytest.fixture
def police(tmp_path, cache):
    """The plan with a police light in its left room."""
    lamp = at(
        *("Light", 8, 4, "police"),
        radius=4.0,
        beat=2.0,
        color="#ffff1e1e",
        other=("color", "#ff1e3cff"),
    )
    sim = Sim(Setting(load_level(write_map(tmp_path, PLAN, [*PEOPLE, lamp])), cache=cache))
    sim.reset([1])
    light = bake(sim.level, cache).light
    light.set_circuits({}, [])
    return sim, light


def test_a_lamp_with_a_beat_turns_from_one_colour_to_the_other_and_back():
    lamp = Lamp(0.0, 0.0, 4.0, RED, other=BLUE, beat=2.0)
    red, blue, again = (lamp.turned(time, 1.0) for time in (0.5, 1.5, 2.5))
    assert red == again
    assert red[0] > 200 > red[2]
    assert blue[2] > 200 > blue[0]


def test_without_flashes_a_beat_is_steady():
    lamp = Lamp(0.0, 0.0, 4.0, RED, other=BLUE, beat=1.3)
    assert len({lamp.turned(time / 10, 0.0) for time in range(30)}) == 1


def test_a_map_says_which_lamp_turns(police):
    sim, light = police
    (lamp,) = [lamp_of(one) for one in sim.level.lights]
    assert lamp.beat == 2.0
    assert lamp.live
    assert light.live()[0].lamp == lamp


def test_a_police_light_colours_the_floor_and_people_in_turn(police):
    sim, light = police
    live, told, drawn = LiveLight(Watch(sim), light), [], []
    for time in (0.5, 1.5):
        low = pygame.Surface((200, 200))
        # a beat's place in its turn differs from lamp to lamp
        live.draw(low, (0, 0), [], time - 4.0 * 0.37 * 2.0, 1.0)
        told.append(light.at(4.0, 2.5))
        drawn.append(low.get_at((96, 60)))
    assert told[0][0] > told[0][2]
    assert told[1][2] > told[1][0]
    assert drawn[0].r > drawn[0].b
    assert drawn[1].b > drawn[1].r


def test_shadows_of_a_flash_are_drawn_once_and_forgotten_with_a_door(police, monkeypatch):
    sim, light = police
    live, low = LiveLight(Watch(sim), light), pygame.Surface((200, 200))
    cast, count = light.rays.draw, [0]

    def counted(*args, **kwargs):
        count[0] += 1
        return cast(*args, **kwargs)

    monkeypatch.setattr(light.rays, "draw", counted)
    for strength in (200, 120, 40):
        flash = Lamp(4.0, 2.0, 5.0, (strength,) * 3)
        live.draw(low, (0, 0), [flash], 0.0, 1.0)
    assert count == [1]
    assert not live.waits([flash])
    live.forget()
    assert live.waits([flash])
    live.draw(low, (0, 0), [flash], 0.0, 1.0, late=True)
    assert count == [1]


def glow(picture, view, bloom, **late):
    before = pygame.surfarray.array_green(picture).astype(int)
    bloom.draw(picture, view, **late)
    return pygame.surfarray.array_green(picture) - before


def test_bloom_surrounds_what_is_bright_and_leaves_the_dark():
    picture, bloom = pygame.Surface((640, 360)), Bloom()
    picture.fill((40, 40, 40))
    view = View(0, 0, 640, 360)
    assert not glow(picture, view, bloom).any()
    pygame.draw.circle(picture, (255, 250, 240), (320, 180), 20)
    added = glow(picture, view, bloom)
    assert added[345, 180] > 8
    assert added[345, 180] > added[360, 180] >= added[420, 180] == 0


def test_bloom_of_the_picture_before_moves_with_the_view():
    picture, bloom = pygame.Surface((640, 360)), Bloom()
    pygame.draw.circle(picture, (255, 250, 240), (320, 180), 20)
    glow(picture, View(0, 0, 640, 360), bloom)
    picture.fill(0)
    still = glow(picture, View(0, 0, 640, 360), bloom, late=True)
    picture.fill(0)
    moved = glow(picture, View(16, 0, 640, 360), bloom, late=True)
    assert still.any()
    assert np.array_equal(moved[200:400], still[216:416])
