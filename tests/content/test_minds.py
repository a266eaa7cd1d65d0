import numpy as np
import pytest

from game.content.cast import load_cast
from game.content.minds import CHANNELS, LEVELS, STATES, Curve, compensated, load_minds
from game.data.events import BARKS
from tests.content.files import FISTS, MAN, PISTOL, faults_of, write

SMALL = """
[body.stay]
weight = 0.5
states = ["idle", "suspicious", "combat", "hunt", "flee"]

[body.run]
weight = 1.0
states = ["combat", "flee"]
[body.run.when]
fear = { from = 0.2, to = 1 }
health = { from = 1, to = 0, middle = 0.4, steep = 20 }

[hands.rest]
weight = 0.1
states = ["idle", "suspicious", "combat", "hunt", "flee"]

[voice.silent]
weight = 0.1
states = ["idle", "suspicious", "combat", "hunt", "flee"]
"""


def minds_of(folder, text=SMALL):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "minds.toml").write_text(text)
    return load_minds(folder / "minds.toml")


def test_the_shipped_minds_leave_nobody_without_anything_to_do():
    minds = load_minds()
    for channel in CHANNELS:
        assert minds.legal[: len(STATES), minds.acts(channel)].any(axis=1).all()
    assert not minds.legal[len(STATES)].any()  # who is down does nothing


def test_acts_stand_in_the_order_of_the_file(tmp_path):
    minds = minds_of(tmp_path)
    assert minds.names == ("stay", "run", "rest", "silent")
    assert minds.acts("body") == slice(0, 2)
    assert minds.considerations == ("always", "fear", "health")
    run = minds.row("run")
    assert [bool(x) for x in minds.legal[:, run]] == [False, False, True, False, True, False]


def test_a_curve_is_a_line_or_a_step():
    line = Curve.model_validate({"from": 0.2, "to": 0.8})
    assert [line.answer(x) for x in (0, 0.5, 1)] == pytest.approx([0.2, 0.5, 0.8])
    step = Curve.model_validate({"from": 1, "to": 0, "middle": 0.4, "steep": 20})
    assert step.answer(0.4) == pytest.approx(0.5)
    assert step.answer(0) > 0.99
    assert step.answer(1) < 0.01
    steepest = Curve.model_validate({"from": 0, "to": 1, "middle": 1, "steep": 200})
    assert steepest.answer(0) == 0


def test_compensation_is_a_real_number():
    assert compensated(0.5, 1) == 0.5  # one consideration needs none
    assert compensated(0.5, 2) == pytest.approx(0.5 + 0.5 * 0.5 * 0.5)
    assert compensated(0.8, 4) == pytest.approx(0.8 + 0.8 * 0.2 * 0.75)
    for count in (1, 2, 7):
        assert compensated(0.0, count) == 0
        assert compensated(1.0, count) == 1


def test_tables_hold_the_compensated_answers(tmp_path):
    minds = minds_of(tmp_path)
    run = minds.row("run")
    curve = Curve.model_validate({"from": 0.2, "to": 1})
    expected = [compensated(curve.answer(i / LEVELS), 2) for i in range(LEVELS + 1)]
    np.testing.assert_allclose(minds.tables[run, 0], expected, atol=1e-6)
    assert (minds.tables[minds.row("stay")] == 1).all()


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("[body.run]", "[bdy.run]", "expected one of body, hands, voice"),
        ('"combat", "flee"]', '"combt"]', 'did you mean "combat"?'),
        ("weight = 1.0", "wieght = 1.0", 'did you mean "weight"?'),
        ("weight = 1.0", "weight = -1", "greater than or equal to 0"),
        ("to = 0, middle", "to = 0, midle", 'did you mean "middle"?'),
        ("steep = 20", "steep = nan", "finite"),
        ("from = 0.2", "from = 2", "less than or equal to 1"),
        ('states = ["combat", "flee"]', "states = []", "at least one state"),
        (
            'states = ["combat", "flee"]',
            'states = ["combat"]\nsays = "huurt"',
            'did you mean "hurt"?',
        ),
        ("[hands.rest]", "[hands.stay]", "stands in two channels"),
        ("[voice.silent]", "[voices.silent]", "expected a table of acts"),
    ],
)
def test_what_is_wrong_with_the_file_is_told_in_one_line(tmp_path, old, new, told):
    assert old in SMALL
    lines = faults_of(minds_of, tmp_path, SMALL.replace(old, new))
    assert any(told in line for line in lines)


def test_a_state_in_which_nothing_may_be_done_is_told(tmp_path):
    head, rest = SMALL.split("[hands.rest]")
    lines = faults_of(minds_of, tmp_path, head + "[hands.rest]" + rest.replace(', "flee"', "", 1))
    assert "nothing may be done in the state flee" in lines[0]


def test_a_mistyped_weight_of_a_profile_is_told_with_the_nearest_act(tmp_path):
    weapons = write(tmp_path / "weapons", "weapon.toml", fists=FISTS, pistol=PISTOL)
    text = MAN + "\n[mind.weights]\nadvanse = 1.2\n"
    men = write(tmp_path / "men", "profile.toml", man=text)
    (line,) = faults_of(load_cast, men, weapons)
    assert '"mind.weights": there is no act "advanse"; did you mean "advance"?' in line


def test_weights_lean_a_profile_towards_acts():
    cast, minds = load_cast(), load_minds()
    charge = minds.row("charge")
    assert cast.leaning[cast.row("alvaro"), charge] > 1
    assert cast.leaning[cast.row("alvaro_stabbed"), charge] > 1  # inherited
    assert cast.leaning[cast.row("nurse"), minds.row("stand")] == 0
    assert cast.leaning[cast.row("gon"), minds.row("hold")] == 1  # left out


def test_what_acts_are_called_out_before_they_begin():
    minds = load_minds()
    told = {
        name: BARKS[topic - 1] for name, topic in zip(minds.names, minds.says, strict=True) if topic
    }
    assert told == {
        "search": "searching",
        "advance": "advancing",
        "flank": "flanking",
        "flee": "fleeing",
        "reload": "reloading",
    }
