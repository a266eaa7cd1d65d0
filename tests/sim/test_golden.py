"""Golden replays: recorded games come out as they did, bit for bit, on every machine.

Whoever changes the rules or a level records them anew, in a commit of its own, and says why::

    loose-ends play LEVEL --headless --bot autopilot --seed 3 --max-ticks 1800 \
        --record tests/sim/golden/LEVEL.replay
"""

from pathlib import Path

import pytest

from game.sim.recording import load
from game.sim.replay import verify

GOLDEN = sorted(Path(__file__).with_name("golden").glob("*.replay"))


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_a_golden_replay_comes_out_as_it_did(path):
    verdict = verify(path)
    assert verdict.ok, verdict


def test_they_are_of_fights_and_of_scenes_and_small():
    assert {path.stem for path in GOLDEN} >= {"warehouse", "hospital", "cross_rooms", "restaurant"}
    for path in GOLDEN:
        ticks = load(path).header.ticks
        assert ticks >= 500
        assert path.stat().st_size < 8 * ticks
