"""How people hold weapons, aim, reload, strike and throw."""

from __future__ import annotations

from typing import Any

from game.art.figure_poses import Animation, Pose, poses

_AIMS: dict[str, dict[str, Any]] = {
    "pistol": {
        "right": (41, 3),
        "left": (38, -3),
        "right_bend": 9,
        "left_bend": 9,
        "head": (0, 0, 0),
        "grip": 0,
        "right_foot": (-3, 12, 12),
        "left_foot": (8, -11, -4),
    },
    "long": {
        "right": (20, 14),
        "left": (39, 11),
        "right_bend": 12,
        "left_bend": 6,
        "twist": 14,
        "head": (3, 1, 3),
        "grip": 0,
        "right_foot": (-6, 13, 14),
        "left_foot": (14, -11, -4),
    },
    "knife": {
        "right": (36, 18),
        "left": (22, -17),
        "right_bend": 9,
        "left_bend": 13,
        "twist": -10,
        "grip": -14,
        "head": (2, 0, 0),
        "right_foot": (14, 13, 8),
        "left_foot": (-6, -12, -10),
    },
    "fists": {
        "right": (24, 13),
        "left": (31, -11),
        "right_bend": 15,
        "left_bend": 13,
        "twist": 9,
        "head": (0, 1, 0),
        "palm": 6.6,
        "right_foot": (-6, 13, 14),
        "left_foot": (14, -11, -4),
    },
}
_LOW: dict[str, dict[str, Any]] = {
    "pistol": {
        "right": (21, 19),
        "left": (19, -17),
        "right_bend": 10,
        "left_bend": 10,
        "grip": -32,
    },
    "long": {"right": (13, 21), "left": (30, 5), "right_bend": 12, "left_bend": 11, "grip": -38},
    "knife": {"right": (22, 27), "left": (16, -24), "right_bend": 9, "left_bend": 9, "grip": -24},
    "fists": {"right": (19, 20), "left": (20, -19), "right_bend": 11, "left_bend": 11, "palm": 6.6},
}


def armed(hold: str) -> dict[str, Animation]:
    """Return the animations for one class of what is in the hand."""
    aim, low = _AIMS[hold], _LOW[hold]
    ready = [Pose(f"ready_{hold}", 700, swell=1 + b / 20, head=(b, 0, 0), **low) for b in (0, 1)]
    made = {
        f"ready_{hold}": Animation(tuple(ready)),
        f"aim_{hold}": Animation((Pose(f"aim_{hold}", 120, **aim),)),
    }
    if hold in ("pistol", "long"):
        made[f"recoil_{hold}"] = Animation(
            tuple(_kick(hold, kick, ms) for kick, ms in ((1, 40), (0.4, 60))), loop=False
        )
    return made


def _kick(hold: str, kick: float, ms: int) -> Pose:
    aim = _AIMS[hold]
    (rx, ry), (lx, ly) = aim["right"], aim["left"]
    short = hold == "pistol"
    return Pose(
        f"recoil_{hold}",
        ms,
        **{
            **aim,
            "right": (rx - 7 * kick, ry),
            "left": (lx - 7 * kick, ly),
            "chest": (-1.8 * kick, 0),
            "right_bend": aim["right_bend"] + 5 * kick,
            "left_bend": aim["left_bend"] + 5 * kick,
            "grip": -9 * kick if short else -2 * kick,
            "twist": aim.get("twist", 0) - (0 if short else 3 * kick),
        },
    )


def reloads() -> dict[str, Animation]:
    """Return how magazines are changed."""
    short: dict[str, Any] = {
        **_AIMS["pistol"],
        "name": "reload_pistol",
        "right": (27, 9),
        "grip": -25,
    }
    long: dict[str, Any] = {**_AIMS["long"], "name": "reload_long", "right": (18, 20), "grip": -28}
    return {
        "reload_pistol": Animation(
            poses(
                short,
                {"left": (4, -24), "ms": 260},
                {"left": (14, -20), "prop": "magazine", "ms": 260},
                {
                    "right": (27, 7),
                    "left": (26, -2),
                    "left_bend": 14,
                    "prop": "magazine",
                    "ms": 200,
                },
                {"right": (30, 5), "left": (38, 1), "left_bend": 12, "grip": -14, "ms": 160},
            ),
            loop=False,
        ),
        "reload_long": Animation(
            poses(
                long,
                {"left": (28, 4), "left_bend": 11, "twist": 10, "ms": 240},
                {"left": (6, -24), "left_bend": 8, "twist": 4, "prop": "magazine", "ms": 280},
                {"left": (28, 8), "left_bend": 12, "twist": 10, "prop": "magazine", "ms": 240},
                {"left": (34, 8), "left_bend": 9, "right": (20, 16), "grip": -12, "ms": 180},
            ),
            loop=False,
        ),
    }


