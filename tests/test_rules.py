"""Rules: every one is listed, and those on figures and languages find what is wrong and nothing else."""

import importlib
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from generator import rules
from generator.problem import Level
from tests.sites import EDITION, Files, Site, every_block, replace_once, without_mark

MakeSite = Callable[[Files], Site]

FOLDER = Path(rules.__file__).parent
MODULES = {path.stem for path in FOLDER.glob("*.py")} - {"__init__"}
WORK = f"{EDITION}/chapters/work.yml"
OUTLOOK = f"{EDITION}/chapters/outlook.yml"
OBSERVATIONS = f"{EDITION}/observations.yml"
INDICATORS = "data/yuanshan/indicators.yml"


def module_of(name: str) -> ModuleType:
    return importlib.import_module(f"generator.rules.{name}")


def test_every_rule_is_listed_once() -> None:
    assert sorted(rule.__module__.rpartition(".")[2] for rule in rules.RULES) == sorted(MODULES)


@pytest.mark.parametrize("name", sorted(MODULES))
def test_a_rule_says_its_code_its_level_and_what_it_finds(name: str) -> None:
    module = module_of(name)
    assert isinstance(module.LEVEL, Level)
    assert (module.__doc__ or "").startswith(f"{module.CODE}: ")


def test_no_code_is_used_by_two_rules() -> None:
    codes = [module_of(name).CODE for name in MODULES]
    assert len(codes) == len(set(codes))


def found(make_site: MakeSite, changes: dict[str, tuple[str, str]], code: str) -> list[tuple[str, int, int]]:
    """Where a rule finds something after the changes (file: old, new), marks taken out."""
    files = every_block()
    for file, (old, new) in changes.items():
        text = files[file]
        assert isinstance(text, str)
        files[file] = replace_once(text, old, new.replace("▶", ""))
    checked = make_site(files).checked
    assert not [one for one in checked.read.problems if one.level is Level.error], checked.read.problems
    return [(one.position.path, one.position.line, one.position.column) for one in checked.problems if one.code == code]


def place(file: str, old: str, new: str) -> tuple[str, int, int]:
    """Where the mark in ``new`` stands in the changed file."""
    text = every_block()[file]
    assert isinstance(text, str)
    _, (line, column) = without_mark(replace_once(text, old, new))
    return file, line, column


PROSE = "{zh: 明年更好。, en: Next year will be better.}"


@pytest.mark.parametrize(
    ("code", "file", "old", "new"),
    [
        # A company's short name stands in the Chinese; the English must have the registered one.
        ("L101", OUTLOOK, PROSE, "{zh: 北山矿业明年更好。, en: ▶The mine will do better next year.}"),
        ("L101", OUTLOOK, PROSE, "{zh: 北山公司明年更好。, en: ▶Beishan Co. will do better.}"),
        ("L101", OUTLOOK, "{zh: 未来展望, en: Outlook}", "{zh: 南河冶炼的展望, en: ▶Outlook of the smelter}"),
        ("L102", OUTLOOK, PROSE, "{zh: 尾矿少了。, en: ▶There is less waste ore.}"),
        ("K101", OBSERVATIONS, "unit: 人", "unit: ▶吨"),
        ("K103", OUTLOOK, PROSE, "{zh: '比上年{{change:total-assets}}。', en: ▶'Assets are {{change:total-assets}}.'}"),
        ("K104", OBSERVATIONS, '{2018: "6,345.72", 2019: "6,500.00"', '▶{2018: "6,345.72", 2019: "6,500"'),
    ],
)
def test_a_rule_finds_what_is_wrong(code: str, file: str, old: str, new: str, make_site: MakeSite) -> None:
    assert place(file, old, new) in found(make_site, {file: (old, new)}, code)


@pytest.mark.parametrize(
    ("code", "file", "old", "new"),
    [
        ("L101", OUTLOOK, PROSE, "{zh: 北山矿业明年更好。, en: Beishan Mining will do better next year.}"),
        ("L101", OUTLOOK, PROSE, "{zh: 北山矿业有限公司明年更好。, en: 'Beishan Mining Co., Ltd. will do better.'}"),
        ("L101", OUTLOOK, PROSE, "{zh: 北山公司明年更好。, en: BEISHAN MINING will do better.}"),
        ("L101", OUTLOOK, PROSE, "{zh: '{{company:beishan}}明年更好。', en: '{{company:beishan}} will do better.'}"),
        ("L101", OUTLOOK, PROSE, "{zh: 北山下有河。, en: A river runs below the north hills.}"),
        ("L102", OUTLOOK, PROSE, "{zh: 尾矿少了。, en: There are fewer tailings.}"),
        ("L102", OUTLOOK, PROSE, "{zh: 废石少了。, en: There is less waste ore.}"),
        ("K101", OBSERVATIONS, "unit: 人", "unit: 万人"),
        ("K103", OUTLOOK, PROSE, "{zh: '{{change:ore-output}}。', en: '{{change:ore-output}}.'}"),
        ("K104", OBSERVATIONS, '{2018: "6,345.72", 2019: "6,500.00"', '{2018: "6,345.7", 2019: "6,500.0"'),
    ],
)
def test_a_rule_leaves_alone_what_is_right(code: str, file: str, old: str, new: str, make_site: MakeSite) -> None:
    assert found(make_site, {file: (old, new)}, code) == []


def test_a_longer_name_is_not_taken_for_the_shorter_one_in_it(make_site: MakeSite) -> None:
    """远山集团有限公司 holds 远山集团; each asks for an English name of the same company, once."""
    changes = {OUTLOOK: (PROSE, "{zh: 远山集团有限公司明年更好。, en: The company will do better.}")}
    assert len(found(make_site, changes, "L101")) == 1


@pytest.mark.parametrize(
    ("bounds", "wrong"),
    [("{least: 0}", 1), ("{least: 0, most: 2000}", 0), ("{most: 1000}", 3), ("{least: 1696, most: 1771}", 0)],
)
def test_values_are_held_to_their_bounds(bounds: str, wrong: int, make_site: MakeSite) -> None:
    """1,696, 1,719 and 1,771; for {least: 0} the first is made negative."""
    changes = {INDICATORS: ("    better: higher\n", f"    better: higher\n    bounds: {bounds}\n")}
    if bounds == "{least: 0}":
        changes[OBSERVATIONS] = ("2018: 1,696", "2018: -1,696")
    assert len(found(make_site, changes, "K102")) == wrong


def test_what_a_rule_finds_is_told_in_both_languages(make_site: MakeSite) -> None:
    files = every_block()
    text = files[OUTLOOK]
    assert isinstance(text, str)
    files[OUTLOOK] = replace_once(text, PROSE, "{zh: 北山矿业明年更好。, en: The mine will do better.}")
    (problem,) = [one for one in make_site(files).checked.problems if one.code == "L101"]
    assert problem.level is Level.warning
    assert "北山矿业" in problem.message.zh
    assert "Beishan Mining" in problem.message.en
    assert "organisation.yml" in problem.hint.zh
    assert "organisation.yml" in problem.hint.en
