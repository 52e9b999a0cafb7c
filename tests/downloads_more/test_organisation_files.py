"""What is offered over all editions of an organisation."""

import csv
import io
import json
from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from openpyxl import load_workbook

from generator.downloads import ORGANISATION_WRITERS
from generator.downloads.xlsx_file import HEADER_ROW
from generator.facts.series import build_series
from generator.site.plan import plan_organisation_downloads
from tests.sites import TINY, Site


@pytest.fixture
def files(sample: Site) -> dict[str, bytes]:
    publisher = sample.read.library.publishers["acme"]
    return {file.path: file.content for file in plan_organisation_downloads(publisher, sample.read.units)}


def lines(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8"), newline="")))


def test_the_files(files: dict[str, bytes]) -> None:
    assert list(files) == [
        "data/acme/workbook.xlsx",
        "data/acme/observations.csv",
        "data/acme/observations.json",
        "data/acme/datapackage.json",
        "data/acme/indicators/ore.csv",
        "data/acme/indicators/rating.csv",
        "data/acme/indicators/energy.csv",
        "data/acme/indicators/staff.csv",
    ]


def test_every_printing_and_which_is_the_latest(files: dict[str, bytes]) -> None:
    staff = [
        (one["period"], one["edition"], one["latest"], one["value"])
        for one in lines(files["data/acme/observations.csv"])
        if one["indicator"] == "staff"
    ]
    assert staff == [
        ("2020", "2020", "false", "2500"),
        ("2020", "2021", "true", "2480"),
        ("2021", "2021", "true", "2600"),
    ]


def test_one_indicator(files: dict[str, bytes]) -> None:
    rows = lines(files["data/acme/indicators/staff.csv"])
    assert list(rows[0]) == [
        "period",
        "value",
        "printed",
        "unit",
        "edition",
        "latest",
        "note_zh",
        "note_en",
        "file",
        "line",
    ]
    assert [(row["printed"], row["unit"], row["note_zh"], row["note_en"]) for row in rows] == [
        ("2500余", "人", "", ""),
        ("2,480", "人", "年末数。", "At the year's end."),
        ("2,600", "人", "", ""),
    ]
    assert rows[1]["file"] == "data/acme/2021/observations.yml"
    units = [row["unit"] for row in lines(files["data/acme/indicators/ore.csv"])]
    assert units == ["万吨", "万吨", "万吨", "吨"]


def test_the_json(files: dict[str, bytes]) -> None:
    document: dict[str, Any] = json.loads(files["data/acme/observations.json"])
    assert document["editions"] == ["2020", "2021"]
    (restated,) = [one for one in document["observations"] if one["restated"]]
    assert restated["restated"] == {"before": "2500", "reason_zh": "更正。", "reason_en": "A correction."}
    assert (restated["edition"], restated["latest"]) == ("2021", True)


def test_the_workbook_sets_the_years_side_by_side(files: dict[str, bytes]) -> None:
    book = load_workbook(io.BytesIO(files["data/acme/workbook.xlsx"]))
    assert book.sheetnames == ["index", "economic", "social", "environmental", "observations"]
    assert book.properties.modified == datetime(2021, 6, 30)
    header, *rows = book["economic"].iter_rows(min_row=HEADER_ROW, max_col=9, values_only=True)
    assert header[3:] == ("单位", "Unit", 2018, 2019, 2020, 2021)
    assert [row[3:] for row in rows] == [
        ("万吨", "10,000 tonnes", 68.04, 1719.5, 1771, None),
        ("吨", "tonnes", None, None, None, 18000000),
    ]
    header, rating, staff = book["social"].iter_rows(min_row=HEADER_ROW, values_only=True)
    assert rating[header.index(2020)] == "A-/稳定 / A-/stable"
    assert staff[header.index(2020)] == 2480
    assert staff[header.index("Note")].splitlines() == [
        "2020: At the year's end.",
        "2020: restated, before more than 2,500 people. A correction.",
    ]
    assert staff[-2:] == ("/zh/acme/indicators/staff/", "/en/acme/indicators/staff/")


def test_the_same_bytes_twice(sample: Site) -> None:
    publisher = sample.read.library.publishers["acme"]
    series = build_series(publisher, sample.read.units)
    for _, write in ORGANISATION_WRITERS:
        assert write(publisher, series) == write(publisher, series)


def test_an_organisation_without_figures_still_has_its_files(make_site: Callable[..., Site]) -> None:
    site = make_site(TINY)
    files = plan_organisation_downloads(site.read.library.publishers["acme"], site.read.units)
    assert [file.path for file in files] == [
        "data/acme/workbook.xlsx",
        "data/acme/observations.csv",
        "data/acme/observations.json",
        "data/acme/datapackage.json",
    ]
    without = {name: text for name, text in TINY.items() if "/2020/" not in name}
    assert not plan_organisation_downloads(make_site(without).read.library.publishers["acme"], site.read.units)
