"""Commands for makers of levels and art."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from game.cli_kit import JsonTo, check_writable, progress, say, write_json
from game.content.faults import Fault, FaultError


def check(
    levels: Annotated[
        list[str] | None, typer.Argument(metavar="LEVEL", help="All of them.")
    ] = None,
    play: Annotated[
        int, typer.Option(min=0, max=10**4, help="Also let bots play each so often.")
    ] = 0,
    bot: Annotated[
        list[str] | None,
        typer.Option(help="Who plays, the first of them well; 'all' for the whole panel."),
    ] = None,
    json: JsonTo = "",
) -> None:
    """List every fault of every level and data file, and how bots fare."""
    if bot and not play:
        raise typer.BadParameter("--bot needs --play")
    check_writable(json)
    from game.ai.bot import bot_named
    from game.lab import fates
    from game.lab.checking import check_data, check_one, play_through
    from game.tiled.load import level_names

    names = list(dict.fromkeys(levels)) if levels else level_names()
    faults = [] if levels else check_data()
    bots = list(fates.PANEL) if bot == ["all"] else list(dict.fromkeys(bot or fates.PANEL[:1]))
    for one in bots:
        bot_named(one)  # says what is wrong before anything is played
    ended: dict[str, list[fates.Fates]] = {}
    with progress("check:", len(names) * (1 + play * len(bots))) as told:
        for name in names:
            found = check_one(name)
            told(1)
            if play and not found:
                found, ended[name] = play_through(name, play, bots, told)
            faults += found
    faults = list(dict.fromkeys(faults))
    if json:
        rows = {name: [one.as_json() for one in played] for name, played in ended.items()}
        write_json(json, {"faults": [fault.as_json() for fault in faults], "played": rows})
    for name, played in ended.items():
        say(fates.as_table(name, played), json)
    for fault in faults:
        say(str(fault), json)
    if faults:
        say(f"{len(faults)} fault{'s' if len(faults) != 1 else ''}", json)
        raise typer.Exit(1)
    say(f"no faults in {len(names)} level{'s' if len(names) != 1 else ''}", json)


def levels(json: JsonTo = "") -> None:
    """List what can be played."""
    check_writable(json)
    from game.lab.checking import describe
    from game.tiled.load import level_names

    rows: list[dict[str, Any]] = [describe(name) for name in level_names()]
    if json:
        write_json(json, {"levels": rows})
    from rich.table import Table

    table = Table("level", "title", "tiles", "people", "faults")
    for row in rows:
        size = f"{row['width']} x {row['height']}" if row["width"] else ""
        table.add_row(
            row["name"], row["title"], size, str(row["people"] or ""), str(row["faults"] or "")
        )
    say(table, json)


def new_level(
    name: Annotated[str, typer.Argument(metavar="NAME", help="Letters, digits, _ and -.")],
    into: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Where its folder goes; your own levels by default."),
    ] = None,
) -> None:
    """Make a small working level to open in Tiled."""
    from game.lab.starter import write_starter
    from game.tiled.load import level_roots

    say(f"made {write_starter(name, level_roots()[-1] if into is None else into)}")


def art(
    check: Annotated[
        bool, typer.Option("--check", help="Only say whether committed art is stale.")
    ] = False,
) -> None:
    """Build assets from their sources."""
    try:
        from game.art.build import build

        stale = build(check=check)
    except ImportError as error:
        told = f'needs {error.name}: python3 -m pip install "loose-ends[art]"'
        raise FaultError([Fault("art", told)]) from None
    for path in stale:
        say(f"{path} {'is stale' if check else 'built'}")
    if check and stale:
        raise typer.Exit(1)
