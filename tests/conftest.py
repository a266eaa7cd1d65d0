"""Settings of every test: no window, no sound, and the same examples in every run of CI."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

_slow = [HealthCheck.too_slow, HealthCheck.data_too_large]
settings.register_profile("people", deadline=None, suppress_health_check=_slow)
settings.register_profile("ci", derandomize=True, deadline=None, suppress_health_check=_slow)
settings.load_profile("ci" if os.environ.get("CI") else "people")
