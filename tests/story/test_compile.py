import numpy as np
import pytest

from game.content.faults import FaultError
from game.content.story import load_story
from game.content.text import load_catalogue
from game.data.constants import Stance
from game.story.compile import check_story, compile_story
from game.tiled.load import load_level
from tests.story.stage import OBJECTS, WIN, make_level, make_story
from tests.tiled.maps import Obj, at


def faults(tmp_path, text):
    level = make_level(tmp_path)
    found = check_story(level, make_story(tmp_path, text))
    lines = [str(fault) for fault in found]
    assert all("\n" not in line for line in lines)
    return lines


def beat(when='"start"', do='"win"'):
    return f'[[beat]]\nid = "b"\nwhen = [{when}]\ndo = [{do}]\n'


@pytest.mark.parametrize(
    ("when", "told"),
    [
        ('{ down = "anne" }', 'no spawn, group, side or character "anne"; did you mean "ann"?'),
        ('{ in_zone = { who = "hero", zone = "rooom" } }', 'no zone "rooom"; did you mean "room"?'),
        ('{ near = { who = "hero", to = "sopt" } }', 'no place "sopt"; did you mean "spot"?'),
        ('{ has = { who = "hero", thing = "laptp" } }', 'no thing "laptp"; did you mean "laptop"?'),
        ('{ used = "bax" }', 'no device, switch or door "bax"; did you mean "box"?'),
        ('{ shot_through = "dor" }', 'no door "dor"; did you mean "door"?'),
        ('{ shot_through = { door = "door", since = "c" } }', 'no beat "c"; known: b'),
        ('{ power = "lmaps" }', 'no circuit "lmaps"; did you mean "lamps"?'),
        ('{ after = "bb" }', 'no beat "bb"'),
        ('{ objective = "x" }', 'no objective "x"'),
    ],
)
def test_every_name_in_a_condition_is_followed(tmp_path, when, told):
    [line] = faults(tmp_path, beat(when=when))
    assert told in line
    assert "story.toml:3" in line


@pytest.mark.parametrize(
    ("do", "told"),
    [
        ('{ caption = "warehouse.cap.fal" }', 'no text "warehouse.cap.fal"; did you mean'),
        ('{ say = { text = "warehouse.cap.fall", who = "crew" } }', '"crew" is 2 people'),
        ('{ release = "nobody" }', 'no spawn, group, side or character "nobody"'),
        ('{ order = { who = "crew", order = "flee" } }', "flee needs a place"),
        ('{ order = { who = "crew", order = "follow", to = "spot" } }', "somebody to follow"),
        ('{ order = { who = "crew", order = "go_to", to = "crew" } }', '"crew" is 2 people'),
        ('{ relation = { a = "gon", b = "rusians", stance = "neutral" } }', 'no side "rusians"'),
        ('{ give = { who = "hero", item = "pistl" } }', 'did you mean "pistol"?'),
        ('{ give = { who = "hero", item = "rifle", rounds = 99 } }', "expected at most 25"),
        ('{ wound = { who = "hero" } }', "expected either"),
        ('{ sound = { sound = "x", loudness = 3 } }', "needs a place"),
        ('{ camera = "nowhere" }', 'no place "nowhere"'),
    ],
)
def test_every_name_in_an_action_is_followed(tmp_path, do, told):
    [line] = faults(tmp_path, beat(do=do + ', "win"'))
    assert told in line
    assert "story.toml:4" in line


def test_all_faults_at_once_in_the_order_of_the_file(tmp_path):
    text = beat(when='{ down = "x1" }', do='{ release = "x2" }, { fade = 1 }, { music = "any" }')
    lines = faults(tmp_path, text + '[[relation]]\na = "x3"\nb = "gon"\nstance = "neutral"')
    assert ["x1" in lines[0], "x2" in lines[1], "x3" in lines[2]] == [True] * 3


def test_very_many_faults_come_to_an_end(tmp_path):
    captions = ", ".join(f'{{ caption = "warehouse.x{n}" }}' for n in range(100))
    text = "".join(beat(do=captions).replace('"b"', f'"b{n}"') for n in range(60))
    assert len(faults(tmp_path, text)) == 200
    broken = "".join(beat(do='"x"').replace('"b"', f'"b{n}"') for n in range(250))
    with pytest.raises(FaultError) as caught:
        make_story(tmp_path, broken)
    assert len(caught.value.faults) == 200


