import pygame
import pytest

from game.content.faults import FaultError
from game.content.text import load_catalogue
from game.play.app import render_offscreen
from game.play.debug.panel import Panel
from game.play.debug.scope import Trace
from game.play.debug.views import VIEWS, chosen_views
from game.play.feed import Feed
from game.play.hud.showing import Showing
from game.play.input import Bindings
from game.play.settings import Settings
from game.play.stage import Stage


@pytest.fixture
def target():
    return pygame.Surface((1280, 720))


def shown(stage):
    words = load_catalogue()
    return Showing(
        stage, Feed(stage.watch, words), words, Settings(), Bindings(), 0.5, 1.0, (600.0, 300.0)
    )


def press(panel, key, mod=0):
    event = pygame.event.Event(pygame.KEYDOWN, key=key, mod=mod)
    return panel.handle(event, (0.0, 0.0))


def test_views_never_change_the_world(started, cache, target):
    """The same game with all views and with none has the same hash at every tick."""
    plain, seen = started(), started()
    stage = Stage(seen, cache=cache)
    panel = Panel(stage, tuple(VIEWS))
    for tick in range(300):
        plain.step()
        seen.step()
        stage.note()
        panel.note()
        if tick % 4 == 0:
            stage.draw(target, 0.5, 1 / 15)
            panel.draw(target, shown(stage))
        assert plain.hash() == seen.hash()


@pytest.mark.parametrize("name", VIEWS)
def test_each_view_shows_something(started, cache, name):
    sim, trace = started(), Trace()
    for _ in range(130):
        sim.step()
        trace.note(sim.world)
    before = pygame.surfarray.array3d(render_offscreen(sim, cache=cache)).astype(int)
    views = {other: draw for other, draw in VIEWS.items() if other != name}
    assert len(views) == len(VIEWS) - 1
    made = render_offscreen(sim, cache=cache, debug=(name,), trace=trace)
    after = pygame.surfarray.array3d(made).astype(int)
    # apart from the legend at the left and the mark round who is selected
    apart = abs(after - before)[200:].max(axis=2) > 24
    assert apart.sum() > 300


def test_function_keys_choose_views_and_people(started, cache):
    sim = started()
    sim.step()
    panel = Panel(Stage(sim, cache=cache))
    assert not press(panel, pygame.K_1)
    assert press(panel, pygame.K_F3)
    assert panel.on
    assert press(panel, pygame.K_1)
    assert next(iter(VIEWS)) not in panel.chosen
    assert press(panel, pygame.K_1)
    assert next(iter(VIEWS)) in panel.chosen
    assert not press(panel, pygame.K_w)
    first = panel.selected()
    assert press(panel, pygame.K_F4)
    second = panel.selected()
    assert {first, second} == {1, 2}
    assert press(panel, pygame.K_F4, pygame.KMOD_LSHIFT)
    assert panel.selected() == first
    assert press(panel, pygame.K_F3)
    assert not panel.on


def test_a_click_picks_who_stands_there(started, cache, target):
    sim = started()
    sim.step()
    stage = Stage(sim, cache=cache)
    stage.draw(target, 1.0, 1.0)
    panel = Panel(stage, ("scores",))
    other = next(slot for slot in (1, 2) if slot != panel.selected())
    spot = stage.view.to_screen(*sim.world.actors.body.pos[0, other].tolist())
    click = pygame.event.Event(pygame.MOUSEBUTTONDOWN, button=2)
    assert panel.handle(click, spot)
    assert panel.selected() == other


def test_without_minds_there_is_nobody_to_look_into(started, cache, target):
    sim = started()
    sim.step()
    sim.world.actors.slot.alive[0, 1:] = False
    stage = Stage(sim, cache=cache)
    panel = Panel(stage, tuple(VIEWS))
    assert panel.selected() == -1
    stage.draw(target, 1.0, 1.0)
    panel.draw(target, shown(stage))
    press(panel, pygame.K_F4)
    assert panel.selected() == -1


def test_names_of_views_are_checked():
    assert chosen_views("scores, cones,") == ("cones", "scores")
    assert chosen_views("all") == tuple(VIEWS)
    with pytest.raises(FaultError) as caught:
        chosen_views("cone,scores,xyzzy")
    told = [str(fault) for fault in caught.value.faults]
    assert told == [
        '--debug: there is no view "cone"; did you mean "cones"?',
        '--debug: there is no view "xyzzy"',
    ]
