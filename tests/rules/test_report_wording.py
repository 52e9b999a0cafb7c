"""Statements in the words of real reports: right ones of which no rule may say a word, and wrong ones."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.problem import Level
from tests.rules.report import statement_site
from tests.sites import Files, Site

MakeSite = Callable[[Files], Site]
STATEMENTS: dict[str, list[dict[str, Any]]] = yaml.safe_load(
    Path(__file__).with_name("statements.yml").read_text(encoding="utf-8")
)


def test_there_are_enough() -> None:
    assert len(STATEMENTS["right"]) >= 100
    assert len(STATEMENTS["wrong"]) >= 105


@pytest.mark.parametrize("said", STATEMENTS["right"], ids=lambda one: one["zh"][:20])
def test_what_is_right_is_left_alone(said: dict[str, str], make_site: MakeSite) -> None:
    found = make_site(statement_site(said["zh"], said["en"])).checked.problems
    assert [f"{one.code} {one.message.en}" for one in found if one.level is not Level.hint] == []


@pytest.mark.parametrize("said", STATEMENTS["wrong"], ids=lambda one: one["zh"][:20])
def test_what_is_wrong_is_found(said: dict[str, Any], make_site: MakeSite) -> None:
    found = make_site(statement_site(said["zh"], said["en"])).checked.problems
    assert {one.code for one in found} & set(said["codes"])
