"""However a site is divided into loads, and whatever is known of it already: the same findings, and the same bytes."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.site.build import Cache, build_site
from generator.site.check import check
from generator.site.inputs import ChangedError, read_inputs
from generator.site.survey import LOAD, SiteSurvey, divide, survey_checked, survey_site
from generator.source.place import fingerprint_of_text
from tests.findings.site import ACKNOWLEDGED, CHAPTER
from tests.findings.site import FILES as WITH_FINDINGS
from tests.site.test_cache import two_organisations
from tests.sites import Files, Site, every_block, replace_once, tree_bytes, write_files

MakeSite = Callable[[Files], Site]

_STATED = """\
    acknowledged:
      - code: L101
        at: "chapters/about.yml#sections/output/blocks[1]"
        texts: ["{}"]
        reason: {{zh: 名称照印。, en: The name as printed.}}
        who: Li
        on_page: true
    """.format(fingerprint_of_text("The mine yields 1.2 million tonnes a year."))


def three_organisations() -> dict[str, str | bytes]:
    """Some with findings, one of which was acknowledged and is told on the page; one with every kind of block."""
    files = {**every_block(), **WITH_FINDINGS, ACKNOWLEDGED: _STATED}
    others = two_organisations()
    return files | {name: text for name, text in others.items() if name.startswith("data/brook/")}


def survey(site: Site, load: int, workers: int = 1, cache: Path | None = None) -> SiteSurvey:
    return survey_site(site.data, read_inputs(site.settings), cache, workers=workers, load=load)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return write_files(tmp_path_factory.mktemp("loads"), three_organisations())


@pytest.fixture(scope="module")
def whole(site: Site, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Every file of the site as it is built of what was checked at once."""
    return tree_bytes(site.build(tmp_path_factory.mktemp("whole") / "site"))


@pytest.mark.parametrize(("load", "workers"), [(1, 1), (1, 3), (LOAD, 1), (LOAD, 2)])
def test_any_division_gives_the_same_findings_and_bytes(
    load: int, workers: int, site: Site, whole: dict[str, bytes], tmp_path: Path
) -> None:
    found = survey(site, load, workers)
    assert len(found.loads) == (4 if load == 1 else 1)
    assert found.problems == check(site.data).problems
    assert found.problems
    assert found.outlines == survey_checked(check(site.data)).outlines
    build_site(found, site.settings, tmp_path / "site", workers=workers)
    assert tree_bytes(tmp_path / "site") == whole
    assert "The name as printed." in whole["en/acme/2020/about/index.html"].decode()


@pytest.mark.parametrize(("load", "workers"), [(1, 1), (1, 2), (LOAD, 1), (LOAD, 2)])
def test_editions_are_counted_however_they_are_divided(load: int, workers: int, site: Site, tmp_path: Path) -> None:
    told: list[tuple[str, int, int]] = []

    def progress(what: str, done: int, total: int) -> None:
        told.append((what, done, total))

    found = survey_site(site.data, read_inputs(site.settings), None, progress, workers, load)
    editions = [edition.key for one in found.outlines for edition in one.editions]
    _assert_all_are_told(told, editions, len(editions))
    told.clear()
    build_site(found, site.settings, tmp_path / "site", progress, workers)
    _assert_all_are_told(told, editions, 1 + len(editions) + len(found.outlines) + 1)  # the hub, and the index of all


def _assert_all_are_told(told: list[tuple[str, int, int]], names: list[str], total: int) -> None:
    assert {said for what, _, _ in told for said in what.split(", ")} >= {*names}
    done = [number for _, number, of in told if of]
    assert done == sorted(done)
    assert (done[-1], told[-1][2]) == (total, total)
    assert {of for _, _, of in told} - {0} == {total}


