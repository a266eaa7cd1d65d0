"""What sounds are made of: noise, tones, bands, envelopes, rooms and ways to lay them together.

A signal is an array of floats ``(n,)`` at RATE; in stereo ``(n, 2)``.  Loops are made on a circle:
what is laid over their end goes on at their beginning, so that they have no seam.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

RATE = 44_100
TAU = 2 * np.pi

Signal = NDArray[np.float64]
Chance = np.random.Generator


def chance(name: str) -> Chance:
    """Return the stream of random numbers of one sound: the same for the same name, for ever."""
    return np.random.default_rng(zlib.crc32(name.encode()))


def count(seconds: float) -> int:
    """Return a time in samples."""
    return round(RATE * seconds)


def times(samples: int) -> Signal:
    """Return the time of each sample, seconds."""
    return np.arange(samples) / RATE


def hiss(random: Chance, seconds: float) -> Signal:
    """Return white noise."""
    return random.standard_normal(count(seconds))


def band(signal: Signal, low: float = 0, high: float = 0, order: int = 1) -> Signal:
    """Return a signal without what lies under ``low`` and over ``high`` Hz; 0 leaves a side open.

    It works on a circle: a loop stays one.
    """
    spectrum = np.fft.rfft(signal)
    hertz = np.fft.rfftfreq(len(signal), 1 / RATE)
    if high:
        spectrum *= 1 / np.sqrt(1 + (hertz / high) ** (2 * order))
    if low:
        part = (hertz / low) ** order
        spectrum *= part / np.sqrt(1 + part * part)
    return np.fft.irfft(spectrum, len(signal))


def decay(samples: int, attack: float, fall: float) -> Signal:
    """Return an envelope that rises in ``attack`` seconds and dies away with ``fall``."""
    t = times(samples)
    return np.asarray(np.minimum(1, t / max(attack, 1e-5)) * np.exp(-t / fall))


def burst(random: Chance, seconds: float, low: float, high: float, fall: float) -> Signal:
    """Return a burst of noise in a band, gone after some ``fall``."""
    return band(hiss(random, seconds), low, high, 2) * decay(count(seconds), 0.0006, fall)


def tone(seconds: float, hertz: float | Signal, phase: float = 0.0) -> Signal:
    """Return a sine; ``hertz`` may change from sample to sample."""
    samples = count(seconds)
    steps = np.broadcast_to(np.asarray(hertz, float), (samples,))
    return np.sin(TAU * np.cumsum(steps) / RATE + phase)


def ping(seconds: float, hertz: float, fall: float) -> Signal:
    """Return a sine that is struck and dies away."""
    return tone(seconds, hertz) * decay(count(seconds), 0.0008, fall)


def glide(seconds: float, start: float, end: float, fall: float = 0.03) -> Signal:
    """Return frequencies that go from one to another, fast at first."""
    return end + (start - end) * np.exp(-times(count(seconds)) / fall)


def hard(signal: Signal, drive: float) -> Signal:
    """Return a signal driven into saturation."""
    return np.asarray(np.tanh(signal * drive) / np.tanh(drive))


def lay(
    seconds: float, parts: Iterable[tuple[float, Signal, float]], *, around: bool = False
) -> Signal:
    """Return parts laid together, each ``(seconds at which, signal, gain)``.

    What reaches over the end is cut off, or goes on at the beginning (``around``).
    """
    made = np.zeros(count(seconds))
    for at, signal, gain in parts:
        first = count(at)
        if around:
            np.add.at(made, (first + np.arange(len(signal))) % len(made), signal * gain)
        else:
            taken = signal[: max(0, len(made) - first)]
            made[first : first + len(taken)] += taken * gain
    return made


def room(
    random: Chance,
    signal: Signal,
    seconds: float,
    mix: float,
    high: float = 4000,
    *,
    around: bool = False,
) -> Signal:
    """Return a signal in a room that rings for ``seconds``; it grows longer by as much."""
    tail = count(seconds)
    answer = band(random.standard_normal(tail), 120, high) * np.exp(-6.9 * times(tail) / seconds)
    answer /= np.sqrt(np.sum(answer * answer))
    length = len(signal) if around else len(signal) + tail
    size = length if around else 1 << (length - 1).bit_length()
    wet = np.fft.irfft(np.fft.rfft(signal, size) * np.fft.rfft(answer, size), size)[:length]
    wet[: len(signal)] = wet[: len(signal)] * mix + signal
    wet[len(signal) :] *= mix
    return wet


def trim(signal: Signal, floor: float = 0.0015) -> Signal:
    """Return a signal without the end in which nothing is heard, its ends brought to zero.

    Some milliseconds of silence go first: what an encoder hears too early lies there.
    """
    heard = np.flatnonzero(np.abs(signal) > floor * np.abs(signal).max())
    made = signal[: heard[-1] + 1].copy()
    into, out = min(32, len(made)), min(count(0.012), len(made))
    made[:into] *= np.linspace(0, 1, into)
    made[-out:] *= np.linspace(1, 0, out)
    return np.concatenate([np.zeros(count(0.004)), made])


def peak(signal: Signal, top: float) -> Signal:
    """Return a signal whose loudest sample is ``top``."""
    return signal / max(1e-9, float(np.abs(signal).max())) * top


def wide(left: Signal, right: Signal) -> Signal:
    """Return two signals as stereo (n, 2)."""
    return np.stack([left, right], axis=1)
