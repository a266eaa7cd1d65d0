"""Deciding: from a situation to a state, and from a state to an act of body, hands and voice.

The state says what is legal; which legal act is chosen is a matter of utility.  How an act is
carried out stands in ``place`` (where to be), ``steer`` (how to get there) and ``fire``.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.ai import perception
from game.ai.acts import SILENT, Act, Hand, State, among
from game.ai.considerations.doing import CURIOUS_FOR
from game.ai.considerations.weigh import weigh
from game.ai.situation import Known, Situation
from game.ai.utility import Scorer, choose, score
from game.data.constants import Order, Purpose, ticks
from game.maths import chance

FIGHT_ON = ticks(3)  # out of sight for longer, an enemy is hunted
HUNT_FOR = ticks(45)  # after the last sign of violence
GIVE_UP = np.float32(0.04)  # confidence below which nobody is hunted
AFRAID_FOR = ticks(14)  # after the last sign of violence
STARTLED = ticks(0.2)  # after a wound, what one does may be broken off

Acts = NDArray[np.uint8]


def judge(s: Situation) -> Acts:
    """Return the State of each thinker: what it is legal to do."""
    sure = (s.certain_for >= s.reaction) & (s.confidence > GIVE_UP)
    combat = sure & (s.seen | (s.age < FIGHT_ON))
    hunt = sure | (s.alarm_age < HUNT_FOR) | s.relentless
    curious = (s.suspicion >= perception.NOTICED) | (s.noise_age < CURIOUS_FOR)
    afraid = (s.alarm_age < AFRAID_FOR) | (sure & (s.age < AFRAID_FOR))
    # who ran goes on until it has been quiet for a while
    flee = (s.state == State.FLEE) & afraid
    flee |= (s.order == Order.FLEE) | (s.order == Order.HIDE)
    return np.select(
        [flee, combat, hunt, curious],
        [State.FLEE, State.COMBAT, State.HUNT, State.SUSPICIOUS],
        State.IDLE,
    ).astype(np.uint8)


def decide(known: Known, s: Situation, scorer: Scorer) -> Acts:
    """Return what body, hands and voice do, (R, 3), and judge what is legal, ``s.legal``."""
    s.legal = judge(s)
    inputs = weigh(scorer.minds.considerations, known, s)
    scores = score(scorer, inputs, s.profile, s.legal)
    luck = chance.bits(known.clock.seed[s.world], s.now, s.actor, Purpose.TIE)
    current = np.stack([s.act, s.hand, s.voice], axis=1)
    age = np.stack([s.act_age, s.hand_age, s.voice_age], axis=1)
    free = (s.legal != s.state) | (s.hurt_age < STARTLED)
    chosen = choose(scorer, scores, luck, current, age, free)
    if s.dazed.any():
        chosen[s.dazed] = (Act.LOOK, Hand.REST, SILENT)
    return chosen


def state_of(s: Situation, act: Acts) -> Acts:
    """Return the new State, (R,): as judged, but whoever runs flees."""
    runs = among(act, Act.FLEE, Act.HIDE) & (s.legal >= State.COMBAT)
    return np.where(runs, State.FLEE, s.legal).astype(np.uint8)
