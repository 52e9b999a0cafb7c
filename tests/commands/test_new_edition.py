"""Next year's edition: made, listed, rewritten or confirmed, and published only then."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.language import Language
from generator.problem import Level
from generator.site.build import build_site
from generator.site.check import stops_preview
from tests.commands.terminal import run
from tests.html_page import pages_below
from tests.sites import TINY, Files, Site, every_block, replace_once, tree_bytes, write_files

MakeSite = Callable[[Files], Site]

OLD, NEW = "data/yuanshan/2020", "data/yuanshan/2021"
OUTLOOK = "chapters/outlook.yml"


def change(site: Site, file: str, old: str, new: str) -> None:
    path = site.root / file
    path.write_text(replace_once(path.read_text(encoding="utf-8"), old, new), encoding="utf-8")


def errors(site: Site) -> list[str]:
    """The codes of all errors, read anew."""
    return [one.code for one in Site(site.root).checked.problems if one.level is Level.error]


@pytest.fixture
def made(make_site: MakeSite) -> Site:
    """The site with every block, and an edition of the next year made from its own."""
    site = make_site(every_block())
    result = run("new", "edition", "yuanshan/2021", "--from", "yuanshan/2020", "--folder", site.root)
    assert result.exit_code == 0, result.output
    return site


def test_everything_is_taken_over_but_marks_and_years(made: Site) -> None:
    old, new = tree_bytes(made.root / OLD), tree_bytes(made.root / NEW)
    assert set(old) == set(new)
    for name, before in old.items():
        if name.startswith("chapters/") and b"kpi_table" not in before:
            lines = [line for line in new[name].splitlines(keepends=True) if line.strip() != b"carried: 2020"]
            assert b"".join(lines).replace(b"carried: 2020, ", b"") == before, name
        elif not name.endswith(".yml"):
            assert new[name] == before, name


def test_the_earlier_edition_stays_byte_for_byte(make_site: MakeSite) -> None:
    site = make_site(every_block())
    before = tree_bytes(site.root)
    run("new", "edition", "yuanshan/2021", "--from", "yuanshan/2020", "--folder", site.root)
    after = tree_bytes(site.root)
    assert {name: content for name, content in after.items() if not name.startswith(NEW)} == before


def test_years_move_on_and_the_new_one_is_pending(made: Site) -> None:
    publisher = Site(made.root).checked.library.publishers["yuanshan"]
    old, new = publisher.editions["2020"], publisher.editions["2021"]
    assert (str(new.report.year), str(new.report.period.start), str(new.report.period.end)) == (
        "2021",
        "2021-01-01",
        "2021-12-31",
    )
    for name, row in old.observations.items():
        printed = {str(year): value for year, value in row.values.items()}
        moved = {str(year): value for year, value in new.observations[name].values.items()}
        if "2020" in printed:
            assert moved.pop("2021").quantity.pending
        assert {year: value.quantity for year, value in moved.items()} == {
            year: value.quantity for year, value in printed.items()
        }
        assert not any(value.restated for value in moved.values())


@pytest.mark.parametrize(
    ("printed", "moved"),
    [
        ("[2018, 2019, 2020]", "[2019, 2020, 2021]"),
        ("[2020, 2019, 2018]", "[2021, 2020, 2019]"),
        ("[2018, 2019]", "[2018, 2019]"),
        ("[2020]", "[2021]"),
    ],
)
def test_the_years_of_a_table_move_on_in_the_order_printed(printed: str, moved: str, make_site: MakeSite) -> None:
    name = "chapters/key-figures.yml"
    table = replace_once(str(every_block()[f"{OLD}/{name}"]), "periods: [2018, 2019, 2020]", f"periods: {printed}")
    site = make_site({**every_block(), f"{OLD}/{name}": table})
    result = run("new", "edition", "yuanshan/2021", "--from", "yuanshan/2020", "--folder", site.root)
    assert result.exit_code == 0, result.output
    assert f"periods: {moved}" in (site.root / NEW / name).read_text(encoding="utf-8")


def test_what_told_of_the_step_before_is_gone(make_site: MakeSite) -> None:
    outlook = str(every_block()[f"{OLD}/{OUTLOOK}"]).replace("kind: back", "kind: back\ncontinues: [future, prospects]")
    site = make_site({**every_block(), f"{OLD}/{OUTLOOK}": outlook})
    # What is continued must be there, in an edition before.
    earlier = {
        name.replace("/2020/", "/2019/"): str(text).replace("year: 2020", "year: 2019")
        for name, text in TINY.items()
        if "/2020/" in name
    }
    chapters = {
        f"data/yuanshan/2019/chapters/{one}.yml": f"id: {one}\nkind: back\ntitle: {{zh: 展望, en: Outlook}}\n"
        for one in ("future", "prospects")
    }
    report = str(earlier["data/acme/2019/report.yml"]).replace("order: [about]", "order: [future, prospects]")
    write_files(site.root, {"data/yuanshan/2019/report.yml": report.replace("2020-", "2019-"), **chapters})
    result = run("new", "edition", "yuanshan/2021", "--from", "yuanshan/2020", "--folder", site.root)
    assert result.exit_code == 0, result.output
    assert "continues" not in (site.root / NEW / OUTLOOK).read_text(encoding="utf-8")
    assert "continues" in (site.root / OLD / OUTLOOK).read_text(encoding="utf-8")


def test_nothing_of_it_is_published_and_only_for_that(made: Site) -> None:
    assert set(errors(made)) == {"D101", "D102"}
    result = run("build", "--folder", made.root)
    assert result.exit_code == 1
    assert "D101" in result.output
    assert not (made.root / "site").exists()


def test_a_preview_shows_it_with_marks(made: Site, tmp_path: Path) -> None:
    site = Site(made.root)
    assert site.checked.stops
    assert not stops_preview(site.checked.problems)
    build_site(site.survey, site.settings, tmp_path / "preview", lambda *_: None)
    for language, said in ((Language.zh, "沿用 2020 年原文"), (Language.en, "As in 2020")):
        page = (tmp_path / "preview" / str(language) / "yuanshan/2021/outlook/index.html").read_text(encoding="utf-8")
        assert said in page
        assert "dz-draft" in page
        before = (tmp_path / "preview" / str(language) / "yuanshan/2020/outlook/index.html").read_text(encoding="utf-8")
        assert said not in before
    assert pages_below(tmp_path / "preview")


def test_rewriting_both_languages_ends_the_mark_and_one_alone_does_not(made: Site) -> None:
    before = errors(made).count("D101")
    change(
        made,
        f"{NEW}/{OUTLOOK}",
        "{zh: 明年更好。, en: Next year will be better.}",
        "{zh: 后年更好。, en: Next year will be better.}",
    )
    assert errors(made).count("D101") == before
    change(made, f"{NEW}/{OUTLOOK}", "en: Next year will be better.", "en: The year after will be better.")
    assert errors(made).count("D101") == before - 1


def test_confirming_takes_the_marks_off_and_nothing_else(made: Site) -> None:
    path = made.root / NEW / OUTLOOK
    marked = path.read_bytes()
    result = run("confirm", f"{NEW}/{OUTLOOK}", "--folder", made.root)
    assert result.exit_code == 0, result.output
    assert path.read_bytes() == (made.root / OLD / OUTLOOK).read_bytes()
    assert marked.count(b"carried: 2020") >= 1


def test_confirming_a_line_takes_off_the_mark_it_is_in(made: Site) -> None:
    path = made.root / NEW / "chapters/safety.yml"
    lines = path.read_text(encoding="utf-8").splitlines()
    marks = [number for number, line in enumerate(lines, 1) if line.strip() == "carried: 2020"]
    result = run("confirm", f"{path}:{marks[-1]}", "--folder", made.root)
    assert "Confirmed 1 text(s) in 1 file(s)" in result.output
    assert path.read_text(encoding="utf-8").splitlines() == lines[: marks[-1] - 1] + lines[marks[-1] :]


def test_confirming_twice_leaves_the_mark_of_what_is_around(made: Site) -> None:
    """The chapter is marked too, for its own words; a block that is confirmed already does not pass the word on."""
    path = made.root / NEW / OUTLOOK
    lines = path.read_text(encoding="utf-8").splitlines()
    block = next(number for number, line in enumerate(lines, 1) if "kind: prose" in line)
    assert "Confirmed 1 text(s)" in run("confirm", f"{path}:{block}", "--folder", made.root).output
    before = path.read_bytes()
    assert b"carried: 2020" in before
    assert run("confirm", f"{path}:{block}", "--folder", made.root).exit_code == 2
    assert path.read_bytes() == before


def test_confirming_an_event_confirms_its_timeline(made: Site) -> None:
    path = made.root / NEW / "timelines.yml"
    lines = path.read_text(encoding="utf-8").splitlines()
    event = next(number for number, line in enumerate(lines, 1) if "text:" in line)
    assert "Confirmed 1 text(s)" in run("confirm", f"{path}:{event}", "--folder", made.root).output


def test_a_whole_edition_confirmed_and_filled_in_is_published(made: Site) -> None:
    assert run("confirm", made.root / NEW, "--folder", made.root).exit_code == 0
    observations = made.root / NEW / "observations.yml"
    filled = observations.read_text(encoding="utf-8").replace("{missing: pending}", "{missing: not_available}")
    observations.write_text(filled, encoding="utf-8")
    assert not {"D101", "D102"} & set(errors(made))


def test_the_list_of_what_is_to_do_names_chapter_owner_and_place(made: Site) -> None:
    change(made, f"{NEW}/{OUTLOOK}", "kind: back", "kind: back\nowner: 战略部")
    result = run("todo", "yuanshan/2021", "--folder", made.root)
    assert result.exit_code == 1
    assert "Outlook (战略部)" in result.output
    record = json.loads(run("todo", "--format", "json", "--owner", "战略部", "--folder", made.root).output)
    assert record["yuanshan/2020"] == []
    (outlook,) = record["yuanshan/2021"]
    assert {text["file"] for text in outlook["texts"]} == {f"{NEW}/{OUTLOOK}"}
    assert {text["carried"] for text in outlook["texts"]} == {"2020"}


def test_nothing_to_do_is_zero(make_site: MakeSite) -> None:
    for language, said in ((Language.zh, "都写完了"), (Language.en, "Everything is written")):
        result = run("todo", "--folder", make_site(TINY).root, language=language)
        assert (result.exit_code, said in result.output) == (0, True)


def test_an_edition_that_is_not_there_has_no_list(make_site: MakeSite) -> None:
    result = run("todo", "acme/2021", "--folder", make_site(TINY).root)
    assert (result.exit_code, "There is no edition 'acme/2021'" in result.output) == (2, True)


def test_an_edition_made_from_one_with_marks_is_marked_anew(made: Site) -> None:
    result = run("new", "edition", "yuanshan/2022", "--from", "yuanshan/2021", "--folder", made.root)
    assert result.exit_code == 0, result.output
    text = (made.root / "data/yuanshan/2022" / OUTLOOK).read_text(encoding="utf-8")
    assert "carried: 2021" in text
    assert "carried: 2020" not in text


def test_a_new_site_can_be_carried_into_its_second_year(tmp_path: Path) -> None:
    folder = tmp_path / "my-report"
    assert run("new", "site", folder).exit_code == 0
    result = run("new", "edition", "example/2026", "--from", "example/2025", "--folder", folder)
    assert result.exit_code == 0, result.output
    assert set(errors(Site(folder))) == {"D101", "D102"}


@pytest.mark.parametrize(
    ("edition", "source", "said"),
    [
        ("yuanshan/2020", "yuanshan/2019", "is there already"),
        ("yuanshan/2020", "yuanshan/2020", "does not come after"),
        ("yuanshan/2019", "yuanshan/2020", "does not come after"),
        ("yuanshan/2021", "yuanshan/2018", "There is no edition 'yuanshan/2018'"),
        ("other/2021", "yuanshan/2020", "two organisations"),
        ("yuanshan", "yuanshan/2020", "organisation/year"),
        ("../yuanshan/2021", "yuanshan/2020", "organisation/year"),
    ],
)
def test_wrong_use_of_new_edition_is_two_and_writes_nothing(
    edition: str, source: str, said: str, make_site: MakeSite
) -> None:
    site = make_site(every_block())
    before = tree_bytes(site.root)
    result = run("new", "edition", edition, "--from", source, "--folder", site.root)
    assert (result.exit_code, said in result.output) == (2, True), result.output
    assert tree_bytes(site.root) == before


def test_nothing_is_made_from_data_with_errors(make_site: MakeSite) -> None:
    site = make_site({**TINY, "data/acme/2020/chapters/about.yml": "id: about\nkind: frotn\ntitle: {zh: 关于}\n"})
    result = run("new", "edition", "acme/2021", "--from", "acme/2020", "--folder", site.root)
    assert result.exit_code == 2
    assert "data/acme/2020/chapters/about.yml" in result.output
    assert not (site.data / "acme/2021").exists()


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("data/yuanshan/2022", "There is no file"),
        ("data/yuanshan/2020/chapters/outlook.yml", "no mark"),
        ("data/yuanshan/2021/chapters/outlook.yml:999", "no mark"),
        ("mkdocs.yml", "no data file"),
    ],
)
def test_confirming_what_has_no_mark_is_two_and_writes_nothing(path: str, said: str, made: Site) -> None:
    before = tree_bytes(made.root)
    result = run("confirm", path, "--folder", made.root)
    assert (result.exit_code, said in result.output) == (2, True), result.output
    assert tree_bytes(made.root) == before


def test_confirming_a_file_that_does_not_read_is_two_and_writes_nothing(made: Site) -> None:
    (made.root / NEW / "chapters/safety.yml").write_text("title: [\n", encoding="utf-8")
    before = tree_bytes(made.root)
    result = run("confirm", NEW, "--folder", made.root)
    assert (result.exit_code, "does not read" in result.output) == (2, True)
    assert tree_bytes(made.root) == before
