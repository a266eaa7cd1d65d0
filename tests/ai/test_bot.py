import numpy as np
import pytest

from game.ai.bot import bot_named, bot_names
from game.ai.bots.errands import met
from game.ai.bots.view import View
from game.content.faults import FaultError
from game.data.constants import Stage
from tests.ai.field import field
from tests.systems.arena import person
from tests.tiled.maps import at, over

THUG = ("russians", "russian_thug")
ROOMS = [
    "#" * 40,
    *["#" + "." * 18 + "#" + "." * 19 + "#"] * 6,
    "#" + "." * 38 + "#",
    "#" + "." * 38 + "#",
    *["#" + "." * 8 + "cc" + "." * 8 + "#" + "." * 8 + "CC" + "." * 9 + "#"] * 2,
    *["#" + "." * 18 + "#" + "." * 19 + "#"] * 3,
    "#" * 40,
]


def match(folder, name, worlds=16, ticks=60 * 60):
    people = [
        person(4, 3, "gon"),
        person(30, 3, "t1", *THUG, facing=180.0),
        person(33, 11, "t2", *THUG, facing=180.0),
    ]
    sim = field(folder, ROOMS, people, worlds=worlds, ambient=0.6, driver=bot_named(name))
    for _ in range(ticks):
        sim.step()
        if (sim.world.outcome.stage != Stage.RUNNING).all():
            break
    return sim


def test_every_bot_of_ours_can_be_had_by_name():
    ours = "autopilot brute careless dawdler ghost guesser idle meddler pest random rusher"
    assert bot_names() == tuple(ours.split())
    for name in bot_names():
        assert bot_named(name).name == name


def test_any_class_can_be_a_bot():
    assert bot_named("game.ai.bots.simple:Idle").name == "idle"


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("autopilto", 'did you mean "autopilot"?'),
        ("nothing_like_it", "no such bot"),
        ("no_such_module:Bot", "cannot be imported"),
        ("game.ai.bots.simple:Nobody", "has no bot Nobody"),
        ("game.ai.bots.view:View", "has no bot View"),
        ("game.ai.acts:State", "has no bot State"),
        (":", "cannot be imported"),
        ("", "no such bot"),
    ],
)
def test_a_bot_that_is_not_there_is_one_line(name, told):
    with pytest.raises(FaultError) as error:
        bot_named(name)
    assert told in str(error.value)
    assert "\n" not in str(error.value)


def test_the_autopilot_mostly_beats_two_thugs_and_never_dawdles(tmp_path):
    sim = match(tmp_path, "autopilot", worlds=32)
    stage = sim.world.outcome.stage
    assert (stage != Stage.RUNNING).all()
    assert (stage == Stage.WON).mean() >= 0.6


def test_standing_still_or_thrashing_about_does_not_win(tmp_path):
    for name in ("idle", "random"):
        sim = match(tmp_path / name, name, worlds=8, ticks=60 * 30)
        assert (sim.world.outcome.stage == Stage.WON).mean() < 0.3


def test_a_bot_goes_on_with_the_same_commands_after_a_restore(tmp_path):
    sim = match(tmp_path, "autopilot", worlds=2, ticks=200)
    saved = sim.snapshot()

    def go_on():
        commands = []
        for _ in range(120):
            sim.step()
            command = sim.world.actors.command
            commands.append((command.move[:, 0].copy(), command.aim[:, 0].copy()))
        return commands

    first = go_on()
    sim.restore(saved)
    for one, other in zip(first, go_on(), strict=True):
        np.testing.assert_array_equal(one[0], other[0])
        np.testing.assert_array_equal(one[1], other[1])


def test_a_bot_writes_nothing_but_commands_of_its_own(tmp_path):
    sim = match(tmp_path, "autopilot", worlds=2, ticks=150)
    before = sim.snapshot()
    mine = np.zeros((2, 3), bool)
    mine[:, 0] = True
    sim.world.actors.command.move[:, 1:] = 55
    expected = sim.world.actors.command.move[:, 1:].copy()
    bot_named("autopilot").act(sim.world, sim.scene, mine)
    np.testing.assert_array_equal(sim.world.actors.command.move[:, 1:], expected)
    for (path, array), saved in zip(sim.world.columns(), before.columns, strict=True):
        if not path.startswith("actors.command"):
            np.testing.assert_array_equal(array, saved, err_msg=path)


STORY = """
[[objective]]
id = "first"
text = "warehouse.obj.deal"
done = [{ in_zone = { who = "player", zone = "there" } }]

[[objective]]
id = "second"
text = "warehouse.obj.laptop"
done = [{ has = { who = "player", thing = "laptop" } }]

[[objective]]
id = "third"
text = "warehouse.obj.door"
done = [{ shot_through = { door = "way", by = "player" } }]

[[objective]]
id = "fourth"
text = "warehouse.obj.door"
done = [{ opened = "way" }]

[[beat]]
id = "start"
when = ["start"]
do = [{ objective = "first" }]

[[beat]]
id = "b"
when = [{ objective = "first" }]
do = [{ objective = "second" }]

[[beat]]
id = "c"
when = [{ objective = "second" }]
do = [{ objective = "third" }]

[[beat]]
id = "d"
when = [{ objective = "third" }]
do = [{ door = { door = "way", locked = false } }, { objective = "fourth" }]

[[beat]]
id = "e"
when = [{ objective = "fourth" }]
do = ["win"]
"""


def test_the_autopilot_follows_objectives_to_the_end(tmp_path):
    plan = ["#" * 30, *["#" + "." * 19 + "#" + "." * 8 + "#"] * 6, "#" * 30]
    (tmp_path / "story.toml").write_text(STORY)
    sim = field(
        tmp_path,
        plan,
        [person(3, 3, "gon", player=True), person(27, 1, "far", "civilians", "nurse")],
        over("Zone", 12, 1, 3, 3, "there"),
        at("Item", 16, 5, item="laptop"),
        over("Door", 20, 3, 1, 2, "way", locked=True, thin=True),
        driver=bot_named("autopilot"),
        worlds=2,
    )
    sim.world.doors.leaf.holes[...] = 1  # an old hole is not the shot that is asked for
    for _ in range(60 * 40):
        sim.step()
        if (sim.world.outcome.stage != Stage.RUNNING).all():
            break
    assert (sim.world.outcome.stage == Stage.WON).all()
    mine = np.zeros((2, 2), bool)
    mine[:, 0] = True
    goals = met(View.of(sim.world, sim.scene, *np.nonzero(mine)))
    assert goals.shape == (2, 4)
    assert goals[:, [1, 3]].all()


def test_with_nothing_to_fire_it_takes_the_gun_at_its_feet_under_an_enemys_eyes(tmp_path):
    plan = ["#" * 20, *["#" + "." * 18 + "#"] * 6, "#" * 20]
    people = [person(4, 3, "gon", weapon="pistol"), person(12, 3, "t", *THUG, weapon="fists")]
    gun = at("Item", 4, 3, item="shotgun", amount=5)
    sim = field(tmp_path, plan, people, gun, ambient=0.6, driver=bot_named("autopilot"))
    arms = sim.world.actors.arms
    arms.rounds[0, 0] = arms.spare[0, 0] = 0
    for _ in range(60):
        sim.world.actors.body.pos[0, 1] = (12.5, 3.5)  # cowers there
        sim.step()
    assert sim.armoury.names[arms.weapon[0, 0]] == "shotgun"
