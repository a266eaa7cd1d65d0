"""Poor players do the one thing wrong that they are there for."""

import numpy as np

from game.ai.bot import bot_named
from game.data.constants import Stage
from tests.ai.field import field
from tests.systems.arena import person
from tests.tiled.maps import at, over

ROOM = ["#" * 40, *["#" + "." * 38 + "#"] * 8, "#" * 40]
ERRAND = """
[[objective]]
id = "there"
text = "warehouse.obj.deal"
done = [{ in_zone = { who = "player", zone = "there" } }]

[[beat]]
id = "start"
when = ["start"]
do = [{ objective = "there" }]

[[beat]]
id = "end"
when = [{ objective = "there" }]
do = ["win"]
"""


def errand(folder, name, *people, worlds=8, devices=()):
    """Return worlds in which the player is to walk from the left to the right."""
    (folder / "story.toml").write_text(ERRAND, encoding="utf-8")
    everybody = [person(3, 4, "gon", player=True), *people]
    zone = over("Zone", 35, 1, 3, 8, "there")
    driver = bot_named(name)
    return field(folder, ROOM, everybody, zone, *devices, worlds=worlds, driver=driver)


def nurse(column, row):
    return person(column, row, "nurse", "civilians", "nurse")


def test_the_careless_go_past_whoever_shoots_and_never_fire(tmp_path):
    thug = person(20, 7, "thug", "russians", "russian_thug", facing=180.0)
    sim = errand(tmp_path, "careless", thug)
    sim.steps(60 * 14)
    assert (sim.world.actors.tally.fired[:, 0] == 0).all()
    assert (sim.world.outcome.stage == Stage.WON).any()
    assert (sim.world.actors.health.hp[:, 0] < sim.world.actors.health.hp[:, 0].max()).any()


def test_those_who_stroll_look_into_rooms_that_nothing_asks_for(tmp_path):
    rows = ["#" * 40, *["#" + "." * 38 + "#"] * 8, "#####.####" + "#" * 30]
    rows += [*["#" + "." * 10 + "#" * 29] * 5, "#" * 40]
    gon = person(3, 4, "gon", player=True)
    (tmp_path / "story.toml").write_text(ERRAND, encoding="utf-8")
    zone, way = over("Zone", 35, 1, 3, 8, "there"), over("Zone", 1, 12, 2, 2, "out", kind="exit")
    sim = field(tmp_path, rows, [gon], zone, way, worlds=16, driver=bot_named("dawdler"))
    slot, looked = sim.slot("gon"), np.zeros(16, bool)
    for _ in range(60):
        sim.steps(30)
        looked |= sim.world.actors.body.pos[:, slot, 1] > 5.0
    assert 2 <= looked.sum() < 16


def test_a_dawdler_stands_still_or_strolls_for_minutes_and_then_goes_on(tmp_path):
    sim = errand(tmp_path, "dawdler", nurse(20, 2), worlds=16)
    slot = sim.slot("gon")
    sim.steps(60)
    before = sim.world.actors.body.pos[:, slot].copy()
    sim.steps(60 * 3)
    still = np.abs(sim.world.actors.body.pos[:, slot] - before).max(axis=1) < 0.05
    assert still.any()
    assert not still.all()
    assert (sim.world.outcome.stage == Stage.RUNNING)[~still].any()
    sim.world.clock.tick[...] = 60 * 400
    sim.steps(60 * 15)
    assert (sim.world.outcome.stage == Stage.WON).all()


def test_a_brute_fires_at_who_means_no_harm_and_the_autopilot_does_not(tmp_path):
    hurt = {}
    for name in ("brute", "autopilot"):
        folder = tmp_path / name
        folder.mkdir()
        sim = errand(folder, name, nurse(14, 4), worlds=24)
        full = float(sim.world.actors.health.hp[0, 1])
        sim.steps(60 * 6)
        hurt[name] = (sim.world.actors.health.hp[:, 1] < full).mean()
    assert hurt["brute"] > 0.3  # in fits
    assert hurt["autopilot"] == 0


def test_a_meddler_works_what_is_on_the_way(tmp_path):
    used = {}
    for name in ("meddler", "autopilot"):
        folder = tmp_path / name
        folder.mkdir()
        box = at("Device", 16, 6, "box", device="fuse_box")
        sim = errand(folder, name, nurse(38, 1), devices=[box])
        for _ in range(60 * 30):
            sim.step()
            if (sim.world.outcome.stage != Stage.RUNNING).all():
                break
        assert (sim.world.outcome.stage == Stage.WON).all()
        used[name] = (sim.world.machines.machine.used[:, 0] >= 0).mean()
    assert used["meddler"] > 0.5
    assert used["autopilot"] == 0


def test_a_pest_comes_up_to_somebody_and_stays(tmp_path):
    sim = errand(tmp_path, "pest", nurse(20, 2), worlds=4)
    sim.world.clock.tick[...] = 60 * 160
    sim.steps(60 * 8)
    gap = sim.world.actors.body.pos[:, 0] - sim.world.actors.body.pos[:, 1]
    assert (np.abs(gap).max(axis=1) < 2.5).mean() > 0.5
    assert (sim.world.outcome.stage == Stage.RUNNING).any()
