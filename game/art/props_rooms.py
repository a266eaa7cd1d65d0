"""Props of the rooms: desks, tables, cabinets, lockers, beds, kitchen, cold store."""

from game.art.places_svg import INK, box, disc, line, place, rect
from game.art.props_kit import PropArt, low, tall, upright


def _papers(x: float, y: float, turn: float = 0, tint: str = "#ece8da") -> str:
    sheet = rect(0, 0, 11, 14, tint, 0, "#8a8672", 0.5)
    sheet += line("M2 3h7M2 6h7M2 9h5", "#7d7a6c", 0.7)
    return place(sheet, x, y, turn)


def _cup(x: float, y: float, rim: str = "#d9d4c4") -> str:
    return disc(x, y, 3.6, rim, "#555", 0.8) + disc(x, y, 2.3, "#4b2f1c")


def _screen(x: float, y: float) -> str:
    return (
        rect(x, y, 22, 6, "#1c2026", 1, INK, 1)
        + rect(x + 1, y + 4.6, 20, 1.8, "#9fdcff")
        + rect(x + 2, y + 11, 18, 6, "#2d333b", 1)
        + line(f"M{x + 4:g} {y + 13:g}h14M{x + 4:g} {y + 15:g}h14", "#77818c", 0.7)
    )


def _office_desk() -> str:
    body = box(96, 48, "url(#dwood)") + rect(3, 3, 90, 42, "none", 1, "#3d2716", 0.8)
    body += _screen(34, 8) + _papers(66, 12) + _papers(78, 14, 8) + _cup(16, 14)
    body += rect(8, 28, 16, 10, "#a33b32", 1, INK, 0.8) + line("M58 34l10-3", "#d8c27a", 1.6)
    return body + rect(74, 33, 13, 8, "#262b31", 1, INK, 0.8)


def _office_desk_travel() -> str:
    """Return Yun-guk's desk: two passports and two cups."""
    body = box(96, 48, "url(#dwood)") + rect(3, 3, 90, 42, "none", 1, "#3d2716", 0.8)
    body += _screen(12, 8) + _cup(58, 12) + _cup(67, 14, "#c8a2a2")
    for x, y, turn, tone in ((56, 26, -8, "#23405e"), (68, 25, 12, "#6a2230")):
        cover = rect(0, 0, 11, 14, tone, 1, INK, 0.8) + disc(5.5, 5.5, 2.4, "none", "#d8b85a", 0.9)
        body += place(cover + line("M3 10.500h5", "#d8b85a", 0.9), x, y, turn)
    return body + _papers(82, 10, 5, "#f4f0e2") + line("M84 30l8 6", "#c9ced3", 1.4)


def _dispatch_desk() -> str:
    body = box(48, 48, "url(#ply)") + line("M3 16H45M3 32H45", "#4a3218", 0.8, 0.5)
    body += (
        _papers(5, 6, -6, "#f3ead0") + _papers(12, 9, 4, "#f3ead0") + _papers(27, 5, 0, "#dfe9ec")
    )
    body += rect(24, 27, 17, 12, "#2b3036", 1, INK, 0.9) + rect(26, 29, 13, 4, "#b23a30", 0.6)
    return body + disc(12, 34, 4.4, "#59636d", INK, 1) + disc(12, 34, 2.2, "#1e3f66")


def _deal_table() -> str:
    """Return the folding table of the deal: two open bags, money, glasses."""
    body = rect(1, 1, 94, 46, "#6d747b", 3, INK, 1.7) + rect(4, 4, 88, 40, "#868e96", 2)
    body += line("M48 2V46", "#42484e", 1.4) + line("M3 45V3H92", "#fff", 1.2, 0.4)
    body += rect(56, 8, 30, 20, "#3a3128", 4, INK, 1.3) + rect(60, 11, 22, 13, "#211a14", 2)
    for i in range(3):
        body += rect(61.5 + i * 6.8, 12.5, 5.6, 10, "#8fa878", 0.6, "#3f5233", 0.6)
        body += rect(61.5 + i * 6.8, 16, 5.6, 2.6, "#e8e0c8")
    body += _papers(8, 26, 6) + _cup(52, 38, "#cfe0e6") + _cup(40, 9, "#cfe0e6")
    return (
        body
        + rect(64, 33, 18, 8, "#5b4634", 1.5, INK, 0.9)
        + disc(89, 37, 2.4, "#9b5a2c", INK, 0.7)
    )


