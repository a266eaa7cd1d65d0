import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.data.constants import Condition, Progress
from game.data.constants import Stage as Outcome
from tests.story.stage import ANN, BOB, ELSEWHERE, HERE, HERO, NURSE, OBJECTS, Stage
from tests.tiled.maps import at

TALK = """
[[beat]]
id = "talk"
when = [{ in_zone = { who = "player", zone = "room" } }]
until = [{ fired = "anyone" }]
do = [
    { caption = "warehouse.cap.fall" },
    { wait = 0.5 },
    { caption = "warehouse.cap.coin" },
    { wait = 0.5 },
    { caption = "warehouse.cap.none" },
]
"""


def told(stage, world=0):
    return [text.rpartition(".")[2] for w, text, _ in stage.said if w == world]


def test_lines_come_one_after_another_each_world_in_its_time(tmp_path):
    stage = Stage(tmp_path, TALK, worlds=3)
    pos = stage.world.actors.body.pos
    pos[0, HERO] = HERE
    stage.tick(18)
    pos[1, HERO] = HERE
    stage.tick(1)
    assert (told(stage, 0), told(stage, 1), told(stage, 2)) == (["fall"], ["fall"], [])
    stage.tick(12)
    assert (told(stage, 0), told(stage, 1)) == (["fall", "coin"], ["fall"])
    stage.tick(18)
    assert (told(stage, 0), told(stage, 1)) == (["fall", "coin"], ["fall", "coin"])
    stage.tick(60)
    assert told(stage, 1) == ["fall", "coin", "none"]
    assert stage.world.beats.beat.progress[:, 0].tolist() == [
        Progress.DONE,
        Progress.DONE,
        Progress.WAITING,
    ]


def test_a_beat_is_called_off_before_and_while_it_runs(tmp_path):
    stage = Stage(tmp_path, TALK, worlds=3)
    stage.world.actors.body.pos[:2, HERO] = HERE
    stage.tick(6)
    stage.shoot(ANN, 1, 2)
    stage.tick(6)
    stage.world.actors.body.pos[2, HERO] = HERE
    stage.tick(120)
    assert told(stage, 0) == ["fall", "coin", "none"]
    assert told(stage, 1) == ["fall"]
    assert told(stage, 2) == []
    assert stage.world.beats.beat.progress[1:, 0].tolist() == [Progress.CANCELLED] * 2


AGAIN = """
[[beat]]
id = "handle"
when = [{ used = "door" }]
until = [{ shot_through = "door" }]
do = [{ prompt = "warehouse.prompt.locked" }]
again = 1.0
"""


def test_again_means_a_new_try_after_a_rest(tmp_path):
    stage = Stage(tmp_path, AGAIN)
    for expected in (1, 1, 2):  # a try in the rest of a second does not count
        stage.use(HERO, 0, door=0)
        stage.tick(36)
        assert len(stage.said) == expected
    stage.tick(120)
    assert len(stage.said) == 2


def test_what_calls_a_beat_off_counts_in_its_rest(tmp_path):
    stage = Stage(tmp_path, AGAIN)
    stage.use(HERO, 0, door=0)
    stage.tick(6)
    stage.pierce(0, HERO, 0)
    stage.tick(90)
    stage.use(HERO, 0, door=0)
    stage.tick(12)
    assert len(stage.said) == 1


def test_a_beat_sees_what_those_before_it_did_in_the_same_tick(tmp_path):
    text = """
[[beat]]
id = "one"
when = ["start"]
do = [{ flag = "up" }, { wait = 0 }, { flag = "on" }]

[[beat]]
id = "two"
when = [{ flag = "up" }, { flag = "on" }, { after = "one" }]
do = [{ caption = "warehouse.cap.coin" }]
"""
    stage = Stage(tmp_path, text)
    stage.tick(1)
    assert told(stage) == ["coin"]


OBJECTIVES = """
[[objective]]
id = "reach"
text = "warehouse.obj.deal"
done = [{ in_zone = { who = "player", zone = "room" } }]

[[objective]]
id = "door"
text = "warehouse.obj.door"
done = [{ shot_through = { door = "door", by = "player" } }]

[[beat]]
id = "begin"
when = ["start"]
do = [{ objective = "reach" }]

[[beat]]
id = "next"
when = [{ objective = "reach" }]
do = [{ objective = "door" }]

[[beat]]
id = "end"
when = [{ objective = "door" }]
do = ["win"]
"""


def test_objectives_lead_to_the_end(tmp_path):
    stage = Stage(tmp_path, OBJECTIVES)
    tasks = stage.world.tasks.task
    stage.pierce(0, HERO, 0)  # before it was asked for
    stage.tick(12)
    assert tasks.progress[0].tolist() == [Progress.ACTIVE, Progress.WAITING]
    stage.world.actors.body.pos[0, HERO] = HERE
    stage.tick(12)
    assert tasks.progress[0].tolist() == [Progress.DONE, Progress.ACTIVE]
    assert tasks.tick[0].tolist() == [12, -1]
    stage.pierce(0, ANN, 0)
    stage.tick(12)
    assert stage.world.outcome.stage[0] == Outcome.RUNNING
    stage.pierce(0, HERO, 0)
    stage.tick(12)
    assert stage.world.outcome.stage[0] == Outcome.WON
    assert stage.world.outcome.tick[0] == 42
    assert stage.script.sides[stage.world.outcome.winner[0]] == "gon"


