"""What blows do to people: hit points, falling, badly wounded, dead; and getting up again."""

from __future__ import annotations

import numpy as np

from game.content.armoury import Armoury
from game.content.cast import Cast
from game.content.difficulty import Difficulty
from game.data.components import Arms, Body, Facing, Handicap, Health, Identity, Tally
from game.data.constants import Condition, Sound, ticks
from game.data.events import Blow, Fall, Hurt, Noise
from game.data.resources import Clock
from game.data.tables import Litter
from game.ecs.columns import Mut
from game.ecs.events import Queue
from game.maths import angles
from game.space.survey import Survey
from game.systems.handle import drop

ON_THE_RIGHT = angles.from_degrees(60)
WEAK = np.float32(1.5)  # times the damage, on the side of a hand that is of no use
FALL_LOUDNESS = 6.0  # metres
STAGGER = ticks(0.7)  # after a blow that landed, for which the hands are good for nothing


def recover(health: Mut[Health]) -> None:
    """Those who were knocked down get up in the end."""
    floored = health.condition == Condition.FLOORED
    health.timer -= floored
    health.condition[floored & (health.timer <= 0)] = Condition.FINE


def hurt(
    health: Mut[Health],
    body: Mut[Body],
    arms: Mut[Arms],
    tally: Mut[Tally],
    litter: Mut[Litter],
    facing: Facing,
    identity: Identity,
    handicap: Handicap,
    clock: Clock,
    cast: Cast,
    armoury: Armoury,
    difficulty: Difficulty,
    survey: Survey,
    blows: Queue[Blow],
    hurts: Queue[Hurt],
    falls: Queue[Fall],
    noises: Queue[Noise],
) -> None:
    """Settle this tick's blows: who loses what, who falls, and whose doing it was."""
    if not len(blows):
        return
    rows = blows.rows()
    keep = survey.present[rows.world, rows.actor]
    order = np.argsort(rows.world[keep], kind="stable")  # events come system by system
    pick = np.nonzero(keep)[0][order]
    world, actor, by = rows.world[pick], rows.actor[pick], rows.by[pick]
    damage = rows.damage[pick] * np.where(
        identity.driven[world, actor], np.float32(difficulty.damage_taken), np.float32(1)
    )
    damage *= handicap.harm[world, actor]
    side = angles.difference(rows.angle[pick] + angles.HALF, facing.angle[world, actor])
    from_right = np.abs(side - angles.TURN // 4) < ON_THE_RIGHT
    weak = cast.weak_right[identity.profile[world, actor]] & from_right & rows.melee[pick]
    damage *= np.where(weak, WEAK, np.float32(1))
    melee, angle, knock = rows.melee[pick], rows.angle[pick], rows.knock[pick]
    if not len(world):
        return

    before = health.condition.copy()
    np.subtract.at(health.hp, (world, actor), damage)
    np.add.at(body.shove, (world, actor), angles.unit(angle) * knock[:, None])
    health.hurt_tick[world, actor] = clock.tick[world]
    health.hurt_by[world, actor] = by
    health.hurt_from[world, actor] = (angle + angles.HALF) & (angles.TURN - 1)
    known = by >= 0
    np.add.at(tally.dealt, (world[known], by[known]), damage[known])
    np.add.at(tally.hits, (world[known], by[known]), 1)
    hurts.emit(
        world=world,
        actor=actor,
        by=by,
        damage=damage,
        angle=angle,
        weapon=rows.weapon[pick],
        melee=melee,
    )

    dazed = np.zeros_like(arms.cooldown)
    dazed[world[melee], actor[melee]] = STAGGER
    np.maximum(arms.cooldown, dazed, out=arms.cooldown)

    floor = np.zeros_like(health.timer)
    np.maximum.at(floor, (world, actor), rows.floor[pick])
    standing = (health.hp > 0) & (floor > 0) & (before <= Condition.FLOORED)
    health.condition[standing] = Condition.FLOORED
    health.timer[standing] = np.maximum(health.timer, floor)[standing]

    struck = np.zeros(before.shape, bool)
    struck[world, actor] = True
    spent = struck & (health.hp <= 0)
    mortal = (before == Condition.WOUNDED) | (-health.hp >= cast.grit[identity.profile])
    health.condition[spent & mortal] = Condition.DEAD
    health.condition[spent & ~mortal] = Condition.WOUNDED
    health.hp[spent & ~mortal] = 0

    fallen = (health.condition > before) & struck
    w, a = np.nonzero(fallen)
    if not len(w):
        return
    killer = health.hurt_by[w, a]
    falls.emit(world=w, actor=a, by=killer, condition=health.condition[w, a])
    noises.emit(world=w, pos=body.pos[w, a], loudness=FALL_LOUDNESS, kind=Sound.BODY_FALL, source=a)
    down = health.condition[w, a] >= Condition.WOUNDED
    counted = down & (before[w, a] < Condition.WOUNDED) & (killer >= 0)
    np.add.at(tally.kills, (w[counted], killer[counted]), 1)
    drop(litter, arms, body, w[down], a[down], armoury)
