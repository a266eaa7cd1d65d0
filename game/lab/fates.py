"""Fates: how a level's matches end, by which beats they come, and which rooms anybody enters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rich.table import Table

from game.ai.bot import Bot, Scene, bot_named
from game.content.faults import Fault, shown
from game.content.story import load_story
from game.data.constants import Stage
from game.data.tables import World
from game.lab.matches import OUTCOMES, Plan
from game.lab.stats import wilson
from game.sim.sim import Sim
from game.story.reach import follows, on_every_way, ways_to_lose

#: Those who play well, and those who each do one thing wrong, so that all ways to lose are seen.
PANEL = (
    *("autopilot", "ghost", "rusher"),
    *("brute", "careless", "dawdler", "guesser", "meddler", "pest"),
)
LOOK_EVERY = 30  # ticks between two looks at who is in which room
TILE = np.float32(0.5)  # metres
GIVES_UP = "timeout"


@dataclass
class Fates:
    """How the matches of one bot on one level came out."""

    bot: str
    matches: int
    loses: dict[str, str]  # losing beats of the story, and the text of each
    ends: Counter[str] = field(default_factory=Counter)  # won, timeout, draw, or how it was lost
    beats: Counter[str] = field(default_factory=Counter)  # matches that came by each
    won_by: Counter[str] = field(default_factory=Counter)  # won matches that came by each
    rooms: set[str] = field(default_factory=set)  # zones entered, by people of whatever match
    late: list[int] = field(default_factory=list)  # seeds of those without an end

    @property
    def won(self) -> int:
        """Matches won."""
        return self.ends["won"]

    def as_json(self) -> dict[str, Any]:
        """Return the figures for a program to read."""
        share = wilson(self.won, self.matches)
        return {
            "bot": self.bot,
            "matches": self.matches,
            "won": {"rate": share.rate, "low": share.low, "high": share.high},
            "ends": dict(sorted(self.ends.items())),
            "beats": dict(sorted(self.beats.items())),
            "beats_of_winners": dict(sorted(self.won_by.items())),
            "late": self.late,
        }


class Together:
    """Bots side by side: each drives its own worlds of one simulation."""

    name = "together"

    def __init__(self, bots: Sequence[Bot], turn: NDArray[np.intp]) -> None:
        self.bots, self.turn = bots, turn  # turn: (W,) which bot drives each world

    def act(self, world: World, scene: Scene, mine: NDArray[np.bool_]) -> None:
        """Let each bot write its commands."""
        for number, bot in enumerate(self.bots):
            own = mine & (self.turn == number)[:, None]
            if own.any():
                bot.act(world, scene, own)


def play_fates(
    level: str,
    bots: Sequence[str],
    seeds: Sequence[int],
    told: Callable[[int], None] = lambda more: None,
) -> list[Fates]:
    """Let each bot play a match for each seed, all side by side; return how each bot's came out."""
    plan = Plan(level)
    story = load_story(plan.setting().level.folder)
    loses = {} if story is None else ways_to_lose(story)
    made = [Fates(bot, len(seeds), loses) for bot in bots]
    turn = np.repeat(np.arange(len(bots)), len(seeds))
    seed_of = np.tile(np.array(seeds, np.uint64), len(bots))
    drivers = [bot_named(bot) for bot in bots]
    sim = _seated(plan, drivers, turn)
    sim.reset(seed_of.tolist())
    open_ = np.ones(len(turn), bool)
    while open_.any():
        sim.step()
        now = sim.world.clock.tick
        if int(now[open_][0]) % LOOK_EVERY == 1:
            made[0].rooms |= _entered(sim)
        over = open_ & ((sim.world.outcome.stage != Stage.RUNNING) | (now >= plan.max_ticks))
        for world in np.flatnonzero(over).tolist():
            _note(made[turn[world]], sim, world, int(seed_of[world]))
            told(1)
        open_ &= ~over
        left = np.flatnonzero(open_)
        if over.any() and 0 < len(left) <= sim.worlds // 2:
            snapshot = sim.snapshot(left)
            turn, seed_of, open_ = turn[left], seed_of[left], open_[left]
            sim = _seated(plan, drivers, turn)
            sim.restore(snapshot)
    for one in made:
        one.rooms = made[0].rooms
    return made


