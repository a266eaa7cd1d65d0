import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.ai.acts import WORDS, Act, Hand
from game.ai.considerations.weigh import known_names, weigh
from game.ai.decide import judge
from game.ai.situation import Known, gather
from game.ai.utility import COMMITTED, INERTIA, Scorer, choose, score
from game.content.cast import load_cast
from game.content.faults import FaultError
from game.content.minds import LEVELS, STATES, load_minds
from tests.ai.field import WIDE, field
from tests.content.test_minds import SMALL, minds_of
from tests.systems.arena import person

NONE = np.zeros(1, np.uint64)


def shipped():
    return Scorer.of(load_minds(), load_cast().leaning, known_names())


def by_hand(scorer, inputs, profile, state):
    """Return the scores of one thinker, act by act, in plain Python."""
    minds, told = scorer.minds, []
    for act in range(len(minds)):
        total = float(scorer.leaning[profile, act])
        for column, which in enumerate(minds.inputs[act]):
            level = int(np.rint(np.float32(inputs[which]) * LEVELS))
            total *= float(minds.tables[act, column, level])
        told.append(total if minds.legal[state, act] else -1.0)
    return told


@given(st.data())
def test_scores_are_what_brute_force_says(data):
    scorer = shipped()
    count, rows = len(scorer.minds.considerations), data.draw(st.integers(1, 5))
    unit = st.floats(0, 1, width=32)
    inputs = np.array(
        [[1, *data.draw(st.lists(unit, min_size=count - 1, max_size=count - 1))]] * rows, np.float32
    )
    profile = np.array(
        data.draw(st.lists(st.integers(0, 20), min_size=rows, max_size=rows)), np.int16
    )
    state = np.array(
        data.draw(st.lists(st.integers(0, len(STATES)), min_size=rows, max_size=rows)), np.uint8
    )
    made = score(scorer, inputs, profile, state)
    for r in range(rows):
        expected = by_hand(scorer, inputs[r], profile[r], state[r])
        np.testing.assert_allclose(made[r], expected, rtol=1e-4, atol=1e-6)


def test_inputs_beyond_their_range_count_as_its_ends():
    scorer = shipped()
    count = len(scorer.minds.considerations)
    state, profile = np.array([2], np.uint8), np.zeros(1, np.int16)
    for wild, end in ((7.0, 1.0), (-3.0, 0.0)):
        one = score(scorer, np.full((1, count), wild, np.float32), profile, state)
        other = score(scorer, np.full((1, count), end, np.float32), profile, state)
        np.testing.assert_array_equal(one, other)


def pick(scorer, scores, current=(Act.HOLD, Hand.REST, 0), age=1000, free=False, luck=NONE):
    row = np.full((1, len(scorer.minds)), -1, np.float32)
    for name, value in scores.items():
        row[0, scorer.minds.row(name)] = value
    ages = np.full((1, 3), age, np.int32)
    return choose(scorer, row, luck, np.array([current], np.uint8), ages, np.array([free]))[0]


def test_each_channel_takes_its_best():
    chosen = pick(shipped(), {"cover": 0.5, "stand": 0.4, "shoot": 0.3, "rest": 0.1, "silent": 0.2})
    assert list(chosen) == [Act.COVER, Hand.SHOOT, WORDS["voice"].index("silent")]


def test_what_one_is_doing_counts_for_more_until_that_fades():
    scorer = shipped()
    scores = {"stand": 1.0, "cover": 1 + INERTIA * 0.5}
    standing = (Act.STAND, Hand.REST, 0)
    assert pick(scorer, scores, standing, COMMITTED + 1)[0] == Act.STAND
    assert pick(scorer, scores, standing, 89)[0] == Act.COVER


def test_an_act_is_kept_for_a_moment_unless_something_happens():
    scorer = shipped()
    scores = {"stand": 0.1, "cover": 1.0}
    standing = (Act.STAND, Hand.REST, 0)
    assert pick(scorer, scores, standing, COMMITTED - 1)[0] == Act.STAND
    assert pick(scorer, scores, standing, COMMITTED)[0] == Act.COVER
    assert pick(scorer, scores, standing, 0, free=True)[0] == Act.COVER
    # what has become impossible is not kept
    assert pick(scorer, {"cover": 1.0}, standing, 0)[0] == Act.COVER
    assert pick(scorer, {"cover": 1.0, "stand": 0.0}, standing, 0)[0] == Act.COVER


def test_equals_are_told_apart_by_luck():
    scorer = shipped()
    rng = np.random.default_rng(5)
    took = [
        int(
            pick(scorer, {"cover": 0.5, "flank": 0.5}, luck=rng.integers(1, 2**63, 1, np.uint64))[0]
        )
        for _ in range(400)
    ]
    assert 120 < took.count(Act.COVER) < 280


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("fear =", "fera =", 'there is no consideration "fera"; did you mean "fear"?'),
        ("body.flee", "body.fle", '[body] has no act "fle"; did you mean "flee"?'),
    ],
)
def test_words_that_nothing_carries_out_are_told_in_one_line(tmp_path, old, new, told):
    text = SMALL.replace("body.stay", "body.hold").replace("body.run", "body.flee")
    minds = minds_of(tmp_path, text.replace(old, new))
    with pytest.raises(FaultError) as error:
        Scorer.of(minds, np.ones((1, len(minds)), np.float32), known_names())
    assert told in str(error.value)
    assert "\n" not in str(error.value)


def test_every_act_of_body_and_hands_can_be_chosen_and_every_answer_is_a_number(tmp_path):
    minds = load_minds()
    assert set(WORDS["body"]) | set(WORDS["hands"]) <= set(minds.names)
    people = [person(5, 5, "gon"), person(18, 5, "x", "russians", "russian_thug", facing=180.0)]
    sim = field(tmp_path, WIDE, people, worlds=3)
    sim.steps(120)
    world, who = sim.world, np.arange(3)
    actors = world.actors
    known = Known(
        actors.senses, actors.memory, actors.mind, actors.command, actors.identity, actors.body,
        actors.health, actors.arms, actors.aim, actors.facing, world.circuits, world.clock,
        sim.survey, sim.terrain, sim.cast, sim.armoury, sim.difficulty, world.machines.machine,
        actors.grip, world.litter,
        actors.hunt,
    )  # fmt: skip
    s = gather(known, who, np.ones(3, np.intp))
    s.legal = judge(s)
    answers = weigh(("always", *known_names()), known, s)
    assert answers.shape == (3, 1 + len(known_names()))
    assert np.isfinite(answers).all()
    assert (answers[:, 0] == 1).all()
