from game.art import title
from game.art.svg import Tracing
from game.content.paths import ASSETS


def test_the_picture_and_every_icon_are_made():
    with Tracing():
        made = title.build()
    assert list(made) == ["title/art.png", *(f"title/icon_{side}.png" for side in title.ICONS)]
    assert all((ASSETS / path).is_file() for path in made)


def test_names_within_a_drawing_are_made_once_and_all_that_are_used():
    for drawn in (title.drawing(), title.icon()):
        made = [part.split('"')[0] for part in drawn.split(' id="')[1:]]
        used = {part.split(")")[0] for part in drawn.split("url(#")[1:]}
        assert len(set(made)) == len(made)
        assert used == set(made)
