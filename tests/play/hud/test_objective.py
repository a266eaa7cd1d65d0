from types import SimpleNamespace

import numpy as np
import pytest

from game.data.goals import GoalKind
from game.play.hud.objective import goal_spots


@pytest.fixture
def spots():
    """Says where three people and places are marked, of whom some are in view."""

    def ask(*goals, seen=()):
        kinds, indices = zip(*goals, strict=True)
        rows = SimpleNamespace(
            task=np.zeros(len(goals), np.int16),
            kind=np.array(kinds, np.uint8),
            index=np.array(indices, np.int16),
            pos=np.array([(5.0 + row, 1.0) for row in range(len(goals))], np.float32),
        )
        people = np.array([(2.0, 2.0), (9.0, 2.0), (9.0, 9.0)], np.float32)
        watch = SimpleNamespace(
            sim=SimpleNamespace(script=SimpleNamespace(goals=rows)),
            now=SimpleNamespace(pos=people),
        )
        in_view = {tuple(people[slot].tolist()) for slot in seen}
        show = SimpleNamespace(watch=watch, sees=lambda x, y: (x, y) in in_view)
        return goal_spots(show, 0).tolist()

    return ask


def test_places_are_marked_and_the_rest_is_not(spots):
    assert spots((GoalKind.REACH, 3), (GoalKind.DOWN, 1), (GoalKind.USE, 0)) == [[5, 1], [7, 1]]
    assert spots((GoalKind.WAIT, -1), (GoalKind.FOLLOW, 1), seen=[1]) == []
    assert spots((GoalKind.NEAR, -1)) == [[5, 1]]


def test_people_are_marked_while_they_are_in_view(spots):
    assert spots((GoalKind.NEAR, 1)) == []
    assert spots((GoalKind.NEAR, 1), (GoalKind.NEAR, 2), seen=[1]) == [
        [9, pytest.approx(1.2)],
    ]
