"""A tick from top to bottom: the one ordered list of everything that happens."""

from __future__ import annotations

from game.ecs.schedule import Schedule, chain
from game.sim.drive import drive
from game.story.runner import tell_story
from game.systems.blast import arm, burn
from game.systems.bleed import bleed, track
from game.systems.direct import direct
from game.systems.doors import push, swing, use
from game.systems.feel import feel
from game.systems.fly import fly
from game.systems.grapple import carry, let_go, seize
from game.systems.handle import pick_up, throw
from game.systems.hold_back import hold_back
from game.systems.hurt import hurt, recover
from game.systems.keep_time import focus, keep_time
from game.systems.listen import listen
from game.systems.look import find_fallen, look
from game.systems.rally import rally
from game.systems.ring import lapse, ring
from game.systems.share import share
from game.systems.shoot import lower, ready, reload, remember_buttons, shoot
from game.systems.spare import spare
from game.systems.strike import strike, wind_up
from game.systems.survey_place import survey_doors, survey_place
from game.systems.think import act_on, think
from game.systems.turn import settle, turn
from game.systems.walk import pose, tread, walk
from game.systems.work import sit, work

STEP = Schedule(
    # what everybody asks, worked out once
    survey=[survey_place, survey_doors],
    # minds: first what is seen and told, then what to do about it
    sense=[chain(look, find_fallen, share, track)],
    # squads before minds, which know what they are to do;
    # people and bots after minds: they may have been told what the minds just did
    decide=[chain(rally, think, act_on, drive, hold_back, work)],
    # the body takes up its pose before anything depends on it
    body=[pose, turn, settle],
    # guns before blows and throws, so that a thrown gun has fired
    hands=[
        chain(
            *(let_go, seize, spare),
            *(lower, ready, reload, wind_up, shoot, strike, throw, pick_up),
        ),
        chain(push, use, swing),
    ],
    # the last to ask which buttons are fresh were the hands
    after=[chain(remember_buttons, arm, sit)],
    move=[chain(walk, carry), tread],
    # bullets fly after the bodies have moved, so that what is seen is what is hit
    flight=[fly],
    # what goes off does so before blows are settled; alarms hear of bullets and blasts alike
    blast=[chain(burn, ring, lapse)],
    # every blow of the tick is settled at once: nobody is faster by his slot
    resolve=[chain(recover, hurt, bleed)],
    # noises of all of the above
    hear=[chain(listen, feel)],
    # the story sees the tick as it ended
    story=[chain(direct, tell_story)],
    time=[chain(focus, keep_time)],
)