def _chairless_table() -> str:
    body = box(72, 48, "url(#wood)", 4) + line("M6 14H66M6 24H66M6 34H66", "#7a5430", 0.9, 0.5)
    body += disc(22, 20, 7, "#f1efe8", "#8d897c", 1) + disc(22, 20, 4.5, "none", "#c4c0b3", 0.9)
    return (
        body
        + _cup(48, 30)
        + rect(50, 10, 11, 8, "#c6402f", 1, INK, 0.7)
        + disc(36, 35, 2.6, "#d9a437", INK, 0.7)
    )


def _card_table() -> str:
    """Return the canteen table with a hand half dealt."""
    body = disc(24, 24, 22.5, "url(#dwood)", INK, 1.7) + disc(24, 24, 18.5, "#2f5a48", "#1d3a2e", 1)
    for x, y, turn in ((11, 20, -40), (14, 17, -20), (31, 33, 150), (34, 30, 170), (32, 13, 60)):
        body += place(rect(-2.6, -3.8, 5.2, 7.6, "#f3efe4", 0.8, "#666", 0.5), x, y, turn)
    body += rect(21, 19, 6, 8, "#a8362e", 0.8, INK, 0.6) + rect(
        22, 18, 6, 8, "#b8463c", 0.8, INK, 0.6
    )
    return (
        body
        + _cup(13, 33)
        + disc(38, 22, 2.8, "#cfe0e6", "#556", 0.7)
        + disc(24, 38, 3.2, "#3a3d40", "#8a8f94", 0.8)
    )


def _kitchen() -> str:
    body = box(144, 48, "#b9bdba", 2) + rect(6, 10, 34, 28, "#8f9aa0", 4, "#454d52", 1.2)
    body += (
        rect(9, 13, 28, 22, "#6d787f", 4)
        + line("M23 5v9", "#dfe8ec", 3)
        + disc(23, 25, 2, "#30363a")
    )
    body += rect(56, 7, 44, 34, "#24282c", 2, INK, 1)
    body += "".join(disc(x, y, 6, "#15171a", "#6d757b", 1.4) for x in (68, 88) for y in (16, 32))
    body += disc(88, 32, 8, "#a0a8ae", "#42484d", 1.2) + disc(88, 32, 5.5, "#7d4a2c")
    body += rect(108, 11, 17, 24, "#a87b4c", 2, "#4b3218", 1) + line("M112 15l9 15", "#dfe6ea", 2)
    return (
        body
        + disc(134, 16, 4.5, "#e8e4d8", "#777", 0.8)
        + disc(134, 30, 4.5, "#d8d4c8", "#777", 0.8)
    )


def _fridge() -> str:
    body = (
        box(48, 48, "#c3cacb", 4)
        + line("M3 38H45", "#727b80", 1.4)
        + rect(8, 40.5, 14, 3, "#7b858b", 1)
    )
    body += rect(30, 8, 9, 7, "#e2c24a", 0, "#8a7420", 0.5) + rect(
        22, 18, 7, 9, "#e7e2d4", 0, "#8a8672", 0.5
    )
    return body + rect(1, 1, 46, 46, "url(#sheen)", 4)


def _cabinet() -> str:
    """Return a steel tool cabinet with drawers open a hand's width."""
    body = box(48, 40, "#9a3a31", 2) + "".join(
        rect(4 + i * 14, 5, 12, 26, "#84302a", 1, "#3d1411", 0.9) for i in range(3)
    )
    body += rect(6, 39, 36, 8, "#6e2822", 1, INK, 1.2) + line("M9 43h30", "#c9d2da", 1.6)
    return (
        body
        + line("M8 18h4M22 18h4M36 18h4", "#e7d8c0", 1.4)
        + rect(1, 1, 46, 38, "url(#sheen)", 2)
    )


