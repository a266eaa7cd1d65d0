from __future__ import annotations

import numpy as np
import pytest

from game.ecs.columns import Count
from game.ecs.events import Queue, event
from tests.ecs.tiny import Bang, tiny


def test_rows_keep_the_order_in_which_they_were_emitted() -> None:
    queue = Queue(Bang)
    queue.emit(world=np.array([2, 0]), slot=[1, 2], at=(5, 6))
    queue.emit(world=np.array([0]), slot=3, at=[[7, 8]])
    rows = queue.rows()
    assert rows.world.tolist() == [2, 0, 0]
    assert rows.slot.tolist() == [1, 2, 3]
    assert rows.at.tolist() == [[5, 6], [5, 6], [7, 8]]
    assert rows.at.dtype == np.float32
    assert len(queue) == 3
    queue.emit(world=np.array([1]), slot=4, at=(0, 0))
    assert queue.rows().slot.tolist() == [1, 2, 3, 4]


def test_an_empty_queue_has_empty_columns_of_the_right_shape() -> None:
    queue = Queue(Bang)
    queue.emit(world=np.zeros(0, np.intp), slot=1, at=(0, 0))
    assert queue.rows().at.shape == (0, 2)
    queue.emit(world=np.array([1]), slot=1, at=(0, 0))
    queue.clear()
    assert len(queue) == 0
    assert queue.rows().world.shape == (0,)


def test_emitted_arrays_are_copied() -> None:
    slots = np.array([1, 2], np.int32)
    queue = Queue(Bang)
    queue.emit(world=np.array([0, 0]), slot=slots, at=(0, 0))
    slots[:] = 9
    assert queue.rows().slot.tolist() == [1, 2]


@pytest.mark.parametrize("columns", [{}, {"slot": 1}, {"slot": 1, "at": (0, 0), "extra": 1}])
def test_every_column_must_be_given(columns: dict[str, object]) -> None:
    with pytest.raises(TypeError, match="exactly its columns"):
        Queue(Bang).emit(world=np.array([0]), **columns)


def test_an_event_needs_a_world() -> None:
    class Nowhere:
        slot: Count

    with pytest.raises(TypeError, match="declares no world"):
        event(Nowhere)


def test_a_store_forgets_all_events_at_once() -> None:
    store = tiny()
    store.bangs.emit(world=np.array([0]), slot=1, at=(0, 0))
    store.clear_events()
    assert len(store.bangs) == 0
