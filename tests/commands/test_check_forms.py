"""``duizhao check``: what is listed, how it is put together, and in which form."""

import json
import subprocess
from collections.abc import Callable

import pytest

from generator.language import Language
from tests.commands.terminal import run
from tests.findings.site import ACKNOWLEDGED, CHAPTER, FILES
from tests.findings.test_acknowledged import entry
from tests.html_page import HtmlPage
from tests.sites import TINY, Files, Site

MakeSite = Callable[[Files], Site]

MORE = {
    **FILES,
    "data/acme/terms.yml": "terms: [{id: waste, zh: 尾矿, en: tailings, not_en: [waste ore]}]\n",
    "data/acme/2020/cases/green.yml": """\
        id: green
        kind: case
        title: {zh: 尾矿, en: Dry waste ore & "more"}
        summary: {zh: 北山矿业 100%, en: "100% done: yes, all"}
        """,
}
TITLE = ACKNOWLEDGED, entry("chapters/about.yml#title", "About the mine")


@pytest.fixture
def site(make_site: MakeSite) -> Site:
    found = make_site({**MORE, TITLE[0]: TITLE[1], CHAPTER: str(FILES[CHAPTER]).rstrip() + _SHOWN})
    assert not [one for one in found.checked.problems if one.level == "error"], found.checked.problems
    return found


_SHOWN = "\n              - {kind: case, case: green}\n"


def listed(*arguments: str, site: Site) -> list[tuple[str, str]]:
    result = run("check", "--folder", site.root, "--format", "json", *arguments)
    return [(row["code"], row["file"].rpartition("/")[2]) for row in json.loads(result.output)]


def test_findings_are_put_together_by_file(site: Site) -> None:
    lines = run("check", "--folder", site.root).output.splitlines()
    heads = [line for line in lines if line.endswith(")") and line.startswith("data/")]
    assert heads == ["data/acme/2020/cases/green.yml (2)", "data/acme/2020/chapters/about.yml (2)"]
    assert lines[-2] == "L101 3 · L102 1"
    assert "--acknowledged" in lines[-1]


def test_findings_are_put_together_by_rule(site: Site) -> None:
    lines = run("check", "--folder", site.root, "--by", "rule").output.splitlines()
    assert [line.partition(" ")[0] for line in lines if line.endswith(")") and not line.startswith((" ", "data"))] == [
        "L101",
        "L102",
    ]


def test_acknowledged_findings_are_listed_when_asked_for(site: Site) -> None:
    assert len(listed("--acknowledged", site=site)) == len(listed(site=site)) + 1
    rows = json.loads(run("check", "--folder", site.root, "--format", "json", "--acknowledged").output)
    (said,) = [row for row in rows if row["acknowledged"]]
    assert said["place"] == "title/en"
    assert said["acknowledged"] == {"who": "Li", "reason_zh": "原文", "reason_en": "So printed"}
    assert "So printed" in run("check", "--folder", site.root, "--acknowledged").output


@pytest.mark.parametrize(
    ("only", "codes"),
    [
        (["L102"], {"L102"}),
        (["L"], {"L101", "L102"}),
        (["l101", "K"], {"L101"}),
        (["L101,L102"], {"L101", "L102"}),
        (["S"], set()),
    ],
)
def test_only_some_codes_are_listed(only: list[str], codes: set[str], site: Site) -> None:
    arguments = [part for one in only for part in ("--only", one)]
    assert {code for code, _ in listed(*arguments, site=site)} == codes
    assert run("check", "--folder", site.root, *arguments).exit_code == (1 if codes else 0)


def test_a_code_that_is_not_known_is_wrong_use(site: Site) -> None:
    result = run("check", "--folder", site.root, "--only", "L998")
    assert result.exit_code == 2
    assert "L998" in result.stderr


