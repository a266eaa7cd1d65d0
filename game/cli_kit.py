"""What the commands share: options, output and progress."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import typer

from game.content.faults import Fault, FaultError, shown

STANDARD_OUTPUT = "-"
MOST_SEED = 2**64 - 1

JsonTo = Annotated[
    str, typer.Option("--json", metavar="FILE", help="Write JSON here; - is standard output.")
]
Difficulty = Annotated[str, typer.Option(metavar="NAME", help="easy, normal or hard.")]
Seed = Annotated[int, typer.Option(min=0, max=MOST_SEED, help="Of every random number.")]
MaxTicks = Annotated[
    int, typer.Option(min=1, max=10**9, help="Give up after so many ticks (60 a second).")
]


def check_writable(target: str | Path) -> None:
    """Raise FaultError now rather than after an hour when a file cannot be written."""
    if str(target) in ("", STANDARD_OUTPUT):
        return
    path = Path(target)
    problem = ""
    try:
        if path.is_dir():
            problem = "is a folder, not a file to write to"
        elif not path.absolute().parent.is_dir():
            problem = "cannot be written: there is no such folder"
    except (OSError, ValueError):
        problem = "cannot be written: not a usable path"
    if problem:
        raise FaultError([Fault(shown_safely(path), problem)])


def make_folder(path: Path) -> None:
    """Make a folder to write into, if it is not there; FaultError where it cannot be."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError):
        raise FaultError([Fault(shown_safely(path), "cannot be made a folder")]) from None


def shown_safely(path: Path) -> str:
    """Return a path to print, even when it is no path that a system takes."""
    try:
        return shown(path)
    except (OSError, ValueError):
        return repr(str(path))


def write_text(target: str, text: str) -> None:
    """Write text that a program reads, to a file or to standard output."""
    if target == STANDARD_OUTPUT:
        sys.stdout.write(text)
        return
    from game.content.writing import write_whole

    write_whole(Path(target), text)


def write_json(target: str, *values: Mapping[str, Any]) -> None:
    """Write each value as one line of JSON."""
    write_text(target, "".join(json.dumps(value) + "\n" for value in values))


def say(thing: Any, *quiet_if: str) -> None:
    """Print something for people, unless one of the targets is standard output."""
    if STANDARD_OUTPUT in quiet_if:
        return
    from rich.console import Console

    Console(soft_wrap=True, highlight=False).print(thing, markup=False)


@contextmanager
def progress(told: str, total: int) -> Iterator[Callable[[int], None]]:
    """Show progress on a terminal's standard error; yield what to call with each advance."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
    from rich.progress import TimeRemainingColumn as Remaining

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), Remaining())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(told, total=total)
        yield lambda more: bar.advance(task, more)


def pairs(option: str, given: Iterable[str]) -> dict[str, str]:
    """Return ``NAME=VALUE`` options as a dictionary; a name may stand only once."""
    found: dict[str, str] = {}
    for text in given:
        name, equals, value = text.partition("=")
        if not (equals and name and value):
            raise typer.BadParameter(f'{option}: expected NAME=VALUE, not "{text}"')
        if name in found:
            raise typer.BadParameter(f'{option}: "{name}" is given twice')
        found[name] = value
    return found
