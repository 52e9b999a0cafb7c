"""Dates with the precision that was typed."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.date import PartialDate, parse_date


@pytest.mark.parametrize(
    ("typed", "date"),
    [
        ("2020", PartialDate(2020)),
        ("2020-06", PartialDate(2020, 6)),
        ("2020-06-18", PartialDate(2020, 6, 18)),
        (" 2020 ", PartialDate(2020)),
        ("2020-02-29", PartialDate(2020, 2, 29)),
    ],
)
def test_a_date_is_as_precise_as_it_was_typed(typed: str, date: PartialDate) -> None:
    assert parse_date(typed) == date


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "20",
        "202",
        "20201",
        "2020-6",
        "2020-13",
        "2020-00",
        "2020-02-30",
        "2019-02-29",
        "2020-06-00",
        "2020-06-1",
        "2020/06/18",
        "2020年6月",
        "2020-06-18T00:00",
        "18.06.2020",
        "June 2020",
        "0000",
        "-2020",
        "2020-",
        "2001-2010",
    ],
)
def test_what_is_no_date_is_refused(typed: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the text alone is the message
        parse_date(typed)


@given(day=st.dates(min_value=datetime.date(1000, 1, 1)), precision=st.integers(1, 3))
def test_a_date_written_is_the_date_read(day: datetime.date, precision: int) -> None:
    text = "-".join(day.isoformat().split("-")[:precision])
    assert str(parse_date(text)) == text
