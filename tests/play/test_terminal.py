"""The screen of a terminal in the window: keys work it, and every state of it can be drawn."""

import pygame
import pytest

from game.content.text import load_catalogue
from game.play.attempt import Terms
from game.play.audio.audio import Audio
from game.play.hud import terminal as hud
from game.play.hud.showing import Showing
from game.play.hud.terminal import draw_terminal
from game.play.input import Bindings
from game.play.pad import Pads
from game.play.render.bake import bake
from game.play.scenes.mission import Mission
from game.play.settings import Settings
from game.play.shelf import Shelf
from game.play.text import line
from tests.story.desks import DESK, LEDGER, PLAN, TERMINALS, devices, reasoned, shown
from tests.systems.arena import person
from tests.tiled.maps import write_map


class Window:
    picture = pygame.Surface((1280, 720))


class Desk:
    """An application without a window."""

    def __init__(self, folder):
        self.shelf = Shelf(folder / "replays")
        self.window, self.settings, self.result = Window(), Settings(), None
        self.pads = Pads()
        self.words, self.bindings = load_catalogue("en"), Bindings()
        self.audio, self.pads = Audio(), Pads()
        self.pointer, self.scenes = (300.0, 300.0), []

    @property
    def uppermost(self):
        return self.scenes[-1]

    def push(self, scene):
        self.scenes.append(scene)


@pytest.fixture
def mission(tmp_path, monkeypatch):
    monkeypatch.setattr("game.play.stage.bake", lambda level, cache, told: bake(level, tmp_path))
    (tmp_path / "terminals.toml").write_text(TERMINALS, encoding="utf-8")
    people = [person(2, 2, "she", player=True)]
    desk = Desk(tmp_path)
    made = Mission(desk, Terms(str(write_map(tmp_path, PLAN, [*people, *devices()])), seed=4))
    desk.push(made)
    return made


@pytest.fixture
def drawn(mission, monkeypatch):
    """Return a function that draws a frame and gives every line of words on the screen."""
    words = []

    def noted(text, *rest):
        words.append(text)
        return line(text, *rest)

    monkeypatch.setattr(hud, "line", noted)

    def draw():
        words.clear()
        mission.draw(mission.desk.window.picture)
        return list(words)

    return draw


def tap(mission, name):
    for kind in (pygame.KEYDOWN, pygame.KEYUP):
        mission.handle(pygame.event.Event(kind, key=pygame.key.key_code(name)))
        for _ in range(3):
            mission.tick()


def choose(mission, row):
    while int(mission.sim.world.machines.terminal.choice[0, LEDGER]) != row:
        tap(mission, "s")


def test_nothing_is_drawn_until_somebody_sits_down(mission, drawn):
    assert drawn() == []
    tap(mission, "e")
    assert "120 s LEFT" in drawn()
    tap(mission, "c")
    assert drawn() == []


def test_the_screen_lists_what_the_ledger_holds(mission, drawn):
    tap(mission, "e")
    words = drawn()
    for number, arrived, left in shown(mission.sim):
        digits = str(number)
        assert f"{digits[:3]} {digits[3:]}" in words
        assert f"{arrived // 100}.{arrived % 100:02d}" in words
        assert ("-" if left < 0 else f"{left // 100}.{left % 100:02d}") in words


def test_keys_freeze_the_route_and_the_screen_answers(mission, drawn):
    tap(mission, "e")
    route = reasoned(shown(mission.sim), 20)
    wrong = next(row for row in range(7) if row not in route)
    choose(mission, wrong)
    tap(mission, "e")
    assert any("once more" in one and "?" in one for one in drawn())
    tap(mission, "e")
    assert any(one.startswith("RELEASED") or one == "TOO LATE." for one in drawn())
    for _ in range(60 * 3):
        mission.tick()
    for row in route:
        choose(mission, row)
        tap(mission, "e")
        tap(mission, "e")
    words = drawn()
    assert "Frozen: 4 of 4" in words
    assert "STOPPED." in words


def test_the_last_seconds_an_end_and_a_second_page(mission, drawn):
    tap(mission, "e")
    ledger = mission.sim.world.ledgers.ledger
    ledger.due[0, 0] = mission.sim.world.clock.tick[0] + 60 * 7
    assert "7 s LEFT" in drawn()
    ledger.due[0, 0] = mission.sim.world.clock.tick[0]
    assert "TOO LATE." in drawn()
    terminal = mission.sim.world.machines.terminal
    terminal.user[0] = [-1, mission.sim.player, -1]
    terminal.choice[0, DESK] = 5
    words = drawn()
    assert any("Page 2 of 2" in one for one in words)
    assert not any("once more" in one for one in words)


@pytest.mark.parametrize("size", [(640, 360), (1280, 720), (3440, 1440)])
@pytest.mark.parametrize("text_size", [1.0, 1.5])
def test_it_fits_any_picture_and_leaves_the_middle_free(mission, size, text_size):
    tap(mission, "e")
    mission.draw(mission.desk.window.picture)
    show = Showing(
        stage=mission.stage,
        feed=mission.feed,
        words=mission.desk.words,
        settings=Settings(text_size=text_size),
        bindings=mission.desk.bindings,
        part=0.0,
        time=0.0,
        pointer=None,
    )
    target = pygame.Surface(size)
    draw_terminal(target, show)
    touched = pygame.mask.from_threshold(target, (0, 0, 0), (1, 1, 1))
    touched.invert()
    (area,) = [r for r in touched.get_bounding_rects() if r.width > 100]
    assert area.left >= size[0] // 2
    assert target.get_rect().inflate(-20, -20).contains(area)  # whole, not cut off


def test_a_mouse_chooses_and_freezes(mission, drawn):
    tap(mission, "e")
    drawn()
    route = reasoned(shown(mission.sim), 20)
    terminal = mission.sim.world.machines.terminal
    for row in route:
        (x, y, w, h), _ = next(one for one in mission.feed.screen.rows if one[1] == row)
        mission.desk.pointer = (x + w / 2, y + h / 2)
        for _ in range(30):
            mission.tick()
        assert int(terminal.choice[0, LEDGER]) == row
        for _ in range(2):
            for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
                mission.handle(pygame.event.Event(kind, button=1, pos=(0, 0)))
                for _ in range(3):
                    mission.tick()
        drawn()
    assert "STOPPED." in drawn()


def test_the_screen_makes_room_for_a_player_on_the_right(mission, drawn, monkeypatch):
    monkeypatch.setattr(mission.stage, "focus", lambda part: (mission.stage.view.left / 48 + 22, 2))
    tap(mission, "e")
    drawn()
    assert mission.feed.screen.left
    assert mission.feed.screen.at(300, 360) >= 0
    tap(mission, "c")
    drawn()
    assert mission.feed.screen.at(300, 360) < 0


def test_no_words_are_a_picture_too():
    assert line("", 20).get_height() > 0
