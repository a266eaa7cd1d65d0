"""The command line: what can be typed, and what is said when it cannot be done.

Commands are in ``cli_play``, ``cli_lab`` and ``cli_tools``.  Whatever goes wrong with an input ends
here, as one line on standard error and exit status 2.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import typer

from game.cli_lab import bench, contracts, sim
from game.cli_play import play, replay, show_title
from game.cli_tools import art, check, levels, new_level
from game.content.faults import FaultError

DONE, ANSWER_IS_NO, BAD_INPUT, INTERRUPTED, NOBODY_READS = 0, 1, 2, 130, 141

# ClickException, which is not in the same place in every version of typer
_USAGE = typer.BadParameter.__mro__[2]

app = typer.Typer(
    name="loose-ends",
    help="Loose Ends: a quiet neo-noir seen from above, and the simulation under it.",
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command()(play)
app.command()(sim)
app.command()(replay)
app.command()(check)
app.command()(levels)
app.command("new-level")(new_level)
app.command()(bench)
app.command()(contracts)
app.command()(art)


@app.callback(invoke_without_command=True)
def title(context: typer.Context) -> None:
    """Play, watch and measure; without a command, the title screen."""
    if context.invoked_subcommand is None:
        show_title()


def run(arguments: Sequence[str] | None = None) -> int:
    """Run one command line (that of the process by default) and return its exit status."""
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")  # it would greet on standard output
    try:
        status = typer.main.get_command(app).main(
            None if arguments is None else list(arguments),
            prog_name="loose-ends",
            standalone_mode=False,
        )
        sys.stdout.flush()
    except FaultError as error:
        return _refuse(_first(error))
    except (KeyboardInterrupt, typer.Abort):
        return INTERRUPTED
    except BrokenPipeError:
        return _hush()
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else _hush()
    except MemoryError:
        return _refuse("not enough memory; fewer --worlds or --jobs need less")
    except OSError as error:
        return _refuse(f"{error.filename or 'output'}: {error.strerror or error}")
    except Exception as error:
        if isinstance(error, _USAGE):
            return _refuse(error.format_message())  # type: ignore[attr-defined]
        raise
    return status if isinstance(status, int) else DONE


def _first(error: FaultError) -> str:
    """Say the first of several faults, and how to see the others."""
    more = len(error.faults) - 1
    told = str(error.faults[0])
    return f"{told} (and {more} more: loose-ends check)" if more > 0 else told


def _refuse(message: str) -> int:
    """Say what is wrong with the input in one line, whatever is in it."""
    line = " ".join(message.split())
    line = "".join(letter if letter.isprintable() else "?" for letter in line)
    sys.stderr.write(f"error: {line}\n")
    return BAD_INPUT


def _hush() -> int:
    """Nobody reads the output: end without a word, also when Python flushes it at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return NOBODY_READS
