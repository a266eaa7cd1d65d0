import time

import pygame
import pytest

from game.content.text import load_catalogue
from game.data.constants import Condition
from game.play.attempt import Terms
from game.play.audio.audio import Audio
from game.play.input import Bindings
from game.play.pad import Pads
from game.play.scenes.ended import Ended
from game.play.scenes.mission import Mission
from game.play.scenes.pause import Pause
from game.play.scenes.why import Why
from game.play.settings import Settings
from game.play.shelf import Shelf
from game.sim.replay import verify
from tests.play.conftest import PEOPLE, PLAN
from tests.tiled.maps import write_map


class Window:
    picture = pygame.Surface((640, 360))


class Desk:
    """An application without a window."""

    def __init__(self, folder):
        self.window, self.settings = Window(), Settings()
        self.shelf = Shelf(folder / "replays")
        self.words, self.bindings = load_catalogue("en"), Bindings()
        self.pads = Pads()
        self.audio = Audio()
        self.result, self.pointer, self.scenes, self.left = None, (500.0, 180.0), [], False

    @property
    def uppermost(self):
        return self.scenes[-1]

    def push(self, scene):
        self.scenes.append(scene)

    def pop(self):
        self.scenes.pop()

    def title(self):
        self.left = True


@pytest.fixture
def mission(tmp_path, monkeypatch):
    monkeypatch.setattr("game.play.stage.bake", lambda level, cache, told: _bake(level, tmp_path))
    folder = write_map(tmp_path, PLAN, PEOPLE)
    desk = Desk(tmp_path)
    terms = Terms(str(folder), seed=4, record=tmp_path / "game.replay")
    made = Mission(desk, terms)
    desk.push(made)
    return made


def _bake(level, folder):
    from game.play.render.bake import bake

    return bake(level, folder)


def press(mission, name, down=True):
    kind = pygame.KEYDOWN if down else pygame.KEYUP
    mission.handle(pygame.event.Event(kind, key=pygame.key.key_code(name)))


def play(mission, frames):
    for _ in range(frames):
        mission.update(1 / 60)
        mission.draw(mission.desk.window.picture)


def test_keys_move_the_player_and_the_mouse_aims(mission):
    play(mission, 5)
    before = mission.sim.world.actors.body.pos[0, mission.sim.player].copy()
    press(mission, "d")
    play(mission, 30)
    after = mission.sim.world.actors.body.pos[0, mission.sim.player]
    assert after[0] > before[0] + 0.3
    assert int(mission.sim.world.actors.command.aim[0, mission.sim.player]) >= 0
    mission.handle(pygame.event.Event(pygame.MOUSEBUTTONDOWN, button=1))
    play(mission, 4)
    assert int(mission.sim.world.actors.tally.fired[0, mission.sim.player]) == 1


def test_the_restart_key_starts_again_at_once(mission):
    start = mission.sim.hash()
    press(mission, "d")
    play(mission, 90)
    assert mission.sim.hash() != start
    began = time.perf_counter()
    press(mission, "tab")
    mission.draw(mission.desk.window.picture)
    assert time.perf_counter() - began < 0.3
    assert mission.sim.hash() == start
    assert mission.attempts == 2


def test_pause_stops_time_and_lets_go_of_keys(mission):
    press(mission, "d")
    play(mission, 10)
    press(mission, "escape")
    pause = mission.desk.scenes[-1]
    assert isinstance(pause, Pause)
    pause.draw(mission.desk.window.picture)
    pause.handle(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_ESCAPE))
    assert mission.desk.scenes == [mission]
    mission.update(1 / 60)
    mission.tick()
    assert mission.sim.world.actors.command.move[0, mission.sim.player].tolist() == [0, 0]


def test_losing_is_told_and_can_be_tried_again(mission):
    play(mission, 5)
    health, player = mission.sim.world.actors.health, mission.sim.player
    health.hp[0, player] = 0
    health.condition[0, player] = Condition.DEAD
    play(mission, 200)
    ended = mission.desk.scenes[-1]
    assert isinstance(ended, Ended)
    assert not ended.won
    assert mission.desk.result.outcome == "lost"
    ended.draw(mission.desk.window.picture)
    ended.handle(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_TAB))
    assert mission.desk.scenes == [mission]
    assert not mission.decided


