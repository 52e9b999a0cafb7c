"""``duizhao check``: what it says to people and to machines, and its exit codes."""

import json
from collections.abc import Callable

import pytest

from generator.language import Language
from tests.commands.terminal import run
from tests.sites import TINY, Files, Site

MakeSite = Callable[[Files], Site]

FAULTY = {
    **TINY,
    "data/acme/2020/chapters/about.yml": "id: about\nkind: frotn\ntitle: {zh: 关于}\n",
}
FIELDS = [
    "code",
    "level",
    "file",
    "line",
    "column",
    "message_zh",
    "message_en",
    "hint_zh",
    "hint_en",
    "place",
    "acknowledged",
]


def test_nothing_wrong_is_zero(make_site: MakeSite) -> None:
    site = make_site(TINY)
    for language, said in ((Language.zh, "没有发现问题"), (Language.en, "No problems")):
        result = run("check", "--folder", site.root, language=language)
        assert result.exit_code == 0
        assert said in result.output


def test_a_finding_is_one(make_site: MakeSite) -> None:
    assert run("check", "--folder", make_site(FAULTY).root).exit_code == 1


def test_a_warning_is_a_finding_too(make_site: MakeSite) -> None:
    organisation = """\
        name: {zh: 甲公司, en: Acme}
        short: {zh: 甲, en: Acme}
        palette: {brand: "#0B4A66", accent: "#A0521C"}
        companies: [{id: north, name: {zh: 北山矿业公司, en: North Co.}, short: {zh: 北山矿业, en: North}}]
        """
    chapter = "id: about\nkind: front\ntitle: {zh: 关于北山矿业, en: About the mine}\n"
    site = make_site({**TINY, "data/acme/organisation.yml": organisation, "data/acme/2020/chapters/about.yml": chapter})
    result = run("check", "--folder", site.root)
    assert "warning L101" in result.output
    assert result.exit_code == 1


@pytest.mark.parametrize("files", [{"README.txt": "no site"}, {"mkdocs.yml": "site_name: ["}])
def test_no_site_is_two(files: dict[str, str], make_site: MakeSite) -> None:
    result = run("check", "--folder", make_site(files).root)
    assert result.exit_code == 2
    assert "mkdocs.yml" in result.stderr


def test_people_get_a_line_they_can_follow(make_site: MakeSite) -> None:
    site = make_site(FAULTY)
    english = run("check", "--folder", site.root).output
    assert "data/acme/2020/chapters/about.yml:2:7: error R007: 'kind' cannot be 'frotn'" in english
    assert "did you mean 'front'?" in english
    assert "2 error(s)" in english
    chinese = run("check", "--folder", site.root, language=Language.zh).output
    assert "data/acme/2020/chapters/about.yml:2:7: 错误 R007：" in chinese.replace(": “", "：“")
    assert "是不是想写“front”？" in chinese
    assert "2 个错误" in chinese


def test_machines_get_a_list_of_one_shape(make_site: MakeSite) -> None:
    result = run("check", "--folder", make_site(FAULTY).root, "--format", "json")
    assert result.exit_code == 1
    rows = json.loads(result.output)
    assert [list(row) for row in rows] == [FIELDS, FIELDS]
    first = rows[0]
    assert (first["code"], first["level"]) == ("R007", "error")
    assert (first["file"], first["line"], first["column"]) == ("data/acme/2020/chapters/about.yml", 2, 7)
    assert "frotn" in first["message_zh"]
    assert "frotn" in first["message_en"]


@pytest.mark.parametrize("language", list(Language))
def test_what_machines_get_does_not_depend_on_the_language(language: Language, make_site: MakeSite) -> None:
    root = make_site(FAULTY).root
    said = run("check", "--folder", root, "--format", "json", language=language).output
    assert json.loads(said) == json.loads(run("check", "--folder", root, "--format", "json").output)


def test_nothing_wrong_is_an_empty_list(make_site: MakeSite) -> None:
    result = run("check", "--folder", make_site(TINY).root, "--format", "json")
    assert (result.exit_code, json.loads(result.output)) == (0, [])


def test_checking_writes_nothing(make_site: MakeSite) -> None:
    site = make_site(FAULTY)
    before = sorted(site.root.rglob("*"))
    run("check", "--folder", site.root)
    assert sorted(site.root.rglob("*")) == before


def test_the_real_report_has_no_errors(chinalco: Site) -> None:
    rows = json.loads(run("check", "--folder", chinalco.root, "--format", "json").output)
    assert [row for row in rows if row["level"] == "error"] == []
