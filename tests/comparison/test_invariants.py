"""What holds of every comparison: nothing is lost and nothing is told twice, forwards and backwards."""

from collections import Counter
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.comparison.change import Comparison, StructureKind, TextKind
from generator.comparison.compare import compare
from generator.comparison.pairing import in_order
from generator.comparison.passages import find_passages
from generator.comparison.things import find_things, has_name
from generator.facts.derive import Facts
from generator.site.check import check
from tests.sites import CHECKOUT

PAIRS = [("2020", "2024"), ("2024", "2020"), ("2020", "2020")]


@cache
def chinalco() -> dict[str, Facts]:
    """The editions of the sample data."""
    return {one.edition.year: one for one in check(CHECKOUT / "data").facts if one.publisher.id == "chinalco"}


@pytest.fixture(params=PAIRS, ids="→".join)
def comparison(request: pytest.FixtureRequest) -> Comparison:
    before, after = request.param
    return compare(chinalco()[before], chinalco()[after])


def test_every_passage_is_told_once_on_its_side(comparison: Comparison) -> None:
    old: Counter[str] = Counter()
    new: Counter[str] = Counter()
    for one in comparison.texts:
        old.update(end.zh for end in (one.before, *(one.others if one.kind is TextKind.merged else ())) if end)
        new.update(end.zh for end in (one.after, *(one.others if one.kind is TextKind.parted else ())) if end)
    assert old == Counter(one.zh for one in find_passages(find_things(comparison.before.edition)))
    assert new == Counter(one.zh for one in find_passages(find_things(comparison.after.edition)))


def test_every_thing_with_a_name_is_told(comparison: Comparison) -> None:
    told_before = {thing.key for one in comparison.structure for thing in one.before}
    told_after = {thing.key for one in comparison.structure for thing in one.after}
    for edition, told in ((comparison.before.edition, told_before), (comparison.after.edition, told_after)):
        assert {one.key for one in find_things(edition).by_key.values() if has_name(one)} == told


def test_every_indicator_is_told(comparison: Comparison) -> None:
    if comparison.same_edition:
        assert comparison.figures == ()
        return
    before = {one.before.indicator.id for one in comparison.figures if one.before is not None}
    after = {one.after.indicator.id for one in comparison.figures if one.after is not None}
    assert before == set(comparison.before.edition.observations)
    assert after == set(comparison.after.edition.observations)


def test_every_change_has_a_place(comparison: Comparison) -> None:
    for change in comparison.changes():
        ends = [end for end in change.ends if end is not None]
        assert ends
        assert all(end.path.startswith("data/chinalco/") and end.line for end in ends)


def test_what_is_added_one_way_is_dropped_the_other() -> None:
    there, back = (compare(chinalco()[one], chinalco()[other]) for one, other in PAIRS[:2])
    came = {one.after[0].key for one in there.structure if one.kinds == (StructureKind.added,) and one.after}
    went = {one.before[0].key for one in back.structure if one.kinds == (StructureKind.dropped,)}
    assert came & went
    assert Counter(one.kind for one in there.cells)["added"] == Counter(one.kind for one in back.cells)["dropped"]


@given(st.lists(st.integers(), unique=True, max_size=30))
def test_what_did_not_move_is_a_longest_run_in_order(numbers: list[int]) -> None:
    kept = sorted(in_order(numbers))
    assert all(numbers[one] < numbers[other] for one, other in pairwise(kept))
    longest = [1] * len(numbers)
    for index, number in enumerate(numbers):
        longest[index] = 1 + max((longest[one] for one in range(index) if numbers[one] < number), default=0)
    assert len(kept) == max(longest, default=0)
