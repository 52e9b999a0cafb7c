"""What was carried forward: passages and since when, years that were not moved on, figures that stayed."""

from pathlib import Path

from generator.comparison.pairs import pair_editions
from generator.language import Language
from tests.comparison.years import compared, edition, facts_of

OLD = (
    "公司的使命是让江水常清，让矿山常青，这一点始终没有改变。",
    "The mission is clear water and green mines, and it has not changed.",
)
FRESH = (
    "工会与三所学校合办了夜校，报名的人比座位多。",
    "The union ran evening classes with three schools; more came than there were seats.",
)
OTHER = (
    "港口换装了岸电，靠泊的船只不再开动柴油机。",
    "The port has shore power now, and ships at berth run no diesel engines.",
)


def test_a_passage_tells_since_when_it_stands(tmp_path: Path) -> None:
    found = compared(tmp_path, edition(2019, OLD), edition(2020, OLD, FRESH), edition(2021, FRESH, OLD, OTHER))
    assert {(one.passage.zh, one.since) for one in found.carried.passages} == {(OLD[0], "2019"), (FRESH[0], "2020")}


def test_a_passage_that_was_gone_for_a_year_stands_since_it_came_back(tmp_path: Path) -> None:
    found = compared(tmp_path, edition(2018, OLD), edition(2019, FRESH), edition(2020, OLD), edition(2021, OLD))
    assert [one.since for one in found.carried.passages] == ["2020"]


def test_since_when_passages_stand_is_the_same_in_whatever_order_pairs_are_compared(tmp_path: Path) -> None:
    years = [edition(2018, OLD), edition(2019, OLD, FRESH), edition(2020, FRESH, OLD), edition(2021, OLD, FRESH)]
    facts = facts_of(tmp_path, *years)
    publisher = facts["2021"].publisher
    told = []
    for order in (1, -1):
        pairs = pair_editions(publisher, facts)[::order]
        told.append({(one.after.edition.year, two.since) for one in pairs for two in one.comparison.carried.passages})
    expected = {("2019", "2018"), ("2020", "2018"), ("2020", "2019"), ("2021", "2018"), ("2021", "2019")}
    assert told == [expected, expected]


def test_the_share_of_a_chapter_counts_what_was_taken_over(tmp_path: Path) -> None:
    found = compared(tmp_path, edition(2020, OLD, FRESH), edition(2021, OLD, OTHER))
    (reuse,) = found.carried.reuse
    assert reuse.thing.key == "text"
    assert reuse.reused == sum(letter.isalnum() for letter in OLD[0])
    assert reuse.length == sum(letter.isalnum() for letter in OLD[0] + OTHER[0])


def test_a_sentence_that_still_names_last_year_is_found_in_its_language(tmp_path: Path) -> None:
    before = (
        "2020 年，矿山没有发生事故。培训照常举行。",
        "There was no accident at the mine in 2020. Training went on.",
    )
    after = (
        "2021 年，矿山没有发生事故。培训照常举行。",
        "There was no accident at the mine in 2020. Training went on.",
    )
    found = compared(tmp_path, edition(2020, before), edition(2021, after))
    (stale,) = found.carried.years
    assert (stale.language, stale.year) == (Language.en, "2020")
    assert stale.sentence == "There was no accident at the mine in 2020."


def test_a_new_sentence_may_speak_of_last_year(tmp_path: Path) -> None:
    found = compared(
        tmp_path, edition(2020, OLD), edition(2021, OLD, ("2020 年建成的码头已经投用。", "The quay of 2020 is in use."))
    )
    assert found.carried.years == ()


def test_a_figure_that_stayed_while_its_year_moved_on_is_found(tmp_path: Path) -> None:
    before = (
        "2020 年，集团培训员工 13,080 人次，投入 45.6 万元。",
        "In 2020 the group trained 13,080 people at a cost of RMB 456,000.",
    )
    after = (
        "2021 年，集团培训员工 13,080 人次，投入 51.2 万元。",
        "In 2021 the group trained 13,080 people at a cost of RMB 512,000.",
    )
    found = compared(tmp_path, edition(2020, before), edition(2021, after))
    assert [one.figure for one in found.carried.figures] == ["13,080"]


def test_a_figure_that_stayed_where_no_year_moved_is_left_alone(tmp_path: Path) -> None:
    text = ("集团由 1,250 名员工持股，这在章程中写明。", "The group is owned by 1,250 employees, as its articles say.")
    assert compared(tmp_path, edition(2020, text), edition(2021, text)).carried.figures == ()
