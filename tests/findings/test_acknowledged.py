"""A finding that is acknowledged is no longer open, until its text changes."""

from collections.abc import Callable

import pytest

from generator.problem import Level
from generator.source.place import fingerprint_of_text
from tests.findings.site import ACKNOWLEDGED, CHAPTER, FILES, FIRST, SECOND, TITLE
from tests.sites import Files, Site, replace_once

MakeSite = Callable[[Files], Site]
TEXTS = ("About the mine", "The mine yields 1.2 million tonnes a year.", "All is well.")


def entry(at: str, *texts: str, code: str = "L101", more: str = "") -> str:
    listed = ", ".join(f'"{fingerprint_of_text(one)}"' for one in texts)
    return (
        f'acknowledged:\n  - code: {code}\n    at: "{at}"\n    texts: [{listed}]\n'
        f"    reason: {{zh: 原文, en: So printed}}\n    who: Li\n{more}"
    )


def state(make_site: MakeSite, acknowledged: str, changes: dict[str, str] | None = None) -> tuple[list[str], list[str]]:
    """The places of what is open and the codes on acknowledgements."""
    text = str(FILES[CHAPTER])
    for old, new in (changes or {}).items():
        text = replace_once(text, old, new)
    checked = make_site({**FILES, CHAPTER: text, ACKNOWLEDGED: acknowledged}).checked
    found = [str(one.position.line) for one in checked.problems if one.code == "L101"]
    return found, [f"{one.code} {one.level}" for one in checked.problems if one.code.startswith("A")]


@pytest.mark.parametrize(
    ("at", "texts", "open_lines"),
    [
        (f"chapters/about.yml#{TITLE}", TEXTS[:1], ["9", "11"]),
        ("chapters/about.yml#title", TEXTS[:1], ["9", "11"]),
        (f"chapters/about.yml#{FIRST}", TEXTS[1:2], ["3", "11"]),
        (f"chapters/about.yml#{SECOND}", TEXTS[2:], ["3", "9"]),
        ("chapters/about.yml#sections/output", TEXTS[1:], ["3"]),
        ("chapters/about.yml#sections", TEXTS[1:], ["3"]),
        ("chapters/about.yml", TEXTS, []),
        ("chapters/about.yml", TEXTS[:2], ["11"]),
        (".", TEXTS, []),
    ],
)
def test_what_stands_at_or_below_the_place_is_acknowledged(
    at: str, texts: tuple[str, ...], open_lines: list[str], make_site: MakeSite
) -> None:
    assert state(make_site, entry(at, *texts)) == (open_lines, [])


def test_another_code_is_not(make_site: MakeSite) -> None:
    assert state(make_site, entry(".", *TEXTS, code="L102")) == (["3", "9", "11"], ["A003 hint"])


def test_it_lapses_when_the_text_changes(make_site: MakeSite) -> None:
    changed = {"All is well.": "All is very well."}
    place = f"chapters/about.yml#{SECOND}"
    assert state(make_site, entry(place, TEXTS[2]), changed) == (["3", "9", "11"], ["A002 warning"])
    assert state(make_site, entry(".", *TEXTS), changed) == (["11"], ["A002 warning"])


def test_it_does_not_lapse_when_lines_move_or_quotes_change(make_site: MakeSite) -> None:
    changed = {"en: All is well.": 'en: "All is well."', "sections:": "# moved\n\n        sections:"}
    assert state(make_site, entry(".", *TEXTS), changed) == ([], [])


def test_it_lapses_when_the_place_is_gone(make_site: MakeSite) -> None:
    moved = {"id: output": "id: yield"}
    assert state(make_site, entry(f"chapters/about.yml#{FIRST}", TEXTS[1]), moved)[1] == ["A001 warning"]
    assert state(make_site, entry("chapters/other.yml", TEXTS[1]))[1] == ["A001 warning"]


def test_what_is_no_longer_found_is_a_hint(make_site: MakeSite) -> None:
    mended = {"{zh: 北山矿业很好。": "{zh: 一切都好。"}
    assert state(make_site, entry(".", *TEXTS), mended) == ([], ["A003 hint"])


def test_an_organisation_acknowledges_for_its_editions(make_site: MakeSite) -> None:
    site = make_site({**FILES, "data/acme/acknowledged.yml": entry("2020/chapters/about.yml", *TEXTS)})
    assert site.checked.problems == ()
    assert len(site.checked.acknowledged) == 3


