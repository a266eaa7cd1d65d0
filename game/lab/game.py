"""One headless game, told in full: objectives and what the player did."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from game.data.constants import Progress, Stage
from game.lab.matches import Match, Plan, match_of
from game.sim.sim import Sim


@dataclass(frozen=True, slots=True)
class Game:
    """How one game came out."""

    level: str
    bot: str
    difficulty: str
    match: Match
    objectives: tuple[dict[str, Any], ...]  # id, done, tick
    stats: dict[str, float]  # of everybody driven

    def as_json(self) -> dict[str, Any]:
        """Return the fields as the `play --headless --json` contract names them."""
        return {
            "level": self.level,
            "seed": self.match.seed,
            "bot": self.bot,
            "difficulty": self.difficulty,
            "outcome": self.match.outcome,
            "ticks": self.match.ticks,
            "hash": self.match.hash,
            "objectives": list(self.objectives),
            "stats": self.stats,
        }


def play_game(
    plan: Plan,
    seed: int,
    record: Path | None = None,
    told: Callable[[Sim], None] | None = None,
) -> tuple[Game, Sim]:
    """Play one game until it is decided or late; return how it went and the world as it stands.

    ``told`` is called after every tick.
    """
    sim = plan.open(1)
    sim.reset([seed])
    recorder = None if record is None else plan.recorder(sim, seed, 0)
    while sim.world.outcome.stage[0] == Stage.RUNNING and sim.world.clock.tick[0] < plan.max_ticks:
        sim.step()
        if recorder is not None:
            recorder.step()
        if told is not None:
            told(sim)
    if recorder is not None and record is not None:
        recorder.save(record)
    game = Game(
        level=sim.level.name,
        bot=",".join(dict.fromkeys(plan.drivers().values())),
        difficulty=plan.difficulty,
        match=match_of(sim, 0, seed),
        objectives=tuple(_objectives(sim)),
        stats=_stats(sim),
    )
    return game, sim


def _objectives(sim: Sim) -> list[dict[str, Any]]:
    task = sim.world.tasks.task
    return [
        {
            "id": one.id,
            "done": int(task.progress[0, row]) == Progress.DONE,
            "tick": int(task.tick[0, row]) if task.tick[0, row] >= 0 else None,
        }
        for row, one in enumerate(sim.script.tasks)
    ]


def _stats(sim: Sim) -> dict[str, float]:
    actors, mine = sim.world.actors, sim.drivers.slots
    tally = actors.tally
    fired, hits = int(tally.fired[0, mine].sum()), int(tally.hits[0, mine].sum())
    return {
        "fired": fired,
        "hits": hits,
        "accuracy": round(hits / fired, 3) if fired else 0.0,
        "kills": int(tally.kills[0, mine].sum()),
        "dealt": round(float(tally.dealt[0, mine].sum()), 1),
        "hp": round(float(actors.health.hp[0, mine].sum()), 1),
        "spotted": int(tally.spotted[0, mine].sum()),
    }
