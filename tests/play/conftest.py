import os

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"

import pytest

from game.ai.bot import bot_named
from game.play.display import open_unseen
from game.sim.sim import Setting, Sim
from game.tiled.load import load_level
from tests.systems.arena import person
from tests.tiled.maps import at, over, write_map

PLAN = [
    "########################",
    "#..........#...........#",
    "#..c.......#......C....#",
    "#..........#...........#",
    "#......................#",
    "#......................#",
    "#..C.......#.......c...#",
    "#..........#...........#",
    "########################",
]
PEOPLE = [
    person(2, 4, "a", "gon", "gon", player=True),
    person(20, 2, "b", "russians", "russian_thug"),
    person(20, 6, "c", "russians", "russian_thug"),
]


@pytest.fixture(scope="session", autouse=True)
def unseen():
    open_unseen()


@pytest.fixture(scope="session")
def cache(tmp_path_factory):
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="session")
def setting(tmp_path_factory, cache):
    folder = tmp_path_factory.mktemp("duel")
    door = over("Door", 11, 4, 1, 2, "door")
    lamps = [
        at("Light", 8, 4, "left", circuit="west", radius=4.0),
        at("Light", 18, 4, "right", circuit="east", radius=4.0),
    ]
    return Setting(load_level(write_map(folder, PLAN, [*PEOPLE, door, *lamps])), cache=cache)


@pytest.fixture
def started(setting):
    def make(bot="rusher", seed=1):
        sim = Sim(setting, drivers={"gon": bot_named(bot) if bot else None})
        sim.reset([seed])
        return sim

    return make
