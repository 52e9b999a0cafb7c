"""Ranges of codes as printed, written out; whatever no arithmetic tells stays as printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.facts.code_range import expand_codes


@pytest.mark.parametrize(
    ("printed", "codes"),
    [
        ("M3.8-M3.14", ("M3.8", "M3.9", "M3.10", "M3.11", "M3.12", "M3.13", "M3.14")),
        ("P1.1-P1.3", ("P1.1", "P1.2", "P1.3")),
        ("P3.1–P3.2", ("P3.1", "P3.2")),
        ("P3.1—P3.2", ("P3.1", "P3.2")),
        ("P3.1~P3.2", ("P3.1", "P3.2")),
        ("P3.1～P3.2", ("P3.1", "P3.2")),
        ("P3.1至P3.2", ("P3.1", "P3.2")),
        ("P3.1 至 P3.2", ("P3.1", "P3.2")),
        ("P3.1 to P3.2", ("P3.1", "P3.2")),
        ("P3.1 - P3.2", ("P3.1", "P3.2")),
        ("P3.1-3.2", ("P3.1", "P3.2")),
        ("E1.9-1.10", ("E1.9", "E1.10")),
        ("M3.4-M3.4", ("M3.4",)),
        ("305-1 to 305-3", ("305-1", "305-2", "305-3")),
        ("305-1-305-3", ("305-1", "305-2", "305-3")),
        # A GRI disclosure has a hyphen of its own.
        ("102-14", ("102-14",)),
        ("305-1", ("305-1",)),
        ("101", ("101",)),
        ("A5", ("A5",)),
        ("M3.8", ("M3.8",)),
        # From one section to another: how many codes lie between is not told.
        ("G1.1-G6.3", ("G1.1-G6.3",)),
        ("E1.1-S1.4", ("E1.1-S1.4",)),
        # Backwards, or not the same kind of code.
        ("M3.14-M3.8", ("M3.14-M3.8",)),
        ("M3-M3.8", ("M3-M3.8",)),
        ("P1.1-3", ("P1.1-3",)),
        ("/", ("/",)),
        ("", ("",)),
    ],
)
def test_a_range_is_every_code_in_it(printed: str, codes: tuple[str, ...]) -> None:
    assert expand_codes(printed) == codes


@given(
    stem=st.sampled_from(["M3.", "G1.", "P", "S2.1.", "305-", "E"]),
    first=st.integers(1, 60),
    length=st.integers(0, 40),
    dash=st.sampled_from(["-", "–", " - ", "~", "至", " to "]),
)
def test_a_range_counts_up_from_its_first_to_its_last(stem: str, first: int, length: int, dash: str) -> None:
    codes = expand_codes(f"{stem}{first}{dash}{stem}{first + length}")
    assert codes == tuple(f"{stem}{number}" for number in range(first, first + length + 1))
