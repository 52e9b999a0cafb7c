"""The files for machines: columns as documented, every line traceable to its source, the same bytes each time."""

import csv
import io
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.downloads import WRITERS
from generator.downloads.csv_text import write_csv
from generator.facts.code_range import expand_codes
from generator.facts.derive import Facts
from generator.language import Language
from generator.model.quantity import parse_quantity
from tests.html_page import HtmlPage, read_page
from tests.sites import CHECKOUT, Site

HEADERS = {
    "observations.csv": "indicator,name_zh,name_en,category,unit,period,value,printed,kind,note,file,line",
    "index.csv": "row,place_zh,place_en,standard,code,url_zh,url_en,file,line,expanded",
    "timelines.csv": (
        "timeline,timeline_zh,timeline_en,event,date,within_start,within_end,lost,kind,"
        "text_zh,text_en,note_zh,note_en,file,line"
    ),
    "awards.csv": (
        "list,list_zh,list_en,award,year,count,title_zh,title_en,work_zh,work_en,grade_zh,grade_en,"
        "recipients_zh,recipients_en,authors_zh,authors_en,medium_zh,medium_en,awarding_body_zh,awarding_body_en,"
        "streak_zh,streak_en,file,line"
    ),
    "cases.csv": (
        "case,kind,chapter,section,date,companies_zh,companies_en,title_zh,title_en,summary_zh,summary_en,"
        "url_zh,url_en,file,line"
    ),
    "abbreviations.csv": "company,name_zh,name_en,short_zh,short_en,aliases,file,line",
}
"""Published and documented: readers' programs depend on them. A column may be added at the end, none may change."""


@pytest.fixture(scope="module")
def real(chinalco: Site) -> Facts:
    return chinalco.facts("chinalco", "2020")


@pytest.fixture(scope="module")
def small(every_block_site: Site) -> Facts:
    return every_block_site.facts()


def file_of(facts: Facts, name: str) -> bytes:
    write = next(write for file, write in WRITERS if file.name == name)
    return write(facts)


def rows_of(facts: Facts, name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(file_of(facts, name).decode("utf-8"), newline="")))


def test_every_csv_file_is_held_to_its_columns() -> None:
    assert {file.name for file, _ in WRITERS if file.name.endswith(".csv")} == set(HEADERS)


@pytest.mark.parametrize("name", HEADERS)
def test_the_header_is_the_published_one(name: str, real: Facts, small: Facts) -> None:
    for facts in (real, small):
        first, _, _ = file_of(facts, name).decode("utf-8").partition("\r\n")
        assert first == HEADERS[name]


@pytest.mark.parametrize("name", [file.name for file, _ in WRITERS])
def test_the_same_facts_give_the_same_bytes(name: str, small: Facts) -> None:
    again = Site(Path(small.edition.folder).parents[2]).facts()
    assert file_of(small, name) == file_of(again, name)


@pytest.mark.parametrize("file", [file for file, _ in WRITERS if file.columns], ids=lambda file: file.name)
def test_every_column_says_what_it_means_in_both_languages(file: object) -> None:
    for _, meaning in file.columns:  # type: ignore[attr-defined]
        assert meaning.zh.strip()
        assert meaning.en.strip()
        assert meaning.zh != meaning.en


@pytest.mark.parametrize("name", HEADERS)
def test_every_line_tells_where_it_is_written(name: str, real: Facts, small: Facts, every_block_site: Site) -> None:
    """The line of the file begins the thing, or holds the value."""
    holds = {
        "observations.csv": "printed",
        "index.csv": "code",
        "timelines.csv": "event",
        "awards.csv": "award",
        "cases.csv": "case",
        "abbreviations.csv": "company",
    }
    for facts, root in ((real, CHECKOUT), (small, every_block_site.root)):
        for row in rows_of(facts, name):
            line = (root / row["file"]).read_text(encoding="utf-8").splitlines()[int(row["line"]) - 1]
            assert row[holds[name]] in line, row


def test_the_real_report_has_50_indicators_over_three_years_and_one_of_its_text(real: Facts) -> None:
    rows = rows_of(real, "observations.csv")
    periods = Counter(row["indicator"] for row in rows)
    assert Counter(periods.values()) == {3: 50, 1: 1}
    assert {row["period"] for row in rows} == {"2018", "2019", "2020"}
    assert len({(row["indicator"], row["period"]) for row in rows}) == 151


def test_a_value_is_the_plain_decimal_of_what_is_printed(real: Facts, small: Facts) -> None:
    for facts in (real, small):
        for row in rows_of(facts, "observations.csv"):
            printed = parse_quantity(row["printed"])
            if printed.value is None:
                assert row["value"] == ""
            else:
                assert "," not in row["value"]
                assert Decimal(row["value"]) == printed.value
                assert len(row["value"].partition(".")[2]) == printed.decimals


