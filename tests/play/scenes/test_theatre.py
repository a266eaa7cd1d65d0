"""The theatre: what was played is listed, watched, wound to and fro, taken over."""

from dataclasses import replace

import pygame
import pytest

from game.ai.bot import bot_named
from game.lab.starter import write_starter
from game.play.attempt import Terms
from game.play.input import Bindings
from game.play.scenes.ended import Ended
from game.play.scenes.mission import Mission
from game.play.scenes.pause import Pause
from game.play.scenes.theatre import Recorded, Theatre
from game.play.scenes.watching import Watching
from game.play.theatre.bar import Bar
from game.play.theatre.transport import SPEEDS
from game.play.theatre.wishes import KEYS, PAD, Wish
from game.sim.film import Film
from game.sim.recording import load
from game.sim.replay import Playback, Recorder, verify
from game.sim.sim import Setting, Sim
from game.tiled.load import load_level

LENGTH = 240  # ticks


def changed(recording, **header):
    """Return a recording that says something else of itself."""
    return replace(recording, header=recording.header.model_copy(update=header))


@pytest.fixture(scope="module")
def recording(tmp_path_factory):
    """Four seconds of a level in two rooms, played by a bot."""
    folder = write_starter("rooms", tmp_path_factory.mktemp("levels")).parent
    sim = Sim(Setting(load_level(folder)), drivers={"gon": bot_named("rusher")})
    sim.reset([3])
    recorder = Recorder(sim, level=str(folder), seed=3, bot="rusher")
    for _ in range(LENGTH):
        sim.step()
        recorder.step()
    return recorder.recording()


@pytest.fixture
def shelf(app, recording, home):
    """The shelf of a player: a recording, one under other rules, and a damaged file."""
    first = app.shelf.put(recording)
    first.rename(first.with_name("20260103-120000-rooms.replay"))
    old = changed(recording, rules=1, level="a\0b\n", bot="\u202e")
    old.save(home / "replays" / "20260102-120000-old.replay")
    (home / "replays" / "20260101-120000-cut.replay").write_bytes(b"LOOSEND\x01cut")
    return app.shelf


@pytest.fixture
def watching(app, recording, monkeypatch):
    monkeypatch.setattr("game.play.theatre.transport.STEPPING", 5.0)  # however slow the machine
    made = Watching(app, Film(recording))
    app.push(made)
    return made


def settle(app, watching, frames=60):
    for _ in range(frames):
        app.frame(1 / 60)
        if watching.transport.goal is None:
            return


def names(app):
    return [row.words for row in app.uppermost.menu.widgets]


def test_what_was_recorded_is_listed_and_damaged_files_are_one_line_each(app, shelf, press):
    app.push(Theatre(app))
    for _ in range(3):
        app.frame(1 / 60)
    rows = app.uppermost.menu.widgets[:-1]
    assert [row.bad for row in rows] == [False, True, True]
    assert rows[0].columns == ("2026-01-03  12:00", "0:04", "Done", "Bot: rusher")
    assert rows[1].columns[1] == "Made with other rules, cannot be watched"
    assert "damaged" in rows[2].columns[1]
    press("down")
    press("return")
    assert isinstance(app.uppermost, Recorded)
    assert "Watch" not in names(app)
    assert "recorded under rules 1" in app.uppermost.note


def test_a_level_that_changed_cannot_be_watched(app, shelf, recording):
    header = changed(recording, level_hash="0" * 16).header
    page = Theatre(app)
    app.push(page)
    assert page.odd(header) is None
    page.items = [type(page.items[0])(*[page.items[0].path, page.items[0].made, False, header])]
    page.update(1 / 60)
    assert "another version of the level" in page.odd(header)


@pytest.mark.parametrize(
    ("keep", "delete", "yes"), [("k", "delete", "up"), ("pad y", "pad x", "pad up")]
)
def test_one_can_be_kept_and_one_thrown_away(app, shelf, press, keep, delete, yes):
    app.push(Theatre(app))
    press(keep)
    press("down")
    assert [item.kept for item in app.uppermost.items] == [True, False, False]
    press(keep)
    press("up")
    press(delete)
    press("pad b" if yes == "pad up" else "return")  # it asks, and the answer is no at first
    assert len(shelf.items()) == 3
    press(delete)
    press(yes)
    press("return")
    app.frame(1 / 60)
    assert [item.path.name[:8] for item in shelf.items()] == ["20260102", "20260101"]
    assert isinstance(app.uppermost, Theatre)


