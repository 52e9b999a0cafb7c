"""Dates for people: no more precise than the report gives them."""

import pytest

from generator.language import Language
from generator.model.date import parse_date
from generator.views.date_text import format_partial, format_without_year


@pytest.mark.parametrize(
    ("typed", "zh", "en"),
    [
        ("2020", "2020年", "2020"),
        ("2020-06", "2020年6月", "June 2020"),
        ("2020-06-18", "2020年6月18日", "18 June 2020"),
        ("2001-02-03", "2001年2月3日", "3 February 2001"),
        ("2020-12-31", "2020年12月31日", "31 December 2020"),
    ],
)
def test_a_date_reads_right_in_both_languages(typed: str, zh: str, en: str) -> None:
    assert format_partial(parse_date(typed), Language.zh) == zh
    assert format_partial(parse_date(typed), Language.en) == en


@pytest.mark.parametrize(
    ("typed", "zh", "en"),
    [("2020", "", ""), ("2020-06", "6月", "June"), ("2020-06-18", "6月18日", "18 June")],
)
def test_below_a_year_the_year_is_not_said_again(typed: str, zh: str, en: str) -> None:
    assert format_without_year(parse_date(typed), Language.zh) == zh
    assert format_without_year(parse_date(typed), Language.en) == en
