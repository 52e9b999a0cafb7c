"""What editors are told of gaps: codes that nobody answers, that last year's report answered, and orphans."""

import json
from collections.abc import Callable

import pytest

from generator.facts.coverage import cover_standards, empty_rows, unclaimed_sections
from generator.facts.derive import Facts
from generator.language import Language
from tests.commands.terminal import run
from tests.index_checks.site import CLEAN, ENVIRONMENT, GOVERNANCE
from tests.sites import Site, replace_once

MakeSite = Callable[..., Site]

BEFORE = {
    "data/acme/2024/report.yml": """\
        title: {zh: 2024 可持续发展报告, en: 2024 Sustainability Report}
        year: 2024
        period: {start: 2024-01-01, end: 2024-12-31}
        standards:
          - {id: gri-2021, title: {zh: GRI 标准, en: GRI Standards}}
        order: [all]
        """,
    "data/acme/2024/chapters/all.yml": """\
        id: all
        kind: front
        title: {zh: 全部, en: Everything}
        tags: {gri-2021: [2-1, 305-4, 401-1]}
        blocks: [{kind: prose, text: {zh: 全部内容。, en: All of it.}}]
        """,
}
ORPHANS = {
    "data/acme/2025/chapters/governance.yml": replace_once(
        GOVERNANCE,
        "  - id: integrity\n",
        """\
  - id: parts
    title: {zh: 分节, en: Parts}
    sections:
      - id: told
        title: {zh: 有编号, en: With a code}
        tags: {cass-csr-4.0: [M1.4]}
        blocks: [{kind: prose, text: {zh: 有。, en: Yes.}}]
      - id: untold
        title: {zh: 没有编号, en: Without a code}
        blocks: [{kind: prose, text: {zh: 没有。, en: No.}}]
      - id: nothing
        title: {zh: 没有内容, en: Without content}
  - id: integrity
""",
    ),
    "data/acme/2025/chapters/environment.yml": replace_once(
        ENVIRONMENT,
        "    blocks:\n      - {kind: prose, text: {zh: 尾矿库安全运行。, en: The tailings facility was safe.}}\n",
        "",
    ),
}


def facts_of(site: Site) -> dict[str, Facts]:
    assert not site.checked.stops, site.checked.problems
    return {facts.edition.year: facts for facts in site.checked.facts}


def test_answered_and_unanswered_are_all(make_site: MakeSite) -> None:
    facts = facts_of(make_site(CLEAN))["2025"]
    for covered in cover_standards(facts, None):
        answers = covered.answers
        assert (covered.before, covered.dropped) == ("", ())
        assert answers.answered + len(answers.unanswered) == len(answers.answerable)
    covered = {one.answers.catalogue.id: one.answers for one in cover_standards(facts, None)}
    assert covered["house"].unanswered == ()
    assert len(covered["sdg"].answerable) == 17
    assert covered["sdg"].unanswered == ("1", "2", "4", "5", "7", "9", "10", "11", "12", "14")
    assert "2-21" in covered["gri-2021"].unanswered
    assert "3-3" in covered["gri-2021"].by_code


def test_what_last_year_answered(make_site: MakeSite) -> None:
    facts = facts_of(make_site({**CLEAN, **BEFORE}))
    covered = {one.answers.catalogue.id: one for one in cover_standards(facts["2025"], facts["2024"])}
    assert (covered["gri-2021"].before, covered["gri-2021"].dropped) == ("2024", ("305-4", "401-1"))
    assert (covered["sdg"].before, covered["sdg"].dropped) == ("", ())


def test_orphans(make_site: MakeSite) -> None:
    whole, facts = facts_of(make_site(CLEAN))["2025"], facts_of(make_site({**CLEAN, **ORPHANS}))["2025"]
    assert empty_rows(whole) == unclaimed_sections(whole) == ()
    assert [line.title.en for line in empty_rows(facts)] == ["Safe tailings"]
    assert [section.id for section in unclaimed_sections(facts)] == ["untold"]


def test_people_read_it_in_their_language(make_site: MakeSite) -> None:
    root = make_site({**CLEAN, **BEFORE, **ORPHANS}).root
    english = run("catalogue", "coverage", "acme/2025", "--folder", root)
    assert english.exit_code == 0
    assert "answered in 2024 and not in this edition: 305-4, 401-1" in english.output
    line = english.output.partition("Rows of the index without content: 1\n")[2].splitlines()[0]
    assert line.split(": ")[0].strip().startswith("data/acme/2025/chapters/environment.yml:")
    assert line.endswith(": Safe tailings")
    assert "governance.yml" in english.output
    assert "Without a code" in english.output
    chinese = run("catalogue", "coverage", "acme/2025", "--folder", root, language=Language.zh)
    assert "2024 年回答、今年没有：305-4, 401-1" in chinese.output
    assert "没有编号" in chinese.output


def test_one_standard_has_its_titles(make_site: MakeSite) -> None:
    said = run("catalogue", "coverage", "acme/2025", "gri-2021", "--folder", make_site(CLEAN).root).output
    assert "305-3   其他间接（范畴3）温室气体排放* / Other indirect (Scope 3) GHG emissions" in said
    assert "cass" not in said


def test_machines_get_it_whole(make_site: MakeSite) -> None:
    root = make_site({**CLEAN, **BEFORE, **ORPHANS}).root
    result = run("catalogue", "coverage", "acme/2025", "--folder", root, "--format", "json")
    record = json.loads(result.output)
    assert [one["standard"] for one in record["standards"]] == ["sdg", "gri-2021", "cass-csr-4.0", "house"]
    gri = record["standards"][1]
    assert (gri["before"], gri["dropped"]) == ("2024", ["305-4", "401-1"])
    assert gri["answered"] + len(gri["unanswered"]) == gri["total"]
    assert record["empty_rows"][0]["title_zh"] == "尾矿库安全"
    assert record["unclaimed_sections"][0]["title_en"] == "Without a code"


@pytest.mark.parametrize("arguments", [("acme/2026",), ("nobody/2025",), ("acme/2025", "esrs")])
def test_what_is_not_there_is_two(arguments: tuple[str, ...], make_site: MakeSite) -> None:
    result = run("catalogue", "coverage", *arguments, "--folder", make_site(CLEAN).root)
    assert result.exit_code == 2
    assert "acme/2025" in result.stderr or "gri-2021" in result.stderr


def test_data_with_errors_is_two(make_site: MakeSite) -> None:
    broken = {**CLEAN, "data/acme/2025/chapters/codes.yml": "id: codes\n"}
    result = run("catalogue", "coverage", "acme/2025", "--folder", make_site(broken).root)
    assert result.exit_code == 2
    assert "R002" in result.stderr
