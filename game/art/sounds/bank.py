"""The bank of sounds: what is made under which name, how loud, and the builders of its files.

A sound's sources are the texts of the modules that make it: the samples themselves may differ in
their last bits from one processor to the next, the texts do not.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from game.art.sounds import bodies, loud, music, places, things
from game.art.sounds.kit import Chance, Signal, chance, peak, trim
from game.art.sounds.ogg import encode, encode_loop
from game.art.svg import Tracing

FOLDER = Path(__file__).parent
TOP = 0.8  # the loudest sample of the loudest sounds: an encoder overshoots a little

Recipe = Callable[[Chance], Signal]


@dataclass(frozen=True, slots=True)
class Made:
    """How a sound is made, how many times over, and how high it reaches."""

    recipe: Recipe
    variants: int = 1
    top: float = TOP


_SHOTS = {
    "shot_pistol": loud.pistol, "shot_smg": loud.smg, "shot_rifle": loud.rifle,
    "shot_shotgun": loud.shotgun, "shot_far": loud.far_shot,
}  # fmt: skip

EFFECTS: Mapping[str, Made] = {
    **{name: Made(recipe, 2) for name, recipe in _SHOTS.items()},
    **{name: Made(recipe, 4, 0.6) for name, recipe in bodies.STEPS.items()},
    "shot_silenced": Made(loud.silenced, 2, 0.8),
    "blast": Made(loud.blast),
    "ear_ring": Made(loud.stunned, 1, 0.35),
    "glass": Made(loud.glass, 2),
    "lamp_breaks": Made(loud.lamp, 2, 0.8),
    "hit_concrete": Made(loud.hit_concrete, 3, 0.8),
    "hit_wood": Made(loud.hit_wood, 2, 0.8),
    "hit_metal": Made(loud.hit_metal, 3, 0.8),
    "hit_body": Made(loud.hit_body, 3, 0.8),
    "blow": Made(loud.blow, 3),
    "body_fall": Made(bodies.fall, 2, 0.8),
    "swing": Made(bodies.swing, 2, 0.6),
    "cloth": Made(bodies.cloth, 2, 0.5),
    "hands": Made(bodies.hands, 2, 0.7),
    "shout": Made(bodies.shout, 4, 0.8),
    "scream": Made(bodies.scream, 3),
    "grunt": Made(bodies.grunt, 3, 0.75),
    "breath": Made(bodies.breath, 1, 0.4),
    "heart": Made(bodies.heart, 1, 0.8),
    "door": Made(things.door, 2, 0.7),
    "door_slam": Made(things.slam, 2),
    "handle": Made(things.handle, 1, 0.7),
    "fire_door": Made(things.fire_door, 1, 0.8),
    "reload": Made(things.reload, 1, 0.7),
    "switch": Made(things.switch, 2, 0.7),
    "breaker": Made(things.breaker, 1, 0.8),
    "drop": Made(things.drop, 2, 0.7),
    "casing": Made(things.casing, 1, 0.5),
    "coin_roll": Made(things.coin, 1, 0.6),
    "keys": Made(things.keys, 1, 0.7),
    "paper": Made(things.paper, 2, 0.5),
    "blade": Made(things.blade, 1, 0.7),
    "stab": Made(things.stab, 1, 0.8),
    "lift_bell": Made(things.bell, 1, 0.7),
    "lift": Made(things.lift, 1, 0.6),
    "doorbell": Made(things.doorbell, 1, 0.7),
    "phone_ring": Made(things.ring, 1, 0.6),
    "phone_buzz": Made(things.buzz, 1, 0.6),
    "monitor": Made(things.beep, 1, 0.5),
    "flatline": Made(partial(things.beep, seconds=3.0), 1, 0.45),
    "radio_click": Made(things.click, 2, 0.6),
    "radio_static": Made(things.static, 1, 0.5),
    "line_closes": Made(things.line_closes, 1, 0.5),
    "tap_one": Made(things.one_tap, 1, 0.6),
    "tap_two": Made(things.two_taps, 1, 0.6),
    "small_fall": Made(partial(things.knocks, low=180, high=2200, fall=0.02), 1, 0.6),
    "heavy_fall": Made(partial(things.knocks, low=60, high=900, fall=0.08)),
    "put_down": Made(partial(things.knocks, low=110, high=2600, fall=0.03), 1, 0.6),
    "drip": Made(things.drip, 3, 0.5),
    "curtain": Made(things.curtain, 1, 0.6),
    "splash": Made(things.splash, 2, 0.7),
    "barrier": Made(things.barrier, 1, 0.75),
    "siren": Made(things.siren, 1, 0.5),
    "ui_move": Made(partial(things.ui, hertz=620.0), 1, 0.35),
    "ui_choose": Made(partial(things.ui, hertz=880.0, fall=0.035), 1, 0.45),
    "ui_back": Made(partial(things.ui, hertz=440.0, fall=0.03), 1, 0.4),
    "checkpoint": Made(lambda random: things.note(random, 523.25, 783.99), 1, 0.5),
    "objective": Made(lambda random: things.note(random, 659.26), 1, 0.4),
}
"""Every sound that is heard once, by name."""

LOUD_LOOPS = 0.6  # the loudest sample of a place
_LAYER_TOPS = {"drone": 0.5, "after": 0.7, "warmth": 0.45}


def samples(path: str) -> Signal:
    """Return the signal of a file of the bank, such as ``sounds/effects/glass_1.ogg``."""
    _, folder, file = path.removesuffix(".ogg").split("/")
    if folder == "effects":
        made = EFFECTS[file.rpartition("_")[0]]
        return peak(trim(made.recipe(chance(file))), made.top)
    if folder == "places":
        return peak(places.LOOPS[file](chance(file)), LOUD_LOOPS)
    score, _, layer = file.partition("_")
    key, layers = music.SCORES[score]
    return peak(layers[layer](chance(file), key), _LAYER_TOPS.get(layer, 0.75))


def effects() -> list[str]:
    """Return the paths of the sounds that are heard once."""
    return [
        f"sounds/effects/{name}_{number + 1}.ogg"
        for name, made in EFFECTS.items()
        for number in range(made.variants)
    ]


def loops() -> list[str]:
    """Return the paths of the loops of places."""
    return [f"sounds/places/{name}.ogg" for name in places.LOOPS]


def scores() -> list[str]:
    """Return the paths of the layers of music."""
    return [
        f"sounds/music/{name}_{layer}.ogg"
        for name, (_, layers) in music.SCORES.items()
        for layer in layers
    ]


def _files(paths: list[str], sources: tuple[str, ...], small: float) -> dict[str, bytes]:
    if Tracing.active is not None:
        for source in sources:
            Tracing.active.note((FOLDER / source).read_text("utf-8").replace("\r\n", "\n"))
        return dict.fromkeys(paths, b"")
    once = "sounds/effects/"
    return {
        path: (encode if path.startswith(once) else encode_loop)(samples(path), path, small)
        for path in paths
    }


BUILDERS: Mapping[str, Callable[[], dict[str, bytes]]] = {
    "sounds/effects": lambda: _files(
        effects(), ("kit.py", "loud.py", "bodies.py", "things.py", "bank.py"), 0.6
    ),
    "sounds/places": lambda: _files(loops(), ("kit.py", "things.py", "places.py", "bank.py"), 0.7),
    "sounds/music": lambda: _files(scores(), ("kit.py", "places.py", "music.py", "bank.py"), 0.6),
}
"""Builders of the files by group, as `game.art.build` takes them."""
