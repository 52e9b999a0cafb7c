"""Figures changed in one language alone are found; whatever both languages changed, or neither, is left alone."""

from decimal import Decimal

import pytest

from generator.comparison.text_figures import StaleFigure, stale_figures, values_in
from generator.language import Language

ZH, EN = Language.zh, Language.en


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("投入 3.2 亿元", "RMB 320 million"),
        ("391,817.9 万元", "RMB 3.918179 billion"),
        ("培训 12 万人次", "120,000 participations"),
        ("共 642 项，增长 6.5%", "642 in all, up 6.5%"),
        ("2,000 余人", "more than 2,000 people"),
    ],
)
def test_the_same_figure_is_read_in_both_languages(zh: str, en: str) -> None:
    assert values_in(zh, ZH) == values_in(en, EN) != frozenset()


@pytest.mark.parametrize("text", ["5G 工厂", "A380 飞机", "没有数字", "一百余家"])
def test_what_is_part_of_a_name_is_no_figure(text: str) -> None:
    assert values_in(text, ZH) == frozenset()


def found(zh: tuple[str, str], en: tuple[str, str]) -> tuple[StaleFigure, ...]:
    return stale_figures({ZH: zh[0], EN: en[0]}, {ZH: zh[1], EN: en[1]})


def test_a_figure_changed_in_one_language_alone_is_found() -> None:
    zh, en = (
        ("投入 3.2 亿元。", "投入 3.4 亿元。"),
        ("RMB 320 million was spent.", "In all, RMB 320 million was spent."),
    )
    assert found(zh, en) == (StaleFigure(ZH, Decimal("3.2E+8"), Decimal("3.4E+8")),)


def test_a_figure_changed_in_english_alone_is_found() -> None:
    zh, en = ("共 642 项。", "共 642 项。"), ("There are 642.", "There are 650.")
    assert found(zh, en) == (StaleFigure(EN, Decimal(642), Decimal(650)),)


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        (("投入 3.2 亿元。", "投入 3.4 亿元。"), ("RMB 320 million.", "RMB 340 million.")),
        (("共 642 项。", "共计 642 项。"), ("There are 642.", "There are 642.")),
        (("共 642 项。", "没有了。"), ("There are 642.", "There are 642.")),
        (("共 642 项。", "共 642 项，另有 3 项。"), ("There are 642.", "There are 642.")),
        (("10 月 8 日。", "11 月 8 日。"), ("8 October.", "8 November.")),
    ],
)
def test_what_agrees_or_cannot_be_told_is_left_alone(zh: tuple[str, str], en: tuple[str, str]) -> None:
    assert found(zh, en) == ()
