"""A site gives a rule another level, or turns it off."""

from collections.abc import Callable

import pytest

from generator.findings.levels import NEEDED, rule_levels
from generator.problem import Level
from generator.rules import RULES
from tests.commands.terminal import run
from tests.findings.site import FILES
from tests.sites import Files, Site

MakeSite = Callable[[Files], Site]


def setting(code: str, level: str) -> dict[str, str | bytes]:
    return {**FILES, "data/rules.yml": f"rules: [{{code: {code}, level: {level}, reason: {{zh: 由, en: Because}}}}]\n"}


@pytest.mark.parametrize("level", list(Level))
def test_a_rule_has_the_level_that_is_set(level: Level, make_site: MakeSite) -> None:
    checked = make_site(setting("L101", level.value)).checked
    assert {one.level for one in checked.problems} == {level}
    assert checked.stops is (level is Level.error)


def test_a_rule_is_turned_off(make_site: MakeSite) -> None:
    site = make_site(setting("L101", "off"))
    assert site.checked.problems == ()
    assert run("check", "--folder", site.root).exit_code == 0


def test_a_hint_does_not_count(make_site: MakeSite) -> None:
    assert run("check", "--folder", make_site(setting("L101", "hint")).root).exit_code == 0


@pytest.mark.parametrize("code", ["R001", "L999", "S001", *sorted(NEEDED)])
def test_what_is_no_rule_cannot_be_set(code: str, make_site: MakeSite) -> None:
    found = [one for one in make_site(setting(code, "hint")).checked.problems if one.code == "A005"]
    assert [(one.level, one.position.path) for one in found] == [(Level.error, "data/rules.yml")]
    assert code in found[0].message.zh
    assert code in found[0].message.en


def test_a_setting_needs_a_reason(make_site: MakeSite) -> None:
    files = {**FILES, "data/rules.yml": "rules: [{code: L101, level: off}]\n"}
    assert [one.code for one in make_site(files).checked.problems if one.level is Level.error] == ["R002"]


def test_every_rule_has_a_level_and_what_is_needed_is_a_rule() -> None:
    assert len(rule_levels()) == len(RULES)
    assert set(rule_levels()) >= NEEDED
