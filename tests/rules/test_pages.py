"""The example on each rule's page: its wrong form is found, its right form is not, in both manuals alike."""

import re
from functools import cache
from typing import Any

import pytest
import yaml

from generator.problem import Level
from tests.rules.site import example_site
from tests.sites import CHECKOUT, Files, Site

MANUAL = CHECKOUT / "docs" / "manual"
SECTION = re.compile(r"^## (?P<code>[A-Z]\d{3})\n(?P<text>.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)
EXAMPLE = re.compile(r"```yaml\n# wrong\n(?P<wrong>.*?)# right\n(?P<right>.*?)```", re.DOTALL)


@cache
def examples(page: str) -> dict[str, tuple[dict[str, Any], dict[str, Any]]]:
    """Code to wrong and right form; the right one has what the wrong one has, where it says nothing else."""
    found = {}
    for section in SECTION.finditer((MANUAL / page).read_text(encoding="utf-8")):
        if example := EXAMPLE.search(section["text"]):
            wrong = yaml.safe_load(example["wrong"])
            found[section["code"]] = (wrong, wrong | yaml.safe_load(example["right"]))
    return found


CODES = sorted(examples("problems.md"))


def codes(site: Site) -> set[str]:
    """What is found; the example itself must be readable."""
    assert not [one for one in site.read.problems if one.level is Level.error], site.read.problems
    return {one.code for one in site.checked.problems}


def test_both_manuals_have_the_same_examples() -> None:
    assert examples("problems.md") == examples("problems.zh.md")
    assert len(CODES) > 40


@pytest.mark.parametrize("code", CODES)
def test_the_wrong_form_is_found(code: str, make_site: Any) -> None:
    assert code in codes(make_site(files_of(examples("problems.md")[code][0])))


@pytest.mark.parametrize("code", CODES)
def test_the_right_form_is_left_alone(code: str, make_site: Any) -> None:
    assert code not in codes(make_site(files_of(examples("problems.md")[code][1])))


def files_of(example: dict[str, Any]) -> Files:
    return example_site(example)
