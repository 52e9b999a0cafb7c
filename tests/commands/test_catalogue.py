"""``duizhao catalogue``: what it lists, shows, checks and compares, for people and machines, and its exit codes."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.language import Language
from generator.reading.packs import packed_catalogue_names
from tests.commands.terminal import run
from tests.index_checks.site import CLEAN, HOUSE
from tests.sites import TINY, Site, replace_once, write_files

MakeSite = Callable[..., Site]

OLDER = replace_once(
    HOUSE,
    "  - {code: 甲.2, title: {zh: 守信, en: Keep your word}, ",
    "  - {code: 甲.3, title: {zh: 守信, en: Keep your word}, ",
)


@pytest.fixture
def site(make_site: MakeSite) -> Path:
    return make_site(CLEAN).root


def test_list_has_every_catalogue_and_the_site_s_own(site: Path) -> None:
    lines = run("catalogue", "list", "--folder", site).output.splitlines()
    names = [line.split()[0] for line in lines[1:]]
    assert names == sorted([*packed_catalogue_names(), "house"])
    assert next(line for line in lines if line.startswith("gri-2016")).split()[1:3] == ["154", "26%"]
    assert "data/catalogues/house.yml" in next(line for line in lines if line.startswith("house"))


def test_list_for_machines(site: Path) -> None:
    records = {
        one["id"]: one for one in json.loads(run("catalogue", "list", "--folder", site, "--format", "json").output)
    }
    assert records["house"] == {
        "id": "house",
        "name_zh": "甲矿业内部准则",
        "name_en": "House rules of Acme",
        "edition": "2024",
        "codes": 3,
        "verified": 2,
        "complete": True,
        "file": "data/catalogues/house.yml",
    }
    assert (records["cass-csr-4.0"]["complete"], records["cass-csr-4.0"]["file"]) == (False, None)


def test_list_needs_no_site(tmp_path: Path) -> None:
    assert "gri-2021" in run("catalogue", "list", "--folder", tmp_path).output


def test_show_marks_titles_that_were_not_seen(site: Path) -> None:
    said = run("catalogue", "show", "gri-2021", "--folder", site).output
    assert "305-1  直接（范畴1）温室气体排放 / Direct (Scope 1) GHG emissions [superseded 2027-01-01" in said
    assert "其他间接（范畴3）温室气体排放* / Other indirect (Scope 3) GHG emissions" in said
    assert "306-3 (2016)" in said
    assert "173 of 173 entries" in said
    assert "守法 / Keep the law*" in run("catalogue", "show", "house", "--folder", site).output


@pytest.mark.parametrize(
    ("search", "codes"), [("排放强度", ["305-4"]), ("scope 1", ["102-5", "305-1"]), ("303-3", ["303-3"])]
)
def test_show_searches(search: str, codes: list[str], site: Path) -> None:
    found = run("catalogue", "show", "gri-2021", "--search", search, "--folder", site, "--format", "json")
    assert [one["code"] for one in json.loads(found.output)] == codes


def test_show_searches_headings_too(site: Path) -> None:
    found = run("catalogue", "show", "gri-2021", "--search", "GRI 305", "--folder", site, "--format", "json")
    assert len(json.loads(found.output)) == 7


def test_show_speaks_both_languages(site: Path) -> None:
    chinese = run("catalogue", "show", "cass-csr-4.0", "--folder", site, language=Language.zh).output
    assert "这份目录不完整" in chinese
    assert "没有见于公开出处" in chinese


@pytest.mark.parametrize("command", [("show", "gri2021"), ("compare", "gri2021", "gri-2021")])
def test_a_catalogue_that_is_not_there_is_two(command: tuple[str, ...], site: Path) -> None:
    for language, said in ((Language.en, "Did you mean 'gri-2021'?"), (Language.zh, "是不是想写“gri-2021”？")):
        result = run("catalogue", *command, "--folder", site, language=language)
        assert result.exit_code == 2
        assert said in result.stderr


def test_a_broken_catalogue_is_two(make_site: MakeSite) -> None:
    root = make_site({**CLEAN, "data/catalogues/house.yml": HOUSE + "  - {code: 甲.1}\n"}).root
    result = run("catalogue", "show", "house", "--folder", root)
    assert result.exit_code == 2
    assert "data/catalogues/house.yml" in result.stderr
    assert "R002" in result.stderr


def test_check_of_right_catalogues_is_zero(site: Path) -> None:
    result = run("catalogue", "check", "--folder", site)
    assert (result.exit_code, "Checked 1 catalogue(s)." in result.output) == (0, True)
    assert run("catalogue", "check", site / "data/catalogues/house.yml").exit_code == 0
    assert json.loads(run("catalogue", "check", "--folder", site, "--format", "json").output) == []


def test_check_of_a_site_without_its_own(make_site: MakeSite) -> None:
    result = run("catalogue", "check", "--folder", make_site(TINY).root)
    assert (result.exit_code, "Checked 0" in result.output) == (0, True)


def test_check_finds_what_is_wrong(tmp_path: Path) -> None:
    site = write_files(tmp_path, {"house.yml": replace_once(HOUSE, "甲.4", "乙.4"), "other.yml": "id: [\n"})
    result = run("catalogue", "check", site.root / "house.yml", site.root / "other.yml")
    assert result.exit_code == 1
    assert "error C003" in result.output
    assert "error S001" in result.output
    rows = json.loads(run("catalogue", "check", site.root / "house.yml", "--format", "json").output)
    assert [(row["code"], row["line"]) for row in rows] == [("C003", 11)]


def test_compare_names_the_tags_that_break(site: Path) -> None:
    older = write_files(site.parent / "older", {"house.yml": OLDER}).root / "house.yml"
    result = run("catalogue", "compare", "house", older, "--folder", site)
    assert result.exit_code == 1
    assert "Renumbered (same title): 1" in result.output
    assert "甲.2  →  甲.3" in result.output
    assert "data/acme/2025/chapters/governance.yml:13:15: 甲.1-甲.2: renumbered: 甲.2 → 甲.3" in result.output
    record = json.loads(run("catalogue", "compare", "house", older, "--folder", site, "--format", "json").output)
    (broken,) = record["broken"]
    assert (broken["line"], broken["code"], broken["reasons"]) == (13, "甲.1-甲.2", {"renumbered": ["甲.2"]})
    assert (record["added"], record["removed"], len(record["renumbered"])) == ([], [], 1)


def test_compare_of_the_same_is_zero(site: Path) -> None:
    result = run("catalogue", "compare", "gri-2021", "gri-2021", "--folder", site)
    assert result.exit_code == 0
    assert "Codes of the reports that no longer hold: 0" in result.output


def test_compare_needs_no_site(tmp_path: Path) -> None:
    result = run("catalogue", "compare", "gri-2016", "gri-2021", "--folder", tmp_path, language=Language.zh)
    assert result.exit_code == 0
    assert "102-48  →  2-4" in result.output
    assert "（含义不同）" in result.output


def test_compare_says_where_the_reports_cannot_be_read(make_site: MakeSite) -> None:
    root = make_site({**CLEAN, "data/acme/2025/chapters/codes.yml": "id: codes\n"}).root
    result = run("catalogue", "compare", "gri-2016", "gri-2021", "--folder", root)
    assert "the reports' codes were not compared" in result.stderr


def test_compare_of_the_real_report(chinalco: Site) -> None:
    result = run("catalogue", "compare", "gri-2016", "gri-2021", "--folder", chinalco.root)
    assert result.exit_code == 1
    assert re.search(r"chapters/about\.yml:\d+:\d+: 101: renumbered: 101 → 1\n", result.output)
    assert re.search(r"cases/boffa-project\.yml:\d+:\d+: 102-4: means something else now", result.output)
