"""Reports of a run: a table for people, JSON and CSV for programs."""

from __future__ import annotations

import csv
import io
import statistics
from collections.abc import Sequence
from typing import Any

from rich.table import Table

from game.data.constants import TICKS_PER_SECOND
from game.lab.matches import Match
from game.lab.stats import Summary, wilson


def as_json(level: str, seed: int, matches: Sequence[Match], summary: Summary) -> dict[str, Any]:
    """Return a run as the `sim --json` contract says."""
    return {
        "level": level,
        "seed": seed,
        "matches": [match.as_json() for match in matches],
        "summary": summary.as_json(),
    }


def as_csv(matches: Sequence[Match]) -> str:
    """Return a line for each match, with a column of survivors for each side."""
    sides = sorted({side for match in matches for side in match.survivors})
    text = io.StringIO()
    lines = csv.writer(text, lineterminator="\n")
    lines.writerow(
        ["seed", "outcome", "winner", "ticks", "hash", *(f"survivors_{side}" for side in sides)]
    )
    for match in matches:
        left = [match.survivors.get(side, 0) for side in sides]
        lines.writerow(
            [match.seed, match.outcome, match.winner or "", match.ticks, match.hash, *left]
        )
    return text.getvalue()


def as_table(level: str, matches: Sequence[Match], summary: Summary) -> Table:
    """Return what a person wants to know of a run."""
    table = Table(title=f"{level}: {summary.matches} matches", show_header=False)
    table.add_column(style="bold")
    table.add_column(justify="right")
    for outcome in sorted({match.outcome for match in matches}):
        count = sum(match.outcome == outcome for match in matches)
        table.add_row(outcome, f"{count}  {wilson(count, len(matches))}")
    for side, rate in summary.win_rate.items():
        if rate.rate > 0:
            table.add_row(f"won by {side}", str(rate))
    if matches:
        seconds = statistics.median(match.ticks for match in matches) / TICKS_PER_SECOND
        table.add_row("median length", f"{seconds:.1f} s")
    table.add_row("simulated in", f"{summary.seconds:.1f} s")
    table.add_row("agent-steps a second", f"{summary.agent_steps_per_second:,.0f}")
    return table
