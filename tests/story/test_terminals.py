"""Terminals in a story: conditions, the clock, bots, and files that make no sense."""

import numpy as np
import pytest

from game.ai.bot import bot_named
from game.content.faults import FaultError
from game.content.terminals import read_terminals
from game.data.constants import Button, Stage, ticks
from game.lab.checking import check_one
from game.sim.sim import Sim
from game.tiled.load import load_level
from tests.content.files import faults_of
from tests.story.desks import PLAN, TERMINALS, devices, freeze, office, reasoned, shown, tap
from tests.systems.arena import person
from tests.tiled.maps import at, write_map

STORY = """
[[objective]]
id = "stop_it"
text = "terminal.header"
done = [{ solved = "ledger" }]

[[beat]]
id = "begins"
when = ["start"]
do = [{ objective = "stop_it" }]

[[beat]]
id = "sits"
when = [{ at_terminal = "desk" }]
do = [{ flag = "sat" }]

[[beat]]
id = "half"
when = [{ frozen = { device = "desk", accounts = 2 } }]
do = [{ clock = { device = "ledger", seconds = 300 } }]

[[beat]]
id = "settled"
when = [{ runs_out = "ledger" }]
do = [{ lose = "terminal.late" }]

[[beat]]
id = "told_on"
when = [{ wrong_answers = { device = "ledger", times = 3 } }]
do = [{ lose = "terminal.wrong" }]

[[beat]]
id = "done"
when = [{ objective = "stop_it" }]
do = ["win"]
"""


@pytest.fixture
def sim(tmp_path):
    (tmp_path / "story.toml").write_text(STORY, encoding="utf-8")
    made = office(tmp_path)
    made.world.actors.identity.driven[...] = True
    return made


def fired(sim, name):
    beats = [beat.id for beat in sim.script.beats]
    return int(sim.world.beats.beat.fired[0, beats.index(name)]) >= 0


def test_sitting_freezing_and_solving_are_told(sim):
    sim.steps(7)
    assert not fired(sim, "sits")
    tap(sim, Button.USE)
    sim.steps(6)
    assert fired(sim, "sits")
    route = reasoned(shown(sim), 20)
    for row in route[:2]:
        freeze(sim, row)
    sim.steps(6)
    assert fired(sim, "half")
    due = int(sim.world.ledgers.ledger.due[0, 0])
    assert abs(due - int(sim.world.clock.tick[0]) - ticks(300)) < 12
    for row in route[2:]:
        assert sim.world.outcome.stage[0] == Stage.RUNNING
        freeze(sim, row)
    sim.steps(12)
    assert sim.world.outcome.stage[0] == Stage.WON


def test_the_clock_starts_with_the_first_to_sit_down_and_may_run_out(sim):
    sim.steps(ticks(3))
    assert sim.world.ledgers.ledger.due[0, 0] == -1
    tap(sim, Button.USE)
    ledger, now = sim.world.ledgers.ledger, int(sim.world.clock.tick[0])
    assert abs(ledger.due[0, 0] - now - ticks(120)) < 3
    ledger.due[0, 0] = now + ticks(1)
    sim.steps(ticks(1) - 6)
    assert sim.world.outcome.stage[0] == Stage.RUNNING
    sim.steps(12)
    assert sim.world.outcome.stage[0] == Stage.LOST
    assert sim.script.texts[sim.world.outcome.reason[0]] == "terminal.late"


def test_three_wrong_answers_are_too_many(sim):
    tap(sim, Button.USE)
    route = reasoned(shown(sim), 20)
    for row in [row for row in range(7) if row not in route]:
        assert sim.world.outcome.stage[0] == Stage.RUNNING
        freeze(sim, row)
        sim.steps(ticks(2))
    assert sim.world.outcome.stage[0] == Stage.LOST
    assert sim.script.texts[sim.world.outcome.reason[0]] == "terminal.wrong"


@pytest.mark.parametrize("bot", ["autopilot", "rusher"])
def test_bots_read_for_a_while_and_mostly_get_it_right(tmp_path, bot):
    (tmp_path / "story.toml").write_text(STORY, encoding="utf-8")
    (tmp_path / "terminals.toml").write_text(TERMINALS, encoding="utf-8")
    people = [person(7, 2, "she", player=True)]
    level = load_level(write_map(tmp_path, PLAN, [*people, *devices()]))
    sim = Sim(level, worlds=100, drivers={"gon": bot_named(bot)})
    sim.reset(range(100))
    for _ in range(ticks(20)):
        sim.step()
    assert (sim.world.outcome.stage == Stage.RUNNING).all()
    for _ in range(ticks(90)):
        sim.step()
    assert (sim.world.outcome.stage == Stage.WON).mean() > 0.9
    wrong = sim.world.ledgers.ledger.wrong
    assert 0.2 < (wrong > 0).mean() < 0.7


def test_who_guesses_is_wrong_three_times(tmp_path):
    (tmp_path / "story.toml").write_text(STORY, encoding="utf-8")
    (tmp_path / "terminals.toml").write_text(TERMINALS, encoding="utf-8")
    level = load_level(write_map(tmp_path, PLAN, [person(7, 2, "she", player=True), *devices()]))
    sim = Sim(level, worlds=20, drivers={"gon": bot_named("guesser")})
    sim.reset(range(20))
    for _ in range(ticks(80)):
        sim.step()
    assert (sim.world.outcome.stage == Stage.LOST).mean() > 0.5


