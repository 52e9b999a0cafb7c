"""Reading never stops at the first Problem, and one broken file says nothing about the others."""

from collections.abc import Callable

import pytest

from generator.problem import Position, Problem
from tests.sites import EDITION, Files, Site, every_block, replace_once

MakeSite = Callable[[Files], Site]


def with_changes(*changes: tuple[str, str, str]) -> dict[str, str | bytes]:
    """The site ``every-block`` with pieces of its files replaced."""
    files = every_block()
    for file, old, new in changes:
        text = files[file]
        assert isinstance(text, str)
        files[file] = replace_once(text, old, new)
    return files


CHANGES = (
    (f"{EDITION}/observations.yml", "2018: 1,696", "2018: 16,96"),
    (f"{EDITION}/chapters/work.yml", "unit: 车次", "unit: 车回"),
    (f"{EDITION}/chapters/work.yml", "number:", "nubmer:"),
    (f"{EDITION}/chapters/work.yml", "en: Carrying", "en: ''"),
    (f"{EDITION}/chapters/outlook.yml", ", en: Outlook", ""),
    (f"{EDITION}/cases/flood.yml", "kind: special_topic", "kind: topic"),
    ("data/yuanshan/organisation.yml", '"#A0521C"', "orange"),
    ("data/linhai/2021/report.yml", "order: [about]", "order: [about, abuot]"),
)


def test_faults_of_all_files_are_told_in_one_run(make_site: MakeSite) -> None:
    """A file that is not whole is not looked at for references, so the unit in work.yml waits for its other faults."""
    problems = make_site(with_changes(*CHANGES)).checked.problems
    assert [(one.position.path.removeprefix("data/"), one.code) for one in problems] == [
        ("linhai/2021/report.yml", "X001"),
        ("yuanshan/2020/cases/flood.yml", "R007"),
        ("yuanshan/2020/chapters/outlook.yml", "L001"),
        ("yuanshan/2020/chapters/work.yml", "R001"),
        ("yuanshan/2020/chapters/work.yml", "L002"),
        ("yuanshan/2020/observations.yml", "K001"),
        ("yuanshan/organisation.yml", "R008"),
    ]


def test_problems_are_sorted_by_file_and_line_and_told_once_each(make_site: MakeSite) -> None:
    problems = make_site(with_changes(*CHANGES)).checked.problems
    positions = [one.position for one in problems]
    assert positions == sorted(positions)
    assert len(set(problems)) == len(problems)


def test_the_order_in_which_files_were_written_does_not_matter(make_site: MakeSite) -> None:
    files = with_changes(*CHANGES)
    backwards = {name: files[name] for name in reversed(files)}
    assert make_site(backwards).checked.problems == make_site(files).checked.problems


def test_several_faults_of_one_item_are_all_told(make_site: MakeSite) -> None:
    files = every_block()
    files[f"{EDITION}/chapters/outlook.yml"] = """\
        id: outlook
        kind: bakc
        titel: {zh: 展望, en: Outlook}
        tint: green
        blocks:
          - {kind: prosa}
          - {kind: prose, text: {zh: 甲}}
        """
    told = [(one.code, one.position.line) for one in make_site(files).checked.problems]
    assert told == [("R002", 1), ("R007", 2), ("R001", 3), ("R008", 4), ("R007", 6), ("L001", 7)]


