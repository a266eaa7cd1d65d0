"""Taking over: a mission that began in the middle of a recording, and leads back to it."""

from __future__ import annotations

from game.play.attempt import result_of
from game.play.scenes.mission import Mission


class Takeover(Mission):
    """A mission over the recording that it was taken from."""

    way_out = "theatre.return"

    def leave(self) -> None:
        """Go back to the recording; what was played is one of its own."""
        self.desk.result = result_of(self.sim, self.attempts)
        self.save()
        self.desk.pop()
