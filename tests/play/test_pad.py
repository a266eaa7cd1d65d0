import pygame
import pytest

from game.play.pad import BUTTONS, PRESSED, RELEASED, TRIGGERS, Pads
from game.play.settings import Settings


@pytest.fixture
def pads():
    made = Pads()
    yield made
    made.close()


def button(number, down=True):
    kind = pygame.CONTROLLERBUTTONDOWN if down else pygame.CONTROLLERBUTTONUP
    return pygame.event.Event(kind, button=number, instance_id=7)


def axis(number, value):
    return pygame.event.Event(
        pygame.CONTROLLERAXISMOTION, axis=number, value=round(value * 32767), instance_id=7
    )


@pytest.mark.parametrize(("number", "name"), BUTTONS.items())
def test_every_button_has_a_name(pads, number, name):
    (down,) = pads.take(button(number))
    assert (down.type, down.name) == (PRESSED, name)
    assert pads.take(button(number)) == []
    (up,) = pads.take(button(number, down=False))
    assert (up.type, up.name) == (RELEASED, name)


@pytest.mark.parametrize(("number", "name"), TRIGGERS.items())
def test_a_trigger_is_pressed_once_however_it_trembles(pads, number, name):
    assert pads.take(axis(number, 0.4)) == []
    assert [event.name for event in pads.take(axis(number, 0.7))] == [name]
    assert pads.take(axis(number, 0.5)) == []
    assert pads.take(axis(number, 0.7)) == []
    assert [event.type for event in pads.take(axis(number, 0.1))] == [RELEASED]


def test_a_stick_is_a_vector_beyond_its_dead_zone_and_leans_in_menus(pads):
    settings = Settings(dead_zone=0.2)
    assert pads.take(axis(pygame.CONTROLLER_AXIS_LEFTX, 0.15)) == []
    assert pads.stick("left", settings) == (0, 0)
    (leant,) = pads.take(axis(pygame.CONTROLLER_AXIS_LEFTX, 1.0))
    assert (leant.type, leant.name) == (PRESSED, "stick right")
    assert pads.stick("left", settings) == pytest.approx((1, 0))
    pads.take(axis(pygame.CONTROLLER_AXIS_LEFTY, -1.0))
    x, y = pads.stick("left", settings)
    assert (x * x + y * y) ** 0.5 == pytest.approx(1)
    assert pads.stick("right", settings) == (0, 0)


def test_what_was_touched_last_is_in_use(pads):
    assert not pads.in_use
    pads.take(button(pygame.CONTROLLER_BUTTON_A))
    assert pads.in_use
    event = pygame.event.Event(pygame.KEYDOWN, key=pygame.K_a)
    assert pads.take(event) == [event]
    assert not pads.in_use


def test_a_pad_that_is_pulled_out_lets_go_of_everything(pads):
    pads.take(button(pygame.CONTROLLER_BUTTON_A))
    pads.take(axis(pygame.CONTROLLER_AXIS_LEFTX, 1.0))
    gone = pygame.event.Event(pygame.CONTROLLERDEVICEREMOVED, instance_id=7)
    *released, told = pads.take(gone)
    assert {event.name for event in released} == {"pad a", "stick right"}
    assert told is gone
    assert pads.stick("left", Settings()) == (0, 0)
    added = pygame.event.Event(pygame.CONTROLLERDEVICEADDED, device_index=99)
    assert pads.take(added) == []
    pads.rumble(1.0, 0.1)
