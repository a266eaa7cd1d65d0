"""Chapter 6: a talk, a moment that the player picks, and what is carried away from it."""

from __future__ import annotations

from collections import Counter

import pytest

from game.data.constants import Bound, Button, Condition, Stage
from game.maths import angles
from game.sim.sim import Setting, Sim
from game.tiled.load import load_level
from tests.levels import plan
from tests.levels.vignette import Played, in_order, play, told

ROOMS = ("back", "shop", "yard", "passage", "panic")
ATTEMPTS = 16


@pytest.fixture(scope="module")
def attempts() -> list[Played]:
    return play("arms_deal", "dai_ban", worlds=ATTEMPTS)


def reason(played: Played) -> str:
    """Return the text with which an attempt ended, empty for none."""
    text = int(played.sim.world.outcome.reason[played.world])
    return played.sim.script.texts[text] if text >= 0 else ""


class Room:
    """One world in which a test does what a player might."""

    def __init__(self) -> None:
        self.sim = Sim(Setting(load_level("arms_deal")), drivers={"dai_ban": None})
        self.sim.reset([7])
        self.world = self.sim.world
        self.names = [spawn.name for spawn in self.sim.level.spawns]
        self.beats = [beat.id for beat in self.sim.script.beats]
        self.machines = [m.name for m in (*self.sim.level.devices, *self.sim.level.switches)]
        self.told: list[str] = []
        self.seconds(1)

    def seconds(self, count: float) -> None:
        for _ in range(round(count * 60)):
            self.sim.step()
            lines = self.world.lines.rows()
            self.told += [self.sim.script.texts[text] for text in lines.text.tolist()]

    def who(self, name: str) -> tuple[int, int]:
        return 0, self.names.index(name)

    def press(self, button: Button, aim: float | None = None, seconds: float = 0.05) -> None:
        """Let Chaoz press a button, turned so many degrees, and let go of it."""
        command, chaoz = self.world.actors.command, self.who("chaoz")
        if aim is not None:
            command.aim[chaoz] = angles.from_degrees(aim)
            self.seconds(0.7)
        command.buttons[chaoz] = button
        self.seconds(seconds)
        command.buttons[chaoz] = 0
        self.seconds(0.1)

    def stand(self, x: float, y: float) -> None:
        self.world.actors.body.pos[self.who("chaoz")] = (x, y)

    def use(self, machine: str) -> None:
        x, y = self.sim.level.by_name[machine].pos
        self.stand(x, y + 0.7)
        self.press(Button.USE)

    def fired(self, beat: str) -> bool:
        return bool(self.world.beats.beat.fired[0, self.beats.index(beat)] >= 0)

    def kill(self, *names: str) -> None:
        for name in names:
            self.world.actors.health.condition[self.who(name)] = Condition.DEAD

    def outcome(self) -> tuple[str, str]:
        text = int(self.world.outcome.reason[0])
        said = self.sim.script.texts[text] if text >= 0 else ""
        return Stage(self.world.outcome.stage[0]).name, said


def test_rooms_and_ways() -> None:
    level = load_level("arms_deal")
    start = next(spawn.pos for spawn in level.spawns if spawn.player)
    reached = plan.reachable(level, start)
    for name in ROOMS:
        assert reached[plan.inside(level, name)].any(), name
    assert plan.routes(level, ROOMS, "back", "yard") >= 3
    assert plan.routes(level, ROOMS, "back", "passage") >= 3
    assert plan.cover(level, "back") >= 0.8
    assert plan.longest_view(level, 15.0)[0] == 0.0


def test_it_can_be_won_and_lost(attempts: list[Played]) -> None:
    stages = Counter(played.stage for played in attempts)
    assert not stages[Stage.RUNNING]
    assert 0.3 <= stages[Stage.WON] / ATTEMPTS <= 0.9
    lost = {reason(played) for played in attempts if played.stage == Stage.LOST}
    assert "arms_deal.fail.alarm" in lost
    assert lost <= {f"arms_deal.fail.{text}" for text in ("alarm", "friend", "dead")}