def test_from_the_list_to_the_film_and_back(app, shelf, press, choose):
    app.push(Theatre(app))
    press("return")
    choose("Keep")
    assert shelf.items()[0].kept
    choose("Watch")
    assert isinstance(app.uppermost, Watching)
    app.frame(0.1)
    assert app.uppermost.film.tick > 0
    press("escape")
    assert isinstance(app.uppermost, Recorded)
    choose("Delete")
    press("up")
    press("return")
    app.frame(1 / 60)
    assert isinstance(app.uppermost, Theatre)
    assert len(shelf.items()) == 2


def test_what_is_wrong_inside_is_told_when_it_is_opened(app, shelf, press, choose, recording):
    odd = changed(recording, characters={"nobody": "nobody"})
    odd.save(shelf.items()[0].path)
    app.push(Theatre(app))
    press("return")
    choose("Watch")
    assert isinstance(app.uppermost, Recorded)
    assert "nobody" in app.uppermost.note


def test_winding_comes_to_the_same_world_as_playing(app, watching, press, recording):
    playback = Playback(recording)
    hashes = [playback.sim.hash()]
    while not playback.done:
        playback.step()
        hashes.append(playback.sim.hash())

    def stands(tick):
        settle(app, watching)
        assert watching.film.tick == tick
        assert watching.film.sim.hash() == hashes[tick]
        assert watching.stage.watch.now.tick == tick

    press("space")
    here = watching.film.tick
    for name, step in (("right", 60), ("right", 60), (".", 1), (",", -1), (",", -1), ("left", -60)):
        press(name)
        here += step
        stands(here)
    press("end")
    stands(LENGTH)
    press("pad left")
    stands(LENGTH - 60)
    press("home")
    stands(0)


def test_it_plays_winds_back_and_stops_at_the_end(app, watching, press):
    app.frame(0.2)
    assert 10 <= watching.film.tick <= 13
    for _ in range(len(SPEEDS)):
        press("up")
    assert watching.transport.speed == 8.0
    for _ in range(40):
        app.frame(0.1)
    assert watching.film.tick == LENGTH
    assert not watching.transport.playing
    pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_r, mod=0))
    for _ in range(5):
        app.frame(0.1)
    assert watching.film.tick < LENGTH - 60
    pygame.event.post(pygame.event.Event(pygame.KEYUP, key=pygame.K_r, mod=0))
    app.frame(0.1)
    back = watching.film.tick
    app.frame(0.1)
    assert watching.film.tick == back
    press("end")
    settle(app, watching)
    press("space")  # from the first tick again
    settle(app, watching)
    app.frame(0.1)
    assert 0 < watching.film.tick < 60


def test_the_time_line_is_dragged_and_its_buttons_clicked(app, watching, monkeypatch):
    app.frame(1 / 60)
    where = [0.0, 0.0]
    monkeypatch.setattr(type(app), "pointer", property(lambda self: tuple(where)))

    def mouse(kind, left, top, **more):
        where[:] = left, top
        pygame.event.post(pygame.event.Event(kind, pos=(left, top), **more))
        app.frame(1 / 60)
        settle(app, watching)

    bar = watching.bar
    area = bar.line.area
    watching.transport.playing = False
    mouse(pygame.MOUSEBUTTONDOWN, area.left + area.width // 2, area.centery, button=1)
    assert watching.film.tick == pytest.approx(LENGTH / 2, abs=2)
    mouse(pygame.MOUSEMOTION, area.right + 500, 0, rel=(1, 0), buttons=(1, 0, 0))
    assert watching.film.tick == LENGTH
    mouse(pygame.MOUSEBUTTONUP, area.right + 500, 0, button=1)
    mouse(pygame.MOUSEMOTION, area.left, area.centery, rel=(1, 0), buttons=(0, 0, 0))
    assert watching.film.tick == LENGTH
    mouse(pygame.MOUSEBUTTONDOWN, area.left, area.centery, button=5)  # comes with a wheel's turn
    mouse(pygame.MOUSEWHEEL, area.left, area.centery, y=-1)
    assert watching.film.tick == LENGTH - 60
    for rect, wish in list(bar._buttons):
        if wish is Wish.TICK:
            mouse(pygame.MOUSEBUTTONDOWN, *rect.center, button=1)
    assert watching.film.tick == LENGTH - 59
    view, pos = watching.stage.view, watching.stage.watch.now.pos
    other = 1 if watching.film.sim.player != 1 else 0
    watching.free = tuple(pos[other].tolist())
    for _ in range(90):
        app.frame(1 / 60)
    view = watching.stage.view
    mouse(pygame.MOUSEBUTTONDOWN, *view.to_screen(*pos[other].tolist()), button=1)
    assert watching.stage.watch.player == other
    assert watching.free is None


def test_one_may_be_anybody_or_nobody(app, watching, press):
    press("space")
    before = watching.film.sim.hash()
    player = watching.film.sim.player
    press("tab")
    other = watching.stage.watch.player
    assert other != player
    press("v")
    assert watching.stage.renderer.whole
    press("v")
    assert not watching.stage.renderer.whole
    press("pad l3")
    assert watching.free is not None
    x = watching.free[0]
    pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_d, mod=0))
    app.frame(0.1)
    app.frame(0.1)
    assert watching.free[0] > x
    pygame.event.post(pygame.event.Event(pygame.KEYUP, key=pygame.K_d, mod=0))
    press("pad y")
    assert watching.free is None
    assert watching.stage.watch.player == other
    press("h")
    press("h")
    assert watching.film.sim.hash() == before


