"""The files of each standard: every code with all that answers it, traceable, the same in CSV, JSON and workbook."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from generator.downloads import WRITERS, edition_writers
from generator.downloads.xlsx_file import HEADER_ROW
from generator.facts.derive import Facts
from generator.language import Language
from tests.downloads_more.conftest import facts_of
from tests.downloads_more.test_datapackage import assert_describes, edition_files
from tests.html_page import read_page
from tests.index_checks.site import CLEAN
from tests.sites import Site

HEADER = (
    "standard,edition,code,title_zh,title_en,official_zh,official_en,place_zh,place_en,url_zh,url_en,"
    "indicator,value,unit,printed,file,line"
)
"""Published and documented: a column may be added at the end, none may change."""
STANDARDS = ("sdg", "gri-2021", "cass-csr-4.0", "house")


@pytest.fixture
def site(make_site: Callable[..., Site]) -> Site:
    return make_site(CLEAN)


@pytest.fixture
def facts(site: Site) -> Facts:
    return facts_of(site, "acme/2025")


def rows_of(facts: Facts, standard: str) -> list[dict[str, str]]:
    text = edition_files(facts)[f"standards/{standard}.csv"].decode("utf-8")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def record_of(facts: Facts, standard: str) -> dict[str, Any]:
    record: dict[str, Any] = json.loads(edition_files(facts)[f"standards/{standard}.json"])
    return record


def test_every_standard_has_its_files_before_the_description(facts: Facts) -> None:
    names = [file.name for file, _ in edition_writers(facts)]
    own = [f"standards/{one}.{ending}" for one in STANDARDS for ending in ("csv", "json")]
    assert names == [*(file.name for file, _ in WRITERS[:-1]), "standards.xlsx", *own, WRITERS[-1][0].name]


def test_the_description_has_them_too(facts: Facts, chinalco_facts: Facts) -> None:
    for one in (facts, chinalco_facts):
        files = edition_files(one)
        assert_describes(json.loads(files["datapackage.json"]), files)


def test_a_report_without_standards_has_none(sample_facts: Facts) -> None:
    assert edition_writers(sample_facts) == WRITERS


@pytest.mark.parametrize("standard", STANDARDS)
def test_one_line_for_a_code_and_answer(standard: str, facts: Facts) -> None:
    rows, answers = rows_of(facts, standard), facts.standards[standard]
    assert ",".join(rows[0]) == HEADER
    entries = [(entry.code, max(1, len(tags))) for entry, tags in answers.entries()]
    assert [row["code"] for row in rows] == [code for code, times in entries for _ in range(times)]
    for row in rows:
        places = [row[name] for name in ("place_zh", "place_en", "url_zh", "url_en", "file", "line")]
        assert all(places) == (row["code"] in answers.by_code)
        assert any(places) == all(places)


def test_known_lines(facts: Facts) -> None:
    rows = rows_of(facts, "gri-2021")
    water = [row for row in rows if row["code"] == "303-3"]
    assert [row["place_en"] for row in water] == ["Saving water", "Reusing water", "Fresh water used"]
    figure = water[2]
    assert (figure["indicator"], figure["value"], figure["unit"], figure["printed"]) == (
        "water",
        "11.0",
        "万吨",
        "11.0",
    )
    assert (water[0]["indicator"], water[0]["value"]) == ("", "")
    assert figure["file"] == "data/acme/indicators.yml"
    waste = [(row["edition"], row["title_en"]) for row in rows if row["code"] == "306-3"]
    assert waste == [("2020", "Waste generated"), ("2016", "Significant spills")]
    unanswered = next(row for row in rows if row["code"] == "305-3")
    assert (unanswered["official_zh"], unanswered["official_en"], unanswered["place_zh"]) == ("false", "true", "")
    assert [row["place_en"] for row in rows if row["code"] == "3-3"] == [
        "Climate change",
        "Safe tailings",
        "Saving water",
        "People",
        "Integrity",
    ]


@pytest.mark.parametrize("standard", STANDARDS)
def test_every_line_tells_where_it_is_written(standard: str, site: Site, facts: Facts) -> None:
    found = {tag.position: tag.found.printed for tag in facts.standards[standard].tags if tag.kind != "topic"}
    for row in rows_of(facts, standard):
        if row["file"] and row["code"] != "3-3":
            line = (site.root / row["file"]).read_text(encoding="utf-8").splitlines()[int(row["line"]) - 1]
            printed = [
                text for place, text in found.items() if (place.path, place.line) == (row["file"], int(row["line"]))
            ]
            assert any(one in line for one in printed)


def test_every_address_is_there(site: Site, facts: Facts) -> None:
    built = site.build()
    for standard in STANDARDS:
        for row in rows_of(facts, standard):
            for language in Language:
                path, _, anchor = row[f"url_{language}"].partition("#")
                if path:
                    page = read_page(built / path.strip("/") / "index.html")
                    assert not anchor or anchor in page.ids
        assert (built / "data/acme/2025/standards" / f"{standard}.csv").is_file()
    for language in Language:
        page = (built / f"{language}/acme/2025/downloads/index.html").read_text(encoding="utf-8")
        assert all(f"standards/{one}.json" in page for one in STANDARDS)
        assert "standards.xlsx" in page


def test_json_says_what_answers_and_what_omits(facts: Facts) -> None:
    record = record_of(facts, "gri-2021")
    by_code = {one["code"]: one for one in record["disclosures"]}
    pay = by_code["2-21"]
    assert pay["locations"] == []
    (omission,) = pay["omissions"]
    assert (omission["requirement"], omission["reason"]) == ("all", "confidentiality")
    assert omission["explanation_en"].startswith("Pay is confidential")
    assert omission["file"] == "data/acme/2025/report.yml"
    bargaining = by_code["2-30"]
    assert bargaining["omissions"][0]["requirement"] == "b"
    assert bargaining["locations"][0]["requirement"] is None
    assert {one["kind"] for one in by_code["3-3"]["locations"]} == {"topic"}
    figure = by_code["303-3"]["locations"][2]
    assert (figure["kind"], figure["period"], figure["value"], figure["unit"]) == ("indicator", "2025", "11.0", "万吨")
    assert record["claim"]["claim"] == "in_accordance"
    assert len(record["claim"]["not_material"]) == 20
    assert (record["period"], record["unknown"]) == ({"start": "2025-01-01", "end": "2025-12-31"}, [])
    assert record_of(facts, "cass-csr-4.0")["claim"] is None


def test_json_keeps_what_is_not_in_the_catalogue(chinalco_facts: Facts) -> None:
    (unknown,) = record_of(chinalco_facts, "gri-2016")["unknown"]
    assert (unknown["printed"], unknown["title_en"]) == ("202-4", "About Chinalco")


@pytest.mark.parametrize("standard", STANDARDS)
def test_json_and_csv_say_the_same(standard: str, facts: Facts) -> None:
    listed = [
        (one["code"], place["url_zh"], place["file"], str(place["line"]))
        for one in record_of(facts, standard)["disclosures"]
        for place in one["locations"]
    ]
    rows = rows_of(facts, standard)
    assert listed == [(row["code"], row["url_zh"], row["file"], row["line"]) for row in rows if row["file"]]


def test_the_workbook_has_a_sheet_for_each(facts: Facts) -> None:
    book = openpyxl.load_workbook(io.BytesIO(edition_files(facts)["standards.xlsx"]))
    assert book.sheetnames == ["index", *STANDARDS]
    for standard in STANDARDS:
        sheet = book[standard]
        assert [cell.value for cell in sheet[HEADER_ROW]] == HEADER.split(",")
        rows = rows_of(facts, standard)
        assert sheet.max_row == HEADER_ROW + len(rows)
        codes = [str(sheet.cell(HEADER_ROW + number, 3).value) for number in range(1, len(rows) + 1)]
        assert codes == [row["code"] for row in rows]
    values = [row[12].value for row in book["gri-2021"].iter_rows(min_row=HEADER_ROW + 1) if row[12].value is not None]
    assert values == [11.0]


def test_the_same_data_give_the_same_bytes(site: Site, facts: Facts) -> None:
    again = facts_of(Site(Path(site.root)), "acme/2025")
    assert edition_files(facts) == edition_files(again)
