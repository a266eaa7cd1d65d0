"""Props of the warehouse floor and the yard: crates, racks, loads, drums, machines, vehicles."""

import random

from game.art.places_svg import INK, box, disc, line, oval, place, rect
from game.art.props_kit import PropArt, low, tall, upright

_GOODS = ("#b98a52", "#5f8794", "#a8744a", "#878b66", "#a85a45", "#c0a878", "#6d7f8c", "#94553c")
_CARD = ("#c7a676", "#bd9a68", "#d2b283", "#b18c5a")


def _crate(size: float = 48) -> str:
    body = box(48, 48, "url(#wood)") + line("M2 13H46M2 24H46M2 35H46", "#4a3117", 1, 0.6)
    for brace, tone in (("M7 7L41 41", "#c9995a"), ("M41 7L7 41", "#d3a466")):
        body += line(brace, "#5e3f1f", 8) + line(brace, tone, 5.6)
    body += rect(3.5, 3.5, 41, 41, "none", 1, "#5e3f1f", 5)
    body += rect(3.5, 3.5, 41, 41, "none", 1, "#dbb077", 3)
    body += "".join(disc(x, y, 1, "#3a2a18") for x in (4, 44) for y in (4, 44))
    return place(body + rect(1, 1, 46, 46, "url(#sheen)", 2), scale=size / 48)


def _planks() -> str:
    """Return the lid of a crate that was nailed shut: planks and two battens."""
    body = box(48, 48, "#a87a48")
    body += "".join(
        rect(2.5, 2.5 + i * 7.2, 43, 6.6, "#b98950" if i % 2 else "#a97842", 0.5, "#4a3117", 0.7)
        for i in range(6)
    )
    for x in (8, 34):
        body += rect(x, 1.5, 6, 45, "#8a5f33", 1, "#43290f", 1)
        body += "".join(disc(x + 3, 6 + i * 7.2, 0.8, "#2a1a0b") for i in range(6))
    stencil = line("M19 19h10M19 23h7M19 27h10M24 33v-3m-2 1.4l2-1.4 2 1.4", "#3b2410", 1.2, 0.7)
    return body + stencil + rect(1, 1, 46, 46, "url(#sheen)", 2)


def _crate_stack() -> str:
    shadow = rect(12, 13, 33, 33, "#000", 2, op=0.4)
    return _crate() + shadow + place(_crate(33), 7, 6) + rect(7, 6, 33, 33, "#fff", 2, op=0.1)


def _case(fill: str = "#7f8a6a", dark: str = "#2f3526") -> str:
    body = box(24, 24, fill) + line("M2 8H22M2 16H22", dark, 0.9, 0.7)
    body += rect(6, 9, 12, 6, dark, 1, op=0.6) + line("M8 12h8", "#d8dcc4", 1, 0.8)
    return body + rect(1, 1, 22, 22, "url(#sheen)", 2)


def _cases() -> str:
    return (
        place(_case(), 1, 1, scale=0.95)
        + place(_case("#75825f"), 24.5, 0.5, scale=0.95)
        + place(_case("#6f6a4e", "#2b2817"), 0.5, 24.5, scale=0.95)
        + place(_case("#7d8a6b"), 25, 25, 4, 0.9)
    )


def pallet() -> str:
    """Return an empty pallet of two tiles by two."""
    body = "".join(
        rect(1, 1.2 + i * 7.8, 46, 6, "#b08a5a" if i % 2 else "#a57e4e", 1, "#3a2812", 0.9)
        for i in range(6)
    )
    return body + "".join(
        disc(x, 4 + i * 7.8, 0.7, "#2c1e0d") for x in (5, 24, 43) for i in range(6)
    )


def _cartons(seed: int, columns: int = 3, rows: int = 2) -> str:
    pick = random.Random(seed)
    w, h = 42 / columns, 42 / rows
    body = rect(3, 3, 42, 42, "#8d6f45", 1, INK, 1.4)
    for i in range(columns):
        for j in range(rows):
            x, y = 3 + i * w, 3 + j * h
            body += rect(x, y, w - 0.3, h - 0.3, pick.choice(_CARD), 0, "#6b5230", 0.8)
            body += line(f"M{x + w / 2:g} {y:g}v{h:g}", "#efe3c6", 2, 0.4)
    return body