def test_the_bar_fits_every_size(app, watching, press, recording):
    press("end")
    settle(app, watching)
    for size, pad, width in ((1.0, False, 1280), (2.0, False, 960), (2.0, True, 1680)):
        app.settings = app.settings.model_copy(update={"text_size": size})
        app.bindings = Bindings()
        app.bindings.pad = pad
        picture = pygame.Surface((width, 720))
        watching.draw(picture)
        rects = [rect for rect, _ in watching.bar._buttons]
        assert all(picture.get_rect().contains(rect) for rect in rects)
        assert not any(one.collidelist(rects[n + 1 :]) >= 0 for n, one in enumerate(rects))
        assert watching.bar.top > 300
    assert isinstance(watching.bar, Bar)


def test_every_wish_has_a_key_and_the_pad_has_nearly_all():
    assert set(KEYS.values()) | {Wish.FOLLOW_BACK} == set(Wish)
    assert set(Wish) - set(PAD.values()) == {Wish.START, Wish.END, Wish.FOLLOW_BACK, Wish.HIDE}


def test_it_is_taken_over_and_what_is_played_is_a_recording_of_its_own(
    app, watching, press, monkeypatch
):
    monkeypatch.setattr("game.play.shelf.SHORTEST", 60)
    watching.transport.playing = False
    watching.transport.leap(70)
    settle(app, watching)
    before = watching.film.sim.hash()
    press("t")
    assert isinstance(app.uppermost, Pause)
    mission = app.uppermost.mission
    assert isinstance(mission, Mission)
    assert (mission.sim.hash(), mission.recorder.ticks) == (before, 70)
    press("escape")
    pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_s, mod=0))
    for _ in range(20):
        app.frame(1 / 12)
    assert mission.recorder.ticks > 70 + 60
    press("escape")
    press("tab")  # again from there
    assert mission.sim.hash() == before
    made = app.shelf.items()
    assert len(made) == 1
    assert made[0].header.bot == ""
    assert verify(made[0].path).ok
    assert load(made[0].path).aim[:70].tolist() == watching.film.recording.aim[:70].tolist()
    mission.leave()
    app.frame(1 / 60)
    assert app.uppermost is watching
    assert (watching.film.tick, watching.film.sim.hash()) == (70, before)
    assert app.audio.place is watching.sounds


def test_what_was_just_played_can_be_watched_and_tried_again(app, home, press, choose, recording):
    app.start(Terms(recording.header.level, seed=3, bot="rusher"))
    mission = app.uppermost
    while isinstance(app.uppermost, Mission):
        app.frame(1 / 12)
    assert isinstance(app.uppermost, Ended)
    app.frame(0.5)  # the words have to be seen first
    choose("Watch")
    watching = app.uppermost
    assert isinstance(watching, Watching)
    assert watching.film.end == mission.recorder.ticks
    app.frame(1 / 30)
    press("escape")
    assert isinstance(app.uppermost, Ended)
    press("tab")
    app.frame(1 / 30)
    assert app.uppermost is mission
    assert app.audio.place is mission.sounds


def test_what_is_decided_is_not_taken_over(app, watching, press):
    press("space")
    watching.film.sim.world.outcome.stage[0] = 1
    assert not watching._shown().may_branch
    press("t")
    assert app.uppermost is watching
