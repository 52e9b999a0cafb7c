"""The switch lands on the same page where there is one, else on the section above, else on the home."""

from collections.abc import Callable

import pytest

from generator.language import Language
from generator.views.switch import PlaceView, SwitchView, edition_switcher, organisation_switcher
from tests.sites import Site

ORGANISATION = (
    "name: {{zh: {0}, en: {0}}}\nshort: {{zh: {0}, en: {0}}}\npalette: {{brand: '#0B4A66', accent: '#A0521C'}}\n"
)
REPORT = (
    "title: {{zh: 报告, en: Report}}\nyear: {0}\nperiod: {{start: {0}-01-01, end: {0}-12-31}}\norder: [{1}]\n"
    "standards: [{{id: {2}, title: {{zh: 标准, en: Standard}}}}]\n"
)
CHAPTER = "id: {0}\nkind: front\ntitle: {{zh: 章, en: Chapter}}\n"
INDICATORS = (
    "indicators:\n  - {{id: {0}, name: {{zh: 产量, en: Output}}, category: economic, unit: 吨, kind: level}}\n"
    "  - {{id: {1}, name: {{zh: 人数, en: Staff}}, category: social, unit: 人, kind: level}}\n"
)
OBSERVATIONS = "observations:\n  - {{indicator: {0}, values: {{{2}: 1}}}}\n  - {{indicator: {1}, values: {{{2}: 2}}}}\n"


@pytest.fixture
def every(make_site: Callable[..., Site]) -> Site:
    """Two organisations: ``acme`` with 2019, 2020 and 2021, ``bolt`` with 2018 and 2020."""
    files = {"mkdocs.yml": "site_name: Two\nsite_url: https://example.org/\n"}
    for name, indicators in (("acme", ("output", "staff")), ("bolt", ("output", "others"))):
        files[f"data/{name}/organisation.yml"] = ORGANISATION.format(name.title())
        files[f"data/{name}/indicators.yml"] = INDICATORS.format(*indicators)
    editions = (
        ("acme", "2019", ("about",), "gri-2016"),
        ("acme", "2020", ("about", "safety"), "gri-2016"),
        ("acme", "2021", ("about", "safety"), "gri-2021"),
        ("bolt", "2018", ("about",), "gri-2016"),
        ("bolt", "2020", ("safety",), "gri-2016"),
    )
    for name, year, chapters, standard in editions:
        folder = f"data/{name}/{year}"
        files[f"{folder}/report.yml"] = REPORT.format(year, ", ".join(chapters), standard)
        files[f"{folder}/observations.yml"] = OBSERVATIONS.format(
            "output", "staff" if name == "acme" else "others", year
        )
        files |= {f"{folder}/chapters/{one}.yml": CHAPTER.format(one) for one in chapters}
    return make_site(files)


def switch(every: Site, name: str, year: str, page: str) -> SwitchView:
    edition = every.checked.library.publishers[name].editions[year]
    return edition_switcher(edition, every.survey.outlines, Language.en)(page)


def shown(places: tuple[PlaceView, ...]) -> list[tuple[str, str, str]]:
    return [(one.text, one.href, one.note) for one in places]


def test_a_chapter_leads_to_the_same_chapter_of_other_years(every: Site) -> None:
    found = switch(every, "acme", "2020", "safety")
    assert shown(found.years) == [
        ("2021", "../../2021/safety/", ""),
        ("2020", "./", ""),
        ("2019", "../../2019/", "Report home"),
    ]
    assert [one.current for one in found.years] == [False, True, False]


def test_another_organisation_is_entered_by_the_same_year_or_its_newest(every: Site) -> None:
    assert shown(switch(every, "acme", "2020", "safety").organisations) == [
        ("Bolt 2020", "../../../bolt/2020/safety/", "")
    ]
    assert shown(switch(every, "acme", "2021", "about").organisations) == [
        ("Bolt 2020", "../../../bolt/2020/", "Report home")
    ]
    assert shown(switch(every, "bolt", "2018", "").organisations) == [("Acme 2021", "../../acme/2021/", "")]


def test_a_standard_that_another_year_does_not_use_leads_to_the_standards(every: Site) -> None:
    newest, *_ = switch(every, "acme", "2020", "standards/gri-2016").years
    assert (newest.href, newest.note) == ("../../../2021/standards/", "The section above")


def test_an_indicator_leads_to_the_same_indicator_of_another_organisation(every: Site) -> None:
    outlines = every.survey.outlines
    switched = organisation_switcher(outlines[0], outlines, Language.en)
    found = switched("indicators/output")
    assert shown(found.organisations) == [("Bolt", "../../../bolt/indicators/output/", "")]
    assert shown(found.years)[0] == ("2021", "../../2021/", "Report home")
    missing = switched("indicators/staff")
    assert shown(missing.organisations) == [("Bolt", "../../../bolt/indicators/", "The section above")]