def _pallet_load() -> str:
    return pallet() + _cartons(4) + rect(3, 3, 42, 42, "url(#sheen)", 1)


def _pallet_wrapped() -> str:
    """Return a load as high as a man, in stretch film."""
    body = (
        pallet()
        + rect(2, 2, 44, 44, "#5f7480", 3, INK, 1.8)
        + place(_cartons(9, 2, 2), 2.4, 2.4, scale=0.9)
    )
    film = rect(3, 3, 42, 42, "#cfe6f2", 3, op=0.3)
    film += line("M6 42L30 5M14 44L42 8M28 44L45 22", "#fff", 1.6, 0.4)
    film += line("M4 10q20 5 40-1M4 36q22-6 40 2", "#fff", 1, 0.35)
    return (
        body
        + film
        + rect(30, 30, 10, 8, "#f4f1e6", 0, "#888", 0.6)
        + rect(2, 2, 44, 44, "url(#sheen)", 3)
    )


def _barrel(fill: str = "#3f7f93", ring: str = "#9ccbd8", cap: str = "#20343b") -> str:
    return (
        disc(12, 12, 11, fill, INK, 1.5)
        + disc(12, 12, 9.2, "none", ring, 1, 0.7)
        + disc(12, 12, 11, "url(#barrel)")
        + disc(8, 9, 2, cap, ring, 0.7)
        + disc(16, 14, 1.1, cap)
    )


_RED = ("#b04a36", "#f0ac94", "#3b1c16")
_GREY = ("#6d757c", "#c3ccd3", "#23272b")


def _drums(top: bool) -> str:
    body = pallet() if top else ""
    kinds: tuple[tuple[str, ...], ...] = ((), _RED, _GREY, ())
    for kind, (x, y) in zip(kinds, ((0, 0), (24, 0), (0, 24), (24, 24)), strict=True):
        body += place(_barrel(*kind), x, y)
    if top:
        body += rect(6, 6, 36, 36, "#000", 6, op=0.35) + place(_barrel(*_RED), 4, 12)
        body += place(_barrel(), 21, 8) + place(_barrel(*_GREY), 15, 23)
    return body


def _sacks() -> str:
    body = pallet()
    for x, y, tone in (
        (2, 3, "#c9bda2"),
        (25, 4, "#bdb094"),
        (3, 25, "#b5a98f"),
        (24, 24, "#d1c6ac"),
        (13, 14, "#d8cdb3"),
    ):
        body += rect(x, y, 21, 19, tone, 7, INK, 1.3) + line(
            f"M{x + 4} {y + 4}q7 4 13 0", "#fff", 1, 0.5
        )
        body += line(f"M{x + 6} {y + 11}h9M{x + 6} {y + 14}h6", "#8d4d33", 1.1, 0.6)
    return body


def _boxes() -> str:
    body = ""
    for x, y, w, h, turn, tone in (
        (2, 3, 25, 22, -3, 0),
        (27, 4, 19, 19, 5, 1),
        (3, 26, 20, 19, 4, 2),
        (24, 25, 22, 20, -5, 3),
        (14, 13, 19, 17, 12, 1),
    ):
        lid = rect(0, 0, w, h, _CARD[tone], 1, INK, 1.3) + rect(
            w / 2 - 2, 0.8, 4, h - 1.6, "#e9dcc0", op=0.6
        )
        lid += line(f"M1.6 {h - 2}V1.6H{w - 2}", "#fff", 0.9, 0.45)
        body += place(lid, x, y + (2 if turn > 0 else 0), turn * 0.6)
    return body


def _spool() -> str:
    """Return a wooden cable reel lying flat."""
    body = disc(24, 24, 22.5, "url(#wood)", INK, 1.7) + disc(24, 24, 22.5, "url(#barrel)", op=0.7)
    body += "".join(
        line(f"M{2 + i * 7.4:g} {24 - s}V{24 + s}", "#4a3117", 0.9, 0.6)
        for i, s in enumerate((4, 16, 20, 22, 20, 16, 4))
    )
    return (
        body
        + disc(24, 24, 8, "#2b2118", "#6b4b2a", 2)
        + disc(24, 24, 3.4, "#0d0b09")
        + disc(24, 24, 15, "none", "#efcf9b", 0.8, 0.5)
    )