@pytest.mark.parametrize(
    "broken",
    [
        "data/yuanshan/organisation.yml",
        "data/yuanshan/indicators.yml",
        "data/yuanshan/terms.yml",
        "data/units.yml",
        f"{EDITION}/report.yml",
        f"{EDITION}/observations.yml",
        f"{EDITION}/timelines.yml",
        f"{EDITION}/awards.yml",
        f"{EDITION}/cases/green-mine.yml",
        f"{EDITION}/chapters/work.yml",
        f"{EDITION}/chapters/safety.yml",
        f"{EDITION}/chapters/key-figures.yml",
    ],
)
@pytest.mark.parametrize("how", ["{not: [yaml", "- a list\n", "a word\n", "", "unknown_field: 1\n"])
def test_a_broken_file_makes_no_problems_elsewhere(broken: str, how: str, make_site: MakeSite) -> None:
    """Whatever is wrong in it: what refers to it is not called wrong for that."""
    files = every_block()
    files[broken] = how
    problems = make_site(files).checked.problems
    assert problems
    assert {one.position.path for one in problems} == {broken}, [(one.code, str(one.position)) for one in problems]


def test_a_broken_file_does_not_hide_problems_elsewhere(make_site: MakeSite) -> None:
    files = with_changes((f"{EDITION}/chapters/outlook.yml", "{zh: 未来展望, en: Outlook}", "{zh: 未来展望}"))
    files[f"{EDITION}/chapters/work.yml"] = "{not: [yaml"
    problems = make_site(files).checked.problems
    assert [(one.code, one.position.path) for one in problems] == [
        ("L001", f"{EDITION}/chapters/outlook.yml"),
        ("S001", f"{EDITION}/chapters/work.yml"),
    ]


def test_faults_of_one_organisation_leave_the_other_whole(make_site: MakeSite) -> None:
    files = with_changes((f"{EDITION}/chapters/outlook.yml", ", en: Outlook", ""))
    assert list(make_site(files).read.library.publishers["linhai"].editions["2021"].chapters) == ["about"]


def test_a_site_without_data_is_told(make_site: MakeSite) -> None:
    (problem,) = make_site({"mkdocs.yml": "site_name: x\n"}).checked.problems
    assert (problem.code, problem.position) == ("S010", Position("data"))


@pytest.mark.parametrize("name", ["notes.txt", "figures.xlsx", ".hidden.yml", ".git/config.yml", "README.md"])
def test_files_of_other_kinds_are_left_alone(name: str, make_site: MakeSite) -> None:
    files = every_block()
    files[f"data/{name}"] = "not: [yaml"
    assert make_site(files).checked.problems == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("periods: [2018, 2019, 2020]", "periods: [1999]"),
        ("indicators: [ore-output, total-assets, energy-intensity, staff]", "indicators: [staff, staff]"),
    ],
)
def test_what_is_accepted_can_be_built(old: str, new: str, make_site: MakeSite) -> None:
    """Odd, but not refused: then it must not end in a stack trace either."""
    site = make_site(with_changes((f"{EDITION}/chapters/key-figures.yml", old, new)))
    assert site.checked.stops or site.build().is_dir()


@pytest.mark.parametrize(
    "reference",
    ["{{kpi:staff}}", "{{change:staff}}", "{{sum:staff+staff}}", "{{kpi:staff unit=人}}"],
)
def test_a_figure_of_this_year_that_is_not_there_is_told(reference: str, make_site: MakeSite) -> None:
    """Without a year a reference means the report's own; that one must be there too."""
    files = with_changes(
        (f"{EDITION}/observations.yml", ', 2020: "140,300"', ""),
        (f"{EDITION}/chapters/outlook.yml", "zh: 明年更好。", f"zh: '{reference}'"),
    )
    problems = make_site(files).checked.problems
    assert [(one.code, one.position.path) for one in problems] == [("X001", f"{EDITION}/chapters/outlook.yml")]
    assert "staff" in problems[0].message.en


def test_an_amount_of_this_year_that_is_not_there_is_told(make_site: MakeSite) -> None:
    files = with_changes(
        (f"{EDITION}/observations.yml", ', 2020: "140,300"', ""),
        (f"{EDITION}/report.yml", "indicator: ore-output", "indicator: staff"),
    )
    problems: tuple[Problem, ...] = make_site(files).checked.problems
    assert [(one.code, one.position.path) for one in problems] == [("X001", f"{EDITION}/report.yml")]
