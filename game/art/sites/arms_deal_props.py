"""Props of the arms deal: cases with what is for sale, umbrellas, the panic room, the car."""

from game.art.cars import SEDAN, car
from game.art.places_svg import INK, box, disc, line, oval, place, rect
from game.art.props_kit import PropArt, flat, low, tall, upright
from game.art.svg import dark

_FOAM, _BRASS = "#2a2622", "#c9a85a"


def _case(inside: str, lid: str = "#3a342c") -> str:
    """Return an open case of four tiles, its lid laid back to the north."""
    body = rect(2, 1, 92, 20, lid, 3, INK, 1.5) + rect(6, 4, 84, 14, dark(lid, 0.4), 2)
    body += line("M10 11H86", "#56504a", 1, 0.6) + rect(2, 21, 92, 26, "#4a4238", 3, INK, 1.6)
    body += rect(6, 25, 84, 18, _FOAM, 2) + inside
    corners = "".join(rect(x, y, 6, 5, _BRASS, 1, "#3a2f14", 0.6) for x in (2, 88) for y in (1, 42))
    return body + corners + "".join(rect(x, 19, 7, 4, _BRASS, 1, "#3a2f14", 0.6) for x in (22, 67))


def _rifle() -> str:
    stock = (
        line("M12 36L26 32H34", "#5a3a20", 4.4)
        + line("M30 33H62", "#20242a", 5)
        + line("M60 32.500H84", "#3a4046", 2.4)
    )
    return stock + line("M40 36l-3 6M50 36l3 6", "#20242a", 3) + rect(38, 27, 14, 3, "#3a4046", 1)


def _pistols() -> str:
    one = (
        line("M0 0H14", "#59636c", 4.4)
        + line("M2 2l-2 6", "#2b2f33", 4)
        + line("M0 -1.200H13", "#9aa5ae", 1)
    )
    return "".join(place(one, 14 + i * 26, 32) for i in range(3))


def _grenades() -> str:
    body = ""
    for i in range(6):
        x = 16 + i * 13
        body += disc(x, 34, 5.2, "#4f5d3a", "#14180e", 1) + rect(
            x - 1.6, 27.4, 3.2, 3, "#8a8f7a", 0.6
        )
        body += line(f"M{x - 3} 33h6M{x - 3} 36h6M{x} 30v8", "#2b331e", 0.7)
    return body


def _vests() -> str:
    vest = line("M0 2L4 0H12L16 2 15 15H1Z", "#0f1215", 1, 1, "#39424c") + line(
        "M4 0q4 4 8 0M2 8h12", "#59656f", 0.9
    )
    return "".join(place(vest, 10 + i * 20, 26) for i in range(4))


def _closed() -> str:
    body = (
        rect(2, 6, 44, 36, "#3a342c", 4, INK, 1.7)
        + line("M4 15H44", "#1b1814", 1.4)
        + rect(18, 2, 12, 6, "#2b2721", 2, INK, 0.9)
    )
    body += "".join(rect(x, 12, 7, 6, _BRASS, 1, "#3a2f14", 0.6) for x in (9, 32))
    return (
        body
        + "".join(rect(x, y, 6, 5, _BRASS, 1, "#3a2f14", 0.6) for x in (2, 40) for y in (6, 37))
        + rect(2, 6, 44, 36, "url(#sheen)", 4)
    )


def _deal() -> str:
    """Return the dealer's table: brass scales, tea, a ledger."""
    body = box(144, 48, "url(#dwood)", 3) + rect(5, 5, 134, 38, "#232b26", 2)
    body += (
        disc(26, 24, 8, _BRASS, "#3a2f14", 1)
        + disc(48, 24, 8, _BRASS, "#3a2f14", 1)
        + line("M26 24H48M37 24V12", "#8a6f34", 2)
    )
    body += rect(68, 12, 22, 26, "#5a2f2a", 1.4, INK, 1) + line(
        "M72 18h14M72 23h14M72 28h9", _BRASS, 0.9
    )
    for x in (104, 124):
        body += disc(x, 18, 4.6, "#e6e0d0", "#6b6350", 0.8) + disc(x, 18, 3, "#8a5a2a")
    return (
        body
        + disc(114, 33, 6.4, "#8a4a34", INK, 1)
        + line("M120 33h4", "#8a4a34", 2.6)
        + line("M110 30q4-3 8 0", "#fff", 0.9, 0.5)
    )


def _umbrella_stand() -> str:
    body = disc(12, 12, 10.4, "#4a3a28", INK, 1.4) + disc(12, 12, 7.6, "#1b1712")
    for x, y, tone in ((9, 9, "#2b3a5a"), (15, 9, "#7a2f2a"), (12, 15, "#3f5a3a")):
        body += disc(x, y, 2.8, tone, INK, 0.7) + line(f"M{x} {y}l2-3", "#b98a4a", 1.4)
    return body


def _open_umbrella(tone: str) -> str:
    """Return an open umbrella for sale, standing on its rim."""
    body = ""
    for i in range(8):
        wedge = line(
            "M0 0L21 -8.700Q23 0 21 8.700Z",
            dark(tone, 0.6),
            0.8,
            1,
            tone if i % 2 else dark(tone, 0.18),
        )
        body += place(wedge, 24, 24, i * 45)
    return body + disc(24, 24, 2, "#d9cdb4", INK, 0.7)


