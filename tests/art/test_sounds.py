"""The bank of sounds, as it was committed: how loud it is, that it loops, that it is all there."""

from __future__ import annotations

import zlib

import numpy as np
import pytest
import soundfile

from game.art.sounds import bank, music, places
from game.art.sounds.kit import RATE
from game.art.sounds.ogg import encode, torn
from game.content.paths import ASSETS
from game.content.sounds import load_sounds
from game.data.constants import Sound

EVERY = [*bank.effects(), *bank.loops(), *bank.scores()]


def read(path):
    data, rate = soundfile.read(ASSETS / path, always_2d=True)
    assert rate == RATE
    return data


def decibels(part):
    return 20 * np.log10(max(part, 1e-9))


@pytest.mark.parametrize("group", [bank.effects(), bank.loops(), bank.scores()])
def test_levels(group):
    for path in group:
        data = read(path)
        peak = np.abs(data).max()
        assert 0.2 < peak < 0.999, (path, peak)  # heard, and never clipped
        assert abs(data.mean()) < 0.02, path
        loud = decibels(np.sqrt((data**2).mean()))
        assert -45 < loud < -6, (path, loud)


def test_no_two_samples_in_a_row_at_the_top():
    for path in EVERY:
        data = np.abs(read(path))
        assert not ((data[1:] > 0.995) & (data[:-1] > 0.995)).any(), path


def test_sounds_begin_and_end_in_silence():
    for path in bank.effects():
        data = np.abs(read(path))
        assert data[-64:].max() < 0.03, path
        assert data[:4].max() < 0.1, path


@pytest.mark.parametrize("group", [bank.loops(), bank.scores()])
def test_loops_have_no_click(group):
    """The step from the end to the beginning is one as any other around it."""
    for path in group:
        data = read(path)
        around = np.concatenate([data[-2048:], data[:2048]])
        steps = np.abs(np.diff(around, axis=0))
        seam = steps[2045:2050].max()
        assert seam <= max(0.02, 1.5 * np.quantile(steps, 0.995)), (path, seam)


def loudness_range(data):
    """Return the range of loudness in decibels: 95th less 10th part of windows of 0.4 s.

    After EBU Tech 3342, with shorter windows as loops are short; windows 20 dB under the whole are
    silence.
    """
    hop = round(0.1 * RATE)
    power = np.cumsum(np.concatenate([[0.0], (data**2).mean(axis=1)]))
    windows = (power[4 * hop :: hop] - power[: -4 * hop : hop]) / (4 * hop)
    loud = 10 * np.log10(np.maximum(windows, 1e-12))
    loud = loud[loud > 10 * np.log10(windows.mean()) - 20]
    low, high = np.quantile(loud, [0.10, 0.95])
    return high - low


def test_a_steady_tone_has_no_range_and_a_swelling_one_has():
    t = np.arange(8 * RATE)[:, None] / RATE
    tone = 0.5 * np.sin(2764 * t)
    assert loudness_range(tone) < 0.1
    assert loudness_range(tone * 10 ** (-t / 10)) > 10


def test_loudness_range_of_places():
    """Places are even enough to lie under words, and no place drowns another."""
    middle = {}
    for path in bank.loops():
        data = read(path)
        assert loudness_range(data) < 6, path
        middle[path] = decibels(np.sqrt((data**2).mean()))
    assert max(middle.values()) - min(middle.values()) < 24, middle


def test_a_torn_seam_is_seen():
    t = np.arange(RATE)[:, None] / RATE
    assert not torn(np.sin(2 * np.pi * 50 * t))
    assert torn(np.sin(2 * np.pi * 50.3 * t))


def test_layers_of_a_score_are_equally_long():
    for name, (key, layers) in music.SCORES.items():
        lengths = {len(read(f"sounds/music/{name}_{layer}.ogg")) for layer in layers}
        assert lengths == {round(key.length * RATE)}


def test_loudness_range_of_music():
    """What presses is louder than what lies under it, and nothing drowns the rest."""
    for name in ("rust", "ward"):
        loud = {
            layer: decibels(np.sqrt((read(f"sounds/music/{name}_{layer}.ogg") ** 2).mean()))
            for layer in music.SCORES[name][1]
        }
        assert max(loud.values()) - min(loud.values()) < 18, loud


def test_everything_together_is_small():
    assert sum((ASSETS / path).stat().st_size for path in EVERY) < 6_000_000
    there = {p.relative_to(ASSETS).as_posix() for p in (ASSETS / "sounds").rglob("*.ogg")}
    assert there == set(EVERY)


def test_pygame_reads_what_was_written():
    import os

    os.environ["SDL_AUDIODRIVER"] = "dummy"
    import pygame

    pygame.mixer.init(RATE, -16, 2, 512)
    try:
        for path in ("sounds/effects/coin_roll_1.ogg", "sounds/music/theme_melody.ogg"):
            sound = pygame.mixer.Sound(ASSETS / path)
            assert abs(sound.get_length() * RATE - len(read(path))) < 2
    finally:
        pygame.mixer.quit()


def test_same_signal_same_bytes():
    path = "sounds/effects/switch_1.ogg"
    signal = bank.samples(path)
    assert np.array_equal(signal, bank.samples(path))
    assert encode(signal, path) == encode(signal, path)
    assert not np.array_equal(signal, bank.samples("sounds/effects/switch_2.ogg"))


def test_pages_carry_the_number_of_their_name():
    data = encode(bank.samples("sounds/effects/ui_move_1.ogg"), "some name")
    assert int.from_bytes(data[14:18], "little") == zlib.crc32(b"some name")


def test_table_names_only_what_there_is():
    table = load_sounds()
    once, loops = set(bank.EFFECTS), set(places.LOOPS)
    assert set(table.noises) == {kind.name for kind in Sound}
    looped = {table.noises["ALARM"], table.noises["HUM"], *table.alarms.values()}
    assert looped <= loops
    assert set(table.noises.values()) - looped <= once
    for names in (table.shots, table.steps, table.hits, table.captions):
        assert set(names.values()) <= once
    assert set(table.story.values()) <= once | loops
    assert set(table.sounds) <= once
    assert {told.far for told in table.sounds.values()} - {""} <= once
    for score, layers in table.scores.items():
        assert set(layers) <= set(music.SCORES[score][1])
    assert {piece.score for piece in table.music.values()} <= set(table.scores)
    for place in table.places.values():
        assert set(place.loops) <= loops
        assert place.music in {"", *table.music}
