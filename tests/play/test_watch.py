import numpy as np
import pytest

from game.play.watch import RADIANS, Watch


def test_people_are_drawn_between_the_last_two_ticks(started):
    sim = started(bot=None)
    watch = Watch(sim)
    for _ in range(30):
        sim.command(move=(1, 0), aim=0, buttons=0)
        sim.step()
        watch.note()
    one, two = watch.last.pos[sim.player], watch.now.pos[sim.player]
    assert two[0] > one[0]
    middle, _ = watch.people(0.5)
    assert middle[sim.player] == pytest.approx((one + two) / 2)
    assert watch.people(0.0)[0][sim.player] == pytest.approx(one)
    assert watch.people(1.0)[0][sim.player] == pytest.approx(two)


def test_angles_turn_the_short_way_round(started):
    sim = started(bot=None)
    watch = Watch(sim)
    sim.step()
    watch.note()
    watch.last.angle[sim.player] = 65_000
    watch.now.angle[sim.player] = 500
    _, angle = watch.people(0.5)
    assert angle[sim.player] == pytest.approx((65_000 + 518) * RADIANS)


def test_a_bullet_that_is_new_comes_from_where_it_started(started):
    sim = started(bot="rusher")
    watch = Watch(sim)
    flight = sim.world.flights.flight
    for _ in range(900):
        sim.step()
        watch.note()
        fresh = watch.now.flying & ~watch.last.flying
        if fresh.any():
            break
    row = int(np.flatnonzero(fresh)[0])
    first = {r: (x, y) for r, x, y in watch.flights(0.0)}
    assert first[row] == pytest.approx(tuple(flight.start[0, row].tolist()))


def test_circuits_and_doors_are_told_by_name_and_order(started):
    sim = started()
    watch = Watch(sim)
    assert watch.lit == {"east": True, "west": True}
    sim.world.circuits.on[0] = [False, True]
    assert watch.lit == {"east": False, "west": True}
    assert watch.shut.tolist() == [True]