def _rack_load(pick: random.Random, x: float, w: float) -> str:
    """Return what stands on one pallet place of a rack, `w` wide: drums, one box or two."""
    kind, y, h = pick.random(), pick.choice((5, 7)), pick.choice((34, 36, 30))
    if kind < 0.18 and w >= 18:
        far = place(_barrel(*pick.choice(((), _RED, _GREY))), x - 1, 1.5, scale=0.86)
        return far + place(_barrel(), x - 1, 24.5, scale=0.86)
    if kind < 0.62:
        body = rect(x, y, w - 2, h, pick.choice(_GOODS), 1.5, INK, 1.1)
        body += rect(x + w / 2 - 2.5, y + 0.8, 3, h - 1.6, "#f1e6cc", op=0.3)
        return body + line(f"M{x + 1.4:g} {y + h - 2}V{y + 1.4}H{x + w - 4:g}", "#fff", 1, 0.4)
    body = ""
    for top in (y, y + h / 2):
        body += rect(x, top, w - 2, h / 2 - 1, pick.choice(_GOODS), 1, INK, 1)
        body += rect(x + 2, top + 3, 5, 3.6, "#ece5d2", op=0.7)
    return body


def _rack(seed: int, tiles: int, empty: float = 0.1) -> str:
    """Return a pallet rack from above: blue uprights, orange beams, loads on the top level."""
    pick, width = random.Random(seed), tiles * 24
    body = rect(1, 1, width - 2, 46, "#343b43", 1, INK, 1.8)
    body += "".join(line(f"M{x} 4V44", "#4c5660", 1, 0.8) for x in range(6, width, 6))
    bays = max(1, round(width / 64))
    bay = (width - 6) / bays
    for i in range(bays):
        x, end = 6 + i * bay, 3 + (i + 1) * bay
        while x < end - 9:
            w = min(pick.choice((14, 18, 22, 26)), end - x)
            if pick.random() > empty:
                body += _rack_load(pick, x, w)
            x += w
    for y, shine in ((2.6, 2.0), (45.4, 44.7)):
        body += line(f"M1 {y}H{width - 1}", "#d9803a", 3)
        body += line(f"M1 {shine}H{width - 1}", "#ffcf9c", 0.8, 0.8)
    for i in range(bays + 1):
        x = min(i * bay, width - 5)
        body += rect(x, 0, 5, 48, "#35506e", 0.5, INK, 0.9)
        body += line(f"M{x + 1.2:g} 1V47", "#7fa3c9", 0.8, 0.7)
    return body


def _shelf(seed: int, tiles: int) -> str:
    """Return grey shelving with parts bins."""
    pick, width = random.Random(seed), tiles * 24
    body = rect(1, 1, width - 2, 46, "#5c656e", 1, INK, 1.8) + rect(3, 3, width - 6, 42, "#3d444c")
    for row in (4.5, 25):
        x = 5.0
        while x < width - 12:
            w = pick.choice((9, 12, 15))
            if pick.random() > 0.12:
                body += rect(
                    x, row, w - 1.6, 17.5, pick.choice((*_GOODS, "#3e5f86", "#a33f35")), 1, INK, 0.8
                )
                body += rect(x + 1.4, row + 12.6, w - 4.4, 3, "#f2eee0", op=0.65)
            x += w
    body += rect(1, 22.4, width - 2, 2.6, "#8c969f", 0, INK, 0.7)
    return (
        body
        + line(f"M2.5 45V2.5H{width - 3}", "#fff", 1.1, 0.35)
        + rect(1, 1, width - 2, 46, "url(#sheen)", 1)
    )


def _container(fill: str, rib: str, mark: str) -> str:
    body = rect(1, 1, 142, 118, fill, 2, INK, 2.2)
    body += "".join(rect(9 + i * 7, 6, 3.4, 108, rib, op=0.55) for i in range(18))
    body += "".join(line(f"M{13.2 + i * 7:g} 6V114", "#fff", 0.8, 0.14) for i in range(18))
    body += rect(3, 3, 138, 114, "none", 1, rib, 3) + line("M5 116V4H140", "#fff", 1.4, 0.35)
    body += "".join(rect(x, y, 9, 9, "#2b3037", 1, INK, 1) for x in (1, 134) for y in (1, 110))
    for x, y, w, h in ((20, 88, 22, 15), (98, 10, 18, 9), (60, 50, 12, 20), (118, 70, 10, 16)):
        body += oval(x, y, w / 2, h / 2, "#4a2412", 0.28)
    body += rect(46, 54, 52, 13, mark, 1, op=0.35)
    body += line("M136 18V50M136 70V102M132 34h8M132 86h8", "#c9d2da", 1.6, 0.7)
    return body + rect(1, 1, 142, 118, "url(#sheen)", 2)


