"""Music: which layers of a score are heard, by how hard the fight is."""

from __future__ import annotations

from game.content.sounds import SoundTable
from game.play.audio.mixer import Mixer

RISE, FALL = 0.5, 0.06  # of tension, a second
_FOUGHT, _OVER = 0.5, 0.15  # tension of a fight, and of its end
_AFTER = 30.0  # seconds that the layer "after" is heard for
AFTER = "after"


class Score:
    """The music of now.  `update` has to be called every frame, or it fades away."""

    def __init__(self, mixer: Mixer, table: SoundTable) -> None:
        self._mixer, self._table = mixer, table
        self.piece = ""
        self.hush = False  # a silence of the story holds
        self.tension = 0.0
        self._fought = False
        self._after = 0.0  # seconds left

    def play(self, piece: str) -> None:
        """Play a piece from now on; none for an empty or unknown name."""
        self.piece = piece if piece in self._table.music else ""

    def restart(self) -> None:
        """Forget the fight."""
        self.tension = self._after = 0.0
        self._fought = self.hush = False

    def update(self, seconds: float, wanted: float) -> None:
        """Let time pass; ``wanted`` is the tension of the world now, 0 to 1."""
        change = wanted - self.tension
        self.tension += max(-FALL * seconds, min(RISE * seconds, change))
        self._after = max(0.0, self._after - seconds)
        if self.tension > _FOUGHT:
            self._fought, self._after = True, 0.0
        elif self._fought and self.tension < _OVER:
            self._fought, self._after = False, _AFTER
        for layer, gain in self.layers().items():
            self._mixer.hold(f"music/{layer}", "music", gain)

    def layers(self) -> dict[str, float]:
        """Return the layers that are wanted now, ``rust_drone`` and the like, with their gains."""
        piece = self._table.music.get(self.piece)
        if piece is None or self.hush:
            return {}
        tension = max(piece.least, min(piece.most, self.tension))
        # a layer that is not heard plays along all the same, so that it is in step when it is
        gains = {}
        for layer, (start, full) in self._table.scores[piece.score].items():
            part = (tension - start) / (full - start) if full > start else 1.0
            gains[f"{piece.score}_{layer}"] = max(0.0, min(1.0, part))
        if self._after > 0:
            gains[f"{piece.score}_{AFTER}"] = min(1.0, self._after / 4)
        return gains
