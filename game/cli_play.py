"""Commands that play one game: in a window or without one, by a person, a bot or a recording."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from game.cli_kit import (
    Difficulty,
    JsonTo,
    MaxTicks,
    Seed,
    check_writable,
    make_folder,
    progress,
    say,
    write_json,
)
from game.content.faults import Fault, FaultError

if TYPE_CHECKING:
    from game.lab.game import Game
    from game.lab.matches import Plan
    from game.play.album import Unseen
    from game.play.debug.scope import Trace
    from game.sim.sim import Sim

R = TypeVar("R")

ATTEMPTS = 20  # at each level of a campaign without a window
FIRST_LEVEL = "warehouse"  # what is played where there is no display to show a title on
Picture = Annotated[
    Path | None, typer.Option("--screenshot", metavar="FILE", help="Draw the last moment here.")
]

Debug = Annotated[
    str,
    typer.Option(
        "--debug",
        metavar="VIEWS",
        help="Draw debug views over it: cones,scores,... or all; F3 in the window.",
    ),
]


def show_title() -> None:
    """Show the title screen; without a display, let the autopilot play and say how it went."""
    from game.play.display import has_display

    if has_display():
        from game.play.app import title

        _in_window(title)
        return
    say(f"No display here: the autopilot plays {FIRST_LEVEL} without one.")
    from game.lab.matches import Plan

    game, _ = _headless(Plan(FIRST_LEVEL), 1, None)
    _tell(game)


def play(
    level: Annotated[
        str,
        typer.Argument(
            metavar="LEVEL", help="A name, a folder or a .tmx file; without one, the campaign."
        ),
    ] = "",
    who: Annotated[
        str, typer.Option("--as", metavar="WHO", help="Play as another character.")
    ] = "",
    difficulty: Difficulty = "normal",
    seed: Seed = 1,
    record: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write a replay of it.")
    ] = None,
    bot: Annotated[str, typer.Option(metavar="NAME", help="Let a bot play.")] = "",
    headless: Annotated[
        bool, typer.Option("--headless", help="Without a window, as fast as it goes.")
    ] = False,
    max_ticks: MaxTicks = 36_000,
    screenshot: Picture = None,
    pictures: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Keep a picture of every beat of the story here."),
    ] = None,
    debug: Debug = "",
    json: JsonTo = "",
) -> None:
    """Play one game, or without LEVEL the campaign in order."""
    for target in (record, screenshot, json):
        check_writable(target or "")
    from game.lab.campaign import maps_of

    levels = maps_of(level)
    if not (level and len(levels) == 1) and (record or screenshot or pictures):
        raise typer.BadParameter("--record, --screenshot and --pictures need one LEVEL")
    if pictures is not None:
        make_folder(pictures)
    views, trace = _views(debug)

    def plan_of(name: str) -> Plan:
        return _plan(name, who, difficulty, bot, max_ticks)

    if headless:
        games, sim = _play_headless(levels, plan_of, seed, record, trace, json, pictures)
        if screenshot is not None:
            _draw(sim, screenshot, views, trace)
        if json:
            write_json(json, *(game.as_json() for game in games))
    elif not level and not bot:
        _play_story(difficulty)
    else:
        for name in levels:
            if not _windowed(plan_of(name), seed, bot, record, screenshot, pictures, json, views):
                break


def _play_headless(
    levels: list[str],
    plan_of: Callable[[str], Plan],
    seed: int,
    record: Path | None,
    trace: Trace | None,
    json: str,
    pictures: Path | None,
) -> tuple[list[Game], Sim]:
    """Play levels one after another; one of several that is lost is tried again with other luck."""
    from dataclasses import replace

    from game.lab.campaign import go_on
    from game.sim.saves import Journey

    journey, games = Journey(level=levels[0], reached=levels), []
    for name in levels:
        journey = journey.model_copy(update={"level": name})
        plan = replace(plan_of(name), facts=tuple(journey.facts))
        for attempt in range(ATTEMPTS if len(levels) > 1 else 1):
            game, sim = _headless(plan, seed + attempt, record, trace, pictures)
            games.append(game)
            _tell(game, json)
            if game.match.outcome == "won":
                break
        if game.match.outcome != "won":
            break
        journey = go_on(journey, sim)
    return games, sim


def _play_story(difficulty: str) -> None:
    """Go on with the story in a window where it was left, or begin it."""
    _need_display("--headless does")
    from game.play.app import story

    _in_window(lambda: story(difficulty))


def replay(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="What --record wrote.")],
    verify: Annotated[
        bool, typer.Option("--verify", help="Step it again and compare hashes.")
    ] = False,
    start: Annotated[int, typer.Option("--from", min=0, metavar="TICK")] = 0,
    screenshot: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Draw the moment --from instead.")
    ] = None,
    debug: Debug = "",
) -> None:
    """Watch a recorded game, wind it to and fro, take it over; or check that it comes out so."""
    check_writable(screenshot or "")
    views, trace = _views(debug)
    if verify:
        from game.sim.replay import verify as verify_replay

        verdict = verify_replay(file)
        say(f"{file}: {verdict}")
        if not verdict.ok:
            raise typer.Exit(1)
    if screenshot is not None:
        from game.sim.recording import load
        from game.sim.replay import Playback

        playback = Playback(load(file), str(file))
        while playback.tick < start and not playback.done:
            playback.step()
            if trace is not None:
                trace.note(playback.sim.world)
        _draw(playback.sim, screenshot, views, trace)
    if not verify and screenshot is None:
        from game.content.faults import shown
        from game.sim.film import Film
        from game.sim.recording import load

        film = Film(load(file), shown(file))
        _need_display("--verify and --screenshot do")
        from game.play.app import watch

        _in_window(lambda: watch(film, start, views))


def _plan(level: str, who: str, difficulty: str, bot: str, max_ticks: int) -> Plan:
    """Return what is to be played; FaultError when the level has no player's part for it."""
    from game.content.difficulty import difficulty as named_difficulty
    from game.lab.matches import Plan, player_sides

    named_difficulty(difficulty)
    setting = Plan(level).setting()
    sides = player_sides(setting)
    if not sides:
        told = "has no player's part; sim plays it with bots"
        raise FaultError([Fault(setting.level.name, told)])
    cast = []
    if who:
        setting.cast.row(who)
        cast = [(spawn.name, who) for spawn in setting.level.spawns if spawn.player]
        if not all(name for name, _ in cast):
            told = "--as needs a player's spawn that has a name"
            raise FaultError([Fault(setting.level.name, told)])
    drivers = tuple((side, bot) for side in sides) if bot else ()
    return Plan(level, drivers, tuple(cast), difficulty, max_ticks)