def _forklift() -> str:
    body = rect(76, 12, 42, 5, "#8f979f", 1, INK, 1.2) + rect(76, 31, 42, 5, "#8f979f", 1, INK, 1.2)
    body += rect(69, 5, 8, 38, "#4a5058", 1, INK, 1.4) + rect(71, 5, 2, 38, "#aab4bd")
    body += "".join(rect(x, y, 15, 6, "#1b1d20", 2) for x in (10, 48) for y in (0.5, 41.5))
    body += rect(2, 4, 68, 40, "#e0a92e", 7, INK, 1.8) + rect(4, 7, 14, 34, "#3a3d42", 4)
    body += line("M8 12v24M12 12v24", "#70767e", 1.2) + rect(22, 9, 36, 30, "#26292e", 3, INK, 1.2)
    body += rect(26, 15, 15, 18, "#555b63", 3, "#111", 1) + disc(50, 24, 5, "none", "#9098a0", 1.6)
    body += rect(20, 7, 40, 34, "none", 3, "#f6cf6a", 2.4) + line(
        "M32 8V40M46 8V40", "#f6cf6a", 1.6, 0.8
    )
    return (
        body
        + line("M6 5.5H64", "#fff0bd", 1.6, 0.7)
        + line("M3 40l5 3M3 32l11 11", "#1b1d20", 2, 0.5)
    )


def _van() -> str:
    body = "".join(rect(x, y, 30, 8, "#121416", 3) for x in (34, 178) for y in (2, 86))
    body += line(
        "M14 5Q5 6 4 18V78Q5 90 14 91H206Q230 90 235 74V22Q230 6 206 5Z", INK, 2.4, fill="#7d8791"
    )
    body += line("M14 6.6H206Q228 8 233 22", "#fff", 1.8, 0.5)
    body += line("M196 13Q222 16 226 26V70Q222 80 196 83Q203 48 196 13Z", INK, 1, fill="#1b242c")
    body += line("M203 20q10 10 11 26", "#bfe0f0", 1.8, 0.6) + rect(
        14, 12, 172, 72, "#8d98a3", 4, INK, 1
    )
    body += "".join(line(f"M{30 + i * 26} 14V82", "#5e6872", 2.2, 0.6) for i in range(6))
    body += "".join(line(f"M{31.6 + i * 26:g} 14V82", "#fff", 0.8, 0.3) for i in range(6))
    body += line("M24 24H176M24 72H176", "#3b4249", 2.6) + line(
        "M24 23.2H176M24 71.2H176", "#c7d0d8", 0.8
    )
    body += "".join(disc(230, y, 4.4, "#f7f2d8", INK, 1) for y in (20, 76))
    body += "".join(rect(3.6, y, 4, 12, "#b8302a", 1.6, INK, 0.8) for y in (16, 68))
    body += "".join(rect(190, y, 9, 6, "#59636c", 2, INK, 1) for y in (0.5, 89.5))
    return body + line("M4.5 48H14", INK, 1.2, 0.6) + rect(14, 12, 172, 72, "url(#sheen)", 4)


def _generator() -> str:
    body = box(96, 48, "#5a6b4c", 3) + rect(6, 6, 38, 36, "#46543b", 2, INK, 1)
    body += "".join(line(f"M10 {11 + i * 4.6:g}H40", "#1d2418", 1.8, 0.8) for i in range(7))
    body += (
        rect(52, 8, 20, 32, "#2f3830", 2, INK, 1)
        + disc(62, 17, 5, "#d8ddd0", INK, 1)
        + line("M62 17l3-3", "#b0302a", 1.2)
    )
    body += "".join(
        disc(56 + i * 6, 33, 1.8, tone) for i, tone in enumerate(("#ff5a48", "#ffd04a", "#6bff97"))
    )
    body += rect(78, 14, 12, 20, "#3b4435", 5, INK, 1.2) + disc(
        84, 24, 3.4, "#15181a", "#78826f", 1
    )
    return body + rect(1, 1, 94, 46, "url(#sheen)", 3)