def test_what_was_played_can_be_verified_also_after_going_back(mission):
    press(mission, "d")
    play(mission, 40)
    mission.checkpoint = ("here", mission.sim.snapshot())
    mission._noted = mission.recorder.ticks
    press(mission, "s")
    play(mission, 60)
    mission.resume_checkpoint()
    press(mission, "w")
    play(mission, 50)
    mission.leave()
    verdict = verify(mission.terms.record)
    assert verdict.ok
    assert verdict.ticks == int(mission.sim.world.clock.tick[0])
    assert mission.desk.left


def test_every_attempt_is_kept_for_the_theatre_once(mission):
    def go_on(ticks):
        for _ in range(ticks):
            mission.tick()

    shelf = mission.desk.shelf
    go_on(190)
    mission.restart()
    go_on(20)
    mission.restart()  # too short to be kept
    press(mission, "d")
    go_on(100)
    mission._reach("warehouse.cp.start")
    go_on(190)
    mission.resume_checkpoint()
    go_on(5)
    mission.leave()
    ticks = sorted(item.header.ticks for item in shelf.items())
    assert len(ticks) == 2
    assert ticks == [190, 290]
    assert all(verify(item.path).ok for item in shelf.items())


def test_a_recording_is_kept_for_good_from_pause(mission):
    play(mission, 30)
    mission.pause()
    pause = mission.desk.uppermost
    row = next(row for row in pause.menu.widgets if row.words == "Save the replay")
    row.choose()
    told = next(row for row in pause.menu.widgets if row.words == "Save the replay")
    assert (told.idle, told.value) == (True, "Saved")
    mission.desk.pop()
    for _ in range(60):
        mission.tick()
    mission.leave()
    items = mission.desk.shelf.items()
    assert [item.kept for item in items] == [True]
    assert verify(items[0].path).ticks == mission.recorder.ticks


def test_slow_motion_passes_fewer_ticks(mission):
    play(mission, 5)
    before = int(mission.sim.world.clock.tick[0])
    press(mission, "space")
    play(mission, 60)
    slow = int(mission.sim.world.clock.tick[0]) - before
    assert 15 <= slow <= 35


def key(mission, name):
    mission.desk.scenes[-1].handle(
        pygame.event.Event(pygame.KEYDOWN, key=pygame.key.key_code(name), mod=0)
    )


def test_why_one_was_seen_is_told_in_play_in_pause_and_after_losing(mission):
    play(mission, 5)
    key(mission, "y")
    assert isinstance(mission.desk.scenes[-1], Why)
    mission.desk.scenes[-1].draw(mission.desk.window.picture)  # nobody has, and it says so
    key(mission, "y")
    assert mission.desk.scenes == [mission]
    actors, player = mission.sim.world.actors, mission.sim.player
    actors.body.pos[0, player] = actors.body.pos[0, 1] + (1, 0)
    play(mission, 50)
    assert mission.seen.sightings
    key(mission, "escape")
    key(mission, "s")
    key(mission, "return")
    why = mission.desk.scenes[-1]
    assert isinstance(why, Why)
    last = why.at = len(mission.seen.sightings) - 1
    before = mission.sim.hash()
    why.draw(mission.desk.window.picture)
    key(mission, "left")
    assert why.at == max(0, last - 1)
    why.draw(mission.desk.window.picture)
    key(mission, "right")
    assert why.at == last
    assert mission.sim.hash() == before
    key(mission, "escape")
    assert isinstance(mission.desk.scenes[-1], Pause)
    key(mission, "escape")
    actors.health.condition[0, player] = Condition.DEAD
    actors.health.hp[0, player] = 0
    play(mission, 200)
    assert isinstance(mission.desk.scenes[-1], Ended)
    key(mission, "y")
    assert isinstance(mission.desk.scenes[-1], Why)
    key(mission, "y")
    key(mission, "tab")
    assert not mission.seen.sightings


