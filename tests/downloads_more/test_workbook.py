"""The workbook of an edition, opened with openpyxl and looked at as XML."""

import io
import re
import time
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from generator.downloads.workbook import write_workbook
from generator.downloads.xlsx_file import HEADER_ROW, sheet_names
from generator.facts.derive import Facts
from generator.language import Language


def opened(content: bytes) -> Workbook:
    return load_workbook(io.BytesIO(content))


def table(sheet: Worksheet) -> list[dict[object, object]]:
    header = [cell.value for cell in sheet[HEADER_ROW]]
    return [
        dict(zip(header, (cell.value for cell in row), strict=True)) for row in sheet.iter_rows(min_row=HEADER_ROW + 1)
    ]


def spaceless(text: object) -> str:
    """Where Chinese sets a space beside a number is for the views to say."""
    return str(text).replace(" ", "")


@pytest.fixture
def book(sample_facts: Facts) -> Workbook:
    return opened(write_workbook(sample_facts))


def test_a_sheet_for_every_table_under_a_name_that_excel_takes(book: Workbook) -> None:
    assert book.sheetnames == [
        "index",
        "history-2",
        "a-table-with-an-id-of-more-than",
        "a-table-with-an-id-of-more-th-2",
        "observations",
        "observations-2",
    ]


def test_the_index_leads_to_sheets_and_pages(book: Workbook) -> None:
    index = book["index"]
    listed = [[cell.value for cell in row] for row in index.iter_rows(min_row=HEADER_ROW + 1)]
    assert [row[0] for row in listed] == book.sheetnames[1:]
    assert listed[0][1:] == ["绩效", "Performance", "/zh/acme/2020/about/#history", "/en/acme/2020/about/#history"]
    assert index.cell(HEADER_ROW + 1, 1).hyperlink.location == "'history-2'!A1"
    assert index.cell(HEADER_ROW + 1, 1).hyperlink.target is None


def test_every_sheet_is_laid_out_alike(book: Workbook) -> None:
    for sheet in book:
        assert sheet.freeze_panes == f"A{HEADER_ROW + 1}"
        assert sheet["A2"].value.startswith("/zh/acme/2020/")
        assert sheet["A3"].value.startswith("/en/acme/2020/")
        assert all(cell.value is not None for cell in sheet[HEADER_ROW])
        assert all(8 <= sheet.column_dimensions[cell.column_letter].width <= 60 for cell in sheet[HEADER_ROW])


def test_a_kpi_table_in_both_languages(book: Workbook) -> None:
    ore, rating, energy, staff = table(book["history-2"])
    assert ore == {
        "编号 Id": "ore",
        "指标": "矿石产量",
        "Indicator": "=Ore output",
        "单位": "万吨",
        "Unit": "10,000 tonnes",
        2018: 68.04,
        2019: 1719.5,
        2020: 1771,
        "定义": "含伴生矿。",
        "Definition": "By-products included.",
        "注": "含外购。",
        "Note": "Bought ore included.",
    }
    assert rating[2020] == "A-/稳定 / A-/stable"
    assert (rating[2019], rating["注"], rating["Note"]) == (
        None,
        "2018：无数据\n2019：保密",
        "2018: not available\n2019: confidential",
    )
    assert (energy[2019], energy[2020]) == (None, 1.24)
    assert energy["Note"] == "2018: not available\n2019: not available\n2020: down 1.24%"
    assert (staff[2020], spaceless(staff["注"].splitlines()[-1])) == (2500, "2020：2,500余人")


def test_decimals_and_separators_are_those_printed(book: Workbook) -> None:
    history = book["history-2"]
    assert [cell.number_format for cell in history[HEADER_ROW + 1][5:8]] == ["0.00", "#,##0.00", "#,##0"]
    rows = list(book["a-table-with-an-id-of-more-than"].iter_rows(min_row=HEADER_ROW + 1))
    assert [(cell.value, cell.number_format) for cell in rows[0][3:6]] == [
        (18.5, '0.00"%"'),
        (468, "0"),
        (12345.6, "#,##0.00"),
    ]


