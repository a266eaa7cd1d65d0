import numpy as np
import pytest

from game.content.faults import FaultError
from game.data.constants import Condition, Order, Progress, Stage, Stance
from game.story.runner import tell_story
from tests.story import stage as on
from tests.story.stage import ANN, BOB, HERO, NURSE
from tests.tiled.maps import at

TASK = '[[objective]]\nid = "task"\ntext = "warehouse.obj.deal"\n'


def done(tmp_path, action, worlds=1, objects=None, before=None):
    """Return the stage after one action at tick 0."""
    asks = '[[beat]]\nid = "ask"\nwhen = [{ time = 99 }]\ndo = [{ objective = "task" }]\n'
    act = f'[[beat]]\nid = "act"\nwhen = ["start"]\ndo = [{action}]\n'
    stage = on.Stage(tmp_path, TASK + asks + act, worlds, objects)
    if before:
        before(stage.world)
    stage.tick(1)
    return stage


def test_a_line_is_said_unless_the_speaker_is_down(tmp_path):
    def kill(world):
        world.actors.health.condition[1, ANN] = Condition.WOUNDED

    line = '{ say = { text = "warehouse.say.lev.who", who = "ann", seconds = 2 } }'
    stage = done(tmp_path, line, worlds=2, before=kill)
    assert stage.said == [(0, "warehouse.say.lev.who", ANN)]


@pytest.mark.parametrize("word", ["caption", "prompt", "read"])
def test_words_that_nobody_says(tmp_path, word):
    stage = done(tmp_path, f'{{ {word} = "warehouse.cap.fall" }}')
    assert stage.said == [(0, "warehouse.cap.fall", -1)]


@pytest.mark.parametrize(
    ("action", "cue"),
    [
        ('{ title = "warehouse.title" }', ("title", "warehouse.title")),
        ('{ checkpoint = "warehouse.cp.start" }', ("checkpoint", "warehouse.cp.start")),
        ('{ objective = "task" }', ("objective", "warehouse.obj.deal")),
        ('{ sound = { sound = "coin", at = "spot" } }', ("sound", "coin")),
        ('{ music = "fight" }', ("music", "fight")),
        ('{ music = "none" }', ("music", "")),
        ('{ silence = "warehouse.s1" }', ("silence", "warehouse.s1")),
        ('{ camera = "door" }', ("camera", "")),
        ('{ fade = 2.0 }', ("fade", "")),
    ],
)  # fmt: skip
def test_what_the_presentation_is_asked_for(tmp_path, action, cue):
    assert done(tmp_path, action).cued == [(0, *cue)]


def test_no_music_in_a_silence(tmp_path):
    stage = done(tmp_path, '{ silence = "x" }, { music = "fight" }, { music = "none" }')
    assert stage.world.flags.hush[0]
    assert [kind for _, kind, _ in stage.cued] == ["silence", "music"]
    stage = done(tmp_path, '{ silence = "x" }, { silence = { id = "x", on = false } }')
    assert not stage.world.flags.hush[0]


def test_a_sound_that_people_hear(tmp_path):
    text = '[[beat]]\nid = "act"\nwhen = ["start"]\n'
    text += 'do = [{ sound = { sound = "fall", at = "spot", loudness = 9 } }]\n'
    stage = on.Stage(tmp_path, text)
    on.tell_story(stage.world, stage.script)
    noise = stage.world.noises.rows()
    assert noise.pos.tolist() == [[0.75, 1.75]]
    assert noise.loudness.tolist() == [9]


def test_objectives(tmp_path):
    stage = done(tmp_path, '{ objective = "task" }')
    assert stage.world.tasks.task.progress[0, 0] == Progress.ACTIVE
    stage = done(tmp_path, '{ complete = "task" }')
    assert stage.world.tasks.task.progress[0, 0] == Progress.DONE
    assert stage.world.tasks.task.tick[0, 0] == 0


def test_the_first_end_is_the_end(tmp_path):
    stage = done(tmp_path, '{ lose = "warehouse.fail.dead" }, "win"')
    outcome = stage.world.outcome
    assert outcome.stage[0] == Stage.LOST
    assert stage.script.texts[outcome.reason[0]] == "warehouse.fail.dead"
    assert outcome.tick[0] == 0
    stage = done(tmp_path, '"win"')
    assert stage.world.outcome.stage[0] == Stage.WON
    assert stage.script.sides[stage.world.outcome.winner[0]] == "gon"
    assert done(tmp_path, '"draw"').world.outcome.stage[0] == Stage.DRAW


def test_reinforcements(tmp_path):
    late = at("Spawn", 2, 2, "late", character="police", side="police", waits=True)
    stage = done(tmp_path, '{ release = "late" }', objects=[*on.OBJECTS, late])
    assert stage.world.actors.slot.alive[0].all()


def test_orders_reach_those_who_stand(tmp_path):
    def kill(world):
        world.actors.health.condition[0, ANN] = Condition.DEAD

    action = '{ order = { who = "crew", order = "flee", to = "spot" } }'
    mind = done(tmp_path, action, before=kill).world.actors.mind
    assert mind.order[0].tolist() == [Order.NONE, Order.NONE, Order.FLEE, Order.NONE]
    assert mind.order_pos[0, BOB].tolist() == [0.75, 1.75]
    assert mind.order_who[0, BOB] == -1


def test_an_order_to_follow_somebody(tmp_path):
    action = '{ order = { who = "nurse", order = "follow", to = "player" } }'
    mind = done(tmp_path, action).world.actors.mind
    assert mind.order[0, NURSE] == Order.FOLLOW
    assert mind.order_who[0, NURSE] == HERO


