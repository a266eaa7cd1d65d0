import pytest

from game.play.menu.page import Ask
from game.play.menu.widgets import Choice, Slider, Toggle
from game.play.scenes.settings import BELONGS, TABS, SettingsPage
from game.play.settings import Settings, load_settings


@pytest.fixture
def page(app):
    made = SettingsPage(app)
    app.push(made)
    return made


def row(page, words):
    return next(one for one in page.menu.widgets if one.words == words)


@pytest.mark.parametrize("step", [-1, 1])
def test_every_row_changes_a_setting_that_is_kept_and_read_again(page, app, home, step):
    changed = 0
    for tab in range(len(TABS)):
        page.turn(tab)
        for number in range(len(page.menu.widgets)):
            one = page.menu.widgets[number]
            if not isinstance(one, (Choice, Slider, Toggle)) or one.words == "Language":
                continue
            before = app.settings
            one.turn(step)
            if app.settings == before:
                one = page.menu.widgets[number]
                one.turn(-step)
            assert app.settings != before, one.words
            assert load_settings(home / "settings.json") == (app.settings, None)
            changed += 1
    assert changed > 20


def test_every_setting_belongs_to_a_tab():
    named = [name for names in BELONGS.values() for name in names]
    assert sorted(named) == sorted(Settings.model_fields)


@pytest.mark.parametrize("later", ["page down", "tab", "pad rb"])
def test_tabs_are_turned_by_keys_and_pads(page, press, later):
    for tab in (1, 2, 3, 4, 0):
        press(later)
        assert page.tab == tab


def test_a_key_is_bound_at_once(page, press, choose, app):
    page.turn(1)
    choose("Reload")
    press("z")
    assert app.bindings.keys["reload"] == ("z", "pad rb")
    choose("Reload", "pad a")
    press("pad r3")
    assert isinstance(app.uppermost, Ask)
    assert app.uppermost.said == "R3 is also Holster. Keep both?"


def test_a_key_of_two_actions_is_asked_about_and_shown(page, press, choose, app, home):
    page.turn(1)
    choose("Reload")
    press("e")
    choose("No")
    assert app.bindings.keys["reload"] == ("r", "pad rb")
    choose("Reload")
    press("e")
    choose("Yes")
    assert app.bindings.keys["reload"] == ("e", "pad rb")
    assert row(page, "Reload").shared == row(page, "Use").shared == {"e"}
    assert row(page, "Use").help == "E is also Reload. Keep both?"
    choose("Restore defaults")
    choose("Yes")
    assert app.bindings.conflicts() == {}
    assert load_settings(home / "settings.json")[0] == Settings()


def test_defaults_of_one_tab_leave_the_others(page, choose, app):
    app.change(app.settings.model_copy(update={"shake": 0.0, "volume": 0.1}))
    page.turn(3)
    choose("Restore defaults")
    choose("Yes")
    assert (app.settings.shake, app.settings.volume) == (0.0, 0.8)


def test_all_settings_can_be_put_back(page, choose, app, home):
    app.change(Settings(shake=0.0, zoom=1.4, reticle="dot", keys={"fire": ["x"]}))
    choose("Reset all settings")
    choose("No")
    assert app.settings.zoom == 1.4
    choose("Reset all settings")
    choose("Yes")
    assert app.settings == Settings()
    assert load_settings(home / "settings.json")[0] == Settings()


def test_settings_that_cannot_be_kept_hold_until_the_end(page, app, home, capsys):
    (home / "settings.json").mkdir()
    row(page, "Slow motion").choose()
    assert app.settings.slow_motion is False
    assert capsys.readouterr().err.count("\n") == 1
