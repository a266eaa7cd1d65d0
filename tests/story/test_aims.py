import numpy as np
import pytest

from game.data.constants import Button
from game.data.goals import GoalKind
from game.space.grid import Grid
from game.story.compile import compile_story
from tests.story.stage import ANN, BOB, WIN, make_level, make_story


def goals_of(tmp_path, *conditions):
    text = WIN
    for number, condition in enumerate(conditions):
        text += f'[[objective]]\nid = "o{number}"\ntext = "warehouse.obj.deal"\n'
        text += f"done = [{condition}]\n"
        text += (
            f'[[beat]]\nid = "b{number}"\nwhen = ["start"]\ndo = [{{ objective = "o{number}" }}]\n'
        )
    level = make_level(tmp_path)
    return compile_story(make_story(tmp_path, text), level).goals


@pytest.mark.parametrize(
    ("condition", "kind", "index", "pos"),
    [
        ('{ all_down = "crew" }', GoalKind.DOWN, -1, [0, 0]),
        ('{ out_of_it = { who = "crew", zone = "room" } }', GoalKind.DOWN, -1, [0, 0]),
        ('{ used = "box" }', GoalKind.USE, 0, [0.75, 0.75]),
        ('{ used = "back_door" }', GoalKind.OPEN_DOOR, 1, [3.25, 1.75]),
        ('{ opened = "door" }', GoalKind.OPEN_DOOR, 0, [3.25, 0.75]),
        ('{ shot_through = "door" }', GoalKind.SHOOT_DOOR, 0, [3.25, 0.75]),
        ('{ near = { who = "player", to = "bob" } }', GoalKind.NEAR, BOB, [0, 0]),
        ('{ near = { who = "player", to = "spot" } }', GoalKind.NEAR, -1, [0.75, 1.75]),
        ('{ pressed = "use" }', GoalKind.PRESS, int(Button.USE), [0, 0]),
        ('{ in_view = { who = "player", of = "bob" } }', GoalKind.FOLLOW, -1, [0, 0]),
        ("{ time = 3 }", GoalKind.WAIT, -1, [0, 0]),
        ('{ not = { down = "ann" } }', GoalKind.WAIT, -1, [0, 0]),
        ('{ any = [{ used = "box" }, { time = 3 }] }', GoalKind.USE, 0, [0.75, 0.75]),
    ],
)
def test_what_a_condition_asks_for(tmp_path, condition, kind, index, pos):
    goals = goals_of(tmp_path, condition)
    assert goals.kind.tolist() == [kind]
    assert goals.index.tolist() == [index]
    assert goals.pos.tolist() == [pos]


def test_a_zone_to_reach(tmp_path):
    goals = goals_of(tmp_path, '{ in_zone = { who = "player", zone = "room" } }')
    assert goals.kind.tolist() == [GoalKind.REACH]
    # three rows of ten cells; the zone covers three of each of the first two
    assert np.flatnonzero(goals.zone[0]).tolist() == [0, 1, 2, 10, 11, 12]
    assert goals.zone.shape == (1, 30)
    assert goals.pos.tolist() == [[1.25, 0.75]]


def test_cells_are_counted_as_the_grid_counts_them(tmp_path):
    level = make_level(tmp_path)
    grid = Grid(level.solid, level.opaque, level.bullets, [door.rect for door in level.doors])
    goals = goals_of(tmp_path, '{ in_zone = { who = "player", zone = "room" } }')
    assert goals.zone.shape[1] == grid.cells
    inside = (grid.centre[:, 0] < 2) & (grid.centre[:, 1] < 1.5)
    assert goals.zone[0].tolist() == inside.tolist()


def test_a_thing_to_take(tmp_path):
    goals = goals_of(tmp_path, '{ has = { who = "player", thing = "laptop" } }')
    assert goals.kind.tolist() == [GoalKind.TAKE]
    assert goals.pos.tolist() == [[1.25, 1.75]]


def test_goals_come_in_the_order_of_their_objectives(tmp_path):
    both = '{ all = [{ down = "ann" }, { used = "box" }] }, { opened = "door" }'
    goals = goals_of(tmp_path, both, "", '{ down = "bob" }')
    assert goals.task.tolist() == [0, 0, 0, 2]
    assert goals.kind.tolist() == [GoalKind.DOWN, GoalKind.USE, GoalKind.OPEN_DOOR, GoalKind.DOWN]
    assert [np.flatnonzero(row).tolist() for row in goals.people] == [[ANN], [], [], [BOB]]


def test_a_use_of_before_does_not_count(tmp_path):
    """Each objective has a flag of its own for the same machine."""
    goals = goals_of(tmp_path, '{ used = "box" }', '{ used = "box" }', "{ time = 3 }")
    first, second, none = goals.flag.tolist()
    assert first >= 0
    assert second >= 0
    assert first != second
    assert none == -1


def test_whom_to_follow_and_from_how_far(tmp_path):
    goals = goals_of(tmp_path, '{ in_view = { who = "player", of = "ann", metres = 9 } }')
    assert np.flatnonzero(goals.people[0]).tolist() == [ANN]
    assert goals.metres[0] == 9
