"""How people are hurt, fall, lie and are carried."""

from __future__ import annotations

import math

from game.art.figure_poses import Animation, Pose, lying_pose


def hurt() -> dict[str, Animation]:
    """Return everything from a stagger to death."""
    stagger = (
        Pose(
            "stagger",
            110,
            chest=(-6, 0),
            twist=20,
            head=(-9, 3, 25),
            right=(-14, 44),
            left=(22, -34),
            right_bend=6,
            left_bend=10,
            right_foot=(-20, 14, 20),
            left_foot=(12, -10, -10),
        ),
        Pose(
            "stagger",
            160,
            chest=(-10, 0),
            twist=-10,
            head=(-6, -2, -14),
            right=(8, 42),
            left=(-2, -42),
            right_bend=9,
            left_bend=9,
            right_foot=(-22, 12, 10),
            left_foot=(-4, -14, -18),
        ),
    )
    fall = (
        Pose(
            "fall",
            90,
            chest=(10, 0),
            twist=14,
            head=(24, 2, 10),
            hips=(-12, 0),
            right=(38, 32),
            left=(34, -38),
            right_foot=(-30, 12, 12),
            left_foot=(-22, -12, -10),
        ),
        lying_pose(
            "fall",
            110,
            face="down",
            chest=(18, 0),
            hips=(-20, 0),
            head=(42, 1, 4),
            twist=6,
            right=(58, 32),
            left=(50, -38),
            right_knee=(-40, 14),
            left_knee=(-42, -18),
            right_foot=(-70, 14, 172),
            left_foot=(-74, -20, 186),
        ),
    )
    down = (
        lying_pose(
            "down",
            480,
            face="down",
            right=(74, 24),
            left=(32, -34),
            right_bend=10,
            left_bend=16,
            right_knee=(-66, 15),
            left_knee=(-46, -30),
            left_foot=(-78, -30, 200),
            head=(48, 2, 6),
            twist=-8,
        ),
        lying_pose(
            "down",
            480,
            face="down",
            right=(54, 31),
            left=(56, -28),
            right_bend=14,
            left_bend=13,
            right_knee=(-56, 22),
            left_knee=(-54, -23),
            right_foot=(-92, 22, 168),
            left_foot=(-90, -22, 190),
            head=(49, 0, 0),
            chest=(21, 0),
        ),
        lying_pose(
            "down",
            480,
            face="down",
            right=(34, 36),
            left=(78, -22),
            right_bend=18,
            left_bend=10,
            right_knee=(-46, 30),
            right_foot=(-84, 30, 160),
            left_knee=(-62, -15),
            head=(51, -2, -6),
            chest=(23, 0),
            twist=8,
        ),
    )
    return {
        "stagger": Animation(stagger, loop=False),
        "fall": Animation(fall, loop=False),
        "down": Animation((down[0], down[1], down[2], down[1])),
        "crawl": Animation(tuple(_crawl()), metres=0.6),
        "dead": Animation(_dead(), loop=False, variants=True),
        "carried": Animation(
            (
                lying_pose(
                    "carried",
                    spin=90,
                    chest=(14, 0),
                    head=(40, 8, 30),
                    right=(2, 40),
                    left=(18, -38),
                    right_knee=(-52, 4),
                    left_knee=(-52, -9),
                    right_foot=(-70, 26, 120),
                    left_foot=(-72, 14, 110),
                ),
            )
        ),
    }


def _crawl() -> list[Pose]:
    frames = []
    for i in range(4):
        s = math.sin(2 * math.pi * (i + 0.5) / 4) * 1.4
        frames.append(
            lying_pose(
                "crawl",
                240,
                face="down",
                right=(60 + 16 * s, 30),
                left=(60 - 16 * s, -30),
                right_bend=12,
                left_bend=12,
                head=(49, 2 * s, 4 * s),
                twist=-7 * s,
                right_knee=(-52 + 8 * s, 19 + 4 * s),
                left_knee=(-52 - 8 * s, -19 + 4 * s),
                right_foot=(-90 + 8 * s, 20, 172),
                left_foot=(-90 - 8 * s, -20, 188),
            )
        )
    return frames


def _dead() -> tuple[Pose, ...]:
    return (
        lying_pose(
            "dead",
            spin=180,
            right=(40, 66),
            left=(-8, -46),
            left_bend=12,
            right_knee=(-66, 24),
            right_foot=(-94, 34, 160),
            left_foot=(-102, -10, -170),
            head=(46, 2, 24),
            hand="fist",
        ),
        lying_pose(
            "dead",
            face="down",
            right=(76, 36),
            left=(-12, -36),
            right_bend=14,
            left_bend=8,
            left_knee=(-60, -32),
            left_foot=(-90, -18, 190),
            head=(45, 5, 40),
        ),
        lying_pose(
            "dead",
            face="side",
            twist=-22,
            chest=(18, 4),
            right=(44, -30),
            left=(30, -40),
            right_bend=-14,
            left_bend=6,
            right_knee=(-34, -34),
            left_knee=(-44, -40),
            right_foot=(-74, -16, 160),
            left_foot=(-82, -28, 170),
            head=(44, -10, -30),
        ),
    )
