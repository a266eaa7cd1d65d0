"""How long frames take in the busiest moment of a match: everything a window's loop does."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import Any

import numpy as np
from pygame import Surface
from rich.table import Table

from game.content.text import FALLBACK
from game.lab.matches import DEFAULT_BOT, MAX_TICKS, Plan
from game.lab.moments import LEAD, LENGTH, Moment, busiest
from game.play.app import WARM_UP, App
from game.play.attempt import Terms
from game.play.display import open_unseen, picture_size
from game.play.feed import Feed
from game.play.hud.layout import draw_hud
from game.play.hud.showing import Showing
from game.play.input import Bindings
from game.play.render.frame import FrameTimer
from game.play.scale import FRAME
from game.play.scenes.mission import Mission
from game.play.settings import Settings
from game.play.stage import Stage
from game.play.text import words_in
from game.sim.sim import Sim

SECONDS = 1 / 60
SLOWEST = 5  # frames told one by one


def measure_frames(
    sim: Sim,
    frames: int = 300,
    size: tuple[int, int] = FRAME,
    *,
    cache: Path | None = None,
) -> FrameTimer:
    """Step and draw ``frames`` ticks without a window, HUD and all; return the times.

    The simulation goes on from where it stands, so a bot had better drive it.
    """
    open_unseen()
    stage, words = Stage(sim, Settings(), cache), words_in(FALLBACK)
    feed, picture = Feed(stage.watch, words), Surface(picture_size(*size))
    bindings = Bindings()
    timer = stage.renderer.timer
    for number in range(frames + WARM_UP):
        if number == WARM_UP:
            timer.layers.clear()
        sim.step()
        stage.note()
        feed.note()
        feed.move(1 / 60)
        stage.draw(picture, 1.0, 1 / 60)
        timer.start()
        draw_hud(
            picture,
            Showing(stage, feed, words, stage.settings, bindings, 1.0, number / 60, (900, 300)),
        )
        timer.mark("hud")
        timer.layers["frame"][-1] += timer.layers["hud"][-1]
    return timer


def measure_moment(
    level: str, sizes: list[tuple[int, int]], seed: int = 1, max_ticks: int = MAX_TICKS
) -> list[dict[str, Any]]:
    """Return what the frames of a level's busiest moment cost at each size of the window.

    The first size finds every cache cold, as a player does. Times are milliseconds of this
    thread's processor time: neither other processes nor the wait for the display are in them.
    """
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
    moment = busiest(Plan(level, max_ticks=max_ticks), seed)
    return [_measured(moment, size) for size in sizes]


def _measured(moment: Moment, size: tuple[int, int]) -> dict[str, Any]:
    app = App(Settings(width=size[0], height=size[1]))
    try:
        app.start(Terms(level=moment.level, seed=moment.seed, bot=DEFAULT_BOT))
        mission = app.uppermost
        assert isinstance(mission, Mission)
        mission.go_to(moment.world)
        timer = mission.stage.renderer.timer
        timer.clock = time.thread_time
        whole: list[float] = []
        for number in range(LEAD + LENGTH):
            if number == LEAD:
                timer.layers.clear()
                whole.clear()
            whole.append(_frame(app, mission))
        layers = {**timer.layers, "frame": whole}
    finally:  # the unseen display stays for what is drawn next
        app.audio.close()
        app.pads.close()
    slow = np.argsort(whole)[::-1][:SLOWEST].tolist()
    return {
        "level": moment.level,
        "seed": moment.seed,
        "tick": moment.tick,
        "shots": moment.shots,
        "people": round(moment.people, 1),
        "size": list(size),
        "layers": {
            name: {
                "median": round(float(np.median(times)), 3),
                "p99": round(float(np.percentile(times, 99)), 3),
            }
            for name, times in layers.items()
        },
        "slowest": [
            {name: round(times[row], 2) for name, times in layers.items()} | {"at": row}
            for row in slow
        ],
    }


def _frame(app: App, mission: Mission) -> float:
    """Do what the window's loop does for a frame; return its milliseconds."""
    timer = mission.stage.renderer.timer
    began = timer.clock()
    timer.start()
    mission.update(SECONDS)
    timer.mark("tick")
    app.audio.update(SECONDS)
    timer.mark("sound")
    mission.draw(app.window.picture)
    timer.mark("hud")
    app.window.present()
    timer.mark("present")
    return (timer.clock() - began) * 1e3


def as_table(found: list[dict[str, Any]]) -> Table:
    """Return measurements for people: the middle and the slowest hundredth of every layer."""
    table = Table("level", "size", "layer", "median", "p99", title="milliseconds a frame")
    for row in found:
        where = f"{row['level']}, tick {row['tick']}"
        size = "{}x{}".format(*row["size"])
        for name, times in row["layers"].items():
            table.add_row(where, size, name, f"{times['median']:.2f}", f"{times['p99']:.2f}")
            where = size = ""
        table.add_section()
    return table
