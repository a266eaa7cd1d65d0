"""What portraits wear: hair, hats and clothes from the front, in a picture of 320 x 400."""

from __future__ import annotations

from collections.abc import Callable

from game.art.svg import dark, light, mix
from game.art.svg_ink import OUTLINE

_LINE = f'stroke="{OUTLINE}" stroke-width="4"'

Part = Callable[[str, str], str]  # draws in a colour, lit from behind in another


def _p(d: str, fill: str, line: str = "") -> str:
    return f'<path d="{d}" fill="{fill}" {line}/>'


def _stroke(d: str, color: str, width: float) -> str:
    return f'<path d="{d}" fill="none" stroke="{color}" stroke-width="{width}"/>'


# hair: (behind the head, before it)


def _crop(hair: str, rim: str) -> tuple[str, str]:
    front = (
        "M101 164C88 96 108 60 164 58C222 58 235 100 220 166C217 146 214 132 206 118"
        "C186 112 150 110 128 108C114 122 107 140 101 164Z"
    )
    shine = _p("M112 116C120 90 140 76 166 72C144 86 132 96 126 106Z", light(hair, 0.25))
    return "", _p(front, hair, _LINE) + shine + _p("M206 72C224 86 228 110 221 142Z", rim)


def _slick(hair: str, rim: str) -> tuple[str, str]:
    front = (
        "M100 164C86 96 108 58 164 56C222 56 236 100 220 166C216 146 214 132 206 120"
        "C186 122 150 116 128 106C116 122 108 140 106 164Z"
    )
    shine = _p("M112 118C120 90 140 74 166 70C144 84 132 96 126 106Z", light(hair, 0.3))
    shine += _p("M150 78C166 70 184 72 194 78C176 78 164 84 156 92Z", light(hair, 0.18))
    return "", _p(front, hair, _LINE) + shine + _p("M206 70C224 84 228 110 222 140Z", rim)


def _parted(hair: str, rim: str) -> tuple[str, str]:
    front = (
        "M98 170C84 96 112 52 170 56C226 58 238 104 222 172C218 150 216 134 210 122"
        "C190 118 160 104 146 84C138 108 118 120 110 132C104 146 102 156 98 170Z"
    )
    shine = _p("M152 84C168 72 190 74 204 86C186 82 168 84 158 94Z", light(hair, 0.25))
    return "", _p(front, hair, _LINE) + shine + _p("M206 70C226 84 230 112 222 146Z", rim)


def _tail(hair: str, rim: str) -> tuple[str, str]:
    back = _p("M196 200C232 214 244 250 236 306C226 290 206 280 196 250Z", hair, _LINE) + _p(
        "M234 240C244 262 242 286 236 306C232 290 234 262 228 236Z", rim
    )
    front = (
        "M102 158C92 88 118 58 162 58C210 58 230 92 218 158C214 136 206 114 190 104"
        "C170 98 146 98 130 106C116 116 108 136 102 158Z"
    )
    shine = _p("M116 110C124 84 142 72 160 70C146 80 136 92 132 102Z", light(hair, 0.28))
    return back, _p(front, hair, _LINE) + shine + _p("M202 72C224 90 226 116 220 142Z", rim)


def _long(hair: str, rim: str) -> tuple[str, str]:
    back = (
        "M84 170C70 70 120 44 164 46C226 46 246 96 236 180C240 250 262 300 268 400H52"
        "C62 310 82 260 84 170Z"
    )
    front = (
        "M160 62C120 58 86 90 92 176C94 236 86 280 74 330C96 330 112 296 112 240"
        "C106 200 104 168 118 136C130 118 148 100 162 88C176 106 196 120 206 138"
        "C216 166 216 200 212 232C214 296 232 330 250 330C232 282 228 240 232 176"
        "C236 96 204 58 160 62Z"
    )
    shine = _p("M104 150C104 116 124 86 150 76C130 98 114 124 110 160Z", light(hair, 0.3))
    edge = _p("M222 120C232 170 222 230 236 290C222 250 214 180 222 120Z", rim)
    return _p(back, dark(hair, 0.2)), _p(front, hair, _LINE) + shine + edge


def _bun(hair: str, rim: str) -> tuple[str, str]:
    back = f'<circle cx="166" cy="52" r="34" fill="{hair}" {_LINE}/>'
    front = (
        "M98 176C86 96 116 60 162 60C216 60 234 100 222 176C218 150 212 130 198 114"
        "C180 102 172 98 162 92C150 100 126 112 116 130C106 146 102 160 98 176Z"
    )
    shine = _p("M114 116C122 92 140 78 160 74C144 88 130 102 122 118Z", light(hair, 0.28))
    return back, _p(front, hair, _LINE) + shine + _p("M206 74C226 92 228 124 222 152Z", rim)


