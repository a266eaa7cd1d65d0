"""All that is heard, as the application knows it."""

from __future__ import annotations

from game.content.sounds import SoundTable, load_sounds
from game.play.audio.device import Device, Nothing, open_device
from game.play.audio.library import Library
from game.play.audio.mixer import Mixer
from game.play.audio.score import AFTER, Score
from game.play.audio.soundscape import Soundscape
from game.play.settings import Settings
from game.play.watch import Watch

TITLE = "title"  # the piece that is heard where no world is shown


class Audio:
    """A device with its mixer and music, and the world that is listened to, if there is one."""

    def __init__(self, device: Device | None = None, settings: Settings | None = None) -> None:
        """Play on a device; on none at all unless it is given."""
        self.table: SoundTable = load_sounds()
        self.device: Device = Nothing() if device is None else device
        self.library = Library(self.device)
        self.mixer = Mixer(self.device, self.library, self.table)
        self.score = Score(self.mixer, self.table)
        self.place: Soundscape | None = None
        self.mixer.adjust(settings or Settings())

    @classmethod
    def open(cls, settings: Settings) -> Audio:
        """Return what plays on the speakers, or silently where there are none."""
        return cls(open_device(settings.device), settings)

    def enter(self, watch: Watch) -> Soundscape:
        """Listen to a world from now on; what it needs is read while it is played."""
        self.place = Soundscape(watch, self.mixer, self.score, self.table)
        places = sorted((self.library.folder / "places").glob("*.ogg"))
        self.library.read([*(f"places/{path.stem}" for path in places), *self._layers()])
        return self.place

    def leave(self) -> None:
        """Listen to no world; the theme is heard."""
        self.place = None
        self.mixer.silence()
        self.score.restart()
        self.score.play(TITLE)
        self.library.read(self._layers(TITLE))

    def _layers(self, piece: str | None = None) -> list[str]:
        """Return the layers of a piece, or of all scores."""
        scores = list(self.table.scores)
        if piece is not None:
            scores = [self.table.music[piece].score]
        return [
            f"music/{score}_{layer}"
            for score in scores
            for layer in (*self.table.scores[score], AFTER)
            if (self.library.folder / "music" / f"{score}_{layer}.ogg").exists()
        ]

    def update(self, seconds: float, *, paused: bool = False) -> None:
        """Let real time pass; ``paused`` while the world stands still."""
        if self.place is not None:
            self.place.update(seconds, paused=paused)
        else:
            self.score.update(seconds, 0.0)
        self.mixer.update(seconds)

    def close(self) -> None:
        """Let go of the device."""
        self.library.close()
        self.device.close()
