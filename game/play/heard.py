"""Sounds in words: what is heard and not seen, and from where, for whoever cannot hear it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from game.data.constants import Sound
from game.play.audio.ears import Ears
from game.play.settings import Settings
from game.play.watch import Watch

IMPORTANT: Mapping[Sound, str] = {
    Sound.SHOT: "shot",
    Sound.SILENCED_SHOT: "silenced",
    Sound.GLASS: "glass",
    Sound.SCREAM: "scream",
    Sound.DOOR_SLAM: "slam",
    Sound.BLAST: "blast",
    Sound.ALARM: "alarm",
    Sound.BODY_FALL: "fall",
    Sound.HUM: "hum",
}
QUIET: Mapping[Sound, str] = {
    Sound.STEP: "step",
    Sound.DOOR: "door",
    Sound.SHOUT: "shout",
    Sound.RELOAD: "reload",
    Sound.IMPACT: "impact",
    Sound.MELEE: "blow",
    Sound.SWITCH: "switch",
    Sound.THING: "thing",
}
WORDS = {**IMPORTANT, **QUIET}  # keys under ``heard.`` in the catalogue
UNSEEN = (Sound.ALARM, Sound.HUM)  # tell nothing to the eye, even in sight
MOST = 4  # at once
STAYS = 1.8  # seconds
_SAME = 5.0  # metres within which a sound goes on where it was


@dataclass(slots=True)
class Trace:
    """A sound that is told."""

    kind: Sound
    x: float  # metres
    y: float
    left: float = STAYS  # seconds


class Heard:
    """What reaches the ears of who plays, but for what they do themselves."""

    def __init__(self, watch: Watch) -> None:
        self.watch, self.ears = watch, Ears(watch)
        self.traces: list[Trace] = []
        self._kinds = [int(kind) for kind in IMPORTANT]

    def adjust(self, settings: Settings) -> None:
        """Listen for what the settings ask for."""
        told = {} if not settings.captions else WORDS if settings.every_sound else IMPORTANT
        self._kinds = [int(kind) for kind in told]
        self.traces = [one for one in self.traces if one.kind in told]

    def restart(self) -> None:
        """Forget everything."""
        self.traces.clear()

    def note(self) -> None:
        """Take in the noises of the last tick, those of world 0."""
        noises = self.watch.world.noises
        if not len(noises) or not self._kinds:
            return
        rows = noises.rows()
        told = (rows.world == 0) & np.isin(rows.kind, self._kinds)
        here = np.flatnonzero(told & ((rows.source != self.watch.player) | (rows.source < 0)))
        if not len(here):
            return
        pos = rows.pos[here]
        for at, one in enumerate(self.ears.hear(pos, rows.loudness[here])):
            if one is not None:
                x, y = pos[at].tolist()
                self._add(Trace(Sound(int(rows.kind[here[at]])), x, y))

    def _add(self, new: Trace) -> None:
        """Tell a sound; one that goes on is the same."""
        for old in self.traces:
            near = (old.x - new.x) ** 2 + (old.y - new.y) ** 2 < _SAME * _SAME
            if old.kind == new.kind and near:
                old.x, old.y, old.left = new.x, new.y, STAYS
                return
        self.traces = [*self.traces, new][-MOST:]

    def move(self, seconds: float) -> None:
        """Let time pass."""
        for one in self.traces:
            one.left -= seconds
        self.traces = [one for one in self.traces if one.left > 0]