def _shop_counter() -> str:
    body = box(144, 48, "#6b5236", 3) + rect(5, 6, 134, 22, "url(#glass)", 1, "#c9b48a", 1.2)
    for i in range(7):
        body += line(
            f"M{14 + i * 18} 12v10", ("#2b3a5a", "#7a2f2a", "#20242a", "#3f5a3a")[i % 4], 3.6
        )
    body += rect(104, 31, 22, 12, "#3a4046", 1.5, INK, 0.9) + rect(107, 33, 10, 3, "#7dffb0", 0.5)
    return body + disc(30, 37, 4, _BRASS, "#3a2f14", 0.8)


def _camp_bed() -> str:
    body = line("M4 4L10 44M86 4L92 44", "#6b757c", 2.4) + rect(
        2, 4, 92, 40, "#5d6a4a", 3, INK, 1.5
    )
    body += rect(5, 9, 18, 30, "#c9c4b0", 5, "#6b6856", 1) + line(
        "M34 5q6 19 0 38M58 5q-4 20 0 38M78 5q4 18 0 38", "#434f34", 1.2, 0.7
    )
    return body + line("M4 6H92", "#8a966f", 1.2, 0.6)


def _tins() -> str:
    body = rect(1, 1, 94, 22, "#5a4a32", 1, INK, 1.6)
    tones = ("#b8453a", "#c9b45a", "#5f7f9a", "#7a9a5a", "#b8b0a0")
    for i in range(11):
        body += disc(8 + i * 8, 8, 3.5, tones[i * 3 % 5], INK, 0.7) + disc(
            8 + i * 8, 16.4, 3.5, tones[(i * 2 + 1) % 5], INK, 0.7
        )
        body += disc(8 + i * 8, 8, 2.2, "#d3d6d4", op=0.6) + disc(
            8 + i * 8, 16.4, 2.2, "#d3d6d4", op=0.6
        )
    return body


def _ammunition() -> str:
    body = (
        box(48, 48, "#4f5a3a", 2)
        + rect(5, 5, 38, 17, "#3a4429", 1, INK, 0.9)
        + line("M9 34h30M9 40h20", "#c9cdb4", 1.4, 0.7)
    )
    return body + "".join(
        line(f"M{8 + i * 3.4:g} 8v11", _BRASS if i % 3 else "#a88740", 2) for i in range(10)
    )


def _getaway() -> str:
    """Return the car in the yard, half out from under its cloth."""
    cloth = line(
        "M4 6Q40 2 96 5Q112 24 102 46Q114 68 98 89Q40 94 6 88Q-2 48 4 6Z", INK, 1.6, 1, "#5d5a50"
    )
    cloth += line("M20 12q20 34 4 72M52 8q14 40 0 80M80 8q16 38 2 78", "#403e37", 1.6, 0.6)
    return (
        place(car(SEDAN, "#3a3f46"), 1, 3) + cloth + line("M10 12Q50 8 92 10", "#8a8678", 1.6, 0.6)
    )


def _oil_drum() -> str:
    return (
        disc(12, 12, 11, "#3a4a44", INK, 1.5)
        + disc(12, 12, 9, "none", "#7d8a80", 1)
        + disc(12, 12, 11, "url(#barrel)")
        + disc(8, 9, 2, "#15181b", "#7d8a80", 0.6)
    )


_RIFLE, _PISTOLS = (
    low("case_rifle", 4, 2, 0.5, _case(_rifle()), "metal"),
    low("case_pistols", 4, 2, 0.5, _case(_pistols()), "metal"),
)
_GRENADES, _VESTS = (
    low("case_grenades", 4, 2, 0.5, _case(_grenades(), "#3f4a34"), "metal"),
    low("case_vests", 4, 2, 0.5, _case(_vests()), "metal"),
)
_TABLE, _SHOP = (
    low("dealer_table", 6, 2, 0.8, _deal()),
    low("shop_counter", 6, 2, 1.0, _shop_counter()),
)
_CAMP, _TINS = (
    low("camp_bed", 4, 2, 0.4, _camp_bed(), "cloth"),
    tall("tin_shelf", 4, 1, 1.8, _tins(), "pierce", "wood"),
)
_CAR = PropArt("getaway_car", 9, 4, 1.4, _getaway(), True, False, "pierce", 0, "metal")

ARMS_DEAL_PROPS: tuple[PropArt, ...] = (
    _RIFLE,
    upright(_RIFLE),
    _PISTOLS,
    upright(_PISTOLS),
    _GRENADES,
    upright(_GRENADES),
    _VESTS,
    upright(_VESTS),
    low("case_closed", 2, 2, 0.5, _closed(), "metal"),
    flat("case_closed_flat", 2, 2, _closed(), 0.25),
    _TABLE,
    upright(_TABLE),
    low("umbrella_stand", 1, 1, 0.8, _umbrella_stand()),
    flat("umbrella_open_red", 2, 2, _open_umbrella("#8a3a30"), 0.7),
    flat("umbrella_open_blue", 2, 2, _open_umbrella("#35486a"), 0.7),
    _SHOP,
    upright(_SHOP),
    _CAMP,
    upright(_CAMP),
    _TINS,
    upright(_TINS),
    low("ammunition", 2, 2, 0.8, _ammunition(), "metal"),
    _CAR,
    upright(_CAR),
    low("oil_drum", 1, 1, 0.9, _oil_drum(), "metal"),
    flat(
        "brass_dust",
        1,
        1,
        "".join(
            oval(4 + i * 7 % 17, 5 + i * 5 % 15, 1.4, 0.7, _BRASS, 0.8, i * 40) for i in range(8)
        ),
    ),
)
