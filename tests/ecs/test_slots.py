from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from game.ecs.slots import despawn, spawn
from tests.ecs.tiny import tiny

WORLDS, ROWS = 3, 4

#: a list of things to do: newcomers per world, or (world, row) to give back
plans = st.lists(
    st.one_of(
        st.lists(st.integers(0, WORLDS - 1), max_size=8),
        st.tuples(st.integers(0, WORLDS - 1), st.integers(0, ROWS - 1)),
    ),
    max_size=12,
)


@settings(max_examples=150, deadline=None)
@given(plans)
def test_spawn_and_despawn_agree_with_a_loop(plan: list[list[int] | tuple[int, int]]) -> None:
    slot = tiny(WORLDS, ROWS).creatures.slot
    alive = [[False] * ROWS for _ in range(WORLDS)]
    generation = [[0] * ROWS for _ in range(WORLDS)]
    for step in plan:
        if isinstance(step, tuple):
            world, row = step
            despawn(slot, np.array([world]), np.array([row]))
            alive[world][row] = False
            continue
        expected = []
        for world in sorted(step):
            row = alive[world].index(False) if False in alive[world] else -1
            if row >= 0:
                alive[world][row] = True
                generation[world][row] += 1
            expected.append(row)
        assert spawn(slot, np.array(sorted(step), np.intp)).tolist() == expected
        assert slot.alive.tolist() == alive
        assert slot.generation.tolist() == generation


def test_a_new_tenant_has_a_new_generation() -> None:
    slot = tiny().creatures.slot
    row = spawn(slot, np.array([1]))
    before = slot.generation[1, row].item()
    despawn(slot, np.array([1]), row)
    again = spawn(slot, np.array([1]))
    assert again == row
    assert slot.generation[1, row].item() == before + 1
