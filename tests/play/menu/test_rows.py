import pygame
import pytest
from pygame import Surface

from game.play.menu.rows import Menu
from game.play.menu.widgets import Button, Choice, KeyCapture, Slider, Toggle, Told
from game.play.pad import PRESSED


class Kept:
    """What the rows of a menu change."""

    def __init__(self):
        self.done, self.option, self.up, self.part, self.key = 0, 0, False, 0.5, ""
        self.menu = Menu(
            [
                Told("a heading"),
                Button("do it", lambda: self.set(done=self.done + 1)),
                Choice(
                    "one of", ["a", "b", "c"], lambda: self.option, lambda n: self.set(option=n)
                ),
                Toggle("switch", lambda: self.up, lambda up: self.set(up=up)),
                Slider("how much", lambda: self.part, lambda part: self.set(part=part)),
                KeyCapture("key", ["x"], lambda name: self.set(key=name), "press one"),
            ]
        )

    def set(self, **values):
        self.__dict__.update(values)


def key(name):
    return pygame.event.Event(pygame.KEYDOWN, key=pygame.key.key_code(name))


def pad(name):
    return pygame.event.Event(PRESSED, name=name)


@pytest.fixture
def kept():
    return Kept()


@pytest.mark.parametrize(
    ("down", "right", "choose"),
    [
        (key("down"), key("right"), key("return")),
        (key("s"), key("d"), key("space")),
        (pad("pad down"), pad("pad right"), pad("pad a")),
        (pad("stick down"), pad("stick right"), pad("pad a")),
    ],
)
def test_keys_and_pads_reach_and_change_every_row(kept, down, right, choose):
    for event in (choose, down, right, down, right, down, right, down, choose):
        assert kept.menu.handle(event, (0, 0))
    assert (kept.done, kept.option, kept.up, kept.part) == (1, 1, True, 0.6)
    assert kept.menu.listening
    kept.menu.handle(key("k"), (0, 0))
    assert kept.key == "k"
    kept.menu.handle(down, (0, 0))
    assert kept.menu.at == 1  # over the heading, which is only read


def test_a_capture_takes_whatever_is_pressed_but_escape(kept):
    kept.menu.at = 5
    for event, name in (
        (pygame.event.Event(pygame.MOUSEBUTTONDOWN, button=3), "mouse right"),
        (pad("pad rt"), "pad rt"),
        (key("up"), "up"),
    ):
        kept.menu.handle(key("return"), (0, 0))
        kept.menu.handle(event, (0, 0))
        assert kept.key == name
    kept.menu.handle(key("return"), (0, 0))
    assert kept.menu.chosen.help == "press one"
    kept.menu.handle(key("escape"), (0, 0))
    assert kept.key == "up"
    assert not kept.menu.listening


def test_the_mouse_points_clicks_and_drags(kept):
    menu = kept.menu
    menu.draw(Surface((800, 600)), 100, 50)
    middle = {row: rect.center for row, rect in menu._rects.items()}

    def click(row, x=None):
        at = (middle[row][0] if x is None else x, middle[row][1])
        menu.handle(pygame.event.Event(pygame.MOUSEMOTION), at)
        menu.handle(pygame.event.Event(pygame.MOUSEBUTTONDOWN, button=1), at)
        return at

    click(1)
    click(3)
    assert (kept.done, kept.up) == (1, True)
    x, y = click(4, 100 + menu.value + 14)
    assert kept.part == 0
    menu.handle(pygame.event.Event(pygame.MOUSEMOTION), (x + 85, y + 300))
    assert kept.part == 0.5
    menu.handle(pygame.event.Event(pygame.MOUSEMOTION), (x + 900, y))
    assert kept.part == 1
    menu.handle(pygame.event.Event(pygame.MOUSEBUTTONUP, button=1), (x, y))
    menu.handle(pygame.event.Event(pygame.MOUSEMOTION), (x, y))
    assert kept.part == 1
    at = menu.at
    assert not menu.handle(pygame.event.Event(pygame.MOUSEBUTTONDOWN, button=1), (5, 5))
    click(0)
    assert menu.at == at


def test_a_long_list_scrolls_to_what_is_chosen():
    menu = Menu([Button(str(number), lambda: None) for number in range(40)])
    target = Surface((800, 600))
    for _ in range(30):
        menu.handle(key("down"), (0, 0))
        menu.draw(target, 0, 0, height=400)
        assert menu.at in menu._rects


def test_the_wheel_rolls_a_long_list_under_the_pointer_and_goes_along_a_short_one():
    menu = Menu([Button(str(number), lambda: None) for number in range(40)])
    target = Surface((800, 600))

    def roll(y, times):
        for _ in range(times):
            menu.handle(pygame.event.Event(pygame.MOUSEWHEEL, y=y), menu._rects[menu.at].center)
            menu.draw(target, 0, 0, height=400)

    menu.draw(target, 0, 0, height=400)
    shown = len(menu._rects)
    roll(-1, 5)
    assert (menu.at, min(menu._rects)) == (5, 5)
    roll(-1, 60)
    assert max(menu._rects) == 39
    assert menu.at == 40 - shown
    roll(1, 60)
    assert (menu.at, min(menu._rects)) == (0, 0)
    menu = Menu([Button(str(number), lambda: None) for number in range(3)])
    menu.draw(target, 0, 0)
    roll(-1, 4)
    assert menu.at == 1


def test_a_menu_with_nothing_to_choose_stands_still():
    for rows in ([], [Told("only words")]):
        menu = Menu(rows)
        menu.draw(Surface((100, 100)), 0, 0)
        menu.handle(key("down"), (0, 0))
        menu.handle(key("return"), (0, 0))
        assert menu.at == 0
