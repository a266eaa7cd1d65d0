"""Whole steps: everything that happens to everybody in a tick, against other worlds of agents."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from game.lab.bench import renewed
from game.lab.matches import Plan
from game.lab.peers.measure import OURS, Contestant, Scale, Subject, Unit, Work, peer

DRAWN = 64  # steps of random actions, drawn before the clock runs
MANY = 45  # MAgent2's own size of map: 162 agents


def subjects(scale: Scale) -> Iterator[Subject]:
    """Yield what is measured."""
    for worlds, least in ((scale.worlds, 100), (1, 5)):
        yield Subject(
            "whole steps",
            "one world" if worlds == 1 else f"{worlds} worlds",
            Unit("agent-steps/s", rate=True),
            Contestant(OURS, f"{scale.level}, full minds", _ours(scale, worlds)),
            (
                Contestant("knights_archers_zombies", "vector, random moves", _knights, least),
                Contestant("MAgent2 battle", "162 agents, random moves", _battle),
            ),
        )


def _ours(scale: Scale, worlds: int) -> Any:
    def ready() -> Work:
        plan = Plan(scale.level)
        sim = plan.open(worlds)
        sim.reset(range(1, worlds + 1))
        seed = worlds

        def work() -> int:
            nonlocal seed
            sim.step()
            done = int(sim.agents().sum())
            seed = renewed(plan, sim, seed)
            return done

        for _ in range(scale.warm):
            work()
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
