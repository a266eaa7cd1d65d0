import time

import numpy as np
import pygame
import pytest

from game.ai.bot import bot_named
from game.play.app import render_offscreen
from game.play.frames import measure_frames
from game.play.render import bake as bake_module
from game.play.render.bake import bake
from game.play.render.light import LIGHT
from game.play.render.overlay import Flash
from game.play.render.pictures import read_picture
from game.play.render.sight import sealed_tiles
from game.play.settings import Settings
from game.play.stage import Stage
from game.sim.sim import Sim
from game.tiled.load import load_level
from tests.play.conftest import PEOPLE, PLAN
from tests.tiled.maps import over, write_map


def picture():
    return pygame.Surface((640, 360))


def test_the_eye_never_changes_the_world(started, cache):
    """The same game with and without pictures has the same hash at every tick."""
    plain, shown = started(), started()
    stage, target = Stage(shown, cache=cache), picture()
    for tick in range(240):
        plain.step()
        shown.step()
        stage.note()
        if tick % 3 == 0:
            stage.draw(target, 0.5, 1 / 20)
        assert plain.hash() == shown.hash()


def test_a_picture_without_a_window_shows_something(started, cache):
    sim = started()
    before = sim.hash()
    made = render_offscreen(sim, (1280, 720), cache=cache)
    assert made.get_size() == (1280, 720)
    pixels = pygame.surfarray.array3d(made).astype(int)
    assert pixels.max() > 120
    assert pixels.std() > 8
    assert sim.hash() == before


def test_pictures_come_in_any_size(started, cache):
    for size in ((640, 360), (1920, 1080), (700, 1200)):
        assert render_offscreen(started(), size, cache=cache).get_size() == size