def blows() -> dict[str, Animation]:
    """Return blows: wind up, strike, follow through, come back."""
    knife: dict[str, Any] = {**_AIMS["knife"], "name": "melee_knife"}
    fists: dict[str, Any] = {**_AIMS["fists"], "name": "melee_fists"}
    pistol: dict[str, Any] = {**_AIMS["pistol"], "name": "melee_pistol", "left": (18, -22)}
    long: dict[str, Any] = {**_AIMS["long"], "name": "melee_long"}
    return {
        "melee_knife": Animation(
            poses(
                knife,
                {"right": (-10, 40), "right_bend": 10, "twist": 30, "grip": 100, "ms": 90},
                {"right": (30, 32), "right_bend": 8, "twist": 4, "grip": 20, "ms": 50},
                {
                    "right": (42, -2),
                    "right_bend": 8,
                    "twist": -24,
                    "grip": -35,
                    "left": (0, -30),
                    "head": (5, 0, -6),
                    "ms": 60,
                },
                {
                    "right": (22, -24),
                    "right_bend": 12,
                    "twist": -34,
                    "grip": -100,
                    "left": (-10, -28),
                    "head": (4, -1, -8),
                    "ms": 120,
                },
            ),
            loop=False,
        ),
        "melee_fists": Animation(
            poses(
                fists,
                {"right": (4, 30), "right_bend": 12, "twist": 24, "ms": 90},
                {
                    "right": (46, 6),
                    "right_bend": 3,
                    "twist": -22,
                    "left": (14, -20),
                    "head": (5, 0, -4),
                    "ms": 60,
                },
                {
                    "right": (48, -2),
                    "right_bend": 4,
                    "twist": -28,
                    "left": (12, -22),
                    "head": (6, 0, -6),
                    "ms": 80,
                },
                {"right": (28, 12), "right_bend": 12, "twist": -4, "ms": 110},
            ),
            loop=False,
        ),
        "melee_pistol": Animation(
            poses(
                pistol,
                {"right": (6, 38), "right_bend": 10, "twist": 26, "grip": -50, "ms": 90},
                {"right": (38, 18), "right_bend": 6, "twist": -8, "grip": -30, "ms": 60},
                {
                    "right": (38, -8),
                    "right_bend": 8,
                    "twist": -26,
                    "grip": -80,
                    "head": (5, 0, -6),
                    "ms": 80,
                },
                {"right": (30, 8), "right_bend": 10, "twist": -8, "grip": -30, "ms": 110},
            ),
            loop=False,
        ),
        "melee_long": Animation(
            poses(
                long,
                {"right": (4, 24), "left": (22, -6), "twist": 30, "grip": -60, "ms": 90},
                {"right": (30, 14), "left": (30, -14), "twist": -4, "grip": -86, "ms": 60},
                {
                    "right": (38, 8),
                    "left": (32, -20),
                    "twist": -22,
                    "grip": -100,
                    "head": (6, 0, -6),
                    "ms": 80,
                },
                {"right": (22, 14), "left": (36, -4), "twist": 6, "grip": -36, "ms": 110},
            ),
            loop=False,
        ),
    }


def throw() -> Animation:
    """Return a throw with the right hand."""
    side: dict[str, Any] = {"name": "throw", "left": (24, -22), "left_bend": 9}
    return Animation(
        poses(
            side,
            {"right": (-20, 36), "right_bend": 9, "twist": 30, "ms": 110},
            {"right": (34, 26), "right_bend": 6, "twist": -10, "hand": "open", "ms": 60},
            {"right": (44, 4), "right_bend": 6, "twist": -24, "left": (2, -30), "ms": 120},
        ),
        loop=False,
    )