def test_a_key_of_the_debug_views_is_not_one_of_the_game(mission):
    play(mission, 5)
    press(mission, "f3")
    assert mission.debug.on
    press(mission, "1")
    play(mission, 3)
    press(mission, "escape")
    assert isinstance(mission.desk.scenes[-1], Pause)
    key(mission, "f3")
    assert isinstance(mission.desk.scenes[-1], Pause)
    assert mission.debug.on


def test_it_goes_on_easier_from_the_checkpoint_and_the_story_knows(mission):
    play(mission, 20)
    mission._reach("warehouse.cp.start")
    tick = int(mission.sim.world.clock.tick[0])
    play(mission, 20)
    mission.sim.world.outcome.stage[0] = 2
    for _ in range(120):
        mission.desk.uppermost.update(1 / 60)
    ended = mission.desk.uppermost
    assert isinstance(ended, Ended)
    easier = next(row for row in ended.menu.widgets if row.words == "Make it easier")
    assert easier.help.startswith("Easy")
    easier.choose()
    assert mission.desk.uppermost is mission
    assert mission.sim.difficulty.name == mission.terms.difficulty == "easy"
    assert int(mission.sim.world.clock.tick[0]) == tick
    play(mission, 20)
    mission.terms.record.unlink()
    mission.save()
    assert not mission.terms.record.exists()  # it could not be played again from the start


def test_a_difficulty_set_in_pause_holds_from_the_next_start(mission):
    mission.pause()
    row = next(row for row in mission.desk.uppermost.menu.widgets if row.words == "Difficulty")
    row.turn(1)
    mission.desk.pop()
    play(mission, 5)
    assert mission.sim.difficulty.name == "normal"
    mission.restart()
    assert mission.sim.difficulty.name == "hard"
    play(mission, 5)
    mission.save()
    assert verify(mission.terms.record).ok


def test_the_world_keeps_full_speed_where_slow_motion_is_off(mission):
    mission.desk.settings = Settings(slow_motion=False)
    mission.sim.world.clock.pace[0] = 64
    before = int(mission.sim.world.clock.tick[0])
    mission.update(0.1)
    assert int(mission.sim.world.clock.tick[0]) - before >= 5


@pytest.mark.parametrize("zoom", [1.2, 1.6])
def test_zoom_changes_the_picture_and_not_what_is_aimed_at(mission, zoom):
    play(mission, 2)
    stage, target = mission.stage, mission.desk.window.picture
    plain = stage.view.to_level(*target.get_rect().center)
    mission.desk.settings = Settings(zoom=zoom)
    mission.refresh()
    mission.stage.camera.restart()
    pointer = (400.0, 180.0)
    for _ in range(2):
        stage.draw(target, 1.0, 1 / 60, pointer=pointer)
    view = stage.view
    assert view.zoom == pytest.approx(zoom, rel=0.01)
    assert view.width * zoom == pytest.approx(640, abs=2)
    x, y = stage.focus(1.0)
    px, _ = view.to_screen(x, y)
    aimed = view.to_level(*pointer)
    assert aimed[0] - x == pytest.approx((pointer[0] - px) / view.scale)
    assert view.to_level(*target.get_rect().center) == pytest.approx(plain, abs=4)
    assert pygame.surfarray.array_green(target).max() > 60


def test_where_it_is_set_time_goes_slower_while_a_key_has_to_be_pressed(mission):
    def ticks(frames=60):
        before = mission.recorder.ticks
        for _ in range(frames):
            mission.update(1 / 60)
        return mission.recorder.ticks - before

    ask = "hospital.prompt.parry"
    mission.feed._say(ask, -1, 2.0)
    assert mission.feed.timed
    assert ticks() == pytest.approx(60, abs=1)
    mission.feed.restart()
    mission.desk.settings = Settings(timed=True)
    mission.feed._say(ask, -1, 2.0)
    assert ticks() == pytest.approx(20, abs=1)
    assert mission.feed.timed  # as the words stand longer, too
    mission.feed.restart()
    assert ticks() == pytest.approx(60, abs=1)
    mission.feed._say("warehouse.prompt.crouch", -1, 0.0)  # a hint hurries nobody
    assert not mission.feed.timed