def test_known_observations(real: Facts, small: Facts) -> None:
    row = next(one for one in rows_of(real, "observations.csv") if one["indicator"] == "alumina-output")
    assert (row["period"], row["value"], row["printed"], row["unit"]) == ("2018", "1696", "1,696", "万吨")
    rows = {(row["indicator"], row["period"]): row for row in rows_of(small, "observations.csv")}
    assert rows["total-assets", "2020"]["value"] == ""
    assert rows["energy-intensity", "2020"]["value"] == "-0.50"
    assert rows["ore-output", "2018"]["note"] == "含外购矿石。 / Includes ore bought in."


def test_the_index_has_a_line_for_each_place_and_code(real: Facts) -> None:
    """The 38 rows of the print, their codes in the order printed; a place without codes keeps its line."""
    rows = rows_of(real, "index.csv")
    assert [int(row["row"]) for row in rows] == sorted(int(row["row"]) for row in rows)
    assert {int(row["row"]) for row in rows} == set(range(1, 39))
    first = [row for row in rows if row["row"] == "1"]
    assert [(row["standard"], row["code"]) for row in first] == [("gri-2016", "101"), ("cass-csr-4.0", "P1.1-P1.3")]
    bare = [row for row in rows if not row["code"]]
    assert [row["place_zh"] for row in bare] == ["社会责任管理模块评估报告"]


def test_ranges_are_written_out_beside_what_is_printed(real: Facts) -> None:
    for row in rows_of(real, "index.csv"):
        assert tuple(row["expanded"].split()) == tuple(code for code in expand_codes(row["code"]) if code)
    assert "M3.8 M3.9 M3.10 M3.11 M3.12 M3.13 M3.14" in {row["expanded"] for row in rows_of(real, "index.csv")}


@pytest.mark.parametrize("name", ["index.csv", "cases.csv"])
def test_addresses_lead_to_pages_of_the_built_site(name: str, small: Facts, built_every_block: Path) -> None:
    pages: dict[str, HtmlPage] = {}
    for row in rows_of(small, name):
        for language in Language:
            url = row[f"url_{language}"]
            assert url.startswith(f"/{language}/")
            path, _, anchor = url.partition("#")
            page = pages.setdefault(path, read_page(built_every_block / path.strip("/") / "index.html"))
            assert not anchor or anchor in page.ids


def test_files_of_the_built_site_are_those_bytes(small: Facts, built_every_block: Path) -> None:
    for file, write in WRITERS:
        assert (built_every_block / "data/yuanshan/2020" / file.name).read_bytes() == write(small)


def test_an_edition_without_anything_has_files_with_headers_alone(every_block_site: Site) -> None:
    facts = every_block_site.facts("linhai", "2021")
    for name, header in HEADERS.items():
        assert file_of(facts, name).decode("utf-8") == header + "\r\n"


def test_known_lines_of_the_other_files(small: Facts) -> None:
    events = {row["event"]: row for row in rows_of(small, "timelines.csv")}
    assert (events["founded"]["date"], events["founded"]["kind"]) == ("2001-02-23", "business")
    assert (events["first-prize"]["within_start"], events["first-prize"]["within_end"]) == ("2001", "2010")
    assert (events["first-prize"]["date"], events["first-prize"]["lost"]) == ("", "year")
    awards = {row["award"]: row for row in rows_of(small, "awards.csv")}
    assert awards["green-award"]["recipients_en"] == "Beishan Mining; Yuanshan; Press office"
    assert awards["green-award"]["authors_zh"] == "王林; 李木"
    assert (awards["green-award"]["year"], awards["safety-award"]["year"]) == ("2019", "2020")
    cases = {row["case"]: row for row in rows_of(small, "cases.csv")}
    assert (cases["green-mine"]["chapter"], cases["green-mine"]["section"]) == ("work", "mining")
    assert (cases["flood"]["kind"], cases["flood"]["chapter"]) == ("special_topic", "safety")
    assert cases["flood"]["section"] == ""
    companies = {row["company"]: row for row in rows_of(small, "abbreviations.csv")}
    assert list(companies) == ["beishan", "nanhe"]
    assert companies["beishan"]["aliases"] == "北山公司"


def test_an_award_without_an_awarding_body_of_its_own_has_that_of_its_list(small: Facts) -> None:
    awards = {row["award"]: row for row in rows_of(small, "awards.csv")}
    assert awards["green-award"]["awarding_body_en"] == "Mining Federation"
    assert awards["safety-award"]["awarding_body_en"] == "The industry association"
    assert awards["photo"]["awarding_body_en"] == ""


texts = st.text(st.characters(codec="utf-8", exclude_characters="\0"))
cells = st.one_of(st.none(), st.integers(), st.decimals(allow_nan=False), texts)


@given(rows=st.lists(st.tuples(cells, cells, cells), max_size=8))
def test_what_is_written_is_read_back(rows: list[tuple[object, ...]]) -> None:
    text = write_csv(("a", "b", "c"), rows).decode("utf-8")
    read = list(csv.reader(io.StringIO(text, newline="")))
    assert read == [["a", "b", "c"], *(["" if one is None else str(one) for one in row] for row in rows)]
    assert text.endswith("\r\n")
