"""Chapter 3: a day behind somebody, without being seen, and a talk to be heard to its end."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest

from game.data.constants import Stage
from game.sim.sim import Setting, Sim
from game.tiled.load import load_level
from tests.levels import plan
from tests.levels.vignette import Played, in_order, play, told

ROOMS = (
    "arrivals",
    "baggage",
    "lane",
    "street_w",
    "street_m",
    "street_e",
    "care_hall",
    "care_ward",
    "office",
    "garden",
    "columbarium",
    "arcade",
    "cafe",
    "shop",
    "alley",
    "plaza",
)
ATTEMPTS = 3


@pytest.fixture(scope="module")
def attempts() -> list[Played]:
    return play("arrival", "gon", worlds=ATTEMPTS)


class Day:
    """One world in which a test puts people where it wants them."""

    def __init__(self) -> None:
        self.sim = Sim(Setting(load_level("arrival")), drivers={"gon": None})
        self.sim.reset([7])
        self.world = self.sim.world
        self.names = [spawn.name for spawn in self.sim.level.spawns]
        self.told: list[str] = []
        self.seconds(0.2)

    def seconds(self, count: float) -> None:
        for _ in range(round(count * 60)):
            self.sim.step()
            lines = self.world.lines.rows()
            self.told += [self.sim.script.texts[text] for text in lines.text.tolist()]

    def raise_flag(self, name: str) -> None:
        self.world.flags.up[0, self.sim.script.flags.index(name)] = True

    def begin(self, beat: str) -> None:
        """Let conditions on a beat hold, as if it had been done."""
        beats = [one.id for one in self.sim.script.beats]
        self.world.beats.beat.fired[0, beats.index(beat)] = self.world.clock.tick[0]

    def put(self, name: str, x: float, y: float) -> None:
        self.world.actors.body.pos[0, self.names.index(name)] = (x, y)

    def outcome(self) -> tuple[str, str]:
        text = int(self.world.outcome.reason[0])
        said = self.sim.script.texts[text] if text >= 0 else ""
        return Stage(self.world.outcome.stage[0]).name, said


def test_rooms_and_ways() -> None:
    level = load_level("arrival")
    start = next(spawn.pos for spawn in level.spawns if spawn.player)
    reached = plan.reachable(level, start)
    for name in ROOMS:
        assert reached[plan.inside(level, name)].any(), name
    assert plan.routes(level, ROOMS, "arrivals", "care_hall") >= 2
    assert plan.routes(level, ROOMS, "care_hall", "columbarium") >= 2
    assert plan.routes(level, ROOMS, "columbarium", "plaza") >= 2


def test_nearly_always_she_is_followed_to_the_end(attempts: list[Played]) -> None:
    stages = Counter(played.stage for played in attempts)
    assert not stages[Stage.RUNNING]
    assert stages[Stage.WON] >= ATTEMPTS - 1


def test_the_day_is_told_in_order(attempts: list[Played]) -> None:
    won = [played for played in attempts if played.stage == Stage.WON]
    spoken = told("arrival", ("say", "phone")) - {
        f"arrival.say.{line}"
        for line in ("grandmother.gon", "gon.eaten", "grandmother.thin")  # only who comes near
    }
    for played in won:
        assert spoken <= set(played.keys)
        assert in_order(
            played.keys,
            "cap.trolleys read.sign byun.hello byun.thanks cap.slippers carer.visit "
            "grandmother.little mo_gyeong.coat cap.striplight cap.gravel park.hello "
            "mo_gyeong.anyone read.card cap.handoff phone.byun.done phone.gon.not",
        )
        assert not played.broken_silences
        assert played.keys[-1] == "arrival.phone.gon.not"


def test_every_text_has_its_place() -> None:
    story = (load_level("arrival").folder / "story.toml").read_text(encoding="utf-8")
    kinds = ("title", "obj", "prompt", "say", "cap", "read", "fail", "cp", "skip", "phone")
    assert {key for key in told("arrival", kinds) if f'"{key}"' not in story} == set()


def test_she_knows_who_stands_before_her() -> None:
    day = Day()
    day.put("gon", 29.4, 15.4)
    day.seconds(8)
    assert day.outcome() == ("LOST", "arrival.fail.seen_her")


def test_the_detective_knows_who_stands_before_him() -> None:
    day = Day()
    day.put("mo_gyeong", 44.5, 2.0)
    day.world.actors.slot.alive[0, day.names.index("park")] = True
    day.put("gon", 45.4, 26.2)
    day.seconds(8)
    assert day.outcome() == ("LOST", "arrival.fail.seen_park")


def test_who_loses_her_for_half_a_minute_has_lost() -> None:
    day = Day()
    day.raise_flag("found")
    day.seconds(29)
    assert day.outcome()[0] == "RUNNING"
    day.seconds(2)
    assert day.outcome() == ("LOST", "arrival.fail.lost")


def test_a_gap_of_six_seconds_is_too_much() -> None:
    day = Day()
    day.raise_flag("talking")
    day.seconds(7)
    assert day.outcome() == ("LOST", "arrival.fail.unheard")


def test_her_mother_takes_him_for_somebody() -> None:
    day = Day()
    day.put("mo_gyeong", 5.0, 26.0)  # at the urn, say
    day.begin("mother")
    day.put("gon", 32.9, 3.4)
    day.seconds(7)
    assert [key for key in day.told if ".say." in key] == [
        "arrival.say.grandmother.gon",
        "arrival.say.gon.eaten",
        "arrival.say.grandmother.thin",
    ]


def test_the_row_can_be_read_from_its_end() -> None:
    day = Day()
    day.put("mo_gyeong", 5.0, 26.0)
    day.begin("stops")
    day.put("gon", 44.4, 5.4)
    day.seconds(4)
    assert {"arrival.read.niche", "arrival.read.bird"} <= set(day.told)
    assert np.isfinite(day.world.actors.body.pos).all()
