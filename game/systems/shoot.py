"""Firing guns: triggers, recoil, spread, magazines and reloading."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

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
    Handicap,
    Identity,
    Memory,
    Posture,
    Senses,
    Tally,
)
from game.data.constants import Button, Gait, Purpose, Sound, ticks
from game.data.events import Noise, Shot
from game.data.resources import Clock
from game.data.tables import Flights
from game.ecs.columns import Mut
from game.ecs.events import Queue
from game.ecs.slots import spawn
from game.maths import angles, chance
from game.space.survey import Survey

SWAY_TICKS = 20  # how long the slow part of the sway keeps its direction
SWAY, SHAKE = np.float32(0.8), np.float32(0.6)  # slow and quick share of sigma; squares add to 1
TURNING = np.float32(0.05 * 60)  # units of sigma for each unit turned in the last tick
RUNNING = np.float32(1.5 * angles.TURN / 360)
SUPPRESSED = np.float32(3.6 * angles.TURN / 360)
CROUCHED = np.float32(0.85)
MISSED_BY = np.float32(0.9 * angles.TURN / 6.283185)  # units at one metre: wide of a body
UNNOTICED = np.float32(0.35)  # awareness below which somebody has not been noticed
MUZZLE = np.float32(0.55)  # metres in front of the body: where the flash is
RELOAD_LOUDNESS = 4.0  # metres


def lower(arms: Mut[Arms], command: Command, survey: Survey) -> None:
    """Count for how long each weapon has been lowered."""
    arms.lowered += 1
    arms.lowered *= ((command.buttons & Button.LOWER) != 0) & survey.able


def ready(arms: Mut[Arms], survey: Survey, armoury: Armoury) -> None:
    """Run down the timers of the hands; a reload that ends fills the magazine."""
    np.maximum(arms.cooldown - 1, 0, out=arms.cooldown)
    np.maximum(arms.flash - 1, 0, out=arms.flash)
    arms.reload[~survey.able] = 0
    ending = arms.reload == 1
    np.maximum(arms.reload - 1, 0, out=arms.reload)
    if ending.any():
        room = armoury.magazine[arms.weapon] - arms.rounds
        loaded = np.where(ending, np.minimum(room, arms.spare), 0)
        arms.rounds += loaded
        arms.spare -= loaded


def reload(
    arms: Mut[Arms],
    command: Command,
    body: Body,
    survey: Survey,
    armoury: Armoury,
    noises: Queue[Noise],
) -> None:
    """Start a reload when asked to, or when the trigger is pulled on an empty magazine."""
    pressed = command.buttons & ~arms.held
    pulled = pressed * (arms.rounds == 0)
    at = np.nonzero((command.buttons & Button.RELOAD) | (pulled & Button.FIRE))
    if not len(at[0]):
        return
    weapon = arms.weapon[at]
    starts = survey.able[at] & (arms.reload[at] == 0) & (arms.windup[at] == 0)
    starts &= (arms.spare[at] > 0) & (arms.rounds[at] < armoury.magazine[weapon])
    starts &= armoury.firearm[weapon]
    world, actor = at[0][starts], at[1][starts]
    if not len(world):
        return
    arms.reload[world, actor] = armoury.reload[weapon[starts]]
    noises.emit(
        world=world,
        pos=body.pos[world, actor],
        loudness=RELOAD_LOUDNESS,
        kind=Sound.RELOAD,
        source=actor,
    )


def shoot(
    arms: Mut[Arms],
    aim: Mut[Aim],
    tally: Mut[Tally],
    command: Command,
    body: Body,
    facing: Facing,
    posture: Posture,
    identity: Identity,
    handicap: Handicap,
    grip: Grip,
    memory: Memory,
    senses: Senses,
    clock: Clock,
    survey: Survey,
    cast: Cast,
    armoury: Armoury,
    difficulty: Difficulty,
    flights: Mut[Flights],
    shots: Queue[Shot],
    noises: Queue[Noise],
) -> None:
    """Fire for everyone whose trigger, weapon and hands allow it."""
    at = np.nonzero(command.buttons & Button.FIRE)
    if not len(at[0]):
        return
    weapon = arms.weapon[at]
    fires = (arms.cooldown[at] == 0) & (arms.reload[at] == 0) & (arms.windup[at] == 0)
    fires &= (arms.rounds[at] > 0) & (arms.lowered[at] == 0) & (grip.shaken[at] == 0)
    fires &= survey.able[at] & ~handicap.jammed[at] & armoury.firearm[weapon]
    fresh = (arms.held[at] & Button.FIRE) == 0
    fires &= fresh | armoury.automatic[weapon]
    world, actor, weapon = at[0][fires], at[1][fires], weapon[fires]
    if not len(world):
        return
    driven = identity.driven[world, actor]
    # what minds make of recoil stands in their bursts and in the floor of their aim
    sigma = aim.sigma[world, actor] + np.where(driven, aim.bloom[world, actor], 0)
    sigma += TURNING * facing.rate[world, actor]
    sigma += RUNNING * (posture.gait[world, actor] == Gait.RUN)
    sigma += SUPPRESSED * aim.suppression[world, actor]
    sigma *= np.where(posture.crouched[world, actor], CROUCHED, np.float32(1))
    sigma *= np.where(driven, np.float32(1), np.float32(difficulty.sigma))
    seed, tick = clock.seed[world], clock.tick[world]
    bent = SWAY * chance.normal(seed, tick // SWAY_TICKS, actor, Purpose.AIM)
    bent += SHAKE * chance.normal(seed, tick, actor, Purpose.SPREAD)
    off = sigma * bent
    if difficulty.fair_start:
        unfair = np.nonzero(
            _unseen(identity, memory, senses, clock, cast, difficulty, world, actor)
        )[0]
        w, a = world[unfair], actor[unfair]
        away = body.pos[w, memory.target[w, a]] - body.pos[w, a]
        metres = np.sqrt(away[:, 0] * away[:, 0] + away[:, 1] * away[:, 1])
        wide = MISSED_BY / np.maximum(metres, 1)
        off[unfair] += np.where(off[unfair] < 0, -wide, wide)
    angle = (facing.angle[world, actor] + np.rint(off)).astype(np.int32)
    angle &= angles.TURN - 1

    arms.rounds[world, actor] -= 1
    arms.cooldown[world, actor] = armoury.interval[weapon]
    arms.flash[world, actor] = armoury.flash[weapon]
    bloom = aim.bloom[world, actor] + armoury.kick[weapon]
    aim.bloom[world, actor] = np.minimum(bloom, armoury.kick_max[weapon])
    tally.fired[world, actor] += 1

    pos = body.pos[world, actor]
    muzzle = pos + angles.unit(angle) * MUZZLE
    shots.emit(world=world, actor=actor, weapon=weapon, pos=muzzle, angle=angle)
    noises.emit(
        world=world,
        pos=pos,
        loudness=armoury.loudness[weapon],
        kind=armoury.sound[weapon],
        source=actor,
    )
    _launch(flights, clock, armoury, world, actor, weapon, pos, angle, grip.holds[world, actor])


def _unseen(
    identity: Identity,
    memory: Memory,
    senses: Senses,
    clock: Clock,
    cast: Cast,
    difficulty: Difficulty,
    world: NDArray[np.intp],
    actor: NDArray[np.intp],
) -> NDArray[np.bool_]:
    """Whether each fires his first shots at a player who has not noticed him."""
    target = memory.target[world, actor]
    profile = identity.profile[world, actor]
    wait = (cast.reaction[profile] + cast.aim_delay[profile]) * np.float32(difficulty.reaction)
    late = clock.tick[world] - memory.certain[world, actor] - wait
    first = late < ticks(difficulty.fair_start)
    unaware = senses.awareness[world, target, actor] < UNNOTICED
    mine: NDArray[np.bool_] = first & unaware & (target >= 0) & identity.driven[world, target]
    return mine


def _launch(
    flights: Flights,
    clock: Clock,
    armoury: Armoury,
    world: NDArray[np.intp],
    actor: NDArray[np.intp],
    weapon: NDArray[np.int16],
    pos: NDArray[np.float32],
    angle: NDArray[np.int32],
    shield: NDArray[np.int16],
) -> None:
    """Put bullets into the air: one row a pellet; they pass whom the shooter holds before him."""
    shot = np.repeat(np.arange(len(world)), armoury.pellets[weapon])
    w, a, kind = world[shot], actor[shot], weapon[shot]
    nth = np.arange(len(shot)) - np.searchsorted(shot, shot, side="left")
    fan = chance.normal(clock.seed[w], clock.tick[w], a * 64 + nth, Purpose.PELLET)
    flown = (angle[shot] + np.rint(fan * armoury.spread[kind])).astype(np.int32)
    row = spawn(flights.slot, w)
    kept = row >= 0
    at = w[kept], row[kept]
    kind, shot, flown = kind[kept], shot[kept], flown[kept]
    flight = flights.flight
    flight.pos[at] = pos[shot]
    flight.start[at] = pos[shot]
    flight.vel[at] = angles.unit(flown) * armoury.speed[kind][:, None]
    flight.energy[at] = armoury.energy[kind]
    flight.damage[at] = armoury.damage[kind]
    flight.left[at] = armoury.reach_far[kind]
    flight.weapon[at] = kind
    flight.owner[at] = actor[shot]
    flight.passed[at] = shield[shot]
    flight.thrown[at] = False
    flight.rounds[at] = 0
    flight.spare[at] = 0


def remember_buttons(arms: Mut[Arms], command: Command) -> None:
    """Keep this tick's buttons, so that the next can tell a press from a hold."""
    arms.held[...] = command.buttons
