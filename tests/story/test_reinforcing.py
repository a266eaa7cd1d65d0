import numpy as np
import pytest

from game.data.constants import Condition, Order
from game.story.compile import check_story
from tests.story import stage as on
from tests.tiled.maps import at

LATE = [
    at("Spawn", 2 + k, 2, f"late{k}", character="police", side="police", group="wave", waits=True)
    for k in range(5)
]
CALL = """
[[beat]]
id = "call"
when = ["start"]
do = [{ reinforce = { who = "wave", most = 2, calm = 0.3, pause = 5 } }]
"""


def stage(tmp_path, call=CALL, worlds=1):
    made = on.Stage(tmp_path, call, worlds, [*on.OBJECTS, *LATE])
    made.world.director.intensity[...] = 0.8
    return made


def there(made, world=0):
    return made.world.actors.slot.alive[world, 4:].tolist()


def test_the_first_come_at_once(tmp_path):
    made = stage(tmp_path)
    made.tick(7)
    assert there(made) == [True, True, False, False, False]


def fell(made, who):
    made.world.actors.health.condition[:, 4 + who] = Condition.DEAD


def test_the_next_come_when_the_player_has_had_a_rest(tmp_path):
    made = stage(tmp_path)
    made.tick(7)
    fell(made, 0)
    made.tick(600)
    assert sum(there(made)) == 2  # it is anything but calm
    made.world.director.intensity[...] = 0.29
    made.tick(6)
    assert there(made) == [True, True, True, False, False]
    fell(made, 1)
    made.tick(200)
    assert sum(there(made)) == 3  # too soon
    made.tick(106)
    assert sum(there(made)) == 4


def test_no_more_than_so_many_stand_at_one_time(tmp_path):
    made = stage(tmp_path)
    made.world.director.intensity[...] = 0
    made.tick(3600)
    assert sum(there(made)) == 2
    for gone in range(5):
        fell(made, gone)
        made.tick(400)
    assert all(there(made))
    assert not made.world.director.called.any()


def test_worlds_are_paced_apart(tmp_path):
    made = stage(tmp_path, worlds=2)
    made.tick(7)
    fell(made, 0)
    made.world.director.intensity[1] = 0
    made.tick(400)
    assert sum(there(made, 0)) == 2
    assert sum(there(made, 1)) == 3


def test_nobody_comes_before_they_are_called(tmp_path):
    made = stage(tmp_path, CALL.replace('"start"', "{ time = 50 }"))
    made.world.director.intensity[...] = 0
    made.tick(600)
    assert not any(there(made))


@pytest.mark.parametrize(("to", "slot", "pos"), [("player", on.HERO, None), ("spot", -1, on)])
def test_they_go_after_what_the_call_names(tmp_path, to, slot, pos):
    made = stage(tmp_path, CALL.replace("pause = 5", f'pause = 5, to = "{to}"'))
    made.tick(7)
    mind = made.world.actors.mind
    assert mind.order[0, 4:].tolist() == [Order.HUNT, Order.HUNT, 0, 0, 0]
    assert (mind.order_who[0, 4:6] == slot).all()
    wanted = made.world.actors.body.pos[0, on.HERO] if pos is None else np.float32([0.75, 1.75])
    np.testing.assert_array_equal(mind.order_pos[0, 4], wanted)


def test_a_call_for_those_who_are_there_already_is_a_fault(tmp_path):
    level = on.make_level(tmp_path)
    story = on.make_story(tmp_path, CALL.replace("wave", "crew") + on.WIN)
    assert [f.message for f in check_story(level, story)] == ["none of them waits to be released"]


@pytest.mark.parametrize(
    ("asked", "held"),
    [("above = 0.7", True), ("above = 0.9", False), ("below = 0.8", True), ("below = 0.5", False)],
)
def test_how_hard_the_fight_is_can_be_asked(tmp_path, asked, held):
    beat = f'[[beat]]\nid = "x"\nwhen = [{{ intensity = {{ {asked} }} }}]\ndo = ["draw"]\n'
    made = stage(tmp_path, beat)
    made.world.director.intensity[...] = 0.75
    made.tick(7)
    assert made.fired("x") == [held]
