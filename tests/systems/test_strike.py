from game.data.constants import Button, Condition
from tests.systems.arena import EAST, WEST, arena, person
from tests.tiled.maps import at

ROOM = ["##########", "#........#", "#........#", "#........#", "##########"]


def pair(folder, weapon, other="gon", aware=1.0, facing=180.0):
    sim = arena(
        folder,
        ROOM,
        [
            person(2, 2, "a", weapon=weapon),
            person(4, 2, "b", "enemy", other, facing=facing, weapon="fists"),
        ],
    )
    sim.world.actors.senses.awareness[:, 1, 0] = aware
    return sim


def press(sim, name, button, aim=EAST):
    sim.tell(name, aim=aim, buttons=button)
    sim.step()
    sim.tell(name, aim=aim)


def test_a_blow_lands_after_its_wind_up(tmp_path):
    sim = pair(tmp_path, "knife")
    hp = float(sim.world.actors.health.hp[0, 1])
    windup = int(sim.armoury.windup[sim.armoury.row("knife")])
    press(sim, "a", Button.MELEE)
    sim.steps(windup - 2)
    assert sim.world.actors.health.hp[0, 1] == hp
    sim.steps(4)
    assert sim.world.actors.health.hp[0, 1] < hp


def test_a_blow_needs_reach_and_arc(tmp_path):
    sim = pair(tmp_path, "knife")
    hp = float(sim.world.actors.health.hp[0, 1])
    sim.tell("a", aim=WEST)
    sim.steps(40)
    press(sim, "a", Button.MELEE, WEST)
    sim.steps(60)
    assert sim.world.actors.health.hp[0, 1] == hp


def test_a_knife_kills_whoever_has_not_noticed(tmp_path):
    sim = pair(tmp_path, "knife", "russian_thug", aware=0.0, facing=0.0)
    sim.world.actors.identity.driven[0, 1] = False  # who is driven looks all round
    press(sim, "a", Button.MELEE)
    sim.steps(30)
    assert sim.world.actors.health.condition[0, 1] >= Condition.WOUNDED
    assert sim.world.actors.tally.kills[0, 0] == 1


def test_one_blow_does_not_kill_whoever_has(tmp_path):
    sim = pair(tmp_path, "knife", "russian_thug", aware=1.0)
    press(sim, "a", Button.MELEE)
    sim.steps(30)
    assert sim.world.actors.health.condition[0, 1] < Condition.WOUNDED


def test_a_blow_on_somebody_who_lies_there_is_the_end(tmp_path):
    sim = pair(tmp_path, "knife", "russian_thug")
    sim.world.actors.health.condition[0, 1] = Condition.WOUNDED
    press(sim, "a", Button.MELEE)
    sim.steps(66)
    assert sim.world.actors.health.condition[0, 1] == Condition.WOUNDED
    sim.steps(8)
    assert sim.world.actors.health.condition[0, 1] == Condition.DEAD


def test_a_thrown_gun_floors_and_can_be_taken_again(tmp_path):
    sim = pair(tmp_path, "pistol")
    press(sim, "a", Button.THROW)
    fists = sim.armoury.row("fists")
    assert sim.world.actors.arms.weapon[0, 0] == fists
    sim.steps(20)
    assert sim.world.actors.health.condition[0, 1] == Condition.FLOORED
    loot = sim.world.litter
    row = int(loot.slot.alive[0].argmax())
    assert loot.slot.alive[0].sum() == 1
    sim.world.actors.body.pos[0, 0] = loot.loot.pos[0, row]
    press(sim, "a", Button.SWAP)
    assert sim.world.actors.arms.weapon[0, 0] == sim.armoury.row("pistol")
    assert not loot.slot.alive[0].any()


def test_swapping_leaves_the_old_weapon_there(tmp_path):
    item = at("Item", 2, 2, "gun", item="shotgun", amount=3)
    sim = arena(tmp_path, ROOM, [person(2, 2, "a", weapon="pistol")], item)
    press(sim, "a", Button.SWAP)
    assert sim.world.actors.arms.weapon[0, 0] == sim.armoury.row("shotgun")
    assert sim.world.actors.arms.rounds[0, 0] == 3
    lying = sim.world.litter.loot.weapon[sim.world.litter.slot.alive]
    assert lying.tolist() == [sim.armoury.row("pistol")]


def test_a_gun_on_top_of_a_thing_does_not_hide_it(tmp_path):
    thing = at("Item", 3, 2, "it", item="laptop")
    gun = at("Item", 2, 2, "gun", item="shotgun")
    sim = arena(tmp_path, ROOM, [person(2, 2, "a", weapon="pistol")], thing, gun)
    press(sim, "a", Button.SWAP)
    assert sim.world.actors.arms.things[0, 0] == 1 << sim.things.row("laptop")
    sim.step()
    press(sim, "a", Button.SWAP)
    assert sim.world.actors.arms.weapon[0, 0] == sim.armoury.row("shotgun")


def test_a_thing_is_carried_beside_the_weapon(tmp_path):
    item = at("Item", 2, 2, "it", item="laptop")
    sim = arena(tmp_path, ROOM, [person(2, 2, "a", weapon="pistol")], item)
    press(sim, "a", Button.SWAP)
    assert sim.world.actors.arms.things[0, 0] == 1 << sim.things.row("laptop")
    assert sim.world.actors.arms.weapon[0, 0] == sim.armoury.row("pistol")
