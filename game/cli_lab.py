"""Commands of the lab: many matches, and measurements."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Annotated

import typer

from game.cli_kit import (
    STANDARD_OUTPUT,
    Difficulty,
    JsonTo,
    MaxTicks,
    Seed,
    check_writable,
    pairs,
    progress,
    say,
    write_json,
    write_text,
)
from game.content.faults import Fault, FaultError, nearest

MOST_PIXELS = 8192  # of a window's side


def sim(
    level: Annotated[str, typer.Argument(metavar="LEVEL", help="A name, a folder or a .tmx file.")],
    matches: Annotated[int, typer.Option(min=1, max=10**7)] = 1,
    worlds: Annotated[
        int, typer.Option(min=1, max=1 << 16, help="Matches side by side in one process.")
    ] = 64,
    seed: Seed = 1,
    jobs: Annotated[int, typer.Option(min=1, max=256, help="Processes.")] = 1,
    side: Annotated[
        list[str] | None, typer.Option(metavar="SIDE=BOT", help="Who drives a side.")
    ] = None,
    character: Annotated[
        list[str] | None, typer.Option(metavar="NAME=PROFILE", help="Recast somebody.")
    ] = None,
    difficulty: Difficulty = "normal",
    max_ticks: MaxTicks = 36_000,
    json: JsonTo = "",
    csv: Annotated[str, typer.Option(metavar="FILE", help="A line for each match.")] = "",
    record: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Write a replay of each match here.")
    ] = None,
) -> None:
    """Play many matches without a window; match i has seed S + i."""
    if json == csv == STANDARD_OUTPUT:
        raise typer.BadParameter("--json and --csv cannot both go to standard output")
    bots, cast = pairs("--side", side or ()), pairs("--character", character or ())
    check_writable(json)
    check_writable(csv)
    from game.lab.matches import Plan, sides_fielded
    from game.lab.report import as_csv, as_json, as_table
    from game.lab.spread import run_matches
    from game.lab.stats import summary_of

    if record is not None:
        record = _folder(record)
    plan = Plan(level, tuple(bots.items()), tuple(cast.items()), difficulty, max_ticks, record)
    trial = plan.open(1)  # says what is wrong before any worker starts
    name, sides = trial.level.name, sides_fielded(trial)
    start = time.perf_counter()
    with progress(f"{name}:", matches) as told:
        seeds = [(seed + i) % 2**64 for i in range(matches)]
        played = run_matches(plan, seeds, worlds=worlds, jobs=jobs, told=told)
    summary = summary_of(played, sides, time.perf_counter() - start)
    if json:
        write_json(json, as_json(name, seed, played.matches, summary))
    if csv:
        write_text(csv, as_csv(played.matches))
    say(as_table(name, played.matches, summary), json, csv)


def bench(
    level: Annotated[
        list[str] | None, typer.Argument(metavar="LEVEL", help="Only these, with --frames.")
    ] = None,
    json: JsonTo = "",
    frames: Annotated[
        bool,
        typer.Option(
            "--frames", help="Measure frames in the busiest moment of levels, layer by layer."
        ),
    ] = False,
    size: Annotated[
        list[str] | None,
        typer.Option(metavar="WxH", help="Of the window, with --frames; 1280x720 by default."),
    ] = None,
    seed: Seed = 1,
    peers: Annotated[
        bool, typer.Option("--peers", help="Measure other libraries beside ours as well.")
    ] = False,
    budget: Annotated[
        str,
        typer.Option(metavar="FILE", help="Only write what each system may cost, for the tests."),
    ] = "",
) -> None:
    """Measure throughput, tick and frame times on the warehouse, or frames level by level."""
    check_writable(json)
    check_writable(budget)
    if frames:
        _bench_frames(level or [], [_size(one) for one in size or ["1280x720"]], seed, json)
        return
    if level or size:
        raise typer.BadParameter("LEVEL and --size need --frames")
    if budget:
        from game.lab.budget import measure, written

        write_text(budget, written(measure()))
        return
    from game.lab.bench import STEPS, as_table, run_bench
    from game.lab.peers import report

    with progress("bench:", STEPS + report.SUBJECTS * peers) as told:
        found = run_bench(lambda: told(1))
        if peers:
            found["hot_path"] = report.run_peers(lambda: told(1))
    if json:
        write_json(json, found)
    say(as_table(found), json)
    if peers:
        say(report.as_table(found["hot_path"]), json)


def _bench_frames(levels: list[str], sizes: list[tuple[int, int]], seed: int, json: str) -> None:
    """Measure the busiest moment of each level, of the whole campaign without any."""
    try:
        from game.play.frames import as_table, measure_moment
    except ImportError:
        raise FaultError([Fault("bench", "--frames needs pygame")]) from None
    from game.lab.campaign import maps_of

    chosen = [name for level in levels or [""] for name in maps_of(level)]
    found = []
    with progress("frames:", len(chosen)) as told:
        for name in chosen:
            found += measure_moment(name, sizes, seed)
            told(1)
    if json:
        write_json(json, *found)
    say(as_table(found), json)


def _size(text: str) -> tuple[int, int]:
    """Return a window's size in pixels."""
    width, _, height = text.lower().partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        raise typer.BadParameter(f"{text}: a size is like 1280x720")
    found = int(width), int(height)
    if not all(low <= side <= MOST_PIXELS for low, side in zip((480, 270), found, strict=True)):
        raise typer.BadParameter(f"{text}: from 480x270 to {MOST_PIXELS} pixels a side")
    return found


def contracts(
    level: Annotated[
        list[str] | None, typer.Argument(metavar="LEVEL", help="Only those of some levels.")
    ] = None,
    measure: Annotated[
        int,
        typer.Option(min=0, max=10**6, metavar="N", help="Let each bot play each N times."),
    ] = 0,
    json: JsonTo = "",
) -> None:
    """List the contracts and what earns their medals, or measure that anew from bots' matches."""
    check_writable(json)
    from game.lab import medals as kept
    from game.lab.contracts import contracts_on_offer

    offered = contracts_on_offer()
    places = list(dict.fromkeys(one.level for one in offered))
    for name in level or []:
        if name not in places:
            raise FaultError(
                [Fault(name, "there is no contract there", hint=nearest(name, places))]
            )
    chosen = [one for one in offered if not level or one.level in level]
    known = kept.load_medals()
    if measure:
        with progress("contracts:", len(chosen) * len(kept.BOTS)) as told:
            found = kept.measure(chosen, measure, kept.BOTS, told)
        known = kept.with_measured(known, found, kept.BOTS)
        write_text(str(kept.PATH), known.model_dump_json(indent=1) + "\n")
    rows = {one.id: known.contracts.get(one.id) for one in chosen}
    if json:
        write_json(json, {name: row.model_dump() if row else None for name, row in rows.items()})
    for name, row in rows.items():
        told_row = f"{row.done} of {row.matches} bots, {row.medals}" if row else "not measured"
        say(f"{name:24} {told_row}", json)


def _folder(path: Path) -> Path:
    """Return a folder that exists and can be written to, made if need be."""
    try:
        path.mkdir(exist_ok=True)
        (path / ".try").touch()
        (path / ".try").unlink()
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "not a usable path"
        raise FaultError(
            [Fault(repr(str(path)), f"cannot be a folder of replays: {why}")]
        ) from None
    return path.resolve()
