from __future__ import annotations

import numpy as np
import pytest

from game.ecs.columns import Column, Mut, Real, columns_of, component, read_only, unwrap_mut
from tests.ecs.tiny import Place, Sized, tiny


def test_columns_have_the_declared_types_and_shapes() -> None:
    assert columns_of(Place) == {"pos": Column("f4", (2,)), "vel": Column("f4", (2,))}
    store = tiny(worlds=3, creatures=4, stones=2)
    assert store.creatures.place.pos.shape == (3, 4, 2)
    assert store.creatures.place.pos.dtype == np.float32
    assert store.stones.place.pos.shape == (3, 2, 2)
    assert store.now.tick.shape == (3,)


def test_a_shape_may_name_a_size_of_the_store() -> None:
    assert columns_of(Sized)["by_slot"].shape == ("creatures",)
    assert tiny(worlds=2, creatures=5).creatures.sized.by_slot.shape == (2, 5, 5)


def test_what_is_not_a_column_cannot_be_declared() -> None:
    class Plain:
        hp: float

    class Nothing:
        pass

    with pytest.raises(TypeError, match=r"Plain\.hp is not declared with a column type"):
        component(Plain)
    with pytest.raises(TypeError, match="Nothing declares no columns"):
        component(Nothing)


def test_mut_marks_what_is_written() -> None:
    assert unwrap_mut(Mut[Place]) == (Place, True)
    assert unwrap_mut(Place) == (Place, False)
    assert unwrap_mut(Real)[1] is False


def test_a_read_only_twin_sees_changes_and_refuses_to_make_them() -> None:
    place = tiny().creatures.place
    twin = read_only(place)
    place.pos[1, 2] = 7
    assert twin.pos[1, 2].tolist() == [7, 7]
    with pytest.raises(ValueError, match="read-only"):
        twin.pos[0, 0] = 1
    with pytest.raises(ValueError, match="read-only"):
        twin.pos += np.float32(1)
