import numpy as np

from game.ai.acts import State
from game.ai.voice import LEAD_LEAST, LEAD_SPREAD
from game.data.constants import Role
from game.data.events import BARKS
from game.systems.rally import AT, EVERY, WITH_ORDERS
from tests.ai.field import WIDE, field
from tests.systems.arena import person


def fight(folder, *who, worlds=1, **fields):
    """Return worlds in which these people are certain of a Gon who stands there."""
    people = [person(5, 5, "gon")]
    people += [person(30 + k, 2 + 2 * k, f"x{k}", "x", one, **fields) for k, one in enumerate(who)]
    sim = field(folder, WIDE, people, worlds=worlds)
    sim.step()
    certain(sim)
    return sim


def certain(sim):
    """Let all minds know where Gon is."""
    actors = sim.world.actors
    actors.memory.target[:, 1:] = 0
    actors.memory.pos[:, 1:] = actors.body.pos[:, :1]
    actors.memory.certain[:, 1:] = 0
    actors.memory.confidence[:, 1:] = 1
    actors.memory.tick[:, 1:] = sim.world.clock.tick[:, None]
    actors.mind.state[:, 1:] = State.COMBAT


def rallied(sim):
    """Step until the next second's rally is over."""
    while sim.world.clock.tick[0] % EVERY != AT:
        sim.step()
    certain(sim)
    sim.step()
    return sim.world.actors.mind


def test_a_squad_shares_out_its_roles(tmp_path):
    mind = rallied(fight(tmp_path, *["russian_thug"] * 4))
    assert sorted(mind.role[0, 1:].tolist()) == [
        Role.SUPPRESS,
        Role.FLANK,
        Role.ADVANCE,
        Role.HOLD,
    ]
    assert mind.role[0, 0] == Role.NONE


def test_who_is_alone_has_no_role(tmp_path):
    assert rallied(fight(tmp_path, "russian_thug")).role[0, 1] == Role.NONE


def test_groups_of_the_map_are_squads_of_their_own(tmp_path):
    people = [person(5, 5, "gon")]
    for k in range(4):
        group = "left" if k < 2 else "right"
        people.append(person(30 + k, 2 + k, f"x{k}", "x", "russian_thug", group=group))
    sim = field(tmp_path, WIDE, people)
    mind = rallied(sim)
    for pair in (mind.role[0, 1:3], mind.role[0, 3:5]):
        assert sorted(pair.tolist()) == [Role.SUPPRESS, Role.FLANK]


def test_without_a_gun_nobody_keeps_heads_down_and_so_nobody_goes_round(tmp_path):
    mind = rallied(fight(tmp_path, *["byun_thug"] * 3))
    assert (mind.role[0, 1:] == Role.ADVANCE).all()


def test_roles_end_with_the_fight(tmp_path):
    sim = fight(tmp_path, "russian_thug", "russian_thug")
    assert (rallied(sim).role[0, 1:] > 0).all()
    sim.world.actors.memory.target[...] = -1
    while sim.world.clock.tick[0] % EVERY != AT:
        sim.world.actors.memory.target[...] = -1
        sim.step()
    sim.step()
    assert (sim.world.actors.mind.role[0, 1:] == Role.NONE).all()


def test_orders_are_spoken_before_they_are_followed(tmp_path):
    sim = fight(tmp_path, "russian_thug", "russian_thug", "chaoz", worlds=32)
    mind = sim.world.actors.mind
    while sim.world.clock.tick[0] % WITH_ORDERS != AT:
        sim.step()
    certain(sim)
    mind.bark_tick[...] = -600
    mind.role[...] = Role.NONE
    now = sim.world.clock.tick.copy()
    sim.step()
    rows = sim.world.barks.rows()
    ordered = rows.world[rows.topic == BARKS.index("order")]
    assert len(ordered) == 32
    assert (rows.actor[rows.topic == BARKS.index("order")] == 3).all()
    sent = np.isin(mind.role[:, 1:3], (Role.FLANK, Role.ADVANCE))
    wait = mind.role_from[:, 1:3][sent] - np.broadcast_to(now[:, None], sent.shape)[sent]
    assert len(wait) >= 32
    assert wait.min() >= LEAD_LEAST
    assert wait.max() <= LEAD_LEAST + LEAD_SPREAD
    assert len(np.unique(wait)) > 5


def test_each_keeps_a_place_by_the_nearest_of_those_he_keeps_to(tmp_path):
    sim = fight(tmp_path, "juan", "alvaro_stabbed", "chaoz")
    mind = rallied(sim)
    assert mind.mate[0].tolist() == [-1, 2, -1, -1]
    sim.world.actors.slot.alive[0, 2] = False
    assert rallied(sim).mate[0, 1] == -1


def test_who_guards_somebody_has_that_role(tmp_path):
    mind = rallied(fight(tmp_path, "bodyguard", "arms_dealer"))
    assert mind.role[0, 1:].tolist() == [Role.GUARD, Role.NONE]


def test_a_squad_is_the_same_alone_and_in_company(tmp_path):
    many = fight(tmp_path / "a", *["russian_thug"] * 3, "chaoz", worlds=3)
    lone = fight(tmp_path / "b", *["russian_thug"] * 3, "chaoz")
    lone.reset([2])
    lone.step()
    certain(lone)
    many.steps(200)
    lone.steps(200)
    assert many.hash(2) == lone.hash(0)
