"""What somebody sees who watches one person fight for 20 seconds: numbers of their conduct.

Only what shows: how they move and hold themselves, where to, what their hands do and when they
call out. Neither what a profile says nor what the person knows, feels or holds.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.ai.bot import bot_named
from game.data.constants import Gait, ticks
from game.data.events import BARKS
from game.sim.sim import Sim
from tests.statistics import setting_of

WATCHED_FOR = ticks(20)
TOUGH = (0.1, 0.22)  # share of harm that Gon, and the one who is watched, take: to last so long
GAPS = (7, 11, 15, 30, 60)  # ticks between two shots: what tells one rhythm from another
PAUSE = 10  # ticks without a shot: the next begins a burst
ME, HIM = 0, 1

Numbers = NDArray[np.float64]


def watch(level: str, profiles: tuple[str, ...], seeds: range) -> tuple[Numbers, NDArray[np.intp]]:
    """Watch each profile fight the competent bot once for each seed, all of them side by side.

    Returns what was seen, (n, features), and who it was, (n,) places in ``profiles``.
    """
    setting = setting_of(level)
    bystanders = {spawn.name: "patient" for spawn in setting.level.spawns[2:]}
    who = np.repeat(np.arange(len(profiles)), len(seeds))
    sim = Sim(
        setting,
        worlds=len(who),
        drivers={"gon": bot_named("autopilot")},
        characters=bystanders,
    )
    sim.reset([*seeds] * len(profiles))
    _cast(sim, np.array([sim.cast.row(name) for name in profiles])[who])
    notes = _Notes(sim)
    for _ in range(WATCHED_FOR):
        sim.step()
        notes.take(sim)
    return notes.told(), who


def _cast(sim: Sim, profile: NDArray[np.intp]) -> None:
    """Put somebody of these profiles, (W,), in the place of the enemy."""
    actors, cast = sim.world.actors, sim.cast
    weapon = cast.weapon[profile]
    actors.identity.profile[:, HIM] = profile
    actors.health.hp[:, HIM] = cast.hp[profile]
    actors.aim.sigma[:, HIM] = cast.aim_start[profile]
    actors.arms.weapon[:, HIM] = weapon
    actors.arms.rounds[:, HIM] = sim.armoury.magazine[weapon]
    actors.arms.spare[:, HIM] = sim.armoury.magazine[weapon] * cast.spare[profile]
    actors.handicap.harm[:, [ME, HIM]] = TOUGH


class _Notes:
    """Sums of what is seen tick by tick, one row a world."""

    def __init__(self, sim: Sim) -> None:
        self._sums: dict[str, Numbers] = {}
        self._fired = np.zeros(sim.worlds, np.int64)
        self._last_shot = np.full(sim.worlds, -1000)
        self._view_at = np.full(sim.worlds, -1)  # tick at which they first saw Gon
        self._shot_at = np.full(sim.worlds, -1)  # and at which they first fired
        self._word_at = np.full(sim.worlds, -1)  # or said something
        self._last_aim = sim.world.actors.facing.angle[:, HIM].copy()

    def take(self, sim: Sim) -> None:
        """Note one tick of each world in which both still stand."""
        actors, survey, now = sim.world.actors, sim.survey, int(sim.world.clock.tick.max())
        on = survey.able[:, HIM] & survey.running
        to = actors.body.pos[:, ME] - actors.body.pos[:, HIM]
        metres = np.sqrt((to.astype(np.float64) ** 2).sum(axis=1))
        vel = actors.body.vel[:, HIM].astype(np.float64)
        speed = np.sqrt((vel**2).sum(axis=1))
        nearing = (vel * to).sum(axis=1) / np.maximum(metres, 0.1)
        gait = actors.posture.gait[:, HIM]
        view = actors.senses.visible[:, HIM, ME]
        total = actors.tally.fired[:, HIM].astype(np.int64)
        shot = total > self._fired
        gap = now - self._last_shot
        fresh = shot & (gap > PAUSE)
        self._last_shot = np.where(shot, now, self._last_shot)
        self._fired = total
        swings = sim.world.swings.rows()
        blow = np.bincount(swings.world[swings.actor == HIM], minlength=sim.worlds) > 0
        barks = sim.world.barks.rows()
        word = np.bincount(barks.world[barks.actor == HIM], minlength=sim.worlds) > 0
        for at, happens in (
            (self._view_at, view),
            (self._shot_at, shot),
            (self._word_at, word),
        ):
            np.copyto(at, now, where=on & happens & (at < 0))
        seen: dict[str, NDArray[np.generic] | Numbers] = {
            "time": on,
            "still": gait == Gait.STILL,
            "creeps": gait == Gait.CREEP,
            "walks": gait == Gait.WALK,
            "runs": gait == Gait.RUN,
            "crouched": actors.posture.crouched[:, HIM],
            "speed": speed,
            "pace": np.where(gait == Gait.RUN, speed, 0),
            "metres": metres,
            "near": metres < 2,
            "far": metres > 8,
            "nears": np.maximum(nearing, 0),
            "backs": np.maximum(-nearing, 0),
            "strafes": np.sqrt(np.maximum(speed**2 - nearing**2, 0)) * view,
            "in view": view,
            "light": survey.light[:, HIM],
            "turns": np.minimum(actors.facing.rate[:, HIM], 4000),
            "flicks": actors.facing.rate[:, HIM] > 1500,
            "shots": shot,
            "bursts": fresh,
            "in view bursts": fresh & view,
            "shot from": np.where(shot, metres, 0),
            "shot moving": shot & (speed > 0.5),
            "reloads": actors.arms.reload[:, HIM] > 0,
            "blows": blow,
            "words": word,
        }
        for least, most in zip((0, *GAPS), (*GAPS, 10_000), strict=True):
            seen[f"gap {least}"] = shot & (gap > least) & (gap <= most)
        for topic, name in enumerate(BARKS):
            seen[f"says {name}"] = np.bincount(
                barks.world[(barks.actor == HIM) & (barks.topic == topic)], minlength=sim.worlds
            )
        for name, values in seen.items():
            kept = np.where(on, np.asarray(values, np.float64), 0)
            self._sums[name] = self._sums.get(name, 0) + kept

    def told(self) -> Numbers:
        """Return shares of time, means and rates: (W, features)."""
        sums = self._sums
        time = np.maximum(sums.pop("time"), 1)
        rows = [value / time for value in sums.values()]
        rows.append(sums["shots"] / np.maximum(sums["bursts"], 1))
        rows.append(sums["shot from"] / np.maximum(sums["shots"], 1))
        rows.append(sums["shot moving"] / np.maximum(sums["shots"], 1))
        rows.append(sums["pace"] / np.maximum(sums["runs"], 1))
        rows.append(sums["in view bursts"] / np.maximum(sums["in view"], 1))
        rows += [
            sums[name] / np.maximum(sums["shots"], 1) for name in sums if name.startswith("gap")
        ]
        rows += [sums[name] > 0 for name in sums if name.startswith("says")]
        for at in (self._shot_at, self._word_at):
            rows.append(
                np.where((at < 0) | (self._view_at < 0), 5, (at - self._view_at) / 60).clip(-1, 5)
            )
        rows.append(sums["shots"] > 0)
        rows.append(sums["words"] > 0)
        return np.stack([np.asarray(row, np.float64) for row in rows], axis=1)