def test_an_order_to_operate_names_a_machine(tmp_path):
    stage = done(tmp_path, '{ order = { who = "nurse", order = "operate", to = "box" } }')
    mind = stage.world.actors.mind
    assert mind.order[0, NURSE] == Order.OPERATE
    assert mind.order_pos[0, NURSE].tolist() == list(stage.level.devices[0].pos)
    with pytest.raises(FaultError, match="device or switch"):
        done(tmp_path, '{ order = { who = "nurse", order = "operate", to = "spot" } }')


def test_an_order_to_stay_means_here(tmp_path):
    stage = done(tmp_path, '{ order = { who = "ann", order = "guard" } }')
    mind, body = stage.world.actors.mind, stage.world.actors.body
    assert mind.order_pos[0, ANN].tolist() == body.pos[0, ANN].tolist()


def test_relations_are_mutual(tmp_path):
    stage = done(tmp_path, '{ relation = { a = "gon", b = "russians", stance = "neutral" } }')
    sides = stage.script.sides
    gon, russians = sides.index("gon"), sides.index("russians")
    stance = stage.world.relations.stance[0]
    assert stance[gon, russians] == stance[russians, gon] == Stance.NEUTRAL


def test_doors_and_circuits(tmp_path):
    stage = done(tmp_path, '{ door = { door = "door", open = true, locked = false } }')
    leaf = stage.world.doors.leaf
    assert leaf.open[0].tolist() == [True, False]
    assert not leaf.locked[0, 0]
    stage = done(tmp_path, '{ circuit = { circuit = "lamps", on = false } }')
    assert not stage.world.circuits.on[0, stage.script.circuits.index("lamps")]


@pytest.mark.parametrize(("near", "breaks"), [("spot", True), ("ann", False)])
def test_lamps_break_near_a_place_and_are_heard_once(tmp_path, near, breaks):
    action = f'{{ break_lamps = {{ near = "{near}", metres = 2 }} }}'
    acts = f'[[beat]]\nid = "b"\nwhen = ["start"]\ndo = [{action}, {action}]\n'
    stage = on.Stage(tmp_path, acts)
    tell_story(stage.world, stage.script)
    assert stage.world.circuits.broken[0].tolist() == [breaks]
    assert len(stage.world.breaks) == len(stage.world.noises) == int(breaks)


def test_lamps_cannot_break_where_none_is_breakable(tmp_path):
    sturdy = [o for o in on.OBJECTS if o.name != "lamp"]
    with pytest.raises(FaultError, match="no lamp of this map is breakable"):
        done(
            tmp_path,
            '{ break_lamps = { near = "spot", metres = 2 } }',
            objects=[o for o in sturdy if o.name != "box"],
        )


def test_things_and_weapons(tmp_path):
    stage = done(tmp_path, '{ give = { who = "player", item = "coin" } }')
    assert stage.world.actors.arms.things[0, HERO] == 1 << stage.things.row("coin")
    stage = done(tmp_path, '{ give = { who = "nurse", item = "rifle" } }')
    arms, rifle = stage.world.actors.arms, stage.armoury.row("rifle")
    assert arms.weapon[0, NURSE] == rifle
    assert arms.rounds[0, NURSE] == stage.armoury.magazine[rifle]
    stage = done(tmp_path, '{ give = { who = "nurse", item = "rifle", rounds = 2 } }')
    assert stage.world.actors.arms.rounds[0, NURSE] == 2


def test_what_is_placed_and_dropped_lies_there(tmp_path):
    stage = done(tmp_path, '{ place = { item = "coin", at = "spot" } }, { drop = "crew" }')
    loot, alive = stage.world.litter.loot, stage.world.litter.slot.alive[0]
    smg = stage.armoury.row("smg")
    assert alive.sum() == 3
    assert loot.thing[0, alive].tolist() == [stage.things.row("coin"), -1, -1]
    assert loot.weapon[0, alive].tolist() == [-1, smg, smg]
    assert loot.rounds[0, alive].tolist() == [0, 5, 5]
    assert loot.pos[0, 0].tolist() == [0.75, 1.75]
    assert stage.world.actors.arms.weapon[0, ANN] == stage.armoury.fists


def test_a_full_floor_swallows_what_is_dropped(tmp_path):
    def fill(world):
        world.litter.slot.alive[...] = True

    stage = done(tmp_path, '{ drop = "crew" }', before=fill)
    assert stage.world.actors.arms.weapon[0, BOB] == stage.armoury.fists


def test_wounds(tmp_path):
    health = done(tmp_path, '{ wound = { who = "ann", part = 0.5 } }').world.actors.health
    assert health.hp[0, ANN] == 35
    assert health.condition[0, ANN] == Condition.FINE
    health = done(tmp_path, '{ wound = { who = "ann", to = "dead" } }').world.actors.health
    assert health.hp[0, ANN] == 0
    assert health.condition[0].tolist() == [0, Condition.DEAD, 0, 0]


def test_playing_somebody_else(tmp_path):
    def drive(world):
        world.actors.identity.driven[0, HERO] = True

    stage = done(tmp_path, '{ play_as = "bob" }', before=drive)
    assert np.flatnonzero(stage.world.actors.identity.driven[0]).tolist() == [BOB]


def test_slow_motion_and_flags(tmp_path):
    stage = done(tmp_path, '{ slow_motion = 2 }, { flag = "seen" }')
    assert stage.world.clock.slow_until[0] == 120
    assert stage.world.flags.up[0, stage.script.flags.index("seen")]
    stage = done(tmp_path, '{ flag = "seen" }, { flag = { flag = "seen", on = false } }')
    assert not stage.world.flags.up[0, stage.script.flags.index("seen")]
