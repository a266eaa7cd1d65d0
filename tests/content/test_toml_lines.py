import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.content.paths import ASSETS, LEVELS
from game.content.toml_lines import find_lines

TEXT = """# a comment with = and [brackets]
title = "a # is no comment" # this is
plain.dotted."quoted key" = 'x = 1'

[table]
long = \"\"\"
not = "a key"
[nor a table]\"\"\"
list = [
    1, # one
    { near = { who = "a", "to" = "]" } },
    ["x", [
        "deep",
    ]],
]

[[beat]]
id = "one"

[[beat]]
when = [{ any = ["start",
    "win"] }]

[beat.inner]
value = 1
"""


def paths_in(value, path=()):
    if path:
        yield path
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from paths_in(inner, (*path, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from paths_in(inner, (*path, number))


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("title",), 2),
        (("plain", "dotted", "quoted key"), 3),
        (("table",), 5),
        (("table", "long"), 6),
        (("table", "list"), 9),
        (("table", "list", 0), 10),
        (("table", "list", 1, "near", "to"), 11),
        (("table", "list", 2, 1, 0), 13),
        (("beat",), 17),
        (("beat", 0, "id"), 18),
        (("beat", 1, "when", 0, "any", 1), 22),
        (("beat", 1, "inner", "value"), 25),
    ],
)
def test_every_key_and_element_has_its_line(path, line):
    assert find_lines(TEXT)[path] == line


def test_windows_line_ends_count_once():
    assert find_lines(TEXT.replace("\n", "\r\n")) == find_lines(TEXT)


@pytest.mark.parametrize(
    "file", sorted([*ASSETS.rglob("*.toml"), *LEVELS.rglob("*.toml")]), ids=lambda f: f.parent.name
)
def test_no_key_of_a_shipped_file_is_missed(file):
    text = file.read_text(encoding="utf-8")
    lines = find_lines(text)
    assert set(lines) == set(paths_in(tomllib.loads(text)))


words = st.text(st.characters(min_codepoint=32, max_codepoint=0x2FF), max_size=8)
values = st.recursive(
    st.one_of(st.integers(-9, 9), st.booleans(), words),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.sampled_from("abcd"), inner, max_size=3),
    ),
    max_leaves=8,
)


def written(value):
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return str(value)
    if isinstance(value, list):
        return "[\n" + "".join(f"{written(inner)},\n" for inner in value) + "]"
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {written(inner)}" for key, inner in value.items()) + " }"
    escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\x7f", "")
    return f'"{"".join(c for c in escaped if c.isprintable())}"'


@given(st.dictionaries(st.sampled_from("abcdef"), values, min_size=1))
def test_any_file_gives_a_line_to_each_of_its_keys(tree):
    text = "".join(f"{key} = {written(value)}\n" for key, value in tree.items())
    lines = find_lines(text)
    assert set(lines) == set(paths_in(tomllib.loads(text)))
    for path, line in lines.items():
        if isinstance(path[-1], str):
            assert path[-1] in text.splitlines()[line - 1]