def test_it_is_told_in_order(attempts: list[Played]) -> None:
    talk = (
        "cap.lamp prompt.case say.dealer.clean say.dealer.country say.chaoz.believe "
        "say.dealer.hand say.alvaro.kitchen say.juan.kitchen say.alvaro.thumb say.juan.thumb "
        "say.dealer.job say.chaoz.friend say.dealer.lucky prompt.moment "
    )
    after = "cap.lamp prompt.take say.alvaro.him say.chaoz.mine say.juan.mine cap.case"
    for played in attempts:
        won = played.stage == Stage.WON
        assert in_order(played.keys, talk + (after if won else ""))
        assert not played.broken_silences
        if won:
            assert [k for k in played.keys if ".say." in k][-1] == "arms_deal.say.juan.mine"


def test_every_text_has_its_place() -> None:
    story = (load_level("arms_deal").folder / "story.toml").read_text(encoding="utf-8")
    kinds = ("title", "obj", "prompt", "say", "cap", "read", "fail", "cp", "skip")
    assert {key for key in told("arms_deal", kinds) if f'"{key}"' not in story} == set()


def test_what_he_takes_is_carried_on(attempts: list[Played]) -> None:
    for played in attempts:
        facts = played.sim.facts(played.world)
        assert bool(facts) == (played.stage == Stage.WON)


@pytest.mark.parametrize("kind", ["rifles", "pistols", "grenades", "vests"])
def test_each_case_may_be_kept_but_only_afterwards(kind: str) -> None:
    room = Room()
    room.use(f"case_{kind}")
    room.seconds(0.5)
    assert not room.sim.facts(0)
    room.kill("dealer", "bodyguard")
    room.press(Button.FIRE, aim=180)
    room.seconds(5)
    room.use(f"case_{kind}")
    room.seconds(0.5)
    assert room.sim.facts(0) == (f"took_{kind}",)


def test_a_hand_on_the_dealer_and_the_bodyguard_lowers_his_gun() -> None:
    room = Room()
    room.stand(14.9, 5.2)
    room.press(Button.GRAB, aim=0, seconds=4)
    assert room.fired("drawn")
    assert room.fired("held_up")
    assert room.fired("quiet")
    assert room.world.actors.handicap.bound[room.who("bodyguard")] == Bound.HANDS
    assert room.outcome()[0] == "RUNNING"


def test_alone_he_gives_himself_up() -> None:
    room = Room()
    room.kill("bodyguard")
    room.press(Button.FIRE, aim=180)
    room.world.actors.grip.yielded[room.who("dealer")] = True
    room.seconds(0.5)
    assert "arms_deal.say.dealer.surrender" in room.told
    assert room.fired("quiet")


def test_what_lies_about_is_read() -> None:
    room = Room()
    for thing in ("case", "price"):
        room.use(f"read_{thing}")
    room.stand(17.2, 2.2)
    room.seconds(0.3)
    assert {f"arms_deal.read.{thing}" for thing in ("case", "price", "alarm")} <= set(room.told)
    assert "arms_deal.say.bodyguard.hands" in room.told


def test_any_of_the_three_may_fall() -> None:
    for name, text in (("chaoz", "dead"), ("juan", "friend"), ("alvaro", "friend")):
        room = Room()
        room.kill(name)
        room.seconds(0.3)
        assert room.outcome() == ("LOST", f"arms_deal.fail.{text}")


@pytest.mark.parametrize(("rings", "text"), [(True, "alarm"), (False, "dead")])
def test_who_draws_and_then_only_stands_there_has_lost(rings: bool, text: str) -> None:
    room = Room()
    if not rings:
        room.kill("dealer")
    for friend in ("juan", "alvaro"):  # too far off to be of any help
        room.world.actors.body.pos[room.who(friend)] = (2.5, 13.0)
        room.world.actors.handicap.pace[room.who(friend)] = 0
    room.stand(14.8, 5.2)
    room.press(Button.FIRE, aim=90)
    room.seconds(15)
    assert room.outcome() == ("LOST", f"arms_deal.fail.{text}")
