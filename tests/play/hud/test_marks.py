import pygame

from game.data.constants import Stance
from game.play.hud.marks import draw_mark


def test_marks_differ_by_shape_and_not_only_by_colour():
    shapes = []
    for stance in Stance:
        target = pygame.Surface((40, 40))
        target.fill((255, 255, 255))
        draw_mark(target, stance, 20, 20)
        mask = pygame.mask.from_threshold(target, (255, 255, 255), (3, 3, 3))
        mask.invert()
        shapes.append(mask)
    for one in range(3):
        assert shapes[one].count() > 60
        for other in range(one):
            shared = shapes[one].overlap_area(shapes[other], (0, 0))
            assert shared < 0.75 * max(shapes[one].count(), shapes[other].count())
