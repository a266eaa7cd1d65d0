"""Chapter 1, told without any other rule of play."""

import numpy as np
import pytest

from game.data.constants import Condition, Order, Progress
from game.data.constants import Stage as Outcome
from tests.story.stage import Stage


class Chapter:
    def __init__(self, worlds=1):
        self.stage = Stage.of_level("warehouse", worlds)
        self.world = self.stage.world
        self.actors = self.world.actors
        self.names = [spawn.name for spawn in self.stage.level.spawns]
        self.crew = [i for i, s in enumerate(self.stage.level.spawns) if s.group == "russians"]
        self.gon, self.ha = self.names.index("gon"), self.names.index("ha")
        self.door = [door.name for door in self.stage.level.doors].index("inner_door")
        self.gate = [door.name for door in self.stage.level.doors].index("yard_gate")

    def seconds(self, count):
        self.stage.tick(round(count * 60))

    def said(self):
        return [text.removeprefix("warehouse.") for _, text, _ in self.stage.said]

    def objectives(self):
        stages = self.world.tasks.task.progress[0]
        return {task.id: Progress(stages[n]).name for n, task in enumerate(self.stage.script.tasks)}

    def go(self, name, world=0):
        self.actors.body.pos[world, self.gon] = self.stage.level.by_name[name].pos

    def see_them(self):
        self.actors.memory.certain[0, self.names.index("lev")] = 0

    def clear_table(self):
        self.actors.health.condition[0, self.crew] = Condition.DEAD

    def to_the_lid(self):
        """Play up to the moment in which the laptop is taken."""
        self.go("cam_deal")
        self.seconds(0.2)
        self.clear_table()
        self.seconds(0.2)
        self.actors.body.pos[0, self.gon] = self.actors.body.pos[0, self.ha]
        self.seconds(6)
        assert self.said()[-1] == "say.ha.nothing"
        laptop = self.stage.things.row("laptop")
        self.actors.arms.things[0, self.gon] = 1 << laptop
        self.seconds(0.2)


def test_the_deal_is_talked_over_until_the_table_knows():
    chapter = Chapter()
    chapter.go("cam_deal")
    chapter.seconds(19)
    assert "say.kostya.tooth" in chapter.said()
    assert "say.lev.airport" in chapter.said()
    chapter.see_them()
    chapter.seconds(60)
    assert "say.ha.hide" in chapter.said()
    assert "say.ha.alone" not in chapter.said()
    assert chapter.actors.mind.order[0, chapter.ha] == Order.HIDE
    assert chapter.objectives()["all"] == "ACTIVE"


def test_the_last_one_throws_down_his_gun_and_may_go():
    chapter = Chapter()
    chapter.see_them()
    chapter.seconds(0.2)
    *dead, last = chapter.crew
    chapter.actors.health.condition[0, dead] = Condition.WOUNDED
    chapter.actors.memory.certain[0, last] = 5
    chapter.seconds(0.2)
    assert chapter.actors.mind.order[0, last] == Order.FLEE
    assert chapter.actors.arms.weapon[0, last] == chapter.stage.armoury.fists
    assert chapter.objectives()["all"] == "ACTIVE"
    chapter.actors.body.pos[0, last] = chapter.stage.level.by_name["cam_yard"].pos
    chapter.seconds(0.2)
    assert chapter.objectives()["all"] == "DONE"
    assert chapter.objectives()["ha"] == "ACTIVE"


def test_only_a_shot_through_the_door_opens_it():
    chapter = Chapter()
    stage, world = chapter.stage, chapter.world
    stage.pierce(chapter.door, chapter.gon, 0)  # long before it means anything
    chapter.to_the_lid()
    chapter.seconds(10)
    assert chapter.objectives()["door"] == "ACTIVE"
    assert "cap.fall" in chapter.said()

    chapter.go("cam_door")
    for _ in range(3):
        stage.use(chapter.gon, 0, door=chapter.door)
        stage.use(chapter.gon, 0, door=chapter.gate)
        stage.pierce(chapter.door, chapter.gon, 0, through=False)
        chapter.seconds(8)
    assert chapter.said().count("prompt.locked") == 3
    assert chapter.said().count("prompt.exit_shut") == 3
    assert chapter.objectives()["door"] == "ACTIVE"
    assert world.doors.leaf.locked[0, [chapter.door, chapter.gate]].all()

    stage.pierce(chapter.door, chapter.gon, 0)
    chapter.seconds(8)
    assert not world.doors.leaf.locked[0, chapter.door]
    assert world.doors.leaf.locked[0, chapter.gate]
    coin = stage.things.row("coin")
    assert (world.litter.loot.thing[0] == coin)[world.litter.slot.alive[0]].any()
    world.doors.leaf.open[0, chapter.door] = True
    chapter.seconds(4)
    assert world.outcome.stage[0] == Outcome.WON
    assert set(chapter.objectives().values()) == {"DONE"}
    assert chapter.said()[-1] == "cap.handle"


def test_the_silence_holds_from_the_lid_to_the_end():
    chapter = Chapter()
    chapter.to_the_lid()
    assert chapter.world.flags.hush[0]
    chapter.stage.said.clear()
    chapter.stage.cued.clear()
    chapter.seconds(12)
    chapter.stage.pierce(chapter.door, chapter.gon, 0)
    chapter.seconds(12)
    chapter.world.doors.leaf.open[0, chapter.door] = True
    chapter.seconds(6)
    assert chapter.world.outcome.stage[0] == Outcome.WON
    captions = [text for text in chapter.said() if text.startswith("cap.")]
    assert captions == ["cap.fall", "cap.shot", "cap.none", "cap.coin", "cap.handle"]
    assert not [text for text in chapter.said() if text.startswith("say.")]
    assert not [text for _, kind, text in chapter.stage.cued if kind == "music" and text]
    assert chapter.world.flags.hush[0]


@pytest.mark.parametrize(("lit", "words"), [(True, "fail.dead"), (False, "fail.dead_dark")])
def test_dying(lit, words):
    chapter = Chapter()
    chapter.world.circuits.on[0, chapter.stage.script.circuits.index("A")] = lit
    chapter.actors.health.condition[0, chapter.gon] = Condition.DEAD
    chapter.seconds(0.2)
    outcome = chapter.world.outcome
    assert outcome.stage[0] == Outcome.LOST
    assert chapter.stage.script.texts[outcome.reason[0]] == f"warehouse.{words}"


def test_every_word_of_the_chapter_is_used():
    chapter = Chapter()
    catalogue = chapter.stage.script.texts
    # a skip point is a matter of the desktop
    written = {key for key in _keys() if key != "warehouse.skip.laptop"}
    assert written <= set(catalogue)


def _keys():
    from game.content.text import load_catalogue

    return {key for key in load_catalogue().strings if key.startswith("warehouse.")}


def test_worlds_go_their_own_ways():
    chapter = Chapter(worlds=2)
    chapter.go("cam_deal", world=1)
    chapter.seconds(1)
    progress = chapter.world.tasks.task.progress
    assert progress[:, 0].tolist() == [Progress.ACTIVE, Progress.DONE]
    assert np.array_equal(progress[:, 1], [Progress.WAITING, Progress.ACTIVE])