def test_dead_ends(tmp_path):
    text = """
[[objective]]
id = "never"
text = "warehouse.obj.deal"

[[beat]]
id = "waits"
when = ["start", { any = [{ flag = "up" }, { objective = "never" }] }]
do = [{ flag = "up" }, "win"]

[[beat]]
id = "then"
when = [{ after = "waits" }]
do = [{ objective = "never" }]
"""
    lines = "\n".join(faults(tmp_path, text))
    assert 'story.toml:3: "objective[0].id": no beat that can fire asks for' in lines
    assert 'beat "waits" can never fire: "any" never holds' in lines
    assert 'beat "then" can never fire: "after waits" never holds' in lines
    assert 'no beat that can fire does "win"' in lines
    assert faults(tmp_path, beat(when='{ not = { flag = "up" } }')) == []


def test_who_is_meant(tmp_path):
    text = beat() + '[[objective]]\nid = "o"\ntext = "warehouse.obj.deal"\ndone = ['
    text += ", ".join(
        f'{{ all_down = "{who}" }}'
        for who in ("ann", "crew", "russians", "russian_thug", "player", "anyone")
    )
    text += ']\n[[beat]]\nid = "c"\nwhen = ["start"]\ndo = [{ objective = "o" }]\n'
    level = make_level(tmp_path)
    goals = compile_story(make_story(tmp_path, text), level).goals
    slots = [np.flatnonzero(row).tolist() for row in goals.people]
    assert slots == [[1], [1, 2], [1, 2], [1, 2], [0], [0, 1, 2, 3]]


def test_sides_and_how_they_take_each_other(tmp_path):
    text = 'sides = ["band"]\n[[relation]]\na = "gon"\nb = "band"\nstance = "friendly"\n' + WIN
    script = compile_story(make_story(tmp_path, text), make_level(tmp_path))
    assert script.sides == ("band", "civilians", "gon", "russians")
    f, n, h = Stance.FRIENDLY, Stance.NEUTRAL, Stance.HOSTILE
    assert script.relations.tolist() == [[f, n, f, h], [n, f, n, n], [f, n, f, h], [h, n, h, f]]
    assert script.groups == ("crew",)
    assert script.group_of.tolist() == [-1, 0, 0, -1]
    assert script.sizes == {
        "beats": 1,
        "tasks": 0,
        "flags": 0,
        "timers": 0,
        "calls": 0,
        "sides": 4,
        "circuits": 1,
        "bulbs": 1,
        "shining": 2,
        "ledgers": 0,
        "entries": 0,
    }


def test_zones_cover_the_tiles_whose_middle_they_hold(tmp_path):
    triangle = Obj("Zone", 64, 32, "parts", polygon=[(0, 0), (96, 0), (0, 96)])
    level = make_level(tmp_path, [*OBJECTS, triangle])
    script = compile_story(None, level)
    tiles = script.zone_tiles[script.zones.index("parts")].reshape(level.height, level.width)
    assert [(int(x), int(y)) for y, x in np.argwhere(tiles)] == [
        (2, 1),
        (3, 1),
        (2, 2),
    ]


def test_a_level_without_people_zones_or_anything(tmp_path):
    script = compile_story(None, make_level(tmp_path, []))
    assert script.sizes == {
        "beats": 0,
        "tasks": 0,
        "flags": 0,
        "timers": 0,
        "calls": 0,
        "sides": 0,
        "circuits": 0,
        "bulbs": 0,
        "shining": 0,
        "ledgers": 0,
        "entries": 0,
    }
    assert script.fight is not None
    assert not script.fight.contested


def test_names_that_the_map_lacks_altogether(tmp_path):
    level = make_level(tmp_path, [at("Spawn", 2, 2, "hero", character="gon", player=True)])
    words = [
        '{ in_zone = { who = "hero", zone = "z" } }',
        '{ used = "d" }',
        '{ opened = "d" }',
        '{ power = "c" }',
    ]
    text = beat() + '[[objective]]\nid = "o"\ntext = "warehouse.obj.deal"\n'
    text += f"done = [{', '.join(words)}]\n"
    assert len(check_story(level, make_story(tmp_path, text))) == 4


def test_the_shipped_stories_fit_their_levels():
    level = load_level("warehouse")
    story = load_story(level.folder)
    assert story is not None
    assert check_story(level, story) == []
    script = compile_story(story, level)
    assert [task.id for task in script.tasks] == ["deal", "all", "ha", "laptop", "door", "open"]
    assert [task.marker for task in script.tasks] == [True, True, True, True, False, False]
    catalogue = load_catalogue()
    spoken = [text for text in script.texts if text.startswith("warehouse.")]
    assert all(text in catalogue for text in spoken if text != "warehouse.s1")
