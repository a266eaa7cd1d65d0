"""What the story says and asks for, as long as it is shown: captions, prompts, titles, fades."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from game.content.text import Catalogue
from game.data.events import BARKS, CUES
from game.play.heard import Heard
from game.play.watch import Watch

EARSHOT = 16.0  # metres within which words are understood
_KINDS = ("say", "phone", "radio", "cap", "prompt", "read", "cp", "obj", "title", "fail", "skip")
_MOST = 4  # captions at once
_BARK = 2.2  # seconds
_VARIANTS = 3
_TOAST = 3.5  # seconds


@dataclass(slots=True)
class Caption:
    """A line on the screen."""

    kind: str  # say, cap, prompt, read ...
    text: str
    speaker: str
    actor: int  # actor slot, -1 nobody
    left: float  # seconds
    face: str = ""  # whose portrait goes with it
    asks: bool = False  # the story says how long it stands: no hint for beginners

    @property
    def timed(self) -> bool:
        """Whether a key has to be pressed while it stands."""
        return self.asks and self.kind == "prompt" and "{" in self.text


@dataclass(slots=True)
class Toast:
    """A short notice at the top, or a title in the middle."""

    kind: str  # title or checkpoint
    text: str
    left: float
    whole: float


@dataclass(slots=True)
class Fade:
    """How dark the picture is, and where that is going."""

    dark: float = 0.0  # 0 clear, 1 black
    goal: float = 0.0
    speed: float = 1.0  # a second


@dataclass(slots=True)
class Screen:
    """The screen of a terminal as it was drawn last, for a mouse to work it."""

    rows: list[tuple[tuple[int, int, int, int], int]] = field(default_factory=list)
    left: bool = False  # on the left of the picture, because the player is on the right

    def at(self, x: float, y: float) -> int:
        """Return the row under a pixel of the picture, -1 none."""
        for (left, top, width, height), row in self.rows:
            if left <= x < left + width and top <= y < top + height:
                return row
        return -1


@dataclass
class Feed:
    """Everything that is said and shown now."""

    watch: Watch
    words: Catalogue
    captions: list[Caption] = field(default_factory=list)
    prompts: list[Caption] = field(default_factory=list)
    barks: dict[int, Caption] = field(default_factory=dict)  # by actor slot
    toasts: list[Toast] = field(default_factory=list)
    fade: Fade = field(default_factory=Fade)
    visits: list[tuple[float, float, float]] = field(default_factory=list)  # x, y, seconds
    news: float = 0.0  # seconds that a change of objectives is still news
    checkpoints: list[str] = field(default_factory=list)  # keys of those not yet taken up
    screen: Screen = field(default_factory=Screen)
    silences: set[str] = field(default_factory=set)  # of the story, that hold now
    chapter: str = ""  # the title that was shown last
    heard: Heard = field(init=False)

    def __post_init__(self) -> None:
        self.heard = Heard(self.watch)

    def restart(self) -> None:
        """Forget everything."""
        for kept in (self.captions, self.prompts, self.toasts, self.visits, self.checkpoints):
            kept.clear()
        self.barks.clear()
        self.heard.restart()
        self.silences.clear()
        self.news = 0.0
        self.fade = Fade()

    def hush(self) -> None:
        """Forget what was said and announced, but not what the picture looks like by now."""
        for kept in (self.captions, self.toasts, self.visits):
            kept.clear()
        self.barks.clear()
        self.heard.restart()

    def note(self) -> None:
        """Take in the events of the last tick, those of world 0."""
        w = self.watch.world
        if not self.silences:
            self.heard.note()
        if len(w.lines):
            lines = w.lines.rows()
            for row in np.flatnonzero(lines.world == 0).tolist():
                key = self.watch.sim.script.texts[int(lines.text[row])]
                self._say(key, int(lines.actor[row]), float(lines.seconds[row]))
        if len(w.barks):
            barks = w.barks.rows()
            for row in np.flatnonzero(barks.world == 0).tolist():
                self._bark(int(barks.actor[row]), BARKS[int(barks.topic[row])])
        if len(w.cues):
            cues = w.cues.rows()
            for row in np.flatnonzero(cues.world == 0).tolist():
                text = int(cues.text[row])
                self._cue(
                    CUES[int(cues.kind[row])],
                    self.watch.sim.script.texts[text] if text >= 0 else "",
                    tuple(cues.pos[row].tolist()),
                    float(cues.seconds[row]),
                    int(cues.value[row]),
                )

    def _say(self, key: str, actor: int, seconds: float) -> None:
        kind = next((part for part in key.split(".") if part in _KINDS), "cap")
        text = self.words.text(key)
        left = seconds if seconds > 0 else max(2.0, 1.2 + 0.055 * len(text))
        face = self._speaker(key, actor) if kind in ("say", "phone", "radio") else ""
        speaker = self.words.text(f"speaker.{face}") if face else ""
        caption = Caption(kind, text, speaker, actor, left, face, seconds > 0)
        kept = self.prompts if kind == "prompt" else self.captions
        kept[:] = [one for one in kept if one.text != text][-_MOST + 1 :]
        kept.append(caption)

    def _speaker(self, key: str, actor: int) -> str:
        """Return the id of who speaks a line: the one it names, or else the actor's."""
        parts = key.split(".")
        for part in parts[1:-1]:
            if f"speaker.{part}" in self.words:
                return part
        if actor < 0:
            return ""
        profile = int(self.watch.world.actors.identity.profile[0, actor])
        return self.watch.sim.cast.text[profile].removeprefix("speaker.")

    def _bark(self, actor: int, topic: str) -> None:
        profile = int(self.watch.world.actors.identity.profile[0, actor])
        variant = (self.watch.now.tick // 7 + actor) % _VARIANTS + 1
        key = f"bark.{self.watch.sim.cast.voice[profile]}.{topic}.{variant}"
        if key not in self.words or self.silences:
            return
        speaker = self.words.text(self.watch.sim.cast.text[profile])
        self.barks[actor] = Caption("bark", self.words.text(key), speaker, actor, _BARK)

    def _cue(self, kind: str, key: str, pos: tuple[float, ...], seconds: float, value: int) -> None:
        if kind == "title":
            left = seconds or _TOAST
            self.chapter = self.words.text(key)
            self.toasts.append(Toast("title", self.chapter, left, left))
        elif kind == "checkpoint":
            self.checkpoints.append(key)
            text = self.words.text("hud.checkpoint", name=self.words.text(key))
            self.toasts.append(Toast("checkpoint", text, _TOAST, _TOAST))
        elif kind == "objective":
            self.news = _TOAST
        elif kind == "silence" and value:
            self.silences.add(key)
            self.barks.clear()
        elif kind == "silence":
            self.silences.discard(key)
        elif kind == "camera":
            self.visits.append((pos[0], pos[1], seconds))
        elif kind == "fade":
            self.fade.goal = 1.0 if value else 0.0
            self.fade.speed = 1 / max(0.05, seconds)
            if not value:
                self.fade.dark = max(self.fade.dark, 1.0)

    @property
    def timed(self) -> bool:
        """Whether a key has to be pressed in time."""
        return any(prompt.timed for prompt in self.prompts)

    def say_fault(self, words: str) -> None:
        """Show what went wrong, in one line."""
        self.captions.append(Caption("read", words, "", -1, 2 * _TOAST))

    def move(self, seconds: float) -> None:
        """Let time pass."""
        for kept in (self.captions, self.prompts):
            for caption in kept:
                caption.left -= seconds
            kept[:] = [one for one in kept if one.left > 0]
        for bark in self.barks.values():
            bark.left -= seconds
        self.barks = {slot: one for slot, one in self.barks.items() if one.left > 0}
        if self.toasts:
            self.toasts[0].left -= seconds
            self.toasts = [one for one in self.toasts if one.left > 0]
        self.heard.move(seconds)
        self.news = max(0.0, self.news - seconds)
        fade = self.fade
        step = fade.speed * seconds
        fade.dark += max(-step, min(step, fade.goal - fade.dark))
