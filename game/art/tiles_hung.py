"""Tiles that hang: on the face of a wall, and overhead above the people."""

from game.art.places_svg import INK, UNIT, disc, line, rect

TOP = 14
"""Where the lit face of a wall begins, in drawing units from the tile's top."""


def plate(x: float, w: float, fill: str, y: float = TOP + 1, h: float = 8) -> str:
    """Return something flat on a face, with its shadow."""
    shadow = rect(x + 0.8, y + 1.4, w, h, "#000", 0.6, op=0.4)
    return shadow + rect(x, y, w, h, fill, 0.6, INK, 0.9)


def notice_board() -> str:
    """Return a cork board with a few slips of paper."""
    body = plate(1.5, 21, "#8a653f")
    for x, w, tone in (
        (3, 5, "#ece8da"),
        (9, 4, "#e9d98a"),
        (14, 3, "#e0a9a0"),
        (18, 3, "#dfe4e0"),
    ):
        body += rect(x, TOP + 2.4, w, 5, tone) + disc(x + w / 2, TOP + 2.8, 0.6, "#b0302a")
    return body


def calendar() -> str:
    """Return a wall calendar, crossed out up to today."""
    body = plate(7, 10, "#f3efe2") + rect(7.5, TOP + 1.4, 9, 2.2, "#a8362e")
    return body + line("M9 19h1M11.500 19h1M14 19h1M9 21h1M11.500 21h1", "#555", 1)


def clock() -> str:
    """Return a wall clock."""
    face = disc(12, TOP + 4.6, 4.6, "#e8e6de", INK, 1)
    return face + line(f"M12 {TOP + 4.6}v-3M12 {TOP + 4.6}l2 1.600", "#1b1d20", 1)


def notice() -> str:
    """Return a yellow warning sign."""
    return plate(7.5, 9, "#e7d24a") + line("M12 16l3 5.400H9z", "#1b1b12", 1.2)


def fuse_box() -> str:
    """Return the fuse box, seen from the east: it hangs on a west wall."""
    body = rect(13, 1, 11, 22, "#8b959f", 1, INK, 1.2) + rect(15, 3, 8, 18, "#5b656e", 1)
    for i, tone in enumerate(("#6bff97", "#6bff97", "#ffd84a", "#ff5a48")):
        body += rect(16, 4.4 + i * 4, 4, 2.6, "#20252a") + disc(21.4, 5.7 + i * 4, 1, tone)
    return body + line("M13 12H5V0", "#3a4149", 2.4)


def lamp() -> str:
    """Return a hanging lamp: an enamel shade and the bulb's light round it."""
    return (
        disc(12, 12, 11.5, "#ffe2b4", op=0.16)
        + disc(12, 12, 8.4, "#26343a", "#0b0d10", 1)
        + disc(12, 12, 6.4, "#ffcf8f")
        + disc(12, 12, 3.6, "#fff8ea")
        + line("M6.500 7a8 8 0 0 1 6-3", "#8fb0b8", 1, 0.8)
    )


def tube() -> str:
    """Return a third of a fluorescent tube, lying west to east."""
    return (
        rect(0, 6, UNIT, 12, "#eaf6ff", 3, op=0.14)
        + rect(0, 8.5, UNIT, 7, "#aeb8c0", 0.6, "#30363d", 0.7)
        + rect(0, 10.2, UNIT, 3.6, "#f4fbff")
        + line("M12 8.500v7", "#6a737a", 0.8)
    )


def pipe() -> str:
    """Return a length of pipe, west to east, with a clamp."""
    return (
        rect(0, 8, UNIT, 8, "url(#metal)")
        + line("M0 8H24M0 16H24", "#22272d", 0.8)
        + rect(9, 7, 6, 10, "#68727c", 1, "#22272d", 0.7)
    )
