"""Things and difficulties: files of one table each."""

import pytest

from game.content.difficulty import difficulty, load_difficulties
from game.content.things import MOST_THINGS, load_things
from tests.content.files import faults_of


def test_the_shipped_things():
    things = load_things()
    assert {"laptop", "coin", "drawing"} <= set(things.names)
    assert len(things) <= MOST_THINGS


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[laptop]\ntxet = 'a'", 'did you mean "text"?'),
        ("laptop = 3", "expected"),
        ("['Not A Name']\ntext = 'a'", "not a name"),
        ("\n".join(f"[t{n}]\ntext = 'a'" for n in range(40)), "more than 32"),
    ],
)
def test_what_is_wrong_with_things(tmp_path, text, told):
    path = tmp_path / "things.toml"
    path.write_text(text)
    assert any(told in line for line in faults_of(load_things, path))


def test_harder_is_harder():
    easy, normal, hard = (difficulty(name) for name in ("easy", "normal", "hard"))
    assert easy.reaction > normal.reaction == 1 > hard.reaction
    assert easy.sigma > normal.sigma == 1 > hard.sigma
    assert (easy.attack_slots, normal.attack_slots, hard.attack_slots) == (1, 2, 4)
    assert hard.name == "hard"
    assert 'did you mean "normal"?' in faults_of(difficulty, "normel")[0]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "names no difficulty"),
        ("easy = 1", "expected"),
        ("[easy]\nreaction = 1", "missing"),
        ("[easy]\nreaction = 0\nsigma = 1\nawareness = 1\ndamage_taken = 1\nattack_slots = 1", "0"),
    ],
)
def test_what_is_wrong_with_difficulties(tmp_path, text, told):
    path = tmp_path / "difficulty.toml"
    path.write_text(text)
    assert any(told in line for line in faults_of(load_difficulties, path))
