from __future__ import annotations

import numpy as np
import pytest

from game.ecs.columns import Mut
from game.ecs.events import Queue
from game.ecs.schedule import BindingError, Schedule, chain, run
from tests.ecs.tiny import (
    Bang,
    Creatures,
    Elsewhere,
    Life,
    Never,
    Now,
    Place,
    Rulebook,
    Stones,
    Tiny,
    Unheld,
    Whisper,
    tiny,
)


def drift(place: Mut[Place]) -> None:
    place.pos += place.vel


def halve(place: Mut[Place]) -> None:
    place.pos *= np.float32(0.5)


def age(life: Mut[Life], place: Place, now: Now) -> None:
    life.hp += place.pos[..., 0] + now.tick[:, None].astype(np.float32)


def bang(bangs: Queue[Bang]) -> None:
    bangs.emit(world=np.array([0]), slot=1, at=(2, 3))


def heed(bangs: Queue[Bang], life: Mut[Life]) -> None:
    rows = bangs.rows()
    np.subtract.at(life.hp, (rows.world, rows.slot), np.float32(5))


def bound(store: Tiny, **phases: list) -> list[str]:  # type: ignore[type-arg]
    return [f"{call.name}@{call.table}" for call in Schedule(**phases).bind(store)]


def test_a_component_parameter_runs_once_for_each_table_that_holds_it() -> None:
    assert bound(tiny(), move=[drift]) == [
        "test_schedule.drift@creatures",
        "test_schedule.drift@stones",
    ]


def test_only_tables_with_all_the_components_match() -> None:
    assert bound(tiny(), grow=[age]) == ["test_schedule.age@creatures"]


def test_systems_run_in_the_order_of_the_list() -> None:
    store = tiny()
    store.creatures.place.vel[:] = 1
    run(Schedule(move=[chain(drift, halve)]).bind(store))
    assert (store.creatures.place.pos == 0.5).all()
    store.creatures.place.pos[:] = 0
    run(Schedule(move=[chain(halve, drift)]).bind(store))
    assert (store.creatures.place.pos == 1).all()


def test_events_reach_later_systems_of_the_same_tick() -> None:
    store = tiny()
    run(Schedule(make=[bang], use=[heed]).bind(store))
    assert store.creatures.life.hp[0].tolist() == [0, -5, 0, 0]
    assert not store.creatures.life.hp[1:].any()


def test_two_writers_of_one_phase_need_an_order() -> None:
    with pytest.raises(BindingError, match=r"drift and .*halve both write creatures\.Place"):
        Schedule(move=[drift, halve]).bind(tiny())


def test_two_writers_may_be_chained_or_stand_in_two_phases() -> None:
    Schedule(move=[chain(drift, halve)]).bind(tiny())
    Schedule(move=[drift], damp=[halve]).bind(tiny())


def test_a_table_written_whole_clashes_with_a_component_of_it() -> None:
    def reset(creatures: Mut[Creatures]) -> None:
        creatures.place.pos[:] = 0

    with pytest.raises(BindingError, match="both write"):
        Schedule(move=[drift, reset]).bind(tiny())


def test_two_writers_of_one_resource_clash() -> None:
    def one(now: Mut[Now]) -> None:
        now.tick += 1

    def two(now: Mut[Now]) -> None:
        now.tick += 2

    with pytest.raises(BindingError, match="both write"):
        Schedule(time=[one, two]).bind(tiny())


def test_a_system_that_matches_nothing_is_refused() -> None:
    def component(value: Unheld) -> None: ...
    def pair(life: Life, value: Unheld) -> None: ...
    def table(elsewhere: Elsewhere) -> None: ...
    def resource(never: Never) -> None: ...
    def queue(whispers: Queue[Whisper]) -> None: ...
    def constant(rulebook: Rulebook) -> None: ...

    for system in (component, pair, table, resource, queue, constant):
        with pytest.raises(BindingError, match="matches nothing"):
            Schedule(act=[system]).bind(tiny())


def test_a_parameter_without_a_type_is_refused() -> None:
    def untyped(place) -> None: ...  # type: ignore[no-untyped-def]

    with pytest.raises(BindingError, match="parameter place has no type"):
        Schedule(act=[untyped]).bind(tiny())


def test_what_is_not_mut_cannot_be_written() -> None:
    def component(place: Place) -> None:
        place.pos[0] = 1

    def whole(stones: Stones) -> None:
        stones.place.pos[0] = 1

    def resource(now: Now) -> None:
        now.tick[0] = 1

    for system in (component, whole, resource):
        store = tiny()
        with pytest.raises(ValueError, match="read-only"):
            run(Schedule(act=[system]).bind(store))
        assert not any(array.any() for _, array in store.columns())


def test_constants_and_the_store_itself_can_be_asked_for() -> None:
    seen: list[object] = []

    def look(rulebook: Rulebook, store: Tiny, stones: Stones) -> None:
        seen.extend((rulebook, store, stones.place.pos.shape))

    store = tiny()
    rules = Rulebook()
    store.provide(rules)
    run(Schedule(act=[look]).bind(store))
    assert seen == [rules, store, (3, 2, 2)]