def _filing() -> str:
    body = ""
    for x, tone in ((0, "#76818b"), (24, "#6d7882")):
        body += box(24, 48, tone, 2, x) + rect(x + 4, 34, 16, 9, "#59636c", 1, INK, 0.8)
        body += line(f"M{x + 8} 39h8", "#dfe6ec", 1.2) + rect(
            x + 6, 7, 12, 8, "#d8cfb4", 0, "#8a8268", 0.6
        )
    return body + rect(1, 1, 46, 46, "url(#sheen)", 2)


def _lockers(rows: int) -> str:
    """Return a bank of lockers, four wide; two rows stand back to back."""
    body = ""
    for row in range(rows):
        for i in range(4):
            tone = ("#54707a", "#4d6770", "#5a767f", "#4a646d")[(i + row) % 4]
            body += box(24, 24, tone, 1, i * 24, row * 24)
            edge = row * 24 + (19 if row or rows == 1 else 3)
            body += line(f"M{i * 24 + 7} {edge}h10", "#1f2b30", 1.4) + disc(
                i * 24 + 20, edge, 1.1, "#dfe6ea"
            )
    return body + rect(1, 1, 94, rows * 24 - 2, "url(#sheen)", 1)


def _bench() -> str:
    body = rect(1, 5, 70, 14, "#8d6a44", 2, INK, 1.4)
    return (
        body
        + line("M3 9.500H69M3 14.500H69", "#4f371f", 1, 0.7)
        + rect(8, 3, 5, 18, "#4a525a", 1, INK, 0.8)
        + rect(59, 3, 5, 18, "#4a525a", 1, INK, 0.8)
    )


def _child_bed() -> str:
    body = rect(1, 1, 46, 94, "#d8cfba", 5, INK, 1.6) + rect(4, 4, 40, 87, "url(#linen)", 4)
    body += rect(10, 8, 28, 17, "#fff", 6, "#b7b0a4", 1)
    body += line("M4 38Q24 33 44 39V87Q44 91 40 91H8Q4 91 4 87Z", "#6b7f52", 1.1, fill="#93a873")
    body += line("M14 50q8 16 0 34M32 46q6 18-2 40", "#5d7046", 1.2, 0.5)
    return body + line("M4 38Q24 33 44 39", "#f1f4ea", 3, 0.85)


def _lamp_floor() -> str:
    return (
        disc(12, 12, 5, "#3b3128", INK, 1)
        + disc(12, 12, 10, "#ffdfa8", "#a8742e", 1, 0.92)
        + disc(12, 12, 5, "#fff6df")
    )


def _wardrobe() -> str:
    body = (
        box(96, 48, "url(#dwood)", 2)
        + line("M48 3V45", "#2e1c10", 1.6)
        + line("M4 38H92", "#2e1c10", 1.2, 0.7)
    )
    return (
        body
        + disc(44, 42, 1.6, "#d8b85a")
        + disc(52, 42, 1.6, "#d8b85a")
        + rect(12, 8, 22, 22, "#6b4a2f", 2, "#3a2414", 0.8)
    )


def _cold_boxes(high: bool) -> str:
    """Return white insulated boxes on a pallet, rime on the lids."""
    body = rect(1, 1, 46, 46, "#5b666d", 1, INK, 1.3)
    for i in range(2):
        for j in range(2):
            x, y = 2 + i * 22, 2 + j * 22
            body += rect(x, y, 21.6, 21.6, "#d5e2e4", 2, INK, 1.1) + rect(
                x + 3, y + 3, 15.6, 15.6, "#e4eef0", 1.5, "#9fb2b7", 0.8
            )
            body += line(f"M{x + 6} {y + 9}h9M{x + 6} {y + 13}h6", "#4a7fa0", 1.3, 0.7)
    if high:
        body += rect(9, 10, 34, 34, "#000", 3, op=0.35) + rect(6, 6, 32, 32, "#dbe8ea", 2, INK, 1.3)
        body += rect(10, 10, 24, 24, "#edf5f6", 2, "#9fb2b7", 0.9) + line(
            "M15 19h14M15 25h9", "#4a7fa0", 1.6, 0.7
        )
    return body + rect(1, 1, 46, 46, "url(#sheen)", 1)


