import json

import pytest

from game.content.text import check_text, load_catalogue, missing_keys
from tests.content.files import faults_of


def books(folder, **languages):
    for name, strings in languages.items():
        text = strings if isinstance(strings, str) else json.dumps(strings)
        (folder / f"{name}.json").write_text(text)
    return folder


def test_a_string_its_slots_and_what_is_missing(tmp_path):
    folder = books(tmp_path, en={"a": "{key} to {action}", "b": "only here"}, ko={"a": "{key}!"})
    korean = load_catalogue("ko", folder)
    assert korean.text("a", key="E") == "E!"
    assert korean.text("b") == "only here"
    assert korean.text("c.d") == "c.d"
    assert load_catalogue("en", folder).text("a", key="E") == "E to {action}"
    assert missing_keys(["a", "x", "x"], korean) == ["x"]


def test_a_slot_can_reach_nothing_else(tmp_path):
    folder = books(tmp_path, en={"a": "{key.__class__} {0} {key!r} {} {{key}}"})
    assert load_catalogue("en", folder).text("a", key=1) == "{key.__class__} {0} {key!r} {} {1}"


def test_languages_that_differ(tmp_path):
    folder = books(tmp_path, en={"a": "{x}", "b": "b"}, ko={"a": "{y}", "bb": "c"})
    lines = "\n".join(map(str, check_text(folder)))
    assert '"b": missing' in lines
    assert '"bb": not in en.json' in lines
    assert "slots differ from en.json: x, y" in lines


@pytest.mark.parametrize(
    "text", ["", "[]", '{"a": 1}', "{", "[" * 100_000, "1" * 5000, '{"a": NaN}']
)
def test_a_broken_book_is_one_line(tmp_path, text):
    assert len(faults_of(load_catalogue, "en", books(tmp_path, en=text))) == 1


def test_a_language_that_is_not_there():
    assert 'no language "kr"; did you mean "ko"?' in faults_of(load_catalogue, "kr")[0]
    assert faults_of(load_catalogue, "../en")


def test_the_shipped_books_agree():
    assert check_text() == []