def _grey_bun(hair: str, rim: str) -> tuple[str, str]:
    return _bun("#b7b9bd", rim)


def _curly(hair: str, rim: str) -> tuple[str, str]:
    front = (
        "M100 172C84 160 84 136 94 126C84 104 98 82 116 82C120 60 146 50 162 60"
        "C180 46 208 58 210 78C232 82 240 108 228 126C238 142 234 162 220 172"
        "C218 150 214 136 204 124C196 130 184 122 178 114C168 124 152 124 146 112"
        "C136 122 122 124 116 132C108 144 104 156 100 172Z"
    )
    curls = (
        "M116 96Q128 82 138 94M146 80Q158 66 170 80M182 88Q194 76 204 92M104 124Q112 112 122 120"
    )
    return "", _p(front, hair, _LINE) + _stroke(curls, light(hair, 0.3), 5) + _p(
        "M212 82C232 92 236 118 226 140C228 118 222 100 212 82Z", rim
    )


def _spike(hair: str, rim: str) -> tuple[str, str]:
    front = (
        "M100 160L88 112L104 112L100 74L124 88L134 50L154 78L176 42L186 76L214 58L212 90"
        "L236 96L222 118L228 160C218 140 212 124 200 112L184 124L170 108L150 126L138 110L118 126Z"
    )
    return "", _p(front, hair, _LINE) + _stroke(
        "M126 98L134 76M164 92L174 66M196 98L206 80", dark(hair, 0.3), 4
    ) + _p("M214 74L230 98L220 116Z", rim)


def _bald(hair: str, rim: str) -> tuple[str, str]:
    return "", _p("M124 100C136 84 156 78 176 82C156 88 140 96 130 110Z", "#ffffff26") + _p(
        "M204 92C220 116 220 146 214 160C216 130 212 108 204 92Z", rim
    )


def _balding(hair: str, rim: str) -> tuple[str, str]:
    sides = (
        "M100 186C86 150 92 112 118 98C110 120 110 150 108 176Z"
        "M220 186C234 150 228 112 202 98C210 120 212 150 212 176Z"
    )
    return "", _p(sides, hair, _LINE) + _p("M222 116C230 140 228 162 221 180Z", rim)


def _buzz(hair: str, rim: str) -> tuple[str, str]:
    cap = (
        "M104 150C100 86 128 70 162 70C202 70 222 92 216 150"
        "C208 116 190 104 162 104C130 104 112 118 104 150Z"
    )
    return "", f'<g opacity=".82">{_p(cap, hair)}</g>' + _p("M204 88C220 106 220 132 215 150Z", rim)


def _flat(hair: str, rim: str) -> tuple[str, str]:
    front = (
        "M98 156L94 64L150 54L228 62L224 156C218 134 212 120 202 112H122C112 122 104 138 98 156Z"
    )
    return "", _p(front, hair, _LINE) + _p("M104 74L146 66L140 84L108 92Z", light(hair, 0.35)) + _p(
        "M214 64L228 66L224 140Z", rim
    )


def _beanie(hair: str, rim: str) -> tuple[str, str]:
    wool = "M92 138C84 66 120 40 162 40C208 40 240 66 230 138Q162 116 92 138Z"
    fold = "M90 150L92 118Q162 94 230 118L232 150Q162 124 90 150Z"
    ribs = "M112 136V112M136 128V104M162 124V100M188 128V104M212 136V112"
    return "", _p(wool, hair, _LINE) + _p(fold, light(hair, 0.1), _LINE) + _stroke(
        ribs, dark(hair, 0.4), 3
    ) + _p("M214 58C234 76 236 104 231 116L222 112Z", rim)


def _cap(hair: str, rim: str) -> tuple[str, str]:
    crown = "M84 116C74 56 118 36 162 36C208 36 250 56 240 116Q162 92 84 116Z"
    band = "M88 134L86 108Q162 84 238 108L236 134Q162 110 88 134Z"
    peak = "M96 136Q162 106 228 136Q200 158 162 156Q122 158 96 136Z"
    badge = '<circle cx="162" cy="92" r="11" fill="#d9b45a" stroke="#07080b" stroke-width="3"/>'
    return "", _p(crown, hair, _LINE) + _p(band, dark(hair, 0.4)) + _p(peak, "#12141a", _LINE) + (
        badge + _p("M222 56C244 72 244 100 240 112L228 108Z", rim)
    )


