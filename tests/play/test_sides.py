"""The colours of sides, as eyes see them that lack one kind of cone.

How such an eye sees is simulated after Machado, Oliveira and Fernandes (2009), "A Physiologically-
based Model for Simulation of Color Vision Deficiency", their matrices for a whole deficiency, on
linear light.  Distances are those of CIE L*a*b* (1976): some 2.3 of them are just noticeable (Mahy,
Van Eycken and Oosterlinck, 1994); below about 40 looking for a colour among others takes longer
(Carter and Carter, 1982).
"""

from itertools import combinations

import numpy as np
import pytest

from game.data.constants import Stance
from game.play.hud.marks import COLORS
from game.play.render.actors import OWN_RIM, RIMS

EYES = {
    "all cones": [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
    "protanopia": [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ],
    "deuteranopia": [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ],
    "tritanopia": [
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
    ],
}
TO_XYZ = [
    [0.4124564, 0.3575761, 0.1804375],
    [0.2126729, 0.7151522, 0.0721750],
    [0.0193339, 0.1191920, 0.9503041],
]
WHITE = (0.95047, 1.0, 1.08883)
AT_A_GLANCE = 40.0  # marks: whoever turned them on looks for them
PLAIN = 20.0  # rims: some eight steps that can just be told apart; shapes help beside
GROUNDS = ((0, 0, 0), (50, 55, 65), (110, 100, 90))  # dark, dim and lit: rims are added to it


def linear(color):
    part = np.array(color) / 255
    return np.where(part <= 0.04045, part / 12.92, ((part + 0.055) / 1.055) ** 2.4)


def lab(light):
    xyz = np.array(TO_XYZ) @ light / WHITE
    f = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def distance(one, other, eye):
    seen = [lab(np.clip(np.array(EYES[eye]) @ linear(color), 0, 1)) for color in (one, other)]
    return float(np.linalg.norm(seen[0] - seen[1]))


def added(color, ground):
    return tuple(min(255, a + b) for a, b in zip(color, ground, strict=True))


def test_red_and_green_are_far_for_all_cones_and_near_for_some():
    red, green = (160, 60, 40), (74, 96, 40)
    assert distance(red, green, "all cones") > 2 * distance(red, green, "protanopia")
    assert distance((0, 0, 0), (255, 255, 255), "all cones") == pytest.approx(100, abs=0.1)
    assert distance((90, 0, 200), (90, 0, 200), "tritanopia") == 0


@pytest.mark.parametrize("eye", EYES)
def test_marks_are_told_apart_at_a_glance(eye):
    for one, other in combinations(COLORS, 2):
        assert distance(COLORS[one], COLORS[other], eye) > AT_A_GLANCE, (one, other)


@pytest.mark.parametrize("eye", EYES)
@pytest.mark.parametrize("ground", GROUNDS)
def test_rims_are_told_apart_on_any_ground(eye, ground):
    for one, other in combinations(RIMS, 2):
        apart = distance(added(RIMS[one], ground), added(RIMS[other], ground), eye)
        assert apart > PLAIN, (one, other, apart)
    foe = added(RIMS[Stance.HOSTILE], ground)
    assert distance(added(OWN_RIM, ground), foe, eye) > PLAIN
