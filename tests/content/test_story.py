import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.content.faults import FaultError
from game.content.story import load_story, read_story
from game.content.story_actions import Say, Wait, Win
from game.content.story_conditions import AllDown
from tests.content.files import faults_of

WHOLE = """sides = ["guests"]

[[relation]]
a = "guests"
b = "crew"
stance = "neutral"

[[objective]]
id = "leave"
text = "some.text"
done = [{ any = [{ all_down = "crew" }, { not = "start" }] }]
marker = false

[[beat]]
id = "go"
when = ["start", { after = { beat = "go", seconds = 2 } }]
until = [{ flag = "off" }]
do = [{ say = { text = "some.text", who = "ann" } }, { wait = 1 }, "win"]
again = 2.5
"""


def story(tmp_path, text):
    (tmp_path / "story.toml").write_text(text)
    return load_story(tmp_path)


def test_a_whole_story(tmp_path):
    made = story(tmp_path, WHOLE)
    [objective], [beat] = made.objectives, made.beats
    assert made.sides == ("guests",)
    assert not objective.marker
    [either] = objective.done
    assert either.word == "any"
    assert [inner.word for inner in either.inner] == ["all_down", "not"]
    assert either.inner[0].condition == AllDown(who="crew")
    assert [line.action for line in beat.do] == [
        Say(text="some.text", who="ann"),
        Wait(seconds=1),
        Win(),
    ]
    assert beat.again == 2.5
    assert made.document.lines[beat.do[1].path] == 18


def test_no_story_is_no_fault(tmp_path):
    assert load_story(tmp_path) is None


def beat(when='"start"', do='"win"', more=""):
    return f'[[beat]]\nid = "b"\nwhen = [{when}]\ndo = [{do}]\n{more}'


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[[baet]]\nid = 'x'", ':1: "baet": unknown key; did you mean "beat"?'),
        ("beat = 3", "expected"),
        ("[[beat]]\nid = 'x'\nwhen = ['start']", '"beat[0].do": missing'),
        ("[beat]\nid = 'x'", "expected"),
        (beat(when='"strat"'), 'no condition "strat"; did you mean "start"?'),
        (beat(when="{ al = [] }"), 'no condition "al"; did you mean "all"?'),
        (beat(do='{ sya = "x" }'), ':4: "beat[0].do[0]": there is no action "sya"; did you mean'),
        (beat(do='{ say = { text = "x", whom = "y", who = "z" } }'), 'did you mean "who"?'),
        (beat(do='{ say = "x" }'), '"beat[0].do[0].say.who": missing'),
        (beat(do='{ win = 3 }'), 'win takes nothing: write "win"'),
        (beat(do='{ say = "x", wait = 1 }'), "2 keys, expected one action"),
        (beat(do="3"), "3, expected one action"),
        (beat(do="{}"), "0 keys, expected one action"),
        (beat(do="{ wait = nan }"), "nan"),
        (beat(do="{ wait = -1 }"), "greater than or equal to 0"),
        (beat(do="{ wait = 1e300 }"), "less than or equal to 3600"),
        (beat(do='{ wait = "long" }'), '"long", expected a valid number'),
        (beat(do='{ order = { who = "a", order = "hnut" } }'), 'did you mean "hunt"?'),
        (beat(when=""), "at least 1 item"),
        (beat(when="{ any = [] }"), "any holds 0"),
        (beat(when='{ not = ["start", "start"] }'), "not holds 2, expected one condition"),
        (beat(when="{ not = " * 30 + '"start"' + " }" * 30), "nested more than"),
        (beat(when=",".join(['"start"'] * 40)), "at most 32"),
        (beat() + beat(), 'there are two of "b"'),
        (beat().replace('"b"', '"B c"'), "not a name in small_caps"),
        (beat(more="again = -2"), "greater than or equal to 0"),
        ("[[objective]]\nid = 'x'\ntext = 3", '"objective[0].text": 3, expected a valid string'),
        ("[[relation]]\na = 'x'\nb = 'y'\nstance = 'hostlie'", 'did you mean "hostile"?'),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_in_one_line(tmp_path, text, told):
    [line] = faults_of(story, tmp_path, text)
    assert told in line
    assert "story.toml" in line


def test_every_fault_is_told(tmp_path):
    text = beat(when='"strat", { near = 3 }', do='"wni", { fade = "x" }')
    assert len(faults_of(story, tmp_path, text)) == 5  # near lacks its place, and 3 is nobody


words = st.sampled_from(["start", "any", "not", "near", "win", "say", "wait", "{}", "3", "[]", "x"])
values = st.recursive(
    words.map(lambda word: word if word in ("{}", "3", "[]") else f'"{word}"'),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda parts: f"[{', '.join(parts)}]"),
        st.tuples(words.filter(str.isalpha), inner).map(lambda p: f"{{ {p[0]} = {p[1]} }}"),
    ),
    max_leaves=6,
)


@given(values, values)
def test_nothing_but_faults_comes_of_nonsense(tmp_path_factory, when, do):
    path = tmp_path_factory.mktemp("nonsense") / "story.toml"
    path.write_text(f"[[beat]]\nid = 'b'\nwhen = {when}\ndo = {do}\n")
    try:
        told = [read_story(path).beats[0].id]
    except FaultError as error:
        told = [str(fault) for fault in error.faults]
    assert told
    assert all("\n" not in line for line in told)


def test_what_may_be_passed_over(tmp_path):
    made = story(tmp_path, WHOLE + '[[skip]]\ntext = "some.text"\nto = "go"\n')
    [skip] = made.skips
    assert (skip.text, skip.after, skip.to) == ("some.text", None, "go")
    with pytest.raises(FaultError, match="tu"):
        story(tmp_path, WHOLE + '[[skip]]\ntext = "some.text"\ntu = "go"\n')
