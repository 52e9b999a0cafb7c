"""The explorer's data: every number is a stored one, in both languages, and what cannot be compared says why."""

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from generator.facts.derive import Facts
from generator.facts.observation import Observation
from generator.language import Language
from generator.pages.explorer_json import explorer_json
from generator.views.explorer import view_explorer
from generator.views.explorer_data import ExplorerData, PointData, SeriesData, explorer_data
from generator.views.outline import Outline
from tests.sites import CHECKOUT, Site

CHINESE, ENGLISH = Language.zh, Language.en


def editions_of(site: Site, organisation: str) -> dict[str, Facts]:
    return {one.edition.year: one for one in site.checked.facts if one.publisher.id == organisation}


def outline_of(site: Site, organisation: str) -> Outline:
    return next(one for one in site.survey.outlines if one.id == organisation)


def data_of(site: Site, organisation: str, language: Language) -> ExplorerData:
    editions = editions_of(site, organisation)
    facts = next(iter(editions.values()))
    return explorer_data(facts.series, facts.publisher, editions, language)


def series_of(site: Site, name: str, language: Language = ENGLISH, organisation: str = "acme") -> SeriesData:
    return next(one for one in data_of(site, organisation, language).indicators if one.id == name)


def points_of(site: Site, name: str, language: Language = ENGLISH) -> dict[str, PointData]:
    return {one.period: one for one in series_of(site, name, language).points}


def every_point(site: Site, language: Language) -> Iterator[tuple[SeriesData, PointData, Observation]]:
    for organisation in site.checked.library.publishers:
        editions = editions_of(site, organisation)
        series = next(iter(editions.values())).series
        for one in data_of(site, organisation, language).indicators:
            for point, seen in zip(one.points, series[one.id].latest, strict=True):
                yield one, point, seen


@pytest.fixture(params=["sample", "chinalco"])
def any_site(request: pytest.FixtureRequest) -> Site:
    site: Site = request.getfixturevalue(request.param)
    return site


@pytest.mark.parametrize("language", Language)
def test_numbers_are_the_stored_values(any_site: Site, language: Language) -> None:
    """A number times its row's scale is the stored value in the base unit of its dimension."""
    checked = 0
    for series, point, seen in every_point(any_site, language):
        stored = seen.quantity.signed
        if stored is None:
            assert point.number is None
            continue
        assert point.number is not None
        assert "E" not in point.number
        assert Decimal(point.number) * Decimal(series.scale) == stored * seen.unit.scale * seen.unit.unit.factor
        checked += 1
    assert checked > 20


@pytest.mark.parametrize("language", Language)
def test_texts_read_back_as_their_numbers(any_site: Site, language: Language) -> None:
    for series, point, seen in every_point(any_site, language):
        own = series.points[-1].edition == point.edition
        if point.number is None or seen.quantity.qualifier or seen.quantity.of is not None or not own:
            continue
        assert Decimal(point.text.replace(",", "").replace("−", "-")) == Decimal(point.number)


def test_a_rows_unit_is_that_of_its_language(sample: Site) -> None:
    english, chinese = (series_of(sample, "output", one) for one in (ENGLISH, CHINESE))
    assert (english.unit, english.points[-1].text) == ("million tonnes", "17.71")
    assert (chinese.unit, chinese.points[-1].text) == ("万吨", "1,771")
    assert (english.axis, chinese.axis) == ("mass", "mass")
    assert series_of(sample, "profit").points[-1].text == "about 200"
    assert series_of(sample, "profit", CHINESE).points[-1].text == "约2"


def test_value_in_another_unit_is_converted_and_says_its_own(sample: Site) -> None:
    first = points_of(sample, "waste", CHINESE)["2018"]
    assert first.text.replace(" ", "") == "50,000吨"
    assert first.number is not None
    assert Decimal(first.number) == 5
    assert (first.edition, first.href) == ("2019", "../2019/figures/#kpi-waste")


def test_the_latest_edition_counts(sample: Site) -> None:
    assert points_of(sample, "waste")["2019"].text == "52,000"
    assert points_of(sample, "waste")["2019"].edition == "2020"


def test_words_and_missing_values_have_no_number(sample: Site) -> None:
    rating = points_of(sample, "rating")["2020"]
    assert (rating.text, rating.number, rating.is_words) == ("A/stable", None, True)
    missing = points_of(sample, "training")["2019"]
    assert (missing.text, missing.number, missing.is_words) == ("–", None, False)


def test_changes_are_counted_on_the_year_before(sample: Site) -> None:
    change = points_of(sample, "output")["2020"].change
    assert change is not None
    assert (change.number, change.text) == ("3.0", "up 3.0%")
    assert Decimal(change.number) == round((Decimal(1771) - 1719) / 1719 * 100, 1)
    points = points_of(sample, "women")["2019"].change
    assert points is not None
    assert (points.number, points.text) == ("1.00", "up 1.00 percentage point")
    assert series_of(sample, "women", CHINESE).change_unit == "百分点"


def test_there_is_no_change_over_a_gap_nor_for_the_first_year(sample: Site) -> None:
    training = points_of(sample, "training")
    assert training["2016"].change is None
    assert training["2018"].change is None


