"""Every skip point of the script stands in a story, and leads where it says."""

import json

import numpy as np
import pytest

from game.content.paths import ASSETS
from game.content.story import load_story
from game.data.constants import Stage
from game.lab.campaign import maps_of
from game.lab.matches import Plan
from game.play.attempt import Terms
from game.play.skip import LONGEST, Skip
from game.tiled.load import level_names, load_level

LEVELS = [name for name in maps_of("") if name in level_names()]
NONE = "financial_building.h.skip.none"  # the words that say that there is none


def test_every_skip_of_the_script_is_offered_somewhere():
    words = json.loads((ASSETS / "text" / "en.json").read_text(encoding="utf-8"))
    stories = [load_story(load_level(name).folder) for name in LEVELS]
    offered = [skip.text for story in stories if story for skip in story.skips]
    chapters = {name.partition("/")[0] for name in LEVELS}
    asked = {k for k in words if ".skip." in k and k.partition(".")[0] in chapters}
    assert set(offered) == asked - {NONE}
    assert len(offered) == len(set(offered))


def _scenes():
    found = []
    for name in LEVELS:
        for row, skip in enumerate(Plan(name).setting().script.skips):
            if not skip.play and skip.after < 0:
                found.append(pytest.param(name, row, id=name))
    return found


@pytest.mark.parametrize(("level", "row"), _scenes())
def test_the_first_scene_of_a_chapter_can_be_passed_over(level, row):
    sim = Terms(level, seed=3).open()
    skip, script = Skip(sim), sim.script
    assert skip.offered == row
    assert skip.hold(10.0, down=True)
    for _ in range(LONGEST):
        skip.command()
        sim.step()
        if skip.arrived:
            break
    assert not skip.failed
    target = script.skips[row].to
    if target < 0:
        assert sim.world.outcome.stage[0] == Stage.WON
    else:
        assert sim.world.beats.beat.fired[0, target] >= 0
    assert np.isfinite(sim.world.actors.body.pos).all()
