import pytest
from pydantic import Field

from game.content.family import load_family
from game.content.reading import Schema
from tests.content.files import faults_of, write


class Part(Schema):
    a: int = 0
    b: int = 0


class Member(Schema):
    size: int = Field(default=1, ge=0)
    part: Part = Part()


def load(folder):
    return load_family(folder, "member.toml", Member)


def test_a_child_is_its_parent_and_its_differences(tmp_path):
    write(
        tmp_path,
        "member.toml",
        base="abstract = true\nsize = 3\n[part]\na = 1\nb = 2",
        child='inherits = "base"\n[part]\nb = 5',
        grandchild='inherits = "child"\nsize = 7',
    )
    made = load(tmp_path)
    assert list(made) == ["child", "grandchild"]
    assert made["child"] == Member(size=3, part=Part(a=1, b=5))
    assert made["grandchild"] == Member(size=7, part=Part(a=1, b=5))


@pytest.mark.parametrize(
    ("child", "told"),
    [
        ('inherits = "bose"', 'child/member.toml:1: "inherits": "bose" is not there; did you mean'),
        ("inherits = 3", "expected the name of a folder"),
        ('inherits = ["base"]', "expected the name of a folder"),
        ('inherits = "child"', "circle: child > child"),
        ('inherits = "../../etc"', "is not there"),
        ("abstract = 1", "expected true or false"),
        ("sise = 1", 'unknown key; did you mean "size"?'),
    ],
)
def test_what_is_wrong_with_a_child(tmp_path, child, told):
    write(tmp_path, "member.toml", base="size = 3", child=child)
    [line] = faults_of(load, tmp_path)
    assert told in line


def test_a_circle_of_three_names_each(tmp_path):
    write(tmp_path, "member.toml", a='inherits = "b"', b='inherits = "c"', c='inherits = "a"')
    lines = faults_of(load, tmp_path)
    assert any("a > b > c > a" in line for line in lines)


def test_a_fault_that_is_inherited_names_the_file_it_stands_in_once(tmp_path):
    write(tmp_path, "member.toml", base="\nsize = -1", child='inherits = "base"')
    [line] = faults_of(load, tmp_path)
    assert "base/member.toml:2" in line


def test_no_end_of_ancestors(tmp_path):
    files = {f"m{n}": f'inherits = "m{n + 1}"' for n in range(30)}
    write(tmp_path, "member.toml", **files, m30="")
    assert "steps deep" in faults_of(load, tmp_path)[0]


def test_folders(tmp_path):
    assert "cannot be read" in faults_of(load, tmp_path / "none")[0]
    assert "holds no folder" in faults_of(load, tmp_path)[0]
    write(tmp_path, "member.toml", **{"Bad Name": ""})
    assert "not a name in small_caps" in faults_of(load, tmp_path)[0]
