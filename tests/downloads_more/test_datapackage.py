"""The data packages name what is there, by the essential rules of the specification.

Checked by hand here, because frictionless brings 40 packages with it; ``frictionless validate`` accepts the built files
(how to run it stands in docs/manual/downloads.md).
"""

import csv
import io
import json
import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

import pytest

from generator.downloads import WRITERS
from generator.facts.address import data_path
from generator.facts.derive import Facts
from generator.site.plan import plan_downloads, plan_organisation_downloads
from tests.sites import Site

CHECKS: dict[str, Callable[[str], bool]] = {
    "string": lambda text: bool(text),
    "number": lambda text: Decimal(text).is_finite(),
    "integer": lambda text: str(int(text)) == text,
    "boolean": lambda text: text in ("true", "false"),
}


def assert_describes(package: Mapping[str, Any], files: Mapping[str, bytes]) -> None:
    """Profile, names and paths; each CSV file once; header, types, patterns and keys as described."""
    assert package["profile"] == "tabular-data-package"
    assert re.fullmatch(r"[a-z0-9._-]+", package["name"])
    resources = package["resources"]
    names = [resource["name"] for resource in resources]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[a-z0-9._-]+", name) for name in names)
    assert sorted(resource["path"] for resource in resources) == sorted(name for name in files if name.endswith(".csv"))
    for resource in resources:
        assert (resource["profile"], resource["encoding"]) == ("tabular-data-resource", "utf-8")
        assert resource["dialect"]["lineTerminator"] == "\r\n"
        schema = resource["schema"]
        assert schema["missingValues"] == [""]
        header, *rows = csv.reader(io.StringIO(files[resource["path"]].decode("utf-8"), newline=""))
        assert header == [field["name"] for field in schema["fields"]]
        for place, field in enumerate(schema["fields"]):
            pattern = field.get("constraints", {}).get("pattern", ".*")
            for row in rows:
                assert not row[place] or CHECKS[field["type"]](row[place]), (resource["path"], field["name"], row)
                assert not row[place] or re.fullmatch(pattern, row[place], re.DOTALL), (field["name"], row)
        key = schema.get("primaryKey", [])
        keys = [tuple(row[header.index(name)] for name in key) for row in rows]
        assert not key or (len(set(keys)) == len(keys) and all(all(one) for one in keys))


def edition_files(facts: Facts) -> dict[str, bytes]:
    root = data_path(facts.edition, "")
    return {file.path.removeprefix(root): file.content for file in plan_downloads(facts)}


def test_it_describes_the_files_of_a_sample(sample_facts: Facts) -> None:
    files = edition_files(sample_facts)
    assert_describes(json.loads(files["datapackage.json"]), files)


def test_it_describes_the_files_of_the_real_report(chinalco_facts: Facts) -> None:
    files = edition_files(chinalco_facts)
    package = json.loads(files["datapackage.json"])
    assert_describes(package, files)
    assert (package["name"], package["edition"]) == ("chinalco-2020", "2020")
    observations = package["resources"][0]
    assert observations["schema"]["primaryKey"] == ["indicator", "period"]
    types = {field["name"]: field["type"] for field in observations["schema"]["fields"]}
    assert (types["value"], types["line"], types["period"]) == ("number", "integer", "string")
    assert all(" / " in field["description"] for field in observations["schema"]["fields"])


def test_it_describes_every_kind_of_file(every_block_site: Site) -> None:
    publisher = every_block_site.read.library.publishers["yuanshan"]
    files = plan_organisation_downloads(publisher, every_block_site.read.units)
    by_name = {file.path.removeprefix("data/yuanshan/"): file.content for file in files}
    assert_describes(json.loads(by_name["datapackage.json"]), by_name)


def test_it_describes_the_files_of_an_organisation(sample: Site) -> None:
    publisher = sample.read.library.publishers["acme"]
    files = plan_organisation_downloads(publisher, sample.read.units)
    by_name = {file.path.removeprefix("data/acme/"): file.content for file in files}
    assert_describes(json.loads(by_name["datapackage.json"]), by_name)


@pytest.mark.parametrize("file", [file for file, _ in WRITERS], ids=lambda file: file.name)
def test_types_and_keys_name_columns(file: Any) -> None:
    assert set(file.types) <= set(file.header)
    assert set(file.key) <= set(file.header)
    assert bool(file.columns) == file.name.endswith(".csv")


def test_the_workbook_comes_first_and_the_description_last() -> None:
    names = [file.name for file, _ in WRITERS]
    assert names[0] == "workbook.xlsx"
    assert names[-2:] == ["observations.json", "datapackage.json"]
    assert all(name.endswith(".csv") for name in names[1:-2])
