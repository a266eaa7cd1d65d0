"""Acts that change people, conditions of time, view and keys, and what a campaign carries on."""

from __future__ import annotations

import numpy as np
import pytest

from game.data.constants import Bound, Button, Condition, Progress
from game.sim.replay import Playback, Recorder
from game.sim.sim import Sim
from game.tiled.load import load_level
from tests.story.stage import ANN, BOB, HERO, NURSE, OBJECTS, PLAN, Stage
from tests.tiled.maps import at, write_map


def beat(name: str, when: str, do: str) -> str:
    return f'[[beat]]\nid = "{name}"\nwhen = [{when}]\ndo = [{do}]\n'


def fired(stage: Stage) -> bool:
    return bool(stage.world.beats.beat.progress[0, 0] == Progress.DONE)


ROOM = '{ in_zone = { who = "hero", zone = "room" } }'


@pytest.mark.parametrize(("word", "goes"), [("lasts", False), ("adds_up", True)])
def test_what_lasts_starts_anew_and_what_adds_up_does_not(tmp_path, word, goes):
    stage = Stage(
        tmp_path,
        beat("b", f"{{ {word} = {{ seconds = 1.0, when = [{ROOM}] }} }}", '{ flag = "x" }'),
    )
    pos = stage.world.actors.body.pos
    for inside in (True, False, True):
        pos[0, HERO] = (1.25, 0.75) if inside else (4.75, 1.75)
        for _ in range(36):
            stage.tick()
    assert fired(stage) == goes
    pos[0, HERO] = (1.25, 0.75)
    for _ in range(40):
        stage.tick()
    assert fired(stage)


def test_a_wall_and_a_shut_door_end_the_view(tmp_path):
    plan = [PLAN[0], "#.....#....#", "#..........#", "#.....#....#", PLAN[4]]
    objects = [one for one in OBJECTS if "Door" not in str(one)]
    text = beat("b", '{ in_view = { who = "hero", of = "ann", metres = 6.0 } }', '{ flag = "x" }')
    stage = Stage(tmp_path, text, objects=objects, plan=plan)
    pos = stage.world.actors.body.pos
    pos[0, HERO], pos[0, ANN] = (1.25, 0.75), (4.75, 0.75)
    for _ in range(12):
        stage.tick()
    assert not fired(stage)
    pos[0, HERO], pos[0, ANN] = (1.25, 1.25), (4.75, 1.25)
    for _ in range(12):
        stage.tick()
    assert fired(stage)


def test_a_key_counts_while_the_story_holds_one_still(tmp_path):
    text = beat("b", '{ pressed = "use" }', '{ flag = "x" }')
    stage = Stage(tmp_path, text)
    handicap = stage.world.actors.handicap
    handicap.asked[0, ANN] = Button.USE
    for _ in range(12):
        stage.tick()
    assert not fired(stage), "Ann is not the player"
    stage.world.actors.identity.driven[0, HERO] = True
    handicap.asked[0, HERO] = Button.USE
    stage.tick()
    handicap.asked_before[0, HERO] = Button.USE
    for _ in range(12):
        stage.tick()
    assert fired(stage)


def test_what_the_story_does_to_people(tmp_path):
    acts = ", ".join(
        (
            '{ restrain = { who = "hero", what = "hands" } }',
            '{ jam = "ann" }',
            '{ pace = { who = "hero", part = 0.5 } }',
            '{ harm = { who = "hero", part = 0.25 } }',
            '{ sway = { who = "bob", part = 1.0 } }',
            '{ become = { who = "bob", character = "juan" } }',
            '{ side = { who = "nurse", side = "russians" } }',
            '{ put = { who = "nurse", at = "spot" } }',
            '{ face = { who = "hero", to = "bob" } }',
            '{ wound = { who = "ann", to = "wounded" } }',
            '{ bleed = { who = "ann", rate = 2.0 } }',
            '{ bleed = { who = "hero", rate = 2.0, part = 0.25 } }',
            '{ heal = { who = "ann", part = 0.5 } }',
            '{ give = { who = "hero", item = "laptop" } }',
            '{ take = { who = "hero", item = "laptop" } }',
        )
    )
    stage = Stage(tmp_path, beat("b", '"start"', acts))
    before = stage.world.actors.health.hp[0, BOB] / stage.cast.hp[stage.cast.row("russian_thug")]
    for _ in range(7):
        stage.tick()
    actors = stage.world.actors
    assert actors.handicap.bound[0, HERO] == Bound.HANDS
    assert actors.handicap.jammed[0].tolist() == [False, True, False, False]
    assert actors.handicap.pace[0, HERO] == 0.5
    assert actors.handicap.harm[0, HERO] == 0.25
    assert actors.identity.profile[0, BOB] == stage.cast.row("juan")
    assert actors.health.hp[0, BOB] / stage.cast.hp[stage.cast.row("juan")] == before
    assert stage.script.sides[actors.identity.side[0, NURSE]] == "russians"
    assert np.allclose(actors.body.pos[0, NURSE], (0.75, 1.75))
    assert actors.health.condition[0, ANN] == Condition.FINE
    assert actors.health.hp[0, ANN] == 0.5 * stage.cast.hp[actors.identity.profile[0, ANN]]
    assert actors.arms.things[0, HERO] == 0
    assert actors.wound.bleeds[0].tolist() == [2, 0, 0, 0]  # healing closes wounds
    assert actors.wound.floor[0, HERO] == 0.25 * stage.cast.hp[stage.cast.row("gon")]