BOUNDS = {
    **FILES,
    CHAPTER: "id: about\nkind: front\ntitle: {zh: 关于, en: About}\n",
    "data/acme/indicators.yml": """\
        indicators:
          - {id: rate, name: {zh: 比率, en: Rate}, category: social, unit: "%", kind: level, bounds: {most: 100}}
        """,
    "data/acme/2020/observations.yml": """\
        observations:
          - {indicator: rate, values: {2019: "50", 2020: "120"}}
        """,
}


def test_an_acknowledged_error_does_not_stop_publishing(make_site: MakeSite) -> None:
    assert [one.code for one in make_site(BOUNDS).checked.problems] == ["K102"]
    assert make_site(BOUNDS).checked.stops
    stated = {**BOUNDS, ACKNOWLEDGED: entry("observations.yml#observations/rate/values/2020", "120", code="K102")}
    site = make_site(stated)
    assert not site.checked.stops
    assert (site.build() / "index.html").is_file()


def test_units_that_do_not_convert_are_published_as_printed_where_that_is_acknowledged(make_site: MakeSite) -> None:
    """Neither the tables nor the series over the years fail on them (K101, K105)."""
    files = {
        **BOUNDS,
        "data/acme/indicators.yml": """\
            indicators: [{id: rate, name: {zh: 比率, en: Rate}, category: social, unit: 吨, kind: level}]
            """,
    }
    for year, unit in (("2019", "人"), ("2020", "吨")):
        table = f"{{kind: kpi_table, id: t, title: {{zh: 表, en: T}}, indicators: [rate], periods: [{year}]}}"
        folder = f"data/acme/{year}"
        files[f"{folder}/report.yml"] = str(FILES["data/acme/2020/report.yml"]).replace("2020", year)
        files[f"{folder}/chapters/about.yml"] = f"{BOUNDS[CHAPTER]}blocks: [{table}]\n"
        files[f"{folder}/observations.yml"] = (
            f"observations: [{{indicator: rate, unit: {unit}, values: {{{year}: '5'}}}}]\n"
        )
    assert [one.code for one in make_site(files).checked.problems] == ["K101", "K105"]
    files["data/acme/2019/acknowledged.yml"] = entry("observations.yml", "人", code="K101")
    files[ACKNOWLEDGED] = entry("observations.yml", "5", code="K105")
    site = make_site(files)
    assert site.checked.problems == ()
    assert (site.build() / "en/acme/indicators/rate/index.html").is_file()


def test_what_pages_cannot_be_made_with_is_not_acknowledged(make_site: MakeSite) -> None:
    """The value is words, from which no change can be counted (K103)."""
    text = "{{change:rate}}"
    files = {
        **BOUNDS,
        "data/acme/2020/observations.yml": """\
            observations:
              - {indicator: rate, values: {2019: "50", 2020: －}}
            """,
        CHAPTER: f"""\
            id: about
            kind: front
            title: {{zh: 关于, en: About}}
            blocks: [{{kind: prose, text: {{zh: "{text}", en: "{text}"}}}}]
            """,
        ACKNOWLEDGED: entry(".", text, code="K103"),
    }
    checked = make_site(files).checked
    assert {one.code for one in checked.problems} == {"K103", "A004"}
    assert checked.stops


def test_what_could_not_be_read_is_not_acknowledged(make_site: MakeSite) -> None:
    files = {**FILES, CHAPTER: "id: about\nkind: frotn\ntitle: {zh: 关于, en: About}\n"}
    checked = make_site({**files, ACKNOWLEDGED: entry(".", "frotn", code="R007")}).checked
    assert checked.stops
    assert [one.code for one in checked.problems] == ["R007"]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("code: L101", "code: l101", "R008"),
        ('texts: ["', 'texts: ["x', "R008"),
        ("    who: Li\n", "", "R002"),
        (", en: So printed", "", "L001"),
        ("on_page: true", "on_page: perhaps", "R011"),
    ],
)
def test_a_statement_that_is_typed_wrongly_is_an_error(old: str, new: str, code: str, make_site: MakeSite) -> None:
    text = replace_once(entry(".", *TEXTS, more="    on_page: true\n"), old, new)
    found = [one for one in make_site({**FILES, ACKNOWLEDGED: text}).checked.problems if one.level is Level.error]
    assert [(one.code, one.position.path) for one in found] == [(code, ACKNOWLEDGED)]