def _switchgear() -> str:
    body = box(48, 48, "#7b858e", 2) + line("M24 3V45", "#2b3138", 1.4)
    for x in (5, 27):
        body += rect(x, 6, 16, 12, "#5a646d", 1, INK, 0.9) + line(
            f"M{x + 3} 12h10", "#dfe6ec", 1, 0.6
        )
        body += "".join(line(f"M{x + 1} {24 + i * 4}h14", "#3b434b", 1.4, 0.8) for i in range(4))
        body += line(f"M{x + 5} 45l3-5 3 5z", "#f2c230", 1.2, fill="#f2c230")
    return body + rect(1, 1, 46, 46, "url(#sheen)", 2)


def _workbench() -> str:
    body = box(96, 48, "url(#dwood)") + line("M3 16H93M3 32H93", "#3a2414", 0.9, 0.6)
    body += rect(70, 26, 20, 14, "#5c6a75", 2, INK, 1.2) + rect(66, 30, 28, 6, "#8795a0", 1, INK, 1)
    body += line("M12 12l16 8M14 30l12-6", "#c9d2da", 2.2) + line("M26 19l5 3", "#c23d33", 3.4)
    body += rect(36, 8, 22, 13, "#a33b32", 1.5, INK, 1) + line("M40 14h14", "#e8c9c4", 1.4)
    body += disc(48, 34, 6, "#2b2f34", "#8b949c", 1.6) + disc(48, 34, 2, "#d7dde2")
    return body + "".join(disc(22 + i * 5, 39, 1.4, "#c7ccd1", "#333", 0.5) for i in range(4))


def _scale_platform() -> str:
    body = rect(2, 6, 44, 40, "#828c95", 2, INK, 1.6) + rect(
        6, 10, 36, 32, "#9ba6b0", 1, "#3b434b", 1
    )
    body += "".join(
        line(f"M{10 + i * 6} {14 + j * 8}l3 3", "#626c75", 1.2) for i in range(5) for j in range(4)
    )
    return (
        body + rect(17, 0.8, 14, 9, "#30373e", 1.5, INK, 1) + rect(19, 2.6, 10, 3.6, "#9dffb8", 0.6)
    )


_RACK = tall("rack", 8, 2, 2.6, _rack(3, 8))
_SHELF = tall("shelf", 4, 2, 2.0, _shelf(2, 4))

STORAGE: tuple[PropArt, ...] = (
    low("crate", 2, 2, 1.0, _crate()),
    low("crate_lid", 2, 2, 1.0, _planks()),
    tall("crate_stack", 2, 2, 1.9, _crate_stack(), "pierce", "wood"),
    low("cases", 2, 2, 0.8, _cases(), "metal"),
    low("pallet_load", 2, 2, 1.1, _pallet_load()),
    tall("pallet_wrapped", 2, 2, 2.0, _pallet_wrapped(), "pierce", "wood"),
    low("drums", 2, 2, 0.9, _drums(False), "metal"),
    tall("drums_stacked", 2, 2, 1.8, _drums(True)),
    low("sacks", 2, 2, 0.9, _sacks(), "cloth"),
    low("boxes", 2, 2, 0.9, _boxes()),
    low("spool", 2, 2, 0.9, _spool()),
    _RACK,
    tall("rack_b", 8, 2, 2.6, _rack(11, 8)),
    tall("rack_bare", 8, 2, 2.6, _rack(21, 8, 0.45)),
    tall("rack_short", 4, 2, 2.6, _rack(7, 4)),
    _SHELF,
    tall("shelf_b", 4, 2, 2.0, _shelf(8, 4)),
    upright(_SHELF),
    tall("container_rust", 6, 5, 2.6, _container("#9a5030", "#6b3219", "#f0dcc0")),
    tall("container_petrol", 6, 5, 2.6, _container("#2f6672", "#1c454f", "#d5eef2")),
    tall("container_grey", 6, 5, 2.6, _container("#6b747b", "#454d54", "#e8edf0")),
    low("forklift", 5, 2, 1.3, _forklift(), "metal"),
    tall("van", 10, 4, 2.3, _van()),
    tall("generator", 4, 2, 1.7, _generator()),
    tall("switchgear", 2, 2, 2.1, _switchgear()),
    low("workbench", 4, 2, 0.9, _workbench()),
    low("scale", 2, 2, 0.4, _scale_platform(), "metal"),
)
