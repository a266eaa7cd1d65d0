"""Thinking: each mind judges its situation, decides, and says what its body shall do."""

from __future__ import annotations

import numpy as np

from game.ai import decide, errands, fire, perception, place, steer
from game.ai.acts import State
from game.ai.detour import look_round
from game.ai.hazards import take_fright
from game.ai.situation import Known, gather
from game.ai.utility import Scorer
from game.ai.voice import announce, say
from game.content.armoury import Armoury
from game.content.cast import Cast
from game.content.difficulty import Difficulty
from game.data.components import (
    Aim,
    Arms,
    Body,
    Command,
    Facing,
    Grip,
    Health,
    Hunt,
    Identity,
    Machine,
    Memory,
    Mind,
    Senses,
)
from game.data.events import Barked, Noise
from game.data.resources import Circuits, Clock
from game.data.tables import Litter
from game.ecs.columns import Mut
from game.ecs.events import Queue
from game.space.survey import Survey
from game.space.terrain import Terrain


def think(
    mind: Mut[Mind],
    command: Mut[Command],
    hunt: Mut[Hunt],
    memory: Memory,
    senses: Senses,
    identity: Identity,
    body: Body,
    health: Health,
    arms: Arms,
    aim: Aim,
    facing: Facing,
    machine: Machine,
    grip: Grip,
    litter: Litter,
    circuits: Circuits,
    clock: Clock,
    survey: Survey,
    terrain: Terrain,
    cast: Cast,
    armoury: Armoury,
    difficulty: Difficulty,
    scorer: Scorer,
    barks: Queue[Barked],
    noises: Queue[Noise],
) -> None:
    """Let the minds whose turn it is decide anew; who is driven from outside is left alone."""
    thinking = perception.turn_to_think(clock.tick) & survey.running
    if not thinking.any():
        return
    turn = ~identity.driven & thinking[:, None]
    down = turn & ~survey.able
    mind.state[down] = State.DISABLED
    mind.burst[down] = 0
    w, a = np.nonzero(turn & survey.able)
    if not len(w):
        return
    known = Known(
        senses, memory, mind, command, identity, body, health, arms, aim, facing, circuits,
        clock, survey, terrain, cast, armoury, difficulty, machine, grip, litter, hunt,
    )  # fmt: skip
    s = gather(known, w, a)
    take_fright(known, s, noises)
    look_round(known, s)
    chosen = decide.decide(known, s, scorer)
    announce(known, s, scorer.says, chosen, barks)
    act, hands, voice = chosen[:, 0], chosen[:, 1], chosen[:, 2]
    state = decide.state_of(s, act)
    fresh = act != s.act
    s.waiting &= ~fresh
    mind.pause[w[fresh], a[fresh]] = 0
    goal = place.place(known, s, act)
    way = steer.next_way(known, s, act, goal)
    steer.weave(known, s, act, way)
    command.aim[w, a] = steer.gaze(known, s, state, chosen, way)
    buttons = steer.gait(known, s, act, goal) | fire.hold_down(known, s, hands)
    command.buttons[w, a] = buttons | errands.press(known, s, act)
    fire.plan_fire(known, s, hands)
    say(known, s, voice, barks)
    mind.state[w, a] = state
    mind.goal[w, a] = goal
    mind.way[w, a] = way
    for doing, since, now, before in (
        (mind.action, mind.since, act, s.act),
        (mind.hands, mind.hands_since, hands, s.hand),
        (mind.voice, mind.voice_since, voice, s.voice),
    ):
        doing[w, a] = now
        since[w, a] = np.where(now != before, s.now, since[w, a])


def act_on(
    mind: Mut[Mind],
    command: Mut[Command],
    memory: Memory,
    senses: Senses,
    body: Body,
    arms: Arms,
    facing: Facing,
    identity: Identity,
    clock: Clock,
    survey: Survey,
    cast: Cast,
    armoury: Armoury,
) -> None:
    """Walk on, keep aiming and pull triggers: what cannot wait for the next thought."""
    mine = survey.able & ~identity.driven & survey.running[:, None]
    steer.walk_on(command, mind, body, mine, clock.tick)
    steer.track(command, mind, memory, senses, body, arms, identity, clock, cast, armoury, mine)
    fire.pull(mind, command, arms, facing, armoury, mine)
