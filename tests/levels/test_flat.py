"""Chapter 2 is told to its end, and being too slow with the knife is its one way to lose."""

from __future__ import annotations

from game.data.constants import Stage
from game.tiled.load import load_level
from tests.levels import plan
from tests.levels.vignette import Patience, Played, in_order, play, told

ROOMS = ("living", "kitchen", "hall", "alcove", "bath", "landing")
AT_ONCE, LATER, NEVER = range(3)
SECOND = 60 * 28  # ticks after being held still: between the first window and the second


def test_rooms_and_ways() -> None:
    level = load_level("flat")
    start = next(spawn.pos for spawn in level.spawns if spawn.player)
    reached = plan.reachable(level, start)
    for name in ROOMS:
        assert reached[plan.inside(level, name)].any(), name
    assert plan.routes(level, ROOMS, "living", "hall") >= 2
    assert plan.routes(level, ROOMS, "alcove", "living") >= 2
    assert {s.name for s in level.spawns if s.waits} == {"chaoz", "alvaro", "juan"}


def _it_is_told_to_its_end_in_order(attempts: list[Played]) -> None:
    played = attempts[AT_ONCE]
    assert played.stage == Stage.WON
    machine = {key for key in told("flat", ("phone", "cap")) if "machine" in key}
    assert told("flat", ("say", "phone", "cap")) - machine <= set(played.keys)
    assert in_order(
        played.keys,
        "cap.drip cap.key cap.steps say.chaoz.eleven say.juan.smell say.alvaro.wake cap.punch "
        "say.alvaro.again cap.punch2 say.chaoz.enough say.alvaro.count prompt.knife cap.knife "
        "say.alvaro.hand say.juan.dont_look say.chaoz.down phone.dai_ban.hello "
        "phone.dai_ban.child phone.dai_ban.seoul phone.dai_ban.end say.gon.no "
        "phone.dai_ban.ticket read.ticket say.gon.house phone.dai_ban.bring cap.hangup "
        "say.chaoz.coin say.chaoz.tell",
    )
    assert played.keys[-1] == "flat.say.chaoz.tell"
    assert not played.broken_silences


def _what_is_carried_on(attempts: list[Played]) -> None:
    sim = attempts[AT_ONCE].sim
    assert sim.facts(AT_ONCE) == ("alvaro_stabbed",)
    assert not sim.facts(NEVER)
    alvaro = [spawn.name for spawn in sim.setting.level.spawns].index("alvaro")
    profile = sim.world.actors.identity.profile[:, alvaro].tolist()
    assert [sim.cast.names[row] for row in profile] == ["alvaro_stabbed"] * 2 + ["alvaro"]


def _chaoz_sees_to_the_lamp(attempts: list[Played]) -> None:
    sim = attempts[AT_ONCE].sim
    names = [machine.name for machine in (*sim.setting.level.devices, *sim.setting.level.switches)]
    switch = names.index("lamp_switch")
    chaoz = [spawn.name for spawn in sim.setting.level.spawns].index("chaoz")
    assert sim.world.machines.machine.used_by[AT_ONCE, switch] == chaoz


def _the_second_window_will_do(attempts: list[Played]) -> None:
    assert attempts[LATER].stage == Stage.WON
    assert attempts[LATER].keys.count("flat.prompt.knife") == 2


def _three_times_too_slow_loses(attempts: list[Played]) -> None:
    played = attempts[NEVER]
    assert played.stage == Stage.LOST
    assert played.keys.count("flat.prompt.knife") == 3
    reason = int(played.sim.world.outcome.reason[NEVER])
    assert played.sim.script.texts[reason] == "flat.fail.late"


def test_quick_late_and_too_slow() -> None:
    """Side by side, because an attempt takes its minute and a half."""
    attempts = play("flat", "gon", Patience([0, SECOND, 10**6]), worlds=3)
    _it_is_told_to_its_end_in_order(attempts)
    _what_is_carried_on(attempts)
    _chaoz_sees_to_the_lamp(attempts)
    _the_second_window_will_do(attempts)
    _three_times_too_slow_loses(attempts)
