"""Thinking: each mind judges its situation, decides, and says what its body shall do."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.ai import decide, fire, perception, place, steer
from game.ai.acts import Act, State
from game.ai.situation import Known, Situation, gather
from game.ai.voice import call_out
from game.content.armoury import Armoury
from game.content.cast import Cast
from game.content.difficulty import Difficulty
from game.data.components import (
    Aim,
    Arms,
    Body,
    Command,
    Facing,
    Health,
    Identity,
    Memory,
    Mind,
    Senses,
)
from game.data.constants import Button
from game.data.events import Barked
from game.data.resources import Clock
from game.ecs.columns import Mut
from game.ecs.events import Queue
from game.space.survey import Survey
from game.space.terrain import Terrain

SAID = (
    (Act.RELOAD, "reloading"),
    (Act.FLANK, "flanking"),
    (Act.SEARCH, "searching"),
    (Act.FLEE, "fleeing"),
    (Act.INVESTIGATE, "noise"),
    (Act.LOOK, "notice"),
)  # what goes with taking up an act


def think(
    mind: Mut[Mind],
    command: Mut[Command],
    memory: Memory,
    senses: Senses,
    identity: Identity,
    body: Body,
    health: Health,
    arms: Arms,
    aim: Aim,
    clock: Clock,
    survey: Survey,
    terrain: Terrain,
    cast: Cast,
    armoury: Armoury,
    difficulty: Difficulty,
    barks: Queue[Barked],
) -> None:
    """Let a sixth of all minds decide anew; who is driven from outside is left alone."""
    slots = np.arange(survey.able.shape[1])
    turn = clock.tick[:, None] % perception.THINK_EVERY == slots % perception.THINK_EVERY
    turn &= ~identity.driven & survey.running[:, None]
    down = turn & ~survey.able
    mind.state[down] = State.DISABLED
    mind.burst[down] = 0
    w, a = np.nonzero(turn & survey.able)
    if not len(w):
        return
    known = Known(
        senses, memory, mind, command, identity, body, health, arms, aim,
        clock, survey, terrain, cast, armoury, difficulty,
    )  # fmt: skip
    s = gather(known, w, a)
    state = decide.judge(s, cast)
    act = decide.decide(s, state, cast)
    fresh = act != s.act
    s.waiting &= ~fresh
    mind.pause[w[fresh], a[fresh]] = 0
    goal = place.place(known, s, act)
    way = steer.next_way(known, s, goal)
    command.aim[w, a] = steer.gaze(known, s, state, act, way)
    buttons = steer.gait(known, s, act, goal)
    buttons |= np.where(act == Act.RELOAD, Button.RELOAD, 0).astype(np.int16)
    buttons |= np.where(fire.strikes(known, s, act), Button.MELEE, 0).astype(np.int16)
    command.buttons[w, a] = buttons
    fire.plan_fire(known, s, state, act)
    _speak(known, s, state, act, barks)
    mind.state[w, a] = state
    mind.action[w, a] = act
    mind.since[w, a] = np.where(fresh, s.now, mind.since[w, a])
    mind.goal[w, a] = goal
    mind.way[w, a] = way


def _speak(
    known: Known,
    s: Situation,
    state: NDArray[np.uint8],
    act: NDArray[np.uint8],
    barks: Queue[Barked],
) -> None:
    """Say what goes with what is being taken up."""
    fresh = act != s.act
    lost = (s.state == State.COMBAT) & (state == State.HUNT)
    if not (fresh.any() or lost.any()):
        return
    call_out(known.mind, known.clock, barks, s.world[lost], s.actor[lost], "lost")
    for which, topic in SAID:
        says = fresh & (act == which) & s.fighter
        if says.any():
            call_out(known.mind, known.clock, barks, s.world[says], s.actor[says], topic)


def act_on(
    mind: Mut[Mind],
    command: Mut[Command],
    body: Body,
    arms: Arms,
    facing: Facing,
    identity: Identity,
    clock: Clock,
    survey: Survey,
    armoury: Armoury,
) -> None:
    """Walk on towards the next point and pull triggers: what cannot wait for the next thought."""
    mine = survey.able & ~identity.driven & survey.running[:, None]
    steer.walk_on(command, mind, body, mine, clock.tick)
    fire.pull(mind, command, arms, facing, armoury, mine)
