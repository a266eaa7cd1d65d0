"""A world's sounds: the events of each tick turned into what is heard of them; it only reads."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from game.content.sounds import SoundTable
from game.data.constants import Condition, Notice, Sound, Struck
from game.data.events import CUES
from game.play.audio.ears import Ears, Heard
from game.play.audio.mixer import Mixer
from game.play.audio.score import Score
from game.play.watch import Watch
from game.tiled.level import MATERIALS

NEAR_BLAST = 9.0  # metres within which ears ring afterwards
LOUDEST_STEP = 9.0  # metres that a running step carries
HEART_BELOW = 0.35  # part of the life left at which one hears one's heart
HEART_EVERY = 0.95  # seconds
STORY = 0.4  # how loud a loop is that the story began
PAUSED = 0.35  # of the loops, while time stands still
HIT, GRUNT, SWING, TAKE, HANDS, TRY = 16.0, 12.0, 6.0, 4.0, 6.0, 8.0  # metres
TOLD = 90  # ticks in which a caption does not sound again what the story has just sounded
TENSIONS = {Notice.NOTICED: 0.12, Notice.WORRIED: 0.25, Notice.CERTAIN: 0.5}
_LOOPED = (Sound.ALARM, Sound.HUM, Sound.STORY)


class Soundscape:
    """What is heard of world 0."""

    def __init__(self, watch: Watch, mixer: Mixer, score: Score, table: SoundTable) -> None:
        self.watch, self.mixer, self.score, self.table = watch, mixer, score, table
        self.ears = Ears(watch)
        self._pieces: list[tuple[int, str]] = []  # tick and piece of music that it began
        self._loops: list[tuple[int, str]] = []  # tick and loop that the story began
        self._told: dict[str, int] = {}  # tick at which the story last played a sound
        self._heart = 0.0
        sources = {Path(one.image).stem for one in watch.sim.level.tilesets if one.image}
        place = next((table.places[name] for name in sorted(sources & set(table.places))), None)
        self.loops = place.loops if place else {}
        self._music = place.music if place else ""
        self.restart()

    def restart(self) -> None:
        """Take the world as it stands: it was reset or restored."""
        now = self.watch.now.tick
        self.mixer.restart()
        self.score.restart()
        self._told.clear()
        self._pieces = [one for one in self._pieces if one[0] <= now]
        self._loops = [one for one in self._loops if one[0] <= now]
        self.score.play(self._pieces[-1][1] if self._pieces else self._music)
        self.score.hush = bool(self.watch.world.flags.hush[0])

    # what happens

    def note(self) -> None:
        """Take in the events of the last tick, those of world 0."""
        w = self.watch.world
        self.score.hush = bool(w.flags.hush[0])
        self._noises()
        for kind, take in (
            (w.impacts, self._impact),
            (w.hurts, self._hurt),
            (w.swings, self._swing),
            (w.takes, self._take),
            (w.grabs, self._grab),
            (w.uses, self._use),
            (w.blasts, self._blast),
            (w.cues, self._cue),
            (w.lines, self._line),
        ):
            if len(kind):
                rows: Any = kind.rows()
                for row in np.flatnonzero(rows.world == 0).tolist():
                    take(rows, row)

    def _noises(self) -> None:
        noises = self.watch.world.noises
        if not len(noises):
            return
        rows = noises.rows()
        here = np.flatnonzero((rows.world == 0) & ~np.isin(rows.kind, _LOOPED))
        if not len(here):
            return
        pos, loudness = rows.pos[here], rows.loudness[here]
        heard = self.ears.hear(pos, loudness)
        for number, one in enumerate(heard):
            if one is not None:
                row = int(here[number])
                kind = Sound(int(rows.kind[row]))
                name = self._name(kind, int(rows.source[row]), pos[number])
                gain = 1.0
                if kind == Sound.STEP:
                    gain = min(1.0, float(loudness[number]) / LOUDEST_STEP)
                self._play(name, one, gain)

    def _name(self, kind: Sound, source: int, pos: Any) -> str:
        """Return what a noise sounds like."""
        plain = self.table.noises[kind.name]
        if kind == Sound.STEP:
            return self.table.steps.get(self._material(*pos.tolist()), plain)
        if kind == Sound.SHOT and source >= 0:
            weapon = int(self.watch.world.actors.arms.weapon[0, source])
            return self.table.shots.get(self.watch.sim.armoury.names[weapon], plain)
        return plain

    def _material(self, x: float, y: float) -> str:
        level = self.watch.sim.level
        column = min(max(int(x * 2), 0), level.width - 1)
        row = min(max(int(y * 2), 0), level.height - 1)
        return MATERIALS[int(level.material[row, column])]

    def _play(self, name: str, heard: Heard, gain: float = 1.0) -> None:
        far = self.table.sounding(name).far
        name = far if far and heard.depth == 2 else name
        self.mixer.play(name, gain * heard.gain, heard.pan, heard.depth)

    def _at(self, name: str, pos: Any, loudness: float, gain: float = 1.0) -> None:
        """Play a sound at a place, if it is heard."""
        points = np.asarray(pos, np.float32).reshape(1, 2)
        heard = self.ears.hear(points, np.array([loudness], np.float32))[0]
        if heard is not None:
            self._play(name, heard, gain)

    def _impact(self, rows: Any, row: int) -> None:
        what = int(rows.what[row])
        if what == Struck.PANE:
            return
        x, y = rows.pos[row].tolist()
        material = "flesh" if what == Struck.BODY else self._material(x, y)
        material = "wood" if what == Struck.DOOR else material
        name = self.table.hits.get(material, self.table.noises["IMPACT"])
        self._at(name, rows.pos[row], HIT)

    def _hurt(self, rows: Any, row: int) -> None:
        slot = int(rows.actor[row])
        if int(self.watch.world.actors.health.condition[0, slot]) != Condition.DEAD:
            self._at("grunt", self.watch.now.pos[slot], GRUNT)

    def _swing(self, rows: Any, row: int) -> None:
        if not rows.landed[row]:
            self._at("swing", self.watch.now.pos[int(rows.actor[row])], SWING)

    def _take(self, rows: Any, row: int) -> None:
        self._at("put_down", self.watch.now.pos[int(rows.actor[row])], TAKE, 0.6)

    def _grab(self, rows: Any, row: int) -> None:
        self._at("hands", self.watch.now.pos[int(rows.actor[row])], HANDS)

    def _use(self, rows: Any, row: int) -> None:
        if int(rows.machine[row]) < 0:
            self._at("handle", self.watch.sim.terrain.doors.centre[int(rows.door[row])], TRY)

    def _blast(self, rows: Any, row: int) -> None:
        off = rows.pos[row] - self.ears.pos
        self.mixer.duck()
        if float(np.sqrt(off[0] * off[0] + off[1] * off[1])) < NEAR_BLAST:
            self.mixer.play("ear_ring")

    # what the story asks for

    def _cue(self, rows: Any, row: int) -> None:
        kind, text = CUES[int(rows.kind[row])], int(rows.text[row])
        name = self.watch.sim.script.texts[text] if text >= 0 else ""
        if kind == "music":
            self._pieces.append((self.watch.now.tick, name))
            self.score.play(name)
        elif kind == "sound":
            self._story(name, rows.pos[row] if int(rows.value[row]) else None)
        elif kind == "silence" and float(rows.seconds[row]) > 0:
            self.mixer.mute(float(rows.seconds[row]))
        elif kind in ("checkpoint", "objective") and not self.score.hush:
            self.mixer.play(kind)

    def _story(self, name: str, pos: Any) -> None:
        """Play a sound of the story, at a place or in the middle; however far, it is heard.

        A loop belongs to the place from then on.
        """
        name = self.table.story.get(name, name)
        self._told[name] = self.watch.now.tick
        if self.mixer.library.loop(f"places/{name}") is not None:
            self._loops.append((self.watch.now.tick, name))
            return
        heard = None
        if pos is not None:
            points = np.asarray(pos, np.float32).reshape(1, 2)
            heard = self.ears.hear(points, np.array([40.0], np.float32))[0]
        if heard is None:
            self.mixer.play(name, 1.0 if pos is None else 0.3, 0.0, 0 if pos is None else 2)
        else:
            self.mixer.play(name, max(0.3, heard.gain), heard.pan, heard.depth)

    def _line(self, rows: Any, row: int) -> None:
        key = self.watch.sim.script.texts[int(rows.text[row])]
        parts = key.split(".")
        if "radio" in parts[1:-1]:
            self.mixer.play("radio_click", 0.5)
        elif "cap" in parts[1:-1]:
            name = self.table.captions.get(key) or self.table.captions.get(parts[-1], "")
            if name and self.watch.now.tick - self._told.get(name, -TOLD) >= TOLD:
                self.mixer.play(name, 0.8)

    # what goes on

    def update(self, seconds: float, *, paused: bool = False) -> None:
        """Let real time pass: loops of the place, alarms, the heart, the music."""
        part = PAUSED if paused else 1.0
        for name, gain in {**self.loops, **{name: STORY for _, name in self._loops}}.items():
            self.mixer.hold(f"places/{name}", "ambience", gain * part)
        for name, (gain, pan) in self._machines().items():
            self.mixer.hold(f"places/{name}", "effects", gain * part, pan)
        self.score.update(seconds, self.tension())
        if not paused:
            self._beat(seconds)

    def tension(self) -> float:
        """Return how hard it is on the player: fought with, or looked for; 0 to 1."""
        w, player = self.watch.world, self.watch.player
        found = float(w.director.intensity[0])
        if player >= 0:
            awake = w.actors.health.condition[0] == Condition.FINE
            level = int(np.max(w.actors.senses.level[0, :, player] * awake, initial=0))
            found = max(found, TENSIONS.get(Notice(level), 0.0))
        return found

    def _machines(self) -> dict[str, tuple[float, float]]:
        """Return the loops of machines that ring, hum or hiss: loop -> (gain, pan)."""
        shapes, machine = self.watch.sim.terrain.machines, self.watch.world.machines.machine
        devices = shapes.devices
        rings = machine.ring[0] > 0
        hums = (machine.fuse[0] > 0) & (devices.hum[shapes.kind] > 0)
        hisses = machine.on[0] & (devices.spark[shapes.kind] > 0)
        found: dict[str, tuple[float, float]] = {}
        at = np.flatnonzero(rings | hums | hisses)
        if not len(at):
            return found
        kinds = shapes.kind[at]
        loudness = np.where(
            rings[at], devices.alarm[kinds], np.where(hums[at], devices.hum[kinds], 8.0)
        )
        heard = self.ears.hear(shapes.pos[at], loudness.astype(np.float32))
        for number, one in enumerate(heard):
            if one is None:
                continue
            m = int(at[number])
            if rings[m]:
                kind = int(kinds[number])
                name = devices.names[kind] if kind < len(devices.names) else ""
                name = self.table.alarms.get(name, self.table.noises["ALARM"])
            else:
                name = self.table.noises["HUM"] if hums[m] else "gas"
            gain = one.gain * (0.7, 0.5, 0.3)[one.depth]
            if gain > found.get(name, (0.0, 0.0))[0]:
                found[name] = gain, one.pan
        return found

    def _beat(self, seconds: float) -> None:
        """Let a badly hurt player hear their heart."""
        self._heart = max(0.0, self._heart - seconds)
        player = self.watch.player
        if player < 0 or self._heart > 0:
            return
        actors = self.watch.world.actors
        whole = float(self.watch.sim.cast.hp[actors.identity.profile[0, player]])
        left = float(actors.health.hp[0, player]) / max(1.0, whole)
        if 0 < left < HEART_BELOW:
            self.mixer.play("heart", 1 - 0.5 * left / HEART_BELOW)
            self._heart = HEART_EVERY
