"""All subjects in one run, as a table and as data."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from typing import Any

from rich.markup import escape
from rich.table import Table

from game.lab.peers import bodies, hits, paths, sight, steps, systems
from game.lab.peers.measure import Row, Scale, Subject, measured

SCALE = Scale()
SECONDS = 0.1  # a turn, at least
ROUNDS = 7
PARTS = (paths, sight, bodies, hits, systems, steps)
SUBJECTS = 13


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


def as_table(rows: Sequence[dict[str, Any]]) -> Table:
    """Return the rows for people."""
    table = Table(title="ours and its peers, medians of turns taken in one run, one core")
    for name in ("what", "size", "unit", "ours", "peer", "it", "ours is", "target", "", "how"):
        table.add_column(name, justify="right" if name in ("ours", "it", "ours is") else "left")
    before = None
    for row in rows:
        head = (row["what"], row["size"])
        if head != before:
            table.add_section()
        first = (*head, row["unit"], _figure(row["ours"])) if head != before else ("",) * 4
        before = head
        ratio = "" if row["ratio"] is None else f"{row['ratio']:,.3g} x".replace("e+", "e")
        verdict = "" if row["met"] is None else "met" if row["met"] else "NOT MET"
        it = "" if row["peer"] is None else _figure(row["peer"])
        table.add_row(
            *first,
            row["peer_name"] or "",
            it,
            ratio,
            row["target"] or "",
            verdict,
            escape(row["note"]),
        )
    return table


def _figure(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"
