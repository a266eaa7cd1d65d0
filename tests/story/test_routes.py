"""No story can come to a standstill, whatever the player does first."""

import time

import pytest

from game.content.paths import LEVELS
from game.content.story import STORY_FILE, load_story
from game.lab.checking import check_one
from game.story.reach import dead_ends
from game.story.routes import stand_stills
from tests.systems.arena import person
from tests.tiled.maps import write_map

STORIES = sorted(path.parent for path in LEVELS.rglob(STORY_FILE))
OBJECTIVE = '[[objective]]\nid = "it"\ntext = "warehouse.obj.deal"\ndone = [{ fired = "player" }]\n'


def beat(name, when, do, until=""):
    off = f"until = [{until}]\n" if until else ""
    return f'[[beat]]\nid = "{name}"\nwhen = [{when}]\n{off}do = [{do}]\n'


def stuck(folder, *parts):
    (folder / STORY_FILE).write_text("\n".join(parts))
    return [str(fault) for fault in stand_stills(load_story(folder))]


@pytest.mark.parametrize("folder", STORIES, ids=lambda path: path.relative_to(LEVELS).as_posix())
def test_every_beat_can_fire_and_every_route_leads_to_an_end(folder):
    story = load_story(folder)
    assert not dead_ends(story)
    assert not stand_stills(story, most=10**6)


def test_a_beat_that_may_be_called_off_cannot_be_the_only_way_on(tmp_path):
    [told] = stuck(
        tmp_path,
        beat("noise", '{ fired = "player" }', "{ wait = 1.0 }"),
        beat("asks", "{ time = 5.0 }", '{ flag = "told" }', until='{ after = "noise" }'),
        beat("end", '{ flag = "told" }', '"win"'),
    )
    assert 'once beat "asks" is called off' in told
    assert "story.toml:9" in told


def test_another_way_on_will_do(tmp_path):
    assert not stuck(
        tmp_path,
        beat("noise", '{ fired = "player" }', '{ flag = "told" }'),
        beat("asks", "{ time = 5.0 }", '{ flag = "told" }', until='{ after = "noise" }'),
        beat("end", '{ flag = "told" }', '"win"'),
    )


def test_losing_is_an_end_if_it_comes_by_itself(tmp_path):
    parts = (
        beat("noise", '{ fired = "player" }', "{ wait = 1.0 }"),
        beat("asks", "{ time = 5.0 }", '{ flag = "told" }', until='{ after = "noise" }'),
        beat("end", '{ flag = "told" }', '"win"'),
    )
    lost = '{ lose = "warehouse.fail.dead" }'
    assert not stuck(tmp_path, *parts, beat("late", '{ after = "noise" }', lost))
    assert stuck(tmp_path, *parts, beat("dead", '{ down = "player" }', lost))


def test_what_is_asked_while_an_objective_stands_may_come_too_late(tmp_path):
    parts = (OBJECTIVE, beat("asks", '"start"', '{ objective = "it" }'))
    wins = beat("end", '{ flag = "up" }', '"win"')
    seen = '{ active = "it" }, { seen = { who = "player", by = "russians" } }'
    assert stuck(tmp_path, *parts, beat("looks", seen, '{ flag = "up" }'), wins)
    done = beat("looks", '{ objective = "it" }', '{ flag = "up" }')
    assert not stuck(tmp_path, *parts, done, wins)


def test_a_flag_that_falls_again_may_be_missed(tmp_path):
    opens = '{ flag = "open" }, { wait = 1.0 }, { flag = { flag = "open", on = false } }'
    parts = (
        beat("window", '"start"', opens),
        beat("through", '{ flag = "open" }, { fired = "player" }', '{ flag = "in" }'),
        beat("end", '{ flag = "in" }', '"win"'),
    )
    assert stuck(tmp_path, *parts)
    missed = beat("missed", '{ after = { beat = "window", seconds = 2.0 } }', '{ flag = "in" }')
    assert not stuck(tmp_path, *parts, missed)


def test_what_was_ruled_out_by_a_not_stays_so(tmp_path):
    quiet = '{ time = 9.0 }, { not = { fired = "player" } }'
    assert stuck(tmp_path, beat("end", quiet, '"win"'))
    assert not stuck(
        tmp_path, beat("end", quiet, '"win"'), beat("loud", '{ fired = "player" }', '"win"')
    )


def test_a_story_of_very_many_routes_is_given_up_in_time(tmp_path):
    noises = [beat(f"n{i}", '{ fired = "player" }', f'{{ flag = "f{i}" }}') for i in range(120)]
    asks = [
        beat(f"a{i}", f'{{ flag = "f{i}" }}', f'{{ flag = "g{i}" }}', f'{{ after = "n{i}" }}')
        for i in range(120)
    ]
    needed = ", ".join(f'{{ flag = "g{i}" }}' for i in range(30))
    began = time.monotonic()
    stuck(tmp_path, *noises, *asks, beat("end", needed, '"win"'))
    assert time.monotonic() - began < 30


def test_beats_that_wait_for_each_other_do_not_hang(tmp_path):
    assert not stuck(
        tmp_path,
        beat("a", '{ any = [{ after = "b" }, "start"] }', "{ wait = 1.0 }", '{ after = "b" }'),
        beat("b", '{ any = [{ after = "a" }, "start"] }', "{ wait = 1.0 }"),
        beat("end", '{ after = "b" }', '"win"'),
    )


def test_check_tells_of_it(tmp_path):
    path = write_map(tmp_path, ["#####", "#...#", "#####"], [person(1, 1, "gon", player=True)])
    (tmp_path / STORY_FILE).write_text(
        beat("noise", '{ fired = "player" }', "{ wait = 1.0 }")
        + beat("asks", "{ time = 5.0 }", '{ flag = "told" }', '{ after = "noise" }')
        + beat("end", '{ flag = "told" }', '"win"')
    )
    [fault] = check_one(str(path))
    assert "nobody can win or lose any more" in str(fault)