def _hat(hair: str, rim: str) -> tuple[str, str]:
    straw = "#d9c493"
    crown = "M108 112C104 50 130 36 162 42C196 36 222 50 216 112Z"
    brim = (
        "M64 126C96 98 130 92 162 92C196 92 230 98 262 126"
        "C226 122 198 120 162 120C126 120 98 122 64 126Z"
    )
    return "", _p(crown, straw, _LINE) + _p(
        "M108 112L109 90Q162 76 215 90L216 112Q162 98 108 112Z", "#5a2f24"
    ) + _p(brim, straw, _LINE) + _p("M200 46C214 56 216 74 216 88L204 84Z", rim)


HAIR: dict[str, Callable[[str, str], tuple[str, str]]] = {
    "short": _crop,
    "slick": _slick,
    "parted": _parted,
    "tail": _tail,
    "long": _long,
    "bun": _bun,
    "grey_bun": _grey_bun,
    "curly": _curly,
    "spike": _spike,
    "bald": _bald,
    "balding": _balding,
    "buzz": _buzz,
    "flat": _flat,
    "beanie": _beanie,
    "cap": _cap,
    "hat": _hat,
}


# clothes

_BODY = "M-14 440C-4 344 56 312 118 288L160 340L204 288C266 312 324 344 334 440Z"


def trunk(cloth: str, rim: str) -> str:
    """Return shoulders in a cloth, lit from behind in a colour."""
    return (
        f'<clipPath id="trunk"><path d="{_BODY}"/></clipPath>{_p(_BODY, cloth)}'
        f'<g clip-path="url(#trunk)">{_p("M198 280H340V440H186Z", dark(cloth, 0.5))}'
        f"{_p('M236 296C290 316 326 344 334 440L318 440C312 362 286 338 226 314Z', rim)}</g>"
        f'<path d="{_BODY}" fill="none" stroke="{OUTLINE}" stroke-width="5"/>'
    )


def _lapels(cloth: str) -> str:
    left = "M110 300L80 326 96 352 86 362 138 440V380Z"
    right = "M212 300L242 326 226 352 236 362 182 440V380Z"
    return _p(left, light(cloth, 0.12), _LINE) + _p(right, dark(cloth, 0.55), _LINE)


def _shirt(color: str) -> str:
    return (
        _p("M122 296L160 332L200 296L198 440H126Z", dark(color, 0.1))
        + _p("M164 332L200 296L198 440H164Z", mix(dark(color, 0.5), "#2b3350", 0.4))
        + _p("M122 286L160 346L200 286L214 306L190 366 160 346 132 366 108 306Z", color, _LINE)
    )


def _suit(tie: str) -> Part:
    def draw(cloth: str, trim: str) -> str:
        knot = "M151 350L160 344 169 350 166 362 174 440H146L154 362Z"
        return _shirt(trim) + _p(knot, tie, _LINE) + _lapels(cloth)

    return draw


def _collar(cloth: str, trim: str) -> str:
    left = "M120 290L96 326 140 372 160 344Z"
    right = "M202 290L226 326 182 372 160 344Z"
    return (
        _p("M126 292L160 344L198 292L194 280H130Z", trim)
        + _p(left, light(cloth, 0.16), _LINE)
        + _p(right, dark(cloth, 0.5), _LINE)
        + _stroke("M160 346V440", OUTLINE, 4)
    )


def _high(cloth: str, trim: str) -> str:
    neck = "M112 282C124 306 140 320 160 324C182 320 198 306 208 282L216 318 192 440H130L104 318Z"
    return (
        _p(neck, trim, _LINE)
        + _p("M104 314L76 330 112 440H142L120 340Z", light(cloth, 0.25), _LINE)
        + _p("M216 314L244 330 212 440H182L202 340Z", dark(cloth, 0.45), _LINE)
    )


def _open(cloth: str, trim: str) -> str:
    return (
        _p("M118 290L160 400L204 290Z", "#9b6743")
        + _p("M160 400L204 290L178 300Z", "#4d2c22")
        + _collar(cloth, "#9b6743").replace("M160 346V440", "M160 396V440")
    )


def _strap(cloth: str, trim: str) -> str:
    belt = "M56 330L92 312L262 440H210Z"
    rounds = "M92 336L82 350M116 354L106 368M140 372L130 386M164 390L154 404M188 408L178 422"
    return _collar(cloth, "#c9c0a6") + _p(belt, "#4a3a28", _LINE) + _stroke(rounds, trim, 8)


def _zip(cloth: str, trim: str) -> str:
    neck = "M112 276C118 318 142 334 160 336C180 334 204 318 208 276L222 306L188 350H134L98 306Z"
    return (
        _p(neck, dark(cloth, 0.2), _LINE)
        + _stroke("M160 340V440", trim, 5)
        + _stroke("M60 340L86 440M262 340L236 440", trim, 7)
    )


def _round(cloth: str, trim: str) -> str:
    return _p("M112 290Q160 372 208 290L200 280Q160 346 122 280Z", trim, _LINE)


