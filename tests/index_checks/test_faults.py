"""The checks of the index: silent on a right one, and each fault found by the one check that should find it."""

from collections.abc import Callable
from inspect import getmodule

import pytest

from generator.facts.address import GRI_INDEX
from generator.facts.derive import derive_facts
from generator.language import Language
from generator.problem import Level
from generator.rules import RULES
from generator.views.edition_pages import view_edition
from tests.index_checks.faults import FAULTS, Fault
from tests.index_checks.site import CLEAN
from tests.sites import CHECKOUT, Site, replace_once

CODES = {f"I{number}" for number in range(101, 117)}


def faulted(fault: Fault) -> dict[str, str | bytes]:
    text = CLEAN[fault.file]
    assert isinstance(text, str)
    return {**CLEAN, fault.file: replace_once(text, fault.old, fault.new)}


def test_a_right_index_has_no_findings_and_no_hints(make_site: Callable[..., Site]) -> None:
    assert make_site(CLEAN).checked.problems == ()


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_each_fault_is_found_by_its_check_alone(fault: Fault, make_site: Callable[..., Site]) -> None:
    site = make_site(faulted(fault))
    problems = site.checked.problems
    assert {problem.code for problem in problems} == {fault.code}, [problem.message.en for problem in problems]
    first = problems[0]
    assert first.position.path == fault.at
    line = (site.root / fault.at).read_text(encoding="utf-8").splitlines()[first.position.line - 1]
    assert line[first.position.column - 1 :].startswith(fault.place)
    for problem in problems:
        for text in (problem.message, problem.hint):
            assert text.zh.strip()
            assert text.en.strip()
            assert text.zh != text.en


def test_every_check_finds_at_least_one_fault() -> None:
    assert {fault.code for fault in FAULTS} == CODES
    assert len(FAULTS) >= 30


def test_every_check_is_a_rule_and_stands_in_the_manual() -> None:
    assert {getmodule(rule).CODE for rule in RULES} >= CODES  # type: ignore[union-attr]
    for name in ("problems.md", "problems.zh.md"):
        headings = (CHECKOUT / "docs/manual" / name).read_text(encoding="utf-8").splitlines()
        assert {f"## {code}" for code in CODES} <= set(headings)


@pytest.mark.parametrize("target", ["environment#waters", "staff"])
def test_a_reference_to_nothing_does_not_break_the_page(target: str, make_site: Callable[..., Site]) -> None:
    fault = next(one for one in FAULTS if one.place == target)
    read = make_site(faulted(fault)).read
    publisher = read.library.publishers["acme"]
    facts = derive_facts(publisher, publisher.editions["2025"], read.units, read.catalogues)
    for language in Language:
        page = next(one for one in view_edition(facts, language, ()) if one.page == GRI_INDEX)
        topics = {group.title: group for group in page.body.groups}
        management = topics["水资源" if language is Language.zh else "Water"].rows[0]
        assert management.code == "3-3"
        assert bool(management.locations) == (target == "staff")


def test_the_mistakes_of_the_printed_index_of_2020_are_found_and_no_others(chinalco: Site) -> None:
    """202-4 does not exist, and 法治 is printed as 法制; both stay as printed, so both are acknowledged."""
    edition = "data/chinalco/2020/"
    assert not [
        problem
        for problem in chinalco.checked.problems
        if problem.code in CODES and problem.level is not Level.hint and problem.position.path.startswith(edition)
    ]
    stated = [one.problem for one in chinalco.checked.acknowledged if one.problem.position.path.startswith(edition)]
    found = [
        (problem.code, problem.level, problem.position.path.rpartition("/")[2])
        for problem in stated
        if problem.code in CODES
    ]
    assert found == [("I101", Level.warning, "profile.yml"), ("I113", Level.warning, "rule-of-law.yml")]
    unknown = next(problem for problem in stated if problem.code == "I101")
    assert "202-4" in unknown.message.zh
    assert "102-4" in unknown.hint.zh
    assert "Location of operations" in unknown.hint.en


def test_the_site_builds(make_site: Callable[..., Site]) -> None:
    built = make_site(CLEAN).build()
    for language in Language:
        assert (built / f"{language}/acme/2025/gri-index/index.html").is_file()
