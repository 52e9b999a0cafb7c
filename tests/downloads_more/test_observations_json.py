"""The JSON of an edition holds what is stored, and nothing is lost on the way."""

import json
from decimal import Decimal
from typing import Any

from generator.downloads.observations_csv import write_observations
from generator.downloads.observations_json import write_observations_json
from generator.facts.derive import Facts


def read(facts: Facts) -> dict[str, Any]:
    return json.loads(write_observations_json(facts))


def test_it_is_readable_text_that_ends_with_a_line(sample_facts: Facts) -> None:
    text = write_observations_json(sample_facts).decode("utf-8")
    assert text.endswith("\n}\n")
    assert "矿石产量" in text
    assert '\n "edition": "2020"' in text


def test_the_document(sample_facts: Facts) -> None:
    document = read(sample_facts)
    assert list(document) == [
        "edition",
        "title_zh",
        "title_en",
        "period",
        "organisation",
        "indicators",
        "observations",
    ]
    assert document["organisation"] == {"id": "acme", "name_zh": "甲公司", "name_en": "Acme"}
    assert [one["id"] for one in document["indicators"]] == ["ore", "rating", "energy", "staff"]


def test_an_indicator(sample_facts: Facts) -> None:
    ore, _, energy, staff = read(sample_facts)["indicators"]
    assert ore == {
        "id": "ore",
        "name_zh": "矿石产量",
        "name_en": "=Ore output",
        "category": "economic",
        "unit": "万吨",
        "kind": "level",
        "base_year": None,
        "better": "higher",
        "definition_zh": "含伴生矿。",
        "definition_en": "By-products included.",
        "part_of": None,
        "breakdown": None,
        "numerator": None,
        "denominator": None,
        "former": [],
        "tags": {},
        "url_zh": "/zh/acme/indicators/ore/",
        "url_en": "/en/acme/indicators/ore/",
    }
    assert energy["base_year"] == "2015"
    assert staff["part_of"] == "people"


def test_values_keep_their_decimals_words_and_reasons(sample_facts: Facts) -> None:
    seen = {(one["indicator"], one["period"]): one for one in read(sample_facts)["observations"]}
    ore = seen["ore", "2019"]
    assert (ore["value"], ore["printed"], ore["unit"], ore["unit_en"]) == (
        "1719.50",
        "1,719.50",
        "万吨",
        "10,000 tonnes",
    )
    assert (ore["note_zh"], ore["note_en"]) == ("含外购。", "Bought ore included.")
    rating = seen["rating", "2020"]
    assert (rating["value"], rating["printed"], rating["words_zh"], rating["words_en"]) == (
        None,
        "A-/稳定",
        "A-/稳定",
        "A-/stable",
    )
    assert seen["rating", "2019"]["missing"] == "confidential"
    assert seen["energy", "2019"]["missing"] == "not_available"
    assert seen["energy", "2020"]["direction"] == "down"
    assert seen["staff", "2020"]["qualifier"] == "more_than"


def test_every_value_of_the_real_report_comes_back(chinalco_facts: Facts) -> None:
    for one in read(chinalco_facts)["observations"]:
        stored = chinalco_facts.observations[one["indicator"], one["period"]]
        value = None if one["value"] is None else Decimal(one["value"])
        assert str(value) == str(stored.quantity.value)
        assert (one["file"], one["line"]) == (stored.position.path, stored.position.line)


def test_words_stand_in_the_csv_as_they_are_printed(sample_facts: Facts) -> None:
    lines = write_observations(sample_facts).decode("utf-8").split("\r\n")
    (rating,) = [line for line in lines if line.startswith("rating,") and ",2020," in line]
    assert rating.startswith("rating,评级,Rating,social,项,2020,,A-/稳定,level,,")
