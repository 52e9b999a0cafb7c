"""The checks of the index: silent on a right one, and each fault found by the one check that should find it."""

from collections.abc import Callable

import pytest

from generator.language import Language
from generator.rules import RULES
from generator.views.edition_pages import view_edition
from tests.index_checks.faults import FAULTS, Fault
from tests.index_checks.site import CLEAN
from tests.sites import Site, replace_once

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
    assert first.position.path == fault.file
    line = (site.root / fault.file).read_text(encoding="utf-8").splitlines()[first.position.line - 1]
    assert line[first.position.column - 1 :].startswith(fault.place.strip("'")) or line[
        first.position.column - 1 :
    ].startswith(fault.place)
    for problem in problems:
        for text in (problem.message, problem.hint):
            assert text.zh.strip()
            assert text.en.strip()
            assert text.zh != text.en


def test_every_check_finds_at_least_one_fault() -> None:
    assert {fault.code for fault in FAULTS} == CODES
    assert len(FAULTS) >= 30


def test_the_index_checks_are_rules() -> None:
    named = {getattr(rule.__globals__["CODE"], "__str__")() for rule in RULES}  # type: ignore[attr-defined]  # noqa: B009
    assert named >= CODES
