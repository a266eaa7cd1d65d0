"""Whole steps: everything that happens to everybody in a tick, against other worlds of agents."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from game.ai.perception import THINK_EVERY
from game.data.constants import ticks
from game.lab.bench import renewed
from game.lab.matches import Plan
from game.lab.peers.measure import OURS, Contestant, Scale, Subject, Unit, Work, peer

CROWD = "parade"  # a hundred and twenty-five people in one hall
SHORT = ticks(10)  # of a crowd's match: after that too few are left to be one
DRAWN = 64  # steps of random actions, drawn before the clock runs
MANY = 45  # MAgent2's own size of map: 162 agents


def subjects(scale: Scale) -> Iterator[Subject]:
    """Yield what is measured: batches large and small, one world of a level, and of a crowd."""
    for worlds, least in ((scale.batch, 100), (scale.worlds, None), (1, None)):
        size = "one world" if worlds == 1 else f"{worlds:,} worlds"
        yield _whole(size, f"{scale.level}, full minds", _ours(scale, worlds), least)
    yield _whole(
        "one world, a crowd",
        f"{CROWD}, full minds, matches of {SHORT // ticks(1)} s",
        _crowd(),
        5,
    )


def _whole(size: str, how: str, ours: Callable[[], Work], least: float | None) -> Subject:
    return Subject(
        "whole steps",
        size,
        Unit("agent-steps/s", rate=True),
        Contestant(OURS, how, ours),
        (
            Contestant("knights_archers_zombies", "vector, random moves", _knights, least),
            Contestant("MAgent2 battle", "162 agents, random moves", _battle),
        ),
    )


def _ours(scale: Scale, worlds: int) -> Callable[[], Work]:
    def ready() -> Work:
        plan = Plan(scale.level)
        sim = plan.open(worlds)
        sim.reset(range(1, worlds + 1))
        seed = worlds

        def work() -> int:
            nonlocal seed
            done = 0
            for _ in range(THINK_EVERY):  # the thoughts of one tick belong to all of them
                sim.step()
                done += int(sim.agents().sum())
                seed = renewed(plan, sim, seed)
            return done

        for _ in range(scale.warm // THINK_EVERY):
            work()
        return work

    return ready


def _crowd() -> Callable[[], Work]:
    def ready() -> Work:
        sim = Plan(CROWD).open(1)
        sim.reset([1])
        seed = 1

        def work() -> int:
            nonlocal seed
            if sim.world.clock.tick[0] >= SHORT:
                seed += 1
                sim.reset([seed])
            done = 0
            for _ in range(THINK_EVERY):
                sim.step()
                done += int(sim.agents().sum())
            return done

        return work

    return ready


def _knights() -> Work:
    made = peer("pettingzoo.butterfly.knights_archers_zombies_v11")
    return _played(made.parallel_env(obs_method="vector"))


def _battle() -> Work:
    return _played(peer("magent2.environments.battle_v4").parallel_env(map_size=MANY))


def _played(env: Any) -> Work:
    """Step a PettingZoo environment with random actions, begun anew when it ends."""
    env.reset(seed=1)
    spaces = {agent: env.action_space(agent) for agent in env.agents}
    for space in spaces.values():
        space.seed(1)
    drawn = [{agent: space.sample() for agent, space in spaces.items()} for _ in range(DRAWN)]
    turn = 0

    def work() -> int:
        nonlocal turn
        if not env.agents:
            env.reset()
        alive = env.agents
        actions = drawn[turn % DRAWN]
        turn += 1
        count = len(alive)
        env.step({agent: actions[agent] for agent in alive})
        return count

    return work
