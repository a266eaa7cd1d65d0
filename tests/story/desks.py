"""Desks: a tiny level with terminals, and the reasoning that a player can do at them."""

from __future__ import annotations

from pathlib import Path

from game.data.constants import Button
from tests.systems.arena import Arena, arena, person
from tests.tiled.maps import Obj, at

#       0123456789
PLAN = [
    "##########",
    "#........#",
    "#........#",
    "#........#",
    "##########",
]
NAMES = ["saebyeok", "heron", "pale"]
TERMINALS = """
[transfer]
least = 32
most = 48
fee = 2
stages = 4
last = "terminal.name"
route = ["terminal.number", "terminal.in", "terminal.out"]
others = [
    { name = "terminal.frozen" },
    { name = "terminal.solved", wrong = "terminal.late" },
    { name = "terminal.late" },
]
seconds = 120
penalty = 15
pause = 2
noise = 9

[[transfer.hint]]
text = "terminal.rule"
seconds = 40
wrong = 1

[[transfer.hint]]
text = "terminal.rule"
wrong = 2
reveals = 2

[[transfer.terminal]]
device = "ledger"
shows = ["name", "number", "in", "out"]
freezes = true

[[transfer.terminal]]
device = "desk"
shows = ["number", "in", "out"]
rows = 4
"""
LEDGER, DESK, PLAIN = range(3)


def devices() -> list[Obj]:
    return [
        at("Device", 2, 1, "ledger", device="terminal"),
        at("Device", 7, 1, "desk", device="terminal"),
        at("Device", 7, 3, "plain", device="terminal"),
    ]


def office(folder: Path, *more: Obj, text: str = TERMINALS, worlds: int = 1) -> Arena:
    """Return a room where "she" stands before a ledger, with a desk on the other side."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "terminals.toml").write_text(text, encoding="utf-8")
    return arena(folder, PLAN, [person(2, 2, "she", player=True), *more], *devices(), worlds=worlds)


def tap(sim: Arena, button: int = 0, move: tuple[float, float] = (0, 0)) -> None:
    """Press for one tick, and let go."""
    sim.tell("she", move=move, buttons=button)
    sim.step()
    sim.tell("she")
    sim.step()


def go_to(sim: Arena, row: int) -> None:
    """Choose a row of the ledger with the keys."""
    terminal = sim.world.machines.terminal
    while (now := int(terminal.choice[0, LEDGER])) != row:
        tap(sim, move=(0, 1 if row > now else -1))


def freeze(sim: Arena, row: int) -> None:
    """Choose a row, mark it and confirm."""
    go_to(sim, row)
    tap(sim, Button.USE)
    tap(sim, Button.USE)


def shown(sim: Arena, world: int = 0) -> list[tuple[int, int, int]]:
    """Return (number, in, out) of each row as a screen shows them, out -1 where it is blank."""
    ledger = sim.world.ledgers.ledger
    rows = ledger.name[world, 0] >= 0
    columns = (ledger.number, ledger.arrived, ledger.left)
    return list(zip(*(c[world, 0, rows].tolist() for c in columns), strict=True))


def reasoned(rows: list[tuple[int, int, int]], fee: int) -> list[int]:
    """Return the route as a player finds it, counted back from where nothing leaves.

    ``fee`` in thousandths. What leaves one arrives at the next, and every account keeps the fee:
    wherever two would do, this raises.
    """
    (here,) = (n for n, (_, _, left) in enumerate(rows) if left < 0)
    route = [here]
    while True:
        wanted = rows[route[-1]][1]
        found = [
            n
            for n, (_, arrived, left) in enumerate(rows)
            if left == wanted and left == (arrived * (1000 - fee) + 500) // 1000
        ]
        if not found:
            return route
        (one,) = found
        route.append(one)
