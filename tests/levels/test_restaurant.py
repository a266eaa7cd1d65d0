"""Chapter 0 is told to its end: three things without a word, and the way to the steel door."""

from __future__ import annotations

import numpy as np

from game.ai.bot import Scene
from game.data.constants import Button, Stage
from game.data.tables import World
from game.tiled.load import load_level
from tests.levels import plan
from tests.levels.vignette import in_order, play, told

ROOMS = ("dining", "wing", "kitchen", "hall", "toilets", "store", "yard")
READ = ("coin", "drawing", "drawing_words", "phone")


def test_rooms_and_ways() -> None:
    level = load_level("restaurant")
    start = next(spawn.pos for spawn in level.spawns if spawn.player)
    reached = plan.reachable(level, start)
    for name in ROOMS:
        assert reached[plan.inside(level, name)].any(), name
    assert plan.routes(level, ROOMS, "dining", "yard") >= 2
    assert plan.routes(level, ROOMS, "wing", "dining") >= 2


def test_it_is_told_to_its_end_in_order() -> None:
    (played,) = play("restaurant", "gon")
    assert played.stage == Stage.WON
    wanted = told("restaurant", ("say", "cap")) | {f"restaurant.read.{name}" for name in READ}
    assert wanted <= set(played.keys)
    assert played.keys.count("restaurant.cap.fold") == 8
    assert in_order(
        played.keys,
        "cap.rain say.waitress.coffee say.waitress.girl say.waitress.pie prompt.coin cap.coin "
        "read.coin prompt.fold cap.fold prompt.look read.drawing read.drawing_words cap.crayon "
        "cap.phone read.phone say.cook.door cap.yard cap.voices",
    )
    assert [key for key in played.keys if ".say." in key][-1] == "restaurant.say.cook.door"
    # nobody speaks between the coin and the drawing
    assert "restaurant.cap.fold" in played.hushed
    assert not played.broken_silences
    # the coin stays with her
    coin = np.uint32(1 << played.sim.things.row("coin"))
    assert not (played.sim.world.actors.arms.things & coin).any()


class Fighter:
    """Presses what would hurt somebody."""

    name = "fighter"

    def act(self, world: World, scene: Scene, mine: np.ndarray) -> None:
        """Fire, strike and throw, letting go in between."""
        held = world.clock.tick[:, None] % 30 < 3
        buttons = np.where(held, Button.FIRE | Button.MELEE | Button.THROW, 0)
        world.actors.command.buttons[mine] = np.broadcast_to(buttons, mine.shape)[mine]


def test_no_weapon_comes_out() -> None:
    (played,) = play("restaurant", "gon", Fighter(), most=400)
    assert "restaurant.prompt.noweapon" in played.keys
    arms = played.sim.world.actors.arms
    assert not arms.windup.any()
    assert not arms.cooldown.any()
