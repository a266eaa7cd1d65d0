import pygame
import pytest

from game.content.faults import FaultError
from game.content.text import load_catalogue
from game.play import app as module
from game.play.app import App, play
from game.play.attempt import Terms
from game.play.audio.device import device_names
from game.play.cover import cover
from game.play.display import Window, has_display, picture_size
from game.play.menu.page import Say
from game.play.scenes.chapters import note_before
from game.play.scenes.mission import Mission
from game.play.scenes.pause import Pause
from game.play.scenes.title import Title
from game.play.settings import Settings
from game.tiled.load import level_names
from tests.play.conftest import PEOPLE, PLAN
from tests.tiled.maps import write_map


@pytest.fixture
def level(tmp_path):
    return str(write_map(tmp_path / "duel", PLAN, PEOPLE))


@pytest.fixture
def home(tmp_path, monkeypatch):
    """Caches and settings of a fresh user."""
    monkeypatch.setattr("game.play.render.bake.user_cache_path", lambda name: tmp_path)
    monkeypatch.setattr("game.play.settings.settings_path", lambda: tmp_path / "settings.json")
    monkeypatch.setattr("game.play.journey.save_path", lambda: tmp_path / "story.save")
    monkeypatch.setattr("game.play.shelf.shelf_path", lambda: tmp_path / "replays")
    return tmp_path


@pytest.fixture
def app(home):
    made = App()
    yield made
    made.quit()
    made.audio.close()  # whoever still reads sounds would be in the way of the next device
    pygame.event.clear()


def story_of(level, monkeypatch):
    """Let the story be one level."""
    for names in ("game.play.scenes.title.level_names", "game.play.journey.level_names"):
        monkeypatch.setattr(names, lambda: [level])
    for order in ("game.play.scenes.chapters.maps_of", "game.lab.campaign.maps_of"):
        monkeypatch.setattr(order, lambda _: [level])


def choose(app, words):
    """Go to the row of a menu with some words, and choose it."""
    menu = app.uppermost.menu
    menu.at = [row.words for row in menu.widgets].index(words)
    post("return")
    app.frame(1 / 60)


def post(name):
    pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=pygame.key.key_code(name)))


def test_from_the_title_into_a_level_to_pause_and_back(app, level, monkeypatch):
    story_of(level, monkeypatch)
    app.has_title = True
    app.title()
    assert isinstance(app.uppermost, Title)
    choose(app, "New story")
    choose(app, "Hard")
    assert isinstance(app.uppermost, Mission)
    assert app.uppermost.sim.difficulty.name == app.settings.difficulty == "hard"
    for _ in range(5):
        app.frame(1 / 60)
    post("escape")
    app.frame(1 / 60)
    assert isinstance(app.uppermost, Pause)
    choose(app, "Leave to title")
    choose(app, "Yes")
    assert isinstance(app.uppermost, Title)
    assert app.result is not None
    assert app.result.outcome == "left"
    pygame.event.post(pygame.event.Event(pygame.QUIT))
    app.frame(1 / 60)
    assert app.uppermost is None


def test_without_a_title_leaving_a_level_ends_the_program(app, level):
    app.start(Terms(level, bot="rusher"))
    app.frame(1 / 60)
    pygame.event.post(pygame.event.Event(pygame.QUIT))
    app.run()
    assert app.result is not None
    assert app.result.ticks >= 1


def test_play_ends_after_so_many_ticks(home, level):
    result = play(Terms(level, bot="idle", max_ticks=5), Settings())
    assert result.outcome == "left"
    assert result.ticks >= 5


def test_a_level_that_is_not_there_is_told_before_a_window_opens(monkeypatch):
    monkeypatch.setattr(module, "App", None)
    with pytest.raises(FaultError):
        play(Terms("no_such_level"))


def test_damaged_settings_are_told_in_one_line_and_kept(home, capsys):
    (home / "settings.json").write_bytes(b"{")
    App()
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "settings.json.damaged" in told
    assert (home / "settings.json.damaged").read_bytes() == b"{"


