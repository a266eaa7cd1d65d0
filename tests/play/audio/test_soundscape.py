"""What is heard of a world, on a device that only writes down; the world never notices."""

import os
import subprocess
import sys

import numpy as np
import pytest

from game.content.paths import LEVELS
from game.content.sounds import load_sounds
from game.data.events import CUES
from game.play.audio.audio import Audio
from game.play.audio.ears import Ears
from game.play.watch import Watch
from tests.play.audio.test_mixer import Paper


class Wide(Paper):
    voices = 40


def test_steps_and_shots_of_a_fight_are_heard(started):
    sim, paper = started(seed=3), Wide()
    audio = Audio(paper)
    sounds = audio.enter(Watch(sim))
    audio.library.wait()
    played = set()
    for _ in range(600):
        sim.step()
        sounds.watch.note()
        sounds.note()
        audio.update(1 / 60)
        played |= {clip[0].rstrip("_0123456789") for clip in paper.playing.values()}
        paper.playing = {v: c for v, c in paper.playing.items() if v < 16}
    assert any(name.startswith("step") for name in played)
    assert any(name.startswith("shot") for name in played)


def test_same_world_with_and_without_sound(started):
    loud, still = started(seed=5), started(seed=5)
    audio = Audio(Wide())
    sounds = audio.enter(Watch(loud))
    audio.library.wait()
    for _ in range(400):
        loud.step()
        sounds.watch.note()
        sounds.note()
        audio.update(1 / 60)
        still.step()
    assert np.array_equal(loud.hash(), still.hash())


def test_farther_is_quieter_and_walls_muffle(started):
    sim = started()
    watch = Watch(sim)
    ears = Ears(watch)
    x, y = ears.pos.tolist()
    pos = np.array([[x + 1, y], [x + 3, y], [x - 1, y], [x + 300, y]], np.float32)
    near, far, left, never = ears.hear(pos, np.full(4, 20, np.float32))
    assert near.gain > far.gain > 0
    assert near.pan > 0 > left.pan
    assert near.depth == 0
    assert never is None
    behind = np.array([[9.75, 1.25]], np.float32)  # in the other room
    assert ears.hear(behind, np.array([60], np.float32))[0].depth > 0


def emit(sim, kind, **columns):
    row = {"text": -1, "pos": (0.0, 0.0), "seconds": 0.0, "value": 0, **columns}
    sim.world.cues.emit(world=np.zeros(1, np.intp), kind=CUES.index(kind), **row)


def test_story_silences_everything_for_a_while(started):
    sim, paper = started(bot=None), Wide()
    audio = Audio(paper)
    sounds = audio.enter(Watch(sim))
    audio.library.wait()
    assert audio.mixer.play("glass")
    emit(sim, "silence", seconds=4.0, value=1)
    sounds.note()
    assert not audio.mixer.play("glass")
    assert not paper.heard("glass")
    audio.update(4.1)
    assert audio.mixer.play("glass")


def test_music_goes_back_with_a_checkpoint(started):
    sim = started(bot=None)
    audio = Audio(Wide())
    sounds = audio.enter(Watch(sim))
    sounds._pieces = [(0, "warehouse_quiet"), (50, "warehouse_fight")]
    sounds.restart()  # the world stands at its first tick
    assert audio.score.piece == "warehouse_quiet"


def test_every_name_that_a_shipped_story_asks_for_is_known():
    import tomllib

    table, audio = load_sounds(), Audio(Wide())
    missing = []
    for path in sorted(LEVELS.rglob("story.toml")):
        story = tomllib.loads(path.read_text("utf-8"))
        for line in [line for beat in story.get("beat", []) for line in beat.get("do", [])]:
            if not isinstance(line, dict):
                continue
            name = line.get("sound", {})
            name = name.get("sound") if isinstance(name, dict) else name
            known = table.story.get(name, name)
            loop = audio.library.folder / "places" / f"{known}.ogg"
            if name and not audio.library.has(known) and not loop.exists():
                missing.append(f"{path.parent.name}: sound {name}")
            piece = line.get("music", "none")
            if piece != "none" and piece not in table.music:
                missing.append(f"{path.parent.name}: music {piece}")
    assert not missing


@pytest.mark.parametrize("driver", ["dummy", "alsa", "no such driver"])
def test_nothing_is_written_without_a_device(driver):
    code = (
        "from game.play.audio.audio import Audio; from game.play.settings import Settings;"
        "a = Audio.open(Settings()); a.leave(); a.library.wait(); a.mixer.play('glass');"
        "a.update(0.1); a.close()"
    )
    env = {**os.environ, "SDL_AUDIODRIVER": driver, "PYGAME_HIDE_SUPPORT_PROMPT": "1"}
    done = subprocess.run(
        [sys.executable, "-c", code], env=env, capture_output=True, timeout=60, check=False
    )
    assert (done.returncode, done.stderr, done.stdout) == (0, b"", b"")
