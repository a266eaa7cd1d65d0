"""All subjects in one run, as a table and as data."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from itertools import groupby
from typing import Any

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from game.lab.peers import bodies, hits, paths, sight, steps, systems
from game.lab.peers.measure import Row, Scale, Subject, measured

SCALE = Scale()
SECONDS = 0.1  # a turn, at least
ROUNDS = 7
PARTS = (paths, sight, bodies, hits, systems, steps)
SUBJECTS = 15


def subjects(scale: Scale) -> Iterator[Subject]:
    """Yield everything that is measured."""
    for part in PARTS:
        yield from part.subjects(scale)


def run_peers(told: Callable[[], None]) -> list[dict[str, Any]]:
    """Return the rows that ``bench --json`` writes; ``told`` is called after each subject."""
    rows: list[dict[str, Any]] = []
    # standard output may be the JSON's, and some peers greet there
    with contextlib.redirect_stdout(sys.stderr):
        for subject in subjects(SCALE):
            rows += [_as_json(row) for row in measured(subject, SECONDS, ROUNDS)]
            told()
    return rows


def _as_json(row: Row) -> dict[str, Any]:
    told = asdict(row)
    for name in ("ours", "peer", "ratio"):
        if told[name] is not None:
            told[name] = float(f"{told[name]:.4g}")
    return told


def as_table(rows: Sequence[dict[str, Any]]) -> RenderableType:
    """Return the rows for people, and below them how everybody was called."""
    title = "ours and its peers, medians of turns taken in one run, one core"
    table = Table(title=title, box=box.SIMPLE)
    for name in ("", "measured", "ours is", "target", ""):
        table.add_column(name, justify="right" if name in ("measured", "ours is") else "left")
    called: dict[str, str] = {}
    for _, group in groupby(rows, key=lambda row: (row["what"], row["size"])):
        subject = list(group)
        first = subject[0]
        table.add_section()
        table.add_row(Text(f"{first['what']}, {first['size']}", "bold"), first["unit"])
        alone = next((row for row in subject if row["peer_name"] is None), None)
        target, verdict = ("", "") if alone is None else (alone["target"] or "", _verdict(alone))
        table.add_row("  ours", _figure(first["ours"]), "", target, verdict)
        for row in subject:
            if row["peer_name"] is None:
                continue
            if row["peer"] is None:
                table.add_row(f"  {row['peer_name']}", "-", "", row["target"] or "", "missing")
            else:
                faster = f"{_figure(row['ratio'])} x"
                figure = _figure(row["peer"])
                cells = (f"  {row['peer_name']}", figure, faster, row["target"] or "")
                table.add_row(*cells, _verdict(row))
        called |= {f"{row['peer_name']}, {row['what']}": row["note"] for row in subject}
    notes = [f"{name.removeprefix('None, ')}: {note}" for name, note in called.items()]
    return Group(table, Text("\n".join(notes)))


def _verdict(row: dict[str, Any]) -> str:
    return "" if row["met"] is None else "met" if row["met"] else "NOT MET"


def _figure(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"
