"""The mixer and the music, on a device that only writes down."""

import itertools

import pytest

from game.content.sounds import load_sounds
from game.play.audio.device import VOICES, Nothing
from game.play.audio.library import CUTOFFS, Library
from game.play.audio.mixer import LOOP_VOICES, Mixer
from game.play.audio.score import Score
from game.play.settings import Settings


class Paper:
    """A device that writes down what it is asked for; nothing ends by itself."""

    voices = LOOP_VOICES + 4

    def __init__(self):
        self.playing, self.levels = {}, {}

    def load(self, path, cutoff):
        return path.stem, cutoff

    def play(self, voice, clip, left, right, *, loop=False):
        self.playing[voice] = clip
        self.levels[voice] = left, right

    def level(self, voice, left, right):
        self.levels[voice] = left, right

    def busy(self, voice):
        return voice in self.playing

    def stop(self, voice):
        self.playing.pop(voice, None)

    def close(self):
        pass

    def heard(self, name):
        """Return the levels of the clips of that name that play now."""
        return [
            self.levels[voice] for voice, clip in self.playing.items() if clip[0].startswith(name)
        ]


@pytest.fixture
def paper():
    return Paper()


@pytest.fixture
def mixer(paper):
    library = Library(paper)
    table = load_sounds()
    scores = ("rust_drone", "rust_pulse", "rust_percussion", "rust_strings", "rust_after")
    library.read(["places/rain", *(f"music/{name}" for name in scores)])
    library.wait()
    made = Mixer(paper, library, table)
    made.adjust(Settings(volume=1.0, effects=1.0, music=1.0, voice=1.0, ambience=1.0))
    return made


def test_sound_comes_from_its_side(mixer, paper):
    assert mixer.play("glass", pan=-0.8)
    (left, right) = paper.heard("glass")[0]
    assert left > 3 * right > 0


def test_mono_is_the_same_in_both_ears(mixer, paper):
    mixer.adjust(Settings(mono=True))
    mixer.play("glass", pan=-0.8)
    (left, right) = paper.heard("glass")[0]
    assert left == pytest.approx(right)


def test_depth_takes_a_muffled_clip(mixer, paper):
    mixer.play("door", depth=2)
    assert {clip[1] for clip in paper.playing.values()} == {CUTOFFS[2]}


def test_groups_follow_the_settings(mixer, paper):
    mixer.play("glass")
    mixer.play("ui_move")
    mixer.adjust(Settings(effects=0.0))
    assert paper.heard("glass")[0] == (0, 0)
    assert paper.heard("ui_move")[0][0] > 0
    mixer.adjust(Settings(volume=0.0))
    assert paper.heard("ui_move")[0] == (0, 0)


def test_what_matters_takes_the_voice_of_what_does_not(mixer, paper):
    for _ in range(4):
        mixer.update(0.1)
        assert mixer.play("step_wood", 0.5)
    mixer.update(0.1)
    assert not mixer.play("step_wood", 0.4)  # quieter than all of them
    assert mixer.play("shot_rifle")
    assert len(paper.heard("shot_rifle")) == 1
    assert len(paper.heard("step_wood")) == 3


def test_one_sound_is_not_played_too_often_in_one_moment(mixer):
    assert [mixer.play("hit_metal") for _ in range(4)] == [True, True, True, False]


def test_unknown_sound_is_not_heard(mixer, paper):
    assert not mixer.play("trumpet")
    assert not paper.playing


def test_loop_fades_in_and_away(mixer, paper):
    for _ in range(60):
        mixer.hold("places/rain", "ambience", 0.5)
        mixer.update(1 / 60)
    level = paper.heard("rain")[0][0]
    assert level > 0.3
    mixer.update(1 / 60)
    assert 0 < paper.heard("rain")[0][0] < level
    for _ in range(60):
        mixer.update(1 / 60)
    assert not paper.playing


def test_blast_makes_music_and_places_give_way(mixer, paper):
    def level():
        mixer.hold("places/rain", "ambience", 0.5)
        mixer.update(1 / 60)
        return paper.heard("rain")[0][0]

    for _ in range(60):
        before = level()
    mixer.duck()
    assert level() == pytest.approx(before / 2, rel=0.05)  # 6 dB
    for _ in range(40):
        after = level()
    assert after == pytest.approx(before, rel=0.05)


def test_after_a_blast_every_other_sound_gives_way_and_comes_back_softly(mixer, paper):
    mixer.play("blast")
    mixer.play("glass")
    mixer.play("ui_move")
    loud = {name: paper.heard(name)[0][0] for name in ("blast", "glass", "ui_move")}
    mixer.duck()
    assert paper.heard("glass")[0][0] == pytest.approx(loud["glass"] / 2)
    for name in ("blast", "ui_move"):
        assert paper.heard(name)[0][0] == loud[name]
    mixer.play("door")  # what begins meanwhile, too
    (door,) = paper.heard("door")
    seen = []
    for _ in range(40):
        mixer.update(1 / 60)
        seen.append(paper.heard("glass")[0][0] / loud["glass"])
    assert seen == sorted(seen)
    assert (seen[0], seen[-1]) == (pytest.approx(0.5), pytest.approx(1.0))
    assert max(later - sooner for sooner, later in itertools.pairwise(seen)) < 0.1
    assert paper.heard("door")[0][0] == pytest.approx(2 * door[0])


def test_no_sound_at_all(mixer, paper):
    mixer.hold("places/rain", "ambience", 0.5)
    mixer.update(1.0)
    mixer.mute(0.5)
    assert not mixer.play("coin_roll")
    assert all(level == (0, 0) for level in paper.heard("rain"))
    mixer.hold("places/rain", "ambience", 0.5)
    mixer.update(0.6)
    assert paper.heard("rain")[0][0] > 0
    assert mixer.play("coin_roll")


def heard_layers(score, wanted, seconds):
    for _ in range(round(seconds * 10)):
        score.update(0.1, wanted)
    return {name: gain for name, gain in score.layers().items() if gain > 0}


def test_layers_follow_the_fight(mixer):
    score = Score(mixer, load_sounds())
    score.play("arms_quiet")
    assert score.layers() == {}  # no piece of that name
    score.play("warehouse_fight")
    calm = heard_layers(score, 0.0, 1)
    hard = heard_layers(score, 1.0, 10)
    assert (
        set(calm) < set(hard) == {f"rust_{n}" for n in ("drone", "pulse", "percussion", "strings")}
    )
    over = heard_layers(score, 0.0, 20)
    assert "rust_after" in over
    assert "rust_after" not in heard_layers(score, 0.0, 40)


def test_quiet_piece_stays_quiet(mixer):
    score = Score(mixer, load_sounds())
    score.play("hospital_quiet")
    assert "ward_percussion" not in heard_layers(score, 1.0, 10)


def test_silence_of_the_story_has_no_music(mixer, paper):
    score = Score(mixer, load_sounds())
    score.play("warehouse_fight")
    score.update(0.1, 1.0)
    mixer.update(0.1)
    assert paper.heard("rust")
    score.hush = True
    assert score.layers() == {}
    for _ in range(20):
        score.update(0.1, 1.0)
        mixer.update(0.1)
    assert not paper.heard("rust")


def test_without_a_device_everything_is_taken():
    device = Nothing()
    library = Library(device)
    library.read(["places/rain"])
    mixer = Mixer(device, library, load_sounds())
    mixer.hold("places/rain", "ambience", 1.0)
    assert not mixer.play("glass")
    mixer.update(0.1)
    mixer.mute(1.0)
    assert VOICES > LOOP_VOICES
