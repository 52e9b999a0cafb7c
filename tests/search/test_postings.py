"""Page numbers, as bits of a volume's pages and as the bytes of the whole site's."""

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.search.postings import Postings, add_columns, in_buckets, in_columns, note

PAGES = st.dictionaries(st.sampled_from(["赤泥", "泥", "red mud", "=5"]), st.sets(st.integers(0, 40), min_size=1))


def bits(pages: set[int]) -> int:
    return sum(1 << page for page in pages)


@pytest.mark.parametrize(("width", "first"), [("H", 0), ("H", 60_000), ("I", 70_000)])
@given(st.lists(PAGES, min_size=1, max_size=3))
def test_the_pages_of_volumes_one_after_the_other(width: str, first: int, volumes: list[dict[str, set[int]]]) -> None:
    merged: Postings = {}
    expected: dict[str, list[int]] = {}
    for number, volume in enumerate(volumes):
        postings: Postings = {}
        note(postings, {key: bits(pages) for key, pages in volume.items()}, 0)
        base = first + 41 * number
        if volume:
            add_columns(merged, in_columns(postings), base, width)
        for key, pages in volume.items():
            expected.setdefault(key, []).extend(base + page for page in sorted(pages))
    assert {key: array(width, pages).tolist() for key, pages in merged.items()} == expected


@given(PAGES, PAGES)
def test_pages_that_are_taken_apart_one_part_after_the_other(
    one: dict[str, set[int]], two: dict[str, set[int]]
) -> None:
    postings: Postings = {}
    for first, part in ((0, one), (41, two)):
        note(postings, {key: bits(pages) for key, pages in part.items()}, first)
    found = {key: array("H", pages).tolist() for key, pages in postings.items()}
    assert found == {
        key: [*sorted(one.get(key, ())), *(41 + page for page in sorted(two.get(key, ())))] for key in {*one, *two}
    }
    buckets = [names.split("\n") for names, *_ in in_buckets(postings) if names]
    assert sorted(key for names in buckets for key in names) == sorted(postings)