def test_a_damaged_cache_is_built_anew(started, tmp_path):
    sim = started()
    first = render_offscreen(sim, (640, 360), cache=tmp_path)
    files = sorted(tmp_path.glob("*.npy"))
    assert len(files) >= 7
    for number, path in enumerate(files):
        data = bytearray(path.read_bytes())
        data[len(data) // 2] ^= 255
        path.write_bytes(data[: len(data) // 2] if number % 2 else bytes(data))
    bake_module._last.clear()
    again = render_offscreen(sim, (640, 360), cache=tmp_path)
    assert np.array_equal(pygame.surfarray.array3d(first), pygame.surfarray.array3d(again))


def test_art_that_changes_is_baked_anew(setting, tmp_path):
    level = load_level(write_map(tmp_path / "level", [".#", ".."]))
    old = bake(level, tmp_path).floor.get_at((2, 2))
    image = pygame.Surface(pygame.image.load(tmp_path / "level/plan.png").get_size())
    image.fill((200, 40, 40))
    pygame.image.save(image, tmp_path / "level/plan.png")
    for kept in (read_picture.cache_clear, bake_module._last.clear):  # as in another run
        kept()
    new = bake(load_level(tmp_path / "level"), tmp_path).floor.get_at((2, 2))
    assert new.r > old.r
    assert new.g < old.g


def test_a_restart_takes_less_than_a_third_of_a_second(started, cache):
    sim = started()
    stage, target = Stage(sim, cache=cache), picture()
    start = sim.snapshot()
    for _ in range(400):
        sim.step()
        stage.note()
        stage.draw(target, 1.0, 1 / 60)
    began = time.perf_counter()
    sim.restore(start)
    stage.restart()
    stage.draw(target, 1.0, 1 / 60)
    assert time.perf_counter() - began < 0.3
    fresh = Stage(sim, cache=cache)
    for chunk, clean in zip(stage.renderer.chunks._all, fresh.renderer.chunks._all, strict=True):
        assert pygame.image.tobytes(chunk.shown, "RGB") == pygame.image.tobytes(clean.shown, "RGB")


def test_a_breaker_darkens_its_lamps_and_gives_back_exactly_their_light(setting, cache):
    light = bake(setting.level, cache).light
    light.set_circuits({"west": True, "east": True})
    lit = light.at(4.25, 2.25), light.at(9.25, 2.25)
    light.set_circuits({"west": False, "east": True})
    assert sum(light.at(4.25, 2.25)) < sum(lit[0]) * 0.7
    assert light.at(9.25, 2.25) == lit[1]
    light.set_circuits({"west": True, "east": True})
    assert (light.at(4.25, 2.25), light.at(9.25, 2.25)) == lit
    light.set_circuits({"west": True, "east": True}, broken=[0])
    assert sum(light.at(4.25, 2.25)) < sum(lit[0]) * 0.7
    assert light.at(9.25, 2.25) == lit[1]


def test_light_falls_through_a_door_only_while_it_is_open(setting, cache):
    light = bake(setting.level, cache).light
    light.set_circuits({"west": True, "east": False})

    def behind(shut):
        light.set_doors(np.array([shut]))
        while light.work():
            pass
        x, y = round(6.4 * LIGHT), round(2.5 * LIGHT)
        return int(light._sum[x - 4 : x + 4, y - 8 : y + 8].sum())

    dark = behind(True)
    assert behind(False) > dark * 1.2
    assert behind(True) == dark


def test_who_is_behind_a_wall_is_not_drawn(started, cache):
    sim = started(bot="idle")
    stage, target = Stage(sim, cache=cache), picture()
    for _ in range(8):
        stage.draw(target, 1.0, 1 / 60)
    sight = stage.renderer.sight
    x, y = sim.world.actors.body.pos[0, sim.player].tolist()
    assert sight.sees(x + 1, y)
    assert not sight.sees(8.5, 1.2)


@pytest.mark.parametrize("bot", ["rusher", "random"])
def test_a_whole_fight_can_be_drawn(setting, cache, bot):
    sim = Sim(setting, drivers={"gon": bot_named(bot)})
    sim.reset([3])
    timer = measure_frames(sim, 150, (640, 360), cache=cache)
    table = timer.table()
    assert {"frame", "light", "sight", "hud", "people"} <= table.keys()
    assert len(timer.layers["frame"]) == 150
    assert table["frame"]["median"] > 0


def test_a_blast_is_bright_and_leaves_soot(started, cache):
    sim = started()
    stage, target = Stage(sim, cache=cache), picture()
    stage.draw(target, 0.5, 1 / 60)
    before = pygame.surfarray.array3d(target).astype(int)
    player = sim.world.actors.body.pos[0, sim.player]
    sim.world.blasts.emit(world=np.zeros(1, int), machine=0, by=-1, pos=player + 1, radius=3.5)
    stage.note()
    stage.draw(target, 0.5, 1 / 60)
    flash = pygame.surfarray.array3d(target).astype(int)
    assert flash.mean() > before.mean() + 5
    for _ in range(400):
        sim.step()
        stage.note()
        stage.draw(target, 0.5, 1 / 60)
    assert not stage.effects.glows.booms


def test_flashes_are_as_strong_as_they_are_set(started, cache):
    sim = started()
    stage, target = Stage(sim, Settings(shake=0.0), cache=cache), picture()
    x, y = (float(v) for v in sim.world.actors.body.pos[0, sim.player])
    means = []
    for strength in (0.0, 0.5, 1.0):
        stage.adjust(Settings(flash=strength, shake=0.0))
        stage.effects.glows.clear()
        for _ in range(4):
            stage.draw(target, 0.5, 1 / 60)
        before = pygame.surfarray.array3d(target).astype(int)
        stage.effects.glows.flashes.append(Flash(x + 0.6, y, 0.0, 2))
        stage.draw(target, 0.5, 1e-6)
        more = (pygame.surfarray.array3d(target).astype(int) - before).clip(0)
        means.append(more.mean())
    none, half, whole = means
    assert none < 0.5 < half < 0.8 * whole  # grain is all that moves without


def test_what_the_camera_visits_is_seen_from_there(started, cache):
    sim = started()
    stage, target = Stage(sim, cache=cache), picture()
    x, y = (float(v) for v in sim.world.actors.body.pos[0, 1])
    stage.draw(target, 0.5, 1 / 60)
    assert not stage.renderer.sight.sees(x, y)
    stage.camera.visit(x, y, 30.0)
    for _ in range(200):
        stage.draw(target, 0.5, 1 / 60)
    assert stage.renderer.sight.sees(x, y)


def test_an_unseen_zone_stays_black_with_its_door_open(tmp_path):
    """Walls around it are drawn, and so is the rest of the level."""
    room = over("Zone", 13, 3, 4, 3, "room", kind="unseen")
    level = load_level(write_map(tmp_path, PLAN, [*PEOPLE, room]))
    sealed = sealed_tiles(level, np.zeros(0, bool), 0)
    assert sealed[3:6, 13:17].all()
    assert sealed.sum() == 12