@pytest.mark.parametrize(
    ("variables", "seen"),
    [
        ({"SDL_VIDEODRIVER": "dummy", "DISPLAY": ":0"}, False),
        ({"SDL_VIDEODRIVER": "offscreen", "DISPLAY": ":0"}, False),
        ({}, False),
        ({"DISPLAY": ":0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"SDL_VIDEODRIVER": "x11", "DISPLAY": ":0"}, True),
    ],
)
def test_a_missing_display_is_noticed(monkeypatch, variables, seen):
    monkeypatch.setattr("sys.platform", "linux")
    for name in ("SDL_VIDEODRIVER", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert has_display() is seen


@pytest.mark.parametrize(
    ("window", "picture"),
    [
        ((1280, 720), (1280, 720)),
        ((1920, 1080), (1280, 720)),
        ((800, 600), (960, 720)),
        ((3440, 1440), (1680, 720)),
        ((500, 2000), (960, 720)),
        ((2000, 0), (1680, 720)),
    ],
)
def test_the_picture_is_as_high_as_ever_and_as_wide_as_fits(window, picture):
    assert picture_size(*window) == picture


def test_a_window_of_any_shape_shows_the_whole_picture_and_finds_the_pointer():
    for size in ((900, 700), (1920, 1080), (2400, 700)):
        window = Window(size)
        width, height = window.picture.get_size()
        window.picture.fill((200, 10, 10))
        window.present()
        middle = window.surface.get_size()[0] // 2, window.surface.get_size()[1] // 2
        assert window.surface.get_at(middle)[0] == pytest.approx(200, abs=8)
        assert window.to_picture(*middle) == pytest.approx((width / 2, height / 2), abs=2)
        corner = window._area().topleft
        assert window.to_picture(*corner) == pytest.approx((0, 0), abs=2)


@pytest.mark.parametrize(
    ("size", "smooth", "whole"),
    [
        ((1920, 1080), (1920, 1080), (1280, 720)),
        ((2560, 1500), (2558, 1500), (2456, 1440)),
        ((640, 360), (640, 360), (640, 360)),
    ],
)
def test_a_picture_grows_to_the_edge_or_by_whole_steps(size, smooth, whole):
    window = Window(size)
    assert window._area().size == pytest.approx(smooth, abs=3)
    window.scaling = "integer"
    width, height = window._area().size
    assert (width, height) == pytest.approx(whole, abs=3)
    if size[1] > window.picture.get_height():
        assert height % window.picture.get_height() == 0
        window.picture.fill((0, 0, 0))
        window.picture.fill((255, 255, 255), (100, 100, 1, 1))
        window.present()
        x, y = window._area().topleft
        step = height // window.picture.get_height()
        dot = window.surface.subsurface((x + 100 * step, y + 100 * step, step, step))
        assert pygame.transform.average_color(dot)[:3] == (255, 255, 255)
    assert window.to_picture(size[0] / 2, size[1] / 2) == pytest.approx(
        (window.picture.get_width() / 2, window.picture.get_height() / 2), abs=2
    )


def test_another_output_plays_on(app, level):
    names = device_names()
    assert names
    app.start(Terms(level))
    app.frame(1 / 60)
    before = app.audio
    app.change(Settings(device=names[0]))
    assert app.audio is not before
    app.frame(1 / 60)
    assert app.audio.place is app.uppermost.sounds
    assert app.audio.device.voices
    app.change(Settings(device="something that is not plugged in"))
    assert app.audio.device.voices


def test_a_story_that_was_begun_can_be_gone_on_with(app, level, home, monkeypatch):
    story_of(level, monkeypatch)
    app.has_title = True
    app.title()
    assert isinstance(app.uppermost, Title)
    before = len(app.uppermost.menu.widgets)
    choose(app, "New story")
    choose(app, "Normal")
    assert isinstance(app.uppermost, Mission)
    for _ in range(20):
        app.frame(1 / 60)
    app.uppermost._reach("warehouse.cp.start")
    assert (home / "story.save").exists()
    tick = int(app.uppermost.sim.world.clock.tick[0])
    app.title()
    assert isinstance(app.uppermost, Title)
    assert len(app.uppermost.menu.widgets) == before + 1
    app.frame(1 / 60)
    post("return")
    app.frame(0)
    assert isinstance(app.uppermost, Mission)
    assert app.uppermost.checkpoint is not None
    assert int(app.uppermost.sim.world.clock.tick[0]) == tick > 10


def test_a_level_that_cannot_be_used_is_no_background_and_no_end(app, level, monkeypatch):
    story_of("nowhere", monkeypatch)
    app.has_title = True
    app.title()
    assert isinstance(app.uppermost, Title)
    app.frame(1 / 60)
    monkeypatch.setattr("game.play.scenes.title.level_names", lambda: ["nowhere", level])
    app.title()
    assert app.uppermost._stage.watch.sim.level.name in level


@pytest.mark.parametrize("wanted", [True, False])
def test_who_wants_to_know_is_told_what_a_chapter_is_about(app, level, monkeypatch, wanted):
    monkeypatch.setattr("game.play.app.note_before", lambda name, words: "A child dies.")
    app.change(Settings(content_note=wanted))
    app.start(Terms(level))
    assert isinstance(app.uppermost, Say if wanted else Mission)
    if wanted:
        app.frame(1 / 60)
        assert "child" in app.uppermost.said
        choose(app, "Continue")
        assert isinstance(app.uppermost, Mission)


def test_notes_stand_before_levels_of_the_story_in_every_language():
    for language in ("en", "ko"):
        words = load_catalogue(language)
        keys = [key for key in words.fallback if key.startswith("note.")]
        assert keys
        levels = [key.removeprefix("note.").replace(".", "/") for key in keys]
        assert set(levels) <= set(level_names())
        assert all(note_before(name, words) for name in levels)
        assert note_before("nowhere", words) == ""


def test_the_place_behind_the_title_shows_what_is_set(app, level, monkeypatch):
    story_of(level, monkeypatch)
    app.has_title = True
    app.title()
    app.frame(1 / 60)
    begun = pygame.surfarray.array3d(app.window.picture)[700:]
    front = pygame.surfarray.array3d(cover(app.window.picture.get_size()))[700:]
    assert (begun == front).all()  # right of the menu
    app.push(Say(app, "a menu"))  # lifts the cover: what is set is to be seen behind it
    app.frame(1 / 60)
    app.pop()
    app.frame(1 / 60)
    plain = pygame.surfarray.array3d(app.window.picture)
    app.change(Settings(zoom=1.6))
    app.frame(1 / 60)
    assert app.uppermost._stage.view.zoom == pytest.approx(1.6, rel=0.01)
    assert (pygame.surfarray.array3d(app.window.picture) != plain).any()
