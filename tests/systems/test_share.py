import pytest

from game.data.constants import Sound
from game.data.events import BARKS
from tests.ai.field import field
from tests.systems.arena import person

# two rooms side by side, joined at the far right end: the wall keeps eyes out, not shouts
SPLIT = [
    "#" * 62,
    "#" + "." * 60 + "#",
    "#" + "#" * 56 + "." * 4 + "#",
    "#" + "." * 60 + "#",
    "#" * 62,
]


@pytest.fixture
def rooms(tmp_path):
    people = [
        person(57, 1, "gon"),
        person(49, 1, "sees", "russians", "russian_thug"),
        person(45, 3, "near", "russians", "russian_thug", facing=180.0),
        person(3, 3, "far", "russians", "russian_thug", facing=180.0),
    ]
    return field(tmp_path, SPLIT, people, worlds=8)


def test_who_sees_an_enemy_tells_those_in_earshot_a_moment_later(rooms):
    memory = rooms.world.actors.memory
    called, told, shouts = None, None, 0
    for tick in range(300):
        rooms.step()
        barks = rooms.world.barks.rows()
        mine = (barks.world == 0) & (barks.actor == 1) & (barks.topic == BARKS.index("saw"))
        noises = rooms.world.noises.rows()
        shouts += int(((noises.kind == Sound.SHOUT) & (noises.world == 0)).sum())
        if mine.any() and called is None:
            called = tick
        if memory.target[0, 2] == 0 and told is None:
            told = tick
            confidence = float(memory.confidence[0, 2])
        if told is not None:
            break
    assert called is not None
    assert told is not None
    assert 0.6 <= (told - called) / 60 <= 1.25
    assert confidence == pytest.approx(0.8, abs=0.01)
    assert shouts == 1


def test_the_delay_differs_and_the_far_one_is_not_told(rooms):
    memory = rooms.world.actors.memory
    arrival = set()
    for _ in range(180):
        rooms.step()
        arrival |= {int(tick) for tick in memory.told[:, 2] if tick >= 0}
        assert (memory.told[:, 3] < 0).all()
    assert len(arrival) > 1