@pytest.mark.parametrize(
    ("name", "period", "reason"),
    [
        ("accidents", "2019", "the previous year is zero"),
        ("training", "2020", "one of the years has no number"),
        ("energy-change", "2020", "the value is itself a change"),
        ("water", "2019", "the definitions differ"),
        ("rating", "2020", "one of the years has no number"),
    ],
)
def test_changes_that_cannot_be_counted_say_why(sample: Site, name: str, period: str, reason: str) -> None:
    change = points_of(sample, name)[period].change
    assert change is not None
    assert (change.number, change.reason) == (None, reason)


def test_a_new_definition_is_a_gap_with_the_old_one(sample: Site) -> None:
    gaps = {period: point.gap for period, point in points_of(sample, "water").items() if point.gap}
    assert gaps == {"2019": "the definitions differ (up to 2018: without household use)"}
    assert points_of(sample, "water", CHINESE)["2019"].gap == "两年口径不同（2018 年及以前：不含生活用水）"


def test_values_that_are_changes_have_an_axis_of_their_own_and_no_index(sample: Site) -> None:
    change, share = series_of(sample, "energy-change"), series_of(sample, "women")
    assert change.axis != share.axis
    assert change.axis_title == "Change on a base year (2015, %)"
    assert change.no_index == "the value is itself a change"
    assert share.no_index == ""


@pytest.mark.parametrize("language", Language)
def test_file_is_json_the_same_each_time(any_site: Site, language: Language) -> None:
    organisation = next(iter(any_site.checked.library.publishers))
    made = explorer_json(data_of(any_site, organisation, language))
    assert made == explorer_json(data_of(Site(any_site.root), organisation, language))
    read = json.loads(made)
    assert [one["id"] for one in read["indicators"]] == list(editions_of(any_site, organisation)["2020"].series)
    assert all({"id", "name", "category", "kind", "axis", "scale", "points"} <= set(one) for one in read["indicators"])
    assert all({"period", "text", "edition", "href"} <= set(one) for row in read["indicators"] for one in row["points"])


@pytest.mark.parametrize("language", Language)
def test_page_offers_every_indicator_once(any_site: Site, language: Language) -> None:
    for organisation in ("acme", "chinalco"):
        editions = [*editions_of(any_site, organisation).values()]
        if not editions:
            continue
        view = view_explorer([outline_of(any_site, organisation)], language)
        offered = [one.id for _, choices in view.groups for one in choices]
        assert sorted(offered) == sorted(editions[-1].series)
        assert set(view.chosen) <= set(offered)
        assert view.chosen
        assert [source.file for source in view.sources] == ["data.json"]


def test_page_across_organisations_says_who_has_what(sample: Site) -> None:
    view = view_explorer([outline_of(sample, one) for one in ("acme", "boreal")], ENGLISH, across=True)
    holders = {one.id: one.holders for _, choices in view.groups for one in choices}
    assert (holders["output"], holders["revenue"], holders["trees"]) == ("", "Acme", "Boreal")
    assert [source.file for source in view.sources] == ["../acme/explorer/data.json", "../boreal/explorer/data.json"]
    assert view.chosen == ("output",)
    assert (view.years[0], view.first, view.years[-1]) == ("2006", "2011", "2020")


@pytest.mark.parametrize("language", Language)
def test_built_site_holds_pages_files_and_links(built_sample: Path, language: Language) -> None:
    for organisation in ("acme", "boreal"):
        folder = built_sample / language / organisation / "explorer"
        assert (folder / "index.html").is_file()
        assert json.loads((folder / "data.json").read_bytes())["organisation"] == organisation
    assert (built_sample / language / "explorer" / "index.html").is_file()
    assert not (built_sample / language / "nothing" / "explorer").exists()
    hub = (built_sample / language / "index.html").read_text(encoding="utf-8")
    assert 'href="acme/explorer/"' in hub
    assert 'href="explorer/"' in hub
    assert 'href="nothing/explorer/"' not in hub
    page = (built_sample / language / "acme" / "indicators" / "output" / "index.html").read_text(encoding="utf-8")
    assert 'href="../../explorer/#i=output"' in page


def test_only_explorer_pages_load_the_script(built_sample: Path) -> None:
    loading = {
        file.relative_to(built_sample).as_posix()
        for file in built_sample.rglob("*.html")
        if "explorer." in file.read_text()
    }
    assert all(path.endswith("explorer/index.html") for path in loading)
    assert len(loading) == 6


def test_script_uses_only_words_that_the_page_gives(chinalco: Site) -> None:
    """A word that is missing would show as ``undefined``."""
    script = (CHECKOUT / "overrides" / "assets" / "explorer.js").read_text(encoding="utf-8")
    given = set(view_explorer([outline_of(chinalco, "chinalco")], ENGLISH).said)
    used = set(re.findall(r"words\.([a-z_]+)", script))
    used |= set(re.findall(r'"((?:explorer|no)_[a-z_]+)"', script))
    used |= {f"explorer_{form}" for form in ("value", "change", "index")}
    assert used == given