def test_nothing_is_told_after_the_end(tmp_path):
    stage = Stage(tmp_path, TALK)
    stage.world.outcome.stage[0] = Outcome.LOST
    stage.world.actors.body.pos[0, HERO] = HERE
    stage.tick(30)
    assert stage.said == stage.cued == []


happenings = st.lists(
    st.tuples(st.integers(0, 90), st.sampled_from(["in", "out", "shot", "pierce", "use", "kill"])),
    max_size=12,
)


def happen(stage, what, world):
    match what:
        case "in":
            stage.world.actors.body.pos[world, HERO] = HERE
        case "out":
            stage.world.actors.body.pos[world, HERO] = ELSEWHERE
        case "shot":
            stage.shoot(BOB, world)
        case "pierce":
            stage.pierce(0, HERO, world)
        case "use":
            stage.use(HERO, world, door=0)
        case "kill":
            stage.world.actors.health.condition[world, ANN] = Condition.DEAD


def played(folder, stories):
    """Play a story in which different things happen in each world; return hashes of each tick."""
    stage = Stage(folder, TALK + AGAIN + OBJECTIVES, worlds=len(stories))
    hashes = []
    for tick in range(100):
        for world, story in enumerate(stories):
            for when, what in story:
                if when == tick:
                    happen(stage, what, world)
        stage.tick(1)
        hashes.append([stage.world.hash(world) for world in range(len(stories))])
    return hashes


@settings(max_examples=15, deadline=None)
@given(st.lists(happenings, min_size=2, max_size=4))
def test_a_world_is_the_same_alone_and_in_company(tmp_path_factory, stories):
    folder = tmp_path_factory.mktemp("company")
    together = played(folder, stories)
    for world, story in enumerate(stories):
        alone = [row[0] for row in played(folder, [story])]
        assert alone == [row[world] for row in together]


# without a story


def test_the_last_side_standing_wins(tmp_path):
    stage = Stage(tmp_path, None, worlds=3)
    condition = stage.world.actors.health.condition
    stage.world.actors.identity.driven[1, BOB] = True
    condition[0, [ANN, BOB]] = Condition.DEAD, Condition.WOUNDED
    condition[1, HERO] = Condition.DEAD
    condition[2, ANN] = Condition.DEAD
    stage.tick(6)
    outcome = stage.world.outcome
    assert outcome.stage.tolist() == [Outcome.WON, Outcome.WON, Outcome.RUNNING]
    assert [stage.script.sides[row] for row in outcome.winner[:2]] == ["gon", "russians"]


def test_who_plays_for_the_side_that_falls_has_lost(tmp_path):
    stage = Stage(tmp_path, None)
    stage.world.actors.identity.driven[0, HERO] = True
    stage.world.actors.health.condition[0, HERO] = Condition.DEAD
    stage.tick(1)
    assert stage.world.outcome.stage[0] == Outcome.LOST


def test_nobody_left_and_no_more_time_are_draws(tmp_path):
    stage = Stage(tmp_path, None, worlds=2)
    stage.world.actors.health.condition[0, [HERO, ANN, BOB]] = Condition.DEAD
    stage.world.clock.tick[1] = 5 * 60 * 60
    stage.tick(1)
    outcome = stage.world.outcome
    assert outcome.stage.tolist() == [Outcome.DRAW, Outcome.DRAW]
    assert stage.script.texts[outcome.reason[1]] == "arena.timeout"
    assert stage.world.actors.health.condition[0, NURSE] == Condition.FINE


@pytest.mark.parametrize("alone", [True, False])
def test_one_side_alone_has_not_won_before_it_began(tmp_path, alone):
    objects = [o for o in OBJECTS if o.name not in ("ann", "bob")] if alone else OBJECTS
    stage = Stage(tmp_path, None, objects=objects)
    stage.tick(30)
    assert stage.world.outcome.stage[0] == Outcome.RUNNING


def test_friends_do_not_fight_it_out(tmp_path):
    ally = at("Spawn", 2, 2, "ally", character="police", side="police")
    stage = Stage(tmp_path, None, objects=[*OBJECTS, ally])
    sides = stage.script.sides
    gon, police = sides.index("gon"), sides.index("police")
    stage.world.relations.stance[0, gon, police] = stage.world.relations.stance[0, police, gon] = 1
    stage.world.actors.health.condition[0, [ANN, BOB]] = Condition.DEAD
    stage.tick(1)
    assert stage.world.outcome.stage[0] == Outcome.WON
    assert np.flatnonzero(stage.world.outcome.winner == gon).tolist() == [0]
