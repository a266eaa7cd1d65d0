from game.art.cast import CAST
from game.art.portraits import FACES, SIZE, drawing
from game.art.portraits_worn import CLOTHES, HAIR, MARKS
from game.content.text import load_catalogue


def test_every_face_is_that_of_a_speaker_and_made_of_known_parts():
    words = load_catalogue("en")
    for name, face in FACES.items():
        assert f"speaker.{name}" in words, name
        assert face.who in CAST
        assert face.hair in HAIR
        assert face.wears in CLOTHES
        assert set(face.marks) <= set(MARKS)


def test_no_two_faces_are_drawn_alike():
    drawn = [drawing(face) for face in FACES.values()]
    assert len(set(drawn)) == len(drawn)
    assert SIZE[0] < SIZE[1]
