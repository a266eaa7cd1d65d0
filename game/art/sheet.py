"""Sheets of people: every frame of a character in one PNG, and where each is in one JSON.

``assets/characters/<id>/sheet.png`` holds the frames, ``sheet.json`` says where::

    {
      "image": "sheet.png",
      "px_per_m": 96,              pixels of the sheet to a metre of the world: draw at
                                   (pixels per metre wanted) / 96. People are 1.4 x life in it.
      "rim": "#9fb8e0",            the character's own colour for the rim layer
      "animations": {
        "walk": {
          "loop": true,            false: stay on the last frame
          "variants": false,       true: the frames are not a movement; take any one of them
          "lying": false,          true: draw legs, upper and rim of this animation together, in
                                   one direction, instead of turning the legs by themselves
          "metres": 1.18,          only where feet drive it: metres of the world for the whole
                                   loop; without it the frames' ms drive it
          "frames": [
            {
              "ms": 110,
              "legs":  [x, y, w, h],   pixels in the image; w and h are the same in all three
              "upper": [x, y, w, h],
              "rim":   [x, y, w, h],
              "pivot": [px, py],       the body's middle, from the frame's left top corner
              "hand":  [hx, hy, deg]   where a weapon is held: pixels from the pivot, degrees
            }                          clockwise from +x; null where none is held
          ]
        }
      }
    }

Everything faces +x. Colours are not premultiplied. The order of drawing is legs, then the weapon
held (``assets/weapons/<id>/held.png``, its grip on ``hand``: hands are drawn over it), then
upper, all lit; then rim, unlit: a white shape whose alpha is the line, to be multiplied by a
colour. Any upper goes over any legs, pivot on pivot: a walk that aims is the legs of ``walk``
under the upper of ``aim_pistol``.

Animations: idle, walk, run, crouch, sit, use, device, hands_up, throw, stagger, down, crawl, dead,
carry, carried; and by class of what is in the hand (pistol, long, knife, fists): ready_*, aim_*,
melee_* (knife, fists), recoil_* and reload_* (pistol, long). One who is carried lies across
the carrier's arms with the carrier's pivot moved 0.6 m ahead.
Somebody peaceful has only those in `PEACEFUL` of `game.art.figure_poses`.

The class of a weapon is in ``assets/weapons/sprites.json``::

    {"px_per_m": 96,
     "weapons": {"pistol": {"hold": "pistol",        class of the animations
                            "held": [gx, gy],        grip in held.png, pixels; null: no picture
                            "muzzle": 0.34,          metres from the grip along its direction
                            "ground": [mx, my],      middle of ground.png; null: no picture
                            "icon": [w, h]}}}        size of icon.png, for the HUD
"""
