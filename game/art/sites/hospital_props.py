"""Props of the hospital: beds, curtains, machines, the nurses' station, chairs that wait."""

from game.art.places_svg import INK, box, disc, line, oval, place, rect
from game.art.props_kit import PropArt, flat, low, tall, upright

_STEEL, _SHEET = "#c4ced2", "#9cc9be"


def _bed(sheet: str = _SHEET, rough: bool = False) -> str:
    """Return a ward bed, its head in the west; `rough` is a bed somebody left."""
    body = rect(1, 2, 94, 44, "#b9c4c9", 4, INK, 1.6) + rect(0, 6, 5, 36, "#7d8a92", 2, INK, 1.2)
    body += rect(91, 8, 5, 32, "#7d8a92", 2, INK, 1.2)
    body += rect(6, 5, 84, 38, "url(#linen)", 4, "#8b999d", 0.8)
    body += rect(9, 10, 20, 28, "#ffffff", 6, "#a9b6ba", 1) + line(
        "M13 16q8 8 2 17", "#c3cdd1", 1.2
    )
    if rough:
        fold = "M58 6H86Q90 6 90 10V38Q90 42 86 42H62Q50 34 60 25Q50 15 58 6Z"
        body += line(fold, "#5f8d83", 0.9, fill=sheet)
        return body + line("M58 6Q50 15 60 25Q50 34 62 42", "#fff", 3, 0.6) + _rails()
    cover = "M38 5H86Q90 5 90 9V39Q90 43 86 43H38Q43 24 38 5Z"
    body += line(cover, "#5f8d83", 0.9, fill=sheet) + line("M38 5Q43 24 38 43", "#fff", 3.4, 0.7)
    body += line("M50 12q10 11 2 23M66 9q6 15-2 29M78 13q4 10 0 21", "#4d7d72", 1.2, 0.4)
    return body + _rails()


def _rails() -> str:
    bars = "M28 2H68M28 46H68"
    return line(bars, "#59656c", 2.6) + line(bars, "#e6eef0", 1.4)


def _patient(sheet: str, hair: str) -> str:
    body = _bed(sheet) + disc(19, 24, 7.5, "#d9ab88", INK, 1.2)
    body += f'<path d="M19 16.500a7.500 7.500 0 1 0 0 15q-7-1-7-7.500t7-7.500" fill="{hair}"/>'
    shape = "M40 15q18-5 30 2t16 2v11q-10-1-18 2t-28 0q4-8 0-17z"
    return (
        body + line(shape, "#fff", 0.1, 0.8, "#d3eae3") + line("M42 16q18-4 28 2", "#fff", 1.6, 0.6)
    )


