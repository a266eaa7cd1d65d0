import pygame
import pytest

from game.data.constants import Button
from game.play.input import BUFFER, BUTTONS, DEFAULTS, PAD, Bindings, Controls
from game.play.pad import NAMES


def key(name, down=True):
    kind = pygame.KEYDOWN if down else pygame.KEYUP
    return pygame.event.Event(kind, key=pygame.key.key_code(name))


def mouse(number, down=True):
    kind = pygame.MOUSEBUTTONDOWN if down else pygame.MOUSEBUTTONUP
    return pygame.event.Event(kind, button=number)


def test_every_default_key_is_one_that_exists_and_does_one_thing():
    bindings = Bindings()
    assert {name for names in PAD.values() for name in names} <= set(NAMES)
    for names in DEFAULTS.values():
        for name in names:
            assert name.startswith("mouse") or pygame.key.key_code(name)
    assert bindings.conflicts() == {}


def test_opposite_ways_cancel_and_slants_are_no_faster():
    controls = Controls(Bindings())
    controls.take(key("d"))
    assert controls.intent().move == (1, 0)
    controls.take(key("w"))
    x, y = controls.intent().move
    assert x == pytest.approx(0.7071, abs=1e-4)
    assert y == pytest.approx(-0.7071, abs=1e-4)
    controls.take(key("a"))
    assert controls.intent().move == (0, -1)
    controls.take(key("a", down=False))
    controls.take(key("w", down=False))
    assert controls.intent().move == (1, 0)


@pytest.mark.parametrize("action", BUTTONS)
def test_every_action_presses_its_button(action):
    controls = Controls(Bindings({action: ["x"]}))
    controls.take(key("x"))
    assert controls.intent().buttons & BUTTONS[action]


def test_a_click_between_two_ticks_still_counts_once():
    controls = Controls(Bindings())
    controls.take(mouse(1))
    controls.take(mouse(1, down=False))
    assert controls.intent().buttons & Button.FIRE
    assert not controls.intent().buttons & Button.FIRE


def test_a_press_waits_until_the_body_is_ready_but_not_for_ever():
    controls = Controls(Bindings())
    controls.take(mouse(1))
    for _ in range(BUFFER - 1):
        assert not controls.intent(lambda button: False).buttons & Button.FIRE
    assert controls.intent().buttons & Button.FIRE
    controls.take(mouse(1, down=False))
    controls.take(mouse(1))
    controls.take(mouse(1, down=False))
    for _ in range(BUFFER):
        controls.intent(lambda button: False)
    assert not controls.intent().buttons & Button.FIRE


def test_crouch_is_pressed_once_or_held_and_running_stands_up():
    controls = Controls(Bindings())
    controls.take(key("c"))
    controls.take(key("c", down=False))
    assert controls.intent().buttons & Button.CROUCH
    controls.take(key("left shift"))
    assert not controls.intent().buttons & Button.CROUCH
    controls.take(key("left shift", down=False))
    controls.take(key("c"))
    assert not controls.intent().buttons & Button.CROUCH
    controls.take(key("left ctrl"))
    assert controls.intent().buttons & Button.CROUCH


def test_keys_can_be_bound_anew_and_conflicts_are_told():
    bindings = Bindings({"reload": ["t", "e"], "nonsense": ["x"]})
    assert bindings.of("T") == ["reload"]
    assert bindings.of("r") == []
    assert bindings.conflicts() == {"e": ["reload", "interact"]}
    assert bindings.shown("fire") == "LMB"


def test_letting_go_forgets_everything_that_was_held():
    controls = Controls(Bindings())
    controls.take(key("d"))
    controls.take(mouse(1))
    controls.release()
    intent = controls.intent()
    assert intent.move == (0, 0)
    assert intent.buttons == Button(0)


def test_crouch_and_lower_are_pressed_once_or_held_as_it_was_set():
    for action, button in (("c", Button.CROUCH), ("h", Button.LOWER)):
        held = Controls(Bindings(), held=frozenset({"crouch", "lower"}))
        held.take(key(action))
        assert held.intent().buttons == button
        held.take(key(action, down=False))
        assert held.intent().buttons == Button(0)
        once = Controls(Bindings(), held=frozenset())
        for expected in (button, Button(0)):
            once.take(key(action))
            once.take(key(action, down=False))
            assert once.intent().buttons == expected


def test_a_stick_walks_as_slowly_as_it_leans_and_keys_add_to_it():
    controls = Controls(Bindings(), stick=(0.5, 0.0))
    assert controls.intent().move == (0.5, 0.0)
    controls.take(key("d"))
    assert controls.intent().move == (1.0, 0.0)


def test_keys_and_pad_are_bound_apart_and_told_by_what_is_in_use():
    keys = Bindings().rebound("reload", "e")
    bindings = Bindings(keys)
    assert bindings.keys["reload"] == ("e", "pad rb")
    assert bindings.shared("reload") == [("e", "interact")]
    assert bindings.shown("reload") == "E"
    bindings = Bindings(bindings.rebound("reload", "pad lb"))
    bindings.pad = True
    assert bindings.shown("reload") == "LB"
    assert bindings.shown("up") == "W"
    assert Bindings({"fire": ["x"]}).keys["fire"] == ("x", "pad rt")


def test_a_hint_names_the_key_of_its_action():
    bindings = Bindings()
    assert bindings.put_into("{interact} Fold, or {melee}") == "[E] Fold, or [RMB]"
    bindings.pad = True
    assert bindings.put_into("{interact} Fold") == f"[{bindings.shown('interact')}] Fold"
