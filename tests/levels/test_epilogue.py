"""Chapter 9 is told to its end, and nothing in it can be lost."""

from __future__ import annotations

from game.data.constants import Stage
from game.tiled.load import load_level
from tests.levels import plan
from tests.levels.vignette import in_order, play, told

ROOMS = ("lounge", "concourse", "gate")


def test_rooms_and_ways() -> None:
    level = load_level("epilogue")
    start = next(spawn.pos for spawn in level.spawns if spawn.player)
    assert plan.reachable(level, start)[plan.inside(level, "gate")].any()
    assert plan.routes(level, ROOMS, "lounge", "gate") >= 2


def test_it_is_told_to_its_end_in_order() -> None:
    (played,) = play("epilogue", "family")
    assert played.stage == Stage.WON
    assert told("epilogue", ("say", "cap")) <= set(played.keys)
    assert in_order(
        played.keys,
        "cap.hall read.card prompt.fold say.mother.wings say.boy.rice say.mother.rice "
        "say.mother.coin read.coin say.boy.seat say.mother.seat cap.call prompt.hand "
        "say.mother.face say.boy.face cap.boy cap.man",
    )
    assert [key for key in played.keys if ".say." in key][-1] == "epilogue.say.boy.face"
    assert not played.broken_silences
    # an empty place between the boy and the man
    sim = played.sim
    names = [spawn.name for spawn in sim.setting.level.spawns]
    alive = sim.world.actors.slot.alive[0]
    assert {name for name, there in zip(names, alive, strict=True) if there} == {"boy", "gon"}