def _cold_rack() -> str:
    body = rect(1, 1, 94, 46, "#6b777d", 1, INK, 1.8) + "".join(
        line(f"M{6 + i * 7} 3V45", "#98a6ac", 1, 0.7) for i in range(13)
    )
    for x, y, w, h, tone in (
        (6, 6, 24, 17, "#d5e2e4"),
        (33, 5, 18, 19, "#a9c3d0"),
        (56, 6, 32, 16, "#dfe9ea"),
        (7, 26, 20, 17, "#b9ccd2"),
        (31, 27, 28, 16, "#e4eef0"),
        (63, 26, 26, 17, "#8fb0bd"),
    ):
        body += rect(x, y, w, h, tone, 2, INK, 1) + line(
            f"M{x + 3} {y + 5}h{w / 2:g}", "#4a7fa0", 1.3, 0.6
        )
        body += line(f"M{x + 1.6} {y + h - 3}V{y + 1.6}H{x + w - 3}", "#fff", 1, 0.6)
    return (
        body + line("M1 2.4H95M1 45.600H95", "#c9d6da", 2.2) + rect(1, 1, 94, 46, "url(#sheen)", 1)
    )


def _freezer() -> str:
    body = (
        box(96, 48, "#c9d3d6", 4)
        + rect(5, 5, 42, 38, "#dbe4e6", 3, "#8b999e", 1)
        + rect(49, 5, 42, 38, "#dbe4e6", 3, "#8b999e", 1)
    )
    return (
        body
        + line("M22 40h10M66 40h10", "#59656b", 2.2)
        + line("M9 30l18-22M14 34l14-17M54 28l14-17", "#fff", 1.6, 0.6)
    )


_COLD = tall("cold_rack", 4, 2, 2.0, _cold_rack())
_LOCKER_ROW = tall("lockers_wall", 4, 1, 1.9, _lockers(1))
_BENCH = low("bench", 3, 1, 0.45, _bench())

ROOMS: tuple[PropArt, ...] = (
    low("office_desk", 4, 2, 0.75, _office_desk()),
    low("office_desk_travel", 4, 2, 0.75, _office_desk_travel()),
    low("dispatch_desk", 2, 2, 0.8, _dispatch_desk()),
    low("deal_table", 4, 2, 0.75, _deal_table(), "metal"),
    low("table", 3, 2, 0.75, _chairless_table()),
    low("card_table", 2, 2, 0.75, _card_table()),
    low("kitchen", 6, 2, 0.9, _kitchen(), "metal"),
    tall("fridge", 2, 2, 1.8, _fridge()),
    tall("cabinet", 2, 2, 1.6, _cabinet()),
    tall("filing", 2, 2, 1.6, _filing()),
    tall("lockers", 4, 2, 1.9, _lockers(2)),
    _LOCKER_ROW,
    upright(_LOCKER_ROW),
    _BENCH,
    upright(_BENCH),
    low("child_bed", 2, 4, 0.5, _child_bed(), "cloth"),
    low("lamp_floor", 1, 1, 1.2, _lamp_floor(), "glass", 5),
    tall("wardrobe", 4, 2, 2.0, _wardrobe(), "pierce", "wood"),
    low("cold_boxes", 2, 2, 0.9, _cold_boxes(False)),
    tall("cold_stack", 2, 2, 1.8, _cold_boxes(True), "pierce", "wood"),
    _COLD,
    upright(_COLD),
    low("freezer", 4, 2, 0.9, _freezer(), "metal"),
)