@pytest.mark.parametrize("load", [1, LOAD])
def test_only_what_changed_is_read_again(load: int, make_site: MakeSite, tmp_path: Path) -> None:
    site, cache = make_site(three_organisations()), tmp_path / "cache"
    before = survey(site, load, cache=cache)
    build_site(before, site.settings, tmp_path / "site", cache=Cache(cache, read_inputs(site.settings)))
    known = survey(site, load, cache=cache)
    assert known.held is None
    assert (known.organisations, known.problems) == (before.organisations, before.problems)
    path = site.root / CHAPTER
    path.write_text(replace_once(path.read_text(encoding="utf-8"), "All is well.", "North Co. is well."), "utf-8")
    after = survey(site, load, cache=cache)
    assert after.held is None or [*after.held.library.publishers] == ["acme"]
    assert len(after.problems) == len(before.problems) - 1
    outcome = build_site(after, site.settings, tmp_path / "site", cache=Cache(cache, read_inputs(site.settings)))
    assert [name for name in outcome.built if name] == ["acme", "acme/2020"]
    Site(site.root).build(tmp_path / "whole")
    assert tree_bytes(tmp_path / "site") == tree_bytes(tmp_path / "whole")


@pytest.mark.parametrize("damage", [b"", b"{}", b'{"problems": []', b"\xff"])
def test_a_damaged_survey_only_costs_time(damage: bytes, make_site: MakeSite, tmp_path: Path) -> None:
    site = make_site(three_organisations())
    before = survey(site, LOAD, cache=tmp_path)
    files = [*tmp_path.rglob("*.json")]
    assert len(files) == 4
    for file in files:
        file.write_bytes(damage)
    after = survey(site, LOAD, cache=tmp_path)
    assert (after.organisations, after.problems) == (before.organisations, before.problems)


@pytest.mark.parametrize("change", ["North Co. is well.", "'"])
def test_reports_that_change_between_check_and_build_stop_it(change: str, make_site: MakeSite, tmp_path: Path) -> None:
    """Saved whole or broken: what is built is what was checked."""
    site = make_site(three_organisations())
    site.build()
    before = tree_bytes(site.root / "site")
    inputs = read_inputs(site.settings)
    found = survey_site(site.data, inputs, None, load=1)
    path = site.root / CHAPTER
    path.write_text(replace_once(path.read_text(encoding="utf-8"), "All is well.", change), "utf-8")
    with pytest.raises(ChangedError) as changed:
        build_site(found, site.settings, site.root / "site", cache=Cache(tmp_path, inputs))
    assert changed.value.name == "acme"
    assert tree_bytes(site.root / "site") == before


@pytest.mark.parametrize("load", [1, LOAD])
def test_an_error_in_one_organisation_does_not_silence_the_rules_for_others(load: int, make_site: MakeSite) -> None:
    files = three_organisations()
    broken = make_site(files | {"data/brook/2020/report.yml": "title: {zh: 报告\n"})
    found = survey(broken, load)
    assert found.stops
    assert {one.id for one in found.outlines} == {"acme", "linhai", "yuanshan"}
    assert "L101" in {one.code for one in found.problems}
    assert found.problems == check(broken.data).problems


@pytest.mark.parametrize("load", [1, LOAD])
def test_an_error_in_what_all_share_is_told_alone(load: int, make_site: MakeSite) -> None:
    broken = make_site(three_organisations() | {"data/units.yml": "units: [\n"})
    found = survey(broken, load)
    assert [one.code for one in found.problems] == ["S001"]
    assert found.outlines == ()


def test_organisations_share_a_load_as_far_as_there_is_room(site: Site) -> None:
    assert divide(site.data, LOAD) == (("acme", "brook", "linhai", "yuanshan"),)
    assert divide(site.data, 1) == (("acme",), ("brook",), ("linhai",), ("yuanshan",))
    size = sum(one.stat().st_size for name in ("acme", "brook") for one in (site.data / name).rglob("*.yml"))
    assert divide(site.data, size)[0] == ("acme", "brook")
    assert divide(site.data, size - 1)[0] == ("acme",)
