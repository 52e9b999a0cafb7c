"""What belongs together: by id, by declaration, by proposal; and ``duizhao match``, which writes proposals down."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from generator.comparison.change import Basis, Comparison, StructureKind
from generator.comparison.compare import compare
from generator.facts.derive import derive_facts
from generator.problem import Level
from tests.commands.terminal import run
from tests.comparison.linjiang import labelled
from tests.sites import Files, Site, tree_bytes, write_files

MakeSite = Callable[[Files], Site]


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """The three editions of Linjiang Zinc; two of its figures are restated without a reason, which stops publishing
    and not comparing."""
    return write_files(tmp_path, labelled(1).files)


def comparison(site: Site, before: str, after: str) -> Comparison:
    checked = site.checked
    publisher = checked.library.publishers["linjiang"]
    facts = {
        year: derive_facts(publisher, publisher.editions[year], checked.read.units, checked.read.catalogues)
        for year in (before, after)
    }
    return compare(facts[before], facts[after])


def became(found: Comparison, key: str) -> tuple[set[str], Basis, list[str]]:
    """What became of a thing of the earlier edition: kinds, why, and the later keys."""
    (change,) = [one for one in found.structure if key in [thing.key for thing in one.before]]
    return {str(kind) for kind in change.kinds}, change.basis, [thing.key for thing in change.after]


@pytest.mark.parametrize("year", ["2021", "2022", "2023"])
def test_an_edition_does_not_differ_from_itself(site: Site, year: str) -> None:
    assert list(comparison(site, year, year).changes()) == []


def test_editions_of_two_organisations_are_not_compared(make_site: MakeSite) -> None:
    other = make_site({**labelled(1).files, **_second_organisation()})
    facts = [one for one in other.checked.facts if one.edition.year == "2021"]
    with pytest.raises(ValueError, match="two organisations"):
        compare(*facts)


def _second_organisation() -> dict[str, str | bytes]:
    files = labelled(1).files
    return {
        name.replace("linjiang", "xiajiang"): text
        for name, text in files.items()
        if "linjiang/2021" in name or ("/linjiang/" in name and name.count("/") == 2)
    }


def test_declarations_are_followed_through_the_editions_between(site: Site) -> None:
    """The section of 2021 was renamed in 2022 with a declaration, and not again in 2023."""
    kinds, basis, keys = became(comparison(site, "2021", "2023"), "governance#governance-fifth")
    assert basis is Basis.declared
    assert keys == ["governance#governance-fifth-anew"]
    assert "renamed" in kinds


def test_a_case_that_kept_its_new_id_is_known_from_before_its_renaming(site: Site) -> None:
    _, basis, keys = became(comparison(site, "2021", "2023"), "case/case-1")
    assert (basis, keys) == (Basis.declared, ["case/case-one"])


def test_an_empty_declaration_parts_what_has_one_id(site: Site) -> None:
    file = site.data / "linjiang" / "2022" / "chapters" / "river.yml"
    node = yaml.safe_load(file.read_text(encoding="utf-8"))
    section = next(one for one in node["sections"] if one["id"] == "river-first")
    section["continues"] = []
    section["blocks"] = [{"kind": "prose", "text": {"zh": "这是全新的一节，与从前无关。", "en": "This is all new."}}]
    file.write_text(yaml.safe_dump(node, allow_unicode=True), encoding="utf-8")
    found = comparison(site, "2021", "2022")
    assert became(found, "river#river-first")[0] == {"dropped"}
    assert {"river#river-first"} <= {one.after[0].key for one in found.structure if one.kinds == (StructureKind.added,)}


def test_proposals_are_listed_and_nothing_is_written(site: Site) -> None:
    before = tree_bytes(site.data)
    result = run("match", "linjiang/2021", "linjiang/2022", "--folder", site.root)
    assert result.exit_code == 1
    assert "neighbours#neighbours-fifth-anew" in result.output
    assert "data/linjiang/2021/chapters/neighbours.yml:" in result.output
    assert tree_bytes(site.data) == before


def test_accepted_proposals_are_written_and_the_rest_of_the_file_stays(site: Site) -> None:
    file = site.data / "linjiang" / "2022" / "chapters" / "neighbours.yml"
    before = file.read_text(encoding="utf-8")
    result = run(
        "match", "linjiang/2021", "linjiang/2022", "--accept", "neighbours#neighbours-fifth-anew", "--folder", site.root
    )
    assert result.exit_code == 1
    added = [line for line in file.read_text(encoding="utf-8").splitlines() if line not in before.splitlines()]
    assert [line.strip() for line in added] == ["continues: neighbours#neighbours-fifth"]
    kinds, basis, _ = became(comparison(Site(site.root), "2021", "2022"), "neighbours#neighbours-fifth")
    assert basis is Basis.declared
    assert "renamed" in kinds


def test_all_proposals_of_a_score_are_accepted_at_once(site: Site) -> None:
    result = run("match", "linjiang/2022", "linjiang/2023", "--accept-from", "55", "--folder", site.root)
    assert result.exit_code == 0, result.output
    again = run("match", "linjiang/2022", "linjiang/2023", "--format", "json", "--folder", site.root)
    assert again.exit_code == 0
    assert json.loads(again.stdout) == []
    found = comparison(Site(site.root), "2022", "2023")
    assert not [one for one in found.structure if one.basis is Basis.proposed]
    assert not [one for one in Site(site.root).checked.problems if one.code in ("X151", "X152")]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("linjiang/2021", "linjiang/2024"), "There is no edition 'linjiang/2024'"),
        (("linjiang/2022", "linjiang/2021"), "the earlier given first"),
        (("linjiang/2021", "linjiang/2022", "--accept", "no-such-thing"), "Nothing is proposed for 'no-such-thing'"),
    ],
)
def test_wrong_use_is_told_and_nothing_is_written(site: Site, arguments: tuple[str, ...], said: str) -> None:
    before = tree_bytes(site.data)
    result = run("match", *arguments, "--folder", site.root)
    assert result.exit_code == 2
    assert said in result.output
    assert tree_bytes(site.data) == before


def found_codes(site: Site) -> list[tuple[str, str]]:
    """Errors with their files, but for restatements, which the labelled set has on purpose."""
    return [
        (one.code, one.position.path.removeprefix("data/linjiang/"))
        for one in site.checked.problems
        if one.level is Level.error and one.code != "K151"
    ]


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        ("2022/chapters/river.yml", "id: river\n", "id: river\ncontinues: rivr\n", "X151"),
        ("2022/chapters/river.yml", "id: river\n", "id: river\ncontinues: case/case-1\n", "X151"),
        ("2021/chapters/river.yml", "id: river\n", "id: river\ncontinues: river\n", "X151"),
        ("indicators.yml", "- id: zinc\n", "- id: zinc\n  continues: zinc\n", "X152"),
        ("indicators.yml", "- id: sulphur\n", "- id: sulphur\n  continues: sulphur-2020\n", "X152"),
        ("indicators.yml", "- id: zinc\n", "- id: zinc\n  continues: zink\n", "X001"),
        ("organisation.yml", "palette:", "comparisons: [{before: 2021, after: 2024}]\npalette:", "X001"),
        ("organisation.yml", "palette:", "comparisons: [{before: 2022, after: 2021}]\npalette:", "R014"),
    ],
)
def test_what_cannot_be_continued_or_compared_is_a_problem(
    tmp_path: Path, file: str, old: str, new: str, expected: str
) -> None:
    files = dict(labelled(1).files)
    path = f"data/linjiang/{file}"
    assert old in files[path]
    files[path] = files[path].replace(old, new, 1)
    found = found_codes(write_files(tmp_path, files))
    assert {code for code, _ in found} == {expected}
    assert file in {where for _, where in found}


def test_a_restatement_must_begin_with_what_was_printed(tmp_path: Path) -> None:
    files = dict(labelled(1).files)
    path = "data/linjiang/2022/observations.yml"
    assert "before: '215.0'" in files[path]
    files[path] = files[path].replace("before: '215.0'", "before: '251.0'")
    assert found_codes(write_files(tmp_path, files)) == [("K152", "2022/observations.yml")]


def test_what_was_missing_may_be_supplied_and_what_was_there_may_not_be_taken_away(tmp_path: Path) -> None:
    files = dict(labelled(1).files)
    for year, value in (("2021", "–"), ("2022", "–")):
        path = f"data/linjiang/{year}/observations.yml"
        node = yaml.safe_load(files[path])
        rows = {row["indicator"]: row for row in node["observations"]}
        rows["waste" if year == "2021" else "copper"]["values"]["2021"] = value
        files[path] = yaml.safe_dump(node, allow_unicode=True)
    told = [one.message.en for one in write_files(tmp_path, files).checked.problems if one.code == "K151"]
    assert not [one for one in told if "Solid waste" in one]
    assert [one for one in told if "Copper output for 2021 is '15 万吨'" in one]


def test_more_decimals_or_another_unit_are_no_restatement(tmp_path: Path) -> None:
    files = dict(labelled(1).files)
    path = "data/linjiang/2022/observations.yml"
    node = yaml.safe_load(files[path])
    rows = {row["indicator"]: row for row in node["observations"]}
    rows["waste"]["values"]["2021"] = "49.90"
    rows["copper"] |= {"unit": "吨", "values": {"2021": "150,000", "2022": "150,000"}}
    files[path] = yaml.safe_dump(node, allow_unicode=True)
    told = [one.message.en for one in write_files(tmp_path, files).checked.problems if one.code == "K151"]
    assert not [one for one in told if "Solid waste" in one or "Copper" in one]
