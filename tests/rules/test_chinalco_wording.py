"""Statements put into a chapter of a real report: what is wrong is found, and of what is right no rule says a word."""

import json
import shutil
from pathlib import Path

import pytest
import yaml

from generator.problem import Problem
from generator.site.check import check
from tests.sites import CHECKOUT, replace_once

Statement = dict[str, str]
STATEMENTS: dict[str, list[Statement]] = yaml.safe_load(
    Path(__file__).with_name("chinalco_statements.yml").read_text(encoding="utf-8")
)
CHAPTER = """id: trial
kind: chapter
title: {zh: 试验章, en: Trial chapter}
blocks:
"""


def found_in(statements: list[Statement], folder: Path) -> dict[int, list[Problem]]:
    """What is found in each statement, by its number, when they all stand in one chapter."""
    data = folder / "data"
    shutil.copytree(CHECKOUT / "data", data)
    edition = data / "chinalco" / "2024"
    blocks = [
        f"  - kind: prose\n    text:\n      zh: {json.dumps(one['zh'], ensure_ascii=False)}\n"
        f"      en: {json.dumps(one['en'], ensure_ascii=False)}\n"
        for one in statements
    ]
    chapter = edition / "chapters" / "trial.yml"
    chapter.write_text(CHAPTER + "".join(blocks), encoding="utf-8")
    report = edition / "report.yml"
    order = replace_once(report.read_text(encoding="utf-8"), "\n  - outlook\n", "\n  - trial\n  - outlook\n")
    report.write_text(order, encoding="utf-8")
    found: dict[int, list[Problem]] = {}
    above = CHAPTER.count("\n")
    for problem in check(data).problems:
        if problem.position.path.endswith("trial.yml") and problem.position.line > above:
            found.setdefault((problem.position.line - above - 1) // 4, []).append(problem)
    return found


def test_what_is_wrong_is_found(tmp_path: Path) -> None:
    found = found_in(STATEMENTS["wrong"], tmp_path)
    assert [one["zh"] for number, one in enumerate(STATEMENTS["wrong"]) if number not in found] == []


def test_what_is_right_is_left_alone(tmp_path: Path) -> None:
    found = found_in(STATEMENTS["right"], tmp_path)
    assert {STATEMENTS["right"][number]["zh"]: [str(one) for one in told] for number, told in found.items()} == {}


@pytest.mark.parametrize("kind", ["wrong", "right"])
def test_there_are_enough(kind: str) -> None:
    assert len(STATEMENTS[kind]) >= 75
