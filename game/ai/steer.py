"""Getting there: the next point of the way, how to walk, and where to look meanwhile."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.ai import perception
from game.ai.acts import Act, Hand, State, among
from game.ai.detour import next_stage
from game.ai.situation import Flags, Ints, Known, Reals, Situation
from game.content.armoury import Armoury
from game.content.cast import Cast
from game.data.components import Arms, Body, Command, Identity, Memory, Mind, Senses
from game.data.constants import DT, Button, Purpose, ticks
from game.data.resources import Clock
from game.ecs.rows import pick
from game.maths import angles, chance

FULL = np.float32(127)  # the longest move of a command
THERE = np.float32(0.12)  # metres within which one has arrived
NEAR_GOAL = np.float32(0.75)  # metres within which one walks straight to the goal
BARELY = np.float32(0.25)  # metres per second that count as not moving
STUCK, UNSTUCK = ticks(0.7), ticks(1.2)  # of no progress: then aside, until
LEAD = np.float32(0.7)  # share of a bullet's way that a shooter aims ahead
EYES_ON = np.float32(7)  # metres from which one keeps looking where danger is thought to be
FORESEEN = 24  # cells of a way that are looked along, for where it comes into view
WEAVE = ticks(0.3)  # between two sides that one who closes in may run to
WEAVE_FROM = np.float32(1.6)  # metres: nearer, it is straight at them
AIMED_AT = angles.from_degrees(30)  # off the line to one: whoever takes aim
RUN_UP = 3  # cells before a door from which one makes up one's mind how to open it
SCAN = ticks(0.8)  # between two directions of one who searches


def next_way(known: Known, s: Situation, act: NDArray[np.uint8], goal: Reals) -> Reals:
    """Return the next point (R, 2) towards the goal, and end ways that lead nowhere.

    Two cells ahead: the bodies slide round corners, and it looks less like a grid.
    """
    terrain, mind = known.terrain, known.mind
    w, a = s.world, s.actor
    aim = next_stage(known, s, act, goal)
    target = terrain.grid.to_cell(aim)
    one = terrain.next_cell(s.locks, target, s.cell)
    two = terrain.next_cell(s.locks, target, one)
    way = terrain.grid.centre[two]
    straight = (perception.length(aim - s.pos) < NEAR_GOAL) | (two == s.cell)
    nowhere = (one == s.cell) & (target != s.cell)
    goal[nowhere] = aim[nowhere] = s.pos[nowhere]
    way = np.where(straight[:, None], aim, way)

    speed = perception.length(known.body.vel[w, a])
    wants = (perception.length(way - s.pos) > THERE) & ~s.waiting
    stuck = np.where(wants & (speed < BARELY), mind.stuck[w, a] + perception.THINK_EVERY, 0)
    aside = stuck > STUCK
    stuck = np.where(stuck > UNSTUCK, 0, stuck)
    # once aside, keep at it for the rest of the time although one moves again
    was = (mind.stuck[w, a] > STUCK) & ~aside & wants & (stuck == 0)
    stuck = np.where(was, mind.stuck[w, a] + perception.THINK_EVERY, stuck)
    stuck = np.where(stuck > UNSTUCK, 0, stuck)
    mind.stuck[w, a] = stuck
    aside |= was
    if aside.any():
        way[aside] = _step_aside(known, s, np.nonzero(aside)[0])
    return way


def _step_aside(known: Known, s: Situation, r: NDArray[np.intp]) -> Reals:
    """Return a point a metre off in a direction that stays the same for a moment."""
    seed = known.clock.seed[s.world[r]]
    word = chance.bits(seed, s.now[r] // STUCK, s.actor[r], Purpose.THINK)
    turn = (word & np.uint64(angles.TURN - 1)).astype(np.int32)
    return s.pos[r] + angles.unit(turn)


def weave(known: Known, s: Situation, act: NDArray[np.uint8], way: Reals) -> None:
    """Let those who close in on a gun that is turned on them run aside, now left and now right."""
    much = known.cast.weave[s.profile]
    r = np.nonzero(among(act, Act.CHARGE) & s.seen & (s.metres > WEAVE_FROM) & (much > 0))[0]
    if not len(r):
        return
    w, t = s.world[r], s.target[r]
    facing = known.facing.angle[w, t]
    off = np.abs(angles.difference(angles.of(s.pos[r] - s.threat[r]), facing))
    r = r[(off < AIMED_AT) & known.armoury.firearm[known.arms.weapon[w, t]]]
    seed, bout = known.clock.seed[s.world[r]], s.now[r] // WEAVE
    left = chance.uniform(seed, bout, s.actor[r], Purpose.WEAVE) < np.float32(0.5)
    side = np.where(left, -much[r], much[r])[:, None]
    line = (s.threat[r] - s.pos[r]) / s.metres[r][:, None]
    way[r] = s.pos[r] + line + np.stack([-line[:, 1], line[:, 0]], axis=1) * side


def gait(known: Known, s: Situation, act: NDArray[np.uint8], goal: Reals) -> NDArray[np.int16]:
    """Return the RUN and CROUCH buttons of each thinker."""
    far = perception.length(goal - s.pos) > np.float32(1.5)
    alarmed = (s.target >= 0) & (s.metres > 8)
    run = among(act, Act.FLEE, Act.CHARGE, Act.FETCH, Act.DODGE, Act.FLANK, Act.EVADE)
    run |= among(act, Act.COVER, Act.FOLLOW, Act.GO, Act.GUARD, Act.OPERATE) & far
    run |= s.hurries
    run |= among(act, Act.INVESTIGATE, Act.ADVANCE) & alarmed & ~s.seen
    _at_doors(known, s, act, goal, run)
    crouch = among(act, Act.HIDE) & ~far
    crouch |= among(act, Act.COVER) & ~far & s.hidden
    buttons = np.where(run, Button.RUN, 0) | np.where(crouch, Button.CROUCH, 0)
    return buttons.astype(np.int16)


def _at_doors(known: Known, s: Situation, act: NDArray[np.uint8], goal: Reals, run: Flags) -> None:
    """Let those who are after an enemy kick in the shut door before them, or open it quietly.

    A door that somebody runs into slams into whoever is behind it.  ``run`` (R,) is changed.
    """
    terrain = known.terrain
    if not terrain.doors.count:
        return
    after = among(act, Act.ADVANCE, Act.INVESTIGATE, Act.CHARGE, Act.SEARCH) & ~s.seen
    r = np.nonzero(after & (s.target >= 0) & (s.legal >= State.COMBAT))[0]
    if not len(r):
        return
    target, step = terrain.grid.to_cell(goal[r]), s.cell[r]
    door = np.full(len(r), -1, np.int16)
    for _ in range(RUN_UP):
        step = terrain.next_cell(s.locks[r], target, step)
        door = np.where(door < 0, terrain.grid.door_of_cell[step], door)
    before = (door >= 0) & known.survey.door_shut[s.world[r], door]
    r = r[before]
    run[r] = s.luck[r] < known.cast.kicks[s.profile[r]]


def gaze(
    known: Known, s: Situation, state: NDArray[np.uint8], chosen: NDArray[np.uint8], way: Reals
) -> Ints:
    """Return where each thinker aims: at the enemy, ahead, or around."""
    act, hands = chosen[:, 0], chosen[:, 1]
    w, a = s.world, s.actor
    speed = known.armoury.speed[known.arms.weapon[w, a]]
    flight = s.metres / np.maximum(speed, np.float32(10))
    ahead = known.memory.vel[w, a] * (LEAD * flight)[:, None]
    at = s.threat + np.where(s.seen[:, None], ahead, 0)
    threat = angles.of(at - s.pos)
    walking = perception.length(way - s.pos) > np.float32(0.3)
    forward = angles.of(way - s.pos)
    busy = (state == State.COMBAT) | s.seen
    watches = busy | among(act, Act.LOOK) | (~walking & among(act, Act.HIDE, Act.BAY))
    watches |= among(hands, Hand.SHOOT, Hand.SUPPRESS, Hand.STRIKE)
    watches |= among(act, Act.INVESTIGATE) & (s.metres < EYES_ON)
    # a runner looks where he goes
    watches &= ~(among(act, Act.FLEE) & walking)
    rest = np.where(state == State.IDLE, known.terrain.home_facing[a], known.command.aim[w, a])
    scanning = among(act, Act.SEARCH) & ~walking
    if scanning.any():
        word = chance.bits(known.clock.seed[w], s.now // SCAN, a, Purpose.SEARCH)
        around = (word & np.uint64(angles.TURN - 1)).astype(np.int32)
        rest = np.where(scanning, around, rest)
    known.mind.tracks[w, a] = watches & s.seen
    awaits = np.nonzero(watches & ~s.seen & known.cast.pre_aims[s.profile])[0]
    if len(awaits):
        threat[awaits] = _corner(known, s, awaits)
    aim = np.where(watches, threat, np.where(walking, forward, rest))
    return aim.astype(np.int32)


def _corner(known: Known, s: Situation, r: NDArray[np.intp]) -> Ints:
    """Return where to look so as to see first whoever comes from the threat to rows ``r``."""
    terrain = known.terrain
    cell, shut, locks = s.cell[r], s.shut[r], s.locks[r]
    last = step = cell
    in_view = np.ones(len(r), bool)
    for _ in range(FORESEEN):
        step = terrain.next_cell(locks, s.threat_cell[r], step)
        in_view &= terrain.sees(shut, cell, step)
        last = np.where(in_view, step, last)
    towards = np.where((last == cell)[:, None], s.threat[r], terrain.grid.centre[last])
    return angles.of(towards - s.pos[r])


def track(
    command: Command,
    mind: Mind,
    memory: Memory,
    senses: Senses,
    body: Body,
    arms: Arms,
    identity: Identity,
    clock: Clock,
    cast: Cast,
    armoury: Armoury,
    mine: Flags,
) -> None:
    """Keep aiming at an enemy in view: everybody in ``mine`` (W, N) who does, every tick.

    Eyes and hands are late: the aim follows where the enemy was believed to be half a reaction
    ago, led by LEAD of the way that they have gone since, and will while the bullet flies.
    """
    w, a = np.nonzero(mine & mind.tracks & (memory.target >= 0))
    if not len(w):
        return
    place = w * mine.shape[1] + a
    late = cast.reaction[identity.profile.take(place)] // 2
    last, pos = senses.last_look.take(place), pick(body.pos, place)
    since = clock.tick[w] - last
    was, vel = perception.recalled(memory.trail, place, last, late - since)
    metres = perception.length(was - pos)
    flight = metres / np.maximum(armoury.speed[arms.weapon.take(place)], np.float32(10))
    lead = (late.astype(np.float32) * DT + flight) * LEAD
    at = np.asarray(was + vel * lead[:, None], np.float32)
    command.aim[w, a] = angles.of(at - pos)


def walk_on(command: Command, mind: Mind, body: Body, mine: Flags, now: Ints) -> None:
    """Head for the next point of the way: everybody in ``mine`` (W, N), every tick."""
    delta = mind.way - body.pos
    metres = perception.length(delta)
    moving = (metres > THERE) & (mind.pause <= now[:, None])
    pace = moving * (FULL / np.maximum(metres, THERE))
    # the last steps are slower, so as not to overshoot
    pace *= np.minimum(metres / np.float32(0.3), 1)
    delta *= pace[..., None]
    wanted = np.rint(delta, out=delta).astype(np.int8)
    # both halves of a move at once
    np.copyto(command.move.view(np.int16), wanted.view(np.int16), where=mine[..., None])
