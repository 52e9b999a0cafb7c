"""Two catalogues side by side: nothing is lost between the lists, and a tag breaks exactly where its code does."""

import pytest

from generator.facts.catalogue_comparison import Broken, Comparison, compare_catalogues
from generator.model.catalogue import Catalogue
from generator.reading.packs import packed_catalogue, packed_catalogue_names


def packed(name: str) -> Catalogue:
    catalogue = packed_catalogue(name)
    assert catalogue is not None
    return catalogue


@pytest.fixture(scope="module")
def gri() -> Comparison:
    return compare_catalogues(packed("gri-2016"), packed("gri-2021"))


@pytest.mark.parametrize("name", packed_catalogue_names())
def test_a_catalogue_is_the_same_as_itself(name: str) -> None:
    made = compare_catalogues(packed(name), packed(name))
    assert (made.added, made.removed, made.renumbered, made.retitled) == ((), (), (), ())
    assert made.broken(packed(name).entries[0].code) == {}


def test_every_entry_is_somewhere(gri: Comparison) -> None:
    changed = (*gri.renumbered, *gri.retitled)
    same = len(gri.old.catalogue.entries) - len(gri.removed) - len(changed)
    assert same == len(gri.new.catalogue.entries) - len(gri.added) - len(changed)
    assert same > 50


def test_renumbered_is_one_title_under_another_code(gri: Comparison) -> None:
    pairs = {one.old.code: one.new.code for one in gri.renumbered}
    assert pairs["102-48"] == "2-4"
    assert pairs["102-56"] == "2-5"
    assert all(old != new for old, new in pairs.items())


def test_retitled_is_one_code_under_another_title(gri: Comparison) -> None:
    retitled = {one.old.code: one.other_meaning for one in gri.retitled}
    assert retitled["102-4"] is True  # a place before, a target now
    assert retitled["302-1"] is False  # another Chinese wording
    assert "305-1" not in retitled


@pytest.mark.parametrize(
    ("printed", "broken"),
    [
        ("305-5", {}),
        ("305", {}),
        ("302-1", {}),
        ("306-3", {}),  # both of its editions live on
        ("306-1", {}),  # one of them does
        ("305-1 to 305-7", {}),
        ("/", {}),
        ("202-4", {}),  # unknown before, so the update does not break it
        ("102-4", {Broken.other_meaning: ("102-4",)}),
        ("102-48", {Broken.renumbered: ("102-48",)}),
        ("307-1", {Broken.removed: ("307-1",)}),
        ("102-47 to 102-49", {Broken.renumbered: ("102-47", "102-48"), Broken.removed: ("102-49",)}),
    ],
)
def test_a_tag_breaks_where_its_code_does(printed: str, broken: dict[Broken, tuple[str, ...]], gri: Comparison) -> None:
    assert gri.broken(printed) == broken


def test_a_range_breaks_where_it_takes_in_more() -> None:
    old = packed("gri-2021")
    kept = tuple(entry for entry in old.entries if entry.code != "305-3")
    fewer = old.model_copy(update={"entries": kept})
    made = compare_catalogues(fewer, old)
    assert [entry.code for entry in made.added] == ["305-3"]
    assert made.broken("305-1-305-7") == {Broken.wider: ("305-3",)}
    assert made.broken("305") == {Broken.wider: ("305-3",)}
    assert made.broken("305-1") == {}
    back = compare_catalogues(old, fewer)
    assert [entry.code for entry in back.removed] == ["305-3"]
    assert back.broken("305-1-305-7") == {Broken.removed: ("305-3",)}