def test_a_bot_gets_up_from_a_terminal_that_it_has_no_business_at(tmp_path):
    story = STORY.replace('done = [{ solved = "ledger" }]', 'done = [{ used = "desk" }]')
    story += '[[objective]]\nid = "far"\ntext = "terminal.header"\ndone = [{ near = { who = "she"'
    story += ', to = "ledger" } }]\n[[beat]]\nid = "next"\nwhen = ["start"]\n'
    story += 'do = [{ objective = "far" }]\n'
    (tmp_path / "story.toml").write_text(story, encoding="utf-8")
    (tmp_path / "terminals.toml").write_text(TERMINALS, encoding="utf-8")
    people = [person(7, 2, "she", player=True)]
    level = load_level(write_map(tmp_path, PLAN, [*people, *devices()]))
    sim = Sim(level, drivers={"gon": bot_named("autopilot")})
    sim.reset([1])
    tasks = [task.id for task in sim.script.tasks]
    for _ in range(ticks(8)):
        sim.step()
        sim.world.outcome.stage[...] = Stage.RUNNING
    assert sim.world.tasks.task.tick[0, tasks.index("far")] > 0
    assert (sim.world.machines.terminal.user == -1).all()


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("fee = 2", "fee = 0.25", "0.25, expected greater than or equal to 0.5"),
        ("fee = 2", "fee = 2.05", "expected tenths of a per cent"),
        ("fee = 2", "fees = 2", 'did you mean "fee"'),
        ("least = 32", "least = 60", "60, expected at most 48"),
        ("least = 32", "least = nan", "expected"),
        ("stages = 4", "stages = 6", "3 accounts, expected 5 for 6 stages"),
        ('"terminal.in"', '"terminal.number"', 'two accounts "terminal.number"'),
        ("freezes = true", "", "no terminal freezes"),
        ('["number", "in", "out"]', '["number", "inn"]', '"inn" is not one of'),
        ('shows = ["name", "number", "in", "out"]', 'shows = ["name"]', "nothing by which"),
        ("seconds = 40\nwrong = 1", "", "never comes"),
        ("reveals = 2", "reveals = 5", "reveals 5 accounts of 4"),
        ("[transfer]", "[Transfer]", "small_caps"),
        ("[transfer]", "[[transfer]]", "expected"),
        ("[transfer]", "[transfer", "not TOML"),
        ("fee = 2", "fee = 2\nfee = 3", "not TOML"),
    ],
)
def test_a_broken_file_is_told_in_one_line_each(tmp_path, old, new, told):
    path = tmp_path / "terminals.toml"
    text = TERMINALS.replace("[transfer]", "[Transfer]") if new == "[Transfer]" else TERMINALS
    text = text.replace("[[transfer.", "[[Transfer.") if new == "[Transfer]" else text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    lines = faults_of(read_terminals, path)
    assert any(told.lower() in line.lower() for line in lines), lines


def test_screens_that_show_in_and_out_to_nobody(tmp_path):
    path = tmp_path / "terminals.toml"
    text = TERMINALS.replace('"in", "out"', '"in"')
    path.write_text(text, encoding="utf-8")
    assert "cannot be traced" in faults_of(read_terminals, path)[0]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('device = "desk"', 'device = "dosk"', 'no device "dosk"; did you mean "desk"?'),
        ('device = "desk"', 'device = "box"', '"box" is a breaker, which has no screen'),
        ('device = "desk"', 'device = "ledger"', "shows something already"),
        ('last = "terminal.name"', 'last = "terminal.nome"', 'no text "terminal.nome"'),
        ('text = "terminal.rule"', 'text = "terminal.ruel"', 'no text "terminal.ruel"'),
    ],
)
def test_what_is_not_on_the_map_or_has_no_words_is_found_by_check(tmp_path, old, new, told):
    (tmp_path / "terminals.toml").write_text(TERMINALS.replace(old, new, 1), encoding="utf-8")
    box = at("Device", 5, 3, "box", device="breaker")
    path = write_map(tmp_path, PLAN, [person(2, 2, "she"), *devices(), box])
    lines = [str(fault) for fault in check_one(str(path))]
    assert len(lines) == 1
    assert told in lines[0]
    assert "terminals.toml:" in lines[0]
    with pytest.raises(FaultError):
        Sim(load_level(path))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('{ solved = "ledger" }', '{ solved = "plain" }'),
        ('{ at_terminal = "desk" }', '{ at_terminal = "dusk" }'),
        ('{ runs_out = "ledger" }', '{ runs_out = "lodger" }'),
        ('clock = { device = "ledger"', 'clock = { device = "bedger"'),
    ],
)
def test_a_story_can_only_name_devices_that_show_a_puzzle(tmp_path, old, new):
    (tmp_path / "story.toml").write_text(STORY.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(FaultError) as caught:
        office(tmp_path)
    assert "no terminal with a puzzle" in str(caught.value.faults[0])
    assert len(caught.value.faults) == 1


def test_a_story_of_terminals_on_a_level_without_any(tmp_path):
    (tmp_path / "story.toml").write_text(STORY, encoding="utf-8")
    people = [person(2, 2, "she", player=True)]
    level = load_level(write_map(tmp_path, PLAN, people))
    lines = faults_of(Sim, level)
    assert all("no terminal with a puzzle" in line for line in lines)


def test_a_level_without_puzzles_has_no_columns_of_them(tmp_path):
    level = load_level(write_map(tmp_path, PLAN, [person(2, 2, "she"), *devices()]))
    sim = Sim(level)
    assert sim.world.ledgers.ledger.name.shape == (1, 0, 0)
    assert np.all(sim.world.machines.terminal.user == -1)