def _curtain(tone: str, deep: str, shine: str, tiles: int) -> str:
    """Return a drawn curtain, north to south, in full folds."""
    h = tiles * 24
    folds = "".join(f"q{7 if i % 2 else -7} 4 0 8" for i in range(h // 8))
    body = line(f"M12 0V{h}", deep, 11, 0.9) + line(f"M12 0{folds}", deep, 11)
    body += line(f"M12 0{folds}", tone, 8.6) + line(f"M12 0{folds}", shine, 2, 0.8)
    return body + line(f"M12 0V{h}", "#dfe6e8", 1.4, 0.7)


def _gathered() -> str:
    """Return a curtain pushed to the wall."""
    body = "".join(oval(12 + (i % 2) * 3 - 1.5, 4 + i * 3, 7, 3.6, "#2f5a55") for i in range(7))
    return body + "".join(
        oval(12 + (i % 2) * 3 - 1.5, 3.6 + i * 3, 5.6, 2, "#8ccbbd") for i in range(7)
    )


def _drip() -> str:
    feet = ((9, 0), (3, 9), (-8, 6), (-8, -6), (3, -9))
    body = "".join(
        line(f"M12 12L{12 + x} {12 + y}", "#6f7a82", 1.8) + disc(12 + x, 12 + y, 1.4, "#22262a")
        for x, y in feet
    )
    body += disc(12, 12, 2.4, "#d7e0e4", INK, 0.8) + rect(
        13, 5, 7, 11, "#d8f2ff", 2, "#6b95a8", 0.8
    )
    return body + line("M16.500 7v6", "#fff", 1.4)


def _monitor() -> str:
    body = place(box(28, 24, "#a7b2b8", 3), 0, 1, scale=0.86) + rect(
        2.6, 3, 19, 8, "#0c1a18", 1, INK, 0.8
    )
    body += line("M3.500 7h4l1.500-2.600 2 4.800 1.500-2.200h8", "#5effb4", 1.1)
    body += rect(4.5, 13, 15, 6, "#7c888f", 1)
    return (
        body
        + disc(7, 16, 1.3, "#ff5a4a")
        + disc(11, 16, 1.3, "#ffd04a")
        + disc(15, 16, 1.3, "#6bd0ff")
    )


def _gurney(covered: bool = False) -> str:
    body = "".join(
        disc(x, y, 3.4, "#1d2024", "#8a949b", 0.8) for x in (12, 84) for y in (4.5, 43.5)
    )
    body += rect(4, 5, 88, 38, _STEEL, 5, INK, 1.5)
    if covered:
        body += rect(8, 8, 80, 32, "#dfe6e6", 5, "#98a7ad", 0.9)
        shape = "M14 24q2-9 12-8 6-5 18-3 20-3 36 5v12q-18 6-36 4-12 2-18-2-10 0-12-8z"
        body += line(shape, "#8fa0a4", 1, fill="#eef3f3") + line("M30 18q14-4 40 4", "#fff", 2, 0.8)
        return body + line("M34 32q16 4 36 0M52 17q4 8 0 15", "#a9b8bb", 1.1, 0.7)
    body += rect(8, 8, 80, 32, "#4f6f86", 5, "#2d4355", 0.9)
    body += rect(11, 13, 17, 22, "#eef3f3", 4, "#98a7ad", 0.9)
    return body + line("M42 8V40M66 8V40", "#2b2f34", 3.4) + line("M9 9.500H86", "#fff", 1.2, 0.35)


def _wheelchair() -> str:
    body = rect(6, 3, 26, 5, "#1b1e22", 2.4, "#8a949b", 1) + rect(
        6, 40, 26, 5, "#1b1e22", 2.4, "#8a949b", 1
    )
    body += rect(9, 10, 24, 28, "#2f4a63", 4, INK, 1.4) + rect(6, 9, 6, 30, "#3f6384", 3, INK, 1.2)
    body += line("M12 8H34M12 40H34", "#aab4bb", 2.4) + rect(36, 13, 8, 9, "#5b666e", 1.5, INK, 0.9)
    return (
        body + rect(36, 26, 8, 9, "#5b666e", 1.5, INK, 0.9) + line("M6 12H1M6 36H1", "#30363c", 2.4)
    )


def _chairs() -> str:
    body = rect(1, 10, 94, 6, "#5c666d", 1, INK, 1)
    for i in range(4):
        x = 1.5 + i * 23.5
        body += rect(x, 2, 21.6, 21, "#3f9487", 4, INK, 1.3) + rect(
            x, 1.5, 21.6, 6, "#67bfb0", 3, INK, 1.1
        )
        body += line(f"M{x + 4} 11h13", "#fff", 1.4, 0.25)
    return body


def _station() -> str:
    """Return the nurses' desk: a horseshoe, open to the north, the night lamp and cold coffee."""
    shape = "M2 4Q2 2 5 2H29V44H163V2H187Q190 2 190 5V58Q190 70 178 70H14Q2 70 2 58Z"
    body = line(shape, INK, 2, fill="#dfe6e3")
    body += line(
        "M4.500 5V57Q4.500 67.500 15 67.500H177Q187.500 67.500 187.500 57V5", "#5fae9d", 4.4
    )
    body += line("M29 3V44H163V3", "#7d8a8a", 1.4)
    for x in (54, 112):
        body += rect(x, 46, 26, 6, "#1d2329", 1, INK, 1) + rect(x + 1, 45.2, 24, 2, "#a8e6ff")
        body += rect(x + 4, 55, 18, 6, "#2b3036", 1)
    body += rect(8, 12, 14, 18, "#f3eee0", 0, "#8c8875", 0.6) + line(
        "M10 16h10M10 20h10M10 24h6", "#7d7a6c", 0.7
    )
    body += rect(11, 34, 13, 10, "#c6d8d2", 0, "#8c8875", 0.6) + disc(
        95, 56, 4.4, "#fff", "#777", 0.8
    )
    body += disc(95, 56, 2.8, "#3f2817") + disc(176, 18, 8, "#ffdca0", "#8a6a34", 1, 0.95)
    return body + disc(176, 18, 3.6, "#fff8e4") + rect(169, 36, 13, 9, "#b8433a", 1, INK, 0.8)


def _counter() -> str:
    body = box(96, 24, "#d8e0dd", 2) + rect(2, 17, 92, 5, "#5fae9d", 1)
    return (
        body
        + rect(10, 4, 14, 10, "#f3eee0", 0, "#8c8875", 0.6)
        + disc(78, 9, 4, "#f0efe9", "#777", 0.8)
    )


def _bedside() -> str:
    body = (
        box(24, 24, "#c2b08f")
        + line("M3 16H21", "#7d6a45", 1)
        + rect(5, 4, 6, 8, "#efece0", 0, "#999", 0.5)
    )
    return body + disc(16.5, 8, 3.4, "#cfe8f2", "#6b95a8", 0.8) + disc(12, 19.5, 1, "#5d4c2c")


def _overbed() -> str:
    body = rect(4, 20, 16, 4, "#7d8a92", 1, INK, 0.8) + box(24, 46, "#d8cdb4", 3, 0, 1)
    body += rect(5, 8, 14, 12, "#e9efee", 2, "#8b999d", 0.8) + oval(12, 14, 4.6, 3.6, "#c98f4a")
    return body + disc(12, 32, 3.4, "#cfe8f2", "#6b95a8", 0.8)


def _cart() -> str:
    body = box(48, 48, "#c7d0d3", 3) + rect(5, 5, 17, 14, "#fff", 1, "#8a979c", 0.8)
    body += rect(26, 5, 16, 11, "#c2413a", 1, INK, 0.7) + line(
        "M34 7v7M30.500 10.500h7", "#fff", 1.6
    )
    body += rect(5, 23, 38, 19, "#97a5aa", 1) + line("M9 28h14M9 33h18M9 38h10", "#5d6a70", 1)
    return body + disc(35, 33, 5, "#e7eef0", "#6b777c", 0.9) + rect(1, 1, 46, 46, "url(#sheen)", 3)


def _linen_cart() -> str:
    body = box(72, 48, "#8fa0a6", 3) + rect(5, 5, 62, 38, "#5d6d73", 3)
    for x, y, turn, tone in (
        (8, 8, 0, "#eef3f2"),
        (28, 6, 8, "#cfe4dd"),
        (46, 10, -6, "#e3ebeb"),
        (16, 24, 4, "#dfeee9"),
        (40, 25, -4, "#f4f7f6"),
    ):
        body += place(rect(0, 0, 19, 15, tone, 5, "#8b999d", 0.8), x, y, turn)
    return body


def _ventilator() -> str:
    body = box(48, 48, "#b7c1c6", 4) + rect(7, 6, 34, 18, "#0d1719", 2, INK, 1)
    body += line("M10 11h8l2-3 3 6 2-3h13", "#63ffb6", 1.2) + line(
        "M10 17q4-4 8 0t8 0 8 0 5-1", "#6bd0ff", 1.2
    )
    body += "".join(
        disc(11 + i * 7, 30, 2.2, tone, "#333", 0.6)
        for i, tone in enumerate(("#d9dee0", "#d9dee0", "#ffd04a", "#ff6a58", "#d9dee0"))
    )
    return (
        body
        + line("M14 38q-10 8-12 4M32 38q8 8 14 2", "#6fa8c8", 3)
        + rect(1, 1, 46, 46, "url(#sheen)", 4)
    )


def _medicine() -> str:
    """Return a pharmacy shelf: boxes and bottles in rows."""
    body = rect(1, 1, 94, 46, "#aab6ba", 1, INK, 1.8) + line("M2 24H94", "#5e6b70", 2)
    tones = ("#e9efee", "#c5584c", "#5f9fc2", "#e2c45a", "#7fb59c", "#f4f1e6")
    for row in (3, 26):
        x = 4.0
        for i in range(12):
            w = 4.6 + (i * 5 + row) % 4
            if x + w > 92:
                break
            body += rect(
                x, row + i % 3, w, 17 - i % 3 * 2, tones[(i * 7 + row) % 6], 0.8, "#3a4448", 0.7
            )
            x += w + 0.8
    return body + line("M2 2.400H94", "#e3ebee", 1.6)


def _linen() -> str:
    body = rect(1, 1, 94, 46, "#9aa6a8", 1, INK, 1.8)
    for i in range(4):
        for j in range(2):
            x, y = 4 + i * 22.5, 4 + j * 21
            tone = ("#eef3f2", "#cfe4dd", "#dce6ec", "#f6f4ec")[(i + j) % 4]
            body += rect(x, y, 20, 18, tone, 3, "#7d898b", 0.9)
            body += line(f"M{x + 2} {y + 6}h16M{x + 2} {y + 12}h16", "#a9b5b6", 1)
    return body + line("M1 2.400H95", "#e6eef0", 1.8)


def _sink() -> str:
    body = box(48, 24, "#dfe5e5", 3) + rect(10, 6, 28, 14, "#aebabd", 6, "#6b777a", 1)
    return body + line("M24 2v7", "#8c979b", 2.6) + disc(24, 13, 1.6, "#3c464a")


def _armchair(tone: str, soft: str) -> str:
    body = rect(3, 3, 42, 42, tone, 8, INK, 1.6) + rect(14, 10, 30, 28, soft, 5, "#22282c", 0.9)
    return body + rect(3, 3, 12, 42, tone, 6, INK, 1.1) + line("M18 14h20", "#fff", 1.4, 0.25)


def _oxygen() -> str:
    body = rect(4, 8, 16, 12, "#59636b", 2, INK, 1) + disc(12, 13, 6.5, "#2f8f5a", INK, 1.2)
    return body + disc(12, 13, 6.5, "url(#barrel)") + disc(12, 13, 2.2, "#d8dee0", "#333", 0.7)


def _jigsaw() -> str:
    """Return the day room's table with a jigsaw of a beach, not finished."""
    body = box(72, 48, "url(#wood)", 6) + rect(12, 8, 44, 30, "#6fb4d6", 0, "#3a5d70", 0.8)
    body += rect(12, 26, 44, 12, "#e6cf98") + oval(44, 14, 4, 4, "#fff2b0")
    joints = "M22 8v30M34 8v30M46 8v30M12 18h44M12 28h44"
    body += line(joints, "#33424a", 0.7, 0.6) + rect(46, 28, 10.4, 10.4, "#9a7043")
    for x, y, turn in ((62, 12, 20), (64, 30, -30), (52, 43, 45), (6, 40, 12), (6, 20, 70)):
        body += place(
            rect(-3, -3, 6, 6, "#6fb4d6" if turn > 15 else "#e6cf98", 1.4, "#33424a", 0.6),
            x,
            y,
            turn,
        )
    return body


def _handbag() -> str:
    body = line("M7 10Q12 0 17 10", "#3b2418", 2) + rect(3, 9, 18, 12, "#7a4530", 4, INK, 1.2)
    return body + line("M4 13H20", "#3b2418", 1) + rect(10.5, 11.5, 3, 3, "#d8b85a", 0.6)


def _shoes() -> str:
    shoe = rect(-3, -7, 6, 14, "#22262e", 3, "#0b0d10", 0.8) + oval(0, 3, 2, 3, "#4a5260")
    return place(shoe, 8, 12) + place(shoe, 16, 12, 4)


def _cooler() -> str:
    body = box(24, 24, "#cdd6da", 3) + disc(12, 12, 8, "#7fc4e6", "#2f6f90", 1, 0.9)
    return body + disc(12, 12, 4, "#c9ecfa", op=0.8) + line("M7 9q3-4 7-4", "#fff", 1.4, 0.8)


_BED, _PATIENT = (
    low("bed", 4, 2, 0.6, _bed(), "cloth"),
    low("bed_patient", 4, 2, 0.8, _patient("#b7ddd2", "#2a211d"), "cloth"),
)
_ROUGH = low("bed_left", 4, 2, 0.6, _bed("#a9c4d6", rough=True), "cloth")
_CURTAIN = PropArt(
    "curtain",
    1,
    4,
    2.0,
    _curtain("#74b9a9", "#2f5a55", "#c4efe2", 4),
    True,
    True,
    "pass",
    0,
    "cloth",
)
_GURNEY, _COVERED = (
    low("gurney", 4, 2, 0.8, _gurney(), "metal"),
    low("gurney_covered", 4, 2, 1.0, _gurney(covered=True), "cloth"),
)
_CHAIRS, _COUNTER = (
    low("chairs_row", 4, 1, 0.5, _chairs(), "metal"),
    low("nurse_counter", 4, 1, 1.0, _counter()),
)
_MEDICINE, _LINEN = (
    tall("medicine_shelf", 4, 2, 2.0, _medicine()),
    tall("linen_shelf", 4, 2, 2.0, _linen(), "pierce", "cloth"),
)

HOSPITAL_PROPS: tuple[PropArt, ...] = (
    _BED,
    upright(_BED),
    _PATIENT,
    upright(_PATIENT),
    low("bed_patient_old", 4, 2, 0.8, _patient("#c9cfe0", "#cfcac2"), "cloth"),
    _ROUGH,
    upright(_ROUGH),
    _CURTAIN,
    upright(_CURTAIN),
    flat("curtain_gathered", 1, 1, _gathered(), 2.0),
    flat("drip", 1, 1, _drip(), 1.4),
    low("monitor", 1, 1, 1.2, _monitor(), "metal"),
    _GURNEY,
    upright(_GURNEY),
    _COVERED,
    upright(_COVERED),
    low("wheelchair", 2, 2, 0.9, _wheelchair(), "metal"),
    _CHAIRS,
    upright(_CHAIRS),
    low("nurse_station", 8, 3, 1.0, _station()),
    _COUNTER,
    upright(_COUNTER),
    low("bedside", 1, 1, 0.7, _bedside()),
    flat("overbed_table", 1, 2, _overbed(), 0.9),
    low("medical_cart", 2, 2, 0.9, _cart(), "metal"),
    low("linen_cart", 3, 2, 0.9, _linen_cart(), "cloth"),
    low("ventilator", 2, 2, 1.3, _ventilator(), "metal"),
    _MEDICINE,
    upright(_MEDICINE),
    _LINEN,
    upright(_LINEN),
    low("wash_basin", 2, 1, 0.9, _sink(), "tile"),
    low("armchair_green", 2, 2, 0.8, _armchair("#4f7f74", "#6fa597"), "cloth"),
    flat("oxygen_bottle", 1, 1, _oxygen(), 0.9),
    low("jigsaw_table", 3, 2, 0.75, _jigsaw()),
    flat("handbag", 1, 1, _handbag(), 0.2),
    flat("shoes", 1, 1, _shoes(), 0.1),
    low("water_cooler", 1, 1, 1.2, _cooler(), "metal"),
)
