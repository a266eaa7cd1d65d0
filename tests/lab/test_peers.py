from __future__ import annotations

import importlib
import io
import json
from typing import Any

import numpy as np
import pytest
from rich.console import Console

from game.lab.peers import bodies, hits, measure, report, sight
from game.lab.peers.measure import OURS, Contestant, Scale, Subject, Unit, Work, measured
from game.lab.peers.places import WALLS, boxes, place
from game.space.ballistics import Ballistics
from game.space.grid import TILE
from tests.lab.rooms import small_level

KEYS = ["what", "size", "unit", "ours", "peer_name", "peer", "ratio", "target", "met", "note"]


def small(**changes: Any) -> Scale:
    rooms = {
        "tiles": 21,
        "large": 24,
        "agents": 64,
        "rays": (16,),
        "worlds": 2,
        "batch": 3,
        "crowd": 4,
    }
    shots = {"people": 3, "bullets": 8, "level": small_level(), "warm": 2}
    return Scale(**(rooms | shots | changes))


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (("SCALE", small()), ("SECONDS", 0.0), ("ROUNDS", 1)):
        monkeypatch.setattr(report, name, value)


@pytest.fixture
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is installed."""

    found = importlib.import_module

    def refuse(name: str) -> Any:
        if not name.startswith("game."):
            raise ImportError(name)
        return found(name)

    monkeypatch.setattr(measure.importlib, "import_module", refuse)


@pytest.mark.usefixtures("quick")
def test_everything_is_measured_and_is_json(capsys: pytest.CaptureFixture[str]) -> None:
    heard: list[int] = []
    rows = report.run_peers(lambda: heard.append(1))
    assert len(heard) == len({(row["what"], row["size"]) for row in rows})
    assert json.loads(json.dumps(rows)) == rows
    assert not capsys.readouterr().out
    for row in rows:
        assert list(row) == KEYS
        assert row["ours"] > 0
        assert row["note"]
        assert (row["met"] is None) or row["target"]
        assert (row["peer"] is None) == (row["ratio"] is None)
    assert {row["peer_name"] for row in rows} >= {None, "tcod", "scipy", "pymunk", "esper"}


def test_a_bar_of_progress_has_the_right_length() -> None:
    assert len(list(report.subjects(Scale()))) == report.SUBJECTS


@pytest.mark.usefixtures("quick", "alone")
def test_peers_that_are_not_installed_are_told_in_words() -> None:
    rows = report.run_peers(lambda: None)
    theirs = [row for row in rows if row["peer_name"] and row["peer_name"] != "plain Python"]
    assert len(theirs) > 12
    assert {row["note"] for row in theirs} == {measure.MISSING}
    assert all(row["peer"] is row["ratio"] is row["met"] is None for row in theirs)
    assert all(row["ours"] > 0 for row in rows)
    told = io.StringIO()
    Console(file=told, width=300).print(report.as_table(rows))
    assert measure.MISSING in told.getvalue()


# --- one subject


def taking(*seconds: float, units: int = 1) -> Any:
    """Return work that lets a clock of ours go on."""

    def ready() -> Work:
        turns = iter(seconds)

        def work() -> int:
            clock[0] += next(turns, seconds[-1])
            return units

        return work

    return ready


clock = [0.0]


@pytest.fixture
def own_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(measure.time, "process_time", lambda: clock[0])


@pytest.mark.usefixtures("own_clock")
def test_medians_ratios_and_targets() -> None:
    subject = Subject(
        "a",
        "b",
        Unit("ms", 1e3),
        Contestant(OURS, "mine", taking(9, 1, 5, 2, units=10)),
        (
            Contestant("slow", "theirs", taking(1, units=1), at_least=4),
            Contestant("even", "theirs", taking(0.2, units=1), at_least=4),
        ),
        at_most=199,
    )
    own, slow, even = measured(subject, 0.0, 3)
    assert own.ours == pytest.approx(200)  # the first call is not timed
    assert (own.peer_name, own.ratio, own.target, own.met) == (None, None, "at most 199", False)
    assert (slow.peer, slow.ratio) == (pytest.approx(1000), pytest.approx(5))
    assert (slow.met, even.met) == (True, False)
    assert slow.target == "at least 4 x"


@pytest.mark.usefixtures("own_clock")
def test_a_rate_is_the_other_way_round() -> None:
    fast, slow = Contestant(OURS, "", taking(0.5)), Contestant("x", "", taking(2.0), 3)
    (row,) = measured(Subject("a", "b", Unit("steps/s", rate=True), fast, (slow,)), 0.0, 1)
    assert (row.ours, row.peer, row.ratio, row.met) == (2, 0.5, 4, True)


def test_turns_are_taken_in_rounds_and_last_long_enough(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    heard: list[str] = []

    def noting(name: str) -> Any:
        def work() -> int:
            heard.append(name)
            clock[0] += 1
            return 1

        return lambda: work

    monkeypatch.setattr(measure.time, "process_time", lambda: clock[0])
    subject = Subject(
        "a", "b", Unit("s"), Contestant("A", "", noting("A")), (Contestant("B", "", noting("B")),)
    )
    list(measured(subject, 2.0, 2))
    assert "".join(heard) == "AB" + "AABB" * 2


@pytest.mark.parametrize("when", ["ready", "work"])
def test_a_peer_that_breaks_is_told_and_the_rest_goes_on(when: str) -> None:
    def broken() -> Any:
        raise ValueError("it cannot\nand will not")

    peer = Contestant("bad", "theirs", broken if when == "ready" else lambda: broken)
    mine = Contestant(OURS, "mine", lambda: lambda: 1)
    (row,) = measured(Subject("a", "b", Unit("s"), mine, (peer,)), 0.0, 1)
    assert row.peer is None
    assert row.note == "did not run: ValueError it cannot"


# --- what is measured on


@pytest.mark.parametrize("tiles", [21, 64])
def test_the_made_map_hangs_together_and_is_always_the_same(tiles: int) -> None:
    grid = place(tiles).grid
    place.cache_clear()
    assert np.array_equal(place(tiles).grid.solid, grid.solid)
    assert WALLS <= grid.solid.mean() < 0.5
    cells = np.arange(grid.cells)
    assert np.isfinite(place(tiles).navigation.distance(np.zeros_like(cells), cells)).all()


def test_rectangles_are_exactly_the_walls() -> None:
    solid = place(21).grid.solid
    covered = np.zeros(solid.shape, int)
    for box in boxes(solid):
        x0, y0, x1, y1 = (round(edge / TILE) for edge in box)
        covered[y0:y1, x0:x1] += 1
    assert np.array_equal(covered, solid)


def test_plain_python_hits_whom_we_hit() -> None:
    where, scale = place(21), small(people=6, bullets=40)
    world, start, end = hits._flights(where, scale)
    people = hits._people(where, scale)
    nobody = np.full(len(world), -1)
    p, q = start.astype(float), end.astype(float)
    bullet, *_ = Ballistics(where.grid).meet(world, p, q, people, nobody, p)
    crowds = people.pos.tolist()
    theirs = [
        i
        for i, (one, a, b) in enumerate(zip(world, p.tolist(), q.tolist(), strict=True))
        if hits._hit(crowds[one], a, b) >= 0
    ]
    assert theirs == sorted(set(bullet.tolist()))
    assert 0 < len(theirs) < len(world)


def test_plain_python_sees_along_the_same_corridor() -> None:
    opaque = [[False] * 5, [True, True, False, True, True], [False] * 5]
    assert sight._seen(opaque, 0, 2, 2, 2)
    assert not sight._seen(opaque, 0, 0, 2, 0)
    assert sight._seen(opaque, 0, 0, 0, 4)
    assert sight._seen(opaque, 1, 0, 1, 1)


def test_crowds_stay_on_the_floor() -> None:
    scale = small(crowd=8)
    work = bodies._crowds(place(21), scale)()
    assert [work() for _ in range(40)] == [16] * 40


def test_a_peer_is_imported_by_name() -> None:
    assert measure.peer("json") is importlib.import_module("json")
    with pytest.raises(measure.PeerMissingError, match="pip install"):
        measure.peer("no_such_library_at_all")