def _seated(plan: Plan, bots: Sequence[Bot], turn: NDArray[np.intp]) -> Sim:
    """Return a simulation in whose worlds the bots take turns at the player's place."""
    sim = plan.open(len(turn))
    sim.drivers.seats[:] = [(Together(bots, turn), slots) for _, slots in sim.drivers.seats]
    return sim


def _note(made: Fates, sim: Sim, world: int, seed: int) -> None:
    """Take down how a world ended."""
    stage, reason = Stage(int(sim.world.outcome.stage[world])), sim.world.outcome.reason[world]
    end = OUTCOMES[stage]
    if stage == Stage.LOST and reason >= 0:
        end = sim.script.texts[reason]
    if end == GIVES_UP:
        made.late.append(seed)
    made.ends[end] += 1
    fired = np.flatnonzero(sim.world.beats.beat.fired[world] >= 0).tolist()
    # of several that could have ended it in that tick, the first did
    other = {beat for beat, text in made.loses.items() if text != end}
    passed = [one for number in fired if (one := sim.script.beats[number].id) not in other]
    made.beats.update(passed)
    if stage == Stage.WON:
        made.won_by.update(passed)


def _entered(sim: Sim) -> set[str]:
    """Return the zones in which somebody stands in any world."""
    actors, tiles = sim.world.actors, sim.script.zone_tiles
    if not len(tiles):
        return set()
    cell: NDArray[np.int64] = (actors.body.pos[actors.slot.alive] / TILE).astype(np.int64)
    level = sim.level
    x, y = np.clip(cell[:, 0], 0, level.width - 1), np.clip(cell[:, 1], 0, level.height - 1)
    entered = tiles[:, np.unique(y * level.width + x)].any(axis=1)
    return {sim.script.zones[row] for row in np.flatnonzero(entered).tolist()}


def faults_of(level: str, played: Iterable[Fates]) -> list[Fault]:
    """Return what these matches show to be wrong with a level.

    The first bot is held to play well: it has to come to an end always, and win at least once, by
    every beat that is not optional.  With others beside it, every losing beat and every zone has to
    have come up with one of them.
    """
    rows = list(played)
    setting = Plan(level).setting()
    path, story = shown(setting.level.path), load_story(setting.level.folder)
    best = rows[0]
    found = []
    if best.late:
        told = f"{len(best.late)} of {best.matches} matches came to no end, the first with seed"
        found.append(f"{told} {best.late[0]}")
    driven = any(spawn.player for spawn in setting.level.spawns)
    if driven and not best.won:
        found.append(f"none of {best.matches} matches was won")
    faults = [Fault(path, told) for told in found]
    if story is None:
        return faults
    row_of = {beat.id: beat.path for beat in story.beats}
    held, follow = on_every_way(story), follows(story)
    for beat in story.beats:
        # where a beat before it may be passed over and was, it could not come
        reached = min((best.won_by[one] for one in follow[beat.id]), default=best.won)
        skipped = reached - best.won_by[beat.id]
        if skipped > 0 and beat.id in held:
            told = f'{skipped} of {best.won} wins passed by beat "{beat.id}", which is not optional'
            faults.append(story.document.fault((*row_of[beat.id], "id"), told))
    if len(rows) < 2:
        return faults
    seen = {beat for one in rows for beat in one.beats}
    for losing, text in ways_to_lose(story).items():
        if losing not in seen:
            told = f'nobody lost by beat "{losing}" ({text})'
            faults.append(story.document.fault((*row_of[losing], "id"), told))
    entered = {room for one in rows for room in one.rooms}
    faults += [
        Fault(path, "nobody ever came into this zone", name=zone.name)
        for zone in setting.level.zones
        if zone.name and zone.kind != "unseen" and zone.name not in entered
    ]
    return faults


def as_table(level: str, played: Iterable[Fates]) -> Table:
    """Return how often each bot came to each end."""
    rows = list(played)
    table = Table("", *(one.bot for one in rows), title=f"{level}: {rows[0].matches} matches each")
    table.add_row("won", *(str(one.won) for one in rows))
    share = wilson(rows[0].won, rows[0].matches)
    for end in sorted({end for one in rows for end in one.ends} - {"won"}):
        table.add_row(end, *(str(one.ends[end] or "") for one in rows))
    story = load_story(Plan(level).setting().level.folder)
    beats = () if story is None else story.beats
    never = [beat.id for beat in beats if not any(one.beats[beat.id] for one in rows)]
    table.caption = f"{rows[0].bot} wins {share}"
    if never:
        table.caption += f"; never came: {', '.join(never)}"
    return table
