import pytest

from game.ai.bot import bot_named
from game.content.text import load_catalogue
from game.data.constants import Stage
from game.lab.matches import Plan
from game.play.arena import MIND, YOU, ArenaTerms, named_spawns, sides_of

WORDS = load_catalogue("en")


def terms(**brains):
    return ArenaTerms("corridor", brains=tuple(brains.items()), plain=False)


def test_sides_and_their_people_are_those_of_the_map():
    setting = Plan("corridor").setting()
    assert sides_of(setting) == ["gon", "russians"]
    assert named_spawns(setting, "russians") == ["b1", "b2", "b3"]


def test_you_a_bot_or_their_own_minds_drive_a_side():
    sim = terms(gon=YOU, russians=MIND).open()
    driven = sim.world.actors.identity.driven[0]
    assert driven.tolist() == [True, False, False, False]
    sim.step()
    assert not sim.world.actors.command.move[0, 0].any()
    sim = terms(gon="rusher", russians="rusher").open()
    assert sim.world.actors.identity.driven[0].all()
    assert isinstance(sim.drivers.seats[0][0], type(bot_named("rusher")))


def test_somebody_else_may_stand_in_for_a_whole_side():
    fight = ArenaTerms(
        "corridor", characters={"b1": "alvaro", "b2": "alvaro"}, brains=(("gon", YOU),)
    )
    sim = fight.open()
    names = [sim.cast.names[row] for row in sim.world.actors.identity.profile[0]]
    assert names == ["gon", "alvaro", "alvaro", "russian_thug"]


@pytest.mark.parametrize(
    ("stage", "winner", "tick", "title", "won"),
    [
        (Stage.WON, 0, 100, "Left standing: Gon", True),
        (Stage.LOST, 1, 100, "Left standing: Russians", True),
        (Stage.DRAW, -1, 100, "Nobody is left", False),
        (Stage.RUNNING, -1, 18_000, "Five minutes. A draw.", False),
    ],
)
def test_the_end_is_told(stage, winner, tick, title, won):
    fight = terms(gon=YOU)
    sim = fight.open()
    judge = fight.referee(sim)
    judge.note()
    assert not judge.over
    sim.world.outcome.stage[0] = stage
    sim.world.outcome.winner[0] = sim.script.sides.index(["gon", "russians"][winner])
    if winner < 0:
        sim.world.outcome.winner[0] = -1
    sim.world.clock.tick[0] = tick
    assert (judge.over, judge.won) == (True, won)
    account = judge.account(WORDS)
    assert account.title == title
    assert [line.name for line in account.lines if line.good and line.value] == (
        [title.removeprefix("Left standing: ")] if won else []
    )