def test_a_table_has_its_note_its_words_and_its_units(book: Workbook) -> None:
    sheet = book["a-table-with-an-id-of-more-than"]
    assert (sheet["A1"].value, sheet["A4"].value) == ("+表 / -Table", "表注 / A note")
    first, second = table(sheet)
    assert first["Note"] == "Rank: 468th"
    assert second["占比 / Share"] == "良好 / Good"
    assert second["名次 / Rank"] is None
    assert second["重量 / Weight (吨 / tonnes)"] == 2000
    assert spaceless(second["注"]) == "名次：不适用\n重量：近2,000吨"
    assert second["Note"] == "Rank: not applicable\nWeight: nearly 2,000 tonnes"


def test_figures_of_two_years(book: Workbook) -> None:
    (assets,) = table(book["observations"])
    assert (assets["组"], assets["Group"], assets["单位"], assets["Unit"]) == (
        "经济",
        "Economy",
        "亿元",
        "RMB 100,000,000",
    )
    assert (assets[2001], assets[2020]) == (431.84, 6345.7)


def test_all_observations(book: Workbook, sample_facts: Facts) -> None:
    rows = table(book["observations-2"])
    assert [(row["indicator"], str(row["period"])) for row in rows] == list(sample_facts.observations)
    assert rows[0]["line"] == sample_facts.observations["ore", "2018"].position.line
    words = next(row for row in rows if row["indicator"] == "rating" and row["period"] == 2020)
    assert (words["value"], words["printed"]) == (None, "A-/稳定")


def test_no_text_becomes_a_formula(sample_facts: Facts) -> None:
    content = write_workbook(sample_facts)
    found = []
    for sheet in opened(content):
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f"
                if isinstance(cell.value, str) and cell.value[0] in "=+-@":
                    found.append(cell.value)
                    assert cell.data_type in ("s", "inlineStr")
                    assert cell.quotePrefix
    assert {"=Ore output", "=1+1", "@甲", "+表 / -Table"} <= set(found)
    with ZipFile(io.BytesIO(content)) as archive:
        assert not [name for name in archive.namelist() if b"<f>" in archive.read(name)]


def test_numbers_are_written_with_their_own_digits(sample_facts: Facts) -> None:
    with ZipFile(io.BytesIO(write_workbook(sample_facts))) as archive:
        sheet = archive.read("xl/worksheets/sheet2.xml").decode()
    assert {"68.04", "1719.50", "1771"} <= set(re.findall(r"<v>([^<]*)</v>", sheet))


def test_the_same_bytes_at_another_time(sample_facts: Facts) -> None:
    first = write_workbook(sample_facts)
    time.sleep(2.1)  # the clock of a zip archive counts in twos
    assert write_workbook(sample_facts) == first
    with ZipFile(io.BytesIO(first)) as archive:
        assert {part.date_time for part in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.namelist()[0] == "[Content_Types].xml"


def test_it_says_who_made_it_and_no_time_of_day(book: Workbook) -> None:
    assert book.properties.creator == "Duizhao"
    assert book.properties.created == book.properties.modified == datetime(2020, 12, 31)


def test_names_of_sheets() -> None:
    assert sheet_names(["a/b", "A-B", "History", "", "x" * 40, "X" * 31]) == [
        "a-b",
        "A-B-2",
        "History-2",
        "sheet",
        "x" * 31,
        "X" * 29 + "-2",
    ]


def test_every_number_of_the_real_report(chinalco_facts: Facts) -> None:
    rows = table(opened(write_workbook(chinalco_facts))["observations"])
    stored = [seen.quantity.value for seen in chinalco_facts.observations.values()]
    assert [None if row["value"] is None else Decimal(str(row["value"])) for row in rows] == stored


@pytest.mark.parametrize("language", Language)
def test_pages_named_in_the_real_workbook_exist(
    built_chinalco: Path, chinalco_facts: Facts, language: Language
) -> None:
    column = 3 if language is Language.zh else 4
    index = opened(write_workbook(chinalco_facts))["index"]
    for row in index.iter_rows(min_row=HEADER_ROW + 1, values_only=True):
        path, _, anchor = row[column].removeprefix("/").partition("#")
        page = (built_chinalco / path / "index.html").read_text(encoding="utf-8")
        assert not anchor or f'id="{anchor}"' in page
