"""The settings: each row changes one at once, and it is kept at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from game.content.text import languages
from game.play.audio.device import device_names
from game.play.input import DEFAULTS, Bindings, is_pad, spelled
from game.play.menu.page import Ask, Page
from game.play.menu.widgets import (
    Button,
    Choice,
    KeyCapture,
    Slider,
    Toggle,
    Told,
    Widget,
)
from game.play.scenes.scene import Desk
from game.play.settings import DIFFICULTIES, Settings, settings_path
from game.play.text import hangul_font

TABS = ("game", "controls", "picture", "sound", "access")
SIZES = ((960, 540), (1280, 720), (1600, 900), (1920, 1080), (2560, 1440))
SCALINGS = ("smooth", "integer")
RETICLES = ("cross", "ring", "dot")
ACTIONS = {"lower": "holster"}  # words of an action that has another name in the catalogue
_LANGUAGES = {"en": "English", "ko": "한국어"}


class SettingsPage(Page):
    """Five tabs of settings."""

    def __init__(self, desk: Desk) -> None:
        self._tabs = {
            "game": self._game,
            "controls": self._controls,
            "picture": self._picture,
            "sound": self._sound,
            "access": self._access,
        }
        names = [f"settings.tab.{tab}" for tab in TABS]
        super().__init__(desk, "menu.settings", self._shown, names)

    def _shown(self) -> Sequence[Widget]:
        return [
            *self._tabs[TABS[self.tab]](),
            Button(self._words("settings.defaults"), self._defaults),
        ]

    # what rows are made of

    def _words(self, key: str, **slots: object) -> str:
        return self.desk.words.text(key, **slots)

    def _help(self, key: str) -> str:
        return self._words(key) if key in self.desk.words else ""

    def _set(self, **values: object) -> None:
        """Change some settings; one that is not allowed stays as it was."""
        given = {**self.desk.settings.model_dump(), **values}
        self.desk.change(Settings.model_validate(given))

    def _get(self, name: str) -> Any:
        return getattr(self.desk.settings, name)

    def _toggle(self, name: str, key: str = "") -> Toggle:
        key = key or f"settings.{name}"
        return Toggle(
            self._words(key),
            lambda: bool(self._get(name)),
            lambda value: self._set(**{name: value}),
            self._help(f"{key}.help"),
        )

    def _slider(
        self, name: str, low: float = 0.0, high: float = 1.0, step: float = 0.1, key: str = ""
    ) -> Slider:
        key = key or f"settings.{name}"
        return Slider(
            self._words(key),
            lambda: float(self._get(name)),
            lambda value: self._set(**{name: value}),
            low,
            high,
            step,
            help=self._help(f"{key}.help"),
        )

    def _choice(self, name: str, key: str, values: Sequence[Any], told: Sequence[str]) -> Choice:
        at = {value: number for number, value in enumerate(values)}
        return Choice(
            self._words(key),
            told,
            lambda: at.get(self._get(name), 0),
            lambda number: self._set(**{name: values[number]}),
            self._help(f"{key}.help"),
        )

    def _either(self, name: str, key: str) -> Choice:
        values = ("toggle", "hold")
        told = [self._words(f"settings.{value}") for value in values]
        return replace(
            self._choice(name, key, values, told), help=self._words("settings.toggle.help")
        )

    # the tabs

    def _game(self) -> list[Widget]:
        spoken = [name for name in languages() if name != "ko" or hangul_font()]
        told = [_LANGUAGES.get(name, name) for name in spoken]
        rows: list[Widget] = [
            self._choice("language", "settings.language", spoken, told),
            self.difficulty(),
            self._toggle("why_seen"),
            self._toggle("slow_motion"),
            self._toggle("hints", "settings.tutorial"),
            self._toggle("content_note", "settings.door"),
        ]
        if hangul_font() is None:
            rows.append(Told(self._words("system.no_hangul")))
        folder = str(settings_path().parent)
        rows.append(Told(self._words("settings.folder", path=folder)))
        rows.append(Button(self._words("settings.reset_all"), self._reset))
        return rows

    def difficulty(self) -> Choice:
        """Return the row that sets how hard the game is."""
        names = [self._words(f"menu.difficulty.{name}") for name in DIFFICULTIES]
        row = self._choice("difficulty", "menu.difficulty", DIFFICULTIES, names)

        meant = self._words(f"menu.difficulty.{self._get('difficulty')}.help")
        told = f"{meant} {self._words('settings.difficulty.help')}"
        return replace(row, help=told)

    def _controls(self) -> list[Widget]:
        rows: list[Widget] = [self._capture(action) for action in DEFAULTS]
        return [
            *rows,
            self._either("crouch", "settings.crouch"),
            self._either("lower", "settings.holster"),
            Told(self._words("settings.pad")),
            self._slider("aim_assist"),
            self._slider("aim_speed", 0.4, 2.0, 0.2, "settings.sensitivity"),
            self._slider("dead_zone", 0.05, 0.6, 0.05, "settings.deadzone"),
            self._slider("vibration"),
        ]

    def _picture(self) -> list[Widget]:
        told = [f"{width} x {height}" for width, height in SIZES]
        size = Choice(
            self._words("settings.resolution"),
            told,
            self._nearest_size,
            lambda number: self._set(width=SIZES[number][0], height=SIZES[number][1]),
        )
        scalings = [self._words(f"settings.scaling.{name}") for name in SCALINGS]
        reticles = [self._words(f"settings.reticle.{name}") for name in RETICLES]
        return [
            self._toggle("fullscreen"),
            size,
            self._choice("scaling", "settings.scaling", SCALINGS, scalings),
            self._slider("brightness", 0.7, 1.4, 0.05),
            self._toggle("blood"),
            self._toggle("outlines"),
            self._toggle("film"),
            self._toggle("bloom"),
            self._slider("zoom", 1.0, 1.6, 0.1),
            self._slider("look_ahead", 0.0, 1.5, 0.25),
            self._choice("reticle", "settings.reticle", RETICLES, reticles),
        ]

    def _nearest_size(self) -> int:
        width = self.desk.settings.width
        return min(range(len(SIZES)), key=lambda number: abs(SIZES[number][0] - width))

    def _sound(self) -> list[Widget]:
        groups = ("music", "effects", "voice", "ambience", "interface")
        return [
            self._slider("volume", key="settings.volume.all"),
            *(self._slider(name, key=f"settings.volume.{name}") for name in groups),
            self._toggle("mono"),
            self._output(),
        ]

    def _output(self) -> Choice:
        """Return the row of the device that plays; one that is not plugged in is still named."""
        names = list(dict.fromkeys(["", *device_names(), self._get("device")]))
        told = [name or self._words("settings.device.system") for name in names]
        return self._choice("device", "settings.device", names, told)

    def _access(self) -> list[Widget]:
        return [
            self._slider("text_size", 0.75, 2.0, 0.25),
            self._toggle("text_back"),
            self._toggle("subtitles"),
            self._toggle("captions"),
            self._toggle("every_sound"),
            self._slider("shake"),
            self._slider("flash"),
            self._toggle("hit_stop"),
            self._toggle("sway"),
            self._toggle("timed"),
            self._toggle("patterns", "settings.colours"),
        ]

    # keys

    def action(self, action: str) -> str:
        """Return what an action is called."""
        return self.desk.words.text(f"action.{ACTIONS.get(action, action)}")

    def _capture(self, action: str) -> KeyCapture:
        shared = self.desk.bindings.shared(action)
        names = sorted(self.desk.bindings.keys[action], key=is_pad)
        return KeyCapture(
            self.action(action),
            names,
            partial(self._bind, action),
            self._words("settings.rebind", action=self.action(action)),
            self._conflict(*shared[0]) if shared else "",
            frozenset(name for name, _ in shared),
        )

    def _conflict(self, name: str, other: str) -> str:
        told = {"key": spelled(name), "action": self.action(other)}
        return self.desk.words.text("settings.conflict", **told)

    def _bind(self, action: str, name: str) -> None:
        """Bind a key; where another action has it already, ask whether both may."""
        keys = self.desk.bindings.rebound(action, name)
        shared = [one for one in Bindings(keys).shared(action) if one[0] == name]
        if shared:
            question = self._conflict(*shared[0])
            self.desk.push(Ask(self.desk, question, lambda: self._set(keys=keys)))
        else:
            self._set(keys=keys)

    # back to how it was

    def _defaults(self) -> None:
        """Put the settings of this tab back, after asking."""
        question = f"{self.desk.words.text('settings.defaults')}?"
        self.desk.push(Ask(self.desk, question, self._put_back))

    def _reset(self) -> None:
        """Put every setting back, after asking; the language stays, so that one can still read."""
        question = f"{self.desk.words.text('settings.reset_all')}?"
        language = self.desk.settings.language
        self.desk.push(
            Ask(self.desk, question, lambda: self.desk.change(Settings(language=language)))
        )

    def _put_back(self) -> None:
        fresh = Settings()
        self._set(**{name: getattr(fresh, name) for name in BELONGS[TABS[self.tab]]})


BELONGS = {
    "game": (
        *("language", "difficulty", "why_seen", "slow_motion"),
        *("hints", "content_note"),
    ),
    "controls": (
        *("keys", "crouch", "lower"),
        *("aim_assist", "aim_speed", "dead_zone", "vibration"),
    ),
    "picture": (
        *("fullscreen", "width", "height", "scaling", "brightness"),
        *("blood", "outlines", "film", "bloom", "zoom", "look_ahead", "reticle"),
    ),
    "sound": ("volume", "music", "effects", "voice", "ambience", "interface", "mono", "device"),
    "access": (
        *("text_size", "text_back", "subtitles", "captions", "every_sound"),
        *("shake", "flash", "hit_stop", "sway", "timed", "patterns"),
    ),
}
