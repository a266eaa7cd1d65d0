import math

import pygame
import pytest

from game.play.aiming import NEAR, StickAim, targets_of
from game.play.hand import Hand
from game.play.input import Bindings
from game.play.pad import Pads
from game.play.settings import Settings
from game.play.stage import Stage


class Devices:
    pointer = (900.0, 360.0)

    def __init__(self, **settings):
        self.bindings, self.pads, self.settings = Bindings(), Pads(), Settings(**settings)


@pytest.fixture
def stage(started, cache):
    made = Stage(started(bot=None), cache=cache)
    made.draw(pygame.Surface((1280, 720)), 1.0, 1 / 60)
    return made


def tilt(pads, axis, value):
    event = pygame.event.Event(
        pygame.CONTROLLERAXISMOTION, axis=axis, value=round(32767 * value), instance_id=1
    )
    pads.take(event)


def test_the_sticks_walk_and_aim(stage):
    devices = Devices()
    hand = Hand(devices)
    tilt(devices.pads, pygame.CONTROLLER_AXIS_LEFTX, 1.0)
    tilt(devices.pads, pygame.CONTROLLER_AXIS_RIGHTY, 1.0)
    for _ in range(60):
        hand.lean(stage, 1 / 60)
    hand.command(stage, 1.0)
    command = stage.sim.world.actors.command
    assert command.move[0, 0].tolist() == [127, 0]
    assert command.aim[0, 0] == pytest.approx(16_384, abs=40)
    x, y = hand.pointer(stage, 1.0)
    px, py = stage.view.to_screen(*stage.focus(1.0))
    assert (x, y) == pytest.approx((px, py + 4.6 * 48), abs=1)


def test_the_mouse_aims_when_it_was_touched_last(stage):
    devices = Devices()
    hand = Hand(devices)
    tilt(devices.pads, pygame.CONTROLLER_AXIS_LEFTX, 1.0)
    devices.pads.take(pygame.event.Event(pygame.MOUSEMOTION, pos=(1, 1)))
    hand.lean(stage, 1 / 60)
    hand.command(stage, 1.0)
    assert hand.pointer(stage, 1.0) == devices.pointer
    assert stage.sim.world.actors.command.move[0, 0].tolist() == [0, 0]


def test_a_stick_that_is_let_go_aims_where_one_walks_and_stays():
    aim = StickAim()
    for _ in range(60):
        aim.lean((0, 0), (0, -1), [], 1.0, 1 / 60)
    assert aim.angle == pytest.approx(-math.pi / 2, abs=0.01)
    aim.lean((0, 0), (0, 0), [], 1.0, 1 / 60)
    assert aim.angle == pytest.approx(-math.pi / 2, abs=0.01)


def test_assistance_draws_to_a_near_target_and_slows_there():
    target = NEAR / 2
    free, helped = StickAim(), StickAim()
    for _ in range(30):
        free.lean((1, 0), (0, 0), [target], 0.0, 1 / 60)
        helped.lean((1, 0), (0, 0), [target], 1.0, 1 / 60)
    assert free.angle == 0
    assert target / 3 < helped.angle < target
    far = StickAim()
    far.lean((1, 0), (0, 0), [2.0], 1.0, 1 / 60)
    assert far.angle == 0


def test_targets_are_enemies_in_view(stage):
    assert targets_of(stage) == []
    body = stage.sim.world.actors.body.pos
    body[0, 1] = body[0, 0] + (2, 0)
    for _ in range(3):
        stage.sim.step()
        stage.note()
        stage.draw(pygame.Surface((1280, 720)), 1.0, 1.0)
    (angle,) = targets_of(stage)
    assert abs(angle) < 0.2


def test_a_pad_shakes_when_one_is_hurt_or_fires(stage, monkeypatch):
    felt = []
    devices = Devices(vibration=0.5)
    monkeypatch.setattr(devices.pads, "rumble", lambda strength, seconds: felt.append(strength))
    hand = Hand(devices)
    stage.sim.world.actors.tally.fired[0, 0] = 1
    hand.rumble(stage)
    hand.rumble(stage)
    for _ in range(5):
        stage.sim.step()
        stage.note()
    stage.sim.world.actors.health.hurt_tick[0, 0] = stage.watch.now.tick
    hand.rumble(stage)
    assert felt == [0.25, 0.5]


def test_the_speed_of_aiming_can_be_set():
    turned = []
    for speed in (0.5, 1.0, 2.0):
        aim = StickAim()
        aim.lean((0, 1), (0, 0), [], 0.0, 1 / 60, speed)
        turned.append(aim.angle)
    assert turned[0] * 4 == pytest.approx(turned[1] * 2) == pytest.approx(turned[2])
