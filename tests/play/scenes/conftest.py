import pygame
import pytest

from game.play.app import App


@pytest.fixture
def home(tmp_path, monkeypatch):
    """Caches, settings and saves of a fresh user."""
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
    made.pads.close()
    pygame.event.clear()


@pytest.fixture
def press(app):
    """Return what presses a key, or a button of a pad, and shows a frame."""

    def pressed(name):
        if name.startswith("pad "):
            from game.play.pad import BUTTONS

            number = next(n for n, one in BUTTONS.items() if one == name)
            for kind in (pygame.CONTROLLERBUTTONDOWN, pygame.CONTROLLERBUTTONUP):
                pygame.event.post(pygame.event.Event(kind, button=number, instance_id=1))
        else:
            code = pygame.key.key_code(name)
            for kind in (pygame.KEYDOWN, pygame.KEYUP):
                pygame.event.post(pygame.event.Event(kind, key=code))
        app.frame(1 / 60)

    return pressed


@pytest.fixture
def choose(app, press):
    """Return what goes to the row with some words and chooses it."""

    def chosen(words, key="return"):
        menu = app.uppermost.menu
        menu.at = [row.words for row in menu.widgets].index(words)
        press(key)

    return chosen
