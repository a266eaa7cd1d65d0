from __future__ import annotations

import numpy as np
import pytest

from game.ecs.events import Queue
from game.ecs.store import Store, table
from tests.ecs.tiny import Place, shaken, tiny


def test_every_column_is_listed_once_with_its_path() -> None:
    paths = [path for path, _ in tiny().columns()]
    assert len(paths) == len(set(paths)) == 10
    assert {"now.tick", "creatures.place.pos", "creatures.slot.alive", "stones.place.vel"} <= {
        *paths
    }


def test_restore_undoes_everything_in_the_worlds_asked_for() -> None:
    store = shaken(1)
    before = [store.hash(world) for world in range(3)]
    saved = store.snapshot(np.array([0, 2]))
    for _, array in store.columns():
        array[...] = 0
    emptied = store.hash(1)
    store.restore(saved, np.array([0, 2]))
    assert [store.hash(0), store.hash(2)] == [before[0], before[2]]
    assert store.hash(1) == emptied != before[1]


def test_columns_stay_where_they_are() -> None:
    store = shaken(2)
    held = [array.ctypes.data for _, array in store.columns()]
    store.restore(store.snapshot())
    assert [array.ctypes.data for _, array in store.columns()] == held
    assert store.creatures.place.pos is dict(store.columns())["creatures.place.pos"]


def test_a_snapshot_is_a_copy() -> None:
    store = shaken(3)
    before = store.hash(0)
    saved = store.snapshot()
    store.creatures.life.hp += 1
    assert store.hash(0) != before
    store.restore(saved)
    assert store.hash(0) == before


def test_one_world_of_a_snapshot_goes_into_many() -> None:
    store = shaken(4)
    store.restore(store.snapshot(np.array([1])), np.array([0, 2]))
    assert store.hash(0) == store.hash(1) == store.hash(2)


def test_every_bit_of_a_world_counts_and_no_bit_of_its_neighbours() -> None:
    store = shaken(5)
    for path, array in store.columns():
        before = [store.hash(world) for world in range(3)]
        raw = array[1:2].copy()
        raw.reshape(-1).view(np.uint8)[-1] ^= 1
        array[1:2] = raw
        after = [store.hash(world) for world in range(3)]
        assert after[1] != before[1], path
        assert after[0] == before[0], path
        assert after[2] == before[2], path


def test_hashes_are_sixteen_digits_and_do_not_depend_on_the_number_of_worlds() -> None:
    many, one = shaken(6), tiny(1)
    one.restore(many.snapshot(np.array([2])))
    assert one.hash(0) == many.hash(2)
    assert len(one.hash(0)) == 16
    assert int(one.hash(0), 16) >= 0


def test_a_difference_is_named_by_column_and_slot() -> None:
    store = shaken(7)
    saved = store.snapshot()
    assert store.first_difference(1, saved, 1) is None
    store.creatures.place.pos[1, 3, 0] += 1
    assert store.first_difference(1, saved, 1) == "creatures.place.pos[3, 0]"
    assert store.first_difference(0, saved, 0) is None
    store.restore(saved)
    store.now.tick[2] += 1
    assert (store.first_difference(2, saved, 2) or "").startswith("now.tick")


def test_negative_zero_is_a_difference_with_a_name() -> None:
    store = tiny(1)
    saved = store.snapshot()
    store.creatures.life.hp[0, 1] = -0.0
    assert store.first_difference(0, saved) == "creatures.life.hp[]"


def test_only_components_make_tables_and_only_events_make_queues() -> None:
    class Odd:
        place: Place
        number: int

    class Bad(Store):
        queue: Queue[int]

    with pytest.raises(TypeError, match=r"Odd\.number is not a component"):
        table(Odd)
    with pytest.raises(TypeError, match="int is not an event"):
        Bad(1, {})
