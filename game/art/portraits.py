"""Portraits beside what is said: flat faces, one hard light from the left, a coloured rim behind.

One skull, made wider or narrower, with brows, lids, mouths, hair and clothes of their own; named
after the speakers of the text catalogue. Who is only a voice has none.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.art.cast import CAST
from game.art.portraits_worn import CLOTHES, HAIR, MARKS, trunk
from game.art.svg import dark, light, mix, raster
from game.art.svg_ink import OUTLINE
from game.art.svg_png import encode

SIZE = (96, 120)  # pixels
_BOX = (0.0, 0.0, 320.0, 400.0)


@dataclass(frozen=True, slots=True)
class Face:
    """Somebody from the front; colours not given are those of the figure ``who``."""

    who: str  # a name of the cast
    rim: str  # the light behind
    ground: str
    hair: str = "short"  # a name in HAIR
    wears: str = "collar"  # a name in CLOTHES
    jaw: float = 0  # + wider
    brow: float = 0  # + lower towards the nose: harder
    brow_width: float = 7
    lid: float = 0  # + more closed
    gaze: float = 0  # + to the right
    mouth: float = 0  # + a smile
    lips: str = ""
    stubble: float = 0
    child: bool = False  # narrow shoulders, and a face low in the skull
    tint: str = ""  # of hair or hat
    cloth: str = ""
    trim: str = ""
    marks: tuple[str, ...] = ()


FACES: dict[str, Face] = {
    "gon": Face(
        "gon", "#e08a3c", "#1f2c3d", "slick", "suit", 8, 6, 8.5, 4, stubble=0.2, marks=("scar",)
    ),
    "mo_gyeong": Face(
        "mo_gyeong",
        "#8fd0ff",
        "#2b3240",
        "long",
        "collar",
        -5,
        -3,
        4.6,
        1,
        3,
        lips="#9c3f47",
        marks=("tired",),
    ),
    "girl": Face(
        "girl",
        "#ffd87a",
        "#3a3a24",
        "short",
        "rain",
        -8,
        -5,
        4,
        -2,
        mouth=3,
        child=True,
        marks=("freckles",),
    ),
    "chaoz": Face(
        "chaoz",
        "#ff5a52",
        "#33191f",
        "tail",
        "high",
        6,
        7,
        7,
        5,
        -2,
        stubble=0.12,
        marks=("earring", "cut_brow", "goatee"),
    ),
    "juan": Face("juan", "#8fe08a", "#182a1e", "curly", "strap", 4, 3, 8, 3, 3, stubble=0.35),
    "alvaro": Face(
        "alvaro", "#ff8a5a", "#331a14", "bald", "open", 16, 9, 10, 4, marks=("beard", "cut_brow")
    ),
    "asing": Face(
        "asing", "#b6c8ff", "#14161f", "spike", "zip", -7, 8, 5, 7, -4, mouth=-2, trim="#5d6675"
    ),
    "dai_ban": Face(
        "dai_ban",
        "#e0b74a",
        "#2a1026",
        "balding",
        "high",
        15,
        5,
        8,
        8,
        mouth=-2,
        trim="#2a0d26",
        marks=("lines",),
    ),
    "byun": Face(
        "byun", "#c8d2e0", "#23262c", "short", "scarf", 0, -2, 5, 5, marks=("glasses", "lines")
    ),
    "john_lee": Face(
        "john_lee",
        "#ffb0a0",
        "#262a40",
        "slick",
        "red_suit",
        5,
        5,
        6,
        3,
        mouth=-3,
        marks=("lines",),
    ),
    "ha": Face(
        "ha_yun_guk", "#ffcf8a", "#1b2740", "parted", "scarf", -4, -6, 5.5, -1, 5, marks=("tired",)
    ),
    "lev": Face(
        "russian_thug",
        "#ffa654",
        "#2c2118",
        "buzz",
        "collar",
        11,
        6,
        8,
        4,
        stubble=0.4,
        tint="#8a7c6a",
        marks=("cut_brow",),
    ),
    "kostya": Face(
        "russian_thug", "#78c8be", "#1a2626", "beanie", "collar", 8, 4, 7, 2, stubble=0.3
    ),
    "grisha": Face(
        "russian_thug",
        "#ffa654",
        "#241c18",
        "balding",
        "zip",
        18,
        5,
        9,
        5,
        marks=("beard",),
        tint="#6a4a30",
        trim="#2d2118",
    ),
    "russian": Face(
        "russian_thug", "#608ceb", "#1b2030", "beanie", "collar", 10, 6, 8, 4, stubble=0.25
    ),
    "park": Face(
        "park",
        "#ffd8a0",
        "#2e2a22",
        "balding",
        "suit",
        6,
        -2,
        7,
        4,
        cloth="#a58450",
        stubble=0.2,
        marks=("lines", "tired"),
    ),
    "subordinate": Face(
        "park_subordinate", "#a4c4ff", "#1c2333", "parted", "holster", -2, 3, 6, 2, -4
    ),
    "dealer": Face(
        "arms_dealer", "#ffb46a", "#2b2013", "hat", "open", 12, -4, 6, 2, mouth=6, stubble=0.15
    ),
    "bodyguard": Face(
        "bodyguard",
        "#d8dce6",
        "#17181c",
        "flat",
        "high",
        20,
        8,
        8,
        6,
        trim="#2b2e36",
        marks=("coil",),
    ),
    "thug": Face("byun_thug", "#5fd0c8", "#12282b", "buzz", "zip", 7, 7, 8, 4, marks=("cut_brow",)),
    "police": Face("police", "#ff5a52", "#1a2445", "cap", "vest", 5, 2, 7, 2),
    "captain": Face(
        "police",
        "#6e8cff",
        "#1a2445",
        "cap",
        "vest",
        12,
        5,
        9,
        4,
        stubble=0.25,
        marks=("lines",),
        tint="#16264e",
    ),
    "waitress": Face(
        "waitress", "#ffb46a", "#173234", "bun", "apron", -6, -4, 4.6, 1, lips="#b0444c", mouth=4
    ),
    "cook": Face(
        "cook",
        "#ffb46a",
        "#2b2620",
        "bald",
        "round",
        12,
        2,
        9,
        4,
        marks=("chef",),
        stubble=0.3,
        trim="#b9b4a6",
    ),
    "nurse": Face(
        "nurse",
        "#96ebd2",
        "#16302c",
        "bun",
        "round",
        -6,
        -4,
        4.6,
        0,
        lips="#a8505a",
        marks=("nurse_cap",),
    ),
    "patient": Face(
        "patient",
        "#96ebd2",
        "#1d2b30",
        "short",
        "round",
        0,
        -5,
        6,
        3,
        stubble=0.3,
        trim="#7fa3b8",
        marks=("band", "tired"),
    ),
    "grandmother": Face(
        "mother",
        "#ffd8a0",
        "#2c2a2c",
        "grey_bun",
        "round",
        -3,
        -5,
        4,
        6,
        mouth=3,
        cloth="#8a7a8c",
        trim="#cfc2d0",
        marks=("lines", "tired"),
    ),
    "carer": Face(
        "nurse",
        "#cfe0b0",
        "#26301f",
        "bun",
        "round",
        0,
        -3,
        5,
        1,
        lips="#a8505a",
        cloth="#9fb88a",
        tint="#241a14",
    ),
    "guard": Face("guard", "#78c8ff", "#232a2e", "cap", "vest", 9, 3, 8, 3, tint="#3b3a2c"),
    "boy": Face(
        "boy", "#ffe0b0", "#34404c", "short", "round", -8, -6, 5, -2, child=True, trim="#e8ddc4"
    ),
    "mother": Face(
        "mother", "#ffe0b0", "#4a4038", "bun", "collar", -6, -4, 4.4, 2, lips="#b0585a", mouth=2
    ),
}


def _skull(jaw: float) -> str:
    return (
        f"M104 150C102 84 218 84 216 150C217 182 {213 + jaw:g} 206 {201 + jaw:g} 226"
        f"C{192 + jaw * 0.6:g} 243 178 258 168 260H152C142 258 {128 - jaw * 0.6:g} 243 "
        f"{119 - jaw:g} 226C{107 - jaw:g} 206 103 182 104 150Z"
    )


_SHADE = (
    "M172 70L236 70V300H150C166 286 172 268 166 252C176 244 172 232 167 228C174 222 171 214 166 210"
    "C180 208 183 200 176 190C172 178 168 166 170 156C166 146 168 110 172 70Z"
)


def _eye(face: Face, x: float, width: float, dim: float, deep: str) -> str:
    lid = face.lid
    white = mix("#e9e4da", deep, dim)
    return (
        f'<path d="M{x - 15:g} 168Q{x:g} {157 + lid:g} {x + 15:g} 167'
        f'Q{x + 2:g} {174 - lid * 0.4:g} {x - 15:g} 168Z" fill="{white}"/>'
        f'<circle cx="{x + face.gaze:g}" cy="{166 + lid * 0.3:g}" r="5.6" fill="#17100d"/>'
        f'<circle cx="{x + face.gaze - 2:g}" cy="{164 + lid * 0.4:g}" r="1.8" fill="#fff" '
        f'opacity="{1 - dim * 0.6:g}"/>'
        f'<path d="M{x - 17:g} 169Q{x:g} {154 + lid:g} {x + 17:g} 166" fill="none" '
        f'stroke="{OUTLINE}" stroke-width="{width}"/>'
    )


def _features(face: Face, deep: str, hair: str) -> str:
    b, m = face.brow, face.mouth
    lips = face.lips or deep
    return (
        f'<path d="M112 160Q134 147 156 156L154 165Q134 156 114 167Z" fill="{deep}" opacity=".6"/>'
        f"{_eye(face, 135, 4.6, 0, deep)}{_eye(face, 188, 4.2, 0.55, deep)}"
        f'<g fill="none" stroke="{hair}" stroke-width="{face.brow_width}">'
        f'<path d="M113 {152 - b * 0.3:g}Q132 {141 + b * 0.2:g} 155 {148 + b:g}"/>'
        f'<path d="M170 {148 + b:g}Q190 {141 + b * 0.2:g} 209 {152 - b * 0.3:g}"/></g>'
        f'<g fill="none" stroke="{OUTLINE}">'
        '<path d="M150 206Q158 213 170 208M160 160Q156 186 151 197" stroke-width="3.4"/></g>'
        f'<path d="M139 {229 - m:g}Q152 226 160 229Q170 226 182 {230 - m:g}'
        f'Q160 {241 if face.lips else 235} 139 {229 - m:g}Z" fill="{lips}"/>'
        f'<path d="M137 {229 - m:g}Q160 {232 + m * 0.6:g} 184 {230 - m:g}" fill="none" '
        f'stroke="{OUTLINE}" stroke-width="3.6"/>'
        f'<path d="M150 244Q160 247 171 244" fill="none" stroke="{deep}" stroke-width="3"/>'
    )


def drawing(face: Face) -> str:
    """Return the inside of a portrait's SVG."""
    who = CAST[face.who]
    skin, hair = who.skin, face.tint or who.hair
    cloth, trim = face.cloth or who.cloth, face.trim or who.trim
    deep = mix(dark(skin, 0.6), "#161a33", 0.45)
    mid, lit = mix(dark(skin, 0.32), "#4a2f3a", 0.25), light(skin, 0.3)
    skull = _skull(face.jaw)
    behind, before = HAIR[face.hair](hair, face.rim)
    brows = dark(hair, 0.35) if face.hair not in ("cap", "hat", "beanie") else "#17130f"
    marks = "".join(MARKS[mark] for mark in face.marks)
    low, frame = "translate(0 0)", "translate(0 -20)"
    if face.child:
        low, frame = "translate(0 10)", "translate(45 64) scale(.72)"
    return (
        f'<rect width="320" height="400" fill="{face.ground}"/>'
        f'<path d="M0 0H150L40 400H0Z" fill="{light(face.ground, 0.12)}"/>'
        f'<path d="M236 0H320V400H290Z" fill="{dark(face.ground, 0.45)}"/>'
        f'<g stroke-linejoin="round" stroke-linecap="round">{behind}'
        f'<path d="M128 224L122 300C140 330 182 330 200 300L194 224Z" fill="{mid}" '
        f'stroke="{OUTLINE}" stroke-width="5"/>'
        f'<path d="M122 262C150 292 176 280 196 250L202 320H140Z" fill="{deep}"/>'
        f'<g transform="{frame}">{trunk(cloth, face.rim)}'
        f"{'' if face.wears == 'rain' else CLOTHES[face.wears](cloth, trim)}</g>"
        f'<path d="M106 158C94 152 92 184 108 194Z" fill="{skin}" stroke="{OUTLINE}" '
        'stroke-width="5"/>'
        f'<path d="M214 158C226 152 228 184 212 194Z" fill="{deep}" stroke="{OUTLINE}" '
        'stroke-width="5"/>'
        f'<path d="{skull}" fill="{skin}"/><clipPath id="f"><path d="{skull}"/></clipPath>'
        f'<g clip-path="url(#f)"><path d="M100 120L124 104L118 208L134 262H100Z" fill="{lit}" '
        f'opacity=".55"/><path d="M112 190C122 214 138 236 150 262H110Z" fill="{mid}" '
        f'opacity=".8"/><path d="{_SHADE}" fill="{deep}"/>'
        f'<path d="M180 178L205 174C203 188 196 200 186 206Z" fill="{mix(skin, deep, 0.25)}"/>'
        f'<path d="M216 120C214 190 206 232 180 262L230 262V100Z" fill="{face.rim}"/>'
        '<path d="M116 222C130 246 150 256 160 258 176 256 196 244 206 222L210 270H110Z" '
        f'fill="{OUTLINE}" opacity="{face.stubble}"/></g>'
        f'<g transform="{low}">{_features(face, deep, brows)}</g>'
        f'<path d="{skull}" fill="none" stroke="{OUTLINE}" stroke-width="5"/>'
        f"{before}{marks}"
        f"{CLOTHES['rain'](cloth, trim) if face.wears == 'rain' else ''}</g>"
    )


def build() -> dict[str, bytes]:
    """Return the portraits as PNG, by their path under the assets folder."""
    return {
        f"portraits/{name}.png": encode(raster(drawing(face), SIZE, _BOX))
        for name, face in FACES.items()
    }
