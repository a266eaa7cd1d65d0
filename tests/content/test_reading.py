import os

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import Field

from game.content.faults import FaultError
from game.content.reading import MOST_BYTES, Schema, clip, fit, read_toml
from tests.content.files import faults_of


class Inner(Schema):
    depth: float = Field(default=1.0, ge=0, le=10)


class Outer(Schema):
    name: str = "x"
    count: int = Field(default=1, ge=0, le=100)
    inner: Inner = Inner()


def read(tmp_path, data):
    path = tmp_path / "file.toml"
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    document = read_toml(path)
    made, faults = fit(Outer, document.values, [document])
    if faults:
        raise FaultError(faults)
    return made


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"\xff\xfe\x00", "not text in UTF-8"),
        (b"name = 'a'\n\x80", ":2: not text in UTF-8"),
        (b"\x00\x01\x02", "not TOML"),
        ("name = 'a'\ncount = ", ":2: not TOML"),
        ("count = 1\ncount = 2", ":2: not TOML"),
        ("inner.depth = nan", "nan"),
        ("inner.depth = inf", "inf"),
        ("inner.depth = -1", "greater than or equal to 0"),
        ("inner.depth = 11", "less than or equal to 10"),
        ("inner.depth = 1" + "0" * 400, "expected"),
        ("count = 1" + "0" * 400, "expected"),
        ("count = 1" + "0" * 6000, "not TOML"),
        ("count = true", "expected a valid integer"),
        ("count = '1'", '"1", expected a valid integer'),
        ("count = 1.5", "1.5, expected a valid integer"),
        ("name = 3", "3, expected a valid string"),
        ("name = 2024-01-01", "expected a valid string"),
        ("inner = 3", "expected"),
        ("inner = [1]", "a list, expected"),
        ("[inner]\ndepht = 1", ':2: "inner.depht": unknown key; did you mean "depth"?'),
        ("[inner]\nq = 1", "known: depth"),
        ("\n\nnaem = 'x'", ':3: "naem": unknown key; did you mean "name"?'),
        ("x = " + "[" * 5000, "nested too deeply"),
        ("#" + "x" * MOST_BYTES, "larger than"),
    ],
)
def test_what_is_wrong_is_told_in_one_line(tmp_path, data, told):
    [line] = faults_of(read, tmp_path, data)
    assert told in line
    assert "file.toml" in line


def test_all_faults_of_a_file_are_told_at_once(tmp_path):
    lines = faults_of(read, tmp_path, "count = 'x'\nnaem = 1\n[inner]\ndepth = -1")
    assert len(lines) == 3


def test_a_file_that_is_no_file(tmp_path):
    assert "does not exist" in faults_of(read_toml, tmp_path / "none.toml")[0]
    assert "not a regular file" in faults_of(read_toml, tmp_path)[0]
    os.mkfifo(tmp_path / "pipe.toml")
    assert "not a regular file" in faults_of(read_toml, tmp_path / "pipe.toml")[0]
    assert "cannot be read" in faults_of(read_toml, tmp_path / ("x" * 400))[0]
    assert faults_of(read_toml, tmp_path / "a\0b")


@given(st.binary(max_size=200))
def test_no_bytes_raise_anything_but_faults(tmp_path_factory, data):
    folder = tmp_path_factory.mktemp("bytes", numbered=True)
    try:
        told = [str(read(folder, data))]
    except FaultError as error:
        told = [str(fault) for fault in error.faults]
    assert all("\n" not in line for line in told)


def test_clip_makes_one_short_printable_line():
    assert clip("a\nb\x1b[0m") == "a?b?[0m"
    assert len(clip("x" * 1000)) == 40
    assert clip(10**5000) == "a number of very many digits"
