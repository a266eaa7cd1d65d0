"""Who is in the game, as drawn: one signature colour and one shape each."""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.art.svg import light, mix


@dataclass(frozen=True, slots=True)
class Character:
    """How somebody looks; lengths in centimetres of the figure."""

    cloth: str  # the signature colour
    legs: str = "#23262d"
    shoes: str = "#15161a"
    skin: str = "#d9a784"
    hair: str = "#17130f"
    style: str = "short"  # of the hair or hat: a name in heads
    garment: str = "jacket"  # a name in garments
    trim: str = "#d8dade"  # second colour: shirt, stripes, lapels
    width: float = 31  # half of the shoulders
    size: float = 1.0
    coat: float = 0  # length of the skirt behind
    bare: float = 0  # part of the forearm that is bare skin; 1 is up to the elbow
    device: str = "tablet"  # what is held when busy: a name in weapons.PROPS
    marks: tuple[str, ...] = ()
    timid: bool = False  # holds the hands before the chest
    peaceful: bool = False  # never armed, hurt or lying
    own_rim: str = ""

    @property
    def edge(self) -> str:
        """The colour of lit edges."""
        return self.own_rim or mix(light(self.cloth, 0.38), "#9fb8e0", 0.45)


_ALVARO = Character(
    "#8a1f26",
    style="bald",
    hair="#150f0c",
    garment="open",
    width=37,
    size=1.06,
    bare=1.25,
    skin="#b07a52",
    marks=("beard",),
)
_JUAN = Character(
    "#3f7a45",
    style="curly",
    hair="#2a1a10",
    garment="leather",
    marks=("strap",),
    trim="#d9c08a",
    legs="#3a4b63",
    skin="#a8734c",
)

CAST: dict[str, Character] = {
    "gon": Character("#3d4453", style="slick", garment="suit", trim="#f2f4f6"),
    "ha_yun_guk": Character(
        "#3f5f9c",
        style="parted",
        hair="#2b211c",
        garment="overcoat",
        trim="#d9b27a",
        width=28,
        coat=19,
        legs="#39343f",
        shoes="#4a3d38",
        skin="#e8c3a0",
        marks=("wet_shoes", "scarf"),
        timid=True,
    ),
    "russian_thug": Character(
        "#8f5d35",
        style="beanie",
        hair="#191a1f",
        garment="leather",
        trim="#d9c8a6",
        width=33,
        legs="#2d3340",
        skin="#e6b795",
    ),
    "mo_gyeong": Character(
        "#a9cbe8",
        style="long",
        hair="#120f14",
        garment="coat",
        trim="#d9ecfa",
        width=27,
        coat=13,
        legs="#3a3f4c",
        skin="#ecc3a4",
        device="phone",
    ),
    "girl": Character(
        "#f2c52c",
        style="hood",
        garment="rain",
        width=28,
        size=0.66,
        coat=8,
        legs="#3b4a63",
        shoes="#c8402f",
        skin="#f0c8a8",
        device="bird",
        peaceful=True,
    ),
    "chaoz": Character(
        "#e8e1d0",
        style="tail",
        hair="#0e0d10",
        trim="#15161b",
        legs="#15171c",
        skin="#d6a27a",
    ),
    "juan": _JUAN,
    "juan_grief": replace(_JUAN, marks=("strap", "armband")),
    "alvaro": _ALVARO,
    "alvaro_stabbed": replace(_ALVARO, marks=("beard", "bandage")),
    "asing": Character(
        "#15161c",
        style="spike",
        hair="#d8dce6",
        garment="street",
        trim="#7d8798",
        width=27,
        legs="#101116",
        skin="#e2b896",
        own_rim="#7f8ea8",
    ),
    "byun": Character(
        "#747a85",
        hair="#5d6068",
        garment="coat",
        trim="#22252c",
        width=30,
        coat=15,
        marks=("glasses",),
    ),
    "byun_thug": Character(
        "#1f6f74",
        style="buzz",
        hair="#0f0d0c",
        garment="track",
        trim="#f4f4ee",
        width=32,
        legs="#1f6f74",
        shoes="#e8e8e2",
    ),
    "police": Character(
        "#1f3a78",
        style="cap",
        hair="#1b2f60",
        garment="vest",
        trim="#e8edf4",
        width=32,
        legs="#16203c",
    ),
    "bodyguard": Character(
        "#1b1d22",
        style="flat",
        hair="#e2c478",
        trim="#33363e",
        width=37,
        size=1.06,
        skin="#e6b58f",
        marks=("coil",),
    ),
    "arms_dealer": Character(
        "#e0693a",
        style="hat",
        garment="aloha",
        trim="#eadfb8",
        width=33,
        bare=0.62,
        legs="#cfc3a2",
        skin="#e3a888",
    ),
    "park": Character(
        "#cda56a",
        style="balding",
        hair="#26221f",
        garment="trench",
        trim="#e9e6dc",
        coat=11,
        device="phone",
    ),
    "park_subordinate": Character(
        "#a4b6d4",
        hair="#120f0d",
        garment="holster",
        trim="#1d2f55",
        width=29,
        legs="#2b3142",
        device="phone",
    ),
    "john_lee": Character(
        "#5a648c",
        style="slick",
        hair="#b9bdc4",
        garment="pin",
        trim="#f0dfe0",
        marks=("red_tie",),
    ),
    "nurse": Character(
        "#7fcdb4",
        style="bun",
        hair="#3a2418",
        garment="scrubs",
        trim="#f2f6f2",
        width=26,
        bare=0.55,
        legs="#7fcdb4",
        shoes="#f0f0ea",
        skin="#eec3a2",
        marks=("nurse_cap",),
    ),
    "patient": Character(
        "#dfe7ea",
        hair="#4b3a2c",
        garment="gown",
        trim="#7fa3b8",
        width=28,
        bare=0.66,
        coat=6,
        skin="#dcb193",
        marks=("head_band",),
        device="phone",
        timid=True,
    ),
    "waitress": Character(
        "#3f9aa0",
        style="bun",
        hair="#8a4a2c",
        garment="scrubs",
        trim="#f6ead2",
        width=26,
        bare=0.55,
        legs="#3f9aa0",
        shoes="#f0f0ea",
        skin="#eec3a2",
        peaceful=True,
    ),
    "cook": Character(
        "#e9e6dc",
        style="beanie",
        hair="#f4f2ea",
        trim="#b9b4a6",
        width=34,
        bare=0.7,
        legs="#4a4f58",
        skin="#c98f68",
        peaceful=True,
    ),
    "guard": Character(
        "#c3b48a",
        style="cap",
        hair="#3b3a2c",
        garment="vest",
        trim="#e9d35a",
        width=30,
        legs="#2f3136",
        skin="#d8ae8c",
        device="phone",
    ),
    "boy": Character(
        "#6f8fb0",
        hair="#15110f",
        garment="track",
        trim="#e8ddc4",
        width=27,
        size=0.64,
        legs="#5a5348",
        shoes="#e8e4da",
        skin="#f0c8a8",
        device="bird",
        peaceful=True,
    ),
    "mother": Character(
        "#c9a99a",
        style="bun",
        hair="#15110f",
        garment="coat",
        trim="#efe4d6",
        width=26,
        coat=13,
        legs="#6a5f5c",
        skin="#ecc3a4",
        peaceful=True,
    ),
    "dai_ban": Character(
        "#4a1840",
        style="balding",
        hair="#e6e4de",
        garment="tang",
        trim="#e0b74a",
        width=35,
        size=1.04,
        coat=4,
        skin="#dba77f",
        device="phone",
    ),
}