def git(site: Site, *arguments: str) -> None:
    own = ("-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *own, *arguments], cwd=site.root, check=True, capture_output=True)


def test_only_changed_files_are_listed(site: Site) -> None:
    git(site, "init", "-q")
    git(site, "add", "-A")
    git(site, "commit", "-qm", "first")
    assert listed("--changed-since", "HEAD", site=site) == []
    file = site.root / CHAPTER
    file.write_text(file.read_text(encoding="utf-8") + "# changed\n", encoding="utf-8")
    assert {file for _, file in listed("--changed-since", "HEAD", site=site)} == {"about.yml"}
    green = site.root / "data/acme/2020/cases/green.yml"
    green.rename(green.with_name("new.yml"))  # a file that git does not know yet
    assert "new.yml" in {file for _, file in listed("--changed-since", "HEAD", site=site)}


@pytest.mark.parametrize("history", [False, True])
def test_a_revision_that_git_does_not_know_is_wrong_use(history: bool, site: Site) -> None:
    if history:
        git(site, "init", "-q")
    result = run("check", "--folder", site.root, "--changed-since", "nothing")
    assert result.exit_code == 2
    assert "nothing" in result.stderr


@pytest.mark.parametrize("language", list(Language))
def test_sarif(language: Language, site: Site) -> None:
    log = json.loads(run("check", "--folder", site.root, "--format", "sarif", language=language).output)
    assert log["version"] == "2.1.0"
    (found,) = log["runs"]
    rules = found["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["L101", "L102"]
    assert all(rule["shortDescription"]["text"] and rule["help"]["markdown"] for rule in rules)
    assert found["language"] == language.html
    for result in found["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] == "warning"
        (location,) = result["locations"]
        region = location["physicalLocation"]["region"]
        assert region["startLine"] >= 1
        assert region["startColumn"] >= 1
        assert location["physicalLocation"]["artifactLocation"]["uri"].endswith(".yml")
        assert result["message"]["text"]
    suppressed = [result for result in found["results"] if "suppressions" in result]
    assert len(found["results"]) == 5
    assert [one["suppressions"][0]["kind"] for one in suppressed] == ["external"]


def test_sarif_of_nothing_is_a_run_without_results(make_site: MakeSite) -> None:
    log = json.loads(run("check", "--folder", make_site(TINY).root, "--format", "sarif").output)
    assert log["runs"][0]["results"] == []


def test_annotations_are_one_line_each_and_escaped(site: Site) -> None:
    lines = run("check", "--folder", site.root, "--format", "github").output.strip().splitlines()
    assert len(lines) == 4
    assert all(line.startswith("::warning file=") for line in lines)
    assert all(line.count("::") == 2 for line in lines)
    assert all("%0A" in line for line in lines)
    (title,) = [line for line in lines if "title=L102" in line]
    assert ",line=3,col=" in title


@pytest.mark.parametrize("by", ["file", "rule"])
@pytest.mark.parametrize("language", list(Language))
def test_the_page_has_every_finding_in_both_languages(by: str, language: Language, site: Site) -> None:
    file = site.root / "findings.html"
    arguments = ("--format", "html", "--by", by, "--acknowledged", "--output", file)
    result = run("check", "--folder", site.root, *arguments, language=language)
    assert result.exit_code == 1
    html = file.read_text(encoding="utf-8")
    page = HtmlPage(html)
    assert page.faults == []
    articles = page.root.find("article")
    assert sorted(one.attributes["class"] for one in articles) == ["acknowledged", *["warning"] * 4]
    for article in articles:
        assert [one.attributes["lang"] for one in article.find("p") if one.attributes.get("class") == "passage"] == [
            "zh-Hans",
            "en",
        ]
    assert {"120 万", "1.2 million", "100%"} <= {one.text for one in page.root.find("mark")}
    assert "Dry waste ore &amp; &#34;more&#34;" in html
    assert ("<script" in html, "src=" in html, "http:" in html, "https:" in html) == (False,) * 4
    assert page.root.find("html")[0].attributes["lang"] == language.html


def test_the_page_of_nothing_says_so(make_site: MakeSite) -> None:
    result = run("check", "--folder", make_site(TINY).root, "--format", "html")
    assert result.exit_code == 0
    assert "No problems found." in result.output
    assert "没有发现问题。" in result.output


def test_a_line_of_the_source_has_its_value_marked(make_site: MakeSite) -> None:
    chapter = 'id: about\nkind: front\ntitle: {zh: 关于, en: About}\ntags: {gri-2016: ["102-1", "202-9"]}\n'
    report = (
        str(TINY["data/acme/2020/report.yml"]).rstrip()
        + "\n        standards: [{id: gri-2016, title: {zh: 标准, en: GRI}}]\n"
    )
    site = make_site({**TINY, CHAPTER: chapter, "data/acme/2020/report.yml": report})
    page = HtmlPage(run("check", "--folder", site.root, "--format", "html", "--only", "I101").output)
    assert [one.text for one in page.root.find("mark")] == ['"202-9"']


@pytest.mark.parametrize("language", list(Language))
def test_a_code_is_explained(language: Language) -> None:
    result = run("explain", "l101", language=language)
    assert result.exit_code == 0
    assert result.output.startswith("L101 · " + ("提醒" if language is Language.zh else "warning"))
    assert "```yaml" in result.output


def test_an_unknown_code_is_not() -> None:
    result = run("explain", "L199")
    assert result.exit_code == 2
    assert "L199" in result.stderr
    assert "L1" in result.stderr.partition("?")[0].rpartition("'")[0]
