"""Contracts, the arena, chapters, credits: from the menu into the game."""

import pygame
import pytest

from game.lab.contracts import contract_named
from game.play.contract import Best, keep_best
from game.play.journey import Playthrough
from game.play.menu.widgets import Record
from game.play.scenes.arena import Arena
from game.play.scenes.chapters import Chapters, story_levels
from game.play.scenes.contracts import Contracts
from game.play.scenes.credits import Credits
from game.play.scenes.ended import Ended
from game.play.scenes.mission import Mission
from game.play.scenes.settings import SettingsPage


def test_a_contract_shows_its_best_and_can_be_played(app, home, choose, press, monkeypatch):
    monkeypatch.setattr("game.play.contract.bests_path", lambda: home / "contracts.json")
    small = contract_named("warehouse.1").model_copy(update={"level": "open_room", "until": ""})
    monkeypatch.setattr("game.lab.contracts.load_contracts", lambda: {small.id: small})
    keep_best("warehouse.1", Best(medal=2, time=61, accuracy=1, unseen=1, mercy=1))
    app.push(Contracts(app))
    row = next(row for row in app.uppermost.menu.widgets if row.words == "Night Shift")
    assert isinstance(row, Record)
    assert (row.stars, row.told) == (2, "Silver   1:01")
    assert "Gold" in row.help
    choose("Night Shift", "pad a")
    mission = app.uppermost
    assert isinstance(mission, Mission)
    assert not mission.may_ease
    app.frame(1 / 60)
    mission._reach("warehouse.cp.start")
    assert mission.checkpoint is None
    mission.sim.world.outcome.stage[0] = 2
    for _ in range(90):
        app.frame(1 / 60)
    assert isinstance(app.uppermost, Ended)
    assert app.uppermost.account.reason == "Not this time"
    press("pad back")
    assert app.uppermost is mission
    assert not mission.decided


def test_a_fight_is_set_up_and_watched_or_joined(app, choose, press):
    page = Arena(app)
    app.push(page)
    page._turn_level(page.levels.index("corridor"))
    assert [corner.side for corner in page.corners] == ["gon", "russians"]
    assert any(row.words == "Start: Join" for row in page.menu.widgets)
    page.menu.at = 3
    press("pad right")
    press("pad down")
    assert page.corners[0].brains[page.corners[0].brain] == "autopilot"
    choose("Start: Watch")
    mission = app.uppermost
    assert isinstance(mission, Mission)
    assert mission.stage.renderer.whole
    assert not mission.by_hand
    press("d")
    app.frame(1 / 60)
    assert mission.sim.world.actors.identity.driven[0, 0]


def test_everybody_may_be_somebody_else(app):
    page = Arena(app)
    page._turn_level(page.levels.index("corridor"))
    page.menu.at = 2
    page.menu.chosen.turn(1)
    first = page.corners[0].character
    assert first
    assert page.terms().characters == {"a1": first}
    assert (
        page.terms().open().cast.names[int(page.terms().open().world.actors.identity.profile[0, 0])]
        == first
    )


def test_chapters_open_as_they_are_reached(app, home, choose):
    playthrough = Playthrough()
    playthrough.begin("normal")
    page = Chapters(app, playthrough)
    app.push(page)
    rows = page.menu.widgets[:-1]
    assert len(rows) == len(story_levels())
    assert [row.idle for row in rows] == [False] + [True] * (len(rows) - 1)
    choose(rows[0].words)
    assert app.uppermost.playthrough is playthrough


@pytest.mark.parametrize("leave", ["escape", "pad b"])
def test_credits_roll_to_the_last_line_and_can_be_left(app, press, leave):
    for _ in range(2):
        app.push(Credits(app))
        app.frame(1 / 60)
    press(leave)
    rolling = app.uppermost
    press("space")
    for _ in range(4000):
        rolling.update(1 / 60)
        if rolling.ended:
            break
    assert rolling.ended
    rolling.draw(app.window.picture)
    for _ in range(300):
        if app.uppermost is rolling:
            rolling.update(1 / 60)
    assert app.uppermost is None


def test_the_mouse_goes_in_and_out_of_pages_and_is_heard(app, home, monkeypatch):
    heard = []
    monkeypatch.setattr(app.audio.mixer, "play", lambda name, *_: heard.append(name))
    monkeypatch.setattr(type(app), "pointer", property(lambda self: self.at))
    app.at = (0, 0)

    def mouse(kind, **told):
        pygame.event.post(pygame.event.Event(kind, **told))
        app.frame(1 / 60)

    app.push(Chapters(app, Playthrough()))
    credits_, settings = Credits(app), SettingsPage(app)
    app.push(settings)
    app.frame(1 / 60)
    app.at = settings.menu._rects[2].center
    mouse(pygame.MOUSEMOTION, pos=(0, 0), rel=(1, 1), buttons=(0, 0, 0))
    assert (settings.menu.at, heard) == (2, ["ui_move"])
    before = app.settings
    mouse(pygame.MOUSEBUTTONDOWN, button=1, pos=(0, 0))
    assert app.settings != before
    mouse(pygame.MOUSEBUTTONDOWN, button=3, pos=(0, 0))
    assert heard == ["ui_move", "ui_choose", "ui_back"]
    assert isinstance(app.uppermost, Chapters)
    app.push(credits_)
    mouse(pygame.MOUSEBUTTONDOWN, button=1, pos=(0, 0))
    assert app.uppermost is credits_
    mouse(pygame.MOUSEBUTTONDOWN, button=3, pos=(0, 0))
    assert isinstance(app.uppermost, Chapters)
