import numpy as np
import pytest

from game.ai.utility import score
from game.play.debug.insight import Insight


@pytest.fixture
def fight(started):
    sim = started()
    for _ in range(60):
        sim.step()
    return sim


def test_what_speaks_for_an_act_makes_up_its_score(fight):
    options = Insight(fight).options(1)
    assert set(options) == {"body", "hands", "voice"}
    shown = [option for channel in options.values() for option in channel]
    assert len(shown) >= 6
    for option in shown:
        product = option.weight * float(np.prod([reason.answer for reason in option.reasons]))
        assert option.score == pytest.approx(product, rel=1e-4)
    best = [option.score for option in options["body"]]
    assert best == sorted(best, reverse=True)


def test_the_scores_are_those_that_minds_decide_by(fight, monkeypatch):
    insight, names = Insight(fight), fight.setting.scorer.minds.names
    compared = []

    def spy(scorer, inputs, profile, state):
        decided = score(scorer, inputs, profile, state)
        insight.restart()
        told = {o.name: o.score for found in insight.options(1).values() for o in found}
        really = {n: float(x) for n, x in zip(names, decided[0], strict=True) if x >= 0}
        compared.append(told == really)
        return decided

    monkeypatch.setattr("game.ai.decide.score", spy)
    for _ in range(40):
        fight.step()
    assert len(compared) >= 5
    assert all(compared)


def test_the_world_cannot_be_written_through_an_insight(fight):
    insight = Insight(fight)
    before = fight.hash()
    for part in (insight.known.mind.goal, insight.actors.body.pos):
        with pytest.raises(ValueError, match="read-only"):
            part[...] = 1
    insight.situation([1, 2])
    assert fight.hash() == before


def test_its_survey_is_that_of_the_tick_and_not_of_the_one_before(fight):
    insight = Insight(fight)
    fight.world.actors.body.pos[0, 1] += 2.0
    insight.refresh()
    cell = fight.terrain.grid.to_cell(fight.world.actors.body.pos[0])
    assert (insight.survey.cell[0] == cell).all()
    assert fight.survey.cell[0, 1] != cell[1]