def _vest(cloth: str, trim: str) -> str:
    plate = "M92 322H228L242 440H78Z"
    return (
        _collar(cloth, cloth)
        + _p(plate, dark(cloth, 0.45), _LINE)
        + _p("M104 352H150V372H104Z", trim)
        + _stroke("M176 352H216M176 368H216", dark(trim, 0.3), 5)
    )


def _holster(cloth: str, trim: str) -> str:
    return (
        _collar(cloth, "#f0f0f0")
        + _stroke("M76 330L108 440M246 330L214 440", "#3a2a1e", 16)
        + (_p("M153 350L160 344 168 350 172 440H148Z", trim, _LINE))
    )


def _scarf(cloth: str, trim: str) -> str:
    wrap = "M106 268Q160 330 214 268L222 306Q160 366 98 306Z"
    return _lapels(cloth) + _p(wrap, trim, _LINE) + _p("M176 326L196 320L206 420H176Z", trim, _LINE)


def _rain(cloth: str, trim: str) -> str:
    hood = (
        "M162 28C92 26 70 96 78 176C82 232 108 276 132 300H192C216 276 240 232 246 176"
        "C252 96 232 28 162 28ZM162 76C206 76 220 116 216 160C212 214 190 256 162 266"
        "C132 256 108 214 106 160C102 116 118 76 162 76Z"
    )
    return (
        f'<path d="{hood}" fill="{cloth}" fill-rule="evenodd" {_LINE}/>'
        + _p("M222 60C246 96 250 150 240 200L226 196C234 150 232 100 214 66Z", light(cloth, 0.5))
        + _stroke("M160 306V440", dark(cloth, 0.4), 4)
    )


def _apron(cloth: str, trim: str) -> str:
    return _collar(cloth, "#f4efe2") + _p("M110 350H212L226 440H96Z", trim, _LINE)


CLOTHES: dict[str, Part] = {
    "suit": _suit("#0c0d11"),
    "red_suit": _suit("#9c2430"),
    "collar": _collar,
    "high": _high,
    "open": _open,
    "strap": _strap,
    "zip": _zip,
    "round": _round,
    "vest": _vest,
    "holster": _holster,
    "scarf": _scarf,
    "rain": _rain,
    "apron": _apron,
}


# what is worn on the face

MARKS: dict[str, str] = {
    "scar": _stroke("M118 190L131 204", "#8c4a3c", 4),
    "cut_brow": _stroke("M122 146L129 158M126 176L131 186", "#e8c0a0", 3.4),
    "earring": _stroke("M100 206L103 218", "#d9b45a", 6),
    "goatee": _p(
        "M140 246Q150 240 160 242Q170 240 180 246Q178 262 168 264H152Q142 262 140 246Z"
        "M139 224Q150 217 160 220Q170 217 181 224Q170 223 160 225Q150 223 139 224Z",
        "#0e0d10",
    ),
    "beard": _p(
        "M106 190C108 234 136 270 160 272C186 270 212 234 214 190C206 214 196 222 182 220"
        "Q160 212 138 220C124 222 114 214 106 190Z",
        "#150f0c",
    ),
    "glasses": f'<g fill="#dff1ff22" stroke="{OUTLINE}" stroke-width="5">'
    '<path d="M112 156H156V182Q134 190 114 180ZM168 156H210L208 180Q188 190 168 182ZM156 164H168"/>'
    "</g>" + _stroke("M118 162L136 160M174 162L192 160", "#eef6ff", 3),
    "coil": _stroke("M212 184q10 12 4 26t8 30", "#f2f2ee", 4),
    "band": _p("M98 132Q160 108 222 132L224 152Q160 128 98 152Z", "#f0ece0", _LINE),
    "nurse_cap": _p("M120 70L126 36Q162 22 198 36L206 70Q162 52 120 70Z", "#f4f6f2", _LINE)
    + _stroke("M162 36V56M152 46H172", "#c43a3a", 6),
    "chef": _p(
        "M104 96L100 52C84 40 104 12 132 22C148 4 184 6 194 22C222 14 240 40 222 54L218 96Q160 78 "
        "104 96Z",
        "#f4f2ea",
        _LINE,
    ),
    "lines": _stroke(
        "M112 186Q120 192 128 190M206 186Q200 192 194 190M130 216Q126 230 132 240M190 216Q194 230 "
        "188 240M134 128Q160 122 186 128",
        "#00000055",
        3,
    ),
    "tired": _stroke("M122 182Q134 188 148 182M176 182Q190 188 202 182", "#7a4a4466", 4),
    "freckles": _stroke("M124 196h1M134 202h1M144 196h1M178 198h1M188 202h1", "#a8604a", 4),
}
