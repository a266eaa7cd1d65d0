"""Feel is for the eye and the hand alone: whatever is set, the same commands give the same bits."""

import numpy as np
import pygame
import pytest

from game.play.attempt import Terms
from game.play.loop import HIT_STOP, Stepper
from game.play.render.overlay import FLASH, Flash, Glows
from game.play.scenes.mission import Mission
from game.play.settings import Settings
from game.play.tracks import PRINTS, STEP, Tracks
from tests.play.conftest import PEOPLE, PLAN
from tests.play.test_mission import Desk
from tests.tiled.maps import write_map

ON = {
    **dict.fromkeys(("shake", "flash", "aim_assist", "vibration", "look_ahead"), 1.0),
    **dict.fromkeys(("hit_stop", "film", "bloom", "sway", "blood", "outlines", "captions"), True),
}
OFF = {name: type(value)(0) for name, value in ON.items()}
TICKS = 300


def watched(folder, level, settings, monkeypatch):
    """Return the hash of every 30th tick, the frames they took, and the brightness drawn."""
    from game.play.render.bake import bake

    monkeypatch.setattr("game.play.stage.bake", lambda level, cache, told: bake(level, folder))
    desk = Desk(folder)
    desk.settings = settings
    mission = Mission(desk, Terms(str(level), seed=2, bot="rusher"))
    desk.push(mission)
    hashes, drawn, frames, tick = [], 0, 0, 0
    while tick < TICKS and not mission.decided:
        mission.update(1 / 60)
        mission.draw(desk.window.picture)
        frames += 1
        drawn += int(pygame.surfarray.pixels_green(desk.window.picture)[::16, ::16].sum())
        now = int(mission.sim.world.clock.tick[0])
        if now != tick and now % 30 == 0:
            hashes.append(mission.sim.hash(0))
        tick = now
    told = mission.sim.world.actors.tally.hits[0].sum()
    return [*hashes, mission.sim.hash(0)], frames, drawn, int(told)


def test_feel_at_its_most_and_at_none_comes_to_the_same_world(tmp_path, monkeypatch):
    level = write_map(tmp_path, PLAN, PEOPLE)
    most, slow, bright, hits = watched(tmp_path, level, Settings(**ON), monkeypatch)
    none, fast, dark, _ = watched(tmp_path, level, Settings(**OFF), monkeypatch)
    assert len(most) > 3
    assert most == none
    assert hits > 0  # something was there to be felt
    assert slow > fast  # stops of the picture took time
    assert bright != dark


def test_a_stop_delays_ticks_and_makes_none_of_its_own():
    stepper = Stepper()
    assert stepper.advance(1 / 60) == 1
    stepper.hold()
    assert stepper.still
    made = [stepper.advance(1 / 120) for _ in range(12)]
    assert sum(made) == pytest.approx((12 / 120 - HIT_STOP) * 60, abs=1)
    assert not any(made[:4])
    assert not stepper.still


def test_stops_do_not_follow_each_other_like_a_stutter():
    stepper = Stepper()
    still = 0
    for _ in range(60):
        stepper.hold()
        stepper.advance(1 / 60)
        still += stepper.still
    assert still <= 60 / 6


def test_the_first_picture_of_a_muzzle_flash_is_new_whatever_the_frame_rate():
    for rate in (30, 60, 144):
        glows = Glows()
        glows.flashes.append(Flash(1.0, 1.0, 0.0, 1))
        glows.move(1 / rate)
        assert (glows.flashes[0].age, glows.flashes[0].pictures) == (0.0, 1)
        glows.move(0.0)  # time stands
        assert glows.flashes[0].pictures == 1
        glows.move(FLASH)
        assert not glows.flashes


def walk(tracks, start, stop, upright=True):
    found, way = [], np.linspace(start, stop, 200)
    for x in way:
        pos = np.array([[x, 1.0]], np.float32)
        found += tracks.walk(pos, np.array([upright]))
    return found


def test_who_walks_through_blood_leaves_prints_that_fade():
    tracks = Tracks(np.array([[0.0, 1.0]], np.float32))
    assert walk(tracks, 0, 6) == []
    tracks.spill(8.0, 1.0, 0.5)
    found = walk(tracks, 6, 16)
    assert len(found) == PRINTS
    assert [one.wet for one in found] == sorted((one.wet for one in found), reverse=True)
    assert [one.left for one in found[:4]] in ([False, True] * 2, [True, False] * 2)
    steps = np.diff([one.x for one in found])
    assert steps.min() > STEP * 0.8
    assert all(abs(one.angle) < 1e-3 for one in found)


def test_nobody_leaves_prints_lying_dry_or_carried_off_by_a_leap():
    tracks = Tracks(np.array([[0.0, 1.0]], np.float32))
    tracks.spill(1.0, 1.0, 0.5)
    assert walk(tracks, 0, 4, upright=False) == []
    assert walk(tracks, 0.9, 1.1) == []
    tracks.leap(np.array([[1.0, 1.0]], np.float32))
    assert walk(tracks, 40, 44) == []