def _views(names: str) -> tuple[tuple[str, ...], Trace | None]:
    """Return the debug views that are asked for and what they trace; FaultError for odd names."""
    if not names:
        return (), None
    from game.play.debug.scope import Trace
    from game.play.debug.views import chosen_views

    return chosen_views(names), Trace()


def _headless(
    plan: Plan,
    seed: int,
    record: Path | None,
    trace: Trace | None = None,
    pictures: Path | None = None,
) -> tuple[Game, Sim]:
    from game.lab.game import play_game

    unseen: Unseen | None = None
    with progress("ticks:", plan.max_ticks) as told:

        def hear(sim: Sim) -> None:
            nonlocal unseen
            if sim.world.clock.tick[0] % 60 == 0:
                told(60)
            if trace is not None:
                trace.note(sim.world)
            if pictures is not None:
                unseen = unseen or _unseen(sim, pictures)
                unseen.note()

        played = play_game(plan, seed, record, hear)
    if unseen is not None:
        unseen.close()
    return played


def _unseen(sim: Sim, pictures: Path) -> Unseen:
    from game.play.album import Unseen

    return Unseen(sim, pictures)


def _tell(game: Game, json: str = "") -> None:
    """Say how a game went."""
    match = game.match
    say(f"{game.level}: {match.outcome} after {match.ticks / 60:.1f} s, hash {match.hash}", json)
    for objective in game.objectives:
        tick = objective["tick"]
        when = f"{tick / 60:7.1f} s" if objective["done"] and tick is not None else "        -"
        say(f"  {when}  {objective['id']}", json)


def _windowed(
    plan: Plan,
    seed: int,
    bot: str,
    record: Path | None,
    screenshot: Path | None,
    pictures: Path | None,
    json: str,
    views: tuple[str, ...],
) -> bool:
    """Play in a window; return whether the campaign goes on."""
    if screenshot is not None:
        raise typer.BadParameter("--screenshot needs --headless")
    from game.play.attempt import Terms

    if bot:
        from game.ai.bot import bot_named

        bot_named(bot)
    terms = Terms(
        level=plan.level,
        seed=seed,
        difficulty=plan.difficulty,
        bot=bot,
        characters=dict(plan.characters),
        record=record,
        max_ticks=plan.max_ticks if bot else None,
        debug=views,
        pictures=pictures,
    )
    _need_display("--headless does")
    from game.play.app import play as show

    result = _in_window(lambda: show(terms))
    if json:
        level = plan.setting().level.name
        found = {"level": level, "seed": seed, "bot": bot, "difficulty": plan.difficulty}
        found |= {"outcome": result.outcome, "ticks": result.ticks, "hash": result.hash}
        write_json(json, found)
    return result.outcome == "won"


def _need_display(instead: str) -> None:
    """Raise FaultError where no window would be seen."""
    from game.play.display import has_display

    if not has_display():
        raise FaultError(
            [Fault("display", f"there is none to open a window on; {instead} without")]
        )


def _in_window(show: Callable[[], R]) -> R:
    """Show something in a window; a display that cannot be opened after all is one line."""
    import pygame

    try:
        return show()
    except pygame.error as error:
        raise FaultError([Fault("display", f"no window can be opened: {error}")]) from None


def _draw(sim: Sim, path: Path, views: tuple[str, ...] = (), trace: Trace | None = None) -> None:
    """Write a picture of a world as it stands."""
    from game.play.app import render_offscreen
    from game.play.display import save_picture

    save_picture(render_offscreen(sim, debug=views, trace=trace), path)