STORY = """
facts = ["met"]

[[beat]]
id = "swap"
when = [{ time = 0.5 }, { flag = "met" }]
do = [{ play_as = "ann" }]

[[beat]]
id = "end"
when = [{ time = 600 }]
do = ["win"]
"""


def _swapped(folder, facts):
    objects = [at("Spawn", 2, 2, "hero", character="gon", side="gon", player=True)]
    objects += [at("Spawn", 8, 2, "ann", character="mo_gyeong", side="civilians")]
    path = write_map(folder, PLAN, objects)
    (path.parent / "story.toml").write_text(STORY, encoding="utf-8")
    return path


@pytest.mark.parametrize(("facts", "who"), [((), 0), (("met", "unknown"), 1)])
def test_facts_are_brought_along_and_the_player_becomes_somebody_else(tmp_path, facts, who):
    path = _swapped(tmp_path, facts)
    sim = Sim(load_level(path), drivers={"gon": None}, facts=facts)
    sim.reset([3])
    recorder = Recorder(sim, level=str(path), seed=3)
    for _ in range(120):
        sim.command(move=(1, 0), aim=0, buttons=0)
        sim.step()
        recorder.step()
    assert sim.player == who
    assert sim.facts() == tuple(set(facts) & {"met"})
    assert np.flatnonzero(sim.world.actors.identity.driven[0]).tolist() == [who]
    playback = Playback(recorder.recording())
    while not playback.done:
        playback.step()
    assert playback.agrees()
    assert playback.sim.player == who


def test_who_is_laid_down_lies_until_told_otherwise(tmp_path):
    text = beat(
        "b",
        '"start"',
        '{ lay = { who = "ann", seconds = 60 } }, { wait = 1.0 }, '
        '{ lay = { who = "ann", seconds = 0 } }',
    )
    stage = Stage(tmp_path, text)
    condition = stage.world.actors.health.condition
    for _ in range(12):
        stage.tick()
    assert condition[0, ANN] == Condition.FLOORED
    assert condition[0, BOB] == Condition.FINE
    assert stage.world.actors.health.timer[0, ANN] == 3600
    for _ in range(60):
        stage.tick()
    assert condition[0, ANN] == Condition.FINE


@pytest.mark.parametrize(
    ("by", "left", "goes"), [(HERO, 0.5, True), (ANN, 0.5, False), (HERO, 0.95, False)]
)
def test_whose_doing_a_wound_was_and_how_bad(tmp_path, by, left, goes):
    text = beat(
        "b", '{ hurt_by = { who = "civilians", by = "hero", part = 0.85 } }', '{ flag = "x" }'
    )
    stage = Stage(tmp_path, text)
    for _ in range(12):
        stage.tick()
    assert not fired(stage), "nobody is hurt yet"
    health = stage.world.actors.health
    health.hp[0, NURSE] *= left
    health.hurt_tick[0, NURSE], health.hurt_by[0, NURSE] = 3, by
    for _ in range(12):
        stage.tick()
    assert fired(stage) == goes


def test_who_forgets_has_to_notice_anew(tmp_path):
    stage = Stage(tmp_path, beat("b", '"start"', '{ forget = "ann" }'))
    memory, senses = stage.world.actors.memory, stage.world.actors.senses
    for who in (ANN, BOB):
        memory.target[0, who] = HERO
        memory.certain[0, who] = memory.alarm[0, who] = 5
        senses.awareness[0, who, HERO] = 1
    for _ in range(12):
        stage.tick()
    assert memory.target[0].tolist()[ANN : BOB + 1] == [-1, HERO]
    assert memory.alarm[0].tolist()[ANN : BOB + 1] == [-1, 5]
    assert senses.awareness[0, [ANN, BOB], HERO].tolist() == [0, 1]
